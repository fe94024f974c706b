"""The time machine in the terminal: says what the last step was and takes it back when the child wants to.

Knows the words of steps that can be taken back. What is taken back leaves no mark.
"""

from __future__ import annotations

from alibi.play.step_words import step_in_words
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
