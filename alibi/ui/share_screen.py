"""Sharing: the child sees exactly what a mentor would see, leaves out what it likes, and decides.

Knows the preview, the decision and the file that comes of it. The journal is read when the screen opens and after each
change, once all is on disk; a frame never waits for it. Nothing leaves the computer: a yes makes a file, no more.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from alibi.core.commands import Command as Move
from alibi.core.commands import KeepSentence, PickToDiscuss, Share, StrikeOut
from alibi.core.rules import MOST_TO_DISCUSS
from alibi.play.debrief import HeardLine, lines_to_keep
from alibi.play.sharing import Preview, SharingProblem, hand_over, preview_of
from alibi.ui.client import Client
from alibi.ui.debrief_frame import (
    GAP,
    LEFT,
    WIDE,
    VosSays,
    draw_column,
    put_buttons,
    put_card,
    put_column,
    put_heading,
)
from alibi.ui.keys import Command
from alibi.ui.page import Page
from alibi.ui.painter import Painter
from alibi.ui.screen import Screen
from alibi.ui.share_done import Ending, put_ending
from alibi.ui.share_rows import RowDeeds, put_preview
from alibi.ui.widgets import TextBlock
from alibi.ui.widgets_frame import Notice
from alibi.ui.widgets_press import Button

SAVING = "Even bewaren…"
PATIENCE = 0.4
"""Seconds that saving may take before the screen says so."""
TWO_ALREADY = "Je koos er al twee. Haal er eerst één weg."
CANNOT_OPEN = "Openen lukt hier niet. Het bestand staat op de plek die je ziet."
OTHER_COMMANDS = {"pause": "pause", "help": "help"}
SAYS = {"look": VosSays("Kijk rustig wat er staat. Jij beslist.", "thoughtful"),
        "shared": VosSays("Het bestand ligt klaar. Jij geeft het zelf."),
        "not_shared": VosSays("Dat is duidelijk. Het blijft van jou.")}
State = Literal["look", "shared", "not_shared"]


class ShareScreen(Screen):
    """Preview, decision, and a last card."""

    tone = "world"

    def __init__(self, client: Client) -> None:
        super().__init__(client.look, client.sound, client.voice)
        self.client = client
        self.state: State = "look"
        self.preview: Preview | None = None
        self.note = self.problem = self.kept = ""
        self.file: Path | None = None
        self.keepable: tuple[HeardLine, ...] = ()
        self.stale, self.deciding, self.waited = True, False, 0.0
        self.tick(0.0)

    # --- reading and writing ----------------------------------------------------------------------------

    def tick(self, dt: float) -> None:
        """What waits for the disk goes on as soon as all is safe there."""
        if not (self.stale or self.deciding):
            return
        self.waited += dt
        if not self.client.playing.session.saved:
            self.problem = self.client.playing.problem()
            return
        self.problem, self.waited = "", 0.0
        if self.stale:
            self._look()
        if self.deciding:
            self._hand_over()

    def _look(self) -> None:
        self.stale = False
        try:
            self.preview = preview_of(self.client.playing)
        except SharingProblem as sorry:
            self.problem = sorry.sentence

    def _hand_over(self) -> None:
        self.deciding = False
        try:
            self.file = hand_over(self.client.agency, self.client.playing)
        except SharingProblem as sorry:
            self.problem = sorry.sentence
        else:
            self._finish("shared")

    def _do(self, move: Move) -> None:
        """Change what would be shared; the rows follow once that is on disk."""
        self.client.do(move)
        self.note = next((caption.text for caption in self.client.take_captions()), "")
        self.stale = True

    # --- what the child can do --------------------------------------------------------------------------

    def leave_out(self, number: int, out: bool) -> None:
        """Leave a moment out of what is shared, or put it back."""
        self._do(StrikeOut(number, out))
        self.focus = f"terug:{number}" if out else f"weg:{number}"

    def pick(self, number: int, on: bool) -> None:
        """Pick a moment to talk about, at most two; or not any more."""
        diary = self.client.world.diary
        others = tuple(one for one in diary.discuss if one not in diary.struck and one != number)
        if on and len(others) >= MOST_TO_DISCUSS:
            self.note = TWO_ALREADY
        else:
            self._do(PickToDiscuss((*others, number) if on else others))

    def decide(self, yes: bool) -> None:
        """Yes makes the file as soon as the decision is on disk; no makes nothing."""
        self._do(Share(yes))
        if yes:
            self.deciding = True
        else:
            self._finish("not_shared")

    def try_again(self) -> None:
        """Read the journal once more."""
        self.stale = True

    def _finish(self, state: State) -> None:
        self.state, self.focus, self.note = state, "klaar", ""
        self.keepable = () if self.kept else lines_to_keep(self.client.playing.session)
        self.scrolling.to_the_top()

    # --- the last card ----------------------------------------------------------------------------------

    def open_folder(self) -> None:
        """Show where the file lies."""
        if self.file is not None:
            self.note = "" if self.client.open_file(self.file.parent) else CANNOT_OPEN

    def open_page(self) -> None:
        """Make the mentor's page of this agent and show it."""
        try:
            page = self.client.make_page(self.client.playing.code)
        except Exception as problem:  # the maker is given from outside; what it can say, it says in `sentence`
            self.note = getattr(problem, "sentence", "")
            if not self.note:
                raise
        else:
            self.note = "" if self.client.open_file(page) else f"Het blad staat hier: {page}"

    def keep(self, text: str) -> None:
        """Keep one sentence of today."""
        self.client.do(KeepSentence(text))
        self.kept, self.keepable = text, ()

    # --- input ------------------------------------------------------------------------------------------

    def before(self, command: Command) -> bool:
        if command.name in OTHER_COMMANDS:
            self.client.open(OTHER_COMMANDS[command.name])
            return True
        return False

    def back(self) -> None:
        """From the last card to the preview, from there to the last step of the debrief."""
        if self.state != "look":
            self.state, self.focus, self.note, self.stale = "look", "", "", True
        elif len(self.client.stage.scenes) > 1:
            self.client.close()
        else:
            self.client.go_to("debrief")

    # --- the page ---------------------------------------------------------------------------------------

    def layout(self, page: Page) -> None:
        put_column(self.client, page, SAYS[self.state])
        title, below = (("Dit ziet je mentor", "Jij kiest of je dit deelt. Nu ziet alleen jij dit.")
                        if self.state == "look" else ("Nabespreking", "Je bent klaar."))
        top = put_heading(page, title, SAVING if self.waited > PATIENCE else below)
        for notice in self._notices():
            top = page.put(notice, LEFT, top, WIDE).bottom + GAP
        bottom = put_buttons(Page(self.look, tone=page.tone), self._buttons())
        with page.scroll(self.state, put_card(page, top, bottom)) as inner:
            inner.area = inner.area.grown(-14)
            self._put_inside(inner)
        put_buttons(page, self._buttons())

    def _notices(self) -> list[Notice]:
        if self.problem:
            return [Notice("probleem", "Let op", self.problem, icon="bulb")]
        return [Notice("melding", "Let op", self.note, icon="bulb")] if self.note else []

    def _put_inside(self, inner: Page) -> None:
        if self.state != "look":
            put_ending(inner, Ending(self.state == "shared", self.file, self.keepable, self.kept, self.open_folder,
                                     self.open_page, self.keep))
        elif self.preview is not None:
            put_preview(inner, self.preview, RowDeeds(self.leave_out, self.pick))
        else:
            inner.put(TextBlock("wacht", "" if self.problem else SAVING, step="speech"), inner.x, inner.y, inner.w)

    def _buttons(self) -> list[Button]:
        if self.state != "look":
            return [Button("terug", "Terug", self.back, kind="quiet", icon="arrow_left"),
                    Button("klaar", "Klaar", self.client.leave_play, kind="primary", icon="check")]
        back = Button("terug", "Terug", self.back, kind="quiet", icon="arrow_left")
        if self.preview is None:
            return [back, Button("opnieuw", "Probeer het nog een keer", self.try_again, icon="undo")]
        return [back, Button("nee", "Nee, dit is van mij", lambda: self.decide(False), icon="lock"),
                Button("ja", "Ja, delen met mijn mentor", lambda: self.decide(True), icon="share")]

    def backdrop(self, painter: Painter) -> None:
        draw_column(self.client, painter, SAYS[self.state])
