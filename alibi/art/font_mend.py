"""Mends to OpenDyslexic, made while the shipped copy is written: an accent in its place, capitals that stand with the
rest of their word.

Knows outlines and widths of a font with CFF outlines. Does not know widths tables or which file is shipped. Mending a
mended font changes nothing.
"""

from __future__ import annotations

from typing import Any

ACUTE_TOP = 700
"""An "ó" that is not this high, in font units, has its accent beside it instead of on top."""
PLAIN_CAPITALS = "BCDEGHIKMNOQRSUXZ"
"""Capitals under which no small letter can slip: those have kerning of their own."""
AFTER_CAPITAL = 60
"""The room after such a capital, in font units; a small letter brings 153 of its own, and two small letters together
306."""


def mend(font: Any) -> None:
    """Put the accent of "ó" on top, and bring capitals closer to what follows."""
    names = font.getBestCmap()
    if _bounds(font, names[ord("ó")])[3] < ACUTE_TOP:
        _put_acute(font, names[ord("o")], names[ord("é")], names[ord("ó")])
    for capital in PLAIN_CAPITALS:
        name = names[ord(capital)]
        _, start = font["hmtx"][name]
        font["hmtx"][name] = (round(_bounds(font, name)[2]) + AFTER_CAPITAL, start)


def _bounds(font: Any, name: str) -> tuple[float, float, float, float]:
    from fontTools.pens.boundsPen import BoundsPen

    glyphs = font.getGlyphSet()
    pen = BoundsPen(glyphs)
    glyphs[name].draw(pen)
    left, bottom, right, top = pen.bounds
    return left, bottom, right, top


def _put_acute(font: Any, letter: str, accented: str, broken: str) -> None:
    """Draw a letter anew with the accent of another one, which is as wide."""
    from fontTools.pens.recordingPen import RecordingPen
    from fontTools.pens.t2CharStringPen import T2CharStringPen

    glyphs, strings = font.getGlyphSet(), font["CFF "].cff.topDictIndex[0].CharStrings
    top = _bounds(font, letter)[3]
    pen = T2CharStringPen(font["hmtx"][broken][0], glyphs)
    glyphs[letter].draw(pen)
    parts = RecordingPen()
    glyphs[accented].draw(parts)
    for contour in _contours(parts.value):
        if all(y > top for _, points in contour for _, y in points):
            for how, points in contour:
                getattr(pen, how)(*points)
    before = strings[broken]
    strings[broken] = pen.getCharString(before.private, before.globalSubrs)


def _contours(drawn: list[Any]) -> list[list[Any]]:
    """The closed lines of a drawing, one by one."""
    contours: list[list[Any]] = []
    for step in drawn:
        if step[0] == "moveTo":
            contours.append([])
        contours[-1].append(step)
    return contours
