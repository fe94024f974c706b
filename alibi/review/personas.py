"""Personas: ways of playing, to see what a case does to very different players.

A persona is an instrument of design, never a model of a child. It is asked for one move at a time and is given only
what a child sees (`bot_sight.py`): no variant, no visitor, nobody's whereabouts elsewhere, no effect of a choice.
A new one is a row in PERSONAS.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random
from typing import Protocol

from alibi.core.case import Case
from alibi.core.commands import Command, LayAlibi, SetHead, Unmask
from alibi.core.layout import HEAD_FULLEST
from alibi.review import bot_temper as tempers
from alibi.review.bot_ground import Move
from alibi.review.bot_play import Eyes, Player
from alibi.review.bot_sight import Sight
from alibi.review.bot_temper import Temper
from alibi.review.bot_walker import MOST_REMEMBERED, Thoughts, Walker

RECORDED = "recorded"
Lines = tuple[Command, ...]


class Cast(Protocol):
    """Gives a player for each play of one persona."""

    def player(self, number: int, chance: Random) -> Player: ...


@dataclass(frozen=True, slots=True)
class Persona:
    """One row: in Dutch, what it does. With `in_order` a play depends on the plays before it."""

    about: str
    cast: Callable[[Case, Sequence[Lines]], Cast]
    in_order: bool = False


class Walkers:
    """Walkers of one temper."""

    def __init__(self, case: Case, temper: Temper) -> None:
        self._thoughts = Thoughts(case, temper)

    def player(self, number: int, chance: Random) -> Player:
        self._thoughts.forget()
        return Walker(self._thoughts, chance)


class ByChance:
    """random: any possible move, each as likely; one of these is laying some card, one is asking somebody."""

    def __init__(self, case: Case) -> None:
        self._board, self._chance = case.board, Random()

    def player(self, number: int, chance: Random) -> Player:
        self._chance = chance
        return self

    def next(self, eyes: Eyes, sight: Sight) -> Move | None:
        possible = eyes.moves(sight)
        if eyes.here.scene or sight.rest:
            return self._one_of(possible)
        possible += [eyes.here.move(command) for command in self._on_the_board(eyes)]
        return self._one_of(possible)

    def _one_of(self, moves: Sequence[Move]) -> Move | None:
        return moves[int(self._chance.random() * len(moves))] if moves else None

    def _on_the_board(self, eyes: Eyes) -> list[Command]:
        board, choice = eyes.board(), self._chance.choice
        found: list[Command] = [Unmask(choice(self._board))] if self._board else []
        if board.cards and board.columns and self._board:
            found.append(LayAlibi(choice(board.cards), choice(self._board), choice(board.columns)))
        return found


class Explorer:
    """explorer: of all that is possible, what was done least in all plays up to now; the first of those. It also says
    how full its head is, so that what asks for that is seen. Nothing in it is chance."""

    def __init__(self, case: Case) -> None:
        self._done: dict[tuple[int, Command], list[int]] = {}
        self._times: dict[Move, list[int]] = {}
        self._heads = (SetHead(0), SetHead(HEAD_FULLEST))

    def player(self, number: int, chance: Random) -> Player:
        if len(self._times) > MOST_REMEMBERED:
            self._times.clear()
        return self

    def next(self, eyes: Eyes, sight: Sight) -> Move | None:
        moves = eyes.moves(sight)
        if not moves:
            return None
        here = eyes.here
        if not here.scene and not sight.rest:
            moves += map(here.move, self._heads)
            if eyes.board_is_new:
                moves += map(here.move, self._on_the_board(eyes))
        times = list(map(self._times_of, moves))
        first = times.index(min(times))
        times[first][0] += 1
        return moves[first]

    def _on_the_board(self, eyes: Eyes) -> list[Command]:
        board = eyes.board()
        eyes.board_is_new = bool(board.fits)
        asked: list[Command] = [Unmask(person) for person in board.left if len(board.left) == 1]
        return asked + [LayAlibi(*fit) for fit in board.fits]

    def _times_of(self, move: Move) -> list[int]:
        """How often this was done, in this scene or at this place, in a list of one that all its moves share."""
        found = self._times.get(move)
        if found is None:
            where = (move.here.scene or -move.here.place, move.command)
            found = self._times[move] = self._done.setdefault(where, [0])
        return found


class Recorded:
    """recorded: the plays that lie in the folder of the case, each as it is written."""

    def __init__(self, plays: Sequence[Lines]) -> None:
        self._plays = plays

    def player(self, number: int, chance: Random) -> Player:
        return Reader(self._plays[number])


class Reader:
    """One recorded play, command by command."""

    def __init__(self, lines: Lines) -> None:
        self._lines = iter(lines)

    def next(self, eyes: Eyes, sight: Sight) -> Move | None:
        command = next(self._lines, None)
        return eyes.here.move(command) if command else None


def _walker(about: str, temper: Temper) -> Persona:
    return Persona(about, lambda case, plays: Walkers(case, temper))


PERSONAS: dict[str, Persona] = {
    "careful": _walker("leest alles, vraagt, is op tijd en houdt zich aan afspraken", tempers.CAREFUL),
    "hurried": _walker("leest weinig, doet wat op de weg ligt, komt op het nippertje of te laat", tempers.HURRIED),
    "avoidant": _walker("zwijgt of gaat vriendelijk weg, zoekt rustige plekken", tempers.AVOIDANT),
    "angry": _walker("kiest wat het minst helpt, zegt ja en komt niet", tempers.ANGRY),
    "random": Persona("doet zomaar iets van wat kan", lambda case, plays: ByChance(case)),
    "explorer": Persona("doet wat tot nu toe het minst gedaan is", lambda case, plays: Explorer(case), in_order=True),
    RECORDED: Persona("de opgenomen spellen van de zaak", lambda case, plays: Recorded(plays)),
}
