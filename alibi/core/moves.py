"""Which moves are possible now, and performing one on the compact state.

The moves here are those that can matter to time, people and clues; the case board is in `deduction.py`.
"""

from __future__ import annotations

from collections.abc import Iterator

from alibi.core.case import Closed
from alibi.core.clock import free_until
from alibi.core.commands import Choose, Command, Do, DoTask, Go, GoOn, NextDay, NoteTask, Scan, Talk, Wait
from alibi.core.happenings import Happening
from alibi.core.layout import BEAT, DAY, DONE, ENDING, HEARD, NOTED, PLACE, SCENE, State
from alibi.core.rule_shapes import ChoiceRule, DeedRule, StartRule
from alibi.core.rulebook import Rulebook
from alibi.core.school_time import HALF_HOUR
from alibi.core.turn import Turn

_GO_ON, _WAIT, _SCAN, _NEXT_DAY = GoOn(), Wait(), Scan(), NextDay()


def moves(book: Rulebook, state: State) -> Iterator[Command]:
    """Every move that is possible in this state, in a fixed order; none once the case has ended."""
    if state[SCENE]:
        yield from _moves_in_scene(book, state)
    elif day_over(book, state):
        yield _NEXT_DAY
    elif not state[ENDING]:
        yield from (rule.command for rule in open_deeds(book, state))
        yield from (book.talk_commands[person] for person in people_here(book, state)
                    if talk_start(book, state, person))
        yield from task_moves(book, state)
        yield from (go for place, _, go in book.neighbours[state[PLACE]] if not closed_now(book, state, place))
        yield _SCAN
        yield _WAIT


def day_over(book: Rulebook, state: State) -> bool:
    """It is evening, and another day follows: the debrief, and then on to the next morning."""
    return (state[BEAT] >= book.days[state[DAY]].last and not state[SCENE] and not state[ENDING]
            and state[DAY] + 1 < len(book.days))


def _moves_in_scene(book: Rulebook, state: State) -> Iterator[Command]:
    rule = book.scenes[state[SCENE]]
    assert rule is not None
    if not rule.choices:
        yield _GO_ON
    yield from (choice.command for choice in rule.choices if choice.fits(state))


def perform(book: Rulebook, state: State, command: Command, tell: list[Happening] | None = None) -> State:
    """The state after a possible move; happenings are added to `tell`."""
    turn = Turn(book, state, tell)
    carry_out(turn, state, command)
    return turn.state()


def carry_out(turn: Turn, state: State, command: Command) -> None:
    """Do a possible move on a turn that began at `state`."""
    book = turn.book
    if isinstance(command, Choose):
        turn.choose(_choice_rule(book, state, command))
    elif isinstance(command, Go):
        turn.go(*_way(book, state, command))
    elif isinstance(command, Do):
        turn.do(next(rule for rule in open_deeds(book, state) if rule.deed.id == command.deed))
    elif isinstance(command, Talk):
        start = talk_start(book, state, command.person)
        assert start is not None
        turn.open_talk(start)
    else:
        _perform_small(turn, command)


def _perform_small(turn: Turn, command: Command) -> None:
    if isinstance(command, GoOn):
        turn.go_on()
    elif isinstance(command, Wait):
        turn.wait()
    elif isinstance(command, Scan):
        turn.scan()
    elif isinstance(command, NoteTask):
        turn.note_task(turn.book.tasks[command.task], command.slot)
    elif isinstance(command, DoTask):
        turn.do_task(turn.book.tasks[command.task], command.answer)
    elif isinstance(command, NextDay):
        turn.next_day()


def _choice_rule(book: Rulebook, state: State, command: Choose) -> ChoiceRule:
    scene = book.scenes[state[SCENE]]
    assert scene is not None
    return next(rule for rule in scene.choices if rule.choice.id == command.choice)


def _way(book: Rulebook, state: State, command: Go) -> tuple[int, int]:
    there = book.place_number[command.place]
    return next((place, beats) for place, beats, _ in book.neighbours[state[PLACE]] if place == there)


def open_deeds(book: Rulebook, state: State) -> Iterator[DeedRule]:
    """The deeds that can be done here now."""
    for rule in fitting_deeds(book, state):
        if rule.deed.again or not rule.memory or not state[rule.memory]:
            yield rule


def fitting_deeds(book: Rulebook, state: State) -> Iterator[DeedRule]:
    """The deeds that fit this place and moment, those that were done already among them."""
    for rule in book.days[state[DAY]].deeds.get(state[PLACE], ()):
        if rule.fits(state) and _task_lets(book, state, rule):
            yield rule


def _task_lets(book: Rulebook, state: State, rule: DeedRule) -> bool:
    """A deed of packing or handing in needs the work to be done, in the bag if it must be, and not too late."""
    task = rule.hands_in
    if task:
        if state[task.stand.at] != DONE or (task.packed and not state[task.packed.at]):
            return False
        due = book.due(state, task)
        return (state[DAY], state[BEAT]) < (due.day, due.beat)
    task = rule.packs
    return not task or (state[task.stand.at] == DONE and task.packed is not None and not state[task.packed.at])


def task_moves(book: Rulebook, state: State) -> Iterator[Command]:
    """Noting a task that was heard (again, under another line, as long as it is not done), and doing one. A task at
    once is done wherever the pupil is; half hours of work need a place and the time for it."""
    for rule in book.tasks.values():
        stand = state[rule.stand.at]
        if HEARD <= stand < DONE:
            yield from rule.notes
            if rule.work is None:
                yield from rule.finish
            elif stand == NOTED and state[PLACE] in book.work_places and time_to_work(book, state):
                last = state[rule.work.at] + 1 >= rule.task.half_hours
                yield from rule.finish if last else rule.half_hour


def time_to_work(book: Rulebook, state: State) -> bool:
    """Whether half an hour of work fits in before something else begins or the place closes for the day."""
    rule = book.days[state[DAY]]
    at_home = rule.home is not None and state[PLACE] == rule.home.place
    until = free_until(rule.home, state) if rule.home and at_home else rule.day.ends
    return state[BEAT] + HALF_HOUR <= until


def whereabouts(book: Rulebook, state: State, person: str) -> tuple[int, str]:
    """The number of the place where a person is now and the spot; -1 when not to be met."""
    for rule in reversed(book.days[state[DAY]].stays.get(person, ())):
        if rule.stay.begins <= state[BEAT] and rule.fits(state):
            return rule.place, rule.stay.spot
    return -1, ""


def people_here(book: Rulebook, state: State) -> Iterator[str]:
    for person in book.days[state[DAY]].stays:
        if whereabouts(book, state, person)[0] == state[PLACE]:
            yield person


def talk_start(book: Rulebook, state: State, person: str) -> StartRule | None:
    """The first start line of this person's talk that fits now."""
    for start in book.talks.get(person, ()):
        if not (start.memory and state[start.memory]) and start.fits(state):
            return start
    return None


def closed_now(book: Rulebook, state: State, place: int) -> Closed | None:
    for closing in book.days[state[DAY]].closed.get(place, ()):
        if closing.begins <= state[BEAT] < closing.ends:
            return closing
    return None
