"""The steps of the debrief: the end, the line, two questions, one thing to try.

Each step knows what it shows and what the child has put in it so far, and says which commands keep that. It does not
know the screen around it. Nothing is kept that the child did not put there; what it puts there can be taken away.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from alibi.core.commands import Answer, ChooseAim, Command, DrawLine
from alibi.core.world import World
from alibi.play.debrief import Asked, LinePoint
from alibi.play.unmasking import guest_of
from alibi.ui.debrief_frame import CardHead, FaceRow, VosSays
from alibi.ui.debrief_line import Level, LineColumn, LineGrid, level_at, put_line
from alibi.ui.keys import Command as Input
from alibi.ui.page import Page
from alibi.ui.page_order import Placed
from alibi.ui.widgets import TextBlock, Widget
from alibi.ui.widgets_input import TextField
from alibi.ui.widgets_press import Button, Checkbox

OWN_WORDS = 150
"""As many signs as fit on the mentor's page."""
NO_NAMES = "Schrijf geen echte namen van anderen op."


class Step(Protocol):
    """One step of the debrief."""

    says: VosSays
    picture: str
    """A portrait to stand in the corner of the card, or ""."""

    def put(self, page: Page) -> None:
        """Put its widgets in the room of the card."""

    def kept(self) -> tuple[Command, ...]:
        """The commands that keep what was put here; () when that is kept already."""

    def empty(self) -> None:
        """Take away what was put here."""

    def before(self, command: Input, placed: Sequence[Placed], focus: str) -> bool:
        """Take a command before the widgets do; True when it is done with."""


def what_if(look: Callable[[], None]) -> Button:
    """The way from a debrief into the day that was played."""
    return Button("terugkijken", "Probeer een andere keuze: wat als?", look, icon="undo")


class EndingStep:
    """How the case ended. Whoever has not found the guest may look again; else the guest is there to say goodbye."""

    def __init__(self, world: World, pictures: Callable[[str], str], look_again: Callable[[], None] | None,
                 look_at_day: Callable[[], None]) -> None:
        self.world, self.pictures, self.look_again, self.look_at_day = world, pictures, look_again, look_at_day
        ending = world.ending
        self.good = bool(ending and ending.good)
        self.says = (VosSays("De zaak is klaar. Iedereen is veilig.", "happy") if self.good
                     else VosSays("De gast is er nog. Iedereen is veilig."))
        guest, _ = guest_of(world.case, world.variant)
        self.picture = pictures(f"portrait.{guest}.happy") if self.good else ""

    def put(self, page: Page) -> None:
        ending = self.world.ending
        y = page.put(CardHead("einde", ending.title if ending else "De dag is voorbij", icon="case", hue="mint"),
                     page.x, page.y, page.w).bottom + 12
        if ending and ending.text:
            y = page.put(TextBlock("einde_tekst", ending.text, step="speech"), page.x, y, page.w).bottom + 20
        if not self.good:
            y = self._put_again(page, y)
        page.put(what_if(self.look_at_day), page.x, y)

    def _put_again(self, page: Page, y: int) -> int:
        y = page.put(TextBlock("bord", "Zo ligt het zaakbord nu:", step="body_strong"), page.x, y, page.w).bottom + 10
        y = page.grid(self._people(), page.x, y, page.w, 2)
        if self.look_again is None:
            return y + 20
        y = page.put(TextBlock("mag", "Je mag terug in de tijd. Dan zoek je verder waar je was.", step="body"),
                     page.x, y + 10, page.w).bottom + 12
        again = Button("nog_een_keer", "Zoek verder naar de gast", self.look_again, icon="search")
        return page.put(again, page.x, y).bottom + 12

    def _people(self) -> list[Widget]:
        case, elsewhere = self.world.case, self.world.elsewhere
        return [FaceRow("", self.pictures(f"face.{person}"), title=case.index.person[person].name,
                        below="was ergens anders" if person in elsewhere else "kan nog") for person in case.board]

    def kept(self) -> tuple[Command, ...]:
        return ()

    def empty(self) -> None:
        """Nothing is put here."""

    def before(self, command: Input, placed: Sequence[Placed], focus: str) -> bool:
        return False


class LineStep:
    """How full the head was. The grid is empty until the child draws."""

    says = VosSays("Hoe vol was je hoofd? Dat weet jij alleen.", "thoughtful")
    picture = ""

    def __init__(self, world: World, points: tuple[LinePoint, ...]) -> None:
        self.points = points
        before = dict(zip(world.diary.line_at, world.diary.line_levels, strict=True))
        self.levels: list[Level] = [before.get(point.beat) for point in points]
        self.last = self._command()
        self.drawing = False

    def put(self, page: Page) -> None:
        wipe = Button("wissen", "Wis de lijn", self.empty, icon="undo")
        beside = wipe.wide(page.look) + 12  # room for it from the start: nothing may shift while the child draws
        y = page.put(CardHead("lijn_kop", "Hoe vol was je hoofd vandaag?", icon="pen", hue="ink"), page.x, page.y,
                     page.w - beside).bottom + 4
        if self.drawn:
            page.put_before(wipe, page.x + page.w, page.y - 8)
        how = TextBlock("lijn_uitleg", "Klik bij elk moment, of sleep een lijn. Met de pijltjes kan ook.",
                        colour="quiet")
        grid_at = y + how.tall(page.look, page.w) + 12
        above = grid_at + LineGrid().least(page.look) <= page.area.bottom  # else it is below: a line is one stroke
        if above:
            page.put(how, page.x, y, page.w)
        below = put_line(page, self.points, self.levels, page.x, grid_at if above else y + 6, page.w, self.set).bottom
        if not above:
            page.put(how, page.x, below + 10, page.w)

    @property
    def drawn(self) -> bool:
        """Whether there is anything on the grid."""
        return any(level is not None for level in self.levels)

    def set(self, number: int, level: Level) -> None:
        self.levels[number] = level

    def empty(self) -> None:
        self.levels = [None] * len(self.points)

    def _command(self) -> DrawLine:
        drawn = [(point.beat, level) for point, level in zip(self.points, self.levels, strict=True)
                 if level is not None]
        return DrawLine(tuple(beat for beat, _ in drawn), tuple(level for _, level in drawn))

    def kept(self) -> tuple[Command, ...]:
        now = self._command()
        if now == self.last:
            return ()
        self.last = now
        return (now,)

    # --- drawing by hand and by keys --------------------------------------------------------------------

    def before(self, command: Input, placed: Sequence[Placed], focus: str) -> bool:
        columns = [at for at in placed if isinstance(at.widget, LineColumn)]
        if command.name in ("up", "down", "erase"):
            return self._by_key(command.name, columns, focus)
        if command.name == "press":
            self.drawing = any(at.shown().holds(command.x, command.y) for at in columns)
            if self.drawing:
                self._set_at(columns, command.x, command.y)
        elif command.name == "drag" and self.drawing:
            self._set_at(columns, command.x, command.y)
            return True
        elif command.name == "drop":
            self.drawing = False
        return False

    def _by_key(self, name: str, columns: Sequence[Placed], focus: str) -> bool:
        column = next((at.widget for at in columns if at.widget.key == focus), None)
        if not isinstance(column, LineColumn):
            return False
        column.change(None if name == "erase" else column.raised(1 if name == "up" else -1))
        return True

    def _set_at(self, columns: Sequence[Placed], x: int, y: int) -> None:
        """The nearest moment gets the level at this height."""
        if columns:
            near = min(range(len(columns)), key=lambda number: abs(columns[number].widget.box.centre[0] - x))
            self.set(near, level_at(columns[near].widget.box, y))


class QuestionStep:
    """A question with cards to tick, and room for own words."""

    picture = ""

    def __init__(self, world: World, asked: Asked, says: VosSays, icon: str, hue: str) -> None:
        self.asked, self.says, self.icon, self.hue = asked, says, icon, hue
        self.picked, self.words = next(((picked, words) for question, picked, words in world.diary.answers
                                        if question == asked.id), ((), ""))
        self.last = self._command()

    def put(self, page: Page) -> None:
        y = page.put(CardHead("vraag", self.asked.ask, icon=self.icon, hue=self.hue), page.x, page.y, page.w).bottom + 4
        y = page.put(TextBlock("meer", "Je mag er meer dan één kiezen.", colour="quiet"), page.x, y, page.w).bottom + 12
        columns = 2 if page.look.settings.text_scale < 150 else 1
        y = page.grid([self._card(number, answer) for number, answer in enumerate(self.asked.answers)], page.x, y,
                      page.w, columns) + 6
        y = page.put(TextField("woorden", "In mijn eigen woorden (hoeft niet)", text=self.words, change=self._write,
                               limit=OWN_WORDS), page.x, y, page.w).bottom + 4
        page.put(TextBlock("geen_namen", NO_NAMES, step="small", colour="quiet"), page.x, y, page.w)

    def _card(self, number: int, answer: str) -> Checkbox:
        return Checkbox(f"antwoord:{number}", answer, selected=answer in self.picked, hue=self.hue,
                        on_change=lambda on: self._tick(answer, on))

    def _tick(self, answer: str, on: bool) -> None:
        chosen = {*self.picked, answer} if on else {*self.picked} - {answer}
        self.picked = tuple(one for one in self.asked.answers if one in chosen)

    def _write(self, words: str) -> None:
        self.words = words

    def empty(self) -> None:
        self.picked, self.words = (), ""

    def _command(self) -> Answer:
        return Answer(self.asked.id, self.picked, self.words.strip())

    def kept(self) -> tuple[Command, ...]:
        now = self._command()
        if now == self.last:
            return ()
        self.last = now
        return (now,)

    def before(self, command: Input, placed: Sequence[Placed], focus: str) -> bool:
        return False


class AimStep:
    """One thing to try for real, or nothing."""

    says = VosSays("Kies één ding. Of kies niets.")
    picture = ""

    def __init__(self, world: World) -> None:
        self.missions = world.case.debrief.missions
        self.aim = self.last = world.diary.aim

    def put(self, page: Page) -> None:
        y = page.put(CardHead("missie", "Wat wil je in het echt proberen?", icon="flag", hue="sky"), page.x, page.y,
                     page.w).bottom + 4
        y = page.put(TextBlock("een", "Kies er één, of geen.", colour="quiet"), page.x, y, page.w).bottom + 12
        page.column([Checkbox(f"missie:{mission.id}", mission.text, selected=mission.id == self.aim, hue="sky",
                              on_change=self._picker(mission.id)) for mission in self.missions], page.x, y, page.w,
                    gap=12, least=56)

    def _picker(self, mission: str) -> Callable[[bool], None]:
        def pick(on: bool) -> None:
            self.aim = mission if on else ""
        return pick

    def empty(self) -> None:
        self.aim = ""

    def kept(self) -> tuple[Command, ...]:
        if self.aim == self.last:
            return ()
        self.last = self.aim
        return (ChooseAim(self.aim),)

    def before(self, command: Input, placed: Sequence[Placed], focus: str) -> bool:
        return False
