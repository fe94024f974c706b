"""Sheets: many small pictures on one large one, and the table of where each of them is.

Knows packing in rows and the limits of a sheet. Knows nothing of what is on the pictures. A whole sheet is
one SVG document, so it is baked in one go and needs no picture library.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from alibi.art.svg import clip, document, joined, move, rect

SIDE = 2048
"""Sheets are never wider or higher than this, in px: old graphics chips stop here."""

GAP = 2
"""Empty px around a picture, so that a scaled screen never shows its neighbour."""


@dataclass(frozen=True)
class Picture:
    """One named picture: its size in px and its SVG pieces."""

    name: str
    width: int
    height: int
    drawn: str


@dataclass(frozen=True)
class Placed:
    """Where one picture lies on its sheet, in px."""

    picture: Picture
    x: int
    y: int


@dataclass(frozen=True)
class Sheet:
    """A filled sheet: file name without folder, size in px, and its pictures."""

    name: str
    width: int
    height: int
    placed: tuple[Placed, ...]

    def svg(self) -> str:
        """The whole sheet as one SVG document; every picture is kept within its own area."""
        return document(self.width, self.height, joined(_inside(place) for place in self.placed))

    def regions(self) -> dict[str, list[str | int]]:
        """Name of a picture -> [sheet, x, y, width, height]."""
        return {
            place.picture.name: [self.name, place.x, place.y, place.picture.width, place.picture.height]
            for place in self.placed
        }


def _inside(place: Placed) -> str:
    picture = place.picture
    frame = rect(0, 0, picture.width, picture.height, "#FFFFFF")
    return move(place.x, place.y, clip(frame, picture.drawn))


def sheets(
    stem: str, pictures: Iterable[Picture], width: int = SIDE, height: int = SIDE
) -> tuple[Sheet, ...]:
    """Packs pictures row by row, in the given order, over as few sheets as they need.

    One sheet is called `stem.png`; several are `stem_1.png`, `stem_2.png`, ... Raises ValueError for a
    picture that is larger than a sheet and for a name given twice.
    """
    filled: list[list[Placed]] = [[]]
    x = y = row_height = 0
    for picture in _checked(pictures, width, height):
        if x + picture.width > width:
            x, y, row_height = 0, y + row_height + GAP, 0
        if y + picture.height > height:
            filled.append([])
            x = y = row_height = 0
        filled[-1].append(Placed(picture, x, y))
        x, row_height = x + picture.width + GAP, max(row_height, picture.height)
    names = (
        [f"{stem}_{number}.png" for number in range(1, len(filled) + 1)]
        if len(filled) > 1
        else [f"{stem}.png"]
    )
    return tuple(_closed(name, placed) for name, placed in zip(names, filled, strict=True) if placed)


def single(name: str, picture: Picture) -> Sheet:
    """A sheet that holds one picture only, for pictures that fill the screen."""
    return _closed(name, [Placed(picture, 0, 0)])


def _checked(pictures: Iterable[Picture], width: int, height: int) -> list[Picture]:
    listed = list(pictures)
    names = [picture.name for picture in listed]
    if len(set(names)) != len(names):
        raise ValueError("Twee afbeeldingen op een blad hebben dezelfde naam.")
    for picture in listed:
        if picture.width > width or picture.height > height:
            raise ValueError(
                f"De afbeelding {picture.name!r} past niet op een blad van {width} bij {height} pixels."
            )
    return listed


def _closed(name: str, placed: Sequence[Placed]) -> Sheet:
    width = max(place.x + place.picture.width for place in placed)
    height = max(place.y + place.picture.height for place in placed)
    return Sheet(name, width, height, tuple(placed))
