"""How many processes can work at once, other processes to work with, and copies of this one that help it along. Knows
nothing of cases."""

from __future__ import annotations

import os
import pickle
import sys
import tempfile
import weakref
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from multiprocessing import current_process, get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, TypeVar

Got = TypeVar("Got")
MOST_COPIES = 3
"""Each takes some milliseconds to make, and this process meanwhile does nothing else."""
MOST_TICKETS = 2_000
"""So many of two bytes go into the smallest pipe there is; the work beyond is done by this process."""

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


# --- copies that help along ------------------------------------------------------------------------------------


def aside(work: Callable[[], Got]) -> Callable[[], Got]:
    """Have a copy of this process, which has all that this one has now, do some work; what is returned gives the
    outcome, and waits for it when it must. Where there is no core for it, no copy can be made, or it is lost, the work
    is done here, when it is asked for."""
    if cores() < 2 or not can_be_copied():
        return work
    context = get_context("fork")
    here, there = context.Pipe(duplex=False)
    copy = context.Process(target=_done_aside, args=(work, there), daemon=True)
    try:
        copy.start()
    except OSError:
        return work
    finally:
        there.close()

    def outcome() -> Got:
        try:
            with here:
                got: Got = here.recv()
        except (EOFError, OSError):
            return work()
        finally:
            copy.join()
        return got

    return outcome


def _done_aside(work: Callable[[], Got], there: Connection) -> None:
    """What fails here, or is broken off, is for the first process to do and to tell of."""
    with suppress(BaseException):
        there.send(work())


def shared(work: Callable[[int], Got], number: int) -> Callable[[], list[Got]]:
    """`work(0)`, `work(1)` … `number` of them: copies of this process begin at once, where that is possible, and what
    is returned does along what they have not begun. Each takes the next one; who did it does not matter to what comes
    of it."""
    tickets, box = os.pipe()
    os.write(box, b"".join(mine.to_bytes(2, "big") for mine in range(min(number, MOST_TICKETS))))
    os.close(box)

    def some() -> dict[int, Got]:
        done: dict[int, Got] = {}
        while ticket := os.read(tickets, 2):
            mine = int.from_bytes(ticket, "big")
            done[mine] = work(mine)
        return done

    others = [aside(some) for _ in range(min(cores() - 1, number - 1, MOST_COPIES))]

    def outcome() -> list[Got]:
        done = some()
        for other in others:
            done |= other()
        os.close(tickets)
        return [done[mine] if mine in done else work(mine) for mine in range(number)]

    return outcome


# --- other processes --------------------------------------------------------------------------------------------


def _arrive(file: str) -> None:
    """Begin in another process; nothing when its work was called off meanwhile."""
    try:
        arrive, given = pickle.loads(Path(file).read_bytes())
    except FileNotFoundError:
        return
    arrive(*given)
