"""The settings: five pages of switches, each in force at once.

Knows which settings there are and what they are called in Dutch. Does not know how they are kept: `change` gets the new
record. `troubles` may hold a sentence for "sound" and "voice" when this computer has none. How much help there is
belongs to a play: `put_help` puts that page during one. Another language means other screens: `languages` says which
one is spoken and changes it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from types import MappingProxyType
from typing import Any, NamedTuple

from alibi.play.settings import CHANNELS, VOLUME_STEPS, Settings
from alibi.ui.keys import Command, Keys
from alibi.ui.page import Page
from alibi.ui.painter import Box
from alibi.ui.ports import Sound, Voice
from alibi.ui.screen import Screen
from alibi.ui.style import Look
from alibi.ui.widgets import Heading, Panel, TextBlock, Widget
from alibi.ui.widgets_frame import Notice
from alibi.ui.widgets_input import Slider
from alibi.ui.widgets_press import Action, Button, Toggle

TABS = (("lezen", "text_size", "Lezen"), ("rust", "leaf", "Rust en beeld"), ("geluid", "sound", "Geluid"),
        ("hulp", "bulb", "Hulp"), ("toetsen", "key", "Toetsen"))

LANGUAGE = "language"
Choices = tuple[tuple[Any, str], ...]
LANGUAGE_NAMES: Choices = (("nl", "Nederlands"), ("en", "English"))
SIZES: Choices = ((100, "Gewoon"), (125, "Groter"), (150, "Groot"))
FONT_NAMES: Choices = (("atkinson", "Atkinson"), ("opendyslexic", "OpenDyslexic"))
ANGER_NAMES: Choices = (("mild", "Zacht"), ("duidelijk", "Duidelijk"))
LEVELS: Choices = ((0, "Gedempt"), (1, "Rustig"), (2, "Echt"))
VOLUME_WORDS = ("uit", "heel zacht", "zacht", "gewoon", "hard", "heel hard")
CHANNEL_NAMES = MappingProxyType({"bell": "Schoolbel", "steps": "Voetstappen", "murmur": "Geroezemoes",
                                  "ui": "Knoppen", "voice": "Voorleesstem"})
KEY_NAMES = MappingProxyType({
    "up": "Omhoog lopen", "down": "Omlaag lopen", "left": "Naar links lopen", "right": "Naar rechts lopen",
    "enter": "Kiezen", "back": "Terug", "talk": "Praten of doen", "scan": "Scannen", "agenda": "Agenda",
    "map": "Plattegrond", "undo": "Tijdmachine", "pause": "Even pauze", "read_aloud": "Voorlezen", "help": "Hulp"})
NO_PLAY = ("Hulp hoort bij een zaak. Begin een zaak of ga verder. "
           "Kies daarna hier hoeveel hulp je krijgt. Meer hulp mag altijd.")
FIXED = ("escape", "tab", "shift+tab", "return")
"""Keys that keep their meaning, so that a child can always get out."""


class Languages(NamedTuple):
    """The language that is spoken now, and what changes it: with other screens, this one anew on top."""

    now: str
    change: Callable[[str], None]


class SettingsScreen(Screen):
    """Shows and changes the settings of the look it is given."""

    start_focus = "tab.lezen"

    def __init__(self, look: Look, change: Callable[[Settings], None], close: Action, sound: Sound | None = None,
                 voice: Voice | None = None, troubles: Mapping[str, str] | None = None,
                 put_help: Callable[[Page, int], int] | None = None, languages: Languages | None = None) -> None:
        super().__init__(look, sound, voice)
        self.change, self.close, self.put_help, self.languages = change, close, put_help, languages
        self.troubles = dict(troubles or {})
        self.tab = "lezen"
        self.waiting = ""

    @property
    def wants_key(self) -> bool:
        """Whether the next key itself is wanted, not its command."""
        return bool(self.waiting)

    def back(self) -> None:
        """Close."""
        self.close()

    def before(self, command: Command) -> bool:
        """While a key is asked: take it; a click or Esc asks no longer."""
        if not self.waiting or command.name not in ("key", "press"):
            return False
        if command.name == "key" and command.text not in FIXED:
            keys = Keys(self.look.settings.keys).moved_to(command.text, self.waiting)
            self._put(keys=MappingProxyType(keys))
        self.waiting = ""
        return True

    def _put(self, **new: Any) -> None:
        self.change(replace(self.look.settings, **new))

    # the page

    def layout(self, page: Page) -> None:
        """Tabs at the left, one page of settings at the right."""
        page.put(Heading("kop", "Instellingen"), 40, 28, 400)
        page.column([Button(f"tab.{key}", label, partial(self._open, key), icon=icon, selected=key == self.tab)
                     for key, icon, label in TABS], 40, 96, 300)
        done = Button("klaar", "Klaar met instellen", self.close, kind="primary", icon="check")
        page.put_above(done, 40, 692, 300, 60)
        page.put(Panel(radius=20), 364, 24, 892, 672)
        with page.scroll(f"blad.{self.tab}", Box(380, 36, 868, 648)) as inner:
            title = next(label for key, _, label in TABS if key == self.tab)
            top = inner.put(Heading("blad", title, step="subhead"), inner.x + 8, inner.y + 4, inner.w - 16).bottom + 12
            rows = self._sheet(inner, top)
            below = max(widget.box.bottom for widget in inner.widgets) + 16
            inner.column(rows, inner.x + 8, below, inner.w - 16, gap=12)

    def _open(self, tab: str) -> None:
        self.tab, self.waiting = tab, ""

    def _sheet(self, inner: Page, y: int) -> list[Widget]:
        if self.tab == "lezen":
            return self._reading(inner, y)
        if self.tab == "rust":
            return self._calm(inner, y)
        if self.tab == "geluid":
            return self._sounds(inner, y)
        return self._help(inner, y) if self.tab == "hulp" else self._keys(inner, y)

    def _row(self, inner: Page, y: int, name: str, words: str, choices: Choices) -> int:
        """A name, and one button for each value; the one in force has a tick."""
        now = getattr(self.look.settings, name)
        return self._buttons(inner, y, name, words, [
            Button(f"{name}.{value}", label, partial(self._put, **{name: value}), selected=value == now)
            for value, label in choices])

    def _buttons(self, inner: Page, y: int, name: str, words: str, buttons: list[Button]) -> int:
        x, w = inner.x + 8, inner.w - 16
        y = inner.put(TextBlock(f"naam.{name}", words, step="body_strong"), x, y, w).bottom + 6
        least = max(button.wide(self.look) for button in buttons) + 40
        columns = max(1, min(len(buttons), (w + 12) // (least + 12)))
        columns = -(-len(buttons) // -(-len(buttons) // columns))  # rows of the same length
        return inner.grid(buttons, x, y, w, columns) + 4

    def _switch(self, name: str, label: str, subtitle: str, icon: str) -> Toggle:
        return Toggle(name, label, selected=getattr(self.look.settings, name), subtitle=subtitle, icon=icon,
                      on_change=lambda new: self._put(**{name: new}))

    # the five sheets: each puts its rows of buttons, and gives the widgets that stand below them

    def _reading(self, inner: Page, y: int) -> list[Widget]:
        if self.languages:
            now, change = self.languages
            y = self._buttons(inner, y, LANGUAGE, "Taal · Language", [
                Button(f"{LANGUAGE}.{value}", label, partial(change, value), selected=value == now)
                for value, label in LANGUAGE_NAMES])
        y = self._row(inner, y, "text_scale", "Grootte van de letters", SIZES)
        self._row(inner, y, "font", "Soort letters", FONT_NAMES)
        voice = self._switch("read_aloud", "Voorlezen", "Wat je kiest, wordt voorgelezen.", "sound")
        voice.disabled, voice.reason = bool(self.troubles.get("voice")), self.troubles.get("voice", "")
        return [self._switch("spacing", "Meer ruimte", "De regels staan verder uit elkaar.", "text_size"), voice,
                TextBlock("proef", "Zo ziet tekst er nu uit. Straks is er pauze, tot 10:25.", step="speech")]

    def _calm(self, inner: Page, y: int) -> list[Widget]:
        self._row(inner, y, "anger", "Hoe duidelijk is iemand boos?", ANGER_NAMES)
        return [
            self._switch("calm", "Rustige stand", "Minder mensen, minder beweging, zacht geluid.", "leaf"),
            self._switch("dark", "Donker", "Donkere schermen in plaats van licht papier.", "moon"),
            self._switch("face_scan", "Gezichtsscan", "Woorden bij gezichten: waar kun je op letten?", "eye"),
            self._switch("full_screen", "Hele scherm", "Het spel vult het hele scherm.", "plus"),
        ]

    def _sounds(self, inner: Page, y: int) -> list[Widget]:
        if self.troubles.get("sound"):
            y = inner.put(Notice("stil", "Geen geluid", self.troubles["sound"], icon="sound_off"), inner.x + 8, y,
                          inner.w - 16).bottom + 12
        self._row(inner, y, "sound_level", "Hoe klinkt de school?", LEVELS)
        sliders: list[Widget] = [
            Slider(f"volume.{channel}", CHANNEL_NAMES[channel], amount=self.look.settings.volumes[channel],
                   levels=VOLUME_STEPS, words=VOLUME_WORDS, change=partial(self._loud, channel))
            for channel in CHANNELS]
        return [self._switch("captions", "Geluid in woorden", "Wat je hoort, staat ook op het scherm.", "text_size"),
                *sliders]

    def _loud(self, channel: str, step: int) -> None:
        self._put(volumes=MappingProxyType({**self.look.settings.volumes, channel: step}))

    def _help(self, inner: Page, y: int) -> list[Widget]:
        if self.put_help:
            self.put_help(inner, y)
            return []
        return [TextBlock("hulp.tekst", NO_PLAY)]

    def _keys(self, inner: Page, y: int) -> list[Widget]:
        keys = Keys(self.look.settings.keys)
        rows: list[Widget] = []
        for name, words in KEY_NAMES.items():
            asked = name == self.waiting
            rows.append(Button(f"toets.{name}", words, partial(self._ask, name), selected=asked,
                               subtitle="Druk op een toets. Esc laat het zo." if asked else "",
                               key_cap="" if asked else keys.label_of(name) or "geen"))
        rows.append(Button("toets.terug", "Alle toetsen zoals ze waren", self._reset, icon="undo"))
        return rows

    def _ask(self, name: str) -> None:
        self.waiting = name

    def _reset(self) -> None:
        self._put(keys=MappingProxyType({}))
