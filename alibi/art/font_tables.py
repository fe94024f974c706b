"""Fonts for the client: without substitutions, and with their widths in one table.

Knows TrueType and OpenType files, which style name uses which file, and how a table of widths is written.
Does not know how text is drawn or broken into lines (alibi.ui.letters does).

Substitutions (GSUB) are dropped, so that one character is always one glyph and a sum of advances and pair
kerning is the exact width of a line on every machine. OpenDyslexic carries a Reserved Font Name (OFL 1.1,
condition 3), so a changed copy gets another name: "Alibi Lezen".

Build time only; run `python -m alibi.art.font_tables IN OUT`. The fonts it writes are valid input again.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from alibi.art.font_mend import mend

UPSTREAM_TAIL = {"400": "latin-400-normal", "500": "latin-500-normal", "600": "latin-600-normal",
                 "700": "latin-700-normal", "800": "latin-800-normal", "400-italic": "latin-400-italic"}


class Face(NamedTuple):
    """One style name, the file it ships as, and the upstream family and weight it is made from."""

    style: str
    family: str
    weight: str
    upstream: str

    @property
    def file(self) -> str:
        """The name of the file that is shipped."""
        return f"{self.family}-{self.weight}.ttf" if self.family != "alibi-lezen" else \
            f"{self.family}-{self.weight}.otf"

    @property
    def upstream_file(self) -> str:
        """The name of the file as made from the @fontsource package."""
        return f"{self.upstream}-{UPSTREAM_TAIL[self.weight]}.ttf"


ATKINSON = "atkinson-hyperlegible-next"
FACES = (
    Face("text", ATKINSON, "400", ATKINSON),
    Face("italic", ATKINSON, "400-italic", ATKINSON),
    Face("semi", ATKINSON, "600", ATKINSON),
    Face("strong", ATKINSON, "700", ATKINSON),
    Face("label", "lexend", "500", "lexend"),
    Face("head", "lexend", "600", "lexend"),
    Face("head_bold", "lexend", "700", "lexend"),
    Face("title", "lexend", "800", "lexend"),
    Face("dyslexic", "alibi-lezen", "400", "opendyslexic"),
    Face("dyslexic_bold", "alibi-lezen", "700", "opendyslexic"),
)
NEW_FAMILY = "Alibi Lezen"
RESERVED = "OpenDyslexic"
FAMILY_NAMES = (1, 3, 4, 6, 16, 18, 20, 21)
"""Name records that show a family to a user (OpenType `name` table)."""


def shipped(code: int) -> bool:
    """Whether a character goes into the table: Latin with its marks, and the typographic signs around it."""
    return 0x20 <= code < 0x180 or 0x2010 <= code < 0x20B0


def kerning_pairs(font: Any) -> dict[tuple[str, str], int]:
    """Pair kerning between glyph names, in font units, summed over the lookups of the `kern` feature."""
    total: dict[tuple[str, str], int] = defaultdict(int)
    if "GPOS" not in font:
        return total
    table = font["GPOS"].table
    glyphs = font.getGlyphOrder()
    lookups = sorted({index for record in table.FeatureList.FeatureRecord if record.FeatureTag == "kern"
                      for index in record.Feature.LookupListIndex})
    for index in lookups:
        here: dict[tuple[str, str], int] = {}
        for subtable in table.LookupList.Lookup[index].SubTable:
            for pair, value in subtable_pairs(subtable, glyphs):
                here.setdefault(pair, value)  # the first subtable that covers a pair decides
        for pair, value in here.items():
            total[pair] += value
    return total


def subtable_pairs(subtable: Any, glyphs: list[str]) -> Iterator[tuple[tuple[str, str], int]]:
    """Every pair one subtable says something about (OpenType GPOS, pair adjustment, formats 1 and 2)."""
    if subtable.LookupType == 9:
        subtable = subtable.ExtSubTable
    if subtable.LookupType != 2:
        return
    if subtable.Format == 1:
        for first, pairs in zip(subtable.Coverage.glyphs, subtable.PairSet, strict=True):
            for record in pairs.PairValueRecord:
                yield (first, record.SecondGlyph), advance_of(record.Value1)
        return
    for first in subtable.Coverage.glyphs:
        row = subtable.Class1Record[subtable.ClassDef1.classDefs.get(first, 0)].Class2Record
        for second in glyphs:
            yield (first, second), advance_of(row[subtable.ClassDef2.classDefs.get(second, 0)].Value1)


def advance_of(value: Any) -> int:
    """How far a value record moves the next glyph."""
    return int(getattr(value, "XAdvance", 0) or 0) if value is not None else 0


def table_of(font: Any, file: str) -> dict[str, Any]:
    """The widths of one font: advances per character, and per kerning value the pairs that have it."""
    characters = {code: glyph for code, glyph in font.getBestCmap().items() if shipped(code)}
    by_glyph: dict[str, list[str]] = defaultdict(list)
    for code, glyph in characters.items():
        by_glyph[glyph].append(chr(code))
    kern: dict[int, list[str]] = defaultdict(list)
    for (first, second), value in kerning_pairs(font).items():
        if value:
            kern[value] += [a + b for a in by_glyph.get(first, ()) for b in by_glyph.get(second, ())]
    return {
        "file": file,
        "upem": font["head"].unitsPerEm,
        "ascent": font["hhea"].ascent,
        "descent": -font["hhea"].descent,
        "advance": {chr(code): font["hmtx"][glyph][0] for code, glyph in sorted(characters.items())},
        "kern": {str(value): "".join(sorted(pairs)) for value, pairs in sorted(kern.items()) if pairs},
    }


def rename(font: Any) -> None:
    """Give a changed OpenDyslexic the name its licence asks for."""
    for record in font["name"].names:
        if record.nameID in FAMILY_NAMES:
            new = NEW_FAMILY.replace(" ", "") if record.nameID in (6, 20) else NEW_FAMILY
            record.string = record.toUnicode().replace(RESERVED, new)
    if "CFF " in font:
        cff = font["CFF "].cff
        cff.fontNames = [name.replace(RESERVED, NEW_FAMILY.replace(" ", "")) for name in cff.fontNames]
        for top in cff.topDictIndex:
            for field in ("FullName", "FamilyName"):
                if RESERVED in (getattr(top, field, None) or ""):
                    setattr(top, field, getattr(top, field).replace(RESERVED, NEW_FAMILY))


def build_fonts(source: Path, target: Path) -> None:
    """Write every face without substitutions into `target`, and their widths as `metrics.json`.

    `source` holds the upstream files, or files written by this function before.
    """
    from fontTools.ttLib import TTFont

    target.mkdir(parents=True, exist_ok=True)
    tables: dict[str, Any] = {}
    for face in FACES:
        made = source / face.file
        font = TTFont(made if made.exists() else source / face.upstream_file, recalcTimestamp=False)
        for dropped in ("GSUB", "STAT", "COLR", "CPAL"):
            if dropped in font:
                del font[dropped]
        if face.family == "alibi-lezen":
            rename(font)
            mend(font)
        font.save(target / face.file)
        tables[face.style] = table_of(font, face.file)
    text = json.dumps(tables, ensure_ascii=False, separators=(",", ":"))
    (target / "metrics.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    build_fonts(Path(sys.argv[1]), Path(sys.argv[2]))
