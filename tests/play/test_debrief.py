"""The debrief asks about what happened, and its line has the moments the child was somewhere."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from alibi.core.case import Case, Debrief, Question
from alibi.core.commands import Choose, Command, Go, GoOn, KeepSentence, Scan, Talk, Wait
from alibi.core.records import Entry
from alibi.play.debrief import MOST_POINTS, line_points, lines_to_keep, questions_for
from alibi.play.session import Session


class Shelf:
    """A log in memory."""

    def append(self, entry: Entry, on_saved: Callable[[], None]) -> None:
        on_saved()

    def take_back(self, number: int, on_saved: Callable[[], None]) -> None:
        on_saved()


def played(case: Case, *commands: Command) -> Session:
    session = Session.start(case, 0, Shelf())
    for command in commands:
        session.do(command)
    return session


@pytest.fixture
def case(small_case: Case) -> Case:
    """The small case with a question about a promise, and one about a change."""
    asked = (Question("wacht", ("noor_wait",), "Hoe liep het met Noor?", ("Fijn.",), "mend", ""),
             Question("lokaal", ("lokaal",), "Waaraan had je iets?", ("Het scherm.",), "make_contact", ""))
    return replace(small_case, debrief=Debrief(("Ik vroeg iets.",), ("Het lokaal.",), asked, ()))


PROMISED = (Talk("noor"), Choose("i_wait"), GoOn())
ALL_DAY = tuple(Wait() for _ in range(12))


def asked(session: Session) -> list[str]:
    return [question.id for question in questions_for(session)]


def test_without_anything_special_the_child_is_asked_what_surprised_it(case: Case) -> None:
    assert asked(played(case, Wait())) == ["proud", "surprised"]


def test_a_question_is_asked_when_what_it_is_about_happened(case: Case) -> None:
    assert asked(played(case, *PROMISED)) == ["proud", "wacht"]
    assert asked(played(case, *(Wait() for _ in range(5)), Go("b1_02"))) == ["proud", "lokaal"]


def test_a_moment_that_was_taken_back_is_not_asked_about(case: Case) -> None:
    session = played(case, *PROMISED)
    session.take_back()
    assert asked(session) == ["proud", "surprised"]


def test_the_line_has_each_place_once_in_a_row_and_the_end(case: Case) -> None:
    session = played(case, Go("b1_02"), Wait(), Go("hal"), Wait(), Wait(), Wait())
    assert [(point.time, point.words) for point in line_points(session)] == [
        ("13:30", "Hal"), ("13:35", "B1.02"), ("13:45", "Hal"), ("14:00", "Hal")]


def test_where_the_child_did_something_counts_more_than_where_it_walked_on_to(case: Case) -> None:
    session = played(case, Go("b1_02"), Go("hal"), Wait(), Go("aula"), Talk("jayden"), Choose("ask"), Go("hal"))
    assert ("13:45", "Aula") in [(point.time, point.words) for point in line_points(session)]


def test_a_place_that_was_only_walked_through_is_no_moment_of_the_day(case: Case) -> None:
    session = played(case, Go("b1_02"), Go("hal"), Go("b1_02"), Wait(), Wait())
    assert [(point.time, point.words) for point in line_points(session)] == [("13:30", "Hal"), ("13:45", "B1.02")]


def test_a_day_of_standing_still_still_has_a_beginning_and_an_end(case: Case) -> None:
    assert [point.time for point in line_points(played(case, *ALL_DAY))] == ["13:30", "14:30"]


def test_a_busy_day_has_no_more_points_than_fit(case: Case) -> None:
    longer = replace(case, days=tuple(replace(day, ends=day.ends + 12) for day in case.days))
    there_and_back = [Go("b1_04"), Wait(), Go("hal"), Wait()] * 5
    points = line_points(played(longer, *there_and_back))
    assert len(points) == MOST_POINTS and points[0].time == "13:30"
    assert [point.beat for point in points] == sorted({point.beat for point in points})


def test_one_sentence_a_day_can_be_kept_and_then_no_other_is_offered(case: Case) -> None:
    session = played(case, Scan(), *PROMISED)
    offered = lines_to_keep(session)
    assert [(line.name, line.text) for line in offered] == [("Noor", "Fijn.")]
    session.do(KeepSentence(offered[0].text))
    assert lines_to_keep(session) == ()
