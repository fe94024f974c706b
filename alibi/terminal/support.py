"""How much help there is, in the terminal: what holds today, what from tomorrow, who chose it and why, and choosing.

Knows a teller. What the child sets is left alone until it sets it free; it takes effect the next morning.
"""

from __future__ import annotations

from alibi.core.commands import SetSupport
from alibi.core.diary import AUTO, LEVELS, WITH_AREA, Support
from alibi.play.support import AREA_WORDS, LEVEL_WORDS, who_chose
from alibi.terminal.console import Option
from alibi.terminal.teller import Teller

CLOSE = "d"
GAME_MAY_CHOOSE = "Het spel mag kiezen"


def set_support(teller: Teller) -> None:
    """Read and change how much help there is, until the child closes the page."""
    console = teller.console
    console.head("Hulp")
    for one in teller.world.diary.support:
        console.say(in_words(one))
    while True:
        support = teller.world.diary.support
        options: list[Option[Support | None]] = [Option(AREA_WORDS[one.area].capitalize(), one) for one in support]
        options.append(Option("Zo laten", None, CLOSE))
        picked = console.ask("Waar wil je meer of minder hulp? Het gaat in vanaf morgen.", options)
        if picked is None:
            return
        _choose(teller, picked)


def _choose(teller: Teller, support: Support) -> None:
    free = [Option(GAME_MAY_CHOOSE, AUTO)] if support.by_hand else []
    level = teller.console.ask(f"Hoeveel hulp wil je bij {WITH_AREA[support.area]}?", [
        *(Option(LEVEL_WORDS[level].capitalize(), level) for level in LEVELS), *free, Option("Zo laten", "", CLOSE)])
    if level:
        teller.do(SetSupport(support.area, level, "child"))


def in_words(support: Support) -> str:
    """One area: what holds, what will hold, and who chose that."""
    area, today, tomorrow = (AREA_WORDS[support.area].capitalize(), LEVEL_WORDS[support.today],
                             LEVEL_WORDS[support.tomorrow])
    change = "" if support.today == support.tomorrow else f" Vanaf morgen {tomorrow}."
    return f"{area}: {today}.{change} {who_chose(support)}"
