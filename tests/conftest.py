"""What several rooms test with: one small case, built in Python from the shapes of the core."""

from __future__ import annotations

import os

import pytest

from alibi.core import case as shape
from alibi.core.case import Case, Chance, Choice, Effect, Line, Scene, Start
from alibi.core.school_time import beat_of

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

QUIET = Choice("silence", "Ik zeg even niets.")


def _scene(key: str, *choices: Choice, line: str = "Hoi.", then: str = "end") -> Scene:
    return Scene(key, key.partition("/")[0], (Line("noor", "neutral", line),), (*choices, QUIET) if choices else (),
                 then, about="Noor sprak je aan.")


def build_small_case() -> Case:
    """Two rooms and a hall, Noor with a promise, a lesson that moved, a task, and a guest who is Tijn or Roos."""
    wait = Choice("i_wait", "Ja. Ik wacht op je.", "noor/thanks", chance=Chance("make_contact", "+"), costs=1,
                  effects=(Effect("trust.noor", 1, True), Effect("promise.noor_wait", 1)), feedback="Noor knikt.")
    alone = Choice("alone", "Ik loop liever alleen.", chance=Chance("make_contact", "~"))
    sorry = Choice("sorry", "Sorry. Ik was het vergeten.", chance=Chance("mend", "+"),
                   effects=(Effect("trust.noor", 2, True), Effect("promise.noor_wait", 4)))
    late = Choice("sit", "Sorry dat ik laat ben.", effects=(Effect("task.kaartje", 1),), costs=1)
    listen = Choice("listen", "Ik luister.", effects=(Effect("task.kaartje", 1), Effect("clue.les", 1)), costs=1)
    bye = Choice("bye", "Zullen we samen het formulier invullen?", effects=(Effect("end.found", 1),))
    tell = Choice("ask", "Waar was Jayden?", effects=(Effect("clue.jayden_hal", 1),))
    return Case(
        id="klein", title="Kleine zaak", summary="", school="het_kompas", question="Wie is de gast?",
        skills=(shape.Skill("make_contact", "Ik begin een praatje.", "contact"),
                shape.Skill("mend", "Ik maak het goed.", "contact")),
        declared=("make_contact", "mend"),
        people=tuple(shape.Person(name, name.title(), "leerling") for name in ("noor", "tijn", "roos", "jayden")),
        board=("tijn", "roos", "jayden"),
        places=(shape.Place("hal", "de hal", "Hal"), shape.Place("b1_02", "B1.02", "B1.02", 0, 1),
                shape.Place("b1_04", "B1.04", "B1.04", 0, 1), shape.Place("aula", "de aula", "Aula", 3)),
        doors=(shape.Door("hal", "b1_02", 1), shape.Door("hal", "b1_04", 1), shape.Door("hal", "aula", 0)),
        days=(shape.Day(
            "middag", "vrijdagmiddag", "hal", beat_of("13:30"), beat_of("14:30"), aim="Zoek de gast.",
            lessons=(shape.Lesson("namen", "Kennismaken", beat_of("14:00"), beat_of("14:10"), "b1_04", "noor"),),
            changes=(shape.Change("lokaal", "room_change", "B1.04 wordt B1.02.", "namen", "b1_02"),),
            tasks=(shape.Task("kaartje", "namen", "Kaartje", beat_of("14:25"), "goed",
                              (("goed", "Vandaag"), ("anders", "Morgen")),
                              (("rust", "Rust"), ("niet", "Liever niet"))),),
            stays=(shape.Stay("noor", "hal", beat_of("13:30")), shape.Stay("jayden", "aula", beat_of("13:30"))),
            deeds=(shape.Deed("scherm", "hal", "read", "Lees het scherm.", effects=(Effect("known.lokaal", 1),)),
                   shape.Deed("haal_noor", "b1_04", "meet", "Haal Noor op.", needs="promise.noor_wait == made"),
                   shape.Deed("lever_in", "aula", "hand_in", "Lever het kaartje in.", task="kaartje",
                              effects=(Effect("clue.roos_aula", 1), Effect("clue.tijn_aula", 1)))),
            closed=(shape.Closed("aula", beat_of("13:30"), beat_of("13:40"), "De aula gaat om 13:40 open."),)),),
        talks=(shape.Talk("noor", "noor", (
                   Start("noor/hello", True), Start("noor/strained", when="promise.noor_wait == broken"),
                   Start("noor/small"))),
               shape.Talk("jayden", "jayden", (Start("jayden/hi"),)),
               shape.Talk("les", "", (Start("les/op_tijd", True, "at(b1_02) and lesson.namen == on_time"),
                                      Start("les/laat", True, "at(b1_02) and lesson.namen == late")))),
        scenes=(_scene("noor/hello", wait, alone), _scene("noor/thanks", line="Fijn."), _scene("noor/strained", sorry),
                _scene("noor/small"), _scene("jayden/hi", tell), _scene("les/op_tijd", listen),
                _scene("les/laat", late), _scene("test/found", bye)),
        promises=(shape.Promise("noor_wait", "noor", "Wachten op Noor", "did(haal_noor)", beat_of("13:50")),),
        signals=(shape.Signal("balie", "hal", beat_of("13:20"), "free", "Klik bij de balie."),
                 shape.Signal("les", "b1_02", beat_of("13:45"), "on_time", "Klik in het lokaal.")),
        alibis=(shape.Alibi("roos_aula", "roos", "aula", beat_of("13:45"), "task", "Roos at.", variants=("tijn",)),
                shape.Alibi("tijn_aula", "tijn", "aula", beat_of("13:45"), "task", "Tijn at.", variants=("roos",)),
                shape.Alibi("jayden_hal", "jayden", "aula", beat_of("13:45"), "classmate", "Jayden at.")),
        rumours=(), traces=(shape.Trace("nietje", "hal", "Een nietje dat slaapt.", "trace.stapler",
                                        effects=(Effect("clue.balie", 1),)),),
        variants=(shape.Variant("tijn", "tijn"), shape.Variant("roos", "roos")),
        endings=(shape.Ending("found", "Gevonden", "", True), shape.Ending("not_yet", "Nog niet", "", False)),
        unmasking=shape.Unmasking("test/found", "Van wie is deze?", "{naam} schudt het hoofd."),
        debrief=shape.Debrief(missions=(
            shape.Mission("balie", "make_contact", "Als ik iets niet weet, vraag ik het."),)),
        rules_hash="klein-1", text_hash="klein-1")


@pytest.fixture(scope="session")
def small_case() -> Case:
    return build_small_case()
