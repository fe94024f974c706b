"""The table of what the language check can say: A801-A807 reading, A811-A821 words, A831 spelling, A841 allowances,
A901-A904 what is not safe for a child.

Same shape as the table of `content`. Knows the Dutch words that a designer reads; docs/diagnostics has a page for
each. A804, the words of a whole day, belongs to review: it must play the case to count them.
"""

from __future__ import annotations

from alibi.content.codes import WARNING, Code

HINT = "hint"
"""Something to look at once; the designer may well be right."""

CODES: dict[str, Code] = {
    "A801": Code("Lange zin", "Deze zin heeft {count} woorden.",
                 "Maak er twee zinnen van, van hoogstens twaalf woorden.", WARNING),
    "A802": Code("Lange tekst", "Deze tekst heeft {count} tekens.",
                 "Houd het bij {most} tekens, of verdeel de tekst over twee regels.", WARNING),
    "A803": Code("Veel zinnen in één ballon", "Deze ballon heeft {count} zinnen.",
                 "Houd het bij twee zinnen. De rest kan in een volgende regel.", WARNING),
    "A805": Code("Zin om in te korten", "Deze zin heeft {count} woorden.", "Kan het in twaalf?", HINT),
    "A806": Code("Tekst leest niet makkelijk", "Flesch-Douma is hier {value}. We willen {wanted} of meer.",
                 "Maak zinnen korter, en kies gewone woorden met weinig lettergrepen.", WARNING),
    "A807": Code("Veel lange woorden", "LIX is hier {value}. We willen {wanted} of minder.",
                 "Kijk naar woorden van meer dan zes letters, en naar lange zinnen.", WARNING),
    "A811": Code("Lang woord", "“{word}” heeft {count} letters.",
                 "Kies een korter woord, of zet het in de woordenlijst van de school.", HINT),
    "A812": Code("Schoolwoord zonder uitleg", "“{word}” staat niet in de woordenlijst.",
                 "Zet het in school.yaml onder “glossary”, of kies een gewoon woord.", HINT),
    "A813": Code("Twee keer niet", "Hier staat twee keer een ontkenning: “{text}”.",
                 "Zeg wat er wél is, in één keer.", HINT),
    "A814": Code("Lijdende vorm", "Wie doet het? Dat staat er niet: “{text}”.",
                 "Noem wie het doet: “Meneer Bakker opent de deur.”", HINT),
    "A815": Code("Woord in hoofdletters", "“{word}” leest als roepen.", "Schrijf gewone letters.", HINT),
    "A816": Code("Uitdrukking", "“{text}” is niet letterlijk bedoeld.", "Zeg het gewoon, bijvoorbeeld: {plain}.",
                 HINT),
    "A817": Code("Misschien ironie", "“{text}” kan het tegendeel betekenen.", "Schrijf wat de persoon echt bedoelt.",
                 HINT),
    "A818": Code("Woord dat we niet gebruiken", "“{word}” zeggen we niet in het spel.", "{instead}", HINT),
    "A819": Code("Oordeel over een keuze", "“{text}” is een oordeel over wat het kind deed.",
                 "Laat zien wat er daarna gebeurt: “Noor schuift haar tas opzij.”", HINT),
    "A820": Code("Les of moraal", "“{text}” klinkt als een les.",
                 "Laat zien wat ervan komt. Het kind trekt zelf een conclusie.", HINT),
    "A821": Code("Veel uitroeptekens", "Hier staan {count} uitroeptekens.", "Houd er hoogstens één.", HINT),
    "A831": Code("Onbekend woord", "“{word}” staat niet in het woordenboek.", "Is het zo goed gespeld?", HINT),
    "A841": Code("Uitzondering doet niets", "{wrong}",
                 "Schrijf bijvoorbeeld “# alibi: allow A816 because Daan legt het uit.”, of haal de regel weg.",
                 WARNING),
    "A901": Code("Bewijs over hoe iemand is", "“{text}” zegt hoe iemand is. Bewijs zegt waar iemand was, en wanneer.",
                 "Noem een plek en een tijd, of een spoor dat van niemand kan zijn.", WARNING),
    "A902": Code("Weg naar buiten het spel", "“{text}” leidt een kind uit het spel, of vraagt iets dat privé is.",
                 "Laat het weg. Een kind hoeft voor een zaak niets te bezoeken, te bellen of in te vullen.", WARNING),
    "A903": Code("Geheim voor volwassenen", "“{text}” vraagt een kind om iets stil te houden.",
                 "Laat altijd een volwassene meekijken: “Vertel het gerust aan je mentor.”", WARNING),
    "A904": Code("Woord dat bang maakt", "“{text}” kan een kind bang maken.",
                 "Iedereen is veilig in het spel. Kies een ander woord.", WARNING),
}
