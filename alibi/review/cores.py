"""How many processes can work at once, and other processes to work with. Knows nothing of cases."""

from __future__ import annotations

import os
import pickle
import sys
import tempfile
import weakref
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import current_process, get_context
from pathlib import Path
from typing import Any

UNGUARDED = """\
This program checks a case or lets bots play while it is being read. To work on all cores it is read again by each
other process, which stops here; the first one goes on alone. Put the work of the program under:

    if __name__ == "__main__":
"""
"""What another process says that was started by a program without that line."""


def cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def other_processes(number: int, arrive: Callable[..., None], given: tuple[Any, ...]) -> ProcessPoolExecutor:
    """So many processes beside this one; each begins with `arrive(*given)`.

    Where that is safe they are copies of this one, and there at once. Elsewhere, as on Windows, they are spawned: each
    first loads the program again, which costs its core some tenths of a second. What is given lies in a file meanwhile:
    through the pipe of a process that stops before it reads, more than fits in that pipe would never be written to its
    end. SystemExit, with a sentence for who wrote the program, in a process that is itself only just reading the
    program it was started for.
    """
    if getattr(current_process(), "_inheriting", False):
        raise SystemExit(UNGUARDED)
    folder = tempfile.TemporaryDirectory(prefix="alibi-", ignore_cleanup_errors=True)
    file = Path(folder.name) / "given"
    file.write_bytes(pickle.dumps((arrive, given)))
    copied = can_be_copied()
    pool = ProcessPoolExecutor(number, get_context("fork" if copied else "spawn"), _arrive, (str(file),))
    weakref.finalize(pool, folder.cleanup)
    if copied:
        pool.submit(int)  # the first work makes the copies: now, as the pool itself will have a thread
    return pool


def can_be_copied() -> bool:
    """Whether another process may be a copy of this one: on Linux, while it has one thread, of Python or of a library.
    What a second thread has locked would stay locked in the copy for ever."""
    return sys.platform == "linux" and len(os.listdir("/proc/self/task")) == 1


def _arrive(file: str) -> None:
    """Begin in another process; nothing when its work was called off meanwhile."""
    try:
        arrive, given = pickle.loads(Path(file).read_bytes())
    except FileNotFoundError:
        return
    arrive(*given)
