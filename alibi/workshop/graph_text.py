"""How wide a text is in a picture, and where it breaks: by rough widths of letters, always a little on the wide side.

Knows letters of an ordinary sans-serif font. The reader's own font may differ, so a box keeps some air.
"""

from __future__ import annotations

NARROW, WIDE, CAPITAL, PLAIN, BOLD = 0.32, 0.92, 0.72, 0.57, 1.07
"""Widths as a part of the size of the letters; bold is so much wider."""
_NARROW, _WIDE = frozenset("iljtfrI.,:;!'’“”|()[] -·"), frozenset("mwMW@%—…")


def wide(text: str, px: float, bold: bool = False) -> float:
    """About how wide a line is, in pixels."""
    widths = (NARROW if sign in _NARROW else WIDE if sign in _WIDE else CAPITAL if sign.isupper() else PLAIN
              for sign in text)
    return sum(widths) * px * (BOLD if bold else 1)


def wrapped(text: str, px: float, room: float, most: int, bold: bool = False) -> tuple[str, ...]:
    """A text in at most `most` lines of `room` pixels; what does not fit ends in three dots."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and wide(longer, px, bold) <= room:
            lines[-1] = longer
        else:
            lines.append(cut(word, px, room, bold))
    if len(lines) <= most:
        return tuple(lines)
    return (*lines[:most - 1], cut(f"{lines[most - 1]} …", px, room, bold, dots=True))


def cut(line: str, px: float, room: float, bold: bool = False, dots: bool = False) -> str:
    """A line that fits; shortened with dots where it does not (or with `dots`, anyhow)."""
    if wide(line, px, bold) <= room:
        return line
    while len(line) > 1 and wide(f"{line}…", px, bold) > room:
        line = line.removesuffix(" …")[:-1]
    return f"{line.rstrip()}…"
