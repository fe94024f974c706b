"""What depends on what in one variant of a case, as a graph of names.

A name is "family.rest". Variables keep the names of the state ("trust.noor", "seen.noor/hello"); things are
"scene.noor/hello", "choice.noor/hello/i_wait", "deed.read_screen", "whereabouts.noor", "unmask.", "ending.found",
"place.hal". Knows who writes and who reads; does not know what a slice is, nor any state.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from alibi.core.case import END, Case, Day, Deed, Effect, Start, Talk, Task
from alibi.core.conditions import parse, reads
from alibi.core.layout import variables_of

Names = frozenset[str]
UNMASK = "unmask."
_HANDLES = {"hand_in": "task", "pack": "packed"}
"""Deeds that do something to a task of themselves, and the family of what they write."""
_REMEMBERED = {"seen": "scene", "chose": "choice", "did": "deed"}
_WRITTEN = ("scene", "trust", "clue", "known", "ending", "strain", "extra")


class Dependence:
    """The graph of one case and variant. `of` gives the direct dependencies of a name."""

    def __init__(self, case: Case, variant: str) -> None:
        self.case, self.variant = case, variant
        self.variables = variables_of(case)
        self.clues = {clue.id for clue in case.clues if not clue.variants or variant in clue.variants}
        self.starts = {talk.id: starts_of(talk, variant) for talk in case.talks}
        self.choices = {f"{scene.key}/{choice.id}": (scene, choice) for scene in case.scenes
                        for choice in scene.choices}
        self._day_of = {deed.id: day for day in case.days for deed in day.deeds}
        self._writers = self._all_writers()
        self._openers = self._all_openers()
        self._known: dict[str, Names] = {}
        self._behind: dict[str, Names] = {}

    def of(self, name: str) -> Names:
        """What must be kept, directly, for `name` to happen exactly as in the whole case."""
        if name not in self._known:
            family, _, rest = name.partition(".")
            self._known[name] = frozenset(self._direct(family, rest, name))
        return self._known[name]

    def behind(self, name: str) -> Names:
        """A name with everything it depends on, transitively."""
        if name not in self._behind:
            found, waiting = {name}, [name]
            while waiting:
                for one in self.of(waiting.pop()) - found:
                    known = self._behind.get(one)
                    if known is None:
                        found.add(one)
                        waiting.append(one)
                    else:
                        found |= known
            self._behind[name] = frozenset(found)
        return self._behind[name]

    def reads(self, text: str, talk: str = "") -> Names:
        """The variables and places that a condition reads; times, busyness and the visitor are always kept."""
        if not text:
            return frozenset()
        found = (name.replace("at.", "place.", 1) if name.startswith("at.") else name
                 for name in reads(parse(text, talk)))
        return frozenset(name for name in found if name in self.variables or name.startswith("place."))

    # --- who writes -------------------------------------------------------------------------------------

    def _all_writers(self) -> dict[str, set[str]]:
        writers: defaultdict[str, set[str]] = defaultdict(set)
        for name, effects in self._all_effects():
            for effect in effects:
                if not effect.name.startswith("clue.") or effect.name[5:] in self.clues:
                    writers[_written(effect)].add(name)
        for deed in self._deeds():
            if deed.task and deed.does in _HANDLES:
                writers[f"{_HANDLES[deed.does]}.{deed.task}"].add(f"deed.{deed.id}")
        return writers

    def _all_effects(self) -> Iterator[tuple[str, tuple[Effect, ...]]]:
        for key, (_, choice) in self.choices.items():
            yield f"choice.{key}", choice.effects
        for deed in self._deeds():
            yield f"deed.{deed.id}", deed.effects
        for trace in self.case.traces:
            yield f"trace.{trace.id}", trace.effects

    def effects_of(self, name: str) -> tuple[Effect, ...]:
        """The effects of a choice, deed or trace by its name."""
        family, _, rest = name.partition(".")
        index = self.case.index
        return (self.choices[rest][1].effects if family == "choice" else
                index.deed[rest].effects if family == "deed" else index.trace[rest].effects)

    def _deeds(self) -> Iterator[Deed]:
        return (deed for day in self.case.days for deed in day.deeds)

    # --- who opens a scene ------------------------------------------------------------------------------

    def _all_openers(self) -> dict[str, set[str]]:
        """By scene key: the choices, scenes, deeds, start lines and the unmasking that lead to it."""
        openers: defaultdict[str, set[str]] = defaultdict(set)
        for key, (_, choice) in self.choices.items():
            openers[choice.then].add(f"choice.{key}")
        for scene in self.case.scenes:
            if not scene.choices:
                openers[scene.then].add(f"scene.{scene.key}")
        for deed in self._deeds():
            openers[deed.then].add(f"deed.{deed.id}")
        for talk, starts in self.starts.items():
            for number, start in enumerate(starts):
                openers[start.scene].add(f"start.{talk}/{number}")
        openers[self.unmask_scene].add(UNMASK)
        openers.pop(END, None)
        openers.pop("", None)
        return openers

    @property
    def unmask_scene(self) -> str:
        """The scene that opens when the visitor of this variant is asked."""
        unmasking = self.case.unmasking
        return dict(unmasking.scenes).get(self.variant, unmasking.found)

    # --- direct dependencies ----------------------------------------------------------------------------

    def _direct(self, family: str, rest: str, name: str) -> Iterable[str]:
        if family in _REMEMBERED:
            return (f"{_REMEMBERED[family]}.{rest}",)
        if family == "promise":
            return (*self.alternatives(name), *self.reads(self.case.index.promise[rest].kept_by))
        if family in _WRITTEN:
            return self.alternatives(name)
        if family in ("task", "work", "packed"):
            return (*self.alternatives(name), *self._of_task(family, self.case.index.task[rest]))
        return self._of_thing(family, rest)

    def _of_task(self, family: str, task: Task) -> Iterator[str]:
        """Work takes half hours where one can work; at home as far as the evening is free."""
        if family != "task":
            yield f"task.{task.id}"
        elif task.half_hours:
            yield f"work.{task.id}"
        if family == "work":
            yield from (f"place.{place.id}" for place in self.case.places if place.work)
            for day in self.case.days:
                yield from self._of_evening(day)

    def _of_evening(self, day: Day) -> Iterator[str]:
        """What takes up time at home, and only sometimes."""
        for appointment in day.appointments:
            yield from self.reads(appointment.when)

    def alternatives(self, name: str) -> Names:
        """Everything that can write a variable or open a scene; each of them alone may do."""
        family, _, rest = name.partition(".")
        return frozenset(self._openers.get(rest, ()) if family == "scene" else self._writers.get(name, ()))

    def _of_thing(self, family: str, rest: str) -> Iterable[str]:
        if family == "choice":
            scene, choice = self.choices[rest]
            return (f"scene.{scene.key}", *self.reads(choice.needs, scene.talk))
        if family == "deed":
            return self._of_deed(self.case.index.deed[rest])
        if family == "trace":
            trace = self.case.index.trace[rest]
            return (f"place.{trace.place}", *self.reads(trace.when))
        if family == "whereabouts":
            return self._of_whereabouts(rest)
        if family == "lesson":
            return self._of_lesson(rest)
        return self._of_start(*rest.rsplit("/", 1)) if family == "start" else ()

    def _of_deed(self, deed: Deed) -> Iterator[str]:
        yield f"place.{deed.place}"
        yield from self.reads(deed.needs)
        if deed.task and deed.does in _HANDLES:
            task = self.case.index.task[deed.task]
            yield f"task.{task.id}"
            yield from (f"packed.{task.id}",) if task.packs else ()
            yield from (f"extra.{task.id}",) if task.later else ()
        day = self._day_of[deed.id]
        if day.home and deed.place == day.home.place:
            yield from self._of_evening(day)

    def _of_lesson(self, lesson: str) -> Iterator[str]:
        """The rooms of a lesson: a change may move it while it goes on."""
        for day in self.case.days:
            moved = (change.room for change in day.changes if change.lesson == lesson)
            rooms = (*moved, *(one.room for one in day.lessons if one.id == lesson))
            yield from (f"place.{room}" for room in rooms if room)

    def _of_whereabouts(self, person: str) -> Iterable[str]:
        for day in self.case.days:
            for stay in day.stays:
                if stay.person == person and (not stay.variants or self.variant in stay.variants):
                    yield from self.reads(stay.when)
                    yield from (f"place.{stay.place}",) if stay.place else ()
                    if day.home and stay.place == day.home.place:
                        yield from self._of_evening(day)

    def _of_start(self, talk: str, number: str) -> Iterable[str]:
        """A start line of a person's talk also depends on every line above it: the first that fits is used."""
        person = self.case.index.talk[talk].person
        starts = self.starts[talk]
        for start in starts[:int(number) + 1] if person else (starts[int(number)],):
            yield from self.reads(start.when, talk)
            if start.once:
                yield f"seen.{start.scene}"
        if person:
            yield f"whereabouts.{person}"


def starts_of(talk: Talk, variant: str) -> tuple[Start, ...]:
    """The start lines of a talk that count in this variant."""
    return tuple(start for start in talk.starts if not start.variants or variant in start.variants)


def _written(effect: Effect) -> str:
    return f"ending.{effect.name[4:]}" if effect.name.startswith("end.") else effect.name
