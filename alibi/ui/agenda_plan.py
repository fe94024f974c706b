"""The floor plan in the agenda: where you are, where a place is, the way there and what it costs.

Knows what hangs on the doors now and the way the rules know. Shows no people: where they are is for the child to find.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from alibi.core.case import Place
from alibi.core.school_time import beats_in_words
from alibi.core.ways import cost_of, way_to
from alibi.play.places import BUSY_WORDS, busy_now
from alibi.ui.agenda_page import BOTTOM, LEFT, RIGHT, AgendaPage
from alibi.ui.agenda_plan_widgets import PlanRoom, Plate, WayStep, floor_colour, floor_words
from alibi.ui.agenda_strip import Strip
from alibi.ui.floor_plan import FloorPlan, Room, way_points
from alibi.ui.page import Page
from alibi.ui.painter import Box
from alibi.ui.style import HUES
from alibi.ui.widgets import TARGET, Heading, TextBlock, Widget
from alibi.ui.widgets_press import Button

SIDE_WIDE = 316
CODE = re.compile(r"([A-Z])(\d)\.(\d\d)")
WING_HUES = {"A": "coral", "B": "sky", "C": "leaf"}
"""The colours of the doors in each wing."""


def code_in_words(code: str) -> str:
    """A room code explained; "" when it is no code."""
    found = CODE.fullmatch(code)
    return f"{code}: vleugel {found[1]}, verdieping {found[2]}, kamer {found[3]}." if found else ""


class PlanPage(AgendaPage):
    """Kaart."""

    name, label, icon, title = "kaart", "Kaart", "map", "Plattegrond"
    chosen = ""
    _kept: tuple[Box, int, FloorPlan] | None = None

    def choose(self, place: str) -> None:
        """Show where a place is and how to get there."""
        self.chosen = place

    @property
    def _place(self) -> str:
        return self.chosen or self.client.route_to or self.world.place

    def layout(self, page: Page) -> None:
        y = self.put_head(page, f"{self.world.time} · jij bent hier: {self._here()}")
        foot = self._put_code(page)
        box = Box(LEFT, y - 4, RIGHT - SIDE_WIDE - 24 - LEFT, foot - y - 4)
        title = self.look.leading(self.look.style("label", "ink900")) + 18
        plan = self._plan(box, title)
        shown = self._way()
        points = way_points(self.client.playing.school_map, shown, self.world.place) if shown else []
        page.put(Plate("", plan=plan, fills=self._fills(), chosen=self._place, way=plan.lines(points)),
                 box.x, box.y, box.w, box.h)
        self._put_titles(page, plan, box)
        for room in sorted(plan.rooms(), key=lambda room: -room.boxes[0].w * room.boxes[0].h):
            self._put_room(page, plan, room)
        area = Box(RIGHT - SIDE_WIDE - 8, y - 8, SIDE_WIDE + 30, BOTTOM - y + 8)
        with page.scroll("plek", area) as inner:
            inner.column(self._about(), inner.x, inner.y, SIDE_WIDE, gap=8)

    def _put_titles(self, page: Page, plan: FloorPlan, box: Box) -> None:
        """What each floor is called, above it."""
        high = self.look.leading(self.look.style("label", "ink900"))
        for floor in plan.floors:
            words = TextBlock("", floor_words(floor.number), step="label", colour="quiet")
            page.put(words, box.x, floor.box.y - 5 - high, words.wide(self.look), high)

    def _here(self) -> str:
        return self.world.case.index.place[self.world.place].name

    def _plan(self, box: Box, title: int) -> FloorPlan:
        """Made once for each size of text."""
        if self._kept is None or self._kept[:2] != (box, title):
            plan = FloorPlan(self.client.playing.school_map, self.world.case, box, title)
            self._kept = (box, title, plan)
        return self._kept[2]

    def _put_code(self, page: Page) -> int:
        """The explanation of room codes, once, at the foot; gives the y above it."""
        codes = [code_in_words(place.short) for place in self.world.case.places if CODE.fullmatch(place.short)]
        if not codes:
            return BOTTOM
        words = TextBlock("", codes[0], colour="quiet")
        return page.put_above(words, LEFT, BOTTOM, RIGHT - SIDE_WIDE - 24 - LEFT).y - 8

    def _fills(self) -> dict[str, str]:
        found = {}
        for place in self.world.case.places:
            code = CODE.fullmatch(place.short)
            if code and code[1] in WING_HUES:
                found[place.id] = HUES[WING_HUES[code[1]]][0]
        return found

    def _put_room(self, page: Page, plan: FloorPlan, room: Room) -> None:
        place, spot = self.world.case.index.place[room.place], self.client.playing.school_map.spot(room.place)
        box = room.boxes[0]
        grow_x, grow_y = max(0, TARGET - box.w) // 2, max(0, TARGET + 1 - box.h) // 2 + (box.h < TARGET)
        hit = Box(box.x - grow_x, box.y - grow_y, box.w + 2 * grow_x, box.h + 2 * grow_y)
        on_paper = self.look.tone(self.tone) is self.look.tone("paper")
        ground = floor_colour(on_paper, self._fills(), room.place, self._place)
        page.put(PlanRoom(f"plek.{room.place}", _capital(place.name), self._chooser(room.place), short=place.short,
                          shut=self.world.closed(room.place), here=room.place == self.world.place,
                          spot=plan.point(spot.x, spot.y) if spot else None, room=box, ground=ground,
                          selected=room.place == self._place), *hit)

    def _chooser(self, place: str) -> Callable[[], None]:
        return lambda: self.choose(place)

    def _way(self) -> tuple[str, ...]:
        return way_to(self.world, self._place) if self._place != self.world.place else ()

    # --- about the chosen place -------------------------------------------------------------------------

    def _about(self) -> Iterator[Widget]:
        place = self.world.case.index.place[self._place]
        yield Heading("", _capital(place.name), step="subhead")
        if code_in_words(place.short):
            yield TextBlock("", code_in_words(place.short))
        else:
            yield TextBlock("", f"{floor_words(place.floor)}.")
        yield TextBlock("", f"Nu is het hier {BUSY_WORDS[busy_now(self.world, place.id)]}.", colour="quiet")
        shut = self.world.closed(place.id)
        if shut:
            yield Strip("", shut, icon="lock", hue="amber", title="Op de deur hangt")
        yield from self._how_to_get_there(place)

    def _how_to_get_there(self, place: Place) -> Iterator[Widget]:
        if place.id == self.world.place:
            yield Strip("", "Jij bent hier. Kies een plek op de kaart. Dan zie je de weg.", icon="pin", hue="mint")
            return
        way = self._way()
        if not way:
            yield Strip("", "Hier kun je nu niet heen.", icon="lock")
            return
        cost = cost_of(self.world, way)
        yield Strip("", f"De weg: {beats_in_words(cost)}." if cost else "De weg kost geen tijd.", icon="clock")
        yield self._route_button(place.id)
        yield from self._steps(way)

    def _route_button(self, place: str) -> Button:
        if self.client.route_to == place:
            return Button("stop", "Stop de weg", self._stop, icon="close",
                          subtitle="De stippen op de vloer gaan weg")
        return Button("weg", "Toon de weg", self._show, kind="primary", icon="map",
                      subtitle="Volg de stippen op de vloer")

    def _steps(self, way: tuple[str, ...]) -> Iterator[Widget]:
        index, here = self.world.case.index, self.world.place
        yield WayStep("", f"Nu: {index.place[here].name}", icon="person")
        for number, there in enumerate(way):
            climbs = index.place[there].floor != index.place[here].floor
            yield WayStep("", index.place[there].name, icon="stairs" if climbs else "",
                          last=number == len(way) - 1)
            here = there

    def _show(self) -> None:
        """The way lies on the floor of the school: out of the agenda."""
        self.client.route_to = self._place
        self.book.leave()

    def _stop(self) -> None:
        self.chosen = self._place
        self.client.route_to = ""


def _capital(name: str) -> str:
    return name[0].upper() + name[1:]
