"""The time machine in the terminal: says what the last step was and takes it back when the child wants to.

Knows the words of steps that can be taken back. What is taken back leaves no mark.
"""

from __future__ import annotations

from alibi.core.case import Case
from alibi.core.commands import Choose, Do, DoTask, LayAlibi, LiftAlibi, NoteTask, Unmask
from alibi.core.happenings import ChoiceMade
from alibi.core.records import Entry
from alibi.terminal.teller import Teller

NOTHING = "Er is nu niets om terug te nemen."


def use_time_machine(teller: Teller) -> bool:
    """Ask, and go back to the moment before the last choice or deed. Whether that was done."""
    undone = teller.session.can_take_back
    if undone is None:
        teller.console.say(NOTHING)
        return False
    question = f"Je laatste stap was: “{step_in_words(teller.session.case, undone)}” Neem je die terug?"
    if not teller.console.ask_yes(question, "Ja, neem dit terug", "Nee, hier blijven"):
        return False
    go_back(teller)
    return True


def go_back(teller: Teller) -> None:
    """To the moment before the last choice or deed."""
    teller.session.take_back()
    teller.console.say(f"Teruggenomen. Het is weer {teller.world.time}.")
    teller.went_back()


def step_in_words(case: Case, entry: Entry) -> str:
    """What the child said or did, as it stood in the list."""
    command, index = entry.command, case.index
    if isinstance(command, Choose):
        made = next(happening for happening in entry.happenings if isinstance(happening, ChoiceMade))
        return next(choice.text for choice in index.scene[made.scene].choices if choice.id == made.choice)
    if isinstance(command, Do):
        return index.deed[command.deed].text
    if isinstance(command, NoteTask | DoTask):
        return index.task[command.task].text
    if isinstance(command, LayAlibi | LiftAlibi):
        return (index.alibi.get(command.card) or index.rumour[command.card]).text
    assert isinstance(command, Unmask)
    return f"{index.person[command.person].name}: {case.unmasking.ask}"
