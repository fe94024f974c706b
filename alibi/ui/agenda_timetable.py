"""The timetable of today: lessons and free time below each other, changes on the lesson, promises and the aim beside.

Knows what the pupil knows: a room is the one of the timetable until a change is known. Does not know what is real.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from alibi.core.case import Case, Change, Lesson
from alibi.core.school_time import time_of
from alibi.core.world import World
from alibi.ui.agenda_page import BOTTOM, LEFT, RIGHT, AgendaPage
from alibi.ui.page import Page
from alibi.ui.painter import Box, Style
from alibi.ui.style import HUES, Look, Tone, paint
from alibi.ui.widgets import Heading, Pen, TextBlock, Widget, icon_size
from alibi.ui.widgets_frame import Notice

SUBJECT_HUES = ("sky", "plum", "coral", "leaf")
"""Amber is for changes and mint for the mission, so no subject has them."""
SIDE_WIDE = 332
PAD = 18
GAP = 10
BEAT = 16
BEATS_TALL = BEAT + 14
MOST_TALL = 34
"""The most pixels for one beat, when a short day has room to spare."""


class Slot(NamedTuple):
    """A stretch of the day: a lesson, or free time (`lesson` None)."""

    begins: int
    ends: int
    lesson: Lesson | None


def slots_of(lessons: tuple[Lesson, ...], begins: int, ends: int) -> Iterator[Slot]:
    """The whole day without holes, from beat `begins` to `ends`."""
    now = begins
    for lesson in sorted(lessons, key=lambda lesson: lesson.begins):
        if lesson.begins > now:
            yield Slot(now, lesson.begins, None)
        yield Slot(lesson.begins, lesson.ends, lesson)
        now = lesson.ends
    if now < ends:
        yield Slot(now, ends, None)


def hue_of(case: Case, lesson: Lesson) -> str:
    """The colour of a subject, the same on every day of the case."""
    names = list(dict.fromkeys(found.name for day in case.days for found in day.lessons))
    return SUBJECT_HUES[names.index(lesson.name) % len(SUBJECT_HUES)]


def draw_beats(pen: Pen, tone: Tone, x: int, y: int, beats: Beats) -> None:
    """A row of blocks, one for each beat: past ones full, the present one marked, the rest open."""
    for number in range(beats.total):
        block = Box(x + number * (BEAT + 5), y, BEAT, BEAT)
        past = number < beats.past
        pen.painter.panel(block, paint(tone.quiet) if past else paint(tone.card), 4, paint(tone.quiet), 2)
        if number == beats.past and beats.now:
            pen.painter.panel(block.grown(-4), paint(tone.text), 2)


class Beats(NamedTuple):
    """How many beats a stretch has, how many are over, and whether the school clock is in it."""

    total: int
    past: int
    now: bool


@dataclass
class TimeColumn(Widget):
    """When a stretch of the day begins and ends, with "nu" where the school clock is."""

    begins: str = ""
    ends: str = ""
    now: bool = field(default=False, kw_only=True)

    def said(self) -> str:
        """In words."""
        return f"{'Nu. ' if self.now else ''}Van {self.begins} tot {self.ends}."

    def wide(self, look: Look) -> int:
        """A time and air."""
        return look.width(look.style("clock", "ink900"), "00:00") + 22

    def draw(self, pen: Pen) -> None:
        """Begin at the top, end at the bottom, a dark pill around "nu"."""
        tone, look, box = pen.tone(self), pen.look, self.box
        strong, quiet = look.style("clock", tone.text), look.style_of("head", 16, tone.quiet)
        y = pen.lines(self.begins, strong, box._replace(y=box.y + 6))
        pen.lines(self.ends, quiet, box._replace(y=y))
        if self.now:
            style = look.style("label", tone.on_badge)
            pill = Box(box.x, box.bottom - look.leading(style) - 10, look.width(style, "nu") + 26,
                       look.leading(style) + 4)
            pen.painter.panel(pill, paint(tone.badge), pill.h // 2)
            pen.lines("nu", style, pill._replace(y=pill.y + 2), "centre")


@dataclass
class LessonCard(Widget):
    """One lesson: name, who gives it, room. `was` is the room that is struck out, `change` the words of a change."""

    title: str = ""
    teacher: str = field(default="", kw_only=True)
    room: str = field(default="", kw_only=True)
    was: str = field(default="", kw_only=True)
    change: str = field(default="", kw_only=True)
    hue: str = field(default="sky", kw_only=True)
    beats: Beats = field(default=Beats(0, 0, False), kw_only=True)

    def said(self) -> str:
        """Everything on it; what is struck out is said as no longer so."""
        change = f" Wijziging: {self.change}" if self.change else ""
        was = f" Niet meer {self.was}." if self.was else ""
        return f"{self.title}, {self.teacher}. Lokaal: {self.room}.{was}{change}"

    def _strip_text(self) -> str:
        return f"Wijziging: {self.change}"

    def _strip_tall(self, look: Look, w: int) -> int:
        if not self.change:
            return 0
        return look.tall(look.style("body_strong", "ink900"), self._strip_text(), w - 2 * PAD - 48) + 20

    def _rooms_wide(self, look: Look) -> int:
        style = look.style("subhead", "ink900")
        return look.width(style, self.room) + (look.width(style, self.was) + 24 if self.was else 0) + 40

    def _top_tall(self, look: Look, w: int) -> int:
        room = w - 2 * PAD - self._rooms_wide(look) - 10
        return max(72, look.tall(look.style("subhead", "ink900"), self.title, room)
                   + look.tall(look.style("body", "ink900"), self.teacher, room) + 24 + BEATS_TALL)

    def tall(self, look: Look, w: int) -> int:
        """Name and teacher, and the strip below."""
        return self._top_tall(look, w) + (self._strip_tall(look, w) + 10 if self.change else 0)

    def draw(self, pen: Pen) -> None:
        """Card in the colour of its subject."""
        look, box = pen.look, self.box
        on_ink = pen.tone(self) is look.tone("ink")
        fill, dark, light = HUES[self.hue]
        ink = light if on_ink else dark
        pen.painter.panel(box, paint("ink900" if on_ink else fill), self.corner, paint(ink), 2)
        pen.painter.panel(Box(box.x + 2, box.y + 12, 7, box.h - 24), paint(ink), 3)
        room = Box(box.x + PAD + 6, box.y + 12, box.w - 2 * PAD - self._rooms_wide(look) - 10, 0)
        y = pen.lines(self.title, look.style("subhead", ink), room)
        y = pen.lines(self.teacher, look.style("body", pen.tone(self).text), room._replace(y=y))
        draw_beats(pen, pen.tone(self), room.x, y + 8, self.beats)
        self._draw_rooms(pen, ink)
        if self.change:
            self._draw_strip(pen)

    def _draw_rooms(self, pen: Pen, ink: str) -> None:
        look, box = pen.look, self.box
        style, old = look.style("subhead", pen.tone(self).text), look.style("subhead", pen.tone(self).quiet)
        middle = box.y + self._top_tall(look, box.w) // 2
        x = box.right - PAD - look.width(style, self.room)
        pen.painter.text(self.room, x, middle - look.letters.height(style) // 2, style)
        if self.was:
            wide = look.width(old, self.was)
            x -= wide + 24
            pen.painter.text(self.was, x, middle - look.letters.height(old) // 2, old)
            pen.painter.panel(Box(x - 4, middle, wide + 8, 3), paint(pen.tone(self).text), 1)
        pen.icon("door", "paper50" if pen.tone(self) is look.tone("ink") else "ink900", x - 24, middle)

    def _draw_strip(self, pen: Pen) -> None:
        look = pen.look
        high = self._strip_tall(look, self.box.w)
        strip = Box(self.box.x + PAD, self.box.bottom - high - 12, self.box.w - 2 * PAD, high)
        pen.painter.panel(strip, paint("amber100"), 10, paint("amber400"), 2)
        pen.icon("swap", "amber700", strip.x + 24, strip.centre[1])
        pen.lines(self._strip_text(), look.style("body_strong", "amber900"),
                  Box(strip.x + 46, strip.y + 10, strip.w - 48, 0))


@dataclass
class FreeCard(Widget):
    """Time without a lesson."""

    text: str = ""
    beats: Beats = field(default=Beats(0, 0, False), kw_only=True)

    def tall(self, look: Look, w: int) -> int:
        """Words and blocks with air."""
        return look.tall(self._style(look, "ink900"), self.text, w - 80) + 24 + BEATS_TALL

    def _style(self, look: Look, colour: str) -> Style:
        return look.style("body", colour)

    def said(self) -> str:
        """The words."""
        return self.text

    def draw(self, pen: Pen) -> None:
        """A sunken stretch."""
        tone, look, box = pen.tone(self), pen.look, self.box
        pen.painter.panel(box, paint(tone.sunken), self.corner)
        on_ink = tone is look.tone("ink")
        style = self._style(look, tone.text)
        pen.icon("leaf", "paper50" if on_ink else "ink900", box.x + PAD + 14,
                 box.y + 12 + look.leading(style) // 2, icon_size(look))
        y = pen.lines(self.text, style, Box(box.x + PAD + 42, box.y + 12, box.w - 80, 0))
        draw_beats(pen, tone, box.x + PAD + 42, y + 6, self.beats)


def beat_tall(slots: Sequence[Slot], least: Sequence[int], room: int) -> int:
    """The most pixels for one beat with which all slots still fit in the room; 0 when they do not fit anyway."""
    for each in range(MOST_TALL, 0, -1):
        highs = (max(high, each * (slot.ends - slot.begins) - GAP) for slot, high in zip(slots, least, strict=True))
        if sum(high + GAP for high in highs) - GAP <= room:
            return each
    return 0


@dataclass
class SideCard(Widget):
    """A small paper card at the side: a title with an icon, and a text."""

    title: str = ""
    text: str = ""
    icon: str = field(default="flag", kw_only=True)
    below: str = field(default="", kw_only=True)
    role = "note"

    def said(self) -> str:
        """All its words."""
        return f"{self.title}: {self.text}" + (f" {self.below}" if self.below else "")

    def _left(self, look: Look) -> int:
        return PAD + icon_size(look) + 14

    def tall(self, look: Look, w: int) -> int:
        """Its lines."""
        room = w - self._left(look) - PAD
        high = look.tall(look.style("label", "ink900"), self.title, room)
        high += look.tall(look.style("body", "ink900"), self.text, room)
        return high + (look.tall(look.style("small", "ink900"), self.below, room) if self.below else 0) + 28

    def draw(self, pen: Pen) -> None:
        """Card, icon, words."""
        tone, look, box = pen.tone(self), pen.look, self.box
        on_ink = tone is look.tone("ink")
        pen.painter.panel(box, paint("ink900" if on_ink else tone.card), self.corner, paint(tone.edge), 2)
        size = icon_size(look)
        pen.icon(self.icon, tone.icon_accent, box.x + PAD + size // 2, box.y + 14 + size // 2, size)
        room = Box(box.x + self._left(look), box.y + 14, box.w - self._left(look) - PAD, 0)
        y = pen.lines(self.title, look.style("label", tone.quiet), room)
        y = pen.lines(self.text, look.style("body", tone.text), room._replace(y=y))
        if self.below:
            pen.lines(self.below, look.style("small", tone.quiet), room._replace(y=y))


class TimetablePage(AgendaPage):
    """Rooster."""

    name, label, icon, title = "rooster", "Rooster", "calendar", "Rooster"

    def layout(self, page: Page) -> None:
        day, days = self.world.day, self.world.case.days
        which = f"{day.name} · dag {days.index(day) + 1} van {len(days)}" if len(days) > 1 else day.name
        y = self.put_head(page, f"{which} · het is {self.world.time}")
        wide = RIGHT - LEFT - SIDE_WIDE - 10
        with page.scroll("dag", Box(LEFT - 8, y - 8, wide, BOTTOM - y + 16)) as inner:
            self._put_day(inner)
        with page.scroll("kant", Box(RIGHT - SIDE_WIDE - 8, y - 8, SIDE_WIDE + 30, BOTTOM - y + 16)) as inner:
            inner.column(self._side(), inner.x, inner.y, SIDE_WIDE, gap=12)

    def _put_day(self, inner: Page) -> None:
        """A short day is drawn with room for its time; a long one as small as its words allow."""
        day, y = self.world.day, inner.y
        slots = list(slots_of(day.lessons, day.begins, day.ends))
        times = [TimeColumn("", time_of(slot.begins), time_of(slot.ends),
                            now=slot.begins <= self.world.beat < slot.ends) for slot in slots]
        cards, column = [self._card(slot) for slot in slots], times[0].wide(self.look)
        least = [max(self._least(time), card.tall(self.look, inner.w - column))
                 for time, card in zip(times, cards, strict=True)]
        each = beat_tall(slots, least, inner.area.h)
        for slot, time, card, high in zip(slots, times, cards, least, strict=True):
            high = max(high, each * (slot.ends - slot.begins) - GAP)
            inner.put(time, inner.x, y, column, high)
            inner.put(card, inner.x + column, y, inner.w - column, high)
            y += high + GAP

    def _least(self, times: TimeColumn) -> int:
        look = self.look
        rows = look.leading(look.style("clock", "ink900")) + look.leading(look.style_of("head", 16, "ink900"))
        return rows + 12 + (look.leading(look.style("label", "ink900")) + 12 if times.now else 0)

    def _card(self, slot: Slot) -> Widget:
        world, lesson = self.world, slot.lesson
        past = max(0, min(world.beat, slot.ends) - slot.begins)
        beats = Beats(slot.ends - slot.begins, past, slot.begins <= world.beat < slot.ends)
        if lesson is None:
            total = beats.total
            return FreeCard("", f"Geen les · {total} {'blokje' if total == 1 else 'blokjes'}", beats=beats)
        places = world.case.index.place
        known = world.known_room(lesson)
        changed = " ".join(change.text for change in world.known_changes if change.lesson == lesson.id)
        return LessonCard("", lesson.name, teacher=world.case.index.person[lesson.teacher].name,
                          room=places[known].short, was=places[lesson.room].short if known != lesson.room else "",
                          change=changed, hue=hue_of(world.case, lesson), beats=beats)

    def _side(self) -> Iterator[Widget]:
        world = self.world
        yield from (Notice("", text=change.text) for change in loose_changes(world))
        if world.day.aim:
            yield SideCard("", "Doel van vandaag", world.day.aim, icon="flag")
        yield SideCard("", "De vraag van deze zaak", world.case.question, icon="search")
        yield Heading("", "Afspraken", step="subhead")
        promises = [world.case.index.promise[promise] for promise in world.open_promises]
        for promise in promises:
            name = world.case.index.person[promise.to].name
            yield SideCard("", "Afspraak", f"{promise.text}.", icon="hand",
                           below=f"Met {name}, tot {time_of(promise.until)}.")
        if not promises:
            yield TextBlock("", "Er staan geen afspraken open.", colour="quiet")


def loose_changes(world: World) -> list[Change]:
    """Known changes of today that belong to no lesson."""
    return [change for change in world.known_changes if not change.lesson]
