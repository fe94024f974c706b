"""A case made ready for one variant: conditions compiled, effects numbered, everything by place in the state.

Knows how to answer "what is so now". Does not change a state (that is `turn.py`) and says nothing in words.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from alibi.core.case import (
    END,
    Alibi,
    Case,
    Choice,
    Closed,
    Day,
    Deed,
    Effect,
    Lesson,
    Scene,
    Signal,
    Start,
    Stay,
    Trace,
)
from alibi.core.commands import Choose, Do, Go
from alibi.core.commands import Talk as TalkTo
from alibi.core.conditions import Answer, Tree, compiled, parse
from alibi.core.layout import BEAT, DAY, PLACE, State, Variable, variables_of

Rule = TypeVar("Rule")


@dataclass(frozen=True, slots=True)
class Change:
    """One effect, numbered: `at` is the place in the state."""

    variable: Variable
    value: int
    add: bool


@dataclass(frozen=True, slots=True)
class ChoiceRule:
    choice: Choice
    command: Choose
    fits: Answer
    changes: tuple[Change, ...]
    ending: int
    memory: int


@dataclass(frozen=True, slots=True)
class SceneRule:
    scene: Scene
    number: int
    choices: tuple[ChoiceRule, ...]
    memory: int


@dataclass(frozen=True, slots=True)
class StartRule:
    start: Start
    fits: Answer
    scene: int
    memory: int


@dataclass(frozen=True, slots=True)
class DeedRule:
    deed: Deed
    command: Do
    fits: Answer
    changes: tuple[Change, ...]
    ending: int
    memory: int


@dataclass(frozen=True, slots=True)
class StayRule:
    stay: Stay
    place: int
    fits: Answer


@dataclass(frozen=True, slots=True)
class TraceRule:
    trace: Trace
    variable: Variable
    fits: Answer
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class PromiseRule:
    variable: Variable
    id: str
    to: str
    kept: Answer
    day: int
    until: int


@dataclass(frozen=True, slots=True)
class DayRule:
    """All that can happen on one day, by number of the place where it happens."""

    day: Day
    place: int
    deeds: dict[int, tuple[DeedRule, ...]]
    stays: dict[str, tuple[StayRule, ...]]
    closed: dict[int, tuple[Closed, ...]]
    rooms: tuple[tuple[Lesson, int, Variable], ...]


@lru_cache(maxsize=64)
def rulebook_of(case: Case, variant: str) -> Rulebook:
    """The rulebook of a case (told apart by identity) and a variant id, made once."""
    return Rulebook(case, variant)


class Rulebook:
    """The rules of one case in one variant."""

    def __init__(self, case: Case, variant: str) -> None:
        self.case = case
        self.variant = case.index.variant[variant]
        self.variables = variables_of(case)
        self.place_number = {place.id: number for number, place in enumerate(case.places)}
        self.scene_number = {scene.key: number + 1 for number, scene in enumerate(case.scenes)}
        self.ending_number = {ending.id: number + 1 for number, ending in enumerate(case.endings)}
        self.day_number = {day.id: number for number, day in enumerate(case.days)}
        self.busy = tuple(place.busy for place in case.places)
        self.clues_here = self._clues_of_this_variant()
        self.neighbours = self._neighbours()
        self.scenes = (None, *(self._scene(scene) for scene in case.scenes))
        self.talks = {talk.person: tuple(map(self._start, self._starts(talk.starts)))
                      for talk in case.talks if talk.person}
        self.talk_commands = {person: TalkTo(person) for person in self.talks}
        self.events = tuple(self._start(start) for talk in case.talks if talk.starts_by_itself
                            for start in self._starts(talk.starts))
        self.days = tuple(self._day(day) for day in case.days)
        self.traces = self._traces()
        self.promises = tuple(
            PromiseRule(self.variables[f"promise.{promise.id}"], promise.id, promise.to, self.answer(promise.kept_by),
                        promise.day, promise.until) for promise in case.promises)
        self.head = self.variables["head"]

    def first_state(self) -> State:
        """The state before the first day begins to move: nothing has happened yet."""
        day = self.case.days[0]
        values = tuple(variable.first for variable in self.variables.values())
        return (0, day.begins, self.place_number[day.place], 0, 0, *values)

    def answer(self, text: str, talk: str = "") -> Answer:
        """The compiled condition; an empty text always holds."""
        return compiled(parse(text, talk), self._leaf) if text else _always

    def value(self, state: State, name: str) -> int:
        """The number of a variable now, 0 when the case does not keep it."""
        variable = self.variables.get(name)
        return state[variable.at] if variable else 0

    def _leaf(self, tree: Tree) -> Answer:
        kind = tree[0]
        if kind == "variable":
            at = self.variables[tree[1]].at
            return lambda state: state[at]
        if kind == "at":
            place = self.place_number[tree[1]]
            return lambda state: state[PLACE] == place
        if kind == "day":
            day = self.day_number[tree[1]]
            return lambda state: state[DAY] == day
        if kind == "visitor":
            yes = self.variant.visitor == tree[1]
            return lambda state: yes
        if kind == "busy":
            busy = self.busy
            return lambda state: busy[state[PLACE]]
        beat: int = tree[1]
        return (lambda state: state[BEAT] < beat) if kind == "before" else (lambda state: state[BEAT] >= beat)

    def _holds_here(self, variants: tuple[str, ...]) -> bool:
        return not variants or self.variant.id in variants

    def _clues_of_this_variant(self) -> frozenset[str]:
        return frozenset(clue.id for clue in self.case.clues if self._holds_here(clue.variants))

    @property
    def signals(self) -> tuple[Signal, ...]:
        return tuple(signal for signal in self.case.signals if signal.id in self.clues_here)

    @property
    def alibis(self) -> tuple[Alibi, ...]:
        return tuple(alibi for alibi in self.case.alibis if alibi.id in self.clues_here)

    def _neighbours(self) -> tuple[tuple[tuple[int, int, Go], ...], ...]:
        ways: list[list[tuple[int, int, Go]]] = [[] for _ in self.case.places]
        for door in self.case.doors:
            for here, there in ((door.a, door.b), (door.b, door.a)):
                ways[self.place_number[here]].append((self.place_number[there], door.beats, Go(there)))
        return tuple(tuple(way) for way in ways)

    def _starts(self, starts: tuple[Start, ...]) -> tuple[Start, ...]:
        return tuple(start for start in starts if self._holds_here(start.variants))

    def _memory(self, name: str) -> int:
        variable = self.variables.get(name)
        return variable.at if variable else 0

    def _start(self, start: Start) -> StartRule:
        talk = start.scene.partition("/")[0]
        memory = self._memory(f"seen.{start.scene}") if start.once else 0
        return StartRule(start, self.answer(start.when, talk), self.scene_number[start.scene], memory)

    def _scene(self, scene: Scene) -> SceneRule:
        choices = tuple(self._choice(scene, choice) for choice in scene.choices)
        return SceneRule(scene, self.scene_number[scene.key], choices, self._memory(f"seen.{scene.key}"))

    def _choice(self, scene: Scene, choice: Choice) -> ChoiceRule:
        changes, ending = self._changes(choice.effects)
        memory = self._memory(f"chose.{scene.key}/{choice.id}")
        return ChoiceRule(choice, Choose(choice.id), self.answer(choice.needs, scene.talk), changes, ending, memory)

    def _changes(self, effects: tuple[Effect, ...]) -> tuple[tuple[Change, ...], int]:
        """Effects by number; a clue of another variant is not there to be found. And the ending, or 0."""
        ending = next((effect.name for effect in effects if effect.name.startswith("end.")), "")
        kept = tuple(
            Change(self.variables[effect.name], effect.value, effect.add) for effect in effects
            if not effect.name.startswith("end.")
            and (not effect.name.startswith("clue.") or effect.name[5:] in self.clues_here))
        return kept, self.ending_number[ending[4:]] if ending else 0

    def _day(self, day: Day) -> DayRule:
        deeds: dict[int, list[DeedRule]] = {}
        for deed in day.deeds:
            changes, ending = self._changes(deed.effects)
            rule = DeedRule(deed, Do(deed.id), self.answer(deed.needs), changes, ending, self._memory(f"did.{deed.id}"))
            deeds.setdefault(self.place_number[deed.place], []).append(rule)
        closed: dict[int, list[Closed]] = {}
        for closing in day.closed:
            closed.setdefault(self.place_number[closing.place], []).append(closing)
        return DayRule(day, self.place_number[day.place], _frozen(deeds), self._stays(day), _frozen(closed),
                       tuple(self._room(day, lesson) for lesson in day.lessons))

    def _room(self, day: Day, lesson: Lesson) -> tuple[Lesson, int, Variable]:
        room = real_room(day, lesson)
        return lesson, self.place_number.get(room, -1), self.variables[f"lesson.{lesson.id}"]

    def _stays(self, day: Day) -> dict[str, tuple[StayRule, ...]]:
        stays: dict[str, list[StayRule]] = {}
        for stay in day.stays:
            if self._holds_here(stay.variants):
                rule = StayRule(stay, self.place_number.get(stay.place, -1), self.answer(stay.when))
                stays.setdefault(stay.person, []).append(rule)
        return {person: tuple(rules) for person, rules in stays.items()}

    def _traces(self) -> dict[int, tuple[TraceRule, ...]]:
        traces: dict[int, list[TraceRule]] = {}
        for trace in self.case.traces:
            rule = TraceRule(trace, self.variables[f"trace.{trace.id}"], self.answer(trace.when),
                             self._changes(trace.effects)[0])
            traces.setdefault(self.place_number[trace.place], []).append(rule)
        return _frozen(traces)


def real_room(day: Day, lesson: Lesson) -> str:
    """Where the lesson really is: what a change says, else the timetable."""
    return next((change.room for change in day.changes if change.lesson == lesson.id and change.room), lesson.room)


def leads_on(then: str) -> bool:
    return bool(then) and then != END


def _frozen(rules: dict[int, list[Rule]]) -> dict[int, tuple[Rule, ...]]:
    return {number: tuple(found) for number, found in rules.items()}


def _always(state: object) -> int:
    return 1
