"""What several rooms test with: one small case of an afternoon and one of three days, built in Python from the shapes
of the core."""

from __future__ import annotations

import os
from dataclasses import replace

import pytest

from alibi.core import case as shape
from alibi.core.case import Case, Chance, Choice, Effect, Line, Scene, Start
from alibi.core.school_time import beat_of

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

QUIET = Choice("silence", "Ik zeg even niets.")
LONG = ("test_whole_week.py", "test_whole_play.py", "test_killed.py", "test_log_writer.py", "test_bots_of_a_week.py",
        "test_proof_of_weeks.py", "test_review_commands.py")
"""Files with tests of ten seconds and more: they begin first, so that no process is alone with one at the end."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: item.path.name not in LONG)


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


def _week_days() -> tuple[shape.Day, ...]:
    """Monday with homework, Tuesday with changes, Wednesday to hand in."""
    home = shape.Home("thuis", beat_of("16:00"), beat_of("20:30"))
    dinner = shape.Appointment("eten_ma", "Eten", beat_of("18:00"), beat_of("19:00"))
    visit = shape.Appointment("oma", "Oma komt langs", beat_of("19:00"), beat_of("20:00"), "known.oma")
    sums = shape.Task(
        "sommen", "rekenen_ma", "Maak som 1 tot en met 6.", beat_of("09:00"), "wo",
        (("di", "Dinsdag"), ("wo", "Woensdag")), due_day=2, half_hours=2, packs=True,
        later=shape.Due(2, beat_of("09:45")), told="at_bell")
    poster = shape.Task(
        "poster", "rekenen_ma", "Maak een poster.", beat_of("09:30"), "wo", (("wo", "Woensdag"),), due_day=2,
        half_hours=3, steps=(shape.TaskStep("Zoek plaatjes.", 1), shape.TaskStep("Plak alles op.", 2)))
    monday = shape.Day(
        "1_ma", "maandag", "plein", beat_of("08:30"), beat_of("10:00"), home=home, appointments=(dinner, visit),
        lessons=(shape.Lesson("rekenen_ma", "Rekenen", beat_of("08:45"), beat_of("09:15"), "lokaal", "juf"),),
        tasks=(sums, poster), changes=(shape.Change("oma", "friend_plan", "Oma komt langs."),),
        stays=(shape.Stay("noor", "plein", beat_of("08:30")), shape.Stay("mo", "thuis", beat_of("16:00"))),
        busy=(shape.Busy("hal", beat_of("08:30"), beat_of("08:45"), 4),),
        deeds=(
            shape.Deed("bord", "lokaal", "read", "Lees het bord.", chance=Chance("note_down", "+"),
                       effects=(Effect("task.sommen", 1), Effect("task.poster", 1)),
                       about="Er stond huiswerk op het bord."),
            shape.Deed("bank", "plein", "take", "Ga op de bank zitten.", effects=(Effect("strain.noor_bank", 1),),
                       chance=Chance("make_contact", "-"), about="De plek op de bank was van Noor."),
            shape.Deed("app", "thuis", "read", "Kijk in de roosterapp.", chance=Chance("handle_change", "+"),
                       effects=(Effect("known.invaller", 1),), about="In de app stonden wijzigingen."),
            shape.Deed("bel_oma", "thuis", "ask", "Vraag wie er komt.", effects=(Effect("known.oma", 1),), costs=1)))
    tuesday = shape.Day(
        "2_di", "dinsdag", "plein", beat_of("08:30"), beat_of("10:00"), home=home,
        appointments=(shape.Appointment("eten_di", "Eten", beat_of("18:00"), beat_of("19:00")),),
        lessons=(shape.Lesson("taal_di", "Taal", beat_of("08:45"), beat_of("09:15"), "lokaal", "juf"),
                 shape.Lesson("gym_di", "Gym", beat_of("09:15"), beat_of("09:45"), "hal", "juf")),
        changes=(shape.Change("invaller", "substitute", "Taal: Mulder valt in.", "taal_di", teacher="mulder",
                              warning="evening", source="app", skill="handle_change"),
                 shape.Change("uitval", "cancelled", "Gym gaat niet door.", "gym_di", warning="morning"),
                 shape.Change("dicht", "route_blocked", "Er wordt gedweild.", place="mediatheek",
                              begins=beat_of("08:45"), ends=beat_of("09:00")),
                 shape.Change("later", "deadline", "De poster mag om 09:45.", task="poster",
                              due=shape.Due(2, beat_of("09:45")), begins=beat_of("09:00"))),
        stays=(shape.Stay("noor", "plein", beat_of("08:30"), "strain.noor_bank != angry"),
               shape.Stay("noor", "hal", beat_of("09:00"))),
        deeds=(shape.Deed("sorry", "plein", "help", "Zeg sorry.", needs="strain.noor_bank == cooled",
                          effects=(Effect("strain.noor_bank", 3),), chance=Chance("mend", "+"),
                          about="Noor was boos geweest."),
               shape.Deed("tijd", "lokaal", "ask", "Vraag om meer tijd.", needs="task.sommen >= noted",
                          effects=(Effect("extra.sommen", 1),), chance=Chance("ask_help", "+"),
                          about="Je kwam tijd tekort.")))
    wednesday = shape.Day(
        "3_wo", "woensdag", "plein", beat_of("08:30"), beat_of("10:00"),
        lessons=(shape.Lesson("rekenen_wo", "Rekenen", beat_of("08:45"), beat_of("09:15"), "lokaal", "juf"),),
        deeds=(shape.Deed("lever_sommen", "lokaal", "hand_in", "Lever je sommen in.", task="sommen"),
               shape.Deed("lever_poster", "lokaal", "hand_in", "Lever je poster in.", task="poster")))
    packing = (shape.Deed("tas_ma", "thuis", "pack", "Doe je sommen in je tas.", task="sommen"),)
    again = (shape.Deed("tas_di", "thuis", "pack", "Doe je sommen in je tas.", task="sommen"),)
    return (replace(monday, deeds=(*monday.deeds, *packing)), replace(tuesday, deeds=(*tuesday.deeds, *again)),
            wednesday)


def build_week_case() -> Case:
    """Three school days with home, homework, an appointment that comes in between, changes and a bench."""
    small = build_small_case()
    skills = ("make_contact", "mend", "note_down", "plan_ahead", "find_way", "ask_help", "handle_change")
    hello = Scene("noor/hello", "noor", (Line("noor", "neutral", "Hoi."),), (
        Choice("wait", "Ik wacht op je.", effects=(Effect("promise.wachten", 1),), costs=1,
               chance=Chance("make_contact", "+")), QUIET), about="Noor vroeg of je wacht.")
    return replace(
        small, id="week", title="Kleine week",
        skills=tuple(shape.Skill(skill, f"Ik kan {skill}.", "") for skill in skills),
        declared=skills, people=tuple(shape.Person(name, name.title(), "leerling")
                                      for name in ("noor", "bo", "mo", "juf", "mulder")),
        board=("noor", "bo"),
        places=(shape.Place("plein", "het plein", "Plein", 2), shape.Place("hal", "de hal", "Hal"),
                shape.Place("lokaal", "lokaal 012", "012", 0),
                shape.Place("mediatheek", "de mediatheek", "Med.", 0, work=True),
                shape.Place("thuis", "thuis", "Thuis", 0, work=True)),
        doors=(shape.Door("plein", "hal", 1), shape.Door("hal", "lokaal", 0), shape.Door("hal", "mediatheek", 0)),
        days=_week_days(),
        talks=(shape.Talk("noor", "noor", (Start("noor/angry", when="strain.noor_bank == angry"),
                                           Start("noor/hello", True))),
               shape.Talk("avond", "", (Start("avond/mo", True, 'at(thuis) and after("17:00")'),))),
        scenes=(hello, _scene("noor/angry", line="Dat was mijn plek."), _scene("avond/mo", line="Thee?"),
                _scene("test/found", Choice("bye", "Dag.", effects=(Effect("end.found", 1),)))),
        promises=(shape.Promise("wachten", "noor", "Wachten op Noor", "at(lokaal)", beat_of("08:50"), 1),),
        strains=(shape.Strain("noor_bank", "noor", "Je zat op de plek van Noor."),),
        signals=(shape.Signal("suiker", "hal", beat_of("08:20"), "free", "Suiker in de hal."),),
        alibis=(shape.Alibi("noor_plein", "noor", "plein", beat_of("08:20"), "classmate", "Noor was op het plein."),),
        traces=(shape.Trace("zon", "plein", "Een vlek zon.", "trace.sun", effects=(Effect("clue.suiker", 1),)),),
        variants=(shape.Variant("bo", "bo"),),
        debrief=shape.Debrief(("Ik vroeg iets.",), ("De zon.",), (
            shape.Question("ruzie", ("noor_bank",), "Noor was boos. Wat deed je?", ("Ik wachtte.",), "mend",
                           "Vraag wat hielp."),
            shape.Question("invaller", ("invaller",), "Er was een invaller. Wat deed je?", ("Ik keek.",),
                           "handle_change", "Vraag wat hielp."))),
        rules_hash="week-1", text_hash="week-1")


@pytest.fixture(scope="session")
def small_case() -> Case:
    return build_small_case()


@pytest.fixture(scope="session")
def week_case() -> Case:
    return build_week_case()
