"""The steps of homework as they are told: in the order of the play, and what came at once in the order of work."""

from __future__ import annotations

import uuid

from alibi.core import happenings as h
from alibi.core.happenings import Happening
from alibi.store.told_entry import ToldEntry
from alibi.store.told_homework import HomeworkTold, steps_in_words
from alibi.store.words import Heard, Wording


def steps_told(*entries: tuple[Happening, ...]) -> str:
    """The steps of the one task in these entries, in words."""
    rows = [(ToldEntry(number, uuid.uuid4().hex, happened), one)
            for number, happened in enumerate(entries, 1) for one in happened]
    task, = HomeworkTold(rows, Heard(Wording(()))).tasks()
    return steps_in_words(task)


def test_what_one_choice_brought_stands_in_the_order_of_work() -> None:
    more_and_heard = (h.MoreTimeGiven("tekst"), h.TaskHeard("tekst"))
    assert steps_told(more_and_heard, (h.TaskDone("tekst", ""),)) == "gehoord, meer tijd gevraagd, gemaakt"


def test_what_came_one_after_another_stands_as_it_was_played() -> None:
    assert steps_told((h.TaskHeard("tekst"),), (h.TaskDone("tekst", ""),), (h.TaskNoted("tekst", "x", True),)) == (
        "gehoord, gemaakt, opgeschreven")
