"""What can be done in a state of a slice, and what comes of each: the moves of the game by the rules of the game, and
the liberties that a slice may take.

A wait jumps to the next instant (`instants.py`), what no rule reads any more is forgotten overnight (`askings.py`);
both leave out no play that matters. Knows states and commands; keeps no record of what was found.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from alibi.core.commands import Command, GoOn, NextDay, NoteTask, Scan, SetHead, Unmask, Wait
from alibi.core.layout import BEAT, DAY, ENDING, HEAD_FULLEST, NOTED, PLACE, SCENE, State
from alibi.core.moves import closed_now, day_over, open_deeds, people_here, perform, talk_start, task_moves
from alibi.core.quiet import QuietTime
from alibi.core.rulebook import Rulebook
from alibi.core.turn import Turn
from alibi.review.askings import Askings, Moment
from alibi.review.instants import MIDNIGHT, DayInstants, Instants

Outcome = tuple[Command, State]
_GO_ON, _WAIT, _SCAN, _NEXT_DAY = GoOn(), Wait(), Scan(), NextDay()
_HEADS = tuple(SetHead(level) for level in range(HEAD_FULLEST + 1))


@dataclass(frozen=True, slots=True)
class Liberties:
    """What a slice may count on besides the moves of the game: that the friendly test succeeds at any time, that the
    child says how full the head is, pauses of up to so many beats with no event in between, by day and place, and that
    time at home goes by the beat too. `whole`: nothing was left out, so half hours of work are no mere waiting."""

    unmasks: bool = False
    sets_head: bool = False
    pauses: tuple[tuple[Moment, int], ...] = ()
    beats_at_home: bool = False
    whole: bool = False
    rough: bool = False
    """Events may open later than they can: one that was left out may come first and take its time."""


class Outcomes:
    """The outcomes of each state of one case and variant. What is `remembered` is not forgotten overnight, though no
    rule reads it: whoever searches does."""

    def __init__(self, book: Rulebook, liberties: Liberties, remembered: Collection[str] = ()) -> None:
        self.book, self.liberties, self.quiet = book, liberties, QuietTime(book)
        unmasking = book.case.unmasking
        self.scene = dict(unmasking.scenes).get(book.variant.id, unmasking.found)
        askings = Askings(book.case, book.variant.id, liberties.unmasks)
        self.places = tuple(place.id for place in book.case.places)
        self.pauses = {(day, book.place_number[place]): beats for (day, place), beats in liberties.pauses}
        self.days = tuple(DayInstants(askings, day, dict(liberties.pauses)) for day in range(len(book.days)))
        self.homes = tuple(day.home for day in book.days)
        self.opening = frozenset(event.scene for event in book.events) if liberties.rough else frozenset[int]()
        self.opens_by_head = liberties.sets_head and bool(book.events)
        """An event that a full head opens comes with the next move; scanning is one that takes no time, anywhere."""
        self._instants: dict[tuple[int, int], Instants] = {}
        self._stretches: list[list[tuple[int, ...]]] = [[()] * len(self.places) for _ in book.days]
        self.forgotten = tuple(
            tuple((book.variables[name].at, alike) for name, alike in found.items() if name not in remembered)
            for found in askings.forgotten(book.variables, tasks_too=not liberties.whole))

    def key(self, state: State) -> State:
        """Equal for states in one stretch of time that are otherwise the same: the first allows all that others do."""
        beat = state[BEAT]
        stretches = self._stretches[state[DAY]][state[PLACE]] or self._stretches_at(state)
        first = stretches[beat if beat < MIDNIGHT else MIDNIGHT]
        return state if first == beat else (state[DAY], first, *state[PLACE:])

    def _stretches_at(self, state: State) -> tuple[int, ...]:
        by_itself = not self.liberties.beats_at_home and self._at_home(state)
        found = tuple(range(MIDNIGHT + 1)) if by_itself else self.instants(state).stretch
        self._stretches[state[DAY]][state[PLACE]] = found
        return found

    def of(self, state: State) -> Iterator[Outcome]:
        """Waiting comes first: of two ways of one length an author rather reads the one that waits."""
        if state[SCENE]:
            yield from self._in_talk(state)
            yield from self._later(state) if state[SCENE] in self.opening else ()
        elif state[ENDING]:
            return
        elif day_over(self.book, state):
            yield _NEXT_DAY, self._morning(state)
        else:
            yield _WAIT, self._waited(state)
            if not self._is_quiet(state):
                yield from self._here(state)
            yield from self._liberties(state)
        if self.liberties.sets_head:
            yield from ((command, self._with_head(state, command)) for command in _HEADS)

    # --- time -------------------------------------------------------------------------------------------

    def instants(self, state: State) -> Instants:
        here = (state[DAY], state[PLACE])
        if here not in self._instants:
            self._instants[here] = self.days[here[0]].at(self.places[here[1]])
        return self._instants[here]

    def _at_home(self, state: State) -> bool:
        home = self.homes[state[DAY]]
        return home is not None and state[PLACE] == home.place

    def _is_quiet(self, state: State) -> bool:
        today = self.days[state[DAY]]
        return today.quiet_evening if self._at_home(state) else today.quiet

    def _waited(self, state: State) -> State:
        """Up to the next instant; a quiet evening passes at once."""
        home = self.homes[state[DAY]]
        if home is None or state[PLACE] != home.place:
            return self._jumped(state, self.instants(state).after(state[BEAT]))
        if self.days[state[DAY]].quiet_evening:
            return self._jumped(state, home.ends)
        if self.liberties.beats_at_home:
            return self._jumped(state, self.instants(state).after(state[BEAT]))
        turn = Turn(self.book, state)
        turn.wait()
        return turn.state()

    def _jumped(self, state: State, until: int) -> State:
        later = self.quiet.later(state, until - 1, state[PLACE], 1)
        if later is None:
            turn = Turn(self.book, state)
            turn.now[BEAT] = until - 1
            turn.pass_time(1)
            turn.settle()
            later = turn.state()
        return later

    def _morning(self, state: State) -> State:
        turn = Turn(self.book, state)
        turn.next_day()
        for at, alike in self.forgotten[turn.now[DAY]]:
            turn.now[at] = alike[turn.now[at]]
        return turn.state()

    # --- moves ------------------------------------------------------------------------------------------

    def _in_talk(self, state: State) -> Iterator[Outcome]:
        scene = self.book.scenes[state[SCENE]]
        assert scene is not None
        if not scene.choices:
            turn = Turn(self.book, state)
            turn.go_on()
            yield _GO_ON, turn.state()
        for rule in reversed(scene.choices):
            if rule.fits(state):
                turn = Turn(self.book, state)
                turn.choose(rule)
                yield rule.command, turn.state()

    def _here(self, state: State) -> Iterator[Outcome]:
        book = self.book
        if state[PLACE] in book.traces or self.opens_by_head:
            yield _SCAN, perform(book, state, _SCAN)
        for place, beats, go in book.neighbours[state[PLACE]]:
            if not closed_now(book, state, place):
                yield go, self.quiet.moved(state, place, beats) or self._gone(state, place, beats)
        for command in task_moves(book, state):
            if not (type(command) is NoteTask and state[book.tasks[command.task].stand.at] >= NOTED):
                yield command, perform(book, state, command)
        for person in people_here(book, state):
            start = talk_start(book, state, person)
            if start:
                turn = Turn(book, state)
                turn.open_talk(start)
                yield book.talk_commands[person], turn.state()
        for rule in open_deeds(book, state):
            turn = Turn(book, state)
            turn.do(rule)
            yield rule.command, turn.state()

    def _gone(self, state: State, place: int, beats: int) -> State:
        turn = Turn(self.book, state)
        turn.go(place, beats)
        return turn.state()

    # --- liberties --------------------------------------------------------------------------------------

    def _liberties(self, state: State) -> Iterator[Outcome]:
        if self.liberties.unmasks:
            turn = Turn(self.book, state)
            turn.unmask(self.book.variant.visitor, self.scene)
            yield Unmask(self.book.variant.visitor), turn.state()
        pause = self.pauses.get((state[DAY], state[PLACE]), 1)
        if pause > 1 and self.instants(state).after(state[BEAT]) == state[BEAT] + 1:
            for beats in range(2, pause + 1):
                turn = Turn(self.book, state)
                turn.pass_time(beats)
                turn.settle()
                yield _WAIT, turn.state()

    def _later(self, state: State) -> Iterator[Outcome]:
        """An event that just opened, opening later instead."""
        pause = self.pauses.get((state[DAY], state[PLACE]), 1)
        for beats in range(1, min(pause, self.book.days[state[DAY]].last - state[BEAT]) + 1):
            turn = Turn(self.book, state)
            turn.pass_time(beats)
            yield _WAIT, turn.state()

    def _with_head(self, state: State, command: SetHead) -> State:
        turn = Turn(self.book, state)
        turn.set_head(command.level)
        return turn.state()
