"""Which difficult subjects the words of a case touch, for an adult who decides whether a child plays it.

Knows words that belong to a subject. A subject that is found is no fault: bullying, for one, is what some cases are
about. A subject can be there without any of these words; who wants to be sure reads the case.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from alibi.language.passages import parts_of

THEMES: dict[str, str] = {
    "pesten": r"(ge)?pest(en|te|ten|er|ers|erij)?|buiten(ge)?sl(uiten|oten)|uit(ge)?lach(en|t)|uitscheld(en|t)|pispaal",
    "ruzie en vechten": r"ruzies?|vecht(en|t|partij)?|gevochten|geslagen|schop(pen|t|te)|geschopt|stomp(en|t)",
    "verdriet": r"huil(en|t|de|den)?|gehuild|verdriet(ig|ige)?|tranen",
    "ziekte en dood": r"overl(e|ij)den|begrafenis|dood(gaan|ging|gegaan)?|ziekenhuis|kanker|sterven|gestorven|graf",
    "scheiding": r"scheiding|gescheiden",
    "angst": r"doodsbang|paniek|nachtmerries?|bedreig(en|t|d|ing)",
    "geweld en wapens": r"wapens?|pistool|geweer|bloed|bloeden|messen|oorlog|bom(men)?",
    "roken, drank en drugs": r"drugs?|wiet|blowen|roken|gerookt|sigaret(ten)?|vapen?|bier|wijn|dronken|alcohol",
    "stelen": r"stelen|steelt|stal|gestolen|diefstal|dief|afpers(en|t|ing)",
    "zichzelf pijn doen": r"zelfmoord|automutilatie|snijd(en|t) mezelf|wil niet meer leven",
}
_FOUND_BY = {theme: re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE) for theme, words in THEMES.items()}


def themes_in(folder: Path) -> dict[str, int]:
    """How often each subject is named in the case in `folder`; only what is there."""
    found: Counter[str] = Counter()
    for part in parts_of(folder):
        for passage in part.passages:
            for theme, pattern in _FOUND_BY.items():
                found[theme] += sum(1 for _ in pattern.finditer(passage.text))
    return {theme: count for theme, count in found.items() if count}
