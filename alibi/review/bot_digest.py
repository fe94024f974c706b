"""What counts in what happened: words to read, chances, trust, what was seen, and whether anything kind was in it.

Made once for each different outcome of a move; bots meet the same outcome thousands of times. Knows the texts of one
case. docs/check.md says in words what is counted, and what is called kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple, dataclass
from typing import Any, NamedTuple, Protocol

from alibi.core import happenings as told
from alibi.core.case import Case
from alibi.core.happenings import Happening
from alibi.review.words_read import WordsRead, words_in

KIND_MOODS = frozenset({"happy"})
WARM_WORDS = re.compile(
    r"\b(?:lach|glimlach|grijns|giechel|grinnik|proest|schater|zwaai|knik|knipoog|dank|bedank|fijn|leuk|lief|welkom|"
    r"gezellig|samen|graag|klap(?:t|pen)\b)|\bschui(?:f|v)\w*[^.!?]{0,24} op(?:zij)?\b", re.IGNORECASE)
"""Words that show warmth or a laugh in what is said or seen. It is a word list: a hint, never a verdict."""
BEATS_A_SLOT = 6
"""Trust is looked at every half hour."""
_KIND = (told.PromiseKept, told.PromiseExplained, told.StrainMended, told.GuestFound)
_PROMISE = {told.PromiseMade: "made", told.PromiseKept: "kept", told.PromiseBroken: "broken",
            told.PromiseExplained: "explained"}
_TASK = {told.TaskHeard: "heard", told.TaskNoted: "noted", told.TaskDone: "done", told.TaskHandedIn: "handed_in",
         told.TaskPacked: "packed", told.MoreTimeGiven: "more_time"}
_NOTHING_TO_COUNT = frozenset((told.TimePassed, told.Went, told.BellRang, told.Waited))
"""What happens most, at a beat or place of its own every time, and brings nothing to read or to mark."""
_STRAIN = {told.StrainBegan: "angry", told.Cooled: "cooled", told.StrainMended: "mended"}


class When(Protocol):
    """The moment at which a move ended."""

    day: int
    beat: int


class Bits:
    """A bit for each mark: "scene/noor/hello", "choice/noor/hello/i_wait", "promise/noor_wait=kept" … A set of marks
    is one number then, and joining two sets takes no time."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self._number: dict[str, int] = {}

    def of(self, marks: Iterable[str]) -> int:
        """The marks as one number."""
        bits = 0
        for mark in marks:
            number = self._number.setdefault(mark, len(self.names))
            if number == len(self.names):
                self.names.append(mark)
            bits |= 1 << number
        return bits

    def marks(self, bits: int) -> Iterator[str]:
        """The marks in a number."""
        while bits:
            lowest = bits & -bits
            yield self.names[lowest.bit_length() - 1]
            bits ^= lowest


@dataclass(frozen=True, slots=True, eq=False)
class Digest:
    """One outcome, counted. `words` are lines, chosen options and feedback; `read` also the options that were left
    alone. `seen` are `marks` as bits. `trust` is (person, day, half hour, by) for each change; `chances` skill and
    sign."""

    words: int
    read: int
    seen: int
    kind: bool
    trust: tuple[tuple[str, int, int, int], ...]
    chances: tuple[tuple[str, str], ...]
    new_day: bool
    marks: tuple[str, ...] = ()


class Part(NamedTuple):
    """One happening, counted; `by` is the change of trust of `person`."""

    words: int
    read: int
    seen: int
    kind: bool
    new_day: bool
    chances: tuple[tuple[str, str], ...]
    person: str
    by: int


class Digester:
    """Counts outcomes of one case; equal outcomes share one digest, and equal happenings are counted once."""

    def __init__(self, case: Case) -> None:
        self.bits = Bits()
        self._words = WordsRead(case)
        self._options = {(scene.key, choice.id): words_in(choice.text) for scene in case.scenes
                         for choice in scene.choices}
        self._warm_scenes = {scene.key for scene in case.scenes
                             if any(line.mood in KIND_MOODS or is_warm(line.text) for line in scene.lines)}
        self._warm_choices = {(scene.key, choice.id) for scene in case.scenes for choice in scene.choices
                              if is_warm(choice.feedback)}
        self._warm_deeds = {deed.id for day in case.days for deed in day.deeds if is_warm(deed.feedback)}
        self.nothing = Digest(0, 0, 0, False, (), (), False)
        """What all outcomes share that bring nothing to count: a third of all that happens."""
        self._kept: dict[object, Digest] = {astuple(self.nothing)[:-1]: self.nothing}
        self._parts: dict[Happening, Part] = {}

    def of(self, happened: Sequence[Happening], when: When, fresh_traces: bool = False) -> Digest:
        """The digest of what one move brought. `fresh_traces` when a trace was scanned for the first time."""
        parts = [self._parts.get(one) or self._count(one) for one in happened if type(one) not in _NOTHING_TO_COUNT]
        if not parts and not fresh_traces:
            return self.nothing
        words = read = seen = 0
        for part in parts:
            words, read, seen = words + part.words, read + part.read, seen | part.seen
        found = (words, read, seen, fresh_traces or any([part.kind for part in parts]), _trust(parts, when),
                 tuple([chance for part in parts for chance in part.chances]), any([part.new_day for part in parts]))
        return self._shared(found)

    def at(self, digest: Digest, when: When) -> Digest:
        """The same brought at another moment."""
        if not digest.trust:
            return digest
        trust = tuple([(person, when.day, when.beat // BEATS_A_SLOT, by) for person, _, _, by in digest.trust])
        return self._shared((digest.words, digest.read, digest.seen, digest.kind, trust, digest.chances,
                             digest.new_day))

    def _shared(self, found: tuple[Any, ...]) -> Digest:
        """The one digest that says this."""
        digest = self._kept.get(found)
        if digest is None:
            digest = self._kept[found] = Digest(*(*found, tuple(self.bits.marks(found[2]))))
        return digest

    def _count(self, one: Happening) -> Part:
        words = self._words.of(one)
        person, by = (one.person, one.by) if isinstance(one, told.TrustChanged) else ("", 0)
        found = self._parts[one] = Part(
            words, words + self._left_alone(one), self.bits.of(_marks(one)), self._is_kind(one),
            isinstance(one, told.DayBegan), _chances(one), person, by)
        return found

    def _left_alone(self, one: Happening) -> int:
        """Words of options that were offered, less those of the one that was chosen."""
        if isinstance(one, told.ChoiceOffered):
            return sum(self._options[one.scene, choice] for choice in one.choices)
        if isinstance(one, told.ChoiceMade):
            return -self._options[one.scene, one.choice]
        return 0

    def _is_kind(self, one: Happening) -> bool:
        if isinstance(one, told.SceneOpened):
            return one.scene in self._warm_scenes
        if isinstance(one, told.ChoiceMade):
            return (one.scene, one.choice) in self._warm_choices
        if isinstance(one, told.DeedDone):
            return one.deed in self._warm_deeds
        return isinstance(one, _KIND) or (isinstance(one, told.TrustChanged) and one.by > 0)


def is_warm(text: str) -> bool:
    """Whether a text shows warmth or a laugh."""
    return bool(WARM_WORDS.search(text))


def _marks(one: Happening) -> Iterable[str]:
    if isinstance(one, told.ChoiceOffered):
        return (f"offer/{one.scene}/{choice}" for choice in one.choices)
    if isinstance(one, told.ChoiceMade):
        return (f"choice/{one.scene}/{one.choice}",)
    if isinstance(one, told.SceneOpened):
        return (f"scene/{one.scene}",)
    if isinstance(one, told.DeedDone):
        return (f"deed/{one.deed}",)
    return _rarer_marks(one)


def _rarer_marks(one: Happening) -> Iterable[str]:
    if isinstance(one, told.ClueFound):
        return (f"clue/{one.clue}",)
    if isinstance(one, told.TraceSeen):
        return (f"trace/{one.trace}",)
    if isinstance(one, told.ChangeAnnounced):
        return (f"known/{one.change}",)
    if isinstance(one, told.ArrivedInLesson):
        return (f"lesson/{one.lesson}={'late' if one.late else 'on_time'}",)
    return _marks_of_states(one)


def _marks_of_states(one: Happening) -> Iterable[str]:
    if isinstance(one, told.PromiseMade | told.PromiseKept | told.PromiseBroken | told.PromiseExplained):
        return (f"promise/{one.promise}={_PROMISE[type(one)]}",)
    if isinstance(one, told.TaskHeard | told.TaskNoted | told.TaskDone | told.TaskHandedIn | told.TaskPacked
                  | told.MoreTimeGiven):
        return (f"task/{one.task}={_TASK[type(one)]}",)
    if isinstance(one, told.StrainBegan | told.Cooled | told.StrainMended):
        return (f"strain/{one.strain}={_STRAIN[type(one)]}",)
    return ()


def _trust(parts: Iterable[Part], when: When) -> tuple[tuple[str, int, int, int], ...]:
    return tuple([(part.person, when.day, when.beat // BEATS_A_SLOT, part.by) for part in parts if part.person])


def _chances(one: Happening) -> tuple[tuple[str, str], ...]:
    """Skill and sign of a chance that was taken. Noting a task is one for its skill."""
    return ((one.skill, one.sign),) if isinstance(one, told.ChoiceMade | told.DeedDone) and one.skill else ()
