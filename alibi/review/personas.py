"""Personas: ways of playing, to see what a case does to very different children.

A persona is an instrument of design, never a model of a child. It is asked for one command at a time and sees only
the world that a child sees: no variant, no visitor, nobody's whereabouts elsewhere, no effect of a choice. A new
one (hurried, avoidant, angry, explorer) is a class with a name and `next`, added to PERSONAS.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Protocol

from alibi.core.commands import Command, LayAlibi, Unmask
from alibi.core.moves import moves
from alibi.core.world import World
from alibi.review.careful import Careful
from alibi.review.floor_plan import FloorPlan


class Persona(Protocol):
    """One player of one play."""

    def next(self, world: World) -> Command | None:
        """What to do now; None when there is nothing left to do."""


class ByChance:
    """random: any possible move, each as likely; one of these is laying some card, one is asking somebody."""

    def __init__(self, plan: FloorPlan, chance: Random) -> None:
        self.chance = chance

    def next(self, world: World) -> Command | None:
        possible: list[Command] = list(moves(world.book, world.state))
        if not world.scene and not world.ending:
            possible += self._on_the_board(world)
        return self.chance.choice(possible) if possible else None

    def _on_the_board(self, world: World) -> list[Command]:
        board = world.case.board
        cards = [alibi.id for alibi in world.alibis] + [rumour.id for rumour in world.rumours]
        signals = [signal.id for signal in world.signals]
        found: list[Command] = [Unmask(self.chance.choice(board))] if board else []
        if cards and signals and board:
            found.append(LayAlibi(self.chance.choice(cards), self.chance.choice(board), self.chance.choice(signals)))
        return found


PERSONAS: dict[str, Callable[[FloorPlan, Random], Persona]] = {"careful": Careful, "random": ByChance}
