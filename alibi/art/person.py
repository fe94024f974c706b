"""What one person looks like: a small frozen record, and a strict reader for it.

Knows the words and numbers a designer may write under `look:` in a people file. Knows no shapes: portrait and
walking figure are both drawn from this one record, so skin, hair, clothes and aids always agree.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from difflib import get_close_matches
from re import fullmatch

from alibi.art.guest import GUESTS, PLANETS, Guest
from alibi.art.tones import FIRST_DARK_SKIN, HAIR_COLOURS, SKINS, HairTones, Skin, hair_tones
from alibi.palette import COLOURS, mix

HAIRS = (
    "short",
    "sidepart",
    "wavy",
    "curly",
    "afro",
    "buzz",
    "receding",
    "long",
    "bob",
    "ponytail",
    "bun",
    "braids",
    "locs",
    "hijab",
    "none",
)
FACES = ("oval", "round", "square", "heart")
TOPS = ("hoodie", "tee", "sweater", "jacket", "varsity", "shirt", "blazer", "agent")
EXTRAS = (
    "glasses",
    "hearing_aid",
    "freckles",
    "lashes",
    "headphones",
    "earrings",
    "beard",
    "moustache",
    "backpack",
    "lanyard",
    "sunglasses",
)


class LookError(ValueError):
    """A look cannot be drawn; the message is one Dutch sentence (or a few) for a designer."""


@dataclass(frozen=True)
class Look:
    """The parameters from which a portrait and a walking figure are drawn.

    `skin` counts from 0 (lightest) to 5; `brows` is the weight of the brows (1 is ordinary); colours are
    `#RRGGBB`. `visitor` draws a guest from elsewhere, with big dark eyes; `planet` says from where, and so which
    skin, and what stands around the head when `hair` is none.
    """

    skin: int = 1
    hair: str = "short"
    hair_colour: str = "brown"
    eyes: str = "#5B3B22"
    face: str = "oval"
    adult: bool = False
    top: str = "hoodie"
    top_colour: str = "#4A7097"
    second_colour: str = "#E6EEF5"
    legs: str = "#34465F"
    shoes: str = "#F3EFE6"
    scarf: str = "#4C7FA8"
    brows: float = 1.0
    wheelchair: bool = False
    visitor: bool = False
    planet: str = "moon"
    extras: tuple[str, ...] = ()

    @property
    def guest(self) -> Guest | None:
        """The kind of guest from elsewhere, None for people of this planet."""
        return GUESTS[self.planet] if self.visitor else None

    @property
    def skin_tones(self) -> Skin:
        """The tones of this person's skin."""
        return self.guest.skin if self.guest else SKINS[self.skin]

    @property
    def hair_tones(self) -> HairTones:
        """The tones of this person's hair."""
        return hair_tones(self.hair_colour)

    @property
    def dark_skinned(self) -> bool:
        """Whether face lines are drawn heavier to stay readable."""
        return not self.visitor and self.skin >= FIRST_DARK_SKIN

    @property
    def brow_colour(self) -> str:
        """The colour of the brows: the hair's own, dark enough against the skin."""
        if self.guest:
            return self.guest.skin.line
        if self.hair_colour in ("grey", "white"):
            return mix(self.hair_tones.base, "#4A4A55", 0.5)
        return mix(self.hair_tones.base, "#120C10", 0.7 if self.dark_skinned else 0.35)

    def has(self, extra: str) -> bool:
        """Whether this person has one of `EXTRAS`."""
        return extra in self.extras


CHOICES = {
    "hair": HAIRS,
    "face": FACES,
    "top": TOPS,
    "hair_colour": tuple(HAIR_COLOURS),
    "planet": PLANETS,
}
_COLOURS = ("eyes", "top_colour", "second_colour", "legs", "shoes", "scarf")
_YES_NO = ("adult", "wheelchair", "visitor")
_BROW_RANGE = (0.5, 2.0)


def read_look(values: Mapping[str, object]) -> Look:
    """A `Look` from the facts under `look:`; whatever is left out keeps its default.

    Numbers and yes/no may also come as text ("2", "true"), as a strict YAML reader gives them. Colours are
    `#RRGGBB` or a name from the palette. Raises LookError naming every fault, with the nearest known word.
    """
    faults: list[str] = []
    known = [field.name for field in fields(Look)]
    read: dict[str, object] = {}
    for key, value in values.items():
        try:
            _check_known(key, known, "Het uiterlijk kent geen")
            read[key] = _read_value(key, value)
        except LookError as fault:
            faults.append(str(fault))
    if faults:
        raise LookError(" ".join(faults))
    return Look(**read)  # type: ignore[arg-type]


def _read_value(key: str, value: object) -> object:
    if key in CHOICES:
        return _check_known(str(value), CHOICES[key], f"Bij {key} bestaat geen")
    if key in _COLOURS:
        return _read_colour(key, str(value))
    if key in _YES_NO:
        return _read_yes_no(key, value)
    if key == "skin":
        return _read_skin(value)
    if key == "brows":
        return _read_brows(value)
    return _read_extras(value)


def _check_known(word: str, known: Iterable[str], opening: str) -> str:
    choices = tuple(known)
    if word in choices:
        return word
    near = get_close_matches(word, choices, n=1)
    advice = f"Bedoel je {near[0]!r}?" if near else f"Kies uit: {', '.join(choices)}."
    raise LookError(f"{opening} {word!r}. {advice}")


def _read_colour(key: str, value: str) -> str:
    if fullmatch(r"#[0-9A-Fa-f]{6}", value):
        return value
    if value.startswith("#"):
        raise LookError(f"Bij {key} staat {value!r}. Een kleur is # met zes tekens, zoals #4A7097.")
    return COLOURS[_check_known(value, COLOURS, f"Bij {key} bestaat geen kleur")]


def _read_yes_no(key: str, value: object) -> bool:
    words: dict[object, bool] = {True: True, False: False, "true": True, "false": False}
    if isinstance(value, bool | str) and value in words:
        return words[value]
    raise LookError(f"Bij {key} staat {value!r}. Kies true of false.")


def _read_skin(value: object) -> int:
    if isinstance(value, int | str) and not isinstance(value, bool) and fullmatch(r"[0-5]", str(value)):
        return int(value)
    raise LookError(f"Bij skin staat {value!r}. Kies een getal van 0 tot en met {len(SKINS) - 1}.")


def _read_brows(value: object) -> float:
    low, high = _BROW_RANGE
    if isinstance(value, int | float | str) and fullmatch(r"\d+(\.\d+)?", str(value)):
        weight = float(value)
        if low <= weight <= high:
            return weight
    raise LookError(f"Bij brows staat {value!r}. Kies een getal van {low} tot en met {high}.")


def _read_extras(value: object) -> tuple[str, ...]:
    if isinstance(value, str) or not isinstance(value, Iterable):
        raise LookError(f"Bij extras staat {value!r}. Schrijf een lijst, zoals [glasses, freckles].")
    return tuple(_check_known(str(extra), EXTRAS, "Bij extras bestaat geen") for extra in value)
