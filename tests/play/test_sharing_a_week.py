"""What of a week goes along: the steps of homework as moments, anger, help with its reason, and each by its day; and
nothing of what was struck out or taken off the plan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from week_plays import BOARDS, NOTED, doing, to_evening, with_boards

from alibi.content.compiled import encode_case
from alibi.core.case import Case
from alibi.core.commands import (
    Answer,
    ChooseAim,
    Command,
    Do,
    DoTask,
    DrawLine,
    EstimateTask,
    GoOn,
    MovePlan,
    NextDay,
    PlanTask,
    SetSupport,
    Share,
    StrikeOut,
    UnplanTask,
    Wait,
)
from alibi.core.rules import RULES_VERSION
from alibi.core.wording import wording_of
from alibi.play.agency import Play
from alibi.play.session import Session
from alibi.play.sharing import Preview, preview_of
from alibi.store.dossier import read_dossier, write_dossier
from alibi.store.told import Told, told_of_dossier
from alibi.store.writer import LogWriter

CODE = "B7K2XQ"


@dataclass
class Week:
    """A play of the week with its journal."""

    play: Play

    def do(self, *commands: Command) -> Week:
        doing(self.play.session, *commands)
        return self

    def to_evening(self) -> Week:
        to_evening(self.play.session)
        return self

    def dossier(self, folder: Path) -> Told:
        self.do(Share(True)).play.log.flush()
        return told_of_dossier(read_dossier(write_dossier(self.play.journal, self.play.id, folder)))


def begun(case: Case, folder: Path) -> Week:
    """A play of a case in a journal of its own."""
    path = folder / "journal.db"
    path.parent.mkdir(parents=True, exist_ok=True)
    log = LogWriter(path, CODE)
    kept = log.begin_play(case.id, case.title, 0, case.rules_hash, case.text_hash, RULES_VERSION, wording_of(case),
                          encode_case(case))
    session = Session.start(case, 0, log, "hints", keep_morning=log.save_morning)
    return Week(Play(CODE, kept, session, None, folder, path, log))  # type: ignore[arg-type] — no map is looked at


@pytest.fixture
def week(week_case: Case, tmp_path: Path) -> Iterator[Week]:
    week = begun(week_case, tmp_path)
    yield week
    week.play.close()


PLANNED = (EstimateTask("sommen", 3), EstimateTask("sommen", 1), PlanTask("sommen", "2_di", "middag"),
           MovePlan("sommen", "2_di", "middag", "1_ma", "middag"), PlanTask("poster", "2_di", "avond"),
           UnplanTask("poster", "2_di", "avond"))


def at_home(week: Week) -> Week:
    while not week.play.session.world.at_home:
        week.do(Wait())
    return week


def lived(week: Week) -> Week:
    """Monday with homework and a bench, its evening, and Tuesday up to the evening."""
    at_home(week.do(Do("bank"), *NOTED, *PLANNED)).do(DoTask("sommen"), DoTask("sommen"), GoOn(), Do("tas_ma"))
    week.to_evening().do(DrawLine((102,), (3,)), Answer("proud", ("Ik vroeg iets.",)), ChooseAim(""),
                         SetSupport("hints", "none", "child"), NextDay())
    week.do(Do("sorry"))
    return week.to_evening().do(DrawLine((102,), (1,)), Answer("proud", ("Ik zei sorry.",)))


def preview(week: Week) -> Preview:
    return preview_of(week.play)


def test_the_steps_of_homework_are_moments_with_their_day(week: Week) -> None:
    moments = [(moment.when, moment.words) for moment in preview(lived(week)).moments]
    assert ("maandag", "Opgeschreven bij “Woensdag”.") in moments
    assert ("maandag", "Geschat: een half uur.") in moments
    assert ("maandag", "Een half uur verzet van dinsdagmiddag naar maandagmiddag.") in moments
    assert ("maandag", "Het huiswerk af.") in moments
    assert ("dinsdag, 08:30, het plein", "Zeg sorry.") in moments


def test_an_estimate_stands_beside_what_it_came_to(week: Week) -> None:
    shown = next(moment for moment in preview(lived(week)).moments if moment.words.startswith("Geschat"))
    assert shown.happened == "Het werd een uur."
    assert any("geschat (een half uur), gepland, gemaakt (een uur), in de tas" in fact for fact in preview(week).facts)


def test_what_was_taken_off_the_plan_or_estimated_anew_is_not_told(week: Week) -> None:
    words = " ".join(moment.words for moment in preview(lived(week)).moments)
    assert "dinsdagavond" not in words and "anderhalf uur" not in words


def test_lines_and_answers_of_each_day_go_along_by_its_name(week: Week) -> None:
    shown = preview(lived(week))
    assert shown.line == (("08:30", "een beetje vol"),)
    assert any(fact.startswith("Mijn lijn van maandag: 08:30 vol") for fact in shown.facts)
    assert shown.proud is not None and shown.proud.question.startswith("Dinsdag.")
    assert [answer.question.partition(".")[0] for answer in shown.answers] == ["Maandag"]


def test_anger_and_help_are_told_as_facts(week: Week) -> None:
    facts = preview(lived(week)).facts
    assert "Je zat op de plek van Noor. Nu: met Noor is het weer goed." in facts
    assert "Hulp: Geen extra hulp bij vragen stellen. Jij koos dit." in facts


def test_the_dossier_tells_the_same(week: Week, tmp_path: Path) -> None:
    lived(week).do(Share(True))
    before = week.play.told()
    told = week.dossier(tmp_path)
    assert [moment.words for moment in told.moments] == [moment.words for moment in before.moments]
    assert (told.tasks, told.support, told.days) == (before.tasks, before.support, before.days)
    assert told.lines == before.lines
    assert [(one.person, one.state) for one in told.strains] == [("Noor", "mended")]


def test_anger_is_not_told_when_the_moment_it_came_from_is_left_out(week: Week) -> None:
    lived(week)
    bench = next(entry.number for entry in week.play.session.entries if entry.command == Do("bank"))
    told = week.do(StrikeOut(bench)).play.told()
    assert told.strains == () and "plek van Noor" not in repr(told)


def test_a_moved_half_hour_whose_beginning_is_left_out_was_planned_where_it_lies(week: Week) -> None:
    lived(week)
    planned = next(entry.number for entry in week.play.session.entries
                   if entry.command == PlanTask("sommen", "2_di", "middag"))
    words = [moment.words for moment in week.do(StrikeOut(planned)).play.told().moments]
    assert "Een half uur gepland op maandagmiddag." in words and not any("dinsdagmiddag" in one for one in words)


def test_help_is_told_without_its_reason_when_a_moment_behind_it_is_left_out(week_case: Case, tmp_path: Path) -> None:
    week = begun(with_boards(week_case), tmp_path / "boards")
    week.do(*BOARDS).to_evening()
    assert any("omdat jij dit koos" in one.words for one in week.play.told().support)
    board = next(entry.number for entry in week.play.session.entries if entry.command == Do("bord0"))
    told = week.do(StrikeOut(board)).play.told()
    assert [one.words for one in told.support] == ["Het spel koos voor een beetje hulp bij het vinden van de weg."]
    week.play.close()
