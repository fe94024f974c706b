"""Where the cards over the map stand: time and lesson on top, the question and the verbs at the foot, and in between
what is said now.

Knows the screen's size, the child's text size and what the world says of time and lesson. Cards never cover each
other: what does not fit beside each other stands below. `top` and `foot` tell the camera how much of the screen is
theirs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TypeAlias

from alibi.core import deduction
from alibi.core.case import Lesson
from alibi.core.layout import HANDED_IN, HEARD
from alibi.core.planner import known_appointments
from alibi.core.school_time import time_of
from alibi.core.ways import way_to
from alibi.core.world import World
from alibi.play.help_now import level_now
from alibi.play.lessons import lesson_as_known
from alibi.play.places import BUSY_WORDS
from alibi.ui.hud import CaptionCard, ClockCard, Direction, HudCard, PlaceCard, Prompt
from alibi.ui.hud_strip import strip_of
from alibi.ui.page import Page
from alibi.ui.painter import NOWHERE, SCREEN_H, SCREEN_W, Box
from alibi.ui.style import Look
from alibi.ui.widgets import Widget
from alibi.ui.widgets_press import Button, IconButton

EDGE = 16
GAP = 12
HUD_TOP = 12
BUTTON = 60
CAPTION_WIDE = 720
TURN_STEPS = 14
DOOR_TALL = 130
MOST_PROMPTS = 16
LEAST_CARD, MORE = 280, 24
"""The question stands beside the verbs from so many pixels on, and so much higher than they are."""
Verb: TypeAlias = Button | IconButton
BUSY_ICONS = ("leaf", "leaf", "people", "crowd", "crowd")


@dataclass
class Clock:
    """What the clock card shows: it turns from one time to the next, at once in the calm stand."""

    shown: str
    before: str = ""
    left: int = 0

    def step(self, now: str, calm: bool) -> None:
        """One logic step."""
        self.left = max(0, self.left - 1)
        if now != self.shown:
            self.before, self.shown, self.left = self.shown, now, 0 if calm else TURN_STEPS

    @property
    def turned(self) -> float:
        """From 0 to 1, slowing down."""
        return 1 - (self.left / TURN_STEPS) ** 2


class Row:
    """Cards that stay as they are until something they are made of is another: laid out once, and put on every page.
    `together` draws them as one picture: for ink cards, whose round corners have the colour of their shadow."""

    def __init__(self, together: bool = False) -> None:
        self._of: tuple[object, ...] = ()
        self._widgets: list[Widget] = []
        self._together = together

    def put(self, page: Page, of: tuple[object, ...], make: Callable[[Page], None]) -> None:
        """Put the cards on a page; `make` lays them out when one of `of` is not the same as last time."""
        if len(of) != len(self._of) or any(one is not other for one, other in zip(of, self._of, strict=True)):
            fresh = Page(page.look)
            make(fresh)
            self._of, self._widgets = of, list(_joined(fresh.widgets)) if self._together else fresh.widgets
        page.widgets.extend(self._widgets)


def _joined(cards: Sequence[Widget]) -> Iterator[Widget]:
    """Cards as one strip, in their order; a clock that turns is drawn by itself."""
    for turns, group in groupby(cards, lambda card: isinstance(card, ClockCard) and card.turns):
        if turns:
            yield from group
        else:
            yield strip_of(list(group))


class MapHud:
    """Puts the cards on a page, and remembers how high they are."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self.top, self.foot = HUD_TOP + BUTTON, EDGE + BUTTON
        self._low = self._caption_top = self.foot
        self._top, self._foot, self._caption = Row(True), Row(True), Row()
        self._prompts: dict[tuple[str, str, Direction], Prompt] = {}
        self._prompts_of = look.settings

    # --- the top ------------------------------------------------------------------------------------------

    def put_top(self, page: Page, world: World, clock: Clock, buttons: Callable[[], Sequence[IconButton]]) -> None:
        """Time, lesson, and the round menu at the right."""
        self._top.put(page, (world, self.look.settings, clock.left),
                      lambda row: self._lay_top(row, world, clock, buttons()))

    def _lay_top(self, page: Page, world: World, clock: Clock, buttons: Sequence[IconButton]) -> None:
        right = SCREEN_W - EDGE - len(buttons) * (BUTTON + 10)
        time = page.put(ClockCard(icon="clock", title=world.time, below=world.day.name, big=True, before=clock.before,
                                  turned=clock.turned), EDGE, HUD_TOP)
        self.top = time.bottom
        lesson = self._put_lesson(page, lesson_card(world), time, right)
        self.top = max(time.bottom, lesson.bottom)
        self.top = max(self.top, self._put_place(page, world, lesson, right).bottom)
        for number, button in enumerate(buttons, 1):
            page.put(button, right + 10 + (len(buttons) - number) * (BUTTON + 10), HUD_TOP, BUTTON, BUTTON)

    def _put_place(self, page: Page, world: World, beside: Box, right: int) -> Box:
        """Where the child is and how busy it is there: after the lesson, or below the cards when there is no room."""
        name = world.case.index.place[world.place].name
        card = PlaceCard(icon=BUSY_ICONS[world.busyness], title=f"{name[:1].upper()}{name[1:]}",
                         below=BUSY_WORDS[world.busyness])
        if beside.y == HUD_TOP and beside.right + GAP + card.wide(self.look) <= right:
            return page.put(card, beside.right + GAP, HUD_TOP, 0, beside.h)
        return page.put(card, EDGE, self.top + 8)

    def _put_lesson(self, page: Page, card: HudCard, time: Box, right: int) -> Box:
        """Beside the clock; narrower when the menu is in the way, and then below it."""
        beside, room = time.right + GAP, right - time.right - GAP
        if card.wide(self.look) <= room:
            return page.put(card, beside, HUD_TOP, 0, time.h)
        room = right - EDGE
        return page.put(card, EDGE, time.bottom + 8, min(card.wide(self.look), room))

    # --- the foot -----------------------------------------------------------------------------------------

    def put_foot(self, page: Page, world: World, verbs: Callable[[], Sequence[Verb]],
                 tip: Callable[[], Button | None] = lambda: None, told: bool = False) -> None:
        """The question with the aim of the day at the left and the verbs at the right, with a tip over them. Where
        there is no room beside the verbs the question stands over them; while something is `told` that has its
        place."""
        self._foot.put(page, (world, self.look.settings, told),
                       lambda row: self._lay_foot(row, world, verbs(), tip(), told))
        self.foot = self._low

    def _lay_foot(self, page: Page, world: World, verbs: Sequence[Verb], tip: Button | None, told: bool) -> None:
        card = aim_card(world)
        for row in (verbs, bare := [replace(verb, key_cap="") if isinstance(verb, Button) else verb for verb in verbs]):
            high = max(BUTTON, *(verb.tall(self.look, verb.wide(self.look)) for verb in row))
            room = min(card.wide(self.look), SCREEN_W - 2 * EDGE - self._verbs_wide(row))
            beside = room >= LEAST_CARD and card.tall(self.look, room) <= high + MORE
            if beside:
                break
        else:
            row = verbs if self._verbs_wide(verbs) <= SCREEN_W - 2 * EDGE else bare
        self._put_verbs(page, row, high)
        top = SCREEN_H - EDGE - high
        if beside:
            top = page.put_above(card, EDGE, SCREEN_H - EDGE, room, high).y
        elif not told:
            top = page.put_above(card, EDGE, top - GAP, min(card.wide(self.look), SCREEN_W - 2 * EDGE)).y
        if tip:
            top = page.put_above(tip, EDGE, top - GAP, min(tip.wide(self.look), CAPTION_WIDE)).y
        self._low = SCREEN_H - top

    def _verbs_wide(self, verbs: Sequence[Verb]) -> int:
        """How wide the verbs are beside each other, with the air before them."""
        return sum(max(verb.wide(self.look), BUTTON) + GAP for verb in verbs)

    def _put_verbs(self, page: Page, verbs: Sequence[Verb], high: int) -> None:
        right = SCREEN_W - EDGE
        for verb in verbs:
            wide = max(verb.wide(self.look), BUTTON)
            right = page.put_before(verb, right, SCREEN_H - EDGE - high, wide, high).x - GAP

    def put_caption(self, page: Page, about: tuple[object, ...], make: Callable[[], CaptionCard]) -> None:
        """What happened, over the foot, in the middle; the same card as long as it is `about` the same things."""
        def lay(row: Page) -> None:
            box = row.put_above(make(), (SCREEN_W - CAPTION_WIDE) // 2, SCREEN_H - self._low - GAP, CAPTION_WIDE)
            self._caption_top = SCREEN_H - box.y

        self._caption.put(page, (*about, self._low, self.look.settings), lay)
        self.foot = self._caption_top

    # --- in between ---------------------------------------------------------------------------------------

    def put_prompt(self, page: Page, thing: Box, text: str, cap: str, head: Box = NOWHERE) -> None:
        """The tag at a thing: above it; where the top is in the way below a person and over the top of a door. At the
        edge for what lies outside. It goes beside the child's own `head` rather than over it."""
        prompt = self._prompt(text, cap, _towards(thing))
        _, _, wide, high = prompt.box
        x = max(8, min(thing.centre[0] - wide // 2, SCREEN_W - wide - 8))
        above = thing.y - high - 8
        y = above if above >= self.top + 8 else thing.y + 8 if thing.h > DOOR_TALL else thing.bottom + 8
        box = Box(x, max(self.top + 8, min(y, SCREEN_H - self.foot - high - 8)), wide, high)
        beside = (box, box._replace(x=head.x - wide - 8), box._replace(x=head.right + 8))
        free = (one for one in beside if not one.meets(head) and one.x >= 8 and one.right <= SCREEN_W - 8)
        prompt.box = next(free, box)
        page.widgets.append(prompt)

    def _prompt(self, text: str, cap: str, towards: Direction) -> Prompt:
        """A tag as it was laid out before with the same settings."""
        if self._prompts_of is not self.look.settings or len(self._prompts) > MOST_PROMPTS:
            self._prompts_of = self.look.settings
            self._prompts.clear()
        if (text, cap, towards) not in self._prompts:
            prompt = Prompt(text=text, cap=cap, towards=towards)
            Page(self.look).put(prompt, 0, 0, min(prompt.wide(self.look), SCREEN_W - 2 * EDGE))
            self._prompts[text, cap, towards] = prompt
        return self._prompts[text, cap, towards]


def aim_card(world: World) -> HudCard:
    """What is to be found out and what today is for; once the guest is found, that."""
    if deduction.guest_is_found(world.book, world.state):
        return HudCard(icon="check", title="De gast is gevonden")
    return HudCard(icon="flag", title=world.case.question, below=world.day.aim)


def lesson_card(world: World) -> HudCard:
    """The lesson that is on or comes next: how many beats away, and where; at home, what comes next there."""
    lesson = world.next_lesson
    if world.at_home:
        return home_card(world)
    if lesson is None:
        return next_thing(world)
    beats = lesson.begins - world.beat
    room = lesson_as_known(world, lesson).room
    below = _beats(beats) if beats > 0 else _going_on(world, lesson, room)
    first = _first_door(world, lesson) if level_now(world, "route") == "hints" else ""
    return HudCard(icon="book" if room else "leaf", title=f"Straks: {lesson.name}" if beats > 0 else lesson.name,
                   below=f"{below} · {first}" if first else below, right=room)


def _going_on(world: World, lesson: Lesson, room: str) -> str:
    """Of what has begun: until when, and after a break what comes next; the way for who is not in the room yet."""
    until = f"tot {time_of(lesson.ends)}"
    if not lesson.room:
        return f"{until} · {_after(world, lesson)}" if _after(world, lesson) else until
    if world.place == world.known_room(lesson):
        return f"nu bezig, {until}"
    return f"begint nu, ga naar {room}" if world.beat == lesson.begins else f"al begonnen, ga naar {room}"


def _after(world: World, pause: Lesson) -> str:
    """What follows on a break, as far as is known, and where."""
    coming = ((one, lesson_as_known(world, one)) for one in world.day.lessons if one.begins >= pause.ends and one.room)
    return next((f"dan {one.name}, {known.room}" for one, known in coming if known.held), "")


def _first_door(world: World, lesson: Lesson) -> str:
    """With some help for the way: through which door to go first."""
    room = world.known_room(lesson)
    way = way_to(world, room) if room else ()
    return f"eerst naar {world.case.index.place[way[0]].name}" if len(way) > 1 else ""


def home_card(world: World) -> HudCard:
    """At home: the next appointment, or until when the evening lasts; time there goes in half hours."""
    coming = [one for one in known_appointments(world, world.day) if one.begins > world.beat]
    if coming:
        one = min(coming, key=lambda appointment: appointment.begins)
        return HudCard(icon="home", title=f"Straks: {one.text}", below=f"om {time_of(one.begins)}")
    return HudCard(icon="home", title=f"Tot {time_of(world.day.last)}", below="Daarna is de dag voorbij")


def next_thing(world: World) -> HudCard:
    """After the last lesson: work that still has to be handed in today, else how long the day goes on."""
    due = [(world.known_due(task), task) for task in world.tasks if HEARD <= world.task(task.id) < HANDED_IN]
    today = [(found.beat, task) for found, task in due if found.day == world.day_number and world.beat < found.beat]
    if today:
        beat, task = min(today, key=lambda pair: pair[0])
        title = "Meenemen" if task.is_brought else "Inleveren"
        return HudCard(icon="flag", title=title, below=f"vóór {time_of(beat)}, {_beats(beat - world.beat)}")
    left = world.day.ends - world.beat
    return HudCard(icon="flag", title=f"Tot {time_of(world.day.ends)}", below=_beats(left))


def _beats(left: int) -> str:
    return f"nog {left} {'blokje' if left == 1 else 'blokjes'}"


def _towards(thing: Box) -> Direction:
    """Where a thing lies that is not on the screen; "" when it is."""
    x, y = thing.centre
    if 0 <= x < SCREEN_W and 0 <= y < SCREEN_H:
        return ""
    if x < 0 or x >= SCREEN_W:
        return "left" if x < 0 else "right"
    return "up" if y < 0 else "down"
