"""A play that goes on, and what a journal kept of the last one, to go on with.

Knows the session, the log that keeps it, and how its journal is told. Does not know where agents and cases are.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from alibi.play.agents import NOTHING_YET
from alibi.play.opened import CaseProblem

if TYPE_CHECKING:
    from alibi.core.case import Case
    from alibi.core.records import Entry
    from alibi.core.school_map import SchoolMap
    from alibi.play.session import LogPort, Morning, Session
    from alibi.store.journal import Journal
    from alibi.store.journal import Play as KeptPlay
    from alibi.store.told import Moment, Told

    class PlayLog(LogPort, Protocol):
        """What a play asks of its log besides keeping steps."""

        def flush(self) -> bool: ...

        def problem(self) -> str | None: ...

        def close(self) -> bool: ...

        def change_wording(self, wording: Mapping[str, str]) -> None: ...


@dataclass
class Play:
    """A play that goes on: session, map, and the log that keeps it."""

    code: str
    id: str
    session: Session
    school_map: SchoolMap
    school: Path
    journal: Path
    log: PlayLog
    resumed: bool = False
    words: Mapping[str, str] = field(default_factory=dict)
    """Words that stand in for those of the journal when it is told to a child who plays in another language."""
    dutch: Case | None = None
    """The case as the journal has it, from which it can be said in another language; None when it cannot."""
    folder: Path = Path()
    """Where the case lies."""

    def told(self) -> Told:
        """What a mentor would see now: nothing taken back, nothing struck out."""
        from alibi.store.journal import Journal
        from alibi.store.told import told_of_journal

        self.log.flush()
        with Journal.open(self.journal, only_reading=True) as journal:
            return told_of_journal(journal, self.id, self.words)

    def struck_out(self) -> tuple[Moment, ...]:
        """The moments the child left out, to put back."""
        from alibi.store.journal import Journal
        from alibi.store.told import struck_out_of_journal

        self.log.flush()
        with Journal.open(self.journal, only_reading=True) as journal:
            return struck_out_of_journal(journal, self.id, self.words)

    def problem(self) -> str:
        """Why saving does not work now, in one sentence, or ""."""
        return self.log.problem() or ""

    def close(self) -> None:
        """Wait until all is on disk."""
        self.log.close()


class RulesChanged(NamedTuple):
    """The case got other rules since this play was kept: the child chooses how to go on."""

    code: str
    title: str


class LastPlay(NamedTuple):
    """The last play of a journal: what stands of it, the first free number, its last morning as it was kept, and its
    case as it was compiled then."""

    play: KeptPlay
    entries: tuple[Entry, ...]
    number: int
    morning: tuple[int, bytes] | None
    compiled: bytes | None

    @classmethod
    def of(cls, path: Path) -> LastPlay:
        """What a journal kept. JournalProblem when it cannot be read, CaseProblem when nothing was played yet."""
        from alibi.store.journal import Journal

        with Journal.open(path, only_reading=True) as journal:
            return cls._in(journal)

    @classmethod
    def _in(cls, journal: Journal) -> LastPlay:
        kept = journal.last_play()
        entries = journal.entries(kept.id) if kept else ()
        if kept is None or not entries:
            raise CaseProblem(NOTHING_YET)
        return cls(kept, entries, journal.next_number(), journal.latest_morning(kept.id),
                   journal.compiled_case(kept.compiled))

    def morning_of(self, case: Case) -> Morning | None:
        """The world at the last morning, when it was kept by the same rules."""
        from alibi.content.mornings import decode_morning
        from alibi.play.session import Morning

        world = decode_morning(case, self.morning[1]) if self.morning else None
        return Morning(self.morning[0], world) if self.morning and world else None
