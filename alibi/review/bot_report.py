"""What came of many plays by a persona: counted per play, told as text or JSON. The same seed gives the same report."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from statistics import mean

from alibi.core.case import Case

NO_END = "no_end"
MOST_LISTED = 12


@dataclass(slots=True)
class PlayCount:
    """One play: ids of what was offered, chosen, done and found; words read; beats left at the end."""

    end: str = NO_END
    steps: int = 0
    words: int = 0
    beats_left: int = 0
    offered: set[str] = field(default_factory=set)
    chosen: set[str] = field(default_factory=set)
    deeds: set[str] = field(default_factory=set)
    clues: set[str] = field(default_factory=set)
    kept: set[str] = field(default_factory=set)
    broken: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class BotReport:
    """Shares are parts of 1; words and beats are per play. `choices_never_seen` were offered in no play."""

    case: str
    persona: str
    plays: int
    seed: int
    solved_share: float
    solved_share_by_variant: dict[str, float]
    ends: dict[str, int]
    choices_never_seen: tuple[str, ...]
    choices_never_chosen: tuple[str, ...]
    deeds_never_done: tuple[str, ...]
    clues_found: dict[str, float]
    promises_kept: dict[str, float]
    promises_broken: dict[str, float]
    words_mean: float
    words_most: int
    beats_left_mean: float
    beats_left_least: int
    steps_mean: float

    def as_json(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False, indent=2)

    def as_text(self) -> str:
        """The report for a terminal, in Dutch."""
        lines = [
            f"Zaak {self.case}, {self.plays} keer gespeeld door “{self.persona}” (toeval {self.seed}).",
            "Een persona is een meetlat voor een zaak, geen kind.",
            "",
            f"Opgelost      {_share(self.solved_share)}   " + ", ".join(
                f"{variant} {_share(share)}" for variant, share in self.solved_share_by_variant.items()),
            "Eindes        " + ", ".join(f"{end} {times}" for end, times in self.ends.items()),
            f"Woorden       gemiddeld {self.words_mean:.0f}, meeste {self.words_most}",
            f"Blokjes over  gemiddeld {self.beats_left_mean:.1f}, minste {self.beats_left_least}",
            f"Stappen       gemiddeld {self.steps_mean:.0f}",
            "Bewijs        " + _shares(self.clues_found),
            "Nagekomen     " + _shares(self.promises_kept),
            "Verbroken     " + _shares(self.promises_broken),
            "Nooit gezien  " + _listed(self.choices_never_seen),
            "Nooit gekozen " + _listed(self.choices_never_chosen),
            "Nooit gedaan  " + _listed(self.deeds_never_done),
        ]
        return "\n".join(lines)


class Tally:
    """Adds up plays of one case."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.counts: list[tuple[str, PlayCount]] = []
        self.offered: set[str] = set()
        self.chosen: set[str] = set()
        self.deeds: Counter[str] = Counter()

    def add(self, variant: str, count: PlayCount) -> None:
        self.offered |= count.offered
        self.chosen |= count.chosen
        self.deeds.update(count.deeds)
        count.offered, count.chosen, count.deeds = set(), set(), set()
        self.counts.append((variant, count))

    def report(self, persona: str, plays: int, seed: int) -> BotReport:
        """The report on all plays that were added."""
        counts = [count for _, count in self.counts]
        choices = [f"{scene.key}/{choice.id}" for scene in self.case.scenes for choice in scene.choices]
        deeds = [deed.id for day in self.case.days for deed in day.deeds]
        ends = Counter(count.end for count in counts)
        return BotReport(
            self.case.id, persona, plays, seed, self._solved(counts), self._solved_by_variant(),
            dict(sorted(ends.items())), tuple(one for one in choices if one not in self.offered),
            tuple(one for one in choices if one in self.offered and one not in self.chosen),
            tuple(deed for deed in deeds if not self.deeds[deed]),
            {clue.id: _part(clue.id, [count.clues for count in counts]) for clue in self.case.clues},
            {promise.id: _part(promise.id, [count.kept for count in counts]) for promise in self.case.promises},
            {promise.id: _part(promise.id, [count.broken for count in counts]) for promise in self.case.promises},
            _mean(count.words for count in counts), max((count.words for count in counts), default=0),
            _mean(count.beats_left for count in counts), min((count.beats_left for count in counts), default=0),
            _mean(count.steps for count in counts))

    def _solved(self, counts: Sequence[PlayCount]) -> float:
        good = {ending.id for ending in self.case.endings if ending.good}
        return round(sum(count.end in good for count in counts) / len(counts), 4) if counts else 0.0

    def _solved_by_variant(self) -> dict[str, float]:
        return {variant.id: self._solved([count for played, count in self.counts if played == variant.id])
                for variant in self.case.variants}


def _part(name: str, sets: Sequence[set[str]]) -> float:
    return round(sum(name in found for found in sets) / len(sets), 4) if sets else 0.0


def _mean(numbers: Iterable[int]) -> float:
    found = list(numbers)
    return round(mean(found), 2) if found else 0.0


def _share(part: float) -> str:
    return f"{100 * part:.1f} %".replace(".", ",")


def _shares(parts: dict[str, float]) -> str:
    return ", ".join(f"{name} {100 * part:.0f} %" for name, part in parts.items()) or "–"


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(names[:MOST_LISTED])
    return f"{shown} en nog {len(names) - MOST_LISTED}" if len(names) > MOST_LISTED else shown or "–"
