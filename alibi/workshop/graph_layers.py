"""A picture in layers, from left to right: which box stands where, and along which points a line runs.

Knows boxes with a size and lines between them. Does not know what they mean nor how they are drawn. The steps are those
of Sugiyama: lines that go back are left out (a reader is told in words), each box comes after all that lead to it, a
line over several layers gets a place of its own in each, and the order in a layer follows what leads to it, so that few
lines cross.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import sqrt
from statistics import mean

BETWEEN_LAYERS, BETWEEN_BOXES, BETWEEN_GROUPS, LANE = 76, 18, 30, 12
PAGE_SHAPE = 1.4
"""The width of a page as a part of its height."""
HIGHER = (1.0, 1.15, 1.3, 1.5, 1.8, 2.2)
"""How much higher than a square part of the page the columns may be."""
SWEEPS = 6
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Box:
    """A box; lines arrive at `entry` pixels below its top."""

    key: str
    wide: float
    tall: float
    entry: float = 20


@dataclass(frozen=True, slots=True)
class Line:
    """A line from a height in one box (`at` pixels below its top) to another box."""

    start: str
    end: str
    at: float
    key: str = ""


@dataclass(slots=True)
class Picture:
    """Where everything stands: top left of each box, the points of each line, the whole size, and lines left out
    because they lead back."""

    places: dict[str, Point] = field(default_factory=dict)
    ways: dict[Line, tuple[Point, ...]] = field(default_factory=dict)
    back: tuple[Line, ...] = ()
    wide: float = 0
    tall: float = 0


def lay_out(boxes: Sequence[Box], lines: Sequence[Line]) -> Picture:
    """Give every box and line its place. What hangs together is one group; groups stand in columns, in the order of
    their first boxes, so that the whole has about the shape of a page."""
    known = {box.key for box in boxes}
    asked = [line for line in lines if line.start in known and line.end in known]
    back = set(_leading_back(boxes, asked))
    whole = Picture(back=tuple(line for line in asked if line in back))
    onward = [line for line in asked if line not in back]
    _pack([_drawn(group, onward) for group in _groups(boxes, asked)], whole)
    return whole


def _drawn(group: Sequence[Box], lines: Iterable[Line]) -> Picture:
    inside = {box.key for box in group}
    layers = _Layers(group, [line for line in lines if line.start in inside])
    layers.order()
    return layers.picture()


def _groups(boxes: Sequence[Box], lines: Iterable[Line]) -> list[list[Box]]:
    """The boxes that hang together by lines, each group in the order given."""
    group = {box.key: box.key for box in boxes}

    def first(key: str) -> str:
        while group[key] != key:
            key = group[key]
        return key

    for line in lines:
        group[first(line.end)] = first(line.start)
    found: defaultdict[str, list[Box]] = defaultdict(list)
    for box in boxes:
        found[first(box.key)].append(box)
    return list(found.values())


def _pack(groups: Sequence[Picture], whole: Picture) -> None:
    """Put groups in columns that stand side by side, as high as makes the whole fit a page best."""
    area = sum((one.wide + BETWEEN_GROUPS) * (one.tall + BETWEEN_GROUPS) for one in groups)
    least = max([sqrt(area / PAGE_SHAPE), *(one.tall for one in groups)])
    ways = [_columns(groups, least * more) for more in HIGHER]
    columns = min(ways, key=lambda way: max(_width(way) / PAGE_SHAPE, max(map(_height, way), default=0)))
    left = 0.0
    for column in columns:
        for number, group in enumerate(column):
            _take_over(group, whole, left, _height(column[:number]))
        left += max(group.wide for group in column) + BETWEEN_GROUPS
    whole.wide = max(0.0, left - BETWEEN_GROUPS)
    whole.tall = max(0.0, max(map(_height, columns), default=0) - BETWEEN_GROUPS)


def _columns(groups: Sequence[Picture], most: float) -> list[list[Picture]]:
    """Each group in the first column that has room for it, below what stands there."""
    columns: list[list[Picture]] = []
    for group in groups:
        column = next((one for one in columns if _height(one) + group.tall <= most), None)
        if column is None:
            columns.append([group])
        else:
            column.append(group)
    return columns


def _width(columns: Sequence[Sequence[Picture]]) -> float:
    return sum(max(group.wide for group in column) + BETWEEN_GROUPS for column in columns)


def _height(column: Sequence[Picture]) -> float:
    return sum(one.tall + BETWEEN_GROUPS for one in column)


def _take_over(group: Picture, whole: Picture, left: float, top: float) -> None:
    whole.places |= {key: (x + left, y + top) for key, (x, y) in group.places.items()}
    whole.ways |= {line: tuple((x + left, y + top) for x, y in way) for line, way in group.ways.items()}


def _leading_back(boxes: Sequence[Box], lines: Iterable[Line]) -> Iterator[Line]:
    """The lines that close a circle, found by walking from each box in order."""
    out: defaultdict[str, list[Line]] = defaultdict(list)
    for line in lines:
        out[line.start].append(line)
    done: set[str] = set()
    for box in boxes:
        trail: list[tuple[str, Iterator[Line]]] = [(box.key, iter(out[box.key]))] if box.key not in done else []
        on_trail = {box.key}
        while trail:
            onward = next(trail[-1][1], None)
            if onward is None:
                on_trail.discard(trail[-1][0])
                done.add(trail.pop()[0])
            elif onward.end in on_trail:
                yield onward
            elif onward.end not in done:
                on_trail.add(onward.end)
                trail.append((onward.end, iter(out[onward.end])))


@dataclass(frozen=True, slots=True)
class _Step:
    """A piece of a line from one layer to the next."""

    start: str
    end: str
    at: float


class _Layers:
    """The layers of one picture, on their way to an order and to places."""

    def __init__(self, boxes: Sequence[Box], lines: Sequence[Line]) -> None:
        self.boxes = {box.key: box for box in boxes}
        self.lines = lines
        self.layer = self._depths()
        self.rows: list[list[str]] = [[] for _ in range(max(self.layer.values(), default=0) + 1)]
        for box in boxes:
            self.rows[self.layer[box.key]].append(box.key)
        self.lanes: dict[Line, tuple[str, ...]] = {}
        self.steps: list[_Step] = []
        for line in lines:
            self._cut(line)
        self.into: defaultdict[str, list[_Step]] = defaultdict(list)
        self.out: defaultdict[str, list[_Step]] = defaultdict(list)
        for step in self.steps:
            self.into[step.end].append(step)
            self.out[step.start].append(step)

    def _depths(self) -> dict[str, int]:
        """One more than the deepest of what leads here."""
        into: defaultdict[str, list[str]] = defaultdict(list)
        for line in self.lines:
            into[line.end].append(line.start)
        depth: dict[str, int] = {}
        for key in self.boxes:
            waiting = [key]
            while waiting:
                open_ = [one for one in into[waiting[-1]] if one not in depth]
                if open_:
                    waiting.append(open_[0])
                else:
                    here = waiting.pop()
                    depth[here] = max((depth[one] + 1 for one in into[here]), default=0)
        return depth

    def _cut(self, line: Line) -> None:
        """A line over several layers goes through a lane of its own in each layer between."""
        first, last = self.layer[line.start], self.layer[line.end]
        lanes = tuple(f"{line.start}>{line.end}>{line.key}@{layer}" for layer in range(first + 1, last))
        for layer, lane in zip(range(first + 1, last), lanes, strict=True):
            self.boxes[lane] = Box(lane, 0, LANE, LANE / 2)
            self.rows[layer].append(lane)
        ends = (line.start, *lanes, line.end)
        for number, (start, end) in enumerate(pairwise(ends)):
            self.steps.append(_Step(start, end, line.at if number == 0 else LANE / 2))
        self.lanes[line] = lanes

    # --- order ------------------------------------------------------------------------------------------

    def order(self) -> None:
        """Sweep to and fro: each box goes where its neighbours are."""
        best, fewest = [list(row) for row in self.rows], self._crossings()
        for sweep in range(SWEEPS):
            if sweep % 2 == 0:
                for row in self.rows[1:]:
                    self._sort(row, lambda key: [self._height(step.start) + step.at for step in self.into[key]])
            else:
                for row in reversed(self.rows[:-1]):
                    self._sort(row, lambda key: [self._height(step.end) for step in self.out[key]])
            crossings = self._crossings()
            if crossings < fewest:
                best, fewest = [list(row) for row in self.rows], crossings
        self.rows = best

    def _height(self, key: str) -> float:
        """How far down its layer something stands, in pixels and without air."""
        row = self.rows[self.layer_of(key)]
        return sum(self.boxes[one].tall for one in row[:row.index(key)])

    def layer_of(self, key: str) -> int:
        if key in self.layer:
            return self.layer[key]
        return int(key.rpartition("@")[2])

    @staticmethod
    def _sort(row: list[str], neighbours: Callable[[str], list[float]]) -> None:
        """Put a row in the order of where its neighbours are; what has none keeps its place."""
        middle = {key: mean(found) for key in row if (found := neighbours(key))}
        settled = iter(sorted(middle, key=lambda key: middle[key]))
        row[:] = [next(settled) if key in middle else key for key in row]

    def _crossings(self) -> int:
        """How many pairs of lines cross between layers."""
        total = 0
        for layer in range(len(self.rows) - 1):
            here = sorted((self._height(step.start) + step.at, self._height(step.end))
                          for key in self.rows[layer] for step in self.out[key])
            total += sum(one[1] > other[1] for number, one in enumerate(here) for other in here[number + 1:])
        return total

    # --- places -----------------------------------------------------------------------------------------

    def picture(self) -> Picture:
        """Left to right: each box as near as it can be to what leads to it, in the order of its layer; then the first
        layer beside what it leads to."""
        picture = Picture()
        left = 0.0
        for row in self.rows:
            self._put(row, left, [self._beside_into(key, picture) for key in row], picture)
            left += max((self.boxes[key].wide for key in row), default=0) + BETWEEN_LAYERS
        self._put(self.rows[0], 0.0, [self._beside_out(key, picture) for key in self.rows[0]], picture)
        picture.wide = left - BETWEEN_LAYERS
        highest = min((y for _, y in picture.places.values()), default=0)
        picture.places = {key: (x, y - highest) for key, (x, y) in picture.places.items()}
        picture.tall = max((y + self.boxes[key].tall for key, (_, y) in picture.places.items()), default=0)
        for line in self.lines:
            picture.ways[line] = tuple(self._points(line, picture))
        for lane in (lane for lanes in self.lanes.values() for lane in lanes):
            del picture.places[lane]
        return picture

    def _put(self, row: Sequence[str], left: float, wished: Sequence[float | None], picture: Picture) -> None:
        """Place a layer: each box at the height it wishes where there is room, else pushed apart."""
        tops: list[float] = []
        below = float("-inf")
        for key, wish in zip(row, wished, strict=True):
            tops.append(max(wish, below) if wish is not None else max(below, 0.0))
            below = tops[-1] + self.boxes[key].tall + (BETWEEN_BOXES if key in self.layer else 4)
        drift = [top - wish for top, wish in zip(tops, wished, strict=True) if wish is not None]
        up = mean(drift) / 2 if drift else 0.0
        picture.places |= {key: (left, top - up) for key, top in zip(row, tops, strict=True)}

    def _beside_into(self, key: str, picture: Picture) -> float | None:
        heights = [picture.places[step.start][1] + step.at for step in self.into[key]]
        return mean(heights) - self.boxes[key].entry if heights else None

    def _beside_out(self, key: str, picture: Picture) -> float | None:
        heights = [picture.places[step.end][1] + self.boxes[step.end].entry - step.at for step in self.out[key]]
        return mean(heights) if heights else picture.places[key][1]

    def _points(self, line: Line, picture: Picture) -> Iterator[Point]:
        """From the right of the first box, through the lanes, to the left of the last."""
        x, y = picture.places[line.start]
        yield x + self.boxes[line.start].wide, y + line.at
        for lane in self.lanes[line]:
            left, top = picture.places[lane]
            widest = max(self.boxes[key].wide for key in self.rows[self.layer_of(lane)])
            yield left, top + LANE / 2
            yield left + widest, top + LANE / 2
        x, y = picture.places[line.end]
        yield x, y + self.boxes[line.end].entry
