"""Why a message is given, in Dutch, for the codes that have no page of their own: what the case is asked, and for whom.

Knows codes and sentences only. The English reasons stand with the English words in `english`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_NOBODY = ("Het spel zocht elke weg die een kind kan gaan. Hier komt er geen uit. "
           "Wat niemand kan zien, laat je beter weg.")
_TRUE = "Bewijs klopt altijd. Waar iemand volgens het bewijs was, daar staat die persoon op dat moment ook."
_REPEATED = "Het spel speelt een opgenomen spel bij elke controle opnieuw, stap voor stap."

REASONS: Mapping[str, str] = MappingProxyType({
    "A240": "Kinderen speelden deze zaak al. In hun logboek staat dit id. Zonder het id weet het blad van de mentor "
            "niet meer wat er toen was.",
    "A241": "“was” zegt hoe iets vroeger heette. Die oude naam mag nu niet van iets anders zijn.",
    "A701": _NOBODY, "A702": _NOBODY, "A703": _NOBODY, "A704": _NOBODY, "A705": _NOBODY,
    "A706": "Wie goed zoekt, moet elk bewijs kunnen vinden.",
    "A707": "Een kind dat op tijd wil zijn, moet op tijd kunnen zijn.",
    "A708": "Een kind dat zijn werk wil inleveren, moet dat kunnen.",
    "A709": "Een wijziging die niemand kan weten, is een valstrik. Die zetten we niet.",
    "A710": "Met al het bewijs samen blijft er één persoon over. Anders is de laatste stap gokken.",
    "A711": "Niet elk kind durft alles, zoals iets vragen aan een docent. Dan moet de zaak ook anders op te "
            "lossen zijn.",
    "A712": "Vragen, op tijd zijn en werken moeten elk iets opleveren.",
    "A713": _TRUE,
    "A714": "Iedereen maakt fouten. Er is altijd een weg om het goed te maken, en daar moet ook tijd voor zijn.",
    "A715": "Een afspraak die niemand kan nakomen, is een valstrik.",
    "A716": "Een kind mag nooit vastzitten in een gesprek.",
    "A717": "Ook voor een kind dat vandaag niets durft, loopt de dag vriendelijk af.",
    "A718": _TRUE, "A719": _TRUE,
    "A720": "Een gerucht klopt nooit. Een kind moet kunnen zien waarom niet.",
    "A721": "Wie op een plek staat waar iets gebeurt, verwacht het te zien.",
    "A722": "Een opgenomen spel laat zien dat een kind de zaak kan oplossen. Je schrijft het niet zelf: alibi record "
            "speelt de zaak en schrijft elke stap op.",
    "A723": f"{_REPEATED} Deze stap kan nu niet meer, bijvoorbeeld omdat je een keuze veranderde.",
    "A724": f"{_REPEATED} Het loopt nu anders af dan eerst.",
    "A725": "Een opgenomen spel is een klein bestand met drie sleutels.",
    "A726": "Eén moment zegt weinig over een kind. Drie kansen zeggen iets.",
    "A727": "Een kind kan het met de een beter vinden dan met de ander.",
    "A728": "Een kind dat weinig praat, laat zien wat het kan door te doen. Alleen daden met een vaardigheid uit "
            "“skills” tellen mee, en huiswerk.",
    "A729": "Tussen mensen is er nooit maar één manier.",
    "A730": "Niets zeggen mag altijd.",
    "A731": "Een kind wil zien wat er van zijn keuze komt.",
    "A732": "Een voorwaarde die naar veel mensen kijkt, is moeilijk te bewijzen, en ook moeilijk te begrijpen.",
    "A733": "Het zoeken stopte bij zijn grens. Misschien kan dit dus toch. Dat weet nu niemand.",
    "A804": "Een dag duurt ongeveer twaalf minuten. Meer dan 900 woorden is te veel voor een kind dat langzaam leest.",
})
