"""The school week from Monday to Friday in the real client, with real events: every guest is found once, by mouse or by
keys alone. Who stops in the evening goes on the next day where it was, in another program too."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from child import Child, Hand, Keyboard, Mouse, debrief, share

from alibi.content.files import find_case, find_folder
from alibi.play.agency import Agency
from alibi.play.session import world_after
from alibi.review.recorded import steps_of
from alibi.store.home import journal_path
from alibi.store.journal import Journal
from alibi.ui.app import Desk, open_client
from mentor_export import make_page

ROOT = Path(__file__).parents[2]
CASE = "01_de_gast_in_1b"
PLAYS = (("pim", Mouse), ("sofie", Keyboard), ("terpstra", Mouse))
STOPS = "sofie"
"""Whose player stops every evening."""
SIX_STEPS = ("gehoord", "opgeschreven", "geschat", "gepland", "gemaakt", "ingeleverd")
IN_ANOTHER_PROGRAM = """
import sys
from pathlib import Path
from alibi.play.agency import Agency
world = Agency(Path(sys.argv[1])).take_up(sys.argv[2]).session.world
print(world.state, world.diary)
"""


def sit_down(home: Path) -> Desk:
    return open_client(Agency(home), find_folder("assets"),
                       lambda code: make_page(journal_path(home, code), home / f"{code}.html"), lambda path: True)


def begin(child: Child, guest: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """*Nieuwe zaak*, this case; the guest is the one thing that chance decides, so here it is told which."""
    seed = [name for name, _ in PLAYS].index(guest)
    monkeypatch.setattr("secrets.randbelow", lambda most: seed)
    child.hand.use("nieuw")
    child.hand.driver.frames(2)
    child.hand.use(f"zaak:{CASE}")
    child.wait_until(lambda: child.client.play is not None and child.client.world.scene is not None, "the hook")
    assert child.client.world.variant == guest


def stop_and_go_on(desk: Desk, child: Child, home: Path) -> tuple[Desk, Child]:
    """*Stoppen voor vandaag*, and *Verder* on another day: the same world, also for a program that reads it cold."""
    child.clear()
    child.wait_until(lambda: child.hand.screen == "EveningScreen", "the evening")
    world, code = desk.client.world, desk.client.playing.code
    child.hand.use("stoppen")
    child.wait_until(lambda: child.hand.screen == "TitleScreen", "the title")
    desk.close()
    cold = subprocess.run([sys.executable, "-c", IN_ANOTHER_PROGRAM, str(home), code], check=True, text=True,
                          capture_output=True, cwd=ROOT)
    assert cold.stdout.strip() == f"{world.state} {world.diary}"
    again = sit_down(home)
    child = Child(type(child.hand)(again))
    child.hand.use("verder")
    child.wait_until(lambda: child.hand.screen == "EveningScreen", "the same evening")
    assert again.client.world == world
    return again, child


@pytest.mark.parametrize(("guest", "kind"), PLAYS)
def test_the_whole_week_plays_by_posted_events(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, guest: str,
                                               kind: type[Hand]) -> None:
    desk = sit_down(tmp_path)
    child = Child(kind(desk))
    begin(child, guest, monkeypatch)
    for step in steps_of(find_case(CASE), f"zorgvuldig_{guest}"):
        if step == "next_day" and guest == STOPS:
            desk, child = stop_and_go_on(desk, child, tmp_path)
        child.take(step)
    child.clear()
    play, world = desk.client.playing, desk.client.world
    assert world.over and world.ending is not None and world.ending.good
    debrief(child)
    share(child)
    final = desk.client.world
    desk.close()
    with Journal.open(journal_path(tmp_path, play.code), only_reading=True) as journal:
        assert world_after(play.session.case, journal.entries(play.id)) == final, "replayed, it is the same world"
    page = make_page(journal_path(tmp_path, play.code), tmp_path / "blad.html").read_text("utf-8").casefold()
    assert [step for step in SIX_STEPS if step not in page] == []
