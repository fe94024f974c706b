"""From the title to the shared page in the real client, with real events: one guest by mouse alone, the other by keys
alone. What a child chose stands on the page in its literal words; what it took back or left out is nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from child import TAKEN_BACK, Child, Hand, Keyboard, Mouse, debrief, share

from alibi.content.files import find_case, find_folder
from alibi.play.agency import Agency, Play
from alibi.play.session import world_after
from alibi.review.recorded import steps_of
from alibi.store.home import journal_path
from alibi.store.journal import Journal
from alibi.ui.app import Desk, open_client
from mentor_export import make_page

CASE = "00_kennismaking"
SEEDS = {"tijn": 0, "roos": 1}


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
    monkeypatch.setattr("secrets.randbelow", lambda most: SEEDS[variant])
    child.hand.use("nieuw")
    child.hand.use(f"zaak:{CASE}")
    child.wait_until(lambda: desk.client.play is not None and desk.client.world.scene is not None, "the hook")
    return desk.client.playing


def leave_out_a_moment(child: Child, play: Play) -> tuple[str, str]:
    """Leave out the moment of a choice; gives what was said and what came of it."""
    moment = next(one for one in play.told().moments if one.kind == "choice" and one.happened and one.skill)
    child.hand.use(f"weg:{moment.number}")
    return moment.words, moment.happened


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
