"""Work for a maker as the screens follow it: a process of its own that says how far it is.

Knows how to start and end such a process and how to read what it says. What is done there is `maker_job.py`.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from alibi.content.files import PACKAGE
from alibi.play.maker import Done, Remark
from alibi.workshop.languages import VARIABLE

BROKEN_OFF = "Het werk is onverwacht gestopt. Probeer het nog eens."
_NO_WINDOW: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)


class JobWork:
    """One piece of work in a process of its own, which says as JSON lines in a file how far it is."""

    def __init__(self, arguments: list[str], language: str = "nl") -> None:
        self.doing = "Ik begin …"
        self._folder = tempfile.TemporaryDirectory(prefix="alibi-", ignore_cleanup_errors=True)
        self._said = Path(self._folder.name) / "gezegd.jsonl"
        self._read, self._rest = 0, b""
        self._done: Done | None = None
        paths = [str(PACKAGE.parent), *filter(None, [os.environ.get("PYTHONPATH", "")])]
        with self._said.open("wb") as out:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "alibi.workshop.maker_job", *arguments], stdin=subprocess.DEVNULL,
                stdout=out, stderr=subprocess.DEVNULL, creationflags=_NO_WINDOW,
                env={**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONUTF8": "1",
                     VARIABLE: language})

    def look(self) -> Done | None:
        """Read what was said since the last look. Never waits."""
        if self._done is None:
            ended = self._process.poll() is not None
            for line in self._new_lines():
                self._hear(json.loads(line))
            if ended:
                self._done = self._done or Done(BROKEN_OFF, well=False)
                self._folder.cleanup()
        return self._done

    def _new_lines(self) -> list[bytes]:
        with self._said.open("rb") as said:
            said.seek(self._read)
            new = said.read()
        self._read += len(new)
        *lines, self._rest = (self._rest + new).split(b"\n")
        return lines

    def _hear(self, record: dict[str, Any]) -> None:
        if "doing" in record:
            self.doing = record["doing"]
        else:
            self._done = _done(record["done"])

    def stop(self) -> None:
        """End the process."""
        if self._process.poll() is None:
            self._process.terminate()
            self._process.wait()
        self._folder.cleanup()


def _done(record: dict[str, Any]) -> Done:
    remarks = tuple(Remark(**{**one, "file": Path(one["file"])}) for one in record.get("remarks", ()))
    file, kept, table = record.get("file"), record.get("kept"), tuple(map(tuple, record.get("table", ())))
    return Done(record["sentence"], record.get("more", ""), remarks, table, Path(file) if file else None,
                record.get("case", ""), record.get("well", True), tuple(record.get("steps", ())),
                Path(kept) if kept else None, tuple(record.get("played", ())), record.get("seal", ""))
