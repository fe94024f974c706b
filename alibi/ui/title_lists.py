"""What is behind the buttons of the title: cases to begin, agents to go on with, a case that changed, mentor's pages.

Knows the agency's cards. Begins and takes up plays through the client; a problem becomes one sentence on the screen.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from alibi.play.agency import AgentCard, CaseCard, CaseProblem, JournalProblem
from alibi.ui.client import Client
from alibi.ui.modal import ModalScreen
from alibi.ui.widgets_press import Button


def choose_case(client: Client) -> None:
    """Which case is begun? With one there is nothing to choose: play starts within seconds."""
    cards = client.agency.cases()
    if len(cards) == 1:
        begin_case(client, cards[0])
    else:
        client.stage.push(CasesScreen(client, cards))


def begin_case(client: Client, card: CaseCard) -> None:
    """Begin a case with a new agent."""
    saying_why(client, lambda: client.enter(client.agency.begin(card.id)))


def saying_why(client: Client, act: Callable[[], None]) -> None:
    """Do something with files; when it cannot be done, the title says so in one sentence."""
    try:
        act()
    except (CaseProblem, JournalProblem) as problem:
        client.problem = problem.sentence
        client.go_to("title")


class ListScreen(ModalScreen):
    """A list of cards over the title."""

    def back(self) -> None:
        self.client.close()

    def _closing(self) -> Button:
        return Button("terug", "Terug", self.back, icon="arrow_left", kind="quiet")


def face_of_agent(client: Client, look: str) -> str:
    """The picture of an agent's face; "" before the mirror."""
    return f"face.{look}" if look and f"face.{look}" in client.pictures else ""


def name_of_agent(card: AgentCard) -> str:
    """The code of an agent, with the name it chose."""
    return f"{card.code} · {card.name}" if card.name else card.code


class PreparingScreen(ListScreen):
    """The cases are being read for the first time; it goes on by itself."""

    title = "Even wachten"
    start_focus = "terug"

    def sentences(self) -> Sequence[str]:
        return ("Ik zet de zaken klaar. Dat duurt een paar tellen.", "Dit is alleen de eerste keer.")

    def buttons(self) -> Sequence[Button]:
        return (self._closing(),)

    def tick(self, dt: float) -> None:
        if not self.client.agency.preparing:
            self.client.close()
            choose_case(self.client)


class CasesScreen(ListScreen):
    """Which case?"""

    title = "Nieuwe zaak"

    def __init__(self, client: Client, cards: Sequence[CaseCard] | None = None) -> None:
        self.cards = client.agency.cases() if cards is None else cards
        self.start_focus = f"zaak:{self.cards[0].id}" if self.cards else "terug"
        super().__init__(client)

    def buttons(self) -> Sequence[Button]:
        return (*(self._button(card) for card in self.cards), self._closing())

    def _button(self, card: CaseCard) -> Button:
        days = "1 dag" if card.days == 1 else f"{card.days} dagen"
        return Button(f"zaak:{card.id}", card.title, lambda: begin_case(self.client, card), icon="case",
                      subtitle=f"{card.summary} ({days})")


class AgentsScreen(ListScreen):
    """The agents on this computer, to go on with."""

    title = "Mijn agent"

    def __init__(self, client: Client) -> None:
        super().__init__(client)
        self.cards = client.agency.agents()

    def sentences(self) -> Sequence[str]:
        return () if self.cards else ("Er is nog geen agent. Begin een nieuwe zaak.",)

    def buttons(self) -> Sequence[Button]:
        return (*(self._button(card) for card in self.cards), self._closing())

    def _button(self, card: AgentCard) -> Button:
        stand = card.problem or f"{card.case_title}. {card.recap}"
        return Button(f"agent:{card.code}", name_of_agent(card), lambda: self._take_up(card), icon="person",
                      subtitle=stand, face=face_of_agent(self.client, card.look), disabled=bool(card.problem),
                      reason=card.problem)

    def _take_up(self, card: AgentCard) -> None:
        saying_why(self.client, lambda: self.client.take_up(card.code))


class ChangedCaseScreen(ListScreen):
    """The case has other rules than when this play was kept: how to go on is the child's choice."""

    title = "Deze zaak is veranderd"
    start_focus = "zo"

    def sentences(self) -> Sequence[str]:
        changed = self.client.changed
        assert changed is not None
        return (f"De zaak “{changed.title}” is anders dan toen je stopte.", "Hoe wil je verder?")

    def buttons(self) -> Sequence[Button]:
        agency = self.client.agency
        return (Button("zo", "Verder zoals hij was", lambda: self._go(agency.take_up_as_it_was), kind="primary",
                       icon="play"),
                Button("opnieuw", "Deze dag opnieuw", lambda: self._go(agency.begin_day_again), icon="undo"),
                self._closing())

    def _go(self, how: Callable[[str], object]) -> None:
        from alibi.play.agency import Play

        changed = self.client.changed
        assert changed is not None

        def enter() -> None:
            play = how(changed.code)
            assert isinstance(play, Play)
            self.client.enter(play)
        saying_why(self.client, enter)


class MentorScreen(ListScreen):
    """For mentor and parents: the page of an agent, without a terminal. Only what the child shared or would share."""

    title = "Voor mentor en ouders"

    def __init__(self, client: Client) -> None:
        super().__init__(client)
        self.cards = tuple(card for card in client.agency.agents() if not card.problem)

    def sentences(self) -> Sequence[str]:
        said = ("Kijk samen met het kind. Eén gesprek van een kwartier is genoeg.",
                "Het blad laat momenten zien: wat er gebeurde en wat het kind koos. Geen cijfers, geen oordeel.")
        if not self.cards:
            return (*said, "Er is nog geen agent die gespeeld heeft.")
        return (*said, "Van welke agent wil je het blad zien?")

    def buttons(self) -> Sequence[Button]:
        return (*(self._button(card) for card in self.cards), self._closing())

    def _button(self, card: AgentCard) -> Button:
        return Button(f"blad:{card.code}", name_of_agent(card), lambda: self._open_page(card.code), icon="book",
                      face=face_of_agent(self.client, card.look), subtitle=card.case_title)

    def _open_page(self, code: str) -> None:
        """Make the page and show it; where no program can, say where it lies."""
        try:
            page = self.client.make_page(code)
        except JournalProblem as problem:
            self.client.problem = problem.sentence
        else:
            opened = self.client.open_file(page)
            self.client.problem = "" if opened else f"Het blad staat hier: {page}"
        self.client.go_to("title")
