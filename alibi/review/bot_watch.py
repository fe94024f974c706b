"""What a function of the state read, and its answers kept by just that: exact, whatever the rules are.

A rule that reads five numbers of a state gives the same answer in every state in which those five are the same. So an
answer is kept under the numbers that were read to find it, and nobody has to say beforehand which those are. A state
is packed into one whole number of which each variable has its own bits: then "those five numbers" is one mask, and
looking an answer up takes a fraction of a microsecond. Knows states; knows no rule, no case and no persona.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Generic, TypeVar

Answer = TypeVar("Answer")
Packed = int
"""A whole state as one number."""


class Packing:
    """How the numbers of a state lie in one number. `bounds` are the lowest and highest value of each."""

    def __init__(self, bounds: Iterable[tuple[int, int]]) -> None:
        self.fields: list[tuple[int, int, int]] = []
        """Of each number: how far it is shifted, all of its bits, and its lowest value."""
        shift = 0
        for lowest, highest in bounds:
            width = max(1, (highest - lowest).bit_length())
            self.fields.append((shift, (1 << width) - 1 << shift, lowest))
            shift += width
        self.all = (1 << shift) - 1

    def pack(self, state: Iterable[int]) -> Packed:
        packed = 0
        for at, value in enumerate(state):
            packed |= self.part(at, value)
        return packed

    def part(self, at: int, value: int) -> Packed:
        """One number in its place. OverflowError when it is outside its bounds: it would spoil its neighbour."""
        shift, bits, lowest = self.fields[at]
        part = value - lowest << shift
        if part & ~bits:
            raise OverflowError(f"{value} is outside the bounds of number {at}")
        return part

    def unpack(self, packed: Packed) -> tuple[int, ...]:
        return tuple(((packed & bits) >> shift) + lowest for shift, bits, lowest in self.fields)

    def mask(self, places: Iterable[int]) -> Packed:
        """All bits of the numbers at these places."""
        mask = 0
        for at in places:
            mask |= self.fields[at][1]
        return mask


class Watched(Sequence[int]):
    """A packed state, to be read and written number by number. `read` is the mask of what was read before it was
    written; `written` what was written."""

    __slots__ = ("_fields", "_numbers", "packed", "packing", "read", "written")

    def __init__(self, packing: Packing, packed: Packed) -> None:
        self.packing, self.packed, self.read, self._fields = packing, packed, 0, packing.fields
        self._numbers: dict[int, int] = {}
        self.written: dict[int, int] = {}

    def __len__(self) -> int:
        return len(self.packing.fields)

    def __getitem__(self, at: Any) -> Any:
        if at in self._numbers:
            return self._numbers[at]
        if at < 0:
            raise IndexError("a watched state is read from its beginning")
        shift, bits, lowest = self._fields[at]
        self.read |= bits
        found = self._numbers[at] = ((self.packed & bits) >> shift) + lowest
        return found

    def __setitem__(self, at: int, value: int) -> None:
        self._numbers[at] = self.written[at] = value

    def was(self, at: int) -> int:
        """A number as it was at the beginning; this is no reading."""
        shift, bits, lowest = self.packing.fields[at]
        return ((self.packed & bits) >> shift) + lowest


class Kept(Generic[Answer]):
    """The answers of one question, by the numbers of the state that were read to find them.

    `known` and `mask` are open so that whoever asks a million times can look for itself: `known[packed & mask]`, which
    is a KeyError the first time. Of all ways to look something up this one costs least. `mask` are all numbers that
    were ever read. An answer for which less was read is good for more states than those it was looked up for: it is
    in `narrower` too, under just that.
    """

    __slots__ = ("fixed", "known", "mask", "narrower")

    def __init__(self, fixed: Packed = 0) -> None:
        """`fixed` is the mask of numbers that never differ where this question is asked."""
        self.fixed, self.mask = fixed, 0
        self.known: dict[Packed, Answer] = {}
        self.narrower: dict[Packed, dict[Packed, Answer]] | None = None
        """By what was read; None while everything was read for every answer, as for most questions."""

    def recall(self, packed: Packed) -> Answer | None:
        """An answer that was found in another state, and that asked nothing in which this one differs."""
        if self.narrower:
            for read, known in self.narrower.items():
                found = known.get(packed & read)
                if found is not None:
                    self.known[packed & self.mask] = found
                    return found
        return None

    def find(self, packed: Packed) -> Answer | None:
        """The answer for a state, None when it is not known."""
        found = self.known.get(packed & self.mask)
        return self.recall(packed) if found is None else found

    def keep(self, packed: Packed, read: Packed, answer: Answer) -> None:
        """Keep an answer for all states that agree with this one in what was read (a mask)."""
        fresh = read & ~self.fixed
        if fresh | self.mask != self.mask:
            if self.known:
                self.narrower = {**(self.narrower or {}), self.mask: self.known}
                self.known = {}
            self.mask |= fresh
        elif fresh != self.mask:
            self.narrower = self.narrower or {}
            self.narrower.setdefault(fresh, {})[packed & fresh] = answer
        self.known[packed & self.mask] = answer


class Question(Kept[Answer]):
    """A function of the state with its kept answers."""

    __slots__ = ("ask", "packing")

    def __init__(self, packing: Packing, ask: Callable[[Watched], Answer], fixed: Packed = 0) -> None:
        super().__init__(fixed)
        self.packing, self.ask = packing, ask

    def of(self, packed: Packed) -> Answer:
        try:
            return self.known[packed & self.mask]
        except KeyError:
            return self.look(packed)

    def look(self, packed: Packed) -> Answer:
        """Find the answer itself, and keep it."""
        known = self.recall(packed)
        if known is not None:
            return known
        watched = Watched(self.packing, packed)
        answer = self.ask(watched)
        self.keep(packed, watched.read, answer)
        return answer
