"""The title: go on, begin, or look after something.

Knows which play was last. What is behind its buttons is in `title_lists`.
"""

from __future__ import annotations

from dataclasses import replace

from alibi.ui.client import Client
from alibi.ui.page import RING_ROOM, Page
from alibi.ui.painter import SCREEN_H, SCREEN_W, Box, Painter, Style
from alibi.ui.screen import Screen
from alibi.ui.style import Look, paint
from alibi.ui.title_lists import choose_case, saying_why
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
