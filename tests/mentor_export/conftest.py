"""What the tests of the mentor's pages share: one afternoon played, with everything in it that must stay at home."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from alibi.core import commands as do
from alibi.core import happenings as h
from alibi.core.commands import Command
from alibi.core.happenings import Happening
from alibi.core.records import Entry
from alibi.store.dossier import Dossier, read_dossier, write_dossier
from alibi.store.journal import Journal
from alibi.store.told import AimTold, AnswerTold, DayTold, LineTold, Moment, Told

CODE = "7K3X9P"
SHARED_ON = date(2026, 11, 23)
WORDS = {
    "case/title": "Kennismaking",
    "day/middag": "vrijdagmiddag",
    "place/hal": "de hal", "place/gang_b": "de gang boven", "place/aula": "de aula", "place/balie": "de balie",
    "skill/make_contact": "Ik begin een praatje en houd contact.",
    "skill/handle_change": "Ik kan verder als iets anders gaat dan gepland.",
    "skill/mend": "Ik maak het goed als het misging.",
    "skill/ask_help": "Ik vraag hulp als ik iets niet weet of niet kan.",
    "person/noor": "Noor",
    "promise/noor_wait": "Wachten op Noor bij B1.04",
    "scene/noor/hello": "Op je uitnodiging stond B1.04. Op het scherm stond B1.02.",
    "choice/noor/hello/wait": "Ja. Ik wacht bij B1.04 op je.",
    "choice/noor/hello/alone": "Ik loop liever alleen.",
    "feedback/noor/hello/wait": "Noor knikt. Ze gaat water halen.",
    "deed/screen": "Lees het scherm.", "deed_about/screen": "In de hal hing een scherm met wijzigingen.",
    "deed_feedback/screen": "Klas 1B: B1.04 wordt B1.02.",
    "scene/noor/alone": "Noor stond alleen bij B1.04. De les was in B1.02.",
    "choice/noor/alone/forgot": "Ik was het vergeten.",
    "choice/noor/alone/sorry": "Sorry. Ik was het vergeten. Gaat het?",
    "choice/noor/alone/signs": "Er hingen twee borden. Ik wist het ook niet.",
    "feedback/noor/alone/forgot": "Noor kijkt weg. Haar schouders zijn hoog.",
    "scene/bakker/desk": "Er zat niemand achter de balie.",
    "choice/bakker/desk/ask": "Mag ik iets vragen? Ik zoek het lokaal van 1B.",
    "choice/bakker/desk/wait": "Ik wacht hier.",
    "feedback/bakker/desk/ask": "“B1.02,” zegt meneer Bakker. “Even nummers aan de raamkant.”",
    "scene/imani/table": "In de aula zaten kinderen van 1B aan een tafel.",
    "choice/imani/table/free": "Is deze plek vrij?",
    "choice/imani/table/stand": "Ik blijf staan.",
    "feedback/imani/table/free": "Imani schuift op.",
    "scene/wei/secret": "Wei vertelde je iets van thuis.",
    "choice/wei/secret/laugh": "Dat vind ik raar.",
    "choice/wei/secret/listen": "Ik luister.",
    "feedback/wei/secret/laugh": "Wei zwijgt.",
    "question/promise": "Je had iets met Noor afgesproken. Hoe liep dat?",
    "question_about/promise": "noor_wait", "question_skill/promise": "mend",
    "mentor/promise": "Vraag wat je kunt doen als een afspraak niet meer past.",
    "mission/desk": "Als ik een lokaal niet weet, dan vraag ik het bij de balie.",
    "mission_skill/desk": "ask_help",
    "end/found": "De gast is gevonden",
}
TYPED_NAME, NOTE, UNDONE, STRUCK = "Sjoerd-Jan", "Niet vergeten: sleutel", "take_back_me", "wei/secret"
AT_HOME = (TYPED_NAME, NOTE, UNDONE, STRUCK, "Dat vind ik raar.", "Wei zwijgt.", "Wei vertelde je")
"""Words of the play that nobody else may find."""
FORGOT = 9
"""The moment the child wants to talk about."""


def _chose(scene: str, choice: str, skill: str, sign: str, beat: int, place: str) -> tuple[Command, Happening]:
    return do.Choose(choice), h.ChoiceMade(scene, choice, skill, sign, beat, place)


def _offered(person: str, scene: str, *choices: str) -> tuple[Command, Happening]:
    return do.Talk(person), h.ChoiceOffered(scene, (*choices, "silence"))


PLAY: tuple[tuple[Command | Happening, ...], ...] = (
    (do.Begin(7), h.Started("00_kennismaking", "rules", 1, 7, "none"), h.DayBegan("middag", "hal", 162)),
    (do.ChooseAgent("mint", TYPED_NAME), h.AgentChosen("mint", TYPED_NAME)),
    _offered("noor", "noor/hello", "wait", "alone"),
    (*_chose("noor/hello", "wait", "make_contact", "+", 163, "hal"), h.PromiseMade("noor_wait", "noor")),
    (do.Do("screen"), h.DeedDone("screen", "handle_change", "+", 164, "hal")),
    (do.Do(UNDONE), h.DeedDone(UNDONE, "handle_change", "-", 165, "hal")),
    (do.WriteNote(NOTE), h.NoteWritten(NOTE)),
    (*_offered("noor", "noor/alone", "forgot", "sorry", "signs"), h.PromiseBroken("noor_wait", "noor")),
    _chose("noor/alone", "forgot", "mend", "-", 168, "gang_b"),
    (do.SetHead(4), h.HeadSet(4)),
    _offered("bakker", "bakker/desk", "ask", "wait"),
    _chose("bakker/desk", "ask", "ask_help", "+", 170, "balie"),
    _offered("imani", "imani/table", "free", "stand"),
    _chose("imani/table", "free", "make_contact", "+", 173, "aula"),
    _offered("wei", "wei/secret", "laugh", "listen"),
    _chose("wei/secret", "laugh", "make_contact", "-", 174, "aula"),
    (do.Do("end"), h.DayEnded("middag"), h.CaseEnded("found")),
    (do.DrawLine((162, 165, 168, 172), (1, 2, 4, 1)), h.LineDrawn((162, 165, 168, 172), (1, 2, 4, 1))),
    (do.Answer("proud"), h.Answered("proud", ("Ik vroeg iets aan iemand.",), "")),
    (do.Answer("promise"), h.Answered("promise", ("We praatten er later over.",), "Noor lachte weer.")),
    (do.ChooseAim("desk"), h.AimChosen("desk")),
    (do.StrikeOut(16), h.MomentStruckOut(16, True)),
    (do.PickToDiscuss((FORGOT,)), h.PickedToDiscuss((FORGOT,))),
    (do.Share(True), h.Shared(True)),
)
TAKEN_BACK = 6


def keep(path: Path, code: str = CODE, play: tuple[tuple[Command | Happening, ...], ...] = PLAY) -> Path:
    """A journal at `path` in which `play` was played; ids of its entries start with `hex`."""
    with Journal.create(path, code) as journal:
        journal.begin_play("00_kennismaking", WORDS["case/title"], 7, "rules", "text", 1, WORDS, b"de zaak",
                           play_id=f"play-of-{code}", day=SHARED_ON)
        for number, (command, *happened) in enumerate(play, start=1):
            journal.append(Entry(number, f"hex{number:03d}", command, tuple(happened)))  # type: ignore[arg-type]
        if len(play) >= TAKEN_BACK:
            journal.take_back(TAKEN_BACK)
    return path


@pytest.fixture
def journal_file(tmp_path: Path) -> Path:
    """The journal of one afternoon: shared, with one moment struck out, one taken back, a name and a note."""
    return keep(tmp_path / "agents" / CODE / "journal.db")


@pytest.fixture
def dossier_file(journal_file: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "gedeeld"
    folder.mkdir()
    return write_dossier(journal_file, f"play-of-{CODE}", folder, SHARED_ON)


@pytest.fixture
def dossier(dossier_file: Path) -> Dossier:
    return read_dossier(dossier_file)


@pytest.fixture
def at_home() -> tuple[str, ...]:
    return AT_HOME


@pytest.fixture
def a_class(tmp_path: Path) -> Callable[[int], Path]:
    """A folder with the dossiers of so many children; every other one chose something else at the table."""
    def made(children: int) -> Path:
        folder = tmp_path / "klas"
        folder.mkdir()
        for child in range(children):
            code = f"7K3X9{'BCDFGHJKMNPQ'[child]}"
            journal = keep(tmp_path / code / "journal.db", code, _with_another_choice() if child % 2 else PLAY)
            write_dossier(journal, f"play-of-{code}", folder, SHARED_ON)
        return folder
    return made


def _with_another_choice() -> tuple[tuple[Command | Happening, ...], ...]:
    other = _chose("imani/table", "stand", "make_contact", "~", 173, "aula")
    return tuple(other if isinstance(step[1], h.ChoiceMade) and step[1].scene == "imani/table" else step
                 for step in PLAY)


@pytest.fixture
def unshared() -> Callable[[Path], Path]:
    """Makes the journal of a child that did not want to share."""
    return lambda path: keep(path, play=(*PLAY[:-1], (do.Share(False), h.Shared(False))))


@pytest.fixture
def a_told() -> Callable[..., Told]:
    """A telling with nothing in it but what a test puts there."""
    nothing = Told("00", "", "", "none", (), (), (), (), (), (), (), (), (), (), "", (), True)

    def told(**parts: object) -> Told:
        return replace(nothing, **parts)  # type: ignore[arg-type]
    return told


@pytest.fixture
def a_moment() -> Callable[..., Moment]:
    """A choice of which only what matters to a test is said."""
    def moment(number: int, sign: str = "+", skill: str = "mend", **other: object) -> Moment:
        plain = Moment(number, f"id{number}", "choice", "middag", 160 + number, "de hal", f"Situatie {number}.",
                       f"Keuze {number}.", ("Iets anders.",), f"Gevolg {number}.", skill, f"Ik kan {skill}.", sign,
                       (f"scene/{number}", "scene"))
        return replace(plain, **other)  # type: ignore[arg-type]
    return moment


@pytest.fixture
def fullest(a_told: Callable[..., Told], a_moment: Callable[..., Moment]) -> Told:
    """A telling in which every text is as long as a bubble can be."""
    long = ("Dit is een heel lange zin over wat er die middag op school gebeurde toen de les ergens anders was dan "
            "op het papier stond, en meer.")
    moments = tuple(a_moment(number, "-" if number == 3 else "+", skill, situation=long, words=long, happened=long,
                             offered=(long,) * 5, skill_words="Ik ben op tijd, en ik weet wat ik doe als het laat is.")
                    for number, skill in enumerate(["find_way", "mend", "ask_help"] * 5))
    answers = tuple(AnswerTold("middag", question, long, (), "", "", (long[:70], long[:70]), (long * 5)[:500])
                    for question in ("proud", "surprised", "een", "twee"))
    beats = tuple(range(160, 172, 2))
    return a_told(
        title="De gast in klas 1B", moments=moments, answers=answers, discuss=(3, 5),
        days=(DayTold("middag", "maandagmiddag na de herfstvakantie", True),),
        lines=(LineTold("middag", beats, (1, 2, 3, 4, 1, 2)), LineTold("middag", beats[1:], (1, 2, 3, 1, 0))),
        aims=(AimTold("middag", "x", f"Als {long[:-1]}, dan {long}", "mend"),))
