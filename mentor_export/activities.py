"""What a class can do about a situation: one activity of ten minutes per skill.

Knows the fixed ids of the twelve skills. Does not know children or cases.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

ACTIVITIES: Mapping[str, str] = MappingProxyType({
    "find_way": "Loop in tweetallen een route op de plattegrond. De een wijst, de ander loopt.",
    "be_on_time": "Speel samen twee manieren om te laat binnen te komen. Kies wat kort en rustig is.",
    "handle_change": "Schrijf plan A op. De leraar verandert één ding. Bedenk in tweetallen plan B.",
    "note_down": "De leraar geeft huiswerk terwijl de bel gaat. Schrijf het op en vergelijk de agenda’s.",
    "plan_ahead": "Verdeel één toets over vier dagen. Vergelijk drie verdelingen; er zijn er meer goed.",
    "ask_help": "Verzamel tien zinnen waarmee je hulp kunt vragen. Hang ze bij de deur.",
    "stand_up": "Oefen in drietallen: nee zeggen zonder ruzie. De derde let op de stem.",
    "make_contact": "Vind in vijf minuten iets wat je met drie klasgenoten deelt. Wijzen en schrijven mag.",
    "work_together": "Bouw samen iets van papier. Spreek eerst af wie wat doet; kijk daarna hoe dat ging.",
    "understand": "Lees één voorval. Bedenk drie redenen waarom iemand zo deed.",
    "mend": "Bespreek: wat helpt jou als iemand sorry zegt? Verzamel ook manieren zonder woorden.",
    "manage_load": "Maak een kaart van rustige plekken op school. Ieder kiest er één.",
})
"""By skill id."""

FOR_ANY_SITUATION = "Lees de situatie voor. Bedenk in tweetallen drie dingen die je kunt doen."


def activity_for(skill: str) -> str:
    """A class activity for a situation that asks for `skill`, or one that suits any."""
    return ACTIVITIES.get(skill, FOR_ANY_SITUATION)
