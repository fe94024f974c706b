"""One entry as it is told.

Knows its shape only; what may be told of it is decided in `telling.py`.
"""

from __future__ import annotations

from dataclasses import dataclass

from alibi.core.happenings import Happening


@dataclass(frozen=True, slots=True)
class ToldEntry:
    """What is told of one entry; `number` and `id` as in the journal, or as in the dossier it was read from."""

    number: int
    id: str
    happenings: tuple[Happening, ...]
