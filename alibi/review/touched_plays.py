"""What a change of some parts of a case means for a play of the whole case: by which of the names that a play
`passed` it can be another play now.

A play passes the scenes that open, the talks and deeds that are asked for, the places it comes to, and the promises,
tasks and strains it ever had. Knows shapes; plays nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from alibi.core.case import Case, Talk
from alibi.core.conditions import Tree, parse
from alibi.core.layout import State, Variable
from alibi.core.rulebook import Rulebook
from alibi.review.differences import ALL_NEW, Differences

_HAD = frozenset({"promise", "task", "strain"})
"""Of these the rules ask nothing until there is one, and then there always is."""
_PASSED = _HAD | {"scene", "deed"}


def place_passed(place: str, day: int) -> tuple[str, str]:
    """The names of having been in a place (by its id) at all, and on a day (by its number)."""
    return f"place.{place}", f"place.{place} {day}"


def places_passed(book: Rulebook, stood: Iterable[tuple[int, int]]) -> Iterator[str]:
    """The same for the number of each place with that of a day."""
    return (name for place, day in stood for name in place_passed(book.case.places[place].id, day))


def lasting(book: Rulebook) -> tuple[Variable, ...]:
    """The variables of promises, tasks and strains."""
    return tuple(one for one in book.variables.values() if one.family in _HAD)


def had(lasting: Iterable[Variable], state: State) -> Iterator[str]:
    """The promises, tasks and strains that a play has by now, by their names."""
    return (one.name for one in lasting if state[one.at])


def as_plays_see(found: Differences, before: Case, after: Case) -> Differences:
    """The differences by the names of what plays pass. A play that asks for nothing of what is new is what it was, and
    so is what no rule reads: what is known, and the cards on the case board."""
    names = set[str]()
    for part in found.parts:
        met = _met_by(part, before, after)
        if met is None:
            return ALL_NEW
        names.update(met)
    return Differences(frozenset(names), found.everywhere)


def _met_by(part: str, before: Case, after: Case) -> Iterable[str] | None:
    """By which names plays meet with one part; None when by any. It looks at the talks that begin by themselves all
    the time; one that can only begin in some places is met there. Where somebody is matters only to who asks to speak
    to them, a lesson to who is in its room."""
    family, _, rest = part.partition(".")
    if family in _PASSED:
        return (part,)
    if family == "talk":
        return _met_by_talk(before.index.talk.get(rest), after.index.talk.get(rest), part)
    if family in ("trust", "clue"):  # how much somebody trusts at first; an effect that finds nothing or something
        return None if all(_has(case, family, rest) for case in (before, after)) else ()
    if family == "whereabouts":
        return (f"talk.{talk.id}" for case in (before, after) for talk in case.talks if talk.person == rest)
    if family == "lesson":
        return (name for case in (before, after) for name in _rooms_of(case, rest))
    if family == "trace":
        return (f"place.{trace.place}" for case in (before, after) for trace in case.traces if trace.id == rest)
    return ()


def _has(case: Case, family: str, name: str) -> bool:
    return name in case.index.person if family == "trust" else any(clue.id == name for clue in case.clues)


def _rooms_of(case: Case, lesson: str) -> Iterator[str]:
    """Having been in its room, or in one to which a change moves it, on its day."""
    for number, day in enumerate(case.days):
        rooms = [one.room for one in day.lessons if one.id == lesson]
        rooms += [change.room for change in day.changes if change.lesson == lesson]
        yield from (place_passed(room, number)[1] for room in rooms)


# --- talks that begin by themselves -----------------------------------------------------------------------------


def _met_by_talk(old: Talk | None, new: Talk | None, part: str) -> Iterable[str] | None:
    both = [talk for talk in (old, new) if talk]
    if not any(talk.starts_by_itself for talk in both):
        return (part,)
    if old and new and (replace(old, starts=new.starts) != new or len(old.starts) != len(new.starts)):
        return None
    places = _where_it_differs(both)
    return None if places is None else (f"place.{place}" for place in places)


def _where_it_differs(talks: Iterable[Talk]) -> frozenset[str] | None:
    """The places where a talk that begins by itself may begin otherwise than before; None for anywhere."""
    starts = [[(start, talk.id) for start in talk.starts] for talk in talks]
    found = frozenset[str]()
    for lines in zip(*starts, strict=True):
        for start, talk in lines if len(set(lines)) == len(lines) else ():
            places = _places_asked(parse(start.when, talk)) if start.when else None
            if places is None:
                return None
            found |= places
    return found


def _places_asked(tree: Tree) -> frozenset[str] | None:
    """The places outside of which a condition never holds; None when it names none."""
    if tree[0] == "at":
        return frozenset({tree[1]})
    if tree[0] not in ("and", "or"):
        return None
    asked = [places for places in map(_places_asked, tree[1:]) if places is not None]
    if tree[0] == "and":
        return asked[0] if asked else None
    return frozenset[str]().union(*asked) if len(asked) == len(tree) - 1 else None
