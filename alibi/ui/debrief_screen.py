"""The debrief: the child's own look back at the end of a day, in five short steps.

Knows the order of the steps, and that every one of them can be skipped and gone back on. What the child put in a step
is kept as soon as it leaves it. The last step leads to the sharing.
"""

from __future__ import annotations

from alibi.play.debrief import line_points, questions_for
from alibi.play.looking_back import look_back_now
from alibi.ui.client import Client
from alibi.ui.debrief_frame import (
    VosSays,
    draw_column,
    put_buttons,
    put_card,
    put_column,
    put_heading,
    put_portrait,
)
from alibi.ui.debrief_steps import AimStep, EndingStep, LineStep, QuestionStep, Step
from alibi.ui.keys import Command
from alibi.ui.page import Page
from alibi.ui.painter import Painter
from alibi.ui.screen import Screen
from alibi.ui.widgets_amount import ProgressDots
from alibi.ui.widgets_press import Button

SKIP = "Ik sla dit over"
ANY_ANSWER = VosSays("Elk antwoord mag. Overslaan mag ook.")
NO_CLOCK = VosSays("Neem rustig de tijd. Hier is geen klok.")
OTHER_COMMANDS = {"undo": "time_machine", "pause": "pause", "help": "help"}


class DebriefScreen(Screen):
    """Five steps with a way on, a way back and a way past."""

    tone = "world"

    def __init__(self, client: Client) -> None:
        super().__init__(client.look, client.sound, client.voice)
        self.client = client
        client.take_captions()
        self.number = 0
        self.steps = self._steps()

    def _steps(self) -> list[Step]:
        world, session = self.client.world, self.client.playing.session
        proud, other = questions_for(session)
        look_again = self._look_again if session.can_take_back else None
        steps: list[Step] = [EndingStep(world, self._picture, look_again, self._look_at_day),
                             LineStep(world, line_points(session)),
                             QuestionStep(world, proud, ANY_ANSWER, "heart", "mint"),
                             QuestionStep(world, other, NO_CLOCK, "bulb", "amber")]
        return [*steps, AimStep(world)] if world.case.debrief.missions else steps

    def _picture(self, name: str) -> str:
        return name if name in self.client.pictures else ""

    @property
    def step_now(self) -> Step:
        return self.steps[self.number]

    # --- going on and back ------------------------------------------------------------------------------

    def go_on(self) -> None:
        """Keep what is here and go to the next step; after the last one to the sharing."""
        self._keep()
        if self.number + 1 < len(self.steps):
            self._go_to(self.number + 1)
        else:
            self.client.open("share")

    def skip(self) -> None:
        """Past this step: what was put in it goes away. Past the first one: past all of them."""
        if self.number == 0:
            self.client.open("share")
        else:
            self.step_now.empty()
            self.go_on()

    def back(self) -> None:
        """One step back; what is here is kept. On the first step: pause."""
        self._keep()
        if self.number:
            self._go_to(self.number - 1)
        else:
            self.client.open("pause")

    def _go_to(self, number: int) -> None:
        self.number = number
        self.focus = ""
        self.scrolling.to_the_top()
        if self.look.settings.read_aloud:
            self.voice.say(self.step_now.says.text)

    def _keep(self) -> None:
        for command in self.step_now.kept():
            self.client.do(command)
        self.client.take_captions()

    def _look_again(self) -> None:
        self.client.open("time_machine")

    def _look_at_day(self) -> None:
        """Walk through this day again, from its first moment on: what if?"""
        found = look_back_now(self.client.agency, self.client.playing)
        today = self.client.world.day.id
        at = next((number for number, moment in enumerate(found.replay.moments) if moment.day == today), 0)
        self.client.look_back(found, at)

    def before(self, command: Command) -> bool:
        if command.name in OTHER_COMMANDS:
            self._keep()
            self.client.open(OTHER_COMMANDS[command.name])
            return True
        return self.step_now.before(command, self.placed(), self.focus)

    # --- the page ---------------------------------------------------------------------------------------

    def layout(self, page: Page) -> None:
        put_column(self.client, page, self.step_now.says)
        top = self._put_head(page)
        bottom = self._above_buttons(page)
        room = put_card(page, top, bottom)
        if self.step_now.picture:
            room = put_portrait(page, room, self.step_now.picture)
        with page.scroll(f"stap:{self.number}", room) as inner:
            inner.area = inner.area.grown(-14)
            self.step_now.put(inner)
        self._put_buttons(page)

    def _put_head(self, page: Page) -> int:
        return put_heading(page, "Nabespreking", "Kijk rustig terug. Overslaan mag altijd.",
                           ProgressDots(total=len(self.steps), at=self.number))

    def _above_buttons(self, page: Page) -> int:
        """Where the card ends: the buttons stand last in the reading order, but say first how high they are."""
        return put_buttons(Page(self.look, tone=page.tone), self._buttons())

    def _put_buttons(self, page: Page) -> None:
        put_buttons(page, self._buttons())

    def _buttons(self) -> list[Button]:
        if self.number == 0:
            return [Button("overslaan", "Ik sla de vragen over", self.skip),
                    Button("verder", "Naar de vragen", self.go_on, kind="primary", icon_right="arrow_right")]
        return [Button("terug", "Terug", self.back, kind="quiet", icon="arrow_left"),
                Button("overslaan", SKIP, self.skip),
                Button("verder", "Verder", self.go_on, kind="primary", icon_right="arrow_right")]

    def backdrop(self, painter: Painter) -> None:
        draw_column(self.client, painter, self.step_now.says)
