"""A look for somebody whose look nobody wrote: chosen from the name, so that it is the same on every computer.

Knows which looks go well together. Guests from elsewhere, wheelchairs and aids are never given by chance: that is for
a designer to choose.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from alibi.art.person import Look
from alibi.art.tones import SKINS

_HAIRS = ("short", "sidepart", "wavy", "curly", "long", "bob", "ponytail", "bun", "braids")
_LIGHT_HAIR = ("brown", "blond", "sand", "auburn", "ginger", "dark")
_DARK_HAIR = ("black", "dark", "brown")
_TOPS = ("hoodie", "tee", "sweater", "jacket", "varsity", "shirt")
_CLOTHS = (("#4A7097", "#E6EEF5"), ("#B94A36", "#F7F2E7"), ("#335C2B", "#C9E2B4"), ("#4C377A", "#ECE6F6"),
           ("#E9B65B", "#FFF3D6"), ("#2F5175", "#FFCC6B"), ("#855500", "#FFF0CF"))
_LEGS = ("#34465F", "#3D5573", "#4A4038", "#2B3F5B")
_ALSO: tuple[tuple[str, ...], ...] = ((), (), (), ("freckles",), ("glasses",), ("backpack",), ("lashes",))
_LIGHT_SKINS = 2


def look_from(name: str, adult: bool = False) -> Look:
    """The look that goes with a name."""
    numbers = iter(sha256(name.encode("utf-8")).digest())

    def one(choices: Sequence[object]) -> int:
        return next(numbers) % len(choices)

    skin = one(SKINS)
    colours = _LIGHT_HAIR if skin <= _LIGHT_SKINS else _DARK_HAIR
    top, second = _CLOTHS[one(_CLOTHS)]
    faces = ("oval", "round", "square", "heart")
    return Look(skin=skin, hair=_HAIRS[one(_HAIRS)], hair_colour=colours[one(colours)], face=faces[one(faces)],
                adult=adult, top=_TOPS[one(_TOPS)], top_colour=top, second_colour=second, legs=_LEGS[one(_LEGS)],
                extras=_ALSO[one(_ALSO)])
