"""Each claim of the check fails for exactly the fault it is about, and a sound case passes them all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from alibi.core import case as shape
from alibi.core.case import Case, Chance, Choice, Day, Effect, Line, Scene, Start, Talk
from alibi.core.school_time import beat_of
from alibi.review.check import check_case
from alibi.review.recorded import RecordedPlay

Change = Callable[[Case], Case]
Plays = tuple[RecordedPlay, ...]


def with_day(case: Case, **changes: Any) -> Case:
    return replace(case, days=(replace(case.days[0], **changes),))


def with_scene(case: Case, key: str, change: Callable[[Scene], Scene]) -> Case:
    return replace(case, scenes=tuple(change(one) if one.key == key else one for one in case.scenes))


def with_choice(case: Case, key: str, name: str, **changes: Any) -> Case:
    return with_scene(
        case,
        key,
        lambda scene: replace(
            scene, choices=tuple(replace(one, **changes) if one.id == name else one for one in scene.choices)
        ),
    )


def with_deed(case: Case, name: str, **changes: Any) -> Case:
    return with_day(case, deeds=tuple(replace(one, **changes) if one.id == name else one for one in case.days[0].deeds))


def with_alibi(case: Case, name: str, **changes: Any) -> Case:
    return replace(case, alibis=tuple(replace(one, **changes) if one.id == name else one for one in case.alibis))


def with_stay(case: Case, person: str, place: str, *variants: str) -> Case:
    stay = shape.Stay(person, place, beat_of("13:30"), variants=variants)
    return with_day(case, stays=(*case.days[0].stays, stay))


def add_trace(case: Case) -> Case:
    return replace(case, traces=(*case.traces, shape.Trace("veeg", "hal", "Een veeg.", "x", when='before("13:30")')))


def add_start_below(case: Case) -> Case:
    shadowed = Scene("yil/later", "yil", (Line("yil", "neutral", "Dag."),))
    talks = tuple(
        replace(talk, starts=(*talk.starts, Start("yil/later"))) if talk.id == "yil" else talk for talk in case.talks
    )
    return replace(case, scenes=(*case.scenes, shadowed), talks=talks)


def add_lesson(case: Case) -> Case:
    early = shape.Lesson("vroeg", "Vroeg", beat_of("13:30"), beat_of("13:35"), "lokaal", "yil")
    return with_day(case, lessons=(*case.days[0].lessons, early))


def add_task(case: Case) -> Case:
    book = shape.Task("boek", "les", "Lees.", beat_of("14:25"), "les", (("les", "Vandaag"),))
    return with_day(case, tasks=(*case.days[0].tasks, book))


def add_rumour(case: Case) -> Case:
    rumour = shape.Rumour("praat", "roos", "hal", beat_of("13:20"), "noor", "", "Roos was in de hal.")
    found = with_choice(
        case,
        "noor/small",
        "where",
        effects=(Effect("clue.roos_k", 1), Effect("clue.tijn_k", 1), Effect("clue.praat", 1)),
    )
    return replace(found, rumours=(rumour,))


def add_bad_start(case: Case) -> Case:
    """An event in which silence hurts Noor."""
    opening = Scene(
        "open/start",
        "open",
        (Line("noor", "neutral", "Hoi."),),
        (
            Choice("a", "Hoi.", feedback="Ze lacht."),
            Choice("b", "Dag.", feedback="Ze lacht."),
            Choice("silence", "Ik zeg even niets.", effects=(Effect("trust.noor", -1, True),)),
        ),
        about="Noor groette.",
    )
    return replace(
        case, scenes=(*case.scenes, opening), talks=(*case.talks, Talk("open", "", (Start("open/start", True),)))
    )


def open_signal(case: Case) -> Case:
    signals = tuple(replace(one, place="hal") if one.id == "s2" else one for one in case.signals)
    return replace(case, signals=signals)


def trap(case: Case) -> Case:
    def only_asking(scene: Scene) -> Scene:
        return replace(scene, choices=tuple(replace(one, needs="known.ander") for one in scene.choices))

    return with_scene(case, "yil/hi", only_asking)


def only_at_first(case: Case) -> Case:
    """All alibis are for one signal, and its trace can be scanned in the first ten minutes only."""
    alibis = tuple(replace(one, beat=beat_of("13:20")) for one in case.alibis)
    traces = tuple(replace(one, when='before("13:40")') if one.id == "nietje" else one for one in case.traces)
    return replace(case, alibis=alibis, traces=traces)


FAULTS: dict[str, tuple[set[str], Change]] = {
    "a scene that nothing leads to": (
        {"A701"},
        lambda case: replace(
            case, scenes=(*case.scenes, Scene("noor/later", "noor", (Line("noor", "neutral", "Dag."),)))
        ),
    ),
    "a start line below one that always fits": ({"A701"}, add_start_below),
    "a choice after the day": ({"A702"}, lambda case: with_choice(case, "noor/hello", "alone", needs='after("14:35")')),
    "a deed before the day": ({"A703"}, lambda case: with_deed(case, "zwaai", needs='before("13:30")')),
    "a trace that is never there": ({"A704"}, add_trace),
    "a place without a door": (
        {"A705"},
        lambda case: replace(case, places=(*case.places, shape.Place("zolder", "de zolder", "Zolder"))),
    ),
    "a clue that nothing gives": (
        {"A706"},
        lambda case: with_choice(case, "noor/small", "where", effects=(Effect("clue.tijn_k", 1),)),
    ),
    "a lesson too early for anybody": ({"A707"}, add_lesson),
    "a task nobody can hand in": ({"A708"}, add_task),
    "a change that is told too late": ({"A709"}, lambda case: with_deed(case, "scherm", needs='after("14:00")')),
    "an earlier deadline that is told too late": (
        {"A709"},
        lambda case: with_day(case, changes=(*case.days[0].changes, shape.Change(
            "eerder", "deadline", "Het kaartje moet eerder af.", task="kaartje", due=shape.Due(0, beat_of("14:20"))))),
    ),
    "one more on the board without alibis": ({"A710"}, lambda case: replace(case, board=(*case.board, "yil"))),
    "an alibi for no signal": ({"A711"}, lambda case: with_alibi(case, "wei_h", beat=beat_of("13:50"))),
    "a channel without clues": ({"A712"}, lambda case: with_alibi(case, "wei_h", channel="classmate")),
    "an alibi for the visitor": ({"A713"}, lambda case: with_alibi(case, "tijn_k", variants=())),
    "a quarrel without a way back": ({"A714"}, lambda case: with_choice(case, "noor/strained", "sorry", effects=())),
    "a promise that cannot be kept": (
        {"A715"},
        lambda case: replace(case, promises=(replace(case.promises[0], kept_by='did(haal_noor) and after("14:20")'),)),
    ),
    "a talk with nothing to choose": ({"A716", "A730"}, trap),
    "silence that hurts": ({"A717"}, add_bad_start),
    "a visitor in two places": ({"A718"}, lambda case: with_stay(case, "tijn", "hal", "tijn")),
    "somebody elsewhere than the alibi": ({"A719"}, lambda case: with_stay(case, "tijn", "hal", "roos")),
    "a rumour that stays": ({"A720"}, add_rumour),
    "a signal where the pupil may stand": ({"A721"}, open_signal),
    "evidence for the first ten minutes only": ({"A734"}, only_at_first),
    "a skill without chances": ({"A726"}, lambda case: replace(case, declared=(*case.declared, "mend"))),
    "one good way": (
        {"A729"},
        lambda case: with_scene(
            case,
            "noor/strained",
            lambda one: replace(one, choices=tuple(choice for choice in one.choices if choice.id != "later")),
        ),
    ),
    "no silence": (
        {"A730"},
        lambda case: with_scene(
            case,
            "noor/strained",
            lambda one: replace(one, choices=tuple(choice for choice in one.choices if choice.id != "silence")),
        ),
    ),
    "a choice without consequence": ({"A731"}, lambda case: with_choice(case, "noor/small", "bye", feedback="")),
    "a long sentence": (
        {"A801"},
        lambda case: with_choice(case, "noor/small", "bye", text="Dit is " + "heel " * 14 + "lang."),
    ),
    "a long bubble": (
        {"A802"},
        lambda case: with_choice(case, "noor/small", "bye", text="Dit is aardrijkskunde. " * 7),
    ),
    "three sentences in a bubble": (
        {"A803"},
        lambda case: with_choice(case, "noor/small", "bye", text="Ja. Nee. Wel."),
    ),
}


def test_a_sound_case_has_no_findings(sound_case: Case, plays: Plays) -> None:
    report = check_case(sound_case, plays)
    assert report.findings == ()
    assert report.shown > 40 and report.slices
    assert "Geen fouten gevonden." in report.as_text()


def test_home_needs_no_door(sound_case: Case, plays: Plays) -> None:
    home = shape.Place("thuis", "thuis", "Thuis", work=True)
    assert "A705" not in check_case(replace(sound_case, places=(*sound_case.places, home)), plays).codes


@pytest.mark.parametrize("fault", FAULTS)
def test_exactly_the_claim_that_is_broken_fails(fault: str, sound_case: Case, plays: Plays) -> None:
    expected, change = FAULTS[fault]
    report = check_case(change(sound_case), plays)
    assert {code for code in report.codes if code not in {"A722", "A723"}} == expected, report.as_text()


def test_chances_on_one_place_are_found(sound_case: Case, plays: Plays) -> None:
    day: Day = sound_case.days[0]
    at_hall = tuple(
        replace(deed, place="hal", chance=Chance("ask_help", "+")) if deed.id in ("zwaai", "vraag") else deed
        for deed in day.deeds
    )
    case = with_choice(with_day(sound_case, deeds=at_hall), "yil/hi", "help", chance=None)
    assert {"A727"} <= set(check_case(case, plays).codes)


def test_too_little_to_do_is_found(sound_case: Case, plays: Plays) -> None:
    deeds = tuple(replace(deed, chance=None) for deed in sound_case.days[0].deeds)
    assert "A728" in check_case(with_day(sound_case, deeds=deeds), plays).codes


def test_a_quarrel_without_a_way_back_comes_with_the_steps_to_it(sound_case: Case, plays: Plays) -> None:
    case = with_choice(sound_case, "noor/strained", "sorry", effects=())
    finding = next(one for one in check_case(case, plays).findings if one.code == "A714")
    assert finding.steps == ("go hal", "talk noor", "choose i_wait", *("wait",) * 5) and finding.variant == "tijn"


def test_a_trap_in_a_talk_comes_with_the_steps_to_it(sound_case: Case, plays: Plays) -> None:
    finding = next(one for one in check_case(trap(sound_case), plays).findings if one.code == "A716")
    assert finding.steps == ("go hal", "go lokaal", "talk yil")


def test_more_than_two_people_in_one_slice_is_said_with_their_names(sound_case: Case, plays: Plays) -> None:
    case = with_choice(sound_case, "noor/hello", "alone", needs="trust.tijn >= 0 and seen(yil/hi) and seen(tijn/hi)")
    tijn = Scene("tijn/hi", "tijn", (Line("tijn", "neutral", "Hoi."),), sound_case.index.scene["noor/strained"].choices)
    case = replace(
        with_stay(case, "tijn", "lokaal"),
        scenes=(*case.scenes, tijn),
        talks=(*case.talks, Talk("tijn", "tijn", (Start("tijn/hi"),))),
    )
    case = with_day(
        case,
        stays=tuple(
            replace(stay, begins=beat_of("14:10")) if stay.person == "tijn" else stay for stay in case.days[0].stays
        ),
    )
    large = [one for one in check_case(case, plays).findings if one.code == "A732"]
    assert any("Noor, Tijn, Yil" in one.diagnostic.sentence for one in large)


def test_past_its_budget_the_check_claims_nothing(sound_case: Case, plays: Plays) -> None:
    case = with_deed(sound_case, "zwaai", needs='before("13:30")')
    report = check_case(case, plays, most=3, by_chance=200)
    assert "A733" in report.codes and "A703" not in report.codes
    assert "200 spellen" in report.as_text()


def test_a_room_that_is_closed_all_day_need_not_be_reached(sound_case: Case, plays: Plays) -> None:
    day = sound_case.days[0]
    shut = shape.Closed("hok", day.begins, day.ends, "Alleen voor docenten.")
    case = replace(
        with_day(sound_case, closed=(*day.closed, shut)),
        places=(*sound_case.places, shape.Place("hok", "het hok", "Hok")),
        doors=(*sound_case.doors, shape.Door("hal", "hok", 0)),
    )
    assert check_case(case, plays).findings == ()


def test_a_second_way_to_evidence_is_a_second_chance(sound_case: Case, plays: Plays) -> None:
    case = with_choice(only_at_first(sound_case), "yil/hi", "bye", effects=(Effect("clue.s1", 1),))
    assert "A734" not in check_case(case, plays).codes
