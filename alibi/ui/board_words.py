"""What the case board says: who can still be the guest, how sure a card is, what can be done next.

Knows the world and its words. Never says that someone is the guest, nor that a choice was right or wrong.
"""

from __future__ import annotations

from alibi.core.case import Alibi, Rumour, Signal
from alibi.core.school_time import time_of
from alibi.core.world import World
from alibi.play.names import amid, at_place

MOTTO = "Anders zijn is geen bewijs. Zoek feiten: waar was iemand, en wanneer?"
CAN_BE, ELSEWHERE = "kan nog", "was ergens anders"
NO_SIGNALS = ("Hier komen de sporen van de gast: waar was de gast, en hoe laat? Een spoor vind je met de scanner, "
              "in de les, of bij mensen.")
NO_CARDS = "Hier komen kaartjes: wie was waar, en hoe laat? Praat met mensen. Lees lijsten en kijk rond in de les."
ALL_LAID = "Al je kaartjes liggen op het bord."
PICK_FIRST = "Dit vakje is leeg. Pak eerst een kaartje. Kies daarna een vakje."
CHOOSE_CELL = "Kies een vakje voor dit kaartje."
WHO_TO_ASK = "Aan wie vraag je het? Vragen mag altijd. Het kost geen tijd."

Card = Alibi | Rumour


def when(world: World, day: int, beat: int) -> str:
    """A time, with the day when the case has more than one."""
    return f"{world.case.days[day].name} {time_of(beat)}" if len(world.case.days) > 1 else time_of(beat)


def when_short(world: World, day: int, beat: int) -> str:
    """The same for a photo, where a whole day does not fit: "ma 08:05"."""
    return f"{world.case.days[day].name[:2]} {time_of(beat)}" if len(world.case.days) > 1 else time_of(beat)


def count_words(world: World) -> str:
    """How many people can still be the guest, counted from the laid cards."""
    left = len(set(world.case.board) - world.elsewhere)
    if left == 1:
        return "Nog één mens kan het zijn."
    return f"Nog {left} mensen kunnen het zijn." if left else "Iedereen was ergens anders. Kijk de kaartjes na."


def whose(card: Card) -> str:
    """The person a card is about."""
    return card.who if isinstance(card, Alibi) else card.about


def source_of(world: World, card: Card) -> str:
    """Who says so, and how sure that is."""
    people = world.case.index.person
    if isinstance(card, Rumour):
        return f"onzeker · gehoord van {amid(people[card.told_by].name)}"
    return f"zeker · {people[card.witness].name}" if card.witness else "zeker · het staat op papier"


def title_of(world: World, card: Card) -> str:
    """Whom a card is about, and what it is."""
    name = world.case.index.person[whose(card)].name
    return f"Gerucht over {amid(name)}" if isinstance(card, Rumour) else f"Alibi van {amid(name)}"


def cell_words(world: World, person: str, signal: Signal, laid: list[Alibi]) -> str:
    """A cell for who hears the board."""
    index = world.case.index
    lead = f"{index.person[person].name}, {index.place[signal.place].short} {when(world, signal.day, signal.beat)}"
    if not laid:
        return f"{lead}: leeg vakje"
    return f"{lead}: {' '.join(alibi.text for alibi in laid)}"


def what_follows(world: World, laid: list[Alibi], signal: Signal) -> str:
    """The aha in words: what the cards on a cell say, as they say it, and what follows."""
    index = world.case.index
    texts = " ".join(alibi.text for alibi in laid)
    who, here = amid(index.person[laid[0].who].name), at_place(index.place[signal.place].name)
    return f"{texts} Dan kan {who} niet ook {here} zijn."


def question_to(world: World, person: str) -> str:
    """The friendly test in words."""
    return f"Je vraagt aan {amid(world.case.index.person[person].name)}: “{world.case.unmasking.ask}”"
