"""One turn: what a move does to the compact state, and the happenings it tells of.

Shared by `step`, proof and bots, so there is one set of rules. A turn trusts that its move is possible
(`moves.py` says which are); it does not know worlds, words or logs.
"""

from __future__ import annotations

from collections.abc import Callable

from alibi.core import happenings as told
from alibi.core.case import Choice, Deed
from alibi.core.happenings import Happening
from alibi.core.layout import (
    BEAT,
    BROKEN,
    DAY,
    DONE,
    ENDING,
    EXPLAINED,
    HANDED_IN,
    HEARD,
    KEPT,
    LATE,
    MADE,
    NOT_THERE,
    NOTED,
    ON_TIME,
    PLACE,
    SCENE,
    State,
    Variable,
)
from alibi.core.rulebook import Change, ChoiceRule, DeedRule, PromiseRule, Rulebook, SceneRule, StartRule, leads_on

_PROMISE_TOLD: dict[int, Callable[[str, str], Happening]] = {
    MADE: told.PromiseMade, KEPT: told.PromiseKept, BROKEN: told.PromiseBroken, EXPLAINED: told.PromiseExplained,
}
_TASK_TOLD: dict[int, Callable[[str], Happening]] = {HEARD: told.TaskHeard, HANDED_IN: told.TaskHandedIn}


class Turn:
    """A state on its way to the next; `tell` collects happenings, or is None when nobody listens (proof)."""

    def __init__(self, book: Rulebook, state: State, tell: list[Happening] | None = None) -> None:
        self.book, self.now, self.tell = book, list(state), tell

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
        self._say(lambda: told.ChoiceMade(scene.scene.key, choice.id, *_chance(choice), self.now[BEAT],
                                          self._place(self.now[PLACE])))
        if rule.memory:
            self.now[rule.memory] = 1
        self._leave_scene(scene, choice.then, choice.costs, rule.changes, rule.ending)

    def go_on(self) -> None:
        scene = self._scene_rule()
        self._leave_scene(scene, scene.scene.then, 0, (), 0)

    def do(self, rule: DeedRule) -> None:
        deed = rule.deed
        self._say(lambda: told.DeedDone(deed.id, *_chance(deed), self.now[BEAT], deed.place))
        if rule.memory:
            self.now[rule.memory] = 1
        self.change(rule.changes)
        if deed.does == "hand_in" and deed.task:
            self._set(self.book.variables[f"task.{deed.task}"], HANDED_IN)
        self._end_with(rule.ending)
        self.pass_time(deed.costs)
        if leads_on(deed.then):
            self._enter(self.book.scene_number[deed.then])
        self.settle()

    def wait(self) -> None:
        self._say(lambda: told.Waited(self._place(self.now[PLACE])))
        self.pass_time(1)
        self._attend()
        self.settle()

    def scan(self) -> None:
        self._say(lambda: told.Scanned(self._place(self.now[PLACE])))
        for rule in self.book.traces.get(self.now[PLACE], ()):
            if rule.fits(self.now):
                self._say(lambda trace=rule.trace.id: told.TraceSeen(trace))  # type: ignore[misc]
                self._set(rule.variable, 1)
                self.change(rule.changes)
        self.settle()

    def note_task(self, task: str, slot: str, fits: bool) -> None:
        self._raise_task(task, NOTED)
        self._say(lambda: told.TaskNoted(task, slot, fits))
        self.settle()

    def do_task(self, task: str, answer: str) -> None:
        self._raise_task(task, DONE)
        self._say(lambda: told.TaskDone(task, answer))
        self.settle()

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

    # --- time -------------------------------------------------------------------------------------------

    def pass_time(self, beats: int) -> None:
        """Let `beats` pass one by one: bells ring, lessons count who is there, promises run out."""
        for _ in range(beats):
            self.now[BEAT] += 1
            self._ring()
            self._attend()
            self._check_promises()
        if beats:
            self._say(lambda: told.TimePassed(beats, self.now[BEAT]))

    def _ring(self) -> None:
        if self.tell is None:
            return
        for lesson in self.book.days[self.now[DAY]].day.lessons:
            for beat, starts in ((lesson.begins, True), (lesson.ends, False)):
                if self.now[BEAT] == beat:
                    self.tell.append(told.BellRang(lesson.id, starts))

    def _attend(self) -> None:
        """The wissel is the first beat of the slot: who is in the room before it ends is on time."""
        beat, place = self.now[BEAT], self.now[PLACE]
        for lesson, room, variable in self.book.days[self.now[DAY]].rooms:
            if room == place and self.now[variable.at] == NOT_THERE and lesson.begins <= beat < lesson.ends:
                late = beat > lesson.begins
                self.now[variable.at] = LATE if late else ON_TIME
                self._say(lambda: told.ArrivedInLesson(lesson.id, late))  # noqa: B023 — called at once

    def _check_promises(self) -> None:
        for promise in self.book.promises:
            if self.now[promise.variable.at] == MADE:
                if promise.kept(self.now):
                    self._set(promise.variable, KEPT)
                elif self._overdue(promise):
                    self._set(promise.variable, BROKEN)

    def _overdue(self, promise: PromiseRule) -> bool:
        return (self.now[DAY], self.now[BEAT]) > (promise.day, promise.until)

    # --- scenes -----------------------------------------------------------------------------------------

    def settle(self) -> None:
        """After a move: promises are looked at, events open by themselves, a day that is over ends."""
        self._check_promises()
        if self.now[SCENE] or self.now[ENDING]:
            return
        event = next((start for start in self.book.events if self._opens(start)), None)
        if event:
            self._open(event)
        elif self.now[BEAT] >= self.book.days[self.now[DAY]].day.ends:
            self._end_day()

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
        days = self.book.days
        self._say(lambda: told.DayEnded(days[self.now[DAY]].day.id))
        if self.now[DAY] + 1 == len(days):
            unfound = next(ending.id for ending in self.book.case.endings if not ending.good)
            self._end_with(self.book.ending_number[unfound])
        else:
            self.now[DAY] += 1
            self.begin_day()

    def begin_day(self) -> None:
        rule = self.book.days[self.now[DAY]]
        self.now[BEAT], self.now[PLACE] = rule.day.begins, rule.place
        self._say(lambda: told.DayBegan(rule.day.id, rule.day.place, rule.day.begins))
        self.settle()

    # --- effects ----------------------------------------------------------------------------------------

    def change(self, changes: tuple[Change, ...]) -> None:
        for change in changes:
            old = self.now[change.variable.at]
            self._set(change.variable, old + change.value if change.add else change.value)

    def _raise_task(self, task: str, to: int) -> None:
        variable = self.book.variables[f"task.{task}"]
        if self.now[variable.at] < to:
            self._set(variable, to)

    def _set(self, variable: Variable, value: int) -> None:
        old = self.now[variable.at]
        new = max(variable.lowest, min(variable.highest, value))
        family, _, name = variable.name.partition(".")
        if new == old or (family == "task" and new < old) or (family == "promise" and not _follows(old, new)):
            return
        self.now[variable.at] = new
        if self.tell is not None:
            self._tell_change(family, name, old, new)

    def _tell_change(self, family: str, name: str, old: int, new: int) -> None:
        if family == "trust":
            self._say(lambda: told.TrustChanged(name, new - old, new))
        elif family == "promise":
            self._say(lambda: _PROMISE_TOLD[new](name, self.book.case.index.promise[name].to))
        elif family == "clue":
            self._say(lambda: told.ClueFound(name, self._sort_of_clue(name)))
        elif family == "known":
            self._say(lambda: told.ChangeAnnounced(name))
        elif family == "task" and new in _TASK_TOLD:
            self._say(lambda: _TASK_TOLD[new](name))

    def _sort_of_clue(self, clue: str) -> str:
        index = self.book.case.index
        return "signal" if clue in index.signal else "alibi" if clue in index.alibi else "rumour"

    # --- small ------------------------------------------------------------------------------------------

    def state(self) -> State:
        return tuple(self.now)

    def _say(self, happening: Callable[[], Happening]) -> None:
        if self.tell is not None:
            self.tell.append(happening())

    def _place(self, number: int) -> str:
        return self.book.case.places[number].id

    def _scene_rule(self) -> SceneRule:
        rule = self.book.scenes[self.now[SCENE]]
        assert rule is not None, "a turn in a talk needs an open scene"
        return rule


def _chance(thing: Choice | Deed) -> tuple[str, str]:
    return (thing.chance.skill, thing.chance.sign) if thing.chance else ("", "")


def _follows(old: int, new: int) -> bool:
    """A promise is made once; only a made one is kept or broken; only a made or broken one is explained."""
    return {MADE: old == 0, KEPT: old == MADE, BROKEN: old == MADE, EXPLAINED: old in (MADE, BROKEN)}.get(new, False)
