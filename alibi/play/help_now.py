"""How much help there is now in each area, in levels and in words: what the game set, why, and what a child set itself.

Knows the diary. Does not know how the game chooses (`support.py`) nor screens.
"""

from __future__ import annotations

from dataclasses import dataclass

from alibi.core.diary import Support
from alibi.core.world import World
from alibi.play.support import who_chose

AREA_TITLES = {"route": "De weg vinden", "planner": "Plannen", "hints": "Tips", "notice": "Wijzigingen horen"}
LEVEL_TITLES = {"full": "Veel hulp", "hints": "Een beetje hulp", "none": "Zelf doen"}
HELP_NOW = {"full": "Hulp: veel", "hints": "Hulp: een beetje", "none": "Hulp: zelf doen"}
"""The same on a button that opens the help."""
MEANS = {
    "route": {"full": "Stippen op de vloer wijzen de weg naar je les.",
              "hints": "Je ziet door welke deur je eerst gaat.",
              "none": "Je zoekt zelf. De kaart blijft in je agenda."},
    "planner": {"full": "Bij lang werk zie je stappen, elk met een laatste dag.",
                "hints": "Bij lang werk staat een tip: plan achteruit.",
                "none": "Je plant zelf. Er staan geen stappen bij."},
    "hints": {"full": "Op het scherm staat een tip als er iets te doen is.",
              "hints": "Tips staan bij Hulp. Kijk als je wilt.",
              "none": "Er zijn geen tips. Vragen mag altijd."},
    "notice": {"full": "Wat je vooraf kunt weten, hoor je ’s ochtends vanzelf.",
               "hints": "Kijk zelf op het bord of in de roosterapp.",
               "none": "Kijk zelf op het bord of in de roosterapp."},
}
"""What a level means in an area, in one sentence."""


@dataclass(frozen=True, slots=True)
class HelpNow:
    """One area: its level now, from tomorrow on (the same, mostly), and why, in a sentence."""

    area: str
    level: str
    tomorrow: str
    why: str
    by_hand: bool

    @property
    def name(self) -> str:
        return AREA_TITLES[self.area]

    @property
    def level_title(self) -> str:
        return LEVEL_TITLES[self.level]

    @property
    def on_a_button(self) -> str:
        return HELP_NOW[self.level]

    @property
    def means(self) -> str:
        """What the level means."""
        return MEANS[self.area][self.level]


def level_now(world: World, area: str) -> str:
    """The level in force. What the child set itself holds at once, except where the rules of the day read it."""
    return _now(world.diary.help_with(area))


def _now(support: Support) -> str:
    return support.tomorrow if support.by_hand and support.area != "notice" else support.today


def help_now(world: World, area: str) -> HelpNow:
    """One area, for whoever shows it."""
    support = world.diary.help_with(area)
    return HelpNow(area, _now(support), support.tomorrow, who_chose(support), support.by_hand)
