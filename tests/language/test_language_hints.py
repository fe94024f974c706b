"""What the language check says of one line, and what it leaves alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from alibi.content.codes import WARNING
from alibi.content.diagnostics import Diagnostic
from alibi.language.check import check_language
from alibi.language.codes import CODES, HINT
from alibi.language.expressions import EXPRESSIONS, PERHAPS_IRONIC

Codes = Callable[[str], set[str]]
Said = Callable[[str], list[Diagnostic]]
Talk = Callable[..., Path]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("een " * 12 + "lepel.", "A805"),
        ("een " * 14 + "lepel.", "A805"),
        ("een " * 15 + "lepel.", "A801"),
        ("Dit is een lepel. " + "a" * 13 + ", " * 54 + "ja", "A802"),
        ("Ja. Nee. Wel.", "A803"),
        ("Ontwikkelingspsychologie is een vak.", "A811"),
        ("Ga naar het kopieerapparaat.", "A811"),
        ("De decaan wacht.", "A812"),
        ("Ik heb een s.o. vandaag.", "A812"),
        ("De tussenuren zijn lang.", "A812"),
        ("Niemand zegt niets.", "A813"),
        ("Ik heb nooit geen zin.", "A813"),
        ("Dat is niet onaardig.", "A813"),
        ("De les wordt verplaatst.", "A814"),
        ("Toen werd ik opgehaald.", "A814"),
        ("Kom HIER zitten.", "A815"),
        ("Noor valt met de deur in huis.", "A816"),
        ("Ze heeft een brok in haar keel.", "A816"),
        ("Hij houdt een oogje in 't zeil.", "A816"),
        ("Dat gaat van een leien dakje.", "A816"),
        ("Nou fijn. Mijn tas is nat.", "A817"),
        ("Lekker dan.", "A817"),
        ("De verdachte loopt weg.", "A818"),
        ("Hij heeft autisme.", "A818"),
        ("Ik ga hem ondervragen.", "A818"),
        ("Je moet altijd sorry zeggen.", "A820"),
        ("Knap van je.", "A820"),
        ("Hoi! Daar ben je!", "A821"),
        ("Mail naar gast@lepel.nl als je iets ziet.", "A902"),
        ("Bel 06 12345678 voor hulp.", "A902"),
        ("Wat is je wachtwoord?", "A902"),
        ("Dit is ons geheim.", "A903"),
        ("Je vader mag het niet weten, zeg het niet tegen je vader.", "A903"),
        ("Er ligt bloed op de trap.", "A904"),
    ],
)
def test_a_line_that_may_trip_a_reader_is_told(codes: Codes, text: str, code: str) -> None:
    assert codes(text) == {code}


@pytest.mark.parametrize(
    "text",
    [
        "een " * 11 + "lepel.",
        "Dit is een lepel. " + "a" * 13 + ", " * 53 + "ja.",
        "Kom naar B1.02. Het is 13:50.",
        "Een nietmachinetje, een computer-spelletjes-kast.",
        "Als je niet wilt, hoef je niet.",
        "Ik ken niemand en dat is niet erg.",
        "Het wordt hier beter.",
        "B1.04 wordt B1.02.",
        "De deur wordt geopend door Mila.",
        "Ik zit op het VMBO, de HAVO of 1B.",
        "Er zit een kat in de boom.",
        "Mila zegt: “Goed.”",
        "Ik zie vogels boven het meer.",
        "Ik vraag het aan de balie.",
    ],
)
def test_a_plain_line_is_left_alone(codes: Codes, text: str) -> None:
    assert codes(text) - {"A812"} == set()


def test_a_word_of_the_glossary_needs_no_hint_in_any_form(codes: Codes, levels: Path) -> None:
    school = levels / "_school" / "basis" / "school.yaml"
    assert codes("De conciërges lachen om de tussenuren.") == {"A812"}
    school.write_text(school.read_text("utf-8") + '  conciërge: "Hij helpt."\n  tussenuur: "Vrij."\n', "utf-8")
    assert codes("De conciërges lachen om de tussenuren.") == set()


def test_a_word_is_explained_once_so_it_is_told_once(talk: Talk) -> None:
    found = check_language(talk("mila: De decaan komt.\nmila: Waar is de decaan?\nmila: Daar is de mentor."))
    assert [(one.code, one.line) for one in found] == [("A812", 7), ("A812", 9)]


@pytest.mark.parametrize("feedback", ["Goed zo!", "Dat was een slechte keuze.", "Helaas. De deur is dicht.", "Fout!"])
def test_the_game_gives_no_verdict_on_a_choice(talk: Talk, feedback: str) -> None:
    folder = talk("mila: Hoi.", f'    choices:\n      bye:\n        text: "Dag."\n        feedback: "{feedback}"\n')
    assert [one.code for one in check_language(folder)] == ["A819"]


def test_somebody_in_the_story_may_say_goed(talk: Talk) -> None:
    after = '    choices:\n      bye:\n        text: "Dag."\n        feedback: "“Goed zo,” zegt Mila. Ze zwaait."\n'
    assert check_language(talk("mila: Goed zo, denk ik.", after)) == ()


def test_a_hint_points_at_the_words_in_the_line(said: Said) -> None:
    (hint,) = said("Ze kijkt de kat uit de boom.")
    assert hint.place == "zaak/talk/mila.yaml:7:25"
    assert hint.source[hint.column - 1 :][: hint.width] == "kat uit de boom"
    assert "eerst even kijken" in hint.advice


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("case.yaml", "Een lepel loopt door de school.", "Een lepel loopt uit zijn vel."),
        ("case.yaml", "Wachten op Mila bij lokaal 012", "Op glad ijs bij 012"),
        ("case.yaml", "De lepel is weer thuis.", "Alles ging op rolletjes."),
        ("days/1_maandag.yaml", "Zoek de lepel.", "Pak de koe bij de hoorns."),
        ("days/1_maandag.yaml", "Het lokaal gaat om 08:40 open.", "Het ijs is gebroken."),
        ("days/1_maandag.yaml", "Lees het bord.", "Lees het, kop op."),
        ("days/1_maandag.yaml", "Welke som deed je?", "Welke som was een eitje?"),
        ("clues.yaml", "Mila was op het plein.", "Mila was in de watten."),
        ("clues.yaml", "Een lepel. Hij loopt.", "Een lepel. Hij is de klos."),
        ("debrief.yaml", "Ik vroeg iets.", "Ik trok aan de bel."),
        ("debrief.yaml", "Ik las het bord.", "Ik gooide water bij de wijn."),
        ("debrief.yaml", "Als ik iemand nieuw zie, dan zeg ik hoi.", "Dan zeg ik hoi onder vier ogen."),
        ("talk/mila.yaml", "Nu even niet.", "Nu niet, petje af."),
        ("talk/mila.yaml", "Mila glimlacht.", "Mila heeft de slappe lach."),
        ("talk/mila.yaml", "Mila vraagt of je op haar wacht.", "Mila zit in de put."),
        ("talk/mila.yaml", "Ze kijkt naar de grond.", "Ze zit in de knoop."),
    ],
)
def test_every_text_a_child_reads_is_looked_at(levels: Path, file: str, old: str, new: str) -> None:
    path = levels / "zaak" / file
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")
    (hint,) = check_language(levels / "zaak")
    assert hint.code == "A816" and hint.path == f"zaak/{file}"
    assert path.read_text("utf-8").splitlines()[hint.line - 1][hint.column - 1 :][: hint.width].lower() in new.lower()


def test_what_only_a_mentor_reads_is_not_looked_at(levels: Path) -> None:
    path = levels / "zaak" / "debrief.yaml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("Vraag wat hielp.", "Een kind met autisme ziet soms de bui al hangen."), "utf-8")
    assert check_language(levels / "zaak") == ()


def test_nothing_is_an_error() -> None:
    assert {words.severity for words in CODES.values()} == {HINT, WARNING}


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), min_size=1, max_size=300))
def test_whatever_somebody_says_each_finding_stands_on_that_line(talk: Talk, text: str) -> None:
    folder = talk(f"mila: Hoi. {text}")
    line = (folder / "talk" / "mila.yaml").read_text("utf-8").split("\n")[6]
    for one in check_language(folder):
        assert not one.is_error
        assert (one.path, one.line, one.source) == ("zaak/talk/mila.yaml", 7, line)
        assert 1 <= one.column <= one.column + one.width - 1 <= len(line)


def test_a_case_that_cannot_be_read_is_left_to_content(levels: Path, tmp_path: Path) -> None:
    (levels / "zaak" / "case.yaml").write_text("{{{", "utf-8")
    (levels / "zaak" / "talk" / "mila.yaml").write_text("- een lijst\n", "utf-8")
    assert check_language(levels / "zaak") == ()
    assert check_language(tmp_path / "nergens") == ()


def test_the_lists_are_long_enough_to_help_and_name_each_phrase_once() -> None:
    assert len(dict(EXPRESSIONS)) == len(EXPRESSIONS) >= 120
    assert len(set(PERHAPS_IRONIC)) == len(PERHAPS_IRONIC) >= 20


def test_a_cap_may_be_a_cap(codes: Codes) -> None:
    assert "A816" not in codes("Wie groette met de pet?") and "A816" in codes("Je gooit er met de pet naar.")


@pytest.mark.parametrize(("phrase", "plain"), EXPRESSIONS)
def test_every_expression_is_found_in_its_own_words(codes: Codes, phrase: str, plain: str) -> None:
    words = " ".join("hun" if part == "*" else part.partition("/")[0] for part in phrase.split())
    assert "A816" in codes(f"Kijk, {words}.") and plain
