"""The agency: which cases and agents there are, and a play opened for one of them.

Knows the home folder, the levels and the store, and joins them to a session. Does not know any screen. A play is
only begun on disk when the child has begun; every problem is a sentence (JournalProblem, CaseProblem).

The title asks this module before the first frame, so what only a play needs is imported where a play begins.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count, islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from alibi.content.files import NoSuchCase, case_folders, find_case, installed_folders, is_installed
from alibi.play.whereabouts import recap, stands
from alibi.store import home as homes
from alibi.store.problems import JournalProblem

if TYPE_CHECKING:
    from alibi.content.diagnostics import Diagnostic
    from alibi.core.case import Case
    from alibi.core.records import Entry
    from alibi.core.school_map import SchoolMap
    from alibi.play.session import LogPort, Morning, Session
    from alibi.store.journal import Journal
    from alibi.store.journal import Play as KeptPlay
    from alibi.store.told import Moment as Moment
    from alibi.store.told import Told as Told

__all__ = ["Agency", "AgentCard", "CaseCard", "CaseProblem", "JournalProblem", "Play", "RulesChanged", "recap"]
LARGEST_SEED = 2**31
DUTCH = "nl"
FIRST_NOTICE = "hints"
"""How early changes are told in the first days of a new play (diary.LEVELS)."""
MOST_TO_LOOK_AT = 5


class CaseProblem(Exception):
    """A case that cannot be played; `diagnostics` say what is wrong with it, in full."""

    def __init__(self, sentence: str, diagnostics: Sequence[Diagnostic] = ()) -> None:
        super().__init__(sentence)
        self.sentence, self.diagnostics = sentence, tuple(diagnostics)


@dataclass(frozen=True, slots=True)
class CaseCard:
    """A case to begin: what the child reads before it does. `maker` is who made it, "" for a case of the game."""

    id: str
    title: str
    summary: str
    days: int
    maker: str = ""


@dataclass(frozen=True, slots=True)
class AgentCard:
    """An agent on this computer and where its last play stands, in the case with the id `case`. `recap` is one
    sentence; `problem` is one when the journal cannot be read."""

    code: str
    look: str = ""
    name: str = ""
    case_title: str = ""
    recap: str = ""
    finished: bool = False
    problem: str = ""
    case: str = ""


if TYPE_CHECKING:
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


@dataclass(frozen=True, slots=True)
class _Last:
    """The last play of a journal: what stands of it, the first free number, and its last morning as it was kept."""

    play: KeptPlay
    entries: tuple[Entry, ...]
    number: int
    morning: tuple[int, bytes] | None


class Opened(NamedTuple):
    """A case that can be played, in the language of the agency, with its map and the folders of its school and of
    itself. `dutch` is what journals keep."""

    case: Case
    school_map: SchoolMap
    school: Path
    dutch: Case
    folder: Path


@dataclass(frozen=True, slots=True)
class RulesChanged:
    """The case got other rules since this play was kept: the child chooses how to go on."""

    code: str
    title: str


class Agency:
    """What the title screen, the terminal and the bots begin from."""

    def __init__(self, home: Path, levels: Path | None = None, language: str = DUTCH) -> None:
        """`language` is that of the cases, as far as they are translated. Journals are always Dutch."""
        self.home, self.levels, self.language = home, levels, language

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

    def cases(self) -> tuple[CaseCard, ...]:
        """The cases that can be played now, in order of their folders; then those of others that were installed."""
        from alibi.content.load import load_case
        from alibi.content.translation import in_language

        cards = []
        for folder in (*case_folders(self.levels), *installed_folders(self.home)):
            case = in_language(load_case(folder, self._cache), folder, self.language).case
            if case:
                maker = _maker_of(folder)
                summary = f"{case.summary} Gemaakt door {maker}." if maker else case.summary
                cards.append(CaseCard(case.id, case.title, summary, len(case.days), maker))
        return tuple(cards)

    def load(self, name: str) -> Opened:
        """A case by name or folder. CaseProblem when it is not there or has errors."""
        from alibi.content.load import load_case
        from alibi.content.translation import in_language

        try:
            folder = find_case(name, self.levels, self.home)
        except NoSuchCase as missing:
            raise CaseProblem(str(missing)) from None
        loaded = load_case(folder, self._cache)
        said = in_language(loaded, folder, self.language)
        if loaded.case is None or said.case is None or said.school_map is None or said.school is None:
            raise CaseProblem(f"De zaak “{folder.name}” heeft fouten en kan nog niet gespeeld worden.",
                              loaded.diagnostics)
        return Opened(said.case, said.school_map, said.school, loaded.case, folder)

    def as_it_was(self, opened: Opened, compiled: bytes) -> Case:
        """The case as a journal kept it, in the language of this agency as far as it says the same as now."""
        from alibi.content.compiled import decode_case
        from alibi.content.translation import case_in_language

        return case_in_language(decode_case(compiled), opened.folder, opened.school, self.language)

    @property
    def _cache(self) -> Path:
        return self.home / "cache"

    # --- beginning and taking up ------------------------------------------------------------------------

    def begin(self, name: str, seed: int | None = None, code: str = "") -> Play:
        """Begin a new play, by a new agent unless `code` names one."""
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
        from alibi.store.journal import Journal

        with Journal.open(homes.journal_path(self.home, code), only_reading=True) as journal:
            kept = self._last(journal)
        opened = self.load(kept.play.case_id)
        if opened.case.rules_hash != kept.play.rules_hash:
            return RulesChanged(code, kept.play.title)
        play = self._resumed(code, opened, kept)
        if opened.case.text_hash != kept.play.text_hash:
            play.log.change_wording(wording_of(opened.dutch))
        return play

    def take_up_as_it_was(self, code: str) -> Play:
        """Go on under the rules and words that the play began with ("Verder zoals hij was")."""
        from alibi.content.compiled import decode_case
        from alibi.store.journal import Journal

        with Journal.open(homes.journal_path(self.home, code), only_reading=True) as journal:
            kept = self._last(journal)
            compiled = journal.compiled_case(kept.play.compiled)
        opened = self.load(kept.play.case_id)
        if compiled is None:
            raise CaseProblem("De zaak van toen staat niet meer in het logboek.")
        as_it_was = opened._replace(case=self.as_it_was(opened, compiled), dutch=decode_case(compiled))
        return self._resumed(code, as_it_was, kept)

    def begin_day_again(self, code: str) -> Play:
        """Start the case anew for this agent, with the same seed ("Deze dag opnieuw")."""
        from alibi.store.journal import Journal

        with Journal.open(homes.journal_path(self.home, code), only_reading=True) as journal:
            kept = self._last(journal)
        return self.begin(kept.play.case_id, kept.play.seed, code)

    def _resumed(self, code: str, opened: Opened, kept: _Last) -> Play:
        from alibi.play.session import BrokenPlay, Session
        from alibi.store.writer import LogWriter

        path = homes.journal_path(self.home, code)
        log = LogWriter(path, code)
        log.resume(kept.play.id)
        try:
            session = Session.resume(opened.case, kept.entries, log, kept.number, self._morning(opened.case, kept),
                                     log.save_morning)
        except BrokenPlay as broken:
            log.close()
            raise CaseProblem("Deze zaak is veranderd. Begin deze dag opnieuw.") from broken
        return self._play(code, kept.play.id, session, opened, path, log, resumed=True)

    def _play(self, code: str, kept: str, session: Session, opened: Opened, path: Path, log: PlayLog, *,
              resumed: bool) -> Play:
        return Play(code, kept, session, opened.school_map, opened.school, path, log, resumed,
                    self._words_of(opened.case), opened.dutch, opened.folder)

    @staticmethod
    def _morning(case: Case, kept: _Last) -> Morning | None:
        """The world at the last morning, when it was kept by the same rules."""
        from alibi.content.mornings import decode_morning
        from alibi.play.session import Morning

        world = decode_morning(case, kept.morning[1]) if kept.morning else None
        return Morning(kept.morning[0], world) if kept.morning and world else None

    @staticmethod
    def _last(journal: Journal) -> _Last:
        kept = journal.last_play()
        entries = journal.entries(kept.id) if kept else ()
        if kept is None or not entries:
            raise CaseProblem("Deze agent heeft nog geen zaak om mee verder te gaan.")
        return _Last(kept, entries, journal.next_number(), journal.latest_morning(kept.id))

    # --- agents -----------------------------------------------------------------------------------------

    def agents(self) -> tuple[AgentCard, ...]:
        """The agents on this computer, the one that played last first. Reads every journal: ask once a screen."""
        return tuple(self._cards())

    def latest(self) -> AgentCard | None:
        """The agent to go on with: the one that played last and is not done. Looks at a few journals only."""
        return next((card for card in islice(self._cards(), MOST_TO_LOOK_AT) if not card.problem and not card.finished),
                    None)

    def _cards(self) -> Iterator[AgentCard]:
        return (self._card(code) for code in homes.agents(self.home))

    def _card(self, code: str) -> AgentCard:
        from alibi.store.journal import Journal

        try:
            with Journal.open(homes.journal_path(self.home, code), only_reading=True) as journal:
                kept = self._last(journal)
                words = self._words_in_language(kept.play.case_id, journal.wording(kept.play.id))
                return self._card_of(code, kept.play, kept.entries, words)
        except (JournalProblem, CaseProblem) as problem:
            return AgentCard(code, problem=problem.sentence)

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

    @staticmethod
    def _card_of(code: str, kept: KeptPlay, entries: tuple[Entry, ...], words: Mapping[str, str]) -> AgentCard:
        from alibi.core.happenings import AgentChosen, CaseEnded

        chosen = [happening for entry in entries for happening in entry.happenings
                  if isinstance(happening, AgentChosen)]
        look, name = (chosen[-1].look, chosen[-1].name) if chosen else ("", "")
        ended = any(isinstance(happening, CaseEnded) for entry in entries for happening in entry.happenings)
        title = words.get("case/title", kept.title)
        return AgentCard(code, look, name, title, "De zaak is klaar." if ended else stands(entries, words), ended,
                         case=kept.case_id)

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


def _maker_of(folder: Path) -> str:
    """Who made an installed case; "" for a case of the game."""
    if not is_installed(folder.name):
        return ""
    from alibi.content.package import manifest_of

    manifest = manifest_of(folder)
    return manifest.author if manifest else ""
