"""Syllables as said aloud, against words that were counted by hand."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alibi.language.syllables import syllables

WHILE_MAKING_THE_RULES = """
hoi 1 jij 1 ik 1 school 1 klas 1 noor 1 schreeuw 1 nieuw 1 leeuw 1 mooi 1 mooie 2 draaien 2 gooien 2 koeien 2 nieuwe 2
eeuwen 2 idee 2 ideeën 3 agenda 3 oma 2 overal 3 zeeën 2 knieën 2 drieën 2 familie 3 geïnteresseerd 5 reünie 3
coördinator 5 egoïst 3 conciërge 4 mediatheek 4 bibliotheek 4 theorie 3 video 3 oceaan 3 creatief 3 theater 3 station 2
actie 2 vakantie 3 januari 4 februari 4 museum 3 lyceum 3 gymnasium 4 aquarium 4 quiz 1 team 1 beamer 2 game 1 website 2
online 2 computer 3 laptop 2 tablet 2 e-mail 2 skateboard 2 cake 1 chips 1 bureau 2 niveau 2 cadeau 2 chauffeur 2
ingenieur 4 serieus 3 milieu 3 buien 2 buurvrouw 2 juichen 2 geopend 3 beantwoorden 4 geoefend 3 voorbeeld 2
aardrijkskunde 4 wiskunde 3 geschiedenis 4 biologie 4 natuurkunde 4 Nederlands 3 Engels 2 Duits 1 muziek 2 tekenen 3
gymzaal 2 kluisje 2 rooster 2 roosterwijziging 5 proefwerk 2 huiswerk 2 tussenuur 3 mentor 2 mentoruur 3 invaller 3
lokaal 2 brugklas 2 kopieerapparaat 6 kopieerhok 4 nietmachine 4 gierzwaluw 3 zwaluwen 3 schetsboek 2 speurtocht 2
plattegrond 3 uitnodiging 4 muzieklokaal 4 middag 2 vrijdagmiddag 4 verdieping 3 vleugel 2 trap 1 mevrouw 2 meneer 2
Yilmaz 2 Amira 3 Jayden 2 Tijn 1 Roos 1 Wei 1 yoghurt 2 royaal 2 baby 2 type 2 hobby 2 mayonaise 4 fietsenrek 3
paperclip 3 formulier 3 stempel 2 tas 1 schuift 1 aula 2 pauze 2 klauwen 2 blauwe 2 huis 1 thuis 1 reuzen 2 geur 1
gebeuren 3 beurt 1 geit 1 geijkt 2
"""
NOT_USED_FOR_THE_RULES = """
aarde 2 afspraak 2 allebei 3 alsjeblieft 3 antwoord 2 appeltaart 3 avontuur 3 bekijken 3 belangrijk 3 bezoek 2 bijna 2
bladzijde 3 boekentas 3 boos 1 buiten 2 cello 2 deuren 2 dierbaar 2 docent 2 dinsdag 2 eerlijk 2 eigenlijk 3 eindelijk 3
elfde 2 gebouw 2 geluid 2 gevoel 2 geheim 2 gisteren 3 glimlach 2 grapje 2 handschoenen 3 helpen 2 herfstvakantie 4
hoofdpijn 2 iedereen 3 iemand 2 inleveren 4 jarig 2 jas 1 juist 1 kaartje 2 karton 2 koptelefoon 4 lachen 2 leerling 2
luisteren 3 luidspreker 3 maandag 2 maanstof 2 meedoen 2 meisje 2 misschien 2 moeilijk 2 nagedacht 3 naamkaartje 3
nieuwsgierig 3 nooit 1 oefenen 3 onthouden 3 ontmoeten 3 ooievaar 3 opdracht 2 opnieuw 2 opschrijven 3 ouders 2
overblijven 4 papier 2 potlood 2 praten 2 puzzel 2 raam 1 rekenen 3 rozijn 2 rustig 2 samen 2 schaduw 2 schoolplein 2
schoolreisje 3 september 3 servet 2 sinaasappel 4 sleutel 2 spannend 2 stoelen 2 straks 1 tafel 2 tekening 3 telefoon 3
toetsweek 2 trampoline 4 uitleggen 3 vanmiddag 3 verandering 4 verdrietig 3 vergeten 3 vermoeid 2 vertrouwen 3
vierkant 2 vogelhuisje 4 volgende 3 voorzichtig 3 vriendelijk 3 vriendschap 2 wachten 2 walvis 2 wegwijs 2 zenuwachtig 4
ziekenhuis 3 zwembad 2 piano 3 radio 3 fotograaf 3 interview 3 journaal 2 restaurant 3 toilet 2 trainer 2 jeans 1
sneaker 2 speaker 2 deadline 2 smartphone 2 chocolademelk 5 douche 2 garage 3 horloge 3 machine 3 cliënt 2 financiën 4
poëzie 3 ruïne 3 naïef 2 vacuüm 3 continu 3 individu 4 eeuwigheid 3 sneeuwpop 2 duw 1 ruw 1 ruwe 2 uw 1 jouw 1 vrouwen 2
auto 2 auto's 2 foto's 2 baby's 2 zo'n 1 te-laat-briefje 4
klaar 1 zocht 1 tegelformaat 4 basketbal 3 zestien 2 bijvoorbeeld 3 feiten 2 dansen 2 opgeschreven 4 kaartspelletjes 4
ouder 2 terug 2 vaardigheid 3 hartelijk 3 programma 3 geldt 1 persoon 2 fietsen 2 brief 1 eigenschappen 4 waterbakje 4
water 2 ruimte 2 doorlopend 3 dubbele 3 aantikken 3 formaat 2 letter 2 meedoet 2 telde 2 groene 2 gierzwaluwen 4 armen 2
onbekende 4 puzzelstukje 4 knikt 1 vliegt 1 nakijken 3 botsingen 3 maakte 2 object 2 loopt 1 sleutels 2 gepland 2
gedaan 2 blazer 2 klapt 1 oefende 3 precies 2 onthield 2 opzij 2 schelp 1 bestanden 3 gekleurd 2 gezien 2 kaartjes 2
nummers 2 kennismaken 4 vertelt 2 onzichtbaar 3 liepen 2 beginnen 3 groter 2 neemt 1 stoppen 2 vrolijk 2 onderkant 3
erdoorheen 3 lacht 1 manieren 3 lopen 2 gedichten 3 ergens 2 volgens 2 tegen 2 procent 2 bedekken 3 inhoud 2 vingers 2
neurie 2 kennen 2 schooldag 2 zitten 2 raken 2 bladen 2 bedje 2 speelt 1 grootte 2 drempel 2 duidelijk 3 wijzigingen 4
puzzelen 3 opgewekt 3 ernaast 2 blijven 2 raakt 1 lichte 2 schema 2 wegloopt 2 sommen 2 merken 2 slapen 2 laagst 1
praatten 2 erbij 2 vergelijken 4 voorbij 2 alibis 3
discipline 4 universiteit 5 manoeuvre 3 geüpload 3 meeuwen 2 na-apen 3 zee-egel 3 beige 2 trui 1 truien 2 kiosk 2
biologieboek 5 chaos 2 duel 2 januariweek 5 boa 2 foei 1 hooikoorts 2 bacterie 3 dictee 2 portemonnee 4 enthousiast 4
nerveus 2 geheugen 3 achttien 2 tweeëntwintig 4 zoiets 2 koelkast 2 allergieën 4 spreekbeurt 2 cafetaria 5 science 2
crew 1 playlist 2 screenshot 2 skate 1 scheikunde 3 goeiemorgen 4 aardbei 2 brooddoos 2 liniaal 3 puntenslijper 4
e-mailadres 4 wifi 2 appgroep 2 podcast 2 youtube 2 gamen 2 gamer 2 toneel 2 cavia 3 papegaai 3 lego 2 ouderavond 4
ijsje 2 bijen 2 vrije 2 uien 2 eieren 3
"""
"""Counted before the rules were first tried on them; no rule was changed for their sake."""
KNOWN_MISSES = {"manoeuvre", "geüpload", "youtube"}


def _counted(listed: str) -> dict[str, int]:
    parts = listed.split()
    return dict(zip(parts[::2], map(int, parts[1::2]), strict=True))


def test_words_that_made_the_rules_are_all_counted_well() -> None:
    counted = _counted(WHILE_MAKING_THE_RULES)
    assert {word: syllables(word) for word in counted} == counted


def test_of_words_that_no_rule_was_made_for_at_most_one_in_a_hundred_is_wrong() -> None:
    counted = _counted(NOT_USED_FOR_THE_RULES)
    wrong = {word for word, number in counted.items() if syllables(word) != number}
    assert wrong == KNOWN_MISSES
    assert len(counted) > 300 and len(wrong) / len(counted) <= 0.01


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("B1.02", 4),  # b-een-nul-twee
        ("13:50", 4),  # der-tien-vijf-tig
        ("1B", 2),
        ("30", 2),
        ("21", 4),  # een-en-twin-tig
        ("0", 1),
        ("07", 3),  # nul-ze-ven
        ("100", 2),
        ("250", 5),  # twee-hon-derd-vijf-tig
        ("pw", 2),
        ("so", 2),
        ("s.o.", 2),
    ],
)
def test_numbers_times_rooms_and_letters_count_as_they_are_read(written: str, said: int) -> None:
    assert syllables(written) == said


@settings(deadline=None)
@given(st.text(min_size=1))
def test_any_word_has_at_least_one_syllable_and_no_more_than_its_signs_can_give(word: str) -> None:
    assert 1 <= syllables(word) <= 3 * len(word) + 1
