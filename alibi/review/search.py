"""The search: every state that a slice can reach, by the same rules as the game, and the first time of each thing.

It goes by school time and then by steps, so the first way found to anything is the earliest and, of those, a
shortest. Knows states and commands; what an author is told is said elsewhere. Beyond its budget it proves nothing.
"""

from __future__ import annotations

import heapq
from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from operator import itemgetter

from alibi.core.case import Case
from alibi.core.commands import Choose, Command, Do, SetHead
from alibi.core.conditions import STATES
from alibi.core.layout import ANGRY, BEAT, BROKEN, COOLED, DAY, ENDING, PLACE, SCENE, State
from alibi.core.rulebook import Rulebook
from alibi.core.turn import Turn
from alibi.review.outcomes import Liberties, Outcomes

MOST_STATES = 200_000
Happened = tuple[str, str]
"""Something that can be shown to happen: ("choice", "noor/hello/i_wait"), ("promise", "noor_wait=broken") …"""


@dataclass(frozen=True, slots=True)
class Moment:
    """The first time of something: the state before, the command (None at the very beginning), the state after."""

    before: State
    command: Command | None
    after: State

    @property
    def beat(self) -> tuple[int, int]:
        """Day and beat at which the command was given."""
        return self.before[DAY], self.before[BEAT]


@dataclass(frozen=True, slots=True)
class Ways:
    """What is kept of a search: the first time of everything, and the ways that lead there, out of all `states`.
    `links`, `whole` and `stopped` as for `Search`; the first of `links` is where the case begins."""

    links: dict[State, tuple[State, Command] | None]
    first: dict[Happened, Moment]
    states: int
    whole: bool
    stopped: bool


@dataclass(slots=True)
class Search:
    """What a search found: `links` gives each state the state and command it was first reached by; `whole` is
    False when the budget ran out, `stopped` True when all that was wanted was found early; `stuck` are states of
    a talk in which nothing can be chosen."""

    book: Rulebook
    links: dict[State, tuple[State, Command] | None] = field(default_factory=dict)
    first: dict[Happened, Moment] = field(default_factory=dict)
    stuck: list[State] = field(default_factory=list)
    whole: bool = True
    stopped: bool = False

    def way_to(self, state: State) -> tuple[Command, ...]:
        """The commands of the first way found to a state."""
        way: list[Command] = []
        link = self.links[state]
        while link:
            way.append(link[1])
            link = self.links[link[0]]
        return tuple(reversed(way))

    def ways(self) -> Ways:
        """The ways to the first time of everything; what led nowhere new is left out."""
        links = dict([next(iter(self.links.items()))])
        for moment in self.first.values():
            state = moment.before
            while state not in links:
                link = links[state] = self.links[state]
                assert link is not None
                state = link[0]
        return Ways(links, self.first, len(self.links), self.whole, self.stopped)

    def scene_of(self, state: State) -> str:
        """The key of the open scene of a state, "" when there is none."""
        return self.book.case.scenes[state[SCENE] - 1].key if state[SCENE] else ""


def search(case: Case, variant: str, liberties: Liberties, wanted: Collection[Happened] | None = None,
           most: int = MOST_STATES) -> Search:
    """Search a (restricted) case; stop as soon as everything `wanted` was found (None: never)."""
    found = Search(Rulebook(case, variant))
    return _Searching(found, Outcomes(found.book, liberties), wanted).run(most)


class _Searching:
    """One search on its way: states are left in the order of their time, each stretch of time by its first beat."""

    def __init__(self, found: Search, outcomes: Outcomes, wanted: Collection[Happened] | None) -> None:
        self.found, self.outcomes = found, outcomes
        self.missing = None if wanted is None else set(wanted)
        self.notes = Notes(found.book)
        self.strained: dict[tuple[int, ...], tuple[str, ...]] = {}
        """Who is strained when what notes read of a state is so: then all there is to note of it was noted."""
        self.earliest: dict[State, int] = {}
        self.waiting: dict[tuple[int, int], deque[tuple[State, State]]] = {}
        self.times: list[tuple[int, int]] = []

    def run(self, most: int) -> Search:
        turn = Turn(self.found.book, self.found.book.first_state())
        turn.begin_day()
        self._arrive(None, turn.state())
        while self.times and (self.missing is None or self.missing):
            queue = self.waiting[self.times[0]]
            if not queue:
                del self.waiting[heapq.heappop(self.times)]
            else:
                self._leave(*queue.popleft())
            if len(self.found.links) > most:
                self.found.whole = False
                break
        self.found.stopped = self.found.whole and bool(self.times)
        return self.found

    def _arrive(self, link: tuple[State, Command] | None, state: State) -> None:
        """Keep a state for its time, unless one as early in the same stretch is known."""
        key, beat = self.outcomes.key(state), state[BEAT]
        if beat >= self.earliest.get(key, beat + 1):
            return
        self.earliest[key] = beat
        self.found.links[state] = link
        time = (state[DAY], beat)
        if time not in self.waiting:
            self.waiting[time] = deque()
            heapq.heappush(self.times, time)
        self.waiting[time].append((state, key))

    def _leave(self, state: State, key: State) -> None:
        if state[BEAT] > self.earliest[key]:
            return
        strained, stuck = self._look_at(state), bool(state[SCENE])
        for done, after in self.outcomes.of(state):
            self._arrive((state, done), after)
            kind = type(done)
            if kind is Choose or kind is Do:
                self._note(self.notes.of_command(state, done), state, done, after)
            for person in self.notes.mended(strained, after) if strained else ():
                self._note(("mended", person), state, done, after)
            stuck = stuck and kind is SetHead
        if stuck:
            self.found.stuck.append(state)

    def _look_at(self, state: State) -> tuple[str, ...]:
        """Note what is so in a state, once of all in which the same is so; who is strained in it."""
        read = self.notes.reads(state)
        strained = self.strained.get(read)
        if strained is None:
            before, command = self.found.links[state] or (state, None)
            for happened in self.notes.of_state(state):
                self._note(happened, before, command, state)
            strained = self.strained[read] = self.notes.strained(state)
        return strained

    def _note(self, happened: Happened, before: State, command: Command | None, after: State) -> None:
        if happened in self.found.first:
            return
        self.found.first[happened] = Moment(before, command, after)
        if self.missing:
            self.missing.discard(happened)


class Notes:
    """What there is to note of a command and of a state."""

    def __init__(self, book: Rulebook) -> None:
        self.book, case = book, book.case
        self.places = tuple(("place", place.id) for place in case.places)
        self.scenes = ("", *(scene.key for scene in case.scenes))
        self.marks = [(variable.at, _said(name)) for name, variable in book.variables.items()
                      if name.partition(".")[0] in ("promise", "lesson", "trace")]
        self.strains = {person.id: _strained(book, person.id) for person in case.people}
        trusts = [book.variables[f"trust.{person.id}"].at for person in case.people]
        read = [at for at, _ in self.marks] + [strain.at for strain in book.strains] + trusts
        self.reads = itemgetter(PLACE, SCENE, ENDING, *read)
        """All that is read of a state to note what is so in it."""

    def of_command(self, state: State, command: Command) -> Happened:
        """What doing this is called; only for choices and deeds."""
        if isinstance(command, Choose):
            return "choice", f"{self.scenes[state[SCENE]]}/{command.choice}"
        assert isinstance(command, Do)
        return "deed", command.deed

    def of_state(self, state: State) -> Iterator[Happened]:
        """What is so in this state."""
        yield from (("strained", person) for person in self.strained(state))
        yield from self.but_strains(state)

    def but_strains(self, state: State) -> Iterator[Happened]:
        """The same without who is strained, which takes longest to say."""
        yield self.places[state[PLACE]]
        if state[SCENE]:
            yield "scene", self.scenes[state[SCENE]]
        if state[ENDING]:
            yield "ending", self.book.case.endings[state[ENDING] - 1].id
        for at, said in self.marks:
            if state[at]:
                yield said[state[at]]

    def strained(self, state: State) -> tuple[str, ...]:
        """Who is strained in this state."""
        return tuple([person for person, strained in self.strains.items() if strained(state)])

    def mended(self, strained: Iterable[str], after: State) -> list[str]:
        """Who was `strained` before and is not after."""
        return [person for person in strained if not self.strains[person](after)]


def _said(name: str) -> tuple[Happened, ...]:
    family, _, rest = name.partition(".")
    if family == "trace":
        return ("trace", rest), ("trace", rest)
    return tuple((family, f"{rest}={word}") for word in STATES[family])


def _strained(book: Rulebook, person: str) -> Callable[[State], bool]:
    """A relation is strained by a promise broken and not explained, by trust below zero, or by what came between."""
    promises = [rule.variable.at for rule in book.promises if rule.to == person]
    strains = [book.variables[f"strain.{strain.id}"].at for strain in book.case.strains if strain.person == person]
    trust = book.variables[f"trust.{person}"].at
    return lambda state: (state[trust] < 0 or any([state[at] == BROKEN for at in promises])
                          or any([state[at] in (ANGRY, COOLED) for at in strains]))
