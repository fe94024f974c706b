"""A whole play in the terminal: begin or go on, the day, the debrief; what is done is kept at every step."""

from __future__ import annotations

from alibi.play.agency import Agency, Play, RulesChanged
from alibi.terminal.console import Console, InputEnded, Option
from alibi.terminal.day import DayInTerminal, Leave
from alibi.terminal.debrief import DebriefInTerminal


def play_in_terminal(agency: Agency, console: Console, case: str, seed: int | None = None, code: str = "") -> int:
    """Play `case` anew, or agent `code`'s last case further. 0 when all is kept, also when the child stops."""
    play = take_up(agency, console, code) if code else agency.begin(case, seed)
    console.say(f"Je codenaam is {play.code}. Alles wordt vanzelf bewaard.")
    try:
        DayInTerminal(play.session, console).run(play.resumed)
        DebriefInTerminal(play, agency, console).run()
    except (Leave, InputEnded):
        console.say(f"Bewaard. Ga later verder met: alibi play --plain --agent {play.code}")
    finally:
        play.close()
    return 0


def take_up(agency: Agency, console: Console, code: str) -> Play:
    """Go on with an agent's play; after a change of rules the child chooses how."""
    found = agency.take_up(code)
    if not isinstance(found, RulesChanged):
        return found
    as_it_was = console.ask(f"De zaak “{found.title}” is veranderd. Hoe wil je verder?", [
        Option("Verder zoals hij was", True), Option("Deze dag opnieuw", False)])
    return agency.take_up_as_it_was(code) if as_it_was else agency.begin_day_again(code)
