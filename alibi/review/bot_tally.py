"""Plays added up: only numbers, so that what several processes counted can be added together.

Knows plays and digests. Does not know what a reader makes of the numbers (`bot_report.py`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import sub

from alibi.review.bot_digest import Digest, Digester
from alibi.review.bot_ground import Here
from alibi.review.bot_play import Play
from alibi.review.bot_sight import MEND

NO_END = "no_end"
WRONG, WRONG_AND_LOW = "wrong/any", "wrong/low"
"""Marks of a play in which a promise was broken or somebody was angry, and of one in which a chance to mend at a low
threshold was seen as well."""


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """A stretch without anything kind: how long, in play `number`, from beat `begins` of day `day` to beat `ends` of
    day `last`."""

    length: int = 0
    number: int = 0
    day: int = 0
    begins: int = 0
    ends: int = 0
    last: int = 0


@dataclass(slots=True)
class Tally:
    """What many plays of one persona came to. A Counter of whole numbers is a spread: how many plays had how many.

    `saw` is by mark how many plays saw it, `times` how often it happened in all (marks of outcomes only). `trust` is
    the sum of all changes by (person, day, half hour). `unkind` are the numbers of plays without a kind end, at most
    MOST_TOLD of them.
    """

    plays: int = 0
    variants: Counter[str] = field(default_factory=Counter)
    ends: Counter[tuple[str, str]] = field(default_factory=Counter)
    saw: Counter[str] = field(default_factory=Counter)
    times: Counter[str] = field(default_factory=Counter)
    trust: Counter[tuple[str, int, int]] = field(default_factory=Counter)
    chances: Counter[tuple[str, str]] = field(default_factory=Counter)
    steps: Counter[int] = field(default_factory=Counter)
    words: Counter[int] = field(default_factory=Counter)
    words_a_day: Counter[int] = field(default_factory=Counter)
    read: Counter[int] = field(default_factory=Counter)
    beats_left: Counter[int] = field(default_factory=Counter)
    clues: Counter[int] = field(default_factory=Counter)
    stretch_beats: Counter[int] = field(default_factory=Counter)
    stretch_words: Counter[int] = field(default_factory=Counter)
    longest: Stretch = Stretch()
    kind_ends: int = 0
    unkind: list[int] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        """Add what another tally counted."""
        self.plays += other.plays
        self.kind_ends += other.kind_ends
        self.unkind = sorted(self.unkind + other.unkind)[:MOST_TOLD]
        self.longest = max(self.longest, other.longest, key=lambda one: (one.length, -one.number))
        for name in _COUNTERS:
            getattr(self, name).update(getattr(other, name))


MOST_TOLD = 5
MOST_MET = 100_000
"""So many digests (a thousand plays) wait to be counted, less than a megabyte."""
_COUNTERS = ("variants", "ends", "saw", "times", "trust", "chances", "steps", "words", "words_a_day", "read",
             "beats_left", "clues", "stretch_beats", "stretch_words")


class Counting:
    """Counts plays into a tally, in any order. `done` closes it; until then marks and digests are counted as they are:
    to close it takes as long as to count a hundred plays."""

    def __init__(self, digester: Digester) -> None:
        self._bits, self._nothing = digester.bits, digester.nothing
        self._tally = Tally()
        self._met: list[Digest] = []
        self._times: Counter[Digest] = Counter()
        self._planes: list[int] = []
        self._wrong, self._wrong_and_low, self._low = (self._bits.of((mark,)) for mark in (
            WRONG, WRONG_AND_LOW, f"low/{MEND}"))

    def count(self, number: int, play: Play) -> None:
        """Add one play."""
        tally, ground = self._tally, play.ground
        seen = self._reading(play, number) | play.saw
        if seen & ground.wrong_bits:
            seen |= self._wrong | (self._wrong_and_low if seen & self._low else 0)
        self._add_marks(seen)
        tally.plays += 1
        tally.variants[ground.book.variant.id] += 1
        tally.steps[len(play.outcomes) - 1] += 1
        tally.clues[(seen & ground.clue_bits).bit_count()] += 1
        self._end(number, play, seen)

    def _add_marks(self, seen: int) -> None:
        """Add one to the count of each mark: plane n holds bit n of every count."""
        planes, carry = self._planes, seen
        for number, plane in enumerate(planes):
            if not carry:
                return
            planes[number], carry = plane ^ carry, plane & carry
        if carry:
            planes.append(carry)

    def _end(self, number: int, play: Play, seen: int) -> None:
        tally, ground = self._tally, play.ground
        state, after, ending = play.last, play.outcomes[-1].after, play.ending
        end = ending.id if ending else NO_END
        tally.ends[ground.book.variant.id, end] += 1
        tally.beats_left[max(0, ground.case.days[after.day].ends - after.beat)] += 1
        left = [one for one in ground.strained(state) if not seen & ground.bits.of([f"{one.mended_by}/{one.person}"])]
        if end != NO_END and not left:
            tally.kind_ends += 1
        else:
            tally.unkind = sorted((*tally.unkind, number))[:MOST_TOLD]

    def _reading(self, play: Play, number: int) -> int:
        """Every outcome: words of the whole and of each day, and the longest stretches without anything kind. In one
        round: a play has a hundred outcomes, and some forty of a careful player are kind. Gives what was seen."""
        nothing, seen, words, read, kind_words, most_words = self._nothing, 0, 0, 0, 0, 0
        met, mornings, kind_heres = self._met, [], [play.outcomes[0].after]
        for outcome in play.outcomes:
            digest = outcome.digest
            if digest is nothing:
                continue
            met.append(digest)
            seen |= digest.seen
            if digest.new_day:
                mornings.append(words)
            words += digest.words
            read += digest.read
            if digest.kind:
                if words - kind_words > most_words:
                    most_words = words - kind_words
                kind_words = words
                kind_heres.append(outcome.after)
        if len(met) > MOST_MET:
            self._sort()
        tally = self._tally
        tally.words[words] += 1
        tally.read[read] += 1
        for day in map(sub, (*mornings[1:], words), mornings):
            tally.words_a_day[day] += 1
        tally.stretch_words[max(most_words, words - kind_words)] += 1
        self._stretch((*kind_heres, play.outcomes[-1].after), number)
        return seen

    def _stretch(self, heres: Sequence[Here], number: int) -> None:
        """The longest time between two of these moments: something kind happened in each, it began or it ended."""
        clocks = [here.clock for here in heres]
        lengths = list(map(sub, clocks[1:], clocks))
        longest = max(lengths)
        self._tally.stretch_beats[longest] += 1
        found = self._tally.longest
        if longest > found.length or (longest == found.length and number < found.number):
            at = lengths.index(longest)
            begins, ends = heres[at], heres[at + 1]
            self._tally.longest = Stretch(longest, number, begins.day, begins.beat, ends.beat, ends.day)

    def _sort(self) -> None:
        """Count what was met up to now: for many plays at once, as that takes less time."""
        self._times.update(self._met)
        self._met.clear()

    def done(self) -> Tally:
        """Everything that was counted."""
        self._sort()
        tally = self._tally
        for place, plane in enumerate(self._planes):
            for name, digit in zip(self._bits.names, reversed(f"{plane:b}"), strict=False):
                if digit == "1":
                    tally.saw[name] += 1 << place
        for digest, times in self._times.items():
            for person, day, slot, by in digest.trust:
                tally.trust[person, day, slot] += by * times
            for chance in digest.chances:
                tally.chances[chance] += times
            for name in digest.marks:
                tally.times[name] += times
        return tally
