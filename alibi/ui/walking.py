"""Walking along a way over the ground of a school.

Knows points and a speed. Does not know the world or the screen: crossing a border is told to the caller, who asks
the rules.
"""

from __future__ import annotations

from math import hypot

from alibi.core.ground import CELL, Point

STRIDE = 18.0
LEAP = CELL * 3.0
"""A longer gap in a way is a flight of stairs: whoever has taken it stands on the other side already."""


class Walker:
    """Someone who walks: a foot point, the way still to go, which way they face and the frame of their step."""

    def __init__(self, x: float, y: float, facing: str = "south") -> None:
        self.x, self.y, self.facing = x, y, facing
        self.way: list[Point] = []
        self.walked = 0.0

    def picture(self, who: str) -> str:
        """The name of the picture of `who` in this step."""
        frame = int(self.walked // STRIDE) % 4 if self.walked else 0
        return f"sprite.{who}.{self.facing}.{frame}"

    def stand(self) -> None:
        self.way.clear()
        self.walked = 0.0

    def face(self, dx: float, dy: float) -> None:
        if abs(dx) > abs(dy):
            self.facing = "east" if dx > 0 else "west"
        elif dy:
            self.facing = "south" if dy > 0 else "north"

    def follow(self, speed: float) -> Point | None:
        """The next point along the way, `speed` pixels on; None when there is no way left."""
        while self.way:
            x, y = self.way[0]
            far = hypot(x - self.x, y - self.y)
            if far > LEAP:
                self.way.pop(0)
                continue
            if far <= speed:
                self.way.pop(0)
                return (x, y)
            return (self.x + (x - self.x) / far * speed, self.y + (y - self.y) / far * speed)
        return None

    @property
    def still(self) -> bool:
        """Whether they stand where they were going."""
        return not self.way

    def move_to(self, x: float, y: float) -> None:
        self.walked += hypot(x - self.x, y - self.y)
        self.face(x - self.x, y - self.y)
        self.x, self.y = x, y
