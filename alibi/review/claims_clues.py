"""Claims of deduction: the clues of each variant can be found, and point at one person, whatever channel is missed.

Also that nobody's whereabouts contradict a clue. Knows the case and what was reached; does not search.
"""

from __future__ import annotations

from collections.abc import Iterator

from alibi.core.case import CHANNELS, Alibi, Case, Day, Rumour, Signal, Stay
from alibi.core.deduction import excluded_by
from alibi.core.school_time import time_of
from alibi.review.claims_chances import check_second_chances
from alibi.review.proof import Prover
from alibi.review.report import Findings

FREE = "free"
IN_WORDS = {"classmate": "klasgenoten", "teacher": "docenten", "on_time": "op tijd zijn", "task": "huiswerk"}


def check_clues(case: Case, prover: Prover, findings: Findings) -> None:
    """Every claim about clues, for each variant on its own."""
    for variant in case.index.variant:
        _check_found(case, prover, findings, variant)
        _check_guest_of(case, findings, variant)
        _check_channels(case, findings, variant)
        _check_whereabouts(case, findings, variant)
        _check_rumours(case, findings, variant)
    _check_open_places(case, prover, findings)
    check_second_chances(case, prover, findings)


def _holds(clue: Signal | Alibi | Rumour | Stay, variant: str) -> bool:
    return not clue.variants or variant in clue.variants


# --- found ----------------------------------------------------------------------------------------------------


def _check_found(case: Case, prover: Prover, findings: Findings, variant: str) -> None:
    for clue in case.clues:
        if _holds(clue, variant) and not _can_be_found(prover, variant, clue.id):
            shut = _where_nobody_comes(prover, variant, clue.id)
            findings.report("A706", "clue", clue.id, variant=variant, advice=f"Niemand komt bij {shut}. Los dat eerst "
                            "op: daar is dit bewijs te vinden." if shut else "")


def _where_nobody_comes(prover: Prover, variant: str, clue: str) -> str:
    """The choice, deed or trace that gives a clue, when no other does and nobody gets there in any variant: that is
    told on its own. "" when the clue has a cause of its own."""
    ways = sorted(prover.dependence[variant].alternatives(f"clue.{clue}"))
    kind, _, what = ways[0].partition(".") if len(ways) == 1 else ("", "", "")
    return what if kind and not any((kind, what) in proof.reached for proof in prover.variants.values()) else ""


def _can_be_found(prover: Prover, variant: str, clue: str) -> bool:
    """Some choice, deed or trace gives it, and can be reached in this very variant."""
    ways = [way.partition(".")[::2] for way in sorted(prover.dependence[variant].alternatives(f"clue.{clue}"))]
    proof = prover.variants[variant]
    if not any(way in proof.reached for way in ways):
        prover.settle(variant, ways)
    return any(way in proof.reached or way in proof.unproven for way in ways)


# --- deduction ------------------------------------------------------------------------------------------------


def check_one_guest(case: Case, findings: Findings) -> None:
    """All clues of each variant together leave exactly its visitor, also without any single channel."""
    for variant in case.index.variant:
        _check_guest_of(case, findings, variant)


def _check_guest_of(case: Case, findings: Findings, variant: str) -> None:
    visitor = case.index.variant[variant].visitor
    for channel in ("", *(channel for channel in CHANNELS if channel != FREE)):
        excluded = excluded_by(case, variant, channel)
        others = [person for person in case.board if person not in excluded and person != visitor]
        if others and not channel:
            findings.report("A710", "board", variant=variant, people=_can_still_be(case, others))
            return
        if others:
            findings.report("A711", "board", variant=variant, people=_can_still_be(case, others),
                            channel=IN_WORDS[channel])
        if visitor in excluded and not channel:
            findings.report("A713", "variant", variant, variant=variant, people=case.index.person[visitor].name)


def _can_still_be(case: Case, people: list[str]) -> str:
    names = " en ".join(case.index.person[person].name for person in people)
    return f"{'kunnen' if len(people) > 1 else 'kan'} ook {names} de gast zijn"


def _check_channels(case: Case, findings: Findings, variant: str) -> None:
    used = {signal.channel for signal in case.signals if _holds(signal, variant)}
    used |= {alibi.channel for alibi in case.alibis if _holds(alibi, variant)}
    for channel, words in IN_WORDS.items():
        if channel not in used:
            findings.report("A712", "variant", variant, variant=variant, channel=words)


# --- whereabouts ----------------------------------------------------------------------------------------------


def _check_whereabouts(case: Case, findings: Findings, variant: str) -> None:
    visitor = case.index.variant[variant].visitor
    for signal in case.signals:
        if _holds(signal, variant):
            _check_stay(case, findings, "A718", variant, visitor, signal)
    for alibi in case.alibis:
        if _holds(alibi, variant):
            _check_stay(case, findings, "A719", variant, alibi.who, alibi)


def _check_stay(case: Case, findings: Findings, code: str, variant: str, person: str, clue: Signal | Alibi) -> None:
    for place in places_at(case, variant, person, clue.day, clue.beat):
        if place and place != clue.place:
            findings.report(code, "whereabouts", person, variant=variant, person=case.index.person[person].name,
                            time=time_of(clue.beat), there=case.index.place[place].name, name=clue.id,
                            here=case.index.place[clue.place].name)


def places_at(case: Case, variant: str, person: str, day: int, beat: int) -> Iterator[str]:
    """Every place where a person may be met at a beat: the last row that surely fits, and those after it that
    may. Nothing outside the hours of the day."""
    today = case.days[day]
    if today.begins <= beat <= today.ends:
        yield from stays_at(today, variant, person, beat)


def stays_at(today: Day, variant: str, person: str, beat: int) -> Iterator[str]:
    """The places that the rows of a day allow, whatever the hour."""
    rows = [stay for stay in today.stays if stay.person == person and stay.begins <= beat and _holds(stay, variant)]
    sure = max((number for number, stay in enumerate(rows) if not stay.when), default=0)
    yield from dict.fromkeys(stay.place for stay in rows[sure:])


# --- rumours and open places ----------------------------------------------------------------------------------


def _check_rumours(case: Case, findings: Findings, variant: str) -> None:
    for rumour in case.rumours:
        alibi = case.index.alibi.get(rumour.refuted_by)
        if _holds(rumour, variant) and not (alibi and _holds(alibi, variant) and _refutes(alibi, rumour)):
            findings.report("A720", "clue", rumour.id, variant=variant)


def _refutes(alibi: Alibi, rumour: Rumour) -> bool:
    same = alibi.who == rumour.about and alibi.place != rumour.place
    return same and (alibi.day, alibi.beat) == (rumour.day, rumour.beat)


def _check_open_places(case: Case, prover: Prover, findings: Findings) -> None:
    """Where a signal tells of the visitor, the pupil cannot have stood and seen nobody."""
    for signal in case.signals:
        day = case.days[signal.day]
        shut = any(one.place == signal.place and one.begins <= signal.beat < one.ends for one in day.closed)
        if day.begins <= signal.beat < day.ends and not shut and any(
                prover.happens_by(variant, ("place", signal.place), (signal.day, signal.beat))
                for variant in prover.variants):
            findings.report("A721", "clue", signal.id, time=time_of(signal.beat),
                            here=case.index.place[signal.place].name)

