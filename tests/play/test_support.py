"""Help adapts to what was chosen: visibly, one step at a time, from the next morning, and never over what was set by
hand."""

from __future__ import annotations

import pytest

from alibi.core.case import Case
from alibi.core.commands import SetSupport
from alibi.core.diary import AREAS, Diary, Support, first_support, on_the_next_morning, with_support
from alibi.core.happenings import ChoiceMade, DeedDone, Happening
from alibi.core.records import Entry
from alibi.play.support import (
    OFTEN_WORD,
    RARELY_WORD,
    SKILLS_OF,
    SOMETIMES_WORD,
    UNSEEN_WORD,
    next_steps,
    seen,
    told_happenings,
    who_chose,
)


def chances(skill: str, signs: str) -> tuple[Happening, ...]:
    """Chances in order; choices and deeds count alike."""
    return tuple(DeedDone(f"deed{at}", skill, sign, 100 + at, "hal") if at % 2 else
                 ChoiceMade("noor/hello", "a", skill, sign, 100 + at, "hal") for at, sign in enumerate(signs))


@pytest.mark.parametrize(("signs", "word"), [
    ("", UNSEEN_WORD), ("++", UNSEEN_WORD), ("~~~~~", UNSEEN_WORD), ("+~+~~", UNSEEN_WORD),
    ("---", RARELY_WORD), ("+--", RARELY_WORD), ("++-", SOMETIMES_WORD), ("+++", SOMETIMES_WORD),
    ("++++", OFTEN_WORD), ("-++++", OFTEN_WORD), ("+++++", OFTEN_WORD), ("+----", RARELY_WORD),
    ("-----+++", SOMETIMES_WORD), ("-----++++", OFTEN_WORD), ("+++++----", RARELY_WORD), ("++++~~~~", OFTEN_WORD),
])
def test_the_last_five_chances_give_a_word(signs: str, word: str) -> None:
    assert seen(chances("find_way", signs), "find_way").word == word


def step_in(case: Case, area: str, happened: tuple[Happening, ...], level: str = "hints") -> str:
    steps = next_steps(case, (Support(area, level, level),), happened)
    return steps[0].level if steps else level


@pytest.mark.parametrize("area", AREAS)
@pytest.mark.parametrize(("signs", "level"), [
    ("++", "hints"), ("---", "full"), ("+--", "full"), ("+++", "hints"), ("++++", "none"), ("+-+-+", "hints"),
])
def test_often_chosen_gives_less_help_rarely_chosen_more(week_case: Case, area: str, signs: str, level: str) -> None:
    assert step_in(week_case, area, chances(SKILLS_OF[area][0], signs)) == level


def test_with_two_skills_more_help_goes_before_less(week_case: Case) -> None:
    often, rarely = chances("note_down", "+++++"), chances("plan_ahead", "---")
    assert step_in(week_case, "planner", often) == "none"
    assert step_in(week_case, "planner", (*often, *rarely)) == "full"


def test_help_goes_one_step_at_a_time_and_stops_at_its_ends(week_case: Case) -> None:
    often, rarely = chances("find_way", "+++++"), chances("find_way", "-----")
    levels = ("full", "hints", "none")
    assert [step_in(week_case, "route", often, level) for level in levels] == ["hints", "none", "none"]
    assert [step_in(week_case, "route", rarely, level) for level in levels] == ["full", "full", "hints"]


def test_nothing_is_changed_twice_in_one_evening(week_case: Case) -> None:
    happened = chances("find_way", "+++++")
    steps = next_steps(week_case, first_support("hints"), happened)
    diary = Diary(support=first_support("hints"))
    for step in steps:
        diary = with_support(diary, step.area, step.level, step.by, step.because)
    assert [step.area for step in steps] == ["route"]
    assert next_steps(week_case, diary.support, happened) == ()
    morning = on_the_next_morning(diary, "1_ma")
    assert [step.level for step in next_steps(week_case, morning.support, happened)] == ["none"]


@pytest.mark.parametrize("by", ["child", "mentor"])
def test_what_was_set_by_hand_is_left_alone_until_it_is_set_free(week_case: Case, by: str) -> None:
    happened = chances("find_way", "+++++")
    diary = with_support(Diary(support=first_support("hints")), "route", "full", by, "")
    morning = on_the_next_morning(diary, "1_ma")
    assert next_steps(week_case, morning.support, happened) == ()
    free = with_support(morning, "route", "auto", by, "")
    assert free.help_with("route").today == free.help_with("route").tomorrow == "full"
    assert [step.level for step in next_steps(week_case, free.support, happened)] == ["hints"]


def test_it_takes_effect_the_next_morning() -> None:
    diary = with_support(Diary(support=first_support("hints")), "hints", "none", "child", "")
    assert (diary.help_with("hints").today, diary.help_with("hints").tomorrow) == ("hints", "none")
    assert on_the_next_morning(diary, "1_ma").help_with("hints").today == "none"


def test_the_reason_names_what_was_chosen_and_no_figure(week_case: Case) -> None:
    step = next_steps(week_case, (Support("route", "full", "full"),), chances("find_way", "+++++"))[0]
    assert step == SetSupport("route", "hints", "game", "Het spel koos voor een beetje hulp bij het vinden van de "
                                                        "weg, omdat je dit al vaak zelf deed.")
    assert not any(sign.isdigit() for sign in step.because)
    assert who_chose(Support("route", "full", "hints", "game", step.because)) == step.because
    assert who_chose(Support("route", "full", "hints", "child")) == "Jij koos dit."


def test_the_reason_quotes_only_what_the_child_itself_chose(week_case: Case) -> None:
    scene, choice = next((scene, scene.choices[0]) for scene in week_case.scenes if scene.choices)
    chosen = tuple(ChoiceMade(scene.key, choice.id, "find_way", "+", 100, "hal") for _ in range(4))
    less = next_steps(week_case, (Support("route", "full", "full"),), chosen)[0]
    assert less.because.endswith(f"omdat jij dit koos: “{choice.text}”")
    more = next_steps(week_case, (Support("route", "none", "none"),), chances("find_way", "---"))[0]
    assert more.because.endswith("omdat je dit nog weinig deed.")


def test_of_several_skills_the_reason_quotes_the_last_choice_as_a_whole(week_case: Case) -> None:
    first, last = [(scene, scene.choices[0]) for scene in week_case.scenes if scene.choices][:2]
    chosen = tuple(ChoiceMade(scene.key, choice.id, skill, "+", 100, "hal")
                   for (scene, choice), skill in ((first, "plan_ahead"), (last, "note_down")) for _ in range(4))
    step = next_steps(week_case, (Support("planner", "full", "full"),), chosen)[0]
    assert step.because.endswith(f"omdat jij dit koos: “{last[1].text}”")
    assert first[1].text not in step.because


def test_moments_that_were_struck_out_do_not_count(week_case: Case) -> None:
    entries = [Entry(number, str(number), SetSupport("route", "full", "game"), (happening,))
               for number, happening in enumerate(chances("find_way", "+++++"), 1)]
    told = tuple(told_happenings(entries, frozenset({1, 2, 3})))
    assert seen(told, "find_way").word == UNSEEN_WORD
