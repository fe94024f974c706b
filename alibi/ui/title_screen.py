"""The title, and what is behind its buttons: cases to begin, agents to go on with, a case that changed.

Knows the agency's cards. Begins and takes up plays through the client; a problem becomes one sentence on the screen.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from alibi.play.agency import AgentCard, CaseCard, CaseProblem, JournalProblem
from alibi.ui.client import Client
from alibi.ui.modal import ModalScreen
from alibi.ui.page import RING_ROOM, Page
from alibi.ui.painter import SCREEN_H, SCREEN_W, Box, Painter, Style
from alibi.ui.screen import Screen
from alibi.ui.style import Look, paint
from alibi.ui.widgets import Heading, Pen, Widget
from alibi.ui.widgets_frame import BAR_GUTTER, Notice
from alibi.ui.widgets_press import Button, Toggle

LEFT, WIDE, WIDER = 64, 480, 514
"""Buttons are wider beside larger text; the people in the yard stay free."""
LOGO_TOP, LOGO_TOP_LARGE = 72, 46
"""The name stands higher above larger text, so that more buttons are in sight."""
GAP = 8
LOGO = ("A", "L", "I", "B", "I")
LOGO_STYLE = Style("title", 92, paint("white"))
LOGO_TALL = 108


class Logo(Widget):
    """The name of the game, each dot in mint: a picture made of letters, the same in every setting."""

    role = "heading"

    def said(self) -> str:
        return "".join(f"{sign}." for sign in LOGO)

    def tall(self, look: Look, w: int) -> int:
        return LOGO_TALL

    def draw(self, pen: Pen) -> None:
        x = self.box.x
        for sign in LOGO:
            pen.painter.text(sign, x, self.box.y, LOGO_STYLE)
            x += pen.look.letters.width(LOGO_STYLE, sign)
            pen.painter.panel(Box(x + 2, self.box.y + 78, 18, 18), paint("mint400"), 9)
            x += 26


class TitleScreen(Screen):
    """The first screen: go on, begin, or look after something."""

    tone = "ink"
    start_focus = "verder"

    def __init__(self, client: Client) -> None:
        super().__init__(client.look, client.sound, client.voice)
        self.client = client
        self.latest = client.agency.latest()
        self.focus = "verder" if self.latest else "nieuw"

    def layout(self, page: Page) -> None:
        top = LOGO_TOP_LARGE if self._is_large else LOGO_TOP
        page.put(Logo(), LEFT, top, 480)
        words = Heading("", "Afdeling Legale en Illegale Buitenaardse Integratie", step="name")
        head = page.put(words, LEFT, top + 114, 780)
        pills = self._pills()
        foot = SCREEN_H - 16 - max(pill.tall(self.look, 0) for pill in pills)
        wide = WIDER if self._is_large else WIDE
        top = max(top + 174, head.bottom + 8)
        with page.scroll("knoppen", Box(LEFT - RING_ROOM, top, wide + RING_ROOM + BAR_GUTTER, foot - 8 - top)) as inner:
            self._put_buttons(inner, wide)
        page.row(pills, LEFT, foot, gap=GAP)
        if not self._is_large:
            self._put_maker(page)
        if self.client.problem:
            low = min([foot, *(widget.box.y for widget in page.widgets if widget.key == "maken")])
            page.put_above(Notice("melding", "Let op", self.client.problem, icon="bulb"), 700, low - 12, 560)

    @property
    def _is_large(self) -> bool:
        return self.look.settings.text_scale > 100

    def _put_buttons(self, inner: Page, wide: int) -> None:
        """What a child needs most first; short ones beside each other where they fit, so that all are in sight."""
        y = inner.column(self._playing(), inner.x, inner.y, wide, gap=GAP, least=56)
        short = self._short()
        half = (wide - GAP) // 2
        if max(button.wide(self.look) for button in short) > half:
            short = [replace(button, icon="") for button in short]
        columns = 2 if max(button.wide(self.look) for button in short) <= half else 1
        y = inner.grid(short, inner.x, y, wide, columns, gap=GAP)
        inner.column(self._for_adults(), inner.x, y, wide, gap=GAP, least=56)

    def _playing(self) -> list[Button]:
        latest = self.latest
        go_on = [Button("verder", f"Verder met {latest.case_title}", lambda: self._take_up(latest.code), kind="primary",
                        icon="play", subtitle=latest.recap)] if latest else []
        first = "card" if latest else "primary"
        return [*go_on, Button("nieuw", "Nieuwe zaak", self._new, icon="plus", kind=first)]  # type: ignore[arg-type]

    def _short(self) -> list[Button]:
        return [Button("terugkijken", "Terugkijken", lambda: self.client.open("look_back"), icon="undo"),
                Button("agenten", "Mijn agent", lambda: self.client.open("agents"), icon="people"),
                Button("instellingen", "Instellingen", lambda: self.client.open("settings"), icon="settings"),
                Button("stoppen", "Stoppen", self.client.stage.stop, icon="close")]

    def _for_adults(self) -> list[Button]:
        """With larger text the way to the workshop is here too: in its corner it would lie over the people."""
        mentor = Button("mentor", "Voor mentor en ouders", lambda: self.client.open("mentor"), icon="book")
        return [mentor, *(self._maker() if self._is_large else [])]

    def _maker(self) -> list[Button]:
        """The way to the workshop, where there is one."""
        if self.client.open_workshop is None:
            return []
        return [Button("maken", "Zaken maken", lambda: self.client.open("maker"), icon="pen")]

    def _put_maker(self, page: Page) -> None:
        """Apart from what a child needs."""
        for button in self._maker():
            wide = button.wide(self.look)
            page.put_above(button, SCREEN_W - 16 - wide, SCREEN_H - 16, wide)

    def _pills(self) -> list[Widget]:
        settings = self.look.settings
        return [Toggle("rustig", "Rustige stand", selected=settings.calm, icon="leaf", shape="pill",
                       on_change=lambda on: self.client.change_settings(replace(self.look.settings, calm=on))),
                Toggle("voorlezen", "Voorlezen", selected=settings.read_aloud, icon="sound", shape="pill",
                       on_change=lambda on: self.client.change_settings(replace(self.look.settings, read_aloud=on))),
                Toggle("donker", "Donker", selected=settings.dark, icon="moon", shape="pill",
                       on_change=lambda on: self.client.change_settings(replace(self.look.settings, dark=on)))]

    def _new(self) -> None:
        if self.client.agency.preparing:
            self.client.open("preparing")
        else:
            choose_case(self.client)

    def _take_up(self, code: str) -> None:
        saying_why(self.client, lambda: self.client.take_up(code))

    def back(self) -> None:
        """Esc does nothing here: leaving is a button."""

    def backdrop(self, painter: Painter) -> None:
        painter.image("title.background", 0, 0)


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
        name = f"{card.code} · {card.name}" if card.name else card.code
        stand = card.problem or f"{card.case_title}. {card.recap}"
        return Button(f"agent:{card.code}", name, lambda: self._take_up(card), icon="person", subtitle=stand,
                      face=face_of_agent(self.client, card.look), disabled=bool(card.problem), reason=card.problem)

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
        return Button(f"blad:{card.code}", card.code, lambda: self._open_page(card.code), icon="book",
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


__all__ = ["AgentsScreen", "CasesScreen", "ChangedCaseScreen", "MentorScreen", "PreparingScreen", "TitleScreen"]
