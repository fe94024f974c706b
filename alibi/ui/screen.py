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

from collections.abc import Iterator
from typing import NamedTuple

from alibi.ui.items import Item
from alibi.ui.keys import CLICK_SLACK, DIRECTIONS, Command
from alibi.ui.page import Page
from alibi.ui.painter import SCREEN, Box, Painter
from alibi.ui.ports import NoSound, NoVoice, Sound, Voice
from alibi.ui.style import Look, paint
from alibi.ui.widgets import RING, RING_GAP, Pen, Widget
from alibi.ui.widgets_frame import ScrollArea
from alibi.ui.widgets_input import TextField
from alibi.ui.widgets_press import ChoiceCard, Pressable, Toggle

SCROLL_ROW = 48


class Placed(NamedTuple):
    """A widget of the page, and the scroll area that shows it."""

    widget: Widget
    area: ScrollArea | None
    drawn: bool = False
    """Whether the widget around it draws it."""

    def shown(self) -> Box:
        """The part of its box that can be seen."""
        return self.widget.box.cut(self.area.box) if self.area else self.widget.box


class Screen:
    """A scene made of widgets. See the module."""

    covers, fills = True, False
    tone = "world"
    start_focus = ""

    def __init__(self, look: Look, sound: Sound | None = None, voice: Voice | None = None) -> None:
        self.look = look
        self.sound: Sound = sound or NoSound()
        self.voice: Voice = voice or NoVoice()
        self.focus = self.start_focus
        self.ring = bool(self.start_focus)
        self.hover = self.down = ""
        self._offsets: dict[str, int] = {}
        self._grip: tuple[str, int, int] | None = None
        self._page: list[Placed] | None = None
        self._made_of: tuple[object, ...] | None = None
        self._drawn: tuple[list[Placed] | None, tuple[object, ...]] = (None, ())

    # what a screen writes

    def layout(self, page: Page) -> None:
        """Put the widgets."""
        raise NotImplementedError

    def backdrop(self, painter: Painter) -> None:
        """Draw behind the widgets."""
        painter.panel(SCREEN, paint(self.look.tone(self.tone).ground))

    def over(self, painter: Painter) -> None:
        """Draw on top of the widgets."""

    def before(self, command: Command) -> bool:
        """Take a command before the widgets do; True when it is done with."""
        return False

    def back(self) -> None:
        """Esc."""

    def tick(self, dt: float) -> None:
        """One logic step."""

    def made_of(self) -> tuple[object, ...] | None:
        """Everything that its page and drawing are made of and that may change without a command: as long as these are
        the very same things, nothing is laid out or drawn again. None when that is not known."""
        return None

    # the scene

    @property
    def typing(self) -> bool:
        """Whether a text field has the focus."""
        return isinstance(self.widget(self.focus), TextField)

    def step(self, dt: float) -> None:
        """One logic step."""
        self.tick(dt)
        now, before = self.made_of(), self._made_of
        if now is None or before is None or any(one is not other for one, other in zip(now, before, strict=True)):
            self._page, self._made_of = None, now

    @property
    def still(self) -> bool:
        """Whether drawing it now would make the same picture as last time."""
        page, looks = self._drawn
        return self._made_of is not None and self._page is not None and page is self._page and looks == self._looks()

    def _looks(self) -> tuple[object, ...]:
        """What else the drawing depends on, of the page as it was laid out."""
        return self.focus, self.ring, self.hover, self.down

    def placed(self) -> list[Placed]:
        """All widgets of the page as it is now, in reading order."""
        if self._page is None:
            page = Page(self.look, offsets=self._offsets)
            self.layout(page)
            self._page = list(_flat(page.widgets, None))
        return self._page

    def widget(self, key: str) -> Widget | None:
        """A widget by its key."""
        return next((at.widget for at in self.placed() if key and at.widget.key == key), None)

    def changed(self) -> None:
        """Lay the page out afresh before it is used again."""
        self._page = None

    def reading(self) -> list[Item]:
        """Everything on the page in reading order."""
        items = (at.widget.item(self.focus) for at in self.placed())
        return [item for item in items if item is not None]

    def draw(self, painter: Painter) -> None:
        """Backdrop, widgets, focus ring, and what lies over them."""
        self.backdrop(painter)
        pen = Pen(painter, self.look, self.tone, self.focus if self.ring else "", self.hover, self.down)
        clip: ScrollArea | None = None
        for at in self.placed():
            widget, area, drawn = at
            if area is not clip:
                painter.clip(area.box if area else None)
                clip = area
            if not area or widget.box.meets(area.box):
                if not drawn:
                    widget.draw(pen)
                if pen.focus and widget.key == pen.focus:
                    self._draw_ring(pen, at)
        painter.clip(None)
        for area in self.areas():
            area.draw_bar(pen)
        self.over(painter)
        self._drawn = self._page, self._looks()

    def _draw_ring(self, pen: Pen, at: Placed) -> None:
        if not at.widget.usable:
            return
        out = RING + RING_GAP
        radius = at.widget.radius if isinstance(at.widget, Toggle) else at.widget.corner
        pen.painter.panel(at.widget.box.grown(out), None, radius + out, paint(pen.tone(at.widget).ring), RING)

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
        elif name in ("text", "erase"):
            self._type(command)
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
        for item in self.reading():
            if item.key == key:
                state = ", kan nu niet" if item.disabled else ", gekozen" if item.selected and not item.value else ""
                return f"{item.label}{', ' + item.value if item.value else ''}{state}"
        return ""

    def read_out(self) -> None:
        """Read the screen aloud, or fall silent when it is being read."""
        if self.voice.speaking:
            self.voice.stop()
            return
        self.voice.say(" ".join(_sentence(item.label) for item in self.reading() if item.role != "tab"))

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
        widget = self.widget(self.focus)
        if isinstance(widget, TextField):
            if command.name == "text":
                widget.typed(command.text)
            else:
                widget.erased()

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
        best = min(((far, at.widget.key) for at in self._stops() if at is not here
                    and (far := distance(here.widget.box, at.widget.box, way)) is not None), default=None)
        if best is not None:
            self.focus_on(best[1])
        elif way in ("up", "down") and here.area is not None:
            self._scroll(here.area, SCROLL_ROW if way == "down" else -SCROLL_ROW)

    def _into_view(self, key: str) -> None:
        at = next((at for at in self.placed() if at.widget.key == key), None)
        if at is None or at.area is None:
            return
        box, area = at.widget.box.grown(RING + RING_GAP + 2), at.area.box
        if box.y < area.y or box.h > area.h:
            self._scroll(at.area, box.y - area.y)
        elif box.bottom > area.bottom:
            self._scroll(at.area, box.bottom - area.bottom)

    # scrolling

    def areas(self) -> list[ScrollArea]:
        """The scroll areas of the page."""
        return [at.widget for at in self.placed() if isinstance(at.widget, ScrollArea)]

    def _scroll(self, area: ScrollArea, by: int) -> None:
        self._offsets[area.key] = max(0, min(area.most, area.offset + by))
        self._page = None

    def _page_keys(self, name: str) -> None:
        here = next((at.area for at in self.placed() if at.widget.key == self.focus and at.area), None)
        area = here or next((area for area in self.areas() if area.most), None)
        if area is not None:
            step = area.box.h - SCROLL_ROW
            self._scroll(area, {"page_up": -step, "page_down": step, "home": -area.content,
                                "end": area.content}[name])

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
            area = next((area for area in self.areas() if area.box.holds(x, y)), None)
            if area is not None:
                self._scroll(area, -command.amount * SCROLL_ROW)
        elif command.name == "press":
            self.down = hit.widget.key if hit else ""
            self._take_hold(x, y)
        elif command.name == "drag":
            self._drag(y)
        elif command.name == "drop":
            self.down, self._grip = "", None
        elif hit is not None:
            self.ring = isinstance(hit.widget, TextField)
            self.press_key(hit.widget.key, (x, y))
        else:
            self.focus = "" if self.typing else self.focus

    def _take_hold(self, x: int, y: int) -> None:
        area = next((area for area in self.areas() if area.most and area.box.holds(x, y)), None)
        if area is None:
            self._grip = None
            return
        bar = area.bar()
        on_bar = bar is not None and bar.grown(4).holds(x, y)
        self._grip = (area.key, -1 if on_bar else y, area.offset)
        if on_bar:
            self._scroll(area, area.offset_at(y) - area.offset)

    def _drag(self, y: int) -> None:
        if self._grip is None:
            return
        key, start, offset = self._grip
        area = next((area for area in self.areas() if area.key == key), None)
        if area is None:
            return
        if start < 0:
            self._scroll(area, area.offset_at(y) - area.offset)
        elif abs(y - start) > CLICK_SLACK:
            self._scroll(area, offset + start - y - area.offset)


def _flat(widgets: list[Widget], area: ScrollArea | None, drawn: bool = False) -> Iterator[Placed]:
    for widget in widgets:
        yield Placed(widget, area, drawn)
        parts = widget.parts()
        if parts:
            yield from _flat(parts, widget if isinstance(widget, ScrollArea) else area, widget.draws_parts)


def distance(here: Box, there: Box, way: str) -> int | None:
    """How far `there` lies from `here` for an arrow key; None when it does not lie that way.

    Sideways distance counts double, and nothing where the boxes overlap sideways.
    """
    ahead = {"right": there.x - here.right, "left": here.x - there.right,
             "down": there.y - here.bottom, "up": here.y - there.bottom}[way]
    (hx, hy), (tx, ty) = here.centre, there.centre
    centre_ahead = {"right": tx - hx, "left": hx - tx, "down": ty - hy, "up": hy - ty}[way]
    if centre_ahead <= 0 or ahead < -min(here.w, here.h, there.w, there.h) // 2:
        return None
    if way in ("left", "right"):
        aside = max(0, there.y - here.bottom, here.y - there.bottom)
        off_centre = abs(ty - hy)
    else:
        aside = max(0, there.x - here.right, here.x - there.right)
        off_centre = abs(tx - hx)
    if aside > max(0, ahead) * 2 + 400:
        return None
    return max(0, ahead) * 4 + aside * 8 + min(off_centre, 200) // 4


def _sentence(text: str) -> str:
    return text if text.endswith((".", "?", "!", "…", ":")) else f"{text}."
