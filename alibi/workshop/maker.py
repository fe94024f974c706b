"""The workshop behind the screens for makers: cases, questions, work in processes of its own, scenes to try.

Knows how to find cases and how to start work. The shapes are those of `play.maker`; work goes on in processes
(`maker_work.py`), the work itself is `maker_job.py`.
"""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from zipfile import BadZipFile

from alibi.content.diagnostics import Findings
from alibi.content.disk_words import why_not
from alibi.content.files import CASE_FILE, case_folders, find_folder
from alibi.content.nodes import MapNode, TextNode
from alibi.content.strict_yaml import read_yaml_file
from alibi.core.rules import NotPossible
from alibi.play.looking_back import LookedBack
from alibi.play.maker import (
    SCHOOL,
    HandedOn,
    Kind,
    MakerCase,
    MakerProblem,
    Question,
    SceneCard,
    Sharing,
    TalkCard,
)
from alibi.play.preview import NothingKept
from alibi.play.replay import Replay
from alibi.play.session import Session
from alibi.play.steps import UnknownStep, step_from
from alibi.workshop.answers import (
    BOARD,
    GUEST,
    LONGEST_QUESTION,
    LONGEST_TITLE,
    ON_THE_BOARD,
    PLACE,
    QUESTION,
    SECOND,
    TITLE,
    Offer,
    with_guests,
)
from alibi.workshop.answers import refusal as refused
from alibi.workshop.case_name import suggestion_for
from alibi.workshop.explain import run_explain
from alibi.workshop.file_writing import put_back
from alibi.workshop.graph_text import wrapped
from alibi.workshop.handed_on import packages_in, usual_folders
from alibi.workshop.in_words import CaseWords, capital
from alibi.workshop.languages import language
from alibi.workshop.maker_file import read_maker
from alibi.workshop.maker_words import with_buttons, without_docs
from alibi.workshop.maker_work import JobWork
from alibi.workshop.new_case import CannotMake, offer, own_levels, schools_for
from alibi.workshop.opening import CannotShow, loaded_whole, opened
from alibi.workshop.preview import Preview
from alibi.workshop.rounds import Rounds
from alibi.workshop.watch import schools_beside
from alibi.workshop.wishes import CannotBegin, Wishes

GUEST_HINT = "Kies één leerling. Pom, de bezoeker, is in deze zaak op de plek van deze leerling gekomen."
SECOND_HINT = ("Je kunt de zaak twee keer spelen. De tweede keer kwam Pom op de plek van een ander. "
               "Daarom zijn er twee gasten.")
BOARD_HINT = "Kies vier leerlingen. De twee gasten horen erbij en staan al aan."
FILES_A_FRAME = 60
"""So many files are looked at in a frame: half a second for a case with a large school."""
Open = Callable[[Path], bool]


class MakerDesk:
    """The port that the screens use. `out` is the folder for booklets and pictures, in the home of the game; `show`
    opens a file, `language` is that of what the check finds. `inboxes` are the folders in which cases of others may
    lie, the usual ones when none are given."""

    def __init__(self, out: Path, show: Open, levels: Path | None = None, language: str = "nl",
                 inboxes: Sequence[Path] = ()) -> None:
        self.out, self.show, self.language, self.inboxes = out, show, language, inboxes
        self.levels = levels or own_levels()
        self._folders: dict[str, Path] = {}
        self._works: list[JobWork] = []
        self._offers: dict[str, Offer] = {}

    def cases(self) -> tuple[MakerCase, ...]:
        """Those in the folder for new cases, and those that came with the game."""
        found = {folder.name: folder for levels in (find_folder("levels"), self.levels)
                 for folder in case_folders(levels)}
        self._folders = dict(sorted(found.items()))
        return tuple(MakerCase(name, _title(folder), folder) for name, folder in self._folders.items())

    def _folder(self, case: str) -> Path:
        if case not in self._folders:
            self.cases()
        if case not in self._folders:
            raise MakerProblem(f"De zaak “{case}” is er niet meer.")
        return self._folders[case]

    # --- a new case -------------------------------------------------------------------------------------

    def questions(self, school: str = "") -> tuple[Question, ...]:
        """The questions of `alibi new`: on which school, when there is more than one, and those about that one."""
        known = self._known(school)
        pupils = tuple((one, known.people[one].name) for one in known.pupils)
        places = tuple((name, capital(place.name)) for name, place in known.places.items())
        return (
            *self._which_school(),
            Question(TITLE, "Hoe heet de zaak?", "Een paar woorden.", (known.title,), longest=LONGEST_TITLE),
            Question(GUEST, "Wie is de gast?", GUEST_HINT, (known.board[0],), pupils),
            Question(SECOND, "Wie is de andere gast?", SECOND_HINT, (known.board[1],), pupils),
            Question(BOARD, "Wie staan er op het zaakbord?", BOARD_HINT, known.board, pupils, ON_THE_BOARD),
            Question(QUESTION, "Wat is de nieuwsgierige vraag?", "Eén vraag, met een vraagteken.", (known.question,),
                     longest=LONGEST_QUESTION),
            Question(PLACE, "Waar begint de dag?", "Kies één plek.", (known.place,), places))

    def follow(self, key: str, answers: Mapping[str, tuple[str, ...]]) -> Mapping[str, tuple[str, ...]]:
        if key not in (GUEST, SECOND):
            return answers
        return with_guests(self._known("".join(answers.get(SCHOOL, ()))), answers)

    def _which_school(self) -> tuple[Question, ...]:
        try:
            known = schools_for(self.levels)
        except CannotMake as why:
            raise MakerProblem(str(why)) from None
        if len(known) < 2:
            return ()
        return (Question(SCHOOL, "Op welke school speelt de zaak?", "Kies één school.", (next(iter(known)),),
                         tuple(known.items())),)

    def refusal(self, key: str, answers: Mapping[str, tuple[str, ...]]) -> str:
        school = "".join(answers.get(SCHOOL, ()))
        try:
            return "" if key == SCHOOL and self._known(school) else refused(self._known(school), key, _written(answers))
        except MakerProblem as why:
            return str(why)

    def _known(self, school: str = "") -> Offer:
        """What a new case on a school can be made of; read once."""
        if school not in self._offers:
            try:
                self._offers[school] = offer(self.levels, school)
            except CannotMake as why:
                raise MakerProblem(str(why)) from None
        return self._offers[school]

    def new(self, answers: Mapping[str, tuple[str, ...]]) -> JobWork:
        return self._begun(["new", str(self.levels), json.dumps(_written(answers))])

    def _begun(self, arguments: list[str]) -> JobWork:
        self._works.append(JobWork(arguments, self.language))
        return self._works[-1]

    def close(self) -> None:
        for work in self._works:
            work.stop()

    # --- a case of somebody else ------------------------------------------------------------------------

    def inbox(self) -> tuple[Path, ...]:
        return tuple(self.inboxes) or usual_folders(self.out.parent, self.levels.parent)

    def handed_on(self) -> tuple[HandedOn, ...]:
        return packages_in(self.inbox())

    def look_in(self, package: Path) -> JobWork:
        return self._begun(["look_in", str(package), str(self.out.parent)])

    def take_in(self, package: Path, seal: str) -> JobWork:
        return self._begun(["take_in", str(package), str(self.out.parent), seal])

    # --- a case that is there ---------------------------------------------------------------------------

    def start(self, kind: Kind, case: str, more: Mapping[str, str] = MappingProxyType({})) -> JobWork:
        self.out.mkdir(parents=True, exist_ok=True)
        return self._begun([kind, str(self._folder(case)), str(self.out), json.dumps(dict(more))])

    def sharing(self, case: str) -> Sharing:
        found, _ = read_maker(self._folder(case))
        return Sharing(found.author, found.id, found.reviewed_by) if found else Sharing()

    def short_name(self, author: str) -> str:
        return suggestion_for(author)

    def looked_back(self, case: str, played: tuple[str, ...]) -> LookedBack:
        try:
            loaded = loaded_whole(self._folder(case))
            assert loaded.case is not None and loaded.school_map is not None and loaded.school is not None
            session = Session.start(loaded.case, int(played[0]), NothingKept())
            for step in played[1:]:
                session.do(step_from(step))
        except (CannotShow, NotPossible, UnknownStep):
            raise MakerProblem("Dit spel past niet meer bij de zaak. Laat de bots opnieuw spelen.") from None
        return LookedBack("", loaded.case.title, Replay(loaded.case, tuple(session.entries)), loaded.school_map,
                          loaded.school)

    def watch(self, case: str) -> Rounds:
        folder = self._folder(case)
        return Rounds(lambda: (folder, *schools_beside([folder])), FILES_A_FRAME)

    def explain(self, code: str) -> str:
        said = io.StringIO()
        run_explain(code, said, language=language(self.language))
        return with_buttons(without_docs(said.getvalue().strip()), self.language == "en")

    def talks(self, case: str) -> tuple[TalkCard, ...]:
        try:
            found = opened(self._folder(case))
        except CannotShow:
            raise MakerProblem("De zaak heeft nog fouten. Kijk hem eerst na.") from None
        words = CaseWords(found)
        order = {person.id: number for number, person in enumerate(found.people)}
        talks = sorted(found.talks, key=lambda talk: (bool(talk.person), order.get(talk.person, 0)))
        return tuple(TalkCard(talk.id, words.talk(talk.id) if talk.person else f"talk/{talk.id}.yaml", tuple(
            SceneCard(scene.key, scene.key.partition("/")[2], _first_words(scene.lines[0].text if scene.lines else ""))
            for scene in found.scenes if scene.talk == talk.id), not talk.person) for talk in talks)

    def preview(self, case: str, scene: str) -> Preview:
        try:
            return Preview(self._folder(case), Wishes(scene), language(self.language))
        except (CannotShow, CannotBegin):
            raise MakerProblem("Deze scène kan nu niet. Kijk de zaak eerst na.") from None

    def put_back(self, case: str, kept: Path) -> None:
        try:
            put_back(self._folder(case), kept)
        except (OSError, BadZipFile) as wrong:
            why = why_not(wrong) if isinstance(wrong, OSError) else kept.name
            raise MakerProblem(f"Terugzetten lukt niet ({why}). De vorige bestanden staan in: {kept}") from None

    def open(self, path: Path) -> bool:
        return self.show(path)


def _written(answers: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    return {key: ",".join(picked) for key, picked in answers.items()}


def _title(folder: Path) -> str:
    """The title of a case as its file has it, also when other files have faults; else the name of the folder."""
    root = read_yaml_file(folder / CASE_FILE, CASE_FILE, folder, None, Findings())
    node = root.entries["title"].node if isinstance(root, MapNode) and "title" in root.entries else None
    return node.raw if isinstance(node, TextNode) and node.raw else folder.name


def _first_words(text: str) -> str:
    return wrapped(text, 12, 420, 1)[0] if text else ""
