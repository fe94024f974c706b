"""The face scan: what there is to see in a face, named, without saying what it means.

Knows for each mood which parts to point at, in pixels of a portrait of 400x460. The words say what can be seen.
"""

from __future__ import annotations

from typing import NamedTuple


class Callout(NamedTuple):
    """A part of the face, its point on the portrait, the words beside it, and on which side the words stand."""

    part: str
    x: int
    y: int
    words: str
    side: str


_PARTS = {"brows": (158, 150, "left"), "eyes": (244, 192, "right"), "mouth": (196, 254, "left"),
          "shoulders": (322, 392, "right")}
_SEEN: dict[str, dict[str, str]] = {
    "neutral": {"brows": "wenkbrauwen recht", "mouth": "mond dicht"},
    "happy": {"eyes": "ogen open", "mouth": "mond lacht"},
    "sad": {"brows": "wenkbrauwen schuin", "eyes": "kijkt omlaag", "mouth": "mondhoeken omlaag"},
    "nervous": {"brows": "wenkbrauwen omhoog", "eyes": "kijkt weg", "mouth": "mond trilt",
                "shoulders": "schouders hoog"},
    "angry": {"brows": "wenkbrauwen omlaag", "eyes": "ogen smal", "mouth": "tanden op elkaar"},
    "surprised": {"brows": "wenkbrauwen hoog", "eyes": "ogen groot", "mouth": "mond open"},
    "bored": {"eyes": "ogen half dicht", "mouth": "mond scheef", "shoulders": "schouders laag"},
    "thoughtful": {"brows": "één wenkbrauw hoog", "eyes": "kijkt omhoog", "mouth": "mond dicht"},
}


def callouts(mood: str) -> tuple[Callout, ...]:
    """What to point at in this mood."""
    seen = _SEEN.get(mood, {})
    return tuple(Callout(part, *_PARTS[part][:2], words, _PARTS[part][2]) for part, words in seen.items())
