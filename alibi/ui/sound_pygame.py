"""Sound on pygame-ce: plays our own calm sounds at the child's level and volumes.

Knows the files of `assets/sounds` (NAME_LEVEL.ogg) and the mixer. Does not know when a sound fits. Call `start` after
the first frame; before that, and on a computer without a sound device, it is silent and `trouble` says why in one
sentence. Sounds also show on the screen (captions): nothing depends on being heard.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from types import MappingProxyType

import pygame

from alibi.play.settings import VOLUME_STEPS, Settings
from alibi.ui.shelf import Shelf

FOLDER = "sounds"
RATE = 44100
FADE_MS = 400

SOUNDS: Mapping[str, tuple[str, tuple[str, ...]]] = MappingProxyType({
    "bel": ("bell", ("schoolbel",)),
    "stap": ("steps", ("stap0", "stap1", "stap2", "stap3")),
    "gang": ("murmur", ("gang",)),
    "tik": ("ui", ("ui_tik",)),
    "kies": ("ui", ("ui_kies",)),
    "bewijs": ("ui", ("ui_bewijs",)),
    "wijziging": ("ui", ("ui_wijziging",)),
})
"""Sound -> volume channel, and the files that take turns."""
LOOPS = frozenset({"gang"})


class PygameSound:
    """The sound port of the client."""

    def __init__(self, shelf: Shelf, settings: Settings) -> None:
        self.shelf, self.settings = shelf, settings
        self.trouble = ""
        self._on = False
        self._kept: dict[str, pygame.mixer.Sound] = {}
        self._turn: dict[str, int] = {}
        self._looping: dict[str, pygame.mixer.Sound] = {}

    def start(self) -> None:
        """Open the sound device and read the short sounds of the level in force."""
        try:
            pygame.mixer.init(RATE, -16, 2, 1024)
        except pygame.error:
            self.trouble = "Er is geen geluid op deze computer; het spel gaat verder zonder geluid."
            return
        self._on = True
        for name in SOUNDS.keys() - LOOPS:
            for file in SOUNDS[name][1]:
                self._sound(file)

    def change(self, settings: Settings) -> None:
        """Put other settings in force, also for a loop that is playing."""
        level = self.settings.sound_level
        self.settings = settings
        for name, sound in list(self._looping.items()):
            if level != settings.sound_level:
                self.stop(name)
                self.play(name)
            else:
                sound.set_volume(self.volume(name))

    def volume(self, name: str) -> float:
        """How loud a sound is now, 0 to 1."""
        return self.settings.volumes[SOUNDS[name][0]] / VOLUME_STEPS

    def play(self, name: str) -> None:
        """Start a sound; a loop goes on until `stop`. An unknown name raises KeyError."""
        _, files = SOUNDS[name]
        if not self._on or self.volume(name) == 0 or name in self._looping:
            return
        turn = self._turn.get(name, 0)
        self._turn[name] = turn + 1
        sound = self._sound(files[turn % len(files)])
        sound.set_volume(self.volume(name))
        if name in LOOPS:
            self._looping[name] = sound
            sound.play(loops=-1, fade_ms=FADE_MS)
        else:
            sound.play()

    def stop(self, name: str) -> None:
        """Let a loop fade out."""
        sound = self._looping.pop(name, None)
        if sound is not None:
            sound.fadeout(FADE_MS)

    def _sound(self, file: str) -> pygame.mixer.Sound:
        path = f"{FOLDER}/{file}_{self.settings.sound_level}.ogg"
        if path not in self._kept:
            self._kept[path] = pygame.mixer.Sound(file=io.BytesIO(self.shelf.read(path)))
        return self._kept[path]

    def close(self) -> None:
        """Let the sound device go."""
        if self._on:
            pygame.mixer.quit()
            self._on = False
