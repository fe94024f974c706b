"""Steps: commands as short lines of text that an author can read, write down and repeat.

Words alone are "go_on", "wait", "scan" and "next_day"; of the others `_EXAMPLES` shows what comes behind.
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
    EstimateTask,
    GiveBackFree,
    Go,
    GoOn,
    KeepFree,
    LayAlibi,
    LiftAlibi,
    MovePlan,
    NextDay,
    NoteTask,
    PlanTask,
    Scan,
    Talk,
    Unmask,
    UnplanTask,
    Wait,
)

_WORDS: dict[str, Callable[..., Command]] = {
    "go": Go, "talk": Talk, "choose": Choose, "go_on": GoOn, "do": Do, "wait": Wait, "scan": Scan, "note": NoteTask,
    "work": DoTask, "lay": LayAlibi, "lift": LiftAlibi, "unmask": Unmask, "next_day": NextDay, "estimate": EstimateTask,
    "plan": PlanTask, "unplan": UnplanTask, "move": MovePlan,
    "keep_free": KeepFree, "give_back": GiveBackFree,
}
_EXAMPLES = {
    "go": "go hal", "talk": "talk noor", "choose": "choose i_wait", "do": "do read_screen",
    "note": "note kaartje les", "work": "work kaartje rust", "lay": "lay wei_puzzel wei s3", "lift": "lift wei_puzzel",
    "unmask": "unmask tijn", "estimate": "estimate sommen 2", "plan": "plan sommen 2_dinsdag middag",
    "unplan": "unplan sommen 2_dinsdag middag", "move": "move sommen 1_maandag avond 2_dinsdag middag",
    "keep_free": "keep_free 2_dinsdag avond", "give_back": "give_back 2_dinsdag avond",
}
"""A step of each kind that says more than its word."""
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
        return _estimate(*rest) if kind is EstimateTask else kind(*rest)
    except TypeError:
        raise UnknownStep(f"“{text}” heeft niet het goede aantal woorden. Schrijf bijvoorbeeld: "
                          f"{_EXAMPLES.get(word, word)}.") from None


def _estimate(task: str, half_hours: str) -> Command:
    if not half_hours.isdecimal():
        raise UnknownStep(f"“{half_hours}” is geen aantal halve uren. Schrijf bijvoorbeeld: estimate {task} 2.")
    return EstimateTask(task, int(half_hours))


def step_of(command: Command) -> str:
    """A command as a step; commands of mirror, notes, help and debrief have none ("")."""
    word = _NAMES.get(type(command))
    return " ".join((word, *map(str, astuple(command)))).strip() if word else ""
