"""A painter that draws nothing and remembers everything: for tests of screens.

Keeps Painter exactly. Layers are drawn once and remembered inside their name, as the real painter does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import itemgetter
from typing import Any, NamedTuple

from alibi.ui.painter import FLAT, SCREEN, Box, Colour, Ground, OnGround, Placed, Repeat, Style


class Drawn(NamedTuple):
    """One call: the name of the method, its values in order, its named values."""

    what: str
    values: tuple[Any, ...]
    named: dict[str, Any]


class RecordingPainter:
    """Remembers the drawings of the last frame in `drawn`, and of every layer in `layers`."""

    def __init__(self) -> None:
        self.drawn: list[Drawn] = []
        self.layers: dict[str, list[Drawn]] = {}
        self.ended = 0
        self.holds_frame = False

    def _note(self, what: str, *values: Any, **named: Any) -> None:
        self.drawn.append(Drawn(what, values, named))

    def begin(self, colour: Colour | None) -> None:
        """Forget the frame before."""
        self.drawn = []
        self._note("begin", colour)

    def image(self, name: str, x: int, y: int, *, size: tuple[int, int] | None = None,
              part: Box | None = None, alpha: int = 255) -> None:
        """Remember a picture."""
        self._note("image", name, x, y, size=size, part=part, alpha=alpha)

    def landscape(self, ground: Ground, scenery: Sequence[Placed], figures: Iterable[Placed], x: int, y: int,
                  on_ground: OnGround | None = None) -> None:
        """Remember each picture that lies or stands there."""
        placed = sorted([*scenery, *figures], key=itemgetter(0))
        lying, upright = [one for one in placed if one[0] == FLAT], [one for one in placed if one[0] != FLAT]
        for _, name, from_x, from_y in (*ground.laid(self, SCREEN.moved(x, y)), *lying):
            self.image(name, from_x - x, from_y - y)
        if on_ground:
            on_ground[1]()
        for _, name, from_x, from_y in upright:
            self.image(name, from_x - x, from_y - y)

    def text(self, line: str, x: int, y: int, style: Style) -> None:
        """Remember a line of text."""
        self._note("text", line, x, y, style)

    def panel(self, box: Box, fill: Colour | None, radius: int = 0, edge: Colour | None = None,
              edge_width: int = 2, *, shadow: int = 0, dash: int = 0) -> None:
        """Remember a panel."""
        self._note("panel", box, fill, radius, edge, edge_width, shadow=shadow, dash=dash)

    def line(self, x1: int, y1: int, x2: int, y2: int, colour: Colour, width: int = 2) -> None:
        """Remember a line."""
        self._note("line", x1, y1, x2, y2, colour, width)

    def lines(self, points: Sequence[tuple[int, int]], colour: Colour, width: int = 2) -> None:
        """Remember a line through points."""
        self._note("lines", tuple(points), colour, width)

    def shape(self, points: Sequence[tuple[int, int]], colour: Colour) -> None:
        """Remember a polygon."""
        self._note("shape", tuple(points), colour)

    def clip(self, box: Box | None) -> None:
        """Remember a clip."""
        self._note("clip", box)

    def keeps(self, layer: str) -> bool:
        """Whether it was drawn before."""
        return layer in self.layers

    def drop(self, layer: str) -> None:
        """Forget a layer."""
        self.layers.pop(layer, None)

    def layer(self, name: str, w: int, h: int, draw: Callable[[], None], *, clear: bool = False) -> None:
        """Draw a layer once, apart from the frame."""
        if name in self.layers:
            return
        frame, self.drawn = self.drawn, []
        try:
            draw()
        finally:
            self.layers[name], self.drawn = self.drawn, frame

    def washed(self, name: str, picture: str, colour: Colour) -> None:
        """Draw the picture once, apart from the frame."""
        self.layer(name, 0, 0, lambda: self.image(picture, 0, 0))

    def noted(self, draw: Callable[[], None]) -> Repeat:
        """Remember the drawings, to remember them again elsewhere."""
        frame, self.drawn = self.drawn, []
        try:
            draw()
        finally:
            noted, self.drawn = self.drawn, frame
        return lambda x, y: self.drawn.extend(_moved(call, x, y) for call in noted)

    def end(self) -> None:
        """Count a frame."""
        self.ended += 1

    # what tests ask

    def texts(self) -> list[str]:
        """The lines of text of the last frame, in drawing order, those of its layers included."""
        return [str(call.values[0]) for call in self._seen(self.drawn) if call.what == "text"]

    def text_boxes(self) -> list[tuple[str, int, int, Style]]:
        """The lines of the last frame with place and style."""
        return [(call.values[0], call.values[1], call.values[2], call.values[3])
                for call in self.drawn if call.what == "text"]

    def images(self) -> list[str]:
        """The pictures of the last frame, in drawing order; a layer is followed by what it shows."""
        return [str(call.values[0]) for call in self._seen(self.drawn) if call.what == "image"]

    def _seen(self, drawn: Iterable[Drawn]) -> Iterator[Drawn]:
        for call in drawn:
            yield call
            if call.what == "image":
                yield from self._seen(self.layers.get(call.values[0], ()))

    def panels(self) -> list[Box]:
        """The panels of the last frame, in drawing order."""
        return [call.values[0] for call in self.drawn if call.what == "panel"]


def _moved(call: Drawn, x: int, y: int) -> Drawn:
    """A picture, text or panel elsewhere."""
    first, *rest = call.values
    if isinstance(first, Box):
        return call._replace(values=(first.moved(x, y), *rest))
    left, top, *rest = rest
    return call._replace(values=(first, left + x, top + y, *rest))
