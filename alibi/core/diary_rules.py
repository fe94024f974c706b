"""What may be written in the child's own pages, and what moves leave there.

Knows diaries, the planner and the commands about them. Nothing here changes time, people or clues.
"""

from __future__ import annotations

from dataclasses import replace

from alibi.core import happenings as told
from alibi.core import planner
from alibi.core.commands import (
    Answer,
    ChooseAgent,
    ChooseAim,
    Command,
    DoTask,
    DrawLine,
    EstimateTask,
    GiveBackFree,
    KeepFree,
    KeepSentence,
    MovePlan,
    NextDay,
    NoteTask,
    PickToDiscuss,
    PlanTask,
    SetSupport,
    Share,
    StrikeOut,
    UnplanTask,
    WriteNote,
)
from alibi.core.diary import AREAS, AUTO, LEVELS, SET_BY, Diary, on_the_next_morning, with_support
from alibi.core.happenings import Happening
from alibi.core.layout import HEAD_FULLEST
from alibi.core.refusal import NotPossible
from alibi.core.world import World

MOST_TO_DISCUSS = 2
LONGEST_WORDS = 500
LONGEST_NAME = 40


# --- what a move leaves -----------------------------------------------------------------------------------


def diary_after(before: World, after: World, command: Command) -> Diary:
    """What a move that was carried out leaves in the diary."""
    diary = before.diary
    if isinstance(command, NoteTask):
        return replace(diary, slots=_with(diary.slots, command.task, command.slot))
    if isinstance(command, DoTask):
        return _after_work(before, after, command)
    return on_the_next_morning(diary, before.day.id) if isinstance(command, NextDay) else diary


def _after_work(before: World, after: World, command: DoTask) -> Diary:
    diary, task = before.diary, command.task
    if not before.case.index.task[task].half_hours:
        return replace(diary, task_answers=_with(diary.task_answers, task, command.answer))
    done = (task, before.day.id, planner.part_now(before))
    if command.answer:
        diary = replace(diary, task_answers=_with(diary.task_answers, task, command.answer))
    return replace(diary, plan=planner.after_work(before, after, task), worked=(*diary.worked, done))


def _with(pairs: tuple[tuple[str, str], ...], key: str, value: str) -> tuple[tuple[str, str], ...]:
    return (*(pair for pair in pairs if pair[0] != key), (key, value))


# --- what is written ---------------------------------------------------------------------------------------


def written(world: World, command: Command) -> tuple[Diary, Happening]:
    """The diary after a command about it and what happened. NotPossible when it cannot be written."""
    diary = world.diary
    if isinstance(command, ChooseAgent):
        name = command.name[:LONGEST_NAME]
        return replace(diary, look=command.look, name=name), told.AgentChosen(command.look, name)
    if isinstance(command, KeepSentence):
        return replace(diary, sentences=(*diary.sentences, command.text)), told.SentenceKept(command.text)
    if isinstance(command, WriteNote):
        text = command.text[:LONGEST_WORDS]
        return replace(diary, notes=(*diary.notes, text)), told.NoteWritten(text)
    if isinstance(command, SetSupport):
        return _supported(diary, command)
    if isinstance(command, EstimateTask | PlanTask | UnplanTask | MovePlan):
        return _planned(world, command)
    if isinstance(command, KeepFree | GiveBackFree):
        return _kept_free(world, command)
    return _debriefed(world, command)


def _supported(diary: Diary, command: SetSupport) -> tuple[Diary, Happening]:
    area, level = command.area, command.level
    if area not in AREAS or level not in (*LEVELS, AUTO) or command.by not in SET_BY:
        raise NotPossible("Die hulp ken ik niet. Kies een van de standen op het scherm.")
    because = command.because[:LONGEST_WORDS]
    return with_support(diary, area, level, command.by, because), told.SupportSet(area, level, command.by, because)


def _planned(world: World, command: EstimateTask | PlanTask | UnplanTask | MovePlan) -> tuple[Diary, Happening]:
    diary, task = world.diary, command.task
    if isinstance(command, EstimateTask):
        _only_if(not (reason := planner.why_no_estimate(world, task, command.half_hours)), reason)
        others = tuple(one for one in diary.estimates if one[0] != task)
        return (replace(diary, estimates=(*others, (task, command.half_hours))),
                told.TaskEstimated(task, command.half_hours))
    day, part = command.day, command.part
    if isinstance(command, PlanTask):
        _only_if(not (reason := planner.why_no_block(world, task, day, part)), reason)
        return replace(diary, plan=planner.with_block(world, task, day, part)), told.TaskPlanned(task, day, part)
    block = (task, day, part) if isinstance(command, UnplanTask) else (task, command.from_day, command.from_part)
    _only_if(block in diary.plan, "Dat halve uur staat niet in je planning.")
    rest = planner.without(diary.plan, block)
    if isinstance(command, UnplanTask):
        return replace(diary, plan=rest), told.TaskUnplanned(task, day, part)
    lifted = replace(world, diary=replace(diary, plan=rest))
    _only_if(not (reason := planner.why_not_there(lifted, day, part)), reason)
    return (replace(diary, plan=(*rest, (task, day, part))),
            told.TaskMoved(task, command.from_day, command.from_part, day, part))


def _kept_free(world: World, command: KeepFree | GiveBackFree) -> tuple[Diary, Happening]:
    diary, here = world.diary, (command.day, command.part)
    if isinstance(command, KeepFree):
        _only_if(not (reason := planner.why_not_there(world, *here)), reason)
        return replace(diary, free=(*diary.free, here)), told.FreeTimeKept(*here)
    _only_if(here in diary.free, "Daar staat geen vrije tijd in je planning.")
    at = diary.free.index(here)
    return replace(diary, free=(*diary.free[:at], *diary.free[at + 1 :])), told.FreeTimeGivenBack(*here)


def _only_if(possible: bool, sentence: str) -> None:
    if not possible:
        raise NotPossible(sentence)


def _debriefed(world: World, command: Command) -> tuple[Diary, Happening]:
    diary = world.diary
    if isinstance(command, DrawLine):
        _check_line(command)
        return (replace(diary, line_at=command.at, line_levels=command.levels),
                told.LineDrawn(command.at, command.levels))
    if isinstance(command, Answer):
        words = command.words[:LONGEST_WORDS]
        others = tuple(answer for answer in diary.answers if answer[0] != command.question)
        return (replace(diary, answers=(*others, (command.question, command.picked, words))),
                told.Answered(command.question, command.picked, words))
    if isinstance(command, ChooseAim):
        if command.mission and command.mission not in world.case.index.mission:
            raise NotPossible("Deze afspraak staat niet in de lijst.")
        return replace(diary, aim=command.mission), told.AimChosen(command.mission)
    return _shared(world, command)


def _check_line(command: DrawLine) -> None:
    levels_fit = all(0 <= level <= HEAD_FULLEST for level in command.levels)
    if len(command.at) != len(command.levels) or not levels_fit:
        raise NotPossible("Bij elk moment hoort één punt van de lijn.")


def _shared(world: World, command: Command) -> tuple[Diary, Happening]:
    diary = world.diary
    if isinstance(command, StrikeOut):
        struck = diary.struck | {command.moment} if command.out else diary.struck - {command.moment}
        return replace(diary, struck=struck), told.MomentStruckOut(command.moment, command.out)
    if isinstance(command, PickToDiscuss):
        if len(command.moments) > MOST_TO_DISCUSS:
            raise NotPossible("Kies er hoogstens twee.")
        return replace(diary, discuss=command.moments), told.PickedToDiscuss(command.moments)
    if isinstance(command, Share):
        return replace(diary, shared=command.yes), told.Shared(command.yes)
    raise NotPossible("Dat kan nu niet.")
