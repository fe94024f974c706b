"""A new case: its questions one by one, each with an answer that is good already; then it is made.

Knows the port of the workshop, which says what is asked, judges each answer and does the work. Going back keeps the
answers.
"""

from __future__ import annotations

from functools import partial

from alibi.play.maker import SCHOOL, Done, MakerCase, MakerProblem, Question, Work
from alibi.ui.client import Client
from alibi.ui.keys import Command
from alibi.ui.maker_screen import maker_of
from alibi.ui.page import Page
from alibi.ui.painter import SCREEN_H, SCREEN_W, Box
from alibi.ui.screen import Screen
from alibi.ui.widgets import Heading, Panel, TextBlock, Widget
from alibi.ui.widgets_amount import ProgressDots
from alibi.ui.widgets_frame import Notice
from alibi.ui.widgets_input import TextField
from alibi.ui.widgets_press import Button

FOOT = 100
LEAST_COLUMN = 200
FIELD = "antwoord"


class MakerNewScreen(Screen):
    """Asks, then makes."""

    def __init__(self, client: Client) -> None:
        super().__init__(client.look, client.sound, client.voice)
        self.client = client
        self.number, self.refused = 0, ""
        self.work: Work | None = None
        self.done: Done | None = None
        self.questions: tuple[Question, ...] = ()
        try:
            self.questions = maker_of(client).questions()
        except MakerProblem as problem:
            self.done = Done(str(problem), well=False)
        self.answers: dict[str, tuple[str, ...]] = {question.key: question.ready for question in self.questions}
        if self.questions and not self.questions[0].options:
            self.type_anew(FIELD)

    @property
    def question(self) -> Question:
        """The question that is asked now."""
        return self.questions[self.number]

    # --- answering --------------------------------------------------------------------------------------

    def _write(self, text: str) -> None:
        self.answers[self.question.key], self.refused = (text,), ""

    def _pick(self, option: str) -> None:
        """One of several: the other one is let go. More of several: picked, or let go again."""
        question, picked = self.question, self.answers[self.question.key]
        if question.picks == 1:
            picked = (option,)
        elif option in picked:
            picked = tuple(one for one in picked if one != option)
        else:
            picked = (*picked, option)
        self.answers[question.key], self.refused = picked, ""

    def _next(self) -> None:
        self.refused = maker_of(self.client).refusal(self.question.key, self.answers)
        if self.refused:
            if not self.question.options:
                self.type_anew(FIELD)
            return
        self.answers = dict(maker_of(self.client).follow(self.question.key, self.answers))
        if self.question.key == SCHOOL:
            self._ask_of(self.answers[SCHOOL][0])
        if self.number + 1 < len(self.questions):
            self._go_to(self.number + 1)
        else:
            self.work = maker_of(self.client).new(self.answers)

    def _ask_of(self, school: str) -> None:
        """The questions about a school; answers that it has not are ready anew, what was typed stays."""
        self.questions = maker_of(self.client).questions(school)
        for question in self.questions:
            known = {option for option, _ in question.options}
            if known and not known.issuperset(self.answers[question.key]):
                self.answers[question.key] = question.ready

    def back(self) -> None:
        """One question back; from the first one, out. Work that goes on is stopped: then nothing is made."""
        if self.work is not None:
            self.work.stop()
            self.work = None
        elif self.done is not None or self.number == 0:
            self.client.close()
        else:
            self._go_to(self.number - 1)

    def _go_to(self, number: int) -> None:
        """Another question; where words are asked they can be typed at once."""
        self.number, self.refused = number, ""
        self.type_anew("" if self.question.options else FIELD)

    def before(self, command: Command) -> bool:
        """Enter in the field is done with it."""
        if command.name == "enter" and self.focus == FIELD:
            self._next()
            return True
        return False

    def tick(self, dt: float) -> None:
        done = self.work.look() if self.work is not None else None
        if done is not None:
            self.work, self.done, self.focus = None, done, "zaak" if done.well else "terug"

    def _open_case(self) -> None:
        """To the case that was made, with the list of cases under it."""
        assert self.done is not None and self.done.file is not None
        named = next(question for question in self.questions if not question.options)
        title = self.answers[named.key][0]
        self.client.maker_case = MakerCase(self.done.case, title, self.done.file)
        self.client.go_to("title")
        self.client.open("maker")
        self.client.open("maker_case")

    # --- the page ---------------------------------------------------------------------------------------

    def layout(self, page: Page) -> None:
        top = page.put(Heading("kop", "Een nieuwe zaak"), 40, 28, 700).bottom + 8
        if not self.done:
            top = page.put(ProgressDots(total=len(self.questions), at=self.number, what="vraag"), 40, top).bottom + 12
        sheet = Box(24, top, SCREEN_W - 48, SCREEN_H - FOOT - top)
        page.put(Panel(radius=20), *sheet)
        with page.scroll(f"blad.{self.number}", sheet.grown(-12)) as inner:
            x, y, w = inner.x + 8, inner.y + 4, inner.w - 16
            if self.done:
                self._put_done(inner, x, y, w, self.done)
            elif self.work:
                y = inner.put(Heading("vraag", "Ik maak de zaak …", step="subhead"), x, y, w).bottom + 12
                inner.put(TextBlock("bezig", self.work.doing), x, y, w)
            else:
                self._put_question(inner, x, y, w)
        self._put_foot(page)

    def _put_question(self, inner: Page, x: int, y: int, w: int) -> None:
        question = self.question
        y = inner.put(Heading("vraag", question.ask, step="subhead"), x, y, w).bottom + 6
        y = inner.put(TextBlock("hint", self._hint(), colour="quiet"), x, y, w).bottom + 14
        if self.refused:
            y = inner.put(Notice("weigering", "Nog niet", self.refused, icon="bulb"), x, y, w).bottom + 14
        if question.options:
            self._put_options(inner, x, y, w)
        else:
            text = self.answers[question.key][0]
            proposed = text == question.ready[0]
            inner.put(TextField(FIELD, "", text=text, change=self._write, limit=question.longest, proposed=proposed),
                      x, y, w)

    def _hint(self) -> str:
        """What to do; with several to pick also how many there are."""
        question = self.question
        if question.picks == 1:
            return question.hint
        picked = len(self.answers[question.key])
        let_go = " Wil je een ander? Laat er eerst één los." if picked >= question.picks else ""
        return f"{question.hint} Gekozen: {picked}.{let_go}"

    def _put_options(self, inner: Page, x: int, y: int, w: int) -> None:
        question, picked = self.question, self.answers[self.question.key]
        full = question.picks > 1 and len(picked) >= question.picks
        buttons: list[Widget] = [
            Button(f"kies:{option}", words, partial(self._pick, option), selected=option in picked,
                   disabled=full and option not in picked)
            for option, words in question.options]
        widest = max(LEAST_COLUMN, *(button.wide(self.look) for button in buttons))
        inner.grid(buttons, x, y, w, max(1, min(4, (w + 12) // (min(widest, w) + 12))))

    def _put_done(self, inner: Page, x: int, y: int, w: int, done: Done) -> None:
        y = inner.put(Heading("vraag", done.sentence, step="subhead"), x, y, w).bottom + 12
        if done.file is not None:
            inner.put(TextBlock("", f"De bestanden staan in: {done.file}"), x, y, w)

    def _put_foot(self, page: Page) -> None:
        bottom = SCREEN_H - 24
        if self.work:
            page.put_above(Button("terug", "Stop hiermee", self.back, icon="close"), 40, bottom)
            return
        page.put_above(Button("terug", "Terug", self.back, icon="arrow_left", kind="quiet"), 40, bottom, 260)
        if self.done and self.done.file is not None:
            there = Button("zaak", "Naar je zaak", self._open_case, kind="primary", icon="case")
            page.put_above(there, 320, bottom, 400)
        elif not self.done:
            last = self.number + 1 == len(self.questions)
            page.put_above(Button("verder", "Maak de zaak" if last else "Verder", self._next, kind="primary",
                                  icon="check" if last else "arrow_right"), 320, bottom, 400)
