"""What a child sees around it: with what is on its desk the only thing that a persona is given to decide by.

A sight is what is here now: options, people, things to do, doors; what is on paper is in `bot_desk.py`. It does not
know the variant, the visitor, what a choice will do, or where anybody else is. Two things stand in for reading a text:
the sign a choice carries (helpful or not), and whether it makes a promise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias, cast

from alibi.core import moves
from alibi.core.case import Case, Choice, Deed, Effect
from alibi.core.commands import Choose, GoOn, NextDay, Scan, Wait
from alibi.core.layout import BEAT, EXPLAINED, KEPT, MADE, MENDED, PLACE, SCENE, State
from alibi.core.rule_shapes import DeedRule
from alibi.core.rulebook import Rulebook
from alibi.core.school_time import beat_of
from alibi.review.bot_facts import REPAIR, UP
from alibi.review.bot_watch import Question

if TYPE_CHECKING:
    from alibi.review.bot_ground import Ground, Here, Move

Item: TypeAlias = "Move | Thing | Face"
"""Something that may be done: a face may have nothing to say, a thing may have been done already."""
SILENCE = "silence"
MEND = "mend"
CROWDED = 3
LOW = 1
"""A chance that costs at most so many beats has a low threshold."""
_TIME = re.compile(r"\b\d\d:\d\d\b")
_QUESTION = ("?", "?”")


@dataclass(frozen=True, slots=True, eq=False)
class Option:
    """One choice of the open scene, the `number`-th that is written there, with a bit of that number. `sign` is ""
    when it carries no chance; `promises` when it makes a promise."""

    move: Move
    id: str
    number: int
    bit: int
    costs: int
    sign: str
    skill: str
    asks: bool
    promises: bool


@dataclass(frozen=True, slots=True, eq=False)
class Mood:
    """How somebody here is towards the child: would say something at all, has news, is strained and shows it."""

    talks: bool
    news: bool
    strained: bool


class Face:
    """Somebody who is here. Looking at the face is a question of its own: most faces are not looked at twice."""

    __slots__ = ("mood", "move", "person")

    def __init__(self, ground: Ground, person: str, move: Move) -> None:
        self.person, self.move = person, move
        sore = ground.facts.sore_with(person)
        self.mood: Question[Mood] = Question(
            ground.packing, lambda state: _mood(ground, cast(State, state), person, sore), ground.head)


@dataclass(frozen=True, slots=True, eq=False)
class Thing:
    """Something to do here; `does` is the kind of deed, `done` the bit of the state that says it is done already
    (0 when it can be done again). `promised` when it is done for a promise."""

    move: Move
    id: str
    does: str
    costs: int
    sign: str
    done: int
    promised: bool


@dataclass(frozen=True, slots=True, eq=False)
class Sight:
    """What is here now; the same object for the same things. `dear` is what the dearest option costs; `ways` are the
    open doors, by number of the place behind them; `shut` are neighbouring places with the beat at which the sign on
    the door says they open; `crowded` when the place is busy now (3 of 4 or more); `rest` are moves of no other sort
    (the next day). `marks` are what a play has seen by being here, as bits."""

    options: tuple[Option, ...] = ()
    dear: int = 0
    go_on: Move | None = None
    faces: tuple[Face, ...] = ()
    things: tuple[Thing, ...] = ()
    ways: dict[int, Move] = field(default_factory=dict)
    shut: tuple[tuple[int, int], ...] = ()
    scan: Move | None = None
    wait: Move | None = None
    rest: tuple[Move, ...] = ()
    crowded: bool = False
    marks: int = 0
    every: tuple[Item, ...] = ()
    """All that may be done here but at the desk and the case board, in a fixed order."""

    @property
    def parts(self) -> tuple[object, ...]:
        """All that makes this sight another than the next."""
        return (self.options, self.go_on, self.faces, self.things, tuple(self.ways), self.shut, self.scan, self.wait,
                self.rest, self.crowded)


def sight_of(here: Here, state: State) -> Sight:
    """What is to be seen here in this state."""
    return _in_a_talk(here, state) if state[SCENE] else _in_the_open(here, state)


# --- in a talk ------------------------------------------------------------------------------------------------


def _in_a_talk(here: Here, state: State) -> Sight:
    book = here.ground.book
    rule = book.scenes[state[SCENE]]
    assert rule is not None
    if not rule.choices:
        on = here.move(GoOn())
        return Sight(go_on=on, every=(on,))
    fitting = [(number, one.choice) for number, one in enumerate(rule.choices) if one.fits(state)]
    options = tuple(_option(here, number, choice) for number, choice in fitting)
    return Sight(options, max(option.costs for option in options),
                 marks=here.ground.bits.of(mark for _, choice in fitting for mark in _marks(book, choice)),
                 every=tuple(option.move for option in options))


def marks_of(case: Case) -> Iterator[str]:
    """Every mark that a sight of this case may have."""
    yield from (f"open/{deed.id}" for day in case.days for deed in day.deeds)
    yield from (f"low/{skill.id}" for skill in case.skills)
    yield from (f"{what}/{person.id}" for what in (UP, REPAIR) for person in case.people)


def _option(here: Here, number: int, choice: Choice) -> Option:
    chance = choice.chance
    return here.kept(f"option {choice.id}", lambda: Option(
        here.move(Choose(choice.id)), choice.id, number, 1 << number, choice.costs, chance.sign if chance else "",
        chance.skill if chance else "", choice.text.endswith(_QUESTION), _makes_promise(choice.effects)))


def _makes_promise(effects: tuple[Effect, ...]) -> bool:
    return any(effect.name.startswith("promise.") and effect.value == MADE for effect in effects)


def _marks(book: Rulebook, thing: Choice | Deed) -> Iterator[str]:
    """A chance at a low threshold, whom this can mend something with ("repair/"), whose trust it raises ("up/")."""
    helps = thing.chance is not None and thing.chance.sign == "+"
    if helps and thing.chance and thing.costs <= LOW:
        yield f"low/{thing.chance.skill}"
    for effect in thing.effects:
        family, _, name = effect.name.partition(".")
        if family == "trust" and effect.value > 0:
            yield f"{UP}/{name}"
            if helps and thing.chance and thing.chance.skill == MEND:
                yield f"{REPAIR}/{name}"
        elif family == "promise" and effect.value in (KEPT, EXPLAINED):
            yield f"{REPAIR}/{book.case.index.promise[name].to}"
        elif family == "strain" and effect.value == MENDED:
            yield f"{REPAIR}/{book.case.index.strain[name].person}"


# --- in the open ----------------------------------------------------------------------------------------------


def _in_the_open(here: Here, state: State) -> Sight:
    book = here.ground.book
    if moves.day_over(book, state):
        tomorrow = here.move(NextDay())
        return Sight(rest=(tomorrow,), every=(tomorrow,))
    deeds = tuple(moves.fitting_deeds(book, state))
    things = tuple(_thing(here, rule) for rule in deeds)
    faces = tuple(here.face(person) for person in moves.people_here(book, state) if person in book.talks)
    ways, scan, wait = _ways(here, state), here.move(Scan()), here.move(Wait())
    return Sight(
        faces=faces, things=things, ways=ways, shut=tuple(_shut(book, state)), scan=scan, wait=wait,
        crowded=book.busyness(state) >= CROWDED,
        marks=here.ground.bits.of(
            mark for rule in deeds for mark in (f"open/{rule.deed.id}", *_marks(book, rule.deed))),
        every=(*things, *faces, *ways.values(), scan, wait))


def _mood(ground: Ground, state: State, person: str, sore: tuple[int, ...]) -> Mood:
    """As `World.has_news` and `World.strained`; `sore` are the bits of all that may be between them."""
    start = moves.talk_start(ground.book, state, person)
    return Mood(start is not None, start is not None and start.start.once, any(state[at] for at in sore))


def _thing(here: Here, rule: DeedRule) -> Thing:
    deed = rule.deed
    once = rule.memory and not deed.again
    return here.kept(f"thing {deed.id}", lambda: Thing(
        here.move(rule.command), deed.id, deed.does, deed.costs, deed.chance.sign if deed.chance else "",
        here.ground.packing.mask((rule.memory,)) if once else 0, "promise." in deed.needs))


def _ways(here: Here, state: State) -> dict[int, Move]:
    book = here.ground.book
    return {place: here.move(go) for place, _, go in book.neighbours[state[PLACE]]
            if not moves.closed_now(book, state, place)}


def _shut(book: Rulebook, state: State) -> Iterator[tuple[int, int]]:
    """Neighbouring places that are closed, and when to come back: at the time on the sign, else 0."""
    for place, _, _ in book.neighbours[state[PLACE]]:
        closing = moves.closed_now(book, state, place)
        if closing:
            times = [beat_of(time) for time in _TIME.findall(closing.text)]
            yield place, min((beat for beat in times if beat > state[BEAT]), default=0)
