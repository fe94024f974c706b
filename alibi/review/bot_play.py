"""One play: a player is asked for its next move until the case is over, and what came of each move is kept.

Knows the ground and what a player sees. Does not know who plays, and adds nothing up.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from alibi.core.case import Ending
from alibi.core.commands import Command
from alibi.core.diary import Support
from alibi.core.happenings import DeedDone
from alibi.core.layout import ENDING, HELP, State
from alibi.play.support import SKILLS_OF, next_steps
from alibi.review.bot_ground import Ground, Here, Move, Outcome
from alibi.review.bot_sight import Agenda, Board, Desk, Face, Mood, Sight, Thing
from alibi.review.bot_watch import Packed

LONGEST_DAY = 2_000
"""After so many moves a day a play is broken off: it has no end."""


class Eyes:
    """What a player can look at besides what is before it. `here` is time, place and scene; `agenda_is_new` and
    `board_is_new` are True until the player looked."""

    __slots__ = ("_ground", "agenda_is_new", "board_is_new", "here", "state")

    def __init__(self, ground: Ground) -> None:
        self._ground, self.state = ground, ground.first_state
        self.here: Here = ground.opening.after
        self.board_is_new = self.agenda_is_new = True

    def agenda(self) -> Agenda:
        """What is known of lessons, homework and promises."""
        self.agenda_is_new = False
        return self._ground.agenda.of(self.state)

    def board(self) -> Board:
        """Cards, columns, and who is left."""
        return self._ground.board.of(self.state)

    def desk(self) -> Desk:
        """What can be done with pen and paper."""
        return self.here.desk.of(self.state)

    def mood(self, face: Face) -> Mood:
        """How somebody here is towards the child."""
        mood = face.mood
        return mood.known.get(self.state & mood.mask) or mood.look(self.state)

    def done(self, thing: Thing) -> bool:
        """Whether this was done before, and cannot be done again."""
        return bool(self.state & thing.done)

    def moves(self, sight: Sight) -> list[Move]:
        """Everything that can be done now but the case board, in a fixed order."""
        if self.here.scene:
            return [sight.go_on] if sight.go_on else [option.move for option in sight.options]
        if sight.rest:
            return list(sight.rest)
        desk = self.desk()
        found = [thing.move for thing in sight.things if not self.done(thing)]
        found += [face.move for face in sight.faces if self.mood(face).talks]
        found += [note.move for note in desk.notes] + [work.move for work in desk.works]
        found += list(sight.ways.values())
        return found + [move for move in (sight.scan, sight.wait) if move]


class Player(Protocol):
    """One player of one play."""

    def next(self, eyes: Eyes, sight: Sight) -> Move | None:
        """What to do now; None when there is nothing left to do."""


class Play:
    """One play, move by move: `outcomes` has one more than `moves`, how the first morning began."""

    __slots__ = ("ground", "last", "moves", "outcomes", "sights")

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.moves: list[Move] = []
        self.outcomes: list[Outcome] = [ground.opening]
        self.sights: list[Sight] = []
        self.last: Packed = ground.first_state

    @property
    def state(self) -> State:
        """The state at the end."""
        return self.ground.packing.unpack(self.last)

    @property
    def ending(self) -> Ending | None:
        """How the case ended, None when the play did not come to its end."""
        number = self.ground.number(self.last, ENDING)
        return self.ground.case.endings[number - 1] if number and self.outcomes[-1].after.over else None

    @property
    def commands(self) -> Iterable[Command]:
        return (move.command for move in self.moves)


def play(ground: Ground, player: Player, adapts: bool = True) -> Play:
    """Play once, from the first morning to the end. `adapts`: how early changes are told follows what was chosen, as
    in a session; a recorded play is repeated without."""
    outcome, state = ground.opening, ground.first_state
    played = Play(ground)
    eyes, next_of, here = Eyes(ground), player.next, outcome.after
    help = HELP[0]
    sights, moves, outcomes = played.sights, played.moves, played.outcomes
    for _ in range(LONGEST_DAY * len(ground.case.days)):
        view = here.view
        sight = view.known.get(state & view.mask) or view.look(state)
        move = next_of(eyes, sight)
        if move is None:
            break
        if sight.rest and adapts and ground.book.help:
            help = tomorrows_help(ground, help, outcomes)
            move = here.morning(move.command, HELP.index(help))
        outcome = move.known.get(state & move.mask) or move.carry_out(state)
        state = state & outcome.keep | outcome.put
        after = outcome.after
        if outcome.heard or after.beat != here.beat:
            eyes.agenda_is_new = True
        if outcome.found:
            eyes.board_is_new = True
        eyes.state, eyes.here = state, after
        here = after
        sights.append(sight)
        moves.append(move)
        outcomes.append(outcome)
        if after.over:
            break
    played.last = state
    return played


NOTICE = "notice"


def tomorrows_help(ground: Ground, today: str, outcomes: Iterable[Outcome]) -> str:
    """How early changes are told tomorrow, by the rule of `play/support.py` on all chances up to now."""
    told = (DeedDone("", skill, sign, 0, "") for outcome in outcomes for skill, sign in outcome.digest.chances
            if skill in SKILLS_OF[NOTICE])
    steps = next_steps(ground.case, (Support(NOTICE, today, today),), told)
    return steps[0].level if steps else today
