"""Several days: school, home in half hours, the evening, the night and the next morning."""

from __future__ import annotations

import pytest

from alibi.core import happenings as told
from alibi.core.case import Case
from alibi.core.commands import (
    Begin,
    Choose,
    Command,
    Do,
    DoTask,
    Go,
    GoOn,
    LayAlibi,
    NextDay,
    NoteTask,
    Scan,
    SetHead,
    Talk,
    Unmask,
    Wait,
)
from alibi.core.happenings import Happening
from alibi.core.layout import ANGRY, BROKEN, COOLED, DONE, HANDED_IN, MENDED
from alibi.core.moves import moves
from alibi.core.rules import NotPossible, begin, step
from alibi.core.school_time import time_of
from alibi.core.world import World


def played(case: Case, *commands: Command, help: str = "none") -> tuple[World, list[Happening]]:
    world, happened = begin(case, Begin(0, help))
    everything = list(happened)
    for command in commands:
        world, happened = step(world, command)
        everything += happened
    return world, everything


def waited(case: Case, world: World, until: str) -> tuple[World, list[Happening]]:
    """Wait, through talks that open by themselves, until the clock says `until`."""
    everything: list[Happening] = []
    while world.time < until:
        world, happened = step(world, GoOn() if world.scene else Wait())
        everything += happened
    return world, everything


def evening_of(case: Case, *commands: Command, help: str = "none") -> World:
    """The evening of the first day, after these commands at school."""
    world, _ = played(case, *commands, help=help)
    return at_evening(case, world)


def at_evening(case: Case, world: World) -> World:
    while not world.day_over and not world.over:
        world, _ = step(world, GoOn() if world.scene else Wait())
    return world


HEARD_AND_NOTED = (Go("hal"), Go("lokaal"), Do("bord"), NoteTask("sommen", "wo"), NoteTask("poster", "wo"))


# --- home ---------------------------------------------------------------------------------------------------


def test_when_school_is_out_the_pupil_is_at_home(week_case: Case) -> None:
    world, _ = played(week_case)
    assert not world.at_home
    world, happened = waited(week_case, world, "10:00")
    assert (world.place, world.time, world.at_home) == ("thuis", "16:00", True)
    assert told.WentHome("thuis", world.beat) in happened
    assert [go for go in moves(world.book, world.state) if isinstance(go, Go)] == []


def test_waiting_at_home_goes_by_half_hours_and_an_appointment_passes_by_itself(week_case: Case) -> None:
    world, _ = waited(week_case, played(week_case)[0], "16:00")
    world, _ = step(world, Do("bel_oma"))
    assert world.time == "16:05"
    world, _ = step(world, Wait())
    assert world.time == "16:30"
    world, happened = waited(week_case, world, "18:00")
    assert told.AppointmentPassed("eten_ma", world.case.index.appointment["eten_ma"].ends) in happened
    assert told.AppointmentPassed("oma", world.case.index.appointment["oma"].ends) in happened
    assert world.time == "20:00", "dinner and the visitor that was known of passed one after the other"


def test_something_that_does_not_come_takes_no_time(week_case: Case) -> None:
    world, _ = waited(week_case, played(week_case)[0], "19:00")
    assert world.time == "19:00"


def test_at_home_an_event_can_open_by_itself(week_case: Case) -> None:
    world, _ = waited(week_case, played(week_case)[0], "16:30")
    world, _ = step(world, Wait())
    assert world.scene is not None and world.scene.key == "avond/mo"


def test_a_talk_after_school_is_finished_first(week_case: Case) -> None:
    world, _ = waited(week_case, played(week_case)[0], "09:55")
    world, _ = step(world, Talk("noor"))
    world, _ = step(world, Choose("wait"))
    assert (world.time, world.place) == ("16:00", "thuis")


# --- evening, night and morning -----------------------------------------------------------------------------


def test_the_evening_has_one_move_and_leads_to_the_next_morning(week_case: Case) -> None:
    world = evening_of(week_case)
    assert world.day_over and not world.over and tuple(moves(world.book, world.state)) == (NextDay(),)
    with pytest.raises(NotPossible, match="Het is avond"):
        step(world, Wait())
    world, happened = step(world, NextDay())
    assert (world.day.id, world.time, world.place) == ("2_di", "08:30", "plein")
    assert told.DayBegan("2_di", "plein", world.beat) in happened


def test_the_day_ends_once_and_the_board_stays_open_in_the_evening(week_case: Case) -> None:
    world, happened = played(week_case, Scan())
    world = at_evening(week_case, world)
    world, happened = step(world, SetHead(2))
    assert happened == (told.HeadSet(2),)
    with pytest.raises(NotPossible, match="Morgen"):
        step(world, Unmask("bo"))
    with pytest.raises(NotPossible, match="heb je nog niet"):
        step(world, LayAlibi("noor_plein", "noor", "suiker"))


def test_going_on_before_the_evening_cannot_be_done(week_case: Case) -> None:
    with pytest.raises(NotPossible, match="nog niet voorbij"):
        step(played(week_case)[0], NextDay())


def test_the_last_day_ends_the_case(week_case: Case) -> None:
    world = evening_of(week_case)
    for _ in range(2):
        world = at_evening(week_case, step(world, NextDay())[0])
    assert world.over and world.ending is not None and world.ending.id == "not_yet"


def test_a_promise_for_tomorrow_runs_out_tomorrow(week_case: Case) -> None:
    world = evening_of(week_case, Talk("noor"), Choose("wait"))
    assert world.open_promises == ("wachten",)
    world, _ = waited(week_case, step(world, NextDay())[0], "08:55")
    assert world.promise("wachten") == BROKEN and world.mood("noor") == "angry"
    world, _ = step(at_evening(week_case, world), NextDay())
    assert world.mood("noor") == "thoughtful" and world.strained("noor")


# --- anger --------------------------------------------------------------------------------------------------


def test_anger_cools_overnight_and_can_be_mended(week_case: Case) -> None:
    world, happened = played(week_case, Do("bank"))
    assert told.StrainBegan("noor_bank", "noor") in happened
    assert (world.strain("noor_bank"), world.mood("noor"), world.strained("noor")) == (ANGRY, "angry", True)
    world, happened2 = step(at_evening(week_case, world), NextDay())
    assert told.Cooled("noor_bank", "noor") in happened2
    assert (world.strain("noor_bank"), world.mood("noor"), world.strained("noor")) == (COOLED, "thoughtful", True)
    world, happened2 = step(world, Do("sorry"))
    assert told.StrainMended("noor_bank", "noor") in happened2
    assert (world.strain("noor_bank"), world.mood("noor"), world.strained("noor")) == (MENDED, "neutral", False)


# --- homework -----------------------------------------------------------------------------------------------


def test_work_takes_half_hours_in_a_place_to_work(week_case: Case) -> None:
    world, _ = played(week_case, *HEARD_AND_NOTED)
    with pytest.raises(NotPossible, match="Hier kun je niet"):
        step(world, DoTask("sommen"))
    world, happened = step(step(step(world, Go("hal"))[0], Go("mediatheek"))[0], DoTask("sommen"))
    assert told.TaskWorkedOn("sommen", 1, 2) in happened and world.work("sommen") == 1
    assert world.time == "09:05"
    world, _ = waited(week_case, world, "16:00")
    world, happened = step(world, DoTask("sommen"))
    assert told.TaskDone("sommen", "") in happened and world.task("sommen") == DONE and world.time == "16:30"
    assert world.diary.worked == (("sommen", "1_ma", "middag"), ("sommen", "1_ma", "middag"))


def test_work_needs_the_task_in_the_agenda(week_case: Case) -> None:
    world, _ = waited(week_case, played(week_case, *HEARD_AND_NOTED[:3])[0], "16:00")
    with pytest.raises(NotPossible, match="agenda"):
        step(world, DoTask("sommen"))
    world, _ = step(world, NoteTask("sommen", "wo"))
    assert step(world, DoTask("sommen"))[0].work("sommen") == 1, "noting is possible at home too"


def test_half_an_hour_must_fit_before_dinner(week_case: Case) -> None:
    world, _ = waited(week_case, played(week_case, *HEARD_AND_NOTED)[0], "17:30")
    world, _ = step(world, Do("bel_oma"))
    with pytest.raises(NotPossible, match="past nu niet"):
        step(world, DoTask("sommen"))


def _worked_and_packed(case: Case) -> World:
    world, _ = waited(case, played(case, *HEARD_AND_NOTED)[0], "16:00")
    for command in (DoTask("sommen"), DoTask("sommen"), GoOn(), Do("tas_ma")):
        world, _ = step(world, command)
    return world


def _in_class_on_wednesday(case: Case, world: World) -> World:
    for _ in range(2):
        world, _ = step(at_evening(case, world), NextDay())
    return step(step(world, Go("hal"))[0], Go("lokaal"))[0]


def test_what_must_be_packed_can_be_handed_in_only_from_the_bag(week_case: Case) -> None:
    packed = _in_class_on_wednesday(week_case, _worked_and_packed(week_case))
    assert packed.packed("sommen")
    world, happened = step(packed, Do("lever_sommen"))
    assert world.task("sommen") == HANDED_IN and told.TaskHandedIn("sommen") in happened
    world, _ = waited(week_case, played(week_case, *HEARD_AND_NOTED)[0], "16:00")
    for command in (DoTask("sommen"), DoTask("sommen"), GoOn()):
        world, _ = step(world, command)
    forgotten = _in_class_on_wednesday(week_case, world)
    with pytest.raises(NotPossible):
        step(forgotten, Do("lever_sommen"))


def test_more_time_moves_the_moment_to_hand_in(week_case: Case) -> None:
    task = week_case.index.task["sommen"]
    world, _ = step(at_evening(week_case, _worked_and_packed(week_case)), NextDay())
    assert world.known_due(task) == world.real_due(task) and world.known_due(task).beat == task.due
    for command in (Go("hal"), Go("lokaal"), Do("tijd")):
        world, _ = step(world, command)
    assert world.known_due(task) == world.real_due(task) == task.later
    world, _ = step(at_evening(week_case, world), NextDay())
    world, _ = waited(week_case, step(step(world, Go("hal"))[0], Go("lokaal"))[0], "09:30")
    assert not world.too_late(task) and step(world, Do("lever_sommen"))[0].task("sommen") == HANDED_IN


# --- changes ------------------------------------------------------------------------------------------------


def on_tuesday(case: Case, *commands: Command, help: str = "none") -> World:
    return step(evening_of(case, *commands, help=help), NextDay())[0]


def test_a_deadline_that_moves_is_real_from_its_hour_and_known_when_told(week_case: Case) -> None:
    poster, world = week_case.index.task["poster"], on_tuesday(week_case)
    assert world.real_due(poster).beat == poster.due
    world, _ = waited(week_case, world, "09:00")
    assert (time_of(world.real_due(poster).beat), time_of(world.known_due(poster).beat)) == ("09:45", "09:30")


def test_what_is_known_and_what_is_real_are_two_things(week_case: Case) -> None:
    world, (taal, gym) = on_tuesday(week_case), week_case.days[1].lessons
    assert (world.known_teacher(taal), world.real_teacher(taal)) == ("juf", "mulder")
    assert (world.known_held(gym), world.held(gym)) == (True, False)


def test_a_change_may_be_known_the_evening_before(week_case: Case) -> None:
    world, _ = waited(week_case, played(week_case)[0], "16:00")
    world, happened = step(world, Do("app"))
    assert told.ChangeAnnounced("invaller") in happened
    assert world.known_teacher(week_case.index.lesson["taal_di"]) == "mulder"


def test_full_help_tells_early_changes_in_the_morning_and_other_help_does_not(week_case: Case) -> None:
    mornings = {level: on_tuesday(week_case, help=level) for level in ("none", "hints", "full")}
    known = {level: {change.id for change in world.known_changes} for level, world in mornings.items()}
    assert known == {"none": set(), "hints": set(), "full": {"invaller", "uitval"}}


def test_nobody_is_on_time_or_late_in_a_lesson_that_is_not_given(week_case: Case) -> None:
    world = step(on_tuesday(week_case), Go("hal"))[0]
    world, happened = waited(week_case, world, "09:20")
    assert not [one for one in happened if isinstance(one, told.ArrivedInLesson)]
    assert told.BellRang("gym_di", True) in happened


def test_a_blocked_route_is_shut_for_its_hours_and_says_why(week_case: Case) -> None:
    world, _ = waited(week_case, step(on_tuesday(week_case), Go("hal"))[0], "08:45")
    after, happened = step(world, Go("mediatheek"))
    assert happened == (told.FoundClosed("mediatheek", "Er wordt gedweild."),) and after.place == "hal"
    world, _ = waited(week_case, world, "09:00")
    assert step(world, Go("mediatheek"))[0].place == "mediatheek"


def test_how_busy_it_is_depends_on_day_place_and_hour(week_case: Case) -> None:
    world = step(played(week_case)[0], Go("hal"))[0]
    assert (world.time, world.busyness) == ("08:35", 4)
    world, _ = waited(week_case, world, "08:45")
    assert world.busyness == 1
    assert step(on_tuesday(week_case), Go("hal"))[0].busyness == 1
