"""Help that adapts, visibly: from what was chosen to how much help there is, one step at a time and with a reason.

Knows happenings, skills and levels of help. Pure: the same journal gives the same help. It never judges and never
takes a way away; the rules read only one of its levels (how early changes are told), and it takes effect the next
morning. What a child or a mentor set by hand is left alone.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from alibi.core.case import Case
from alibi.core.commands import SetSupport
from alibi.core.diary import AREA_WORDS, LEVEL_WORDS, LEVELS, SKILLS_OF, WHO_CHOSE, WITH_AREA, Support
from alibi.core.happenings import ChoiceMade, DeedDone, Happening
from alibi.core.quoting import quoted
from alibi.core.records import Entry

__all__ = ["AREA_WORDS", "LEVEL_WORDS", "OFTEN_WORD", "RARELY_WORD", "SKILLS_OF", "SOMETIMES_WORD", "UNSEEN_WORD",
           "WHO_CHOSE", "Seen", "because", "next_steps", "seen", "told_happenings", "who_chose"]

LAST, FEWEST = 5, 3
"""So many chances count, and so many there must be before anything is said of a skill."""
OFTEN, SOMETIMES = 4, 2
RARELY_WORD, SOMETIMES_WORD, OFTEN_WORD = "nog weinig gekozen", "soms gekozen", "vaak gekozen"
UNSEEN_WORD = "nog te weinig gezien"


@dataclass(frozen=True, slots=True)
class Seen:
    """The last chances for one skill: how many there were, and in how many something helpful was chosen."""

    skill: str
    chances: int = 0
    helpful: int = 0

    @property
    def word(self) -> str:
        """What is said of it: never a figure, never a verdict."""
        if self.chances < FEWEST:
            return UNSEEN_WORD
        return OFTEN_WORD if self.helpful >= OFTEN else SOMETIMES_WORD if self.helpful >= SOMETIMES else RARELY_WORD


def told_happenings(entries: Iterable[Entry], struck: frozenset[int]) -> Iterator[Happening]:
    """What is told of a play: what stands and was not struck out."""
    return (happening for entry in entries if entry.number not in struck for happening in entry.happenings)


def seen(happened: Iterable[Happening], skill: str) -> Seen:
    """The last five chances for a skill; what says nothing either way, silence and leaving kindly are none."""
    signs = [one.sign for one in happened if isinstance(one, ChoiceMade | DeedDone) and one.skill == skill
             and one.sign in ("+", "-")][-LAST:]
    return Seen(skill, len(signs), signs.count("+"))


def next_steps(case: Case, support: Iterable[Support], happened: Iterable[Happening]) -> tuple[SetSupport, ...]:
    """What the game changes for tomorrow: at most one step in each area, and nothing twice in one evening."""
    told = tuple(happened)
    return tuple(step for one in support if not one.by_hand and one.tomorrow == one.today
                 for step in _step(case, one, told))


def _step(case: Case, support: Support, told: tuple[Happening, ...]) -> Iterator[SetSupport]:
    """More help as soon as one skill of the area was rarely chosen; less when every one that was seen often was."""
    found = [one for one in (seen(told, skill) for skill in SKILLS_OF[support.area]) if one.word != UNSEEN_WORD]
    rarely = [one for one in found if one.word == RARELY_WORD]
    if rarely:
        yield from _changed(support, -1, "")
    elif found and all(one.word == OFTEN_WORD for one in found):
        yield from _changed(support, +1, chosen_last(case, told, {one.skill for one in found}))


def _changed(support: Support, by: int, chosen: str) -> Iterator[SetSupport]:
    at = LEVELS.index(support.today) + by
    if 0 <= at < len(LEVELS):
        yield SetSupport(support.area, LEVELS[at], "game", because(support.area, LEVELS[at], chosen, less=by > 0))


def chosen_last(case: Case, told: tuple[Happening, ...], skills: Collection[str]) -> str:
    """The child's own words when it last chose something helpful for one of these skills; "" when the case has them
    no more."""
    for one in reversed(told):
        if isinstance(one, ChoiceMade | DeedDone) and one.skill in skills and one.sign == "+":
            return _own_words(case, one)
    return ""


def _own_words(case: Case, one: ChoiceMade | DeedDone) -> str:
    if isinstance(one, DeedDone):
        deed = case.index.deed.get(one.deed)
        return deed.text if deed else ""
    scene = case.index.scene.get(one.scene)
    return next((choice.text for choice in scene.choices if choice.id == one.choice), "") if scene else ""


def because(area: str, level: str, chosen: str, less: bool) -> str:
    """Why the game chose this, in words that a child and a mentor read alike. Only what the child itself chose is
    quoted: one sentence, so that it fits on a page as a whole."""
    chose = f"Het spel koos voor {LEVEL_WORDS[level]} bij {WITH_AREA[area]}"
    if chosen:
        return f"{chose}, omdat jij dit koos: {quoted(chosen)}"
    return f"{chose}, omdat je dit al vaak zelf deed." if less else f"{chose}, omdat je dit nog weinig deed."


def who_chose(support: Support) -> str:
    """Who chose this help and why, in one sentence."""
    return support.because if not support.by_hand and support.because else WHO_CHOSE[support.by]
