"""Where a preview begins: a scene, facts, a day, a time, a place and a guest, as an author types them.

Turns wishes into a world of the game, or says in one sentence which wish cannot be, and which was perhaps meant. What
is not wished is chosen so that the scene fits: the first moment at which it could open.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import NamedTuple

from alibi.content.diagnostics import closest
from alibi.core.case import Case, Day
from alibi.core.commands import Begin
from alibi.core.conditions import STATES, Tree, parse
from alibi.core.layout import BEAT, DAY, PLACE, SCENE, State, Variable
from alibi.core.moves import whereabouts
from alibi.core.rulebook import Rulebook, StartRule, rulebook_of
from alibi.core.rules import begin
from alibi.core.school_time import beat_of, time_of
from alibi.core.world import Diary, World
from alibi.play.looks import AGENTS
from alibi.workshop.asked_facts import guest_asked, with_asked

SHORT = {"head": "my_head"}
"""Names of the rules that are written otherwise in a condition."""
SHOWN_MOST, NEAREST = 12, 6


class CannotBegin(ValueError):
    """A wish that cannot be; the message is a sentence for the author."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What was typed, "" for what was not: `facts` as "trust.noor=3,clue.kluisje_214"."""

    scene: str = ""
    facts: str = ""
    day: str = ""
    time: str = ""
    place: str = ""
    variant: str = ""


def world_of(case: Case, wishes: Wishes) -> World:
    """The world in which the wishes are so; the beginning of the case when nothing is wished. CannotBegin when they
    cannot be."""
    if wishes == Wishes():
        return begin(case, Begin(0))[0]
    scene = _scene(case, wishes.scene) if wishes.scene else ""
    variant = (_named(wishes.variant, case.index.variant, "variant", "varianten") if wishes.variant
               else _variant_with(case, scene))
    book = rulebook_of(case, variant)
    state = _as_asked(book, _with_facts(book, wishes.facts), scene, wishes)
    state = _with_the_past(book, _moment(book, state, scene, wishes))
    if scene:
        number = book.scene_number[scene]
        state = _put(state, SCENE, number)
        rule = book.scenes[number]
        state = _put(state, rule.memory, 1) if rule and rule.memory else state
    seed = next(number for number, one in enumerate(case.variants) if one.id == variant)
    return World(variant, state, seed, diary=Diary(look=AGENTS[0].look), case=case)


def _variant_with(case: Case, scene: str) -> str:
    """The first variant in which a scene can open by itself or by the friendly test; else the first."""
    found = (variant for variant, opens in case.unmasking.scenes if opens == scene)
    meant = (variant for talk in case.talks for start in talk.starts if start.scene == scene
             for variant in start.variants)
    return next(found, "") or next(meant, "") or guest_asked(case, scene) or case.variants[0].id


def _as_asked(book: Rulebook, state: State, scene: str, wishes: Wishes) -> State:
    """The state in which the first start line of a scene finds what it asks, but for what was wished."""
    start = next((start for _, start in _starts(book, scene)), None) if scene else None
    kept = frozenset(fact.name for fact in _facts(wishes.facts))
    return with_asked(book, state, start, kept) if start else state


def not_so(world: World) -> str:
    """What the first start line of the scene that is open asks and is not so, as it is written; "" when all is so or
    the scene has no start line."""
    start = next((start for _, start in _starts(world.book, world.scene.key)), None) if world.scene else None
    return "" if start is None or start.fits(world.state) or not start.start.when else start.start.when


def _put(state: State, at: int, value: int) -> State:
    return (*state[:at], value, *state[at + 1:])


def _named(word: str, known: Iterable[str], what: str, many: str) -> str:
    """A name that exists; else which comes nearest, or which there are."""
    names = tuple(known)
    if word in names:
        return word
    raise CannotBegin(f"Er is geen {what} “{word}”. {_perhaps(word, names, many)}")


def _perhaps(word: str, names: tuple[str, ...], many: str) -> str:
    near = closest(word, names)
    if near:
        return f"Bedoel je “{near}”?"
    if len(names) > SHOWN_MOST:
        return f"Dit lijkt er het meest op: {', '.join(get_close_matches(word, names, NEAREST, 0.0))}."
    return f"Dit zijn de {many}: {', '.join(names)}."


def _scene(case: Case, written: str) -> str:
    """A scene by talk/scene; by its own name alone when only one talk has it. Of a talk that there is, its own scenes
    are offered."""
    keys = tuple(case.index.scene)
    alone = [key for key in keys if key.partition("/")[2] == written]
    if len(alone) == 1 or written in keys:
        return written if written in keys else alone[0]
    if alone:
        shown = f"{', '.join(alone[:SHOWN_MOST])}{' …' if len(alone) > SHOWN_MOST else ''}"
        raise CannotBegin(f"Er zijn {len(alone)} scènes “{written}”. Noem het gesprek erbij: {shown}.")
    talk, named, _ = written.partition("/")
    here = tuple(key for key in keys if named and key.startswith(f"{talk}/"))
    return _named(written, here or keys, "scène", f"scènes van {talk}" if here else "scènes")


# --- facts ----------------------------------------------------------------------------------------------------


class _Fact(NamedTuple):
    name: str
    value: str


def _facts(written: str) -> Iterator[_Fact]:
    for part in filter(None, (one.strip() for one in written.split(","))):
        name, is_given, value = (one.strip() for one in part.partition("="))
        yield _Fact({short: name for name, short in SHORT.items()}.get(name, name), value if is_given else "")


def _with_facts(book: Rulebook, written: str) -> State:
    state = book.first_state()
    for fact in _facts(written):
        variable = _variable(book, fact.name)
        if variable is not None:
            state = _put(state, variable.at, _value(variable, fact.value))
    return state


def _variable(book: Rulebook, name: str) -> Variable | None:
    """The variable of a fact; None for a scene or choice that exists but that no condition looks at."""
    found = book.variables.get(name)
    if found or name in _unread(book.case):
        return found
    known = (*(SHORT.get(one, one) for one in book.variables), *_unread(book.case))
    family = name.partition(".")[0]
    of_family = tuple(one for one in known if one.partition(".")[0] == family) or known
    many = f"feiten van “{family}”" if of_family is not known else "feiten"
    raise CannotBegin(f"Ik ken geen feit “{name}”. {_perhaps(name, of_family, many)}")


def _unread(case: Case) -> frozenset[str]:
    scenes = {f"seen.{scene.key}" for scene in case.scenes}
    return frozenset(scenes | {f"chose.{scene.key}/{choice.id}" for scene in case.scenes for choice in scene.choices})


def _value(variable: Variable, written: str) -> int:
    """The number of a value: a number, a word of its family, or 1 when only the fact itself is named."""
    words = STATES.get(variable.name.partition(".")[0], ())
    if written in words:
        return words.index(written)
    if not written and variable.lowest == 0:
        return 1
    if written.removeprefix("-").removeprefix("+").isdecimal() and variable.lowest <= int(written) <= variable.highest:
        return int(written)
    name = SHORT.get(variable.name, variable.name)
    fits = ", ".join(words) if words else f"een getal van {variable.lowest} tot en met {variable.highest}"
    raise CannotBegin(f"Bij “{name}” past “{written}” niet. Kies uit: {fits}.")


# --- the moment -----------------------------------------------------------------------------------------------


def _moment(book: Rulebook, state: State, scene: str, wishes: Wishes) -> State:
    """Day, time and place: as wished, else the first at which the scene can open, else the beginning of the day."""
    case = book.case
    days = {day.id: number for number, day in enumerate(case.days)}
    wished_day = _named(wishes.day, days, "dag", "dagen") if wishes.day else ""
    place = _named(wishes.place, case.index.place, "plek", "plekken") if wishes.place else ""
    numbers = [days[wished_day]] if wished_day else list(days.values())
    beats = {number: _beats(case, number, wishes.time) for number in numbers}
    if not any(beats.values()):
        raise CannotBegin(_not_in_the_day(case, numbers, wishes.time))
    moments = [_put(_put(state, DAY, number), BEAT, beat) for number in numbers for beat in beats[number]]
    fitting = (found for loosely in (False, True) for moment in moments
               for found in _places(book, moment, scene, place, loosely))
    plain = _put(moments[0], PLACE, book.place_number[place or _usual_place(case.days[numbers[0]], moments[0][BEAT])])
    return next(fitting, None) or _beside_person(book, moments, scene, place) or plain


def _beats(case: Case, number: int, time: str) -> tuple[int, ...]:
    day = case.days[number]
    whole = (*range(day.begins, day.ends), *(range(day.home.begins, day.home.ends) if day.home else ()))
    if not time:
        return whole
    try:
        beat = beat_of(time)
    except ValueError as wrong:
        raise CannotBegin(str(wrong)) from None
    return (beat,) if beat in whole else ()


def _usual_place(day: Day, beat: int) -> str:
    """Where the pupil is when nothing else is wished: at home after school, else where the day begins."""
    return day.home.place if day.home and beat >= day.home.begins else day.place


def _not_in_the_day(case: Case, numbers: Iterable[int], time: str) -> str:
    hours = "; ".join(_hours(case.days[number]) for number in numbers)
    return f"Om {time} is er niets te doen: {hours}."


def _hours(day: Day) -> str:
    """From when to when a day can be played, at school and at home."""
    home = f" en thuis van {time_of(day.home.begins)} tot {time_of(day.home.ends)}" if day.home else ""
    return f"{day.name} duurt van {time_of(day.begins)} tot {time_of(day.ends)}{home}"


def _places(book: Rulebook, moment: State, scene: str, place: str, loosely: bool) -> Iterator[State]:
    """The same moment in every place where a start line opens the scene; `loosely` looks only at what the line asks of
    time and place, for who did not wish the facts that it asks besides."""
    for person, start in _starts(book, scene):
        where = whereabouts(book, moment, person)[0] if person else -1
        for number in (range(len(book.case.places)) if not person else [where] if where >= 0 else []):
            there = _put(moment, PLACE, number)
            fits = _is_then_and_there(book, start, there) if loosely else start.fits(there)
            if fits and (not place or book.place_number[place] == number):
                yield there


def _is_then_and_there(book: Rulebook, start: StartRule, state: State) -> bool:
    """Whether the times and places that a start line asks for, all together, are so."""
    tree = parse(start.start.when, start.start.scene.partition("/")[0]) if start.start.when else ("and",)
    parts = tree[1:] if tree[0] == "and" else (tree,)
    return all(_is_so(book, part, state) for part in parts)


def _is_so(book: Rulebook, part: Tree, state: State) -> bool:
    """Whether a part of a condition about time or place is so; True for a part about anything else."""
    kind = part[0]
    if kind == "at":
        return bool(state[PLACE] == book.place_number[part[1]])
    if kind == "day":
        return bool(state[DAY] == book.day_number[part[1]])
    if kind in ("before", "after"):
        return bool((state[BEAT] < part[1]) is (kind == "before"))
    return True


def _starts(book: Rulebook, scene: str) -> Iterator[tuple[str, StartRule]]:
    for person, starts in book.talks.items():
        yield from ((person, start) for start in starts if start.start.scene == scene)
    yield from (("", start) for start in book.events if start.start.scene == scene)


def _beside_person(book: Rulebook, moments: Iterable[State], scene: str, place: str) -> State | None:
    """The first moment at which the person of the talk can be met; for scenes that do not open by a start line."""
    talk = book.case.index.talk.get(scene.partition("/")[0])
    if place or talk is None or not talk.person:
        return None
    met = ((moment, whereabouts(book, moment, talk.person)[0]) for moment in moments)
    return next((_put(moment, PLACE, number) for moment, number in met if number >= 0), None)


def _with_the_past(book: Rulebook, state: State) -> State:
    """What opens by itself as a day begins has been, on every day up to this one: else it would open now."""
    for number, day in enumerate(book.case.days[:state[DAY] + 1]):
        morning = _put(_put(_put(state, DAY, number), BEAT, day.begins), PLACE, book.place_number[day.place])
        for event in book.events:
            if event.memory and event.fits(morning):
                state = _put(state, event.memory, 1)
    return state


# --- going on with another version of the case ----------------------------------------------------------------


def carried_over(old: World, case: Case) -> World | None:
    """The same moment in another version of the case: every fact that still has its name. None when the guest, the
    place or the open scene is not there any more."""
    if old.variant not in case.index.variant or old.place not in case.index.place:
        return None
    if old.scene and old.scene.key not in case.index.scene:
        return None
    book = rulebook_of(case, old.variant)
    state = list(book.first_state())
    for name, variable in book.variables.items():
        before = old.book.variables.get(name)
        if before:
            state[variable.at] = max(variable.lowest, min(variable.highest, old.state[before.at]))
    state[DAY] = min(old.state[DAY], len(case.days) - 1)
    state[BEAT], state[PLACE] = old.beat, book.place_number[old.place]
    state[SCENE] = book.scene_number[old.scene.key] if old.scene else 0
    return World(old.variant, tuple(state), old.seed, old.help, old.diary, case=case)


def facts_now(world: World) -> tuple[str, ...]:
    """What is so now and was not so at the beginning of the case, in the words of a condition: "trust.noor 3"."""
    return tuple(f"{SHORT.get(name, name)} {_said(name, value)}" for name, value in changed_facts(world))


def changed_facts(world: World) -> Iterator[tuple[str, int]]:
    """The facts that are not as they were at the beginning of the case, with their value."""
    for name, variable in world.book.variables.items():
        if world.state[variable.at] != variable.first and not name.startswith("laid."):
            yield name, world.state[variable.at]


def _said(name: str, value: int) -> str:
    words = STATES.get(name.partition(".")[0], ())
    return words[value] if 0 <= value < len(words) else str(value)
