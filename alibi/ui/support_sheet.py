"""The page of the settings on which a child reads and sets how much help the game gives, area by area.

Knows a play that goes on and what was seen of each skill in it. Every choice is a command, so it is logged and replays;
a mentor who sits beside the child can be named as the one who chose.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from alibi.core.diary import AREAS, SKILLS_OF
from alibi.core.world import World
from alibi.play.help_now import HelpNow, help_now
from alibi.play.support import Seen, seen, told_happenings
from alibi.ui.client import Client
from alibi.ui.page import Page
from alibi.ui.support_rows import BY_CHILD, BY_MENTOR, free_button, from_tomorrow, level_buttons
from alibi.ui.widgets import Heading, Panel, TextBlock, Widget
from alibi.ui.widgets_press import Toggle

PAD, GAP = 16, 12


class HelpSheet:
    """The areas of help below each other, each with its meaning, its reason, and three levels."""

    def __init__(self, client: Client) -> None:
        self.client, self.by = client, BY_CHILD
        self._seen: tuple[World | None, Mapping[str, Seen]] = (None, {})

    def put(self, inner: Page, y: int) -> int:
        """Put the sheet on a page that scrolls; gives the y below it."""
        x, w = inner.x + 8, inner.w - 16
        words = "Het spel kijkt wat je vaak kiest. Daarna kiest het hoeveel hulp je krijgt. Jij mag dat veranderen."
        y = inner.put(TextBlock("hulp.tekst", words, colour="quiet"), x, y, w).bottom + GAP
        for area in AREAS:
            y = self._put_area(inner, help_now(self.client.world, area), x, y, w)
        mentor = Toggle("hulp.mentor", "Mijn mentor kiest mee", selected=self.by == BY_MENTOR, icon="people",
                        subtitle="Dan staat er bij: je mentor koos dit.", on_change=self._choose_together)
        return inner.put(mentor, x, y, w).bottom + GAP

    def _choose_together(self, on: bool) -> None:
        self.by = BY_MENTOR if on else BY_CHILD

    def _put_area(self, inner: Page, now: HelpNow, x: int, y: int, w: int) -> int:
        card = Panel()
        inner.put(card, x, y, w)
        below = inner.column(self._words(now), x + PAD, y + PAD - 4, w - 2 * PAD, gap=4) + 6
        levels = level_buttons(self.client, now, self.by)
        least = max(button.wide(self.client.look) for button in levels)
        columns = 3 if 3 * (least + GAP) <= w - 2 * PAD + GAP else 1
        below = inner.grid(levels, x + PAD, below, w - 2 * PAD, columns)
        if now.by_hand:
            below = inner.put(free_button(self.client, now, self.by), x + PAD, below).bottom + GAP
        card.box = card.box._replace(h=below - y + PAD - GAP)
        return card.box.bottom + GAP

    def _words(self, now: HelpNow) -> Iterator[Widget]:
        yield Heading("", now.name, step="subhead")
        yield TextBlock("", now.means)
        yield TextBlock(f"hulp.{now.area}.waarom", now.why, colour="quiet")
        yield from from_tomorrow(now)
        for skill in SKILLS_OF[now.area]:
            yield from self._of_skill(skill)

    def _of_skill(self, skill: str) -> Iterator[Widget]:
        found = self.client.world.case.index.skill.get(skill)
        if found is not None:
            yield TextBlock("", f"“{found.text.rstrip('.')}”: {self._all_seen()[skill].word}.", colour="quiet")

    def _all_seen(self) -> Mapping[str, Seen]:
        """What was seen of each skill that sets help; looked up once for each world."""
        session = self.client.playing.session
        if self._seen[0] is not session.world:
            told = tuple(told_happenings(session.entries, session.world.diary.struck))
            skills = {skill for area in AREAS for skill in SKILLS_OF[area]}
            self._seen = (session.world, {skill: seen(told, skill) for skill in skills})
        return self._seen[1]
