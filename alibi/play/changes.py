"""Changes in words: where the news came from, which day it is about, and what can be done now.

Knows the kinds of changes and the world. Says only what the pupil knows. Does not know screens.
"""

from __future__ import annotations

from dataclasses import dataclass

from alibi.core.case import Change
from alibi.core.world import World

SOURCES = {"app": "Dit stond in de roosterapp.", "board": "Dit stond bij de wijzigingen.",
           "sign": "Dit stond op een bordje.", "person": "Iemand vertelde het je.", "door": "Dit hing op de deur.",
           "speaker": "Dit werd omgeroepen."}
WHAT_NOW = {
    "room_change": "In je rooster staat nu het nieuwe lokaal.",
    "substitute": "Je mag vragen wat er anders gaat.",
    "cancelled": "Je mag kiezen waar je die tijd bent.",
    "deadline": "Kijk of je planning nog klopt.",
    "fire_drill": "Loop rustig mee. Je tas mag blijven liggen.",
    "partner_ill": "Je mag vragen met wie je nu werkt.",
    "broken": "Bedenk een plan B, of vraag erom.",
    "seat_taken": "Je mag vragen waar plek is.",
    "route_blocked": "Kijk op de kaart of er een andere weg is. Wachten mag ook.",
    "friend_plan": "Kijk of je planning nog klopt.",
    "time_change": "Kijk in je rooster hoe laat het nu is.",
}
AT_HOME = ("deadline", "friend_plan", "time_change", "other")
"""Kinds that may be about the time after school."""


@dataclass(frozen=True, slots=True)
class ChangeCard:
    """What is different, why that is known, and what now. `day` is a day in words, "" for today."""

    id: str
    day: str
    what: str
    why: str
    now: str

    @property
    def title(self) -> str:
        """The heading of a card."""
        return f"Wijziging · {self.day}" if self.day else "Wijziging"

    @property
    def short(self) -> str:
        """The day and what is different."""
        return f"{self.day[:1].upper()}{self.day[1:]}: {self.what}" if self.day else self.what

    @property
    def text(self) -> str:
        """Everything below the heading."""
        return " ".join(part for part in (self.what, self.why, self.now) if part)


def change_card(world: World, change: Change) -> ChangeCard:
    """One change, for whoever shows it."""
    return ChangeCard(change.id, day_words(world, _day_of(world, change)), change.text,
                      _who_told(world, change) or SOURCES.get(change.source, ""), WHAT_NOW.get(change.kind, ""))


def _who_told(world: World, change: Change) -> str:
    """Who told it, when it is told by a person and only one person can have told it; else ""."""
    told = f"known.{change.id}"
    speakers = {next((line.who for line in reversed(scene.lines) if line.who), "")
                for scene in world.case.index.scene.values()
                if any(effect.name == told for choice in scene.choices for effect in choice.effects)}
    if change.source != "person" or len(speakers) != 1 or "" in speakers:
        return ""
    name = world.case.index.person[speakers.pop()].name
    return f"{name} vertelde het je."


def changes_to_come(world: World) -> tuple[ChangeCard, ...]:
    """The changes that are known, of days to come and of today as long as they matter."""
    days = world.case.days[world.day_number:]
    return tuple(change_card(world, change) for day in days for change in day.changes
                 if world.knows(change.id) and not (day is world.day and is_over(world, change)))


def is_over(world: World, change: Change) -> bool:
    """Whether a change of today is behind: its hour or its lesson has passed, or school is out and it was of school."""
    lesson = world.case.index.lesson.get(change.lesson)
    if change.kind in AT_HOME and not lesson and not change.ends:
        return False
    ends = change.ends or (lesson.ends if lesson else world.day.ends)
    return world.beat >= ends


def day_words(world: World, number: int) -> str:
    """A day as it is said today: "" for today, "morgen", else its name."""
    ahead = number - world.day_number
    return "" if ahead == 0 else "morgen" if ahead == 1 else world.case.days[number].name


def _day_of(world: World, change: Change) -> int:
    return next(number for number, day in enumerate(world.case.days) if change in day.changes)
