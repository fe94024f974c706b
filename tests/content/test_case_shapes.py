"""What the loader makes of the tiny case: the frozen shapes of the core, in the designer's order."""

from __future__ import annotations

from pathlib import Path

import pytest

from alibi.content.diagnostics import as_text
from alibi.content.files import case_folders
from alibi.content.load import load_case
from alibi.core.case import END, NARRATOR, SILENCE, Case, Chance, Effect, Line
from alibi.core.rulebook import rulebook_of
from alibi.core.school_time import beat_of


@pytest.fixture
def case(levels: Path) -> Case:
    loaded = load_case(levels / "zaak")
    assert loaded.case is not None
    return loaded.case


def test_a_choice_has_its_skill_effects_and_costs(case: Case) -> None:
    wait = case.index.scene["mila/hello"].choices[0]
    assert (wait.id, wait.then, wait.costs, wait.needs) == ("i_wait", "mila/later", 1, 'before("09:00")')
    assert wait.chance == Chance("make_contact", "+")
    assert wait.effects == (Effect("trust.mila", 1, add=True), Effect("promise.wachten", 1))


def test_every_list_of_choices_ends_with_silence(case: Case) -> None:
    added = case.index.scene["mila/hello"].choices[-1]
    assert (added.id, added.text, added.then) == (SILENCE, "Ik zeg even niets.", END)
    written = case.index.scene["slot/found"].choices[-1]
    assert (written.id, written.text) == (SILENCE, "Ik geef hem zonder iets te zeggen.")
    assert all(SILENCE in {choice.id for choice in scene.choices} for scene in case.scenes if scene.choices)


def test_speech_keeps_speakers_moods_and_what_can_be_seen(case: Case) -> None:
    assert case.index.scene["mila/hello"].lines == (
        Line("mila", "nervous", "Hoi. Wacht je op mij bij 012?"),
        Line(NARRATOR, "neutral", "Ze kijkt naar de grond."),
    )


def test_an_end_is_an_effect(case: Case) -> None:
    assert case.index.scene["slot/found"].choices[0].effects == (Effect("end.found", 1),)


def test_a_day_counts_in_beats_and_keeps_the_order_of_rows(case: Case) -> None:
    day = case.days[0]
    assert (day.id, day.place, day.begins, day.ends) == ("1_maandag", "plein", beat_of("08:30"), beat_of("10:00"))
    assert [(stay.person, stay.place, stay.variants) for stay in day.stays] == [
        ("mila", "plein", ()),
        ("mila", "lokaal", ()),
        ("bo", "", ()),
        ("bo", "hal", ("bo",)),
    ]
    assert day.tasks[0].slots == (("rekenen", "Rekenen · vandaag"), ("taal", "Taal · morgen"))
    assert (day.changes[0].lesson, day.changes[0].room) == ("rekenen", "lokaal")


def test_a_talk_without_a_person_starts_by_itself(case: Case) -> None:
    assert case.index.talk["slot"].starts_by_itself
    assert case.index.talk_with["mila"].starts[0].scene == "mila/hello"


def test_only_the_cast_is_in_the_case(case: Case) -> None:
    assert [person.id for person in case.people] == ["mila", "bo", "juf"]


def test_the_rules_can_be_made_from_it(case: Case) -> None:
    assert len(rulebook_of(case, "bo").first_state()) > 5


@pytest.mark.parametrize("folder", case_folders(), ids=lambda folder: folder.name)
def test_every_case_that_comes_with_the_game_has_no_error(folder: Path) -> None:
    errors = [one for one in load_case(folder).diagnostics if one.is_error]
    assert as_text(errors) == "Geen fouten gevonden."
