"""The week planner with real events: by drag, by tap and tap, by keys. Planning again is free; nothing is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from alibi.core import planner
from alibi.core.commands import (
    Choose,
    Do,
    DoTask,
    EstimateTask,
    KeepFree,
    NextDay,
    PlanTask,
    SetSupport,
    Talk,
    Wait,
)
from alibi.core.world import World
from alibi.terminal.console import Console
from alibi.terminal.planner import PlannerInTerminal
from alibi.terminal.teller import Teller
from alibi.ui.agenda_screen import AgendaScreen
from alibi.ui.agenda_week import OUT, READY, WeekPage
from alibi.ui.agenda_week_grid import WeekGrid
from alibi.ui.agenda_week_heads import DayBusy
from alibi.ui.agenda_week_made import week_view
from alibi.ui.app import Desk
from alibi.ui.items import Item
from alibi.ui.painter import SCREEN
from alibi.ui.screen import Screen
from alibi.ui.widgets import TARGET
from alibi.ui.widgets_frame import ScrollArea
from alibi.ui.window_pygame import Driver

MA, DI = "1_maandag", "2_dinsdag"


def opened(desk: Desk) -> WeekPage:
    desk.client.agenda_page = "planner"
    desk.client.open("agenda")
    screen = desk.client.stage.top
    assert isinstance(screen, AgendaScreen) and isinstance(screen.page, WeekPage)
    return screen.page


def item(desk: Desk, key: str) -> Item:
    return next(item for item in desk.client.stage.reading() if item.key == key)


def has(desk: Desk, key: str) -> bool:
    return any(item.key == key for item in desk.client.stage.reading())


def words(desk: Desk) -> str:
    return " ".join(f"{item.label} {item.value}" for item in desk.client.stage.reading())


def plan(desk: Desk) -> tuple[tuple[str, str, str], ...]:
    return desk.client.world.diary.plan


def at_home(desk: Desk) -> None:
    while not desk.client.world.at_home:
        desk.client.playing.session.do(Wait())
    desk.client.captions.clear()


# --- planning -------------------------------------------------------------------------------------------


def test_a_card_is_dragged_to_an_afternoon(week_desk: Desk, week_driver: Driver) -> None:
    opened(week_desk)
    week_driver.drag(item(week_desk, "plan.sommen").box.centre, item(week_desk, f"deel.{DI}.avond").box.centre)
    assert plan(week_desk) == (("sommen", DI, "avond"),)
    assert has(week_desk, f"blok.sommen.{DI}.avond")


def test_a_card_is_tapped_and_laid_with_a_second_tap(week_desk: Desk, week_driver: Driver) -> None:
    opened(week_desk)
    week_driver.click_on("plan.sommen")
    assert item(week_desk, "plan.sommen").value == "in je hand"
    week_driver.click_on(f"deel.{MA}.middag")
    assert plan(week_desk) == (("sommen", MA, "middag"),)


def test_the_place_may_be_tapped_first(week_desk: Desk, week_driver: Driver) -> None:
    opened(week_desk)
    week_driver.click_on(f"deel.{MA}.avond")
    assert "Kies nu een opdracht" in words(week_desk)
    week_driver.click_on("plan.verhaal")
    assert plan(week_desk) == (("verhaal", MA, "avond"),)


def test_keys_alone_plan_move_and_take_out(week_desk: Desk, week_driver: Driver) -> None:
    opened(week_desk)
    screen = week_desk.client.stage.top
    assert isinstance(screen, Screen)

    def tab_to(key: str) -> None:
        for _ in range(60):
            if screen.focus == key:
                return
            week_driver.key("tab")
        raise AssertionError(key)

    tab_to("plan.sommen")
    week_driver.key("return")
    assert screen.focus == f"deel.{MA}.middag", "the focus goes along to the first part with room"
    week_driver.key("right")
    week_driver.key("return")
    assert plan(week_desk) == (("sommen", DI, "middag"),)
    assert screen.focus == f"blok.sommen.{DI}.middag"
    week_driver.key("return")
    tab_to(f"deel.{DI}.avond")
    week_driver.key("return")
    assert plan(week_desk) == (("sommen", DI, "avond"),)
    week_driver.key("backspace")
    assert plan(week_desk) == () and screen.focus == "plan.sommen"


def test_a_block_is_dragged_to_another_day_and_out_of_the_week(week_desk: Desk, week_driver: Driver) -> None:
    week_desk.client.playing.session.do(PlanTask("sommen", MA, "middag"))
    opened(week_desk)
    evening = item(week_desk, f"deel.{DI}.avond").box.centre
    week_driver.drag(item(week_desk, f"blok.sommen.{MA}.middag").box.centre, evening)
    assert plan(week_desk) == (("sommen", DI, "avond"),)
    week_driver.drag(item(week_desk, f"blok.sommen.{DI}.avond").box.centre, item(week_desk, READY).box.centre)
    assert plan(week_desk) == () and isinstance(week_desk.client.stage.top, AgendaScreen)


def test_a_block_is_taken_out_with_a_button(week_desk: Desk, week_driver: Driver) -> None:
    week_desk.client.playing.session.do(PlanTask("sommen", MA, "middag"))
    opened(week_desk)
    week_driver.click_on(f"blok.sommen.{MA}.middag")
    week_driver.click_on(OUT)
    assert plan(week_desk) == () and has(week_desk, "plan.sommen")


def test_a_card_that_is_let_go_anywhere_else_goes_back(week_desk: Desk, week_driver: Driver) -> None:
    opened(week_desk)
    week_driver.drag(item(week_desk, "plan.sommen").box.centre, (600, 40))
    assert plan(week_desk) == () and item(week_desk, "plan.sommen").value == ""


def test_escape_puts_down_first_and_closes_then(week_desk: Desk, week_driver: Driver) -> None:
    opened(week_desk)
    week_driver.click_on("plan.sommen")
    week_driver.key("escape")
    assert item(week_desk, "plan.sommen").value == ""
    week_driver.key("escape")
    assert not isinstance(week_desk.client.stage.top, AgendaScreen)


def test_a_window_that_closes_halfway_loses_nothing(week_desk: Desk, week_driver: Driver) -> None:
    """Each move is a command: it is on disk before the planner is closed."""
    client = week_desk.client
    opened(week_desk)
    week_driver.click_on("plan.sommen")
    week_driver.click_on(f"deel.{MA}.middag")
    week_driver.click_on("plan.verhaal")
    code, world = client.playing.code, client.world
    client.playing.close()
    client.play = None
    taken_up = client.agency.take_up(code)
    assert not hasattr(taken_up, "title"), "the rules are the same"
    assert taken_up.session.world == world and world.diary.plan == (("sommen", MA, "middag"),)  # type: ignore[union-attr]
    taken_up.close()  # type: ignore[union-attr]


def test_what_does_not_fit_is_said(week_desk: Desk, week_driver: Driver) -> None:
    at_home(week_desk)
    session = week_desk.client.playing.session
    session.do(Do("read_app_ma"))
    session.do(PlanTask("verhaal", DI, "avond"))
    opened(week_desk)
    full = item(week_desk, f"deel.{DI}.avond")
    assert full.disabled and "Dit deel is vol." in full.label


# --- estimating -----------------------------------------------------------------------------------------


def test_the_child_says_how_long_it_takes_in_half_hours(week_desk: Desk, week_driver: Driver) -> None:
    opened(week_desk)
    assert "Nog niet geschat." in item(week_desk, "plan.sommen").label
    week_driver.click_on("plan.sommen")
    for _ in range(3):
        week_driver.click_on("schatting.meer")
    week_driver.click_on("schatting.minder")
    assert week_desk.client.world.diary.estimate("sommen") == 2
    assert "Jouw schatting: een uur." in item(week_desk, "plan.sommen").label


def test_how_long_it_really_is_shows_only_once_it_is_done(week_desk: Desk) -> None:
    """A task of an hour for which half an hour was estimated is off the list once that is planned, and comes back when
    it turns out not to be done."""
    session = week_desk.client.playing.session
    session.do(EstimateTask("sommen", 1))
    assert [todo.left for todo in week_view(session.world).todo if todo.task == "sommen"] == [1]
    session.do(PlanTask("sommen", MA, "middag"))
    assert "sommen" not in [todo.task for todo in week_view(session.world).todo]
    at_home(week_desk)
    session.do(DoTask("sommen"))
    assert [todo.left for todo in week_view(session.world).todo if todo.task == "sommen"] == [1]


# --- help with planning ---------------------------------------------------------------------------------


def steps_shown(desk: Desk, driver: Driver, level: str) -> str:
    desk.client.playing.session.do(SetSupport("planner", level, "child"))
    opened(desk)
    driver.click_on("plan.verhaal")
    return words(desk)


def test_with_much_help_steps_stand_there_with_their_last_day(week_desk: Desk, week_driver: Driver) -> None:
    said = steps_shown(week_desk, week_driver, "full")
    assert "Stap 1: Zoek drie plaatjes. uiterlijk vandaag" in said
    assert "Stap 3: Plak alles op. uiterlijk morgen" in said


def test_with_some_help_there_is_a_tip_and_no_step(week_desk: Desk, week_driver: Driver) -> None:
    said = steps_shown(week_desk, week_driver, "hints")
    assert "Tip: plan achteruit" in said and "Stap 1" not in said


def test_without_help_the_child_plans_alone(week_desk: Desk, week_driver: Driver) -> None:
    said = steps_shown(week_desk, week_driver, "none")
    assert "achteruit" not in said and "Stap 1" not in said


def test_blocks_are_named_by_their_step_in_order_of_time(week_desk: Desk) -> None:
    session = week_desk.client.playing.session
    session.do(PlanTask("verhaal", DI, "avond"))
    session.do(PlanTask("verhaal", MA, "middag"))
    parts = {(part.day, part.part): part for day in week_view(session.world).days for part in day.parts}
    assert parts[MA, "middag"].blocks[0].words == "Stap 1: Zoek drie plaatjes."
    assert parts[DI, "avond"].blocks[0].words == "Stap 2: Schrijf drie zinnen."


def test_the_child_sets_the_help_here_and_reads_why_it_is_so(week_desk: Desk, week_driver: Driver) -> None:
    opened(week_desk)
    week_driver.click_on("hulp.planner")
    assert item(week_desk, "hulp.planner.full").selected
    week_driver.click_on("hulp.planner.none")
    assert week_desk.client.world.diary.help_with("planner").by == "child"
    assert "Jij koos dit." in words(week_desk)
    screen = week_desk.client.stage.top
    assert isinstance(screen, AgendaScreen)
    screen.press_key("hulp.planner.auto")
    assert week_desk.client.world.diary.help_with("planner").by == "game"


# --- the week that is shown -----------------------------------------------------------------------------


def test_the_week_shows_only_changes_that_are_known(week_desk: Desk) -> None:
    session = week_desk.client.playing.session
    before = week_view(session.world).days[1].lessons
    assert [lesson.mark for lesson in before] == ["", ""] and week_view(session.world).change == ()
    at_home(week_desk)
    session.do(Do("read_app_ma"))
    after = week_view(session.world)
    assert [lesson.mark for lesson in after.days[1].lessons] == ["B1.02", ""], "the dropped lesson is not known yet"
    assert "Morgen: Wiskunde: B1.06 wordt B1.02." in after.change[1]


def test_something_that_comes_in_between_takes_its_room(week_desk: Desk) -> None:
    session = week_desk.client.playing.session
    evening = week_view(session.world).days[1].parts[1]
    at_home(week_desk)
    session.do(Do("read_app_ma"))
    after = week_view(session.world).days[1].parts[1]
    assert (evening.room, after.room) == (3, 1)
    assert [words for words, *_ in after.appointments] == ["Eten", "Oma komt langs"]


def test_work_that_was_done_stays_in_the_week(week_desk: Desk) -> None:
    session = week_desk.client.playing.session
    session.do(PlanTask("sommen", MA, "middag"))
    at_home(week_desk)
    session.do(DoTask("sommen"))
    blocks = week_view(session.world).days[0].parts[0].blocks
    assert [(block.task, block.state) for block in blocks] == [("sommen", "gedaan")]


def counted(world: World) -> int:
    """Half hours of all homework: done, planned in time to come, and still to plan."""
    tasks = [world.case.index.task[name] for name in ("sommen", "verhaal")]
    return sum(world.work(task.id) + len(planner.coming(world, task.id)) + planner.still_to_plan(world, task)
               for task in tasks)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(some.lists(some.integers(0, 999), max_size=14))
def test_no_half_hour_is_lost_or_doubled_whatever_is_pressed(week_desk: Desk, presses: list[int]) -> None:
    """Press anything on the page, in any order: time stands still and the totals agree."""
    page = opened(week_desk)
    screen = week_desk.client.stage.top
    assert isinstance(screen, AgendaScreen)
    time = week_desk.client.world.time
    for press in presses:
        keys = [one.key for one in screen.reading() if one.usable and not one.disabled
                and one.key.partition(".")[0] in ("plan", "blok", "deel", "schatting", OUT)]
        screen.press_key(keys[press % len(keys)])
        world = week_desk.client.world
        assert counted(world) == 5 and world.time == time
        shown = sum(block.half_hours for day in page.view.days for part in day.parts for block in part.blocks)
        assert shown == len(world.diary.plan) + len(world.diary.free)
    screen.page.back()
    week_desk.client.close()


# --- how it looks ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("scale", [100, 125, 150])
@pytest.mark.parametrize("font", ["atkinson", "opendyslexic"])
def test_everything_stands_on_the_screen_and_can_be_hit(week_desk: Desk, week_driver: Driver, scale: int,
                                                       font: str) -> None:
    client = week_desk.client
    client.look.change(replace(client.look.settings, text_scale=scale, font=font))
    client.playing.session.do(PlanTask("sommen", MA, "middag"))
    opened(week_desk)
    week_driver.frames(2)
    for key in ("", "plan.verhaal"):
        if key:
            screen = client.stage.top
            assert isinstance(screen, Screen)
            screen.press_key(key)
        areas = [at.widget for at in client.stage.top.placed() if isinstance(at.widget, ScrollArea)]  # type: ignore[union-attr]
        for one in client.stage.reading():
            assert one.box.x >= 0 and one.box.right <= SCREEN.right, one.label
            assert not one.usable or min(one.box.w, one.box.h) >= TARGET, one.label
            inside = any(area.box.x <= one.box.x and one.box.right <= area.box.right for area in areas)
            assert inside or SCREEN.y <= one.box.y <= one.box.bottom <= SCREEN.bottom, one.label


@pytest.mark.parametrize("scale", [125, 150])
def test_larger_text_is_one_sheet_with_tasks_busy_days_and_week(week_desk: Desk, week_driver: Driver, scale: int,
                                                                monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a week of five days, in which there is no room beside it."""
    monkeypatch.setattr(WeekGrid, "fits", lambda grid, wide: False)
    client = week_desk.client
    client.look.change(replace(client.look.settings, text_scale=scale, font="opendyslexic"))
    opened(week_desk)
    week_driver.frames(2)
    screen = client.stage.top
    assert isinstance(screen, Screen)
    assert [at.widget.key for at in screen.placed() if isinstance(at.widget, ScrollArea)] == ["week"]
    seen = [at.widget for at in screen.placed() if at.shown() == at.widget.box]
    assert sum(isinstance(one, DayBusy) for one in seen) == len(week_view(client.world).days)
    assert {READY, "plan.verhaal"} <= {one.key for one in seen}
    week_driver.click_on("plan.verhaal")
    week_driver.frames(1)
    week_driver.click_on(f"deel.{MA}.middag")
    assert plan(week_desk) == (("verhaal", MA, "middag"),)


# --- free time ------------------------------------------------------------------------------------------


def test_free_time_is_laid_moved_and_taken_out_like_homework(week_desk: Desk, week_driver: Driver) -> None:
    opened(week_desk)
    week_driver.click_on("plan._vrij")
    week_driver.click_on(f"deel.{MA}.avond")
    assert week_desk.client.world.diary.free == ((MA, "avond"),)
    evening = item(week_desk, f"deel.{DI}.avond").box.centre
    week_driver.drag(item(week_desk, f"blok._vrij.{MA}.avond").box.centre, evening)
    assert week_desk.client.world.diary.free == ((DI, "avond"),)
    week_driver.click_on(f"blok._vrij.{DI}.avond")
    week_driver.click_on(OUT)
    assert week_desk.client.world.diary.free == () and has(week_desk, "plan._vrij")


def test_free_time_takes_its_room_in_the_week(week_desk: Desk) -> None:
    session = week_desk.client.playing.session
    before = week_view(session.world).days[1].parts[1]
    session.do(KeepFree(DI, "avond"))
    after = week_view(session.world).days[1].parts[1]
    assert (before.room - 1, "Vrije tijd") == (after.room, after.blocks[0].subject)


def test_what_was_promised_stands_in_the_week_and_in_the_day_as_the_terminal_says_it(week_desk: Desk,
                                                                                       week_driver: Driver) -> None:
    """Wait for Noor in the hall, Tuesday until nine: one truth, two front ends."""
    session = week_desk.client.playing.session
    for command in (Talk("noor"), Choose("samen")):
        session.do(command)
    opened(week_desk)
    assert "Noor, afgesproken: Op Noor wachten in de hal, tot 09:00" in words(week_desk)
    lines: list[str] = []
    PlannerInTerminal(Teller(session, Console(iter(["d"]).__next__, lines.append))).open()
    assert "  tot 09:00, afgesproken met Noor: Op Noor wachten in de hal." in lines
    week_desk.client.close()
    week_desk.client.agenda_page = "rooster"
    week_desk.client.open("agenda")
    assert "Met Noor, tot dinsdag 09:00." in words(week_desk)
    while session.world.day_number == 0:
        session.do(NextDay() if session.world.day_over else Wait())
    week_driver.frames(2)
    assert "Afspraak met Noor. Op Noor wachten in de hal. Tot 09:00." in words(week_desk)
