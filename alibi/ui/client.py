"""What every screen is given: the stage it stands on, the look, sound and voice, and the play that goes on.

Knows how a command reaches the session and what a child then hears, and which screen is called what. Does not know
any screen: `app.py` fills `screens`, so that screens never import each other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from alibi.play.agency import Agency, Play, RulesChanged, recap
from alibi.play.settings import Settings
from alibi.ui.pictures import Pictures, of_school
from alibi.ui.ports import Sound, Voice
from alibi.ui.screen import Screen
from alibi.ui.shelf import Shelf, read_json
from alibi.ui.stage import Scene, Stage
from alibi.ui.style import Look

if TYPE_CHECKING:
    from alibi.core.commands import Command
    from alibi.core.happenings import Happening
    from alibi.core.world import World
    from alibi.play.looking_back import LookedBack
    from alibi.play.maker import Maker, MakerCase, Remark
    from alibi.play.telling import Caption
    from alibi.ui.map_measured import Measured

SOUNDS = {"ClueFound": "bewijs", "TraceSeen": "bewijs", "ChangeAnnounced": "wijziging", "BellRang": "bel",
          "AlibiLaid": "bewijs"}
"""Which sound a kind of happening has. By name: the rules are not imported before a play begins."""


@dataclass
class Client:
    """The context of all screens. `play` is None on the title.

    `make_page` makes the mentor's page of an agent by code and gives its file; `open_file` shows a file with the
    computer's own program; `problem` is one sentence when something around the game does not work (no sound …);
    `measured` is what is known of the map that was opened last; `route_to` is the place the child asked the way to;
    `agenda_page` is where the agenda opens; `looked_back` is the play that is walked through again, `looked_back_at`
    the number of the moment that is shown; `open_workshop` brings in the workshop for who makes cases (`maker`),
    `maker_case` and `maker_remark` are the case and the finding that its screens are about.
    """

    stage: Stage
    look: Look
    sound: Sound
    voice: Voice
    agency: Agency
    pictures: Pictures
    shelf: Shelf
    make_page: Callable[[str], Path]
    open_file: Callable[[Path], bool]
    screens: dict[str, Callable[[Client], Scene]] = field(default_factory=dict)
    on_settings: list[Callable[[Settings], None]] = field(default_factory=list)
    on_language: list[Callable[[str], None]] = field(default_factory=list)
    play: Play | None = None
    measured: Measured | None = None
    captions: list[Caption] = field(default_factory=list)
    problem: str = ""
    route_to: str = ""
    agenda_page: str = "rooster"
    changed: RulesChanged | None = None
    open_workshop: Callable[[], Maker] | None = None
    maker: Maker | None = None
    maker_case: MakerCase | None = None
    maker_remark: Remark | None = None
    looked_back: LookedBack | None = None
    looked_back_at: int = 0

    # --- screens ----------------------------------------------------------------------------------------

    def open(self, name: str) -> None:
        """Put a screen on top: title, preparing, cases, agents, mirror, map, talk, agenda, board, reveal, debrief,
        share, settings, pause, help, mentor, time_machine, changed_case, look_back, replay, moments, what_if, maker,
        maker_case, maker_new, maker_scenes, maker_explain, maker_take."""
        self.stage.push(self.screens[name](self))

    def go_to(self, name: str) -> None:
        """Leave every screen for this one; what was heard of the place falls silent."""
        self.sound.stop("gang")
        self.stage.clear_to(self.screens[name](self))

    def close(self) -> None:
        """Take the top screen away."""
        self.stage.pop()

    def change_settings(self, settings: Settings) -> None:
        """Put settings in force and keep them."""
        self.look.change(settings)
        for listener in self.on_settings:
            listener(settings)

    def change_language(self, language: str) -> None:
        """Play in another language from now on, and keep that. A play goes on where it was, on the map, as when it is
        taken up; the settings stay open on top."""
        self.change_settings(replace(self.look.settings, language=language))
        self.agency.speak(language, self.play)
        for listener in self.on_language:
            listener(language)
        if self.maker is not None:
            self.maker.close()
            self.maker = None
        self.captions.clear()
        self.go_to("map" if self.play else "title")
        self.open("settings")
        top = self.stage.top
        if isinstance(top, Screen):
            top.focus_on(f"language.{language}")

    def refresh(self) -> None:
        """Give sound and voice to the screens that were opened before they were there."""
        for scene in self.stage.scenes:
            if isinstance(scene, Screen):
                scene.sound, scene.voice = self.sound, self.voice

    # --- the play ---------------------------------------------------------------------------------------

    def enter(self, play: Play) -> None:
        """Go into a play: its school's pictures are known, and the map is the screen it happens on."""
        from alibi.play.telling import Caption

        self.play = play
        self.captions.clear()
        if play.resumed and not play.session.world.scene:
            self.captions.append(Caption("time", f"Je bent terug. {recap(play.session.world)}"))
        self.route_to = ""
        # Its people, and what a maker drew, such as a trace: the same lists that the check of a case reads.
        for index in sorted(play.school.rglob("*.json")):
            self.pictures.add(of_school(read_json(self.shelf, str(index))), str(index.parent))
        for name, file, x, y, width, height in play.school_map.pictures:
            self.pictures.add({name: (str(play.school / file), x, y, width, height)})
        self.go_to("map")

    @property
    def playing(self) -> Play:
        """The play that goes on; only for screens that are opened during one."""
        assert self.play is not None, "this screen needs a play"
        return self.play

    @property
    def world(self) -> World:
        return self.playing.session.world

    def do(self, command: Command) -> tuple[Happening, ...]:
        """Carry out a command. What cannot be done becomes a caption; what happened is heard and captioned.
        Empty when it could not be done."""
        from alibi.core.rules import NotPossible
        from alibi.play.telling import Caption, tell

        try:
            happened = self.playing.session.do(command)
        except NotPossible as sorry:
            self.captions.append(Caption("closed", sorry.sentence))
            return ()
        self._hear(happened)
        self.captions.extend(tell(self.world, happened))
        return happened

    def _hear(self, happened: Iterable[Happening]) -> None:
        """One sound at a time: the first that has one."""
        kinds = (type(happening).__name__ for happening in happened)
        name = next((SOUNDS[kind] for kind in kinds if kind in SOUNDS), "")
        if name:
            self.sound.play(name)

    def take_captions(self, *kinds: str) -> list[Caption]:
        """The captions of these kinds (all when none is named) that wait to be shown; they wait no longer."""
        taken = [caption for caption in self.captions if not kinds or caption.kind in kinds]
        self.captions = [caption for caption in self.captions if caption not in taken]
        return taken

    def take_up(self, code: str) -> None:
        """Go on with an agent's play; when its case has other rules now, the child chooses how."""
        found = self.agency.take_up(code)
        if isinstance(found, RulesChanged):
            self.changed = found
            self.open("changed_case")
        else:
            self.enter(found)

    def look_back(self, found: LookedBack, at: int = 0) -> None:
        """Walk through a play again, from one of its moments on."""
        self.looked_back, self.looked_back_at = found, at
        self.open("replay")

    def stop_looking_back(self) -> None:
        """Back to the screen on which it began."""
        self.looked_back = None
        self.stage.pop()

    def leave_play(self) -> None:
        """Back to the title; everything is on disk first."""
        if self.play is not None:
            self.play.close()
            self.play = None
        self.captions.clear()
        self.go_to("title")
