"""Errands of the first net, done on all cores: each is one slice, for the variants that have it.

Errands do not need each other and come back in one fixed order, so what is found does not depend on how many
processes there are. The others begin to arrive as soon as a team is made, and can be asked for something else on the
side. Where no process can be started, one does all the work. Knows nothing of how a slice is searched: whoever fetches
does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from types import TracebackType
from typing import Generic, ParamSpec, Protocol, TypeVar

from alibi.core.case import Case
from alibi.review.cores import cores, other_processes
from alibi.review.remembered import Kept
from alibi.review.sampling import Meeting
from alibi.review.search import Happened
from alibi.review.slices import Slice

WORTH_A_TEAM = 400
"""With fewer scenes, times the days of the case, one process is done before a second has started."""
Given = ParamSpec("Given")
Got = TypeVar("Got")
One = TypeVar("One")
_NO_OTHERS = (OSError, BrokenProcessPool)
"""What a process that cannot be started or was ended raises: then the work is done here, and comes to the same."""


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
    """What an errand brought: the plays that reached something, by variant, what the searches cost, and what the next
    proof may want to know again."""

    number: int
    reached: dict[str, dict[Happened, Meeting]]
    slices: list[SearchedSlice]
    kept: Kept


class AsAsked(Generic[One]):
    """Things that are sought one after another, each no sooner than it is asked for: a copy of this process that needs
    the first is not kept waiting for the last."""

    def __init__(self, source: Iterable[One]) -> None:
        self._source, self._found = iter(source), list[One]()

    def at(self, number: int, use: Callable[[One], Got]) -> Got | None:
        """What `use` makes of the thing with this number; None when there are not so many."""
        self._found.extend(islice(self._source, max(0, number + 1 - len(self._found))))
        return use(self._found[number]) if number < len(self._found) else None

    def all(self) -> list[One]:
        """All of them."""
        self._found.extend(self._source)
        return self._found


class Fetcher(Protocol):
    """Who can do an errand, alone, or make another of its kind in another process."""

    case: Case
    most: int

    def fetch(self, errand: Errand) -> Fetched: ...


def is_worth_a_team(case: Case) -> bool:
    """Whether the proof of a case is so much work that others may help."""
    return len(case.scenes) * len(case.days) >= WORTH_A_TEAM


class Team:
    """The processes that work along on one case, made by `kind` and at most `most` states a search; ended by `with`.
    `processes` counts this one; 0 takes as many as there are cores, where the case is worth it."""

    def __init__(self, kind: Callable[[Case, int], Fetcher], case: Case, most: int, processes: int = 0) -> None:
        worth = processes or is_worth_a_team(case)
        self.others = (processes or cores()) - 1 if worth else 0
        self._pool = other_processes(self.others, _arrive, (kind, case, most)) if self.others else None

    def __enter__(self) -> Team:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 trace: TracebackType | None) -> None:
        if self._pool:
            self._pool.shutdown(wait=kind is None, cancel_futures=True)

    def ask(self, work: Callable[Given, Got], *given: Given.args, **named: Given.kwargs) -> Callable[[], Got]:
        """Have something done on the side; what is returned gives the outcome, and waits for it when it must."""
        if self._pool is None:
            return lambda: work(*given, **named)
        with suppress(*_NO_OTHERS):
            return _outcome(self._pool.submit(work, *given, **named), lambda: work(*given, **named))
        return lambda: work(*given, **named)

    def fetch(self, fetcher: Fetcher, errands: Sequence[Errand]) -> list[Fetched]:
        """What all errands bring, in their order; `fetcher` does its share in this process."""
        done: dict[int, Fetched] = {}
        if self._pool:
            with suppress(*_NO_OTHERS):
                done = {one.number: one for one in self._all_together(self._pool, fetcher, errands)}
        return [done.get(errand.number) or fetcher.fetch(errand) for errand in errands]

    def _all_together(self, pool: ProcessPoolExecutor, fetcher: Fetcher,
                      errands: Sequence[Errand]) -> Iterator[Fetched]:
        """The others begin in front, with the largest; this process takes from the end what they have not begun."""
        waiting = [(errand, pool.submit(_fetch, errand)) for errand in errands]
        while waiting:
            errand, future = waiting.pop()
            yield fetcher.fetch(errand) if future.cancel() else future.result()


def _outcome(future: Future[Got], instead: Callable[[], Got]) -> Callable[[], Got]:
    def outcome() -> Got:
        with suppress(*_NO_OTHERS):
            return future.result()
        return instead()
    return outcome


class _Member:
    """What another process has: set once, as it arrives."""

    fetch: Callable[[Errand], Fetched]


def _arrive(kind: Callable[[Case, int], Fetcher], case: Case, most: int) -> None:
    _Member.fetch = kind(case, most).fetch


def _fetch(errand: Errand) -> Fetched:
    return _Member.fetch(errand)
