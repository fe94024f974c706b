"""`alibi explain CODE`: what a message means, with a wrong and a right example, and what to do.

Reads the pages of docs/diagnostics, in a checkout or packed in the wheel: every code has one. The pages are Dutch; in
English the table gives the words and the page only the examples.
Knows how such a page is built and how to show it in a terminal.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from alibi.content.codes import Code
from alibi.content.diagnostics import DUTCH, Language
from alibi.content.files import PACKAGE
from alibi.workshop.codes import FAMILIES, MILD, all_codes
from alibi.workshop.languages import ENGLISH, title_of

ALL_WELL, WRONG = 0, 1
_CODE = re.compile(r"A?\s*(\d{1,3})", re.IGNORECASE)
_FENCE = re.compile(r"^```(?P<sort>\w*) ?(?P<file>\S*)(?P<how>[^\n]*)\n(?P<text>.*?)^```\n?", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^## (.+)$", re.MULTILINE)
_LINK = re.compile(r"\[([^\]]+)\]\([^)]+\)")
_BLANK = re.compile(r"\{\w+\}")
_EXAMPLES = ("Fout", "Goed")
"""The headings of a page under which its examples stand."""


def run_explain(code: str, out: TextIO, pages: Path | None = None, language: Language = DUTCH) -> int:
    """Explain one code; without a code list them all; 1 for a code that does not exist."""
    codes = all_codes()
    name = _named(code)
    if not code.strip():
        print(_overview(codes, language), file=out)
        return ALL_WELL
    if name in codes:
        print(_explained(name, codes[name], pages or pages_folder(), language), file=out)
        return ALL_WELL
    print(_unknown(code.strip(), name, codes, language), file=out)
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


def _overview(codes: dict[str, Code], language: Language) -> str:
    blocks = [language.say("Meldingen van alibi check. Meer over één melding: alibi explain A012")]
    for family, title in FAMILIES.items():
        rows = [_row(name, code, language) for name, code in codes.items() if name.startswith(family)]
        if rows:
            blocks.append("\n".join([f"{family}  {language.say(title)}", *rows]))
    return "\n\n".join(blocks)


def _row(name: str, code: Code, language: Language) -> str:
    mild = MILD.get(code.severity)
    return f"  {name}  {title_of(name, language.name)}{f' ({language.say(mild)})' if mild else ''}"


def _unknown(written: str, name: str, codes: dict[str, Code], language: Language) -> str:
    """That there is no such code, and which come nearest: by number, or by a word of the title."""
    titles = {one: title_of(one, language.name) for one in codes}
    near = [one for one in codes if written.lower() in titles[one].lower()] if len(written) > 2 else []
    near = near or difflib.get_close_matches(name, codes, 3, 0.7)
    if not near:
        return language.say(f"Ik ken geen melding “{_short(written)}”. Alle meldingen: alibi explain")
    return "\n".join([language.say(f"Ik ken geen melding “{_short(written)}”. Misschien bedoel je:"),
                      *(_row(one, codes[one], language) for one in near[:5])])


def _short(text: str) -> str:
    clean = "".join(sign if sign.isprintable() else "·" for sign in text)
    return clean if len(clean) <= 40 else f"{clean[:39]}…"


# --- one code -------------------------------------------------------------------------------------------------


def _explained(name: str, code: Code, pages: Path, language: Language) -> str:
    try:
        page = (pages / f"{name}.md").read_text("utf-8")
    except OSError:
        page = ""
    english = ENGLISH.get(name) if language is not DUTCH else None
    words = english or code
    shown = [english.why, *_examples(page, language)] if english else _shown(page, language)
    mild = MILD.get(code.severity)
    title = f"{name} · {words.title}"
    title = language.say(f"{title} ({mild}: de zaak kan wel gespeeld worden)") if mild else title
    advice = _BLANK.sub("…", words.advice)
    advice = language.say(_advice_shown(page)) if advice == "…" else advice
    return "\n\n".join([title, language.say(f"De melding: {_BLANK.sub('…', words.sentence)}"), *shown,
                        f"{language.say('Wat je doet')}\n\n  {advice}"])


def _advice_shown(page: str) -> str:
    """What a page's example of the message advises: its last line."""
    said = _HEADING.split(page.partition("## Wat je ziet")[2])[0].partition("```text")[2].partition("```")[0]
    return said.strip().rpartition("\n")[2].strip() or "…"


def _shown(page: str, language: Language) -> list[str]:
    """The parts of a page as blocks for a terminal, without its title."""
    body = page.partition("\n")[2].strip()
    if not body:
        return []
    text = _FENCE.sub(lambda found: _example(found, language), body + "\n")
    text = _HEADING.sub(r"\1", _LINK.sub(r"\1", text))
    return [re.sub(r"\n{3,}", "\n\n", text).strip()]


def _examples(page: str, language: Language) -> Iterator[str]:
    """The wrong and the right example of a page, without the words around them."""
    headed = _HEADING.split(page)
    for heading, text in zip(headed[1::2], headed[2::2], strict=True):
        if heading in _EXAMPLES:
            yield language.say(heading)
            yield from (_example(found, language).rstrip("\n") for found in _FENCE.finditer(text))


def _example(fence: re.Match[str], language: Language) -> str:
    """A fenced block, indented; with the file it belongs to and what could not be printed as it is."""
    words = fence["how"].split()
    notes = [language.say(f"In {fence['file']}:")] if fence["file"] else []
    notes += [f"({language.say(text)})" for text in map(_note, words) if text]
    rows = [f"    {_cut(row)}".rstrip() for row in fence["text"].rstrip("\n").split("\n")]
    return "\n".join(([f"  {' '.join(notes)}"] if notes else []) + rows) + "\n"


def _note(word: str) -> str:
    """What a word behind the name of a file means, for a reader."""
    if word.startswith("maal="):
        return f"dit {word.removeprefix('maal=')} keer achter elkaar"
    return "opgeslagen als Windows-1252" if word == "windows-1252" else ""


def _cut(row: str) -> str:
    return row if len(row) <= 160 else f"{row[:159]}…"
