"""Pictures for each day: who is where when, and which talk, deed or trace leads to which promise, clue or task.

Knows a day of a case and what bots did. Where a person may be in one of several places, all are named.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from alibi.core.case import Case, Effect, Home
from alibi.core.school_time import time_of
from alibi.review.claims_clues import stays_at
from alibi.workshop import graph_svg as svg
from alibi.workshop.graph_facts import UNREACHED, Facts
from alibi.workshop.graph_layers import Box, Line, lay_out
from alibi.workshop.graph_talks import Panel
from alibi.workshop.graph_text import wrapped
from alibi.workshop.in_words import CaseWords, capital

NAME_WIDE, BEAT_WIDE, HOURS_WIDE, ROW_TALL, HEAD_TALL = 130, 62, 1_500, 34, 26
LEAST_TIME = 40
"""A beat must be so wide to have its time above it."""
BEATS_IN_HALF_HOUR = 6
PX = 11.5
SOURCE_WIDE, FACT_WIDE = 250, 330
ELSEWHERE = ("promise", "clue", "known", "task", "end", "strain")
"""Families of effects that are worth a line of their own; trust is told in the talks."""


@dataclass(frozen=True, slots=True)
class _Hours:
    """The hours of a picture: beats from `begins` to `ends` of a day by number, fitted in its width."""

    day: int
    begins: int
    ends: int

    @property
    def wide(self) -> float:
        """The width of a beat."""
        return min(BEAT_WIDE, HOURS_WIDE / max(1, self.ends - self.begins))

    def x(self, beat: int) -> float:
        """Where a beat begins."""
        return NAME_WIDE + (max(self.begins, min(self.ends, beat)) - self.begins) * self.wide


class DayPictures:
    """Makes the overview pictures of a case."""

    def __init__(self, case: Case, words: CaseWords, facts: Facts) -> None:
        self.case, self.words, self.facts = case, words, facts
        self._all_ways = self._ways()
        self._given = {("known", one.id): number for number, day in enumerate(case.days) for one in day.changes}
        self._given |= {("task", one.id): number for number, day in enumerate(case.days) for one in day.tasks}

    def all(self) -> Iterator[Panel]:
        """Of each day who is where at school and at home and what leads to what; then what belongs to no day."""
        for number, day in enumerate(self.case.days):
            yield self.whereabouts(number)
            if day.home:
                yield self.at_home(number, day.home)
            yield from self.leads(number)
        yield from self.leads(-1)

    # --- who is where -----------------------------------------------------------------------------------

    def whereabouts(self, number: int) -> Panel:
        """A row for each person who can be met at school, a column for each beat."""
        day = self.case.days[number]
        people = [person.id for person in self.case.people
                  if any(stay.person == person.id and stay.place and stay.begins < day.ends for stay in day.stays)]
        people.sort(key=lambda person: person not in self.case.board)
        slots = [(lesson.name, lesson.begins, lesson.ends) for lesson in day.lessons]
        return self._grid(_Hours(number, day.begins, day.ends), f"dag-{day.id}",
                          f"{capital(day.name)}: {self.words.say('wie is waar, wanneer')}", people, slots)

    def at_home(self, number: int, home: Home) -> Panel:
        """The same after school: who can be met at home, and what takes time there."""
        day = self.case.days[number]
        people = [person.id for person in self.case.people
                  if any(stay.person == person.id and stay.place == home.place for stay in day.stays)]
        slots = [(one.text, one.begins, one.ends) for one in day.appointments]
        after = f"{self.words.say('na school')}, {self.words.place(home.place)}"
        return self._grid(_Hours(number, home.begins, home.ends), f"thuis-{day.id}",
                          f"{capital(day.name)}: {after}", people, slots)

    def _grid(self, span: _Hours, anchor: str, title: str, people: list[str],
              slots: list[tuple[str, int, int]]) -> Panel:
        drawn = [self._head(span, slots), *(svg.group(self._person(span, person), 0, HEAD_TALL * 2 + row * ROW_TALL)
                                            for row, person in enumerate(people))]
        return Panel(anchor, title, span.x(span.ends), HEAD_TALL * 2 + len(people) * ROW_TALL, "".join(drawn))

    def _head(self, span: _Hours, slots: list[tuple[str, int, int]]) -> str:
        """What takes time, and the hour: every beat, or every half hour of a long day."""
        every = 1 if span.wide >= LEAST_TIME else BEATS_IN_HALF_HOUR
        drawn = [svg.words(span.x(beat) + 2, HEAD_TALL * 2 - 8, time_of(beat), PX, fill="ink600")
                 for beat in range(span.begins, span.ends) if (beat - span.begins) % every == 0]
        for name, begins, ends in slots:
            x, wide = span.x(begins), span.x(ends) - span.x(begins)
            drawn += [svg.box(x, 1, wide - 2, HEAD_TALL - 4, "sky100", "sky600"),
                      svg.words(x + 6, 16, _one_line(name, wide - 10), PX, bold=True, fill="sky700")]
        return "".join(drawn)

    def _person(self, span: _Hours, person: str) -> str:
        name = capital(self.words.person(person))
        on_board = person in self.case.board
        drawn = [svg.rule(0, 0, span.x(span.ends), 0),
                 svg.words(0, 21, f"{name}{' ◆' if on_board else ''}", 12.5, bold=on_board)]
        places = {beat: self._places(span.day, person, beat) for beat in range(span.begins, span.ends)}
        for found, beats in groupby(places, key=lambda beat: places[beat]):
            run = list(beats)
            if found:
                x, wide = span.x(run[0]), span.x(run[-1] + 1) - span.x(run[0])
                unsure = len(found) > 1
                label = self.words.say(" of ").join(
                    self.case.index.place[one].short if one else self.words.say("weg") for one in found)
                drawn += [svg.box(x, 4, wide - 2, ROW_TALL - 8, "paper50" if unsure else "mint100", "ink500",
                                  dash="4 3" if unsure else ""), *self._label(label, x, wide)]
        return "".join(drawn)

    @staticmethod
    def _label(label: str, x: float, wide: float) -> list[str]:
        lines = wrapped(label, 10.5, wide - 8, 2)
        top = 21 if len(lines) == 1 else 15
        return [svg.words(x + 4, top + 11 * row, line, 10.5) for row, line in enumerate(lines)]

    def _places(self, number: int, person: str, beat: int) -> tuple[str, ...]:
        """Every place where somebody can be at a beat, over all variants; empty when not to be met at all."""
        found = dict.fromkeys(place for variant in self.case.index.variant
                              for place in stays_at(self.case.days[number], variant, person, beat))
        return tuple(found) if any(found) else ()

    # --- what leads to what -----------------------------------------------------------------------------

    def leads(self, number: int) -> Iterator[Panel]:
        """Talks, deeds and traces at the left; at the right the promises, clues, changes and homework of a day; for
        day -1 what belongs to none: quarrels and ends. Nothing when there is nothing."""
        ways = Counter({pair: times for pair, times in self._all_ways.items() if self._day_of(pair[1]) == number})
        sources = list(dict.fromkeys(source for source, _ in ways))
        facts = list(dict.fromkeys(fact for _, fact in ways))
        missing = [fact for fact in self._all_facts() if fact not in facts and self._day_of(fact) == number]
        if not facts and not missing:
            return
        boxes = [Box(source, SOURCE_WIDE, 30, 15) for source in sources]
        boxes += [Box(fact, FACT_WIDE, 44, 22) for fact in (*facts, *missing)]
        picture = lay_out(boxes, [Line(source, fact, 15) for source, fact in ways])
        most = max(ways.values(), default=0) or 1
        drawn = [svg.curve(points, 1.2 + 7 * ways[line.start, line.end] / most, dash="" if ways[line.start, line.end]
                           else "4 4") for line, points in picture.ways.items()]
        drawn += [svg.group(self._source(source), *picture.places[source]) for source in sources]
        drawn += [svg.group(self._fact(fact, ways, fact in missing), *picture.places[fact])
                  for fact in (*facts, *missing)]
        day = capital(self.case.days[number].name) if number >= 0 else self.words.say("Ruzies en eindes")
        yield Panel(f"leidt-tot-{self.case.days[number].id}" if number >= 0 else "leidt-tot",
                    f"{day}: {self.words.say('wat leidt waartoe')}", picture.wide, picture.tall, "".join(drawn))

    def _day_of(self, fact: str) -> int:
        """The number of the day to which a fact belongs, -1 for none."""
        family, _, name = fact.partition("=")[0].partition(".")
        if family in ("clue", "promise"):
            found = next((one for one in (*self.case.clues, *self.case.promises) if one.id == name), None)
            return found.day if found else -1
        return self._given.get((family, name), -1)

    def _ways(self) -> Counter[tuple[str, str]]:
        """Each pair of source and fact with how often bots came that way; also pairs they never took."""
        found: Counter[tuple[str, str]] = Counter()
        for source, effects, times in self._all_effects():
            for effect in effects:
                if effect.name.partition(".")[0] in ELSEWHERE:
                    found[source, _fact_of(effect)] += times
        return found

    def _all_effects(self) -> Iterator[tuple[str, tuple[Effect, ...], int]]:
        hits = self.facts.hits
        for scene in self.case.scenes:
            for choice in scene.choices:
                yield f"talk {scene.talk}", choice.effects, hits.choices[f"{scene.key}/{choice.id}"]
        for deed in (deed for day in self.case.days for deed in day.deeds):
            yield f"deed {deed.id}", deed.effects, hits.deeds[deed.id]
        for trace in self.case.traces:
            yield f"trace {trace.id}", trace.effects, hits.traces[trace.id]

    def _all_facts(self) -> list[str]:
        case = self.case
        return [*(f"clue.{clue.id}=1" for clue in case.clues), *(f"promise.{one.id}=1" for one in case.promises),
                *(f"known.{one.id}=1" for day in case.days for one in day.changes),
                *(f"task.{one.id}=1" for day in case.days for one in day.tasks),
                *(f"strain.{one.id}=1" for one in case.strains)]

    def _source(self, source: str) -> str:
        kind, _, name = source.partition(" ")
        said = {"talk": self.words.talk, "deed": self._deed, "trace": self._trace}[kind](name)
        inner = (svg.box(0, 0, SOURCE_WIDE, 30, "ink100", "ink400", radius=14)
                 + svg.words(10, 19, _one_line(said, SOURCE_WIDE - 20), 12))
        return svg.link(f"graaf-{name}", inner) if kind == "talk" else inner

    def _deed(self, deed: str) -> str:
        return self.words.say(f"daad: {self.case.index.deed[deed].text}")

    def _trace(self, trace: str) -> str:
        return self.words.say(f"spoor: {self.words.place(self.case.index.trace[trace].place)}")

    def _fact(self, fact: str, ways: Counter[tuple[str, str]], missing: bool) -> str:
        name, _, value = fact.partition("=")
        said = self.words.effect(Effect(name, int(value)))
        times = sum(often for (_, one), often in ways.items() if one == fact)
        lines = wrapped(said, 12, FACT_WIDE - 76, 2)
        count = f"{UNREACHED.sign} {self.words.say('niets')}" if missing else f"{times}×"
        edge = UNREACHED.colour if missing else "ink700"
        return "".join([svg.box(0, 0, FACT_WIDE, 44, "white", edge, dash="7 4" if missing else ""),
                        *(svg.words(10, (26 if len(lines) == 1 else 19) + 15 * row, line, 12)
                          for row, line in enumerate(lines)),
                        svg.words(FACT_WIDE - 10, 26, count, 12, bold=True, anchor="end",
                                  fill=edge if missing else "ink900")])


def _fact_of(effect: Effect) -> str:
    return f"{effect.name}={effect.value}"


def _one_line(text: str, room: float) -> str:
    return wrapped(text, PX, room, 1, bold=True)[0]
