"""The grid of the week: heads, lessons by the hour, afternoons and evenings with what stands in them.

Knows a week as plain values and how wide a column must be for its words. What pressing means is asked of the page.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, Protocol

from alibi.ui.agenda_week_heads import DayBusy, DayHead, Legend, RowLabel, WeekLesson
from alibi.ui.agenda_week_view import DONE_WORD, FREE, BlockView, DayView, Held, LessonView, PartView, WeekView
from alibi.ui.agenda_week_widgets import CELL_PAD, PAD, PART_GAP, AppointmentBlock, PartCell, PlanBlock
from alibi.ui.page import Page
from alibi.ui.painter import Box
from alibi.ui.style import Look, paint
from alibi.ui.widgets import Pen, Widget

COLUMN_GAP = 7
ROW_GAP = 5
AGREED = "afspraak"
PART_ICONS = {"middag": "sun", "avond": "moon"}
LEAST_PART, LEAST_FREE = 88, 34
"""Of a part, and of the free room in it: the whole part can be pressed."""
LEAST_LINES, MOST_LINES = 2, 6
"""Of a block, below its subject: where a row is full, and as many as its words may take."""
WHOLE = 85
"""So many percent of a lesson's name must be seen."""
class Uses(Protocol):
    """What the page says of the grid."""

    def is_held(self, held: Held) -> bool:
        """Whether this is in the child's hand."""

    def is_open(self, part: PartView) -> bool:
        """Whether what is held can be put in a part."""

    def is_aimed(self, part: PartView) -> bool:
        """Whether the child pointed at a part first."""

    def cell_presser(self, part: PartView) -> Callable[[], None]:
        """What pressing a part does."""

    def block_presser(self, block: BlockView, part: PartView) -> Callable[[], None]:
        """What pressing a block does."""


class Filled(NamedTuple):
    """A part with what stands in it, and how tall that is."""

    part: PartView
    inside: list[Widget]
    tall: int


class Divider(Widget):
    """A dashed line between school and home. Decoration."""

    def draw(self, pen: Pen) -> None:
        for x in range(self.box.x, self.box.right - 6, 12):
            pen.painter.panel(Box(x, self.box.y, 6, 2), paint(pen.tone(self).edge))


class WeekGrid:
    """Puts the week on a page."""

    def __init__(self, look: Look, week: WeekView, uses: Uses) -> None:
        self.look, self.week, self.uses = look, week, uses
        self.shares: list[int] = []
        """How high each row of parts is; none where it is as high as what stands in it."""
        self.left = max([label.wide(look) for label in self._labels()] or [0])

    def _labels(self) -> list[RowLabel]:
        names = dict.fromkeys(part.part for day in self.week.days for part in day.parts)
        promised = [RowLabel("", AGREED)] if any(day.agreed for day in self.week.days) else []
        return [*(RowLabel("", row) for row in self.week.rows), *promised,
                *(RowLabel("", name, icon=PART_ICONS.get(name, "clock")) for name in names)]

    # --- how wide ---------------------------------------------------------------------------------------

    def column(self, wide: int) -> int:
        """The width of a day when the whole grid is `wide`."""
        days = max(1, len(self.week.days))
        return (wide - self.left - COLUMN_GAP * (days - 1)) // days

    def fits(self, wide: int) -> bool:
        """Whether the words of the week stand in their columns; a lesson's name may lose its last letters."""
        return self._widest_word() <= self.column(wide)

    def _widest_word(self) -> int:
        look = self.look
        label = look.style("label", "ink900")
        lessons = [look.width(label, lesson.title) * WHOLE // 100 + PAD + 5
                   for day in self.week.days for lesson in day.lessons]
        heads = [DayHead("", day.name).wide(look) for day in self.week.days]
        parts = [part for day in self.week.days for part in day.parts]
        homework = {one.subject for part in parts for one in part.blocks} | {todo.subject for todo in self.week.todo}
        subjects = [look.width(label, subject) + PAD + 14 for subject in homework]
        fixed = [one for part in parts for one in part.appointments] + [
            one for day in self.week.days for one in day.agreed]
        busy = [look.width(label, word) + 44 for words, *_ in fixed for word in words.split()]
        return max([*lessons, *heads, *subjects, *busy], default=0)

    # --- putting it -------------------------------------------------------------------------------------

    def put(self, page: Page, wide: int, parts_first: bool = False, room: int = 0) -> int:
        """The whole grid at the top left of a page; gives the y below it. `parts_first` has the lessons below. With
        `room` the afternoons and evenings fill what the rest leaves of it: they keep their height when a block is laid
        in them."""
        self.shares = []
        if room:
            whole, few = self._rows_tall(wide, MOST_LINES), self._rows_tall(wide, LEAST_LINES)
            left = room - (self._put(Page(page.look, page.area), wide, parts_first) - page.y) + sum(whole)
            cuts = sum(few) <= left < sum(whole)  # where the week is scrolled anyway no words are cut
            self.shares = shared(few if cuts else whole, left)
        return self._put(page, wide, parts_first)

    def _rows_tall(self, wide: int, lines: int) -> list[int]:
        """How high all afternoons and all evenings must be, with blocks of at most so many lines."""
        column = self.column(wide)
        count = max((len(day.parts) for day in self.week.days), default=0)
        return [max(LEAST_PART, *(self._filled(day.parts[number], column, lines).tall for day in self.week.days
                                  if number < len(day.parts))) for number in range(count)]

    def _put(self, page: Page, wide: int, parts_first: bool) -> int:
        y = self._put_heads(page, wide)
        halves = [self._put_lessons, self._put_parts]
        for number, put in enumerate(reversed(halves) if parts_first else halves):
            if number:
                page.put(Divider(), page.x, y + 2, wide, 2)
                y += 9
            y = put(page, y, wide)
        return page.put(self._legend(), page.x + self.left, y + 4, wide - self.left).bottom

    def _legend(self) -> Legend:
        """Homework has the colour of a subject: here of the first that stands in the week, or can be laid there."""
        hues = [block.hue for day in self.week.days for part in day.parts for block in part.blocks
                if block.task != FREE] + [todo.hue for todo in self.week.todo]
        hue = hues[0] if hues else "plum"
        return Legend("", (("wijziging", "change"), ("huiswerk", hue), ("vrije tijd", "ink"), ("bezet", "busy"),
                           ("hier is plek", "room")))

    def _x(self, page: Page, wide: int, number: int) -> int:
        return page.x + self.left + number * (self.column(wide) + COLUMN_GAP)

    def _put_heads(self, page: Page, wide: int) -> int:
        short = any(DayHead("", day.name, today=day.today).wide(self.look) > self.column(wide)
                    for day in self.week.days)
        below = page.y
        for number, day in enumerate(self.week.days):
            head = DayHead("", day.short if short else day.name, today=day.today, over=day.over)
            below = page.put(head, self._x(page, wide, number), page.y, self.column(wide)).bottom
        marks = [page.put(DayBusy("", day.name, level=day.busy), self._x(page, wide, number), below + 2,
                          self.column(wide)) for number, day in enumerate(self.week.days)]
        below = max([below, *(mark.bottom for mark in marks)])
        return below + ROW_GAP + 2

    def _put_lessons(self, page: Page, y: int, wide: int) -> int:
        """A row for every time at which a lesson begins; a longer lesson goes on over more rows."""
        high = WeekLesson().tall(self.look, 0)
        for number, row in enumerate(self.week.rows):
            page.put(RowLabel("", row), page.x, y + number * (high + ROW_GAP), self.left, high)
        for number, day in enumerate(self.week.days):
            for lesson in day.lessons:
                self._put_lesson(page, lesson, Box(self._x(page, wide, number), y, self.column(wide), high))
        return self._put_agreed(page, y + len(self.week.rows) * (high + ROW_GAP), wide)

    def _put_agreed(self, page: Page, y: int, wide: int) -> int:
        """What was promised for the hours at school, below the lessons; no row where nothing was."""
        blocks = [(number, self._appointment(one)) for number, day in enumerate(self.week.days) for one in day.agreed]
        if not blocks:
            return y
        column, below = self.column(wide), {number: y for number, _ in blocks}
        for number, block in blocks:
            below[number] = page.put(block, self._x(page, wide, number), below[number], column).bottom + ROW_GAP
        page.put(RowLabel("", AGREED), page.x, y, self.left, max(below.values()) - ROW_GAP - y)
        return max(below.values())

    @staticmethod
    def _appointment(one: tuple[str, str, str, str]) -> AppointmentBlock:
        words, times, hours, icon = one
        return AppointmentBlock("", words, times=times, hours=hours, icon=icon)

    def _put_lesson(self, page: Page, lesson: LessonView, row: Box) -> None:
        high = lesson.rows * (row.h + ROW_GAP) - ROW_GAP
        page.put(WeekLesson("", lesson.title, hue=lesson.hue, change=lesson.change, mark=lesson.mark, gone=lesson.gone),
                 row.x, row.y + lesson.first * (row.h + ROW_GAP), row.w, high)

    # --- after school -----------------------------------------------------------------------------------

    def _put_parts(self, page: Page, y: int, wide: int) -> int:
        for number in range(max((len(day.parts) for day in self.week.days), default=0)):
            y = self._put_row(page, number, y, wide)
        return y

    def _put_row(self, page: Page, number: int, y: int, wide: int) -> int:
        """All afternoons, or all evenings: as high as its share, or as the fullest one."""
        column = self.column(wide)
        high = self.shares[number] if self.shares else self._rows_tall(wide, MOST_LINES)[number]
        row = [(place, self._fitted(day.parts[number], column, high) if number < len(day.parts) else None)
               for place, day in enumerate(self.week.days)]
        name = next(filled.part.part for _, filled in row if filled)
        page.put(RowLabel("", name, icon=PART_ICONS.get(name, "clock")), page.x, y, self.left, high)
        for place, filled in row:
            box = Box(self._x(page, wide, place), y, column, high)
            if filled is None:
                page.put(PartCell("", words="vrij", disabled=True), *box)
            else:
                self._put_part(page, filled, self.week.days[place], box)
        return y + high + ROW_GAP + 2

    def _fitted(self, part: PartView, column: int, high: int) -> Filled:
        """A part with as many lines of its blocks as there is room for."""
        tries = (self._filled(part, column, lines) for lines in range(MOST_LINES, LEAST_LINES, -1))
        return next((filled for filled in tries if filled.tall <= high), self._filled(part, column, LEAST_LINES))

    def _filled(self, part: PartView, column: int, lines: int) -> Filled:
        inside: list[Widget] = [self._appointment(one) for one in part.appointments]
        inside += [self._block(block, part, lines) for block in part.blocks]
        wide = column - 2 * CELL_PAD
        high = sum(widget.tall(self.look, wide) + PART_GAP for widget in inside)
        free = LEAST_FREE if part.room and not part.over else 0
        return Filled(part, inside, high + free + 2 * CELL_PAD)

    def _block(self, block: BlockView, part: PartView, lines: int) -> PlanBlock:
        held = Held(block.task, part.day, part.part)
        return PlanBlock("" if block.state else held.key, block.subject, self.uses.block_presser(block, part),
                         below=block.words, hue=block.hue, lifted=self.uses.is_held(held), state=block.state,
                         done=block.state == DONE_WORD, about=block.about, lines=lines)

    def _put_part(self, page: Page, filled: Filled, day: DayView, box: Box) -> None:
        part, wide = filled.part, box.w - 2 * CELL_PAD
        y = box.y + CELL_PAD
        tops = []
        for widget in filled.inside:
            tops.append(y)
            y += widget.tall(self.look, wide) + PART_GAP
        words = "" if filled.inside or part.room else "vrij"
        page.put(PartCell(f"deel.{part.day}.{part.part}", f"{day.name}{part.part}", self.uses.cell_presser(part),
                          room=0 if part.over else part.room, total=part.total, open=self.uses.is_open(part),
                          aimed=self.uses.is_aimed(part), disabled=part.over or not part.room,
                          reason="Dit is al voorbij." if part.over else "" if part.room else "Dit deel is vol.",
                          words=words, free_top=y - box.y - CELL_PAD), *box)
        for widget, top in zip(filled.inside, tops, strict=True):
            page.put(widget, box.x + CELL_PAD, top, wide)


def shared(least: list[int], room: int) -> list[int]:
    """Rows that fill a room, each as high as the others; what one needs above that, the others have less. Where there
    is not room for all each has what it needs."""
    high = list(least)
    open_rows = list(range(len(least)))
    while open_rows:
        each = (room - sum(high[row] for row in range(len(least)) if row not in open_rows)) // len(open_rows)
        full = [row for row in open_rows if least[row] > each]
        if not full:
            return [each if row in open_rows else least[row] for row in range(len(least))]
        open_rows = [row for row in open_rows if row not in full]
    return high
