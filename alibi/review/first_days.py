"""From which day on each fact of a case can be other than it is at the beginning: what is not yet cannot be asked.

A safe estimate from above, by the days on which somebody can write the fact. Knows shapes; does not search.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from alibi.core.case import Case, Effect
from alibi.core.conditions import Tree
from alibi.core.layout import Variable
from alibi.review.readings import NO, YES, answered, questions_about

_ALWAYS = ("head", "help")
"""What can be set at any time, from outside the case."""
_AFTER = ("work", "packed", "extra")
"""What is of a task, and can only change once that was heard."""


class FirstDays:
    """The first day, by number, on which each variable may have another value than its first; a day that never comes
    for what nobody writes. `variables` are those of `case`."""

    def __init__(self, case: Case, variables: Mapping[str, Variable]) -> None:
        self.case, self.variables = case, variables
        self._never = len(case.days)
        self._first: dict[str, int] = {}
        self.allow_scenes(lambda key: 0)

    def allow_scenes(self, first_day: Callable[[str], int]) -> None:
        """Find the days again, now that it is known on which day each scene can be open first."""
        self._first = {}
        for names, day in self._written(first_day):
            for name in names:
                self._first[name] = min(day, self._first.get(name, day))
        for name, variable in self.variables.items():
            if variable.family in _AFTER:
                self._first[name] = min(self.of(name), self.of(f"task.{variable.rest}"))

    def of(self, name: str) -> int:
        return 0 if name in _ALWAYS or name.startswith(("trace.", "laid.")) else self._first.get(name, self._never)

    def sure(self, day: int) -> Callable[[Tree], Tree | None]:
        """The answer to a question about one variable on a day before it can have changed; None to any other."""
        def known(question: Tree) -> Tree | None:
            if question[0] not in ("variable", "is"):
                return None
            about = tuple(questions_about(question))
            if len(about) != 1 or about[0][1] == YES or self.of(about[0][0]) <= day:
                return None
            (name, asked), = about
            first = self.variables[name].first if name in self.variables else 0
            return YES if answered(asked, first) else NO

        return known

    def _written(self, first_day: Callable[[str], int]) -> Iterator[tuple[Iterable[str], int]]:
        """What is written, and the first day on which that can be."""
        for scene in self.case.scenes:
            day = first_day(scene.key)
            yield (f"seen.{scene.key}", *(f"chose.{scene.key}/{choice.id}" for choice in scene.choices)), day
            for choice in scene.choices:
                yield _names(choice.effects), day
        for number, today in enumerate(self.case.days):
            yield [f"lesson.{lesson.id}" for lesson in today.lessons], number
            yield [f"known.{change.id}" for change in today.changes], number
            for deed in today.deeds:
                yield (f"did.{deed.id}", *_names(deed.effects)), number
                yield [f"{family}.{deed.task}" for family in ("task", "packed") if deed.task], number
        for trace in self.case.traces:
            yield _names(trace.effects), 0


def _names(effects: Iterable[Effect]) -> list[str]:
    return [effect.name for effect in effects]
