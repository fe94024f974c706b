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
    Begin,
    Choose,
    Command,
    Do,
    DoTask,
    Go,
    GoOn,
    LayAlibi,
    LiftAlibi,
    NextDay,
    NoteTask,
    Scan,
    SetHead,
    Talk,
    Unmask,
    Wait,
)
from alibi.core.diary import Diary, first_support
from alibi.core.diary_rules import LONGEST_NAME, LONGEST_WORDS, MOST_TO_DISCUSS, diary_after, written
from alibi.core.happenings import Happening
from alibi.core.layout import ENDING, HEAD_FULLEST, HELP, NOTED, SCENE, State
from alibi.core.refusal import NotPossible
from alibi.core.rulebook import Rulebook, rulebook_of
from alibi.core.turn import Turn
from alibi.core.world import World

__all__ = ["LONGEST_NAME", "LONGEST_WORDS", "MOST_TO_DISCUSS", "RULES_VERSION", "NotPossible", "begin", "step"]

RULES_VERSION = 1
Happened = tuple[Happening, ...]
_MOVES = (Go, Talk, Choose, GoOn, Do, Wait, Scan, NoteTask, DoTask, NextDay)
_BOARD = (LayAlibi, LiftAlibi, Unmask)


def begin(case: Case, command: Begin) -> tuple[World, Happened]:
    """Open a play: the seed picks the variant, the first day begins, its first event may open."""
    variant = case.variants[command.seed % len(case.variants)].id
    book = rulebook_of(case, variant)
    tell: list[Happening] = [told.Started(case.id, case.rules_hash, RULES_VERSION, command.seed, command.help)]
    turn = Turn(book, _with_help(book, book.first_state(), command.help), tell)
    turn.begin_day()
    diary = Diary(support=first_support(command.help))
    return World(variant, turn.state(), command.seed, command.help, diary, case=case), tuple(tell)


def _with_help(book: Rulebook, state: State, level: str) -> State:
    """The state in which the rules know how early changes are told: the only help that they read."""
    if book.help is None:
        return state
    return (*state[:book.help.at], HELP.index(level), *state[book.help.at + 1 :])


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
    if command not in moves.moves(book, state):
        raise NotPossible(_why_not(world, command))
    if isinstance(command, NextDay):
        state = _with_help(book, state, world.diary.help_with("notice").tomorrow)
    tell: list[Happening] = []
    after = replace(world, state=moves.perform(book, state, command, tell))
    return replace(after, diary=diary_after(world, after, command)), tuple(tell)


def _shut(world: World, command: Go) -> str:
    near = {go.place for _, _, go in world.book.neighbours[world.book.place_number[world.place]]}
    return world.closed(command.place) if command.place in near else ""


def _why_not(world: World, command: Command) -> str:
    if world.over:
        return "De dag is voorbij."
    if world.day_over:
        return "Het is avond. Morgen gaat het verder."
    if world.scene and not isinstance(command, Choose | GoOn):
        return "Je bent nog in gesprek."
    if isinstance(command, DoTask):
        return _why_no_work(world, command.task)
    return {Go: "Daar kun je vanaf hier niet meteen heen.", Talk: "Diegene heeft nu niets te zeggen.",
            Choose: "Dat kun je nu niet kiezen.", Do: "Dat kan hier nu niet.",
            NextDay: "De dag is nog niet voorbij.",
            NoteTask: "Daar valt nu niets over op te schrijven."}.get(type(command), "Dat kan nu niet.")


def _why_no_work(world: World, name: str) -> str:
    task = world.case.index.task.get(name)
    if task is None or not task.half_hours or world.task(name) > NOTED:
        return "Dat kan nu niet."
    if world.task(name) < NOTED:
        return "Schrijf dit huiswerk eerst in je agenda."
    if not world.can_work_here:
        return "Hier kun je niet aan je huiswerk werken. Dat kan thuis, of op een plek met een werktafel."
    return "Een half uur past nu niet meer. Er begint zo iets anders."


# --- the case board -------------------------------------------------------------------------------------


def _on_the_board(world: World, command: LayAlibi | LiftAlibi | Unmask) -> tuple[World, Happened]:
    if world.state[SCENE]:
        raise NotPossible("Je bent nog in gesprek.")
    if isinstance(command, Unmask) and world.day_over:
        raise NotPossible("Het is avond. Morgen kun je het vragen.")
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
        asked = (*world.diary.asked, command.person)
        return replace(world, diary=replace(world.diary, asked=asked)), (told.GuestAsked(command.person),)
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
    diary, happening = written(world, command)
    return replace(world, diary=diary), (happening,)
