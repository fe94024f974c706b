"""Tempers: in what way a persona goes through a school day. Numbers, each with what it stands for.

A temper is an instrument to see what a case does to very different players. It describes a way of playing, never a
child. Knows kinds of deeds and signs; knows no case.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

ALWAYS = 1.0
NEVER = 0.0


@dataclass(frozen=True, slots=True)
class Temper:
    """How one persona plays. Worths are on one scale: a choice worth `whim` more is e times as likely.

    `worth` is by the sign a choice carries ("" for none), `silent` that of silence, `asks` what a question adds,
    `promises` what making a promise adds, `costly` what each beat takes off, `again` what having said it before
    takes off, `too_late` what a choice takes off that makes it late, `first` what standing first adds, `mends` what a
    free choice to mend adds. Everything else is a part of 1: how often it does such a thing when it comes by it.
    """

    worth: Mapping[str, float]
    silent: float
    asks: float = 0.0
    promises: float = 0.0
    costly: float = 0.0
    again: float = 0.8
    too_late: float = 2.0
    first: float = 0.0
    mends: float = 0.0
    whim: float = 0.5
    early: tuple[int, ...] = (1,)
    """How many beats before the bell it wants to be in the room; one of these each play. Below 0 is late."""
    does: Mapping[str, float] = field(default_factory=dict)
    """How often it does a deed of a kind, by the word behind `does`; "" for all other kinds."""
    with_reward: float = ALWAYS
    """How often it does a deed that hands in work or keeps a promise."""
    unhelpful: float = NEVER
    """How often it does a deed that is marked as not helpful."""
    greets: float = ALWAYS
    """How often it speaks to somebody who has news."""
    chats: float = ALWAYS
    """How often it speaks to somebody without news."""
    seeks_strained: float = ALWAYS
    """How often it speaks to somebody who is angry with it."""
    most_people: int = 99
    """With more people around than this it speaks to nobody by itself."""
    shuns_busy: float = 0.0
    """What each step of busyness takes off a place, where an unseen place is worth 20."""
    walks: float = 3.0
    """What each beat of walking takes off a place."""
    back: int = 3
    """After so many beats it goes to see again who is somewhere."""
    hops: int = 99
    """Through so many doors it wanders in one beat; then it stays a while where it is."""
    scans: float = ALWAYS
    notes: float = ALWAYS
    """How often it writes down work that it heard; without that it does not do it."""
    notes_right: float = ALWAYS
    """How often that is under the right line of the agenda."""
    works: float = ALWAYS
    hands_in: float = ALWAYS
    keeps: float = ALWAYS
    """How often it sets out to keep a promise."""
    board: float = ALWAYS
    """How often it looks at the case board when there is something new."""
    things_first: float = 0.5


CAREFUL = Temper(worth={"+": 2.0, "": 1.0, "~": 0.6, "-": -2.0}, silent=-1.5, asks=0.8)
"""Prefers what helps, asks, reads everything, is early, writes down, keeps its word, speaks to all."""

HURRIED = Temper(
    worth={"+": 0.8, "": 0.8, "~": 0.6, "-": 0.2}, silent=0.2, asks=0.2, costly=0.5, first=0.6, too_late=0.0, whim=0.8,
    early=(0, -1, -2), does={"": 0.25, "take": 0.5, "meet": 0.6}, greets=0.7, chats=0.15, seeks_strained=0.5,
    walks=8.0, back=5, hops=2, scans=0.25, notes=0.6, notes_right=0.6, works=0.8, hands_in=0.6, keeps=0.4, board=0.8)
"""Takes the first that is short, does what lies on the way, reads a quarter, comes as the bell rings or later."""

AVOIDANT = Temper(
    worth={"+": 0.2, "": 0.4, "~": 1.6, "-": -1.5}, silent=1.4, asks=-0.2, promises=-1.0, whim=0.6, early=(1, 2),
    does={"": ALWAYS, "meet": 0.1, "ask": 0.1, "knock": 0.1, "help": 0.4}, greets=0.35, chats=0.05,
    seeks_strained=0.1, most_people=2, shuns_busy=6.0, back=6, hops=2, scans=0.8, things_first=0.9)
"""Keeps silent or leaves kindly, goes where it is quiet, reads and writes, speaks only where few are around."""

ANGRY = Temper(
    worth={"+": -1.0, "": 0.0, "~": 0.8, "-": 2.5}, silent=1.0, asks=-0.3, promises=2.5, mends=1.6, too_late=0.0,
    whim=0.6, early=(0, -1), does={"": 0.3, "meet": NEVER, "help": 0.05, "hand_in": 0.3}, with_reward=0.1,
    unhelpful=ALWAYS, greets=0.7, chats=0.2, seeks_strained=0.1, back=5, hops=2, scans=0.3, notes=0.3, notes_right=0.5,
    works=0.4, hands_in=0.3, keeps=NEVER, board=0.6)
"""Picks what helps least, says yes and does not come, mends only where that costs nothing and is asked of it."""
