"""Commands and happenings as plain records and back, for whoever keeps or sends them.

Knows the two closed sets of kinds. Does not know where records are kept.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from typing import Any

from alibi.core.commands import COMMANDS, Command
from alibi.core.happenings import HAPPENINGS, Happening

_COMMAND_KINDS: dict[str, type[Any]] = {kind.__name__: kind for kind in COMMANDS}
_HAPPENING_KINDS: dict[str, type[Any]] = {kind.__name__: kind for kind in HAPPENINGS}


class UnknownRecord(ValueError):
    """A record of a kind or with fields this version does not know."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One accepted command with all that came of it: the unit that is kept, or lost, as a whole.
    `number` counts up in one journal and is never used twice; `id` is random and stays in a dossier."""

    number: int
    id: str
    command: Command
    happenings: tuple[Happening, ...]


def kind_of(thing: Command | Happening) -> str:
    return type(thing).__name__


def record_of(thing: Command | Happening) -> dict[str, Any]:
    """The fields of a command or happening as JSON-ready values (tuples become lists)."""
    return {name: list(value) if isinstance(value, tuple) else value for name, value in asdict(thing).items()}


def command_from(kind: str, record: dict[str, Any]) -> Command:
    command: Command = _read(_COMMAND_KINDS, kind, record)
    return command


def happening_from(kind: str, record: dict[str, Any]) -> Happening:
    happening: Happening = _read(_HAPPENING_KINDS, kind, record)
    return happening


def _read(kinds: dict[str, type[Any]], kind: str, record: dict[str, Any]) -> Any:
    known = kinds.get(kind)
    if known is None:
        raise UnknownRecord(f"Onbekende soort: {kind}")
    names = {field.name for field in fields(known)}
    if not record.keys() <= names:
        raise UnknownRecord(f"{kind} heeft onbekende velden: {', '.join(sorted(record.keys() - names))}")
    try:
        return known(**{name: tuple(value) if isinstance(value, list) else value for name, value in record.items()})
    except TypeError as missing:
        raise UnknownRecord(f"{kind} is niet heel: {missing}") from missing
