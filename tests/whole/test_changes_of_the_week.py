"""Every kind of change in the school week can be told beforehand, be missed, be noticed late, and be handled in several
ways. Played with the rules, from a pupil who waits and says nothing until then."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from functools import cache

import pytest

from alibi.content.files import find_case
from alibi.content.load import load_case
from alibi.core.case import Case
from alibi.core.school_time import beat_of
from alibi.play.telling import tell
from alibi.review.recorded import Misstep, Replay

KINDS = {"room_change", "substitute", "cancelled", "deadline", "fire_drill", "partner_ill", "broken", "seat_taken",
         "route_blocked", "friend_plan"}
"""What a week must hold: each kind of change that the game knows by name."""
THREE = 3


@dataclass(frozen=True)
class Moment:
    """Day (from 0) and time up to which the pupil waits, and the steps from there."""

    day: int
    time: str
    steps: tuple[str, ...] = ()


@dataclass(frozen=True)
class Row:
    """One change: how it is told beforehand (None: only on the spot), when it bites, where it is noticed late, and what
    one can say there."""

    change: str
    told: Moment | None
    bites: Moment
    late: Moment
    ways: tuple[str, ...]


MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY = range(5)
ROWS = (
    Row("lokaal_ma", Moment(MONDAY, "08:10", ("go hal", "do read_screen_ma")), Moment(MONDAY, "09:20"),
        Moment(MONDAY, "09:10", ("go b1_06",)), ("choose ask_hall", "choose read_doors", "choose breathe")),
    Row("invaller", Moment(MONDAY, "16:00", ("do read_app_ma",)), Moment(TUESDAY, "10:25"),
        Moment(TUESDAY, "10:05", ("go c2_03", "until 10:25")),
        ("choose which_rules", "choose look_others", "choose our_way")),
    Row("uitval", Moment(WEDNESDAY, "08:10", ("go hal", "go_on", "do read_screen_wo")), Moment(WEDNESDAY, "08:30"),
        Moment(WEDNESDAY, "08:10", ("go hal", "go_on", "go b1_02")),
        ("choose mediatheek", "choose ask_next", "choose plan_b")),
    Row("tekst_eerder", Moment(TUESDAY, "16:00", ("do read_app_di",)), Moment(THURSDAY, "10:25"),
        Moment(THURSDAY, "10:00", ("go b1_04", "until 10:25", "choose split")),
        ("choose did_not_see", "choose was_full", "choose silence")),
    Row("brand_di", Moment(TUESDAY, "08:10", ("go hal", "do read_screen_di")), Moment(TUESDAY, "09:20"),
        Moment(TUESDAY, "09:00", ("go b1_06", "until 09:20")), ("choose ears", "choose what_after", "choose silence")),
    Row("brand_do", None, Moment(THURSDAY, "09:20"), Moment(THURSDAY, "08:50", ("go c2_01", "until 09:20")),
        ("choose same_as", "choose what_is_it", "choose ears")),
    Row("daan_ziek", Moment(THURSDAY, "08:10", ("go balie", "do read_note_do")), Moment(THURSDAY, "10:25"),
        Moment(THURSDAY, "10:00", ("go b1_04", "until 10:25")), ("choose split", "choose send_him", "choose ask_last")),
    Row("beamer", None, Moment(FRIDAY, "09:25"), Moment(FRIDAY, "09:00", ("go aula", "until 09:25")),
        ("choose shadow_owl", "choose draw_board", "choose other_first")),
    Row("stoel", None, Moment(TUESDAY, "08:30"), Moment(TUESDAY, "08:10", ("go b1_04", "until 08:30")),
        ("choose my_seat", "choose other_seat", "choose ask_where")),
    Row("natte_gang", Moment(WEDNESDAY, "10:05", ("go hal", "until 10:10", "do read_sign_wo")),
        Moment(WEDNESDAY, "10:10"), Moment(WEDNESDAY, "10:10", ("go hal", "shut gang_a", "talk bakker")),
        ("choose am_i_late", "choose other_way", "choose help_sign")),
    Row("noor_plan", Moment(THURSDAY, "10:10", ("go gang_b", "talk noor", "choose plan_b")), Moment(THURSDAY, "11:15"),
        Moment(THURSDAY, "11:00", ("go aula", "until 11:15")),
        ("choose sit_sem", "choose quiet_alone", "choose find_noor")),
)


@cache
def week() -> Case:
    case = load_case(find_case("01_de_gast_in_1b")).case
    assert case is not None
    return case


@cache
def waited(day: int, time: str) -> Replay:
    """The week of a pupil who says nothing and stays where it is, up to this moment."""
    if (day, time) == (MONDAY, "08:10"):
        return quiet(Replay(week(), "pim"), day, time)
    return quiet(copy.copy(waited(MONDAY, "08:10")), day, time)


def quiet(replay: Replay, day: int, time: str) -> Replay:
    """Wait and keep silent until then; a talk or event that is open then is over."""
    while True:
        world = replay.world
        if world.scene:
            replay.take("choose silence" if world.scene.choices else "go_on")
        elif world.day_over:
            replay.take("next_day")
        elif (world.day_number, world.beat) >= (day, beat_of(time)):
            return replay
        else:
            replay.take("wait")


def at(moment: Moment) -> Replay:
    """After the steps of a moment. "until 09:20" waits; "shut gang_a" walks into a closed door."""
    replay = copy.copy(waited(moment.day, moment.time))
    for words in moment.steps:
        word, _, rest = words.partition(" ")
        if word == "until":
            while replay.world.beat < beat_of(rest) and not replay.world.scene:
                replay.take("wait")
        elif word == "shut":
            with pytest.raises(Misstep):
                replay.take(f"go {rest}")
        elif words != "go_on" or replay.world.scene:
            replay.take(words)
    return replay


def knows(replay: Replay, change: str) -> bool:
    """Whether the pupil knows of it."""
    return replay.world.knows(change)


def test_the_week_holds_every_kind_of_change_and_every_one_is_in_the_table() -> None:
    changes = {change.id: change.kind for day in week().days for change in day.changes}
    assert set(changes.values()) >= KINDS
    assert {changes[row.change] for row in ROWS} == KINDS


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.change)
def test_a_change_is_told_beforehand_or_only_on_the_spot(row: Row) -> None:
    change = next(change for day in week().days for change in day.changes if change.id == row.change)
    if row.told is None:
        assert change.warning == "spot"
        return
    replay = at(row.told)
    assert knows(replay, row.change)
    assert (replay.world.day_number, replay.world.beat) <= (row.bites.day, beat_of(row.bites.time))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.change)
def test_a_change_can_be_missed_and_the_week_goes_on(row: Row) -> None:
    replay = copy.copy(waited(row.bites.day, row.bites.time))
    assert not knows(replay, row.change)
    quiet(replay, row.bites.day + (row.bites.day < FRIDAY), "08:10" if row.bites.day < FRIDAY else "10:30")
    assert not replay.world.over


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.change)
def test_a_change_that_is_noticed_late_is_handled_in_at_least_three_ways(row: Row) -> None:
    late = at(row.late)
    assert not knows(late, row.change) and late.world.scene
    answers = {f"choose {choice.id}": choice.feedback for choice in late.world.choices}
    assert len({answers[way] for way in row.ways}) >= THREE and all(answers.values())
    for way in row.ways:
        replay = copy.copy(late)
        replay.take(way)
        assert knows(replay, row.change)


@pytest.mark.parametrize("steps", [(), ("go hal", "go_on", "do read_screen_wo", "go gang_a")],
                         ids=["unknown", "known"])
def test_a_lesson_that_is_not_held_is_not_said_to_begin_or_to_be_over(steps: tuple[str, ...]) -> None:
    replay = at(Moment(WEDNESDAY, "08:10", steps))
    said: list[str] = []
    while replay.world.beat < beat_of("09:20"):
        for taken in replay.take("wait"):
            said += [caption.text for caption in tell(taken.world, taken.happened) if caption.kind == "time"]
    assert "De bel gaat." in said and "De bel. Wiskunde begint." in said
    assert not any("Engels" in words for words in said)
