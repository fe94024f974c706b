"""Claims of craft: enough chances for each skill, several good ways and a quiet one, a consequence for each choice,
and texts a child can read. Reads the case as it is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from alibi.core.case import END, SILENCE, Case, Chance, Choice, Scene
from alibi.review.report import Findings
from alibi.review.words_read import words_in

LEAST_CHANCES = 3
LEAST_PLACES = 2
GOOD_WAYS = 2
LONGEST_SENTENCE = 15
LONGEST_BUBBLE = 140
MOST_SENTENCES = 2
_SENTENCE_END = re.compile(r"(?<=[.!?…])[”’\"']?\s+")


@dataclass(frozen=True, slots=True)
class Offer:
    """One chance for a skill: a moment (scene, deed or task) with whom or where it is; `does` for a deed."""

    skill: str
    where: str
    does: bool


def check_craft(case: Case, findings: Findings) -> None:
    """Skills, ways, consequences and reading, from the texts and tags alone."""
    _check_skills(case, findings)
    for scene in case.scenes:
        if scene.choices:
            _check_ways(scene, findings)
        for choice in scene.choices:
            if choice.id != SILENCE and not _has_consequence(choice):
                findings.report("A731", "choice", f"{scene.key}/{choice.id}")
    for kind, name, text, spoken in texts_of(case):
        _check_text(findings, kind, name, text, spoken)


# --- skills ---------------------------------------------------------------------------------------------------


def offers_of(case: Case) -> Iterator[Offer]:
    """Every chance for a skill. A scene with several choices for one skill is one chance; `~` is none."""
    for scene in case.scenes:
        skills = dict.fromkeys(choice.chance.skill for choice in scene.choices
                               if choice.chance and _is_chance(choice.chance))
        yield from (Offer(skill, _with_whom(case, scene), False) for skill in skills)
    for day in case.days:
        for deed in day.deeds:
            if deed.chance and _is_chance(deed.chance):
                yield Offer(deed.chance.skill, case.index.place[deed.place].name, True)
        yield from (Offer(task.skill, "de agenda", True) for task in day.tasks)


def _is_chance(chance: Chance) -> bool:
    return chance.sign in ("+", "-")


def _with_whom(case: Case, scene: Scene) -> str:
    talk = case.index.talk.get(scene.talk)
    person = talk.person if talk and talk.person else next((line.who for line in scene.lines if line.who), "")
    return case.index.person[person].name if person in case.index.person else scene.talk


def _check_skills(case: Case, findings: Findings) -> None:
    offers = [offer for offer in offers_of(case) if offer.skill in case.declared]
    for skill in case.declared:
        where = [offer.where for offer in offers if offer.skill == skill]
        if len(where) < LEAST_CHANCES:
            findings.report("A726", "skill", skill, count=len(where),
                            where=", ".join(dict.fromkeys(where)) or "nergens")
        elif len(set(where)) < LEAST_PLACES:
            findings.report("A727", "skill", skill, where=where[0])
    deeds = sum(offer.does for offer in offers)
    if 3 * deeds < len(offers):
        findings.report("A728", "case", deeds=deeds, chances=len(offers))


# --- ways and consequences ------------------------------------------------------------------------------------


def _check_ways(scene: Scene, findings: Findings) -> None:
    good = [choice for choice in scene.choices
            if choice.id != SILENCE and not (choice.chance and choice.chance.sign == "-")]
    if len(good) < GOOD_WAYS:
        findings.report("A729", "scene", scene.key, count="één goede weg" if good else "geen goede weg")
    if not any(choice.id == SILENCE and not choice.needs for choice in scene.choices):
        findings.report("A730", "scene", scene.key)


def _has_consequence(choice: Choice) -> bool:
    """A sentence, a next scene, or an effect that is told of itself."""
    told = any(effect.name.partition(".")[0] in ("clue", "promise", "known", "task", "end")
               for effect in choice.effects)
    return bool(choice.feedback) or choice.then not in ("", END) or told


# --- reading --------------------------------------------------------------------------------------------------


def texts_of(case: Case) -> Iterator[tuple[str, str, str, bool]]:
    """What a child reads: kind and name of the thing, the text, and whether it stands in a bubble."""
    for scene in case.scenes:
        yield from (("scene", scene.key, line.text, True) for line in scene.lines)
        for choice in scene.choices:
            key = f"{scene.key}/{choice.id}"
            yield "choice", key, choice.text, True
            yield "choice", key, choice.feedback, False
    for day in case.days:
        for deed in day.deeds:
            yield from (("deed", deed.id, text, False) for text in (deed.text, deed.feedback))
        yield from (("change", change.id, change.text, False) for change in day.changes)
        yield from (("task", task.id, task.text, False) for task in day.tasks)
    yield from (("clue", clue.id, clue.text, False) for clue in case.clues)
    yield from (("trace", trace.id, trace.text, False) for trace in case.traces)


def _check_text(findings: Findings, kind: str, name: str, text: str, spoken: bool) -> None:
    sentences = [part for part in _SENTENCE_END.split(text) if part]
    for sentence in sentences:
        if words_in(sentence) > LONGEST_SENTENCE:
            findings.report("A801", kind, name, count=words_in(sentence), text=_short(sentence))
    if len(text) > LONGEST_BUBBLE:
        findings.report("A802", kind, name, count=len(text), text=_short(text))
    elif spoken and len(sentences) > MOST_SENTENCES:
        findings.report("A803", kind, name, count=len(sentences), text=_short(text))


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59]}…"
