"""The table of what bots can find in a case: A850-A859. Same shape as the table of content.

Knows the Dutch words that a designer reads. When a code is used is known by `bot_guards.py`.
"""

from __future__ import annotations

from alibi.content.codes import WARNING, Code

CODES: dict[str, Code] = {
    "A850": Code(
        "Gast te weinig gevonden",
        "“{persona}” vindt de gast in {share} van {plays} spellen. We willen {wanted} of meer.",
        "Geef bewijs dat zo’n speler mist een tweede kans, op een plek waar hij wel komt.",
    ),
    "A851": Code(
        "Veel te lezen voor wie alles leest",
        "“{persona}” leest gemiddeld {count} woorden op een dag.",
        "Houd het bij {most} woorden op een dag: kortere gesprekken, of minder gesprekken op één dag.",
        WARNING,
    ),
    "A852": Code(
        "Geen vriendelijk einde",
        "“{persona}” komt in {share} van {plays} spellen niet aan een vriendelijk einde. Kijk naar spel {number}.",
        "Laat wie ruzie heeft een weg terug zien: een keuze of daad die het goed maakt, en weinig kost.",
    ),
    "A853": Code(
        "Spel zonder einde",
        "“{persona}” komt in {share} van {plays} spellen niet bij een einde.",
        "Kijk of een gesprek steeds opnieuw begint zonder dat er tijd voorbijgaat.",
    ),
    "A854": Code(
        "Keuze die niemand ziet",
        "In {plays} spellen kreeg niemand keuze {name} te zien.",
        "Kijk naar “needs”, en of iemand daar op dat moment nog komt.",
    ),
    "A855": Code(
        "Daad die niemand kan doen",
        "In {plays} spellen kon niemand {name} doen.",
        "Kijk naar “needs”, en of iemand daar op dat moment nog komt.",
    ),
    "A856": Code(
        "Afspraak die niemand nakomt",
        "In {plays} spellen kwam niemand afspraak {name} na.",
        "Geef meer tijd, of zeg in de afspraak zelf waar en wanneer.",
    ),
    "A857": Code(
        "Bewijs dat niemand vindt",
        "In {plays} spellen vond niemand bewijs {name}.",
        "Leg het op een plek of in een gesprek waar iemand komt.",
    ),
    "A858": Code(
        "Geen lage drempel",
        "“{persona}” ziet in {share} van {plays} spellen{where} een kans voor {name} die weinig vraagt.",
        "Maak een kans die hoogstens één blokje kost, {how}.",
        WARNING,
    ),
    "A859": Code(
        "Lang niets vriendelijks",
        "“{persona}” maakt gemiddeld {count} blokjes achter elkaar niets vriendelijks mee.",
        "Laat in die tijd iets liefs of grappigs gebeuren. Kijk naar spel {number}, {day} {begins}–{ends}.",
        WARNING,
    ),
}
