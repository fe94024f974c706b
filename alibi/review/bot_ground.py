"""The ground that bots play on: one variant of a case, where every outcome and every sight is found only once.

All rules are those of the game (`core.moves`, `core.turn`, `core.deduction`), carried out on the compact state. What
a rule read to come to its outcome is what the outcome is kept by (`bot_watch.py`), so it is exact. A property test
holds it equal to `Session`. Knows moves and states; knows no persona, and nothing of how plays are added up.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias, TypeVar, cast

from alibi.core import happenings as told
from alibi.core.case import Case
from alibi.core.commands import Command, Talk
from alibi.core.happenings import Happening
from alibi.core.layout import BEAT, DAY, ENDING, PLACE, SCENE, State
from alibi.core.quiet import leads_on
from alibi.core.rule_shapes import StartRule
from alibi.core.rulebook import Rulebook, rulebook_of
from alibi.core.turn import Turn
from alibi.review.bot_desk import Agenda, Board, Desk, agenda_of, board_of, desk_of, moments_of
from alibi.review.bot_digest import Digest, Digester
from alibi.review.bot_facts import Facts, Soreness
from alibi.review.bot_sight import Face, Sight, marks_of, sight_of
from alibi.review.bot_turn import WatchedTurn, act
from alibi.review.bot_watch import Kept, Packed, Packing, Question, Watched

Thing = TypeVar("Thing")
MOST_KEPT = 300_000
"""So many outcomes and sights are kept in one process (some 300 MB); then all are let go, between two plays."""
_HEAD = (DAY, BEAT, PLACE, SCENE, ENDING)
_LATEST = 24 * 12
IN_THE_AGENDA, ON_THE_BOARD, OVER = 1, 2, 4


class Outcome:
    """What a move does: `state & keep | put` is the state after it; when and where that is; what there is to count.

    `news` says what of it concerns the agenda or the case board, so that nobody looks there in vain, and whether the
    case is over. `move` is what it came of, None for how the first morning begins.
    """

    __slots__ = ("after", "digest", "keep", "move", "news", "put")

    def __init__(self, keep: Packed, put: Packed, after: Here, digest: Digest, news: int) -> None:
        self.keep, self.put, self.after, self.digest, self.news = keep, put, after, digest, news
        self.move: Move | None = None


class Move(Kept[Outcome]):
    """One command at one place, beat and scene, with its outcomes. With `help` it is the next day that begins with
    that level of help, by its number; else -1."""

    __slots__ = ("command", "help", "here")

    def __init__(self, here: Here, command: Command, help: int = -1) -> None:
        super().__init__(here.ground.head)
        self.here, self.command, self.help = here, command, help

    def carry_out(self, state: Packed) -> Outcome:
        """What comes of this command for the first time, kept from now on."""
        known = self.recall(state)
        if known:
            return known
        anywhere = self.here.anywhere.get(self.command)
        found = anywhere.find(state) if anywhere else None
        if found:
            outcome, read = self.here.ground.again(state, found[0]), found[1]
        else:
            outcome, read = self._by_the_rules(state)
        outcome.move = self
        self.keep(state, read, outcome)
        return outcome

    def _by_the_rules(self, state: Packed) -> tuple[Outcome, Packed]:
        """Let the rules carry out the command; the outcome, and what was read for it."""
        ground = self.here.ground
        happened: list[Happening] = []
        watched = Watched(ground.packing, state)
        if self.help >= 0 and ground.book.help:
            watched[ground.book.help.at] = self.help
        turn = WatchedTurn(ground.book, ground.facts.open, watched, happened, self.here.events)
        act(turn, cast(State, watched), self.command)
        outcome = ground.outcome(watched, happened)
        if self.help < 0 and not ~outcome.keep & ground.when_and_where:
            self.here.anywhere.setdefault(self.command, Kept()).keep(state, watched.read, (outcome, watched.read))
        return outcome, watched.read


Anywhere: TypeAlias = dict[Command, Kept[tuple[Outcome, Packed]]]
"""Outcomes of commands, each with the mask of what was read for it."""


class Here:
    """One place at one beat, in one scene or none: where the same moves meet the same rules. `sight` is what is to be
    seen when that is the same in every state, else None; `view` knows it by the state.

    `events` may open by themselves as far as time and place go, None when the hour leads on; `anywhere` is what came of
    commands at any time and place with just these events.
    """

    __slots__ = ("_kept", "anywhere", "beat", "clock", "day", "desk", "events", "ground", "moves", "over", "place",
                 "scene", "sight", "view", "works")

    def __init__(self, ground: Ground, day: int, beat: int, place: int, scene: int, ending: int) -> None:
        self.ground, self.day, self.beat, self.place, self.scene = ground, day, beat, place, scene
        self.over = bool(ending) and not scene
        self.events = None if leads_on(ground.book, day, beat, place) else ground.book.events_at(day, beat, place)
        self.anywhere = ground.anywhere_with(self.events)
        self.works = place in ground.book.work_places
        self.clock = ground.clock(day, beat)
        self.moves: dict[Command, Move] = {}
        self._kept: dict[object, Any] = {}
        self.desk: Question[Desk] = Question(
            ground.packing, lambda state: desk_of(ground.book, cast(State, state), self.move), ground.head)
        self.sight: Sight | None = None
        self.view: Question[Sight] = Question(ground.packing, self._sight_of, ground.head)

    def move(self, command: Command) -> Move:
        """The move of this command here, the same object every time."""
        found = self.moves.get(command)
        if found is None:
            found = self.moves[command] = Move(self, command)
        return found

    def morning(self, command: Command, help: int) -> Move:
        """The move to the next morning, with this level of help."""
        return self.kept(f"morning {help}", lambda: Move(self, command, help))

    def face(self, person: str) -> Face:
        """The face of somebody who is here."""
        return self.kept(f"face {person}", lambda: Face(self.ground, person, self.move(Talk(person))))

    def kept(self, name: object, make: Callable[[], Thing]) -> Thing:
        """What is kept here under a name, the same object every time; made when it is not there yet."""
        found: Thing | None = self._kept.get(name)
        if found is None:
            found = self._kept[name] = make()
        return found

    def look(self, state: Packed) -> Sight:
        """What is to be seen, for the first time. When nothing of the state was read for it, nothing ever is."""
        sight = self.view.look(state)
        if not self.view.mask:
            self.sight = sight
        return sight

    def _sight_of(self, state: Watched) -> Sight:
        self.ground.kept += 1
        sight = sight_of(self, cast(State, state))
        return self.kept(sight.parts, lambda: sight)


class Ground:
    """One variant of a case, with all that was found out about it so far."""

    def __init__(self, case: Case, variant: str, digester: Digester) -> None:
        self.case, self.book, self._digester = case, rulebook_of(case, variant), digester
        self.bits = digester.bits
        self.bits.of(marks_of(case))  # first, as they are joined most often, and small numbers are joined soonest
        self._moments = moments_of(self.book)
        self.facts = Facts(case, self.book.variables)
        self.packing = Packing((*_bounds(self.book), *((0, 1) for _ in self.facts.all)))
        self.head = self.packing.mask(_HEAD)
        self.when_and_where = self.packing.mask((DAY, BEAT, PLACE))
        self._sore = [(self.packing.mask((one.at,)), one) for one in self.facts.sore]
        self._any_sore = self.packing.mask(one.at for one in self.facts.sore)
        self._traces = frozenset(self.book.variables[f"trace.{trace.id}"].at for trace in case.traces)
        self.clue_bits = self.bits.of(f"clue/{clue.id}" for clue in case.clues)
        self.wrong_bits = self.bits.of((*(f"promise/{promise.id}=broken" for promise in case.promises),
                                        *(f"strain/{strain.id}=angry" for strain in case.strains)))
        self._written: dict[tuple[int, int], tuple[Packed, Packed]] = {}
        self._begin()

    def _begin(self) -> None:
        """Know nothing yet but how the first day begins."""
        self.kept = 0
        self._numbers: dict[int, int] = {}
        """One object for each number: some hundred ways to change a state are shared by all outcomes."""
        self._heres: dict[Packed, Here] = {}
        self._agendas: dict[object, Agenda] = {}
        self.agenda: Question[Agenda] = Question(self.packing, self._agenda)
        self._anywhere: dict[tuple[int, ...] | None, Anywhere] = {}
        self.board: Question[Board] = Question(self.packing, lambda state: board_of(self.book, cast(State, state)))
        happened: list[Happening] = []
        turn = Turn(self.book, self.book.first_state(), happened)
        turn.begin_day()
        self.first_state = self.packing.pack((*turn.now, *self.facts.of(turn.now)))
        self.opening = self.outcome(Watched(self.packing, self.first_state), happened)

    def _agenda(self, state: Watched) -> Agenda:
        """The agenda, the same object as long as nothing in it is different."""
        agenda = agenda_of(self.book, cast(State, state))
        return self._agendas.setdefault(agenda.parts, agenda)

    def refresh(self) -> None:
        """Between two plays: let everything go when it is too much to keep."""
        if self.kept > MOST_KEPT:
            self._begin()
            if not gc.isenabled():  # while many plays are played; and places and moves know each other
                gc.collect()

    def clock(self, day: int, beat: int) -> int:
        """How many beats of school have gone since the case began; time at home and nights are left out."""
        days = self.case.days
        return sum(one.ends - one.begins for one in days[:day]) + min(beat, days[day].ends) - days[day].begins

    def here(self, state: Packed) -> Here:
        """When and where a state is."""
        head = state & self.head
        found = self._heres.get(head)
        if found is None:
            found = self._heres[head] = Here(self, *(self.number(state, at) for at in _HEAD))
        return found

    def plain(self, state: Packed) -> State:
        """A state as the rules know it, without the facts behind it."""
        return self.packing.unpack(state)[:self.facts.first]

    def number(self, state: Packed, at: int) -> int:
        """One number of a state."""
        shift, bits, lowest = self.packing.fields[at]
        return ((state & bits) >> shift) + lowest

    def strained(self, state: Packed) -> Iterator[Soreness]:
        """What strains relations in this state."""
        return (one for bit, one in self._sore if state & bit) if state & self._any_sore else iter(())

    def anywhere_with(self, events: tuple[StartRule, ...] | None) -> Anywhere:
        """What came of commands where just these events may open. Only of those that changed neither time nor place:
        most of what is said and done takes no time, and is the same five minutes later as long as nothing was asked
        that differs."""
        return self._anywhere.setdefault(None if events is None else tuple([event.scene for event in events]), {})

    def again(self, state: Packed, found: Outcome) -> Outcome:
        """What was found at another time or place, here and now."""
        self.kept += 1
        after = self.here(state & found.keep | found.put)
        news = found.news & ~OVER | (OVER if after.over else 0)
        return Outcome(found.keep, found.put, after, self._digester.at(found.digest, after), news)

    def outcome(self, state: Watched, happened: list[Happening]) -> Outcome:
        """The outcome of a turn that was carried out on `state`."""
        self.kept += 1
        keep, put = self.packing.all, 0
        for written in state.written.items():
            try:
                bits, part = self._written[written]
            except KeyError:
                bits, part = self._write(*written)
            keep, put = keep & ~bits, put | part
        here = self.here(state.packed & keep | put)
        fresh = any([not state.was(at) for at in self._traces.intersection(state.written)])
        one = self._numbers.setdefault
        return Outcome(one(keep, keep), one(put, put), here, self._digester.of(happened, here, fresh),
                       self._news(state, here, happened))

    def _write(self, at: int, value: int) -> tuple[Packed, Packed]:
        """What is overwritten when a number of a state becomes this one, and what then stands there: the number itself
        and the facts that follow from it; to be found in `_written` from now on."""
        numbers = {at: value, **dict(self.facts.after(at, value))}
        found = self._written[at, value] = self.packing.mask(numbers), sum(
            self.packing.part(*number) for number in numbers.items())
        return found

    def _news(self, state: Watched, after: Here, happened: list[Happening]) -> int:
        news, kinds, was = OVER if after.over else 0, set(map(type, happened)), state.was(BEAT)
        if any([was < beat <= after.beat for beat in self._moments]) or not kinds.isdisjoint(_CONCERNS_THE_AGENDA):
            news |= IN_THE_AGENDA
        if not kinds.isdisjoint(_CONCERNS_THE_BOARD):
            news |= ON_THE_BOARD
        return news


def _bounds(book: Rulebook) -> Iterator[tuple[int, int]]:
    """Lowest and highest of each number of a state."""
    case = book.case
    yield from ((0, most) for most in (len(case.days), _LATEST, len(case.places), len(case.scenes) + 1,
                                       len(case.endings) + 1))
    yield from ((variable.lowest, variable.highest) for variable in book.variables.values())


_CONCERNS_THE_BOARD = frozenset((told.ClueFound, told.AlibiLaid, told.AlibiLifted, told.GuestAsked))
_CONCERNS_THE_AGENDA = frozenset((
    told.TaskHeard, told.TaskNoted, told.TaskDone, told.TaskHandedIn, told.TaskWorkedOn, told.TaskPacked,
    told.MoreTimeGiven, told.ChangeAnnounced, told.PromiseMade, told.PromiseKept, told.PromiseBroken,
    told.PromiseExplained, told.DayBegan, told.WentHome))
