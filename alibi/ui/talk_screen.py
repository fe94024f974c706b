"""A talk: one bubble at a time, a face with its mood, and what the child can say.

Knows the open scene and the captions of what came of a choice. Time stands still here; no choice is highlighted,
only the focus shows. What is said is read from the same captions that the terminal and the voice use.

The bubble keeps its place and height while a scene lasts, so the choices stand still. *Verder* hangs on the bubble's
lower edge, where no choice ever comes: who clicks on quickly chooses nothing by accident. How anger shows is told in
alibi.ui.talk_face.
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
from alibi.ui.hud import HudCard
from alibi.ui.keys import Command, Keys
from alibi.ui.page import RING_ROOM, Page
from alibi.ui.painter import SCREEN_H, SCREEN_W, Box, Painter
from alibi.ui.screen import Screen
from alibi.ui.talk_face import ANGRY, FaceScan, place_of_portrait
from alibi.ui.widgets import Heading
from alibi.ui.widgets_frame import SpeechBubble
from alibi.ui.widgets_press import CHOICE_TALL, Button, ChoiceCard, Toggle

BACKDROPS = {"plein": "plein", "fietsenstalling": "plein", "hal": "hall", "balie": "hall", "gang_a": "gang",
             "gang_b": "gang", "gang_c": "gang", "trap": "gang", "aula": "aula", "mediatheek": "mediatheek",
             "gymzaal": "gymzaal", "thuis": "thuis"}
"""What lies behind a talk at a place; elsewhere it is a classroom. A scene may have a picture of its own."""
RIGHT, WIDE = 560, 704
TOP, EDGE, GAP = 84, 16, 8
OVER_EDGE = 20
"""How far *Verder* lies on the bubble."""
BUBBLE_TALL, LEAST_BUBBLE = 170, 118
TITLES = {"clue": "Aanwijzing", "change": "Wijziging", "task": "Huiswerk", "trace": "Scanner"}
BEFORE = ("change", "time", "feedback", "clue", "trace", "task", "promise", "strain")
FINDS = ("clue", "task", "trace")
SILENT_KINDS = ("end", "board")
SPOKEN = ("line", "seen")


class TalkScreen(Screen):
    """One talk from its first line until it closes."""

    tone = "world"
    below = 0
    """Pixels at the foot of the screen that belong to what lies over it."""
    chosen = ""
    """The choice that was made here when it is looked back on; "" while it is still to be made."""

    def __init__(self, client: Client) -> None:
        super().__init__(client.look, client.sound, client.voice)
        self.client = client
        scene = client.world.scene
        assert scene is not None, "a talk needs an open scene"
        self.scene = scene
        self.person, self.mood = client.world.case.index.talk[scene.talk].person, "neutral"
        client.take_captions("line", "seen")
        before = client.take_captions(*BEFORE)
        self.waiting: list[Caption] = [*before, *scene_captions(client.world, scene.key)]
        self.said = [caption.text for caption in self.waiting]
        self.shown = Caption("seen", "")
        self.opens = self.shown
        self._next()

    # --- going on ---------------------------------------------------------------------------------------

    def _next(self) -> None:
        """The next bubble; when none is left the choices stand under the last one."""
        if not self.waiting:
            return
        self.shown = self.waiting.pop(0)
        if self.shown is self.opens:
            self.person, self.mood = self.client.world.case.index.talk[self.scene.talk].person, "neutral"
        if self.shown.who:
            self.person, self.mood = self.shown.who, self.shown.mood
        elif self.shown.kind == "strain":
            self._face_of(self.client.world.case.index.strain[self.shown.about].person)
        self.focus = "verder" if self._more() else ""
        self._read()

    def _face_of(self, person: str) -> None:
        """Of whom something is told, as this person looks now."""
        self.person, self.mood = person, self.client.world.mood(person)

    def _more(self) -> bool:
        return bool(self.waiting) or not self.client.world.choices

    def to_the_choices(self) -> None:
        """Past all bubbles of this scene, to where something can be said."""
        while self.waiting:
            self._next()
        self.focus = ""

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
        self.waiting += self._in_order(
            [caption for caption in self.client.take_captions() if caption.kind not in SILENT_KINDS])
        self._take_in_scene()
        if self.waiting:
            self.said = [caption.text for caption in self.waiting]
            self._next()
        elif not self.client.world.scene:
            self.client.close()

    def _take_in_scene(self) -> None:
        """When another talk opens by itself, nobody of the one before stays in the picture from its first line on."""
        before, now = self.scene, self.client.world.scene
        if now is None or now is before:
            return
        self.scene = now
        leads = {before.then, *(choice.then for choice in before.choices)}
        if now.talk != before.talk and now.key not in leads:
            self.opens = next((caption for caption in self.waiting if caption.kind in SPOKEN), self.opens)

    def _in_order(self, captions: list[Caption]) -> list[Caption]:
        """First who speaks, then what that is worth; but before a new question nothing may come in between."""
        if self.client.world.choices:
            return sorted(captions, key=lambda caption: caption.kind in SPOKEN)
        return in_order(captions)

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

    def made_of(self) -> tuple[object, ...]:
        look = self.look
        return (self.client.world, look.settings, look.letters, self.shown, self.person, self.mood, self.below,
                self.chosen)

    def layout(self, page: Page) -> None:
        top = self._put_top(page)
        foot = self._top_of_foot()
        bubble = SpeechBubble("tekst", self._name(), self.shown.text, on_read=self._say, tail=self._tail())
        box = page.put(bubble, RIGHT, top, WIDE, self._bubble_tall(top, foot))
        if self.look.settings.face_scan and self.shown.who and self.mood != "neutral":
            name = self.client.world.case.index.person[self.shown.who].name
            page.put(FaceScan(mood=self.mood, name=name), *self._portrait())
        if self._more():
            on = Button("verder", "Verder", self.go_on, kind="primary", icon_right="arrow_right",
                        key_cap=self._key("talk"))
            page.put_before(on, RIGHT + WIDE - 24, box.bottom - OVER_EDGE)
        else:
            self._put_choices(page, box.bottom + GAP, foot - GAP)
        if not self.below:
            self._put_foot(page)

    def _bubble_tall(self, top: int, foot: int) -> int:
        """As tall as the longest text of this scene needs; a little taller where the choices leave room for it."""
        texts = (SpeechBubble("", "", text, on_read=self._say) for text in self.said)
        longest = max((bubble.tall(self.look, WIDE) for bubble in texts), default=0)
        choices = len(self.client.world.choices) * (CHOICE_TALL + GAP) + self._asking_tall() + 2 * RING_ROOM + GAP
        return max(longest, LEAST_BUBBLE, min(BUBBLE_TALL, foot - top - choices))

    def _name(self) -> str:
        if self.shown.who:
            name = self.client.world.case.index.person[self.shown.who].name
            return f"{name} · {MOOD_WORDS[ANGRY]}" if self.shown.mood == ANGRY else name
        return TITLES.get(self.shown.kind, "")

    def _tail(self) -> Literal["", "left", "down"]:
        return "left" if self.shown.who else ""

    def _asking_tall(self) -> int:
        return self.look.leading(self.look.style("name", "ink900")) + 4

    def _put_choices(self, page: Page, top: int, foot: int) -> None:
        below = page.put(Heading("", "Wat zeg of doe jij?", tone="ink", step="name"), RIGHT + 4, top).bottom
        area = Box(RIGHT - RING_ROOM, below - RING_ROOM + 4, SCREEN_W - 4 - RIGHT + RING_ROOM, foot - below + RING_ROOM)
        cards = [ChoiceCard(f"keuze:{choice.id}", choice.text, self._picker(choice), number=number,
                            cost=beats_in_words(choice.costs) if choice.costs else "",
                            selected=choice.id == self.chosen)
                 for number, choice in enumerate(self.client.world.choices, 1)]
        high = sum(card.tall(self.look, WIDE) + GAP for card in cards)
        with page.scroll("keuzes", area) as inner:
            inner.column(cards, inner.x, inner.y, WIDE if high <= inner.area.h else inner.w, gap=GAP)

    def _picker(self, choice: Choice) -> Callable[[], None]:
        return lambda: self.choose(choice)

    def _put_top(self, page: Page) -> int:
        """The switch of the face scan, and that time stands still; gives where the bubble begins."""
        scan = Toggle("gezicht", "Gezichtsscan", selected=self.look.settings.face_scan, on_change=self._turn_scan,
                      icon="eye", shape="pill", tone="ink")
        page.put(scan, EDGE, 12)
        still = page.put_before(HudCard(icon="clock", title="De tijd wacht op jou"), SCREEN_W - EDGE, 8)
        return max(TOP, still.bottom + self.look.leading(self.look.style("name", "white")) - 12)

    def _pause(self) -> Button:
        return Button("pauze", "Even pauze", self.back, icon="leaf", key_cap=self._key("pause"), tone="ink")

    def _top_of_foot(self) -> int:
        return SCREEN_H - max(12 + self._pause().tall(self.look, SCREEN_W), self.below)

    def _put_foot(self, page: Page) -> None:
        """A pause at the right; where there is room, that there is no hurry."""
        pause = page.put_before(self._pause(), SCREEN_W - EDGE, self._top_of_foot())
        hint = HudCard(icon="bulb", title="Neem rustig de tijd. Elk antwoord mag.")
        room = pause.x - 12 - RIGHT
        if hint.wide(self.look) <= room and not self._more():
            page.put_above(hint, RIGHT, pause.bottom, room)

    def _key(self, command: str) -> str:
        return Keys(self.look.settings.keys).label_of(command)

    def _turn_scan(self, on: bool) -> None:
        self.client.change_settings(replace(self.look.settings, face_scan=on))

    def _say(self) -> None:
        self.voice.say(self.shown.text)

    # --- drawing ----------------------------------------------------------------------------------------

    def backdrop(self, painter: Painter) -> None:
        world = self.client.world
        own = world.scene.place_picture if world.scene else ""
        painter.image(own or f"backdrop.{BACKDROPS.get(world.place, 'lokaal')}", 0, 0, size=(SCREEN_W, SCREEN_H))
        if self.person:
            box = self._portrait()
            painter.image(f"portrait.{self.person}.{self.mood}", box.x, box.y, size=(box.w, box.h))

    def _portrait(self) -> Box:
        return place_of_portrait(self.mood, self.look.settings.anger)


def in_order(captions: list[Caption]) -> list[Caption]:
    """As it happened: who speaks, what that is worth, and only then the bell that rang after the last words."""
    spoken = max((at + 1 for at, caption in enumerate(captions) if caption.kind in SPOKEN), default=0)
    after = [caption for caption in captions[spoken:] if caption.kind == "time"]
    rest = [*captions[:spoken], *(caption for caption in captions[spoken:] if caption.kind != "time")]
    return [*sorted(rest, key=lambda caption: caption.kind in FINDS), *after]
