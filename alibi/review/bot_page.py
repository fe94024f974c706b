"""A bot report as one page: self-contained HTML without script or network, that also prints well.

Knows the template and how figures become pictures. Every text of a case is escaped. Counts nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined

from alibi.content.diagnostics import DUTCH, Language
from alibi.core.case import Case
from alibi.core.layout import TRUST_HIGHEST, TRUST_LOWEST
from alibi.review import bot_text
from alibi.review.bot_guards import who_must_find
from alibi.review.bot_lines import files_with_hits
from alibi.review.bot_report import BotReport, PersonaReport, Spread, TrustAt
from alibi.review.marks import Marks
from alibi.review.personas import NAMES
from alibi.review.report import Finding

BAR_HEIGHT, BAR_WIDTH, GAP = 60, 18, 3
CURVE_HEIGHT, SHORTEST_CURVE, CURVE_STEP, LONGEST_CURVE = 64, 90, 12, 260
MOST_CURVES = 24


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a histogram, in whole pixels; `said` is what it stands for."""

    x: int
    y: int
    height: int
    said: str


@dataclass(frozen=True, slots=True)
class Curve:
    """Trust of one person over the case as a line; `mornings` are where days begin, `zero` where no trust is."""

    person: str
    points: str
    mornings: tuple[float, ...]
    zero: float
    width: float
    last: str


def page_of(case: Case, folder: Path, report: BotReport, findings: Sequence[Finding],
            language: Language = DUTCH) -> str:
    """The whole report; the lines of the files stand there as they are written."""
    marks = Marks(folder)

    def where(kind: str, name: str) -> str:
        mark = marks.of(kind, name)
        return f"{mark.source.shown}:{mark.line}"

    return _templates().get_template("bots.html").render(
        report=report, findings=[language.of(one.diagnostic) for one in findings],
        sections=list(bot_text.sections(report, language, bars=False)),
        never=list(bot_text.never(report, where, language)), files=files_with_hits(case, folder, report),
        histograms=lambda who: _histograms(who, language), curves=_curves,
        names={person.id: person.name for person in case.people},
        bar_width=BAR_WIDTH, bar_height=BAR_HEIGHT, curve_height=CURVE_HEIGHT, counted=bot_text.counted,
        name_of=lambda who: language.say(NAMES.get(who.persona, who.persona)), who_must_find=who_must_find(case),
        percent=bot_text.percent, say=language.say, language=language.name,
        figure=lambda text: bot_text.figure_in(language, text))


def _histograms(who: PersonaReport, language: Language) -> list[tuple[str, Spread, list[Bar], int]]:
    """Title, figure, bars and width of each histogram of a persona."""
    shown = (("Woorden", who.words), ("Blokjes over", who.beats_left), ("Bewijs gevonden", who.clues),
             ("Stappen", who.steps), ("Blokjes zonder iets vriendelijks", who.stretch_beats),
             ("Woorden zonder iets vriendelijks", who.stretch_words))
    return [(language.say(title), spread, _bars(spread, language), max(1, len(spread.histogram)) * (BAR_WIDTH + GAP))
            for title, spread in shown]


def _bars(spread: Spread, language: Language) -> list[Bar]:
    most = max((bin.plays for bin in spread.histogram), default=1) or 1
    bars = []
    for number, bin in enumerate(spread.histogram):
        height = max(round(bin.plays / most * BAR_HEIGHT), 1 if bin.plays else 0)
        figures = str(bin.least) if bin.least == bin.most else f"{bin.least}–{bin.most}"
        bars.append(Bar(number * (BAR_WIDTH + GAP), BAR_HEIGHT - height, height,
                        f"{figures}: {_plays(bin.plays, language)}"))
    return bars


def _plays(number: int, language: Language) -> str:
    return language.say(bot_text.figure_in(language, bot_text.counted(number, "spel", "spellen")))


def _curves(who: PersonaReport) -> list[Curve]:
    """The people whose trust moves most, in the order of the case."""
    moved = sorted(who.trust, key=lambda person: -_moves(who.trust[person]))[:MOST_CURVES]
    return [_curve(person, who.trust[person]) for person in who.trust if person in moved]


def _moves(curve: Sequence[TrustAt]) -> float:
    means = [at.mean for at in curve]
    return max(means, default=0.0) - min(means, default=0.0)


def _curve(person: str, curve: Sequence[TrustAt]) -> Curve:
    steps = max(1, len(curve) - 1)
    step = min(max(CURVE_STEP, SHORTEST_CURVE / steps), LONGEST_CURVE / steps)
    points = " ".join(f"{number * step:.1f},{_height(at.mean):.1f}" for number, at in enumerate(curve))
    mornings = tuple(round(number * step, 1) for number in range(1, len(curve))
                     if curve[number].day != curve[number - 1].day)
    return Curve(person, points, mornings, _height(0), steps * step,
                 bot_text.decimal(curve[-1].mean))


def _height(trust: float) -> float:
    return CURVE_HEIGHT * (TRUST_HIGHEST - trust) / (TRUST_HIGHEST - TRUST_LOWEST)


@cache
def _templates() -> Environment:
    return Environment(loader=PackageLoader("alibi.review"), autoescape=True, undefined=StrictUndefined,
                       trim_blocks=True, lstrip_blocks=True)
