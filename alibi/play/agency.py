"""The agency: which cases and agents there are, and a play opened for one of them.

Joins what it is made of: the cases that are here (`opened.py`), the agents of this computer (`agents.py`), and a
session with its log (`ongoing.py`). Does not know any screen. A play is only begun on disk when the child has begun;
every problem is a sentence (JournalProblem, CaseProblem).

The title asks this module before the first frame, so what only a play needs is imported where a play begins.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import count, islice
from pathlib import Path
from typing import TYPE_CHECKING

from alibi.play.agents import AgentCard, agent_cards
from alibi.play.ongoing import LastPlay, Play, RulesChanged
from alibi.play.opened import DUTCH, CaseCard, CaseProblem, Cases, Opened
from alibi.play.whereabouts import recap
from alibi.store import home as homes
from alibi.store.problems import JournalProblem

if TYPE_CHECKING:
    from alibi.core.case import Case
    from alibi.play.ongoing import PlayLog
    from alibi.play.session import Session

__all__ = ["Agency", "AgentCard", "CaseCard", "CaseProblem", "JournalProblem", "Play", "RulesChanged", "recap"]
LARGEST_SEED = 2**31
FIRST_NOTICE = "hints"
"""How early changes are told in the first days of a new play (diary.LEVELS)."""
MOST_TO_LOOK_AT = 5


class Agency:
    """What the title screen, the terminal and the bots begin from."""

    def __init__(self, home: Path, levels: Path | None = None, language: str = DUTCH) -> None:
        """`language` is that of the cases, as far as they are translated. Journals are always Dutch."""
        self.home, self.levels, self.language = home, levels, language
        self._cases = Cases(home, levels)

    def speak(self, language: str, play: Play | None = None) -> None:
        """Another language from now on, also for a play that goes on; its journal stays as it is. A case that cannot
        be read any more keeps its words."""
        from alibi.content.translation import case_in_language

        self.language = language
        if play is None or play.dutch is None:
            return
        try:
            opened = self.load(str(play.folder))
        except CaseProblem:
            return
        play.session.say_in(case_in_language(play.dutch, opened.folder, opened.school, language))
        play.school_map, play.words = opened.school_map, self._words_of(play.session.case)

    # --- cases ------------------------------------------------------------------------------------------

    def prepare(self) -> None:
        """Have the cases read that were never read on this computer, apart, so that nobody waits for it."""
        self._cases.prepare()

    @property
    def preparing(self) -> bool:
        """Whether that is going on: `cases`, `load` and all that begins or takes up a play would wait for it."""
        return self._cases.preparing

    def close(self) -> None:
        """End what is going on apart."""
        self._cases.close()

    def cases(self) -> tuple[CaseCard, ...]:
        """The cases that can be played now, in order of their folders; then those of others that were installed."""
        return tuple(self._cases.cards(self.language))

    def load(self, name: str) -> Opened:
        """A case by name or folder. CaseProblem when it is not there or has errors."""
        return self._cases.open(name, self.language)

    def as_it_was(self, opened: Opened, compiled: bytes) -> Opened:
        """With the case as a journal kept it, in the language of this agency as far as it says the same as now."""
        return opened.as_it_was(compiled, self.language)

    # --- beginning and taking up ------------------------------------------------------------------------

    def begin(self, name: str, seed: int | None = None, code: str = "") -> Play:
        """Begin a new play, by a new agent unless `code` names one."""
        import secrets

        from alibi.content.compiled import encode_case
        from alibi.core.rules import RULES_VERSION
        from alibi.core.wording import wording_of
        from alibi.play.session import Session
        from alibi.store.codes import new_agent_code
        from alibi.store.writer import LogWriter

        opened = self.load(name)
        case, dutch = opened.case, opened.dutch
        seed = secrets.randbelow(LARGEST_SEED) if seed is None else seed
        code = code or new_agent_code(self.home)
        path = homes.journal_path(self.home, code)
        number = self._first_free(path)
        log = LogWriter(path, code)
        kept = log.begin_play(case.id, dutch.title, seed, case.rules_hash, case.text_hash, RULES_VERSION,
                              wording_of(dutch), encode_case(dutch))
        session = Session.start(case, seed, log, FIRST_NOTICE, number, log.save_morning)
        return self._play(code, kept, session, opened, path, log, resumed=False)

    @staticmethod
    def _first_free(path: Path) -> int:
        if not path.exists():
            return 1
        from alibi.store.journal import Journal

        with Journal.open(path, only_reading=True) as journal:
            return journal.next_number()

    def take_up(self, code: str) -> Play | RulesChanged:
        """Go on with an agent's last play, as it was; with new words when only words changed."""
        from alibi.core.wording import wording_of

        kept = self._last(code)
        opened = self.load(kept.play.case_id)
        if opened.case.rules_hash != kept.play.rules_hash:
            return RulesChanged(code, kept.play.title)
        play = self._resumed(code, opened, kept)
        if opened.case.text_hash != kept.play.text_hash:
            play.log.change_wording(wording_of(opened.dutch))
        return play

    def take_up_as_it_was(self, code: str) -> Play:
        """Go on under the rules and words that the play began with ("Verder zoals hij was")."""
        kept = self._last(code)
        opened = self.load(kept.play.case_id)
        if kept.compiled is None:
            raise CaseProblem("De zaak van toen staat niet meer in het logboek.")
        return self._resumed(code, self.as_it_was(opened, kept.compiled), kept)

    def begin_day_again(self, code: str) -> Play:
        """Start the case anew for this agent, with the same seed ("Deze dag opnieuw")."""
        kept = self._last(code).play
        return self.begin(kept.case_id, kept.seed, code)

    def _last(self, code: str) -> LastPlay:
        return LastPlay.of(homes.journal_path(self.home, code))

    def _resumed(self, code: str, opened: Opened, kept: LastPlay) -> Play:
        from alibi.play.session import BrokenPlay, Session
        from alibi.store.writer import LogWriter

        path = homes.journal_path(self.home, code)
        log = LogWriter(path, code)
        log.resume(kept.play.id)
        try:
            session = Session.resume(opened.case, kept.entries, log, kept.number, kept.morning_of(opened.case),
                                     log.save_morning)
        except BrokenPlay as broken:
            log.close()
            raise CaseProblem("Deze zaak is veranderd. Begin deze dag opnieuw.") from broken
        return self._play(code, kept.play.id, session, opened, path, log, resumed=True)

    def _play(self, code: str, kept: str, session: Session, opened: Opened, path: Path, log: PlayLog, *,
              resumed: bool) -> Play:
        return Play(code, kept, session, opened.school_map, opened.school, path, log, resumed,
                    self._words_of(opened.case), opened.dutch, opened.folder)

    # --- agents -----------------------------------------------------------------------------------------

    def agents(self) -> tuple[AgentCard, ...]:
        """The agents on this computer, the one that played last first. Reads every journal: ask once a screen."""
        return tuple(self._cards())

    def latest(self) -> AgentCard | None:
        """The agent to go on with: the one that played last and is not done. Looks at a few journals only."""
        return next((card for card in islice(self._cards(), MOST_TO_LOOK_AT) if not card.problem and not card.finished),
                    None)

    def _cards(self) -> Iterator[AgentCard]:
        return agent_cards(self.home, self._words_in_language)

    def _words_in_language(self, case: str, words: Mapping[str, str]) -> Mapping[str, str]:
        """The words of a journal, in the language of this agency as far as the case is there."""
        if self.language == DUTCH:
            return words
        try:
            return {**words, **self._words_of(self.load(case).case)}
        except CaseProblem:
            return words

    def _words_of(self, case: Case) -> Mapping[str, str]:
        """The words of a case that stand in for those of a journal; none in Dutch."""
        from alibi.core.wording import wording_of

        return {} if self.language == DUTCH else wording_of(case)

    # --- sharing ----------------------------------------------------------------------------------------

    def share(self, play: Play) -> Path:
        """Make the dossier of a play whose child said yes; the file to hand over."""
        from alibi.store.dossier import write_dossier

        play.log.flush()
        return write_dossier(play.journal, play.id, self._free_name(play.code))

    def _free_name(self, code: str) -> Path:
        """A name that no earlier dossier has: what was handed over is never changed."""
        folder = self.home / "gedeeld"
        folder.mkdir(parents=True, exist_ok=True)
        names = (f"{code}{'' if number == 1 else f'-{number}'}.alibi-dossier" for number in count(1))
        return next(folder / name for name in names if not (folder / name).exists())
