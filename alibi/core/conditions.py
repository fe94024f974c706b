"""The small condition language: its words, its parser, what a condition reads, and how it is answered.

Knows text and trees. Does not know any case: whether a named thing exists is for `content` to say.
A tree is a nested tuple: ("or", …) ("and", …) ("not", x) ("is", operator, left, right) and the operands
("value", n) ("variable", name) ("at", place) ("visitor", person) ("day", day) ("before", beat) ("after", beat)
("busy",). No code is ever evaluated, and the depth and length are bounded.
"""

from __future__ import annotations

import difflib
import operator
import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

from alibi.core.school_time import beat_of

Tree = tuple[Any, ...]
Answer = Callable[[Sequence[int]], int]

LONGEST = 300
DEEPEST = 8
MOST_BRACKETS = 40
STATES: dict[str, tuple[str, ...]] = {
    "promise": ("none", "made", "kept", "broken", "explained"),
    "task": ("unknown", "heard", "noted", "done", "handed_in"),
    "lesson": ("none", "on_time", "late"),
    "clue": ("missing", "found"),
    "known": ("false", "true"),
    "strain": ("none", "angry", "cooled", "mended"),
    "packed": ("false", "true"),
    "extra": ("false", "true"),
}
FAMILIES = ("trust", "work", *STATES)
_TOO_DEEP = "Deze voorwaarde heeft te veel haakjes of “not”."
_ONE_NAME = {"has": "clue", "did": "did", "seen": "seen", "chose": "chose"}
_PLACED = ("at", "visitor", "day")
_TIMED = ("before", "after")
_REMEMBERED = 4_096
WORDS = (*_ONE_NAME, *_PLACED, *_TIMED, "busy", "my_head", "and", "or", "not")
_COMPARE: dict[str, Callable[[int, int], bool]] = {
    ">=": operator.ge, "<=": operator.le, "==": operator.eq, "!=": operator.ne, ">": operator.gt, "<": operator.lt,
}
_INSTEAD = {"=>": ">=", "=<": "<=", "=": "==", "&&": "and", "&": "and", "||": "or", "|": "or", "!": "not"}
"""What is written by who knows another language, and what it is called here."""
_TOKEN = re.compile(
    r"\s*(?:(?P<number>-?\d+)(?![\w:])|(?P<time>[\"']\d\d:\d\d[\"'])|(?P<name>(?:\d+_)?[a-z_][a-z0-9_]*(?:[./][a-z0-9_]+)*)"
    r"|(?P<sign>>=|<=|==|!=|>|<|\(|\)))"
)


class ConditionError(ValueError):
    """A condition that cannot be read: what is wrong, where (characters from its start), and what to do."""

    def __init__(self, sentence: str, position: int, advice: str = "") -> None:
        super().__init__(sentence)
        self.sentence, self.position, self.advice = sentence, position, advice


@lru_cache(_REMEMBERED)
def parse(text: str, talk: str = "") -> Tree:
    """The tree of a condition; `talk` completes bare scene names in seen() and chose(). Kept: a case asks the same few
    hundred over and over."""
    if len(text) > LONGEST:
        raise ConditionError(f"Deze voorwaarde is langer dan {LONGEST} tekens.", 0, "Maak er twee scènes van.")
    if text.count("(") > MOST_BRACKETS:
        raise ConditionError(_TOO_DEEP, text.index("("))
    return _Parser(_tokens(text), talk).whole()


def all_of(texts: Sequence[str], talk: str = "") -> Tree:
    """One tree that asks for every condition of a list."""
    return ("and", *(parse(text, talk) for text in texts))


@lru_cache(_REMEMBERED)
def reads(tree: Tree) -> frozenset[str]:
    """Everything a condition reads: "trust.noor", "seen.noor/hello", "at.hal", "visitor.tijn", "time", "busy"."""
    kind = tree[0]
    if kind == "variable":
        return frozenset({tree[1]})
    if kind in _PLACED:
        return frozenset({f"{kind}.{tree[1]}"})
    if kind in _TIMED:
        return frozenset({"time"})
    if kind == "busy":
        return frozenset({"busy"})
    return frozenset().union(*(reads(part) for part in tree[1:] if isinstance(part, tuple)))


def _tokens(text: str) -> list[tuple[str, str, int]]:
    found, position, end = [], 0, len(text.rstrip())
    while position < end:
        match = _TOKEN.match(text, position)
        if not match or not match.lastgroup:
            start = position + len(text[position:]) - len(text[position:].lstrip())
            raise ConditionError(f"Dit stuk begrijp ik niet: “{text[start:start + 12]}”.", start,
                                 _advice_for(text[start:]))
        found.append((match.lastgroup, match[match.lastgroup], match.start(match.lastgroup)))
        position = match.end()
    return [*found, ("end", "", end)]


class _Parser:
    def __init__(self, tokens: list[tuple[str, str, int]], talk: str) -> None:
        self.tokens, self.talk, self.at, self.depth = tokens, talk, 0, 0

    def whole(self) -> Tree:
        tree = self._either()
        kind, text, position = self.tokens[self.at]
        if kind != "end":
            raise ConditionError(f"“{text}” staat hier los.", position, "Zet er “and” of “or” voor.")
        return tree

    def _next(self) -> tuple[str, str, int]:
        token = self.tokens[self.at]
        self.at = min(self.at + 1, len(self.tokens) - 1)
        return token

    def _take(self, text: str) -> bool:
        if self.tokens[self.at][1] == text and self.tokens[self.at][0] != "end":
            self.at += 1
            return True
        return False

    def _either(self) -> Tree:
        parts = [self._both()]
        while self._take("or"):
            parts.append(self._both())
        return parts[0] if len(parts) == 1 else ("or", *parts)

    def _both(self) -> Tree:
        parts = [self._denied()]
        while self._take("and"):
            parts.append(self._denied())
        return parts[0] if len(parts) == 1 else ("and", *parts)

    def _denied(self) -> Tree:
        self.depth += 1
        if self.depth > DEEPEST:
            raise ConditionError(_TOO_DEEP, self.tokens[self.at][2])
        tree: Tree = ("not", self._denied()) if self._take("not") else self._compared()
        self.depth -= 1
        return tree

    def _compared(self) -> Tree:
        left = self._operand("")
        text = self.tokens[self.at][1]
        if text not in _COMPARE:
            return left
        self.at += 1
        return ("is", text, left, self._operand(left[1] if left[0] == "variable" else ""))

    def _operand(self, against: str) -> Tree:
        kind, text, position = self._next()
        if text == "(":
            tree = self._either()
            self._close()
            return tree
        if kind == "number":
            return ("value", int(text))
        if kind != "name":
            raise ConditionError(f"Hier hoort een naam of getal, geen “{text or 'einde'}”.", position)
        if self._take("("):
            return self._asked(text, position)
        return self._named(text, position, against)

    def _close(self) -> None:
        _kind, text, position = self._next()
        if text != ")":
            raise ConditionError(f"Hier hoort een “)”, geen “{text or 'einde'}”.", position)

    def _asked(self, word: str, position: int) -> Tree:
        _kind, argument, where = self._next()
        self._close()
        if word in _TIMED:
            return (word, self._beat(argument, where))
        if word in _PLACED:
            return (word, argument)
        if word in _ONE_NAME:
            return ("variable", f"{_ONE_NAME[word]}.{self._in_talk(word, argument)}")
        raise ConditionError(f"“{word}” is geen woord van de voorwaarden.", position, _suggest(word, WORDS))

    def _beat(self, argument: str, position: int) -> int:
        try:
            return beat_of(argument.strip("\"'"))
        except ValueError as wrong:
            raise ConditionError(str(wrong), position, 'Schrijf bijvoorbeeld before("14:00").') from None

    def _in_talk(self, word: str, argument: str) -> str:
        parts = argument.count("/")
        bare = {"seen": 0, "chose": 1}.get(word, -1)
        return f"{self.talk}/{argument}" if parts == bare and self.talk else argument

    def _named(self, text: str, position: int, against: str) -> Tree:
        if text == "busy":
            return ("busy",)
        if text == "my_head":
            return ("variable", "head")
        family, _, rest = text.partition(".")
        if rest and family in FAMILIES:
            return ("variable", text)
        states = STATES.get(against.partition(".")[0], ())
        if text in states:
            return ("value", states.index(text))
        known = states or (*WORDS, *(f"{family}.…" for family in FAMILIES))
        raise ConditionError(f"“{text}” ken ik hier niet.", position, _suggest(text, known))


def _advice_for(rest: str) -> str:
    """What to write in place of what no condition can have; "" when nobody can tell."""
    for begins, right in _INSTEAD.items():
        if rest.startswith(begins):
            return f"Schrijf {right} in plaats van {begins}."
    if re.match(r"\d?\d[:.]\d\d", rest):
        return 'Een tijd staat tussen aanhalingstekens: before("14:00").'
    if rest[0] in "“”„‘’\"'":
        return 'Alleen een tijd staat tussen aanhalingstekens, en dat zijn rechte: before("14:00").'
    word = re.match(r"\w+", rest)
    return f"Schrijf kleine letters: {word[0].lower()}." if word and word[0] != word[0].lower() else ""


def _suggest(word: str, known: Sequence[str]) -> str:
    close = difflib.get_close_matches(word, known, 1)
    return f"Bedoel je “{close[0]}”?" if close else f"Kies uit: {', '.join(known)}."


def compiled(tree: Tree, leaf: Callable[[Tree], Answer]) -> Answer:
    """A function of the state that answers the tree; `leaf` answers operands other than numbers."""
    kind = tree[0]
    if kind == "value":
        number: int = tree[1]
        return lambda state: number
    if kind == "not":
        inner = compiled(tree[1], leaf)
        return lambda state: not inner(state)
    if kind == "is":
        return _compared(tree, leaf)
    if kind in ("and", "or"):
        return _joined(kind == "and", tuple(compiled(part, leaf) for part in tree[1:]))
    return leaf(tree)


def _compared(tree: Tree, leaf: Callable[[Tree], Answer]) -> Answer:
    compare, left = _COMPARE[tree[1]], compiled(tree[2], leaf)
    if tree[3][0] == "value":
        number: int = tree[3][1]
        return lambda state: compare(left(state), number)
    right = compiled(tree[3], leaf)
    return lambda state: compare(left(state), right(state))


def _joined(every: bool, parts: tuple[Answer, ...]) -> Answer:
    """Asks the parts in order until it is settled. Two parts are the usual case, and millions of states ask."""
    if len(parts) == 2:
        one, other = parts
        return (lambda state: one(state) and other(state)) if every else lambda state: one(state) or other(state)
    join = all if every else any
    return lambda state: join(part(state) for part in parts)


def settled(tree: Tree, leaf: Callable[[Tree], int | None]) -> int | None:
    """What a condition comes to when only some of its operands are known (`leaf` gives None for the others), or None
    when that is not settled yet."""
    kind = tree[0]
    if kind == "value":
        number: int = tree[1]
        return number
    if kind not in ("not", "is", "and", "or"):
        return leaf(tree)
    if kind == "is":
        left, right = settled(tree[2], leaf), settled(tree[3], leaf)
        return None if left is None or right is None else int(_COMPARE[tree[1]](left, right))
    if kind == "not":
        inner = settled(tree[1], leaf)
        return None if inner is None else int(not inner)
    deciding, unsettled = kind == "or", False
    for part in tree[1:]:
        answer = settled(part, leaf)
        if answer is None:
            unsettled = True
        elif bool(answer) is deciding:
            return int(deciding)
    return None if unsettled else int(not deciding)
