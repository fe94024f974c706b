"""What walkers of one temper know of a case, and what they worked out before: shared by all their plays.

A play is quick because hardly anything is thought twice: what a temper makes of a sight, how it weighs the options of
a talk and which duties call it at a place and beat are kept. Knows sights, the agenda and the floor plan. Does not know
rules, effects or anybody's plans, and remembers nothing of a play (`bot_walker.py`).
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from alibi.core.case import Case
from alibi.review.bot_desk import Agenda
from alibi.review.bot_ground import Here, Move
from alibi.review.bot_sight import MEND, SILENCE, Face, Mood, Option, Sight, Thing
from alibi.review.bot_temper import ALWAYS, Temper
from alibi.review.bot_watch import Question
from alibi.review.floor_plan import FAR, FloorPlan

MOST_UNSEEN = 20
WHIM = 4.0
CROWD = 20
"""A crowded place counts as so many people more."""
MOST_REMEMBERED = 100_000


class Duty(NamedTuple):
    """Somewhere to be: from beat `go` it sets out for one of `places`, and it must be there by `by`; `far` is the way
    there from each place, in beats. What is not a lesson has a name (`what`), and this temper sees to it so often
    (`part`)."""

    by: int
    go: int
    places: tuple[int, ...]
    far: tuple[int, ...]
    what: str = ""
    part: float = ALWAYS


Calls = tuple[tuple[tuple[int, ...], ...], int]
"""The places of the duties for which it must set out now, and the beats that are left before it must."""


class Timetable:
    """The duties that a player sees to, the earliest first. `at` is what they ask at a place and beat, once that was
    worked out."""

    __slots__ = ("at", "duties")

    def __init__(self, duties: tuple[Duty, ...] = ()) -> None:
        self.duties = duties
        self.at: dict[Here, Calls] = {}

    def work_out(self, here: Here) -> Calls:
        """What the duties ask here, to be found in `at` from now on."""
        place, beat = here.place, here.beat
        calls = tuple(duty.places for duty in self.duties if beat + duty.far[place] >= duty.go)
        spare = min((duty.by - beat - duty.far[place] for duty in self.duties
                     if duty.by > beat or place not in duty.places), default=FAR)
        found = self.at[here] = calls, min(FAR, spare)
        return found


class Concerns:
    """What an agenda asks of a temper: its duties, the earliest first, and `named`, those of them that it may see to
    or not. `tables` are the timetables by which of these it does see to."""

    __slots__ = ("_duties", "named", "tables")

    def __init__(self, duties: tuple[Duty, ...]) -> None:
        self._duties = duties
        self.named = tuple((duty.what, duty.part) for duty in duties if duty.what)
        self.tables: dict[tuple[bool, ...], Timetable] = {}

    def choose(self, wanted: tuple[bool, ...]) -> Timetable:
        """The timetable of what is wanted, to be found in `tables` from now on."""
        wants = iter(wanted)
        found = self.tables[wanted] = Timetable(tuple(
            duty for duty in self._duties if not duty.what or next(wants)))
        return found


class Idea:
    """What a temper may do at a place: do something, speak to somebody (`person` is their number, else None), or look
    round (`round`).

    Of a thing: how much it appeals, and whether it always does (`sure`), what it costs and whether it passes the time
    (`idle`), the bit that says it is done already, and the bit with which a player remembers that it came by it
    (`bit`). Of a person: their mood.
    """

    __slots__ = ("appeal", "bit", "costs", "done", "idle", "mood", "move", "person", "round", "sure")

    mood: Question[Mood]

    def __init__(self, move: Move | None, person: int | None = None, round: bool = False) -> None:
        self.move, self.person, self.round = move, person, round
        self.appeal, self.sure, self.costs, self.idle, self.done, self.bit = ALWAYS, True, 0, False, 0, 0

    @classmethod
    def of_thing(cls, thing: Thing, appeal: float, bit: int) -> Idea:
        idea = cls(thing.move)
        idea.appeal, idea.sure, idea.bit = appeal, appeal >= ALWAYS, bit
        idea.costs, idea.done = thing.costs, thing.done
        idea.idle = thing.does in ("rest", "wait")
        return idea

    @classmethod
    def of_face(cls, face: Face, person: int) -> Idea:
        idea = cls(face.move, person)
        idea.mood = face.mood
        return idea


Ideas = tuple[tuple[Idea, ...], tuple[Idea, ...]]
"""What to do at a place, people first and things first."""


class Outlook:
    """What a temper makes of a sight: what it may do there and whom it may speak to. `wishes` are the bits of all
    things; `ideas` what is left when it came by some of these before."""

    __slots__ = ("_people", "_round", "_things", "ideas", "wishes")

    def __init__(self, things: tuple[Idea, ...], people: tuple[Idea, ...], scan: Move | None) -> None:
        self._things, self._people, self._round = things, people, Idea(scan, round=True)
        self.wishes = sum(thing.bit for thing in things)
        self.ideas: dict[int, Ideas] = {}

    def think(self, passed: int) -> Ideas:
        """What is left to do, to be found in `ideas` from now on; `passed` are bits of things it came by before."""
        things = (*(thing for thing in self._things if not thing.bit & passed), self._round)
        found = self.ideas[passed] = (*self._people, *things), (*things, *self._people)
        return found


Weights = tuple[list[float], float]
"""Where each option but the last ends on a line, and how long the line is."""


class Thoughts:
    """What walkers of one temper know of a case, and what they worked out before."""

    def __init__(self, case: Case, temper: Temper) -> None:
        self.temper, self.plan = temper, FloorPlan(case)
        self.pulls = tuple(self._pulls_from(case, here) for here in self.plan.places)
        """From each place, by beats to spare: every other from where it could be back in time, and what draws there
        (at most, and without what is new); what draws most comes first."""
        self.people = {person.id: number for number, person in enumerate(case.people)}
        self.scenes = len(case.scenes) + 1
        self.right_slot = {task.id: task.lesson if task.lesson in dict(task.slots) else task.slot
                           for day in case.days for task in day.tasks}
        self._deliver_at = {task.id: self.plan.named_in(task.text) for day in case.days for task in day.tasks}
        self._promised_at = {promise.id: self.plan.named_in(promise.text) for promise in case.promises}
        self._bits = {deed.id: 1 << number for number, deed in enumerate(
            deed for day in case.days for deed in day.deeds)}
        self.concerns: dict[int, dict[Agenda, Concerns]] = {early: {} for early in temper.early}
        """By how many beats it wants to be early: what each agenda asks of it."""
        self.outlooks: dict[Sight, Outlook] = {}
        self.weights: dict[tuple[Sight, int, int], Weights] = {}
        """By sight, what was said before, and beats to spare."""

    def _pulls_from(self, case: Case, here: int) -> tuple[tuple[tuple[int, float, float], ...], ...]:
        pulls = sorted(self._pulls(case, here), key=lambda one: -one[2])
        longest = max((twice for _, twice, _ in pulls), default=0)
        return tuple(tuple((place, pull + MOST_UNSEEN + WHIM, pull) for place, twice, pull in pulls if twice <= spare)
                     for spare in range(longest + 1))

    def _pulls(self, case: Case, here: int) -> Iterator[tuple[int, int, float]]:
        """Every other place, twice the way there, and what draws there."""
        for place, cost in enumerate(self.plan.cost[here]):
            if place != here and cost < FAR:
                yield place, 2 * cost, -self.temper.walks * cost - self.temper.shuns_busy * case.places[place].busy

    def forget(self) -> None:
        """Between two plays: thoughts about sights that are long gone are let go."""
        if len(self.weights) > MOST_REMEMBERED or len(self.outlooks) > MOST_REMEMBERED:
            self.weights.clear()
            self.outlooks.clear()
            for concerns in self.concerns.values():
                concerns.clear()

    # --- duties -------------------------------------------------------------------------------------------

    def take_in(self, agenda: Agenda, early: int) -> Concerns:
        """What an agenda asks of this temper, to be found in `concerns` from now on."""
        found = self.concerns[early][agenda] = Concerns(tuple(sorted(self._from(agenda, early))))
        return found

    def _from(self, agenda: Agenda, early: int) -> Iterator[Duty]:
        if agenda.lesson:
            begins, _, place = agenda.lesson
            yield self._duty(begins, begins - early, (place,))
        for task, due in agenda.deliver:
            place = self._deliver_at[task]
            if place >= 0:
                yield self._duty(due - 1, 0, (place,), f"bring {task}", self.temper.hands_in)
        for promise, until in agenda.promised:
            place = self._promised_at[promise]
            if place >= 0:
                yield self._duty(until - 2, until - 2, (place, *self.plan.near[place]), f"keep {promise}",
                                 self.temper.keeps)

    def _duty(self, by: int, go: int, places: tuple[int, ...], what: str = "", part: float = ALWAYS) -> Duty:
        far = tuple(min(cost[place] for place in places) for cost in self.plan.cost)
        return Duty(by, go, places, far, what, part)

    # --- sights -------------------------------------------------------------------------------------------

    def look_out(self, sight: Sight) -> Outlook:
        """What this temper makes of a sight, to be found in `outlooks` from now on."""
        things = tuple(Idea.of_thing(thing, self._appeal(thing), self._bits[thing.id]) for thing in sight.things
                       if self._appeal(thing))
        alone = len(sight.faces) + sight.crowded * CROWD <= self.temper.most_people
        people = tuple(Idea.of_face(face, self.people[face.person]) for face in sight.faces if alone)
        found = self.outlooks[sight] = Outlook(things, people, sight.scan)
        return found

    def _appeal(self, thing: Thing) -> float:
        temper = self.temper
        if thing.sign == "-":
            return temper.unhelpful
        if thing.promised:
            return temper.with_reward
        if thing.does == "hand_in":
            return temper.hands_in
        return temper.does.get(thing.does, temper.does.get("", ALWAYS))

    def weigh(self, sight: Sight, said: int, left: int) -> Weights:
        """How the options weigh, to be found in `weights` from now on; `said` are those that were chosen here before,
        as bits; `left` is how many beats there are to spare."""
        *ends, length = accumulate(math.exp(self._worth(option, said, left) / self.temper.whim)
                                   for option in sight.options)
        found = self.weights[sight, said, left] = ends, length
        return found

    def _worth(self, option: Option, said: int, left: int) -> float:
        temper = self.temper
        worth = temper.silent if option.id == SILENCE else temper.worth[option.sign]
        worth += temper.asks * option.asks + temper.promises * option.promises + temper.first * (option.number == 0)
        worth -= temper.costly * option.costs + temper.again * (said >> option.number & 1)
        if option.skill == MEND and option.sign == "+" and not option.costs:
            worth += temper.mends
        return worth - temper.too_late * (option.costs > left)
