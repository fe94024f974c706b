"""Hair in a portrait: which drawing belongs to which word, and the headscarf.

Knows every word of `person.HAIRS`. The strands themselves are drawn by the modules per kind of hair.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from alibi.art.hair_long import bob, bun, long, ponytail
from alibi.art.hair_pieces import PortraitHair, cast_below
from alibi.art.hair_short import buzz, receding, short, side_parting, wavy
from alibi.art.hair_textured import afro, braids, curly, locs
from alibi.art.person import Look
from alibi.art.svg import derived_id, line, path
from alibi.art.tones import darker, lighter

_SCARF_BACK = (
    "M92,200 C82,104 126,46 200,46 C276,46 318,104 308,200 C306,250 300,290 292,320 L108,320 "
    "C100,290 94,250 92,200 Z"
)
_SCARF_OPENING = (
    "M128,182 C126,132 156,108 200,108 C244,108 274,132 272,182 C272,236 244,290 200,290 "
    "C156,290 128,236 128,182 Z"
)
_SCARF = (
    "M92,206 C80,104 126,48 200,48 C276,48 320,104 308,206 C306,250 300,276 290,300 C306,320 330,346 338,380 "
    "C300,420 240,424 206,420 C160,426 92,414 62,380 C72,346 94,322 110,302 C98,276 94,246 92,206 Z"
)
_SCARF_CAST = "M120,196 C120,134 150,104 200,104 C250,104 280,134 280,196 L286,90 L114,90 Z"


def headscarf(look: Look) -> PortraitHair:
    """A hijab: the cloth frames the face and falls in folds over the shoulders."""
    cloth, dark, light, fold = (
        look.scarf,
        darker(look.scarf, 0.26),
        lighter(look.scarf, 0.24),
        darker(look.scarf, 0.12),
    )
    folds = (
        path("M112,150 C120,92 160,66 210,64 C168,80 134,112 128,170 Z", light, opacity=0.7),
        path(
            "M252,70 C300,96 312,150 300,240 C296,270 286,300 270,316 C296,250 296,130 252,70 Z",
            dark,
            opacity=0.55,
        ),
        line("M270,240 C256,300 210,318 150,322 C116,326 90,346 70,372", dark, 4, opacity=0.7),
        path("M276,220 C262,292 216,322 160,330 C206,344 270,330 290,300 Z", fold),
        line("M284,306 C262,352 190,364 110,352", dark, 4, opacity=0.6),
        line("M296,316 C290,362 230,392 150,392", dark, 4, opacity=0.5),
        line("M130,214 C134,250 150,280 176,296", dark, 3, opacity=0.5),
        line("M126,330 C150,334 190,332 220,324", light, 4, opacity=0.5),
    )
    outline = f"{_SCARF} {_SCARF_OPENING}"
    front = path(outline, cloth, fill_rule="evenodd") + _clip_with_opening(outline, *folds)
    edge = line(_SCARF_OPENING, dark, 3, opacity=0.55)
    return PortraitHair(path(_SCARF_BACK, dark), front + edge, cast_below(look, _SCARF_CAST))


def _clip_with_opening(outline: str, *pieces: str) -> str:
    """Pieces inside an outline with a hole; the hole counts only when the clip itself says so."""
    shape = path(outline, clip_rule="evenodd")
    name = derived_id("c", shape)
    return f'<clipPath id="{name}">{shape}</clipPath><g clip-path="url(#{name})">{"".join(pieces)}</g>'


def bald(look: Look) -> PortraitHair:
    """No hair at all: the visitor, or a bald head."""
    return PortraitHair("", "")


PORTRAIT_HAIR: Mapping[str, Callable[[Look], PortraitHair]] = MappingProxyType(
    {
        "short": short,
        "sidepart": side_parting,
        "wavy": wavy,
        "curly": curly,
        "afro": afro,
        "buzz": buzz,
        "receding": receding,
        "long": long,
        "bob": bob,
        "ponytail": ponytail,
        "bun": bun,
        "braids": braids,
        "locs": locs,
        "hijab": headscarf,
        "none": bald,
    }
)


def portrait_hair(look: Look) -> PortraitHair:
    """The hair of this person, in layers."""
    return PORTRAIT_HAIR[look.hair](look)
