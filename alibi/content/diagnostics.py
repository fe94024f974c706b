"""What is wrong with a case, said so that a designer can mend it: place, sentence, advice, suggestion.

Knows how faults are collected, sorted and shown as text or JSON. Does not know what a case is; the Dutch words are
in `codes.py`, and another language is given by whoever shows them.
"""

from __future__ import annotations

import difflib
import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, field

from alibi.content.codes import CODES, ERROR

Near = tuple[str, Iterable[str]] | None

MOST_FINDINGS = 200
MIND = " (let op)"
"""What stands behind the code of a fault with which a case can be played all the same."""
LONGEST_COMPARED, MOST_COMPARED, MOST_COMPARED_IN_ALL = 80, 200, 600
"""Looking for the word that was meant takes long for long words and many names."""
SHORTEST_SURE = 5
"""Letters that a word, or the one that was meant, must have before a wrong letter in it can be told from another word;
with a letter too many or too few it may be one less."""
MORE = "Er kunnen er nog meer zijn."
_WIDEST_LINE = 160
_UNREAD = ("A001", "A019", "A020")


@dataclass(frozen=True, slots=True)
class Source:
    """A text file as the designer sees it: `shown` is its path to print, `lines` its lines without ends."""

    shown: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in a file: line and column count from 1, `width` is how many characters are meant."""

    source: Source
    line: int = 1
    column: int = 1
    width: int = 1

    def moved(self, columns: int, width: int = 1) -> Mark:
        return Mark(self.source, self.line, self.column + columns, width)


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One fault. `sentence` says what is wrong, `advice` what to do, `suggestion` the word perhaps meant;
    `source` is the line of the file and `width` how many characters of it are meant. `facts` fill the gaps of the
    sentence, for who says it in another language; `certain` is the suggestion again when it is one slip of the pen
    from what is written and nothing else is near."""

    code: str
    path: str
    line: int
    column: int
    sentence: str
    advice: str = ""
    suggestion: str = ""
    severity: str = ERROR
    source: str = ""
    width: int = 1
    facts: tuple[tuple[str, str], ...] = ()
    certain: str = ""

    @property
    def is_error(self) -> bool:
        return self.severity == ERROR

    @property
    def place(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"

    def as_record(self) -> dict[str, object]:
        """What an editor is told of it."""
        return {name: value for name, value in asdict(self).items() if name not in ("source", "facts", "certain")}


def kept(facts: Mapping[str, object]) -> tuple[tuple[str, str], ...]:
    """Facts as a diagnostic keeps them."""
    return tuple((name, str(value)) for name, value in facts.items())


@dataclass(frozen=True, slots=True)
class Language:
    """What faults are said in: `of` gives the same fault in it, `say` one of the Dutch phrases around faults."""

    name: str
    of: Callable[[Diagnostic], Diagnostic]
    say: Callable[[str], str]

    def lines(self, words: str) -> str:
        """Words of more than one line, each line said."""
        return "\n".join(map(self.say, words.split("\n")))


DUTCH = Language("nl", lambda one: one, lambda phrase: phrase)


@dataclass(slots=True)
class Findings:
    """Collects the faults of one load, at most MOST_FINDINGS of each severity: nobody reads more at once."""

    found: list[Diagnostic] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    compared: int = 0

    def report(
        self, code: str, mark: Mark, facts: Mapping[str, object], near: Near = None, advice: str = ""
    ) -> None:
        """Note one fault at `mark`: `facts` fill the sentence, `near` is the word written and the words that
        it may have been, `advice` replaces that of the table."""
        words = CODES[code]
        self.counts[words.severity] += 1
        if self.counts[words.severity] > MOST_FINDINGS:
            return
        lines = mark.source.lines
        near = self._worth_comparing(near)
        self.found.append(
            Diagnostic(
                code=code,
                path=mark.source.shown,
                line=mark.line,
                column=mark.column,
                sentence=words.sentence.format(**facts),
                advice=advice or words.advice.format(**facts),
                suggestion=closest(*near) if near else "",
                severity=words.severity,
                source=lines[mark.line - 1] if 0 < mark.line <= len(lines) else "",
                width=max(1, mark.width),
                facts=kept(facts),
                certain=surely(*near) if near else "",
            )
        )

    def _worth_comparing(self, near: Near) -> Near:
        """The word written and the words it may have been, as long as there is patience to compare them."""
        if near is None or self.compared > MOST_COMPARED_IN_ALL:
            return None
        word, known = near[0], _near(*near)
        self.compared += len(known)
        return word, known

    @property
    def has_errors(self) -> bool:
        return self.counts[ERROR] > 0

    @property
    def is_full(self) -> bool:
        """Whether another error would not be told any more."""
        return self.counts[ERROR] >= MOST_FINDINGS

    def sorted(self) -> tuple[Diagnostic, ...]:
        """Every fault once: files that were not read first, since what stands in them is missed elsewhere; then in the
        order of the files, the worst first on one place."""
        return tuple(sorted(set(self.found), key=lambda one: (
            one.code not in _UNREAD, one.path, one.line, one.column, one.code, one.sentence)))


def closest(word: str, known: Iterable[str]) -> str:
    """The known word that looks most like `word`, "" when none does; the end of a path may be enough."""
    candidates = _near(word, known)
    found = [name for name in candidates if _bare(name) == _bare(word)][:1]
    found = found or difflib.get_close_matches(word, candidates, 1, 0.6)
    if not found:
        lowered = word.lower()
        found = [
            name for name in candidates if name.lower() == lowered or name.rpartition("/")[2] == lowered
        ][:1]
    return found[0] if found else ""


def _bare(name: str) -> str:
    """A name without what is easily forgotten in it: capitals, and the underscore between words."""
    return name.lower().replace("_", "")


def _near(word: str, known: Iterable[str]) -> list[str]:
    """The words worth comparing with `word`; of very many only those that begin alike, and none that are no names."""
    names = sorted({name for name in known if len(name) <= LONGEST_COMPARED}) if len(word) <= LONGEST_COMPARED else []
    if len(names) > MOST_COMPARED:
        names = [name for name in names if name[:2] == word[:2]]
    return names[:MOST_COMPARED]


def surely(word: str, known: Iterable[str]) -> str:
    """The one known word that is a single slip away from `word`: a letter too many, too few, wrong or swapped with the
    next. "" for short words, for words that differ in a digit, and when more than one word is as near."""
    slips = [name for name in _near(word, known) if _one_slip(word, name)]
    return slips[0] if len(slips) == 1 and _is_long_enough(word, slips[0]) else ""


def _is_long_enough(word: str, name: str) -> bool:
    """Whether the part of a path with the slip in it has letters enough; for a capital any number will do."""
    parts = zip(word.split("/"), name.split("/"), strict=False)
    one, other = next((pair for pair in parts if pair[0] != pair[1]), (word, name))
    least = SHORTEST_SURE if len(one) == len(other) else SHORTEST_SURE - 1
    return max(len(one), len(other)) >= least or one.lower() == other


def _one_slip(word: str, name: str) -> bool:
    same = next((at for at, (one, other) in enumerate(zip(word, name, strict=False)) if one != other),
                min(len(word), len(name)))
    tail, rest = word[same:], name[same:]
    if word == name or any(map(str.isdigit, tail[:2] + rest[:2])):
        return False
    return tail[1:] in (rest, rest[1:]) or tail == rest[1:] or tail[1::-1] + tail[2:] == rest


def as_text(diagnostics: Iterable[Diagnostic], language: Language = DUTCH) -> str:
    """The faults for a terminal: place, code and sentence, the line with a caret, advice, and a total."""
    found = [language.of(one) for one in diagnostics]
    if not found:
        return language.say("Geen fouten gevonden.")
    return "\n\n".join([*(block(one, language) for one in found), total(found, language)])


def block(one: Diagnostic, language: Language = DUTCH) -> str:
    """One fault as it is shown, already in its language."""
    lines = [f"{one.place}  {one.code}{'' if one.is_error else language.say(MIND)}  {one.sentence}"]
    if one.source:
        lines += _shown_line(one)
    if one.suggestion:
        lines.append(f"       {language.say(f'Bedoel je “{one.suggestion}”?')}")
    if one.advice:
        lines.append(f"       {one.advice}")
    return "\n".join(lines)


def _shown_line(one: Diagnostic) -> list[str]:
    """The source line, cut around the place when it is long, and carets under what is meant."""
    start = max(0, one.column - _WIDEST_LINE // 2) if len(one.source) > _WIDEST_LINE else 0
    text = one.source[start : start + _WIDEST_LINE].replace("\t", " ")
    text = "".join(sign if sign.isprintable() else "·" for sign in text)
    before = min(len(text), max(0, one.column - 1 - start))
    carets = "^" * max(1, min(one.width, len(text) - before))
    return [f"{one.line:>6} | {text}", f"       | {' ' * before}{carets}"]


def total(found: Iterable[Diagnostic], language: Language = DUTCH) -> str:
    """How many faults and warnings there are."""
    severe = [one.is_error for one in found]
    errors, warnings = sum(severe), len(severe) - sum(severe)
    parts = []
    if errors:
        parts.append("1 fout" if errors == 1 else f"{errors} fouten")
    if warnings:
        parts.append(f"{warnings} keer “let op”")
    said = f"{language.say('Samen:')} {language.say(' en ').join(map(language.say, parts))}."
    return f"{said} {language.say(MORE)}" if max(errors, warnings) >= MOST_FINDINGS else said


def as_json(diagnostics: Iterable[Diagnostic]) -> str:
    """The same faults for an editor: a list of objects, lines and columns from 1."""
    return json.dumps([one.as_record() for one in diagnostics], ensure_ascii=False, indent=2)
