"""On paper: the child's sheet is two sides of A4, whatever is on it. Needs a Chromium to print with."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import pytest
from pypdf import PdfReader

from alibi.store.dossier import Dossier
from alibi.store.told import SupportTold, TaskTold, Told, told_of_dossier
from mentor_export import make_page
from mentor_export.class_sheet import class_digest
from mentor_export.digest import digest_of
from mentor_export.making import digest_for, write_pdf
from mentor_export.page import child_page, class_page, guide_page

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
LONG_TASK = TaskTold("verslag", "Schrijf een verslag over een planeet waar het licht nooit uitgaat, met drie plaatjes.",
                     ("heard", "noted", "estimated", "planned", "done", "packed", "more_time", "handed_in"), "Woensdag",
                     3, 2, 3)
LONG_HELP = SupportTold("planner", "hints", "game", (
    "Het spel koos een beetje hulp bij huiswerk plannen, omdat je dit koos: “Ik schrijf op wat ik moet onthouden.” "
    "(vaak gekozen) en “Ik verdeel groot werk over de dagen.” (vaak gekozen)."))
A4 = (595, 842)
"""Points."""
in_a_browser = pytest.mark.skipif(BROWSER is None, reason="there is no Chromium here to print with")


def printed(page: Path, folder: Path) -> PdfReader:
    pdf = folder / "print.pdf"
    subprocess.run([str(BROWSER), "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
                    "--disable-background-networking", f"--user-data-dir={folder / 'browser'}",
                    "--no-pdf-header-footer", f"--print-to-pdf={pdf}", page.as_uri()],
                   capture_output=True, check=True, timeout=60)
    return PdfReader(pdf)


@in_a_browser
def test_the_child_s_sheet_is_exactly_two_sides(dossier_file: Path, tmp_path: Path) -> None:
    read = printed(make_page(dossier_file, tmp_path), tmp_path)
    assert [(round(one.mediabox.width), round(one.mediabox.height)) for one in read.pages] == [A4, A4]
    front, back = (one.extract_text() for one in read.pages)
    assert "Wat ging goed" in front and "voorkant" in front
    assert "Wat ik wil bespreken" in back and "achterkant" in back
    assert "omdat" not in back


@in_a_browser
def test_every_sheet_fits_empty_or_full(dossier: Dossier, fullest: Told, a_told: Callable[..., Told],
                                        tmp_path: Path) -> None:
    keep = "De basisschool bewaart deze kopie tot en met 31 juli 2027, de nieuwe school tot en met 1 november 2027."
    full, empty, usual = digest_of(fullest, "VVVVVV", keep), digest_of(a_told(), "000000"), digest_for(dossier)
    week = digest_of(replace(fullest, tasks=(LONG_TASK,) * 6, support=(LONG_HELP,) * 4), "WWWWWW", keep)
    sheets = [child_page(full), child_page(empty), child_page(usual), child_page(week), guide_page(full),
              guide_page(empty),
              class_page(class_digest({str(child): [fullest, told_of_dossier(dossier)] for child in range(6)}))]
    read = printed(_together(sheets, tmp_path), tmp_path)
    ends = [re.findall(r"· voorkant|· achterkant|alleen voor de mentor", one.extract_text())[-1:] for one in read.pages]
    assert ends == [["· voorkant"], ["· achterkant"]] * 4 + [["alleen voor de mentor"]] * 3


def _together(sheets: list[str], folder: Path) -> Path:
    """All sheets in one file, each beginning on a page of its own."""
    head = sheets[0].partition("<body>")[0]
    bodies = [sheet.partition("<body>")[2].partition("</body>")[0] for sheet in sheets]
    page = folder / "alles.html"
    page.write_text(f"{head}<body>{''.join(f'<div style=break-after:page>{body}</div>' for body in bodies)}</body>",
                    encoding="utf-8")
    return page


@pytest.mark.skipif(find_spec("weasyprint") is None, reason="WeasyPrint is an extra and is not here")
def test_a_pdf_without_a_browser_has_two_sides_too(dossier_file: Path, tmp_path: Path) -> None:
    pdf = write_pdf(make_page(dossier_file, tmp_path))
    assert len(PdfReader(pdf).pages) == 2
