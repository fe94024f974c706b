"""How large a sheet can be set so that it stays two pages: by counting lines before anything is drawn.

Knows the columns of the templates and roughly how many letters go on a line of them. A browser decides in the
end; the figures leave room for wide letters.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil

from mentor_export.shapes import Digest, Shown

WHOLE, HALF, THIRD = 84, 38, 24
"""Letters on a line of the whole width, of half and of a third, set large."""


@dataclass(frozen=True, slots=True)
class Fit:
    """How a sheet is set: `size` is a class of the stylesheet, `letters` the most of any text the child typed
    or a case wrote, the rest how many of each are shown."""

    size: str
    front: int
    back: int
    letters: int = 150
    cards: int = 3
    others: int = 5
    answers: int = 3


SIZES = (
    Fit("large", front=15, back=10),
    Fit("medium", front=21, back=17),
    Fit("small-type", front=0, back=0, letters=120, cards=2, others=4, answers=2),
)
"""From large to small, each with the lines that fit on front and back; the last takes whatever comes."""


def fit_of(digest: Digest) -> Fit:
    """The largest setting in which both sides fit."""
    front, back = front_lines(digest), back_lines(digest)
    return next((fit for fit in SIZES[:-1] if front <= fit.front and back <= fit.back), SIZES[-1])


def front_lines(digest: Digest) -> int:
    """The lines on the front that differ from child to child."""
    moment = digest.together
    cards = max((_lines(THIRD, one.situation, one.words, one.happened) for one in digest.went_well), default=0)
    talk = 0 if moment is None else sum((
        _lines(HALF, moment.situation), max(_lines(HALF, moment.words), _lines(HALF, moment.happened)),
        max(_lines(HALF, *moment.others), 4)))
    proud = _lines(WHOLE, " ".join(digest.proud))
    return proud + cards + talk + max(_lines(HALF, digest.plan.when), _lines(HALF, digest.plan.then))


def back_lines(digest: Digest) -> int:
    """The lines on the back that differ from child to child."""
    discuss = max((_lines(HALF, one.situation, one.words) for one in digest.to_discuss), default=0)
    answers = sum(_lines(WHOLE, " ".join((answer.question, *answer.picked, answer.own_words)))
                  for answer in digest.answers)
    skills = max((_lines(THIRD, skill.words, *_words(skill.moments[-3:])) for skill in digest.skills), default=0)
    return discuss + answers + skills + 3 * max(len(digest.lines) - 1, 0)


def _words(moments: Iterable[Shown]) -> list[str]:
    return [moment.words for moment in moments]


def _lines(width: int, *texts: str) -> int:
    return sum(ceil(len(text) / width) for text in texts)
