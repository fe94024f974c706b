"""Steps in words: what a child said or did, as it stood in the list it was chosen from.

Knows the case and the commands. Used by the time machine, the terminal and whoever looks back; does not know screens.
"""

from __future__ import annotations

from alibi.core.case import Case, Task
from alibi.core.commands import Choose, Command, Do, DoTask, LayAlibi, LiftAlibi, NextDay, NoteTask, Talk, Unmask, Wait
from alibi.core.happenings import ChoiceMade
from alibi.core.records import Entry
from alibi.core.world import World


def step_in_words(case: Case, entry: Entry) -> str:
    """What the child said or did in a kept step; "" for steps that have no words of their own."""
    made = next((happening for happening in entry.happenings if isinstance(happening, ChoiceMade)), None)
    if made is not None:
        return _choice(case, made.scene, made.choice)
    return _move(case, entry.command)


def move_in_words(world: World, command: Command) -> str:
    """What a move that is possible now says; "" for moves that have no words of their own."""
    if isinstance(command, Choose) and world.scene:
        return _choice(world.case, world.scene.key, command.choice)
    return _move(world.case, command)


def _choice(case: Case, scene: str, choice: str) -> str:
    return next((found.text for found in case.index.scene[scene].choices if found.id == choice), "")


def _move(case: Case, command: Command) -> str:
    index = case.index
    if isinstance(command, Do):
        return index.deed[command.deed].text
    if isinstance(command, NoteTask):
        task = index.task[command.task]
        return f"{task.text} Opgeschreven bij “{dict(task.slots).get(command.slot, command.slot)}”."
    if isinstance(command, DoTask):
        return _answered(index.task[command.task], command.answer)
    if isinstance(command, Talk):
        return f"Ik praat met {index.person[command.person].name}."
    if isinstance(command, Wait):
        return "Ik wacht even."
    if isinstance(command, NextDay):
        return "Ik ga door naar de volgende dag."
    return _on_the_board(case, command)


def _answered(task: Task, answer: str) -> str:
    if task.half_hours and not answer:
        return f"Ik werk een half uur: {task.text}"
    words = dict(task.answers).get(answer, "")
    return f"{task.ask} {words}".strip() if words else task.text


def _on_the_board(case: Case, command: Command) -> str:
    if isinstance(command, LayAlibi | LiftAlibi):
        card = case.index.alibi.get(command.card) or case.index.rumour[command.card]
        return card.text
    if isinstance(command, Unmask):
        return f"{case.index.person[command.person].name}: {case.unmasking.ask}"
    return ""
