"""English for the report of the bots, in the terminal and as a page: Dutch with gaps -> English with the same gaps.

Knows phrases. Gaps whose names begin with `typed` hold names of a case.
"""

from __future__ import annotations

_STATES = {
    "gemaakt": "made", "nagekomen": "kept", "verbroken": "broken", "uitgelegd": "explained", "gehoord": "heard",
    "opgeschreven": "written down", "ingeleverd": "handed in", "in de tas": "in the bag",
    "meer tijd gevraagd": "asked for more time", "boos geworden": "got angry", "afgekoeld": "cooled",
    "goedgemaakt": "mended", "op tijd": "on time", "te laat": "late", "niet geweest": "not there",
}

_WHO = {
    "Persona’s zijn meetlatten voor een zaak, geen kinderen. Ze zeggen niets over hoe een kind speelt.":
        "Personas are yardsticks for a case, not children. They say nothing about how a child plays.",
    "leest alles, vraagt, is op tijd en houdt zich aan afspraken":
        "reads everything, asks, is on time and keeps promises",
    "leest weinig, doet wat op de weg ligt, komt op het nippertje of te laat":
        "reads little, does what lies on the way, comes only just in time or late",
    "zwijgt of gaat vriendelijk weg, zoekt rustige plekken":
        "keeps silent or leaves kindly, looks for quiet places",
    "kiest wat het minst helpt, zegt ja en komt niet": "picks what helps least, says yes and does not come",
    "doet zomaar iets van wat kan": "does just anything that is possible",
    "doet wat tot nu toe het minst gedaan is": "does what was done least so far",
    "de opgenomen spellen van de zaak": "the recorded plays of the case",
}

_FIGURES = {
    "Hoe het afloopt": "How it ends",
    "Lezen ({count1} woorden per minuut; langzaam: {count2})":
        "Reading ({count1} words a minute; slowly: {count2})",
    "Langst niets vriendelijks": "Longest without anything kind", "Bewijs": "Evidence",
    "Vaardigheden: helpend / anders, per spel": "Skills: helpful / other, per play", "Afspraken": "Promises",
    "Huiswerk": "Homework", "Boos": "Angry", "Lessen": "Lessons", "Wijzigingen geweten": "Changes known",
    "Band: verloop en einde": "Trust: course and end",
    "Spellen": "Plays", "Opgelost": "Solved", "Einde {typed}": "Ending {typed}", "Vriendelijk einde": "Kind end",
    "Stappen": "Steps", "Blokjes over": "Blocks left", "Bewijs per spel": "Evidence per play", "Woorden": "Words",
    "Woorden per dag": "Words a day", "Met alle keuzes": "With all choices",
    "Leestijd, minuten": "Reading time, minutes", "  langzaam": "  slowly", "In blokjes": "In blocks",
    "In woorden": "In words", "Langste": "Longest", "  op": "  on", "  in spel": "  in play", "  meest": "  most",
    "  verdeling": "  spread",
    **{f"{{typed}}: {dutch}": f"{{typed}}: {english}" for dutch, english in _STATES.items()},
}

_NEVER = {
    "Keuzes die niemand zag": "Choices that nobody saw", "Keuzes die niemand koos": "Choices that nobody made",
    "Daden die niemand kon doen": "Deeds that nobody could do", "Daden die niemand deed": "Deeds that nobody did",
    "Bewijs dat niemand vond": "Evidence that nobody found",
    "Afspraken die niemand nakwam": "Promises that nobody kept", "… en nog {count}": "… and {count} more",
}

_PAGE = {
    "1 spel": "1 play", "{typed} spellen": "{typed} plays",
    "{typed} spellen gespeeld, toeval {seed}.": "{typed} plays played, chance {seed}.",
    "{typed} spellen vanzelf gespeeld, toeval {seed}.": "{typed} plays played by themselves, chance {seed}.",
    "Op deze bladzijde": "On this page", "Cijfers": "Figures", "Nooit gezien": "Never seen", "Vangrails": "Guard rails",
    "Nooit gezien, gekozen, gedaan of gevonden": "Never seen, chosen, done or found",
    "Alles is in een van deze spellen gezien en gedaan.": "Everything was seen and done in one of these plays.",
    "naar boven": "to the top", "Opgelost in {share}.": "Solved in {share}.",
    "Vriendelijk einde in {share}.": "Kind end in {share}.", "Niet in spel {numbers}.": "Not in play {numbers}.",
    "Langst niets vriendelijks: {count1} blokjes, in spel {count2}, {typed} {clock1}–{ends}.":
        "Longest without anything kind: {count1} blocks, in play {count2}, {typed} {clock1}–{ends}.",
    "gemiddeld": "on average",
    "gemiddeld {mean}, van {count1} tot {count2}": "on average {mean}, from {count1} to {count2}",
    "Bewijs gevonden": "Evidence found", "Blokjes zonder iets vriendelijks": "Blocks without anything kind",
    "Woorden zonder iets vriendelijks": "Words without anything kind",
    "Band met mensen, van begin tot eind": "Trust of people, from beginning to end",
    "Band met {typed}, aan het eind {trust}": "Trust of {typed}, at the end {trust}",
    "zag": "saw", "deed": "did", "regel": "line",
    "Deze zaak heeft nog geen opgenomen spellen. Maak ze met alibi record.":
        "This case has no recorded plays yet. Make them with alibi record.",
    "Ik kan hier niets opslaan ({why}): {typed}. Kies een andere plek.":
        "I cannot save anything here ({why}): {typed}. Choose another place.",
    "Er zijn {count1} opgenomen spellen, van 0 tot {count2}.": "There are {count1} recorded plays, from 0 to {count2}.",
    "zorgvuldig": "careful", "gehaast": "hurried", "ontwijkend": "avoidant", "boos": "angry",
    "op goed geluk": "at random", "ontdekker": "explorer", "opgenomen spellen": "recorded plays",
    "Wie zorgvuldig speelt, moet de gast bijna altijd vinden. De anderen zoeken niet alles uit: bij hen mag dat 0 % "
    "zijn.":
        "Whoever plays carefully must nearly always find the guest. The others do not look into everything: for them "
        "it may be 0 %.",
    "Wie zorgvuldig speelt, moet de gast bijna altijd vinden. Wie gehaast of ontwijkend is in minstens een kwart van "
    "de spellen. De anderen zoeken niet naar de gast: bij hen mag dat 0 % zijn.":
        "Whoever plays carefully must nearly always find the guest. Whoever is hurried or avoidant in at least a "
        "quarter of the plays. The others do not look for the guest: for them it may be 0 %.",
}

BOTS_REPORT: dict[str, str] = {**_WHO, **_FIGURES, **_NEVER, **_PAGE}
