"""`maker.yaml` in the folder of a case: who made it, under which short name, with which licence, who read it through.

Knows the keys of that file, and asks for them once. The game itself never reads it; `alibi pack` puts it in the
manifest.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from alibi.content.diagnostics import Diagnostic
from alibi.content.fields import Fields
from alibi.content.notes import Notes
from alibi.content.package import LONGEST_WORDS, MAKER_ID
from alibi.content.strict_yaml import read_yaml_file
from alibi.workshop.case_name import suggestion_for
from alibi.workshop.file_writing import write_text

FILE = "maker.yaml"
HEAD = "# Wie deze zaak maakte. Staat in het bestand van alibi pack.\n"
LICENCE = "CC BY 4.0"
NOBODY = "niemand"
Ask = Callable[[str], str]


class NotSaid(ValueError):
    """An answer that cannot be used; the message is a sentence that says what can."""


@dataclass(frozen=True, slots=True)
class Maker:
    """What a maker says: `id` is the short name in front of the case, `reviewed_by` who read it through ("" nobody),
    `themes` the difficult subjects in it."""

    author: str
    id: str
    version: int = 1
    licence: str = LICENCE
    reviewed_by: str = ""
    themes: tuple[str, ...] = ()


def read_maker(folder: Path) -> tuple[Maker | None, tuple[Diagnostic, ...]]:
    """The maker of a case and what is wrong with the file; None without a file or with a fault."""
    if not (folder / FILE).is_file():
        return None, ()
    notes = Notes()
    root = read_yaml_file(folder / FILE, f"{folder.name}/{FILE}", folder, None, notes.findings)
    if root is None:
        return None, notes.findings.sorted()
    fields = Fields(root, notes, FILE, "author id version licence reviewed_by themes")
    maker = Maker(fields.words("author"), fields.label("id"), fields.number("version", 1, 9999),
                  fields.words("licence"), fields.words("reviewed_by", ""), fields.sentences("themes", False))
    if maker.id and not MAKER_ID.fullmatch(maker.id):
        notes.report("A104", fields.mark_of("id"), name=maker.id)
    return None if notes.findings.has_errors else maker, notes.findings.sorted()


def ask_maker(given: Mapping[str, str], yes: bool, ask: Ask) -> Maker:
    """Who made this case, from options or by asking. NotSaid when that cannot be used; EOFError when nobody answers."""
    def one(name: str, question: str, ready: str) -> str:
        if given.get(name):
            return _words(given[name])
        return _words(ready if yes else ask(f"{question}\n  [{ready or NOBODY}] ").strip() or ready)

    author = one("author", "Hoe heet je? Dit ziet wie je zaak installeert.", "")
    if not author:
        raise NotSaid("Een zaak om door te geven heeft een maker. Zeg hoe je heet: --author \"Juf Jansen\"")
    id_ = one("id", "Welke korte naam komt vóór je zaken?", suggestion_for(author))
    if not MAKER_ID.fullmatch(id_):
        raise NotSaid(f"“{id_}” kan geen korte naam zijn. Gebruik kleine letters, cijfers en _, zoals “jansen”.")
    licence = one("licence", "Welke licentie heeft je zaak?", LICENCE)
    reviewed_by = one("reviewed_by", "Wie heeft de zaak nagekeken?", "")
    return Maker(author, id_, 1, licence, "" if reviewed_by == NOBODY else reviewed_by)


def _words(text: str) -> str:
    clean = " ".join(text.split())
    if len(clean) > LONGEST_WORDS or not clean.isprintable():
        raise NotSaid(f"Houd het bij {LONGEST_WORDS} gewone tekens: “{clean[:20]}…”.")
    return clean


def with_given(maker: Maker, given: Mapping[str, str]) -> Maker:
    """The maker of the file with what the options say instead. NotSaid when that cannot be used."""
    changed = {name: _words(text) for name, text in given.items() if text}
    if not MAKER_ID.fullmatch(changed.get("id", maker.id)):
        raise NotSaid(f"“{changed['id']}” kan geen korte naam zijn. Gebruik kleine letters, cijfers en _.")
    return replace(maker, **changed)  # type: ignore[arg-type]


def write_maker(folder: Path, maker: Maker) -> None:
    """Keep who made a case, with the version; other lines of the file and its comments stay as they are."""
    path = folder / FILE
    text = path.read_text("utf-8") if path.is_file() else HEAD
    values = {"author": _quoted(maker.author), "id": maker.id, "version": str(maker.version),
              "licence": _quoted(maker.licence), "reviewed_by": _quoted(maker.reviewed_by)}
    for key, value in values.items():
        if value == '""':
            continue
        line = f"{key}: {value}"
        found = re.search(rf"^{key}:[^\n]*$", text, re.MULTILINE)
        text = text.replace(found[0], line, 1) if found else f"{text.rstrip()}\n{line}\n"
    write_text(path, text)


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
