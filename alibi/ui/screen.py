"""The base of most screens: focus, mouse, scrolling and reading over the widgets of a page.

Knows the widgets of the page it shows and what the child points at. Does not know cases, worlds or pygame.

To make a screen: subclass, and write `layout(page)` (see alibi.ui.page). Everything else has a sound default:

    class Rest(Screen):
        tone = "ink"
        start_focus = "verder"

        def layout(self, page: Page) -> None:
            page.put(Heading("kop", "Even pauze"), 440, 200, 400)
            page.put(Button("verder", "Verder spelen", self.done, kind="primary", icon="play"), 440, 300, 400)

        def back(self) -> None:
            self.done()

- `backdrop(painter)` draws behind the widgets, `over(painter)` on top of them.
- `before(command)` gets every command first and returns True when it was for this screen alone.
- `back()` is Esc. `tick(dt)` is the logic step. `changed()` after own data changed is not needed: the page is laid out
  afresh after every command and every step.
- `press_key(key)` uses a widget as if it were clicked; tests use it too.

Focus: Tab and Shift-Tab follow the reading order, arrows go to the nearest widget that way, number keys use the choice
with that number, Enter and Space use what has the focus. The ring shows once keys or pad are used, or under the mouse.
"""

from __future__ import annotations

from alibi.ui.keys import DIRECTIONS, Command
from alibi.ui.page_order import Placed, next_to
from alibi.ui.page_scene import PageScene
from alibi.ui.painter import Painter
from alibi.ui.ports import NoSound, NoVoice, Sound, Voice
from alibi.ui.scrolling import SCROLL_ROW
from alibi.ui.spoken import read_aloud, spoken
from alibi.ui.style import Look
from alibi.ui.text_cursor import MOVES, Cursor
from alibi.ui.widgets_input import TextField
from alibi.ui.widgets_press import ChoiceCard, Pressable


class Screen(PageScene):
    """A scene made of widgets that can be used. See the module."""

    def __init__(self, look: Look, sound: Sound | None = None, voice: Voice | None = None) -> None:
        super().__init__(look)
        self.sound: Sound = sound or NoSound()
        self.voice: Voice = voice or NoVoice()
        self._cursor: Cursor | None = None

    # what a screen writes

    def before(self, command: Command) -> bool:
        """Take a command before the widgets do; True when it is done with."""
        return False

    def back(self) -> None:
        """Esc."""

    # the scene

    @property
    def typing(self) -> bool:
        """Whether a text field has the focus."""
        return self._field() is not None

    @property
    def selected(self) -> str:
        """What is selected in the text field that has the focus."""
        field = self._field()
        if field is None:
            return ""
        cursor = self._cursor_in(field)
        return field.text[cursor.low:cursor.high]

    def _field(self) -> TextField | None:
        found = self.widget(self.focus)
        return found if isinstance(found, TextField) else None

    def type_anew(self, field: str) -> None:
        """Give the focus to a field as if one came there for the first time."""
        self.focus, self.ring, self._cursor = field, self.ring or bool(field), None

    def _cursor_in(self, field: TextField) -> Cursor:
        """Where one types in it: as it was left, else where it begins."""
        if self._cursor is None or self._cursor.key != field.key:
            self._cursor = field.first_cursor()
        return self._cursor.within(len(field.text))

    def draw(self, painter: Painter) -> None:
        """The page; the field one types in shows where."""
        field = self._field()
        if field is not None:
            field.cursor = self._cursor_in(field)
        super().draw(painter)

    # commands

    def handle(self, command: Command) -> None:
        """Take one command."""
        self._page = None
        if self.before(command):
            self._page = None
            return
        name = command.name
        if name in ("press", "drag", "drop", "point", "hover", "scroll"):
            self._by_hand(command)
        elif name in ("text", "erase", "erase_next"):
            self._type(command)
        elif name in MOVES and self.typing:
            self._move_cursor(name)
        elif name in ("next", "previous"):
            self._tab(1 if name == "next" else -1)
        elif name in DIRECTIONS:
            self._arrow(name)
        elif name.startswith("choose:"):
            self._choose(int(name.removeprefix("choose:")))
        else:
            self._by_name(name)
        self._page = None

    def _by_name(self, name: str) -> None:
        if name == "enter":
            self._enter()
        elif name == "back":
            self.voice.stop()
            self.back()
        elif name == "read_aloud":
            self.read_out()
        elif name in ("page_up", "page_down", "home", "end"):
            self._page_keys(name)

    def press_key(self, key: str, at: tuple[int, int] | None = None) -> None:
        """Use the widget of a key, as a click does. Raises KeyError when the page has none."""
        self._page = None
        widget = self.widget(key)
        if widget is None:
            raise KeyError(key)
        self.focus = key
        if isinstance(widget, Pressable) and not widget.disabled:
            self.sound.play(widget.sound)
        widget.press(at)
        self._page = None

    def focus_on(self, key: str) -> None:
        """Give the focus to a widget and bring it into view."""
        self.focus, self.ring = key, True
        self._into_view(key)
        if self.look.settings.read_aloud:
            self.voice.say(self.spoken(key))

    def spoken(self, key: str) -> str:
        """What a voice says for one widget: label, value, whether it is chosen or shut."""
        return spoken(self.reading(), key)

    def read_out(self) -> None:
        """Read the screen aloud, or fall silent when it is being read."""
        if self.voice.speaking:
            self.voice.stop()
            return
        self.voice.say(read_aloud(self.reading()))

    def _enter(self) -> None:
        if not self.focus or self.widget(self.focus) is None:
            self._tab(1)
            return
        self.ring = True
        self.press_key(self.focus)

    def _choose(self, number: int) -> None:
        for at in self.placed():
            if isinstance(at.widget, ChoiceCard) and at.widget.number == number:
                self.press_key(at.widget.key)
                return

    def _type(self, command: Command) -> None:
        field = self._field()
        if field is None:
            return
        cursor = self._cursor_in(field)
        self._cursor = (field.typed(command.text, cursor) if command.name == "text" else
                        field.erased(cursor, forward=command.name == "erase_next"))

    def _move_cursor(self, name: str) -> None:
        field = self._field()
        if field is not None:
            self._cursor = self._cursor_in(field).moved(name, len(field.text))

    # focus

    def _stops(self) -> list[Placed]:
        return [at for at in self.placed() if at.widget.usable]

    def _tab(self, by: int) -> None:
        keys = [at.widget.key for at in self._stops()]
        if not keys:
            return
        if self.focus in keys:
            self.focus_on(keys[(keys.index(self.focus) + by) % len(keys)])
        else:
            self.focus_on(keys[0 if by > 0 else -1])

    def _arrow(self, way: str) -> None:
        here = next((at for at in self._stops() if at.widget.key == self.focus), None)
        if here is None:
            self._tab(1)
            return
        if way in ("left", "right") and here.widget.turn(-1 if way == "left" else 1):
            return
        there = next_to(here, self._stops(), way)
        if there:
            self.focus_on(there)
        elif way in ("up", "down") and here.area is not None:
            self.scrolling.by(here.area, SCROLL_ROW if way == "down" else -SCROLL_ROW)

    def _into_view(self, key: str) -> None:
        at = next((at for at in self.placed() if at.widget.key == key), None)
        if at is not None:
            self.scrolling.to(at)
            self._page = None

    # scrolling

    def _page_keys(self, name: str) -> None:
        here = next((at.area for at in self.placed() if at.widget.key == self.focus and at.area), None)
        area = here or next((area for area in self.areas() if area.most), None)
        if area is not None:
            self.scrolling.by_key(area, name)

    # mouse and touch

    def at(self, x: int, y: int) -> Placed | None:
        """The topmost usable widget at a point."""
        for at in reversed(self.placed()):
            if at.widget.usable and at.shown().holds(x, y):
                return at
        return None

    def _by_hand(self, command: Command) -> None:
        x, y = command.x, command.y
        hit = self.at(x, y)
        if command.name == "hover":
            self.hover = hit.widget.key if hit else ""
        elif command.name == "scroll":
            self.scrolling.by_wheel(self.areas(), x, y, command.amount)
        elif command.name == "press":
            self.down = hit.widget.key if hit else ""
            self.scrolling.take_hold(self.areas(), x, y)
        elif command.name == "drag":
            self.scrolling.drag(self.areas(), y)
        elif command.name == "drop":
            self.down = ""
            self.scrolling.let_go()
        elif hit is not None:
            self.ring = isinstance(hit.widget, TextField)
            if isinstance(hit.widget, TextField) and (self.focus == hit.widget.key or not hit.widget.proposed):
                self._cursor = hit.widget.cursor_at(self.look, (x, y))
            self.press_key(hit.widget.key, (x, y))
        else:
            self.focus = "" if self.typing else self.focus
