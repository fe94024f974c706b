"""What a page shows stays in its place at every size of text, in both fonts: no words outside their box, no word broken
between letters, no name cut short."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import pytest

from alibi.core.commands import ChooseAgent, DoTask, NextDay, PlanTask, Wait
from alibi.play.debrief import line_points
from alibi.ui.agenda_screen import AgendaScreen
from alibi.ui.agenda_week import WeekPage
from alibi.ui.agenda_week_grid import shared
from alibi.ui.agenda_week_widgets import PartCell, PlanBlock
from alibi.ui.app import Desk
from alibi.ui.debrief_line import LineColumn
from alibi.ui.evening_screen import EveningScreen
from alibi.ui.letters import Letters
from alibi.ui.modal import ModalScreen
from alibi.ui.page_scene import PageScene
from alibi.ui.painter import Box
from alibi.ui.recording import RecordingPainter
from alibi.ui.title_lists import AgentsScreen, MentorScreen
from alibi.ui.title_look_back import LookBackScreen
from alibi.ui.widgets import Pen
from alibi.ui.widgets_frame import ScrollArea, SpeechBubble
from alibi.ui.widgets_rail import RailTab
from alibi.ui.window_pygame import Driver

SIZES = tuple(product(("atkinson", "opendyslexic"), (100, 125, 150)))
NAME_TAG = 44
"""The name of who speaks stands above the box of a bubble."""
MA, DI = "1_maandag", "2_dinsdag"


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The words that were broken between letters since it was emptied."""
    found: list[str] = []
    pieces = Letters._pieces

    def noting(letters: Letters, *given: object) -> list[str]:
        parts = pieces(letters, *given)  # type: ignore[arg-type]
        found.extend(["|".join(parts)] if len(parts) > 1 else [])
        return parts
    monkeypatch.setattr(Letters, "_pieces", noting)
    return found


def at_each_size(desk: Desk) -> Iterator[str]:
    look = desk.client.look
    for font, scale in SIZES:
        look.change(replace(look.settings, font=font, text_scale=scale))
        look.letters.wrap.cache_clear()
        yield f"{font} {scale}"


def faults(screen: PageScene) -> list[str]:
    """What is drawn outside its box or cut short."""
    look, found = screen.look, []
    for at in screen.placed():
        painter = RecordingPainter()
        at.widget.draw(Pen(painter, look, screen.tone))
        box = at.widget.box
        if isinstance(at.widget, SpeechBubble):
            box = Box(box.x, box.y - NAME_TAG, box.w, box.h + NAME_TAG)
        for line, x, y, style in painter.text_boxes():
            middle, half = y + look.letters.height(style) / 2, style.px / 2
            inside = (box.x - 1 <= x and x + look.width(style, line) <= box.right + 1
                      and box.y - 2 <= middle - half and middle + half <= box.bottom + 2)
            cut = line.endswith("…") and line not in at.widget.said()
            found += [] if inside and not cut else [f"{type(at.widget).__name__}: {line}"]
    return found


def page_of(desk: Desk, name: str) -> AgendaScreen:
    desk.client.agenda_page = name
    desk.client.open("agenda")
    screen = desk.client.stage.top
    assert isinstance(screen, AgendaScreen)
    return screen


def missed_and_done(desk: Desk) -> None:
    """On to Tuesday, with a block that was done and one that was not."""
    session = desk.client.playing.session
    session.do(PlanTask("verhaal", MA, "middag"))
    session.do(PlanTask("sommen", MA, "avond"))
    session.do(PlanTask("verhaal", DI, "avond"))
    while not session.world.at_home:
        session.do(Wait())
    session.do(DoTask("sommen"))
    while session.world.day_number == 0:
        session.do(NextDay() if session.world.day_over else Wait())
    while session.world.scene:
        session.do(Wait())
    desk.client.captions.clear()


def test_every_page_of_the_agenda_keeps_its_words_in_their_boxes(week_desk: Desk, broken: list[str]) -> None:
    """Also what came of work, and a task that is held."""
    missed_and_done(week_desk)
    for size in at_each_size(week_desk):
        for name in page_of(week_desk, "planner").pages:
            broken.clear()
            screen = page_of(week_desk, name)
            if name == "planner":
                assert {"gedaan", "niet gedaan"} <= {at.widget.state for at in screen.placed()
                                                     if isinstance(at.widget, PlanBlock)}
                assert faults(screen) == [], (size, name)
                screen.press_key("plan.verhaal")
            assert (faults(screen), broken) == ([], []), (size, name)
            week_desk.client.close()
        week_desk.client.close()


def test_the_tabs_of_the_agenda_have_one_letter(week_desk: Desk) -> None:
    for size in at_each_size(week_desk):
        screen, painter = page_of(week_desk, "rooster"), RecordingPainter()
        for at in screen.placed():
            if isinstance(at.widget, RailTab):
                at.widget.draw(Pen(painter, screen.look, "ink"))
        letters = {(style.font, style.px) for *_, style in painter.text_boxes()}
        assert len(letters) == 1, (size, letters)
        week_desk.client.close()


# --- the week planner -----------------------------------------------------------------------------------


def boxes(screen: AgendaScreen) -> dict[str, Box]:
    return {at.widget.key: at.widget.box for at in screen.placed() if isinstance(at.widget, PartCell)}


def test_the_week_stands_still_when_a_block_is_laid_in_it(week_desk: Desk, week_driver: Driver) -> None:
    screen = page_of(week_desk, "planner")
    before = boxes(screen)
    for key in (f"deel.{MA}.middag", f"deel.{MA}.avond", f"deel.{DI}.avond"):
        screen.press_key("plan.verhaal")
        assert boxes(screen) == before, "also with a task in hand"
        screen.press_key(key)
        assert boxes(screen) == before
    blocks = [at.widget for at in screen.placed() if isinstance(at.widget, PlanBlock)]
    assert len(blocks) == 3
    for area in screen.areas():
        assert area.key != "week" or not area.most, "the whole week is in sight"


@pytest.mark.parametrize(("least", "room", "high"), [
    ([88, 88], 400, [200, 200]), ([88, 240], 400, [160, 240]), ([300, 240], 400, [300, 240]), ([], 400, []),
])
def test_rows_share_what_room_there_is(least: list[int], room: int, high: list[int]) -> None:
    assert shared(least, room) == high


def test_homework_in_the_legend_has_the_colour_of_homework(week_desk: Desk) -> None:
    week_desk.client.playing.session.do(PlanTask("sommen", MA, "middag"))
    screen = page_of(week_desk, "planner")
    page = screen.page
    assert isinstance(page, WeekPage)
    block = next(at.widget for at in screen.placed() if isinstance(at.widget, PlanBlock))
    legend = next(at.widget for at in screen.placed() if type(at.widget).__name__ == "Legend")
    assert ("huiswerk", block.hue) in legend.entries  # type: ignore[attr-defined]


# --- other screens --------------------------------------------------------------------------------------


def test_the_whole_line_of_the_day_is_in_sight_to_be_drawn_in_one_stroke(week_desk: Desk) -> None:
    client = week_desk.client
    while not client.world.day_over:
        client.playing.session.do(Wait())
    assert line_points(client.playing.session)
    client.stage.clear_to(screen := EveningScreen(client))
    screen.press_key("vandaag")
    for size in at_each_size(week_desk):
        screen.changed()
        columns = [at for at in screen.placed() if isinstance(at.widget, LineColumn)]
        assert columns and all(at.shown() == at.widget.box for at in columns), size


def test_small_windows_are_as_high_as_what_they_hold_and_lists_name_who_played(week_desk: Desk) -> None:
    client = week_desk.client
    client.playing.session.do(ChooseAgent("agent_2", "Kraai"))
    client.leave_play()
    windows: list[ModalScreen] = [AgentsScreen(client), LookBackScreen(client), MentorScreen(client)]
    for size in at_each_size(week_desk):
        for screen in windows:
            screen.changed()
            assert faults(screen) == [], size
            last = max(at.widget.box.bottom for at in screen.placed() if not isinstance(at.widget, ScrollArea))
            assert screen.areas()[0].most or 20 <= screen.card().bottom - last <= 36, size
    labels = [item.label for screen in windows for item in screen.reading()]
    assert sum(" · Kraai" in label for label in labels) == 3
    assert any("begonnen op" in label and "-" not in label.rpartition("begonnen op")[2] for label in labels)


def test_a_page_under_a_card_follows_the_size_of_text(week_desk: Desk) -> None:
    under = page_of(week_desk, "rooster")
    assert faults(under) == []
    week_desk.client.open("pause")
    for size in at_each_size(week_desk):
        assert faults(under) == [], size
