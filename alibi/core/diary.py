"""The child's own pages: what it made, planned and chose for itself. No rule of time, people or clues reads them.

Knows which pages there are and what a new morning does to them. Does not know what may be written (`rules.py`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

AREAS = ("route", "planner", "hints", "notice")
"""Where the game can help: finding the way, homework and planning, hints, and how early changes are told."""
LEVELS = ("full", "hints", "none")
SKILLS_OF = {"route": ("find_way",), "planner": ("note_down", "plan_ahead"), "hints": ("ask_help",),
             "notice": ("handle_change",)}
"""The skills whose chances set the help of an area."""
AREA_WORDS = {"route": "de weg vinden", "planner": "huiswerk plannen", "hints": "hulp vragen",
              "notice": "wijzigingen horen"}
WITH_AREA = {"route": "het vinden van de weg", "planner": "het plannen van huiswerk",
             "hints": "vragen stellen", "notice": "wijzigingen"}
"""The areas as they stand in a sentence, after "hulp bij"."""
LEVEL_WORDS = {"full": "veel hulp", "hints": "een beetje hulp", "none": "geen extra hulp"}
WHO_CHOSE = {"game": "Zo begint het spel.", "child": "Jij koos dit.", "mentor": "Je mentor koos dit."}
AUTO = "auto"
"""In place of a level: the game may choose again."""
SET_BY = ("game", "child", "mentor")
_FIRST = {"route": "full", "planner": "full", "hints": "hints"}

Block = tuple[str, str, str]
"""One half hour on the plan or done: (task, day, part of the day)."""


@dataclass(frozen=True, slots=True)
class Support:
    """How much help there is in one area today, and from tomorrow on. `by` says who chose the latter, and `because`
    why; what the child or a mentor chose is left alone until it is set free."""

    area: str
    today: str
    tomorrow: str
    by: str = "game"
    because: str = ""

    @property
    def by_hand(self) -> bool:
        return self.by != "game"


@dataclass(frozen=True, slots=True)
class DayPage:
    """The debrief of one day, once the next has begun."""

    day: str
    line_at: tuple[int, ...] = ()
    line_levels: tuple[int, ...] = ()
    answers: tuple[tuple[str, tuple[str, ...], str], ...] = ()
    aim: str = ""


@dataclass(frozen=True, slots=True)
class Diary:
    """What the child made and chose for itself. `line_at` to `aim` are the debrief of the day it is now; those of
    earlier days are in `pages`. What was struck out, picked to discuss and decided about sharing holds for the whole
    play. `plan` are the half hours still planned, in the order of planning; `worked` those that were done, and when;
    `free` half hours that the child keeps for itself, each as (day, part of the day)."""

    look: str = ""
    name: str = ""
    slots: tuple[tuple[str, str], ...] = ()
    task_answers: tuple[tuple[str, str], ...] = ()
    sentences: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    line_at: tuple[int, ...] = ()
    line_levels: tuple[int, ...] = ()
    answers: tuple[tuple[str, tuple[str, ...], str], ...] = ()
    aim: str = ""
    struck: frozenset[int] = frozenset()
    discuss: tuple[int, ...] = ()
    shared: bool | None = None
    estimates: tuple[tuple[str, int], ...] = ()
    plan: tuple[Block, ...] = ()
    worked: tuple[Block, ...] = ()
    free: tuple[tuple[str, str], ...] = ()
    support: tuple[Support, ...] = ()
    pages: tuple[DayPage, ...] = ()
    asked: tuple[str, ...] = ()
    """Whom the child asked the friendly question in vain, each time."""

    def estimate(self, task: str) -> int:
        """How many half hours the child thought this task takes; 0 when it did not say."""
        return dict(self.estimates).get(task, 0)

    def page(self, day: str) -> DayPage:
        """The debrief of a day: of an earlier one as it was left, else of the day it is now."""
        now = DayPage(day, self.line_at, self.line_levels, self.answers, self.aim)
        return next((page for page in self.pages if page.day == day), now)

    def help_with(self, area: str) -> Support:
        """How much help there is in an area; none where nothing was ever set."""
        return next((one for one in self.support if one.area == area), Support(area, "none", "none"))


def first_support(notice: str) -> tuple[Support, ...]:
    """The help with which a play begins."""
    levels = {area: _FIRST.get(area, notice) for area in AREAS}
    return tuple(Support(area, level, level) for area, level in levels.items())


def with_support(diary: Diary, area: str, level: str, by: str, because: str) -> Diary:
    """The diary in which an area has this level from tomorrow on; AUTO keeps the level and leaves it to the game."""
    def changed(one: Support) -> Support:
        if one.area != area:
            return one
        if level == AUTO:
            return replace(one, by="game", because="")
        return replace(one, tomorrow=level, by=by, because=because)
    return replace(diary, support=tuple(changed(one) for one in diary.support))


def on_the_next_morning(diary: Diary, ended: str) -> Diary:
    """The diary as the day after `ended` begins: its debrief is a page of its own, and tomorrow's help is today's."""
    support = tuple(replace(one, today=one.tomorrow) for one in diary.support)
    return replace(diary, pages=(*diary.pages, diary.page(ended)), support=support, line_at=(), line_levels=(),
                   answers=(), aim="")
