"""The careful persona: reads, notes and hands in, keeps promises, is on time, talks to all, lays the cards that fit.

It plans with what a child knows: the timetable and the changes it heard, the floor plan, the words of promises and
homework, who stands in the same place, the cost of a choice and the skill it is about. It remembers what it did.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from alibi.core.case import Choice, Deed, Scene
from alibi.core.commands import Choose, Command, Do, DoTask, Go, GoOn, LayAlibi, NoteTask, Scan, Talk, Unmask, Wait
from alibi.core.layout import DONE, HEARD, NOTED
from alibi.core.school_time import beat_of
from alibi.core.world import World
from alibi.review.floor_plan import FAR, FloorPlan

WORTH = {"+": 2.0, "": 1.0, "~": 0.6, "-": -2.0}
"""How much the careful persona likes a choice, by the sign it carries; silence is below all but a minus."""
SILENT_WORTH = -1.5
CURIOUS = 0.8
"""A question is worth more: it is a detective."""
SAID_BEFORE = 0.8
NOT_IN_TIME = 2.0
NOISE = 0.5
EARLY = 1
"""It likes to be in the room one beat before the bell."""
BACK_AFTER = 3
"""After so many beats it looks again at who is somewhere."""
BACK_LATER = 6
"""After so many beats it scans a place again, and speaks again to who had nothing to ask."""
_TIME = re.compile(r"\b\d\d:\d\d\b")


@dataclass(frozen=True, slots=True)
class Duty:
    """Somewhere to be: from beat `go` it sets out for one of `places`, and it must be there by `by`."""

    go: int
    by: int
    places: tuple[str, ...]


class Careful:
    """One careful player of one play."""

    def __init__(self, plan: FloorPlan, chance: Random) -> None:
        self.plan, self.chance = plan, chance
        self.said: set[tuple[str, str]] = set()
        self.done: set[str] = set()
        self.talked: dict[str, int] = {}
        self.seen: dict[str, int] = {}
        self.looked: dict[str, int] = {}
        self.shut: dict[str, int] = {}
        self.asked: set[str] = set()
        self.studied = (0, 0)
        self.today = self.talking = ""

    def next(self, world: World) -> Command | None:
        if world.scene:
            return self._say(world)
        if world.ending:
            return None
        self._arrive(world)
        for ask in (self._on_the_board, self._with_tasks, self._here, self._where_to):
            command = ask(world)
            if command:
                return command
        return Wait()

    def _arrive(self, world: World) -> None:
        if world.day.id != self.today:
            self.today = world.day.id
            for memory in (self.talked, self.seen, self.looked, self.shut):
                memory.clear()
        self.seen[world.place] = world.beat

    # --- what to say --------------------------------------------------------------------------------------

    def _say(self, world: World) -> Command:
        choices = world.choices
        scene = world.scene
        assert scene is not None
        if not choices:
            self._remember_small_talk(scene)
            return GoOn()
        left = self._spare(world)
        best = max(choices, key=lambda choice: self._worth(scene.key, choice, left))
        self.said.add((scene.key, best.id))
        return Choose(best.id)

    def _remember_small_talk(self, scene: Scene) -> None:
        """Who had nothing to ask is left in peace for a while."""
        if not scene.choices and self.talking in self.talked:
            self.talked[self.talking] += BACK_LATER - BACK_AFTER

    def _worth(self, scene: str, choice: Choice, left: int) -> float:
        worth = SILENT_WORTH if choice.id == "silence" else WORTH[choice.chance.sign if choice.chance else ""]
        worth += CURIOUS if choice.text.endswith(("?", "?”")) else 0
        worth -= SAID_BEFORE if (scene, choice.id) in self.said else 0
        worth -= NOT_IN_TIME if choice.costs > max(left, 0) else 0
        return worth + NOISE * -math.log(-math.log(self.chance.random() or 1e-12))

    # --- board and homework -------------------------------------------------------------------------------

    def _on_the_board(self, world: World) -> Command | None:
        """Lay each found card on the cell of its time, and ask the one who is left."""
        alibis, signals = world.alibis, world.signals
        if not signals or (len(alibis), len(signals)) == self.studied:
            return None
        for alibi in alibis:
            if not world.laid(alibi.id):
                for signal in signals:
                    if (signal.day, signal.beat) == (alibi.day, alibi.beat) and signal.place != alibi.place:
                        return LayAlibi(alibi.id, alibi.who, signal.id)
        self.studied = (len(alibis), len(signals))
        elsewhere = world.elsewhere
        left = [person for person in world.case.board if person not in elsewhere]
        if len(left) == 1 and left[0] not in self.asked:
            self.asked.add(left[0])
            return Unmask(left[0])
        return None

    def _with_tasks(self, world: World) -> Command | None:
        for task in world.day.tasks:
            stand = world.task(task.id)
            if stand == HEARD:
                return NoteTask(task.id, task.lesson if task.lesson in dict(task.slots) else task.slot)
            if stand == NOTED:
                return DoTask(task.id, self.chance.choice(task.answers)[0] if task.answers else "")
        return None

    # --- what is here -------------------------------------------------------------------------------------

    def _here(self, world: World) -> Command | None:
        """People first, or things first: now one, then the other."""
        if self.chance.random() < 0.5:
            return self._deed(world) or self._look(world) or self._talk(world)
        return self._talk(world) or self._deed(world) or self._look(world)

    def _deed(self, world: World) -> Command | None:
        left = self._spare(world)
        for deed in world.deeds:
            if deed.id not in self.done and self._wanted(deed, left):
                self.done.add(deed.id)
                return Do(deed.id)
        return None

    @staticmethod
    def _wanted(deed: Deed, left: int) -> bool:
        good = not deed.chance or deed.chance.sign != "-"
        return good and deed.costs <= left and (deed.does not in ("rest", "wait") or not deed.costs or left > FAR // 2)

    def _look(self, world: World) -> Command | None:
        if world.beat - self.looked.get(world.place, -FAR) < BACK_LATER:
            return None
        self.looked[world.place] = world.beat
        return Scan()

    def _talk(self, world: World) -> Command | None:
        for person in world.people_here:
            recent = world.beat - self.talked.get(person, -FAR) < BACK_AFTER
            if not recent and world.can_talk(person):
                self.talked[person], self.talking = world.beat, person
                return Talk(person)
        return None

    # --- where to go --------------------------------------------------------------------------------------

    def _duties(self, world: World) -> Iterator[Duty]:
        lesson = world.next_lesson
        if lesson:
            yield Duty(lesson.begins - EARLY, lesson.begins, (world.known_room(lesson),))
        for task in world.day.tasks:
            place = self.plan.named_in(task.text) if world.task(task.id) == DONE else ""
            if place and world.beat < task.due:
                yield Duty(world.beat, task.due - 1, (place,))
        for promise in world.open_promises:
            known = world.case.index.promise[promise]
            place = self.plan.named_in(known.text)
            if place:
                yield Duty(known.until - 2, known.until - 2, (place, *self.plan.near[place]))

    def _spare(self, world: World) -> int:
        """Beats that are left before the way to the next duty must be taken."""
        late = [duty.by - world.beat - self._travel(world, duty) for duty in self._duties(world)
                if duty.by > world.beat or world.place not in duty.places]
        return min(late, default=FAR)

    def _travel(self, world: World, duty: Duty) -> int:
        return min(self.plan.cost[world.place, place] for place in duty.places)

    def _where_to(self, world: World) -> Command | None:
        for duty in sorted(self._duties(world), key=lambda duty: duty.by):
            blocked = all(self._was_shut(world, place) for place in duty.places)
            if world.beat + self._travel(world, duty) >= duty.go and not blocked:
                return self._attend(world, duty.places)
        return self._explore(world)

    def _attend(self, world: World, places: tuple[str, ...]) -> Command:
        """Go to where one must be, look round there, and wait."""
        fresh = [place for place in places if self.seen.get(place) != world.beat and not self._was_shut(world, place)
                 and self.plan.cost[world.place, place] == 0]
        if world.place in places and not fresh:
            return Wait()
        goal = fresh[0] if fresh else min(places, key=lambda place: self.plan.cost[world.place, place])
        return self._step(world, goal)

    def _explore(self, world: World) -> Command | None:
        """The place not seen for longest that leaves time for what must be done."""
        spare = self._spare(world)
        open_ = [place for place in self.plan.places if world.beat - self.seen.get(place, -FAR) >= BACK_AFTER
                 and 2 * self.plan.cost[world.place, place] <= spare and not self._was_shut(world, place)]
        if not open_:
            return None
        goal = max(open_, key=lambda place: self._interest(world, place))
        return self._step(world, goal)

    def _interest(self, world: World, place: str) -> float:
        unseen = min(world.beat - self.seen.get(place, -FAR), 20)
        return unseen - 3 * self.plan.cost[world.place, place] + 4 * self.chance.random()

    def _step(self, world: World, goal: str) -> Command:
        there = self.plan.towards(world.place, goal)
        if not there:
            return Wait()
        sign = world.closed(there)
        if sign:
            self.shut[there] = self.shut[goal] = self._opens(world, sign)
        return Go(there)

    @staticmethod
    def _opens(world: World, sign: str) -> int:
        """When a door may open: at the time on its sign, else it is tried again later."""
        times = [beat_of(time) for time in _TIME.findall(sign)]
        return min((beat for beat in times if beat > world.beat), default=world.beat + BACK_LATER)

    def _was_shut(self, world: World, place: str) -> bool:
        return world.beat < self.shut.get(place, 0)
