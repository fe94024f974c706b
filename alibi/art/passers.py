"""Twelve pupils without a name, who fill a busy corridor.

Knows their looks. Nobody of them is in a case: they have no portrait and no face for the board. Their clothes are
quieter than those of people with a name, so that who can be spoken to stands out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from alibi.art.person import Look

_TOPS = ("hoodie", "sweater", "tee", "jacket")
_FACES = ("oval", "round", "heart", "square")
_CLOTHES = (("#7C8FA6", "#E6EEF5"), ("#A98C7A", "#F7F2E7"), ("#8C9C84", "#EAF1E2"), ("#8E88A8", "#ECE6F6"),
            ("#B09A6C", "#FFF6E2"), ("#A07C84", "#F8EEDC"))
_LEGS = ("#3B4A5F", "#2F3E55", "#4A4238")
_EYES = ("#4A2C18", "#3F6B4A", "#4E86A8")
_HEADS = (
    ("short", "brown", 1, ("backpack",)), ("long", "black", 4, ("lashes", "backpack")),
    ("curly", "ginger", 0, ("freckles",)), ("hijab", "dark", 2, ("lashes", "backpack")),
    ("buzz", "black", 5, ("headphones",)), ("ponytail", "blond", 0, ("backpack",)),
    ("wavy", "auburn", 1, ("glasses", "backpack")), ("braids", "black", 5, ("lashes",)),
    ("sidepart", "sand", 1, ("backpack",)), ("bob", "dark", 3, ("glasses",)),
    ("locs", "black", 4, ("backpack",)), ("bun", "brown", 2, ("hearing_aid", "backpack")),
)
_WHEELED = 9
"""The one who goes on wheels."""


def _looks() -> Iterator[tuple[str, Look]]:
    for number, (hair, hair_colour, skin, extras) in enumerate(_HEADS):
        top_colour, second = _CLOTHES[number % len(_CLOTHES)]
        yield f"passer_{number + 1}", Look(
            skin=skin, hair=hair, hair_colour=hair_colour, eyes=_EYES[number % len(_EYES)],
            face=_FACES[number % len(_FACES)], top=_TOPS[number % len(_TOPS)], top_colour=top_colour,
            second_colour=second, legs=_LEGS[number % len(_LEGS)], scarf="#8A7FA0", wheelchair=number == _WHEELED,
            extras=extras)


PASSERS: Mapping[str, Look] = MappingProxyType(dict(_looks()))
"""Id -> look."""
