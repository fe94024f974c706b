"""`alibi art --sheet`: every trace, person, backdrop, place and spot that a case can name stands on one picture."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from alibi.art import picture_sheet as sheet
from alibi.art.people_files import looks_in
from alibi.cli_schools import draw_sheet
from alibi.content.files import find_folder

SCHOOL = find_folder("levels") / "_school" / "het_kompas"
DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> str:
    """The sheet as it is drawn, before it becomes a picture."""
    drawn: list[str] = []

    def keep(document: str, fonts: object) -> bytes:
        drawn.append(document)
        return b"PNG"

    monkeypatch.setattr(sheet, "png", keep)
    out = io.StringIO()
    assert draw_sheet(SCHOOL, tmp_path / "blad.png", out) == 0
    assert (tmp_path / "blad.png").read_bytes() == b"PNG" and "blad.png" in out.getvalue()
    return drawn[0]


def test_everything_that_a_case_can_name_stands_on_it(page: str) -> None:
    atlas = json.loads((find_folder("assets") / "pictures" / "atlas.json").read_text("utf-8"))
    traces = [name for name in atlas if name.startswith("trace.")]
    people = list(looks_in(SCHOOL / "people"))
    assert len(traces) > 30 and len(people) > 20
    spots = ["hal.clock", "mediatheek.shelf", "gang_b.trap_c", "thuis.tas"]
    names = [*traces, *people, *spots, "backdrop.plein", "backdrop.nacht", "c2_03"]
    assert [name for name in names if f">{name}<" not in page and f" {name} " not in f" {page} "
            and f">{name} " not in page and f" {name}<" not in page] == []
    assert ">hal.1" not in page and " hal.1 " not in page, "where people stand by number is no name to write"


def test_a_school_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    out = io.StringIO()
    assert draw_sheet(tmp_path / "de_linde", tmp_path / "blad.png", out) == 1
    assert out.getvalue() == "Er is geen school “de_linde”. Kijk naar de naam van de map in levels/_school.\n"
    assert not (tmp_path / "blad.png").exists()


def test_the_guides_point_to_the_sheet_that_is_kept() -> None:
    kept = DOCS / "pictures" / "plaatjes.png"
    assert kept.read_bytes()[:8] == b"\x89PNG\r\n\x1a\n" and kept.stat().st_size < 500_000
    for guide in ("levels.md", "eerste_zaak.md"):
        assert "(pictures/plaatjes.png)" in (DOCS / guide).read_text("utf-8")
