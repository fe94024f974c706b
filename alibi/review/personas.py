"""Personas: ways of playing, to see what a case does to very different players.

A persona is an instrument of design, never a model of a child. It is asked for one move at a time and is given only
what a child sees (`bot_sight.py`, `bot_desk.py`): no variant, no visitor, nobody's whereabouts elsewhere, no effect of
a choice. A new one is a row in PERSONAS.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_
from random import Random
from typing import Protocol

from alibi.core.case import Case
from alibi.core.commands import Command, LayAlibi, NoteTask, SetHead, Unmask
from alibi.core.layout import HEAD_FULLEST
from alibi.review import bot_temper as tempers
from alibi.review.bot_desk import Board, Desk
from alibi.review.bot_ground import ON_THE_BOARD, Here, Move
from alibi.review.bot_play import Eyes, Player, possible
from alibi.review.bot_sight import Face, Item, Mood, Sight, Thing
from alibi.review.bot_temper import Temper
from alibi.review.bot_thoughts import MOST_REMEMBERED, Thoughts
from alibi.review.bot_walker import Walker
from alibi.review.bot_watch import Kept, Packed, Question

RECORDED = "recorded"
_ONCE_A_PLAY = (NoteTask, Unmask)
MOST_TIMES = 1 << 60
Lines = tuple[Command, ...]


class Cast(Protocol):
    """Gives a player for each play of one persona."""

    def player(self, number: int, chance: Random) -> Player: ...


@dataclass(frozen=True, slots=True)
class Persona:
    """One row: in Dutch, what it does. With `in_order` a play depends on the plays of its variant before it, and on
    nothing else: nothing in it is chance."""

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

    def next(self, eyes: Eyes, here: Here, state: Packed, sight: Sight) -> Move | None:
        """One is drawn of all that there may be, and drawn again while it is not possible after all."""
        every, random, around = sight.every, self._chance.random, len(sight.every)
        if here.scene or sight.rest:
            return possible(every[int(random() * around)], state)
        desk = here.desk.of(state).moves
        with_desk = around + len(desk)
        while True:
            number = int(random() * (with_desk + 2))
            if number < around:
                item = every[number]
                move = item if type(item) is Move else possible(item, state)
            elif number < with_desk:
                move = desk[number - around]
            else:
                move = self._ask(here) if number == with_desk else self._lay(eyes.board(state), here)
            if move:
                return move

    def _ask(self, here: Here) -> Move | None:
        if not self._board:
            return None
        person = self._one_of(self._board)
        return here.kept(person, lambda: here.move(Unmask(person)))

    def _lay(self, board: Board, here: Here) -> Move | None:
        if not (board.cards and board.columns and self._board):
            return None
        cell = self._one_of(board.cards), self._one_of(self._board), self._one_of(board.columns)
        return here.kept(cell, lambda: here.move(LayAlibi(*cell)))

    def _one_of(self, names: Sequence[str]) -> str:
        return names[int(self._chance.random() * len(names))]


Row = tuple[list[int], tuple[Move, Question[Mood] | None, Command | None]]
"""Something that the explorer may do: how often it did (a list of one, shared by all moves of that sort), then the
move, the mood of whom it is about, and the command when it is for once a play. Plain tuples, as they are taken apart
by the million."""


Menu = tuple[Row, ...]
"""All that may be possible, in a fixed order."""


class Explorer:
    """explorer: of all that is possible, what was done least in the plays of this variant up to now; the first of
    those. It also says how full its head is, so that what asks for that is seen. Nothing in it is chance. What takes
    no time and can be done again and again (a task on another line, asking the same person) it does once a play."""

    def __init__(self, case: Case) -> None:
        self._done: dict[tuple[int, Command], list[int]] = {}
        self._menus: dict[tuple[Sight, Board | None], Kept[Menu]] = {}
        self._kept = 0
        self._this_play: set[Command] = set()

    def player(self, number: int, chance: Random) -> Player:
        self._this_play = set()
        if self._kept > MOST_REMEMBERED:
            self._menus.clear()
            self._kept = 0
        return self

    def next(self, eyes: Eyes, here: Here, state: Packed, sight: Sight) -> Move | None:
        board = None
        if eyes.news & ON_THE_BOARD and not (here.scene or sight.rest):
            board = self._news(eyes, state)
        try:
            menus = self._menus[sight, board]
            menu = menus.known[state & menus.mask]
        except KeyError:
            menu = self._find_out(here, state, sight, board)
        least, best = MOST_TIMES, None
        for times, item in menu:
            if times[0] < least:
                _, mood, once = item
                if (mood is None or mood.of(state).talks) and (once is None or once not in self._this_play):
                    least, best, counted = times[0], item, times
        if best is None:
            return None
        counted[0] += 1
        move, _, once = best
        if once is not None:
            self._this_play.add(once)
        return move

    def _news(self, eyes: Eyes, state: Packed) -> Board:
        """The case board, on which there is something new or a card that fits."""
        board = eyes.board(state)
        if board.fits:
            eyes.news |= ON_THE_BOARD
        return board

    def _find_out(self, here: Here, state: Packed, sight: Sight, board: Board | None) -> Menu:
        """The menu here, kept from now on by what it follows from: what is on the desk, and which things are done."""
        menus = self._menus.setdefault((sight, board), Kept(here.ground.head))
        menu = menus.recall(state)
        if menu is None:
            self._kept += 1
            desk = None if here.scene or sight.rest else here.desk.of(state)
            menu = self._menu(here, state, sight, desk, board)
            done = reduce(or_, [thing.done for thing in sight.things], 0)
            menus.keep(state, done | here.desk.mask if desk else done, menu)
        return menu

    def _menu(self, here: Here, state: Packed, sight: Sight, desk: Desk | None, board: Board | None) -> Menu:
        commands: list[Command] = []
        if desk:
            commands += [SetHead(0), SetHead(HEAD_FULLEST)]
        if board:
            commands += [Unmask(person) for person in board.left if len(board.left) == 1]
            commands += board.fits
        left = (item for item in sight.every if not (isinstance(item, Thing) and state & item.done))
        return tuple(map(self._row, (*left, *(desk.moves if desk else ()), *map(here.move, commands))))

    def _row(self, item: Item) -> Row:
        """One item of a menu. What is done in one scene or at one place counts together."""
        move = item if isinstance(item, Move) else item.move
        times = self._done.setdefault((move.here.scene or -move.here.place, move.command), [0])
        return times, (move, item.mood if isinstance(item, Face) else None,
                       move.command if isinstance(move.command, _ONCE_A_PLAY) else None)


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

    def next(self, eyes: Eyes, here: Here, state: Packed, sight: Sight) -> Move | None:
        command = next(self._lines, None)
        return here.move(command) if command else None


def _walker(about: str, temper: Temper) -> Persona:
    return Persona(about, lambda case, plays: Walkers(case, temper))


NAMES = {"careful": "zorgvuldig", "hurried": "gehaast", "avoidant": "ontwijkend", "angry": "boos",
         "random": "op goed geluk", "explorer": "ontdekker", "recorded": "opgenomen spellen"}
"""What the personas of `alibi bot` are called."""


PERSONAS: dict[str, Persona] = {
    "careful": _walker("leest alles, vraagt, is op tijd en houdt zich aan afspraken", tempers.CAREFUL),
    "hurried": _walker("leest weinig, doet wat op de weg ligt, komt op het nippertje of te laat", tempers.HURRIED),
    "avoidant": _walker("zwijgt of gaat vriendelijk weg, zoekt rustige plekken", tempers.AVOIDANT),
    "angry": _walker("kiest wat het minst helpt, zegt ja en komt niet", tempers.ANGRY),
    "random": Persona("doet zomaar iets van wat kan", lambda case, plays: ByChance(case)),
    "explorer": Persona("doet wat tot nu toe het minst gedaan is", lambda case, plays: Explorer(case), in_order=True),
    RECORDED: Persona("de opgenomen spellen van de zaak", lambda case, plays: Recorded(plays)),
}
