"""Cases read for the first time in a process of their own, while there is something else to see.

What reading needs (YAML, every check) stays in memory once it is imported, 11 MiB of it; in a process of its own that
is gone when it ends. Knows the cache, in which the process leaves what it read. A process that does not start or dies
leaves nothing: the case is then read by whoever opens it, who also says what is wrong with it.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from alibi.content.compiled import has_cache
from alibi.content.files import PACKAGE

PATIENCE = 30
"""Seconds after which it is no longer waited for."""
_NO_WINDOW: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)


class Reading:
    """A process that reads the cases that this computer never read; none when there are none."""

    def __init__(self, folders: Sequence[Path], cache: Path) -> None:
        never_read = [str(folder) for folder in folders if not has_cache(cache, folder.name)]
        self._process = _started([str(cache), *never_read]) if never_read else None

    @property
    def going_on(self) -> bool:
        """Whether it is still reading. Never waits."""
        return self._process is not None and self._process.poll() is None

    def wait(self) -> None:
        """Until all is read, or there is no more patience."""
        if self._process is not None:
            try:
                self._process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                self.stop()

    def stop(self) -> None:
        """End the process: what it read so far stays."""
        if self._process is not None and self.going_on:
            self._process.terminate()
            self._process.wait()


def _started(arguments: list[str]) -> subprocess.Popen[bytes] | None:
    paths = [str(PACKAGE.parent), *filter(None, [os.environ.get("PYTHONPATH", "")])]
    try:
        return subprocess.Popen([sys.executable, "-m", "alibi.content.apart", *arguments], stdin=subprocess.DEVNULL,
                                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, creationflags=_NO_WINDOW,
                                env={**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONUTF8": "1"})
    except OSError:
        return None


def read_into(cache: Path, folders: Sequence[Path]) -> None:
    """Read cases so that they lie in the cache; one with mistakes does not."""
    from alibi.content.load import load_case

    for folder in folders:
        load_case(folder, cache)


if __name__ == "__main__":
    read_into(Path(sys.argv[1]), [Path(folder) for folder in sys.argv[2:]])
