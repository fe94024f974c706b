"""What lies over the game while an author previews a case: where this is written, what is so now, and what is wrong.

Knows the client and a port on the case (alibi.play.preview). When files were saved the same moment is shown in the new
version; when they hold a fault the last good version stays, and the fault stands here. Two keys: one hides and shows
this card, one begins the preview again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from alibi.core.moves import talk_start
from alibi.play.preview import News, Opened, PreviewPort, PreviewSession, preview_play
from alibi.ui.client import Client
from alibi.ui.items import Item
from alibi.ui.keys import Command, Keys
from alibi.ui.map_screen import MapScreen
from alibi.ui.modal import ModalScreen
from alibi.ui.painter import SCREEN_W, Box, Painter
from alibi.ui.screen import Screen
from alibi.ui.style import paint
from alibi.ui.talk_screen import TalkScreen
from alibi.ui.widgets import Pen
from alibi.ui.widgets_press import Button

LEFT, WIDE, PAD = 16, 524, 14
OVER_FOOT, OVER_NOTHING = 636, 708
"""Where the card ends: above the foot of the map, at the right as the aim stands at the left; else at the foot."""
TALLEST, MOST_FAULTS = 540, 3
PREVIOUS = "Je ziet nog de vorige versie."
ANEW = "Dit moment is er niet meer. De proef begon opnieuw."
END = "debrief"
Line = tuple[str, str, str]
"""Text, step of the type scale, colour."""


class PreviewOverlay:
    """Lies over the stage of a client during a preview. `on_left` is called once the author has left the play."""

    def __init__(self, client: Client, port: PreviewPort, on_left: Callable[[], None]) -> None:
        self.client, self.port, self.on_left = client, port, on_left
        self.shown, self.note = True, ""
        self.faults: tuple[str, ...] = ()
        self._debrief = client.screens[END]
        client.screens[END] = lambda client: PreviewEndScreen(client, self.begin_again)
        client.stage.over = self
        self._begin()

    # --- going on ---------------------------------------------------------------------------------------

    def begin_again(self) -> None:
        """Show the moment the author asked for once more."""
        self._begin()

    def _begin(self) -> None:
        opened = self.port.begin()
        self.note = self.port.missing(opened.world)
        self._enter(opened)

    def leave(self) -> None:
        """Take this away and give the game its own screens back."""
        self.client.stage.over = None
        self.client.screens[END] = self._debrief

    def step(self, dt: float) -> None:
        """Look whether files changed; leave with the play."""
        play = self.client.play
        if play is None or not isinstance(play.session, PreviewSession):
            self.leave()
            self.on_left()
            return
        news = self.port.look(self.client.world)
        if news is not None:
            self._hear(news)

    def take(self, command: Command) -> bool:
        """The two keys."""
        if command.name == "overlay":
            self.shown = not self.shown
        elif command.name == "again":
            self.begin_again()
        else:
            return False
        return True

    def _hear(self, news: News) -> None:
        self.faults = news.faults
        if news.opened is not None:
            self.note = ANEW if news.anew else ""
            self._enter(news.opened, at_choices=self._at_choices() and not news.anew)

    def _at_choices(self) -> bool:
        top = self.client.stage.top
        return isinstance(top, TalkScreen) and not top.waiting

    def _enter(self, opened: Opened, at_choices: bool = False) -> None:
        """Put a moment on the screens of the game; a talk opens at once, at its choices when the author was there."""
        client = self.client
        client.enter(preview_play(opened))
        if client.stage.top is not None:
            client.stage.top.step(0.0)
        top = client.stage.top
        if at_choices and isinstance(top, TalkScreen):
            top.to_the_choices()

    # --- what it says -----------------------------------------------------------------------------------

    def _lines(self) -> Iterator[Line]:
        if self.faults:
            yield PREVIOUS, "label", "amber300"
            yield from ((fault, "small", "paper50") for fault in self.faults[:MOST_FAULTS])
            if len(self.faults) > MOST_FAULTS:
                yield f"… en nog {len(self.faults) - MOST_FAULTS}", "small", "paper50"
        elif self.note:
            yield self.note, "label", "amber300"
        if not self.shown or self._is_under_a_card():
            return
        world = self.client.world
        if world.scene:
            yield f"{world.scene.key} · {self.port.place_of('scene', world.scene.key)}", "label", "mint300"
        yield from ((line, "small", "paper50") for line in (self._pointed(),) if line)
        yield self._keys(), "small", "ink200"
        facts = self.port.facts_in_words(world)
        yield " · ".join(facts) if facts else "Nog geen feiten.", "small", "paper50"

    def _is_under_a_card(self) -> bool:
        """Whether a small window lies over the game: at large letters this would lie over its buttons."""
        top = self.client.stage.top
        return isinstance(top, ModalScreen) and not top.covers

    def _pointed(self) -> str:
        """What has the focus or lies under the mouse, and where it is written."""
        top = self.client.stage.top
        if not isinstance(top, Screen):
            return ""
        kind, _, name = ((top.focus if top.ring else "") or top.hover).partition(":")
        scene = self.client.world.scene
        if kind == "keuze" and scene:
            return f"{name} · {self.port.place_of('choice', f'{scene.key}/{name}')}"
        if kind == "deed":
            return f"{name} · {self.port.place_of('deed', name)}"
        start = talk_start(self.client.world.book, self.client.world.state, name) if kind == "person" else None
        return f"{start.start.scene} · {self.port.place_of('scene', start.start.scene)}" if start else ""

    def _keys(self) -> str:
        label = Keys(self.client.look.settings.keys).label_of
        return f"Proef: er wordt niets bewaard. {label('overlay')}: verberg dit. {label('again')}: begin opnieuw."

    def reading(self) -> list[Item]:
        """The card as one note."""
        if self.client.play is None:
            return []
        words = " ".join(f"{text}." if text[-1:].isalnum() else text for text, _, _ in self._lines())
        return [Item("proef", "note", words, self._box())] if words else []

    # --- drawing ----------------------------------------------------------------------------------------

    def _fitting(self) -> list[Line]:
        """The lines that fit the card, from its top; what does not fit is left out."""
        kept, high = [], 2 * PAD
        for text, step, colour in self._lines():
            high += self._tall(text, step)
            if high > TALLEST:
                break
            kept.append((text, step, colour))
        return kept

    def _tall(self, text: str, step: str) -> int:
        look = self.client.look
        return look.tall(look.style(step, "paper50"), text, WIDE - 2 * PAD) + 4

    def _box(self) -> Box:
        high = 2 * PAD + sum(self._tall(text, step) for text, step, _ in self._fitting())
        if isinstance(self.client.stage.top, MapScreen):
            return Box(SCREEN_W - LEFT - WIDE, OVER_FOOT - high, WIDE, high)
        return Box(LEFT, OVER_NOTHING - high, WIDE, high)

    def draw(self, painter: Painter) -> None:
        """An ink card above the foot of the screen."""
        lines = self._fitting() if self.client.play is not None else []
        if not lines:
            return
        look, box = self.client.look, self._box()
        edge = "amber400" if self.faults or self.note else "plum400"
        painter.panel(box, paint("ink950"), 14, paint(edge), 2)
        pen = Pen(painter, look, "ink")
        room = Box(box.x + PAD, box.y + PAD, WIDE - 2 * PAD, 0)
        for text, step, colour in lines:
            room = room._replace(y=pen.lines(text, look.style(step, colour), room) + 4)


def way_out(client: Client) -> str:
    """What leaving a preview is called: it leads to where the author came from."""
    return "Terug naar maken" if client.maker_case is not None else "Stop de proef"


class PreviewEndScreen(ModalScreen):
    """In the place of the debrief: a preview keeps nothing, so there is nothing to look back on or to share."""

    title = "Het einde van de proef"
    start_focus = "opnieuw"
    covers = True

    def __init__(self, client: Client, again: Callable[[], None]) -> None:
        super().__init__(client)
        self.again = again

    def sentences(self) -> tuple[str, ...]:
        ending = self.client.world.ending
        return (f"{ending.title}. {ending.text}",) if ending else ()

    def buttons(self) -> tuple[Button, ...]:
        return (Button("opnieuw", "Begin de proef opnieuw", self.again, kind="primary", icon="undo"),
                Button("stoppen", way_out(self.client), self.client.leave_play, icon="close"))

    def back(self) -> None:
        """Only a button ends it."""


def show_preview(client: Client, port: PreviewPort, on_left: Callable[[], None]) -> None:
    """Begin a preview on a client; `on_left` is called once the author has left it."""
    PreviewOverlay(client, port, on_left)
