"""The icons of the game: plain line drawings on a grid of 24, and the mark of the agency.

Knows shapes and the colours in which icons are baked. Knows no buttons. Every icon is drawn with round
strokes, because the bundled fonts hold no arrows or ticks; meaning never hangs on an icon's colour alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from alibi.art.svg import circle, ellipse, group, line, path, rotate
from alibi.palette import COLOURS, colour

GRID = 24
SIZES = (24, 32)
INKS = (
    "paper50",
    "ink900",
    "mint300",
    "mint600",
    "mint700",
    "amber300",
    "amber700",
    "coral700",
    "sky700",
    "ink400",
)
"""Palette names in which every icon is baked."""

_STROKE = 2.1

_SHAPES: dict[str, str] = {
    "clock": '<circle cx="12" cy="12" r="8.6"/><path d="M12 7v5.2l3.4 2"/>',
    "clock_step": '<path d="M19.6 8.4A8.6 8.6 0 1 0 20.6 12"/><path d="M20.6 4.6v4h-4"/>'
    '<path d="M12 7.4V12l3 1.8"/>',
    "pin": '<path d="M12 21s6.6-6 6.6-11A6.6 6.6 0 0 0 5.4 10C5.4 15 12 21 12 21z"/>'
    '<circle cx="12" cy="10" r="2.4"/>',
    "shield": '<path d="M12 3l7 2.6v5.6c0 4.6-3 8-7 9.8-4-1.8-7-5.2-7-9.8V5.6z"/>'
    '<path d="M9 11.8l2.2 2.2 4-4.2"/>',
    "phone": '<rect x="7" y="2.8" width="10" height="18.4" rx="2.6"/><path d="M10.8 18.2h2.4"/>',
    "chat": '<path d="M4 5.5h16v10.6h-8.6L7 20v-3.9H4z"/>',
    "talk": '<path d="M3.5 5h11v8H8.6l-3.1 2.6V13h-2z"/><path d="M17.5 9h3v8h-2v2.6L15.4 17H10v-1.4"/>',
    "sound": '<path d="M4 9.6v4.8h3.4l4.6 4V5.6L7.4 9.6z"/>'
    '<path d="M15.4 9.2a4 4 0 0 1 0 5.6M18 6.8a7.4 7.4 0 0 1 0 10.4"/>',
    "sound_off": '<path d="M4 9.6v4.8h3.4l4.6 4V5.6L7.4 9.6z"/>'
    '<path d="M15.6 9.6l4.8 4.8M20.4 9.6l-4.8 4.8"/>',
    "speaker": '<rect x="6" y="3" width="12" height="18" rx="2.6"/><circle cx="12" cy="14.6" r="3.4"/>'
    '<circle cx="12" cy="7.2" r="1.2"/>',
    "book": '<path d="M4.5 5.2C7 4.2 10 4.4 12 6c2-1.6 5-1.8 '
    '7.5-.8v13.4c-2.5-1-5.5-.8-7.5.8-2-1.6-5-1.8-7.5-.8z"/>'
    '<path d="M12 6v13.2"/>',
    "agenda": '<rect x="5" y="3.4" width="14.4" height="17.2" rx="2.4"/>'
    '<path d="M9 3.4v17.2M12.2 8h4M12.2 11.6h4"/>'
    '<path d="M3.4 7.4h3M3.4 12h3M3.4 16.6h3"/>',
    "check": '<path d="M5 12.6l4.6 4.6L19 7.4"/>',
    "cross": '<path d="M6.5 6.5l11 11M17.5 6.5l-11 11"/>',
    "close": '<circle cx="12" cy="12" r="8.8"/><path d="M9 9l6 6M15 9l-6 6"/>',
    "question": '<path d="M8.6 9a3.5 3.5 0 1 1 5.2 3c-1.2.7-1.8 1.3-1.8 2.6"/>'
    '<circle cx="12" cy="18.4" r=".6"/>',
    "swap": '<path d="M4.5 8.5h13M14 5l3.8 3.5L14 12M19.5 15.5h-13M10 12l-3.8 3.5L10 19"/>',
    "eye": '<path d="M2.6 12S6 5.8 12 5.8 21.4 12 21.4 12 18 18.2 12 18.2 2.6 12 2.6 12z"/>'
    '<circle cx="12" cy="12" r="2.8"/>',
    "heart": '<path d="M12 19.6S4.2 14.9 4.2 9.5A4.1 4.1 0 0 1 12 7.7a4.1 4.1 0 0 1 7.8 1.8c0 '
    '5.4-7.8 10.1-7.8 10.1z"/>',
    "map": '<path d="M3.5 6.2L9 4l6 2.4 5.5-2.2v13.6L15 20l-6-2.4-5.5 2.2z"/><path d="M9 4v13.6M15 6.4V20"/>',
    "calendar": '<rect x="4" y="5.4" width="16" height="14.6" rx="2.6"/>'
    '<path d="M4 10h16M8.5 3v4.4M15.5 3v4.4"/>',
    "case": '<circle cx="6" cy="7" r="2.4"/><circle cx="18" cy="8.5" r="2.4"/>'
    '<circle cx="11" cy="18" r="2.4"/>'
    '<path d="M8.3 7.4l7.4 1M7 9.2l3.2 6.6M16.8 10.6l-4.4 5.6"/>',
    "settings": '<path d="M4 6.6h8.6M17.4 6.6H20M4 12h2.6M11.4 12H20M4 17.4h8.6M17.4 17.4H20"/>'
    '<circle cx="15" cy="6.6" r="2.2"/><circle cx="9" cy="12" r="2.2"/>'
    '<circle cx="15" cy="17.4" r="2.2"/>',
    "sun": '<circle cx="12" cy="12" r="3.2"/>'
    '<path d="M12 3.4v2.8M12 17.8v2.8M3.4 12h2.8M17.8 12h2.8M5.9 5.9l2 2'
    'M16.1 16.1l2 2M18.1 5.9l-2 2M7.9 16.1l-2 2"/>',
    "gear": '<circle cx="12" cy="12" r="6"/><circle cx="12" cy="12" r="2.2"/>'
    '<path d="M17.6 14.3L20.2 15.4M14.3 17.6L15.4 20.2M9.7 17.6L8.6 20.2M6.4 14.3L3.8 15.4M6.4 9.7'
    'L3.8 8.6M9.7 6.4L8.6 3.8M14.3 6.4L15.4 3.8M17.6 9.7L20.2 8.6"/>',
    "leaf": '<path d="M5 19C4 11 9 5 20 4.5 20.5 14 15 20 7.5 17.5"/><path d="M5 19.5c2-5 5-8 9.5-10"/>',
    "moon": '<path d="M19.5 14.2A8 8 0 1 1 10 4.4a6.4 6.4 0 0 0 9.5 9.8z"/>',
    "play": '<path d="M8 5.5v13l10.5-6.5z"/>',
    "pause": '<path d="M8.6 5.6v12.8M15.4 5.6v12.8"/>',
    "plus": '<path d="M12 5v14M5 12h14"/>',
    "minus": '<path d="M5 12h14"/>',
    "bolt": '<path d="M13 3L5.5 13.5H11L10 21l8-10.8h-5.6z"/>',
    "bike": '<circle cx="6" cy="16" r="3.6"/><circle cx="18" cy="16" r="3.6"/>'
    '<path d="M6 16l4-7h5.5L18 16M10 9l3.5 7H6M15.5 9l-.8-2.6h2.5M8.5 7.5h3"/>',
    "ball": '<circle cx="12" cy="12" r="8.4"/><path d="M12 8.2l3.4 2.5-1.3 4H9.9l-1.3-4z'
    'M12 3.6v4.6M4 10.7h4.6M20 10.7h-4.6M7.2 18.9l2.7-4.2M16.8 18.9l-2.7-4.2"/>',
    "pen": '<path d="M4.5 19.5l1-4.5L16 4.5 19.5 8 9 18.5z"/><path d="M13.5 7l3.5 3.5"/>',
    "flag": '<path d="M6 21V4M6 4.8h11.5l-2.5 4 2.5 4H6"/>',
    "lock": '<rect x="5.5" y="10.5" width="13" height="9.5" rx="2.2"/>'
    '<path d="M8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5"/>',
    "bulb": '<path d="M9 17.5h6M10 20.5h4M8.6 14.6a6 6 0 1 1 6.8 0c-.7.6-1 1.3-1 '
    '2.2H9.6c0-.9-.3-1.6-1-2.2z"/>',
    "people": '<circle cx="9" cy="9" r="3.2"/><path d="M3.5 19c0-3.4 2.4-5.4 5.5-5.4s5.5 2 5.5 5.4"/>'
    '<path d="M15.5 6.2a3 3 0 0 1 0 5.6M17 14c2.2.6 3.6 2.4 3.6 5"/>',
    "person": '<circle cx="12" cy="8" r="3.8"/><path d="M4.8 20c.4-4 3.4-6.4 7.2-6.4s6.8 2.4 7.2 6.4"/>',
    "ear": '<path d="M7 10a5 5 0 0 1 10 0c0 3.4-3 4-3.4 6.6-.3 2-1.5 3.4-3.2 3.4-1.8 0-2.9-1.2-2.9-2.8"/>'
    '<path d="M9.8 10.2a2.3 2.3 0 0 1 4.5 0c0 1.6-1.7 1.9-1.7 3.4"/>',
    "hand": '<path d="M8 12V6.5a1.5 1.5 0 0 1 3 0V11M11 11V5a1.5 1.5 0 0 1 3 0v6M14 11V6.5a1.5 '
    "1.5 0 0 1 3 0V14"
    'c0 4-2.4 6.5-5.6 6.5-2.8 0-4.2-1.3-5.4-3.6l-1.4-3.4c.9-1.3 2.3-.9 3.4.9"/>',
    "arrow_right": '<path d="M5 12h13M13 6.5l5.5 5.5-5.5 5.5"/>',
    "arrow_left": '<path d="M19 12H6M11 6.5L5.5 12l5.5 5.5"/>',
    "arrow_up": '<path d="M12 19V6M6.5 11L12 5.5l5.5 5.5"/>',
    "arrow_down": '<path d="M12 5v13M6.5 13l5.5 5.5 5.5-5.5"/>',
    "undo": '<path d="M8.6 5L4.4 9.2l4.2 4.2"/><path d="M4.8 9.2h8.8a5.4 5.4 0 0 1 0 10.8H9"/>',
    "scan": '<circle cx="12" cy="12" r="3"/>'
    '<path d="M12 5.4A6.6 6.6 0 0 1 18.6 12M12 18.600A6.6 6.6 0 0 1 5.4 12"/>'
    '<path d="M12 2.200a9.8 9.8 0 0 1 9.8 9.800M12 21.800A9.8 9.8 0 0 1 2.2 12"/>',
    "saved": '<path d="M4 14.4v4.2a1.6 1.6 0 0 0 1.6 1.6h12.8a1.6 1.6 0 0 0 1.6-1.6v-4.2"/>'
    '<path d="M7.4 9.8l3.4 3.4L17 5.6"/>',
    "home": '<path d="M4 11.2L12 4l8 7.2"/><path d="M6.2 9.600V20h11.600V9.6"/>'
    '<path d="M10 20v-5.400h4V20"/>',
    "help": '<circle cx="12" cy="12" r="8.8"/><circle cx="12" cy="12" r="3.6"/>'
    '<path d="M5.8 5.800l3.6 3.600M18.2 5.800l-3.6 3.600M5.8 18.200l3.6-3.600M18.2 18.200l-3.6-3.6"/>',
    "text_size": '<path d="M3.4 18.600L8.8 5l5.4 13.600M5.3 14h7"/>'
    '<path d="M15.2 18.600l3.1-7.8 3.1 7.800M16.3 16h4"/>',
    "printer": '<path d="M7 8.600V3.600h10v5"/><rect x="3.6" y="8.6" width="16.8" height="8" rx="2"/>'
    '<path d="M7 14h10v6.400H7z"/>',
    "folder": '<path d="M3.6 6.200h6l2 2.400h8.800v10.800H3.600z"/>',
    "star": '<path d="M12 3.600l2.6 5.4 5.9.8-4.3 4.1 1.1 5.900L12 17l-5.3 2.8 1.1-5.900L3.5 '
    '9.800l5.9-.8z"/>',
    "mirror": '<ellipse cx="12" cy="9.8" rx="6" ry="7.2"/><path d="M12 17v4M8.4 21h7.200M9.4 9.400L12.6 6"/>',
    "stapler": '<path d="M3.4 16.200h17.2"/><path d="M4.4 16.200v3h15.200v-3"/>'
    '<path d="M20.2 12.600L6.8 5.400c-2-1-3.6.6-2.6 2.3'
    'l3.6 4.900z"/><path d="M18.8 12.600v3.6"/>',
    "note": '<path d="M5 4h14v11l-5 5H5z"/><path d="M19 15h-5v5M8.4 8.400h7.200M8.4 12h4.6"/>',
    "key": '<circle cx="8" cy="8.6" r="4.2"/>'
    '<path d="M11 11.600l8.4 8.400M16 16.600l2.4-2.400M18.6 19.200l1.8-1.8"/>',
    "door": '<path d="M6 21V3.600h12V21M3.6 21h16.8"/><circle cx="14.6" cy="12.6" r=".7"/>',
    "bell": '<path d="M5.6 17h12.800c-1.3-1.5-1.7-3-1.7-6a4.7 4.7 0 0 0-9.4 0c0 3-.4 4.5-1.7 6z"/>'
    '<path d="M10.2 19.800a2 2 0 0 0 3.6 0M12 6.200V4"/>',
    "strike_out": '<path d="M4 12h16"/><path d="M16.6 7.800C16.2 5.8 14.4 4.8 12 4.800c-2.7 0-4.6 '
    '1.3-4.6 3.4 0 1 .4 1.8 1.2 2.4"/>'
    '<path d="M7.2 15.800c.4 2.2 2.2 3.4 4.9 3.4 2.8 0 4.7-1.3 4.7-3.5 0-.6-.1-1.1-.4-1.6"/>',
    "wait": '<path d="M5.4 8.600h10.800v5.800a4.2 4.2 0 0 1-4.2 4.200H9.600a4.2 4.2 0 0 1-4.2-4.200z"/>'
    '<path d="M16.2 10.200h1.600a2.4 2.4 0 0 1 0 4.800h-1.600M8.8 3.400v2.400M12.8 3.400v2.4"/>',
    "stairs": '<path d="M3.6 20h4.200v-4.200H12v-4.200h4.200V7.400h4.2"/>',
    "camera": '<path d="M3.6 7.600h4l1.6-2.400h5.600l1.6 2.400h4v11.400H3.600z"/>'
    '<circle cx="12" cy="13" r="3.4"/>',
    "share": '<circle cx="6" cy="12" r="2.4"/><circle cx="17.6" cy="6" r="2.4"/>'
    '<circle cx="17.6" cy="18" r="2.4"/>'
    '<path d="M8.2 10.900l7.2-3.800M8.2 13.100l7.2 3.8"/>',
    "search": '<circle cx="10.6" cy="10.6" r="6.2"/><path d="M15.2 15.200l5 5"/>',
    "globe": '<circle cx="12" cy="12" r="8.6"/>'
    '<path d="M3.4 12h17.200M12 3.400c5 5 5 12.2 0 17.200M12 3.400c-5 5-5 12.2 0 17.2"/>',
    "bag": '<path d="M6.4 20.400V11a5.6 5.6 0 0 1 11.2 0v9.400z"/>'
    '<path d="M9.4 5.800V4.600a2.6 2.6 0 0 1 5.2 0v1.2M9 20.400v-5.600h6v5.600M9 11.200h6"/>'
    '<path d="M6.4 13.400H4.200v5.200h2.2M17.6 13.400h2.2v5.200h-2.2"/>',
    "food": '<path d="M7 3.600v16.800M4.4 3.600v4.200a2.6 2.6 0 0 0 5.2 0V3.6"/>'
    '<path d="M16.8 20.400V3.600c-2.4 1.2-3.6 4-3.6 7.800v2h3.6"/>',
    "cloud": '<path d="M7 18.400a4 4 0 0 1-.4-8 5.6 5.6 0 0 1 10.8-1.2 4.6 4.6 0 0 1 .2 9.200z"/>',
    "storm": '<path d="M6.8 14.400a3.6 3.6 0 0 1-.2-7.200 5.4 5.4 0 0 1 10.4-1 4.1 4.1 0 0 1 .4 8.2"/>'
    '<path d="M12.8 10.800L9.6 15.600h3.600L10.8 20.8"/>',
    "crowd": '<circle cx="12" cy="8.4" r="2.8"/><circle cx="5.2" cy="9.4" r="2.2"/><circle cx="18.8" cy="9.4" r="2.2"/>'
    '<path d="M6.8 19.400c0-3.6 2.2-5.6 5.2-5.6s5.2 2 5.2 5.6"/><path d="M1.8 18c0-2.6 1.2-4.2 3.4-4.200M22.2 18'
    'c0-2.6-1.2-4.2-3.4-4.2"/>',
    "headphones": '<path d="M4.4 17.400V12a7.6 7.6 0 0 1 15.2 0v5.4"/>'
    '<rect x="3.2" y="13.4" width="4" height="6.4" rx="1.6"/><rect x="16.8" y="13.4" width="4" height="6.4" rx="1.6"/>',
    "barrier": '<path d="M3.6 8.400h16.800v5.200H3.600zM6.6 13.600v6.800M17.4 13.600v6.8"/>'
    '<path d="M8 13.600l3.2-5.200M13 13.600l3.2-5.2"/>',
}

_ALSO_CALLED = {"cal": "calendar", "q": "question", "users": "people", "run": "arrow_right"}
"""Short names that screens use for the same drawing."""

ICONS: Mapping[str, str] = MappingProxyType(
    {**_SHAPES, **{short: _SHAPES[name] for short, name in _ALSO_CALLED.items()}}
)
"""Icon name -> SVG pieces on a grid of 24, without colour."""


def icon(name: str, size: float, ink: str) -> str:
    """One icon, `size` px high, stroked in a palette colour. Raises KeyError for unknown names."""
    return group(
        ICONS[name],
        transform=f"scale({size / GRID:.4g})",
        fill="none",
        stroke=colour(ink),
        stroke_width=_STROKE,
        stroke_linecap="round",
        stroke_linejoin="round",
    )


def agency_mark(size: float) -> str:
    """The round mint mark of A.L.I.B.I.: the head of someone from elsewhere, `size` px."""
    dark, mint = COLOURS["ink900"], COLOURS["mint400"]
    head = path(
        "M24,11.5 C32.5,11.5 36.6,16.6 36.2,22.6 C35.7,30 29.2,37.5 24,37.5 C18.8,37.5 12.3,30 11.8,22.6 "
        "C11.4,16.6 15.5,11.5 24,11.5 Z",
        dark,
    )
    eyes = rotate(-28, 18.6, 24, ellipse(18.6, 24, 3, 4.7, mint)) + rotate(
        28, 29.4, 24, ellipse(29.4, 24, 3, 4.7, mint)
    )
    smile = line("M21.5,32.2 q2.5,1.6 5,0", mint, 1.6)
    return group(circle(24, 24, 23, mint) + head + eyes + smile, transform=f"scale({size / 48:.4g})")
