"""Findings as SARIF 2.1.0: the format in which review tools show remarks beside the lines of a change.

Knows that format. The findings themselves come from `content` and `review`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, TextIO
from urllib.parse import quote

from alibi import __version__
from alibi.content.diagnostics import DUTCH, Diagnostic, Language
from alibi.content.files import NoSuchCase, case_folders, find_case
from alibi.content.load import load_case
from alibi.workshop.codes import all_codes
from alibi.workshop.languages import title_of

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "hint": "note"}


def as_sarif(diagnostics: Iterable[Diagnostic], under: str = "levels", language: Language = DUTCH) -> str:
    """One run with every finding. `under` is the folder, from the root of the repository, in which the paths of the
    findings lie; lines and columns count from 1, in characters, the end column is the one after the last."""
    found = [language.of(one) for one in diagnostics]
    used = sorted({one.code for one in found})
    index = {code: number for number, code in enumerate(used)}
    driver = {"name": "alibi", "version": __version__, "language": language.name,
              "rules": [_rule(code, language) for code in used]}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints",
           "results": [_result(one, index[one.code], under, language) for one in found]}
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _rule(name: str, language: Language) -> dict[str, Any]:
    code = all_codes().get(name)
    if code is None:
        return {"id": name}
    return {"id": name, "shortDescription": {"text": title_of(name, language.name)},
            "help": {"text": f"alibi explain {name}"}, "defaultConfiguration": {"level": _LEVELS[code.severity]}}


def _result(one: Diagnostic, rule: int, under: str, language: Language) -> dict[str, Any]:
    meant = " " + language.say(f"Bedoel je “{one.suggestion}”?") if one.suggestion else ""
    advice = f" {one.advice}" if one.advice else ""
    region: dict[str, Any] = {"startLine": one.line, "startColumn": one.column, "endColumn": one.column + one.width}
    if one.source:
        region["snippet"] = {"text": one.source}
    path = quote("/".join(part for part in (under.strip("/"), one.path) if part))
    return {"ruleId": one.code, "ruleIndex": rule, "level": _LEVELS[one.severity],
            "message": {"text": f"{one.sentence}{meant}{advice}"},
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": path}, "region": region}}]}


def run_sarif(cases: Sequence[str], out: TextIO, levels: Path | None = None, language: Language = DUTCH) -> int:
    """`alibi check --sarif`: check cases, all of them when none is named, and print SARIF; 1 when any has an error."""
    from alibi.review.check import check_loaded

    try:
        folders = [find_case(name, levels) for name in cases] or list(case_folders(levels))
    except NoSuchCase as missing:
        print(language.say(str(missing)), file=out)
        return 1
    reports = [check_loaded(load_case(folder), folder.resolve()) for folder in folders]
    found = [finding.diagnostic for report in reports for finding in report.findings]
    print(as_sarif(found, language=language), file=out)
    return 1 if any(one.is_error for one in found) else 0
