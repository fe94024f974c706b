"""What was made of something, for who makes it again: after a save most of a case is as it was.

Whoever checks again and again has one and gives it along; nothing of this is kept for the program as a whole. Knows
neither files nor cases.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

Made = TypeVar("Made")


class Memory:
    """What was made last under each name, with all that it was made from. A new one remembers nothing."""

    def __init__(self) -> None:
        self._last: dict[Hashable, tuple[object, Any]] = {}

    def of(self, name: Hashable, given: object, make: Callable[[], Made]) -> Made:
        """What is made of `given`, which must be all that `make` looks at: made now, unless the last that was made
        under this name was made of the same. Two things of one name cost time and are never taken for each other."""
        known = self._last.get(name)
        if known is None or known[0] != given:
            known = self._last[name] = given, make()
        made: Made = known[1]
        return made
