"""`alibi explain CODE`: what a message means, with a wrong and a right example, and what to do.

Reads the pages of docs/diagnostics, in a checkout or packed in the wheel. A code whose page is not there is told from
the table of codes alone. Knows how such a page is built and how to show it in a terminal.
"""

from __future__ import annotations

import difflib
import re
from pathlib import Path
from typing import TextIO

from alibi.content.codes import Code
from alibi.content.files import PACKAGE
from alibi.workshop.codes import FAMILIES, MILD, all_codes

ALL_WELL, WRONG = 0, 1
_CODE = re.compile(r"A?\s*(\d{1,3})", re.IGNORECASE)
_FENCE = re.compile(r"^```(?P<sort>\w*) ?(?P<file>\S*)(?P<how>[^\n]*)\n(?P<text>.*?)^```\n?", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^## (.+)$", re.MULTILINE)
_LINK = re.compile(r"\[([^\]]+)\]\([^)]+\)")
_BLANK = re.compile(r"\{\w+\}")


def run_explain(code: str, out: TextIO, pages: Path | None = None) -> int:
    """Explain one code; without a code list them all; 1 for a code that does not exist."""
    codes = all_codes()
    name = _named(code)
    if not code.strip():
        print(_overview(codes), file=out)
        return ALL_WELL
    if name in codes:
        print(_explained(name, codes[name], pages or pages_folder()), file=out)
        return ALL_WELL
    print(_unknown(code.strip(), name, codes), file=out)
    return WRONG


def pages_folder(package: Path = PACKAGE) -> Path:
    """Where the pages lie: in the docs of the checkout, else packed inside the package."""
    beside = package.parent / "docs" / "diagnostics"
    return beside if (beside / "A001.md").is_file() else package / "_files" / "docs" / "diagnostics"


def _named(written: str) -> str:
    """The code someone means: "a12", "12" and "A012" are one."""
    found = _CODE.fullmatch(written.strip())
    return f"A{int(found[1]):03}" if found else written.strip().upper()


# --- lists ----------------------------------------------------------------------------------------------------


def _overview(codes: dict[str, Code]) -> str:
    blocks = ["Meldingen van alibi check. Meer over één melding: alibi explain A012"]
    for family, title in FAMILIES.items():
        rows = [_row(name, code) for name, code in codes.items() if name.startswith(family)]
        if rows:
            blocks.append("\n".join([f"{family}  {title}", *rows]))
    return "\n\n".join(blocks)


def _row(name: str, code: Code) -> str:
    mild = MILD.get(code.severity)
    return f"  {name}  {code.title}{f' ({mild})' if mild else ''}"


def _unknown(written: str, name: str, codes: dict[str, Code]) -> str:
    """That there is no such code, and which come nearest: by number, or by a word of the title."""
    near = difflib.get_close_matches(name, codes, 3, 0.7)
    word = written.lower()
    near += [one for one, code in codes.items() if len(word) > 2 and word in code.title.lower() and one not in near]
    if not near:
        return f"Ik ken geen melding “{_short(written)}”. Alle meldingen: alibi explain"
    return "\n".join([f"Ik ken geen melding “{_short(written)}”. Misschien bedoel je:",
                      *(_row(one, codes[one]) for one in near[:5])])


def _short(text: str) -> str:
    clean = "".join(sign if sign.isprintable() else "·" for sign in text)
    return clean if len(clean) <= 40 else f"{clean[:39]}…"


# --- one code -------------------------------------------------------------------------------------------------


def _explained(name: str, code: Code, pages: Path) -> str:
    mild = MILD.get(code.severity)
    title = f"{name} · {code.title}{f' ({mild}: de zaak kan wel gespeeld worden)' if mild else ''}"
    blocks = [title, f"De melding: {_BLANK.sub('…', code.sentence)}"]
    try:
        page = (pages / f"{name}.md").read_text("utf-8")
    except OSError:
        page = ""
    blocks += _shown(page)
    blocks.append(f"Wat je doet\n\n  {_BLANK.sub('…', code.advice)}")
    return "\n\n".join(blocks)


def _shown(page: str) -> list[str]:
    """The parts of a page as blocks for a terminal, without its title."""
    body = page.partition("\n")[2].strip()
    if not body:
        return []
    text = _FENCE.sub(lambda found: _example(found), body + "\n")
    text = _HEADING.sub(r"\1", _LINK.sub(r"\1", text))
    return [re.sub(r"\n{3,}", "\n\n", text).strip()]


def _example(fence: re.Match[str]) -> str:
    """A fenced block, indented; with the file it belongs to and what could not be printed as it is."""
    words = fence["how"].split()
    notes = [f"In {fence['file']}:"] if fence["file"] else []
    notes += [f"({text})" for text in map(_note, words) if text]
    rows = [f"    {_cut(row)}".rstrip() for row in fence["text"].rstrip("\n").split("\n")]
    return "\n".join(([f"  {' '.join(notes)}"] if notes else []) + rows) + "\n"


def _note(word: str) -> str:
    """What a word behind the name of a file means, for a reader."""
    if word.startswith("maal="):
        return f"dit {word.removeprefix('maal=')} keer achter elkaar"
    return "opgeslagen als Windows-1252" if word == "windows-1252" else ""


def _cut(row: str) -> str:
    return row if len(row) <= 160 else f"{row[:159]}…"
