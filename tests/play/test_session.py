"""A session keeps every step, takes back without a mark, and is the same world when taken up again."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from alibi.core.case import Case
from alibi.core.commands import Choose, Go, Scan, Talk, Wait, WriteNote
from alibi.core.moves import moves
from alibi.core.records import Entry
from alibi.core.rules import NotPossible
from alibi.play.session import BrokenPlay, Session, world_after


class Shelf:
    """A log in memory that says at once that all is safe."""

    def __init__(self) -> None:
        self.entries: dict[int, Entry] = {}

    def append(self, entry: Entry, on_saved: Callable[[], None]) -> None:
        self.entries[entry.number] = entry
        on_saved()

    def take_back(self, number: int, on_saved: Callable[[], None]) -> None:
        del self.entries[number]
        on_saved()


def started(case: Case) -> tuple[Session, Shelf]:
    shelf = Shelf()
    return Session.start(case, 0, shelf), shelf


def test_every_accepted_command_is_kept_and_a_refused_one_is_not(small_case: Case) -> None:
    session, shelf = started(small_case)
    session.do(Go("b1_02"))
    with pytest.raises(NotPossible):
        session.do(Go("aula"))
    assert [type(entry.command).__name__ for entry in shelf.entries.values()] == ["Begin", "Go"] and session.saved


def test_taking_back_a_choice_undoes_what_came_after_but_keeps_notes(small_case: Case) -> None:
    session, shelf = started(small_case)
    session.do(Talk("noor"))
    in_talk = session.world
    for command in (Choose("alone"), Go("b1_04"), WriteNote("Noor tekent.")):
        session.do(command)
    undone = session.take_back()
    assert undone is not None and undone.command == Choose("alone")
    assert session.world.state == in_talk.state and session.world.diary.notes == ("Noor tekent.",)
    assert [entry.number for entry in shelf.entries.values()] == [entry.number for entry in session.entries]


def test_there_is_nothing_to_take_back_on_a_fresh_morning(small_case: Case) -> None:
    session, _ = started(small_case)
    session.do(Wait())
    assert session.take_back() is None and session.world.time == "13:35"


def test_a_number_is_never_used_twice(small_case: Case) -> None:
    session, _ = started(small_case)
    session.do(Talk("noor"))
    session.do(Choose("alone"))
    gone = session.last.number
    session.take_back()
    session.do(Choose("i_wait"))
    assert session.last.number > gone


def test_a_play_that_does_not_fit_its_case_is_refused(small_case: Case) -> None:
    session, _ = started(small_case)
    session.do(Scan())
    with pytest.raises(BrokenPlay):
        world_after(small_case, [Entry(1, "a", Go("hal"), ())])
    with pytest.raises(BrokenPlay):
        world_after(small_case, [*session.entries, Entry(9, "b", Choose("nee"), ())])


@settings(max_examples=60, deadline=None)
@given(some.lists(some.integers(0, 30), max_size=40), some.integers(0, 1))
def test_any_play_can_be_taken_back_step_by_step_and_resumed(small_case: Case, picks: list[int], seed: int) -> None:
    shelf = Shelf()
    session = Session.start(small_case, seed, shelf)
    for pick in picks:
        possible = tuple(moves(session.world.book, session.world.state))
        if not possible:
            break
        session.do(possible[pick % len(possible)])
    resumed = Session.resume(small_case, shelf.entries.values(), Shelf())
    assert resumed.world == session.world
    while session.take_back():
        assert world_after(small_case, shelf.entries.values()) == session.world
