"""Which moments come on the page: the child's own pick first, and always the same ones."""

from __future__ import annotations

from collections.abc import Callable

from alibi.store.told import AnswerTold, Moment, PromiseTold, Told
from mentor_export.choosing import gone_well, hint_for, to_discuss, together

MakesTold = Callable[..., Told]
MakesMoment = Callable[..., Moment]


def answer(question: str, *picked: str, about: tuple[str, ...] = (), skill: str = "", mentor: str = "") -> AnswerTold:
    return AnswerTold("middag", question, "", about, skill, mentor, picked, "")


def test_the_child_decides_which_moment_is_looked_at(a_told: MakesTold, a_moment: MakesMoment) -> None:
    told = a_told(moments=tuple(a_moment(number, "-") for number in range(1, 5)), discuss=(2, 4))
    picked = together(told)
    assert picked is not None and picked.number == 2
    assert [moment.number for moment in to_discuss(told)] == [2, 4]


def test_a_moment_that_is_not_told_cannot_be_discussed(a_told: MakesTold, a_moment: MakesMoment) -> None:
    assert to_discuss(a_told(moments=(a_moment(1),), discuss=(9,))) == ()


def test_else_the_moment_that_gives_most_to_talk_about(a_told: MakesTold, a_moment: MakesMoment) -> None:
    ladder = [
        a_moment(1, "-", "find_way"),
        a_moment(2, "+", "be_on_time"),
        a_moment(3, "+", "ask_help", offered=()),
        a_moment(4, "+", "handle_change", offered=()),
        a_moment(5, "+", "ask_help"),
        a_moment(6, "+", "ask_help", situation=""),
        a_moment(7, "+", "ask_help", offered=()),
    ]
    broken = PromiseTold("belofte", "Wachten", "Noor", "broken", 3)
    while ladder:
        told = a_told(moments=tuple(reversed(ladder)), promises=(broken,))
        assert together(told) == ladder.pop(0)


def test_of_equals_the_latest_is_looked_at(a_told: MakesTold, a_moment: MakesMoment) -> None:
    told = a_told(moments=tuple(a_moment(number, "-") for number in range(1, 4)))
    assert together(told) == told.moments[-1]


def test_without_moments_there_is_nothing_to_look_at(a_told: MakesTold) -> None:
    assert together(a_told()) is None
    assert gone_well(a_told(), None) == ()


def test_three_moments_of_different_skills_went_well(a_told: MakesTold, a_moment: MakesMoment) -> None:
    skills = ["mend", "mend", "find_way", "mend", "ask_help"]
    told = a_told(moments=tuple(a_moment(number, "+", skill) for number, skill in enumerate(skills)))
    assert [moment.skill for moment in gone_well(told, None)] == ["mend", "find_way", "ask_help"]


def test_what_the_child_is_proud_of_comes_first(a_told: MakesTold, a_moment: MakesMoment) -> None:
    moments = tuple(a_moment(number, "~" if number == 5 else "+", skill)
                    for number, skill in enumerate(["mend", "find_way", "ask_help", "stand_up", "understand", "mend"]))
    told = a_told(moments=moments, answers=(answer("proud", moments[5].words),))
    assert moments[5] in gone_well(told, None)


def test_what_did_not_help_is_never_called_going_well(a_told: MakesTold, a_moment: MakesMoment) -> None:
    told = a_told(moments=(a_moment(1, "-"), a_moment(2, "~"), a_moment(3, ""), a_moment(4, "+")))
    assert [moment.number for moment in gone_well(told, None)] == [4]


def test_a_promise_that_went_by_is_not_called_going_well_when_it_was_made(a_told: MakesTold,
                                                                           a_moment: MakesMoment) -> None:
    made = tuple(a_moment(number, about=(promise,)) for number, promise in enumerate(("kept", "broken", "explained")))
    told = a_told(moments=made, promises=tuple(PromiseTold(state, "", "noor", state, 9)
                                               for state in ("kept", "broken", "explained")))
    assert gone_well(told, None) == made[:1]


def test_the_moment_to_look_at_is_not_shown_twice_on_the_front(a_told: MakesTold, a_moment: MakesMoment) -> None:
    told = a_told(moments=tuple(a_moment(number) for number in range(3)), discuss=(1,))
    assert told.moments[1] not in gone_well(told, together(told))


def test_the_hint_of_the_case_comes_with_its_moment(a_told: MakesTold, a_moment: MakesMoment) -> None:
    answers = (answer("een", skill="mend", mentor="Bij de vaardigheid."),
               answer("twee", about=("scene/1",), mentor="Bij het moment."))
    told = a_told(moments=(a_moment(1), a_moment(2), a_moment(3, skill="find_way")), answers=answers)
    hints = [hint_for(told, moment) for moment in (*told.moments, None)]
    assert hints == ["Bij het moment.", "Bij de vaardigheid.", "", ""]
