"""The unmasking: who was in whose place, what the guest says first, and which facts showed it.

Knows the case and the cards that lie on the board. Does not know screens. Every word comes from the case.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from alibi.core.case import Case, Scene
from alibi.core.school_time import time_of
from alibi.core.world import World
from alibi.play.names import amid

GUEST_ROLE = "gast"


@dataclass(frozen=True, slots=True)
class Proof:
    """One laid card, in short: who was elsewhere, when and where."""

    person: str
    words: str


@dataclass(frozen=True, slots=True)
class Unmasked:
    """`visitor` is the person whose place was taken, `guest` the one who took it ("" when the case shows nobody
    else), `first_words` and `then` what the guest says first, split after the first sentence; `alone` is the fact in
    one sentence, `proofs` the cards behind it."""

    visitor: str
    guest: str
    first_words: str
    then: str
    alone: str
    proofs: tuple[Proof, ...]


def is_unmasking(world: World) -> bool:
    """Whether the open scene is the one with which the friendly test succeeds."""
    return world.scene is not None and world.scene.key == first_scene(world.case, world.variant)


def first_scene(case: Case, variant: str) -> str:
    """The key of the scene that opens when the guest of a variant was found."""
    return dict(case.unmasking.scenes).get(variant, case.unmasking.found)


def unmasked(world: World) -> Unmasked:
    """What there is to show when the guest was found."""
    case, visitor = world.case, world.book.variant.visitor
    guest, said = guest_of(case, world.variant)
    first, _, then = said.partition(". ")
    name = case.index.person[visitor].name
    return Unmasked(visitor, guest, f"{first}." if then else said, then,
                    f"Alleen {amid(name)} kon op alle plekken zijn.", _proofs(world))


def guest_of(case: Case, variant: str) -> tuple[str, str]:
    """The person who is the guest itself, and what it says first; ("", "") when nobody in the case is one."""
    guests = [person.id for person in case.people if person.role == GUEST_ROLE and person.id not in case.board]
    for scene in _one_after_another(case, first_scene(case, variant)):
        for line in scene.lines:
            if line.who in guests:
                return line.who, line.text
    return (guests[0], case.index.person[guests[0]].name) if guests else ("", "")


def _one_after_another(case: Case, key: str) -> Iterator[Scene]:
    """The scene, and those that follow on it without a choice of the child."""
    seen: set[str] = set()
    while key in case.index.scene and key not in seen:
        scene = case.index.scene[key]
        yield scene
        seen.add(key)
        key = "" if scene.choices else scene.then


def _proofs(world: World) -> tuple[Proof, ...]:
    """One card for each person who was elsewhere, the earliest that lies on the board; with its day where a case has
    more of them."""
    index, days = world.case.index, world.case.days
    laid = sorted((alibi for alibi in world.alibis if world.laid(alibi.id)), key=lambda alibi: (alibi.day, alibi.beat))
    first = {alibi.who: alibi for alibi in reversed(laid)}
    return tuple(Proof(alibi.who, f"{index.person[alibi.who].name} was "
                                  f"{f'{days[alibi.day].name} ' if len(days) > 1 else ''}om {time_of(alibi.beat)} "
                                  f"ergens anders: {index.place[alibi.place].name}.")
                 for alibi in laid if first[alibi.who] is alibi)
