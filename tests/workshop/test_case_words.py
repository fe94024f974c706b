"""A case in words: effects and conditions as somebody reads them who never saw a key of the file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from alibi.content.load import load_case
from alibi.core.case import Case, Effect, Promise
from alibi.core.layout import conditions_of
from alibi.workshop.in_words import CaseWords, first_sentence

CONDITIONS = {
    'before("14:00")': "vóór 14:00",
    'not before("14:00")': "vanaf 14:00",
    "at(aula)": "plek de aula",
    "not at(aula)": "plek niet de aula",
    "visitor(tijn)": "de gast is Tijn",
    "day(middag)": "op vrijdagmiddag",
    "trust.noor >= 2": "vertrouwen van Noor 2 of meer",
    "trust.noor < 0": "vertrouwen van Noor minder dan 0",
    "not (trust.noor >= 2)": "vertrouwen van Noor minder dan 2",
    "promise.noor_wait == broken": "afspraak met Noor verbroken",
    "promise.noor_wait != broken": "afspraak met Noor niet verbroken",
    "task.kaartje >= noted": "Kaartje: opgeschreven of verder",
    "task.kaartje > noted": "Kaartje: af of verder",
    "task.kaartje < noted": "Kaartje: gehoord of minder ver",
    "task.kaartje == unknown": "Kaartje: nog niet gehoord",
    "lesson.namen == late": "bij Kennismaken te laat",
    "known.lokaal": "wijziging bekend: “B1.04 wordt B1.02.”",
    "known.lokaal == false": "wijziging nog niet bekend: “B1.04 wordt B1.02.”",
    "clue.jayden_hal": "alibi van Jayden (13:45) bekend",
    "has(balie)": "signaal de hal (13:20) bekend",
    "not did(scherm)": "nog niet gedaan: “Lees het scherm.”",
    "seen(noor/hello)": "scène noor/hello gezien",
    "chose(noor/hello/alone)": "gekozen: “Ik loop liever alleen.”",
    "busy <= 1": "drukte hier 1 of minder",
    "my_head >= 3": "vol hoofd 3 of meer",
    'at(aula) and (did(scherm) or before("14:00"))': "plek de aula en (gedaan: “Lees het scherm.” of vóór 14:00)",
    'not (at(aula) or before("14:00"))': "plek niet de aula en vanaf 14:00",
    'before("14:00") or at(aula) and did(scherm)': "vóór 14:00 of (plek de aula en gedaan: “Lees het scherm.”)",
}
EFFECTS = {
    "trust.noor": (Effect("trust.noor", -2, True), "Noor vertrouwt je minder (−2)"),
    "made": (Effect("promise.noor_wait", 1), "Afspraak met Noor: Wachten op Noor"),
    "explained": (Effect("promise.noor_wait", 4), "Afspraak met Noor uitgelegd"),
    "task": (Effect("task.kaartje", 1), "Huiswerk: Kaartje"),
    "known": (Effect("known.lokaal", 1), "Wijziging bekend: B1.04 wordt B1.02."),
    "alibi": (Effect("clue.jayden_hal", 1), "Alibi: Jayden at."),
    "signal": (Effect("clue.balie", 1), "Signaal: Klik bij de balie."),
    "end": (Effect("end.found", 1), "De zaak loopt af: Gevonden"),
    "of a family that is not known": (Effect("weather.rain", 3), "weather.rain: 3"),
}


@pytest.mark.parametrize("text", CONDITIONS)
def test_a_condition_is_read_in_words(small_case: Case, text: str) -> None:
    assert CaseWords(small_case).condition(text) == CONDITIONS[text]


@pytest.mark.parametrize("name", EFFECTS)
def test_an_effect_is_read_in_words(small_case: Case, name: str) -> None:
    effect, words = EFFECTS[name]
    assert CaseWords(small_case).effect(effect) == words


def test_no_condition_asks_nothing_and_a_broken_one_is_shown_as_it_is(small_case: Case) -> None:
    words = CaseWords(small_case)
    assert words.condition("") == "" and words.condition("kapot (") == "kapot ("


def test_two_promises_to_one_person_are_told_apart(small_case: Case) -> None:
    second = Promise("noor_boek", "noor", "Haar boek terugbrengen", "did(scherm)", 170)
    words = CaseWords(replace(small_case, promises=(*small_case.promises, second)))
    assert words.condition("promise.noor_boek == made") == "afspraak “Haar boek terugbrengen” gemaakt"


def test_no_key_of_the_file_is_left_in_the_conditions_of_a_case(small_case: Case) -> None:
    words = CaseWords(small_case)
    said = [words.condition(text, talk) for text, talk in conditions_of(small_case)]
    assert said and not any(sign in " ".join(said) for sign in ("==", ">=", "promise.", "lesson.", "did("))


def test_a_person_is_named_as_in_the_middle_of_a_sentence(small_case: Case) -> None:
    people = (replace(small_case.people[0], name="Meneer De Vries"), *small_case.people[1:])
    assert CaseWords(replace(small_case, people=people)).person("noor") == "meneer De Vries"


def test_a_long_text_is_named_by_its_first_sentence() -> None:
    assert first_sentence("Kaartje “Dit helpt mij”. Naar de mediatheek.") == "Kaartje “Dit helpt mij”"


WEEK_CONDITIONS = {
    "strain.mila_bank == angry": "ruzie met Mila gaande",
    "strain.mila_bank != mended": "ruzie met Mila niet goedgemaakt",
    "strain.mila_bank >= cooled": "ruzie met Mila bekoeld of verder",
    "work.sommen >= 1": "halve uren voor “Maak som 1 tot en met 6”: 1 of meer",
    "packed.sommen": "“Maak som 1 tot en met 6” in de tas",
    "not packed.sommen": "“Maak som 1 tot en met 6” niet in de tas",
    "extra.sommen == true": "meer tijd voor “Maak som 1 tot en met 6” gekregen",
    "day(2_dinsdag)": "op dinsdag",
}
WEEK_EFFECTS = {
    "Mila is boos. Je zat op de plek van Mila.": Effect("strain.mila_bank", 1),
    "Mila is niet meer zo boos": Effect("strain.mila_bank", 2),
    "Het is weer goed met Mila": Effect("strain.mila_bank", 3),
    "In de tas: Maak som 1 tot en met 6": Effect("packed.sommen", 1),
    "Meer tijd voor: Maak som 1 tot en met 6": Effect("extra.sommen", 1),
}


def test_what_a_week_brings_is_read_in_words(week: Path) -> None:
    case = load_case(week / "zaak").case
    assert case
    words = CaseWords(case)
    assert {text: words.condition(text) for text in WEEK_CONDITIONS} == WEEK_CONDITIONS
    assert {words.effect(effect): effect for effect in WEEK_EFFECTS.values()} == WEEK_EFFECTS
