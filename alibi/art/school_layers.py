"""The layers of a school map before they are written: tiles, props, zones, doors, signs, spots, walls.

Knows shapes only: nothing of Tiled, and nothing of this school.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from alibi.art.tiles import Stack

Box = tuple[int, int, int, int]
"""Left, top, width, height in map pixels."""


@dataclass(frozen=True, slots=True)
class PlacedProp:
    """A prop with its bottom-left corner at x, y."""

    prop: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Doorway:
    a: str
    b: str
    box: Box
    label: str
    to: str = ""


@dataclass(frozen=True, slots=True)
class Sign:
    text: str
    kind: str
    box: Box


@dataclass(slots=True)
class BuiltMap:
    """Everything that is written to the map. The tile layers hold stacks; () is an empty cell."""

    floor: list[list[Stack]]
    walls: list[list[Stack]]
    props: list[PlacedProp] = field(default_factory=list)
    zones: list[tuple[str, Box]] = field(default_factory=list)
    doorways: list[Doorway] = field(default_factory=list)
    spots: list[tuple[str, tuple[int, int]]] = field(default_factory=list)
    seats: dict[str, str] = field(default_factory=dict)
    """The spots at which one sits, and which way one looks there."""
    signs: list[Sign] = field(default_factory=list)
    blocked: list[Box] = field(default_factory=list)

    def stacks(self) -> Iterator[Stack]:
        """Every stack of tiles that is laid somewhere."""
        for layer in (self.floor, self.walls):
            for row in layer:
                yield from (stack for stack in row if stack)
