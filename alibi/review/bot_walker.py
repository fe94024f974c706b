"""The walker: goes through the day with a temper. It plans with what a child knows, and remembers what it did.

Knows sights, the agenda, the board and the floor plan. Does not know rules, effects or anybody's plans.
"""

from __future__ import annotations

import math
from bisect import bisect
from collections.abc import Iterator
from itertools import accumulate
from random import Random
from typing import NamedTuple

from alibi.core.case import Case
from alibi.core.commands import LayAlibi, Unmask
from alibi.review.bot_ground import IN_THE_AGENDA, ON_THE_BOARD, Here, Move
from alibi.review.bot_play import Eyes
from alibi.review.bot_sight import MEND, SILENCE, Agenda, Face, Note, Option, Sight, Thing
from alibi.review.bot_temper import ALWAYS, Temper
from alibi.review.floor_plan import FAR, FloorPlan

TALK_AGAIN = 3
"""After so many beats it speaks to somebody again."""
BACK_LATER = 6
"""After so many beats it tries a shut door again, and speaks again to who had nothing to ask."""
SCAN_AGAIN = 12
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


class Wish:
    """A thing that this temper may do: how much it appeals, and the bit that says it is done already."""

    __slots__ = ("appeal", "costs", "done", "idle", "move", "name")

    def __init__(self, thing: Thing, appeal: float) -> None:
        self.name, self.move, self.costs, self.done = thing.id, thing.move, thing.costs, thing.done
        self.appeal, self.idle = appeal, thing.does in ("rest", "wait")


Wished = tuple[tuple[Wish, ...], tuple[Face, ...]]
"""What a temper may do and whom it may speak to in a sight, the last one first."""


class Thoughts:
    """What walkers of one temper know of a case, and what they worked out before: shared by all their plays."""

    def __init__(self, case: Case, temper: Temper) -> None:
        self.temper, self.plan = temper, FloorPlan(case)
        self.pulls = tuple(tuple(sorted(self._pulls(case, here), key=lambda one: -one[2])) for here in self.plan.places)
        """From each place: every other, twice the way there, and what draws there; what draws most comes first."""
        self.right_slot = {task.id: task.lesson if task.lesson in dict(task.slots) else task.slot
                           for day in case.days for task in day.tasks}
        self._deliver_at = {task.id: self.plan.named_in(task.text) for day in case.days for task in day.tasks}
        self._promised_at = {promise.id: self.plan.named_in(promise.text) for promise in case.promises}
        self._duties: dict[tuple[Agenda, int], tuple[Duty, ...]] = {}
        self.wished: dict[Sight, Wished] = {}
        self.weights: dict[tuple[Sight, int, int], list[float]] = {}
        """By sight, what was said before, and beats to spare: kept from play to play."""

    def _pulls(self, case: Case, here: int) -> Iterator[tuple[int, int, float]]:
        for place, cost in enumerate(self.plan.cost[here]):
            if place != here and cost < FAR:
                yield place, 2 * cost, -self.temper.walks * cost - self.temper.shuns_busy * case.places[place].busy

    def forget(self) -> None:
        """Between two plays: thoughts about sights that are long gone are let go."""
        if len(self.weights) > MOST_REMEMBERED:
            self.weights.clear()
            self._duties.clear()
            self.wished.clear()

    def duties(self, agenda: Agenda, early: int) -> tuple[Duty, ...]:
        """What the agenda asks of this temper, the earliest first."""
        found = self._duties.get((agenda, early))
        if found is None:
            found = self._duties[agenda, early] = tuple(sorted(self._from(agenda, early)))
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

    def wish(self, sight: Sight) -> Wished:
        """What of a sight this temper may be drawn to."""
        things = tuple(Wish(thing, self._appeal(thing)) for thing in reversed(sight.things) if self._appeal(thing))
        alone = len(sight.faces) + sight.crowded * CROWD <= self.temper.most_people
        found = self.wished[sight] = things, sight.faces[::-1] if alone else ()
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

    def weigh(self, sight: Sight, said: int, left: int) -> list[float]:
        """The weights of the options, added up; `said` are those that were chosen here before, as bits; `left` is
        how many beats there are to spare."""
        weights = list(accumulate(math.exp(self._worth(option, said, left) / self.temper.whim)
                                  for option in sight.options))
        self.weights[sight, said, left] = weights
        return weights

    def _worth(self, option: Option, said: int, left: int) -> float:
        temper = self.temper
        worth = temper.silent if option.id == SILENCE else temper.worth[option.sign]
        worth += temper.asks * option.asks + temper.promises * option.promises + temper.first * (option.number == 0)
        worth -= temper.costly * option.costs + temper.again * (said >> option.number & 1)
        if option.skill == MEND and option.sign == "+" and not option.costs:
            worth += temper.mends
        return worth - temper.too_late * (option.costs > left)


class Walker:
    """One play by one walker."""

    def __init__(self, thoughts: Thoughts, chance: Random) -> None:
        self.thoughts, self.temper, self.plan, self.random = thoughts, thoughts.temper, thoughts.plan, chance.random
        self.weights, self.wished = thoughts.weights, thoughts.wished
        self.early = chance.choice(self.temper.early)
        self.said: dict[int, int] = {}
        self.passed: set[str] = set()
        self.wishes: dict[str, bool] = {}
        self.before: Sight | None = None
        self.queue: list[Wish | Face | None] = []
        self.goal = self.wandered_at = -1
        self.hops = 0
        self.agenda: Agenda | None = None
        self.duties: tuple[Duty, ...] = ()
        self.to_do: tuple[str, ...] = ()
        self.asked: set[str] = set()
        self.today = -1
        self._new_day()

    def _new_day(self) -> None:
        places = len(self.plan.places)
        self.talked: dict[str, int] = {}
        self.spoken_to = ""
        self.seen, self.looked, self.shut = [-FAR] * places, [-FAR] * places, [0] * places

    def next(self, eyes: Eyes, sight: Sight) -> Move | None:
        """What to do now."""
        here = eyes.here
        if here.scene:
            return self._say(here, sight)
        if eyes.news or self.to_do:
            move = self._at_the_desk(eyes, sight)
            if move:
                return move
        if sight is not self.before:
            self._arrive(here, sight)
        if self.queue:
            move = self._here(eyes, here, sight)
            if move:
                return move
        return self._where_to(here, sight) or sight.wait

    def _read(self, eyes: Eyes) -> None:
        """Look in the agenda: what of it will this player see to?"""
        if eyes.here.day != self.today:
            self.today = eyes.here.day
            self._new_day()
        agenda = eyes.agenda()
        if agenda is not self.agenda:
            self.agenda, self.to_do = agenda, agenda.to_do
            self.duties = tuple([duty for duty in self.thoughts.duties(agenda, self.early)
                                 if not duty.what or self._wants(duty.what, duty.part)])

    # --- what to say --------------------------------------------------------------------------------------

    def _say(self, here: Here, sight: Sight) -> Move | None:
        if sight.go_on:
            self._leave_in_peace()
            return sight.go_on
        said, scene = self.said, here.scene
        before = said.get(scene, 0)
        left = min(self._spare(here), sight.dear) if sight.dear else 0
        weights = self.weights.get((sight, before, left)) or self.thoughts.weigh(sight, before, left)
        chosen = sight.options[bisect(weights, self.random() * weights[-1], 0, len(weights) - 1)]
        said[scene] = before | 1 << chosen.number
        return chosen.move

    def _leave_in_peace(self) -> None:
        """Who had nothing to ask is left alone for a while."""
        if self.spoken_to:
            self.talked[self.spoken_to] += BACK_LATER - TALK_AGAIN
            self.spoken_to = ""

    # --- board and homework -------------------------------------------------------------------------------

    def _at_the_desk(self, eyes: Eyes, sight: Sight) -> Move | None:
        """What is new is read; in the evening there is nothing to do but to go on to the next day."""
        if sight.rest:
            return sight.rest[0]
        if eyes.news & IN_THE_AGENDA:
            self._read(eyes)
        move = self._on_the_board(eyes) if eyes.news & ON_THE_BOARD else None
        return move or (self._with_tasks(eyes) if self.to_do else None)

    def _on_the_board(self, eyes: Eyes) -> Move | None:
        """Lay each found card on the cell of its time, and ask the one who is left."""
        board = eyes.board()
        if self.temper.board < ALWAYS and self.random() >= self.temper.board:
            return None
        if board.fits:
            return eyes.here.move(LayAlibi(*board.fits[0]))
        if board.columns and len(board.left) == 1 and board.left[0] not in self.asked:
            self.asked.add(board.left[0])
            return eyes.here.move(Unmask(board.left[0]))
        return None

    def _with_tasks(self, eyes: Eyes) -> Move | None:
        desk = eyes.desk()
        for note in desk.notes:
            if f"noted {note.task}" not in self.passed and self._wants(f"note {note.task}", self.temper.notes):
                self.passed.add(f"noted {note.task}")
                return self._under(note.task, [one for one in desk.notes if one.task == note.task])
        for work in desk.works:
            half_hour = f"{eyes.here.day} {eyes.here.beat}" if work.by_half_hours else ""
            if f"noted {work.task}" in self.passed and self._wants(f"work {work.task} {half_hour}", self.temper.works):
                ways = [one.move for one in desk.works if one.task == work.task]
                return ways[int(self.random() * len(ways))]
        self.to_do = ()
        return None

    def _wants(self, what: str, part: float) -> bool:
        """Whether it does this; decided once a play."""
        found = self.wishes.get(what)
        if found is None:
            found = self.wishes[what] = self.random() < part
        return found

    def _under(self, task: str, ways: list[Note]) -> Move:
        """The line of the agenda: the right one, or any."""
        if self.random() < self.temper.notes_right:
            right = self.thoughts.right_slot[task]
            return next((note.move for note in ways if note.slot == right), ways[0].move)
        return ways[int(self.random() * len(ways))].move

    # --- what is here -------------------------------------------------------------------------------------

    def _here(self, eyes: Eyes, here: Here, sight: Sight) -> Move | None:
        """The next of what there is to do here; None when nothing is left."""
        queue, random = self.queue, self.random
        while queue:
            one = queue.pop()
            if isinstance(one, Wish):
                if one.costs and not self._in_time(here, one):
                    continue
                self.passed.add(one.name)
                if (one.appeal >= ALWAYS or random() < one.appeal) and not eyes.state & one.done:
                    return one.move
            elif one is None:
                self.looked[here.place] = here.beat
                if random() < self.temper.scans:
                    return sight.scan
            elif self._likes(eyes, here, one):
                self.spoken_to = one.person
                return one.move
        return None

    def _arrive(self, here: Here, sight: Sight) -> None:
        """See what is here, people first or things first. The queue is taken from its end."""
        beat, place, talked, passed = here.beat, here.place, self.talked, self.passed
        self.before = sight
        self.seen[place] = beat
        for shut, opens in sight.shut:
            self.shut[shut] = opens or beat + BACK_LATER
        wishes, people = self.wished.get(sight) or self.thoughts.wish(sight)
        things: list[Wish | Face | None] = [wish for wish in wishes if wish.name not in passed]
        if beat - self.looked[place] >= SCAN_AGAIN:
            things.insert(0, None)
        faces: list[Wish | Face | None] = [face for face in people
                                           if beat - talked.get(face.person, -FAR) >= TALK_AGAIN]
        self.queue = faces + things if self.random() < self.temper.things_first else things + faces
        if here.works and self.agenda:
            self.to_do = self.agenda.to_do

    def _in_time(self, here: Here, wish: Wish) -> bool:
        spare = self._spare(here)
        return wish.costs <= spare and (not wish.idle or spare > FAR // 2)

    def _likes(self, eyes: Eyes, here: Here, face: Face) -> bool:
        """Whether it speaks to somebody, seen from near."""
        self.talked[face.person] = here.beat
        mood, temper = eyes.mood(face), self.temper
        if not mood.talks:
            return False
        part = temper.seeks_strained if mood.strained else temper.greets if mood.news else temper.chats
        return part >= ALWAYS or self.random() < part

    # --- where to go --------------------------------------------------------------------------------------

    def _spare(self, here: Here) -> int:
        """Beats that are left before the way to the next duty must be taken."""
        place, beat, spare = here.place, here.beat, FAR
        for duty in self.duties:
            if duty.by - beat - duty.far[place] < spare and (duty.by > beat or place not in duty.places):
                spare = duty.by - beat - duty.far[place]
        return spare

    def _where_to(self, here: Here, sight: Sight) -> Move | None:
        place, beat, spare = here.place, here.beat, FAR
        for duty in self.duties:
            far = duty.far[place]
            if beat + far >= duty.go and not self._all_shut(duty.places, beat):
                return self._attend(here, sight, duty.places)
            if duty.by - beat - far < spare and (duty.by > beat or place not in duty.places):
                spare = duty.by - beat - far
        return self._explore(here, sight, spare)

    def _all_shut(self, places: tuple[int, ...], beat: int) -> bool:
        return all([beat < self.shut[place] for place in places])

    def _attend(self, here: Here, sight: Sight, places: tuple[int, ...]) -> Move | None:
        """Go to where one must be, look round there, and wait."""
        cost, beat, self.goal = self.plan.cost[here.place], here.beat, -1
        if places == (here.place,):
            return sight.wait
        fresh = [place for place in places if self.seen[place] != beat and beat >= self.shut[place]
                 and cost[place] == 0]
        if here.place in places and not fresh:
            return sight.wait
        return self._step(here, sight, fresh[0] if fresh else min(places, key=cost.__getitem__))

    def _explore(self, here: Here, sight: Sight, spare: int) -> Move | None:
        """The place it was going to, or the one not seen for longest, not far, not too busy, that leaves time for
        what must be done."""
        beat, seen, shut, goal = here.beat, self.seen, self.shut, self.goal
        if beat != self.wandered_at:
            self.wandered_at, self.hops = beat, self.temper.hops
        if not self.hops:
            return None
        self.hops -= 1
        if goal >= 0 and (goal == here.place or beat < shut[goal] or 2 * self.plan.cost[here.place][goal] > spare):
            goal = -1
        if goal < 0:
            best, back, random = -math.inf, self.temper.back, self.random
            for place, twice, pull in self.thoughts.pulls[here.place]:
                if pull + MOST_UNSEEN + WHIM < best:
                    break
                unseen = beat - seen[place]
                if unseen >= back and beat >= shut[place] and twice <= spare:
                    worth = (unseen if unseen < MOST_UNSEEN else MOST_UNSEEN) + pull + WHIM * random()
                    if worth > best:
                        best, goal = worth, place
            self.goal = goal
        return self._step(here, sight, goal) if goal >= 0 else None

    def _step(self, here: Here, sight: Sight, goal: int) -> Move | None:
        """One door further to a place; None when that door is shut."""
        way = sight.ways.get(self.plan.towards[here.place][goal])
        if way is None:
            self.shut[goal] = max(self.shut[goal], here.beat + 1)
            self.goal = -1
        return way
