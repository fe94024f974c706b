"""The words that belong to the ids of a case, for a log that must stand alone.

Keys are "kind/id": choice/noor/hello/i_wait, feedback/…, scene/… (what the situation was), person/noor …
Knows one case; does not know who keeps the words.
"""

from __future__ import annotations

from collections.abc import Iterator

from alibi.core.case import Case
from alibi.core.school_time import time_of

Word = tuple[str, str]


def wording_of(case: Case) -> dict[str, str]:
    """Every word a later reader needs, by key; empty words are left out."""
    found = (*_of_case(case), *_of_scenes(case), *_of_days(case), *_of_clues(case), *_of_debrief(case))
    return {key: words for key, words in found if words}


def _of_case(case: Case) -> Iterator[Word]:
    yield "case/title", case.title
    yield from ((f"skill/{skill.id}", skill.text) for skill in case.skills)
    yield from ((f"person/{person.id}", person.name) for person in case.people)
    yield from ((f"place/{place.id}", place.name) for place in case.places)
    yield from ((f"promise/{promise.id}", promise.text) for promise in case.promises)
    for strain in case.strains:
        yield f"strain/{strain.id}", strain.cause
        yield f"strain_person/{strain.id}", strain.person
    yield from ((f"end/{ending.id}", ending.title) for ending in case.endings)


def _of_scenes(case: Case) -> Iterator[Word]:
    for scene in case.scenes:
        yield f"scene/{scene.key}", scene.about
        for choice in scene.choices:
            yield f"choice/{scene.key}/{choice.id}", choice.text
            yield f"feedback/{scene.key}/{choice.id}", choice.feedback


def _of_days(case: Case) -> Iterator[Word]:
    for day in case.days:
        yield f"day/{day.id}", day.name
        yield from ((f"appointment/{one.id}", one.text) for one in day.appointments)
        for change in day.changes:
            yield f"change/{change.id}", change.text
            yield f"change_skill/{change.id}", change.skill
        yield from ((f"lesson/{lesson.id}", lesson.name) for lesson in day.lessons)
        for task in day.tasks:
            yield f"task/{task.id}", task.text
            yield f"task_skill/{task.id}", task.skill
            if task.half_hours:
                yield f"task_half_hours/{task.id}", str(task.half_hours)
                yield f"task_due/{task.id}", f"{case.days[task.due_day].name} {time_of(task.due)}"
            yield from ((f"slot/{task.id}/{slot}", words) for slot, words in task.slots)
        for deed in day.deeds:
            yield f"deed/{deed.id}", deed.text
            yield f"deed_about/{deed.id}", deed.about
            yield f"deed_feedback/{deed.id}", deed.feedback


def _of_clues(case: Case) -> Iterator[Word]:
    yield from ((f"clue/{clue.id}", clue.text) for clue in case.clues)
    yield from ((f"clue_time/{clue.id}", time_of(clue.beat)) for clue in case.clues)


def _of_debrief(case: Case) -> Iterator[Word]:
    for question in case.debrief.questions:
        yield f"question/{question.id}", question.ask
        yield f"question_about/{question.id}", " ".join(question.about)
        yield f"question_skill/{question.id}", question.skill
        yield f"mentor/{question.id}", question.mentor
    for mission in case.debrief.missions:
        yield f"mission/{mission.id}", mission.text
        yield f"mission_skill/{mission.id}", mission.skill
