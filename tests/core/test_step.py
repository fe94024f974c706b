"""The rules of a school day: time, doors, promises, lessons, tasks, clues, the board."""

from __future__ import annotations

from dataclasses import replace

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
    NoteTask,
    Scan,
    SetHead,
    Talk,
    Unmask,
    Wait,
)
from alibi.core.happenings import Happening
from alibi.core.layout import BROKEN, EXPLAINED, KEPT, MADE
from alibi.core.rules import NotPossible, begin, step
from alibi.core.world import World

TIJN, ROOS = 0, 1


def played(case: Case, *commands: Command, seed: int = TIJN) -> tuple[World, list[Happening]]:
    world, happened = begin(case, Begin(seed))
    everything = list(happened)
    for command in commands:
        world, happened = step(world, command)
        everything += happened
    return world, everything


def kinds(happened: list[Happening]) -> list[str]:
    return [type(happening).__name__ for happening in happened]


PROMISED: tuple[Command, ...] = (Talk("noor"), Choose("i_wait"), GoOn())
TO_LESSON: tuple[Command, ...] = (*(Wait() for _ in range(5)), Go("b1_02"))
ALL_CARDS: tuple[Command, ...] = (
    Scan(), *TO_LESSON, Choose("listen"), Go("hal"), Go("aula"), Talk("jayden"), Choose("ask"),
    NoteTask("kaartje", "goed"), DoTask("kaartje", "niet"), Do("lever_in"),
)


def test_the_seed_alone_picks_the_guest(small_case: Case) -> None:
    assert played(small_case, seed=TIJN)[0].book.variant.visitor == "tijn"
    assert played(small_case, seed=ROOS)[0].book.variant.visitor == "roos"


def test_a_door_costs_what_it_says(small_case: Case) -> None:
    assert played(small_case, Go("b1_02"))[0].time == "13:35"


def test_a_closed_door_tells_why_and_costs_nothing(small_case: Case) -> None:
    world, happened = played(small_case, Go("aula"))
    assert world.place == "hal" and world.time == "13:30"
    assert happened[-1] == told.FoundClosed("aula", "De aula gaat om 13:40 open.")


def test_a_command_that_cannot_be_done_changes_nothing(small_case: Case) -> None:
    world, _ = played(small_case)
    with pytest.raises(NotPossible, match="niet meteen heen"):
        step(world, Go("kelder"))
    with pytest.raises(NotPossible, match="niets te zeggen"):
        step(world, Talk("jayden"))


def test_a_choice_costs_its_beats_and_changes_trust(small_case: Case) -> None:
    world, happened = played(small_case, *PROMISED)
    assert (world.time, world.trust("noor"), world.promise("noor_wait")) == ("13:35", 1, MADE)
    assert "PromiseMade" in kinds(happened) and told.TrustChanged("noor", 1, 1) in happened


def test_every_offered_choice_is_told_and_silence_is_among_them(small_case: Case) -> None:
    _, happened = played(small_case, Talk("noor"))
    assert happened[-1] == told.ChoiceOffered("noor/hello", ("i_wait", "alone", "silence"))


def test_a_promise_is_kept_by_the_deed(small_case: Case) -> None:
    world, _ = played(small_case, *PROMISED, Go("b1_04"), Do("haal_noor"))
    assert world.promise("noor_wait") == KEPT and not world.strained("noor")


def test_a_promise_breaks_when_its_time_is_over_and_can_be_mended(small_case: Case) -> None:
    world, happened = played(small_case, *PROMISED, *(Wait() for _ in range(4)))
    assert world.promise("noor_wait") == BROKEN and world.mood("noor") == "angry"
    assert told.PromiseBroken("noor_wait", "noor") in happened
    mended, _ = step(step(world, Talk("noor"))[0], Choose("sorry"))
    assert mended.promise("noor_wait") == EXPLAINED and mended.mood("noor") == "happy"


def test_who_is_in_the_real_room_in_the_wissel_is_on_time(small_case: Case) -> None:
    world, happened = played(small_case, *TO_LESSON)
    assert world.time == "14:00" and world.scene is not None and world.scene.key == "les/op_tijd"
    assert told.ArrivedInLesson("namen", False) in happened


def test_who_comes_a_beat_later_is_late(small_case: Case) -> None:
    world, happened = played(small_case, *(Wait() for _ in range(6)), Go("b1_02"))
    assert told.ArrivedInLesson("namen", True) in happened
    assert world.scene is not None and world.scene.key == "les/laat"


def test_waiting_in_the_room_makes_one_on_time(small_case: Case) -> None:
    world, _ = played(small_case, Go("b1_02"), *(Wait() for _ in range(5)))
    assert world.time == "14:00" and world.scene is not None and world.scene.key == "les/op_tijd"


def test_what_is_known_and_what_is_real_are_two_things(small_case: Case) -> None:
    lesson = small_case.days[0].lessons[0]
    before, _ = played(small_case)
    after, happened = played(small_case, Do("scherm"))
    assert (before.known_room(lesson), before.real_room(lesson)) == ("b1_04", "b1_02")
    assert after.known_room(lesson) == "b1_02" and told.ChangeAnnounced("lokaal") in happened


def test_a_deed_is_done_once(small_case: Case) -> None:
    world, _ = played(small_case, Do("scherm"))
    assert "scherm" not in [deed.id for deed in world.deeds]


def test_a_task_goes_from_heard_to_handed_in(small_case: Case) -> None:
    _, happened = played(small_case, *ALL_CARDS)
    steps = [kind for kind in kinds(happened) if kind.startswith("Task")]
    assert steps == ["TaskHeard", "TaskNoted", "TaskDone", "TaskHandedIn"]


def test_a_task_under_the_wrong_line_is_noted_and_the_log_says_so(small_case: Case) -> None:
    world, happened = played(small_case, *TO_LESSON, Choose("listen"), NoteTask("kaartje", "anders"))
    assert happened[-1] == told.TaskNoted("kaartje", "anders", False)
    assert world.diary.slots == (("kaartje", "anders"),)


def test_scanning_shows_the_trace_and_its_clue(small_case: Case) -> None:
    world, happened = played(small_case, Scan())
    assert world.trace_seen("nietje") and told.ClueFound("balie", "signal") in happened


def test_a_clue_of_the_other_variant_is_not_there(small_case: Case) -> None:
    world, _ = played(small_case, *ALL_CARDS)
    assert [alibi.id for alibi in world.alibis] == ["roos_aula", "jayden_hal"]


def test_a_card_slides_back_with_its_reason(small_case: Case) -> None:
    world, _ = played(small_case, *ALL_CARDS)
    for person, signal, reason in (("tijn", "les", "other_person"), ("roos", "balie", "other_time")):
        after, happened = step(world, LayAlibi("roos_aula", person, signal))
        assert after == world and happened == (told.CardSlidBack("roos_aula", person, signal, reason),)


def test_the_test_fails_kindly_for_everybody_until_all_others_were_elsewhere(small_case: Case) -> None:
    world, _ = played(small_case, *ALL_CARDS)
    for person in ("tijn", "roos"):
        after, happened = step(world, Unmask(person))
        assert (after.state, happened) == (world.state, (told.GuestAsked(person),))
        assert after.diary == replace(world.diary, asked=(person,))


def test_a_guest_that_was_found_is_not_found_again(small_case: Case) -> None:
    scenes = tuple(replace(scene, choices=()) if scene.key == "test/found" else scene for scene in small_case.scenes)
    world, _ = played(replace(small_case, scenes=scenes), *ALL_CARDS, LayAlibi("roos_aula", "roos", "les"),
                      LayAlibi("jayden_hal", "jayden", "les"), Unmask("tijn"), GoOn())
    assert world.guest_is_found and not world.over
    after, happened = step(world, Unmask("tijn"))
    assert (after.state, happened) == (world.state, (told.GuestAsked("tijn"),))


def test_the_guest_is_found_when_all_others_were_elsewhere(small_case: Case) -> None:
    world, happened = played(small_case, *ALL_CARDS, LayAlibi("roos_aula", "roos", "les"),
                             LayAlibi("jayden_hal", "jayden", "les"), Unmask("tijn"), Choose("bye"))
    assert world.over and world.ending is not None and world.ending.id == "found"
    assert told.GuestFound("tijn") in happened


def test_a_day_that_is_over_ends_kindly_without_the_guest(small_case: Case) -> None:
    world, happened = played(small_case, *(Wait() for _ in range(12)))
    assert world.over and happened[-2:] == [told.DayEnded("middag"), told.CaseEnded("not_yet")]


def test_only_the_child_sets_how_full_the_head_is(small_case: Case) -> None:
    world, _ = played(small_case, *PROMISED, SetHead(3))
    assert world.head == 3
    with pytest.raises(NotPossible):
        step(world, SetHead(5))
