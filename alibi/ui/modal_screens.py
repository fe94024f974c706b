"""Small windows over the play: pause, time machine, help.

Knows a title, a few sentences and a few buttons in a card. What lies under them stays visible and cannot be reached.
"""

from __future__ import annotations

from collections.abc import Sequence

from alibi.play.step_words import step_in_words
from alibi.play.tips import tips
from alibi.ui.keys import Keys
from alibi.ui.modal import ModalScreen
from alibi.ui.widgets_press import Button

HELP_KEYS = (("Scannen", "scan"), ("Agentenagenda", "agenda"), ("Kaart", "map"), ("Tijdmachine", "undo"),
             ("Pauze", "pause"), ("Voorlezen", "read_aloud"))


class PauseScreen(ModalScreen):
    """Time stands still anyway; here the child can stop, or change how things look."""

    title = "Even pauze"
    start_focus = "verder"

    def sentences(self) -> Sequence[str]:
        world = self.client.world
        place = world.case.index.place[world.place].name
        kept = "Alles is bewaard." if self.client.playing.session.saved else "Het spel is nu aan het bewaren."
        return (f"Het is {world.time}. Je bent hier: {place}.", self.client.playing.problem() or kept)

    def buttons(self) -> Sequence[Button]:
        return (Button("verder", "Verder spelen", self.back, kind="primary", icon="play"),
                Button("instellingen", "Instellingen", lambda: self.client.open("settings"), icon="settings"),
                Button("hulp", "Hulp", lambda: self.client.open("help"), icon="help"),
                Button("tijdmachine", "Tijdmachine", lambda: self.client.open("time_machine"), icon="undo"),
                self._way_out())

    def _way_out(self) -> Button:
        """Back to the title; a preview leads back to where its author came from."""
        from alibi.play.preview import PreviewSession

        if isinstance(self.client.playing.session, PreviewSession):
            label = "Terug naar maken" if self.client.maker_case is not None else "Stop de proef"
            return Button("stoppen", label, self.client.leave_play, icon="close")
        return Button("stoppen", "Stoppen", self.client.leave_play, icon="home", subtitle="Naar het beginscherm")


class TimeMachineScreen(ModalScreen):
    """Take back choices and deeds one by one, without a mark."""

    title = "Tijdmachine"
    start_focus = "terug"

    def sentences(self) -> Sequence[str]:
        undone = self.client.playing.session.can_take_back
        if undone is None:
            return ("Er is nu niets om terug te nemen.",)
        words = step_in_words(self.client.world.case, undone)
        return ("Dit was je laatste stap:", f"“{words}”", "Wil je terug naar het moment daarvoor?")

    def buttons(self) -> Sequence[Button]:
        go_back = Button("terug", "Neem dit terug", self._take_back, kind="primary", icon="undo")
        undone = self.client.playing.session.can_take_back
        return (*([go_back] if undone else []), Button("blijven", "Hier blijven", self.back, icon="check"))

    def _take_back(self) -> None:
        """To the moment before; the screens of that moment open again by themselves."""
        self.client.playing.session.take_back()
        self.client.captions.clear()
        self.client.go_to("map")


class HelpScreen(ModalScreen):
    """Tips for now, help for the game, and help for real."""

    title = "Hulp"
    start_focus = "dicht"

    def sentences(self) -> Sequence[str]:
        keys = Keys(self.look.settings.keys)
        verbs = " ".join(f"{words}: {keys.label_of(command)}." for words, command in HELP_KEYS)
        now = [f"Tip: {tip.text}" for tip in tips(self.client.world)]
        return (*now, "Lopen: pijltjes, of klik waar je heen wilt.",
                f"Praten of iets doen: klik erop, of druk op {keys.label_of('talk')}.", verbs,
                "Met Tab loop je langs alles wat je kunt gebruiken. Met Enter gebruik je het.",
                "Zit je ergens mee, ook buiten het spel? Vertel het je mentor, of iemand thuis.",
                "De Kindertelefoon is gratis: 0800-0432.")

    def buttons(self) -> Sequence[Button]:
        return (Button("dicht", "Terug naar het spel", self.back, kind="primary", icon="play"),)
