"""A case without its words: what the rules read, and nothing else.

Two cases that say other things are then equal part by part where the rules do the same. Knows shapes; whoever needs
a name or a line has the case itself.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from alibi.core.case import Alibi, Case, Choice, Day, Debrief, Deed, Rumour, Scene, Signal, Task, Unmasking

ClueShape = TypeVar("ClueShape", Signal, Alibi, Rumour)


def bare(case: Case, before: tuple[Case, Case] | None = None) -> Case:
    """The case with every word, picture and chance for a skill left out. The rules do the same to it. `before` is an
    earlier case and the same without words: what was not read anew since is not made anew."""
    old, known = before or (case, None)

    def day(number: int, one: Day) -> Day:
        same = known and number < len(old.days) and old.days[number] is one
        return known.days[number] if known and same else _day(one)

    def scene(one: Scene) -> Scene:
        return known.index.scene[one.key] if known and old.index.scene.get(one.key) is one else _scene(one)

    return replace(
        case, title="", summary="", question="", skills=(), declared=(), glossary=(), rules_hash="", text_hash="",
        debrief=Debrief(), unmasking=Unmasking(case.unmasking.found, "", "", case.unmasking.scenes),
        people=tuple(replace(one, name="", role="", pronoun="", likes="", voice="") for one in case.people),
        places=tuple(replace(one, name="", short="", floor=0) for one in case.places),
        days=tuple(day(number, one) for number, one in enumerate(case.days)), scenes=tuple(map(scene, case.scenes)),
        promises=tuple(replace(one, text="") for one in case.promises),
        strains=tuple(replace(one, cause="") for one in case.strains),
        signals=_clues(case.signals), alibis=_clues(case.alibis), rumours=_clues(case.rumours),
        traces=tuple(replace(one, text="", picture="", spot="") for one in case.traces),
        endings=tuple(replace(one, title="", text="") for one in case.endings))


def _clues(clues: tuple[ClueShape, ...]) -> tuple[ClueShape, ...]:
    return tuple(replace(clue, text="") for clue in clues)


def _scene(scene: Scene) -> Scene:
    return Scene(scene.key, scene.talk, (), tuple(map(_choice, scene.choices)), scene.then)


def _choice(choice: Choice) -> Choice:
    return Choice(choice.id, "", choice.then, choice.needs, costs=choice.costs, effects=choice.effects)


def _day(day: Day) -> Day:
    return replace(
        day, name="", aim="", lessons=tuple(replace(one, name="") for one in day.lessons),
        changes=tuple(replace(one, text="", skill="", source="") for one in day.changes),
        tasks=tuple(map(_task, day.tasks)), stays=tuple(replace(one, spot="") for one in day.stays),
        deeds=tuple(map(_deed, day.deeds)), closed=tuple(replace(one, text="") for one in day.closed),
        appointments=tuple(replace(one, text="") for one in day.appointments))


def _deed(deed: Deed) -> Deed:
    return Deed(deed.id, deed.place, deed.does, "", needs=deed.needs, costs=deed.costs, effects=deed.effects,
                again=deed.again, then=deed.then, task=deed.task)


def _task(task: Task) -> Task:
    """Its lines in the agenda and its answers keep their ids: commands name them."""
    return replace(task, text="", skill="", ask="", steps=(), told="", slots=_unlabelled(task.slots),
                   answers=_unlabelled(task.answers))


def _unlabelled(pairs: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    return tuple((name, "") for name, _ in pairs)
