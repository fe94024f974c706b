"""The questions of `alibi new` and of the screens for makers, with an answer ready for each.

Knows which answers fit the template: four pupils on the board, both guests among them, a place of the school. Where
there is more than one school, that is asked first. Knows neither files nor how a question is asked.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from alibi.core.case import PUPIL, Person, Place
from alibi.play.maker import SCHOOL

TITLE, GUEST, SECOND, BOARD, QUESTION, PLACE = "title", "guest", "second", "board", "question", "place"
ON_THE_BOARD = 4
LONGEST_TITLE, LONGEST_QUESTION = 60, 80
Ask = Callable[[str], str]
Say = Callable[[str], object]


class NoGoodAnswer(ValueError):
    """This answer does not fit; the message is a sentence that says what does."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What an author wants: `board` begins with the guest; who comes second is the guest of the other variant."""

    title: str
    guest: str
    board: tuple[str, ...]
    question: str
    place: str


@dataclass(frozen=True, slots=True)
class Offer:
    """What the school offers and what the template has: the ready answers."""

    people: dict[str, Person]
    places: dict[str, Place]
    title: str
    question: str
    board: tuple[str, ...]
    place: str
    pupils: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "pupils", tuple(name for name, one in self.people.items() if one.role == PUPIL))


def choose_school(known: Mapping[str, str], ready: str, given: dict[str, str], yes: bool, ask: Ask, say: Say) -> str:
    """The school of a new case, out of `known` (id -> name): given, else asked when there is more than one."""
    asking = _Asking(given, yes or len(known) < 2, ask, say)
    named = ", ".join(f"{name} ({school})" for school, name in known.items())
    return asking.one(SCHOOL, f"Op welke school speelt de zaak? ({named})", ready, lambda text: _school(known, text))


def collect(offer: Offer, given: dict[str, str], yes: bool, ask: Ask, say: Say) -> Answers:
    """The six answers. What is `given` is not asked and must be right (NoGoodAnswer); with `yes` the rest is the
    ready answer; else it is asked, and asked again until it fits. EOFError when nobody is there to answer."""
    asking = _Asking(given, yes, ask, say)
    title = asking.one(TITLE, "Hoe heet de zaak?", offer.title, lambda text: _words(text, LONGEST_TITLE))
    guest = asking.one(GUEST, f"Wie is de gast? ({_names(offer)})", offer.board[0], lambda text: _pupil(offer, text))
    guests = _both_guests(asking, offer, guest)
    ready = [*guests, *(one for one in offer.board if one not in guests)][:ON_THE_BOARD]
    board = asking.one(BOARD, "Welke vier leerlingen komen op het zaakbord?", ", ".join(ready),
                       lambda text: ",".join(_board(offer, text, *guests)))
    question = asking.one(QUESTION, "Wat is de nieuwsgierige vraag?", offer.question, _question)
    place = asking.one(PLACE, f"Waar begint de dag? ({', '.join(offer.places)})", offer.place,
                       lambda text: _place(offer, text))
    return Answers(title, guest, tuple(board.split(",")), question, place)


def refusal(offer: Offer, name: str, given: dict[str, str]) -> str:
    """Why one of the given answers is not good, "" when it is; the board is judged with the guest that was given."""
    text = given.get(name, "")
    read: dict[str, Callable[[], object]] = {
        TITLE: lambda: _words(text, LONGEST_TITLE), GUEST: lambda: _pupil(offer, text),
        SECOND: lambda: _guests(offer, given.get(GUEST, offer.board[0]), given),
        BOARD: lambda: _board(offer, text, *_guests(offer, given.get(GUEST, offer.board[0]), given)),
        QUESTION: lambda: _question(text), PLACE: lambda: _place(offer, text)}
    try:
        read[name]()
    except NoGoodAnswer as why:
        return str(why)
    return ""


@dataclass(frozen=True, slots=True)
class _Asking:
    given: dict[str, str]
    yes: bool
    ask: Ask
    say: Say

    def one(self, name: str, question: str, ready: str, read: Callable[[str], str]) -> str:
        """One answer: given, ready, or asked until `read` accepts it."""
        if self.given.get(name) is not None:
            return read(self.given[name])
        if self.yes:
            return read(ready)
        while True:
            written = self.ask(f"{question}\n  [{ready}] ").strip() or ready
            try:
                return read(written)
            except NoGoodAnswer as wrong:
                self.say(str(wrong))


def _both_guests(asking: _Asking, offer: Offer, guest: str) -> tuple[str, ...]:
    """The guest and the one of the other variant; only the first when the board was given, whose second it then is."""
    if asking.given.get(BOARD) is not None and asking.given.get(SECOND) is None:
        return (guest,)
    ready = next(one for one in offer.board if one != guest)
    second = asking.one(SECOND, "Wie is de andere gast? Zo is de zaak twee keer te spelen.", ready,
                        lambda text: _guests(offer, guest, {SECOND: text})[1])
    return (guest, second)


def _school(known: Mapping[str, str], text: str) -> str:
    """The id of a school, named by id or by name."""
    word = text.strip().lower()
    found = next((school for school, name in known.items() if word in (school, name.lower())), "")
    if not found:
        raise NoGoodAnswer(f"Er is geen school “{text.strip()[:40]}”. Kies uit: {', '.join(known)}. Een nieuwe school "
                           "maak je met alibi plan.")
    return found


def _words(text: str, longest: int) -> str:
    clean = " ".join(text.split())
    if not clean or not clean.isprintable():
        raise NoGoodAnswer("Schrijf hier een paar gewone woorden.")
    if len(clean) > longest:
        raise NoGoodAnswer(f"Dit is {len(clean)} tekens lang. Houd het bij {longest}.")
    return clean


def _question(text: str) -> str:
    clean = _words(text, LONGEST_QUESTION)
    if not clean.endswith("?"):
        raise NoGoodAnswer("Een vraag eindigt met een vraagteken.")
    return clean


def _names(offer: Offer) -> str:
    return ", ".join(offer.people[one].name for one in offer.pupils)


def _pupil(offer: Offer, text: str) -> str:
    """The id of a pupil, named by id or by name."""
    word = text.strip().lower()
    found = next((one for one in offer.pupils if word in (one, offer.people[one].name.lower())), "")
    if not found:
        raise NoGoodAnswer(f"“{text.strip()[:40]}” is geen leerling van deze school. Kies uit: {_names(offer)}.")
    return found


def _guests(offer: Offer, guest: str, given: Mapping[str, str]) -> tuple[str, ...]:
    """The guest, and the guest of the other variant when that was said: somebody else."""
    first = _pupil(offer, guest)
    if not given.get(SECOND):
        return (first,)
    second = _pupil(offer, given[SECOND])
    if second == first:
        raise NoGoodAnswer(f"{offer.people[first].name} is al de ene gast. Kies voor de andere iemand anders.")
    return (first, second)


def with_guests(offer: Offer, given: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Answers in which the second guest is not the first one, and both stand on the board."""
    guest = given[GUEST][0]
    second = given[SECOND][0] if given[SECOND][0] != guest else next(one for one in offer.board if one != guest)
    board = dict.fromkeys((guest, second, *given[BOARD]))
    return {**given, SECOND: (second,), BOARD: tuple(board)[:ON_THE_BOARD]}


def _board(offer: Offer, text: str, guest: str, *second: str) -> tuple[str, ...]:
    """Four different pupils, the guest first; then the other guest when that was said."""
    chosen = tuple(dict.fromkeys(_pupil(offer, part) for part in text.split(",") if part.strip()))
    if len(chosen) != ON_THE_BOARD:
        raise NoGoodAnswer(f"Kies vier verschillende leerlingen, met komma’s ertussen. Dit zijn er {len(chosen)}.")
    for one in (guest, *second):
        if one not in chosen:
            which = "gast" if one == guest else "andere gast"
            raise NoGoodAnswer(f"De {which}, {offer.people[one].name}, moet ook op het zaakbord staan.")
    return (guest, *second, *(one for one in chosen if one not in (guest, *second)))


def _place(offer: Offer, text: str) -> str:
    word = text.strip().lower()
    found = next((name for name, place in offer.places.items()
                  if word in (name, place.short.lower(), place.name.lower())), "")
    if not found:
        raise NoGoodAnswer(f"“{text.strip()[:40]}” is geen plek van deze school. Kies uit: {', '.join(offer.places)}.")
    return found
