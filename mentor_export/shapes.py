"""What stands on the pages, as shapes: a digest of one telling, ready to be laid out.

Knows which parts a page has. Does not know how they are chosen, nor HTML.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shown:
    """One moment as it stands on a page: `where` is day, place and school time, `words` literally what was
    chosen or done, `others` what else was on offer."""

    kind: str
    where: str
    situation: str
    words: str
    happened: str
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """The aim as "als … dan …"; both empty when the child chose none, `when` empty when it is no such sentence."""

    when: str = ""
    then: str = ""


@dataclass(frozen=True, slots=True)
class OwnAnswer:
    """A question of the debrief with what the child picked and wrote itself."""

    question: str
    picked: tuple[str, ...]
    own_words: str


@dataclass(frozen=True, slots=True)
class OwnLine:
    """How full the head was, as the child drew it: school beats and 0-4 at each."""

    day: str
    at: tuple[int, ...]
    levels: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SkillShown:
    """How often a skill was chosen, in words, with the moments behind it. `helpful` of the last `chances`
    chances; the counts are shown only to who asks why."""

    words: str
    how_often: str
    helpful: int
    chances: int
    moments: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class Digest:
    """Everything on one child's pages. `homework` are tasks that took time with the steps they went through, `support`
    what was set about the help in the game, and why. `picked_by_child` says who picked the moment to look at together;
    `hint` is for the mentor's own sheet only."""

    code: str
    title: str
    went_well: tuple[Shown, ...]
    proud: tuple[str, ...]
    together: Shown | None
    picked_by_child: bool
    hint: str
    plan: Plan
    to_discuss: tuple[Shown, ...]
    lines: tuple[OwnLine, ...]
    answers: tuple[OwnAnswer, ...]
    skills: tuple[SkillShown, ...]
    keep_until: str
    homework: tuple[str, ...] = ()
    support: tuple[str, ...] = ()
