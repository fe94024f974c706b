"""The words of every message an author can get, from the rooms that give them, and of the workshop's own.

Knows families of codes. Does not know when a code is used.
"""

from __future__ import annotations

from alibi.content.codes import CODES as CONTENT_CODES
from alibi.content.codes import Code
from alibi.language.codes import CODES as LANGUAGE_CODES
from alibi.review.codes import CODES as REVIEW_CODES

CODES: dict[str, Code] = {
    "A240": Code("Vrijgegeven id is weg", "{kind} “{name}” is vrijgegeven, maar bestaat niet meer.",
                 "Zet het terug, of geef het onder een nieuwe naam “was: {bare}”. Oude logboeken noemen dit id nog."),
    "A241": Code("Oude naam is nog in gebruik", "“was” noemt {kind} “{name}”, maar die bestaat ook nu nog.",
                 "Haal “was” weg, of geef een van de twee een ander id."),
}

FAMILIES: dict[str, str] = {
    "A0": "Bestand en YAML",
    "A1": "Vorm: sleutels en waarden",
    "A2": "Namen en verwijzingen",
    "A3": "Tijden",
    "A4": "Voorwaarden",
    "A5": "Kaart",
    "A6": "Plaatjes",
    "A7": "Bewijs: kan het, klopt het, is het eerlijk",
    "A8": "Taal en spel: is het te lezen, en hoe speelt het",
    "A9": "Veiligheid",
}

MILD: dict[str, str] = {"warning": "let op", "hint": "tip"}
"""How a message that is no fault is called; with it a case can be played all the same."""


def all_codes() -> dict[str, Code]:
    """Every code of every room, in order."""
    return dict(sorted({**CONTENT_CODES, **REVIEW_CODES, **LANGUAGE_CODES, **CODES}.items()))
