"""A bot report for a terminal: one column for each persona, one row for each figure.

Knows reports, rich tables and the Dutch words; a language says them otherwise. Counts nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, TextIO

from alibi.content.diagnostics import DUTCH, Language
from alibi.core.layout import TRUST_HIGHEST, TRUST_LOWEST
from alibi.review.bot_report import SLOW_WORDS_A_MINUTE, WORDS_A_MINUTE, BotReport, PersonaReport, Spread

if TYPE_CHECKING:
    from rich.table import Table

MOST_LISTED = 40
PLAIN_WIDTH = 120
_STEPS = "▁▂▃▄▅▆▇█"
_STATES = {"made": "gemaakt", "kept": "nagekomen", "broken": "verbroken", "explained": "uitgelegd",
           "heard": "gehoord", "noted": "opgeschreven", "done": "gemaakt", "handed_in": "ingeleverd",
           "packed": "in de tas", "more_time": "meer tijd gevraagd", "angry": "boos geworden", "cooled": "afgekoeld",
           "mended": "goedgemaakt", "on_time": "op tijd", "late": "te laat", "not_there": "niet geweest"}
_FIGURE = re.compile(r"\d[.,]\d")
_TURNED = str.maketrans(".,", ",.")
Figure = Callable[[PersonaReport], str]
Row = tuple[str, Figure]
Where = Callable[[str, str], str]
"""The file and line of a thing, by kind and name."""


def print_report(report: BotReport, out: TextIO, where: Where, language: Language = DUTCH) -> None:
    """The report, as wide as the terminal."""
    from rich.console import Console

    console = Console(file=out, width=None if out.isatty() else PLAIN_WIDTH, highlight=False)
    say = language.say
    console.print(f"{say(f'Zaak {report.case}')} · {report.title}", style="bold", markup=False)
    played = f"{counted(report.plays, 'spel', 'spellen')} gespeeld, toeval {report.seed}."
    console.print(say(figure_in(language, played)), markup=False)
    console.print(say(report.note), style="italic", markup=False)
    for title, rows in sections(report, language):
        if rows:
            console.print()
            console.print(_table(title, rows, report.personas))
    for title, names in never(report, where, language):
        console.print()
        console.print(title, style="bold", markup=False)
        for line in names:
            console.print(f"  {line}", markup=False, soft_wrap=True)


def sections(report: BotReport, language: Language = DUTCH, bars: bool = True) -> Iterator[tuple[str, list[Row]]]:
    """Headings with their rows; `bars` with pictures of one line."""
    for title, rows in _sections(report, bars):
        yield language.say(title), [(language.say(name), _said(figure, language)) for name, figure in rows]


def _said(figure: Figure, language: Language) -> Figure:
    return lambda who: figure_in(language, figure(who))


def _sections(report: BotReport, bars: bool) -> Iterator[tuple[str, list[Row]]]:
    if not report.personas:
        return
    one = report.personas[0]
    yield "Hoe het afloopt", list(_ends(report, bars))
    yield f"Lezen ({WORDS_A_MINUTE} woorden per minuut; langzaam: {SLOW_WORDS_A_MINUTE})", list(_reading(bars))
    yield "Langst niets vriendelijks", list(_stretches(report, bars))
    yield "Bewijs", [(name, _part(lambda who, name=name: who.clues_found[name])) for name in one.clues_found]  # type: ignore[misc]
    yield "Vaardigheden: helpend / anders, per spel", [(name, _chances(name)) for name in one.skills]
    yield "Afspraken", list(_states_of("promises", one.promises))
    yield "Huiswerk", list(_states_of("tasks", one.tasks))
    yield "Boos", list(_states_of("strains", one.strains))
    yield "Lessen", list(_states_of("lessons", one.lessons))
    yield "Wijzigingen geweten", [(name, _part(lambda who, name=name: who.changes_known[name]))  # type: ignore[misc]
                                  for name in one.changes_known]
    people = dict.fromkeys(person for who in report.personas for person in who.trust)
    yield "Band: verloop en einde", [(person, _trust(person, bars)) for person in people]


def never(report: BotReport, where: Where, language: Language = DUTCH) -> Iterator[tuple[str, list[str]]]:
    """What no persona ever saw, did or found, each with its place."""
    for title, kind, names in (
            ("Keuzes die niemand zag", "choice", report.choices_never_seen),
            ("Keuzes die niemand koos", "choice", report.choices_never_chosen),
            ("Daden die niemand kon doen", "deed", report.deeds_never_open),
            ("Daden die niemand deed", "deed", report.deeds_never_done),
            ("Bewijs dat niemand vond", "clue", report.clues_never_found),
            ("Afspraken die niemand nakwam", "promise", report.promises_never_kept)):
        if names:
            more = [language.say(f"… en nog {len(names) - MOST_LISTED}")] if len(names) > MOST_LISTED else []
            yield language.say(title), [f"{where(kind, name)}  {name}" for name in names[:MOST_LISTED]] + more


# --- rows -----------------------------------------------------------------------------------------------------


def _ends(report: BotReport, bars: bool) -> Iterator[Row]:
    yield "Spellen", lambda who: str(who.plays)
    yield "Opgelost", lambda who: percent(who.solved_share)
    for variant in report.personas[0].solved_share_by_variant:
        yield f"  {variant}", _part(lambda who, variant=variant: who.solved_share_by_variant[variant])  # type: ignore[misc]
    for end in dict.fromkeys(end for who in report.personas for end in who.ends):
        yield f"Einde {end}", lambda who, end=end: str(who.ends.get(end, 0))  # type: ignore[misc]
    yield "Vriendelijk einde", lambda who: percent(who.kind_end_share)
    yield from _spread("Stappen", lambda who: who.steps, False)
    yield "Blokjes over", lambda who: decimal(who.beats_left.mean)
    yield from _spread("Bewijs per spel", lambda who: who.clues, bars)


def _reading(bars: bool) -> Iterator[Row]:
    yield from _spread("Woorden", lambda who: who.words, bars)
    yield from _spread("Woorden per dag", lambda who: who.words_a_day, False)
    yield from _spread("Met alle keuzes", lambda who: who.read, False)
    yield "Leestijd, minuten", lambda who: decimal(who.minutes)
    yield "  langzaam", lambda who: decimal(who.minutes_slow)


def _stretches(report: BotReport, bars: bool) -> Iterator[Row]:
    yield from _spread("In blokjes", lambda who: who.stretch_beats, bars)
    yield from _spread("In woorden", lambda who: who.stretch_words, False)
    yield "Langste", lambda who: f"{who.longest.begins}–{who.longest.ends}"
    if len({who.longest.day for who in report.personas}) > 1:
        yield "  op", lambda who: who.longest.day
    yield "  in spel", lambda who: str(who.longest.play)


def _spread(name: str, of: Callable[[PersonaReport], Spread], with_bars: bool) -> Iterator[Row]:
    yield name, lambda who: f"{of(who).mean:.0f}"
    yield "  meest", lambda who: str(of(who).most)
    if with_bars:
        yield "  verdeling", lambda who: bars(of(who))


def _states_of(figure: str, names: dict[str, dict[str, float]]) -> Iterator[Row]:
    for name, states in names.items():
        for state in states:
            yield f"{name}: {_STATES[state]}", _part(
                lambda who, name=name, state=state: getattr(who, figure)[name][state])  # type: ignore[misc]


def _part(share: Callable[[PersonaReport], float]) -> Figure:
    return lambda who: whole_percent(share(who))


def _chances(skill: str) -> Figure:
    return lambda who: f"{decimal(who.skills[skill].helpful)} / {decimal(who.skills[skill].other)}"


def _trust(person: str, bars: bool) -> Figure:
    def shown(who: PersonaReport) -> str:
        curve = [at.mean for at in who.trust.get(person, ())]
        if not curve:
            return "–"
        return f"{curve_of(curve)} {decimal(curve[-1])}" if bars else decimal(curve[-1])
    return shown


def _table(title: str, rows: Sequence[Row], personas: Sequence[PersonaReport]) -> Table:
    from rich.table import Table

    table = Table(title=title, title_justify="left", title_style="bold", box=None, padding=(0, 1), pad_edge=False)
    table.add_column("")
    for who in personas:
        table.add_column(who.persona, justify="right")
    for name, figure in rows:
        table.add_row(name, *(figure(who) for who in personas))
    return table


# --- figures in words -----------------------------------------------------------------------------------------


def percent(part: float) -> str:
    """One decimal, but what happened is never 0,0 %, and what did not always happen never 100,0 %."""
    rounded = round(100 * part, 1)
    if part in (0, 1) or 0 < rounded < 100:
        return f"{rounded:.1f} %".replace(".", ",")
    return "< 0,1 %" if rounded == 0 else "> 99,9 %"


def whole_percent(part: float) -> str:
    """Rounded, but what happened is never 0 %, and what did not always happen never 100 %."""
    rounded = round(100 * part)
    if part in (0, 1) or 0 < rounded < 100:
        return f"{rounded} %"
    return "< 1 %" if rounded == 0 else "> 99 %"


def decimal(figure: float) -> str:
    return f"{figure:.1f}".replace(".", ",").replace("-0,0", "0,0")


def figure_in(language: Language, figure: str) -> str:
    """A figure with the decimal sign of a language: Dutch has a comma where English has a point."""
    return figure if language.name == DUTCH.name else _FIGURE.sub(lambda one: one[0].translate(_TURNED), figure)


def counted(number: int, one: str, more: str) -> str:
    return f"{number:,} {one if number == 1 else more}".replace(",", ".")


def bars(spread: Spread) -> str:
    """A histogram in one line."""
    most = max((bin.plays for bin in spread.histogram), default=0)
    return "".join(_STEPS[round(bin.plays / most * (len(_STEPS) - 1))] for bin in spread.histogram) if most else "–"


def curve_of(points: Sequence[float]) -> str:
    """Trust over time in one line, from the lowest that trust can be to the highest."""
    width = TRUST_HIGHEST - TRUST_LOWEST
    shown = points if len(points) <= 8 else [points[round(at * (len(points) - 1) / 7)] for at in range(8)]
    return "".join(_STEPS[min(7, max(0, round((point - TRUST_LOWEST) / width * 7)))] for point in shown)
