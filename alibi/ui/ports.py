"""What a screen may ask of the world outside it: to make a sound, to speak. And silence, for where there is none.

Knows no device. Real ones are alibi.ui.sound_pygame and alibi.ui.speech.
"""

from __future__ import annotations

from typing import Protocol


class Sound(Protocol):
    """Plays a named sound: "tik", "kies", "bewijs", "wijziging", "bel", "stap"; "gang" goes on until it is stopped."""

    def play(self, name: str) -> None:
        """Start a sound; never waits, never fails."""

    def stop(self, name: str) -> None:
        """Let a sound that goes on fade out; nothing when it is not heard."""


class Voice(Protocol):
    """Reads text aloud."""

    @property
    def speaking(self) -> bool:
        """Whether a text is being read now."""

    def say(self, text: str) -> None:
        """Read a text from its beginning, instead of what is being read."""

    def stop(self) -> None:
        """Fall silent at once."""


class NoSound:
    """A sound port that stays silent."""

    def play(self, name: str) -> None:
        """Nothing."""

    def stop(self, name: str) -> None:
        """Nothing."""


class NoVoice:
    """A voice that stays silent."""

    speaking = False

    def say(self, text: str) -> None:
        """Nothing."""

    def stop(self) -> None:
        """Nothing."""
