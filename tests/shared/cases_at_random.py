"""Small cases made at random, to hold proofs and bots against: an afternoon, and a few days with home and homework.

Each has a bit of everything a rule can read, and little of each, so that every play of it can be tried.
"""

from __future__ import annotations

import os
from dataclasses import replace
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as some

from alibi.core import case as shape
from alibi.core.case import Case, Choice, Effect, Line, Scene, Start, Stay, Talk
from alibi.core.school_time import HALF_HOUR, beat_of


def so_many(examples: int) -> settings:
    """How many cases a test tries: these, or as many as `make prove` asks for."""
    asked = int(os.environ.get("ALIBI_EXAMPLES", "0"))
    return settings(max_examples=asked or examples, deadline=None,
                    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


OF_BOTH = (
    "", "", "", "trust.noor >= 1", "promise.p == made", "promise.p == broken", "known.k", "not known.k",
    "seen(noor/b)", "not seen(noor/a)", "clue.c", "chose(noor/a/x)", "my_head >= 3",
)
"""Conditions that fit an afternoon and a week."""
costs = some.sampled_from((0, 0, 0, 1, 2, 3))
short = some.sampled_from((0, 0, 1))
QUIET = Choice("silence", "Ik zeg even niets.")


def bare(**parts: Any) -> Case:
    """A case with nothing in it but these parts, the two endings and the friendly test."""
    return Case(**{
        "id": "toeval", "title": "", "summary": "", "school": "", "question": "", "skills": (), "declared": (),
        "people": (), "board": (), "places": (), "doors": (), "days": (), "scenes": (), "talks": (), "promises": (),
        "signals": (), "alibis": (), "rumours": (), "traces": (), "variants": (shape.Variant("wei", "wei"),),
        "endings": (shape.Ending("found", "Gevonden", "Dag.", True),
                    shape.Ending("not_yet", "Nog niet", "Dag.", False)),
        "unmasking": shape.Unmasking("test/found", "?", "Nee."), "debrief": shape.Debrief(), **parts})


def people(*names: str) -> tuple[shape.Person, ...]:
    return tuple(shape.Person(name, name.title(), "leerling") for name in names)


def talk_of(key: str, *choices: Choice) -> Scene:
    """A scene in which Noor greets."""
    return Scene(key, key.partition("/")[0], (Line("noor", "neutral", "Hoi."),), choices)


def some_of(effects: tuple[Effect, ...]) -> some.SearchStrategy[tuple[Effect, ...]]:
    return some.lists(some.sampled_from(effects), max_size=2, unique=True).map(tuple)


@some.composite
def scenes(draw: some.DrawFn, key: str, world: World, most: int) -> Scene:
    """A scene with at most so many choices, and silence."""
    names = ("x", "y")[: draw(some.integers(1, most))]
    choices = (Choice(name, name, draw(world.thens), draw(world.conditions), costs=draw(costs),
                      effects=draw(world.effects)) for name in names)
    return talk_of(key, *choices, replace(QUIET, costs=draw(short)))


@some.composite
def deeds(draw: some.DrawFn, name: str, places: tuple[str, ...], world: World) -> shape.Deed:
    return shape.Deed(name, draw(some.sampled_from(places)), "read", "Doe iets.", needs=draw(world.conditions),
                      costs=draw(costs), effects=draw(world.effects), again=draw(some.booleans()),
                      then=draw(world.thens))


class World:
    """What the scenes and deeds of one sort of case may ask, do and lead to."""

    def __init__(self, conditions: tuple[str, ...], effects: tuple[Effect, ...], keys: tuple[str, ...]) -> None:
        self.conditions = some.sampled_from((*OF_BOTH, *conditions))
        self.effects = some_of((Effect("trust.noor", 1, True), Effect("promise.p", 1), Effect("promise.p", 4),
                                Effect("known.k", 1), Effect("clue.c", 1), Effect("task.t", 1), Effect("end.found", 1),
                                *effects))
        self.thens = some.sampled_from(("end", "end", "end", *keys))


# --- an afternoon ---------------------------------------------------------------------------------------------

PAIR = ("noor", "wei")
SPOTS = ("plein", "hal", "aula")
TALKS = tuple(f"{person}/{name}" for person in PAIR for name in ("a", "b"))
AFTERNOON = World(
    ("trust.wei < 0", "promise.p != broken", "seen(wei/a)", "did(d1)", "not did(d2)", 'before("13:40")',
     'after("13:45")', "at(hal)", "not at(hal)", "lesson.l == on_time", "lesson.l == late", "busy >= 2",
     "task.t == heard", "visitor(wei)", "clue.c or trust.noor >= 1"),
    (Effect("trust.wei", -1, True),), TALKS)
spots = some.sampled_from(SPOTS)


@some.composite
def talks(draw: some.DrawFn, person: str) -> Talk:
    names = draw(some.permutations(("a", "b")))[: draw(some.integers(1, 2))]
    return Talk(person, person, tuple(Start(f"{person}/{name}", draw(some.booleans()), draw(AFTERNOON.conditions))
                                      for name in names))


@some.composite
def _one_day(draw: some.DrawFn) -> shape.Day:
    begins = beat_of("13:30")
    when = [some.integers(0, 2), some.integers(1, 4)]
    stays = (Stay(person, draw(spots), begins + draw(later), draw(AFTERNOON.conditions))
             for later in when for person in PAIR)
    return shape.Day(
        "dag", "maandag", "plein", begins, begins + draw(some.integers(3, 5)),
        deeds=tuple(draw(deeds(f"d{number}", SPOTS, AFTERNOON)) for number in (1, 2)),
        stays=tuple(sorted(stays, key=lambda stay: stay.begins)),
        lessons=(shape.Lesson("l", "Les", begins + 2, begins + 4, "aula", "noor"),),
        changes=(shape.Change("k", "room_change", "Anders."),),
        tasks=(shape.Task("t", "l", "Lees.", begins + 5, "l", (("l", "Vandaag"),)),),
        closed=(shape.Closed("aula", begins, begins + draw(some.integers(0, 2)), "Dicht."),))


@some.composite
def afternoons(draw: some.DrawFn) -> Case:
    """One day, two people, three places, one variant."""
    events = Talk("les", "", tuple(Start(key, True, draw(AFTERNOON.conditions)) for key in ("les/a", "les/b")))
    kept_by = draw(some.sampled_from(("did(d1)", "at(aula)", "seen(wei/b)")))
    return bare(
        people=people(*PAIR), board=PAIR,
        places=tuple(shape.Place(place, place, place, busy) for busy, place in enumerate(SPOTS)),
        doors=(shape.Door("plein", "hal", draw(some.integers(0, 1))),
               shape.Door("hal", "aula", draw(some.integers(0, 1)))),
        days=(draw(_one_day()),), talks=(*(draw(talks(person)) for person in PAIR), events),
        scenes=tuple(draw(scenes(key, AFTERNOON, 2)) for key in (*TALKS, "les/a", "les/b", "test/found")),
        promises=(shape.Promise("p", "noor", "Wachten", kept_by, beat_of("13:40")),),
        signals=(shape.Signal("c", "hal", beat_of("13:20"), "free", "Klik."),),
        traces=(shape.Trace("s", draw(spots), "Spoor.", "x", when=draw(AFTERNOON.conditions),
                            effects=draw(AFTERNOON.effects)),))


# --- a few days -----------------------------------------------------------------------------------------------

DAYS = ("ma", "di", "wo")
PLACES = ("hal", "lokaal")
BEGINS = beat_of("13:00")
WEEK = World(
    ("trust.noor < 0", "promise.p == kept", "strain.s == angry", "strain.s == cooled", "strain.s == mended",
     "did(d0)", "not did(d1)", "day(ma)", "day(di)", 'before("13:15")', 'after("13:10")', 'after("14:00")',
     "at(lokaal)", "not at(hal)", "at(thuis)", "lesson.les_ma == on_time", "lesson.les_di != 0", "task.t == done",
     "task.t == handed_in", "visitor(roos)", "clue.c and day(di)"),
    (Effect("trust.noor", -1, True), Effect("strain.s", 1), Effect("strain.s", 3), Effect("clue.a", 1),
     Effect("extra.t", 1)), ("noor/a", "noor/b"))
CHANGES = (
    ("room_change", {"lesson": "les_di", "room": "hal"}),
    ("cancelled", {"lesson": "les_di"}),
    ("deadline", {"task": "t", "due": shape.Due(1, BEGINS + 1)}),
    ("route_blocked", {"place": "lokaal", "begins": BEGINS + 1, "ends": BEGINS + 3}),
)
variants = some.sampled_from(((), (), ("wei",), ("roos",)))


@some.composite
def _days(draw: some.DrawFn, number: int) -> shape.Day:
    name, ends = DAYS[number], BEGINS + draw(some.integers(2, 4))
    at_home = draw(some.integers(0, 2))
    home = shape.Home("thuis", beat_of("13:30"), beat_of("13:30") + at_home * HALF_HOUR) if at_home else None
    found = [draw(deeds(f"d{number}", (*PLACES, "thuis") if home else PLACES, WEEK)),
             shape.Deed(f"geef_{name}", "lokaal", "hand_in", "Geef het.", task="t")]
    found += [shape.Deed(f"pak_{name}", "thuis", "pack", "Pak het in.", task="t")] if home else []
    kind, facts = draw(some.sampled_from(CHANGES))
    visit = home and draw(some.booleans())
    return shape.Day(
        name, name, "hal", BEGINS, ends, deeds=tuple(found), home=home,
        stays=(Stay("noor", draw(some.sampled_from(PLACES)), BEGINS, draw(WEEK.conditions), draw(variants)),
               Stay("noor", draw(some.sampled_from((*PLACES, ""))), BEGINS + 1, draw(WEEK.conditions))),
        lessons=(shape.Lesson(f"les_{name}", "Les", BEGINS + 1, BEGINS + 3, "lokaal", "noor"),),
        changes=(shape.Change("k", kind, "Anders.", **facts),) if number == 1 else (),
        tasks=(draw(_tasks()),) if number == 0 else (),
        appointments=(shape.Appointment("oma", "Oma komt.", home.begins, home.begins + 3, draw(WEEK.conditions)),)
        if home and visit else ())


@some.composite
def _tasks(draw: some.DrawFn) -> shape.Task:
    return shape.Task("t", "les_ma", "Lees.", BEGINS + draw(some.integers(0, 2)), "l", (("l", "Dinsdag"),), due_day=1,
                      half_hours=draw(some.integers(0, 2)), packs=draw(some.booleans()),
                      later=shape.Due(1, BEGINS + draw(some.integers(2, 4))))


@some.composite
def weeks(draw: some.DrawFn) -> Case:
    """Two or three days with home, homework, a change and a quarrel; two variants."""
    keys = ("noor/a", "noor/b")
    starts = tuple(Start(key, draw(some.booleans()), draw(WEEK.conditions), draw(variants))
                   for key in draw(some.permutations(keys))[: draw(some.integers(1, 2))])
    kept_by = draw(some.sampled_from(("did(d1)", "at(thuis)", "seen(les/a)")))
    return bare(
        people=people("noor", "wei", "roos"), board=("noor", "wei", "roos"),
        places=(shape.Place("hal", "hal", "hal"), shape.Place("lokaal", "lokaal", "lokaal", work=draw(some.booleans())),
                shape.Place("thuis", "thuis", "thuis", work=True)),
        doors=(shape.Door("hal", "lokaal", draw(some.integers(0, 1))),),
        days=tuple(draw(_days(number)) for number in range(draw(some.sampled_from((2, 2, 3))))),
        talks=(Talk("noor", "noor", starts), Talk("les", "", (Start("les/a", True, draw(WEEK.conditions)),))),
        scenes=tuple(draw(scenes(key, WEEK, 1)) for key in (*keys, "les/a", "test/found")),
        promises=(shape.Promise("p", "noor", "Wachten", kept_by, BEGINS + 2, draw(some.integers(0, 1))),),
        strains=(shape.Strain("s", "noor", "Je zei iets."),),
        signals=(shape.Signal("c", "hal", BEGINS - 4, "free", "Klik."),),
        alibis=tuple(shape.Alibi(name, who, draw(some.sampled_from(PLACES)), BEGINS - 4, "teacher", "Daar.",
                                 variants=draw(variants))
                     for name, who in (("a", "noor"), ("b", "wei"), ("e", "roos"))),
        traces=(shape.Trace("sp", draw(some.sampled_from(PLACES)), "Spoor.", "x", when=draw(WEEK.conditions),
                            effects=(Effect("clue.b", 1), Effect("clue.e", 1))),),
        variants=(shape.Variant("wei", "wei"), shape.Variant("roos", "roos")))


# --- a case to win --------------------------------------------------------------------------------------------

TRIO = ("noor", "wei", "roos")
CLUES = ("s0", "s1", "a0", "a1", "a2", "a3")
TO_WIN = ("", "", "", "not did(d0)", "did(d1)", "not seen(noor/a)", "chose(noor/a/x)", "has(a0)", "not has(a1)",
          "trust.noor >= 1", "at(lokaal)", 'before("13:10")', 'after("13:10")', "visitor(roos)")
mostly_elsewhere = some.sampled_from(("lokaal", "lokaal", "lokaal", "hal"))
times = some.sampled_from((BEGINS - 4, BEGINS - 2))


@some.composite
def cases_to_win(draw: some.DrawFn) -> Case:
    """A short day with three people on the board, in which what gives one clue may stand in the way of another. Only
    who finds the guest comes to a good end."""
    asks, extra = some.sampled_from(TO_WIN), some.sampled_from(((), (), *((clue,) for clue in CLUES)))
    given = [tuple(Effect(f"clue.{name}", 1) for name in sorted({clue, *draw(extra)}))
             for clue in draw(some.permutations(CLUES))]
    choices = (Choice(name, name, needs=draw(asks), costs=draw(short),
                      effects=(*given.pop(), Effect("trust.noor", draw(some.sampled_from((1, -1))), True)))
               for name in ("x", "y"))
    scene = talk_of("noor/a", *choices, QUIET)
    end = Choice("x", "x", effects=(Effect("end.found", 1),), costs=draw(short))
    where = some.sampled_from(PLACES)
    givers = tuple(shape.Deed(f"d{number}", draw(where), "read", "Doe iets.", needs=draw(asks), costs=draw(costs),
                              effects=given.pop()) for number in range(3))
    return bare(
        people=people(*TRIO), board=TRIO, places=tuple(shape.Place(place, place, place) for place in PLACES),
        doors=(shape.Door("hal", "lokaal", draw(some.integers(0, 1))),),
        days=(shape.Day("ma", "ma", "hal", BEGINS, BEGINS + draw(some.integers(2, 4)), deeds=givers,
                        stays=(Stay("noor", draw(where), BEGINS),)),),
        talks=(Talk("noor", "noor", (Start("noor/a", draw(some.booleans()), draw(asks)),)),),
        scenes=(scene, talk_of("test/found", end)),
        signals=tuple(shape.Signal(f"s{number}", "hal", draw(times), "free", "Klik.") for number in range(2)),
        alibis=tuple(shape.Alibi(f"a{number}", who, draw(mostly_elsewhere), draw(times), "teacher", "Daar.",
                                 variants=only)
                     for number, (who, only) in enumerate((("noor", ()), ("wei", ("roos",)), ("roos", ("wei",)),
                                                           (draw(some.sampled_from(TRIO)), draw(variants))))),
        traces=(shape.Trace("sp", draw(where), "Spoor.", "x", when=draw(asks), effects=given.pop()),),
        variants=(shape.Variant("wei", "wei"), shape.Variant("roos", "roos")))
