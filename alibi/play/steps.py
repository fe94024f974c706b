"""Steps: commands as short lines of text that an author can read, write down and repeat.

"go hal", "talk noor", "choose i_wait", "go_on", "do read_screen", "wait", "scan", "note kaartje les",
"work kaartje rust", "lay wei_puzzel wei s3", "lift wei_puzzel", "unmask tijn".
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import astuple
from typing import Any

from alibi.core.commands import (
    Choose,
    Command,
    Do,
    DoTask,
    Go,
    GoOn,
    LayAlibi,
    LiftAlibi,
    NoteTask,
    Scan,
    Talk,
    Unmask,
    Wait,
)

_WORDS: dict[str, Callable[..., Command]] = {
    "go": Go, "talk": Talk, "choose": Choose, "go_on": GoOn, "do": Do, "wait": Wait, "scan": Scan, "note": NoteTask,
    "work": DoTask, "lay": LayAlibi, "lift": LiftAlibi, "unmask": Unmask,
}
_NAMES: dict[Any, str] = {kind: word for word, kind in _WORDS.items()}


class UnknownStep(ValueError):
    """A step that is no command; the sentence says which words there are."""


def step_from(text: str) -> Command:
    """The command that a step means."""
    word, *rest = text.split()[:8] or [""]
    kind = _WORDS.get(word)
    if kind is None:
        raise UnknownStep(f"“{text}” is geen stap. Een stap begint met: {', '.join(_WORDS)}.")
    try:
        return kind(*rest)
    except TypeError:
        raise UnknownStep(f"“{text}” heeft niet het goede aantal woorden.") from None


def step_of(command: Command) -> str:
    """A command as a step; commands of mirror, diary and debrief have none ("")."""
    word = _NAMES.get(type(command))
    return " ".join((word, *map(str, astuple(command)))).strip() if word else ""
