"""What is possible in one variant if nothing ever got in the way: no clock, no other choice, nothing undone.

A safe estimate from above, and quick: what is not possible even so can never happen. Knows shapes and conditions; does
not search.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from alibi.core.case import Case, Choice, Deed, Effect, Scene, Start, Stay, Talk
from alibi.core.conditions import Tree, parse
from alibi.core.day_rules import held
from alibi.core.layout import BROKEN, COOLED, DONE, HANDED_IN, HEARD, KEPT, LATE, MADE, NOTED, ON_TIME, variables_of
from alibi.core.rulebook import leads_on
from alibi.review.readings import NO, YES, answered, filled_in, left_of, mentions, questions_about

BOTH = (True, True)


def read_of(case: Case) -> tuple[object, ...]:
    """All that decides what is possible in a case. What something costs, at what time or place it is, and how much a
    trust rises, does not."""
    days = tuple((
        day.id, tuple(held(day, lesson) for lesson in day.lessons), tuple(task.half_hours for task in day.tasks),
        tuple((one.person, bool(one.place), one.variants, one.when) for one in day.stays),
        tuple((one.id, one.does, one.needs, one.then, one.task, _changes(one.effects)) for one in day.deeds))
        for day in case.days)
    scenes = tuple((scene.key, scene.talk, scene.then, tuple(
        (one.id, one.needs, one.then, _changes(one.effects)) for one in scene.choices)) for scene in case.scenes)
    traces = tuple((trace.id, trace.when, _changes(trace.effects)) for trace in case.traces)
    promises = tuple((promise.id, promise.kept_by) for promise in case.promises)
    clues = tuple((clue.id, clue.variants) for clue in case.clues)
    return (tuple(variables_of(case).items()), case.variants, case.unmasking, case.talks, days, scenes, traces,
            promises, clues)


def _changes(effects: Iterable[Effect]) -> tuple[tuple[object, ...], ...]:
    return tuple((one.name, one.add, one.value > 0 if one.add else one.value) for one in effects)


class Possible:
    """`things` are the names of scenes, choices, deeds, traces and start lines that are possible; `values` gives for
    each variable the values it can ever have. `known` is the same of an earlier case of which
    `read_of` gives as much."""

    def __init__(self, case: Case, variant: str, known: Possible | None = None) -> None:
        self.case, self.variant = case, case.index.variant[variant]
        self.clues = {clue.id for clue in case.clues if self._holds_here(clue.variants)}
        self.variables = variables_of(case)
        self.values: dict[str, set[int]] = known.values if known else {
            name: {variable.first} for name, variable in self.variables.items()}
        self.things: set[str] = known.things if known else set()
        self._stays: dict[str, dict[int, list[Stay]]] = {}
        for number, day in enumerate(case.days):
            for stay in day.stays:
                if stay.place:
                    self._stays.setdefault(stay.person, {}).setdefault(number, []).append(stay)
        self._trees: dict[tuple[str, str, tuple[int, ...]], tuple[Tree, ...]] = {}
        self._all_days = tuple(range(len(case.days)))
        if not known:
            self._find()

    def _find(self) -> None:
        """Go round until nothing more becomes possible."""
        self.values["head"] = set(range(self.variables["head"].highest + 1))
        self._attend()
        before = -1
        while before != (before := len(self.things) + sum(map(len, self.values.values()))):
            self._round()

    def _holds_here(self, variants: tuple[str, ...]) -> bool:
        return not variants or self.variant.id in variants

    def _attend(self) -> None:
        for day in self.case.days:
            for lesson in day.lessons:
                if held(day, lesson):
                    self.values[f"lesson.{lesson.id}"] |= {ON_TIME, LATE}

    def _round(self) -> None:
        """Add all that what is possible so far makes possible; what is stays so."""
        for talk in self.case.talks:
            for number, start in enumerate(self.starts(talk)):
                self._start(talk, number, start)
        for scene in self.case.scenes:
            if f"scene.{scene.key}" in self.things:
                self._scene(scene)
        for number, day in enumerate(self.case.days):
            for deed in day.deeds:
                if f"deed.{deed.id}" in self.things or (self._may_deed(deed) and self.may(deed.needs, (number,))):
                    self._deed(deed)
        for trace in self.case.traces:
            if f"trace.{trace.id}" in self.things or self.may(trace.when, self._all_days):
                self.things.add(f"trace.{trace.id}")
                self.values[f"trace.{trace.id}"].add(1)
                self._effects(trace.effects)
        self._by_themselves()
        unmasking = self.case.unmasking
        self._open(dict(unmasking.scenes).get(self.variant.id, unmasking.found))

    # --- things -----------------------------------------------------------------------------------------

    def starts(self, talk: Talk) -> list[Start]:
        """The start lines of a talk in this variant."""
        return [start for start in talk.starts if self._holds_here(start.variants)]

    def _start(self, talk: Talk, number: int, start: Start) -> None:
        if f"start.{talk.id}/{number}" in self.things:
            return
        days = self._all_days if talk.starts_by_itself else self._days_with(talk.person)
        if self.may(start.when, days, talk.id):
            self.things.add(f"start.{talk.id}/{number}")
            self._open(start.scene)

    def _days_with(self, person: str) -> list[int]:
        """The days on which a person can be met."""
        return [number for number, stays in self._stays.get(person, {}).items()
                if any(self.may_stay(number, stay) for stay in stays)]

    def may_stay(self, day: int, stay: Stay) -> bool:
        """A row of a day that says where somebody is may count."""
        return self._holds_here(stay.variants) and self.may(stay.when, (day,))

    def _open(self, key: str) -> None:
        if leads_on(key):
            self.things.add(f"scene.{key}")
            self._add(f"seen.{key}", 1)

    def _scene(self, scene: Scene) -> None:
        if not scene.choices:
            self._open(scene.then)
        for choice in scene.choices:
            name = f"choice.{scene.key}/{choice.id}"
            if name in self.things or self.may(choice.needs, self._all_days, scene.talk):
                self.things.add(name)
                self._choice(scene, choice)

    def _choice(self, scene: Scene, choice: Choice) -> None:
        self._add(f"chose.{scene.key}/{choice.id}", 1)
        self._effects(choice.effects)
        self._open(choice.then)

    def _may_deed(self, deed: Deed) -> bool:
        handles = deed.task and deed.does in ("hand_in", "pack")
        return not handles or DONE in self.values[f"task.{deed.task}"]

    def _deed(self, deed: Deed) -> None:
        self.things.add(f"deed.{deed.id}")
        self._add(f"did.{deed.id}", 1)
        self._effects(deed.effects)
        self._open(deed.then)
        if deed.task and deed.does == "hand_in":
            self._add(f"task.{deed.task}", HANDED_IN)
        elif deed.task and deed.does == "pack":
            self._add(f"packed.{deed.task}", 1)

    def _effects(self, effects: Iterable[Effect]) -> None:
        for effect in effects:
            variable = self.variables.get(effect.name)
            if variable and effect.add:
                values = self.values[effect.name]
                reach = range(min(values), variable.highest + 1) if effect.value > 0 else \
                    range(variable.lowest, max(values) + 1)
                values.update(reach)
            elif variable and (variable.family != "clue" or variable.rest in self.clues):
                self.values[effect.name].add(max(variable.lowest, min(variable.highest, effect.value)))

    def _by_themselves(self) -> None:
        """What follows from a task that was heard, a promise that was made, an anger that has a night to cool."""
        for day in self.case.days:
            for task in day.tasks:
                if HEARD in self.values[f"task.{task.id}"]:
                    self.values[f"task.{task.id}"] |= {NOTED, DONE}
                    for done in range(task.half_hours + 1):
                        self._add(f"work.{task.id}", done)
        for promise in self.case.promises:
            if MADE in self.values[f"promise.{promise.id}"]:
                kept = self.may(promise.kept_by, self._all_days)
                self.values[f"promise.{promise.id}"] |= {BROKEN, KEPT} if kept else {BROKEN}
        for strain in self.case.strains:
            if len(self.values[f"strain.{strain.id}"]) > 1 and len(self.case.days) > 1:
                self.values[f"strain.{strain.id}"].add(COOLED)

    def _add(self, name: str, value: int) -> None:
        if name in self.values:
            self.values[name].add(value)

    # --- conditions -------------------------------------------------------------------------------------

    def may(self, text: str, days: Sequence[int], talk: str = "") -> bool:
        """A condition may hold on one of these days."""
        if not text:
            return bool(days)
        return any([self._answers(tree)[0] for tree in self._trees_of(text, tuple(days), talk)])

    def _trees_of(self, text: str, days: tuple[int, ...], talk: str) -> tuple[Tree, ...]:
        """What is left of a condition on some days; most conditions name no day, and are the same on all."""
        key = (text, talk, days)
        if key not in self._trees:
            tree = parse(text, talk)
            asked = days if mentions(tree, "day") else days[:1]
            self._trees[key] = tuple(left_of(text, talk, self.case.days[day].id, self.variant.visitor) for day in asked)
        return self._trees[key]

    def left(self, text: str, day: int | None = None, talk: str = "") -> Tree:
        """What is left of a condition when all that is sure is filled in, on one day or on any."""
        tree = left_of(text, talk, self.case.days[day].id if day is not None else None, self.variant.visitor)
        return filled_in(tree, self._sure)

    def _sure(self, question: Tree) -> Tree | None:
        yes, no = self._answers(question)
        return None if yes and no else YES if yes else NO

    def _answers(self, tree: Tree) -> tuple[bool, bool]:
        """Whether the answer can be yes, and whether it can be no."""
        kind = tree[0]
        if kind in ("and", "or"):
            yes, no = zip(*map(self._answers, tree[1:]), strict=True)
            return (all(yes), any(no)) if kind == "and" else (any(yes), all(no))
        if kind == "not":
            return self._answers(tree[1])[::-1]
        if kind == "value":
            return bool(tree[1]), not tree[1]
        about = tuple(questions_about(tree))
        if len(about) != 1 or about[0][1] == YES:
            return BOTH
        (name, question), = about
        answers = {answered(question, value) for value in self.values.get(name, {0})}
        return True in answers, False in answers
