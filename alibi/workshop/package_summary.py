"""What an adult sees before a case of somebody else is installed: who made it, and what is in it.

Knows a manifest and a case that was read. Everything a stranger wrote is shown without signs that could do something
to a terminal.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from alibi.content.files import SCHOOLS
from alibi.content.load import Loaded
from alibi.content.package import Manifest
from alibi.core.case import Case
from alibi.language.passages import Kind, parts_of
from alibi.language.readability import EASY_FLESCH_DOUMA, count, flesch_douma
from alibi.language.themes import themes_in

WIDTH = 18
READ_FIRST = "Deze zaak is gemaakt door iemand anders. Lees eerst wat erin zit."


def summary(manifest: Manifest, loaded: Loaded, folder: Path, say: Callable[[str], str] = str) -> str:
    """The page of a package that was unpacked in `folder`, as lines for a terminal. `say` says words of ours in another
    language; what the maker wrote stays as it is."""
    rows = summary_rows(manifest, loaded, folder, say)
    return "\n".join([say(READ_FIRST), "", *(f"  {name:<{WIDTH}}{text}" for name, text in rows)])


def summary_rows(manifest: Manifest, loaded: Loaded, folder: Path,
                 say: Callable[[str], str] = str) -> list[tuple[str, str]]:
    """The same as pairs of what it is and what is so."""
    case = loaded.case
    assert case is not None
    own = (folder / SCHOOLS / manifest.school).is_dir()
    rows = [
        ("titel", case.title),
        ("gaat over", case.summary),
        ("gemaakt door", manifest.author),
        ("nagekeken door", manifest.reviewed_by or say("niemand")),
        ("licentie", manifest.licence),
        ("naam en versie", say(f"{manifest.id}, versie {manifest.version}")),
        ("school", f"{case.school} ({say('zit erbij' if own else 'van het spel')})"),
        ("mensen", ", ".join(person.name for person in case.people)),
        ("dagen", ", ".join(day.name for day in case.days)),
        ("oefent", "; ".join(_skills(case))),
        ("lezen", say(_reading(folder / manifest.id))),
        ("volgens de maker", ", ".join(manifest.themes) or say("geen moeilijk onderwerp")),
        ("in de tekst", _themes(folder / manifest.id, say)),
        ("vingerafdruk", case.rules_hash[:12]),
    ]
    return [(say(name), shown_long(text)) for name, text in rows]


def shown_long(text: str, most: int = 300) -> str:
    """A text of a stranger on one line."""
    clean = "".join(sign if sign.isprintable() else "·" for sign in text[:most])
    return clean if len(text) <= most else f"{clean}…"


def _skills(case: Case) -> list[str]:
    return [skill.text.rstrip(".") for skill in case.skills if skill.id in case.declared]


def _reading(folder: Path) -> str:
    """How many words there are, and how they read together, in the measure of the language check."""
    passages = (passage for part in parts_of(folder) for passage in part.passages)
    counts = count({passage.text for passage in passages if passage.kind != Kind.ABOUT})
    if not counts.enough:
        return f"{counts.words} woorden, te weinig om te meten"
    ease = flesch_douma(counts)
    level = "makkelijk, past bij ongeveer groep 7" if ease >= EASY_FLESCH_DOUMA else "moeilijk voor groep 7"
    return f"{counts.words} woorden; {level} (Flesch-Douma {ease:.0f})"


def _themes(folder: Path, say: Callable[[str], str]) -> str:
    found = themes_in(folder)
    return (", ".join(f"{say(theme)} ({count}×)" for theme, count in found.items())
            or say("geen moeilijk onderwerp gevonden"))
