"""`step(world, command) -> (world, happenings)`: the one door through which a play moves.

Knows which commands are possible and says so in a sentence when one is not. Knows no chance but the seed, no
wall clock and no screen.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from alibi.core import deduction, moves
from alibi.core import happenings as told
from alibi.core.case import Case
from alibi.core.commands import (
    Answer,
    Begin,
    Choose,
    ChooseAgent,
    ChooseAim,
    Command,
    Do,
    DoTask,
    DrawLine,
    Go,
    GoOn,
    KeepSentence,
    LayAlibi,
    LiftAlibi,
    NoteTask,
    PickToDiscuss,
    Scan,
    SetHead,
    Share,
    StrikeOut,
    Talk,
    Unmask,
    Wait,
    WriteNote,
)
from alibi.core.happenings import Happening
from alibi.core.layout import ENDING, HEAD_FULLEST, SCENE
from alibi.core.rulebook import rulebook_of
from alibi.core.turn import Turn
from alibi.core.world import Diary, World

RULES_VERSION = 1
MOST_TO_DISCUSS = 2
LONGEST_WORDS = 500
LONGEST_NAME = 40
Happened = tuple[Happening, ...]
_MOVES = (Go, Talk, Choose, GoOn, Do, Wait, Scan, NoteTask, DoTask)
_BOARD = (LayAlibi, LiftAlibi, Unmask)


class NotPossible(ValueError):
    """A command that cannot be done now; the sentence may be shown to the child."""

    @property
    def sentence(self) -> str:
        return str(self)


def begin(case: Case, command: Begin) -> tuple[World, Happened]:
    """Open a play: the seed picks the variant, the first day begins, its first event may open."""
    variant = case.variants[command.seed % len(case.variants)].id
    book = rulebook_of(case, variant)
    tell: list[Happening] = [told.Started(case.id, case.rules_hash, RULES_VERSION, command.seed, command.help)]
    turn = Turn(book, book.first_state(), tell)
    turn.begin_day()
    return World(variant, turn.state(), command.seed, command.help, case=case), tuple(tell)


def step(world: World, command: Command) -> tuple[World, Happened]:
    """The world after a command and what happened. NotPossible when it cannot be done; then nothing changed."""
    if isinstance(command, _MOVES):
        return _move(world, command)
    if isinstance(command, _BOARD):
        return _on_the_board(world, command)
    if isinstance(command, SetHead):
        return _set_head(world, command)
    if isinstance(command, Begin):
        raise NotPossible("Deze zaak is al begonnen.")
    return _in_the_diary(world, command)


# --- moves ----------------------------------------------------------------------------------------------


def _move(world: World, command: Command) -> tuple[World, Happened]:
    book, state = world.book, world.state
    if isinstance(command, Go) and not state[SCENE] and not state[ENDING]:
        shut = _shut(world, command)
        if shut:
            return world, (told.FoundClosed(command.place, shut),)
    if command not in tuple(moves.moves(book, state)):
        raise NotPossible(_why_not(world, command))
    tell: list[Happening] = []
    after = moves.perform(book, state, command, tell)
    return replace(world, state=after, diary=_after_task(world.diary, command)), tuple(tell)


def _shut(world: World, command: Go) -> str:
    near = {go.place for _, _, go in world.book.neighbours[world.book.place_number[world.place]]}
    return world.closed(command.place) if command.place in near else ""


def _why_not(world: World, command: Command) -> str:
    if world.over:
        return "De dag is voorbij."
    if world.scene and not isinstance(command, Choose | GoOn):
        return "Je bent nog in gesprek."
    return {Go: "Daar kun je vanaf hier niet meteen heen.", Talk: "Diegene heeft nu niets te zeggen.",
            Choose: "Dat kun je nu niet kiezen.", Do: "Dat kan hier nu niet.",
            NoteTask: "Daar valt nu niets over op te schrijven."}.get(type(command), "Dat kan nu niet.")


def _after_task(diary: Diary, command: Command) -> Diary:
    if isinstance(command, NoteTask):
        return replace(diary, slots=_with(diary.slots, command.task, command.slot))
    if isinstance(command, DoTask):
        return replace(diary, task_answers=_with(diary.task_answers, command.task, command.answer))
    return diary


def _with(pairs: tuple[tuple[str, str], ...], key: str, value: str) -> tuple[tuple[str, str], ...]:
    return (*(pair for pair in pairs if pair[0] != key), (key, value))


# --- the case board -------------------------------------------------------------------------------------


def _on_the_board(world: World, command: LayAlibi | LiftAlibi | Unmask) -> tuple[World, Happened]:
    if world.state[SCENE]:
        raise NotPossible("Je bent nog in gesprek.")
    if isinstance(command, LayAlibi):
        return _lay(world, command)
    if isinstance(command, LiftAlibi):
        if not world.laid(command.card):
            raise NotPossible("Dit kaartje ligt niet op het bord.")
        return _turned(world, lambda turn: turn.lift(command.card))
    return _unmask(world, command)


def _lay(world: World, command: LayAlibi) -> tuple[World, Happened]:
    known = {alibi.id for alibi in world.alibis} | {rumour.id for rumour in world.rumours}
    columns = {signal.id for signal in world.signals}
    if command.card not in known or command.signal not in columns or command.person not in world.case.board:
        raise NotPossible("Dat kaartje of dat vakje heb je nog niet.")
    reason = deduction.slides_back(world.book, world.state, command.card, command.person, command.signal)
    if reason:
        return world, (told.CardSlidBack(command.card, command.person, command.signal, reason),)
    return _turned(world, lambda turn: turn.lay(command.card, command.person, command.signal))


def _unmask(world: World, command: Unmask) -> tuple[World, Happened]:
    if command.person not in world.case.board:
        raise NotPossible("Diegene staat niet op het zaakbord.")
    if world.state[ENDING]:
        raise NotPossible("De dag is voorbij.")
    if not deduction.test_succeeds(world.book, world.state, command.person):
        return world, (told.GuestAsked(command.person),)
    unmasking = world.case.unmasking
    scene = dict(unmasking.scenes).get(world.variant, unmasking.found)
    return _turned(world, lambda turn: turn.unmask(command.person, scene))


def _turned(world: World, change: Callable[[Turn], None]) -> tuple[World, Happened]:
    tell: list[Happening] = []
    turn = Turn(world.book, world.state, tell)
    change(turn)
    return replace(world, state=turn.state()), tuple(tell)


def _set_head(world: World, command: SetHead) -> tuple[World, Happened]:
    if not 0 <= command.level <= HEAD_FULLEST:
        raise NotPossible(f"Kies een stand van 0 tot {HEAD_FULLEST}.")
    return _turned(world, lambda turn: turn.set_head(command.level))


# --- the child's own pages ------------------------------------------------------------------------------


def _in_the_diary(world: World, command: Command) -> tuple[World, Happened]:
    diary, happening = _written(world, command)
    return replace(world, diary=diary), (happening,)


def _written(world: World, command: Command) -> tuple[Diary, Happening]:
    diary = world.diary
    if isinstance(command, ChooseAgent):
        name = command.name[:LONGEST_NAME]
        return replace(diary, look=command.look, name=name), told.AgentChosen(command.look, name)
    if isinstance(command, KeepSentence):
        return replace(diary, sentences=(*diary.sentences, command.text)), told.SentenceKept(command.text)
    if isinstance(command, WriteNote):
        text = command.text[:LONGEST_WORDS]
        return replace(diary, notes=(*diary.notes, text)), told.NoteWritten(text)
    return _debriefed(world, command)


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
