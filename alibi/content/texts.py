"""Every text of a case that is shown in the game, each with its id, and the same case in other words.

Knows which fields are words and what each is called: `line/noor/hello`, `choice/noor/hello/i_wait`, `place/hal`. Ids
are those of `core/wording.py` and name things, never files or positions, so that texts may be moved about. Lines of one
scene share an id; their Dutch tells them apart. Does not know any language or file. What only
a writer or a mentor reads (the `voice` of a person, the `mentor` of a question) is not among them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from alibi.core.case import Case, Choice, Day, Debrief, Line, Person, Place, Question, Scene, Skill, Task
from alibi.core.school_map import SchoolMap

Say = Callable[[str, str, str], str]
"""Id of a text, the Dutch, and a hint for who translates -> the words to use."""
Pairs = tuple[tuple[str, str], ...]
SEEN = "te zien"
WORD, MEANING, SILENT, SIGN = "word", "meaning", "silence", "sign"


def case_in_words(case: Case, say: Say) -> Case:
    """The same case with each of its own texts as `say` says it; what its school brings stays as it is. Ids, rules and
    both fingerprints stay too: it is still the same case."""
    said = _saying(say)
    return replace(
        case,
        title=said("case/title", case.title),
        summary=said("case/summary", case.summary),
        question=said("case/question", case.question),
        promises=tuple(replace(one, text=said(f"promise/{one.id}", one.text)) for one in case.promises),
        strains=tuple(replace(one, cause=said(f"strain/{one.id}", one.cause)) for one in case.strains),
        days=tuple(_day(day, said) for day in case.days),
        scenes=tuple(_scene(scene, say) for scene in case.scenes),
        signals=tuple(replace(one, text=said(f"clue/{one.id}", one.text)) for one in case.signals),
        alibis=tuple(replace(one, text=said(f"clue/{one.id}", one.text)) for one in case.alibis),
        rumours=tuple(replace(one, text=said(f"clue/{one.id}", one.text)) for one in case.rumours),
        traces=tuple(replace(one, text=said(f"trace/{one.id}", one.text)) for one in case.traces),
        unmasking=replace(case.unmasking, ask=said("unmask/ask", case.unmasking.ask),
                          reply=said("unmask/reply", case.unmasking.reply),
                          replies=tuple((person, said(f"unmask/reply/{person}", words))
                                        for person, words in case.unmasking.replies),
                          second=said("unmask/second", case.unmasking.second)),
        endings=tuple(replace(one, title=said(f"end/{one.id}", one.title), text=said(f"end_text/{one.id}", one.text))
                      for one in case.endings),
        debrief=_debrief(case.debrief, said),
    )


def school_in_words(case: Case, say: Say) -> Case:
    """The same case with the texts of its school as `say` says them."""
    return replace(case, people=tuple(person_in_words(one, say) for one in case.people),
                   places=tuple(place_in_words(one, say) for one in case.places),
                   skills=tuple(skill_in_words(one, say) for one in case.skills),
                   glossary=glossary_in_words(case.glossary, say))


def person_in_words(person: Person, say: Say) -> Person:
    return replace(person, name=say(f"person/{person.id}", person.name, ""))


def place_in_words(place: Place, say: Say) -> Place:
    return replace(place, name=say(f"place/{place.id}", place.name, ""),
                   short=say(f"place_short/{place.id}", place.short, ""))


def skill_in_words(skill: Skill, say: Say) -> Skill:
    return replace(skill, text=say(f"skill/{skill.id}", skill.text, ""))


def glossary_in_words(glossary: Pairs, say: Say) -> Pairs:
    return tuple((say(f"{WORD}/{word}", word, ""), say(f"{MEANING}/{word}", meaning, "")) for word, meaning in glossary)


def map_in_words(school_map: SchoolMap, say: Say) -> SchoolMap:
    """The same map with other words on its signs. Words that are part of a picture stay as they are drawn."""
    return replace(school_map, signs=tuple(replace(one, text=say(SIGN, one.text, "")) for one in school_map.signs))


Said = Callable[[str, str], str]


def _saying(say: Say) -> Said:
    """Saying without a hint; no words stay no words."""
    return lambda name, dutch: say(name, dutch, "") if dutch else ""


def _scene(scene: Scene, say: Say) -> Scene:
    said = _saying(say)
    return replace(scene, about=said(f"scene/{scene.key}", scene.about),
                   lines=tuple(_line(line, scene.key, say) for line in scene.lines),
                   choices=tuple(_choice(choice, scene.key, said) for choice in scene.choices))


def _line(line: Line, scene: str, say: Say) -> Line:
    hint = f"{line.who} ({line.mood})" if line.who else SEEN
    return replace(line, text=say(f"line/{scene}", line.text, hint))


def _choice(choice: Choice, scene: str, said: Said) -> Choice:
    """A choice in other words; keeping silent is said once for the whole case."""
    name = SILENT if choice.id == "silence" else f"choice/{scene}/{choice.id}"
    return replace(choice, text=said(name, choice.text),
                   feedback=said(f"feedback/{scene}/{choice.id}", choice.feedback))


def _day(day: Day, said: Said) -> Day:
    return replace(
        day,
        name=said(f"day/{day.id}", day.name),
        aim=said(f"aim/{day.id}", day.aim),
        lessons=tuple(replace(one, name=said(f"lesson/{one.id}", one.name)) for one in day.lessons),
        changes=tuple(replace(one, text=said(f"change/{one.id}", one.text)) for one in day.changes),
        tasks=tuple(_task(task, said) for task in day.tasks),
        deeds=tuple(replace(one, text=said(f"deed/{one.id}", one.text), about=said(f"deed_about/{one.id}", one.about),
                            feedback=said(f"deed_feedback/{one.id}", one.feedback)) for one in day.deeds),
        closed=tuple(replace(one, text=said(f"closed/{one.place}", one.text)) for one in day.closed),
        appointments=tuple(replace(one, text=said(f"appointment/{one.id}", one.text)) for one in day.appointments),
    )


def _task(task: Task, said: Said) -> Task:
    return replace(
        task,
        text=said(f"task/{task.id}", task.text),
        ask=said(f"task_ask/{task.id}", task.ask),
        slots=_labelled(task.slots, f"slot/{task.id}", said),
        answers=_labelled(task.answers, f"answer/{task.id}", said),
        steps=tuple(replace(one, text=said(f"step/{task.id}", one.text)) for one in task.steps),
    )


def _labelled(pairs: Pairs, name: str, said: Said) -> Pairs:
    return tuple((label, said(f"{name}/{label}", words)) for label, words in pairs)


def _debrief(debrief: Debrief, said: Said) -> Debrief:
    return replace(
        debrief,
        proud=_each(debrief.proud, "proud", said),
        surprised=_each(debrief.surprised, "surprised", said),
        questions=tuple(_question(one, said) for one in debrief.questions),
        missions=tuple(replace(one, text=said(f"mission/{one.id}", one.text)) for one in debrief.missions),
    )


def _question(question: Question, said: Said) -> Question:
    return replace(question, ask=said(f"question/{question.id}", question.ask),
                   answers=_each(question.answers, f"question_answer/{question.id}", said))


def _each(texts: Iterable[str], name: str, said: Said) -> tuple[str, ...]:
    return tuple(said(name, text) for text in texts)


@dataclass(frozen=True, slots=True)
class Text:
    """One text to translate: its id, the Dutch, and hints such as who says it."""

    name: str
    dutch: str
    hints: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, str]:
        return self.name, self.dutch


class _Collecting:
    """Something to say texts with that keeps each of them once, in order, and changes none."""

    def __init__(self) -> None:
        self.hints: dict[tuple[str, str], dict[str, None]] = {}

    def say(self, name: str, dutch: str, hint: str) -> str:
        if dutch:
            self.hints.setdefault((name, dutch), {}).update({hint: None} if hint else {})
        return dutch

    def texts(self) -> tuple[Text, ...]:
        return tuple(Text(name, dutch, tuple(hints)) for (name, dutch), hints in self.hints.items())


def texts_of_case(case: Case) -> tuple[Text, ...]:
    """The texts of a case itself, in its order."""
    found = _Collecting()
    case_in_words(case, found.say)
    return found.texts()


def texts_of_part(part: Scene | Day) -> tuple[Text, ...]:
    """Those of one scene or day."""
    found = _Collecting()
    if isinstance(part, Scene):
        _scene(part, found.say)
    else:
        _day(part, _saying(found.say))
    return found.texts()


def texts_of_school(people: Iterable[Person], places: Iterable[Place], skills: Iterable[Skill], glossary: Pairs,
                    school_map: SchoolMap) -> tuple[Text, ...]:
    """The texts of a school, which every case in it shares."""
    found = _Collecting()
    for place in places:
        place_in_words(place, found.say)
    for person in people:
        person_in_words(person, found.say)
    for skill in skills:
        skill_in_words(skill, found.say)
    glossary_in_words(glossary, found.say)
    map_in_words(school_map, found.say)
    return found.texts()
