"""A computer that is switched off in the middle of a play loses no choice that was called saved."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from pathlib import Path

from killed import told_until_killed
from killed_work import play_on

from alibi.play.agency import Agency, Play
from alibi.store.home import agents, journal_path

KILLS = 25


def play_until_killed(home: Path, moment: random.Random) -> dict[str, int]:
    """Random play in another process, killed at some moment; per agent the last step that was called saved."""
    return dict(told_until_killed(play_on, home, moment.randrange(10**6), after=moment.uniform(0, 0.05)))


def test_no_saved_choice_is_lost_in_many_kills_of_a_play(tmp_path: Path) -> None:
    moment = random.Random(5)
    for _ in range(KILLS):
        saved = play_until_killed(tmp_path, moment)
        agency = Agency(tmp_path)
        for code, number in saved.items():
            play = agency.take_up(code)
            assert isinstance(play, Play)
            assert play.session.entries[-1].number >= number, "a step that was called saved is gone"
            play.close()
    assert len(agents(tmp_path)) >= KILLS
    for code in agents(tmp_path):
        with closing(sqlite3.connect(journal_path(tmp_path, code))) as journal:
            assert journal.execute("PRAGMA integrity_check").fetchone() == ("ok",)
