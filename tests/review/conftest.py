"""One sound small case, so that each test can break exactly one thing in it, and see what the check says; and every
play of a case by brute force, to compare with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from alibi.content.diagnostics import Mark, Source
from alibi.content.load import load_case
from alibi.core import case as shape
from alibi.core.case import Case, Chance, Choice, Effect, Line, Scene, Start
from alibi.core.school_time import beat_of
from alibi.review.check import Checking, Proofs
from alibi.review.recorded import RecordedPlay
from alibi.review.report import Report
from alibi.review.sampling import PLAYS
from alibi.review.search import MOST_STATES

SILENCE = Choice("silence", "Ik zeg even niets.", feedback="Het is even stil.")


def choice(name: str, skill: str = "", *effects: Effect, then: str = "end", needs: str = "", costs: int = 0) -> Choice:
    chance = Chance(*skill.split()) if skill else None
    return Choice(name, f"Dit is {name}.", then, needs, chance, costs, effects, "Je ziet een knikje.")


def scene(key: str, *choices: Choice, who: str = "noor", silence: Choice = SILENCE) -> Scene:
    return Scene(
        key,
        key.partition("/")[0],
        (Line(who, "neutral", "Hoi."),),
        (*choices, silence) if choices else (),
        about="Noor sprak je aan.",
    )


def _people() -> tuple[shape.Person, ...]:
    return tuple(shape.Person(name, name.title(), "leerling") for name in ("noor", "tijn", "roos", "wei", "yil"))


def _day() -> shape.Day:
    deeds = (
        shape.Deed(
            "scherm",
            "hal",
            "read",
            "Lees het scherm.",
            chance=Chance("ask_help", "+"),
            effects=(Effect("known.ander", 1),),
        ),
        shape.Deed("zwaai", "hal", "meet", "Zwaai naar Noor.", chance=Chance("make_contact", "+")),
        shape.Deed("haal_noor", "lokaal", "meet", "Haal Noor op.", needs="promise.wacht == made"),
        shape.Deed("vraag", "aula", "ask", "Vraag de weg.", chance=Chance("ask_help", "+")),
        shape.Deed("lever_in", "aula", "hand_in", "Lever in.", task="kaartje", effects=(Effect("clue.wei_h", 1),)),
    )
    return shape.Day(
        "middag",
        "vrijdagmiddag",
        "plein",
        beat_of("13:30"),
        beat_of("14:30"),
        aim="Zoek de gast.",
        deeds=deeds,
        lessons=(shape.Lesson("les", "Kennismaken", beat_of("14:00"), beat_of("14:10"), "aula", "yil"),),
        changes=(shape.Change("ander", "room_change", "De les is in het lokaal.", "les", "lokaal"),),
        tasks=(shape.Task("kaartje", "les", "Kaartje naar de aula.", beat_of("14:25"), "les", (("les", "Vandaag"),)),),
        stays=(shape.Stay("noor", "hal", beat_of("13:30")), shape.Stay("yil", "lokaal", beat_of("13:30"))),
        closed=(shape.Closed("aula", beat_of("13:30"), beat_of("13:45"), "De aula gaat om 13:45 open."),),
    )


def _scenes() -> tuple[Scene, ...]:
    found = Effect("end.found", 1)
    return (
        scene(
            "noor/hello",
            choice("i_wait", "make_contact +", Effect("trust.noor", 1, True), Effect("promise.wacht", 1)),
            choice("alone", "make_contact ~"),
        ),
        scene("noor/strained", choice("sorry", "", Effect("promise.wacht", 4)), choice("later")),
        scene(
            "noor/small",
            choice("where", "", Effect("clue.roos_k", 1), Effect("clue.tijn_k", 1), costs=1),
            choice("bye"),
        ),
        scene(
            "yil/hi",
            choice("help", "ask_help +", Effect("clue.roos_d", 1), Effect("clue.tijn_d", 1), costs=1),
            choice("bye"),
            who="yil",
        ),
        scene(
            "les/on_time",
            choice("look", "make_contact +", Effect("task.kaartje", 1), Effect("clue.wei_l", 1)),
            choice("sit", "", Effect("task.kaartje", 1), costs=1),
            who="yil",
        ),
        scene("les/late", choice("sit", "", Effect("task.kaartje", 1)), choice("sorry"), who="yil"),
        scene(
            "test/found",
            choice("bye", "", found),
            choice("help", "", found),
            silence=replace(SILENCE, effects=(found,)),
        ),
    )


def _alibi(name: str, who: str, time: str, channel: str, *variants: str) -> shape.Alibi:
    return shape.Alibi(name, who, "lokaal", beat_of(time), channel, f"{who} was in het lokaal.", variants=variants)


def build_sound_case() -> Case:
    """Four places, a promise to Noor, a lesson that moved, a task, two signals, alibis from four channels."""
    return Case(
        id="gezond",
        title="Gezonde zaak",
        summary="",
        school="het_kompas",
        question="Wie is de gast?",
        skills=(
            shape.Skill("make_contact", "Ik begin een praatje.", "contact"),
            shape.Skill("ask_help", "Ik vraag hulp.", "hulp"),
        ),
        declared=("make_contact", "ask_help"),
        people=_people(),
        board=("tijn", "roos", "wei"),
        places=(
            shape.Place("plein", "het plein", "Plein"),
            shape.Place("hal", "de hal", "Hal"),
            shape.Place("lokaal", "het lokaal", "Lokaal"),
            shape.Place("aula", "de aula", "Aula"),
        ),
        doors=(shape.Door("plein", "hal", 1), shape.Door("hal", "lokaal", 1), shape.Door("hal", "aula", 0)),
        days=(_day(),),
        scenes=_scenes(),
        talks=(
            shape.Talk(
                "noor",
                "noor",
                (
                    Start("noor/hello", True),
                    Start("noor/strained", when="promise.wacht == broken"),
                    Start("noor/small"),
                ),
            ),
            shape.Talk("yil", "yil", (Start("yil/hi"),)),
            shape.Talk(
                "les",
                "",
                (
                    Start("les/on_time", True, "at(lokaal) and lesson.les == on_time"),
                    Start("les/late", True, "at(lokaal) and lesson.les == late"),
                ),
            ),
            shape.Talk("test", "", ()),
        ),
        promises=(
            shape.Promise("wacht", "noor", "Wachten op Noor bij het lokaal", "did(haal_noor)", beat_of("13:55")),
        ),
        signals=(
            shape.Signal("s1", "hal", beat_of("13:20"), "free", "Klik in de hal."),
            shape.Signal("s2", "aula", beat_of("13:40"), "free", "Klik in de aula."),
        ),
        alibis=(
            _alibi("roos_k", "roos", "13:20", "classmate", "tijn"),
            _alibi("roos_d", "roos", "13:40", "teacher", "tijn"),
            _alibi("tijn_k", "tijn", "13:20", "classmate", "roos"),
            _alibi("tijn_d", "tijn", "13:40", "teacher", "roos"),
            _alibi("wei_l", "wei", "13:20", "on_time"),
            _alibi("wei_h", "wei", "13:40", "task"),
        ),
        rumours=(),
        traces=(
            shape.Trace("nietje", "plein", "Een nietje dat slaapt.", "trace.stapler", effects=(Effect("clue.s1", 1),)),
            shape.Trace("bakje", "hal", "Een bakje.", "trace.stapler", effects=(Effect("clue.s2", 1),)),
        ),
        variants=(shape.Variant("tijn", "tijn"), shape.Variant("roos", "roos")),
        endings=(
            shape.Ending("found", "Gevonden", "De gast is thuis.", True),
            shape.Ending("not_yet", "Nog niet", "Iedereen is veilig.", False),
        ),
        unmasking=shape.Unmasking("test/found", "Van wie is deze?", "{naam} schudt het hoofd."),
        debrief=shape.Debrief(),
        rules_hash="gezond-1",
        text_hash="gezond-1",
    )


WINNING = (
    "scan",
    "go lokaal",
    "talk yil",
    "choose help",
    "go hal",
    "scan",
    "talk noor",
    "choose alone",
    "talk noor",
    "choose where",
    "lay {other}_k {other} s1",
    "lay {other}_d {other} s2",
    "go lokaal",
    "choose look",
    "lay wei_l wei s1",
    "unmask {guest}",
    "choose bye",
)


def written(variant: str, steps: tuple[str, ...], expect: str = "found") -> RecordedPlay:
    """A recorded play as if it stood in a file, a step a line."""
    other = "roos" if variant == "tijn" else "tijn"
    lines = tuple(step.format(other=other, guest=variant) for step in steps)
    source = Source(f"gezond/plays/{variant}.play.yaml", lines)
    return RecordedPlay(
        variant,
        Mark(source),
        variant,
        tuple((line, Mark(source, number)) for number, line in enumerate(lines, 1)),
        expect,
    )


@pytest.fixture(scope="session")
def sound_case() -> Case:
    return build_sound_case()


@pytest.fixture(scope="session")
def plays() -> tuple[RecordedPlay, ...]:
    return tuple(written(variant, WINNING) for variant in ("tijn", "roos"))


@pytest.fixture(scope="session")
def play_of() -> Callable[..., RecordedPlay]:
    return written


# --- cases on disk -----------------------------------------------------------------------------------------------


def _without_silence(case: Case, key: str) -> Case:
    """The case of a program that forgot silence in a scene, which no file can."""
    return replace(case, scenes=tuple(replace(one, choices=tuple(choice for choice in one.choices
                                                                 if choice.id != "silence"))
                                      if one.key == key else one for one in case.scenes))


@pytest.fixture(scope="session")
def check_once() -> Callable[..., Report]:
    """Checks the case in a folder; a folder with the same files in it, beside the same school, is checked once."""
    known: dict[object, Report] = {}

    def check(folder: Path, most: int = 0, by_chance: int = 0, without_silence: str = "") -> Report:
        files = frozenset((path.relative_to(folder.parent).as_posix(), path.read_bytes())
                          for path in folder.parent.rglob("*") if path.is_file() and path.name != "expect.txt")
        key = (files, most, by_chance, without_silence)
        if key not in known:
            loaded = load_case(folder)
            if without_silence and loaded.case:
                loaded = replace(loaded, case=_without_silence(loaded.case, without_silence))
            known[key] = Checking(loaded, folder).whole(proofs=Proofs(most or MOST_STATES, by_chance or PLAYS))
        return known[key]

    return check
