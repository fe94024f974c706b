"""A computer that is switched off in the middle of a play loses no choice that was called saved."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

from alibi.play.agency import Agency, Play
from alibi.store.home import agents, journal_path

CASE = "00_kennismaking"
KILLS = 25

BOT = """
import random, sys
from pathlib import Path
from alibi.core.moves import moves
from alibi.play.agency import Agency

agency, dice = Agency(Path(sys.argv[1])), random.Random(int(sys.argv[2]))
while True:
    play = agency.begin("00_kennismaking", dice.randrange(1000))
    session = play.session
    kept = session.log.append
    def append(entry, on_saved, code=play.code):
        def told():
            on_saved()
            print(code, entry.number, flush=True)
        kept(entry, told)
    session.log.append = append
    while possible := tuple(moves(session.world.book, session.world.state)):
        session.do(dice.choice(possible))
    play.close()
"""


def play_until_killed(home: Path, moment: random.Random) -> dict[str, int]:
    """Random play in another process, killed at some moment; per agent the last step that was called saved."""
    with subprocess.Popen([sys.executable, "-c", BOT, str(home), str(moment.randrange(10**6))],
                          stdout=subprocess.PIPE, bufsize=0) as child:
        assert child.stdout is not None
        first = child.stdout.readline()
        time.sleep(moment.uniform(0, 0.05))
        child.kill()
        lines = (first + child.stdout.read()).decode().split("\n")[:-1]
        assert child.wait() != 0
    return {code: int(number) for code, number in (line.split() for line in lines)}


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
