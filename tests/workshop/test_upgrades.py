"""`alibi upgrade`: a way to the next format that shows first and keeps a backup, and released ids that never vanish."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from example_pages import examples_in, lay_all, page_of, sound_case

from alibi.content.diagnostics import Diagnostic, as_text
from alibi.content.load import load_case
from alibi.workshop.codes import CODES
from alibi.workshop.known import ids_of
from alibi.workshop.released import RELEASED, check_released, read_released
from alibi.workshop.upgrade import UPGRADES, Texts, Upgrade, format_of, lifted, run_upgrade, texts_of


def without_costs(texts: Texts) -> Texts:
    """A format 2 in which "costs" is called "beats", in talks and days."""
    return {name: text.replace("costs:", "beats:") if name.startswith(("talk/", "days/")) else text
            for name, text in texts.items()}


def with_about(texts: Texts) -> Texts:
    return {**texts, "debrief.yaml": "# formaat 3\n" + texts["debrief.yaml"]}


TO_TWO = {1: Upgrade("“costs” heet voortaan “beats”.", without_costs)}
TO_THREE = {**TO_TWO, 2: Upgrade("De nabespreking begint met een regel.", with_about)}


def snapshot(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_first_format_needs_no_upgrade(shipped: Path, out: io.StringIO) -> None:
    assert run_upgrade(["_template"], True, False, out, shipped) == 0
    assert "formaat 1 is het nieuwste" in out.getvalue() and not UPGRADES


def test_an_upgrade_is_shown_first_and_changes_nothing_yet(shipped: Path, out: io.StringIO) -> None:
    before = snapshot(shipped / "_template")
    assert run_upgrade(["_template"], False, False, out, shipped, TO_TWO, 2) == 0
    said = out.getvalue()
    assert "-        costs: 1" in said and "+        beats: 1" in said and "+format: 2" in said
    assert "“costs” heet voortaan “beats”" in said and "--write" in said
    assert snapshot(shipped / "_template") == before


def test_an_upgrade_is_written_after_a_backup(shipped: Path, out: io.StringIO) -> None:
    folder = shipped / "_template"
    before = texts_of(folder)
    assert run_upgrade(["_template"], True, False, out, shipped, TO_TWO, 2) == 0
    after = texts_of(folder)
    assert format_of(after) == 2 and not any("costs:" in text for text in after.values())
    with zipfile.ZipFile(folder / ".backup" / "format_1.zip") as kept:
        assert {name: kept.read(name).decode("utf-8") for name in kept.namelist()} == before


def test_an_older_backup_is_never_overwritten(shipped: Path, out: io.StringIO) -> None:
    folder = shipped / "_template"
    (folder / ".backup").mkdir()
    (folder / ".backup" / "format_1.zip").write_bytes(b"oud")
    run_upgrade(["_template"], True, False, out, shipped, TO_TWO, 2)
    assert (folder / ".backup" / "format_1.zip").read_bytes() == b"oud"
    assert (folder / ".backup" / "format_1_1.zip").is_file()


def test_several_formats_are_passed_one_after_the_other(shipped: Path) -> None:
    texts = lifted(texts_of(shipped / "_template"), 1, TO_THREE, 3)
    assert format_of(texts) == 3 and texts["debrief.yaml"].startswith("# formaat 3")
    assert "beats: 1" in texts["talk/daan.yaml"]


def test_doing_it_twice_does_nothing_the_second_time(shipped: Path, out: io.StringIO) -> None:
    run_upgrade(["_template"], True, False, out, shipped, TO_TWO, 2)
    before = snapshot(shipped / "_template")
    assert run_upgrade(["_template"], True, False, out, shipped, TO_TWO, 2) == 0
    assert snapshot(shipped / "_template") == before


@pytest.mark.parametrize(("first", "said"), [
    ("format: 9", "nieuwer dan dit spel kent"), ("format: 0", "weet ik de weg niet"), ("format: x", "geen “format: 1”"),
    ("", "geen “format: 1”"),
])
def test_a_case_that_cannot_be_lifted_is_left_alone(shipped: Path, out: io.StringIO, first: str, said: str) -> None:
    path = shipped / "_template" / "case.yaml"
    path.write_text(path.read_text("utf-8").replace("format: 1", first), "utf-8")
    before = snapshot(shipped / "_template")
    assert run_upgrade(["_template"], True, False, out, shipped, TO_TWO, 2) == 1
    assert said in out.getvalue() and snapshot(shipped / "_template") == before


# --- released ids ---------------------------------------------------------------------------------------------


@pytest.fixture
def released(shipped: Path) -> Path:
    """The template with its ids released."""
    out = io.StringIO()
    assert run_upgrade(["_template"], False, True, out, shipped) == 0, out.getvalue()
    return shipped / "_template"


def change(folder: Path, name: str, old: str, new: str) -> None:
    path = folder / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def told(found: tuple[Diagnostic, ...]) -> list[tuple[str, str]]:
    return [(one.code, one.sentence) for one in found]


def test_releasing_lists_every_id_a_log_can_name(released: Path) -> None:
    rows = (released / RELEASED).read_text("utf-8").splitlines()
    for row in ("choice hook/open/wave", "choice hook/open/silence", "scene slot/found", "deed zwaai", "task kaart",
                "clue piano", "trace boek", "lesson weekstart", "ending not_yet", "variant tijn", "day 1_ochtend",
                "question opdracht", "mission schrijf_op"):
        assert row in rows
    assert check_released(released) == ()


def test_a_released_id_that_is_gone_is_told(released: Path) -> None:
    change(released, "talk/hook.yaml", "      wave:", "      zwaai:")
    found, = check_released(released)
    assert told((found,)) == [("A240", "Keuze “hook/open/wave” is vrijgegeven, maar bestaat niet meer.")]
    assert found.path == "_template/released.txt" and "hook/open/wave" in found.source
    assert "“was: wave”" in found.advice


@pytest.mark.parametrize("code", sorted(CODES))
def test_the_page_of_a_released_id_is_true(code: str, tmp_path: Path) -> None:
    page = page_of(code)
    wrong = lay_all(examples_in(page.wrong), sound_case(tmp_path / "wrong"))
    right = lay_all(examples_in(page.right), sound_case(tmp_path / "right"))
    assert page.title.startswith(f"# {code} · {CODES[code].title}\n")
    found, = check_released(wrong)
    assert found.code == code and as_text((found,)).rpartition("\n\n")[0] in page.shown
    assert load_case(wrong).diagnostics == load_case(right).diagnostics == check_released(right) == ()


def test_a_renamed_id_with_its_old_name_is_fine(released: Path) -> None:
    change(released, "talk/hook.yaml", "      wave:", "      zwaai:\n        was: wave")
    change(released, "days/1_ochtend.yaml", "  zwaai:", "  groet:\n    was: [zwaai]")
    assert check_released(released) == ()


def test_a_renamed_scene_takes_its_choices_along(released: Path) -> None:
    change(released, "talk/hook.yaml", "  open:", "  begin:\n    was: open")
    assert check_released(released) == ()
    change(released, "talk/hook.yaml", "      step:", "      stap:\n        was: [step, pas]")
    assert check_released(released) == ()
    assert ids_of(released).before["choice"]["hook/open/step"] == "hook/begin/stap"


def test_a_renamed_talk_takes_everything_along(released: Path) -> None:
    path = released / "talk" / "hook.yaml"
    path.write_text(f"was: hook\n{path.read_text('utf-8')}", "utf-8")
    path.rename(released / "talk" / "begin.yaml")
    assert check_released(released) == ()


def test_an_old_name_that_is_in_use_again_is_told(released: Path) -> None:
    change(released, "talk/hook.yaml", "      wave:", "      zwaai:\n        was: step")
    codes = [one.code for one in check_released(released)]
    assert codes == ["A240", "A241"]


def test_what_was_lost_stops_a_new_release(released: Path, out: io.StringIO) -> None:
    change(released, "clues.yaml", "  boek:", "  boekje:")
    before = (released / RELEASED).read_bytes()
    assert run_upgrade(["_template"], False, True, out, released.parent) == 1
    assert "A240" in out.getvalue() and (released / RELEASED).read_bytes() == before


def test_old_names_stay_on_the_list(released: Path, out: io.StringIO) -> None:
    change(released, "clues.yaml", "  boek:", "  boekje:\n    was: boek")
    assert run_upgrade(["_template"], False, True, out, released.parent) == 0
    names = {(one.kind, one.name) for one in read_released(released)}
    assert {("trace", "boek"), ("trace", "boekje")} <= names
    assert "1 nieuwe ids" in out.getvalue()


def test_a_file_that_cannot_be_read_loses_no_ids(released: Path) -> None:
    (released / "talk" / "hook.yaml").write_text("scenes: [", "utf-8")
    assert check_released(released) == ()


def test_a_case_that_was_never_released_may_change_all(shipped: Path) -> None:
    change(shipped / "_template", "talk/hook.yaml", "      wave:", "      zwaai:")
    assert check_released(shipped / "_template") == ()


def test_a_strange_released_file_does_no_harm(shipped: Path) -> None:
    (shipped / "_template" / RELEASED).write_bytes(b"\xff\xfe\nchoice\nmaan rots\nscene hook/open extra\n\n")
    assert check_released(shipped / "_template") == ()
