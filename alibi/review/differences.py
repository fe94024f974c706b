"""What differs between a case before and after a change, by its parts: scenes, talks, deeds and where somebody is, or
anything else.

Whoever made something from a case can tell by this whether it would be made the same again. Knows shapes only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, replace

from alibi.core.case import Case, Deed, Scene, Stay, Talk
from alibi.core.conditions import Tree, parse
from alibi.core.layout import variables_of

Part = Scene | Talk | Deed | tuple[tuple[int, Stay], ...]
_PARTS = frozenset({"scenes", "talks", "days", "index"})


@dataclass(frozen=True, slots=True)
class Differences:
    """The parts that differ, by name ("scene.noor/hello", "talk.noor", "deed.read_screen", "whereabouts.noor").
    `everywhere`: so does something that all may read, such as a lesson or a door, or a part came or went."""

    parts: frozenset[str] = frozenset()
    everywhere: bool = False

    def touch(self, looked_at: Callable[[str], bool]) -> bool:
        """Whether something that looked at the parts for which this is true would find one as it was not."""
        return self.everywhere or any(map(looked_at, self.parts))


ALL_NEW = Differences(everywhere=True)
"""There was nothing before."""


def differences(before: Case, after: Case) -> Differences:
    """What differs between two cases without words. States of both mean the same when not everything does."""
    old, new = dict(_parts(before)), dict(_parts(after))
    if tuple(old) != tuple(new) or _rest(before) != _rest(after):
        return ALL_NEW
    parts = frozenset(name for name, part in new.items() if old[name] != part)
    return ALL_NEW if parts and variables_of(before) != variables_of(after) else Differences(parts)


def as_plays_see(found: Differences, before: Case, after: Case) -> Differences:
    """The differences as a play of the whole case meets them. It looks at the talks that begin by themselves all the
    time; one that can only begin in some places is met there ("place.hal"). Where somebody is matters only to who asks
    to speak to them."""
    parts = set[str]()
    for name in found.parts:
        family, _, talk = name.partition(".")
        if family == "whereabouts":
            parts |= {f"talk.{one.id}" for one in after.talks if one.person == talk}
            continue
        both = (before.index.talk[talk], after.index.talk[talk]) if family == "talk" else ()
        if any(one.starts_by_itself for one in both):
            places = _where_it_differs(*both)
            if places is None:
                return ALL_NEW
            parts |= {f"place.{place}" for place in places}
        else:
            parts.add(name)
    return Differences(frozenset(parts), found.everywhere)


def _where_it_differs(before: Talk, after: Talk) -> frozenset[str] | None:
    """The places where a talk that begins by itself may begin otherwise than before; None for anywhere."""
    if replace(before, starts=after.starts) != after or len(before.starts) != len(after.starts):
        return None
    found = frozenset[str]()
    for old, new in zip(before.starts, after.starts, strict=True):
        for start in (old, new) if old != new else ():
            places = _places_asked(parse(start.when, after.id)) if start.when else None
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


def _parts(case: Case) -> Iterator[tuple[str, Part]]:
    yield from ((f"scene.{scene.key}", scene) for scene in case.scenes)
    yield from ((f"talk.{talk.id}", talk) for talk in case.talks)
    yield from ((f"deed.{deed.id}", deed) for day in case.days for deed in day.deeds)
    stays: dict[str, list[tuple[int, Stay]]] = {}
    for number, day in enumerate(case.days):
        for stay in day.stays:
            stays.setdefault(stay.person, []).append((number, stay))
    yield from ((f"whereabouts.{person}", tuple(rows)) for person, rows in stays.items())


def _rest(case: Case) -> tuple[object, ...]:
    """All but the parts, on which day each deed stands, and in which order people are told of on each day."""
    days = tuple((replace(day, deeds=(), stays=()), tuple(deed.id for deed in day.deeds),
                  tuple(dict.fromkeys(stay.person for stay in day.stays))) for day in case.days)
    return (days, *(getattr(case, one.name) for one in fields(case) if one.name not in _PARTS))
