"""One turn: what a move does to the compact state, and the happenings it tells of.

Shared by `step`, proof and bots, so there is one set of rules. A turn trusts that its move is possible
(`moves.py` says which are); it does not know worlds, words or logs.
"""

from __future__ import annotations

from alibi.core import happenings as told
from alibi.core.case import Choice, Deed
from alibi.core.clock import Clock
from alibi.core.layout import BEAT, DAY, DONE, ENDING, HANDED_IN, NOTED, PLACE, SCENE
from alibi.core.rule_shapes import Change, ChoiceRule, DeedRule, SceneRule, StartRule, TaskRule
from alibi.core.rulebook import leads_on
from alibi.core.school_time import HALF_HOUR


class Turn(Clock):
    """A state on its way to the next, by one move."""

    # --- what a move does -------------------------------------------------------------------------------

    def go(self, place: int, beats: int) -> None:
        came_from = self.now[PLACE]
        self.pass_time(beats)
        self.now[PLACE] = place
        self._say(lambda: told.Went(self._place(came_from), self._place(place)))
        self._attend()
        self.settle()

    def open_talk(self, start: StartRule) -> None:
        self._open(start)
        self._check_promises()

    def choose(self, rule: ChoiceRule) -> None:
        scene = self._scene_rule()
        choice = rule.choice
        self._say(lambda: told.ChoiceMade(scene.scene.key, choice.id, *_chance(choice), self._when(), self._where()))
        if rule.memory:
            self.now[rule.memory] = 1
        self._leave_scene(scene, choice.then, choice.costs, rule.changes, rule.ending)

    def go_on(self) -> None:
        scene = self._scene_rule()
        self._leave_scene(scene, scene.scene.then, 0, (), 0)

    def do(self, rule: DeedRule) -> None:
        deed = rule.deed
        self._say(lambda: told.DeedDone(deed.id, *_chance(deed), self._when(), deed.place))
        if rule.memory:
            self.now[rule.memory] = 1
        self.change(rule.changes)
        if rule.hands_in:
            self._set(rule.hands_in.stand, HANDED_IN)
        elif rule.packs and rule.packs.packed:
            self._set(rule.packs.packed, 1)
        self._end_with(rule.ending)
        self.pass_time(deed.costs)
        if leads_on(deed.then):
            self._enter(self.book.scene_number[deed.then])
        self.settle()

    def wait(self) -> None:
        self._say(lambda: told.Waited(self._where()))
        self.pass_time(self.pause())
        self._attend()
        self.settle()

    def scan(self) -> None:
        self._say(lambda: told.Scanned(self._where()))
        for rule in self.book.traces.get(self.now[PLACE], ()):
            if rule.fits(self.now):
                self._say(lambda trace=rule.trace.id: told.TraceSeen(trace))  # type: ignore[misc]
                self._set(rule.variable, 1)
                self.change(rule.changes)
        self.settle()

    def note_task(self, rule: TaskRule, slot: str) -> None:
        self._raise(rule, NOTED)
        self._say(lambda: told.TaskNoted(rule.task.id, slot, slot == rule.task.slot))
        self.settle()

    def do_task(self, rule: TaskRule, answer: str) -> None:
        if rule.work:
            self._work(rule, answer)
        else:
            self._finish(rule, answer)
        self.settle()

    def _work(self, rule: TaskRule, answer: str) -> None:
        """One half hour of work; the last one finishes it."""
        assert rule.work is not None
        done, needed = self.now[rule.work.at] + 1, rule.task.half_hours
        self._set(rule.work, done)
        self._say(lambda: told.TaskWorkedOn(rule.task.id, done, needed))
        if done >= needed:
            self._finish(rule, answer)
        self.pass_time(HALF_HOUR)
        self._attend()

    def _finish(self, rule: TaskRule, answer: str) -> None:
        self._raise(rule, DONE)
        self._say(lambda: told.TaskDone(rule.task.id, answer))

    def _raise(self, rule: TaskRule, to: int) -> None:
        if self.now[rule.stand.at] < to:
            self._set(rule.stand, to)

    def lay(self, card: str, person: str, signal: str) -> None:
        self.now[self.book.variables[f"laid.{card}"].at] = 1
        self._say(lambda: told.AlibiLaid(card, person, signal))

    def lift(self, card: str) -> None:
        self.now[self.book.variables[f"laid.{card}"].at] = 0
        self._say(lambda: told.AlibiLifted(card))

    def unmask(self, person: str, scene: str) -> None:
        self._say(lambda: told.GuestFound(person))
        self._enter(self.book.scene_number[scene])

    def set_head(self, level: int) -> None:
        self.now[self.book.head.at] = level
        self._say(lambda: told.HeadSet(level))

    # --- scenes -----------------------------------------------------------------------------------------

    def settle(self) -> None:
        """After a move: promises are looked at, events open by themselves, time leads home, a day that is over ends."""
        self._check_promises()
        while not self.now[SCENE] and not self.now[ENDING]:
            open_now = self._events_now()
            event = next((start for start in open_now if self._opens(start)), None) if open_now else None
            if event:
                self._open(event)
            elif not self._day_goes_on():
                return

    def _events_now(self) -> tuple[StartRule, ...]:
        """The events that time and place do not rule out."""
        return self.book.events_at(self.now[DAY], self.now[BEAT], self.now[PLACE])

    def _day_goes_on(self) -> bool:
        """What the hour brings when nothing else happens. Whether it brought anything after which events may open."""
        rule = self.book.days[self.now[DAY]]
        if rule.home and self._time_at_home(rule.home, rule.day.ends):
            return True
        if self.now[BEAT] >= rule.last:
            self._end_day()
        return False

    def _opens(self, start: StartRule) -> bool:
        return not (start.memory and self.now[start.memory]) and bool(start.fits(self.now))

    def _open(self, start: StartRule) -> None:
        self._enter(start.scene)

    def _enter(self, number: int) -> None:
        rule = self.book.scenes[number]
        assert rule is not None
        self.now[SCENE] = number
        if rule.memory:
            self.now[rule.memory] = 1
        self._say(lambda: told.SceneOpened(rule.scene.key))
        if rule.choices:
            self._say(lambda: told.ChoiceOffered(rule.scene.key, tuple(
                choice.choice.id for choice in rule.choices if choice.fits(self.now))))

    def _leave_scene(self, scene: SceneRule, then: str, costs: int, changes: tuple[Change, ...], ending: int) -> None:
        self.now[SCENE] = 0
        self._say(lambda: told.SceneClosed(scene.scene.key))
        self.change(changes)
        self._end_with(ending)
        self.pass_time(costs)
        if leads_on(then):
            self._enter(self.book.scene_number[then])
        self.settle()

    def _end_with(self, ending: int) -> None:
        if ending and not self.now[ENDING]:
            self.now[ENDING] = ending
            self._say(lambda: told.CaseEnded(self.book.case.endings[ending - 1].id))

    def _end_day(self) -> None:
        """The last day ends the case; after any other it is evening until the pupil goes on."""
        self._say(lambda: told.DayEnded(self.book.days[self.now[DAY]].day.id))
        if self.now[DAY] + 1 == len(self.book.days):
            unfound = next(ending.id for ending in self.book.case.endings if not ending.good)
            self._end_with(self.book.ending_number[unfound])

    def next_day(self) -> None:
        self.now[DAY] += 1
        self.begin_day()

    def begin_day(self) -> None:
        self._wake_up()
        self.settle()

    def _scene_rule(self) -> SceneRule:
        rule = self.book.scenes[self.now[SCENE]]
        assert rule is not None, "a turn in a talk needs an open scene"
        return rule


def _chance(thing: Choice | Deed) -> tuple[str, str]:
    return (thing.chance.skill, thing.chance.sign) if thing.chance else ("", "")
