"""A case as it stands in one variant: conditions with all filled in that is already sure, and nothing in it that can
never be.

Two variants in which a slice does not differ then have the same slice. Knows shapes and what is possible; the rules
do the same to what is left, in every moment that a play can reach.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from alibi.core.case import Alibi, Case, Choice, Day, Deed, Rumour, Scene, Signal, Start, Stay, Talk
from alibi.review.possible import Possible, read_of
from alibi.review.readings import written

ClueShape = TypeVar("ClueShape", Signal, Alibi, Rumour)


class InVariants:
    """A case in each of its variants, in `cases`, with what is `possible` there. Of what was made of the case `before`
    a change all is kept that would come out the same."""

    def __init__(self, case: Case, before: InVariants | None = None) -> None:
        self.read = read_of(case)
        self.possible: dict[str, Possible] = {}
        self.cases: dict[str, Case] = {}
        same = before if before and before.read == self.read else None
        for variant in case.index.variant:
            known = same.possible[variant] if same else None
            self.possible[variant] = Possible(case, variant, known)
            was = (known.case, same.cases[variant]) if same and known else None
            self.cases[variant] = in_variant(self.possible[variant], was)


def in_variant(possible: Possible, before: tuple[Case, Case] | None = None) -> Case:
    """The case of one variant alone. `before` are an earlier case in which just as much was possible and the same in
    this variant: what is itself in that case is the same in this variant too."""
    return _InVariant(possible, before).case_itself()


class _InVariant:
    """Makes it. A part that asks nothing is the part itself: most are, and are then the same in all variants."""

    def __init__(self, possible: Possible, before: tuple[Case, Case] | None) -> None:
        self.before = before
        self.case, self.possible, self.variant = possible.case, possible, possible.variant

    def case_itself(self) -> Case:
        case = self.case
        traces = (replace(trace, when=self.text(trace.when)) for trace in case.traces
                  if f"trace.{trace.id}" in self.possible.things)
        return replace(
            case, variants=(self.variant,), days=tuple(self.day(number, day) for number, day in enumerate(case.days)),
            talks=tuple(map(self.talk, case.talks)), traces=tuple(traces),
            scenes=tuple(self.scene(scene) for scene in case.scenes if f"scene.{scene.key}" in self.possible.things),
            promises=tuple(replace(promise, kept_by=self.text(promise.kept_by)) for promise in case.promises),
            signals=self.clues(case.signals), alibis=self.clues(case.alibis), rumours=self.clues(case.rumours))

    def text(self, condition: str, day: int | None = None, talk: str = "") -> str:
        """What is left of a condition, as text."""
        return written(self.possible.left(condition, day, talk)) if condition else ""

    def clues(self, clues: tuple[ClueShape, ...]) -> tuple[ClueShape, ...]:
        return tuple(replace(clue, variants=()) for clue in clues if clue.id in self.possible.clues)

    def talk(self, talk: Talk) -> Talk:
        if self.before and self.before[0].index.talk.get(talk.id) is talk:
            return self.before[1].index.talk[talk.id]
        return replace(talk, starts=tuple(
            self._start(talk, start) for number, start in enumerate(self.possible.starts(talk))
            if f"start.{talk.id}/{number}" in self.possible.things))

    def _start(self, talk: Talk, start: Start) -> Start:
        if not start.variants and not start.when:
            return start
        return replace(start, variants=(), when=self.text(start.when, talk=talk.id))

    def scene(self, scene: Scene) -> Scene:
        """The scene with the choices that are possible; with all of them when there would be none left."""
        if self.before and self.before[0].index.scene.get(scene.key) is scene:
            return self.before[1].index.scene[scene.key]
        choices = tuple(self._choice(scene, choice) for choice in scene.choices)
        kept = tuple(choice for choice in choices if f"choice.{scene.key}/{choice.id}" in self.possible.things)
        return replace(scene, choices=kept or choices) if kept != scene.choices else scene

    def _choice(self, scene: Scene, choice: Choice) -> Choice:
        return replace(choice, needs=self.text(choice.needs, talk=scene.talk)) if choice.needs else choice

    def day(self, number: int, day: Day) -> Day:
        if self.before and self.before[0].days[number] is day:
            return self.before[1].days[number]
        return replace(
            day, stays=tuple(self._stay(number, stay) for stay in day.stays if self.possible.may_stay(number, stay)),
            deeds=tuple(self._deed(number, deed) for deed in day.deeds if f"deed.{deed.id}" in self.possible.things),
            appointments=tuple(replace(one, when=self.text(one.when, number)) for one in day.appointments
                               if self.possible.may(one.when, (number,))))

    def _stay(self, number: int, stay: Stay) -> Stay:
        if not stay.variants and not stay.when:
            return stay
        return replace(stay, variants=(), when=self.text(stay.when, number))

    def _deed(self, number: int, deed: Deed) -> Deed:
        return replace(deed, needs=self.text(deed.needs, number)) if deed.needs else deed
