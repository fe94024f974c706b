"""What differs between a case before and after a change, by its parts (`parts.py`), or anything else.

Whoever made something from a case can tell by this whether it would be made the same again. Knows shapes only.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from alibi.core.case import Case
from alibi.review.parts import order_of, parts_of, rest_of


@dataclass(frozen=True, slots=True)
class Differences:
    """The names of the parts that differ; one that came or went does. `everywhere`: so does something that all may
    read, such as the map or the hours of a day, or the order of parts."""

    parts: frozenset[str] = frozenset()
    everywhere: bool = False

    def touch(self, looked_at: Callable[[str], bool]) -> bool:
        """Whether something that looked at the parts for which this is true would find one as it was not."""
        return self.everywhere or any(map(looked_at, self.parts))


ALL_NEW = Differences(everywhere=True)
"""There was nothing before."""


def differences(before: Case, after: Case) -> Differences:
    """What differs between two cases without words."""
    old, new = parts_of(before), parts_of(after)
    if rest_of(before) != rest_of(after) or _are_in_other_order(order_of(before), order_of(after)):
        return ALL_NEW
    return Differences(frozenset(name for name in old.keys() | new.keys() if old.get(name) != new.get(name)))


def _are_in_other_order(old: tuple[str, ...], new: tuple[str, ...]) -> bool:
    """Whether of what is in both something comes sooner or later than it did."""
    in_old, in_new = frozenset(old), frozenset(new)
    return [name for name in old if name in in_new] != [name for name in new if name in in_old]
