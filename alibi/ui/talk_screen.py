"""A talk: one bubble at a time, a face with its mood, and what the child can say.

Knows the open scene and the captions of what came of a choice. Time stands still here; no choice is highlighted,
only the focus shows. What is said is read from the same captions that the terminal and the voice use.

Anger is never hidden: the name tag says it in words. How strongly the face shows it is the child's setting: clearly
(brows and teeth), or mildly (a closed mouth and an uneven brow).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Literal

from alibi.core.case import Choice
from alibi.core.commands import Choose, GoOn
from alibi.core.school_time import beats_in_words
from alibi.play.telling import MOOD_WORDS, Caption, scene_captions
from alibi.ui.client import Client
from alibi.ui.face_scan import callouts
from alibi.ui.hud import HudCard
from alibi.ui.keys import Command
from alibi.ui.page import Page
from alibi.ui.painter import SCREEN_H, SCREEN_W, Box, Painter
from alibi.ui.screen import Screen
from alibi.ui.style import paint
from alibi.ui.widgets import Heading
from alibi.ui.widgets_frame import SpeechBubble
from alibi.ui.widgets_press import Button, ChoiceCard, Toggle

BACKDROPS = {"plein": "plein", "hal": "hall", "balie": "hall", "gang_a": "gang", "gang_b": "gang", "trap": "gang",
             "aula": "aula", "mediatheek": "mediatheek"}
PORTRAIT = Box(36, 168, 480, 552)
SCALE = 1.2
FACE_LEFT, BROWS_END = 196, 200
ABOVE_THE_FACE, BELOW_THE_MOUTH = 190, 90
"""Where a callout goes that is too wide to stand beside the face: over the hair, or on the shoulder."""
RIGHT, WIDE = 560, 704
TITLES = {"clue": "Aanwijzing", "change": "Wijziging", "task": "Huiswerk", "promise": "Afspraak", "trace": "Scanner"}
ANGRY, MILD_FACE = "angry", "thoughtful"
SILENT_KINDS = ("end", "board")


class TalkScreen(Screen):
    """One talk from its first line until it closes."""

    tone = "paper"

    def __init__(self, client: Client) -> None:
        super().__init__(client.look, client.sound, client.voice)
        self.client = client
        scene = client.world.scene
        assert scene is not None, "a talk needs an open scene"
        talk = client.world.case.index.talk[scene.talk]
        self.person, self.mood = talk.person, "neutral"
        client.take_captions("line", "seen")
        before = client.take_captions("change", "time", "feedback", "clue", "trace", "task", "promise")
        self.waiting: list[Caption] = [*before, *scene_captions(client.world.case, scene.key)]
        self.shown = Caption("seen", "")
        self._next()

    # --- going on ---------------------------------------------------------------------------------------

    def _next(self) -> None:
        """The next bubble; when none is left the choices stand under the last one."""
        if not self.waiting:
            return
        self.shown = self.waiting.pop(0)
        if self.shown.who:
            self.person, self.mood = self.shown.who, self.shown.mood
        self.focus = "verder" if self._more() else ""
        self._read()

    def _more(self) -> bool:
        return bool(self.waiting) or not self.client.world.choices

    def go_on(self) -> None:
        """The next line, the next scene, or the end of the talk."""
        if self.waiting:
            self._next()
        elif self.client.world.scene and not self.client.world.choices:
            self.client.do(GoOn())
            self._take_in()
        elif not self.client.world.scene:
            self.client.close()

    def choose(self, choice: Choice) -> None:
        """Say it; what came of it is shown next."""
        self.sound.play("kies")
        self.client.do(Choose(choice.id))
        self._take_in()

    def _take_in(self) -> None:
        self.waiting += [caption for caption in self.client.take_captions() if caption.kind not in SILENT_KINDS]
        if self.waiting:
            self._next()
        elif not self.client.world.scene:
            self.client.close()

    def _read(self) -> None:
        if self.look.settings.read_aloud:
            self.voice.say(self.shown.text)

    # --- input ------------------------------------------------------------------------------------------

    def before(self, command: Command) -> bool:
        if command.name == "talk":
            if self._more():
                self.go_on()
            return True
        if command.name in ("undo", "pause", "help"):
            self.client.open({"undo": "time_machine"}.get(command.name, command.name))
            return True
        return False

    def back(self) -> None:
        self.client.open("pause")

    def tick(self, dt: float) -> None:
        """After the time machine the talk may be another one, or over."""
        scene = self.client.world.scene
        if self.client.stage.top is self and scene is None and not self.waiting and not self.shown.text:
            self.client.close()

    # --- the page ---------------------------------------------------------------------------------------

    def layout(self, page: Page) -> None:
        bubble = SpeechBubble("tekst", self._name(), self.shown.text, on_read=self._say, tail=self._tail())
        below = page.put(bubble, RIGHT, 84, WIDE, 150).bottom
        if self._more():
            page.put(Button("verder", "Verder", self.go_on, kind="primary", icon_right="arrow_right", key_cap="E"),
                     RIGHT, below + 24, 220)
        else:
            self._put_choices(page, below)
        self._put_edges(page)

    def _name(self) -> str:
        if self.shown.who:
            name = self.client.world.case.index.person[self.shown.who].name
            return f"{name} · {MOOD_WORDS[ANGRY]}" if self.shown.mood == ANGRY else name
        return TITLES.get(self.shown.kind, "")

    def _tail(self) -> Literal["", "left", "down"]:
        return "left" if self.shown.who else ""

    def _put_choices(self, page: Page, below: int) -> None:
        asked = "Wat zeg jij?" if self.client.world.case.index.talk[self._talk()].person else "Wat doe jij?"
        page.put(Heading("", asked, tone="ink", step="name"), RIGHT + 4, below + 12)
        area = Box(RIGHT - 8, below + 46, WIDE + 30, SCREEN_H - 78 - below - 44)
        cards = [ChoiceCard(f"keuze:{choice.id}", choice.text, self._picker(choice), number=number,
                            cost=beats_in_words(choice.costs) if choice.costs else "")
                 for number, choice in enumerate(self.client.world.choices, 1)]
        with page.scroll("keuzes", area) as inner:
            inner.column(cards, inner.x, inner.y, WIDE, gap=8, least=64)

    def _talk(self) -> str:
        scene = self.client.world.scene
        return scene.talk if scene else ""

    def _picker(self, choice: Choice) -> Callable[[], None]:
        return lambda: self.choose(choice)

    def _put_edges(self, page: Page) -> None:
        scan = self.look.settings.face_scan
        page.put(Toggle("gezicht", "Gezichtsscan", selected=scan, on_change=self._turn_scan, icon="eye", shape="pill",
                        tone="ink"), 16, 12)
        still = HudCard(icon="clock", title="De tijd staat stil")
        page.put(still, SCREEN_W - 16 - still.wide(self.look), 10)
        pause = Button("pauze", "Even pauze", self.back, icon="leaf", key_cap="P", tone="ink")
        left = page.put(pause, SCREEN_W - 16 - pause.wide(self.look), SCREEN_H - 68, 0, 56).x
        hint = HudCard(icon="bulb", title="Neem rustig de tijd. Elk antwoord mag.")
        if hint.wide(self.look) <= left - 12 - RIGHT:
            page.put(hint, RIGHT, SCREEN_H - 68, left - 12 - RIGHT, 56)

    def _turn_scan(self, on: bool) -> None:
        self.client.change_settings(replace(self.look.settings, face_scan=on))

    def _say(self) -> None:
        self.voice.say(self.shown.text)

    # --- drawing ----------------------------------------------------------------------------------------

    def backdrop(self, painter: Painter) -> None:
        painter.image(f"backdrop.{BACKDROPS.get(self.client.world.place, 'lokaal')}", 0, 0)
        if self.person:
            portrait = f"portrait.{self.person}.{self._face()}"
            painter.image(portrait, PORTRAIT.x, PORTRAIT.y, size=(PORTRAIT.w, PORTRAIT.h))

    def _face(self) -> str:
        return MILD_FACE if self.mood == ANGRY and self.look.settings.anger == "mild" else self.mood

    def over(self, painter: Painter) -> None:
        if self.look.settings.face_scan and self.person and self.shown.who and self.mood != "neutral":
            for callout in callouts(self._face()):
                self._draw_callout(painter, callout.x, callout.y, callout.words, callout.side)

    def _draw_callout(self, painter: Painter, x: int, y: int, words: str, side: str) -> None:
        style = self.look.style("label", "paper50")
        width = self.look.width(style, words) + 24
        at = (PORTRAIT.x + round(x * SCALE), PORTRAIT.y + round(y * SCALE))
        left = 14 if side == "left" else min(PORTRAIT.right + 24, RIGHT - 14) - width
        top = at[1] - (60 if side == "left" else 50)
        if side == "left" and left + width > FACE_LEFT:
            top = at[1] - ABOVE_THE_FACE if y < BROWS_END else at[1] + BELOW_THE_MOUTH
        edge = left + width if side == "left" else left
        painter.line(*at, edge if side == "left" else left + 10, top + 16, paint("mint300"), 2)
        painter.panel(Box(at[0] - 6, at[1] - 6, 12, 12), paint("mint600"), 6, paint("white"), 2)
        painter.panel(Box(left, top, width, 32), paint("ink900"), 16, paint("mint600"), 2)
        painter.text(words, left + 12, top + 16 - self.look.letters.height(style) // 2, style)


