"""A case made ready for one variant: conditions compiled, effects numbered, everything by place in the state.

Knows how to answer "what is so now". Does not change a state (that is `turn.py`) and says nothing in words.
"""

from __future__ import annotations

from collections.abc import Sequence

from alibi.core.case import END, Alibi, Case, Choice, Day, Deed, Due, Effect, Scene, Signal, Start
from alibi.core.commands import Choose, Do, Go
from alibi.core.commands import Talk as TalkTo
from alibi.core.conditions import Answer, Tree, compiled, parse, settled
from alibi.core.day_rules import by_place, closed_of, early_of, home_of, real_room, rooms_of, tasks_of
from alibi.core.layout import BEAT, DAY, PLACE, State, variables_of
from alibi.core.rule_shapes import (
    Change,
    ChoiceRule,
    DayRule,
    DeedRule,
    PromiseRule,
    SceneRule,
    StartRule,
    StayRule,
    TaskRule,
    TraceRule,
)

__all__ = ["ChoiceRule", "DeedRule", "Rulebook", "SceneRule", "StartRule", "TaskRule", "leads_on", "real_room",
           "rulebook_of"]


def rulebook_of(case: Case, variant: str) -> Rulebook:
    """The rulebook of a case and a variant id, made once. The case has it: who lets go of the case lets go of both."""
    book = case.index.rulebooks.get(variant)
    if book is None:
        book = case.index.rulebooks[variant] = Rulebook(case, variant)
    assert isinstance(book, Rulebook)
    return book


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
        self.busy_days = tuple(by_place((self.place_number[row.place], row) for row in day.busy) for day in case.days)
        self.work_places = frozenset(self.place_number[place.id] for place in case.places if place.work)
        self.tasks = tasks_of(case, self.variables)
        self.strains = tuple(self.variables[f"strain.{strain.id}"] for strain in case.strains)
        self.clues_here = self._clues_of_this_variant()
        self.neighbours = self._neighbours()
        self.scenes = (None, *(self._scene(scene) for scene in case.scenes))
        self.talks = {talk.person: tuple(map(self._start, self._starts(talk.starts)))
                      for talk in case.talks if talk.person}
        self.talk_commands = {person: TalkTo(person) for person in self.talks}
        self.events = tuple(self._start(start) for talk in case.talks if talk.starts_by_itself
                            for start in self._starts(talk.starts))
        self._event_trees = tuple((start, _tree_of(start.start)) for start in self.events)
        self._events_by_day: dict[tuple[int, int], tuple[tuple[StartRule, Tree], ...]] = {}
        self._events_at: dict[tuple[int, int, int], tuple[StartRule, ...]] = {}
        self.days = tuple(self._day(day) for day in case.days)
        self.traces = self._traces()
        self.promises = tuple(
            PromiseRule(self.variables[f"promise.{promise.id}"], promise.id, promise.to, self.answer(promise.kept_by),
                        promise.day, promise.until) for promise in case.promises)
        self.head = self.variables["head"]
        self.help = self.variables.get("help")

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
            return self.busyness if any(self.busy_days) else lambda state: busy[state[PLACE]]
        beat: int = tree[1]
        return (lambda state: state[BEAT] < beat) if kind == "before" else (lambda state: state[BEAT] >= beat)

    def events_at(self, day: int, beat: int, place: int) -> tuple[StartRule, ...]:
        """The events that day, beat and place alone do not rule out; kept, since every move there asks."""
        moment = (day, beat, place)
        found = self._events_at.get(moment)
        if found is None:
            found = tuple(start for start, left in self._events_on(day, place)
                          if settled(left, lambda tree: _by_beat(tree, beat)) != 0)
            self._events_at[moment] = found
        return found

    def _events_on(self, day: int, place: int) -> tuple[tuple[StartRule, Tree], ...]:
        """The events that may open on a day at a place, each with its condition."""
        if (day, place) not in self._events_by_day:
            def known(tree: Tree) -> int | None:
                kind = tree[0]
                if kind == "day":
                    return int(self.day_number[tree[1]] == day)
                return int(self.place_number[tree[1]] == place) if kind == "at" else None

            self._events_by_day[day, place] = tuple(
                (start, tree) for start, tree in self._event_trees if settled(tree, known) != 0)
        return self._events_by_day[day, place]

    def busyness(self, state: Sequence[int]) -> int:
        """How busy and loud it is here and now, 0-4: what the day says, else the place."""
        beat = state[BEAT]
        for row in self.busy_days[state[DAY]].get(state[PLACE], ()):
            if row.begins <= beat < row.ends:
                return row.level
        return self.busy[state[PLACE]]

    def due(self, state: Sequence[int], rule: TaskRule) -> Due:
        """Before when a task must really be handed in: changes and asked-for time counted in."""
        task, now = rule.task, (state[DAY], state[BEAT])
        due = Due(task.due_day, task.due)
        for change in rule.deadlines:
            if now >= (change.day, change.begins):
                due = change.due
        return later_of(due, task.later) if rule.extra and state[rule.extra.at] else due

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
        deeds = by_place((self.place_number[deed.place], self._deed(deed)) for deed in day.deeds)
        return DayRule(day, self.place_number[day.place], day.last, home_of(day, self.place_number, self.answer), deeds,
                       self._stays(day), closed_of(day, self.place_number),
                       rooms_of(day, self.place_number, self.variables), early_of(day, self.variables))

    def _deed(self, deed: Deed) -> DeedRule:
        changes, ending = self._changes(deed.effects)
        task = self.tasks.get(deed.task)
        return DeedRule(deed, Do(deed.id), self.answer(deed.needs), changes, ending, self._memory(f"did.{deed.id}"),
                        task if deed.does == "hand_in" else None, task if deed.does == "pack" else None)

    def _stays(self, day: Day) -> dict[str, tuple[StayRule, ...]]:
        stays: dict[str, list[StayRule]] = {}
        for stay in day.stays:
            if self._holds_here(stay.variants):
                rule = StayRule(stay, self.place_number.get(stay.place, -1), self.answer(stay.when))
                stays.setdefault(stay.person, []).append(rule)
        return {person: tuple(rules) for person, rules in stays.items()}

    def _traces(self) -> dict[int, tuple[TraceRule, ...]]:
        return by_place((self.place_number[trace.place], TraceRule(
            trace, self.variables[f"trace.{trace.id}"], self.answer(trace.when), self._changes(trace.effects)[0]))
            for trace in self.case.traces)


def _tree_of(start: Start) -> Tree:
    return parse(start.when, start.scene.partition("/")[0]) if start.when else ("value", 1)


def _by_beat(tree: Tree, beat: int) -> int | None:
    return int((beat < tree[1]) == (tree[0] == "before")) if tree[0] in ("before", "after") else None


def leads_on(then: str) -> bool:
    return bool(then) and then != END


def later_of(one: Due, other: Due | None) -> Due:
    """The later of two moments."""
    return one if other is None or (one.day, one.beat) >= (other.day, other.beat) else other


def _always(state: object) -> int:
    return 1
