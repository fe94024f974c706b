"""How large a side can be set so that it stays one page: by breaking its lines before anything is drawn.

Knows the columns of the templates and roughly how wide letters are. A browser decides in the end; the figures
are those of a wide plain letter, so that they leave room.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from mentor_export.shapes import Digest, Shown

WHOLE, HALF, THIRD = 182.0, 83.0, 52.0
"""Millimetres of a line over the whole width, half of it and a third."""
BORDERED_HALF, BORDERED_THIRD, BOXED = 77.0, 46.0, 78.0
"""The same between borders, and beside a box to tick."""
BOLD = 1.08
"""How much wider bold letters are."""
NARROW, PLAIN, WIDE = 0.33, 0.575, 0.76
"""Widths of letters in ems."""
CHART, TABLE = 8, 2
"""What a drawing and a table of figures take, in lines."""

_NARROW_LETTERS = frozenset("iljtfrI.,:;'!|()[]“”‘’\" -")
_WIDE_LETTERS = frozenset("mwMWABCDEFGHKNOPQRSTUVXYZ&@%…—")
_MM_PER_POINT = 25.4 / 72


@dataclass(frozen=True, slots=True)
class Fit:
    """How one side is set: `size` is a class of the stylesheet and `points` its letter; `front` and `back` are
    the lines that fit; `letters` is the most of any one text, the rest how many of each are shown."""

    size: str
    points: float
    front: int = 0
    back: int = 0
    letters: int = 150
    cards: int = 3
    others: int = 5
    answers: int = 3
    behind: int = 3
    extras: int = 3


LARGE, MEDIUM = Fit("large", 10.4, front=14, back=19), Fit("medium", 9.8, front=19, back=24)
SMALL = Fit("small-type", 9.0, letters=110, cards=2, others=4, answers=1, behind=2, extras=0)
SMALL_WITH_EXTRAS = replace(SMALL, behind=1, extras=1)
"""The last two take whatever comes, and show a little less of it."""


def front_fit(digest: Digest) -> Fit:
    """The largest setting in which the front stays one page."""
    return next((fit for fit in (LARGE, MEDIUM) if front_lines(digest, fit.points) <= fit.front), SMALL)


def back_fit(digest: Digest) -> Fit:
    """The largest setting in which the back stays one page."""
    smallest = SMALL_WITH_EXTRAS if digest.homework or digest.support else SMALL
    return next((fit for fit in (LARGE, MEDIUM) if back_lines(digest, fit.points) <= fit.back), smallest)


def front_lines(digest: Digest, points: float) -> int:
    """The lines on the front that differ from child to child, set in a letter of `points`."""
    cards = max((_card_lines(one, points) for one in digest.went_well), default=0)
    proud = _bold(WHOLE, points, " ".join(digest.proud))
    plan = max(_bold(BORDERED_HALF, points, one) for one in (digest.plan.when, digest.plan.then))
    return proud + cards + plan + (_talk_lines(digest.together, points) if digest.together else 0)


def _card_lines(moment: Shown, points: float) -> int:
    return (lines_of(THIRD, points, moment.situation or moment.where) + lines_of(THIRD, points, moment.happened)
            + _bold(BORDERED_THIRD, points, moment.words))


def _talk_lines(moment: Shown, points: float) -> int:
    """Three rows of two questions: the taller of each."""
    what_i_did = max(_bold(BORDERED_HALF, points, moment.words), lines_of(HALF, points, moment.happened))
    others = max(sum(lines_of(BOXED, points, one) for one in moment.others), 4)
    return lines_of(HALF, points, moment.situation) + what_i_did + others


def back_lines(digest: Digest, points: float) -> int:
    """The lines on the back that differ from child to child, set in a letter of `points`."""
    answers = sum(_bold(WHOLE, points, " ".join((answer.question, *answer.picked, answer.own_words)))
                  for answer in digest.answers)
    extras = sum(lines_of(WHOLE, points, one) for one in (*digest.homework, *digest.support))
    return _discuss_lines(digest, points) + _line_lines(digest) + _skill_lines(digest, points) + answers + extras


def _discuss_lines(digest: Digest, points: float) -> int:
    first, second = (*digest.to_discuss, None, None)[:2]
    words = [1 + _bold(BORDERED_HALF, points, moment.words) if moment else 0 for moment in (first, second)]
    return max(words[0], words[1] + (lines_of(HALF, points, second.situation) if second else 0))


def _line_lines(digest: Digest) -> int:
    if not digest.lines:
        return 0
    tables = len({line.at for line in digest.lines})
    return CHART + TABLE * tables + len(digest.lines) - tables


def _skill_lines(digest: Digest, points: float) -> int:
    return max((_bold(THIRD, points, skill.words)
                + sum(lines_of(THIRD, points, one.words[:64]) for one in skill.moments[-LARGE.behind:])
                for skill in digest.skills), default=0)


# --- breaking lines -------------------------------------------------------------------------------------


def _bold(width: float, points: float, text: str) -> int:
    return lines_of(width / BOLD, points, text)


def lines_of(width: float, points: float, text: str) -> int:
    """On how many lines of `width` millimetres a text comes when its letter is set in `points`."""
    room = width / (points * _MM_PER_POINT)
    lines, at = 0, room
    for word in text.split():
        wide = width_of(word)
        lines, at = (lines, at + NARROW + wide) if at + NARROW + wide <= room else (lines + 1, wide)
    return lines


def width_of(word: str) -> float:
    """The width of a word in ems."""
    return sum(NARROW if letter in _NARROW_LETTERS else WIDE if letter in _WIDE_LETTERS else PLAIN for letter in word)
