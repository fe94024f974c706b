"""The furniture and the signs of a map: ready to be drawn among the people.

Knows furniture, signs and the camera. Does not know figures nor the floor. What is near what the camera shows is looked
up once, and again when the camera has gone further; a sign is kept as a picture.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping
from operator import itemgetter

from alibi.core.school_map import Prop, SchoolMap, Sign
from alibi.ui.map_camera import Camera
from alibi.ui.map_veil import keep_veiled, veiled
from alibi.ui.painter import FLAT, SCREEN_H, SCREEN_W, Box, Painter, Placed, Style
from alibi.ui.style import Look, paint

SIGN_SIZES = (26, 22, 19, 17, 16)
SHUT = "_dicht"
"""Pictures with this ending are doors that may be shown open."""
AROUND = 64
"""How far the camera can go before what is near is looked up again, px."""
INK = 4
"""Room around the words of a sign for letters that reach outside their line, px."""


class Scenery:
    """What stands and hangs on one map and is not at the back."""

    def __init__(self, school_map: SchoolMap, fixed: Collection[Prop], look: Look) -> None:
        """`fixed` is the furniture at the back: it lies flat on the walls and is never swapped."""
        self.map, self.look, self.fixed = school_map, look, frozenset(fixed)
        self._props = sorted(school_map.props, key=lambda prop: prop.y)
        self._feet = [prop.y for prop in self._props]
        self._tallest = max((prop.height for prop in self._props), default=0)
        self._signs = [_Written(sign, self._behind(sign), look) for sign in school_map.signs]
        self._at = (0, 0)
        self._swapped: Mapping[Prop, str] | None = None
        self._near: list[Placed] = []
        self._calm = False
        self._veiled: frozenset[str] = frozenset()
        """The pictures that are behind the veil of the calm stand."""
        self._words: list[_Written] = []

    def near(self, painter: Painter, camera: Camera, swapped: Mapping[Prop, str], calm: bool = False) -> list[Placed]:
        """Everything in sight and just outside it, in order of depth. `swapped` gives some furniture another picture
        (an open door); the same mapping means that nothing was swapped since. In the `calm` stand the furniture is
        behind the veil, except the boards of signs: they can be read as well."""
        if swapped is not self._swapped or calm != self._calm or self._far(camera):
            self._look_around(camera, swapped, calm)
        keeps = painter.keeps
        for sign in self._words:
            if not keeps(sign.name):
                sign.keep(painter)
        keep_veiled(painter, self._veiled)
        return self._near

    def _far(self, camera: Camera) -> bool:
        x, y = self._at
        return abs(camera.x - x) > AROUND or abs(camera.y - y) > AROUND

    def _look_around(self, camera: Camera, swapped: Mapping[Prop, str], calm: bool) -> None:
        self._at, self._swapped, self._calm = (camera.x, camera.y), swapped, calm
        self._veiled = frozenset()
        seen = Box(camera.x, camera.y, SCREEN_W, SCREEN_H).grown(AROUND)
        self._words = [sign for sign in self._signs if sign.box.meets(seen)]
        furniture = self._behind_veil(seen, swapped) if calm else list(self._furniture(seen, swapped))
        self._near = sorted([*furniture, *(sign.part for sign in self._words)], key=itemgetter(0))

    def _behind_veil(self, seen: Box, swapped: Mapping[Prop, str]) -> list[Placed]:
        boards = dict.fromkeys(sign.board for sign in self._words if sign.board)
        shown = [placed for placed in self._furniture(seen, swapped) if placed not in boards]
        self._veiled = frozenset(picture for _, picture, _, _ in shown)
        return [*((at, veiled(picture), x, y) for at, picture, x, y in shown), *boards]

    def _furniture(self, seen: Box, swapped: Mapping[Prop, str]) -> Iterator[Placed]:
        for prop in self._meeting(seen):
            picture = prop.picture
            if swapped and picture.endswith(SHUT):
                picture = swapped.get(prop, picture)
            yield FLAT if prop in self.fixed else prop.y, picture, prop.x, prop.y - prop.height

    def _meeting(self, seen: Box) -> Iterator[Prop]:
        first = bisect_left(self._feet, seen.y)
        last = bisect_left(self._feet, seen.bottom + self._tallest)
        return (prop for prop in self._props[first:last] if prop.x < seen.right and prop.x + prop.width > seen.x)

    def _behind(self, sign: Sign) -> Prop | None:
        """A sign hangs on the piece of furniture behind it."""
        x, y = sign.area.x + sign.area.width / 2, sign.area.y + sign.area.height / 2
        behind = [prop for prop in self.map.props
                  if prop.x <= x <= prop.x + prop.width and prop.y - prop.height <= y <= prop.y]
        return max(behind, key=lambda prop: prop.y, default=None)


class _Written:
    """A sign as a picture of its words at its place on the map, drawn right after the furniture it hangs on."""

    def __init__(self, sign: Sign, behind: Prop | None, look: Look) -> None:
        self.area, self.text, self.style = sign.area, sign.text, _style(sign, look)
        width, height = look.letters.width(self.style, sign.text), look.letters.height(self.style)
        x, y = sign.area.x + (sign.area.width - width) // 2, sign.area.y + (sign.area.height - height) // 2
        self.box = Box(x, y, width, height).grown(INK)
        self.name = f"sign.{look.letters.said(sign.text)}.{self.style.px}.{sign.kind}"
        depth = behind.y if behind else sign.area.y + sign.area.height
        self.part: Placed = (depth + 0.5, self.name, self.box.x, self.box.y)
        self.board: Placed | None = (depth, behind.picture, behind.x, behind.y - behind.height) \
            if behind and sign.kind == "board" else None

    def keep(self, painter: Painter) -> None:
        """Make sure that its picture is there."""
        if not painter.keeps(self.name):
            painter.layer(self.name, self.box.w, self.box.h, lambda: painter.text(self.text, INK, INK, self.style),
                          clear=True)


def _style(sign: Sign, look: Look) -> Style:
    """The largest size that fits: a sign belongs to the world and does not grow with the child's text."""
    colour = paint("amber200" if sign.kind == "board" else "ink900")
    styles = (Style("head_bold", size, colour) for size in SIGN_SIZES)
    return next((style for style in styles if _fits(style, sign, look)), Style("head_bold", SIGN_SIZES[-1], colour))


def _fits(style: Style, sign: Sign, look: Look) -> bool:
    return (look.letters.width(style, sign.text) <= sign.area.width - 4
            and look.letters.height(style) <= sign.area.height + 6)
