"""Where to go: to what must be done, and in the time that is left to see who is where.

Knows places, doors, duties and what it saw of them this day. Does not know who or what is there, nor what is said
(`bot_walker.py`).
"""

from __future__ import annotations

import math
from random import Random

from alibi.review.bot_ground import Here, Move
from alibi.review.bot_sight import Sight
from alibi.review.bot_thoughts import MOST_UNSEEN, WHIM, Calls, Thoughts, Timetable
from alibi.review.floor_plan import FAR


class Wanderer:
    """Somebody who finds a way through the school, for one play."""

    __slots__ = ("back", "goal", "hops", "plan", "random", "seen", "shut", "table", "temper", "thoughts", "towards",
                 "wandered_at")

    def __init__(self, thoughts: Thoughts, chance: Random) -> None:
        self.thoughts, self.temper, self.plan, self.random = thoughts, thoughts.temper, thoughts.plan, chance.random
        self.towards, self.back = thoughts.plan.towards, thoughts.temper.back
        self.goal = self.wandered_at = -1
        self.hops = 0
        self.table = Timetable()

    def _forget_places(self) -> None:
        """Of each place when it was seen, and until when it is shut: nothing, on a new day."""
        places = len(self.plan.places)
        self.seen, self.shut = [-FAR] * places, [0] * places

    def _calls(self, here: Here) -> Calls:
        """What its duties ask here."""
        try:
            return self.table.at[here]
        except KeyError:
            return self.table.work_out(here)

    def _where_to(self, here: Here, sight: Sight) -> Move | None:
        """To what must be done now; when that is nothing, or all its doors are shut, to see who is where."""
        try:
            calls, spare = self.table.at[here]
        except KeyError:
            calls, spare = self.table.work_out(here)
        for places in calls:
            for place in places:
                if here.beat >= self.shut[place]:
                    return self._attend(here, sight, places)
        return self._explore(here, sight, spare)

    def _attend(self, here: Here, sight: Sight, places: tuple[int, ...]) -> Move | None:
        """Go to where one must be, look round there, and wait."""
        self.goal = -1
        if len(places) == 1:
            return sight.wait if here.place == places[0] else self._step(here, sight, places[0])
        cost, beat = self.plan.cost[here.place], here.beat
        fresh = [place for place in places if self.seen[place] != beat and beat >= self.shut[place]
                 and cost[place] == 0]
        if here.place in places and not fresh:
            return sight.wait
        return self._step(here, sight, fresh[0] if fresh else min(places, key=cost.__getitem__))

    def _explore(self, here: Here, sight: Sight, spare: int) -> Move | None:
        """To the place it was going to, or to another; a shut door on the way is no reason to stand still."""
        beat, goal = here.beat, self.goal
        if beat != self.wandered_at:
            self.wandered_at, self.hops = beat, self.temper.hops
        if not self.hops:
            return None
        self.hops -= 1
        if goal < 0 or goal == here.place or beat < self.shut[goal] or 2 * self.plan.cost[here.place][goal] > spare:
            goal = self.goal = self._choose(here.place, beat, spare)
        while goal >= 0:
            step = self._step(here, sight, goal)
            if step:
                return step
            goal = self.goal = self._choose(here.place, beat, spare)
        return None

    def _choose(self, here: int, beat: int, spare: int) -> int:
        """The place not seen for longest, not far, not too busy, that leaves time for what must be done; -1 when
        there is none."""
        if spare < 0:
            return -1
        chosen, best, back = -1, -math.inf, self.back
        seen, shut, random = self.seen, self.shut, self.random
        pulls = self.thoughts.pulls[here]
        for place, most, pull in pulls[spare if spare < len(pulls) else -1]:
            if most < best:
                break
            unseen = beat - seen[place]
            if unseen >= back and beat >= shut[place]:
                worth = (unseen if unseen < MOST_UNSEEN else MOST_UNSEEN) + pull + WHIM * random()
                if worth > best:
                    chosen, best = place, worth
        return chosen

    def _step(self, here: Here, sight: Sight, goal: int) -> Move | None:
        """One door further to a place; None when that door is shut."""
        try:
            return sight.ways[self.towards[here.place][goal]]
        except KeyError:
            self.shut[goal] = max(self.shut[goal], here.beat + 1)
            self.goal = -1
            return None
