"""A promise is told as a moment: what was said, what came of it, and what was said about it later."""

from __future__ import annotations

import uuid
from pathlib import Path

import pytest

from alibi.core import commands as do
from alibi.core import happenings as h
from alibi.core.happenings import Happening
from alibi.core.records import Entry
from alibi.store.dossier import read_dossier, write_dossier
from alibi.store.journal import Journal
from alibi.store.told import Moment, told_of_dossier, told_of_journal

MADE = (h.ChoiceMade("noor/hello", "i_wait", "make_contact", "+", 101, "gang"), h.PromiseMade("noor_wait", "noor"))
SORRY = (h.ChoiceMade("noor/strained", "sorry", "mend", "+", 120, "gang"), h.PromiseExplained("noor_wait", "noor"))
WORDS = {"choice/noor/strained/sorry": "Dat klopt. Sorry.", "feedback/noor/strained/sorry": "Noor zucht.",
         "choice/noor/strained/late": "Ik was te laat", "deed/briefje": "Leg een briefje neer."}


def of(journal: Journal, *entries: tuple[Happening, ...]) -> tuple[Moment, ...]:
    """The moments of a play of these entries, after a day that began."""
    journal.change_wording(WORDS)
    for number, happened in enumerate(((h.DayBegan("maandag", "gang", 100),), *entries), start=1):
        journal.append(Entry(number, uuid.uuid4().hex, do.Wait(), happened))
    last = journal.last_play()
    assert last is not None
    return told_of_journal(journal, last.id).moments


def test_a_promise_that_went_by_while_nothing_was_chosen_is_a_moment(journal: Journal) -> None:
    made, gone = of(journal, MADE, (h.Waited("gang"), h.PromiseBroken("noor_wait", "noor")))
    assert made.happened == "Noor knikt. Afspraak: Wachten op Noor."
    assert (gone.kind, gone.number, gone.day, gone.about) == ("promise", 3, "maandag", ("noor_wait",))
    assert (gone.situation, gone.words, gone.happened) == (
        "Afspraak: Wachten op Noor.", "Ja. Ik wacht op je.", "Deze afspraak ging voorbij.")
    assert (gone.skill, gone.sign, gone.offered) == ("", "", ())


def test_it_says_what_was_said_about_it_later(journal: Journal) -> None:
    moments = of(journal, MADE, (h.PromiseBroken("noor_wait", "noor"),), SORRY)
    assert [one.happened for one in moments[1:]] == [
        "Deze afspraak ging voorbij. Later: “Dat klopt. Sorry.”", "Noor zucht."]


def test_a_promise_that_was_kept_is_a_moment_too(journal: Journal) -> None:
    _, kept = of(journal, MADE, (h.PromiseKept("noor_wait", "noor"),))
    assert (kept.kind, kept.words, kept.happened) == ("promise", "Ja. Ik wacht op je.", "Deze afspraak is gelukt.")


@pytest.mark.parametrize(("turn", "said"), [
    (h.PromiseKept("noor_wait", "noor"), "Deze afspraak is gelukt: Wachten op Noor."),
    (h.PromiseBroken("noor_wait", "noor"), "Deze afspraak ging voorbij: Wachten op Noor.")])
def test_with_a_choice_or_deed_it_is_told_there(journal: Journal, turn: Happening, said: str) -> None:
    """One number is one moment to leave out."""
    moments = of(journal, MADE, (h.DeedDone("scherm", "", "", 104, "gang"), turn))
    assert [one.kind for one in moments] == ["choice", "deed"]
    assert moments[1].happened == f"Je weet nu waar je moet zijn. {said}"


@pytest.mark.parametrize(("later", "said"), [
    (h.ChoiceMade("noor/strained", "late", "", "", 120, "gang"), " Later: “Ik was te laat”."),
    (h.DeedDone("briefje", "", "", 120, "gang"), " Later: “Leg een briefje neer.”"),
    (h.Waited("gang"), "")])
def test_a_quoted_sentence_ends_once(journal: Journal, later: Happening, said: str) -> None:
    broken, explained = h.PromiseBroken("noor_wait", "noor"), h.PromiseExplained("noor_wait", "noor")
    moments = of(journal, MADE, (broken,), (later, explained))
    assert moments[1].happened == f"Deze afspraak ging voorbij.{said}"


def test_who_strikes_it_out_hears_no_more_of_it_and_the_dossier_has_the_same(journal: Journal, tmp_path: Path) -> None:
    moments = of(journal, MADE, (h.PromiseBroken("noor_wait", "noor"),), SORRY, (h.Shared(True),))
    play = journal.last_play()
    assert play is not None
    path = write_dossier(journal.path, play.id, tmp_path / "all.alibi-dossier")
    assert [one.happened for one in told_of_dossier(read_dossier(path)).moments] == [one.happened for one in moments]
    journal.append(Entry(6, uuid.uuid4().hex, do.StrikeOut(3), (h.MomentStruckOut(3, True),)))
    assert [one.kind for one in told_of_journal(journal, play.id).moments] == ["choice", "choice"]


def test_where_the_words_of_a_promise_are_hidden_so_is_what_came_of_it(journal: Journal) -> None:
    of(journal, MADE, (h.PromiseBroken("noor_wait", "noor"),), (h.MomentStruckOut(2, True),))
    play = journal.last_play()
    assert play is not None and told_of_journal(journal, play.id).moments == ()
