"""Looks are read strictly, and a designer gets a sentence that helps."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from alibi.art.agents import AGENTS
from alibi.art.people_files import look_facts, looks_in
from alibi.art.person import Look, LookError, read_look

PEOPLE = Path(__file__).parents[2] / "levels" / "_school" / "het_kompas" / "people"
FILES = sorted(PEOPLE.glob("*.yaml"))


def test_what_a_designer_leaves_out_keeps_its_default() -> None:
    assert read_look({}) == Look()
    assert read_look({"hair": "bob"}) == Look(hair="bob")


def test_numbers_and_yes_or_no_may_come_as_text() -> None:
    assert read_look({"skin": "4", "brows": "1.2", "adult": "true"}) == read_look(
        {"skin": 4, "brows": 1.2, "adult": True}
    )


def test_a_colour_may_have_a_name_from_the_palette() -> None:
    assert read_look({"scarf": "mint600"}).scarf == "#17806A"


@pytest.mark.parametrize(
    ("fact", "advice"),
    [
        ({"hair": "wavey"}, "Bedoel je 'wavy'"),
        ({"hare": "bob"}, "Bedoel je 'hair'"),
        ({"extras": ["glases"]}, "Bedoel je 'glasses'"),
        ({"hair_colour": "blonde"}, "Bedoel je 'blond'"),
        ({"scarf": "mint40"}, "Bedoel je 'mint400'"),
        ({"eyes": "#12345"}, "zes tekens"),
        ({"skin": 9}, "0 tot en met 5"),
        ({"brows": 9}, "0.5 tot en met 2.0"),
        ({"adult": "yes"}, "true of false"),
        ({"extras": "glasses"}, "Schrijf een lijst"),
        ({"top": "xyz"}, "Kies uit: hoodie"),
    ],
)
def test_a_wrong_fact_is_answered_with_advice(fact: dict[str, object], advice: str) -> None:
    with pytest.raises(LookError, match=advice):
        read_look(fact)


def test_all_faults_of_a_look_are_told_at_once() -> None:
    with pytest.raises(LookError) as told:
        read_look({"hair": "wavey", "skin": 12})
    assert "wavy" in str(told.value)
    assert "12" in str(told.value)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_small_reader_agrees_with_yaml(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert read_look(look_facts(text)) == read_look(yaml.safe_load(text)["look"])


@pytest.mark.parametrize(
    ("look", "complaint"),
    [
        ('name: "X"\n', "precies één blok"),
        ("look:\n  hair: bob\n  hair: bun\n", "twee keer"),
        ("look:\n    hair: bob\n", "één gegeven per regel"),
        ("look: {hair: bob}\n", "precies één blok"),
    ],
)
def test_a_look_that_is_not_one_fact_a_line_is_refused(look: str, complaint: str) -> None:
    with pytest.raises(LookError, match=complaint):
        look_facts(look)


def test_a_fault_names_its_file(tmp_path: Path) -> None:
    (tmp_path / "noor.yaml").write_text('name: "Noor"\nlook:\n  hair: hijabb\n', encoding="utf-8")
    with pytest.raises(LookError, match=r"noor\.yaml:3: .*'hijab'"):
        looks_in(tmp_path)


def test_comments_and_empty_lines_may_stand_in_a_look() -> None:
    assert look_facts(
        'look:\n  # kort\n\n  hair: bob  # tot de kin\n  eyes: "#112233"  # donker\nrole: x\n'
    ) == {
        "hair": "bob",
        "eyes": "#112233",
    }


def test_the_new_pupils_carry_no_aid_and_no_marker() -> None:
    looks = looks_in(PEOPLE)
    for who in ("tijn", "roos"):
        assert not looks[who].wheelchair
        assert looks[who].hair != "hijab"
        assert not set(looks[who].extras) & {"glasses", "hearing_aid", "headphones"}


def test_the_ready_made_agents_differ() -> None:
    looks = list(AGENTS.values())
    assert len(looks) == 8
    assert len({look.skin for look in looks}) == 6
    assert len({look.hair for look in looks}) == 8
    assert any(look.wheelchair for look in looks)
    for aid in ("glasses", "hearing_aid", "backpack"):
        assert any(look.has(aid) for look in looks)


def test_nobody_looks_like_somebody_else() -> None:
    looks = looks_in(PEOPLE)
    heads = [(look.skin, look.hair, look.hair_colour, look.planet) for look in looks.values()]
    assert len(set(heads)) == len(looks)


@pytest.mark.parametrize("who", ["tijn", "roos", "jayden", "wei", "pim", "sofie", "terpstra"])
def test_who_may_be_the_guest_has_no_aid(who: str) -> None:
    look = looks_in(PEOPLE)[who]
    assert not look.wheelchair
    assert not {"glasses", "hearing_aid", "headphones", "sunglasses"} & set(look.extras)


def test_a_guest_looks_like_those_of_the_same_planet() -> None:
    moon, light = read_look({"visitor": True}), read_look({"visitor": True, "planet": "light"})
    assert moon.skin_tones != light.skin_tones
    assert read_look({"planet": "light"}).guest is None
    with pytest.raises(LookError, match="moon, light"):
        read_look({"planet": "xyz"})
