"""How a walking figure stands in its 80x112 frame: direction, step and height.

Knows the size of a frame, the foot point and the four frames of a walk. Knows no shapes.
"""

from __future__ import annotations

from dataclasses import dataclass

from alibi.art.person import Look

WIDTH, HEIGHT = 80, 112
FOOT = (40, 104)
"""The point of a frame that stands on the floor."""

DIRECTIONS = ("south", "north", "west", "east")
FRAMES = 4

_STEPS = (0, 1, 0, -1)
_BOB = -1.5
"""How far a figure rises in the middle of a step, in px."""


@dataclass(frozen=True)
class Pose:
    """One frame. `step` is -1, 0 or 1; `torso` and `head` are vertical shifts in px (up is negative)."""

    direction: str
    frame: int
    step: int
    torso: float
    head: float

    @property
    def sideways(self) -> bool:
        """Whether the figure is seen from the side."""
        return self.direction in ("west", "east")


def pose(look: Look, direction: str, frame: int) -> Pose:
    """The pose of a person in one of the four frames. Raises ValueError for an unknown direction."""
    if direction not in DIRECTIONS:
        raise ValueError(f"De richting {direction!r} bestaat niet. Kies uit: {', '.join(DIRECTIONS)}.")
    step = _STEPS[frame]
    rise = _BOB if step else 0.0
    tall = 5 if look.adult else 0
    seat = 2 if look.wheelchair else 0
    return Pose(direction, frame, step, torso=rise - tall * 0.6 - seat, head=rise - tall - seat)
