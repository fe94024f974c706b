"""Reading aloud, offline, by espeak-ng as a separate program.

Knows how to find and call the program (a list of arguments, never a shell) and how Dutch school words are said. Does
not know screens. Without the program it is silent, and `trouble` says so in one sentence.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable, Mapping
from types import MappingProxyType

from alibi.play.settings import VOLUME_STEPS, Settings

PROGRAMS = ("espeak-ng", "espeak")
WORDS_PER_MINUTE = 140
PITCH = 45
LOUDEST = 100

SPOKEN: Mapping[str, str] = MappingProxyType({
    "A.L.I.B.I.": "alibi",
    "s.o.": "schriftelijke overhoring",
    "so": "schriftelijke overhoring",
    "pw": "proefwerk",
    "hw": "huiswerk",
    "lo": "gym",
    "blz.": "bladzijde",
    "opdr.": "opdracht",
    "min.": "minuten",
    "bijv.": "bijvoorbeeld",
    "enz.": "enzovoort",
    "t/m": "tot en met",
    "ma": "maandag", "di": "dinsdag", "wo": "woensdag", "do": "donderdag", "vr": "vrijdag",
    "1B": "één B",
    "ckv": "C K V",
})
"""How a word on the screen is said. Whole words only; capitals count."""

_WORD = re.compile(r"(?<![\w.])(" + "|".join(re.escape(word) for word in sorted(SPOKEN, key=len, reverse=True))
                   + r")(?![\w/])")
_ROOM = re.compile(r"\b([A-Z])(\d)\.(\d)(\d)\b")
_TIME = re.compile(r"\b(\d{1,2}):(\d{2})\b")


def spoken(text: str) -> str:
    """A text as a voice should say it: school words in full, room codes and times as people say them."""
    text = _ROOM.sub(r"\1 \2, \3 \4", text)
    text = _TIME.sub(lambda found: f"{found[1]} uur" if found[2] == "00" else f"{found[1]} uur {int(found[2])}", text)
    return _WORD.sub(lambda found: SPOKEN[found[1]], text)


class Speech:
    """The voice port. Speaks one text at a time; a new one stops the old one."""

    def __init__(self, program: str | None = None, settings: Settings | None = None, language: str = "nl",
                 words: Callable[[str], str] = str) -> None:
        """`language` is that of who plays, `words` says a Dutch text in it."""
        self.language, self.words = language, words
        self.program = program or next((path for name in PROGRAMS if (path := shutil.which(name))), "")
        self.change(settings or Settings())
        self.trouble = "" if self.program else \
            "Voorlezen kan op deze computer niet; vraag of iemand espeak-ng installeert."
        self._running: subprocess.Popen[bytes] | None = None

    def change(self, settings: Settings) -> None:
        """Put another volume in force, from the next text on."""
        self.volume = LOUDEST * settings.volumes["voice"] // VOLUME_STEPS

    def speak(self, language: str, words: Callable[[str], str]) -> None:
        """Read in another language from now on."""
        self.stop()
        self.language, self.words = language, words

    @property
    def available(self) -> bool:
        """Whether there is a voice."""
        return bool(self.program)

    @property
    def speaking(self) -> bool:
        """Whether a text is being read now."""
        return self._running is not None and self._running.poll() is None

    def say(self, text: str) -> None:
        """Read a text, instead of what is being read. Silent when the program does not start."""
        self.stop()
        if not self.program or not text.strip():
            return
        said = spoken(text) if self.language == "nl" else self.words(text)
        arguments = [self.program, "-v", self.language, "-s", str(WORDS_PER_MINUTE), "-p", str(PITCH), "-a",
                     str(self.volume), "--", said]
        try:
            self._running = subprocess.Popen(arguments, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                             stderr=subprocess.DEVNULL)
        except OSError:
            self.program = ""
            self.trouble = "Voorlezen lukt nu niet."

    def stop(self) -> None:
        """Fall silent at once."""
        if self._running is not None:
            if self._running.poll() is None:
                self._running.terminate()
            self._running.wait()
            self._running = None
