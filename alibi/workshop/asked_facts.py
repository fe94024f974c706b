"""What the start line of a scene asks that can simply be made so: facts of people, promises and clues, and the guest.

Knows the trees of conditions and the variables of a rulebook. Where and when a scene begins is chosen in `wishes.py`.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator

from alibi.core.case import Case
from alibi.core.conditions import Tree, parse
from alibi.core.layout import State, Variable
from alibi.core.rulebook import Rulebook, StartRule

_HOLDS: dict[str, Callable[[int, int], bool]] = {
    ">=": operator.ge, "<=": operator.le, "==": operator.eq, "!=": operator.ne, ">": operator.gt, "<": operator.lt,
}


def guest_asked(case: Case, scene: str) -> str:
    """The variant of the guest for which the start lines of a scene ask; "" when they ask for none."""
    asked = (part[1] for talk in case.talks for start in talk.starts if start.scene == scene and start.when
             for part in _parts(_tree(start.when, scene)) if part[0] == "visitor")
    visitor = next(asked, "")
    return next((variant.id for variant in case.variants if variant.visitor == visitor), "")


def with_asked(book: Rulebook, state: State, start: StartRule, kept: frozenset[str]) -> State:
    """The state in which every fact holds that a start line asks for, but for those that are `kept`."""
    for part in _parts(_tree(start.start.when, start.start.scene)) if start.start.when else ():
        found = _made_so(book, state, part)
        if found and found[0].name not in kept:
            state = (*state[:found[0].at], found[1], *state[found[0].at + 1:])
    return state


def _tree(when: str, scene: str) -> Tree:
    return parse(when, scene.partition("/")[0])


def _parts(tree: Tree) -> Iterator[Tree]:
    """What is asked all together; of alternatives the first."""
    if tree[0] == "and":
        for part in tree[1:]:
            yield from _parts(part)
    elif tree[0] == "or":
        yield from _parts(tree[1])
    else:
        yield tree


def _made_so(book: Rulebook, state: State, part: Tree) -> tuple[Variable, int] | None:
    """The variable that a part is about and the value nearest to what it is now with which the part holds; None for a
    part about anything else."""
    wanted: Callable[[int], bool] | None = None
    name = ""
    if part[0] == "variable":
        name, wanted = part[1], bool
    elif part[0] == "not" and part[1][0] == "variable":
        name, wanted = part[1][1], operator.not_
    elif part[0] == "is" and part[2][0] == "variable" and part[3][0] == "value":
        _, sign, (_, name), (_, value) = part
        wanted = lambda now: _HOLDS[sign](now, value)  # noqa: E731
    variable = book.variables.get(name)
    if variable is None or wanted is None:
        return None
    fits = [value for value in range(variable.lowest, variable.highest + 1) if wanted(value)]
    return (variable, min(fits, key=lambda value: abs(value - state[variable.at]))) if fits else None
