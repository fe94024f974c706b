"""What keeping a choice costs: the frame hands it over, the disk has it a little later."""

from __future__ import annotations

import time
import uuid
from pathlib import Path
from typing import Any

import pytest

from alibi.core.commands import Choose
from alibi.core.happenings import ChoiceMade, SceneClosed, TimePassed, TrustChanged
from alibi.core.records import Entry
from alibi.store.journal import Journal
from alibi.store.writer import LogWriter

CODE = "B7K2XQ"
FRAME = 1 / 60
HAND_OVER_BUDGET = 50e-6
ON_DISK_BUDGET = 5e-3
CHOICES = 600


def a_choice(number: int) -> Entry:
    return Entry(number, uuid.uuid4().hex, Choose("i_wait"), (
        ChoiceMade("noor/hello", "i_wait", "make_contact", "+", number, "gang"), SceneClosed("noor/hello"),
        TrustChanged("noor", 1, 1), TimePassed(1, number)))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with Journal.create(tmp_path / "journal.db", CODE) as journal:
        journal.begin_play("gast", "De gast", 1, "r", "t", 1, {}, b"zaak")
    return tmp_path / "journal.db"


def p99(times: list[float]) -> float:
    return sorted(times)[int(len(times) * 0.99)]


def show(what: str, figure: float, budget: float) -> None:
    print(f"\n{what}: {figure * 1e6:.1f} µs (budget {budget * 1e6:.0f} µs)")


def test_handing_a_choice_to_the_log_in_the_frame(path: Path, benchmark: Any) -> None:
    """Choices as they come in play, one a frame, while the thread writes the one before."""
    writer = LogWriter(path)
    writer.flush()
    handed: list[float] = []
    on_disk: list[float] = []

    def play() -> None:
        for number in range(len(handed) + 1, len(handed) + CHOICES + 1):
            entry, started = a_choice(number), time.perf_counter()
            writer.append(entry, lambda started=started: on_disk.append(time.perf_counter() - started))  # type: ignore[misc]
            handed.append(time.perf_counter() - started)
            time.sleep(FRAME / 8)

    benchmark.pedantic(play, rounds=1)
    assert writer.close()
    show("handing a choice over, p99", p99(handed), HAND_OVER_BUDGET)
    show("on disk after, p99", p99(on_disk), ON_DISK_BUDGET)
    benchmark.extra_info.update(handed_over_p99=p99(handed), on_disk_p99=p99(on_disk))
    assert len(on_disk) == CHOICES


def test_opening_the_journal_of_a_diligent_agent(path: Path, benchmark: Any) -> None:
    """Five thousand entries, some twenty days of play: checked, opened and found where it was left."""
    with Journal.open(path) as journal:
        journal._db.execute("PRAGMA synchronous = OFF")  # only to fill it quickly
        for number in range(1, 5001):
            journal.append(a_choice(number))

    def resume() -> int:
        with Journal.open(path) as journal:
            return len(journal.entries(journal.plays()[0].id))

    assert benchmark(resume) == 5000
