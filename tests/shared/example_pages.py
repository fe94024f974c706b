"""Examples of the pages in docs/diagnostics and of the guides, laid over a tiny case.

An example in the docs is a piece of a file. `lay` puts it into the tiny case: YAML by its keys (two levels deep),
Tiled XML by the id of its layer; with the word `heel` after the path it is the whole file, with `erachter` it comes
behind what is there. `tests/levels` has three tiny cases: `_base`; with `_week` over it (the word `week`) one of two
days, with home, homework and changes; and with `_sound` one in which a check finds nothing at all.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

LEVELS = Path(__file__).parents[1] / "levels"
PAGES = Path(__file__).parents[2] / "docs" / "diagnostics"
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
    if "erachter" in example.how:
        text = path.read_text("utf-8") + text
    elif "heel" not in example.how and path.exists():
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


def tiny_case(levels: Path) -> Path:
    """A levels folder with the tiny case and its school."""
    return Path(shutil.copytree(LEVELS / "_base", levels))


def lay_week(levels: Path) -> None:
    """Make the tiny case in a levels folder one of two days."""
    shutil.copytree(LEVELS / "_week", levels, dirs_exist_ok=True)


def sound_case(levels: Path) -> Path:
    """A levels folder with the tiny case in which a check finds nothing, and its school."""
    shutil.copytree(LEVELS / "_base" / "_school", levels / "_school")
    return Path(shutil.copytree(LEVELS / "_sound", levels, dirs_exist_ok=True))


def lay_all(examples: Iterable[Example], levels: Path) -> Path:
    """Lay examples over a case in this folder; gives the folder of the case."""
    for example in examples:
        lay(levels, example)
    return levels / CASE


@dataclass(frozen=True)
class Page:
    """A page in four parts: its title and words, the wrong example, what is then shown, the right example."""

    title: str
    wrong: str
    shown: str
    right: str


def page_of(code: str) -> Page:
    title, _, rest = (PAGES / f"{code}.md").read_text("utf-8").partition("\n## Fout\n")
    wrong, _, rest = rest.partition("\n## Wat je ziet\n")
    shown, _, right = rest.partition("\n## Goed\n")
    return Page(title, wrong, shown, right)
