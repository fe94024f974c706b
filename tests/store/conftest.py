"""What the tests of the store share: a journal on a real disk, and one short play with something to hide."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from alibi.core import commands as do
from alibi.core import happenings as h
from alibi.core.commands import Command
from alibi.core.happenings import Happening
from alibi.core.records import Entry
from alibi.store.journal import Journal

CODE = "B7K2XQ"
WORDS = {
    "case/title": "De gast in klas 1B",
    "day/maandag": "maandag",
    "place/gang": "de gang",
    "person/noor": "Noor",
    "person/wei": "Wei",
    "skill/make_contact": "Ik begin een praatje.",
    "skill/mend": "Ik maak het weer goed.",
    "scene/noor/hello": "Noor vroeg of je meeliep.",
    "choice/noor/hello/i_wait": "Ja. Ik wacht op je.",
    "choice/noor/hello/alone": "Ik loop liever alleen.",
    "feedback/noor/hello/i_wait": "Noor knikt.",
    "feedback/noor/hello/alone": "Noor loopt door.",
    "scene/wei/cry": "Wei zat alleen op de trap.",
    "choice/wei/cry/home": "Ga maar naar huis.",
    "choice/wei/cry/help": "Zal ik even bij je zitten?",
    "feedback/wei/cry/home": "Wei pakt zijn tas.",
    "scene/wei/next": "Wei keek op.",
    "choice/wei/next/sit": "Ik blijf nog even.",
    "choice/wei/next/go": "Ik moet nu gaan.",
    "feedback/wei/next/sit": "Wei schuift op.",
    "deed/scherm": "Lees het scherm.",
    "deed_about/scherm": "Er hing een scherm met wijzigingen.",
    "deed_feedback/scherm": "Je weet nu waar je moet zijn.",
    "deed/vos": "Bekijk het spoor.",
    "change/lokaal": "Wiskunde is in B1.02.",
    "promise/noor_wait": "Wachten op Noor",
    "promise/wei_stil": "Niets zeggen over Wei",
    "task/som": "Som 4 en 5",
    "slot/som/vr": "vrijdag",
    "question/change": "Je les was ineens ergens anders. Wat deed je toen?",
    "question_about/change": "lokaal haal_bal",
    "mentor/change": "Vraag eerst wat hielp.",
    "question/wei": "Wat dacht je bij de trap?",
    "question_about/wei": "wei/cry/home",
    "mission/balie": "Als ik iets niet weet, dan vraag ik het bij de balie.",
    "mission_skill/balie": "make_contact",
    "end/found": "De gast is gevonden",
}
STRUCK = 6
SECRETS = ("Geheime Naam", "Mijn briefje", "Ga maar naar huis.", "Zal ik even bij je zitten?", "Wei pakt zijn tas.",
           "Wei zat alleen", "wei/cry", "wei_stil", "Niets zeggen over Wei", "Wat dacht je bij de trap?",
           "Hij huilde", "Eerste antwoord", "Bekijk het spoor", "haal_bal", "HeadSet", "NoteWritten",
           "MomentStruckOut", "StrikeOut", "taken_back")

PLAY: tuple[tuple[Command, tuple[Happening, ...]], ...] = (
    (do.Begin(7), (h.Started("gast", "rules", 1, 7, "none"), h.DayBegan("maandag", "gang", 100))),
    (do.ChooseAgent("look_3", "Geheime Naam"), (h.AgentChosen("look_3", "Geheime Naam"),)),
    (do.Talk("noor"), (h.SceneOpened("noor/hello"), h.ChoiceOffered("noor/hello", ("i_wait", "alone", "silence")))),
    (do.Choose("i_wait"), (h.ChoiceMade("noor/hello", "i_wait", "make_contact", "+", 101, "gang"),
                           h.SceneClosed("noor/hello"), h.TrustChanged("noor", 1, 1),
                           h.PromiseMade("noor_wait", "noor"))),
    (do.Talk("wei"), (h.SceneOpened("wei/cry"), h.ChoiceOffered("wei/cry", ("home", "help", "silence")))),
    (do.Choose("home"), (h.ChoiceMade("wei/cry", "home", "mend", "-", 102, "gang"),
                         h.PromiseMade("wei_stil", "wei"), h.SceneOpened("wei/next"),
                         h.ChoiceOffered("wei/next", ("sit", "go", "silence")))),
    (do.Choose("sit"), (h.ChoiceMade("wei/next", "sit", "mend", "+", 103, "gang"), h.SceneClosed("wei/next"),
                        h.PromiseBroken("wei_stil", "wei"))),
    (do.Do("scherm"), (h.DeedDone("scherm", "", "", 104, "gang"), h.ChangeAnnounced("lokaal"), h.TaskHeard("som"))),
    (do.NoteTask("som", "vr"), (h.TaskNoted("som", "vr", True),)),
    (do.WriteNote("Mijn briefje"), (h.NoteWritten("Mijn briefje"),)),
    (do.SetHead(3), (h.HeadSet(3),)),
    (do.KeepSentence("Noor knikt."), (h.SentenceKept("Noor knikt."),)),
    (do.KeepSentence("Wei pakt zijn tas."), (h.SentenceKept("Wei pakt zijn tas."),)),
    (do.Do("klaar"), (h.DayEnded("maandag"), h.CaseEnded("found"))),
    (do.DrawLine((100, 104), (1, 2)), (h.LineDrawn((100, 104), (1, 2)),)),
    (do.Answer("change", (), "Eerste antwoord"), (h.Answered("change", (), "Eerste antwoord"),)),
    (do.Answer("change", ("Ik keek op het scherm",)), (h.Answered("change", ("Ik keek op het scherm",), ""),)),
    (do.Answer("wei", (), "Hij huilde"), (h.Answered("wei", (), "Hij huilde"),)),
    (do.ChooseAim("balie"), (h.AimChosen("balie"),)),
    (do.StrikeOut(STRUCK), (h.MomentStruckOut(STRUCK, True),)),
    (do.PickToDiscuss((4, STRUCK)), (h.PickedToDiscuss((4, STRUCK)),)),
    (do.Share(True), (h.Shared(True),)),
)

Keep = Callable[..., Entry]


def entry(number: int, command: Command | None = None, *happened: Happening) -> Entry:
    return Entry(number, uuid.uuid4().hex, command or do.Wait(), happened or (h.Waited("gang"),))


def begin(journal: Journal, **other: object) -> str:
    facts: dict[str, object] = {
        "case_id": "gast", "title": "De gast in klas 1B", "seed": 7, "rules_hash": "rules", "text_hash": "text",
        "rules_version": 1, "wording": WORDS, "compiled": b"de hele zaak"}
    return journal.begin_play(**{**facts, **other})  # type: ignore[arg-type]


@pytest.fixture
def an_entry() -> Callable[..., Entry]:
    return entry


@pytest.fixture
def begun() -> Callable[..., str]:
    return begin


@pytest.fixture
def journal_file(tmp_path: Path) -> Path:
    """A journal with a play begun and nothing in it, closed."""
    path = tmp_path / "agents" / CODE / "journal.db"
    with Journal.create(path, CODE) as journal:
        begin(journal)
    return path


@pytest.fixture
def journal(journal_file: Path) -> Iterator[Journal]:
    with Journal.open(journal_file) as opened:
        yield opened


@pytest.fixture
def played(journal: Journal) -> Journal:
    """The short play: one moment struck out, a note, a changed answer, and yes to sharing."""
    for number, (command, happened) in enumerate(PLAY, start=1):
        journal.append(entry(number, command, *happened))
    return journal


@pytest.fixture
def play(played: Journal) -> str:
    last = played.last_play()
    assert last is not None
    return last.id


@pytest.fixture
def secrets() -> tuple[str, ...]:
    """Everything in that play that nobody else may find."""
    return SECRETS


@pytest.fixture
def case_words() -> dict[str, str]:
    return dict(WORDS)
