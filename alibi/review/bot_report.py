"""What came of many plays, ready to show: per persona and for the case as a whole. The same seed, the same report.

Knows tallies and what a designer asks of them. Does not know how it is shown (`bot_text.py`, `bot_page.py`).
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace

from alibi.core.case import Case, Task
from alibi.core.conditions import STATES
from alibi.core.day_rules import held
from alibi.core.school_time import time_of
from alibi.review.bot_digest import BEATS_A_SLOT
from alibi.review.bot_tally import Stretch, Tally
from alibi.review.personas import PERSONAS

WORDS_A_MINUTE = 146
"""How fast an eleven-year-old reads with half of the class faster: the median of grade 6 in spring, read aloud
(J. Hasbrouck and G. Tindal, An update to compiled ORF norms, Technical Report 1702, University of Oregon, 2017). Silent
reading at that age lies near it: medians of 117-123 at nine and 165-173 at thirteen (National Assessment of
Educational Progress, report 02-R-09, 1972)."""
SLOW_WORDS_A_MINUTE = 91
"""The tenth percentile of the same norms: nine of ten read faster."""
NO_CHILDREN = "Persona’s zijn meetlatten voor een zaak, geen kinderen. Ze zeggen niets over hoe een kind speelt."
MOST_BINS = 12


@dataclass(frozen=True, slots=True)
class Bin:
    """How many plays (`plays`) had a figure from `least` to `most`."""

    least: int
    most: int
    plays: int


@dataclass(frozen=True, slots=True)
class Spread:
    """A figure over all plays, per play."""

    mean: float
    least: int
    most: int
    histogram: tuple[Bin, ...]


@dataclass(frozen=True, slots=True)
class TrustAt:
    """The mean trust of one person at a time: first as the case begins, then at the end of each half hour."""

    day: str
    at: str
    mean: float


@dataclass(frozen=True, slots=True)
class Chances:
    """A skill: how often it was offered at a low threshold (part of plays), and chosen or done, per play."""

    offered: float
    helpful: float
    other: float


@dataclass(frozen=True, slots=True)
class Longest:
    """The longest stretch without anything kind: so many beats, in play `play`. `ends` names its day when that is
    another than `day`."""

    beats: int
    play: int
    day: str
    begins: str
    ends: str


@dataclass(frozen=True, slots=True)
class PersonaReport:
    """What one persona made of a case. Shares are parts of 1; `minutes` is how long reading takes half of the
    children at most, `minutes_slow` nine of ten. `saw` is by mark in how many plays something was seen,
    `times` how often it happened in all."""

    persona: str
    about: str
    plays: int
    solved_share: float
    solved_share_by_variant: dict[str, float]
    ends: dict[str, int]
    kind_end_share: float
    unkind_plays: tuple[int, ...]
    beats_left: Spread
    steps: Spread
    words: Spread
    words_a_day: Spread
    read: Spread
    minutes: float
    minutes_slow: float
    clues: Spread
    clues_found: dict[str, float]
    trust: dict[str, tuple[TrustAt, ...]]
    promises: dict[str, dict[str, float]]
    tasks: dict[str, dict[str, float]]
    strains: dict[str, dict[str, float]]
    lessons: dict[str, dict[str, float]]
    changes_known: dict[str, float]
    skills: dict[str, Chances]
    stretch_beats: Spread
    stretch_words: Spread
    longest: Longest
    saw: dict[str, int]
    times: dict[str, int]

    def share(self, mark: str) -> float:
        """In which part of the plays something was seen."""
        return part(self.saw.get(mark, 0), self.plays)


@dataclass(frozen=True, slots=True)
class BotReport:
    """All personas on one case. What is listed as never was so in no play of any persona."""

    case: str
    title: str
    seed: int
    note: str
    personas: tuple[PersonaReport, ...]
    scenes_never_seen: tuple[str, ...]
    choices_never_seen: tuple[str, ...]
    choices_never_chosen: tuple[str, ...]
    deeds_never_open: tuple[str, ...]
    deeds_never_done: tuple[str, ...]
    clues_never_found: tuple[str, ...]
    promises_never_kept: tuple[str, ...]

    @property
    def plays(self) -> int:
        return sum(one.plays for one in self.personas)

    def of(self, persona: str) -> PersonaReport | None:
        return next((one for one in self.personas if one.persona == persona), None)

    def saw(self, mark: str) -> int:
        """In how many plays of all personas something was seen."""
        return sum(one.saw.get(mark, 0) for one in self.personas)

    def as_json(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False, indent=2)


def report_of(case: Case, seed: int, tallies: Mapping[str, Tally]) -> BotReport:
    """The report on what was counted."""
    personas = tuple(_persona(case, name, tally) for name, tally in tallies.items() if tally.plays)
    bare = BotReport(case.id, case.title, seed, NO_CHILDREN, personas, (), (), (), (), (), (), ())
    choices = [f"{scene.key}/{choice.id}" for scene in case.scenes for choice in scene.choices]
    deeds = [deed.id for day in case.days for deed in day.deeds]

    def never(family: str, names: Iterable[str], state: str = "") -> tuple[str, ...]:
        return tuple(name for name in names if not bare.saw(f"{family}/{name}{state}"))

    unseen = never("offer", choices)
    return replace(
        bare, scenes_never_seen=never("scene", (scene.key for scene in case.scenes)), choices_never_seen=unseen,
        choices_never_chosen=tuple(one for one in never("choice", choices) if one not in unseen),
        deeds_never_open=never("open", deeds),
        deeds_never_done=tuple(one for one in never("deed", deeds) if bare.saw(f"open/{one}")),
        clues_never_found=never("clue", (clue.id for clue in case.clues)),
        promises_never_kept=never("promise", (promise.id for promise in case.promises), "=kept"))


def _persona(case: Case, name: str, tally: Tally) -> PersonaReport:
    good = {ending.id for ending in case.endings if ending.good}
    ends: Counter[str] = Counter()
    for (_, end), times in tally.ends.items():
        ends[end] += times
    read = spread(tally.read)
    return PersonaReport(
        name, PERSONAS[name].about, tally.plays, part(sum(ends[end] for end in good), tally.plays),
        {variant.id: part(sum(tally.ends[variant.id, end] for end in good), tally.variants[variant.id])
         for variant in case.variants},
        dict(sorted(ends.items())), part(tally.kind_ends, tally.plays), tuple(tally.unkind),
        spread(tally.beats_left), spread(tally.steps), spread(tally.words), spread(tally.words_a_day), read,
        round(read.mean / WORDS_A_MINUTE, 1), round(read.mean / SLOW_WORDS_A_MINUTE, 1), spread(tally.clues),
        {clue.id: part(tally.saw[f"clue/{clue.id}"], _with(tally, clue.variants)) for clue in case.clues},
        _trust(case, tally),
        {one.id: _states(tally, "promise", one.id, STATES["promise"][1:]) for one in case.promises},
        {one.id: _states(tally, "task", one.id, _stands(one)) for day in case.days for one in day.tasks},
        {one.id: _states(tally, "strain", one.id, STATES["strain"][1:]) for one in case.strains},
        {one.id: _lesson(tally, one.id) for day in case.days for one in day.lessons if one.room and held(day, one)},
        {one.id: part(tally.saw[f"known/{one.id}"], tally.plays) for day in case.days for one in day.changes},
        {skill: _chances(tally, skill) for skill in case.declared},
        spread(tally.stretch_beats), spread(tally.stretch_words), _longest(case, tally.longest),
        dict(sorted(tally.saw.items())), dict(sorted(tally.times.items())))


def _with(tally: Tally, variants: tuple[str, ...]) -> int:
    """The plays of these variants; of all when none is named."""
    return sum(times for variant, times in tally.variants.items() if not variants or variant in variants)


def _states(tally: Tally, family: str, name: str, states: Iterable[str]) -> dict[str, float]:
    return {state: part(tally.saw[f"{family}/{name}={state}"], tally.plays) for state in states}


def _stands(task: Task) -> Iterator[str]:
    """What can become of a task, in order."""
    for stand in STATES["task"][1:]:
        yield from ("more_time",) if stand == "done" and task.later else ()
        yield from ("packed",) if stand == "handed_in" and task.packs else ()
        yield stand


def _lesson(tally: Tally, lesson: str) -> dict[str, float]:
    found = _states(tally, "lesson", lesson, ("on_time", "late"))
    return {**found, "not_there": round(1 - sum(found.values()), 4)}


def _chances(tally: Tally, skill: str) -> Chances:
    def mean(*signs: str) -> float:
        return round(sum(tally.chances[skill, sign] for sign in signs) / tally.plays, 2)
    return Chances(part(tally.saw[f"low/{skill}"], tally.plays), mean("+"), mean("-", "~"))


def _longest(case: Case, found: Stretch) -> Longest:
    ends = time_of(found.ends) if found.last == found.day else f"{case.days[found.last].name} {time_of(found.ends)}"
    return Longest(found.length, found.number, case.days[found.day].name, time_of(found.begins), ends)


def _trust(case: Case, tally: Tally) -> dict[str, tuple[TrustAt, ...]]:
    """By person the mean trust after each half hour, for whom it ever changes."""
    moved = {person for person, _, _ in tally.trust}
    return {person.id: tuple(_curve(case, tally, person.id, person.trust)) for person in case.people
            if person.id in moved}


def _curve(case: Case, tally: Tally, person: str, trust: float) -> Iterator[TrustAt]:
    yield TrustAt(case.days[0].name, time_of(case.days[0].begins), trust)
    for number, day in enumerate(case.days):
        last = (day.last - 1) // BEATS_A_SLOT
        for slot in range(day.begins // BEATS_A_SLOT, last + 1):
            trust += tally.trust[person, number, slot] / tally.plays
            if slot == last:  # what the last beat of a day brings belongs to that day
                trust += tally.trust[person, number, slot + 1] / tally.plays
            yield TrustAt(day.name, time_of(min((slot + 1) * BEATS_A_SLOT, day.last)), round(trust, 2))


def part(some: int, of: int) -> float:
    """A part of 1."""
    return round(some / of, 4) if of else 0.0


def spread(counts: Mapping[int, int]) -> Spread:
    """How a figure is spread over plays; `counts` says how many plays had which."""
    plays = sum(counts.values())
    if not plays:
        return Spread(0.0, 0, 0, ())
    mean = sum(figure * times for figure, times in counts.items()) / plays
    return Spread(round(mean, 2), min(counts), max(counts), tuple(_bins(counts)))


def _bins(counts: Mapping[int, int]) -> Iterator[Bin]:
    """At most MOST_BINS of one round width."""
    least, most = min(counts), max(counts)
    width = next(size for size in _widths() if (most // size - least // size) < MOST_BINS)
    for begins in range(least // width * width, most + 1, width):
        yield Bin(begins, begins + width - 1,
                  sum(times for figure, times in counts.items() if begins <= figure < begins + width))


def _widths() -> Iterator[int]:
    size = 1
    while True:
        yield from (size, 2 * size, 5 * size)
        size *= 10
