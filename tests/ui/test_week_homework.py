"""The page of homework over several days: own check, half hours of work, the bag, another moment, school words."""

from __future__ import annotations

from alibi.core.commands import Do, DoTask, EstimateTask, Go, NextDay, NoteTask, Wait
from alibi.core.layout import DONE, HANDED_IN
from alibi.ui.agenda_screen import AgendaScreen
from alibi.ui.agenda_week import WeekPage
from alibi.ui.app import Desk
from alibi.ui.items import Item
from alibi.ui.window_pygame import Driver


def opened(desk: Desk, driver: Driver) -> AgendaScreen:
    desk.client.agenda_page = "huiswerk"
    desk.client.open("agenda")
    screen = desk.client.stage.top
    assert isinstance(screen, AgendaScreen) and screen.page.name == "huiswerk"
    driver.frames(1)
    return screen


def at_home(desk: Desk) -> None:
    while not desk.client.world.at_home:
        desk.client.playing.session.do(Wait())
    desk.client.captions.clear()


def next_morning(desk: Desk) -> None:
    session = desk.client.playing.session
    while not session.world.day_over:
        session.do(Wait())
    session.do(NextDay())
    desk.client.captions.clear()


def keys(desk: Desk) -> list[str]:
    return [item.key for item in desk.client.stage.reading()]


def item(desk: Desk, key: str) -> Item:
    return next(item for item in desk.client.stage.reading() if item.key == key)


def words(desk: Desk) -> str:
    return " ".join(f"{item.label} {item.value}" for item in desk.client.stage.reading())


def test_homework_of_days_before_stays_on_the_page(week_desk: Desk, week_driver: Driver) -> None:
    next_morning(week_desk)
    opened(week_desk, week_driver)
    assert {"taak.sommen", "taak.verhaal"} <= set(keys(week_desk))
    assert "vóór woensdag 09:15" in item(week_desk, "taak.sommen").label


def test_the_own_check_has_a_tick_for_lesson_day_and_words_and_asks_for_none(week_desk: Desk,
                                                                           week_driver: Driver) -> None:
    screen = opened(week_desk, week_driver)
    week_driver.click_on("taak.sommen")
    screen.press_key("verplaats")
    week_driver.click_on("regel.wiskunde_di")
    assert [item(week_desk, f"kijk.{key}").label for key in ("vak", "dag", "wat")] == [
        "Vak: Wiskunde", "Dag: dinsdag", "Wat: Maak som 1 tot en met 6."]
    week_driver.click_on("kijk.dag")
    assert item(week_desk, "kijk.dag").selected and not item(week_desk, "kijk.vak").selected
    screen.press_key("klopt")
    assert week_desk.client.playing.session.last.command == NoteTask("sommen", "wiskunde_di")


def test_work_at_home_goes_in_half_hours_and_shows_the_estimate_beside_it(week_desk: Desk,
                                                                        week_driver: Driver) -> None:
    week_desk.client.playing.session.do(EstimateTask("sommen", 1))
    at_home(week_desk)
    screen = opened(week_desk, week_driver)
    before = week_desk.client.world.beat
    screen.press_key("antwoord.")
    assert week_desk.client.world.beat == before + 6
    assert "1 van 2 halve uren is klaar. Jouw schatting: een half uur." in words(week_desk)
    screen.press_key("antwoord.")
    assert week_desk.client.world.task("sommen") == DONE
    assert "Jij dacht: een half uur. Het was: een uur." in words(week_desk)


def test_at_school_the_page_says_where_the_work_can_be_done(week_desk: Desk, week_driver: Driver) -> None:
    opened(week_desk, week_driver)
    assert "Dit kun je maken: thuis of in de mediatheek." in words(week_desk)
    assert "antwoord." not in keys(week_desk)
    assert "Snap je het niet?. Vragen mag altijd. Meneer De Vries weet het" in words(week_desk)


def test_what_is_done_goes_in_the_bag_and_only_then_can_be_handed_in(week_desk: Desk, week_driver: Driver) -> None:
    at_home(week_desk)
    session = week_desk.client.playing.session
    session.do(DoTask("sommen"))
    session.do(DoTask("sommen"))
    screen = opened(week_desk, week_driver)
    week_driver.click_on("taak.sommen")
    assert "in je tas: nog niet" in words(week_desk) and "Doe het thuis in je tas." in words(week_desk)
    screen.press_key("inpakken")
    assert session.world.packed("sommen") and item(week_desk, "taak.sommen").label.endswith("in je tas.")
    week_desk.client.close()
    next_morning(week_desk)
    next_morning(week_desk)
    for place in ("trap", "gang_b", "b1_06"):
        session.do(Go(place))
    screen = opened(week_desk, week_driver)
    week_driver.click_on("taak.sommen")
    screen.press_key("inleveren")
    assert session.world.task("sommen") == HANDED_IN


def test_more_time_that_was_asked_for_shows_the_old_and_the_new_moment(week_desk: Desk, week_driver: Driver) -> None:
    next_morning(week_desk)
    week_desk.client.playing.session.do(Do("ask_time"))
    opened(week_desk, week_driver)
    week_driver.click_on("taak.sommen")
    assert "Eerst was het woensdag 09:15. Nu is het woensdag 10:10." in words(week_desk)


def test_the_planner_opens_with_the_task_in_hand(week_desk: Desk, week_driver: Driver) -> None:
    screen = opened(week_desk, week_driver)
    screen.press_key("plannen")
    assert isinstance(screen.page, WeekPage) and item(week_desk, "plan.sommen").value == "in je hand"


def test_what_begins_during_the_half_hour_is_said_above_the_button_that_works_it(week_desk: Desk,
                                                                                week_driver: Driver) -> None:
    session = week_desk.client.playing.session
    for place in ("gang_a", "mediatheek"):
        session.do(Go(place))
    assert session.world.time == "08:30"
    opened(week_desk, week_driver)
    week_driver.click_on("taak.sommen")
    said = item(week_desk, "antwoord.")
    strip = next(one for one in week_desk.client.stage.reading() if "begint" in one.label)
    assert strip.label == "In dat half uur. Om 08:35 begint Wiskunde."
    assert strip.box.bottom <= said.box.y and strip.box.x == said.box.x
    week_desk.client.close()
    at_home(week_desk)
    opened(week_desk, week_driver)
    week_driver.click_on("taak.sommen")
    assert "begint" not in words(week_desk), "at home no lesson begins"
