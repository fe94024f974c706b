"""The timetable of today: lessons and free time below each other, changes on the lesson, promises and the aim beside.

Knows what the pupil knows: a room is the one of the timetable until a change is known. Does not know what is real.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from alibi.core.case import Case, Change, Home, Lesson
from alibi.core.planner import known_appointments
from alibi.core.school_time import time_of
from alibi.core.world import World
from alibi.play.changes import change_card, is_over
from alibi.play.lessons import lesson_as_known
from alibi.play.names import amid
from alibi.play.promises import agreed_on, still_open, until_words
from alibi.ui.agenda_day_widgets import Beats, FreeCard, LessonCard, SideCard, TimeColumn
from alibi.ui.agenda_page import BOTTOM, LEFT, NOW, RIGHT, AgendaPage
from alibi.ui.agenda_strip import Strip
from alibi.ui.page import Page
from alibi.ui.painter import Box
from alibi.ui.widgets import Heading, TextBlock, Widget
from alibi.ui.widgets_frame import Notice

SUBJECT_HUES = ("sky", "plum", "coral", "leaf")
"""Amber is for changes and mint for the mission, so no subject has them."""
SIDE_WIDE = 332
GAP = 10
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
    names = list(dict.fromkeys(found.name for day in case.days for found in day.lessons if found.room))
    return SUBJECT_HUES[names.index(lesson.name) % len(SUBJECT_HUES)] if lesson.name in names else "ink"


def beat_tall(slots: Sequence[Slot], least: Sequence[int], room: int) -> int:
    """The most pixels for one beat with which all slots still fit in the room; 0 when they do not fit anyway."""
    for each in range(MOST_TALL, 0, -1):
        highs = (max(high, each * (slot.ends - slot.begins) - GAP) for slot, high in zip(slots, least, strict=True))
        if sum(high + GAP for high in highs) - GAP <= room:
            return each
    return 0


class TimetablePage(AgendaPage):
    """Rooster."""

    name, label, icon, title = "rooster", "Rooster", "clock", "Rooster"

    def layout(self, page: Page) -> None:
        day, days = self.world.day, self.world.case.days
        which = f"{day.name} · dag {days.index(day) + 1} van {len(days)}" if len(days) > 1 else day.name
        y = self.put_head(page, f"{which} · het is {self.world.time} · een blokje is 5 minuten")
        wide = RIGHT - LEFT - SIDE_WIDE - 10
        with page.scroll("dag", Box(LEFT - 8, y - 8, wide, BOTTOM - y + 16)) as inner:
            self._put_day(inner)
        with page.scroll("kant", Box(RIGHT - SIDE_WIDE - 8, y - 8, SIDE_WIDE + 30, BOTTOM - y + 16)) as inner:
            inner.column(self._side(), inner.x, inner.y, SIDE_WIDE, gap=12)

    def _put_day(self, inner: Page) -> None:
        """A short day is drawn with room for its time; a long one as small as its words allow. At home the time there
        comes first."""
        home, column = self.world.day.home, TimeColumn("", "00:00").wide(self.look)
        y = self._put_home(inner, home, inner.y, column) if home and self.world.at_home else inner.y
        y = self._put_school(inner, y, column)
        if home and not self.world.at_home:
            self._put_home(inner, home, y, column)

    def _put_school(self, inner: Page, y: int, column: int) -> int:
        day = self.world.day
        slots = list(slots_of(day.lessons, day.begins, day.ends))
        times = [_times(slot.begins, slot.ends, slot.begins <= self.world.beat < slot.ends) for slot in slots]
        cards = [self._card(slot) for slot in slots]
        least = [max(self._least(time), card.tall(self.look, inner.w - column))
                 for time, card in zip(times, cards, strict=True)]
        each = beat_tall(slots, least, inner.area.h)
        for slot, time, card, high in zip(slots, times, cards, least, strict=True):
            high = max(high, each * (slot.ends - slot.begins) - GAP)
            inner.put(time, inner.x, y, column, high)
            inner.put(card, inner.x + column, y, inner.w - column, high)
            y = inner.column(self._agreed(slot.begins, slot.ends), inner.x + column, y + high + GAP,
                             inner.w - column, gap=GAP)
        return y

    def _put_home(self, inner: Page, home: Home, y: int, column: int) -> int:
        """The time at home: what is fixed there, and what was promised for it."""
        time = _times(home.begins, home.ends, self.world.at_home)
        inner.put(time, inner.x, y, column, self._least(time))
        fixed = "\n".join(f"{time_of(one.begins)} tot {time_of(one.ends)}: {one.text}"
                          for one in known_appointments(self.world, self.world.day))
        at_home = SideCard("", "Thuis", fixed or "Daar staat nog niets vast.", icon="home")
        below = inner.column([at_home, *self._agreed(home.begins, home.ends)], inner.x + column, y, inner.w - column,
                             gap=GAP)
        return max(below, y + self._least(time) + GAP)

    def _agreed(self, begins: int, ends: int) -> Iterator[Widget]:
        """What was promised for a stretch of today."""
        for one in agreed_on(self.world, self.world.day_number):
            if begins < one.beat <= ends:
                yield Strip("", f"{one.text}. {'Gelukt.' if one.kept else f'Tot {one.until}.'}",
                            icon="check" if one.kept else "hand", title=f"Afspraak met {amid(one.who)}")

    def _least(self, times: TimeColumn) -> int:
        look = self.look
        rows = look.leading(look.style("clock", "ink900")) + look.leading(look.style_of("head", 16, "ink900"))
        return rows + 12 + (look.leading(look.style("label", "ink900")) + 12 if times.now else 0)

    def _card(self, slot: Slot) -> Widget:
        world, lesson = self.world, slot.lesson
        past = max(0, min(world.beat, slot.ends) - slot.begins)
        beats = Beats(slot.ends - slot.begins, past, slot.begins <= world.beat < slot.ends)
        total = f"{beats.total} {'blokje' if beats.total == 1 else 'blokjes'}"
        if lesson is None:
            return FreeCard("", f"Geen les · {total}", beats=beats)
        known = lesson_as_known(world, lesson)
        if known.is_break:
            return FreeCard("", f"{lesson.name} · {total}", beats=beats)
        return LessonCard("", lesson.name, teacher=known.teacher, room=known.room, was=known.was_room,
                          was_teacher=known.was_teacher, change=f"{known.words}\n{known.plans}".strip(),
                          gone=not known.held,
                          hue=hue_of(world.case, lesson), beats=beats)

    def _side(self) -> Iterator[Widget]:
        world, promised = self.world, still_open(self.world)
        if promised:
            yield Heading("", "Afspraken", step="subhead")
        for one in promised:
            yield SideCard("", "Afspraak", f"{one.text}.", icon="hand",
                           below=f"Met {amid(one.who)}, tot {until_words(world, one)}.")
        yield from (Notice("", text=change_card(world, change).text) for change in loose_changes(world))
        if world.day.aim:
            yield SideCard("", "Doel van vandaag", world.day.aim, icon="flag")
        yield SideCard("", "De vraag van deze zaak", world.case.question, icon="search")
        if not promised:
            yield Heading("", "Afspraken", step="subhead")
            yield TextBlock("", "Er staan geen afspraken open.", colour="quiet")


def _times(begins: int, ends: int, now: bool) -> TimeColumn:
    """When a stretch of the day begins and ends; the one of now is in sight when the page opens."""
    return TimeColumn(NOW if now else "", time_of(begins), time_of(ends), now=now)


def loose_changes(world: World) -> list[Change]:
    """Known changes of today that belong to no lesson and are not behind."""
    return [change for change in world.known_changes if not change.lesson and not is_over(world, change)]
