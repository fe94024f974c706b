"""A whole play in the terminal: begin or go on, the day, the debrief; what is done is kept at every step.

Knows the agency. Problems with a case or a journal pass through to who called, as CaseProblem and JournalProblem.
"""

from __future__ import annotations

from alibi.play.agency import Agency, AgentCard, CaseCard, CaseProblem, JournalProblem, Play, RulesChanged
from alibi.terminal.console import Console, InputEnded, Option
from alibi.terminal.day import DayInTerminal, Leave, always_there
from alibi.terminal.debrief import DebriefInTerminal
from alibi.terminal.evening import EveningInTerminal
from alibi.terminal.repeat import repeat_steps
from alibi.terminal.sharing import SharingInTerminal
from alibi.terminal.time_machine import go_back

MOST_AGENTS = 5
"""Agents in the first list; the others are one question further."""
ALL_WELL, STEP_NOT_POSSIBLE, NOT_SAVED = 0, 1, 1
NEW, MORE = "n", "m"


def play_in_terminal(agency: Agency, console: Console, case: str = "", seed: int | None = None, code: str = "",
                     steps: str = "") -> int:
    """Play `case` (asked for when "") anew, or agent `code`'s last case further. With neither a code nor a seed nor
    steps, an agent that has not finished may go on; where a case is named, one of that case. CaseProblem before
    anything is asked when there is no such case. 0 when all is kept, also when the child stops; 1 when one of the
    written `steps` was not possible or something is not on disk."""
    console.always = always_there(console)
    try:
        play = _opened(agency, console, case, seed, code, steps)
    except (Leave, InputEnded, KeyboardInterrupt):
        console.say("Tot de volgende keer.")
        return ALL_WELL
    try:
        result = _play(play, agency, console, steps)
    except (Leave, InputEnded, KeyboardInterrupt):
        result = ALL_WELL
    finally:
        play.close()
    return _say_goodbye(play, console) or result


def _play(play: Play, agency: Agency, console: Console, steps: str) -> int:
    console.say(f"Je codenaam is {play.code}. Alles wordt vanzelf bewaard.")
    console.say("Typ een nummer of een letter, en druk op Enter. h is hulp, s is stoppen.")
    console.say("Een lege regel leest de lijst nog eens voor.")
    day = DayInTerminal(play.session, console, play.problem)
    day.greet(play.resumed)
    if steps and not repeat_steps(play.session, steps, console):
        return STEP_NOT_POSSIBLE
    _all_days(play, agency, day)
    while not _is_closed(play, console, day):
        _all_days(play, agency, day)
    SharingInTerminal(play, agency, console).run()
    return ALL_WELL


def _all_days(play: Play, agency: Agency, day: DayInTerminal) -> None:
    """Day after day, with an evening between, until the case is over."""
    day.run()
    while play.session.world.day_over:
        EveningInTerminal(play, agency, day).run()
        day.run()


def _is_closed(play: Play, console: Console, day: DayInTerminal) -> bool:
    """Look back on a case that is over. False when the child went back in time to look further."""
    console.head("Nabespreking")
    day.teller.recent.clear()
    ending = play.session.world.ending
    if ending:
        console.say(f"{ending.title}. {ending.text}")
        if not ending.good and play.session.can_take_back and not console.ask_yes(
                "Je mag terug in de tijd. Dan zoek je verder waar je was.", "Nee, de dag is klaar",
                "Ja, terug in de tijd"):
            go_back(day.teller)
            return False
    DebriefInTerminal(play.session, console).run()
    return True


def _say_goodbye(play: Play, console: Console) -> int:
    """The last words: whether all is on disk, and how to go on. "Bewaard" is said only when it is so."""
    if not play.session.saved:
        console.say(f"{play.problem()} Je laatste stappen zijn daarom niet bewaard.".strip())
        return NOT_SAVED
    console.say("Alles is bewaard. Tot de volgende keer.")
    why = "Nog eens kijken of delen" if play.session.world.over else "Verder met deze agent"
    console.say_exactly(console.words(f"{why}: alibi play --plain --agent {play.code}"))
    return ALL_WELL


# --- beginning ------------------------------------------------------------------------------------------


def _opened(agency: Agency, console: Console, case: str, seed: int | None, code: str, steps: str) -> Play:
    wanted = agency.load(case).case.id if case and not code else ""
    console.head("A.L.I.B.I.")
    if code:
        return take_up(agency, console, code)
    if seed is None and not steps:
        found = _offered(agency, console, wanted)
        if found:
            return found
    return agency.begin(case or _case(agency, console), seed)


def _offered(agency: Agency, console: Console, case: str) -> Play | None:
    """An agent of earlier to go on with, in this `case` when one was named; None to begin anew."""
    cards = [card for card in agency.agents()
             if not card.problem and not card.finished and case in ("", card.case)]
    listed = cards[:MOST_AGENTS]
    while listed:
        more = [Option("Andere agenten", MORE, MORE)] if len(listed) < len(cards) else []
        code = console.ask("Wil je verder met een agent, of begin je opnieuw?", [
            *(Option(_agent(card), card.code) for card in listed), *more, Option("Begin een nieuwe zaak", NEW, NEW)])
        if code == NEW:
            return None
        if code == MORE:
            listed = cards
            continue
        try:
            return take_up(agency, console, code)
        except (CaseProblem, JournalProblem) as problem:
            console.say(problem.sentence)
            listed = [card for card in listed if card.code != code]
    return None


def _agent(card: AgentCard) -> str:
    name = f" ({card.name})" if card.name else ""
    return f"Verder met agent {card.code}{name}: {card.case_title}. {card.recap}"


def _case(agency: Agency, console: Console) -> str:
    """The case to begin, asked for when there is more than one."""
    cards = agency.cases()
    if not cards:
        raise CaseProblem("Er is hier geen zaak die gespeeld kan worden.")
    if len(cards) == 1:
        return cards[0].id
    return console.ask("Welke zaak?", [Option(_case_words(card), card.id) for card in cards])


def _case_words(card: CaseCard) -> str:
    days = "1 dag" if card.days == 1 else f"{card.days} dagen"
    return f"{card.title} ({days}). {card.summary}"


def take_up(agency: Agency, console: Console, code: str) -> Play:
    """Go on with an agent's play; after a change of rules the child chooses how."""
    found = agency.take_up(code)
    if not isinstance(found, RulesChanged):
        return found
    as_it_was = console.ask_yes(f"De zaak “{found.title}” is anders dan toen je stopte. Hoe wil je verder?",
                                "Verder zoals hij was", "Deze dag opnieuw")
    return agency.take_up_as_it_was(code) if as_it_was else agency.begin_day_again(code)
