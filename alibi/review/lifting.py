"""Lifting: a way through a slice, replayed move by move in the whole case.

What the slice left out happens here again: events open, talks go on. The replay leaves them as quickly as it can
and goes on. A way that was lifted is a fact about the whole case, with steps that an author can repeat. Knows
nothing of why a way was looked for.
"""

from __future__ import annotations

import heapq
from dataclasses import dataclass

from alibi.core.commands import Choose, Command, Do, Go, GoOn, NextDay, NoteTask, Scan, SetHead, Talk, Unmask, Wait
from alibi.core.layout import BEAT, DAY, ENDING, PLACE, SCENE, State
from alibi.core.moves import closed_now, day_over, moves, perform
from alibi.core.quiet import QuietTime
from alibi.core.rulebook import ChoiceRule, Rulebook
from alibi.core.turn import Turn
from alibi.review.dependence import Names
from alibi.review.restricted import RestrictedCase
from alibi.review.sampling import Meeting, day_and_beat
from alibi.review.search import Happened, Moment, Notes, Ways
from alibi.review.touched_plays import had, lasting, places_passed

MOST_EXITS = 30


@dataclass(frozen=True, slots=True)
class Lifted:
    """A state of the whole case and the moves that led to it, as a chain; `times` the same command in a row."""

    state: State
    command: Command | None = None
    before: Lifted | None = None
    times: int = 1

    def meeting(self) -> Meeting:
        """The whole play up to here."""
        found: list[Command] = []
        at: Lifted | None = self
        while at and at.command:
            found += [at.command] * at.times
            at = at.before
        before = self.before.state if self.before else self.state
        return Meeting(tuple(reversed(found)), day_and_beat(before), day_and_beat(self.state))


class WholeCase:
    """The whole case in one variant, which remembers what came of each move: ways have much in common."""

    def __init__(self, book: Rulebook) -> None:
        self.book, self.notes, self.quiet, self.lasting = book, Notes(book), QuietTime(book), lasting(book)
        self._known: dict[tuple[State, Command], State] = {}

    def begin(self) -> State:
        turn = Turn(self.book, self.book.first_state())
        turn.begin_day()
        return turn.state()

    def perform(self, state: State, command: Command) -> State:
        move = (state, command)
        if move not in self._known:
            self._known[move] = perform(self.book, state, command)
        return self._known[move]


class Lifting:
    """Lifts the ways that a search found through a cut case."""

    def __init__(self, ground: WholeCase, cut: RestrictedCase, ways: Ways) -> None:
        self.ground, self.ways, self.names = ground, ways, cut.slice.names
        self.book = book = ground.book
        self.notes = ground.notes
        place_of_slice = {place.id: number for number, place in enumerate(cut.case.places)}
        self.group = [place_of_slice.get(cut.merge.stands_for[place.id], -1) for place in book.case.places]
        self.scene = (0, *(book.scene_number[scene.key] for scene in cut.case.scenes))
        start, begun = next(iter(ways.links)), ground.begin()
        self._scenes, self._places = {begun[SCENE]}, {(begun[PLACE], begun[DAY])}
        self._asked: set[str] = set()
        self._after_doing: set[State] = set()
        self._known: dict[State, Lifted | None] = {start: self._in_step(Lifted(begun), start)}

    @property
    def passed(self) -> Names:
        """The scenes that were open on the way, the talks and deeds that were asked for, the places on it, and the
        promises, tasks and strains there were, by their names."""
        case, lasting = self.book.case, self.ground.lasting
        return frozenset((*self._asked, *(f"scene.{case.scenes[number - 1].key}" for number in self._scenes if number),
                          *places_passed(self.book, self._places),
                          *(name for state in self._after_doing for name in had(lasting, state))))

    def lift(self, happened: Happened) -> Lifted | None:
        """The way to the first time of something in the whole case, or None when the replay went astray."""
        moment = self.ways.first[happened]
        before = self.reach(moment.before)
        if before is None:
            return None
        after = self._moved(before, moment) if moment.command else before
        steps = _since(before, after) or [before] if after else []
        return next((step for step in steps if self._happened(happened, step)), None)

    def reach(self, state: State) -> Lifted | None:
        """The state of the whole case that answers a state of the slice, by the same way."""
        chain = [state]
        while chain[-1] not in self._known:
            link = self.ways.links[chain[-1]]
            assert link is not None
            chain.append(link[0])
        for there in reversed(chain[:-1]):
            link = self.ways.links[there]
            assert link is not None
            before = self._known[link[0]]
            self._known[there] = self._moved(before, Moment(link[0], link[1], there)) if before else None
        return self._known[state]

    # --- one move ---------------------------------------------------------------------------------------

    def _moved(self, play: Lifted, moment: Moment) -> Lifted | None:
        command = moment.command
        if isinstance(command, Choose) and not command.choice:
            return self._in_step(self._left(play), moment.after)
        if isinstance(command, Wait):
            after: Lifted | None = self._waited(play, moment)
        elif isinstance(command, NextDay):
            after = self._slept(play)
        elif isinstance(command, Go):
            after = self._gone(play, moment.after[PLACE])
        else:
            assert command is not None
            after = self._done(play, command)
        return self._in_step(after, moment.after) if after else None

    def _waited(self, play: Lifted, moment: Moment) -> Lifted | None:
        """Wait until the slice's time; what happened on the way here may have taken that time already."""
        until, exits = (moment.after[DAY], moment.after[BEAT]), 0
        while (play.state[DAY], play.state[BEAT]) < until:
            if play.state[SCENE]:
                exits += 1
                play = self._left(play)
            else:
                play = self._waited_on(play, until)
            if exits > MOST_EXITS or play.state[ENDING] or ((play.state[DAY], play.state[BEAT]) < until \
                    and day_over(self.book, play.state)):
                return None
        return play

    def _waited_on(self, play: Lifted, until: tuple[int, int]) -> Lifted:
        """Wait once, or on to where the next thing may happen when that is further away."""
        state, quiet = play.state, self.ground.quiet
        goal = until[1] if until[0] == state[DAY] else self.book.days[state[DAY]].last
        home = self.book.days[state[DAY]].home
        if home and state[PLACE] == home.place:
            return self._step(play, Wait())
        beats = quiet.until(state, goal) - state[BEAT]
        if beats < 2:
            return self._step(play, Wait())
        return Lifted((state[DAY], state[BEAT] + beats, *state[PLACE:]), Wait(), play, beats)

    def _slept(self, play: Lifted) -> Lifted | None:
        """Come to the end of the day, and go on to the next morning."""
        today = play.state[DAY]
        while not day_over(self.book, play.state):
            play = self._in_hub(play)
            if play.state[SCENE] or play.state[ENDING] or play.state[DAY] != today:
                return None
            if not day_over(self.book, play.state):
                play = self._waited_on(play, (today + 1, 0))
        return self._step(play, NextDay())

    def _gone(self, play: Lifted, goal: int) -> Lifted | None:
        """Walk to the nearest place that the slice's place stands for."""
        while self.group[play.state[PLACE]] != goal:
            play = self._in_hub(play)
            way = self._first_step(play.state, goal)
            if way is None or play.state[SCENE] or play.state[ENDING]:
                return None
            play = self._step(play, way)
        return play

    def _first_step(self, state: State, goal: int) -> Go | None:
        """The first door of the cheapest way, in beats and then in doors; None when there is no way now."""
        queue = [(0, 0, state[PLACE])]
        first: dict[int, Go | None] = {state[PLACE]: None}
        done: set[int] = set()
        while queue:
            cost, doors, here = heapq.heappop(queue)
            if self.group[here] == goal:
                return first[here]
            if here in done:
                continue
            done.add(here)
            for there, beats, go in self.book.neighbours[here]:
                if there not in done and not closed_now(self.book, state, there):
                    heapq.heappush(queue, (cost + beats, doors + 1, there))
                    first.setdefault(there, first[here] or go)
        return None

    def _done(self, play: Lifted, command: Command) -> Lifted | None:
        if isinstance(command, SetHead | Unmask):
            busy = play.state[SCENE] or play.state[ENDING] or day_over(self.book, play.state)
            return None if busy and isinstance(command, Unmask) else self._freely(play, command)
        if isinstance(command, NoteTask):
            command = NoteTask(command.task, self.book.case.index.task[command.task].slot)
        elif isinstance(command, Do):
            self._asked.add(f"deed.{command.deed}")
        elif isinstance(command, Talk):
            self._asked.add(f"talk.{self.book.case.index.talk_with[command.person].id}")
        return self._step(play, command) if command in tuple(moves(self.book, play.state)) else None

    def _freely(self, play: Lifted, command: SetHead | Unmask) -> Lifted:
        """What the child may always do, and a friendly test that is taken to succeed."""
        turn = Turn(self.book, play.state)
        if isinstance(command, SetHead):
            turn.set_head(command.level)
        else:
            unmasking = self.book.case.unmasking
            turn.unmask(command.person, dict(unmasking.scenes).get(self.book.variant.id, unmasking.found))
        return self._come_to(turn.state(), command, play)

    def _step(self, play: Lifted, command: Command) -> Lifted:
        return self._come_to(self.ground.perform(play.state, command), command, play)

    def _come_to(self, state: State, command: Command, play: Lifted) -> Lifted:
        self._scenes.add(state[SCENE])
        self._places.add((state[PLACE], state[DAY]))
        if isinstance(command, Go):  # who arrives as school ends is at home at once, and was there first
            self._places.add((self.book.place_number[command.place], state[DAY]))
        elif isinstance(command, Choose | Do | Scan):
            self._after_doing.add(state)
        return Lifted(state, command, play)

    # --- what the slice left out ------------------------------------------------------------------------

    def _in_step(self, play: Lifted, state: State) -> Lifted:
        """Leave talks and events until the play is in the same scene as the slice, or in none. A play that is
        ahead in time stays in a scene the slice keeps: the slice may still come there."""
        for _ in range(MOST_EXITS):
            ahead = (play.state[DAY], play.state[BEAT]) > (state[DAY], state[BEAT])
            if play.state[SCENE] in (self.scene[state[SCENE]], 0) or (ahead and play.state[SCENE] in self.scene):
                break
            play = self._left(play)
        return play

    def _in_hub(self, play: Lifted) -> Lifted:
        for _ in range(MOST_EXITS):
            if not play.state[SCENE]:
                break
            play = self._left(play)
        return play

    def _left(self, play: Lifted) -> Lifted:
        """One step out of a talk: what matters least and costs least."""
        rule = self.book.scenes[play.state[SCENE]]
        if rule is None:
            return play
        if not rule.choices:
            return self._step(play, GoOn())
        ways = [choice for choice in rule.choices if choice.fits(play.state)]
        return self._step(play, min(ways, key=self._weight).command) if ways else play

    def _weight(self, rule: ChoiceRule) -> tuple[bool, bool, int, bool]:
        choice = rule.choice
        matters = any(effect.name in self.names for effect in choice.effects)
        return bool(rule.ending), matters, choice.costs, choice.then in self.book.scene_number

    # --- was it so --------------------------------------------------------------------------------------

    def _happened(self, happened: Happened, step: Lifted) -> bool:
        kind, what = happened
        earlier = step.before.state if step.before else step.state
        if kind in ("choice", "deed"):
            return isinstance(step.command, Choose | Do) and self.notes.of_command(earlier, step.command) == happened
        if kind in ("strained", "mended"):
            strained = self.notes.strains[what]
            return strained(step.state) if kind == "strained" else strained(earlier) and not strained(step.state)
        return happened in tuple(self.notes.but_strains(step.state))


def _since(before: Lifted, after: Lifted) -> list[Lifted]:
    """The steps from one state of a play to a later one, in order."""
    steps: list[Lifted] = []
    at: Lifted | None = after
    while at is not None and at is not before:
        steps.append(at)
        at = at.before
    return steps[::-1]
