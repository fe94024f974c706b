"""Picking moments in the terminal: first the part of the day, then one or more of them, also as "3-7" or all.

Knows rows of a preview and a console. Does not know what is done with what was picked.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from alibi.play.sharing import MomentShown
from alibi.terminal.console import Console, Option

CLOSE, ALL = "d", "a"
FEW = 9
"""So many moments are one list: no part of the day is asked for first."""
Moments = tuple[MomentShown, ...]


def pick_some(console: Console, question: str, moments: Sequence[MomentShown]) -> Moments:
    """One or more moments of one part of a day; () when the child wants none after all."""
    part = _pick_part(console, moments)
    if not part:
        return ()
    everything = [Option[Moments]("Al deze momenten", part, ALL)] if len(part) > 1 else []
    options: list[Option[Moments]] = [*(Option[Moments](_row(one), (one,)) for one in part), *everything]
    hint = " Meer tegelijk mag: typ bijvoorbeeld 1-2." if len(part) > 1 else ""
    found = console.ask_some(f"{question}{hint}", options, Option[Moments]("Toch niet", (), CLOSE))
    return tuple(dict.fromkeys(one for some in found for one in some))


def pick_one(console: Console, question: str, moments: Sequence[MomentShown], done: str) -> int:
    """The number of one moment; 0 when the child is done."""
    part = _pick_part(console, moments, done)
    if not part:
        return 0
    return console.ask(question, [*(Option(_row(one), one.number) for one in part), Option(done, 0, CLOSE)])


def _pick_part(console: Console, moments: Sequence[MomentShown], done: str = "Toch niet") -> Moments:
    """The moments of the part of a day that the child picks; all of them when there are few."""
    parts = parts_of(moments)
    if len(moments) <= FEW or len(parts) == 1:
        return tuple(moments)
    options = [Option(f"{name.capitalize()}: {_how_many(some)}", some) for name, some in parts]
    return console.ask("Uit welk deel van de week?" if len(parts) > len(_PARTS) else "Uit welk deel van de dag?",
                       [*options, Option[Moments](done, (), CLOSE)])


_PARTS = ("ochtend", "middag", "avond")


def parts_of(moments: Iterable[MomentShown]) -> list[tuple[str, Moments]]:
    """The moments by part of the day, in their own order."""
    return [(name, tuple(some)) for name, some in groupby(moments, lambda one: one.part)]


def _how_many(moments: Moments) -> str:
    picked = sum(one.picked for one in moments)
    count = f"{len(moments)} {'moment' if len(moments) == 1 else 'momenten'}"
    return f"{count}, {picked} gekozen" if picked else count


def _row(moment: MomentShown) -> str:
    """What has no time of its own is a step of homework: it says of which."""
    words = moment.words if "," in moment.when else f"{moment.situation} {moment.words}".strip()
    return f"{moment.when}: {words}{' (gekozen)' if moment.picked else ''}"
