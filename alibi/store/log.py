"""The log port: what a session asks of whoever keeps its entries, and a log in memory for bots and proofs.

Knows no disk. `LogWriter` (writer.py) is the log that lasts.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from alibi.core.records import Entry

Saved = Callable[[], None]


def nothing() -> None:
    """For who need not know when something is saved."""


class Log(Protocol):
    """Where the entries of one play are kept. Nothing here waits for a disk, except `flush` and `close`.
    `on_saved` is called once the thing is safe, perhaps in another thread: it may only set something."""

    def begin_play(self, case_id: str, title: str, seed: int, rules_hash: str, text_hash: str, rules_version: int,
                   wording: Mapping[str, str], compiled: bytes) -> str:
        """Start keeping a play; its id."""

    def append(self, entry: Entry, on_saved: Saved = nothing) -> None:
        """Keep an entry; its number must be higher than all before (else ValueError)."""

    def take_back(self, number: int, on_saved: Saved = nothing) -> None:
        """Note that an entry was taken back."""

    def save_morning(self, day: str, snapshot: bytes, on_saved: Saved = nothing) -> None:
        """Keep the world as it is at the beginning of a day."""

    def flush(self, timeout: float = 5.0) -> bool:
        """Wait until all is saved; False when that did not happen within `timeout` seconds."""

    def problem(self) -> str | None:
        """One sentence on why saving does not work now, or None."""

    def close(self, timeout: float = 5.0) -> bool:
        """Flush and let go; False when something could not be saved."""


class MemoryLog:
    """Keeps everything in memory and calls it safe at once."""

    def __init__(self) -> None:
        self._entries: dict[int, Entry] = {}
        self._taken_back: set[int] = set()
        self._mornings: dict[str, bytes] = {}
        self._highest = 0

    def begin_play(self, case_id: str, title: str, seed: int, rules_hash: str, text_hash: str, rules_version: int,
                   wording: Mapping[str, str], compiled: bytes) -> str:
        return "memory"

    def append(self, entry: Entry, on_saved: Saved = nothing) -> None:
        self._highest = in_order(entry, self._highest)
        self._entries[entry.number] = entry
        on_saved()

    def take_back(self, number: int, on_saved: Saved = nothing) -> None:
        if number not in self._entries:
            raise ValueError(f"there is no entry {number} to take back")
        self._taken_back.add(number)
        on_saved()

    def save_morning(self, day: str, snapshot: bytes, on_saved: Saved = nothing) -> None:
        self._mornings[day] = snapshot
        on_saved()

    def load_morning(self, day: str) -> bytes | None:
        return self._mornings.get(day)

    def entries(self) -> tuple[Entry, ...]:
        """What stands: not taken back."""
        return tuple(entry for number, entry in self._entries.items() if number not in self._taken_back)

    def all_entries(self) -> tuple[Entry, ...]:
        return tuple(self._entries.values())

    def flush(self, timeout: float = 5.0) -> bool:
        return True

    def problem(self) -> str | None:
        return None

    def close(self, timeout: float = 5.0) -> bool:
        return True


def in_order(entry: Entry, highest: int) -> int:
    """The number of `entry`, or ValueError when it does not come after `highest`."""
    if entry.number <= highest:
        raise ValueError(f"entry {entry.number} does not come after {highest}")
    return entry.number
