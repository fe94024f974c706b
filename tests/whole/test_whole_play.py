"""From the title to the shared page in the real client, with real events: one guest by mouse alone, the other by keys
alone. What a child chose stands on the page in its literal words; what it took back or left out is nowhere."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path

import pytest

from alibi.content.files import find_case, find_folder
from alibi.core.ways import way_to
from alibi.play.agency import Agency, Play
from alibi.play.looks import MIRROR_PLACE
from alibi.play.session import world_after
from alibi.review.recorded import steps_of
from alibi.store.home import journal_path
from alibi.store.journal import Journal
from alibi.ui.agenda_homework import SURE
from alibi.ui.app import Desk, open_client
from alibi.ui.map_screen import MapScreen
from alibi.ui.window_pygame import Driver
from mentor_export import make_page

CASE = "00_kennismaking"
SEEDS = {"tijn": 0, "roos": 1}
TAKEN_BACK = "rather_alone"
PATIENCE = 900
FRAMES_WITHOUT_A_CLOCK = 300
HUD_TOP, HUD_FOOT = 84, 640


class Hand:
    """One way of using the client: everything below goes through `use`, `type` and `next_bubble`."""

    def __init__(self, desk: Desk) -> None:
        self.client = desk.client
        self.driver = Driver(desk.client.stage, desk.window)
        self.driver.frames(2)

    def use(self, key: str) -> None:
        raise NotImplementedError

    def shown(self) -> list[str]:
        return [item.key for item in self.client.stage.reading()]

    @property
    def walking(self) -> bool:
        """On the way somewhere, or about to be shown the mirror."""
        world, top = self.client.world, self.client.stage.top
        return bool(top.me.way) or (world.place == MIRROR_PLACE and not world.diary.look) \
            if isinstance(top, MapScreen) else False

    @property
    def screen(self) -> str:
        return type(self.client.stage.top).__name__


class Mouse(Hand):
    """A single pointer: press and let go, nothing else."""

    def use(self, key: str) -> None:
        for _ in range(8):
            item = next((item for item in self.client.stage.reading() if item.key == key), None)
            if item is None:
                return  # on the way to it the child went through it
            x, y = item.box.centre
            on_map = self.screen == "MapScreen" and key.partition(":")[0] in ("door", "person", "deed")
            if not on_map or (20 < x < 1260 and HUD_TOP < y < HUD_FOOT and not self._covered(key, x, y)):
                self.driver.click(x, y)
                return
            self.driver.click(min(max(x, 40), 1240), min(max(y, HUD_TOP + 20), HUD_FOOT - 20))
            self._stand_still()
        raise AssertionError(f"{key} cannot be reached with the mouse")

    def _covered(self, key: str, x: int, y: int) -> bool:
        over = [item.key for item in self.client.stage.reading() if item.usable and item.box.holds(x, y)]
        return over[-1] != key

    def _stand_still(self) -> None:
        for _ in range(PATIENCE):
            self.driver.frames()
            if not self.walking:
                return


class Keyboard(Hand):
    """Tab to it, then Enter."""

    def use(self, key: str) -> None:
        for _ in range(len(self.shown()) + 2):
            if any(item.key == key and item.focused for item in self.client.stage.reading()):
                self.driver.key("return")
                return
            self.driver.key("tab")
        raise AssertionError(f"{key} cannot be reached with the keyboard on {self.screen}: {self.shown()}")


class Child:
    """Plays written steps through a hand, as far as the screen lets it."""

    def __init__(self, hand: Hand) -> None:
        self.hand, self.client = hand, hand.client

    def wait_until(self, done: Callable[[], bool], why: str) -> None:
        for number in range(PATIENCE):
            if done():
                return
            self.hand.driver.frames()
            if number > FRAMES_WITHOUT_A_CLOCK:
                time.sleep(0.005)  # the disk needs real time, which frames alone do not give it
        raise AssertionError(f"waited in vain: {why} (on {self.hand.screen}, {self.hand.shown()[:20]})")

    def clear(self) -> None:
        """Read on until the school, the choices or the debrief are there, and put cards away."""
        for _ in range(60):
            self.hand.driver.frames(2)
            keys = self.hand.shown()
            if self.hand.screen == "MapScreen" and "caption" in keys:
                self.hand.use("caption")
            elif self.hand.screen == "MirrorScreen":
                self.at_the_mirror()
            elif self.hand.screen == "MapScreen" and self.hand.walking:
                self.hand.driver.frames(10)
            elif self.hand.screen in ("TalkScreen", "RevealScreen") and "verder" in keys:
                self.hand.use("verder")
            elif self.hand.screen == "RevealScreen":
                self.wait_until(lambda: "praat" in self.hand.shown(), "the end of the soft wipe")
                self.hand.use("praat")
            else:
                return

    def at_the_mirror(self) -> None:
        self.hand.use("agent_3")
        self.hand.use("naam")
        self.hand.driver.type("Kraai")
        self.hand.use("klaar")

    def take(self, step: str) -> None:
        word, *rest = step.split()
        if word not in ("choose", "go_on"):
            self.clear()
        getattr(self, f"take_{word}")(*rest)

    def take_go(self, place: str) -> None:
        for near in way_to(self.client.world, place):
            self.hand.use(f"door:{near}")
            self.wait_until(lambda near=near: self.client.world.place == near, f"going to {near}")  # type: ignore[misc]
            self.clear()

    def take_talk(self, person: str) -> None:
        self.hand.use(f"person:{person}")
        self.wait_until(lambda: self.hand.screen == "TalkScreen", f"talking to {person}")

    def take_choose(self, choice: str) -> None:
        self.clear()
        if choice == "feeling":
            self.changes_its_mind()
        self.hand.use(f"keuze:{choice}")
        self.hand.driver.frames(2)

    def changes_its_mind(self) -> None:
        """Choose something, then take it back with the time machine."""
        self.hand.use(f"keuze:{TAKEN_BACK}")
        self.clear()
        self.hand.use("undo")
        self.hand.use("terug")
        self.clear()

    def take_go_on(self) -> None:
        self.clear()

    def take_do(self, deed: str) -> None:
        self.hand.use(f"deed:{deed}")
        self.wait_until(lambda: all(one.id != deed for one in self.client.world.deeds)
                        or self.hand.screen != "MapScreen", f"doing {deed}")

    def take_wait(self) -> None:
        self.hand.use("wacht")

    def take_scan(self) -> None:
        self.hand.use("scan")

    def in_the_agenda(self, page: str, *keys: str) -> None:
        self.clear()
        if self.hand.screen == "MapScreen":
            self.hand.use("agenda")
        self.hand.use(f"tab.{page}")
        for key in keys:
            self.hand.use(key)

    def close_agenda(self) -> None:
        if self.hand.screen == "AgendaScreen":
            self.hand.use("dicht")

    def take_note(self, task: str, slot: str) -> None:
        self.in_the_agenda("huiswerk", f"taak.{task}", f"regel.{slot}", SURE)
        self.close_agenda()

    def take_work(self, task: str, answer: str) -> None:
        self.in_the_agenda("huiswerk")
        self.hand.use(f"antwoord.{answer}")
        self.close_agenda()

    def take_lay(self, card: str, person: str, signal: str) -> None:
        self.in_the_agenda("zaak", f"kaart.{card}", f"cel.{person}.{signal}")
        self.close_agenda()
        assert self.client.world.laid(card) == signal

    def take_unmask(self, person: str) -> None:
        self.in_the_agenda("zaak", "vraag", f"mens.{person}", "vraag.ja")
        self.wait_until(lambda: self.hand.screen in ("RevealScreen", "MapScreen"), "asking the guest")
        self.clear()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    agency = Agency(tmp_path)
    opened = open_client(agency, find_folder("assets"),
                         lambda code: make_page(journal_path(tmp_path, code), tmp_path / f"{code}.html"),
                         lambda path: True)
    yield opened
    opened.close()


def begin_from_the_title(desk: Desk, child: Child, variant: str, monkeypatch: pytest.MonkeyPatch) -> Play:
    """*Nieuwe zaak*; the guest is the one thing that chance decides, so here it is told which."""
    monkeypatch.setattr("alibi.play.agency.secrets.randbelow", lambda most: SEEDS[variant])
    child.hand.use("nieuw")
    child.hand.use(f"zaak:{CASE}")
    child.wait_until(lambda: desk.client.play is not None and desk.client.world.scene is not None, "the hook")
    return desk.client.playing


def debrief(child: Child) -> None:
    """Through the debrief, leaving the line and the words empty, to the preview."""
    child.wait_until(lambda: child.hand.screen == "DebriefScreen", "the debrief")
    for _ in range(12):
        child.hand.driver.frames(2)
        if child.hand.screen == "ShareScreen":
            return
        child.hand.use("verder")
    raise AssertionError("the debrief has no end")


def leave_out_a_moment(child: Child, play: Play) -> tuple[str, str]:
    """Leave out the moment of a choice; gives what was said and what came of it."""
    moment = next(one for one in play.told().moments if one.kind == "choice" and one.happened and one.skill)
    child.hand.use(f"weg:{moment.number}")
    return moment.words, moment.happened


def share(child: Child) -> None:
    yes = next(item.key for item in child.client.stage.reading() if item.usable and item.label.startswith("Ja"))
    child.hand.use(yes)
    child.wait_until(lambda: "klaar" in child.hand.shown(), "the dossier")


@pytest.mark.parametrize(("variant", "kind"), [("tijn", Mouse), ("roos", Keyboard)])
def test_a_whole_play_from_title_to_page(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, variant: str,
                                         kind: type[Hand]) -> None:
    child = Child(kind(desk))
    play = begin_from_the_title(desk, child, variant, monkeypatch)
    for step in steps_of(find_case(CASE), f"zorgvuldig_{variant}"):
        child.take(step)
    child.clear()
    assert desk.client.world.over and desk.client.world.ending is not None and desk.client.world.ending.good
    debrief(child)
    said, came_of_it = leave_out_a_moment(child, play)
    share(child)
    final, code, case = play.session.world, play.code, play.session.case
    shown = play.told()
    child.hand.use("klaar")
    assert child.hand.screen == "TitleScreen" and final.diary.name == "Kraai"
    with Journal.open(journal_path(tmp_path, code), only_reading=True) as journal:
        assert world_after(case, journal.entries(play.id)) == final, "the journal replays to the same world"
    page = unescape(make_page(journal_path(tmp_path, code), tmp_path / "blad.html").read_text("utf-8"))
    dossier = next(tmp_path.glob("gedeeld/*.alibi-dossier")).read_bytes()
    gone = next(choice.feedback for choice in case.index.scene["noor/hello"].choices if choice.id == TAKEN_BACK)
    assert any(moment.words in page for moment in shown.moments)
    for words in (came_of_it, gone, "Kraai"):
        assert words not in page and words.encode() not in dossier
    assert said not in [moment.words for moment in shown.moments] or said not in page
