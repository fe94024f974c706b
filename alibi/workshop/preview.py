"""`alibi play CASE --scene …`: a case in the real game from any moment, shown anew on every save.

Knows the files of the case, what the author wished, and how a moment is carried over to the next version. What the
screens show is not known here. Only reads: no journal, no cache.
"""

from __future__ import annotations

from pathlib import Path

from alibi.content.diagnostics import DUTCH, Diagnostic, Language, as_text
from alibi.content.disk_words import why_not
from alibi.content.load import Loaded, load_case
from alibi.content.translation import in_language
from alibi.core.world import World
from alibi.play.preview import News, Opened
from alibi.review.marks import Marks
from alibi.workshop.book_talks import place_of
from alibi.workshop.in_words import CaseWords
from alibi.workshop.opening import loaded_whole
from alibi.workshop.rounds import Rounds
from alibi.workshop.wishes import CannotBegin, Wishes, carried_over, changed_facts, facts_now, not_so, world_of


class Preview:
    """One case under preview, in a language. Raises CannotShow when it cannot be read at all, CannotBegin when a wish
    cannot be."""

    def __init__(self, folder: Path, wishes: Wishes, language: Language = DUTCH) -> None:
        self.folder, self.wishes, self.language = folder.resolve(), wishes, language
        self.good, self.marks = self._in_language(loaded_whole(self.folder)), Marks(self.folder)
        self.begin()
        self._rounds = Rounds(self._folders)

    # --- the port of the screens ------------------------------------------------------------------------

    def begin(self) -> Opened:
        """The moment the author asked for, in the last good version of the case."""
        assert self.good.case is not None
        return self._opened(world_of(self.good.case, self.wishes))

    def look(self, now: World) -> News | None:
        """Look at a few more files; when a whole round found something changed, what came of it."""
        return self._read_again(now) if self._rounds.changed() else None

    def look_now(self, now: World) -> News | None:
        """One whole round at once."""
        return self._read_again(now) if self._rounds.changed_now() else None

    def place_of(self, kind: str, name: str) -> str:
        return place_of(self.marks.of(kind, name))

    def missing(self, world: World) -> str:
        asked = not_so(world)
        if not asked or not world.scene:
            return ""
        talk = world.scene.key.partition("/")[0]
        said = CaseWords(world.case, self.language.say).condition(asked, talk)
        return self.language.say(f"In het spel kom je hier pas als dit zo is: {said}.")

    def facts(self, world: World) -> tuple[str, ...]:
        return facts_now(world)

    def facts_in_words(self, world: World) -> tuple[str, ...]:
        words = CaseWords(world.case, self.language.say)
        return tuple(words.fact(name, value) for name, value in changed_facts(world))

    # --- files ------------------------------------------------------------------------------------------

    def _folders(self) -> tuple[Path, ...]:
        return (self.folder, *((self.good.school,) if self.good.school else ()))

    def _read_again(self, now: World) -> News:
        try:
            loaded = load_case(self.folder)
        except OSError as wrong:
            return self._cannot(f"Ik kon niet alles lezen ({why_not(wrong)}). Sla het bestand nog eens op.")
        if loaded.case:
            return self._shown(self._in_language(loaded), now)
        errors = tuple(_in_short(one, self.language) for one in loaded.diagnostics if one.is_error)
        return News(problem=as_text(loaded.diagnostics, self.language), faults=errors)

    def _in_language(self, loaded: Loaded) -> Loaded:
        return in_language(loaded, self.folder, self.language.name)

    def _shown(self, loaded: Loaded, now: World) -> News:
        """The new version at the same moment; where the author began when that moment is gone."""
        assert loaded.case is not None
        self.good, self.marks = loaded, Marks(self.folder)
        same = carried_over(now, loaded.case)
        if same is not None:
            return News(self._opened(same))
        try:
            return News(self.begin(), anew=True)
        except CannotBegin as why:
            return self._cannot(str(why))

    def _opened(self, world: World) -> Opened:
        assert self.good.school_map is not None and self.good.school is not None
        return Opened(world, self.good.school_map, self.good.school)


    def _cannot(self, sentence: str) -> News:
        said = self.language.say(sentence)
        return News(problem=said, faults=(said,))


def _in_short(fault: Diagnostic, language: Language) -> str:
    """A fault on one line: file and line in the case, what is wrong, what was perhaps meant."""
    place = fault.path.partition("/")[2] or fault.path
    meant = f" {language.say(f'Bedoel je “{fault.suggestion}”?')}" if fault.suggestion else ""
    return f"{place}:{fault.line}  {fault.code}  {language.of(fault).sentence}{meant}"
