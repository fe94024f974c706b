"""Claims about widgets and the screen that holds them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from alibi.palette import colour, contrast
from alibi.play.settings import Settings
from alibi.ui.items import ROLES
from alibi.ui.keys import Command
from alibi.ui.letters import Letters
from alibi.ui.page import Page
from alibi.ui.page_order import distance
from alibi.ui.painter import Box
from alibi.ui.pictures import Pictures
from alibi.ui.recording import RecordingPainter
from alibi.ui.screen import Screen
from alibi.ui.shelf import FolderShelf
from alibi.ui.style import HUES, TONES, Look
from alibi.ui.widgets import TARGET, Chip, Heading, KeyCap, Panel, TextBlock, Widget
from alibi.ui.widgets_amount import ProgressDots, Segments
from alibi.ui.widgets_frame import Notice, SpeechBubble
from alibi.ui.widgets_input import Slider, TextField
from alibi.ui.widgets_press import Button, Checkbox, ChoiceCard, IconButton, Toggle
from alibi.ui.widgets_rail import NavRail, RailEntry


class Voice:
    """A voice that remembers."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.speaking = False

    def say(self, text: str) -> None:
        self.said.append(text)
        self.speaking = True

    def stop(self) -> None:
        self.speaking = False


class Sheet(Screen):
    """A screen of whatever widgets a test gives."""

    tone = "paper"

    def __init__(self, look: Look, make: Callable[[Page], None], **ports: Voice) -> None:
        super().__init__(look, **ports)
        self.make = make
        self.left = 0

    def layout(self, page: Page) -> None:
        self.make(page)

    def back(self) -> None:
        self.left += 1


def send(screen: Screen, *names: str) -> None:
    """Give commands by name."""
    for name in names:
        screen.handle(Command(name))


def click(screen: Screen, x: int, y: int) -> None:
    """What the window sends for a click."""
    for name in ("hover", "press", "drop", "point"):
        screen.handle(Command(name, x, y))


def drawn(screen: Screen) -> RecordingPainter:
    """The screen, drawn."""
    painter = RecordingPainter()
    painter.begin((0, 0, 0, 255))
    screen.draw(painter)
    return painter


def column(*widgets: Widget, w: int = 400) -> Callable[[Page], None]:
    """A layout of widgets below each other. Made once: good for widgets without state."""
    def make(page: Page) -> None:
        page.column(widgets, 100, 40, w)
    return make


def every_widget(done: Callable[[], None] = lambda: None) -> list[Widget]:
    """One of each."""
    long = "Vind je het spannend, zo’n nieuwe school? Ik ook wel een beetje, eerlijk gezegd."
    return [
        Heading("kop", "Nabespreking van dag twee"), TextBlock("tekst", long), TextBlock("stil", long, colour="quiet"),
        Button("b", "Vraag het bij de balie", done, icon="chat", subtitle="de conciërge is er", key_cap="E"),
        Button("b2", "Onthullen", done, disabled=True, reason="Onthullen kan bij één naam.", kind="primary"),
        Button("b3", "Verder", done, kind="primary", icon_right="arrow_right", align="centre"),
        Button("b4", "Stil", done, kind="quiet", selected=True),
        IconButton("i", "Lees voor", done, icon="sound"),
        ChoiceCard("k", long, done, number=1, cost="2 blokjes", icon="hand"),
        ChoiceCard("k2", "Ga naar de aula", done, number=2, disabled=True, reason="De aula is nu dicht."),
        Checkbox("c", "eerst de kaart bekijken", selected=True, hue="sky"), Checkbox("c2", "hulp gevraagd"),
        Toggle("t", "Wil je dit delen?", subtitle="Jij kiest.", icon="lock", words=("niet", "wel")),
        Toggle("t2", "Rustige stand", shape="pill", icon="leaf", selected=True),
        Slider("s", "Bel", amount=3), TextField("f", "Agentnaam", text="Vos"), TextField("f2", "Notitie", hint="Hier."),
        SpeechBubble("z", "Daan", long, on_read=done, tail="left"),
        Notice("n", text=long, action="Wat kun je doen?", on=done),
        Chip(text="1 blokje", icon="clock"), KeyCap(text="Esc"), ProgressDots("p", total=3, at=1),
        Segments("d", "Drukte hier", 3, words="druk"), Panel(least=40),
    ]


HIGHEST, LOWEST = 0.8, 0.25
"""How far letters reach above and below their base line, in ems (a "k" and a "j" of the widest of our fonts)."""
LOOKS = [Settings(text_scale=scale, font=font, dark=dark, spacing=dark)
         for scale in (100, 125, 150) for font in ("atkinson", "opendyslexic") for dark in (False, True)]


@pytest.mark.parametrize("settings", LOOKS, ids=lambda s: f"{s.text_scale}-{s.font}-{'donker' if s.dark else 'licht'}")
@pytest.mark.parametrize("w", [280, 420, 700])
def test_no_text_of_a_widget_leaves_its_box(letters: Letters, settings: Settings, w: int) -> None:
    look = Look(letters, settings)
    for widget in every_widget():
        if isinstance(widget, Chip | KeyCap) or getattr(widget, "shape", "") == "pill":
            room = max(w, widget.wide(look))
        else:
            room = w
        screen = Sheet(look, lambda page, one=widget, room=room: page.put(one, 100, 100, room) and None)
        screen.tone = "world"
        painter = drawn(screen)
        box = screen.placed()[0].widget.box
        top = box.y - (look.px(20) * 2 if isinstance(widget, SpeechBubble) else 2)
        for line, x, y, style in painter.text_boxes():
            assert x >= box.x and x + letters.width(style, line) <= box.right, (widget, line)
            base = y + letters.ascent(style)
            assert base - HIGHEST * style.px >= top and base + LOWEST * style.px <= box.bottom + 2, (widget, line)


@pytest.mark.parametrize("scale", [100, 150])
def test_everything_to_press_is_large_enough_for_a_finger(letters: Letters, scale: int) -> None:
    look = Look(letters, Settings(text_scale=scale))
    screen = Sheet(look, lambda page: page.column(every_widget(), 0, 0, 500) and None)
    for at in screen.placed():
        if at.widget.usable:
            assert at.widget.box.w >= TARGET and at.widget.box.h >= TARGET, at.widget.key


def test_every_widget_says_what_it_is(look: Look) -> None:
    screen = Sheet(look, column(*every_widget()))
    keys = set()
    for item in screen.reading():
        assert item.role in ROLES and item.label
        if item.usable:
            assert item.key and item.key not in keys
            keys.add(item.key)


def test_all_text_drawn_is_also_read(look: Look) -> None:
    screen = Sheet(look, column(*every_widget(), w=600))
    read = " ".join(f"{item.label} {item.value}" for item in screen.reading())
    for line in drawn(screen).texts():
        plain = line.strip("?").split(":")[0]
        assert plain in read or plain in {"1", "2", "3", "E", "Esc", "Hier."}, line


@pytest.mark.parametrize("settings", [Settings(), Settings(dark=True, text_scale=150)])
def test_every_icon_a_widget_draws_is_shipped(letters: Letters, shelf: FolderShelf, settings: Settings) -> None:
    shipped = Pictures.load(shelf, ["pictures/atlas.json"])
    screen = Sheet(Look(letters, settings), column(*every_widget()))
    screen.tone = "world"
    images = drawn(screen).images()
    assert len(images) > 8 and all(name in shipped for name in images)


@pytest.mark.parametrize("tone", TONES)
def test_words_and_edges_can_be_told_from_their_ground(tone: str) -> None:
    def ratio(front: str, ground: str) -> float:
        return contrast(colour(front), colour(ground))

    t = TONES[tone]
    pairs = [(t.text, t.ground), (t.text, t.card), (t.text, t.card_hover), (t.quiet, t.ground), (t.quiet, t.card),
             (t.quiet, t.card_hover), (t.on_primary, t.primary), (t.on_primary, t.primary_hover),
             (t.on_accent, t.accent), (t.link, t.card), (t.on_badge, t.badge), (t.notice_text, t.notice),
             (t.off_text, t.off)]
    for front, ground in pairs:
        assert ratio(front, ground) >= 4.495, (front, ground)
    for ground in (t.ground, t.card):
        assert ratio(t.ring, ground) >= 3, (t.ring, ground)


def test_words_on_hues_can_be_read() -> None:
    for fill, dark, light in HUES.values():
        assert contrast(colour(dark), colour(fill)) >= 4.5
        assert contrast(colour(light), colour("ink800")) >= 4.5


# focus


def three(done: list[str]) -> Callable[[Page], None]:
    """Two buttons beside each other and one below."""
    def make(page: Page) -> None:
        page.put(TextBlock("t", "Wat doe je?"), 100, 20, 300)
        page.put(Button("a", "A", lambda: done.append("a")), 100, 100, 200)
        page.put(Button("b", "B", lambda: done.append("b")), 320, 100, 200)
        page.put(Button("c", "C", lambda: done.append("c")), 100, 200, 200)
    return make


def test_tab_follows_the_reading_order_and_goes_round(look: Look) -> None:
    screen = Sheet(look, three([]))
    found = []
    for _ in range(4):
        send(screen, "next")
        found.append(screen.focus)
    assert found == ["a", "b", "c", "a"]
    send(screen, "previous")
    assert screen.focus == "c"


def test_arrows_go_to_the_nearest_thing_that_way(look: Look) -> None:
    screen = Sheet(look, three([]))
    found = []
    for way in ("down", "right", "down", "left", "up", "up", "left"):
        send(screen, way)
        found.append(screen.focus)
    assert found == ["a", "b", "c", "c", "a", "a", "a"]


def test_enter_uses_what_has_the_focus(look: Look) -> None:
    done: list[str] = []
    send(Sheet(look, three(done)), "next", "next", "enter")
    assert done == ["b"]


def test_enter_without_a_focus_uses_nothing(look: Look) -> None:
    done: list[str] = []
    screen = Sheet(look, three(done))
    send(screen, "enter")
    assert done == [] and screen.focus == "a"


def test_a_click_uses_what_lies_under_it(look: Look) -> None:
    done: list[str] = []
    screen = Sheet(look, three(done))
    click(screen, 330, 110)
    click(screen, 10, 10)
    assert done == ["b"]


def test_nothing_is_ringed_before_keys_are_used(look: Look) -> None:
    screen = Sheet(look, three([]))
    before = drawn(screen).panels()
    click(screen, 330, 110)
    assert len(drawn(screen).panels()) == len(before)
    send(screen, "next")
    assert len(drawn(screen).panels()) == len(before) + 1


def test_a_number_key_takes_the_choice_with_that_number(look: Look) -> None:
    done: list[int] = []
    cards = [ChoiceCard(f"k{n}", "Ja", lambda n=n: done.append(n), number=n) for n in (1, 2, 3)]
    screen = Sheet(look, column(*cards))
    send(screen, "choose:2", "choose:7")
    assert done == [2]


def test_a_shut_button_can_be_read_but_not_used(look: Look) -> None:
    done: list[int] = []
    screen = Sheet(look, column(Button("o", "Onthullen", lambda: done.append(1), disabled=True,
                                       reason="Dat kan bij één naam.")))
    send(screen, "next", "enter")
    click(screen, 150, 60)
    item = screen.reading()[0]
    assert done == [] and item.disabled and item.focused and "één naam" in item.label
    assert "icon24.lock.ink900" in drawn(screen).images()


def test_escape_goes_back(look: Look) -> None:
    screen = Sheet(look, three([]))
    send(screen, "back")
    assert screen.left == 1


def test_a_tick_card_turns_round(look: Look) -> None:
    ticked: list[bool] = []
    screen = Sheet(look, lambda page: page.put(
        Checkbox("c", "op tijd", selected=bool(ticked and ticked[-1]), on_change=ticked.append), 0, 0, 300) and None)
    send(screen, "next", "enter", "enter")
    assert ticked == [True, False]
    assert screen.reading()[0].value == "niet aangevinkt"


def test_a_slider_goes_by_keys_and_clicks_and_stays_in_range(look: Look) -> None:
    heard = [3]

    def make(page: Page) -> None:
        page.put(Slider("s", "Bel", amount=heard[-1], change=heard.append), 100, 100, 400)

    screen = Sheet(look, make)
    send(screen, "next", "right", "right", "right", "left")
    assert heard == [3, 4, 5, 4]
    box = screen.reading()[0].box
    click(screen, box.x + 10, box.bottom - 10)
    click(screen, box.right - 10, box.bottom - 10)
    click(screen, box.x + 60, box.bottom - 20)
    assert heard[4:] == [3, 4, 1]


def test_a_child_can_type_and_erase(look: Look) -> None:
    text = [""]

    def make(page: Page) -> None:
        page.put(TextField("naam", "Agentnaam", text=text[0], limit=5, change=lambda new: text.__setitem__(0, new)),
                 100, 100, 300)
        page.put(Button("klaar", "Klaar"), 100, 300, 300)

    screen = Sheet(look, make)
    assert not screen.typing
    send(screen, "next")
    assert screen.typing
    for sign in "Zoë Vos":
        screen.handle(Command("text", text=sign))
    assert text == ["Zoë V"]
    send(screen, "erase", "erase", "next")
    assert text == ["Zoë"] and not screen.typing


# scrolling


def long_list(page: Page) -> None:
    """Thirty buttons in a low window."""
    with page.scroll("lijst", Box(100, 100, 400, 300)) as inner:
        inner.column([Button(f"r{n}", f"Regel {n}") for n in range(30)], inner.x, inner.y, inner.w)


def test_focus_brings_what_it_lands_on_into_view(look: Look) -> None:
    screen = Sheet(look, long_list)
    send(screen, "next", *["down"] * 20)
    assert screen.focus == "r20"
    box = next(item.box for item in screen.reading() if item.focused)
    assert box.y >= 100 and box.bottom <= 400
    send(screen, "previous", *["up"] * 30)
    assert screen.focus == "r0"
    assert screen.areas()[0].offset == 0


def test_the_wheel_scrolls_and_stops_at_the_ends(look: Look) -> None:
    screen = Sheet(look, long_list)
    screen.handle(Command("scroll", 200, 200, amount=-3))
    assert screen.areas()[0].offset == 144
    screen.handle(Command("scroll", 200, 200, amount=-300))
    assert screen.areas()[0].offset == screen.areas()[0].most
    screen.handle(Command("scroll", 200, 200, amount=999))
    assert screen.areas()[0].offset == 0


def test_a_finger_drags_the_content_and_the_mouse_the_bar(look: Look) -> None:
    screen = Sheet(look, long_list)
    screen.handle(Command("press", 200, 350))
    screen.handle(Command("drag", 200, 250))
    screen.handle(Command("drop", 200, 250))
    assert screen.areas()[0].offset == 100
    bar = screen.areas()[0].bar()
    assert bar is not None and bar.w >= 12
    screen.handle(Command("press", bar.x + 5, bar.bottom - 2))
    assert screen.areas()[0].offset == screen.areas()[0].most
    screen.handle(Command("drag", bar.x + 5, bar.y))
    assert screen.areas()[0].offset == 0


def test_what_is_scrolled_away_cannot_be_clicked(look: Look) -> None:
    screen = Sheet(look, long_list)
    assert screen.at(200, 450) is None
    assert screen.at(200, 130) is not None


def test_a_short_list_has_no_bar(look: Look) -> None:
    def make(page: Page) -> None:
        with page.scroll("kort", Box(100, 100, 400, 300)) as inner:
            inner.put(Button("een", "Een"), inner.x, inner.y, inner.w)

    assert Sheet(look, make).areas()[0].bar() is None


def test_page_keys_scroll_too(look: Look) -> None:
    screen = Sheet(look, long_list)
    send(screen, "end")
    assert screen.areas()[0].offset == screen.areas()[0].most
    send(screen, "home", "page_down")
    assert screen.areas()[0].offset == 252


# reading aloud


def test_the_screen_is_read_aloud_on_request_and_stops_on_request(look: Look) -> None:
    voice = Voice()
    screen = Sheet(look, three([]), voice=voice)
    send(screen, "read_aloud", "read_aloud")
    assert voice.said == ["Wat doe je? A. B. C."]
    assert not voice.speaking


def test_with_reading_aloud_on_the_focus_is_said(letters: Letters) -> None:
    voice = Voice()
    look = Look(letters, Settings(read_aloud=True))
    screen = Sheet(look, column(Checkbox("c", "op tijd", selected=True)), voice=voice)
    send(screen, "next")
    assert voice.said == ["op tijd, aangevinkt"]


def test_a_speech_bubble_has_a_button_to_hear_it(look: Look) -> None:
    heard: list[int] = []
    screen = Sheet(look, column(SpeechBubble("z", "Noor", "Hoi.", on_read=lambda: heard.append(1))))
    assert screen.reading()[0].label == "Noor zegt: Hoi."
    screen.press_key("z.lees")
    assert heard == [1]


def test_a_rail_has_a_tab_for_each_page(look: Look) -> None:
    went: list[str] = []
    entries = tuple(RailEntry(k, "calendar", k.title(), lambda k=k: went.append(k)) for k in ("agenda", "kaart"))
    screen = Sheet(look, lambda page: page.put(NavRail("rail", entries, chosen="kaart", clock="10:17"), 0, 0, 112)
                   and None)
    tabs = [item for item in screen.reading() if item.role == "tab"]
    assert [tab.selected for tab in tabs] == [False, True]
    click(screen, *tabs[0].box.centre)
    assert went == ["agenda"]


def test_new_settings_are_in_force_at_once(look: Look) -> None:
    screen = Sheet(look, three([]))
    small = screen.reading()[0].box.h
    look.change(Settings(text_scale=150))
    screen.changed()
    assert screen.reading()[0].box.h > small


@pytest.mark.parametrize(("there", "way"), [(Box(200, 0, 50, 50), "right"), (Box(0, 200, 50, 50), "down")])
def test_distance_knows_ways(there: Box, way: str) -> None:
    here = Box(0, 0, 50, 50)
    assert distance(here, there, way) is not None
    back = {"right": "left", "down": "up"}[way]
    assert distance(here, there, back) is None
