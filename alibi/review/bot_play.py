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
from alibi.review.bot_desk import Agenda, Board
from alibi.review.bot_ground import IN_THE_AGENDA, ON_THE_BOARD, OVER, Ground, Here, Move, Outcome
from alibi.review.bot_sight import Face, Item, Sight, Thing
from alibi.review.bot_watch import Packed

LONGEST_DAY = 2_000
"""After so many moves a day a play is broken off: it has no end."""


class Eyes:
    """What a player can look at besides what is before it. `news` says whether agenda and case board changed since the
    player looked there."""

    __slots__ = ("_ground", "news")

    def __init__(self, ground: Ground) -> None:
        self._ground, self.news = ground, IN_THE_AGENDA | ON_THE_BOARD

    def agenda(self, state: Packed) -> Agenda:
        """What is known of lessons, homework and promises."""
        self.news &= ~IN_THE_AGENDA
        return self._ground.agenda.of(state)

    def board(self, state: Packed) -> Board:
        """Cards, columns, and who is left."""
        self.news &= ~ON_THE_BOARD
        return self._ground.board.of(state)


def possible(item: Item, state: Packed) -> Move | None:
    """The move that something stands for, None when it cannot be done now."""
    if type(item) is Move:
        return item
    if type(item) is Thing:
        return None if state & item.done else item.move
    assert isinstance(item, Face)
    question = item.mood
    try:
        mood = question.known[state & question.mask]
    except KeyError:
        mood = question.look(state)
    return item.move if mood.talks else None


class Player(Protocol):
    """One player of one play."""

    def next(self, eyes: Eyes, here: Here, state: Packed, sight: Sight) -> Move | None:
        """What to do now; None when there is nothing left to do. `here` is time, place and scene; of the state a
        player asks how somebody looks and what is on the desk, and whether a thing was done."""


class Play:
    """One play, outcome by outcome: first how the first morning began, then what came of each move. `saw` are the marks
    of all that was to be seen on the way, as bits."""

    __slots__ = ("ground", "last", "outcomes", "saw")

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.outcomes: list[Outcome] = [ground.opening]
        self.saw = 0
        self.last: Packed = ground.first_state

    @property
    def state(self) -> State:
        """The state at the end."""
        return self.ground.plain(self.last)

    @property
    def ending(self) -> Ending | None:
        """How the case ended, None when the play did not come to its end."""
        number = self.ground.number(self.last, ENDING)
        return self.ground.case.endings[number - 1] if number and self.outcomes[-1].after.over else None

    @property
    def moves(self) -> list[Move]:
        return [outcome.move for outcome in self.outcomes if outcome.move]

    @property
    def commands(self) -> Iterable[Command]:
        return (move.command for move in self.moves)


def play(ground: Ground, player: Player, adapts: bool = True) -> Play:
    """Play once, from the first morning to the end. `adapts`: how early changes are told follows what was chosen, as
    in a session; a recorded play is repeated without."""
    outcome, state = ground.opening, ground.first_state
    played = Play(ground)
    eyes, next_of, here = Eyes(ground), player.next, outcome.after
    outcomes, saw = played.outcomes, 0
    help, helps = HELP[0], adapts and ground.book.help is not None
    for _ in range(LONGEST_DAY * len(ground.case.days)):
        sight = here.sight
        if sight is None:
            view = here.view
            try:
                sight = view.known[state & view.mask]
            except KeyError:
                sight = here.look(state)
        move = next_of(eyes, here, state, sight)
        if move is None:
            break
        if helps and sight.rest:
            help = tomorrows_help(ground, help, outcomes)
            move = here.morning(move.command, HELP.index(help))
        try:
            outcome = move.known[state & move.mask]
        except KeyError:
            outcome = move.carry_out(state)
        state = state & outcome.keep | outcome.put
        here = outcome.after
        saw |= sight.marks
        outcomes.append(outcome)
        news = outcome.news
        if news:
            if news & OVER:
                break
            eyes.news |= news
    played.last, played.saw = state, saw
    return played


NOTICE = "notice"


def tomorrows_help(ground: Ground, today: str, outcomes: Iterable[Outcome]) -> str:
    """How early changes are told tomorrow, by the rule of `play/support.py` on all chances up to now."""
    told = (DeedDone("", skill, sign, 0, "") for outcome in outcomes for skill, sign in outcome.digest.chances
            if skill in SKILLS_OF[NOTICE])
    steps = next_steps(ground.case, (Support(NOTICE, today, today),), told)
    return steps[0].level if steps else today
