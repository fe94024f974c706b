"""A caption: one thing to show and to say.

Knows its shape only. What is said of which happening is in `telling.py` and `telling_week.py`.
"""

from __future__ import annotations

from dataclasses import dataclass

from alibi.core.case import NARRATOR


@dataclass(frozen=True, slots=True)
class Caption:
    """One thing to show and to say. `kind`: line, seen (what can be seen), feedback, change, clue, trace, time,
    closed, task, promise, strain, help, board, end. `who` is a person id or ""; `about` the id of a clue, trace,
    change, task, promise or strain."""

    kind: str
    text: str
    who: str = NARRATOR
    mood: str = "neutral"
    about: str = ""
