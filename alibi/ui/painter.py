"""What a scene may ask of a painter. Every painter keeps exactly this; nothing else draws.

Knows boxes, text styles and colours in whole pixels of the logical screen (1280x720). Does not know what draws
them, nor where words break (alibi.ui.letters) or which colour means what (alibi.ui.style).

A frame is `begin(colour)`, any number of drawings, `end()`. Later drawings lie on top. Anything that stays the
same for many frames (a room, a board) is a `layer`: made once, then drawn as an image of that name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from math import inf
from typing import NamedTuple, Protocol

SCREEN_W = 1280
SCREEN_H = 720

Colour = tuple[int, int, int, int]
"""Red, green, blue, alpha; each 0-255."""


class Box(NamedTuple):
    """A rectangle: left, top, width, height."""

    x: int
    y: int
    w: int
    h: int

    @property
    def right(self) -> int:
        """The first column to the right of the box."""
        return self.x + self.w

    @property
    def bottom(self) -> int:
        """The first row below the box."""
        return self.y + self.h

    @property
    def centre(self) -> tuple[int, int]:
        """The point in the middle."""
        return self.x + self.w // 2, self.y + self.h // 2

    def holds(self, x: int, y: int) -> bool:
        """Whether a point lies in the box."""
        return self.x <= x < self.x + self.w and self.y <= y < self.y + self.h

    def grown(self, by: int) -> Box:
        """The box with `by` pixels more (or, below zero, less) on every side."""
        return Box(self.x - by, self.y - by, self.w + 2 * by, self.h + 2 * by)

    def moved(self, dx: int, dy: int) -> Box:
        """The same box elsewhere."""
        return Box(self.x + dx, self.y + dy, self.w, self.h)

    def meets(self, other: Box) -> bool:
        """Whether two boxes share at least one pixel."""
        return self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom

    def cut(self, other: Box) -> Box:
        """What two boxes share; width or height 0 when they share nothing."""
        x, y = max(self.x, other.x), max(self.y, other.y)
        return Box(x, y, max(0, min(self.right, other.right) - x), max(0, min(self.bottom, other.bottom) - y))


SCREEN = Box(0, 0, SCREEN_W, SCREEN_H)
NOWHERE = Box(0, 0, 0, 0)


class Style(NamedTuple):
    """How a line of text looks: a style name of `metrics.json`, its size in pixels, its colour."""

    font: str
    px: int
    colour: Colour


Placed = tuple[float, str, int, int]
"""How far in front it lies, the name of a picture or layer, and its top left x, y."""


FLAT = -inf
"""How far in front lies what lies on the ground: behind all that stands, in the order in which it is given."""


OnGround = tuple[Box, Callable[[], None]]
"""What looks otherwise every time, on the ground under all that stands: where on the screen, and what draws it."""


class Ground(Protocol):
    """What lies under everything in a landscape. One that looks otherwise is another ground."""

    @property
    def colour(self) -> Colour:
        """What is seen where nothing lies, and through what is see-through."""

    def covers(self, part: Box) -> bool:
        """Whether something lies everywhere in a part of it."""

    def laid(self, painter: Painter, part: Box) -> Sequence[Placed]:
        """What lies in a part of it, from the bottom to the top; the painter has these pictures then."""


Repeat = Callable[[int, int], None]
"""Draws once more what was noted, with its top left at x, y."""


class Painter(Protocol):
    """The whole of drawing."""

    holds_frame: bool
    """Whether what the last frame drew still stands where the next is drawn."""

    def begin(self, colour: Colour | None) -> None:
        """Start a frame filled with one colour; None when what comes first fills it all."""

    def image(self, name: str, x: int, y: int, *, size: tuple[int, int] | None = None,
              part: Box | None = None, alpha: int = 255) -> None:
        """Draw a picture or layer by name with its top left at x, y.

        `size` scales it (kept, so use few sizes), `part` takes a rectangle out of the scaled picture,
        `alpha` makes it see-through. An unknown name raises PictureMissing.
        """

    def landscape(self, ground: Ground, scenery: Sequence[Placed], figures: Iterable[Placed], x: int, y: int,
                  on_ground: OnGround | None = None) -> None:
        """Fill the screen with a landscape, its point x, y at the top left: the ground, and on it pictures and layers
        from the back to the front; of those as far in front first the scenery, then the figures, in their order. Places
        are counted from the top left of the landscape. The same list of scenery means that none of it changed.

        The first thing drawn of a frame. What looks as in the frame before costs next to nothing.
        """

    def text(self, line: str, x: int, y: int, style: Style) -> None:
        """Draw one line; x, y is its top left. The width is exactly `Letters.width(style, line)`."""

    def panel(self, box: Box, fill: Colour | None, radius: int = 0, edge: Colour | None = None,
              edge_width: int = 2, *, shadow: int = 0, dash: int = 0) -> None:
        """Draw a box with round corners.

        `fill` None leaves the inside open (a ring). `edge` lies inside the box. `shadow` is the softness in
        pixels of a shadow below it. `dash` breaks the edge into pieces of that length. A circle is a square
        box with half its width as radius.
        """

    def line(self, x1: int, y1: int, x2: int, y2: int, colour: Colour, width: int = 2) -> None:
        """Draw a straight smooth line; alpha is not used."""

    def lines(self, points: Sequence[tuple[int, int]], colour: Colour, width: int = 2) -> None:
        """Draw a smooth line through points, with round joints; alpha is not used."""

    def shape(self, points: Sequence[tuple[int, int]], colour: Colour) -> None:
        """Fill a polygon (the tail of a speech bubble); alpha is not used."""

    def clip(self, box: Box | None) -> None:
        """Draw only inside a box from now on; None draws everywhere again."""

    def keeps(self, layer: str) -> bool:
        """Whether a layer of this name exists now."""

    def drop(self, layer: str) -> None:
        """Let go of a layer before another one takes its place; nothing when it is not kept."""

    def layer(self, name: str, w: int, h: int, draw: Callable[[], None], *, clear: bool = False) -> None:
        """Make sure that a picture `name` of w x h exists: call `draw` once, with 0, 0 as its top left.

        Call it every frame before `image(name, ...)`: it does nothing while the picture is kept. What the
        picture shows belongs in its name ("board.3.dark"). `clear` starts see-through instead of black.
        """

    def washed(self, name: str, picture: str, colour: Colour) -> None:
        """Make sure that a layer `name` exists: a picture with a see-through colour over what it shows. Where the
        picture is see-through, so is the layer."""

    def noted(self, draw: Callable[[], None]) -> Repeat:
        """What `draw` draws with 0, 0 as its top left, to be drawn again and again, at any place: pictures, texts and
        panels only. It looks as if drawn anew; for what stands still, or only moves."""

    def end(self) -> None:
        """Show the frame."""
