"""What is left of a condition on one day, and the beats at which its answer can change by itself.

Knows trees of the condition language. Does not know a case or a state.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache

from alibi.core.conditions import Tree, compiled, parse, reads
from alibi.core.school_time import time_of

YES: Tree = ("value", 1)
NO: Tree = ("value", 0)
_REMEMBERED = 16_384
"""Four hundred conditions of a week on five days in four variants, twice: before and after a save."""


@lru_cache(_REMEMBERED)
def left_of(text: str, talk: str, day: str | None, visitor: str) -> Tree:
    """What is left of a condition as it is written. Kept: a case asks the same of it for each variant and net, and
    after a save again."""
    return left_on(parse(text, talk), day, visitor)


def left_on(tree: Tree, day: str | None, visitor: str) -> Tree:
    """The condition as it stands all through a day (None: on any day), with who the visitor is filled in; NO when it
    cannot hold."""
    def sure(part: Tree) -> Tree | None:
        if part[0] == "day" and day is not None:
            return YES if part[1] == day else NO
        if part[0] == "visitor":
            return YES if part[1] == visitor else NO
        return None

    return filled_in(tree, sure)


def filled_in(tree: Tree, sure: Callable[[Tree], Tree | None]) -> Tree:
    """The condition in which every part that is `sure` is replaced by its answer."""
    answer = sure(tree)
    if answer is not None:
        return answer
    kind = tree[0]
    if kind in ("and", "or"):
        return _joined(kind, [filled_in(part, sure) for part in tree[1:]])
    if kind == "not":
        denied = filled_in(tree[1], sure)
        return ("not", denied) if denied[0] != "value" else NO if denied[1] else YES
    known = kind == "is" and all([part[0] == "value" for part in tree[2:]])
    return (YES if answered(tree, 0) else NO) if known else tree


def _joined(kind: str, parts: list[Tree]) -> Tree:
    """An "and" that has a NO in it is NO, an "or" that has a YES in it is YES; what says nothing is left out."""
    decides, left = kind == "or", list[Tree]()
    for part in parts:
        if part[0] != "value":
            left.append(part)
        elif bool(part[1]) is decides:
            return YES if decides else NO
    if not left:
        return NO if decides else YES
    return left[0] if len(left) == 1 else (kind, *left)


def written(tree: Tree) -> str:
    """The condition as text again; "" for one that always holds."""
    if tree[0] == "value":
        return "" if tree[1] else 'before("00:00")'
    return _written(tree)


def _written(tree: Tree) -> str:
    kind = tree[0]
    if kind in ("and", "or"):
        return f" {kind} ".join(f"({_written(part)})" if part[0] in ("and", "or") else _written(part)
                                for part in tree[1:])
    if kind == "not":
        return f"not ({_written(tree[1])})"
    if kind == "is":
        left, right = (_written(side) if len(side) == 2 else f"({_written(side)})" for side in tree[2:])
        return f"{left} {tree[1]} {right}"
    if kind in ("before", "after"):
        return f'{kind}("{time_of(tree[1])}")'
    if kind == "variable":
        return _named(tree[1])
    return "busy" if kind == "busy" else str(tree[1]) if kind == "value" else f"{kind}({tree[1]})"


def _named(name: str) -> str:
    family, _, rest = name.partition(".")
    return "my_head" if name == "head" else f"{family}({rest})" if family in ("did", "seen", "chose") else name


def holds_never(tree: Tree) -> bool:
    """What is left of a condition can never be true."""
    return tree[0] == "value" and not tree[1]


def turning_beats(tree: Tree) -> Iterator[int]:
    """The beats from which the answer may be another because of the clock alone."""
    if tree[0] in ("before", "after"):
        yield tree[1]
    for part in tree[1:]:
        if isinstance(part, tuple):
            yield from turning_beats(part)


def mentions(tree: Tree, word: str) -> bool:
    """A condition uses this word of the language somewhere."""
    return tree[0] == word or any(mentions(part, word) for part in tree[1:] if isinstance(part, tuple))


def place_asked(tree: Tree) -> str:
    """The one place at which a condition can hold, "" when it says none."""
    if tree[0] == "at":
        return str(tree[1])
    if tree[0] == "and":
        return next((place for place in map(place_asked, tree[1:]) if place), "")
    return ""


def questions_about(tree: Tree) -> Iterator[tuple[str, Tree]]:
    """The variables that a condition reads, each with the question it puts: a comparison with a number, or YES when
    every difference may count."""
    if tree[0] == "variable":
        yield tree[1], ("is", "!=", tree, ("value", 0))
    elif tree[0] == "is" and tree[2][0] == "variable" and tree[3][0] == "value":
        yield tree[2][1], tree
    elif tree[0] == "is":
        yield from ((name, YES) for name in reads(tree))
    else:
        for part in tree[1:]:
            if isinstance(part, tuple):
                yield from questions_about(part)


@lru_cache(maxsize=4096)
def answered(question: Tree, value: int) -> bool:
    """The answer to a question about one variable when it has this value."""
    return bool(compiled(question, lambda leaf: lambda state: value)(()))
