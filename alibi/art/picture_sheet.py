"""One picture on which a designer sees what a case can show, each with the name to write: traces, people, backdrops,
and the places of a school with the spots in them.

Knows rows and captions. Does not know how anything is drawn, nor files other than the letters it needs.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from alibi.art import portrait as bust
from alibi.art.backdrops import HEIGHT, WIDTH
from alibi.art.people_preview import EDGE, GAP, LETTERS
from alibi.art.person import Look
from alibi.art.place_scenes import PLACES
from alibi.art.portrait import portrait
from alibi.art.raster import png
from alibi.art.svg import clip, document, joined, move, rect, text
from alibi.art.traces import SIZE, TRACES
from alibi.palette import colour

COLUMNS, CELL = 6, 164
HEADING, CAPTION, LINE = 56, 24, 24
FACE_SCALE = 0.15
BACKDROP_SCALE = CELL / (WIDTH + GAP * 8)
FACE_WIDE, FACE_HIGH = round(bust.WIDTH * FACE_SCALE), round(bust.HEIGHT * FACE_SCALE)
LONGEST_ROW = 96
"""Letters of spots on one line."""
Cell = tuple[str, str]
"""What is drawn, from 0,0, and the name under it."""


def picture_sheet(looks: Mapping[str, Look], spots: Mapping[str, Sequence[str]], fonts_dir: Path) -> bytes:
    """The picture as PNG bytes. `looks` is person -> look, `spots` is place -> the names of the spots in it."""
    traces = [(move((CELL - GAP - SIZE) / 2, 0, draw()), f"trace.{name}") for name, draw in sorted(TRACES.items())]
    parts = [
        _grid("Sporen: picture, bij een spoor in clues.yaml", SIZE, traces),
        _grid("Mensen: het id, voor cast, board en talk", FACE_HIGH,
              [(_face(look), who) for who, look in looks.items()]),
        _grid("Achtergronden: picture, bij een scène in talk", round(HEIGHT * BACKDROP_SCALE),
              [(_backdrop(draw()), f"backdrop.{name}") for name, draw in PLACES.items()]),
        _list("Plekken (at) en de punten daar (spot)", spots),
    ]
    high, placed = EDGE, []
    for drawn, part_high in parts:
        placed.append(move(EDGE, high, drawn))
        high += part_high + EDGE
    width = 2 * EDGE + COLUMNS * CELL
    page = document(width, high, rect(0, 0, width, high, colour("paper100")), joined(placed))
    return png(page, [fonts_dir / file for file in LETTERS])


def _grid(heading: str, high: int, cells: Sequence[Cell]) -> tuple[str, int]:
    """Cells in rows under a heading, and how high that is in px."""
    row_high = high + CAPTION + GAP
    pieces = [_heading(heading)]
    for number, (drawn, name) in enumerate(cells):
        x, y = number % COLUMNS * CELL, HEADING + number // COLUMNS * row_high
        caption = text((CELL - GAP) / 2, high + 18, name, 15, colour("ink900"), anchor="middle")
        pieces.append(move(x, y, drawn, caption))
    return joined(pieces), HEADING + -(-len(cells) // COLUMNS) * row_high


def _list(heading: str, spots: Mapping[str, Sequence[str]]) -> tuple[str, int]:
    """Places with the spots in them, in lines under a heading, and how high that is in px."""
    pieces, y = [_heading(heading)], HEADING
    for place, names in spots.items():
        pieces.append(move(0, y, text(0, 16, place, 16, colour("ink900"), 700)))
        for row in _rows(names):
            pieces.append(move(CELL, y, text(0, 16, row, 16, colour("ink900"))))
            y += LINE
    return joined(pieces), y


def _rows(names: Sequence[str]) -> list[str]:
    """Names in rows that are not too long; one empty row for none."""
    rows = [""]
    for name in names:
        longer = f"{rows[-1]} · {name}" if rows[-1] else name
        rows = [*rows[:-1], longer] if len(longer) <= LONGEST_ROW else [*rows, name]
    return rows


def _heading(words: str) -> str:
    return text(0, 30, words, 24, colour("ink900"), 700)


def _face(look: Look) -> str:
    frame = rect(0, 0, FACE_WIDE, FACE_HIGH, colour("sky100"), 10)
    drawn = clip(frame, move(0, 0, portrait(look, "happy"), scale=FACE_SCALE))
    return move((CELL - GAP - FACE_WIDE) / 2, 0, frame, drawn)


def _backdrop(scene: str) -> str:
    frame = rect(0, 0, WIDTH * BACKDROP_SCALE, HEIGHT * BACKDROP_SCALE, colour("sky100"), 8)
    return clip(frame, move(0, 0, scene, scale=BACKDROP_SCALE))
