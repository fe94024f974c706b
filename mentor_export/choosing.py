"""Which moments of a telling go on the page. The same telling always gives the same moments.

Knows the order in which moments are worth a talk. Does not know lay-out or words of its own.
"""

from __future__ import annotations

from collections.abc import Iterable

from alibi.store.told import Moment, Told

MOST_GONE_WELL = 3
MOST_TO_DISCUSS = 2
PROUD = "proud"
"""The question of the debrief about what one is proud of."""
TURNED = ("broken", "explained")
"""States of a promise that went by."""

_OF_TENSION = ("mend", "be_on_time")
"""Skills of the scenes in which somebody is strained or one comes in late."""
_OF_CHANGE = ("handle_change",)


def to_discuss(told: Told) -> tuple[Moment, ...]:
    """The moments the child picked to talk about, in its own order."""
    found = (told.moment(number) for number in told.discuss[:MOST_TO_DISCUSS])
    return tuple(moment for moment in found if moment)


def together(told: Told) -> Moment | None:
    """The one moment to look at together: the first the child picked, else the one that gives most to talk
    about, and of equals the latest."""
    picked = to_discuss(told)
    if picked:
        return picked[0]
    turned = {promise.moment for promise in told.promises if promise.state in TURNED}
    ranked = [(_worth(moment, turned), -at, moment) for at, moment in enumerate(told.moments)]
    return min(ranked, key=lambda row: row[:2])[2] if ranked else None


def _worth(moment: Moment, turned: set[int]) -> int:
    """How much a moment gives to talk about; 0 is most."""
    open_to_talk = bool(moment.offered)
    ladder = (
        moment.sign == "-" and open_to_talk,
        moment.skill in _OF_TENSION and open_to_talk,
        moment.number in turned,
        moment.skill in _OF_CHANGE,
        open_to_talk and bool(moment.situation),
        open_to_talk,
    )
    return ladder.index(True) if any(ladder) else len(ladder)


def gone_well(told: Told, besides: Moment | None) -> tuple[Moment, ...]:
    """Two or three moments for *Wat ging goed*: what the child is proud of first, then helpful ones of skills as
    different as possible; shown in the order in which they happened. A promise that went by later did not go well when
    it was made."""
    went_by = {promise.id for promise in told.promises if promise.state in TURNED}
    good = [moment for moment in told.moments if moment != besides and moment.sign == "+" and moment.words
            and not went_by & set(moment.about)]
    proud = [moment for moment in told.moments if moment != besides and _is_proud_of(told, moment)]
    chosen: list[Moment] = []
    for moment in (*proud, *_most_telling(good)):
        if len(chosen) < MOST_GONE_WELL and _adds(moment, chosen, proud):
            chosen.append(moment)
    for moment in _most_telling(good):
        if len(chosen) < MOST_GONE_WELL and moment not in chosen:
            chosen.append(moment)
    return tuple(sorted(chosen, key=told.moments.index))


def _adds(moment: Moment, chosen: list[Moment], proud: list[Moment]) -> bool:
    if moment in chosen:
        return False
    return moment in proud or moment.skill not in {other.skill for other in chosen}


def _most_telling(moments: Iterable[Moment]) -> list[Moment]:
    """Those that say situation and outcome first, and something said to somebody before something done."""
    return sorted(moments, key=lambda moment: (not moment.situation, not moment.happened, moment.kind != "choice"))


def _is_proud_of(told: Told, moment: Moment) -> bool:
    answers = [answer for answer in told.answers if answer.question == PROUD]
    return any(moment.words in answer.picked or set(answer.about) & set(moment.about) for answer in answers)


def hint_for(told: Told, moment: Moment | None) -> str:
    """What the case advises the mentor for this moment, when the child answered a question about it; "" when it
    says nothing."""
    if moment is None:
        return ""
    hints = [answer for answer in told.answers if answer.mentor]
    about = [answer.mentor for answer in hints if set(answer.about) & set(moment.about)]
    alike = [answer.mentor for answer in hints if moment.skill and answer.skill == moment.skill]
    return next(iter((*about, *alike)), "")
