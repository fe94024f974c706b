"""Guard rails: what must be so in the plays of the personas, or the check of a case fails.

A persona is a measure of a case: a finding says something of the case, never of children. Knows reports and marks.
docs/check.md gives the reasons for each figure.
"""

from __future__ import annotations

from pathlib import Path

from alibi.content.codes import WARNING
from alibi.core.case import SILENCE, Case
from alibi.review.bot_codes import CODES
from alibi.review.bot_report import BotReport, PersonaReport, part
from alibi.review.bot_sight import MEND
from alibi.review.bot_tally import NO_END, WRONG, WRONG_AND_LOW
from alibi.review.bot_text import percent
from alibi.review.excused import without_excused
from alibi.review.marks import Marks
from alibi.review.recorded import MOST_WORDS_A_DAY
from alibi.review.report import Finding, Findings

LEAST_FOUND = {"careful": 0.95, "hurried": 0.25, "avoidant": 0.25}
"""Which part of the plays must find the guest."""
MUST_FIND = "Wie zorgvuldig speelt, moet de gast bijna altijd vinden."
AT_ONCE = "De anderen zoeken niet alles uit: bij hen mag dat 0 % zijn."
LATER = ("Wie gehaast of ontwijkend is in minstens een kwart van de spellen. De anderen zoeken niet naar de gast: bij "
         "hen mag dat 0 % zijn.")
MANY_DAYS = 3
"""In a shorter case there is no second chance for who hurries or avoids: only the careful one must find the guest."""
KINDLY = ("hurried", "avoidant")
"""For these every play has a kind end."""
LEAST_OFFERED = 0.5
"""In which part of its plays the avoidant persona meets a chance that asks little, for each skill; for mending, in
which part of those in which something went wrong."""
LONGEST_UNKIND = 12
"""Beats: an hour of school."""


def check_bots(case: Case, report: BotReport, folder: Path) -> tuple[Finding, ...]:
    """What is wrong according to the plays; warnings that are allowed in the files are left out."""
    findings = Findings(Marks(folder))
    for who in report.personas:
        _check_persona(case, who, findings)
    _check_never(case, report, findings)
    judged = [code for code, words in CODES.items() if words.severity == WARNING]
    return without_excused(findings.sorted(), folder, judged)


def who_must_find(case: Case) -> str:
    """For whom a low share of found guests is a finding, in words: it is none for who does not look for the guest."""
    return f"{MUST_FIND} {LATER if len(case.days) >= MANY_DAYS else AT_ONCE}"


def _check_persona(case: Case, who: PersonaReport, findings: Findings) -> None:
    _check_ends(case, who, findings)
    if who.persona in KINDLY and who.kind_end_share < 1:
        findings.report("A852", "case", persona=who.persona, share=percent(1 - who.kind_end_share), plays=who.plays,
                        number=who.unkind_plays[0])
    if who.persona == "careful" and who.words_a_day.mean > MOST_WORDS_A_DAY:
        findings.report("A851", "case", persona=who.persona, count=round(who.words_a_day.mean), most=MOST_WORDS_A_DAY)
    if who.persona == "avoidant":
        for skill in who.skills:
            _check_low(who, skill, findings)
    if who.persona in LEAST_FOUND and who.stretch_beats.mean > LONGEST_UNKIND:
        longest = who.longest
        findings.report("A859", "case", persona=who.persona, count=round(who.stretch_beats.mean), number=longest.play,
                        day=longest.day, begins=longest.begins, ends=longest.ends)


def _check_low(who: PersonaReport, skill: str, findings: Findings) -> None:
    """A chance at a low threshold in half of the plays. What can be mended must first have gone wrong, and nobody
    makes that happen to meet a chance: for mending the plays count in which it did."""
    share, plays = who.skills[skill].offered, who.plays
    where, how = "", "op een rustige plek of als iets om te doen"
    if skill == MEND and share < LEAST_OFFERED:
        plays = who.saw.get(WRONG, 0)
        share = part(who.saw.get(WRONG_AND_LOW, 0), plays) if plays else 1.0
        where = " waarin iets misging"
        how = "om het goed te maken, ook zonder gesprek: een briefje, iets terugleggen"
    if share < LEAST_OFFERED:
        findings.report("A858", "skill", skill, persona=who.persona, share=percent(share), plays=plays, where=where,
                        how=how)


def _check_ends(case: Case, who: PersonaReport, findings: Findings) -> None:
    """Every play comes to an end; who must find the guest does."""
    if who.ends.get(NO_END):
        findings.report("A853", "case", persona=who.persona, share=percent(who.ends[NO_END] / who.plays),
                        plays=who.plays)
    wanted = LEAST_FOUND.get(who.persona, 0.0)
    if who.solved_share < wanted and (who.persona == "careful" or len(case.days) >= MANY_DAYS):
        worst = min(who.solved_share_by_variant, key=lambda variant: who.solved_share_by_variant[variant])
        findings.report("A850", "variant", worst, persona=who.persona, share=percent(who.solved_share),
                        plays=who.plays, wanted=percent(wanted))


def _check_never(case: Case, report: BotReport, findings: Findings) -> None:
    """What nobody ever saw, could do, kept or found. That everybody may always keep silent is no finding."""
    plays = report.plays
    for choice in report.choices_never_seen:
        if not choice.endswith(f"/{SILENCE}"):
            findings.report("A854", "choice", choice, plays=plays)
    for code, kind, names in (("A855", "deed", report.deeds_never_open),
                              ("A856", "promise", report.promises_never_kept),
                              ("A857", "clue", report.clues_never_found)):
        for name in names:
            findings.report(code, kind, name, plays=plays)
