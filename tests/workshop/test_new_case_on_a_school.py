"""`alibi new --school`: the first case on a school from a plan runs and passes the check; what cannot be is said."""

from __future__ import annotations

import io
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from alibi.art import plan_school
from alibi.cli_schools import make_school
from alibi.content.files import find_folder
from alibi.content.load import load_case
from alibi.content.pictures import undrawn
from alibi.content.school_files import School
from alibi.core.case import Door, Place
from alibi.play.maker import SCHOOL
from alibi.review.check import check_loaded
from alibi.workshop.answers import choose_school
from alibi.workshop.maker import MakerDesk
from alibi.workshop.new_case import people_of_template, run_new
from alibi.workshop.places_alike import TooFewPlaces, places_alike, said_there

ROOT = Path(__file__).parents[2]
TWO_STOREYS = (ROOT / "docs" / "plattegrond.txt").read_text("utf-8")


@pytest.fixture(scope="module")
def planned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of cases with the school of docs/plattegrond.txt. Its tiles are a picture that is there already."""
    levels = tmp_path_factory.mktemp("levels")
    sketch = levels / "plan.txt"
    sketch.write_text(TWO_STOREYS, "utf-8")
    ready = (find_folder("levels") / "_school" / "het_kompas" / "pictures" / "tiles.png").read_bytes()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(plan_school, "png", lambda drawing: ready)
        out = io.StringIO()
        assert make_school(sketch, "de_linde", "De Linde", levels, out) == 0, out.getvalue()
    return levels


@pytest.fixture
def levels(planned: Path, tmp_path: Path) -> Path:
    """The same school, to change, and no case yet."""
    return Path(shutil.copytree(planned / "_school", tmp_path / "levels" / "_school")).parent


def new(levels: Path, /, **given: str) -> tuple[int, str]:
    out = io.StringIO()
    return run_new("de_bel", given, True, out, levels=levels), out.getvalue()


@pytest.fixture(scope="module")
def made(planned: Path) -> Path:
    """The new case on De Linde."""
    result, said = new(planned, school="de_linde")
    assert result == 0, said
    return planned / "01_de_bel"


def test_a_planned_school_has_the_people_of_a_first_case_and_they_are_drawn(planned: Path) -> None:
    school = planned / "_school" / "de_linde"
    assert {path.stem for path in (school / "people").glob("*.yaml")} == set(people_of_template())
    assert undrawn(school, people_of_template()) == ()


def test_the_new_case_on_a_planned_school_has_no_fault_and_one_remark(made: Path) -> None:
    loaded = load_case(made)
    assert loaded.case and loaded.case.school == "de_linde"
    assert check_loaded(loaded, made).codes == ("A736",), "only that it still tells the template's story"


def test_every_place_is_one_of_that_school_in_the_files_and_in_the_words(made: Path) -> None:
    texts = "".join(path.read_text("utf-8") for path in made.rglob("*.yaml"))
    assert not re.findall(r"\b(?:mediatheek|gang A|gang_a|de hal|plein)\b", texts)
    assert "Dat was op het schoolplein." in texts and "Die ligt in lokaal 014." in texts
    assert "Jayden was om 09:50 bij de balie." in texts and "“In lokaal 014,” zegt ze." in texts


def test_things_are_not_where_people_stand(made: Path) -> None:
    case = load_case(made).case
    assert case
    things = [one.spot for one in (*case.days[0].deeds, *case.traces) if one.spot]
    assert len(set(things)) == len(things) > 5
    assert not [spot for spot in things if spot.endswith((".1", ".2", ".3", ".4"))]


def test_with_more_schools_it_is_asked_first_and_again_until_there_is_one(levels: Path, out: io.StringIO) -> None:
    asked: list[str] = []
    answers = iter(["De Eik", "de linde"])

    def ask(question: str) -> str:
        asked.append(question)
        try:
            return next(answers)
        except StopIteration:
            raise EOFError from None

    assert run_new("de_bel", {}, False, out, ask, levels) == 1
    assert "Op welke school" in asked[0] and "Het Kompas (het_kompas), De Linde (de_linde)" in asked[0]
    assert asked[1] == asked[0] and "Hoe heet de zaak" in asked[2]
    assert "Er is geen school “De Eik”" in out.getvalue()


def test_the_school_that_is_shipped_is_taken_when_nothing_is_asked() -> None:
    both = {"het_kompas": "Het Kompas", "de_linde": "De Linde"}
    assert choose_school(both, "het_kompas", {}, True, input, print) == "het_kompas"
    assert choose_school({"het_kompas": "Het Kompas"}, "het_kompas", {}, False, input, print) == "het_kompas"


def test_a_teacher_of_that_school_takes_the_part_of_a_teacher(levels: Path) -> None:
    people = levels / "_school" / "de_linde" / "people"
    text = (people / "yilmaz.yaml").read_text("utf-8")
    (people / "jansen.yaml").write_text(text.replace("Mevrouw Yilmaz", "Mevrouw Jansen"), "utf-8")
    (people / "yilmaz.yaml").unlink()
    result, said = new(levels, school="de_linde")
    assert result == 0, said
    texts = "".join(path.read_text("utf-8") for path in (levels / "01_de_bel").rglob("*.yaml"))
    assert "Mevrouw Jansen vertelde" in texts and "zegt mevrouw Jansen" in texts and "ilmaz" not in texts


def test_who_is_missing_is_named_and_nothing_is_made(levels: Path) -> None:
    for gone in ("vos", "yilmaz"):
        (levels / "_school" / "de_linde" / "people" / f"{gone}.yaml").unlink()
    result, sentence = new(levels, school="de_linde")
    assert result == 1 and "Mevrouw Yilmaz (mentor, zij), Agent Vos (agent, hij)" in sentence
    assert "alibi art de_linde" in sentence and not list(levels.glob("0*"))


@pytest.mark.parametrize(("old", "new_text", "said"), [
    ("  note_down:", "  note_up:", "heeft deze vaardigheid niet: note_down"),
    ("busy: 3", "busy: 30", "nog een fout. _school/de_linde/school.yaml:")])
def test_a_school_that_cannot_have_the_case_is_told_why(levels: Path, old: str, new_text: str, said: str) -> None:
    path = levels / "_school" / "de_linde" / "school.yaml"
    path.write_text(path.read_text("utf-8").replace(old, new_text), "utf-8")
    result, sentence = new(levels, school="de_linde")
    assert result == 1 and re.search(said, sentence), sentence
    assert not list(levels.glob("0*"))


def test_a_school_that_is_not_there_is_refused_with_those_that_are(levels: Path) -> None:
    result, said = new(levels, school="de_eik")
    assert result == 1 and "Kies uit: het_kompas, de_linde." in said


def school_of(*rooms: tuple[str, str], beats: int = 0) -> School:
    """A corridor with these rooms along it."""
    places = (Place("lange", "de lange gang", "Gang"), *(Place(name, words, words) for name, words in rooms))
    return School("Proef", "map.tmx", places, tuple(Door("lange", name, beats) for name, _ in rooms), (), ())


ROOMS = (("a", "lokaal 1"), ("b", "lokaal 2"), ("c", "de wc"), ("d", "lokaal 4"), ("e", "de kantine"), ("f", "de hal"))


def test_a_place_takes_the_part_that_its_name_tells() -> None:
    found = places_alike(school_of(*ROOMS, ("g", "de tuin")))
    assert {part: found[part] for part in ("aula", "hal", "gang_a", "plein")} == {
        "aula": "e", "hal": "f", "gang_a": "lange", "plein": "g"}
    assert len(set(found.values())) == len(found) == 7 and "c" not in found.values()


def test_six_places_and_a_garden_without_a_door_are_too_few() -> None:
    small = school_of(*ROOMS[:5])
    alone = School("Proef", "map.tmx", (*small.places, Place("tuin", "de tuin", "Tuin")), small.doors, (), ())
    with pytest.raises(TooFewPlaces, match="heeft er 6"):
        places_alike(alone)


def test_where_something_was_is_said_as_one_says_it_of_that_place() -> None:
    hall, yard = Place("hal", "de hal", "Hal"), Place("plein", "het plein", "Plein")
    assert said_there(hall, yard)["In de hal"] == "Op het plein"
    assert said_there(yard, Place("x", "de balie", "Balie"))["op het plein"] == "bij de balie"
    assert said_there(yard, Place("x", "lokaal 3", "3"))["plein"] == "lokaal 3"


@pytest.fixture
def desk(levels: Path, tmp_path: Path) -> Iterator[MakerDesk]:
    found = MakerDesk(tmp_path / "uit", lambda path: True, levels)
    yield found
    found.close()


def test_at_the_desk_the_school_decides_what_is_asked_next_or_is_refused(desk: MakerDesk, levels: Path) -> None:
    first = desk.questions()[0]
    assert first.key == SCHOOL and first.ready == ("het_kompas",)
    assert first.options == (("het_kompas", "Het Kompas"), ("de_linde", "De Linde"))
    places = desk.questions("de_linde")[-1]
    assert ("schoolplein", "Het schoolplein") in places.options and places.ready[0] in dict(places.options)
    assert desk.refusal(SCHOOL, {SCHOOL: ("de_linde",)}) == ""
    (levels / "_school" / "de_linde" / "people" / "pom.yaml").unlink()
    (levels / "_school" / "de_linde").rename(levels / "_school" / "de_eik")
    assert "Pom (gast, die)" in desk.refusal(SCHOOL, {SCHOOL: ("de_eik",)})
