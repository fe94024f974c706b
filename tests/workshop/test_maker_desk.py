"""The workshop behind the maker's screens: real work in real processes, each asked about without waiting."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from alibi.play.maker import Done, MakerProblem
from alibi.workshop.maker import MakerDesk
from alibi.workshop.maker_work import BROKEN_OFF, JobWork

LONGEST = 60
"""Seconds after which work has surely hung."""


@pytest.fixture
def shown() -> list[Path]:
    return []


@pytest.fixture
def desk(tiny: Path, tmp_path: Path, shown: list[Path]) -> Iterator[MakerDesk]:
    """A workshop on the tiny case; what it shows is kept."""
    def show(path: Path) -> bool:
        shown.append(path)
        return True

    found = MakerDesk(tmp_path / "uit", show, tiny)
    yield found
    found.close()


def finished(work: JobWork) -> Done:
    begun = time.monotonic()
    while time.monotonic() - begun < LONGEST:
        done = work.look()
        if done is not None:
            return done
        time.sleep(0.02)
    raise AssertionError("the work hangs")


def test_cases_are_listed_also_with_faults(desk: MakerDesk, tiny: Path) -> None:
    (tiny / "zaak" / "talk" / "mila.yaml").write_text("scenes: [", "utf-8")
    assert [(case.name, case.title) for case in desk.cases() if case.name == "zaak"] == [("zaak", "De lepel")]
    (tiny / "zaak" / "case.yaml").write_text("title: [", "utf-8")
    assert [case.title for case in desk.cases() if case.name == "zaak"] == ["zaak"]


def test_a_check_tells_each_finding_with_file_line_and_advice(desk: MakerDesk, tiny: Path) -> None:
    talk = tiny / "zaak" / "talk" / "mila.yaml"
    talk.write_text(talk.read_text("utf-8").replace("then: later", "then: latr"), "utf-8")
    done = finished(desk.start("check", "zaak"))
    remark = next(one for one in done.remarks if one.code == "A203")
    line = next(number for number, text in enumerate(talk.read_text("utf-8").split("\n"), 1) if "latr" in text)
    assert not done.well and "fout" in done.sentence and remark.weight == "error"
    assert remark.place == f"talk/mila.yaml, regel {line}" and remark.file == talk.resolve()
    assert "Bedoel je “mila/later”?" in remark.sentence and remark.advice


def test_a_whole_check_says_what_it_is_doing_and_never_lets_a_frame_wait(desk: MakerDesk) -> None:
    work, longest, done = desk.start("check", "zaak"), 0.0, None
    assert work.doing == "Ik begin …"
    while done is None:
        begun = time.monotonic()
        done = work.look()
        longest = max(longest, time.monotonic() - begun)
        time.sleep(0.01)
    assert work.doing.startswith("Ik speel alles na: ") and done.remarks
    assert longest < 0.1


def test_a_picture_becomes_a_file(desk: MakerDesk, tmp_path: Path) -> None:
    done = finished(desk.start("graph", "zaak"))
    assert done.file and done.file.parent == tmp_path / "uit"
    assert "wie is waar, wanneer" in done.file.read_text("utf-8")


def test_a_case_with_faults_cannot_become_a_booklet_and_says_why(desk: MakerDesk, tiny: Path) -> None:
    (tiny / "zaak" / "clues.yaml").write_text("signals: [", "utf-8")
    done = finished(desk.start("book", "zaak"))
    assert not done.well and "nog fouten" in done.sentence and done.file is None


def test_work_can_be_stopped_and_leaves_nothing_behind(desk: MakerDesk, tmp_path: Path) -> None:
    work = desk.start("graph", "zaak")
    begun = time.monotonic()
    work.stop()
    assert time.monotonic() - begun < 2 and list((tmp_path / "uit").iterdir()) == []
    work.stop()


def test_a_process_that_breaks_off_is_one_sentence() -> None:
    assert finished(JobWork(["does_not_exist"])) == Done(BROKEN_OFF, well=False)


def test_each_answer_is_judged_with_a_sentence(desk: MakerDesk) -> None:
    ready = {question.key: question.ready for question in desk.questions()}
    assert [desk.refusal(key, ready) for key in ready] == [""] * 7
    guest = ready["guest"][0]
    others = tuple(one for one, _ in desk.questions()[2].options if one not in ready["board"])[:4]
    refused = {"title": ("",), "question": ("Geen vraag",), "board": others, "place": ("mars",), "guest": ("niemand",),
               "second": (guest,)}
    for key, answer in refused.items():
        assert desk.refusal(key, ready | {key: answer}).endswith("."), key
    assert guest not in others


def test_a_title_without_letters_is_refused_and_makes_nothing(desk: MakerDesk, tiny: Path) -> None:
    answers = {question.key: question.ready for question in desk.questions()}
    before = sorted(tiny.iterdir())
    done = finished(desk.new(answers | {"title": ("???",)}))
    assert not done.well and "naam" in done.sentence and sorted(tiny.iterdir()) == before


def test_scenes_to_try_are_listed_by_talk(desk: MakerDesk) -> None:
    talks = {talk.title: [scene.key for scene in talk.scenes] for talk in desk.talks("zaak")}
    assert talks["Mila"] == ["mila/hello", "mila/later"]


def test_what_is_gone_or_has_faults_is_a_sentence(desk: MakerDesk, tiny: Path) -> None:
    with pytest.raises(MakerProblem, match="is er niet meer"):
        desk.talks("bestaat_niet")
    (tiny / "zaak" / "clues.yaml").write_text("signals: [", "utf-8")
    for ask in (lambda: desk.talks("zaak"), lambda: desk.preview("zaak", "mila/hello")):
        with pytest.raises(MakerProblem, match="Kijk"):
            ask()


def test_a_finding_is_explained_with_examples(desk: MakerDesk) -> None:
    assert desk.explain("A203").startswith("A203 · ") and "Goed" in desk.explain("A203")


def test_files_are_shown_by_the_port(desk: MakerDesk, shown: list[Path], tiny: Path) -> None:
    assert desk.open(tiny / "zaak") and shown == [tiny / "zaak"]
