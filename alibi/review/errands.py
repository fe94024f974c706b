"""Errands of the first net, done on all cores: each is one slice, for the variants that have it.

Errands do not need each other and come back in one fixed order, so what is found does not depend on how many
processes there are. Processes are spawned, as on Windows; where none can be started, one does all the work. Knows
nothing of how a slice is searched: whoever fetches does.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context
from typing import Protocol

from alibi.core.case import Case
from alibi.review.cores import cores
from alibi.review.sampling import Meeting
from alibi.review.search import Happened
from alibi.review.slices import Slice

WORTH_A_TEAM = 400
"""With fewer errands, times the days of the case, one process is done before a second has started."""
IN_HAND = 2
"""So many errands each other process has: one it does and one that waits."""


@dataclass(slots=True)
class SearchedSlice:
    """What a search cost: whom it followed, what was asked, how many states; `whole` False when the budget ran out."""

    net: str
    people: tuple[str, ...]
    asked: tuple[Happened, ...]
    states: int
    whole: bool
    variants: list[str]


@dataclass(frozen=True, slots=True)
class Look:
    """What is asked of a slice in one variant."""

    variant: str
    slice: Slice
    asked: tuple[Happened, ...]


@dataclass(frozen=True, slots=True)
class Errand:
    """The looks at one slice."""

    number: int
    looks: tuple[Look, ...]


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an errand brought: the plays that reached something, by variant, and what the searches cost."""

    number: int
    reached: dict[str, dict[Happened, Meeting]]
    slices: list[SearchedSlice]


class Fetcher(Protocol):
    """Who can do an errand, alone, or make another of its kind in another process."""

    case: Case
    most: int

    def fetch(self, errand: Errand) -> Fetched: ...


def fetched_by_all(fetcher: Fetcher, errands: Sequence[Errand], processes: int = 0) -> list[Fetched]:
    """What all errands bring, in their order."""
    wanted = min(processes or cores(), len(errands))
    done: dict[int, Fetched] = {}
    if wanted > 1 and (processes or len(errands) * len(fetcher.case.days) >= WORTH_A_TEAM):
        with suppress(OSError, BrokenProcessPool):  # no second process here: alone it comes to the same
            done = {one.number: one for one in _by_a_team(fetcher, errands, wanted)}
    return [done.get(errand.number) or fetcher.fetch(errand) for errand in errands]


def _by_a_team(fetcher: Fetcher, errands: Sequence[Errand], processes: int) -> Iterator[Fetched]:
    """This process does errands too, while the others each have one in hand and one waiting."""
    with ProcessPoolExecutor(processes - 1, get_context("spawn"), _arrive, (type(fetcher), fetcher.case,
                                                                            fetcher.most)) as others:
        left, busy = deque(errands), set[Future[Fetched]]()
        try:
            while left or busy:
                while left and len(busy) < IN_HAND * (processes - 1):
                    busy.add(others.submit(_fetch, left.popleft()))
                if left:
                    yield fetcher.fetch(left.popleft())
                ready, busy = wait(busy, timeout=0 if left else None)
                yield from (one.result() for one in ready)
        except BaseException:
            others.shutdown(wait=False, cancel_futures=True)
            raise


class _Member:
    """What another process has: set once, as it arrives."""

    fetch: Callable[[Errand], Fetched]


def _arrive(kind: Callable[[Case, int], Fetcher], case: Case, most: int) -> None:
    _Member.fetch = kind(case, most).fetch


def _fetch(errand: Errand) -> Fetched:
    return _Member.fetch(errand)
