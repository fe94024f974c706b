"""The reveal: the guest shows itself. A soft wipe from the borrowed face to its own, then the fact that showed it.

Knows the scene with which the friendly test succeeds. Says only what the case says, and no praise. The lines before
the guest speaks come first, one by one; then the wipe, which any key or click ends; then the talk goes on.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from alibi.core.commands import GoOn
from alibi.play.telling import Caption, scene_captions
from alibi.play.unmasking import unmasked
from alibi.ui.client import Client
from alibi.ui.debrief_frame import FaceRow
from alibi.ui.keys import Command
from alibi.ui.page import RING_ROOM, Page
from alibi.ui.painter import SCREEN_H, Box, Painter
from alibi.ui.screen import Screen
from alibi.ui.style import Look, paint
from alibi.ui.widgets import Heading, Pen, TextBlock, Widget, icon_size
from alibi.ui.widgets_frame import SpeechBubble
from alibi.ui.widgets_press import Button

WIPE = 2.5
"""Seconds the wipe takes."""
CROSS_FADE = 0.6
"""Seconds in the calm mode, where nothing moves."""
PORTRAIT = Box(180, 145, 500, 575)
BORDER_X = 30
"""Where the straight cut runs in fx.reveal_line."""
RIGHT, WIDE, GAP, EDGE = 752, 480, 16, 24
OTHER_COMMANDS = {"undo": "time_machine", "pause": "pause", "help": "help"}
PASSING = ("hover", "press", "drag", "drop", "release", "scroll")
"""Commands that are no answer to anything: they do not end the wipe."""
SPARKS = tuple((dx, y, size) for dx, y, size in (
    (-58, 96, 7), (30, 128, 5), (-34, 170, 9), (52, 205, 6), (-14, 238, 6), (-72, 262, 10), (24, 300, 8), (-40, 338, 7),
    (60, 352, 5), (-66, 396, 6), (18, 430, 9), (-26, 468, 6), (44, 500, 7), (-54, 530, 9), (12, 566, 6), (36, 610, 8)))
"""Where light lies around the border: beside it, height, size."""


@dataclass
class FactCard(Widget):
    """The fact in one sentence, and for each other person where it was."""

    title: str = ""
    text: str = field(default="", kw_only=True)
    rows: tuple[FaceRow, ...] = field(default=(), kw_only=True)
    corner = 18

    def _room(self, w: int) -> int:
        return w - 40

    def _head(self, look: Look, w: int) -> int:
        label, text = look.style("label", "ink900"), look.style("choice", "ink900")
        return look.tall(label, self.title, w - icon_size(look) - 12) + 4 + look.tall(text, self.text, w)

    def tall(self, look: Look, w: int) -> int:
        room = self._room(w)
        return self._head(look, room) + sum(row.tall(look, room) + 10 for row in self.rows) + 38

    def said(self) -> str:
        return " ".join([f"{self.title}: {self.text}", *(row.said() for row in self.rows)])

    def draw(self, pen: Pen) -> None:
        look, tone, box = pen.look, pen.tone(self), self.box
        pen.painter.panel(box, paint(tone.card), self.corner, paint(tone.edge), 2)
        label, size = look.style("label", tone.link), icon_size(look)
        left = Box(box.x + 20, box.y + 16, self._room(box.w), 0)
        pen.icon("case", tone.icon_accent, left.x + size // 2, left.y + look.leading(label) // 2, size)
        y = pen.lines(self.title, label, Box(left.x + size + 12, left.y, left.w - size - 12, 0)) + 4
        y = pen.lines(self.text, look.style("choice", tone.text), left._replace(y=y)) + 12
        for row in self.rows:
            row.box, row.tone = Box(left.x, y, left.w, row.tall(look, left.w)), self.tone
            row.draw(pen)
            y = row.box.bottom + 10


class RevealScreen(Screen):
    """Lines, wipe, fact, and on to the talk."""

    tone = "ink"

    def __init__(self, client: Client) -> None:
        super().__init__(client.look, client.sound, client.voice)
        self.client = client
        self.shown = unmasked(client.world)
        client.take_captions("line", "seen")
        scene = client.world.scene
        assert scene is not None, "a reveal needs an open scene"
        self.leads_in = not scene.choices
        self.waiting: list[Caption] = list(scene_captions(client.world, scene.key)) if self.leads_in else []
        self.line: Caption | None = None
        self.mood, self.since = "neutral", 0.0
        self.go_on()

    # --- going on ---------------------------------------------------------------------------------------

    @property
    def lasts(self) -> float:
        """Seconds that the change of faces takes."""
        return CROSS_FADE if self.look.settings.calm else WIPE

    @property
    def wiping(self) -> bool:
        return self.line is None and self.since < self.lasts

    def go_on(self) -> None:
        """The next line; after the last one the wipe begins."""
        self.line = self.waiting.pop(0) if self.waiting else None
        if self.line is None:
            self.mood, self.focus = "happy", ""
            if not self.shown.guest:
                self._end_wipe()
            return
        self.focus = "verder"
        if self.line.who == self.shown.visitor:
            self.mood = self.line.mood
        self._read(self.line.text)

    def tick(self, dt: float) -> None:
        if self.wiping:
            self.since += dt
            if not self.wiping:
                self._end_wipe()

    def _end_wipe(self) -> None:
        """The faces have changed; time no longer matters."""
        self.since, self.focus = WIPE, "praat"
        self.sound.play("bewijs")
        self._read(f"{self.shown.first_words} {self.shown.then}")

    def talk(self) -> None:
        """On to the talk with the guest, in the place of this screen."""
        if self.leads_in:
            self.client.do(GoOn())
        if self.client.world.scene:
            self.client.stage.replace(self.client.screens["talk"](self.client))
        else:
            self.client.close()

    def _read(self, text: str) -> None:
        if self.look.settings.read_aloud:
            self.voice.say(text)

    # --- input ------------------------------------------------------------------------------------------

    def before(self, command: Command) -> bool:
        if self.wiping:
            if not command.name.startswith(PASSING):
                self.since = self.lasts
                self._end_wipe()
            return True
        if command.name == "talk":
            self.go_on() if self.line else self.talk()
            return True
        if command.name in OTHER_COMMANDS:
            self.client.open(OTHER_COMMANDS[command.name])
            return True
        return False

    def back(self) -> None:
        self.client.open("pause")

    # --- the page ---------------------------------------------------------------------------------------

    def layout(self, page: Page) -> None:
        if self.line:
            self._put_line(page, self.line)
        elif self.wiping:
            page.put_above(TextBlock("overslaan", "Een toets of een klik slaat dit over.", step="small",
                                     colour="quiet", align="centre"), RIGHT, SCREEN_H - 32, WIDE)
        else:
            self._put_fact(page)

    def _put_line(self, page: Page, line: Caption) -> None:
        name = self.client.world.case.index.person[line.who].name if line.who else ""
        tail = "left" if line.who else ""
        y = page.put(SpeechBubble("tekst", name, line.text, on_read=lambda: self.voice.say(line.text),
                                  tail=tail, tone="paper"), RIGHT, 220, WIDE, 150).bottom  # type: ignore[arg-type]
        on = Button("verder", "Verder", self.go_on, kind="primary", icon_right="arrow_right", key_cap="E")
        page.put(on, RIGHT, y + GAP, max(220, on.wide(self.look)))

    def _put_fact(self, page: Page) -> None:
        """In the middle of the height; the button stays in sight when the words are too large for that."""
        parts, button = self._parts(), self._button()
        high = sum(part.tall(self.look, WIDE) + GAP for part in parts) + 2 * RING_ROOM
        left = SCREEN_H - 2 * EDGE - GAP - button.tall(self.look, WIDE)
        area = Box(RIGHT - RING_ROOM, EDGE + max(0, (left - high) // 2), WIDE + 30, min(high, left))
        with page.scroll("feit", area) as inner:
            inner.column(parts, inner.x, inner.y, WIDE, gap=GAP)
        page.put(button, RIGHT, area.bottom + (GAP if high > left else 0), WIDE)

    def _parts(self) -> list[Widget]:
        shown, people = self.shown, self.client.world.case.index.person
        rows = tuple(FaceRow("", self._face(proof.person), below=proof.words) for proof in shown.proofs)
        then = [TextBlock("woorden", shown.then, step="speech")] if shown.then else []
        return [TextBlock("opgelost", "Zaak opgelost", step="name", colour="link"),
                Heading("naam", shown.first_words or people[shown.visitor].name, step="title"), *then,
                FactCard("dit_liet_het_zien", "Dit liet het zien", text=shown.alone, rows=rows)]

    def _button(self) -> Button:
        name = self.client.world.case.index.person[self.shown.guest or self.shown.visitor].name
        return Button("praat", f"Praat met {name}", self.talk, kind="primary", icon="talk", key_cap="E")

    def _face(self, person: str) -> str:
        return f"face.{person}" if f"face.{person}" in self.client.pictures else ""

    # --- drawing ----------------------------------------------------------------------------------------

    def backdrop(self, painter: Painter) -> None:
        painter.image("backdrop.reveal", 0, 0)
        if self.line or not self.shown.guest:
            self._draw_face(painter, f"{self.shown.visitor}.{self.mood}")
        elif not self.wiping:
            self._draw_face(painter, f"{self.shown.guest}.happy")
        elif self.look.settings.calm:
            far = round(255 * self.since / self.lasts)
            self._draw_face(painter, f"{self.shown.visitor}.happy", 255 - far)
            self._draw_face(painter, f"{self.shown.guest}.happy", far)
        else:
            self._draw_wipe(painter)

    def _draw_wipe(self, painter: Painter) -> None:
        border = PORTRAIT.x + round(PORTRAIT.w * eased(self.since / self.lasts))
        for face, left, right in ((self.shown.guest, 0, border), (self.shown.visitor, border, PORTRAIT.right)):
            painter.clip(Box(left, 0, right - left, SCREEN_H))
            self._draw_face(painter, f"{face}.happy")
        painter.clip(None)
        for dx, y, size in SPARKS:
            colour = paint("mint300" if size % 2 else "white")
            painter.panel(Box(border + dx - size // 2, y, size, size), colour, size // 2)
        painter.image("fx.reveal_line", border - BORDER_X, 0)

    def _draw_face(self, painter: Painter, face: str, alpha: int = 255) -> None:
        painter.image(f"portrait.{face}", PORTRAIT.x, PORTRAIT.y, size=(PORTRAIT.w, PORTRAIT.h), alpha=alpha)


def eased(part: float) -> float:
    """How far a movement is that starts and ends slowly; both from 0 to 1."""
    part = max(0.0, min(1.0, part))
    return part * part * (3 - 2 * part)
