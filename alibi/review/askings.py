"""When and where each condition of a case can be asked, and each scene can be open; and what nobody asks any more.

A safe estimate from above: a day or place that is not named is surely impossible. Knows shapes; does not search.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from alibi.core.case import Case, Start, Talk
from alibi.core.conditions import Tree
from alibi.core.layout import Variable, variables_of
from alibi.review.first_days import FirstDays
from alibi.review.readings import YES, answered, filled_in, holds_never, left_of, place_asked, questions_about

Moment = tuple[int, str]
"""A day, by number, and a place."""
_FORGOTTEN = frozenset({"seen", "chose", "did", "clue", "known", "trace", "lesson"})
"""Families that only conditions read, and the deed, start line or lesson they belong to."""
_OF_TASKS = frozenset({"task", "work", "packed", "extra"})


@dataclass(frozen=True, slots=True)
class Asking:
    """A condition that may be asked on a day at `places`: what is left of it then, and whether its turning can force
    something or be felt in the middle of a talk (`loud`), or only opens and shuts what the pupil may do."""

    day: int
    places: frozenset[str]
    tree: Tree
    loud: bool


class Askings:
    """What can be asked in a case in one variant. `unmasks`: the friendly test may be made anywhere at any time."""

    def __init__(self, case: Case, variant: str, unmasks: bool) -> None:
        self.case, self.variant, self.unmasks = case, variant, unmasks
        self.visitor = case.index.variant[variant].visitor
        self.everywhere = frozenset(place.id for place in case.places)
        self.stays = [self._places_of_people(day) for day in range(len(case.days))]
        self.first_days = FirstDays(case, variables_of(case))
        self._find_scenes()
        self.first_days.allow_scenes(self._first_day_of)
        self._find_scenes()

    @cached_property
    def all(self) -> tuple[Asking, ...]:
        """Every condition that can be asked, with when and where."""
        return tuple(self._asked())

    def _find_scenes(self) -> None:
        """What may be open on which days, as far as is known by now."""
        self._left: dict[tuple[str, str, int], Tree] = {}
        self.starts = tuple(self._possible_starts())
        self.scenes = self._moments_of_scenes()

    def _first_day_of(self, key: str) -> int:
        return min((day for day, _ in self.scenes[key]), default=len(self.case.days))

    def left(self, text: str, day: int, talk: str = "") -> Tree:
        """What is left of a condition on a day; an empty one always holds."""
        if not text:
            return YES
        key = (text, talk, day)
        if key not in self._left:
            self._left[key] = filled_in(left_of(text, talk, self.case.days[day].id, self.visitor),
                                        self.first_days.sure(day))
        return self._left[key]

    def _places_of_people(self, day: int) -> dict[str, frozenset[str]]:
        places: dict[str, set[str]] = {}
        for stay in self.case.days[day].stays:
            if stay.place and self._holds_here(stay.variants):
                places.setdefault(stay.person, set()).add(stay.place)
        return {person: frozenset(found) for person, found in places.items()}

    def _possible_starts(self) -> Iterator[tuple[Talk, Start, int, frozenset[str]]]:
        """Every start line with each day and the places at which it may open its scene."""
        for talk in self.case.talks:
            for start in talk.starts:
                for day in range(len(self.case.days)):
                    left = self.left(start.when, day, talk.id)
                    if talk.starts_by_itself:
                        asked = place_asked(left)
                        places = self.everywhere & {asked} if asked else self.everywhere
                    else:
                        places = self.stays[day].get(talk.person, frozenset())
                    if places and self._holds_here(start.variants) and not holds_never(left):
                        yield talk, start, day, places

    def _holds_here(self, variants: tuple[str, ...]) -> bool:
        return not variants or self.variant in variants

    # --- scenes -----------------------------------------------------------------------------------------

    def _moments_of_scenes(self) -> dict[str, set[Moment]]:
        found: dict[str, set[Moment]] = {scene.key: set() for scene in self.case.scenes}
        for _, start, day, places in self.starts:
            found[start.scene].update((day, place) for place in places)
        for number, today in enumerate(self.case.days):
            for deed in today.deeds:
                if deed.then in found:
                    found[deed.then].add((number, deed.place))
        unmasking = self.case.unmasking
        key = dict(unmasking.scenes).get(self.variant, unmasking.found)
        if self.unmasks and key in found:
            found[key].update((day, place) for day in range(len(self.case.days)) for place in self.everywhere)
        self._follow(found)
        return found

    def _follow(self, found: dict[str, set[Moment]]) -> None:
        """A scene leads on to others where and when it is open itself."""
        leads = {scene.key: [then for then in (scene.then, *(choice.then for choice in scene.choices)) if then in found]
                 for scene in self.case.scenes}
        waiting = [key for key, moments in found.items() if moments]
        while waiting:
            key = waiting.pop()
            for then in leads[key]:
                if not found[key] <= found[then]:
                    found[then] |= found[key]
                    waiting.append(then)

    # --- conditions -------------------------------------------------------------------------------------

    def _asked(self) -> Iterator[Asking]:
        for talk, start, day, places in self.starts:
            yield Asking(day, places, self.left(start.when, day, talk.id), talk.starts_by_itself)
        yield from self._asked_in_scenes()
        for day, today in enumerate(self.case.days):
            yield from (Asking(day, frozenset({deed.place}), self.left(deed.needs, day), False) for deed in today.deeds)
            yield from (Asking(day, self.stays[day].get(stay.person, frozenset()), self.left(stay.when, day), False)
                        for stay in today.stays)
            if today.home:
                yield from (Asking(day, frozenset({today.home.place}), self.left(one.when, day), True)
                            for one in today.appointments)
            yield from (Asking(day, frozenset({trace.place}), self.left(trace.when, day), False)
                        for trace in self.case.traces)
            yield from (Asking(day, self.everywhere, self.left(promise.kept_by, day), True)
                        for promise in self.case.promises)

    def _asked_in_scenes(self) -> Iterator[Asking]:
        for scene in self.case.scenes:
            needs = [choice.needs for choice in scene.choices if choice.needs]
            by_day: dict[int, set[str]] = {}
            for day, place in self.scenes[scene.key] if needs else ():
                by_day.setdefault(day, set()).add(place)
            for day, places in by_day.items():
                yield from (Asking(day, frozenset(places), self.left(text, day, scene.talk), True) for text in needs)

    # --- what is remembered -----------------------------------------------------------------------------

    def forgotten(self, variables: Mapping[str, Variable], tasks_too: bool) -> list[dict[str, tuple[int, ...]]]:
        """By day, what may be forgotten as its morning begins: for a variable and each of its values, the first value
        that nothing asked on that day or later tells apart from it. Work on a forgotten task is no more than waiting:
        `tasks_too` says that this may be left out."""
        questions: dict[str, set[Tree]] = {}
        found: list[dict[str, tuple[int, ...]]] = []
        for day in reversed(range(len(self.case.days))):
            self._add_questions(questions, day)
            families = _FORGOTTEN | (_OF_TASKS if tasks_too else frozenset())
            found.append({name: alike for name, variable in variables.items() if variable.family in families
                          for alike in (_alike(variable, questions),) if alike != tuple(range(variable.highest + 1))})
        return found[::-1]

    def _add_questions(self, questions: dict[str, set[Tree]], day: int) -> None:
        """Add what is asked about each variable on a day. That a deed of this day or a later one was done, or a lesson
        attended, cannot be so yet as its morning begins: there is nothing to forget, whether anybody asks or not."""
        for asking in self.all:
            if asking.day == day:
                for name, question in questions_about(asking.tree):
                    questions.setdefault(name, set()).add(question)
        names = [f"seen.{start.scene}" for _, start, of, _ in self.starts if of == day and start.once]
        names += [f"{family}.{deed.task}" for deed in self.case.days[day].deeds if deed.task for family in _OF_TASKS]
        for name in names:
            questions.setdefault(name, set()).add(YES)


def _alike(variable: Variable, questions: Mapping[str, set[Tree]]) -> tuple[int, ...]:
    """For each value of a variable the first one that gets the same answers."""
    asked = questions.get(variable.name, set())
    if YES in asked or (asked and variable.family in _OF_TASKS):
        return tuple(range(variable.highest + 1))
    answers = [tuple(answered(question, value) for question in sorted(asked, key=str))
               for value in range(variable.highest + 1)]
    return tuple(answers.index(answer) for answer in answers)
