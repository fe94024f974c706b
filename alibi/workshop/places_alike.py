"""Which places of another school take the parts of the template's places, and how one speaks of them.

Knows what is asked of a place: its name tells what it is, and where one walks lies near the lesson. Knows places,
doors and Dutch words; no people and no files.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Mapping

from alibi.content.school_files import School
from alibi.core.case import Place

WORDS = {"aula": ("aula", "kantine", "eetzaal"), "hal": ("hal", "entree", "ingang"), "gang_a": ("gang", "overloop"),
         "mediatheek": ("mediatheek", "bieb", "bibliotheek", "stilte"), "balie": ("balie", "receptie", "conciërge"),
         "plein": ("plein", "binnenplaats", "tuin"), "muzieklokaal": ("muziek",)}
"""The places of the template, and the words by which a place of another school is known for the same."""
WALKED = ("aula", "hal", "gang_a", "mediatheek", "balie")
"""Those one comes in the template; the others are only spoken of. The first is where the lesson is."""
PRIVATE = ("wc", "toilet", "kleedkamer")
"""Where nobody should have to be seen: taken last."""
PREPOSITIONS = ("in", "op", "bij", "In", "Op", "Bij")


class TooFewPlaces(Exception):
    """The school has not enough places that hang together; the message is a sentence for the author."""


def places_alike(school: School) -> dict[str, str]:
    """Place of the template -> place of the school: by its words, and what one walks to as near to the lesson as can
    be. TooFewPlaces when there are not enough."""
    lesson = _lesson(school)
    from_lesson = _beats(school, lesson) if lesson else {}
    if len(from_lesson) < len(WORDS):
        raise TooFewPlaces(f"Deze zaak heeft {len(WORDS)} plekken nodig die met deuren aan elkaar vastzitten. De "
                           f"school heeft er {len(from_lesson)}. Teken er een paar bij in je plattegrond.")
    found = {WALKED[0]: lesson}
    for only_alike in (True, False):
        for part in (*WALKED, *(one for one in WORDS if one not in WALKED)):
            left = [place for place in school.places
                    if place.id in from_lesson and place.id not in found.values()
                    and not (only_alike and (_odd(part, place) or (part in WALKED and from_lesson[place.id])))]
            if part not in found and left:
                found[part] = min(left, key=lambda place: _cost(part, place, from_lesson)).id
    return found


def _lesson(school: School) -> str:
    """Where the lesson is: a place with the right name, and from where most is near. "" without doors."""
    joined = {place for door in school.doors for place in (door.a, door.b)}
    free = [place for place in school.places if place.id in joined]
    best = min(free, key=lambda place: (_odd(WALKED[0], place), sum(_beats(school, place.id).values())), default=None)
    return best.id if best else ""


def _cost(part: str, place: Place, from_lesson: Mapping[str, int]) -> tuple[int, ...]:
    """The least is taken: near when one walks there, far when one does not, and known for it by its name."""
    beats, private = from_lesson[place.id], any(word in place.name.lower() for word in PRIVATE)
    return (private, beats if part in WALKED else -beats, _odd(part, place), place.busy)


def _odd(part: str, place: Place) -> int:
    """0 when the name of a place tells that it is such a place."""
    said = place.name.lower().split()
    return int(not any(word.startswith(one) or word.endswith(one) for word in said for one in WORDS[part]))


def _beats(school: School, start: str) -> dict[str, int]:
    """How many beats each place is from here; what cannot be walked to is not there."""
    found, queue = {start: 0}, deque([start])
    while queue:
        here = queue.popleft()
        for place, beats in _next(school, here):
            if place not in found or found[here] + beats < found[place]:
                found[place] = found[here] + beats
                queue.append(place)
    return found


def _next(school: School, here: str) -> Iterator[tuple[str, int]]:
    for door in school.doors:
        if here in (door.a, door.b):
            yield door.b if here == door.a else door.a, door.beats


# --- words ----------------------------------------------------------------------------------------------------


def said_there(old: Place, new: Place) -> dict[str, str]:
    """How the template speaks of one of its places -> how the same is said of another place."""
    short = old.short[0].lower() + old.short[1:]
    ways = {old.name, short} if _bare(old.name) != short else {old.name}
    words = {f"{said} {way}": _cased(said, f"{_at(new)} {new.name}") for way in ways for said in PREPOSITIONS}
    return words | {old.name: new.name, _bare(old.name): _bare(new.name), short: _bare(new.name)}


def _bare(name: str) -> str:
    return re.sub(r"^(?:de|het) ", "", name)


def _cased(like: str, words: str) -> str:
    return words[0].upper() + words[1:] if like[0].isupper() else words


def _at(place: Place) -> str:
    """In, op or bij, as Dutch has it for such a place."""
    if not _odd("balie", place):
        return "bij"
    return "op" if "plein" in place.name or "plaats" in place.name else "in"
