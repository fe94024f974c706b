"""Somebody a designer adds with a few lines is drawn, belongs to the case, and stands on the map."""

from __future__ import annotations

import io
import json
from pathlib import Path
from shutil import copy, copytree, ignore_patterns

import pytest

from alibi.cli_schools import draw_people
from alibi.content.load import load_case
from alibi.content.pictures import undrawn
from alibi.core.commands import Choose, ChooseAgent, GoOn
from alibi.play.agency import Agency
from alibi.review.commands import run_check
from alibi.ui.app import open_client
from alibi.ui.window_pygame import Driver
from alibi.workshop.sarif import run_sarif

LEVELS = Path(__file__).parents[2] / "levels"
CAST = ("tijn", "roos", "jayden", "wei", "daan", "amira", "yilmaz", "bakker", "vos", "pom")
PINK = (255, 0, 170)
ZOE = 'name: "Zoë"\nrole: leerling\npronoun: zij\nlook:\n  skin: 4\n  top_colour: "#FF00AA"\n  wheelchair: true\n'


@pytest.fixture
def levels(tmp_path: Path) -> Path:
    """A case of its own with Zoë in the hall, at a school of which only she is not drawn yet."""
    made = tmp_path / "levels"
    copytree(LEVELS / "_template", made / "proef")
    copytree(LEVELS / "_school/het_kompas", made / "_school/het_kompas", ignore=ignore_patterns("people*", "lang"))
    (made / "_school/het_kompas/people").mkdir()
    (made / "_school/het_kompas/people/zoe.yaml").write_text(ZOE, encoding="utf-8")
    case, day = made / "proef/case.yaml", made / "proef/days/1_ochtend.yaml"
    case.write_text(case.read_text("utf-8").replace("vos, pom]", "vos, pom, zoe]"), encoding="utf-8")
    rows = 'people:\n  zoe:\n    - {from: "10:00", at: hal}\n'
    day.write_text(day.read_text("utf-8").replace("people:\n", rows, 1), encoding="utf-8")
    return made


def join_the_others(school: Path) -> None:
    """Everybody else as shipped, whom drawing anew would take many seconds."""
    shipped = LEVELS / "_school/het_kompas"
    copytree(shipped / "people", school / "people", dirs_exist_ok=True)
    copytree(shipped / "pictures", school / "pictures", dirs_exist_ok=True, ignore=ignore_patterns("people.json"))
    index = school / "pictures/people.json"
    both = json.loads((shipped / "pictures/people.json").read_text("utf-8")) | json.loads(index.read_text("utf-8"))
    index.write_text(json.dumps(both), encoding="utf-8")


def draw_a_trace(levels: Path) -> None:
    """A picture of one's own for the traces, in a list of its own beside that of the people."""
    pictures = levels / "_school/het_kompas/pictures"
    copy(next(pictures.glob("portrait_*.png")), pictures / "gum.png")
    (pictures / "sporen.json").write_text('{"trace.gum": ["gum.png", 0, 0, 24, 24]}', encoding="utf-8")
    clues = levels / "proef/clues.yaml"
    clues.write_text(clues.read_text("utf-8").replace("trace.late_shadow", "trace.gum"), encoding="utf-8")


def test_a_new_person_is_drawn_and_stands_on_the_map(levels: Path, tmp_path: Path) -> None:
    school, out = levels / "_school/het_kompas", io.StringIO()
    assert "zoe" in undrawn(school, (*CAST, "zoe"))
    picture = tmp_path / "mensen.png"
    assert draw_people(school, ["zoe"], picture, out) == 0, out.getvalue()
    assert str(picture) in out.getvalue() and picture.stat().st_size > 20_000
    join_the_others(school)
    assert undrawn(school, (*CAST, "zoe")) == ()
    draw_a_trace(levels)
    loaded = load_case(levels / "proef")
    assert loaded.case is not None, loaded.diagnostics
    desk = open_client(Agency(tmp_path / "home", levels), LEVELS.parent / "assets", lambda code: tmp_path,
                       lambda path: False)
    client = desk.client
    client.enter(client.agency.begin("proef", 0))
    assert client.pictures.size("trace.gum") == (24, 24)
    while client.world.scene:
        client.playing.session.do(Choose(client.world.choices[0].id) if client.world.choices else GoOn())
    client.playing.session.do(ChooseAgent("agent_2"))
    Driver(client.stage, desk.window).frames(3)
    surface = desk.window.surface
    shown = sum(surface.get_at((x, y))[:3] == PINK for x in range(0, surface.get_width(), 2)
                for y in range(0, surface.get_height(), 2))
    desk.close()
    assert shown > 10, "Zoë and her pink jumper are nowhere on the screen"


@pytest.mark.parametrize(("line", "sentence"), [
    ("  hair: locks", "zoe.yaml:6: Bij hair bestaat geen 'locks'. Bedoel je 'locs'?"),
    ("  skin: 9", "zoe.yaml:6: Bij skin staat '9'. Kies een getal van 0 tot en met 5."),
    ("  hat: red", "zoe.yaml:6: Het uiterlijk kent geen 'hat'."),
    ("  extras: [glases]", "zoe.yaml:6: Bij extras bestaat geen 'glases'. Bedoel je 'glasses'?")])
def test_a_wrong_look_is_told_with_its_line(tmp_path: Path, line: str, sentence: str) -> None:
    (tmp_path / "people").mkdir()
    (tmp_path / "people/zoe.yaml").write_text(f'name: "Zoë"\nrole: x\nlook:\n  # kort\n  face: oval\n{line}\n', "utf-8")
    out = io.StringIO()
    assert draw_people(tmp_path, [], tmp_path / "mensen.png", out) == 1
    assert f"{tmp_path}/people/{sentence}" in out.getvalue() and "niets getekend" in out.getvalue()
    assert not (tmp_path / "pictures").exists()


def test_the_check_says_who_is_not_drawn_and_how_to_draw_them(tmp_path: Path) -> None:
    copytree(LEVELS.parent / "tests/levels/_base", tmp_path / "levels")
    folder = str(tmp_path / "levels/zaak")
    for as_json in (False, True):
        out = io.StringIO()
        run_check([folder], as_json, out)
        assert "A606" in out.getvalue() and "Nog niet getekend: mila, bo, juf." in out.getvalue()
        assert "Teken ze met: alibi art basis" in out.getvalue()
    out = io.StringIO()
    run_sarif([folder], out)
    told = next(one for one in json.loads(out.getvalue())["runs"][0]["results"] if one["ruleId"] == "A606")
    assert told["level"] == "note" and "mila, bo, juf" in told["message"]["text"]


def test_who_has_no_look_gets_one_that_goes_with_the_name() -> None:
    from alibi.art.people_chosen import look_from

    names = [f"leerling_{number}" for number in range(40)]
    looks = [look_from(name) for name in names]
    assert looks == [look_from(name) for name in names]
    assert len(set(looks)) > 35
    assert not any(look.visitor or look.wheelchair for look in looks)


def test_nobody_of_that_name_is_said(tmp_path: Path) -> None:
    (tmp_path / "people").mkdir()
    out = io.StringIO()
    assert draw_people(tmp_path, ["zoe"], tmp_path / "mensen.png", out) == 1
    assert "staat geen zoe. Er is nog niemand." in out.getvalue()


def test_the_guide_names_every_choice_and_its_person_can_be_drawn() -> None:
    from alibi.art.people_files import look_facts
    from alibi.art.person import CHOICES, EXTRAS, read_look

    guide = (LEVELS.parent / "docs/mensen_en_plekken.md").read_text("utf-8")
    for words in (*CHOICES.values(), EXTRAS):
        assert f"`{'` `'.join(words)}` |" in guide
    shown = guide.partition("```yaml people/zoe.yaml\n")[2].partition("```")[0]
    assert read_look(look_facts(shown)).wheelchair


def test_a_school_that_is_not_there_is_named_and_nothing_is_drawn(tmp_path: Path) -> None:
    out, picture = io.StringIO(), tmp_path / "mensen.png"
    assert draw_people(tmp_path / "nergens", (), picture, out) == 1
    assert "geen school “nergens”" in out.getvalue() and not picture.exists()
