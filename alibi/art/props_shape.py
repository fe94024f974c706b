"""What a prop is: one picture of the school set, with the ground it stands on.

Knows the measures of a picture. Knows no particular piece of furniture and no place in the school.
"""

from __future__ import annotations

from dataclasses import dataclass

from alibi.art.svg import document, move

Feet = tuple[int, int, int, int]
"""Ground that cannot be walked on: left, top, width, height in px; top counts from the foot line, up < 0."""

SINK = 8
"""Room below the foot line for the contact shadow, px."""


@dataclass(frozen=True, slots=True)
class Prop:
    """A picture of width x height px. Its foot line lies `sink` px above the lower edge."""

    name: str
    width: int
    height: int
    drawing: str
    feet: tuple[Feet, ...] = ()
    sink: int = 0
    field: tuple[int, int, int, int] | None = None
    """Empty field for the map's own text: left, top, width, height from the top left corner, px."""
    sign: str = ""
    """Kind of text that the field holds: room, board or label."""

    def document(self) -> str:
        """The prop as an SVG document."""
        return document(self.width, self.height, self.drawing)


def standing(
    name: str, size: tuple[int, int], body: str, *feet: Feet, sink: int = SINK, left: int = 0
) -> Prop:
    """A prop that stands on the floor. `body` is drawn with 0, 0 at its left on the foot line, up < 0.

    `size` is what rises above the foot line; `left` is room for what sticks out to the left of 0.
    """
    width, height = size
    shifted = tuple((x + left, y, w, h) for x, y, w, h in feet)
    return Prop(name, width, height + sink, move(left, height, body), shifted, sink)


def hanging(name: str, size: tuple[int, int], body: str) -> Prop:
    """A prop that hangs on a wall. `body` is drawn with 0, 0 at its top left corner."""
    return Prop(name, *size, body)
