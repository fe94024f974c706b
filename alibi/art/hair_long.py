"""Long and bound hair in a portrait: long, bob, ponytail, bun.

Knows outlines on a 400x460 portrait. Knows no other styles.
"""

from __future__ import annotations

from alibi.art.hair_pieces import PortraitHair, cast_below, mass, shade, sheen, strand
from alibi.art.person import Look
from alibi.art.svg import circle, line, path
from alibi.palette import COLOURS

_LONG_BACK = (
    "M96,190 C84,110 122,52 200,52 C280,52 318,110 304,196 C300,260 318,330 322,400 C300,420 262,424 240,410 "
    "L160,410 C138,424 98,420 78,400 C82,330 102,262 96,190 Z"
)
_LONG = (
    "M98,380 C92,330 106,280 104,220 C94,140 116,70 198,66 C286,66 306,140 296,220 C294,284 310,330 302,380 "
    "C286,372 276,350 276,320 C276,270 284,214 272,172 C256,160 228,138 204,104 C190,136 156,160 130,176 "
    "C116,214 126,270 126,318 C126,350 114,372 98,380 Z"
)
_LONG_CAST = "M104,176 C150,166 196,140 204,108 C226,140 262,164 296,176 L296,60 L104,60 Z"
_BOB_BACK = (
    "M98,190 C86,110 122,56 200,56 C280,56 316,110 302,192 C300,230 306,262 306,288 C292,304 262,306 250,296 "
    "L150,296 C138,306 108,304 94,288 C94,262 100,228 98,190 Z"
)
_BOB = (
    "M96,284 C92,250 102,224 100,190 C90,112 124,64 200,64 C278,64 312,112 300,192 C298,224 308,252 304,284 "
    "C292,290 282,284 280,270 C286,226 284,192 274,164 C262,150 250,146 236,146 C210,150 180,150 160,146 "
    "C146,146 136,152 126,166 C116,196 114,228 120,270 C118,284 108,290 96,284 Z"
)
_BOB_CAST = (
    "M100,160 C126,156 150,148 166,148 C196,152 220,150 236,148 C260,148 280,160 300,170 L300,60 L100,60 Z"
)
_SWEPT = (
    "M112,206 C98,130 126,68 200,68 C276,68 302,130 288,206 C284,188 282,172 276,158 C262,136 240,122 "
    "214,112 "
    "C186,122 150,134 130,156 C122,172 118,190 112,206 Z"
)
_TAIL_SHADOW = (
    "M262,100 C318,86 350,132 342,200 C338,250 346,290 326,320 C316,300 306,292 302,262 "
    "C298,226 300,170 268,140 Z"
)
_TAIL = (
    "M276,108 C316,104 336,140 332,196 C330,240 336,270 326,300 C318,262 322,200 306,164 "
    "C298,142 286,128 276,108 Z"
)


def long(look: Look) -> PortraitHair:
    """Long loose hair with a middle parting."""
    tones = look.hair_tones
    front = mass(
        tones,
        _LONG,
        sheen(tones, "M120,170 C126,116 160,86 196,82 C164,100 140,130 132,176 Z", 0.75),
        sheen(tones, "M216,86 C252,96 278,126 282,170 C270,134 246,106 216,86 Z", 0.6),
        line("M116,210 C122,270 118,320 108,366", tones.light, 4, opacity=0.5),
        strand(tones, "M286,210 C282,270 288,320 296,366", 4, 0.6),
        strand(tones, "M204,104 C202,90 202,78 202,68", 3.4, 1),
        strand(tones, "M106,236 C112,290 110,330 104,360", 2.6, 0.35),
    )
    return PortraitHair(path(_LONG_BACK, tones.dark), front, cast_below(look, _LONG_CAST))


def bob(look: Look) -> PortraitHair:
    """Straight hair to the chin with a fringe."""
    tones = look.hair_tones
    front = mass(
        tones,
        _BOB,
        sheen(tones, "M122,136 C136,94 186,78 250,94 C206,92 158,106 134,146 Z", 0.75),
        strand(tones, "M178,146 C176,132 180,118 188,106", 3, 0.45),
        strand(tones, "M212,147 C212,132 216,120 222,110", 3, 0.45),
        strand(tones, "M242,146 C246,136 246,124 244,112", 3, 0.45),
        shade(tones, "M284,120 C306,150 298,200 304,284 L284,284 C290,220 290,170 284,120 Z"),
    )
    return PortraitHair(path(_BOB_BACK, tones.dark), front, cast_below(look, _BOB_CAST))


def ponytail(look: Look) -> PortraitHair:
    """Hair swept back into a tail over the shoulder."""
    tones = look.hair_tones
    tail = path(_TAIL_SHADOW, tones.dark) + path(_TAIL, tones.base)
    shine = line("M312,150 C324,176 326,210 324,250", tones.light, 4, opacity=0.5)
    tie = circle(274, 112, 13, COLOURS["coral400"])
    return PortraitHair(tail + shine + tie, _swept_front(look), cast_below(look, _SWEPT))


def bun(look: Look) -> PortraitHair:
    """Hair swept up into a bun."""
    tones = look.hair_tones
    knot = circle(200, 56, 40, tones.dark) + circle(197, 52, 37, tones.base)
    shine = line("M176,44 Q198,28 222,46", tones.light, 5, opacity=0.7)
    fold = strand(tones, "M180,66 Q200,54 222,64", 3, 0.6)
    return PortraitHair(knot + shine + fold, _swept_front(look), cast_below(look, _SWEPT))


def _swept_front(look: Look) -> str:
    tones = look.hair_tones
    return mass(
        tones,
        _SWEPT,
        sheen(tones, "M128,140 C140,104 172,86 206,84 C180,98 152,116 140,148 Z"),
        strand(tones, "M214,112 C206,98 200,86 198,74", 3.2, 0.6),
        strand(tones, "M240,124 C238,106 228,90 216,80", 2.6, 0.45),
        strand(tones, "M172,124 C172,106 178,92 186,80", 2.6, 0.45),
        shade(tones, "M270,110 C296,140 292,180 288,206 L276,158 C280,140 278,124 270,110 Z"),
    )
