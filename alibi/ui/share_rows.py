"""What would be shared, as rows: moments with what the child can do about each, answers, the line, the rest.

Knows the preview (alibi.play.sharing) and how it is drawn; the order is that of the mentor's page. Does not know
commands: what a button does is given.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from alibi.play.sharing import AnswerShown, MomentShown, Preview
from alibi.ui.debrief_frame import CardHead
from alibi.ui.page import Page
from alibi.ui.painter import Box
from alibi.ui.style import Look, paint
from alibi.ui.widgets import Chip, Heading, Pen, TextBlock, Widget
from alibi.ui.widgets_press import Button, Checkbox

SIDE = 272
"""The width of the buttons beside a moment."""
PAD = 16
GAP = 8
GOES_NOT = "Dit gaat niet mee"
WILL_TALK = "Hier wil ik over praten"
EMPTY = "Er staat nu niets op."
ALSO = ("Bij een gesprek staat ook wat je nog meer kon kiezen.",
        "Je mentor leest ook hoe vaak je iets koos: vaak, soms of nog weinig.")
"""What the page shows besides the rows, from the same moments."""


@dataclass(frozen=True, slots=True)
class RowDeeds:
    """What the child can do with a moment, by its number: leave it out or put it back, pick it or not."""

    leave_out: Callable[[int, bool], None]
    pick: Callable[[int, bool], None]


@dataclass
class MomentCard(Widget):
    """One moment: when and where, what happened before, what the child chose, what came of it."""

    moment: MomentShown = field(default_factory=lambda: MomentShown(0, "", "", "", "", ""))
    side: int = field(default=0, kw_only=True)
    foot: int = field(default=0, kw_only=True)
    corner = 14

    def _lines(self) -> list[tuple[str, str]]:
        """Steps of the type scale with their words."""
        moment = self.moment
        skill = f"Vaardigheid: {moment.skill}" if moment.skill else ""
        lines = (("small", moment.when), ("body", moment.situation), ("body_strong", f"Jij: {moment.words}"),
                 ("body", moment.happened), ("small", skill))
        return [(step, words) for step, words in lines if words]

    def _room(self, w: int) -> int:
        return w - 2 * PAD - self.side

    def _chip(self) -> Chip:
        return Chip(text=GOES_NOT, hue="ink", icon="strike_out", tone=self.tone)

    def tall(self, look: Look, w: int) -> int:
        high = sum(look.tall(look.style(step, "ink900"), words, self._room(w)) for step, words in self._lines())
        chip = self._chip().tall(look, 0) + 6 if self.moment.left_out else 0
        return high + chip + 2 * PAD + self.foot

    def said(self) -> str:
        words = " ".join(words if words.endswith((".", "?", "!", "”")) else f"{words}." for _, words in self._lines())
        return f"{GOES_NOT}. {words}" if self.moment.left_out else words

    def draw(self, pen: Pen) -> None:
        tone, look, box = pen.tone(self), pen.look, self.box
        out = self.moment.left_out
        pen.painter.panel(box, paint(tone.off if out else tone.card), self.corner, paint(tone.edge), 2,
                          dash=7 if out else 0)
        room = Box(box.x + PAD, box.y + PAD, self._room(box.w), 0)
        if out:
            chip = self._chip()
            chip.box = Box(room.x, room.y, chip.wide(look), chip.tall(look, 0))
            chip.draw(pen)
            room = room._replace(y=chip.box.bottom + 6)
        for step, words in self._lines():
            colour = tone.off_text if out else tone.quiet if step == "small" else tone.text
            room = room._replace(y=pen.lines(words, look.style(step, colour), room))


def put_preview(page: Page, preview: Preview, deeds: RowDeeds) -> None:
    """All rows from top to bottom."""
    y = _put_head(page, page.y, "Dit ging goed, vind ik", "heart", "mint") if preview.proud else page.y
    if preview.proud:
        y = _put_answer(page, y, preview.proud) + PAD
    y = _put_head(page, y, "Wat er gebeurde en wat ik koos", "talk", "sky")
    y = _put_words(page, y, "Kies er hoogstens twee om over te praten. Weglaten mag altijd.") + 4
    parts = list(dict.fromkeys(moment.part for moment in preview.moments))
    for part in parts:
        if len(parts) > 1:
            y = page.put(Heading("", part.capitalize(), step="name"), page.x, y + GAP, page.w).bottom + GAP
        for moment in (one for one in preview.moments if one.part == part):
            y = _put_moment(page, y, moment, deeds) + GAP
    if not preview.moments:
        y = _put_words(page, y, EMPTY)
    y = _put_plan(page, y + PAD, preview.plan) if preview.plan else y
    y = _put_day(page, y + PAD, preview) if preview.line or preview.answers else y
    y = _put_head(page, y + PAD, "Dit staat er ook bij", "note", "ink")
    for words in (*preview.facts, *ALSO):
        y = _put_words(page, y, words)


def _put_head(page: Page, y: int, words: str, icon: str, hue: str) -> int:
    return page.put(CardHead("", words, icon=icon, hue=hue), page.x, y, page.w).bottom + GAP


def _put_words(page: Page, y: int, words: str, step: str = "body") -> int:
    return page.put(TextBlock("", words, step=step), page.x, y, page.w).bottom + 4


def _put_answer(page: Page, y: int, answer: AnswerShown) -> int:
    y = _put_words(page, y, answer.question)
    return _put_words(page, y, " ".join(f"“{words}”" for words in answer.words), "body_strong")


def _put_plan(page: Page, y: int, plan: str) -> int:
    return _put_words(page, _put_head(page, y, "Mijn als-dan-plan", "flag", "sky"), plan, "body_strong")


def _put_day(page: Page, y: int, preview: Preview) -> int:
    y = _put_head(page, y, "Hoe was het voor mij", "pen", "ink")
    if preview.line:
        drawn = ", ".join(f"{time} {words}" for time, words in preview.line)
        y = _put_words(page, y, f"Mijn lijn van de dag: {drawn}.") + 4
    for answer in preview.answers:
        y = _put_answer(page, y, answer) + 4
    return y


def _put_moment(page: Page, y: int, moment: MomentShown, deeds: RowDeeds) -> int:
    """The card with its buttons: at its right, or below the words when the text is large. Gives the y below."""
    buttons = _buttons(moment, deeds)
    beside = page.look.settings.text_scale == 100
    wide = SIDE if beside else page.w - 2 * PAD
    high = sum(button.tall(page.look, wide) + GAP for button in buttons)
    card = MomentCard(f"moment:{moment.number}", moment, side=SIDE + PAD if beside else 0, foot=0 if beside else high)
    box = page.put(card, page.x, y, page.w, high + 2 * PAD - GAP if beside else 0)
    x = box.right - PAD - SIDE if beside else box.x + PAD
    page.column(buttons, x, box.y + PAD if beside else box.bottom - PAD - high + GAP, wide, gap=GAP)
    return box.bottom


def _buttons(moment: MomentShown, deeds: RowDeeds) -> list[Widget]:
    number = moment.number
    if moment.left_out:
        return [Button(f"terug:{number}", "Terugzetten", lambda: deeds.leave_out(number, False), icon="undo")]
    return [Checkbox(f"praten:{number}", WILL_TALK, selected=moment.picked, hue="plum",
                     on_change=lambda on: deeds.pick(number, on)),
            Button(f"weg:{number}", "Weglaten", lambda: deeds.leave_out(number, True), icon="strike_out")]
