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
from alibi.core.commands import Command, LayAlibi, NoteTask, SetHead, Unmask
from alibi.core.layout import HEAD_FULLEST
from alibi.review import bot_temper as tempers
from alibi.review.bot_ground import ON_THE_BOARD, Move
from alibi.review.bot_play import Eyes, Player
from alibi.review.bot_sight import Item, Sight
from alibi.review.bot_temper import Temper
from alibi.review.bot_walker import MOST_REMEMBERED, Thoughts, Walker

RECORDED = "recorded"
_ONCE_A_PLAY = (NoteTask, Unmask)
Lines = tuple[Command, ...]


class Cast(Protocol):
    """Gives a player for each play of one persona."""

    def player(self, number: int, chance: Random) -> Player: ...


@dataclass(frozen=True, slots=True)
class Persona:
    """One row: in Dutch, what it does. With `in_order` a play depends on the plays of its variant before it."""

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
        """One is drawn of all that there may be, and drawn again while it is not possible after all."""
        every, random = eyes.every(sight), self._chance.random
        on_the_board = 0 if eyes.here.scene or sight.rest else 2
        while True:
            number = int(random() * (len(every) + on_the_board))
            if number < len(every):
                move = eyes.possible(every[number])
            else:
                move = self._ask(eyes) if number == len(every) else self._lay(eyes)
            if move:
                return move

    def _ask(self, eyes: Eyes) -> Move | None:
        return eyes.here.move(Unmask(self._one_of(self._board))) if self._board else None

    def _lay(self, eyes: Eyes) -> Move | None:
        board = eyes.board()
        if not (board.cards and board.columns and self._board):
            return None
        return eyes.here.move(LayAlibi(*map(self._one_of, (board.cards, self._board, board.columns))))

    def _one_of(self, names: Sequence[str]) -> str:
        return names[int(self._chance.random() * len(names))]


class Explorer:
    """explorer: of all that is possible, what was done least in the plays of this variant up to now; the first of
    those. It also says how full its head is, so that what asks for that is seen. Nothing in it is chance. What takes
    no time and can be done again and again (a task on another line, asking the same person) it does once a play."""

    def __init__(self, case: Case) -> None:
        self._done: dict[tuple[int, Command], list[int]] = {}
        self._times: dict[Item, list[int]] = {}
        self._heads = (SetHead(0), SetHead(HEAD_FULLEST))
        self._this_play: set[Command] = set()

    def player(self, number: int, chance: Random) -> Player:
        self._this_play = set()
        if len(self._times) > MOST_REMEMBERED:
            self._times.clear()
        return self

    def next(self, eyes: Eyes, sight: Sight) -> Move | None:
        every = eyes.every(sight)
        if not eyes.here.scene and not sight.rest:
            every = (*every, *self._extra(eyes))
        least, done, known, best = -1, None, self._times, None
        for item in every:
            times = known.get(item) or self._times_of(item)
            if done is None or times[0] < least:
                move = eyes.possible(item)
                if move and move.command not in self._this_play:
                    least, done, best = times[0], times, move
        if done:
            done[0] += 1
        if best and isinstance(best.command, _ONCE_A_PLAY):
            self._this_play.add(best.command)
        return best

    def _extra(self, eyes: Eyes) -> tuple[Move, ...]:
        """Saying how full the head is, and what is new on the case board."""
        here = eyes.here
        heads = here.kept("heads", lambda: tuple(map(here.move, self._heads)))
        if not eyes.news & ON_THE_BOARD:
            return heads
        board = eyes.board()
        if board.fits:
            eyes.news |= ON_THE_BOARD
        asked = (Unmask(person) for person in board.left if len(board.left) == 1)
        return (*heads, *map(here.move, asked), *(here.move(LayAlibi(*fit)) for fit in board.fits))

    def _times_of(self, item: Item) -> list[int]:
        """How often this was done, in this scene or at this place, in a list of one that all its moves share."""
        move = item if isinstance(item, Move) else item.move
        where = (move.here.scene or -move.here.place, move.command)
        times = self._times[item] = self._done.setdefault(where, [0])
        return times


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
