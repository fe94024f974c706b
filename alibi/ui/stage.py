"""The stage: a stack of scenes, driven by `frame(dt)`.

Knows which scene gets commands, which are drawn and what the screen says about itself. Does not know pygame, the
window or what scenes hold. A scene has no loop, never sleeps and never blocks.

Input and reading belong to the top scene alone; whatever lies under it is drawn (when the top does not cover all) but
cannot be reached.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from alibi.ui.items import Item
from alibi.ui.keys import Command
from alibi.ui.painter import Painter

STEP = 1 / 60
MOST_STEPS = 4
"""After a hitch the logic catches up at most so many steps; the rest is dropped."""
UNDER: tuple[int, int, int, int] = (11, 20, 34, 255)


class Scene(Protocol):
    """One screen or one window over a screen."""

    covers: bool
    """Whether nothing under it can be seen; False for a notice or menu over another scene."""

    fills: bool
    """Whether it draws on every pixel of the screen, so that nothing need be drawn under it."""

    @property
    def typing(self) -> bool:
        """Whether a text field has the focus, so that letters are text and not commands."""

    def step(self, dt: float) -> None:
        """One logic step of STEP seconds."""

    def draw(self, painter: Painter) -> None:
        """Draw what is now; never changes the scene. Neither begins nor ends the frame."""

    def handle(self, command: Command) -> None:
        """Take one command."""

    def reading(self) -> list[Item]:
        """Everything on the screen in reading order."""


class Over(Protocol):
    """Something that lies over every scene and hears each command first: what an author sees of a case."""

    def step(self, dt: float) -> None:
        """One logic step."""

    def draw(self, painter: Painter) -> None:
        """Draw on top of the scenes."""

    def take(self, command: Command) -> bool:
        """Take a command before the scenes do; True when it was meant for this."""

    def reading(self) -> list[Item]:
        """What it says, after the scene."""


class Stage:
    """Holds the scenes. `running` turns False when the last one has left; `over` lies on top of them all."""

    def __init__(self, first: Scene | None = None) -> None:
        self.scenes: list[Scene] = []
        self.over: Over | None = None
        self.running = True
        self._owed = 0.0
        self._shown: list[Scene] = []
        if first is not None:
            self.push(first)

    @property
    def top(self) -> Scene | None:
        """The scene that gets commands."""
        return self.scenes[-1] if self.scenes else None

    @property
    def typing(self) -> bool:
        """Whether letters go into a text field now."""
        return self.top is not None and self.top.typing

    @property
    def selected(self) -> str:
        """What is selected in a text field now."""
        return str(getattr(self.top, "selected", ""))

    @property
    def wants_key(self) -> bool:
        """Whether the top scene asks for a key itself: it then gets `key` with the key's name as `text`."""
        return bool(getattr(self.top, "wants_key", False))

    def push(self, scene: Scene) -> None:
        """Put a scene on top."""
        self.scenes.append(scene)

    def pop(self) -> None:
        """Take the top scene away; after the last one the stage stops."""
        if self.scenes:
            self.scenes.pop()
        if not self.scenes:
            self.running = False

    def remove(self, scene: Scene) -> None:
        """Take away one scene, and all on top of it; nothing when it has left already."""
        if scene in self.scenes:
            del self.scenes[self.scenes.index(scene):]
        if not self.scenes:
            self.running = False

    def replace(self, scene: Scene) -> None:
        """Put a scene in the place of the top one."""
        if self.scenes:
            self.scenes.pop()
        self.scenes.append(scene)

    def clear_to(self, scene: Scene) -> None:
        """Take everything away and start again with one scene."""
        self.scenes = [scene]

    def stop(self) -> None:
        """Stop after this frame."""
        self.running = False

    def handle(self, command: Command) -> None:
        """Give a command to the top scene."""
        if self.over is not None and self.over.take(command):
            return
        if self.top is not None:
            self.top.handle(command)

    def reading(self) -> list[Item]:
        """What can be read and reached now: the top scene only, and what lies over all."""
        items = self.top.reading() if self.top is not None else []
        return [*items, *self.over.reading()] if self.over is not None else items

    def seen(self) -> Sequence[Scene]:
        """The scenes that can be seen, lowest first."""
        for at in range(len(self.scenes) - 1, -1, -1):
            if self.scenes[at].covers:
                return self.scenes[at:]
        return self.scenes

    def step(self) -> None:
        """One logic step of the top scene and of what lies over all; nothing is drawn."""
        if self.top is not None:
            self.top.step(STEP)
            if self.over is not None:
                self.over.step(STEP)

    def frame(self, dt: float, painter: Painter) -> None:
        """One frame: the logic steps that are due after `dt` seconds, and one drawing. What stands still is not drawn
        again."""
        self._owed = min(self._owed + dt, MOST_STEPS * STEP)
        while self._owed >= STEP - 1e-9 and self.top is not None:
            self._owed -= STEP
            self.step()
        seen = self.seen()
        if not self._stand_there(seen, painter) or not (_are_still(seen) or _drawn_again(seen, painter)):
            self._draw(seen, painter)
        painter.end()

    def _stand_there(self, seen: Sequence[Scene], painter: Painter) -> bool:
        """Whether the frame before shows these scenes and nothing else, however they looked then."""
        before, self._shown = self._shown, list(seen)
        return (painter.holds_frame and self.over is None and len(seen) == len(before)
                and all(scene is other for scene, other in zip(seen, before, strict=True)))

    def _draw(self, seen: Sequence[Scene], painter: Painter) -> None:
        painter.begin(None if seen and seen[0].fills else UNDER)
        for scene in seen:
            scene.draw(painter)
        if self.over is not None:
            self.over.draw(painter)


def _are_still(seen: Sequence[Scene]) -> bool:
    """Whether drawing them would make the same picture."""
    return all(getattr(scene, "still", False) for scene in seen)


def _drawn_again(seen: Sequence[Scene], painter: Painter) -> bool:
    """Have a scene that stands alone draw what looks otherwise now, when it can (alibi.ui.still_page)."""
    again = getattr(seen[0], "draw_again", None) if len(seen) == 1 else None
    return again is not None and bool(again(painter))
