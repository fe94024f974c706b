"""The log that lasts: one thread that writes to the journal, so that a frame never waits for a disk.

Knows how to keep trying: what is not saved yet stays in memory, in order, until it is. Does not know what it
writes. The thread opens the journal itself and is the only one that uses that connection.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Event, Thread
from uuid import uuid4

from alibi.core.records import Entry
from alibi.store.journal import Journal
from alibi.store.log import Saved, in_order, nothing
from alibi.store.problems import SENTENCES, JournalProblem

RETRY = 0.5
"""Seconds until another try when saving did not work."""

_GOING, _CLOSING = True, False


@dataclass(frozen=True, slots=True)
class _Step:
    write: Callable[[Journal], object]
    on_saved: Saved
    entry: Entry | None = None


class LogWriter:
    """Keeps the entries of the play that was begun or resumed last in the journal at `path`; makes the journal,
    for agent `code`, when there is none and a code is given. `append` and the like only hand over (p99 within
    50 µs) and never raise for the disk's sake: see `problem`. `on_saved` is called in the thread."""

    def __init__(self, path: Path, code: str = "") -> None:
        self._path, self._code = path, code
        self._unsaved: deque[_Step] = deque()
        self._bell: SimpleQueue[bool] = SimpleQueue()
        self._problem: str | None = None
        self._highest = 0
        self._journal: Journal | None = None
        self._thread = Thread(target=self._run, name="journal", daemon=True)
        self._thread.start()

    # --- handing over -----------------------------------------------------------------------------------

    def begin_play(self, case_id: str, title: str, seed: int, rules_hash: str, text_hash: str, rules_version: int,
                   wording: Mapping[str, str], compiled: bytes) -> str:
        """Start keeping a play; its id, which is drawn here so that nobody waits."""
        play, words = uuid4().hex, dict(wording)
        self._hand_over(_Step(lambda journal: journal.begin_play(
            case_id, title, seed, rules_hash, text_hash, rules_version, words, compiled, play), nothing))
        return play

    def resume(self, play: str) -> None:
        """New entries go to a play that is in the journal already."""
        self._hand_over(_Step(lambda journal: journal.resume(play), nothing))

    def change_wording(self, wording: Mapping[str, str]) -> None:
        """From the next entry on these words hold."""
        words = dict(wording)
        self._hand_over(_Step(lambda journal: journal.change_wording(words), nothing))

    def append(self, entry: Entry, on_saved: Saved = nothing) -> None:
        self._highest = in_order(entry, self._highest)
        self._hand_over(_Step(lambda journal: journal.append(entry), on_saved, entry))

    def take_back(self, number: int, on_saved: Saved = nothing) -> None:
        self._hand_over(_Step(lambda journal: journal.take_back(number), on_saved))

    def save_morning(self, day: str, snapshot: bytes, on_saved: Saved = nothing) -> None:
        self._hand_over(_Step(lambda journal: journal.save_morning(day, snapshot), on_saved))

    def _hand_over(self, step: _Step) -> None:
        self._unsaved.append(step)
        self._bell.put(_GOING)

    # --- asking -----------------------------------------------------------------------------------------

    def problem(self) -> str | None:
        """One sentence on why saving does not work now, or None."""
        return self._problem

    def unsaved(self) -> tuple[Entry, ...]:
        """The entries that are not on disk yet, in order."""
        return tuple(step.entry for step in self._unsaved.copy() if step.entry)

    def flush(self, timeout: float = 5.0) -> bool:
        """Wait until all that was handed over is on disk; False when that took longer than `timeout` seconds."""
        done = Event()
        self._hand_over(_Step(lambda journal: None, done.set))
        return done.wait(timeout)

    def close(self, timeout: float = 5.0) -> bool:
        """Flush, end the thread and let go of the journal. False when something is not saved: see `unsaved`."""
        saved = self.flush(timeout)
        self._bell.put(_CLOSING)
        self._thread.join()
        return saved

    # --- in the thread ----------------------------------------------------------------------------------

    def _run(self) -> None:
        try:
            while self._called():
                self._save_all()
        finally:
            if self._journal:
                self._journal.close()

    def _called(self) -> bool:
        """Wait until there is something to do: a step, or another try. False when it is time to stop."""
        try:
            going = self._bell.get(timeout=RETRY if self._unsaved else None)
            while going and not self._bell.empty():
                going = self._bell.get()
            return going
        except Empty:
            return _GOING

    def _save_all(self) -> None:
        while self._unsaved:
            step = self._unsaved[0]
            try:
                step.write(self._opened())
            except JournalProblem as problem:
                self._problem = problem.sentence
                return
            except Exception:
                self._problem = SENTENCES["trouble"]
                raise
            self._unsaved.popleft()
            self._problem = None
            step.on_saved()

    def _opened(self) -> Journal:
        if self._journal is None:
            if self._code and not self._path.exists():
                self._journal = Journal.create(self._path, self._code)
            else:
                self._journal = Journal.open(self._path)
        return self._journal
