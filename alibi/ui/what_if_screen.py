"""What if: another choice at a moment that was, and both outcomes beside each other.

Knows the moment of `client.looked_back` and what is being tried. Nothing that is tried here is kept, and no side is
called better: what is only on one side has a mark.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from alibi.play.facts import Fact
from alibi.play.replay import Option, Outcome, SideBySide, Trial
from alibi.play.telling import Caption, words_of
from alibi.ui.client import Client
from alibi.ui.page import Page
from alibi.ui.painter import SCREEN_H, SCREEN_W, Box
from alibi.ui.screen import Screen
from alibi.ui.style import Look, paint
from alibi.ui.widgets import Heading, Panel, Pen, TextBlock, Widget, icon_size
from alibi.ui.widgets_press import Button, ChoiceCard

EDGE, GAP, PAD = 40, 20, 18
FACT_ICONS = {"trust": "heart", "promise": "hand", "clue": "case", "task": "book", "change": "swap", "lesson": "clock",
              "strain": "chat", "packed": "folder"}
BACK, AGAIN = "terug", "opnieuw"
SAME = "Hier kwam hetzelfde van. Dat kan ook."
SAME_LATER = "Later die dag liep alles hetzelfde."
NOTHING = "Er veranderde niets dat het spel onthoudt."


@dataclass
class FactRow(Widget):
    """One fact with its icon; `only` when it stands on this side alone."""

    text: str = ""
    icon: str = field(default="flag", kw_only=True)
    only: bool = field(default=False, kw_only=True)
    corner = 12

    def said(self) -> str:
        return f"{self.text} (alleen aan deze kant)" if self.only else self.text

    def _mark(self) -> str:
        return "alleen aan deze kant"

    def _room(self, look: Look, w: int) -> int:
        return w - icon_size(look) - 34

    def tall(self, look: Look, w: int) -> int:
        mark = look.leading(look.style("label", "ink900")) if self.only else 0
        return look.tall(look.style("body", "ink900"), self.text, self._room(look, w)) + mark + 16

    def draw(self, pen: Pen) -> None:
        tone, look, box, size = pen.tone(self), pen.look, self.box, icon_size(pen.look)
        on_ink = tone is look.tone("ink")
        if self.only:
            pen.painter.panel(box, paint("ink700" if on_ink else "sky100"), self.corner,
                              paint("sky300" if on_ink else "sky600"), 2)
        pen.icon(self.icon, tone.icon, box.x + 12 + size // 2, box.y + 8 + size // 2, size)
        room = Box(box.x + size + 24, box.y + 8, self._room(look, box.w), 0)
        y = pen.lines(self.text, look.style("body", tone.text), room)
        if self.only:
            pen.lines(self._mark(), look.style("label", "sky300" if on_ink else "sky700"), room._replace(y=y))


@dataclass
class Quote(Widget):
    """What was said: who, and the words; or what could be seen."""

    text: str = ""

    def said(self) -> str:
        return self.text

    def tall(self, look: Look, w: int) -> int:
        return look.tall(look.style("body", "ink900"), self.text, w - 20) + 6

    def draw(self, pen: Pen) -> None:
        tone, box = pen.tone(self), self.box
        pen.painter.panel(Box(box.x, box.y + 2, 4, box.h - 6), paint(tone.edge), 2)
        pen.lines(self.text, pen.look.style("body", tone.text), Box(box.x + 16, box.y, box.w - 20, 0))


class WhatIfScreen(Screen):
    """One moment, tried as often as the child likes."""

    tone = "world"
    start_focus = ""

    def __init__(self, client: Client) -> None:
        super().__init__(client.look, client.sound, client.voice)
        self.client = client
        assert client.looked_back is not None
        self.replay = client.looked_back.replay
        self.moment = self.replay.moments[client.looked_back_at]
        self.trial: Trial = self.replay.what_if(self.moment)
        self._beside: tuple[Trial, SideBySide] | None = None
        self.focus = self._first_option()

    def _first_option(self) -> str:
        return next((f"probeer.{number}" for number, option in enumerate(self.trial.options) if not option.was), BACK)

    @property
    def beside(self) -> SideBySide:
        """Both outcomes; worked out once for each try."""
        if self._beside is None or self._beside[0] is not self.trial:
            self._beside = (self.trial, self.replay.compare(self.trial))
        return self._beside[1]

    # --- trying -----------------------------------------------------------------------------------------

    def take(self, option: Option) -> None:
        """Try this and see what comes of it."""
        self.trial = self.trial.take(option)
        self.scrolling.to_the_top()
        self.focus = self._first_option() if self.trial.options else AGAIN
        if self.look.settings.read_aloud:
            self.voice.say(" ".join(caption.text for caption in self.trial.captions))

    def again(self) -> None:
        """Back to the moment, to try something else."""
        self.trial = self.replay.what_if(self.moment)
        self.scrolling.to_the_top()
        self.focus = self._first_option()

    def back(self) -> None:
        self.client.close()

    # --- the page ---------------------------------------------------------------------------------------

    def layout(self, page: Page) -> None:
        wide = SCREEN_W - 2 * EDGE
        y = page.put(Heading("kop", "Wat als…?"), EDGE, 22, wide).bottom
        y = page.put(TextBlock("situatie", f"{self.moment.time}. {self.moment.situation}", colour="quiet"), EDGE, y,
                     wide).bottom + 10
        buttons = self._buttons()
        high = max(button.tall(self.look, button.wide(self.look)) for button in buttons)
        foot = SCREEN_H - 18 - high
        each = (wide - GAP) // 2
        self._column(page, "zo", "Zo ging het", Box(EDGE, y, each, foot - 12 - y), self._was())
        self._column(page, "als", "Wat als", Box(EDGE + each + GAP, y, each, foot - 12 - y), self._instead())
        x = EDGE
        for button in buttons:
            x = page.put(button, x, foot, 0, high).right + 12

    def _column(self, page: Page, key: str, title: str, box: Box, inside: Iterator[Widget]) -> None:
        page.put(Panel(), *box)
        below = page.put(Heading(f"{key}.kop", title, step="subhead"), box.x + PAD, box.y + 12,
                         box.w - 2 * PAD).bottom + 2
        area = Box(box.x + PAD - 8, below, box.w - 2 * PAD + 26, box.bottom - below - 8)
        with page.scroll(key, area) as inner:
            inner.column(inside, inner.x, inner.y, inner.w - 4, gap=8)

    def _was(self) -> Iterator[Widget]:
        yield TextBlock("", f"Jij koos: “{self.moment.words}”", step="body_strong")
        yield from self._of(self.beside.was, self.beside.instead if self.trial.taken else None)

    def _instead(self) -> Iterator[Widget]:
        if not self.trial.taken:
            yield TextBlock("", "Kies iets anders. Dit verandert niets aan wat je hebt gespeeld.", colour="quiet")
            yield from self._options()
            return
        for words in self.trial.taken:
            yield TextBlock("", f"“{words}”", step="body_strong")
        yield from self._of(self.beside.instead, self.beside.was)
        if not self.trial.options and not self.beside.was.later and not self.beside.instead.later:
            yield TextBlock("", SAME if self.beside.alike else SAME_LATER, colour="quiet")
        if self.trial.options:
            yield TextBlock("", "En dan?", step="body_strong")
            yield from self._options()

    def _options(self) -> Iterator[Widget]:
        others = ((number, option) for number, option in enumerate(self.trial.options) if not option.was)
        for shown, (number, option) in enumerate(others, 1):
            yield ChoiceCard(f"probeer.{number}", option.words, self._taker(option), number=shown)

    def _taker(self, option: Option) -> Callable[[], None]:
        return lambda: self.take(option)

    def _of(self, side: Outcome, other: Outcome | None) -> Iterator[Widget]:
        """What was said, what became different, and how it stood at the end of that day."""
        case = self.moment.before.case
        for caption in side.captions:
            if not _is_fact(caption):
                yield Quote("", words_of(case, caption))
        yield from self._facts(side.facts, other.facts if other else None)
        if not side.facts and not side.captions:
            yield TextBlock("", NOTHING, colour="quiet")
        if other and side.later:
            yield TextBlock("", "Later die dag, als de rest hetzelfde gaat:", step="body_strong")
            yield from self._facts(side.later, other.later)

    def _facts(self, facts: tuple[Fact, ...], others: tuple[Fact, ...] | None) -> Iterator[Widget]:
        for fact in facts:
            yield FactRow("", fact.text, icon=FACT_ICONS.get(fact.kind, "flag"),
                          only=others is not None and fact not in others)

    def _buttons(self) -> list[Button]:
        back = Button(BACK, "Terug naar het moment", self.back, icon="arrow_left")
        if not self.trial.taken:
            return [back]
        return [back, Button(AGAIN, "Probeer iets anders", self.again, icon="undo", kind="primary")]


def _is_fact(caption: Caption) -> bool:
    """Whether a caption says the same as a fact, so that it need not stand there twice."""
    return caption.kind in ("clue", "promise", "strain", "task", "change", "board", "end")
