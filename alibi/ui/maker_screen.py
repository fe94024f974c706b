"""*Zaken maken*: for who makes cases and would rather not use a terminal. Which case, and what each finding means.

Knows the port of the workshop (alibi.play.maker). Does not know how anything is made or checked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial

from alibi.play.maker import Maker, MakerCase, MakerProblem, Remark, TalkCard
from alibi.ui.client import Client
from alibi.ui.modal import ModalScreen
from alibi.ui.page import Page
from alibi.ui.painter import SCREEN_H, Box
from alibi.ui.screen import Screen
from alibi.ui.stage import Scene
from alibi.ui.widgets import Heading, Panel, TextBlock
from alibi.ui.widgets_press import Button

_CODE = "    "
"""How a line of an example begins in an explanation."""
HEADINGS = ("Fout", "Wat je ziet", "Goed", "Wat je doet", "Wrong", "Right", "What to do")
INSET = 9
"""Pixels for each space before a line of an example."""
_CARETS = re.compile(r"[\s|]*\^+\s*")


def maker_of(client: Client) -> Maker:
    """The workshop, brought in the first time; the title shows the way here only when there is one."""
    if client.maker is None:
        assert client.open_workshop is not None, "the title offers this only with a workshop"
        client.maker = client.open_workshop()
    return client.maker


class MakerScreen(ModalScreen):
    """Which case, or a new one."""

    title = "Zaken maken"

    def __init__(self, client: Client) -> None:
        super().__init__(client)
        self.cases, self.trouble = self._found()

    def _found(self) -> tuple[tuple[MakerCase, ...], str]:
        try:
            return maker_of(self.client).cases(), ""
        except MakerProblem as problem:
            return (), str(problem)

    def sentences(self) -> Sequence[str]:
        return ("Een zaak schrijf je in een tekstprogramma. Hier kijk je of hij klopt, en probeer je hem uit.",
                *((self.trouble,) if self.trouble else ()))

    def buttons(self) -> Sequence[Button]:
        return (*(self._button(case) for case in self.cases),
                Button("nieuw", "Begin een nieuwe zaak", lambda: self.client.open("maker_new"), kind="primary",
                       icon="plus"),
                Button("neem", "Neem een zaak aan", lambda: self.client.open("maker_take"), icon="share"),
                Button("terug", "Terug", self.back, icon="arrow_left", kind="quiet"))

    def _button(self, case: MakerCase) -> Button:
        return Button(f"zaak:{case.name}", case.title, lambda: self._open(case), icon="case", subtitle=case.name)

    def _open(self, case: MakerCase) -> None:
        self.client.maker_case = case
        self.client.open("maker_case")


class MakerExplainScreen(Screen):
    """What one finding means, and the way to its file."""

    start_focus = "terug"

    def __init__(self, client: Client) -> None:
        super().__init__(client.look, client.sound, client.voice)
        self.client = client
        remark = client.maker_remark
        assert remark is not None, "a remark was chosen"
        self.remark: Remark = remark
        self.text, self.trouble = maker_of(client).explain(remark.code), ""

    def layout(self, page: Page) -> None:
        page.put(Heading("kop", f"Melding {self.remark.code}"), 40, 28, 900)
        low = SCREEN_H - 24
        foot = page.put_above(Button("terug", "Terug", self.back, kind="primary", icon="arrow_left"), 40, low, 300)
        file = page.put_above(Button("bestand", "Open het bestand", self._open, icon="pen",
                                     subtitle=self.remark.place), 360, low, 560)
        top, bottom = 92, min(foot.y, file.y) - 16
        page.put(Panel(radius=20), 24, top, 1232, bottom - top)
        with page.scroll("uitleg", Box(40, top + 8, 1208, bottom - top - 16)) as inner:
            x, y, w = inner.x + 8, inner.y, inner.w - 16
            if self.trouble:
                y = inner.put(TextBlock("melding", self.trouble, step="body_strong"), x, y, w).bottom + 10
            y = inner.put(TextBlock("wat", self.remark.sentence, step="subhead"), x, y, w).bottom + 6
            if self.remark.quote:
                y = inner.put(TextBlock("citaat", f"“{self.remark.quote}”"), x, y, w).bottom + 6
            if self.remark.advice:
                y = inner.put(TextBlock("raad", self.remark.advice), x, y, w).bottom + 14
            for line in self._lines():
                inset = INSET * (len(line) - len(line.lstrip()))
                y = inner.put(_line(line), x + inset, y, w - inset).bottom + (2 if inset else 8)

    def _lines(self) -> Iterator[str]:
        """The explanation without what stands above it already."""
        lines = self.text.split("\n\n", 2)[-1].split("\n")
        return (line.replace("`", "") for line in lines if line.strip() and not _CARETS.fullmatch(line))

    def _open(self) -> None:
        opened = maker_of(self.client).open(self.remark.file)
        said = "Het bestand gaat open. Zie je niets? " if opened else ""
        self.trouble = f"{said}Het bestand staat hier: {self.remark.file}"

    def back(self) -> None:
        self.client.close()


def _line(line: str) -> TextBlock:
    """A heading of the explanation, a line of an example, or plain words."""
    if line in HEADINGS:
        return TextBlock("", line, step="body_strong")
    example = line.startswith(_CODE)
    return TextBlock("", line.strip(), step="small" if example else "body", colour="quiet" if example else "text")


class MakerScenesScreen(ModalScreen):
    """Which scene to try: first the talk, then the scene."""

    def __init__(self, client: Client) -> None:
        super().__init__(client)
        self.talk = -1
        case = client.maker_case
        assert case is not None, "a case was chosen"
        self.case = case
        self._read()

    def _read(self) -> None:
        """The talks as the files have them now."""
        self.talks: tuple[TalkCard, ...] = ()
        self.trouble = ""
        try:
            self.talks = maker_of(self.client).talks(self.case.name)
        except MakerProblem as problem:
            self.trouble = str(problem)

    @property
    def title(self) -> str:  # type: ignore[override]
        """The question, or the talk that was chosen."""
        return self.talks[self.talk].title if self.talk >= 0 else "Welk gesprek wil je proberen?"

    def sentences(self) -> Sequence[str]:
        if self.trouble:
            return (self.trouble,)
        if self.talk >= 0:
            return ("Het spel begint bij deze scène. Er wordt niets bewaard. Sla je een bestand op, dan zie je het "
                    "meteen.",)
        return ()

    def buttons(self) -> Sequence[Button]:
        closing = Button("terug", "Terug", self.back, icon="arrow_left", kind="quiet")
        if self.talk < 0:
            return (*(self._talk_button(number, talk) for number, talk in enumerate(self.talks)), closing)
        scenes = self.talks[self.talk].scenes
        return (*(self._scene_button(scene.key, scene.name, scene.words) for scene in scenes), closing)

    def _talk_button(self, number: int, talk: TalkCard) -> Button:
        count = len(talk.scenes)
        if talk.by_itself:
            told = "1 scène, begint vanzelf" if count == 1 else f"{count} scènes, begint vanzelf"
        else:
            told = "1 scène" if count == 1 else f"{count} scènes"
        return Button(f"gesprek:{number}", talk.title, lambda: self._choose(number), icon="chat", subtitle=told)

    def _choose(self, talk: int) -> None:
        self.talk, self.focus = talk, ""
        self.scrolling.to_the_top()

    def _scene_button(self, key: str, name: str, words: str) -> Button:
        return Button(f"scene:{key}", words or name, lambda: self._try(key), icon="play", subtitle=key)

    def _try(self, scene: str) -> None:
        """Into the game at this scene; after it, back to this list."""
        from alibi.ui.preview_overlay import show_preview

        try:
            port = maker_of(self.client).preview(self.case.name, scene)
        except MakerProblem as problem:
            self.trouble = str(problem)
            return
        scenes = self.client.stage.scenes
        show_preview(self.client, port, partial(self._come_back, tuple(scenes[1:scenes.index(self)])))

    def _come_back(self, below: Sequence[Scene]) -> None:
        """To this very list over the screens that lay `below` it; what was saved meanwhile is read anew."""
        chosen = self.talks[self.talk].id
        self._read()
        self.talk = next((number for number, talk in enumerate(self.talks) if talk.id == chosen), -1)
        for scene in (*below, self):
            self.client.stage.push(scene)

    def back(self) -> None:
        if self.talk >= 0:
            self._choose(-1)
        else:
            self.client.close()
