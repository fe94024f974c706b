"""docs/eerste_zaak.md: a test does what the page says, step by step, and gets what the page promises."""

from __future__ import annotations

import io
import re
import shlex
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest

from alibi.content.diagnostics import as_text
from alibi.content.load import load_case
from alibi.review.bot_report import report_of
from alibi.review.bots import Bots
from alibi.review.check import check_loaded
from alibi.workshop.explain import run_explain
from alibi.workshop.fmt import run_fmt
from alibi.workshop.new_case import run_new
from alibi.workshop.recording import run_record

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "eerste_zaak.md").read_text("utf-8")
CASE = "02_de_bel"
_BLOCK = re.compile(r"^```(\w+) ?(\S*)( fout)?\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Block:
    sort: str
    file: str
    wrong: bool
    text: str
    asked: str


def blocks_in(page: str) -> list[Block]:
    """The pieces of a page, each with the line above it that says what to do with it."""
    return [Block(found[1], found[2], bool(found[3]), found[4], page[:found.start()].rstrip().rpartition("\n")[2])
            for found in _BLOCK.finditer(page)]


BLOCKS = blocks_in(PAGE)
COMMANDS = [shlex.split(line) for block in BLOCKS if block.sort == "console" for line in block.text.splitlines()]


def region(lines: list[str], name: str, deep: int) -> tuple[int, int]:
    """From the line with a name, so many spaces deep, up to the next line that begins as far to the left or farther."""
    begin = next(number for number, line in enumerate(lines) if line.startswith(f"{' ' * deep}{name}:"))
    ends = (number for number in range(begin + 1, len(lines)) if lines[number].strip()
            and len(lines[number]) - len(lines[number].lstrip()) <= deep)
    return begin, next(ends, len(lines))


def names_at(lines: list[str], deep: int) -> list[str]:
    return re.findall(rf"^ {{{deep}}}(\w+):", "\n".join(lines), re.MULTILINE)


def type_in(levels: Path, block: Block) -> None:
    """Do in a text editor what the sentence above a piece says, and nothing else."""
    path = levels / block.file
    lines, piece = path.read_text("utf-8").splitlines(), block.text.splitlines()
    file = block.file.partition("/")[2]
    if part := re.fullmatch(r"Vervang in `(.+?)` alleen `(\w+)`, onder `(\w+)`. Laat (.+) staan:", block.asked):
        above = region(lines, part[3], 0)
        assert set(re.findall(r"`(\w+)`", part[4])) == set(names_at(lines[slice(*above)], 2)) - {part[2]}
        named, places = [part[2]], [region(lines, part[2], 2)]
    elif whole := re.fullmatch(r"Vervang in `(.+?)`(?:, \w+,)? ((?:(?: en )?heel `\w+`)+):", block.asked):
        named = re.findall(r"`(\w+)`", whole[2])
        places = [region(lines, name, 0) for name in named]
    elif under := re.fullmatch(r"Zet dit in `(.+?)` meteen onder de regel `(\w+):` erbij:", block.asked):
        assert f"{under[2]}:" in lines
        named, places = [], [(lines.index(f"{under[2]}:") + 1,) * 2]
    else:
        below = re.fullmatch(r"Zet dit onderaan in `(.+?)` erbij:", block.asked)
        assert below, f"this sentence above a piece is not one of the four: {block.asked}"
        named, places = [], [(len(lines), len(lines))]
    assert f"`{file}`" in block.asked
    assert not named or names_at(piece, len(piece[0]) - len(piece[0].lstrip())) == named
    assert all(first[1] == second[0] for first, second in pairwise(places)), "pieces that do not touch"
    lines[places[0][0]:places[-1][1]] = piece
    path.write_text("\n".join(lines) + "\n", "utf-8")


def type_wrong(levels: Path, block: Block) -> None:
    """Put the line that is wrong in place of the first that begins in the same way."""
    path = levels / block.file
    right = next(line for line in path.read_text("utf-8").splitlines() if block.text.startswith(line))
    path.write_text(path.read_text("utf-8").replace(f"{right}\n", block.text, 1), "utf-8")


@pytest.fixture(scope="module")
def steps(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The case after `alibi new` as the page writes it, beside the two that come with the game."""
    levels = tmp_path_factory.mktemp("levels")
    for name in ("00_kennismaking", "01_de_gast_in_1b"):
        (levels / name).mkdir()
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
            type_in(levels, block)
    yield levels


def test_the_page_has_pieces_and_each_names_its_file() -> None:
    assert sum(block.sort == "yaml" for block in BLOCKS) >= 10
    assert all(block.file.startswith(f"{CASE}/") for block in BLOCKS if block.sort == "yaml")


def test_after_each_heading_the_case_can_be_read(steps: Path, tmp_path: Path) -> None:
    """Who stops after a step has a case without a fault in its files."""
    levels = Path(shutil.copytree(steps, tmp_path / "levels"))
    for part in PAGE.split("\n## ")[1:]:
        pieces = [block for block in blocks_in(part) if block.sort == "yaml" and not block.wrong]
        for block in pieces:
            type_in(levels, block)
        found = load_case(levels / CASE).diagnostics if pieces else ()
        assert not found, (part.splitlines()[0], as_text(found))


def test_the_fault_made_on_purpose_is_shown_as_the_page_shows_it(steps: Path, tmp_path: Path) -> None:
    levels = Path(shutil.copytree(steps, tmp_path / "levels"))
    wrong = next(block for block in BLOCKS if block.wrong)
    for block in BLOCKS[:BLOCKS.index(wrong)]:
        if block.sort == "yaml":
            type_in(levels, block)
    type_wrong(levels, wrong)
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


@pytest.mark.parametrize("page", ["docs/eerste_zaak.md", "levels/README.md"])
def test_the_buttons_beside_the_commands_are_those_of_the_game(page: str) -> None:
    shown = "".join(path.read_text("utf-8") for path in (ROOT / "alibi" / "ui").glob("*.py"))
    rows = [line for line in (ROOT / page).read_text("utf-8").splitlines() if line.startswith("|") and "alibi " in line]
    buttons = {name for row in rows for name in re.findall(r"(?<!\*)\*([^*]+)\*(?!\*)", row)}
    assert {"Begin een nieuwe zaak", "Kijk na", "Probeer een scène", "Neem op"} <= buttons
    assert [name for name in buttons if (f'"{name}"' if name[-1] != "…" else f'"{name[:-1]}{{') not in shown] == []
