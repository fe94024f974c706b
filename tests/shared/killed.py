"""Work in another process that is killed while it is at it, as when the power goes.

Processes are copies of one that has read the game already, where the computer can do that; elsewhere, as on Windows,
each reads it anew. Knows nothing of what they do.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.connection import Connection
from typing import Any

READ_BEFORE = ["alibi.content.compiled", "alibi.content.load", "alibi.core.moves", "alibi.core.rules",
               "alibi.core.wording", "alibi.play.agency", "alibi.play.session", "alibi.store.codes",
               "alibi.store.journal", "alibi.store.writer"]


def told_until_killed(work: Callable[..., None], *given: Any, after: float) -> list[Any]:
    """What `work(*given, told)` sent over the connection `told` until it was killed, `after` so many seconds from the
    first."""
    context: Any = get_context("forkserver" if "forkserver" in get_all_start_methods() else "spawn")
    if context.get_start_method() == "forkserver":
        context.set_forkserver_preload(READ_BEFORE)
    ours, theirs = context.Pipe(duplex=False)
    child = context.Process(target=work, args=(*given, theirs))
    child.start()
    theirs.close()
    told = [ours.recv()]
    time.sleep(after)
    child.kill()
    child.join()
    assert child.exitcode != 0
    child.close()
    return [*told, *_left_in(ours)]


def _left_in(pipe: Connection) -> list[Any]:
    """What was sent whole before the end."""
    found = []
    with pipe:
        while True:
            try:
                found.append(pipe.recv())
            except (EOFError, OSError):
                return found
