"""Sharing: what a mentor would see, as rows to look at and decide on, and the file that is handed over.

Knows the telling of the store and puts it in the order of the mentor's page. Does not know screens. Nothing is told
here that the telling does not tell: a moment the child left out is only shown to the child itself.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from alibi.core.school_time import beat_of, time_of
from alibi.play.agency import Agency, Play
from alibi.play.debrief import ASKS, LEVEL_WORDS, PROUD
from alibi.play.names import amid
from alibi.store.problems import JournalProblem, kind_of_disk_trouble
from alibi.store.told import NO_BEAT, AnswerTold, LineTold, Moment, PromiseTold, TaskTold, Told, steps_in_words

PROMISES = {"made": "afgesproken", "kept": "gelukt", "broken": "ging voorbij", "explained": "over gepraat"}
CHANCES = ("+", "-")
"""What a choice says of a skill; of every other sign it says nothing, and then no skill is named."""
STRAINS = {"angry": "{} is boos", "cooled": "{} is niet meer boos", "mended": "met {} is het weer goed"}
PARTS_OF_DAY = (("ochtend", beat_of("12:00")), ("middag", beat_of("18:00")), ("avond", 1000))
NOTHING_LOST = "Er is niets kwijt. Probeer het later nog een keer."


class SharingProblem(Exception):
    """Why something could not be read or written; `sentence` may be shown to the child."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


@dataclass(frozen=True, slots=True)
class MomentShown:
    """One moment: `number` to leave it out or to pick it, `when` a time and a place, `words` what the child
    chose or did, `left_out` when it does not go along, `part` the part of the day ("maandagochtend")."""

    number: int
    when: str
    situation: str
    words: str
    happened: str
    skill: str
    picked: bool = False
    left_out: bool = False
    part: str = ""


@dataclass(frozen=True, slots=True)
class AnswerShown:
    question: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """All that would be shared, in the order of the page. `line` is (time, level in words) at each point."""

    title: str
    proud: AnswerShown | None
    moments: tuple[MomentShown, ...]
    plan: str
    line: tuple[tuple[str, str], ...]
    answers: tuple[AnswerShown, ...]
    facts: tuple[str, ...]


def preview_of(play: Play) -> Preview:
    """What the mentor of this play would see now. Waits until the log is on disk. SharingProblem when the journal
    cannot be read."""
    try:
        told, left_out = play.told(), play.struck_out()
    except (JournalProblem, OSError) as problem:
        raise _said(problem) from problem
    days = _day_names(told)
    proud = next((answer for answer in reversed(told.answers) if answer.question == PROUD), None)
    answers = tuple(_answer(answer, days) for answer in told.answers if answer is not proud)
    return Preview(told.title, _answer(proud, days) if proud else None, _moments(told, left_out),
                   told.aim.words if told.aim else "", _line(told.line), answers, _facts(told, days))


def _day_names(told: Told) -> dict[str, str]:
    """The names of the days by id, when there are more than one; else nothing, for then it goes without saying."""
    return {day.id: day.words for day in told.days} if len(told.days) > 1 else {}


def hand_over(agency: Agency, play: Play) -> Path:
    """The file for the mentor, made after the child said yes. SharingProblem when it cannot be made."""
    try:
        return agency.share(play)
    except (JournalProblem, OSError) as problem:
        raise _said(problem) from problem


def _said(problem: JournalProblem | OSError) -> SharingProblem:
    plain = problem if isinstance(problem, JournalProblem) else JournalProblem(kind_of_disk_trouble(problem))
    return SharingProblem(f"{plain.sentence} {NOTHING_LOST}")


# --- rows -----------------------------------------------------------------------------------------------


def _moments(told: Told, left_out: tuple[Moment, ...]) -> tuple[MomentShown, ...]:
    """In the order of playing, each with its part of the day: one without a time is of the part before it."""
    days, rows = _day_names(told), []
    marked = [*((one, one.number in told.discuss, False) for one in told.moments),
              *((one, False, True) for one in left_out)]
    day = part = ""
    for moment, picked, out in sorted(marked, key=lambda one: one[0].number):
        before = part if moment.day == day else ""
        day, part = moment.day, before if moment.beat == NO_BEAT else _part_of(moment.beat)
        rows.append(replace(_moment(moment, days, picked, out), part=f"{days.get(day, '')}{part}" or "vandaag"))
    return tuple(rows)


def _part_of(beat: int) -> str:
    return next(name for name, ends in PARTS_OF_DAY if beat < ends)


def _moment(moment: Moment, days: dict[str, str], picked: bool, left_out: bool) -> MomentShown:
    hour = time_of(moment.beat) if moment.beat != NO_BEAT else ""
    when = ", ".join(part for part in (days.get(moment.day, ""), hour, moment.place) if part)
    return MomentShown(moment.number, when, moment.situation, moment.words, moment.happened,
                       moment.skill_words if moment.sign in CHANCES else "", picked, left_out)


def _answer(answer: AnswerTold, days: dict[str, str]) -> AnswerShown:
    own = (answer.own_words,) if answer.own_words else ()
    day = f"{days[answer.day].capitalize()}. " if answer.day in days else ""
    return AnswerShown(f"{day}{answer.words or ASKS.get(answer.question, '')}", (*answer.picked, *own))


def _line(line: LineTold | None) -> tuple[tuple[str, str], ...]:
    if line is None:
        return ()
    drawn = zip(line.at, line.levels, strict=True)
    return tuple((time_of(beat), LEVEL_WORDS[level]) for beat, level in drawn)


def _facts(told: Told, days: dict[str, str]) -> tuple[str, ...]:
    """What goes along besides: earlier lines and plans, promises, anger, tasks, help, changes, kept sentences, the
    guest and the end."""
    return (*(_earlier_line(line, days) for line in told.lines[:-1]),
            *(f"Als-dan-plan van {days.get(aim.day, 'eerder')}: {aim.words}" for aim in told.aims[:-1]),
            *(_promise(promise) for promise in told.promises),
            *(f"{strain.words} Nu: {STRAINS[strain.state].format(strain.person)}." for strain in told.strains),
            *(_task(task) for task in told.tasks), *(f"Hulp: {support.words}" for support in told.support),
            *(f"Wijziging: {words}" for words in told.changes if words),
            *(f"Bewaarde zin: “{text}”" for text in told.kept_sentences),
            *((f"De gast zat op de plek van {amid(told.guest)}.",) if told.guest else ()),
            *(f"Zo liep het af: {end}." for end in told.ends))


def _promise(promise: PromiseTold) -> str:
    return f"Afspraak: {promise.words} ({PROMISES[promise.state]})"


def _earlier_line(line: LineTold, days: dict[str, str]) -> str:
    drawn = ", ".join(f"{time} {words}" for time, words in _line(line))
    return f"Mijn lijn van {days.get(line.day, 'eerder')}: {drawn}."


def _task(task: TaskTold) -> str:
    under = f" Opgeschreven bij: {task.noted_under}." if task.noted_under else ""
    return f"Huiswerk: {task.words} ({steps_in_words(task)}){under}"
