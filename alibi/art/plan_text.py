"""A floor plan sketched as text: walls, doors, stairs, the word in every room, and the legend that names them.

Knows signs, rows and columns. Does not know tiles, pictures or files. Faults are told one at a time, in Dutch, at
the row and column that an editor shows.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches

from alibi.art.plan_kinds import KINDS, kind_of

DOOR, OPEN, STAIRS = "d", "o", "tuvw"
_WALLS = "#+-|─│┌┐└┘├┤┬┴┼═║╔╗╚╝╠╣╦╩╬█"
_LABEL = re.compile(r"[A-Z0-9](?:[A-Z0-9.]*[A-Z0-9])?")
_LEGEND = re.compile(r"legend[ae]?:?", re.IGNORECASE)
_STOREY = re.compile(r"(?:begane grond|beneden|verdieping (?P<number>\d{1,2})|(?P<cellar>kelder)):?", re.IGNORECASE)
_ENTRY = re.compile(r"(?P<label>[^=]*?)\s*=\s*(?P<name>[^(=]*?)\s*(?:\((?P<kind>[^)]*)\))?\s*")
_ARTICLE = re.compile(r"(?:de|het|een) ", re.IGNORECASE)
TAB = 8
MOST_COLUMNS, MOST_ROWS = 150, 60
SIDES = ((1, 0), (-1, 0), (0, 1), (0, -1))

Cell = tuple[int, int]
"""Column and row in the sketch, both from 0."""


class PlanError(ValueError):
    """A sketch cannot become a map; the message is for who drew it. `row` and `column` count from 1."""

    def __init__(self, cell: Cell, sentence: str) -> None:
        super().__init__(sentence)
        self.column, self.row = cell[0] + 1, cell[1] + 1


@dataclass(frozen=True)
class PlannedPlace:
    """A place of the plan: its id, its name in a sentence, its short name on signs, its kind, its word's cell."""

    id: str
    name: str
    short: str
    kind: str
    at: Cell
    floor: int


@dataclass(frozen=True)
class Sketch:
    """What was drawn: a sign for every cell, the place of every floor cell, and each row's storey."""

    signs: dict[Cell, str]
    places: tuple[PlannedPlace, ...]
    of: dict[Cell, PlannedPlace]
    columns: int
    rows: int

    def is_wall(self, cell: Cell) -> bool:
        """Whether a wall stands here, or something in a wall."""
        return self.signs.get(cell, " ") in f"#{DOOR}{OPEN}{STAIRS}"


@dataclass
class _Read:
    """The lines of a sketch, sorted out but not yet understood."""

    signs: dict[Cell, str] = field(default_factory=dict)
    labels: list[tuple[Cell, str]] = field(default_factory=list)
    storeys: list[tuple[int, int]] = field(default_factory=list)
    entries: dict[str, tuple[Cell, str, str]] = field(default_factory=dict)
    legend_row: int = 0


def read_plan(text: str) -> Sketch:
    """The sketch in the text of a plan. Raises PlanError at the first thing that cannot be understood."""
    read = _sort_lines(text)
    if not read.signs:
        raise PlanError((0, 0), "Hier staat geen plattegrond. Teken muren met # en zet in elke ruimte een letter.")
    columns, rows = (max(cell[axis] for cell in read.signs) + 1 for axis in (0, 1))
    if columns > MOST_COLUMNS or rows > MOST_ROWS:
        raise PlanError((0, 0), f"De tekening is {columns} tekens breed en {rows} regels hoog. Er past hooguit "
                                f"{MOST_COLUMNS} bij {MOST_ROWS} in. Teken kleiner, of minder lokalen.")
    places = _name_places(read)
    sketch = Sketch(read.signs, tuple(places.values()), {}, columns, rows)
    _fill_rooms(sketch, read, places)
    return sketch


# ------------------------------------------------------------------ lines
def _sort_lines(text: str) -> _Read:
    read, in_legend = _Read(), False
    for row, line in enumerate(text.removeprefix("\ufeff").splitlines()):
        line = line.expandtabs(TAB).rstrip()
        if _LEGEND.fullmatch(line.strip()):
            in_legend, read.legend_row = True, row
        elif in_legend and line.strip():
            _read_entry(read, row, line)
        elif storey := _STOREY.fullmatch(line.strip()):
            read.storeys.append((row, -1 if storey["cellar"] else int(storey["number"] or 0)))
        elif not in_legend:
            _read_row(read, row, line)
    read.legend_row = read.legend_row or text.count("\n")
    return read


def _read_row(read: _Read, row: int, line: str) -> None:
    column = 0
    while column < len(line):
        sign, cell = line[column], (column, row)
        if sign in _WALLS:
            read.signs[cell] = "#"
        elif sign in f"{DOOR}{OPEN}{STAIRS}":
            read.signs[cell] = sign
        elif label := _LABEL.match(line, column):
            read.labels.append((cell, label[0]))
            column += len(label[0]) - 1
        elif sign not in " .":
            raise PlanError(cell, f"Het teken “{sign}” ken ik niet. Een muur is #, een deur dd, een opening oo, een "
                                  "trap ttt. Een ruimte heeft een woord met hoofdletters of cijfers.")
        column += 1


def _read_entry(read: _Read, row: int, line: str) -> None:
    found = _ENTRY.fullmatch(line.strip())
    cell = (len(line) - len(line.lstrip()), row)
    if not found or not found["label"] or not found["name"]:
        raise PlanError(cell, "Zo lees ik de legenda niet. Schrijf op elke regel: letter = naam, zoals A = de aula.")
    if found["label"] in read.entries:
        raise PlanError(cell, f"{found['label']} staat twee keer in de legenda. Haal één regel weg.")
    kind = (found["kind"] or "").strip().lower()
    if kind and kind not in KINDS:
        near = get_close_matches(kind, KINDS, 1)
        advice = f"Bedoel je “{near[0]}”?" if near else f"Kies uit: {', '.join(KINDS)}."
        raise PlanError((line.index("(") + 1, row), f"De soort “{kind}” ken ik niet. {advice}")
    read.entries[found["label"]] = (cell, found["name"], kind)


# ------------------------------------------------------------------ names
def _name_places(read: _Read) -> dict[str, PlannedPlace]:
    """Word in a room -> the place it stands for."""
    places: dict[str, PlannedPlace] = {}
    for cell, label in read.labels:
        if label not in read.entries:
            raise PlanError(cell, f"Wat is {label}? Zet onder de tekening, na het woord legenda: {label} = naam.")
        _, name, kind = read.entries[label]
        bare = _ARTICLE.sub("", name)
        short = re.sub(r"^(?:lokaal|klaslokaal) (?=\S*\d)", "", bare)
        storey = next((number for row, number in reversed(read.storeys) if row < cell[1]), 0)
        places.setdefault(label, PlannedPlace(_id_of(bare), name, short[:1].upper() + short[1:],
                                              kind or kind_of(bare), cell, storey))
    by_id: dict[str, str] = {}
    for label, (cell, _, _) in read.entries.items():
        if label not in places:
            raise PlanError(cell, f"{label} staat in de legenda, maar niet in de tekening.")
        other = by_id.setdefault(places[label].id, label)
        if other != label:
            raise PlanError(cell, f"{other} en {label} hebben dezelfde naam. Geef elke plek een eigen naam.")
    return places


def _id_of(name: str) -> str:
    import unicodedata

    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    word = re.sub(r"[^a-z0-9]+", "_", plain).strip("_") or "plek"
    return word if word[0].isalpha() else f"lokaal_{word}"


# ------------------------------------------------------------------ rooms
def _fill_rooms(sketch: Sketch, read: _Read, places: dict[str, PlannedPlace]) -> None:
    """Gives every floor cell its place: all that can be reached from a word without crossing a wall."""
    seen: dict[Cell, str] = {}
    first: dict[str, Cell] = {}
    for start, label in read.labels:
        if start in seen:
            if seen[start] != label:
                raise PlanError(start, f"{seen[start]} en {label} staan in dezelfde ruimte. Teken er een muur tussen, "
                                       "met oo als je er zo doorheen loopt.")
            continue
        if label in first:
            raise PlanError(start, f"{label} staat in twee ruimtes. Geef elke ruimte een eigen letter.")
        first[label] = start
        for cell in _flood(sketch, start, label):
            seen[cell] = label
            sketch.of[cell] = places[label]


def _flood(sketch: Sketch, start: Cell, label: str) -> list[Cell]:
    """Every cell of the room around `start`. Raises PlanError where the room leaks to the outside."""
    came: dict[Cell, Cell] = {start: start}
    queue = deque([start])
    while queue:
        cell = queue.popleft()
        if not (0 <= cell[0] < sketch.columns and 0 <= cell[1] < sketch.rows):
            raise PlanError(_gap(sketch, came, cell, start),
                            f"De muur om {label} is niet dicht: hier kun je naar buiten. Maak hem dicht met # of dd.")
        for near in ((cell[0] + dx, cell[1] + dy) for dx, dy in SIDES):
            if near not in came and not sketch.is_wall(near):
                came[near] = cell
                queue.append(near)
    return list(came)


def _gap(sketch: Sketch, came: dict[Cell, Cell], outside: Cell, start: Cell) -> Cell:
    """The narrow place through which a room leaks, on the shortest way out; else where that way leaves the drawing."""
    way = list(_way_back(came, outside))
    for x, y in reversed(way):
        if all(sketch.is_wall((x + side, y)) for side in (-1, 1)) and (x, y) != start:
            return x, y
        if all(sketch.is_wall((x, y + side)) for side in (-1, 1)) and (x, y) != start:
            return x, y
    return way[1] if len(way) > 1 else start


def _way_back(came: dict[Cell, Cell], cell: Cell) -> Iterator[Cell]:
    yield cell
    while came[cell] != cell:
        cell = came[cell]
        yield cell
