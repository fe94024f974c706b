"""Small cases in which a proof could go wrong, each held against every play: found once, or the guard of one rule."""

from __future__ import annotations

from dataclasses import replace

from cases_at_random import BEGINS, QUIET, talk_of
from cases_by_hand import CLUE, at, choice, day, small, tell
from proof_against_plays import agree_with_every_play, proved

from alibi.core import case as shape
from alibi.core.case import Case, Effect, Scene, Start
from alibi.core.commands import Unmask
from alibi.core.school_time import beat_of
from alibi.review.proof import Prover

# --- time -----------------------------------------------------------------------------------------------------


def test_a_promise_that_runs_out_is_broken_before_the_next_thing_happens() -> None:
    made = talk_of("noor/a", choice("x", "", "end", 0, Effect("promise.p", 1)), QUIET)
    promise = shape.Promise("p", "noor", "Wachten", "at(lokaal)", BEGINS + 1)
    case = small([day(tell(f'promise.p == broken and before("{at(4)}")'))], [Start("noor/a", True)], (), [made],
                 promises=(promise,))
    assert ("deed", "d") in agree_with_every_play(case).variants["wei"].reached


def test_a_talk_may_have_to_begin_at_one_beat_and_no_other() -> None:
    first = talk_of("noor/a", choice("x", "", "noor/b", 2), QUIET)
    then = talk_of("noor/b", choice("x", f'after("{at(5)}") and before("{at(6)}")', "end", 0, *CLUE), QUIET)
    case = small([day()], [Start("noor/a", True)], (), [first, then])
    assert ("choice", "noor/b/x") in agree_with_every_play(case).variants["wei"].reached


def test_an_event_behind_a_talk_has_its_one_beat_too() -> None:
    first = talk_of("noor/a", choice("x", "", "end", 1, Effect("trust.noor", 1, True)), QUIET)
    event = talk_of("les/a", choice("x", "", "les/b", 2))
    then = talk_of("les/b", choice("x", f'after("{at(6)}") and before("{at(7)}")', "end", 0, *CLUE), QUIET)
    case = small([day()], [Start("noor/a", True)], [Start("les/a", True, "trust.noor >= 1")], [first, event, then])
    assert ("choice", "les/b/x") in agree_with_every_play(case).variants["wei"].reached


def test_who_comes_late_through_a_long_door_left_at_one_beat() -> None:
    lesson = shape.Lesson("l", "Les", BEGINS + 4, BEGINS + 6, "lokaal", "noor")
    case = small([day(tell("lesson.l == late", "lokaal"), lessons=(lesson,))], door=2)
    assert ("deed", "d") in agree_with_every_play(case).variants["wei"].reached


def test_of_two_ways_to_one_state_the_earlier_counts() -> None:
    """The choice that takes longer is tried first: the state it leads to is known later in time, but sooner."""
    up = Effect("trust.noor", 1, True)
    for slow, quick in (("x", "y"), ("y", "x")):
        choices = {slow: choice(slow, "", "end", 4, up), quick: choice(quick, "", "end", 2, up)}
        scene = talk_of("noor/a", choices["x"], choices["y"], QUIET)
        case = small([day(tell("trust.noor >= 1"))], [Start("noor/a", True)], (), [scene])
        assert agree_with_every_play(case).happens_by("wei", ("deed", "d"), (0, BEGINS + 2))


def evening(begins: str, ends: str, event: Scene, when: str) -> Case:
    """Two days with an evening at home between those times, and one event that has no place."""
    home = shape.Home("thuis", beat_of(begins), beat_of(ends))
    case = small([day(name="ma", beats=2, home=home), day(name="di", beats=2, home=home)], (),
                 [Start("les/a", True, when)], [event])
    return replace(case, places=(*case.places, shape.Place("thuis", "thuis", "thuis", work=True)))


def test_an_event_that_may_come_anywhere_comes_in_the_evening_too() -> None:
    """The evening does not pass it by at once, however little there is to do at home."""
    case = evening("13:30", "15:00", talk_of("les/a", choice("x", "", "end", 0, *CLUE)),
                   'after("14:30") and before("14:35")')
    assert ("scene", "les/a") in agree_with_every_play(case).variants["wei"].reached


def test_at_home_an_event_comes_at_a_half_hour_and_not_before() -> None:
    """In a slice time at home may go by the beat; how early it is, is what a play of the whole case shows."""
    case = evening("13:30", "15:00", talk_of("les/a", choice("x", "", "end", 0, *CLUE)),
                   'after("14:20") and before("14:40")')
    prover = agree_with_every_play(case)
    assert not prover.happens_by("wei", ("scene", "les/a"), (0, beat_of("14:25")))
    assert prover.happens_by("wei", ("scene", "les/a"), (0, beat_of("14:30")))


def test_a_talk_that_lasts_past_midnight_is_followed_to_its_end() -> None:
    agree_with_every_play(evening("22:30", "23:30", talk_of("les/a", choice("x", "", "end", 12)), 'after("23:00")'))


# --- what a slice keeps ---------------------------------------------------------------------------------------


def test_an_event_that_takes_time_makes_what_comes_after_it_later() -> None:
    event = talk_of("les/a", choice("x", "", "end", 3))
    case = small([day(tell(f'after("{at(2)}")'))], (), [Start("les/a", True, f'after("{at(1)}")')], [event])
    assert not agree_with_every_play(case).happens_by("wei", ("deed", "d"), (0, BEGINS + 3))


def test_an_event_that_ends_the_case_is_waited_for_elsewhere() -> None:
    event = talk_of("les/a", choice("x", "", "end", 0, Effect("end.found", 1)))
    when = f'at(hal) and after("{at(1)}") and before("{at(5)}")'
    case = small([day(tell(f'after("{at(2)}")'))], (), [Start("les/a", True, when)], [event])
    prover = agree_with_every_play(case)
    assert ("deed", "d") in prover.variants["wei"].reached
    assert not prover.happens_by("wei", ("deed", "d"), (0, BEGINS + 4))


def test_an_event_that_cannot_be_left_is_waited_for_elsewhere() -> None:
    event = talk_of("les/a", choice("x", "clue.c"))
    when = f'at(hal) and after("{at(1)}") and before("{at(5)}")'
    case = small([day(tell(f'after("{at(2)}")'))], (), [Start("les/a", True, when)], [event])
    assert not agree_with_every_play(case).happens_by("wei", ("deed", "d"), (0, BEGINS + 4))


def test_an_event_that_comes_first_gives_the_next_its_hour() -> None:
    """Left out, the first does not keep the second from opening at once, when it is too early for this choice."""
    first = talk_of("les/a", choice("y", "", "end", 3), QUIET)
    second = talk_of("les/b", choice("x", f'after("{at(3)}")'), QUIET)
    case = small([day()], (), [Start("les/a", True), Start("les/b", True)], [first, second])
    prover = agree_with_every_play(case)
    assert ("choice", "les/b/x") in prover.variants["wei"].reached


def test_a_start_line_above_is_shown_first() -> None:
    above, below = talk_of("noor/b", QUIET), talk_of("noor/a", choice("x", "", "end", 0, *CLUE), QUIET)
    starts = [Start("noor/b", when=f'before("{at(4)}")'), Start("noor/a")]
    prover = agree_with_every_play(small([day()], starts, (), [above, below]))
    assert not prover.happens_by("wei", ("choice", "noor/a/x"), (0, BEGINS + 3))


def test_who_is_in_a_long_talk_misses_an_event() -> None:
    """The talk has nothing to do with the deed, and is left out of its slice; the time it takes is not."""
    long, event = talk_of("noor/a", choice("x", "", "end", 3), QUIET), talk_of("les/a", QUIET)
    case = small([day(tell(f'not seen(les/a) and after("{at(4)}")'))], [Start("noor/a")],
                 [Start("les/a", True, f'after("{at(2)}") and before("{at(3)}")')], [long, event])
    assert ("deed", "d") in agree_with_every_play(case).variants["wei"].reached


def test_past_its_budget_a_proof_calls_nothing_impossible() -> None:
    deed = tell(f'chose(noor/a/x) and not seen(noor/a) and after("{at(2)}")')
    case = small([day(deed)], [Start("noor/a", True)], (), [talk_of("noor/a", choice("x"), QUIET)])
    enough, few = proved(case), Prover(case, most=3, plays=5)
    few.first_net()
    few.settle("wei", [("deed", "d")])
    assert ("deed", "d") in enough.variants["wei"].impossible
    assert not few.variants["wei"].impossible and ("deed", "d") in few.variants["wei"].unproven


# --- what is remembered overnight -----------------------------------------------------------------------------


def test_what_is_said_once_is_not_said_again_the_next_day() -> None:
    once = talk_of("noor/a", choice("x", "", "end", 0, Effect("trust.noor", 1, True)), QUIET)
    case = small([day(name="ma", beats=2), day(tell("trust.noor >= 2"), name="di", beats=2)],
                 [Start("noor/a", True)], (), [once])
    assert ("deed", "d") in proved(case).variants["wei"].impossible
    agree_with_every_play(case)


def test_an_event_that_a_full_head_opens_comes_with_any_move_also_one_that_takes_no_time() -> None:
    event = talk_of("les/a", choice("x", "", "end", 0, *CLUE), QUIET)
    case = small([day()], (), [Start("les/a", True, "my_head >= 3")], [event])
    assert agree_with_every_play(case).happens_by("wei", ("choice", "les/a/x"), (0, BEGINS))


def test_nobody_is_asked_in_the_evening() -> None:
    """An event that the slice leaves out takes the last of the day: the friendly test is for the next one."""
    lesson = shape.Lesson("l", "Les", BEGINS + 1, BEGINS + 2, "lokaal", "noor")
    event = talk_of("les/a", choice("x", "", "end", 1))
    case = small([day(name="ma", beats=2, lessons=(lesson,)), day(name="di", beats=2)], (),
                 [Start("les/a", True, "lesson.l == on_time")], [event], door=1)
    asked = talk_of("test/found", choice("x", "not at(hal)", "end", 0, *CLUE), QUIET)
    case = replace(case, scenes=(event, asked))
    assert not agree_with_every_play(case).happens_by("wei", ("choice", "test/found/x"), (0, BEGINS + 2))


# --- variants that share a search -----------------------------------------------------------------------------


def test_a_way_through_the_friendly_test_asks_the_guest_of_its_own_variant() -> None:
    case = replace(small([day()]), variants=(shape.Variant("wei", "wei"), shape.Variant("noor", "noor")))
    for variant, proof in agree_with_every_play(case).variants.items():
        assert proof.reached["ending", "found"].commands[0] == Unmask(variant)
