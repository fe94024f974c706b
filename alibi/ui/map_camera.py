"""The camera over a school map: which part of it is seen.

Knows the sizes of map and screen, and what cards cover. Does not know what is on the map or how it is drawn.
"""

from __future__ import annotations

from dataclasses import dataclass

from alibi.core.school_map import Area
from alibi.ui.painter import SCREEN_H, SCREEN_W

EASE, LEAST_GLIDE, JUMP = 0.16, 5, 700
"""The camera goes this part of what is left each step, at least so many pixels; further away it is there at once."""
CHILD = (116, 20)
"""Room that the child keeps: above the foot point, and below."""


@dataclass(slots=True)
class Camera:
    """The top-left of what is seen, in map pixels. `top` and `foot` are what cards cover there: between them a whole
    room is shown where it fits, also beyond the edge of the map."""

    width: int
    height: int
    x: int = 0
    y: int = 0
    top: int = 0
    foot: int = 0

    def look_at(self, x: float, y: float, around: Area | None = None, glide: bool = False) -> None:
        """Show who stands at a point of the map, and what lies around them: as much of its height as fits, and
        nothing left or right of it while it fills the screen. `glide` goes there softly."""
        around = around or Area(0, 0, self.width, self.height)
        self.x = _clamped(int(x) - SCREEN_W // 2, around.x, around.x + around.width - SCREEN_W)
        free = SCREEN_H - self.foot
        goal = int(y) - SCREEN_H // 2 - 20
        goal = _between(goal, around.y - self.top, around.y + around.height - free)
        goal = _between(goal, int(y) - CHILD[0] - self.top, int(y) + CHILD[1] - free)
        far = goal - self.y
        self.y = self.y + _eased(far) if glide and abs(far) < JUMP else goal

    def shows(self, area: Area) -> bool:
        """Whether a piece of an area can be seen."""
        return (area.x < self.x + SCREEN_W and area.x + area.width > self.x
                and area.y < self.y + SCREEN_H and area.y + area.height > self.y)


def _clamped(value: int, lowest: int, highest: int) -> int:
    return max(lowest, min(value, highest)) if highest >= lowest else (lowest + highest) // 2


def _between(value: int, one: int, other: int) -> int:
    return max(min(one, other), min(value, max(one, other)))


def _eased(far: int) -> int:
    step = max(LEAST_GLIDE, round(abs(far) * EASE))
    return max(-step, min(step, far))
