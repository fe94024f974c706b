"""What is shown when the guest was found comes from the case and from the board."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from alibi.core.case import Case, Line, Person, Scene
from alibi.core.commands import Begin, Choose, Do, DoTask, Go, LayAlibi, NoteTask, Scan, Talk, Unmask, Wait
from alibi.core.rules import begin, step
from alibi.core.world import World
from alibi.play.agency import Agency
from alibi.play.unmasking import guest_of, is_unmasking, unmasked

FOUND = (Scan(), *(Wait() for _ in range(5)), Go("b1_02"), Choose("listen"), Go("hal"), Go("aula"), Talk("jayden"),
         Choose("ask"), NoteTask("kaartje", "goed"), DoTask("kaartje", "niet"), Do("lever_in"),
         LayAlibi("roos_aula", "roos", "les"), LayAlibi("jayden_hal", "jayden", "les"), Unmask("tijn"))


def with_pom(case: Case) -> Case:
    """The small case with a guest that shows itself one scene after the test."""
    hello = Scene("test/found", "test", (Line("tijn", "surprised", "Ja, die is van mij."),), (), "test/pom")
    pom = Scene("test/pom", "test", (Line("pom", "happy", "Ik ben Pom. Op mijn maan is het stil."),),
                case.index.scene["test/found"].choices)
    others = tuple(scene for scene in case.scenes if scene.key != "test/found")
    return replace(case, people=(*case.people, Person("pom", "Pom", "gast")), scenes=(*others, hello, pom))


def found(case: Case) -> World:
    world, _ = begin(case, Begin(0))
    for command in FOUND:
        world, _ = step(world, command)
    return world


def test_the_guest_says_its_first_words_a_scene_later(small_case: Case) -> None:
    shown = unmasked(found(with_pom(small_case)))
    assert (shown.visitor, shown.guest) == ("tijn", "pom")
    assert (shown.first_words, shown.then) == ("Ik ben Pom.", "Op mijn maan is het stil.")


def test_the_fact_names_where_each_other_person_was(small_case: Case) -> None:
    shown = unmasked(found(with_pom(small_case)))
    assert shown.alone == "Alleen Tijn kon op alle plekken zijn."
    assert {proof.person: proof.words for proof in shown.proofs} == {
        "roos": "Roos was om 13:45 ergens anders: de aula.", "jayden": "Jayden was om 13:45 ergens anders: de aula."}


def test_in_a_case_of_more_days_the_fact_names_the_day(small_case: Case) -> None:
    second = replace(small_case.days[0], id="later", name="zaterdagmiddag", lessons=(), changes=(), tasks=(), deeds=())
    shown = unmasked(found(with_pom(replace(small_case, days=(*small_case.days, second)))))
    assert {proof.words for proof in shown.proofs} == {
        "Roos was vrijdagmiddag om 13:45 ergens anders: de aula.",
        "Jayden was vrijdagmiddag om 13:45 ergens anders: de aula."}


def test_only_the_first_scene_is_an_unmasking(small_case: Case) -> None:
    world = found(with_pom(small_case))
    assert is_unmasking(world)
    assert not is_unmasking(begin(small_case, Begin(0))[0])


def test_a_case_without_a_guest_of_its_own_still_shows_the_visitor(small_case: Case) -> None:
    assert guest_of(small_case, "tijn") == ("", "")
    assert unmasked(found(small_case)).visitor == "tijn"


@pytest.mark.parametrize("name", ["00_kennismaking", "01_de_gast_in_1b"])
def test_every_variant_of_a_shipped_case_has_a_guest_with_words(tmp_path: Path, name: str) -> None:
    case = Agency(tmp_path).load(name).case
    for variant in case.variants:
        guest, words = guest_of(case, variant.id)
        assert case.index.person[guest].role == "gast" and words.startswith("Ik ben ")
