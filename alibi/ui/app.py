"""The client put together: stage, window, screens. The one place that knows every screen by its class.

`open_client` needs a display (NoDisplay otherwise). What does not work around the game (no sound device, a broken
settings file) becomes one sentence in `client.problem`; the game goes on.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from alibi.play.agency import Agency
from alibi.play.settings import Settings, load_settings, save_settings
from alibi.ui.client import Client
from alibi.ui.keys import Keys
from alibi.ui.letters import Letters
from alibi.ui.pictures import Pictures
from alibi.ui.ports import NoSound, NoVoice
from alibi.ui.screens import SCREENS, import_screens
from alibi.ui.shelf import FolderShelf
from alibi.ui.stage import Stage
from alibi.ui.style import Look
from alibi.ui.window_pygame import Window, run

if TYPE_CHECKING:
    from alibi.play.maker import Maker

ATLAS = "pictures/atlas.json"
METRICS = "fonts/metrics.json"


@dataclass
class Desk:
    """A client with its window, ready to run or to be driven by a test."""

    client: Client
    window: Window

    def run(self) -> None:
        """Play until the child leaves; then everything is on disk."""
        try:
            run(self.client.stage, self.window, self.after_first)
        finally:
            self.close()

    def after_first(self) -> None:
        """Cases that were never read, sound, voice and all other screens, once the first frame is on screen: they are
        slow to start."""
        from alibi.ui.sound_pygame import PygameSound
        from alibi.ui.speech import Speech

        client, settings = self.client, self.client.look.settings
        client.agency.prepare()
        sound = PygameSound(client.shelf, settings)
        voice = Speech(settings=settings, language=client.agency.language, words=client.look.letters.said)
        sound.start()
        client.sound, client.voice = sound, voice
        client.on_settings += [sound.change, voice.change]
        client.on_language.append(lambda language: voice.speak(language, client.look.letters.said))
        client.problem = client.problem or self.window.painter.trouble or sound.trouble
        client.refresh()
        import_screens()

    def close(self) -> None:
        """Keep everything and let go of the window."""
        if self.client.play is not None:
            self.client.play.close()
        if self.client.maker is not None:
            self.client.maker.close()
        self.client.agency.close()
        self.window.close()


def open_client(agency: Agency, assets: Path, make_page: Callable[[str], Path],
                open_file: Callable[[Path], bool], open_workshop: Callable[[], Maker] | None = None,
                words_in: Callable[[str], Callable[[str], str]] = lambda language: str) -> Desk:
    """The client on its title screen; with the way to the workshop when that can be opened. `words_in` gives what says
    a Dutch text in a language; the first is that of the agency."""
    settings, problem = load_settings(agency.home)
    shelf = FolderShelf(assets)
    letters, pictures = Letters.load(shelf, METRICS, words_in(agency.language)), Pictures.load(shelf, [ATLAS])
    window = Window(letters, pictures, shelf, keys=Keys(settings.keys), full_screen=settings.full_screen)
    client = Client(Stage(), Look(letters, settings), NoSound(), NoVoice(), agency, pictures, shelf, make_page,
                    open_file, dict(SCREENS), problem=problem,
                    open_workshop=open_workshop)
    client.on_settings += [window.change, _keeper(agency.home)]
    client.on_language += [lambda language: letters.say_in(words_in(language)),
                           lambda language: window.painter.write_anew()]
    client.open("title")
    return Desk(client, window)


def _keeper(home: Path) -> Callable[[Settings], None]:
    def keep(settings: Settings) -> None:
        save_settings(home, settings)
    return keep
