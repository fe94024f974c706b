"""Carrying a card: dragged with mouse or finger, or picked up with a tap or a key and laid with a second one.

Knows what is held and where the pointer is. Does not know cards, slots or rules.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from alibi.ui.keys import CLICK_SLACK, Command
from alibi.ui.painter import NOWHERE, Box

SLIDE_SECONDS = 0.24


@dataclass
class Carry:
    """`thing` is the id of what is held, "" for nothing; `dragged` when it hangs on the pointer."""

    thing: str = ""
    dragged: bool = False
    box: Box = NOWHERE
    """Where the dragged card is now."""
    _pressed: str = ""
    _start: tuple[int, int] = (0, 0)
    _home: Box = NOWHERE
    _was_dragged: bool = False

    def pick_up(self, thing: str) -> None:
        """Hold a card without dragging it."""
        self.thing, self.dragged = thing, False

    def let_go(self) -> None:
        """Hold nothing."""
        self.thing, self.dragged, self._pressed = "", False, ""

    def by_hand(self, command: Command, find: Callable[[int, int], tuple[str, Box] | None],
                drop: Callable[[str, int, int], None]) -> bool:
        """Follow the pointer. `find` gives the card at a point with its box, `drop` is called where a dragged card is
        let go. True when the widgets need not see the command."""
        name = command.name
        if name == "press":
            self._press(find(command.x, command.y), command)
        elif name == "drag" and self._pressed:
            self._drag(command)
            return True
        elif name == "drop":
            self._drop(command, drop)
        elif name == "point" and self._was_dragged:
            self._was_dragged = False
            return True
        return False

    def _press(self, found: tuple[str, Box] | None, command: Command) -> None:
        self._pressed, self._home = found or ("", self._home)
        self._start, self._was_dragged = (command.x, command.y), False

    def _drag(self, command: Command) -> None:
        dx, dy = command.x - self._start[0], command.y - self._start[1]
        if not self.dragged and max(abs(dx), abs(dy)) > CLICK_SLACK // 2:
            self.thing, self.dragged = self._pressed, True
        self.box = self._home.moved(dx, dy)

    def _drop(self, command: Command, drop: Callable[[str, int, int], None]) -> None:
        self._pressed = ""
        if self.dragged:
            self._was_dragged, self.dragged = True, False
            thing, self.thing = self.thing, ""
            drop(thing, command.x, command.y)


@dataclass
class Slide:
    """A card that glides back to where it came from. `done` from 0 to 1; nothing moves in the calm stand."""

    thing: str = ""
    start: Box = NOWHERE
    done: float = field(default=1.0)

    def begin(self, thing: str, start: Box, calm: bool) -> None:
        """Let a card glide from `start`."""
        self.thing, self.start, self.done = ("", start, 1.0) if calm else (thing, start, 0.0)

    def tick(self, dt: float) -> None:
        """Some seconds on."""
        self.done = min(1.0, self.done + dt / SLIDE_SECONDS)
        if self.done >= 1.0:
            self.thing = ""

    def at(self, home: Box) -> Box:
        """Where it is on its way home: fast first, then slow."""
        share = 1 - (1 - self.done) ** 3
        return home._replace(x=round(self.start.x + (home.x - self.start.x) * share),
                             y=round(self.start.y + (home.y - self.start.y) * share))
