"""docs/eerste_zaak.md: a test does what the page says, step by step, and gets what the page promises."""

from __future__ import annotations

import io
import re
import shlex
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from alibi.content.diagnostics import as_text
from alibi.content.load import load_case
from alibi.review.bot_report import report_of
from alibi.review.bots import Bots
from alibi.review.check import check_loaded
from alibi.workshop.canonical import canonical
from alibi.workshop.explain import run_explain
from alibi.workshop.fmt import run_fmt
from alibi.workshop.new_case import run_new
from alibi.workshop.recording import run_record
from alibi.workshop.shapes import FILES, file_kind
from alibi.workshop.written import Piece, read_written

PAGE = (Path(__file__).parents[2] / "docs" / "eerste_zaak.md").read_text("utf-8")
CASE = "01_de_bel"
DEEP = 2
_BLOCK = re.compile(r"^```(\w+) ?(\S*)( fout)?\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Block:
    sort: str
    file: str
    wrong: bool
    text: str


BLOCKS = [Block(sort, file, bool(wrong), text) for sort, file, wrong, text in _BLOCK.findall(PAGE)]
COMMANDS = [shlex.split(line) for block in BLOCKS if block.sort == "console" for line in block.text.splitlines()]


def lay(levels: Path, block: Block) -> None:
    """Put a piece into its file: keys that are there are replaced, two levels deep, others come behind."""
    path = levels / block.file
    shape = FILES[file_kind(Path(block.file).relative_to(CASE))]
    base, piece = read_written(path.read_text("utf-8")), read_written(block.text)
    put(base.root, piece.root, DEEP)
    path.write_text(canonical(base, shape), "utf-8")


def put(base: Piece, piece: Piece, depth: int) -> None:
    for member in piece.members:
        there = next((one for one in base.members if one.name == member.name), None)
        if there is None:
            base.members.append(member)
        elif depth > 1 and there.node.kind == member.node.kind == "map" and not member.node.flow:
            put(there.node, member.node, depth - 1)
        else:
            there.node = member.node


@pytest.fixture(scope="module")
def steps(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The case after `alibi new` as the page writes it."""
    levels = tmp_path_factory.mktemp("levels")
    words = COMMANDS[0]
    assert words[:3] == ["alibi", "new", "de_bel"] and words[-1] == "--yes"
    given = dict(zip((word.removeprefix("--") for word in words[3:-1:2]), words[4:-1:2], strict=True))
    out = io.StringIO()
    assert run_new(words[2], given, True, out, levels=levels) == 0, out.getvalue()
    return levels


@pytest.fixture(scope="module")
def whole(steps: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The case with every piece of the page laid in, in order."""
    levels = Path(shutil.copytree(steps, tmp_path_factory.mktemp("heel") / "levels"))
    for block in BLOCKS:
        if block.sort == "yaml" and not block.wrong:
            lay(levels, block)
    yield levels


def test_the_page_has_pieces_and_each_names_its_file() -> None:
    assert sum(block.sort == "yaml" for block in BLOCKS) >= 10
    assert all(block.file.startswith(f"{CASE}/") for block in BLOCKS if block.sort == "yaml")


def test_after_each_heading_the_case_can_be_read(steps: Path, tmp_path: Path) -> None:
    """Who stops after a step has a case without a fault in its files."""
    levels = Path(shutil.copytree(steps, tmp_path / "levels"))
    for part in PAGE.split("\n## ")[1:]:
        for block in [Block(sort, file, bool(wrong), text) for sort, file, wrong, text in _BLOCK.findall(part)]:
            if block.sort == "yaml" and not block.wrong:
                lay(levels, block)
        found = load_case(levels / CASE).diagnostics
        assert not found, (part.splitlines()[0], as_text(found))


def test_the_fault_made_on_purpose_is_shown_as_the_page_shows_it(steps: Path, tmp_path: Path) -> None:
    levels = Path(shutil.copytree(steps, tmp_path / "levels"))
    wrong = next(block for block in BLOCKS if block.wrong)
    lay(levels, wrong)
    shown = next(block for block in BLOCKS if block.sort == "text")
    found = load_case(levels / CASE).diagnostics
    assert as_text(found[:1]).rpartition("\n\n")[0] + "\n" == shown.text


def test_old_plays_no_longer_fit_as_the_page_says(whole: Path) -> None:
    folder = whole / CASE
    assert "A723" in check_loaded(load_case(folder), folder).codes


def test_at_the_end_there_is_a_different_case_that_passes_the_check(whole: Path, tmp_path: Path) -> None:
    levels = Path(shutil.copytree(whole, tmp_path / "levels"))
    folder, out = levels / CASE, io.StringIO()
    assert run_record([str(folder)], out) == 0, out.getvalue()
    assert run_fmt([str(folder)], False, out) == 0
    report = check_loaded(load_case(folder), folder)
    assert not report.has_errors, report.as_text()
    case = load_case(folder).case
    assert case and case.title == "De bel die zingt" and case.promises and case.rumours
    assert "schaduw" not in " ".join(line.text for talk in ("hook", "noor") for scene in case.scenes
                                     if scene.talk == talk for line in scene.lines)
    assert report_of(case, 1, {"careful": Bots(case).tally("careful", range(40))}).personas[0].solved_share > 0.9


def test_a_promise_until_the_last_beat_cannot_be_mended_as_the_page_says(whole: Path, tmp_path: Path) -> None:
    levels = Path(shutil.copytree(whole, tmp_path / "levels"))
    path = levels / CASE / "case.yaml"
    path.write_text(path.read_text("utf-8").replace('until: "10:25"', 'until: "10:30"'), "utf-8")
    assert "A714" in check_loaded(load_case(levels / CASE), levels / CASE).codes


def test_every_command_of_the_page_is_one_of_the_workshop_or_the_game() -> None:
    assert {words[1] for words in COMMANDS} == {"new", "check", "play", "explain", "record", "fmt", "bot"}
    assert all(words[2] in (CASE, "de_bel", "A203") for words in COMMANDS)


def test_the_page_explains_a_message_that_exists(out: io.StringIO) -> None:
    code = next(words[2] for words in COMMANDS if words[1] == "explain")
    assert run_explain(code, out) == 0
