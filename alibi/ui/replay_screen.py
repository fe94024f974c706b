"""Looking back: one moment of a played day after the other, in the scenes as they were.

Knows which moment is shown. Everything in the scene is for looking at only; what another choice would have brought is
for alibi.ui.what_if_screen. The journal is not touched.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from alibi.core.school_time import beat_of
from alibi.play.names import amid
from alibi.play.replay import Moment
from alibi.ui.client import Client
from alibi.ui.keys import Command
from alibi.ui.modal import ModalScreen
from alibi.ui.page import Page
from alibi.ui.painter import SCREEN_H, SCREEN_W, Box, Painter
from alibi.ui.replay_scenery import Scenery
from alibi.ui.screen import Screen
from alibi.ui.style import paint
from alibi.ui.widgets import Chip, Heading, Pen, TextBlock, Widget
from alibi.ui.widgets_press import Button

EDGE = 16
GAP = 12
BAR_TALL = 56
NOON = beat_of("12:00")
STOP, BEFORE, NEXT, LIST, TRY = "stop", "vorige", "volgende", "lijst", "wat_als"


@dataclass
class Bar(Widget):
    """An ink bar over a whole side of the screen. Decoration."""

    at_top: bool = field(default=False, kw_only=True)

    def draw(self, pen: Pen) -> None:
        pen.painter.panel(self.box, paint("ink900"))
        y = self.box.bottom - 2 if self.at_top else self.box.y
        pen.painter.panel(Box(self.box.x, y, self.box.w, 2), paint("mint400"))


class ReplayScreen(Screen):
    """Walks through `client.looked_back`."""

    tone = "ink"
    start_focus = NEXT

    def __init__(self, client: Client) -> None:
        super().__init__(client.look, client.sound, client.voice)
        self.client = client
        looked_back = client.looked_back
        assert looked_back is not None, "something must be looked back on"
        self.moments = looked_back.replay.moments
        self.scenery = Scenery(client, looked_back)
        self.number = 0
        self.go_to(client.looked_back_at)

    @property
    def moment(self) -> Moment | None:
        """The moment that is shown; None when nothing was chosen or done yet."""
        return self.moments[self.number] if self.moments else None

    def go_to(self, number: int) -> None:
        """Show another moment."""
        self.number = self.client.looked_back_at = max(0, min(number, len(self.moments) - 1))
        if self.moment:
            self.scenery.show(self.moment)
            if self.look.settings.read_aloud:
                self.voice.say(self._chosen(self.moment))

    # --- input ------------------------------------------------------------------------------------------

    def before(self, command: Command) -> bool:
        """Left and right turn from moment to moment."""
        by = {"left": -1, "page_up": -1, "right": 1, "page_down": 1}.get(command.name, 0)
        if by:
            self.go_to(self.number + by)
        return bool(by)

    def back(self) -> None:
        """Back to where the looking back began."""
        self.client.stop_looking_back()

    def tick(self, dt: float) -> None:
        if self.client.looked_back_at != self.number:
            self.go_to(self.client.looked_back_at)
        self.scenery.step(dt)

    # --- the page ---------------------------------------------------------------------------------------

    def layout(self, page: Page) -> None:
        self._put_top(page)
        if self.moment is None:
            page.put(TextBlock("leeg", "Hier is nog niets gekozen of gedaan.", step="speech"), 40, 120, 900)
            return
        buttons = self._buttons()
        high = max(button.tall(self.look, button.wide(self.look)) for button in buttons)
        words = TextBlock("gekozen", self._chosen(self.moment), step="choice")
        tall = words.tall(self.look, SCREEN_W - 2 * EDGE)
        top = SCREEN_H - EDGE - high - GAP - tall - 12
        self.scenery.leave_room(SCREEN_H - top)
        page.put(Bar(), 0, top, SCREEN_W, SCREEN_H - top)
        page.put(words, EDGE, top + 12, SCREEN_W - 2 * EDGE)
        self._put_buttons(page, buttons, SCREEN_H - EDGE - high, high)

    def _put_top(self, page: Page) -> None:
        stop = Button(STOP, "Stop met terugkijken", self.back, icon="close")
        high = max(BAR_TALL + 4, stop.tall(self.look, stop.wide(self.look)) + 12)
        page.put(Bar(at_top=True), 0, 0, SCREEN_W, high)
        room = SCREEN_W - 2 * EDGE - GAP - stop.wide(self.look)
        chips = [Chip("", words, icon="undo", hue="mint") for words in self._when()]
        chip = next((chip for chip in chips if chip.wide(self.look) <= room), chips[-1])
        page.put(chip, EDGE, (high - chip.tall(self.look, 0)) // 2, min(room, chip.wide(self.look)))
        page.put_before(stop, SCREEN_W - EDGE, 6, 0, high - 12)

    def _put_buttons(self, page: Page, buttons: Sequence[Button], y: int, high: int) -> None:
        """Back and list at the left, what if and on at the right."""
        rest = SCREEN_W - 2 * EDGE - sum(button.wide(self.look) for button in buttons) - (len(buttons) - 1) * GAP
        x = EDGE
        for number, button in enumerate(buttons):
            x += max(0, rest) if number == len(buttons) // 2 else 0
            x = page.put(button, x, y, 0, high).right + GAP

    def _when(self) -> tuple[str, ...]:
        """When and where it was; shorter ways to say it, for where there is less room."""
        then = "Zo was het toen"
        if self.moment is None:
            return (then,)
        world = self.moment.before
        days = f"{world.day.name} · " if len(world.case.days) > 1 else ""
        place = world.case.index.place[world.place].name
        when = f"{days}{self.moment.time}"
        return f"{then} · {when} · {place}", f"{when} · {place}", when

    def _chosen(self, moment: Moment) -> str:
        return f"Moment {self.number + 1} van {len(self.moments)}. Jij koos: “{moment.words}”"

    def _buttons(self) -> list[Button]:
        last = self.number == len(self.moments) - 1
        can_try = bool(self.moment and len(self.scenery.replay.what_if(self.moment).options) > 1)
        return [Button(BEFORE, "Vorige", self._turner(-1), icon="arrow_left", disabled=self.number == 0),
                Button(LIST, "Alle momenten", self._opener("moments"), icon="note"),
                Button(TRY, "Wat als…?", self._opener("what_if"), icon="bulb", disabled=not can_try),
                Button(NEXT, "Volgende", self._turner(1), icon_right="arrow_right", kind="primary", disabled=last)]

    def _turner(self, by: int) -> Callable[[], None]:
        return lambda: self.go_to(self.number + by)

    def _opener(self, screen: str) -> Callable[[], None]:
        return lambda: self.client.open(screen)

    def backdrop(self, painter: Painter) -> None:
        self.scenery.draw(painter)


class MomentsScreen(ModalScreen):
    """All moments, to go to one at once."""

    title = "Alle momenten"

    def __init__(self, client: Client) -> None:
        super().__init__(client)
        assert client.looked_back is not None
        self.moments = client.looked_back.replay.moments
        self.focus_on(f"moment.{client.looked_back_at}")

    def _parts(self) -> list[Widget]:
        """Under each part of a day, so that a moment is found among many."""
        parts: list[Widget] = []
        under = ""
        for number, moment in enumerate(self.moments):
            head = _part_of_day(moment)
            if head != under:
                parts.append(Heading("", head, step="subhead"))
            under = head
            parts.append(self._button(number, moment))
        return [*parts, Button("terug", "Terug", self.back, icon="arrow_left", kind="quiet")]

    def _button(self, number: int, moment: Moment) -> Button:
        world = moment.before
        place = world.case.index.place[world.place].name
        who = person_of(moment)
        below = f"{moment.time}, {place}, met {amid(who)}" if who else f"{moment.time}, {place}"
        return Button(f"moment.{number}", moment.words, self._goer(number), subtitle=below,
                      selected=number == self.client.looked_back_at)

    def _goer(self, number: int) -> Callable[[], None]:
        def go() -> None:
            self.client.looked_back_at = number
            self.client.close()
        return go


def _part_of_day(moment: Moment) -> str:
    """The day, when there are more, and which part of it."""
    world = moment.before
    part = "thuis" if world.at_home else "ochtend" if world.beat < NOON else "middag"
    return f"{world.day.name.capitalize()}, {part}" if len(world.case.days) > 1 else part.capitalize()


def person_of(moment: Moment) -> str:
    """The name of who was spoken to; "" where nobody was."""
    scene, index = moment.before.scene, moment.before.case.index
    if scene is None:
        return ""
    person = index.talk[scene.talk].person or next((line.who for line in scene.lines if line.who), "")
    return index.person[person].name if person else ""
