"""Where one types in a text: the cursor, and what is selected.

Knows characters and their places. Does not know widgets, keys or how wide a letter is.
"""

from __future__ import annotations

from typing import NamedTuple

SELECTS = ("select_left", "select_right", "select_home", "select_end")
MOVES = ("left", "right", "home", "end", "select_all", *SELECTS)
"""Commands that move it; the first four let a selection go, SELECTS make it longer or shorter."""


class Cursor(NamedTuple):
    """In the field with this key, before character `at`; what lies between there and `other` is selected."""

    key: str
    at: int
    other: int

    @property
    def low(self) -> int:
        """Where the selection begins."""
        return min(self.at, self.other)

    @property
    def high(self) -> int:
        """Where the selection ends; the same when nothing is selected."""
        return max(self.at, self.other)

    def moved(self, name: str, length: int) -> Cursor:
        """After one of MOVES, in a text of that many characters."""
        if name == "select_all":
            return Cursor(self.key, length, 0)
        if name in SELECTS:
            bare = Cursor(self.key, self.at, self.at)
            return Cursor(self.key, bare.moved(name.removeprefix("select_"), length).at, self.other)
        if self.low != self.high and name in ("left", "right"):
            at = self.low if name == "left" else self.high
        else:
            at = {"left": self.at - 1, "right": self.at + 1, "home": 0, "end": length}[name]
        at = max(0, min(length, at))
        return Cursor(self.key, at, at)

    def within(self, length: int) -> Cursor:
        """The same in a text that may have become shorter."""
        return Cursor(self.key, min(self.at, length), min(self.other, length))


def put_in(text: str, cursor: Cursor, new: str, limit: int) -> tuple[str, Cursor]:
    """The text with new characters in the place of what is selected, as many as fit, and the cursor behind them."""
    room = max(0, limit - len(text) + cursor.high - cursor.low)
    new = new[:room]
    if not new:
        return text, cursor
    at = cursor.low + len(new)
    return text[:cursor.low] + new + text[cursor.high:], Cursor(cursor.key, at, at)


def taken_out(text: str, cursor: Cursor, forward: bool) -> tuple[str, Cursor]:
    """The text without what is selected, else without the character before the cursor, or after it."""
    low, high = cursor.low, cursor.high
    if low == high:
        low, high = (low, min(len(text), high + 1)) if forward else (max(0, low - 1), high)
    return text[:low] + text[high:], Cursor(cursor.key, low, low)
