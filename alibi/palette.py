"""Every colour of the game by name, and how well two colours can be told apart.

Knows hex values and the WCAG contrast formula. Knows no widgets, pictures or drawing library, so both
the art room and the screen room may import it.

Two layers share these colours. The school is *paper*: warm and light. The agent is *ink and mint*.
Mint never appears in the school except as a trace of the visitor, the route and the focus ring,
so mint always means "mission".
"""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from types import MappingProxyType

_INK = {
    "ink950": "#0B1422",
    "ink900": "#101D30",
    "ink800": "#172A43",
    "ink700": "#203A5A",
    "ink600": "#2F5175",
    "ink500": "#4A7097",
    "ink400": "#7C9DBD",
    "ink300": "#A9C1D8",
    "ink200": "#CFDDEA",
    "ink100": "#E6EEF5",
}

_PAPER = {
    "white": "#FFFFFF",
    "paper50": "#FDFBF6",
    "paper100": "#F7F2E7",
    "paper200": "#EBE3D1",
    "paper300": "#D8CCB3",
    "paper400": "#B9AA8C",
    "paper600": "#6F6550",
}

_MEANING = {
    "mint100": "#DDF5EC",
    "mint200": "#B4EBD8",
    "mint300": "#86DFC2",
    "mint400": "#4FCBA6",
    "mint600": "#17806A",
    "mint700": "#0F6555",
    "mint900": "#0B3F38",
    "amber100": "#FFF0CF",
    "amber200": "#FFE0A1",
    "amber300": "#FFCC6B",
    "amber400": "#F4B13E",
    "amber700": "#855500",
    "amber900": "#4F3400",
    "coral100": "#FCE4DD",
    "coral200": "#F8C7BA",
    "coral300": "#F2A08D",
    "coral400": "#E67C66",
    "coral600": "#B94A36",
    "coral700": "#983A29",
    "sky100": "#E0EFF9",
    "sky200": "#BFDDF1",
    "sky300": "#96C6E6",
    "sky400": "#5EA3D0",
    "sky600": "#256A9E",
    "sky700": "#1C547F",
    "plum100": "#ECE6F6",
    "plum200": "#D5C8EC",
    "plum300": "#B7A2DC",
    "plum400": "#9279C4",
    "plum600": "#614798",
    "plum700": "#4C377A",
    "leaf200": "#C9E2B4",
    "leaf300": "#A3CC86",
    "leaf400": "#78B05E",
    "leaf600": "#477A3B",
    "leaf700": "#335C2B",
}

_SCHOOL = {
    "wood300": "#E2BE8F",
    "wood400": "#CDA06B",
    "wood500": "#B08150",
    "wood600": "#8C6239",
    "wood700": "#6A4828",
    "floor100": "#E9E0CE",
    "floor200": "#E4DAC6",
    "floor300": "#D6C9B0",
    "wall100": "#EDF3F0",
    "wall200": "#DFE8E4",
    "wall300": "#C3D2CD",
    "wainscot400": "#8FBDB4",
    "wainscot500": "#7AADA3",
    "wainscot600": "#5E8F87",
    "wallcap600": "#41597A",
    "wallcap700": "#2B3F5B",
    "wallcap900": "#1B2B43",
}

_SKIN = {
    "skin0": "#FBDCC4",
    "skin0_shade": "#EBB797",
    "skin1": "#F3C49E",
    "skin1_shade": "#DCA077",
    "skin2": "#DFA679",
    "skin2_shade": "#C08356",
    "skin3": "#BC7F53",
    "skin3_shade": "#9B613A",
    "skin4": "#925C3B",
    "skin4_shade": "#74442A",
    "skin5": "#7A4A32",
    "skin5_shade": "#5C3523",
    "visitor": "#8EDFC3",
    "visitor_shade": "#5DBD9F",
}

COLOURS: Mapping[str, str] = MappingProxyType({**_INK, **_PAPER, **_MEANING, **_SCHOOL, **_SKIN})
"""Name of a colour -> `#RRGGBB`. Cannot be changed."""

# WCAG 2.2, definition of relative luminance.
_LINEAR_LIMIT = 0.04045
_WEIGHTS = (0.2126, 0.7152, 0.0722)


def colour(name: str) -> str:
    """The `#RRGGBB` of a named colour. Raises KeyError that names the nearest known colour."""
    if name in COLOURS:
        return COLOURS[name]
    near = get_close_matches(name, COLOURS, n=1)
    hint = f" Bedoel je {near[0]!r}?" if near else ""
    raise KeyError(f"De kleur {name!r} bestaat niet.{hint}")


def rgb(hex_colour: str) -> tuple[int, int, int]:
    """Red, green and blue (0-255) of `#RRGGBB`. Raises ValueError when it is not six hex digits."""
    digits = hex_colour.removeprefix("#")
    if len(digits) != 6:
        raise ValueError(f"{hex_colour!r} is geen kleur van de vorm #RRGGBB.")
    red, green, blue = (int(digits[at : at + 2], 16) for at in (0, 2, 4))
    return red, green, blue


def rgba(name: str, alpha: int = 255) -> tuple[int, int, int, int]:
    """A named colour as red, green, blue, alpha, each 0-255."""
    if not 0 <= alpha <= 255:
        raise ValueError(f"alpha {alpha} ligt niet tussen 0 en 255.")
    return (*rgb(colour(name)), alpha)


def mix(first: str, second: str, share: float) -> str:
    """The `#RRGGBB` that lies `share` (0 to 1) of the way from `first` to `second`, both `#RRGGBB`."""
    pairs = zip(rgb(first), rgb(second), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def luminance(hex_colour: str) -> float:
    """Relative luminance 0 (black) to 1 (white), as WCAG 2.2 defines it."""
    shares = [part / 255 for part in rgb(hex_colour)]
    linear = [s / 12.92 if s <= _LINEAR_LIMIT else ((s + 0.055) / 1.055) ** 2.4 for s in shares]
    return sum(weight * part for weight, part in zip(_WEIGHTS, linear, strict=True))


def contrast(first: str, second: str) -> float:
    """WCAG contrast ratio, 1 (same) to 21 (black on white), of two `#RRGGBB` colours."""
    dark, light = sorted((luminance(first), luminance(second)))
    return (light + 0.05) / (dark + 0.05)
