"""The evening of a day that is not the last: what is known of tomorrow, the debrief of this day for who wants it, and
then on to the next morning or away for today.

Knows the steps of the debrief and their order. Nothing has to be done here: one button goes on, one stops.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from alibi.core.commands import Command, NextDay
from alibi.core.world import World
from alibi.play.debrief import line_points, questions_for
from alibi.play.evening import Coming, changed_help, coming, tomorrow
from alibi.ui.client import Client
from alibi.ui.debrief_frame import CardHead, VosSays, put_heading
from alibi.ui.debrief_screen import ANY_ANSWER, NO_CLOCK, SKIP, DebriefScreen
from alibi.ui.debrief_steps import AimStep, LineStep, QuestionStep, Step, what_if
from alibi.ui.keys import Command as Input
from alibi.ui.page import Page
from alibi.ui.page_order import Placed
from alibi.ui.painter import Box
from alibi.ui.style import Look, paint
from alibi.ui.widgets import Pen, TextBlock, Widget, icon_size
from alibi.ui.widgets_amount import ProgressDots
from alibi.ui.widgets_press import Button

ICONS = {"change": "swap", "task": "book", "packed": "bag", "promise": "hand", "plan": "calendar",
         "appointment": "clock"}
TOMORROW, TODAY, STOP = "morgen", "vandaag", "stoppen"


@dataclass
class ComingRow(Widget):
    """One thing of tomorrow: an icon and its words; a change is amber."""

    text: str = ""
    icon: str = field(default="flag", kw_only=True)
    changed: bool = field(default=False, kw_only=True)
    corner = 12

    def said(self) -> str:
        return f"Wijziging: {self.text}" if self.changed else self.text

    def _room(self, look: Look, w: int) -> int:
        return w - icon_size(look) - 40

    def tall(self, look: Look, w: int) -> int:
        return look.tall(look.style("body", "ink900"), self.said(), self._room(look, w)) + 16

    def draw(self, pen: Pen) -> None:
        tone, look, box, size = pen.tone(self), pen.look, self.box, icon_size(pen.look)
        if self.changed:
            pen.painter.panel(box, paint("amber100"), self.corner, paint("amber400"), 2)
        pen.icon(self.icon, "amber700" if self.changed else tone.icon, box.x + 14 + size // 2, box.centre[1], size)
        pen.lines(self.said(), look.style("body", "amber900" if self.changed else tone.text),
                  Box(box.x + size + 28, box.y + 8, self._room(look, box.w), 0))


class EveningStep:
    """The day is over. What comes tomorrow, and what the game sets from then on."""

    picture = ""

    def __init__(self, world: World, look_at_day: Callable[[], None]) -> None:
        self.world, self.look_at_day = world, look_at_day
        self.says = VosSays("Het is avond. Alles is bewaard. Iedereen is veilig.")

    def put(self, page: Page) -> None:
        day = tomorrow(self.world)
        y = page.put(CardHead("morgen_kop", f"Morgen is het {day.name if day else ''}", icon="sun", hue="sky"),
                     page.x, page.y, page.w).bottom + 6
        y = page.column(self._rows(), page.x, y, page.w, gap=4) + 8
        changed = changed_help(self.world)
        if changed:
            y = page.put(CardHead("hulp_kop", "Dit is morgen anders in het spel", icon="settings", hue="ink"), page.x,
                         y, page.w).bottom + 4
            y = page.column([TextBlock("", f"{one.name}. {one.why}") for one in changed], page.x, y, page.w, gap=4) + 8
        page.put(what_if(self.look_at_day), page.x, y)

    def _rows(self) -> list[Widget]:
        found = coming(self.world)
        if not found:
            return [TextBlock("", "Er staat nog niets bijzonders in je agenda.", colour="quiet")]
        return [_row(one) for one in found]

    def kept(self) -> tuple[Command, ...]:
        return ()

    def empty(self) -> None:
        """Nothing is put here."""

    def before(self, command: Input, placed: Sequence[Placed], focus: str) -> bool:
        return False


def _row(one: Coming) -> ComingRow:
    return ComingRow("", one.text, icon=ICONS[one.kind], changed=one.kind == "change")


class EveningScreen(DebriefScreen):
    """The debrief of a day, in the middle of a week. Its first step is also its last."""

    start_focus = TOMORROW
    looked_back = False

    def __init__(self, client: Client) -> None:
        super().__init__(client)
        self.focus = TOMORROW

    def _steps(self) -> list[Step]:
        world, session = self.client.world, self.client.playing.session
        proud, other = questions_for(session)
        steps: list[Step] = [EveningStep(world, self._look_at_day), LineStep(world, line_points(session)),
                             QuestionStep(world, proud, ANY_ANSWER, "heart", "mint"),
                             QuestionStep(world, other, NO_CLOCK, "bulb", "amber")]
        return [*steps, AimStep(world)] if world.case.debrief.missions else steps

    # --- going on and back ------------------------------------------------------------------------------

    def go_on(self) -> None:
        """Keep what is here and go to the next step; after the last one back to the evening."""
        self._keep()
        last = self.number + 1 == len(self.steps)
        self.looked_back = self.looked_back or last
        self._go_to(0 if last else self.number + 1)
        if not self.number:
            self.focus = TOMORROW

    def skip(self) -> None:
        """Past this step: what was put in it goes away."""
        self.step_now.empty()
        self.go_on()

    def to_tomorrow(self) -> None:
        """The night passes; the map shows the morning."""
        self._keep()
        self.client.captions.clear()
        if self.client.do(NextDay()):
            self.client.route_to = ""
            self.client.go_to("map")

    def stop(self) -> None:
        """Away for today; the evening is here again when the child comes back."""
        self._keep()
        self.client.leave_play()

    def tick(self, dt: float) -> None:
        """After the time machine the day may not be over any more."""
        if self.client.stage.top is self and not self.client.world.day_over:
            self.client.go_to("map")

    # --- the page ---------------------------------------------------------------------------------------

    def _put_head(self, page: Page) -> int:
        name = self.client.world.day.name
        dots = ProgressDots(total=len(self.steps) - 1, at=self.number - 1) if self.number else None
        return put_heading(page, f"Einde van {name}", "Kijk rustig terug. Overslaan mag altijd.", dots)

    def _buttons(self) -> list[Button]:
        if self.number:
            return [Button("terug", "Terug", self.back, kind="quiet", icon="arrow_left"),
                    Button("overslaan", SKIP, self.skip),
                    Button("verder", "Verder", self.go_on, kind="primary", icon_right="arrow_right")]
        today = "Vul het nog eens in" if self.looked_back else "Vul in hoe je dag was"
        return [Button(STOP, "Stoppen voor vandaag", self.stop, icon="home"),
                Button(TODAY, today, self.go_on, icon="pen"),
                Button(TOMORROW, "Morgen verder", self.to_tomorrow, kind="primary", icon_right="arrow_right")]
