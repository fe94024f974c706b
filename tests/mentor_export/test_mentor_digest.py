"""A telling becomes a digest: the child's literal words, its plan, its line, and how often a skill was chosen."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from alibi.core.school_time import time_of
from alibi.play.debrief import ASKS, LEVEL_WORDS
from alibi.store.dossier import Dossier
from alibi.store.told import AimTold, LineTold, Moment, Told
from mentor_export import daily_line
from mentor_export.digest import digest_of
from mentor_export.making import digest_for
from mentor_export.shapes import OwnLine
from mentor_export.skills import how_often, last_chances

MakesTold = Callable[..., Told]
MakesMoment = Callable[..., Moment]


def test_a_mentor_reads_literally_what_the_child_chose_and_could_have_chosen(dossier: Dossier) -> None:
    digest = digest_for(dossier)
    assert digest.picked_by_child and digest.together is not None
    assert digest.together.words == "Ik was het vergeten."
    assert digest.together.others == ("Sorry. Ik was het vergeten. Gaat het?",
                                      "Er hingen twee borden. Ik wist het ook niet.", "Ik zeg even niets.")
    assert digest.together.happened == "Noor kijkt weg. Haar schouders zijn hoog."
    assert digest.together.where == "vrijdagmiddag, de gang boven, 14:00 op de schoolklok"
    assert digest.hint == "Vraag wat je kunt doen als een afspraak niet meer past."
    assert digest.proud == ("Ik vroeg iets aan iemand.",)


def test_the_aim_becomes_an_if_then_plan(a_told: MakesTold) -> None:
    def plan(words: str) -> tuple[str, str]:
        made = digest_of(a_told(aims=(AimTold("middag", "x", words, ""),)), "").plan
        return made.when, made.then

    assert plan("Als ik te laat ben, dan klop ik.") == ("ik te laat ben", "klop ik.")
    assert plan("Als ik moe ben dan rust ik.") == ("ik moe ben", "rust ik.")
    assert plan("Als het later is dan het rooster zegt, dan vraag ik het.") == (
        "het later is dan het rooster zegt", "vraag ik het.")
    assert plan("Ik vraag het.") == ("", "Ik vraag het.")
    assert digest_of(a_told(), "").plan.then == ""


def test_own_start_is_laid_beside_own_now(a_told: MakesTold) -> None:
    lines = tuple(LineTold(str(day), (160, 170), (day, 0)) for day in range(1, 5))
    assert [line.levels for line in digest_of(a_told(lines=lines), "").lines] == [(1, 0), (4, 0)]
    assert len(digest_of(a_told(lines=lines[:1]), "").lines) == 1
    assert daily_line.chart_of(()) is None


def test_the_drawing_says_in_words_what_it_shows() -> None:
    chart = daily_line.chart_of([OwnLine("maandag", (162, 168), (0, 4)), OwnLine("vrijdag", (162, 168), (1, 2))])
    assert chart is not None
    assert chart.said == "Start: maandag: 13:30 leeg, 14:00 heel vol. Nu: vrijdag: 13:30 een beetje vol, 14:00 halfvol."
    fullest, emptiest = chart.drawn[0].points[1], chart.drawn[0].points[0]
    assert fullest.y < emptiest.y and fullest.x > emptiest.x


def test_the_page_speaks_of_time_and_of_a_full_head_as_the_game_does() -> None:
    assert [daily_line.on_the_school_clock(beat) for beat in range(288)] == [time_of(beat) for beat in range(288)]
    assert daily_line.LEVEL_WORDS == LEVEL_WORDS


def test_a_question_of_every_debrief_is_asked_in_the_same_words(a_told: MakesTold) -> None:
    from alibi.store.told import AnswerTold

    answer = AnswerTold("middag", "surprised", "", (), "", "", ("De bel.",), "")
    assert digest_of(a_told(answers=(answer,)), "").answers[0].question == ASKS["surprised"]


@pytest.mark.parametrize(("helpful", "chances", "words"), [
    (5, 5, "vaak gekozen"), (4, 5, "vaak gekozen"), (4, 4, "vaak gekozen"), (3, 5, "soms gekozen"),
    (3, 3, "soms gekozen"), (2, 5, "soms gekozen"), (1, 5, "nog weinig gekozen"), (0, 3, "nog weinig gekozen"),
    (2, 2, "nog te weinig gezien"), (0, 0, "nog te weinig gezien"),
])
def test_how_often_follows_the_one_rule_of_the_game(helpful: int, chances: int, words: str) -> None:
    assert how_often(helpful, chances) == words


def test_only_the_last_five_chances_count_and_silence_is_none(a_told: MakesTold, a_moment: MakesMoment) -> None:
    signs = "-----" + "+~+ ++"
    moments = tuple(a_moment(number, sign.strip()) for number, sign in enumerate(signs))
    shown = digest_of(a_told(moments=moments), "").skills[0]
    assert (shown.helpful, shown.chances, shown.how_often) == (4, 5, "vaak gekozen")
    assert [one.words for one in shown.moments] == [f"Keuze {number}." for number in (4, 5, 7, 9, 10)]


def test_at_most_three_skills_are_named_those_seen_most(a_moment: MakesMoment) -> None:
    seen = ["mend", *["find_way"] * 3, *["ask_help"] * 2, *["stand_up"] * 9]
    found = last_chances(a_moment(number, "+", skill) for number, skill in enumerate(seen))
    assert [chances[0].skill for chances in found] == ["stand_up", "find_way", "ask_help"]
