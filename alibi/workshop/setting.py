"""The template's case on a school of one's own: who and what there takes which part, and its texts with other places.

Knows the roles that the template asks for and where ids of places stand in its files. Which place is like which is
`places_alike`. Knows neither questions nor where a case goes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from alibi.content.files import SCHOOLS, find_folder
from alibi.content.notes import Notes
from alibi.content.school_reading import ReadSchool, read_school
from alibi.core.case import Case, Door, Person, Place
from alibi.workshop.places_alike import TooFewPlaces, places_alike, said_there

ANY_PRONOUN = ("leerling", "gast")
"""Roles of whom the template never says she or he."""
_ID = re.compile(r"(?P<key>(?<!\w)(?:place|at|room): |(?<!\w)at\()(?P<place>\w+)|(?<=spot: )(?P<spot>[\w.]+)")


class CannotPlayThere(Exception):
    """This school cannot have the case; the message is a sentence for the author."""


@dataclass(frozen=True, slots=True)
class Setting:
    """A school, with who and what there takes each part of the template: ids of the template -> ids of the school.
    `words` are the template's words for places and what is said instead."""

    school: str
    people: dict[str, Person]
    places: dict[str, Place]
    parts: dict[str, str]
    rooms: dict[str, str] = field(default_factory=dict)
    spots: dict[str, str] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)

    def moved(self, text: str) -> str:
        """The text of a file of the template with the places of this school."""
        if not self.rooms:
            return text
        longest_first = sorted(map(re.escape, self.words), key=len, reverse=True)
        return re.sub(rf"{_ID.pattern}|(?<!\w)(?P<words>{'|'.join(longest_first)})(?!\w)(?P<gap>  +)?",
                      self._instead, text)

    def _instead(self, found: re.Match[str]) -> str:
        if found["words"]:
            said, gap = self.words[found["words"]], found["gap"] or ""
            return said + " " * max(min(2, len(gap)), len(found[0]) - len(said)) if gap else said
        if found["spot"]:
            return self.spots[found["spot"]]
        return found["key"] + self.rooms.get(found["place"], found["place"])


def schools(levels: Iterable[Path]) -> dict[str, str]:
    """The schools in these folders of cases and with the game: id -> name."""
    found: dict[str, str] = {}
    for folder in dict.fromkeys((find_folder("levels"), *levels)):
        for school in sorted((folder / SCHOOLS).glob("*/school.yaml")):
            if not school.parent.name.startswith((".", "_")):
                found.setdefault(school.parent.name, _name_of(school))
    return found


def _name_of(school_yaml: Path) -> str:
    """The name as it stands there, without reading the whole school; without one the name of the folder."""
    try:
        line = re.search(r'^name: *"?([^"\n]{1,80})"?', school_yaml.read_text("utf-8"), re.MULTILINE)
    except (OSError, UnicodeDecodeError):
        line = None
    return line[1].strip() if line else school_yaml.parent.name


def own_setting(template: Case, people: dict[str, Person]) -> Setting:
    """The school of the template itself: everybody is in their own part, everything in its own place."""
    return Setting(template.school, people, _with_a_door(template.places, template.doors),
                   {one.id: one.id for one in template.people})


def _with_a_door(places: Iterable[Place], doors: Iterable[Door]) -> dict[str, Place]:
    """The places from which one can walk into the school: at home, without a door, no day can begin."""
    ends = {end for door in doors for end in (door.a, door.b)}
    return {place.id: place for place in places if place.id in ends}


def setting_on(template: Case, texts: Iterable[str], school: Path) -> Setting:
    """The case of the template, whose files hold `texts`, on the school in a folder. CannotPlayThere when that school
    has not what it takes."""
    notes = Notes()
    read = read_school(school.resolve(), notes)
    faults = [one for one in notes.findings.found if one.is_error]
    if read is None or faults:
        first = f" {faults[0].place}: {faults[0].sentence} {faults[0].advice}" if faults else ""
        raise CannotPlayThere(f"In de school “{school.name}” zit nog een fout.{first}".rstrip())
    known = {skill.id for skill in read.facts.skills}
    missing = [skill for skill in template.declared if skill not in known]
    if missing:
        raise CannotPlayThere(f"De school “{school.name}” heeft deze vaardigheid niet: {', '.join(missing)}. "
                              "Zet die in school.yaml bij skills.")
    try:
        rooms = places_alike(read.facts)
    except TooFewPlaces as few:
        raise CannotPlayThere(str(few)) from None
    places = _with_a_door(read.facts.places, read.facts.doors)
    old = {place.id: place for place in template.places}
    words: dict[str, str] = {}
    for part, place in rooms.items():
        words |= said_there(old[part], places[place])
    return Setting(school.name, read.people, places, _parts(template, read), rooms,
                   _spots(texts, rooms, tuple(notes.declared["spot"])), words)


def _spots(texts: Iterable[str], rooms: dict[str, str], there: tuple[str, ...]) -> dict[str, str]:
    """Spot of the template -> spot of the place that takes the part: the same, else the last that is free, since people
    stand at the first ones."""
    wanted = sorted({found["spot"] for text in texts for found in _ID.finditer(text) if found["spot"]})
    chosen: dict[str, str] = {}
    for spot in wanted:
        place = rooms.get(spot.partition(".")[0], "")
        own = [one for one in there if one.partition(".")[0] == place and one not in chosen.values()]
        chosen[spot] = spot if spot in own else own[-1] if own else place
    return chosen


def _parts(template: Case, read: ReadSchool) -> dict[str, str]:
    """Who plays whom: oneself, else somebody of the same role who plays nobody yet."""
    parts = {one.id: one.id for one in template.people if _fits(one, read.people.get(one.id))}
    missing = []
    for one in template.people:
        if one.id not in parts:
            free = (who for who, other in read.people.items() if who not in parts.values() and _fits(one, other))
            parts[one.id] = next(free, "")
            missing += [] if parts[one.id] else [one]
    if missing:
        who = ", ".join(f"{one.name} ({one.role}, {one.pronoun})" for one in missing)
        raise CannotPlayThere(f"Op de school “{read.folder.name}” is nog niemand voor: {who}. Zet mensen met zo’n role "
                              f"en pronoun in {read.folder / 'people'}, en teken ze met alibi art {read.folder.name}.")
    return {one.id: parts[one.id] for one in template.people}


def _fits(part: Person, person: Person | None) -> bool:
    """Whether somebody can say what the template has for this part."""
    if person is None or person.role != part.role:
        return False
    return part.role in ANY_PRONOUN or person.pronoun == part.pronoun
