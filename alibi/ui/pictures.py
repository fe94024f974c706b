"""Which picture lies where: names -> regions of PNG sheets.

Knows the index files (`{"name": ["sheet.png", x, y, w, h], ...}`, sheet paths relative to the index file). Does not
know how a sheet is decoded or drawn. A later index wins over an earlier one, so a school may replace a picture.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import NamedTuple

from alibi.ui.shelf import Shelf, read_json

OF_THE_GAME = ("icon", "title.", "logo.")
"""How the names begin of pictures that a school cannot replace."""


class Region(NamedTuple):
    """A picture: the name of its sheet on the shelf, and where it lies on that sheet."""

    sheet: str
    x: int
    y: int
    w: int
    h: int


def of_school(entries: Mapping[str, Sequence[object]]) -> dict[str, Sequence[object]]:
    """The entries of the index of a school, without those that would stand in for pictures of the screens."""
    return {name: entry for name, entry in entries.items() if not name.startswith(OF_THE_GAME)}


def _whole(part: object) -> int:
    return part if isinstance(part, int) else int(str(part))


class PictureMissing(LookupError):
    """A picture that no index names; the message is one Dutch sentence that names it."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        near = get_close_matches(name, list(known), n=1)
        hint = f" Bedoel je {near[0]!r}?" if near else ""
        super().__init__(f"De afbeelding {name!r} bestaat niet.{hint}")
        self.name = name


class SheetMissing(LookupError):
    """A sheet that an index names but that is not there, or is no picture; one Dutch sentence that names it."""

    def __init__(self, sheet: str) -> None:
        super().__init__(f"Het bestand {sheet!r} met afbeeldingen ontbreekt of is kapot.")
        self.sheet = sheet


class Pictures:
    """All pictures the client may draw. Give the index entries of one file with the folder it lies in."""

    def __init__(self) -> None:
        self.regions: dict[str, Region] = {}
        self._on_sheet: dict[str, set[str]] = {}

    @classmethod
    def load(cls, shelf: Shelf, indexes: Iterable[str]) -> Pictures:
        """Read index files by name, in order. A missing index raises FileNotFoundError."""
        pictures = cls()
        for index in indexes:
            pictures.add(read_json(shelf, index), index.rpartition("/")[0])
        return pictures

    def add(self, entries: Mapping[str, Sequence[object]], folder: str = "") -> None:
        """Take in one index. Keys that do not hold five values are not pictures and are passed over."""
        lead = f"{folder}/" if folder else ""
        for name, entry in entries.items():
            if isinstance(entry, list | tuple) and len(entry) == 5:
                sheet, x, y, w, h = entry
                region = Region(f"{lead}{sheet}", _whole(x), _whole(y), _whole(w), _whole(h))
                self.regions[name] = region
                self._on_sheet.setdefault(region.sheet, set()).add(name)

    def __contains__(self, name: str) -> bool:
        return name in self.regions

    def region(self, name: str) -> Region:
        """Where a picture lies. Raises PictureMissing."""
        try:
            return self.regions[name]
        except KeyError:
            raise PictureMissing(name, self.regions) from None

    def on_sheet(self, sheet: str) -> Iterator[tuple[str, Region]]:
        """The pictures of one sheet by name."""
        named = ((name, self.regions[name]) for name in self._on_sheet.get(sheet, ()))
        return ((name, region) for name, region in named if region.sheet == sheet)

    def size(self, name: str) -> tuple[int, int]:
        """Width and height of a picture in pixels. Raises PictureMissing."""
        region = self.region(name)
        return region.w, region.h
