"""Which kept play to walk through again.

Knows the cards of kept plays. A problem becomes one sentence on the title.
"""

from __future__ import annotations

from collections.abc import Sequence

from alibi.play.looking_back import PlayCard, look_back_on, plays_to_look_back_on
from alibi.ui.client import Client
from alibi.ui.title_lists import ListScreen, face_of_agent, name_of_agent, saying_why
from alibi.ui.widgets_press import Button


class LookBackScreen(ListScreen):
    """Terugkijken."""

    title = "Terugkijken"

    def __init__(self, client: Client) -> None:
        super().__init__(client)
        self.cards = plays_to_look_back_on(client.agency)
        self.agents = {card.code: card for card in client.agency.agents()}

    def sentences(self) -> Sequence[str]:
        if not self.cards:
            return ("Er is nog niets om naar terug te kijken. Speel eerst een stukje.",)
        return ("Bekijk een dag nog eens. Probeer iets anders: wat als? Er verandert niets aan wat je hebt gespeeld.",)

    def buttons(self) -> Sequence[Button]:
        return (*(self._button(card) for card in self.cards), self._closing())

    def _button(self, card: PlayCard) -> Button:
        moments = "1 moment" if card.moments == 1 else f"{card.moments} momenten"
        agent = self.agents.get(card.code)
        name = name_of_agent(agent) if agent else card.code
        return Button(f"spel:{card.id}", f"{name} · {card.title}", lambda: self._look_back(card), icon="undo",
                      face=face_of_agent(self.client, agent.look if agent else ""),
                      subtitle=f"{', '.join(card.days)} · {moments} · begonnen op {card.day}")

    def _look_back(self, card: PlayCard) -> None:
        saying_why(self.client, lambda: self.client.look_back(look_back_on(self.client.agency, card)))
