"""One mapping of keys, mouse, touch and gamepad to commands.

Knows the names of commands and of physical keys ("space", "shift+tab", "pad:0"), and which belongs to which. Does not
know pygame (alibi.ui.window_pygame turns its events into the names used here) nor what a scene does with a command.

Commands a scene may get in `handle`:

- `up down left right`: a direction is pressed; `release:up` and so on when it is let go (for walking);
  `release_all` when the window loses the keyboard.
- `next previous` (Tab, Shift-Tab), `enter`, `back`, `page_up page_down home end`.
- `choose:1` ... `choose:9`: a number key.
- `talk scan agenda map undo pause read_aloud help`: the words of the game.
- `overlay again`: for who previews a case (alibi.ui.preview_overlay); no scene of the game hears them.
- `press x y` (mouse or finger down), `drag x y` (moved while down), `drop x y` (up again), `point x y` (a click or
  tap: down and up at nearly the same place, sent after `drop`), `hover x y`, `scroll` with `amount` (rows, up is above
  zero). A scene that drags nothing needs only `point`.
- `key` with the name of a key as `text`: only for a scene whose `wants_key` is true (to move a key).
- while a text field has the focus: `text` with `text`, `erase` (to the left), `erase_next`, `select_all`,
  `select_left select_right select_home select_end`, and `copy cut paste`: the window keeps what the stage says is
  selected, and turns `cut` into `erase` and `paste` into `text`. Letters are then never commands.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

DIRECTIONS = ("up", "down", "left", "right")
GAME_COMMANDS = ("talk", "scan", "agenda", "map", "undo", "pause", "read_aloud", "help")
REMAPPABLE = (*DIRECTIONS, "enter", "back", *GAME_COMMANDS)
CLICK_SLACK = 20
"""How far (logical pixels) a finger may slide for a press to stay a tap."""


class Command(NamedTuple):
    """One thing the child does. `x`, `y` in logical pixels; `text` for typing; `amount` for scrolling."""

    name: str
    x: int = 0
    y: int = 0
    text: str = ""
    amount: int = 0


DEFAULT_KEYS: Mapping[str, str] = MappingProxyType({
    "up": "up", "down": "down", "left": "left", "right": "right",
    "w": "up", "s": "down", "a": "left", "d": "right",
    "tab": "next", "shift+tab": "previous",
    "return": "enter", "enter": "enter", "space": "enter", "escape": "back", "backspace": "erase",
    "delete": "erase_next", "ctrl+a": "select_all", "ctrl+c": "copy", "ctrl+x": "cut", "ctrl+v": "paste",
    "shift+left": "select_left", "shift+right": "select_right", "shift+home": "select_home", "shift+end": "select_end",
    "page up": "page_up", "page down": "page_down", "home": "home", "end": "end",
    **{str(number): f"choose:{number}" for number in range(1, 10)},
    **{f"[{number}]": f"choose:{number}" for number in range(1, 10)},
    "e": "talk", "q": "scan", "t": "agenda", "m": "map", "z": "undo", "ctrl+z": "undo", "p": "pause",
    "l": "read_aloud", "h": "help", "f1": "help",
    "f2": "overlay", "f5": "again",
    "pad:0": "enter", "pad:1": "back", "pad:2": "scan", "pad:3": "agenda", "pad:4": "previous", "pad:5": "next",
    "pad:6": "map", "pad:7": "pause",
    "pad:up": "up", "pad:down": "down", "pad:left": "left", "pad:right": "right",
})
"""Physical key -> command. Key names are those of pygame.key.name; "[1]" is the number pad."""

TYPING_KEYS = frozenset({"tab", "shift+tab", "return", "enter", "escape", "backspace", "up", "down", "left", "right",
                         "page up", "page down", "home", "end", "delete", "ctrl+a", "ctrl+c", "ctrl+x", "ctrl+v",
                         "shift+left", "shift+right", "shift+home", "shift+end"})
"""Keys that stay commands while the child types."""

KEY_LABELS: Mapping[str, str] = MappingProxyType({
    "return": "Enter", "enter": "Enter", "space": "Spatie", "escape": "Esc", "tab": "Tab", "backspace": "Wis",
    "up": "pijl omhoog", "down": "pijl omlaag", "left": "pijl links", "right": "pijl rechts", "f1": "F1",
    "page up": "PgUp", "page down": "PgDn", "home": "Home", "end": "End"})


class Keys:
    """The keys as this child has them: the defaults, with what was moved on top."""

    def __init__(self, moved: Mapping[str, str] | None = None) -> None:
        self.table = {**DEFAULT_KEYS, **{key: name for key, name in (moved or {}).items() if name in REMAPPABLE}}
        self._labels: dict[str, str] = {}

    def command(self, key: str, *, typing: bool = False) -> str:
        """The command of a key, or "" when it has none (now)."""
        if typing and key not in TYPING_KEYS:
            return ""
        return self.table.get(key, "")

    def keys_of(self, command: str) -> list[str]:
        """The keys that give a command, keyboard only, in the order of the table."""
        return [key for key, name in self.table.items() if name == command and not key.startswith(("pad:", "["))]

    def label_of(self, command: str) -> str:
        """What a key cap shows for a command: "E", "Esc"; "" when no key is left for it."""
        if command not in self._labels:
            keys = self.keys_of(command)
            self._labels[command] = KEY_LABELS.get(keys[0], keys[0].upper()) if keys else ""
        return self._labels[command]

    def moved_to(self, key: str, command: str) -> dict[str, str]:
        """The child's own keys after giving `key` to `command`; only what differs from the defaults.

        Raises ValueError for a command that may not be moved.
        """
        if command not in REMAPPABLE:
            raise ValueError(f"De toets voor {command!r} kan niet anders.")
        table = {**self.table, key: command}
        return {name: value for name, value in table.items() if DEFAULT_KEYS.get(name) != value}
