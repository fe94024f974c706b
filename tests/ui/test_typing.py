"""Typing in a field as people expect of one: with real keys, a click, and what was copied elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pygame
import pytest

from alibi.ui.page import Page
from alibi.ui.screen import Screen
from alibi.ui.style import Look
from alibi.ui.text_cursor import Cursor, put_in, taken_out
from alibi.ui.widgets_input import TextField
from alibi.ui.widgets_press import Button
from alibi.ui.window_pygame import Driver, Window

PROPOSAL = "De late schaduw"


class Form(Screen):
    """A field with a proposal, and a button."""

    start_focus = "titel"

    def __init__(self, look: Look, wide: int = 500) -> None:
        super().__init__(look)
        self.title, self.wide = PROPOSAL, wide

    def layout(self, page: Page) -> None:
        page.put(TextField("titel", "Titel", text=self.title, proposed=self.title == PROPOSAL, change=self._write,
                           limit=40), 100, 100, self.wide)
        page.put(Button("klaar", "Klaar"), 100, 400, 300)

    def _write(self, text: str) -> None:
        self.title = text


@pytest.fixture
def form(look: Look) -> Form:
    return Form(look)


@pytest.fixture
def hands(form: Form, play: Callable[..., Any]) -> Driver:
    driver: Driver = play(form)
    return driver


def test_the_first_key_replaces_a_proposal_and_later_ones_add(form: Form, hands: Driver) -> None:
    hands.type("De")
    hands.type(" bel")
    assert form.title == "De bel"


def test_backspace_takes_a_whole_proposal_away(form: Form, hands: Driver) -> None:
    hands.key("backspace")
    assert form.title == ""


def test_an_arrow_keeps_the_proposal_to_change_it(form: Form, hands: Driver) -> None:
    hands.key("right")
    hands.type("en")
    hands.key("home")
    hands.key("delete", 3)
    hands.type("Mijn ")
    hands.key("left")
    hands.type("!")
    assert form.title == "Mijn! late schaduwen"
    hands.key("end")
    hands.key("backspace")
    assert form.title == "Mijn! late schaduwe"


def test_everything_is_selected_with_one_key_and_replaced_by_what_was_copied(
        form: Form, hands: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pygame.scrap, "get_text", lambda: "De bel\ndie zingt")
    hands.key("end")
    hands.key("ctrl+a")
    hands.key("ctrl+v")
    assert form.title == "De bel die zingt"


def test_without_a_clipboard_nothing_is_pasted(form: Form, hands: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    def none() -> str:
        raise pygame.error("no clipboard")

    monkeypatch.setattr(pygame.scrap, "get_text", none)
    hands.key("ctrl+v")
    assert form.title == PROPOSAL


def test_a_click_in_a_text_goes_on_typing_there(form: Form, hands: Driver) -> None:
    form.title = "Zij"
    hands.frames(1)
    x, y, _, tall = hands.stage.reading()[0].box
    hands.click(x + 18, y + tall - 20)
    hands.type("W")
    assert form.title == "WZij"


def test_the_selection_and_the_cursor_are_seen(form: Form, hands: Driver, window: Window) -> None:
    def picture() -> bytes:
        hands.frames(1)
        return bytes(window.painter.canvas.get_buffer())

    selected = picture()
    hands.key("end")
    behind = picture()
    hands.key("home")
    assert len({selected, behind, picture()}) == 3


def test_a_text_over_more_lines_is_clicked_on_the_right_line(look: Look, play: Callable[..., Any]) -> None:
    form = Form(look, 150)
    form.title = "een twee drie vier vijf zes"
    hands = play(form)
    box = hands.stage.reading()[0].box
    hands.click(box.x + 17, box.bottom - 20)
    hands.type("*")
    before, _, after = form.title.partition("*")
    assert before and after and before + after == "een twee drie vier vijf zes" and before.endswith(" ")


@pytest.mark.parametrize(("at", "other", "new", "text"), [
    (4, 4, "x", "zwaaxn"), (0, 5, "nee", "nee"), (5, 1, "", "zwaan"), (5, 5, "12345678", "zwaan123"),
])
def test_what_is_typed_takes_the_place_of_what_is_selected_as_far_as_it_fits(at: int, other: int, new: str,
                                                                            text: str) -> None:
    assert put_in("zwaan", Cursor("t", at, other), new, 8)[0] == text


def test_taking_out_at_an_end_takes_nothing() -> None:
    assert taken_out("zwaan", Cursor("t", 0, 0), forward=False)[0] == "zwaan"
    assert taken_out("zwaan", Cursor("t", 5, 5), forward=True)[0] == "zwaan"


@pytest.fixture
def clipboard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    kept: list[str] = []
    monkeypatch.setattr(pygame.scrap, "put_text", kept.append)
    return kept


def test_shift_with_an_arrow_selects_what_is_then_copied(form: Form, hands: Driver, clipboard: list[str]) -> None:
    hands.key("end")
    hands.key("shift+left", 4)
    hands.key("shift+right")
    hands.key("ctrl+c")
    assert clipboard == ["duw"] and form.title == PROPOSAL


def test_what_is_cut_is_kept_and_taken_out(form: Form, hands: Driver, clipboard: list[str]) -> None:
    hands.key("home")
    hands.key("shift+end")
    hands.key("shift+left", len(" schaduw"))
    hands.key("ctrl+x")
    assert clipboard == ["De late"] and form.title == " schaduw"


def test_without_a_clipboard_nothing_is_lost_by_cutting(form: Form, hands: Driver,
                                                        monkeypatch: pytest.MonkeyPatch) -> None:
    def none(text: str) -> None:
        raise pygame.error("no clipboard")

    monkeypatch.setattr(pygame.scrap, "put_text", none)
    hands.key("ctrl+x")
    assert form.title == PROPOSAL


def test_copying_where_nothing_is_selected_keeps_what_was_copied_before(form: Form, hands: Driver,
                                                                       clipboard: list[str]) -> None:
    hands.key("end")
    for key in ("ctrl+c", "ctrl+x"):
        hands.key(key)
    assert clipboard == [] and form.title == PROPOSAL


def test_outside_a_field_an_arrow_with_shift_stays_an_arrow(form: Form, hands: Driver) -> None:
    hands.key("tab")
    hands.key("shift+up")
    assert form.focus == "titel"
