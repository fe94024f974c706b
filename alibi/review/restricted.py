"""A case restricted to a slice: the same frozen shapes with everything else left out, for the same core rules.

Knows shapes. Does not decide what matters (`slices.py`) and does not move (`search.py`). Conditions are kept as
they are: a slice keeps everything they read.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from alibi.core.case import (
    END,
    Alibi,
    Case,
    Change,
    Choice,
    Day,
    Deed,
    Effect,
    Promise,
    Rumour,
    Scene,
    Signal,
    Stay,
    Talk,
    Task,
    Trace,
)
from alibi.core.conditions import Tree, parse
from alibi.review.dependence import Dependence
from alibi.review.merged_places import PlaceMerge, merge_places
from alibi.review.readings import mentions
from alibi.review.slices import Slice

LEAVE = Choice("", "")
ClueShape = TypeVar("ClueShape", Signal, Alibi, Rumour)


class CutKey:
    """What a cut case is known by. It is looked up again and again, and a case is large: its hash is made once, and two
    that were found equal hold the same from then on, so that nobody goes through both once more."""

    __slots__ = ("_hash", "read")

    def __init__(self, *read: object) -> None:
        self.read, self._hash = read, hash(read)

    def __hash__(self) -> int:
        return self._hash

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, CutKey) or self._hash != other._hash:
            return False
        if self.read is not other.read and self.read == other.read:
            self.read = other.read
        return self.read is other.read

    def __reduce__(self) -> tuple[type[CutKey], tuple[object, ...]]:
        """In another process the same text has another hash."""
        return CutKey, self.read


@dataclass(frozen=True, eq=False, slots=True)
class RestrictedCase:
    """`key` is equal for restricted cases on which the rules do the same."""

    case: Case
    slice: Slice
    merge: PlaceMerge
    key: CutKey


def restricted(dependence: Dependence, slice: Slice) -> RestrictedCase:
    """The case of a slice, for the one variant of `dependence`."""
    cut = _Cut(dependence, slice)
    case = dependence.case
    days = tuple(map(cut.day, case.days))
    talks = tuple(map(cut.talk, (talk for talk in case.talks if cut.starts.get(talk.id))))
    scenes = tuple(cut.scene(scene) for scene in case.scenes if scene.key in slice.scenes)
    traces = tuple(replace(trace, effects=cut.effects(trace.effects)) for trace in case.traces
                   if f"trace.{trace.id}" in slice.names)
    promises = tuple(promise for promise in case.promises if f"promise.{promise.id}" in slice.names)
    conditions = _conditions(days, talks, scenes, traces, promises)
    merge = merge_places(case, slice.names, days, conditions, _forcing(talks, promises))
    smaller = replace(
        case, people=tuple(person for person in case.people if f"trust.{person.id}" in slice.names),
        places=merge.places, doors=merge.doors, days=tuple(map(merge.in_day, days)), talks=talks, scenes=scenes,
        promises=promises, traces=traces,
        strains=tuple(strain for strain in case.strains if f"strain.{strain.id}" in slice.names),
        signals=cut.clues(case.signals), alibis=cut.clues(case.alibis), rumours=cut.clues(case.rumours),
        variants=(case.index.variant[dependence.variant],))
    return RestrictedCase(smaller, slice, merge, _key(smaller, conditions, dependence.clues))


def _forcing(talks: Iterable[Talk], promises: Iterable[Promise]) -> Iterator[Tree]:
    """The conditions that force something on the pupil: of events, and of promises that are kept by where one is."""
    for talk in talks:
        if talk.starts_by_itself:
            yield from (parse(start.when, talk.id) for start in talk.starts if start.when)
    yield from (parse(promise.kept_by) for promise in promises)


def _conditions(days: Iterable[Day], talks: Iterable[Talk], scenes: Iterable[Scene], traces: Iterable[Trace],
                promises: Iterable[Promise]) -> tuple[Tree, ...]:
    """Every condition that is kept, as trees."""
    found = [(start.when, talk.id) for talk in talks for start in talk.starts]
    found += [(choice.needs, scene.talk) for scene in scenes for choice in scene.choices]
    for day in days:
        found += [(deed.needs, "") for deed in day.deeds] + [(stay.when, "") for stay in day.stays]
        found += [(one.when, "") for one in day.appointments]
    found += [(trace.when, "") for trace in traces] + [(promise.kept_by, "") for promise in promises]
    return tuple(parse(text, talk) for text, talk in found if text)


def _key(case: Case, conditions: Iterable[Tree], here: Container[str]) -> CutKey:
    """Everything of a restricted case that the rules read, and nothing else: two with equal keys go the same way, also
    when one was cut before a change and the other after it. The visitor counts only when a condition asks for it."""
    visitor = case.variants[0].visitor if any(mentions(tree, "visitor") for tree in conditions) else ""
    clues = tuple((type(clue), clue.id, clue.id in here) for clue in case.clues)
    unmasking = (case.unmasking.found, case.unmasking.scenes)
    return CutKey(case.people, case.places, case.doors, case.days, case.talks, case.scenes, case.promises, clues,
                  case.traces, case.strains, case.endings, unmasking, visitor)


class _Cut:
    """Cuts each shape down to what a slice keeps."""

    def __init__(self, dependence: Dependence, slice: Slice) -> None:
        self.dependence, self.names, self.scenes, self.strict = dependence, slice.names, slice.scenes, slice.strict
        self.starts = dict(slice.starts)
        self.with_talk = {talk.person for talk in dependence.case.talks if talk.id in self.starts}

    def effects(self, effects: tuple[Effect, ...]) -> tuple[Effect, ...]:
        return tuple(effect for effect in effects if effect.name in self.names or effect.name.startswith("end."))

    def clues(self, clues: tuple[ClueShape, ...]) -> tuple[ClueShape, ...]:
        return tuple(clue for clue in clues if f"clue.{clue.id}" in self.names)

    def talk(self, talk: Talk) -> Talk:
        kept = self.starts[talk.id]
        return replace(talk, starts=tuple(start for number, start in enumerate(self.dependence.starts[talk.id])
                                          if number in kept))

    def scene(self, scene: Scene) -> Scene:
        """The scene without words; it leads on only to scenes that are kept. In a rough slice the choices that do
        not matter are one way to leave."""
        kept = tuple(choice for choice in scene.choices
                     if self.strict or f"choice.{scene.key}/{choice.id}" in self.names)
        leave = (LEAVE,) if len(kept) < len(scene.choices) else ()
        return Scene(scene.key, scene.talk, (), (*map(self._choice, kept), *leave), self._then(scene.then))

    def _choice(self, choice: Choice) -> Choice:
        return Choice(choice.id, "", self._then(choice.then), choice.needs, costs=choice.costs,
                      effects=self.effects(choice.effects))

    def _then(self, then: str) -> str:
        return then if then in self.scenes else END

    def day(self, day: Day) -> Day:
        lessons = tuple(lesson for lesson in day.lessons if f"lesson.{lesson.id}" in self.names)
        return replace(
            day, lessons=lessons, changes=tuple(filter(self._changes_something, day.changes)),
            tasks=tuple(map(_one_way, (task for task in day.tasks if f"task.{task.id}" in self.names))),
            appointments=tuple(one for one in day.appointments if self.dependence.reads(one.when) <= self.names),
            stays=tuple(self._stays(day)),
            deeds=tuple(self._deed(deed) for deed in day.deeds if f"deed.{deed.id}" in self.names))

    def _changes_something(self, change: Change) -> bool:
        kept = {f"known.{change.id}", f"lesson.{change.lesson}", f"task.{change.task}"} & self.names
        return bool(kept) or change.kind == "route_blocked"

    def _stays(self, day: Day) -> Iterator[Stay]:
        variant = self.dependence.variant
        for stay in day.stays:
            if stay.person in self.with_talk and (not stay.variants or variant in stay.variants):
                yield stay

    def _deed(self, deed: Deed) -> Deed:
        """A deed is remembered as done only when that matters: when something reads it, or doing it twice adds up."""
        effects = self.effects(deed.effects)
        twice = not self.strict and f"did.{deed.id}" not in self.names and not any(one.add for one in effects)
        return Deed(deed.id, deed.place, deed.does, "", needs=deed.needs, costs=deed.costs, again=deed.again or twice,
                    effects=effects, then=self._then(deed.then), task=deed.task)


def _one_way(task: Task) -> Task:
    """All agenda lines and all answers do the same to the rules: one of each is enough."""
    return replace(task, text="", slots=task.slots[:1], answers=task.answers[:1], steps=())

