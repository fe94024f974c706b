"""A telling becomes the digest of one child's pages. Pure: the same telling gives the same digest.

Knows what goes where on the page. Does not know files or HTML, and adds no judgement: every word about the
child's play was on the child's own screen.
"""

from __future__ import annotations

import re

from alibi.store.told import AimTold, AnswerTold, Moment, Told, steps_in_words
from mentor_export import choosing
from mentor_export.daily_line import on_the_school_clock
from mentor_export.shapes import Digest, OwnAnswer, OwnLine, Plan, Shown, SkillShown
from mentor_export.skills import how_often, last_chances

_IF_THEN = (re.compile(r"Als (?P<when>.+?), dan (?P<then>.+)", re.DOTALL),
            re.compile(r"Als (?P<when>.+?) dan (?P<then>.+)", re.DOTALL))
_MOST_ANSWERS = 3
_ASKED = {"surprised": "Wat verraste je vandaag?"}
"""Questions every debrief asks, so that no case has words for them."""


def digest_of(told: Told, code: str, keep_until: str = "") -> Digest:
    """What stands on the pages of agent `code`; `keep_until` is a sentence on how long a copy may be kept."""
    together = choosing.together(told)
    picked = choosing.to_discuss(told)
    return Digest(
        code=code, title=told.title,
        went_well=_all_shown(told, choosing.gone_well(told, together)),
        proud=tuple(words for answer in told.answers if answer.question == choosing.PROUD
                    for words in (*answer.picked, answer.own_words) if words),
        together=_shown(told, together) if together else None, picked_by_child=bool(picked),
        hint=choosing.hint_for(told, together), plan=_plan(told.aim), to_discuss=_all_shown(told, picked),
        lines=_start_and_now(told), answers=_own_answers(told.answers), skills=_skills(told), keep_until=keep_until,
        homework=tuple(f"{task.words} {steps_in_words(task).capitalize()}." for task in told.tasks if task.half_hours),
        support=tuple(one.words for one in told.support))


def _shown(told: Told, moment: Moment) -> Shown:
    days = {day.id: day.words for day in told.days}
    hour = on_the_school_clock(moment.beat)
    where = (days.get(moment.day, ""), moment.place, f"{hour} op de schoolklok" if hour else "")
    return Shown(moment.kind, ", ".join(part for part in where if part), moment.situation, moment.words,
                 moment.happened, tuple(words for words in moment.offered if words))


def _all_shown(told: Told, moments: tuple[Moment, ...]) -> tuple[Shown, ...]:
    return tuple(_shown(told, moment) for moment in moments)


def _plan(aim: AimTold | None) -> Plan:
    if aim is None:
        return Plan()
    for sentence in _IF_THEN:
        if found := sentence.fullmatch(aim.words):
            return Plan(found["when"], found["then"])
    return Plan(then=aim.words)


def _start_and_now(told: Told) -> tuple[OwnLine, ...]:
    """The child's first line and its latest: own start against own now."""
    days = {day.id: day.words for day in told.days}
    drawn = [OwnLine(days.get(line.day, ""), line.at, line.levels) for line in told.lines if line.at]
    return tuple(drawn[:1] + drawn[1:][-1:])


def _own_answers(answers: tuple[AnswerTold, ...]) -> tuple[OwnAnswer, ...]:
    """The latest answers of the debrief, without the one that stands on the front already."""
    own = [OwnAnswer(answer.words or _ASKED.get(answer.question, ""), answer.picked, answer.own_words)
           for answer in answers if answer.question != choosing.PROUD]
    return tuple(own[-_MOST_ANSWERS:])


def _skills(told: Told) -> tuple[SkillShown, ...]:
    found = []
    for chances in last_chances(told.moments):
        helpful = sum(moment.sign == "+" for moment in chances)
        found.append(SkillShown(chances[-1].skill_words or chances[-1].skill, how_often(helpful, len(chances)),
                                helpful, len(chances), _all_shown(told, chances)))
    return tuple(found)
