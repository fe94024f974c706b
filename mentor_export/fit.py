"""How large a sheet can be set so that it stays two pages: by counting lines before anything is drawn.

Knows the columns of the templates and roughly how many letters go on a line of them. A browser decides in the
end; the figures leave room for wide letters.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from mentor_export.shapes import Digest, Shown

WHOLE, HALF, THIRD = 84, 40, 25
"""Letters on a line of the whole width, of half and of a third, set large in a wide letter."""
BOLD_HALF, BOLD_THIRD, BOX = 33, 19, 36
"""The same for words in bold between borders, and beside a box to tick."""
CHART, TABLE = 8, 2
"""What a drawing and a table of figures take, in lines."""


@dataclass(frozen=True, slots=True)
class Fit:
    """How one side is set: `size` is a class of the stylesheet, `letters` the most of any one text, the rest how
    many of each are shown. `front` and `back` are the lines that fit."""

    size: str
    front: int = 0
    back: int = 0
    letters: int = 150
    cards: int = 3
    others: int = 5
    answers: int = 3
    behind: int = 3


LARGE, MEDIUM = Fit("large", front=14, back=19), Fit("medium", front=17, back=22)
SMALL = Fit("small-type", letters=120, cards=2, others=4, answers=2, behind=2)
"""The last takes whatever comes, and shows a little less of it."""


def front_fit(digest: Digest) -> Fit:
    """The largest setting in which the front stays one page."""
    lines = front_lines(digest)
    return next((fit for fit in (LARGE, MEDIUM) if lines <= fit.front), SMALL)


def back_fit(digest: Digest) -> Fit:
    """The largest setting in which the back stays one page."""
    lines = back_lines(digest)
    return next((fit for fit in (LARGE, MEDIUM) if lines <= fit.back), SMALL)


def front_lines(digest: Digest) -> int:
    """The lines on the front that differ from child to child."""
    cards = max((_card_lines(one) for one in digest.went_well), default=0)
    proud = _lines(WHOLE, " ".join(digest.proud))
    plan = max(_lines(BOLD_HALF, digest.plan.when), _lines(BOLD_HALF, digest.plan.then))
    return proud + cards + plan + (_talk_lines(digest.together) if digest.together else 0)


def _card_lines(moment: Shown) -> int:
    return (_lines(THIRD, moment.situation or moment.where, moment.happened) + _lines(BOLD_THIRD, moment.words))


def _talk_lines(moment: Shown) -> int:
    """Three rows of two questions: the taller of each."""
    what_i_did = max(_lines(BOLD_HALF, moment.words), _lines(HALF, moment.happened))
    return _lines(HALF, moment.situation) + what_i_did + max(_lines(BOX, *moment.others), 4)


def back_lines(digest: Digest) -> int:
    """The lines on the back that differ from child to child."""
    return _discuss_lines(digest) + _line_lines(digest) + _skill_lines(digest) + sum(
        _lines(WHOLE, " ".join((answer.question, *answer.picked, answer.own_words))) for answer in digest.answers)


def _discuss_lines(digest: Digest) -> int:
    first, second = (*digest.to_discuss, None, None)[:2]
    return max(1 + _lines(BOLD_HALF, first.words) if first else 0,
               1 + _lines(HALF, second.situation) + _lines(BOLD_HALF, second.words) if second else 0)


def _line_lines(digest: Digest) -> int:
    if not digest.lines:
        return 0
    tables = len({line.at for line in digest.lines})
    return CHART + TABLE * tables + len(digest.lines) - tables


def _skill_lines(digest: Digest) -> int:
    return max((_lines(BOLD_THIRD, skill.words) + _lines(THIRD, *(one.words[:64] for one in skill.moments[-3:]))
                for skill in digest.skills), default=0)


def _lines(width: int, *texts: str) -> int:
    return sum(ceil(len(text) / width) for text in texts)
