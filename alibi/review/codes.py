"""The table of what review can find: A606 who is not drawn, A7 proof and fairness, A8 how it reads and plays.

Knows the Dutch words that a designer reads. Does not know when a code is used. docs/check.md explains each.
"""

from __future__ import annotations

from alibi.content.codes import WARNING, Code
from alibi.language.codes import HINT
from alibi.review.bot_codes import CODES as BOT_CODES

CODES: dict[str, Code] = {
    "A606": Code(
        "Nog niet getekend",
        "Nog niet getekend: {people}.",
        "Teken ze met: alibi art {school}.",
        HINT,
    ),
    "A701": Code(
        "Scène onbereikbaar",
        "Niemand kan bij scène {name} komen{where}.",
        "Kijk naar de startregels erboven, en naar de keuzes die erheen leiden.",
    ),
    "A702": Code(
        "Keuze onbereikbaar",
        "Niemand kan keuze {name} kiezen{where}.",
        "Kijk naar “needs” bij de keuze, en of de scène op tijd te zien is.",
    ),
    "A703": Code(
        "Daad onbereikbaar",
        "Niemand kan {name} doen{where}.",
        "Kijk naar “needs”, en of de plek dan open en op tijd te bereiken is.",
    ),
    "A704": Code(
        "Spoor onbereikbaar",
        "Niemand kan spoor {name} scannen{where}.",
        "Kijk naar “when”, en of de plek op tijd te bereiken is.",
    ),
    "A705": Code(
        "Plek onbereikbaar",
        "Niemand kan op {name} komen, en er hangt geen bordje dat hij dicht is.",
        "Geef de plek een deur in school.yaml, of zet hem de hele dag onder “closed”.",
    ),
    "A706": Code(
        "Bewijs onvindbaar",
        "In variant {variant} is bewijs {name} niet te vinden.",
        "Laat een keuze, daad of spoor het geven, op een moment dat te halen is.",
    ),
    "A707": Code(
        "Les niet te halen",
        "Niemand kan op tijd zijn voor {name}.",
        "Kijk naar de begintijd, de weg en wat die aan blokjes kost.",
    ),
    "A708": Code(
        "Huiswerk niet in te leveren",
        "Niemand kan {name} op tijd inleveren.",
        "Zorg dat de opdracht te horen is, en dat er na het maken nog tijd is om in te leveren.",
    ),
    "A709": Code(
        "Wijziging niet op tijd te weten",
        "Niemand kan {name} op tijd weten: voordat de les begint, of voordat het huiswerk af moet zijn.",
        "Laat een bord, een briefje of een mens het eerder vertellen.",
    ),
    "A710": Code(
        "Meer dan één gast mogelijk",
        "In variant {variant} {people}.",
        "Geef ieder ander op het zaakbord een alibi voor het tijdstip van een signaal, op een andere plek.",
    ),
    "A711": Code(
        "Zonder één kanaal niet op te lossen",
        "In variant {variant}, zonder bewijs uit {channel}, {people}.",
        "Geef deze persoon ook een alibi uit een ander kanaal, of geef het signaal een ander kanaal.",
    ),
    "A712": Code(
        "Kanaal zonder bewijs",
        "In variant {variant} komt geen bewijs uit {channel}.",
        "Verdeel de alibi’s en signalen over klasgenoten, docenten, op tijd zijn en huiswerk.",
    ),
    "A713": Code(
        "Gast met alibi",
        "In variant {variant} was {people} volgens een alibi ergens anders, maar die is de gast.",
        "Haal het alibi weg, of zet er met “in:” bij in welke variant het klopt.",
    ),
    "A714": Code(
        "Geen herstel",
        "Met {name} kan het misgaan, maar het kan niet meer goed komen.",
        "Maak een keuze die de afspraak uitlegt (promise.…: explained) of de band weer op 0 brengt.",
    ),
    "A715": Code(
        "Afspraak niet na te komen",
        "Niemand kan deze afspraak nakomen: {name}.",
        "Kijk naar “kept_by” en “until”: is er tijd genoeg?",
    ),
    "A716": Code(
        "Gesprek zonder uitweg",
        "In scène {name} is soms niets te kiezen.",
        "Geef de scène een keuze zonder “needs”, of laat “silence” staan.",
    ),
    "A717": Code(
        "Stille dag loopt niet goed af",
        "Wie alleen wacht en niets zegt, {what}.",
        "Zorg dat zwijgen en wachten altijd vriendelijk aflopen.",
    ),
    "A718": Code(
        "Gast op twee plekken",
        "In variant {variant} was {person} om {time} in {there}, maar bewijs {name} zegt: {here}.",
        "Zet deze persoon dan op de plek van het signaal, of op “none”.",
    ),
    "A719": Code(
        "Alibi klopt niet",
        "In variant {variant} was {person} om {time} in {there}, maar alibi {name} zegt: {here}.",
        "Zet deze persoon dan op de plek van het alibi, of op “none”.",
    ),
    "A720": Code(
        "Gerucht niet te weerleggen",
        "In variant {variant} bewijst niets dat gerucht {name} niet klopt.",
        "Noem bij “refuted_by” een alibi van dezelfde persoon en tijd, op een andere plek, in dezelfde variant.",
    ),
    "A721": Code(
        "Signaal waar je zelf bij kunt zijn",
        "Om {time} kun je zelf in {here} zijn: signaal {name} zie je dan niet gebeuren.",
        "Sluit de plek op dat moment, of kies een tijd voor het begin van de dag.",
        WARNING,
    ),
    "A722": Code(
        "Geen opgenomen spel",
        "Voor variant {variant} is er geen spel dat eindigt met de gast gevonden.",
        "Neem er een op met: alibi record en de naam van de zaak.",
    ),
    "A723": Code(
        "Stap past niet",
        "Stap {number} kan niet: {step}. {why}",
        "Veranderde je de zaak? Neem opnieuw op met: alibi record en de naam van de zaak.",
    ),
    "A724": Code(
        "Spel eindigt anders",
        "Dit spel eindigt met {found}, niet met {expected}.",
        "Neem opnieuw op met: alibi record en de naam van de zaak. Of verander de stappen, of “expect”.",
    ),
    "A725": Code(
        "Spel niet te lezen",
        "{what}",
        "Een spel heeft: variant, steps (een lijst stappen) en expect (een einde).",
    ),
    "A726": Code(
        "Te weinig kansen",
        "Aantal kansen voor {name}: {count}. Waar: {where}.",
        "Geef er minstens drie: een scène of daad met deze vaardigheid en + of -. Of haal haar weg bij “skills”.",
    ),
    "A727": Code(
        "Kansen op één plek",
        "Alle kansen voor {name} zijn bij {where}.",
        "Verdeel ze over minstens twee mensen of plekken.",
    ),
    "A728": Code(
        "Te weinig doen",
        "{deeds} van de {chances} kansen zijn iets om te doen.",
        "Maak er minstens een derde van: lezen, kloppen, opschrijven, inleveren.",
    ),
    "A729": Code(
        "Weinig goede wegen",
        "Scène {name} heeft {count}.",
        "Geef minstens twee goede keuzes, met een ander karakter.",
        WARNING,
    ),
    "A730": Code(
        "Geen stille weg",
        "In scène {name} kun je niet zwijgen.",
        "Laat “silence” staan, zonder “needs”.",
        WARNING,
    ),
    "A731": Code(
        "Keuze zonder gevolg",
        "Na keuze {name} is er niets te zien.",
        "Schrijf “feedback”: wat zie je gebeuren?",
        WARNING,
    ),
    "A732": Code(
        "Grote slice",
        "Voor {name} tellen {count} mensen mee: {people}.",
        "Houd voorwaarden dichtbij: lees de band, afspraak en scènes van één persoon.",
        WARNING,
    ),
    "A733": Code(
        "Niet bewezen",
        "{name} is te groot om te bewijzen. In {plays} spellen op goed geluk kwam het niet voor.",
        "Maak de voorwaarden erheen eenvoudiger.",
        WARNING,
    ),
    "A734": Code(
        "Bewijs zonder tweede kans",
        "Wie bewijs {name} eerst mist, kan het in variant {variant} niet later vinden. De zaak kan niet zonder.",
        "Geef een tweede weg naar dit bewijs, of laat het een half uur of langer te vinden zijn.",
        WARNING,
    ),
    "A735": Code(
        "Wie praat, is ergens anders",
        "{who} {how} in scène {name}, maar is dan ergens anders: {where}.",
        "Zet {who} onder “people” bij de scène, verander plek of tijd van de scène, of laat iemand anders praten.",
        WARNING,
    ),
    "A736": Code(
        "Nog het verhaal van het voorbeeld",
        "Regels van de voorbeeldzaak, over schaduwen: nog {count}. In: {files}.",
        "Schrijf deze regel om naar jouw verhaal. De controle wijst dan de volgende aan.",
        HINT,
    ),
    "A801": Code(
        "Lange zin",
        "Deze zin heeft {count} woorden: “{text}”.",
        "Maak er twee zinnen van, van hoogstens 15 woorden.",
        WARNING,
    ),
    "A802": Code(
        "Lange tekst in één ballon",
        "Deze tekst heeft {count} tekens: “{text}”.",
        "Houd het bij 140 tekens, of maak er twee ballonnen van.",
        WARNING,
    ),
    "A803": Code(
        "Veel zinnen in één ballon",
        "Deze ballon heeft {count} zinnen: “{text}”.",
        "Houd het bij twee zinnen in een ballon.",
        WARNING,
    ),
    "A804": Code(
        "Veel te lezen",
        "Op dit spel staan op één dag {count} woorden om te lezen.",
        "Houd het bij 900 woorden op een dag.",
        WARNING,
    ),
    **BOT_CODES,
}
