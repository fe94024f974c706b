"""Short hair in a portrait: short, side parting, wavy, shaved close, receding.

Knows outlines on a 400x460 portrait. Knows no other styles.
"""

from __future__ import annotations

from alibi.art.hair_pieces import PortraitHair, cast_below, mass, shade, sheen, strand
from alibi.art.person import Look
from alibi.art.svg import clip, path

_SHORT = (
    "M112,196 C104,150 108,108 138,88 C136,80 140,72 148,66 C152,70 156,72 162,72 C164,60 176,52 188,50 "
    "C188,56 192,60 198,62 C206,52 224,48 236,54 C234,58 236,64 242,68 C254,62 266,64 274,72 "
    "C268,76 268,82 272,88 C292,108 294,132 290,160 C290,174 289,186 287,196 C281,184 279,170 276,158 "
    "C270,150 264,140 262,128 C252,138 240,140 232,134 C224,142 206,144 196,136 C186,146 166,146 158,138 "
    "C148,148 132,152 126,160 C122,172 120,186 112,196 Z"
)
_SIDE_PARTING = (
    "M112,200 C100,140 118,78 186,66 C240,54 300,88 292,168 C292,182 290,192 286,200 C282,186 280,174 "
    "276,162 "
    "C262,158 242,150 226,138 C206,124 186,122 160,126 C146,136 132,150 126,166 C122,180 118,192 112,200 Z"
)
_WAVY = (
    "M104,216 C92,150 104,92 150,72 C190,50 250,56 278,92 C304,122 304,176 296,220 C288,226 280,218 280,208 "
    "C282,186 276,166 264,150 C250,146 232,136 222,118 C218,132 200,150 176,154 C170,150 168,146 168,140 "
    "C152,150 132,164 124,186 C122,200 120,216 104,216 Z"
)
_WAVY_BACK = (
    "M104,196 C92,120 120,58 200,58 C282,58 308,122 298,200 C304,222 300,240 288,252 C280,244 274,250 "
    "266,256 "
    "L134,256 C126,250 120,244 112,252 C100,240 96,222 104,196 Z"
)
_BUZZ = (
    "M116,180 C110,118 142,78 200,78 C258,78 290,118 284,180 C280,160 272,142 262,132 "
    "C244,118 156,118 138,132 C128,142 120,160 116,180 Z"
)
_RECEDING = (
    "M114,190 C104,132 124,76 200,74 C276,76 296,132 286,190 C280,170 276,150 268,134 C250,104 226,98 "
    "200,100 "
    "C174,98 150,104 132,134 C124,150 120,170 114,190 Z"
)


def short(look: Look) -> PortraitHair:
    """Short hair with a tousled top."""
    tones = look.hair_tones
    front = mass(
        tones,
        _SHORT,
        sheen(tones, "M150,110 C166,84 214,74 254,94 C224,88 184,92 150,110 Z", 0.9),
        sheen(tones, "M134,136 C140,124 146,118 152,114 C146,126 142,134 140,142 Z", 0.6),
        shade(tones, "M262,128 C280,120 284,100 270,86 C296,104 302,150 287,196 Z", 0.55),
        strand(tones, "M196,136 C196,124 202,114 210,108"),
        strand(tones, "M232,134 C232,122 238,114 246,108"),
        strand(tones, "M158,138 C158,126 164,116 172,110"),
    )
    return PortraitHair("", front, cast_below(look, _SHORT))


def side_parting(look: Look) -> PortraitHair:
    """Combed hair with a parting on the viewer's left."""
    tones = look.hair_tones
    front = mass(
        tones,
        _SIDE_PARTING,
        sheen(tones, "M160,108 C196,84 250,94 280,142 C252,112 204,98 160,108 Z", 0.8),
        strand(tones, "M160,126 C150,110 150,92 162,78", 4, 0.8),
        strand(tones, "M178,112 C216,108 250,126 276,160", 3, 0.45),
        shade(tones, "M270,100 C300,120 300,170 286,200 L276,162 C284,140 282,120 270,100 Z"),
    )
    return PortraitHair("", front, cast_below(look, _SIDE_PARTING))


def wavy(look: Look) -> PortraitHair:
    """Wavy hair down to the jaw."""
    tones = look.hair_tones
    back = path(_WAVY_BACK, tones.dark)
    front = mass(
        tones,
        _WAVY,
        sheen(tones, "M126,140 C134,104 166,82 206,80 C172,94 146,116 138,150 Z", 0.75),
        sheen(tones, "M228,84 C258,92 280,118 284,150 C270,124 252,104 228,84 Z", 0.55),
        strand(tones, "M222,118 C218,104 212,90 204,80", 3.4, 0.7),
        strand(tones, "M168,140 C170,122 180,104 194,92"),
        strand(tones, "M264,150 C262,132 254,116 242,104"),
        strand(tones, "M108,196 C104,170 108,146 118,128", 3, 0.4),
        strand(tones, "M290,200 C292,176 290,152 280,132", 3, 0.4),
    )
    return PortraitHair(back, front, cast_below(look, _WAVY))


def buzz(look: Look) -> PortraitHair:
    """Hair shaved close to the skin."""
    tones = look.hair_tones
    light = path("M140,120 C160,92 214,84 250,98 C214,96 172,104 150,124 Z", tones.light, opacity=0.35)
    return PortraitHair(
        "", path(_BUZZ, tones.base, opacity=0.93) + clip(path(_BUZZ), light), cast_below(look, _BUZZ)
    )


def receding(look: Look) -> PortraitHair:
    """Hair that has moved back from the forehead."""
    tones = look.hair_tones
    front = mass(
        tones,
        _RECEDING,
        sheen(tones, "M140,110 C160,86 220,80 254,98 C220,92 176,96 140,110 Z", 0.6),
        strand(tones, "M128,158 C132,138 140,122 152,110", 3, 0.4),
        strand(tones, "M272,158 C268,138 260,122 248,110", 3, 0.4),
    )
    return PortraitHair("", front)
