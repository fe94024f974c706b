"""A tiny valid case and school to break: copied afresh for each test, with other files laid over it.

An example in the docs is a piece of a file. `lay` puts it into the tiny case: YAML by its keys (two levels deep),
Tiled XML by the id of its layer; with the word `heel` after the path it is the whole file. With the word `week` it
is laid into the same case of two days, with home, homework and changes (`tests/levels/_week`).
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

LEVELS = Path(__file__).parent.parent / "levels"
CASE = "zaak"
_BLOCK = re.compile(r"^```(\w+) (\S+)( [^\n]*)?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_KEY = re.compile(r" *([\w.<&*\[][^:#]*):(?:\s|$)")


@dataclass(frozen=True)
class Example:
    """One fenced block: which file it belongs to, how it must be laid in, and its text."""

    file: str
    how: tuple[str, ...]
    text: str


def examples_in(page: str) -> list[Example]:
    """Every fenced block that names a file, in order."""
    return [Example(file, tuple((how or "").split()), text) for _, file, how, text in _BLOCK.findall(page)]


def lay(root: Path, example: Example) -> None:
    """Write one example into the levels folder `root`."""
    path = root / example.file
    path.parent.mkdir(parents=True, exist_ok=True)
    text = _changed(example)
    if "heel" not in example.how and path.exists():
        base = path.read_text("utf-8")
        text = _in_xml(base, text) if path.suffix in (".tmx", ".tsx") else _in_yaml(base, text)
    encoding = "latin-1" if "\x89" in text else "windows-1252" if "windows-1252" in example.how else "utf-8"
    path.write_bytes(text.encode(encoding))


def _changed(example: Example) -> str:
    text = example.text
    if "tekens" in example.how:
        text = re.sub(r"\\(x..|[0tnr])", lambda found: _sign(found[1]), text)
    for word in example.how:
        if word.startswith("maal="):
            unit = text.rstrip("\n") if "doorlopend" in example.how else text
            text = unit * int(word.removeprefix("maal=")) + "\n"
    return text


def _sign(written: str) -> str:
    return chr(int(written[1:], 16)) if written[0] == "x" else {"0": "\0", "t": "\t", "n": "\n", "r": "\r"}[written]


def _in_xml(base: str, piece: str) -> str:
    """Put an element in place of the one with the same tag and id."""
    tag, mark = re.match(r"<(\S+)(?: ((?:id|firstgid)=\"\d+\"))?", piece).groups()  # type: ignore[union-attr]
    if tag == "!DOCTYPE":
        return base.replace("?>\n", "?>\n" + piece, 1)
    if tag == "map":
        return re.sub(r"<map [^>]*>\n", piece, base, count=1)
    start = f"<{tag} {mark}[^>]*" if mark else f"<{tag} [^>]*"
    pattern = f"{start}/>\n" if piece.endswith("/>\n") else f"{start}>.*?</{tag}>\n"
    changed, count = re.subn(pattern, lambda _: piece, base, count=1, flags=re.DOTALL)
    assert count == 1, piece
    return changed


def _in_yaml(base: str, piece: str, depth: int = 0) -> str:
    """Put the keys of a piece in place of the same keys, one level deeper where both have keys of their own."""
    blocks, new = _blocks(base, depth), _blocks(piece, depth)
    names = [name for name, _ in blocks]
    merged = dict(blocks)
    loose = "".join(text for name, text in new if not name)
    for name, text in new:
        if name in merged and depth == 0 and _is_group(merged[name]) and _is_group(text):
            head, _, rest = merged[name].partition("\n")
            text = f"{head}\n" + _in_yaml(rest, text.partition("\n")[2], 2)
        if name:
            merged[name] = text
            names += [] if name in names else [name]
    return loose + "".join(merged[name] for name in names)


def _is_group(block: str) -> bool:
    lines = block.splitlines()
    return len(lines) > 1 and lines[0].rstrip().endswith(":") and bool(re.match(r"  [a-z]\w*:", lines[1]))


def _blocks(text: str, depth: int) -> list[tuple[str, str]]:
    """The text cut at its keys at one indentation; what belongs to no key has the name ""."""
    found: list[tuple[str, str]] = []
    for line in text.splitlines(keepends=True):
        key = _KEY.match(line) if len(line) - len(line.lstrip(" ")) == depth else None
        if key and key[1][0] not in "[<&*":
            found.append((key[1], line))
        elif found and found[-1][0] and not (depth == 0 and line[:1] not in (" ", "\t", "\n")):
            found[-1] = (found[-1][0], found[-1][1] + line)
        else:
            found.append(("", line))
    return found


def _lay_week(root: Path) -> None:
    shutil.copytree(LEVELS / "_week", root, dirs_exist_ok=True)


@pytest.fixture
def lay_week() -> Callable[[Path], None]:
    """Makes the tiny case in a levels folder one of two days."""
    return _lay_week


@pytest.fixture
def levels(tmp_path: Path) -> Path:
    """A levels folder with one tiny valid case and its school."""
    root = tmp_path / "levels"
    shutil.copytree(LEVELS / "_base", root)
    return root


@pytest.fixture
def lay_examples(levels: Path) -> Callable[[list[Example]], Path]:
    """Lays examples over the tiny case and gives the folder of the case."""

    def laid(examples: list[Example]) -> Path:
        if any("week" in example.how for example in examples):
            _lay_week(levels)
        for example in examples:
            lay(levels, example)
        return levels / CASE

    return laid


@pytest.fixture
def read_examples() -> Callable[[str], list[Example]]:
    return examples_in
