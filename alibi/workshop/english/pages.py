"""English for the pages that the workshop makes of a case: the booklet and what stands under it.

Two lists. `PAGES` are phrases that a page composes, Dutch with gaps -> English with the same gaps; gaps whose names
begin with `typed` hold words of the case or what was said already. `ON_PAGES` are the texts of a template that stand
there as they are.
"""

from __future__ import annotations

_CONDITIONS = {
    " en ": " and ", " of ": " or ", "niet ": "not ", "meer dan ": "more than ", "minder dan ": "less than ",
    " of meer": " or more", " of minder": " or less", " of verder": " or further", " of minder ver": " or less far",
    "anders": "otherwise",
    "vóór {clock}": "before {clock}", "vanaf {clock}": "from {clock} on",
    "plek {typed}": "place {typed}", "plek niet {typed}": "place not {typed}",
    "de gast is {typed}": "the guest is {typed}", "de gast is niet {typed}": "the guest is not {typed}",
    "op {typed}": "on {typed}", "niet op {typed}": "not on {typed}",
    "hier is het druk": "it is busy here", "hier is het niet druk": "it is not busy here",
    "scène {typed} gezien": "scene {typed} seen", "scène {typed} nog niet gezien": "scene {typed} not yet seen",
    "gekozen: “{typed}”": "chosen: “{typed}”", "nog niet gekozen: “{typed}”": "not yet chosen: “{typed}”",
    "gedaan: “{typed}”": "done: “{typed}”", "nog niet gedaan: “{typed}”": "not yet done: “{typed}”",
    "{typed} bekend": "{typed} known", "{typed} nog niet bekend": "{typed} not yet known",
    "wijziging bekend: “{typed}”": "change known: “{typed}”",
    "wijziging nog niet bekend: “{typed}”": "change not yet known: “{typed}”",
    "niet {typed}": "not {typed}",
    "alibi van {typed} ({clock})": "alibi of {typed} ({clock})", "gerucht over {typed}": "rumour about {typed}",
    "signaal {typed} ({clock})": "signal {typed} ({clock})",
    "bij {typed}": "at {typed}", "halve uren voor “{typed}”:": "half hours for “{typed}”:",
    "meer tijd voor “{typed}”": "more time for “{typed}”", "vertrouwen van {typed}": "trust of {typed}",
    "drukte hier": "how busy it is here", "vol hoofd": "how full the head is",
    "ruzie met {typed}": "quarrel with {typed}",
    "afspraak “{typed}”": "promise “{typed}”", "afspraak met {typed}": "promise to {typed}",
    # how a fact stands
    "niet gemaakt": "not made", "gemaakt": "made", "nagekomen": "kept", "verbroken": "broken",
    "uitgelegd": "explained",
    "nog niet gehoord": "not yet heard", "gehoord": "heard", "opgeschreven": "written down", "af": "finished",
    "ingeleverd": "handed in", "er niet bij": "not there", "op tijd": "on time", "te laat": "late",
    "nog niet gevonden": "not yet found", "gevonden": "found", "nog niet bekend": "not yet known", "bekend": "known",
    "niet begonnen": "not begun", "gaande": "going on", "bekoeld": "cooled", "goedgemaakt": "mended",
    "niet in de tas": "not in the bag", "in de tas": "in the bag", "niet gekregen": "not given", "gekregen": "given",
}

_EFFECTS = {
    "{typed} vertrouwt je meer ({by})": "{typed} trusts you more ({by})",
    "{typed} vertrouwt je minder ({by})": "{typed} trusts you less ({by})",
    "Afspraak met {typed}: {typed2}": "Promise to {typed}: {typed2}", "Huiswerk": "Homework",
    "Wijziging bekend: {typed}": "Change known: {typed}", "De zaak loopt af: {typed}": "The case ends: {typed}",
    "{typed} is boos. {typed2}": "{typed} is angry. {typed2}",
    "{typed} is niet meer zo boos": "{typed} is not so angry any more",
    "Het is weer goed met {typed}": "It is all right again with {typed}",
    "In de tas: {typed}": "In the bag: {typed}", "Meer tijd voor: {typed}": "More time for: {typed}",
    "Signaal": "Signal", "Alibi": "Alibi", "Gerucht": "Rumour",
    "helpt": "helps", "helpt niet": "does not help", "zegt er niets over": "says nothing about it",
    "klasgenoten": "classmates", "docenten en school": "teachers and school", "op tijd zijn": "being on time",
    "huiswerk": "homework", "vrij te vinden": "found freely",
}

_DAYS = {
    "{clock1}, {typed}; tot {clock2}": "{clock1}, {typed}; until {clock2}", " (als {typed})": " (if {typed})",
    "stil": "quiet", "rustig": "calm", "een beetje druk": "a little busy", "druk": "busy", "heel druk": "very busy",
    "een half uur": "half an hour", "{count} halve uren": "{count} half hours",
    "ander lokaal": "another room", "invaller": "stand-in teacher", "les gaat niet door": "lesson is cancelled",
    "ander moment om af te hebben": "another time to have it finished", "brandoefening": "fire drill",
    "de ander is ziek": "the other is ill", "iets is stuk": "something is broken",
    "de plek is bezet": "the seat is taken", "dicht": "closed",
    "een vriend wil iets anders": "a friend wants otherwise",
    "andere tijd": "another time", "nu af vóór {typed}": "now to be finished before {typed}",
    "vanaf {clock}": "from {clock} on",
    "te weten de avond ervoor": "to be known the evening before", "te weten ’s ochtends": "to be known in the morning",
    "te weten op de plek zelf": "to be known on the spot", "in de roosterapp": "in the timetable app",
    "op het bord": "on the board", "op een bordje": "on a sign", "van iemand": "from somebody",
    "op de deur": "on the door", "door de luidspreker": "over the loudspeaker",
    "verteld terwijl de bel gaat": "told while the bell rings", "staat op het bord": "is on the board",
    "staat in de app": "is in the app", "verteld in de les": "told in the lesson",
    "inleveren vóór {typed}": "to be handed in before {typed}", "een half uur werk": "half an hour of work",
    "{count} halve uren werk": "{count} half hours of work", "moet mee in de tas": "must go along in the bag",
    "wie meer tijd vraagt: vóór {typed}": "who asks for more time: before {typed}",
    "hoort in de agenda bij “{typed}”": "belongs in the diary at “{typed}”", "vraag: “{typed}”": "question: “{typed}”",
    "gast is {typed}": "guest is {typed}", "niet te vinden": "not to be found",
    "kost 1 blokje": "takes 1 block", "kost {count} blokjes": "takes {count} blocks",
    "alleen als: {typed}": "only if: {typed}", "kan vaker": "can be done again",
    "één keer": "once", "altijd": "always",
}

_REST = {
    "boekje": "booklet", "versie van de tekst": "version of the text", "dag": "day", "dagen": "days",
    "Inhoud": "Contents", "ja": "yes", "Met {typed}: {typed2}": "To {typed}: {typed2}",
    "Tot {typed}.": "Until {typed}.",
    "Nagekomen als:": "Kept if:", " (opgelost)": " (solved)",
    "Wie niet de gast is, antwoordt:": "Who is not the guest answers:",
    "Een kind wijst iemand aan en vraagt:": "A child points at somebody and asks:",
    "Op de plek van {naam} komt de naam van wie antwoordt.": "In the place of {naam} comes the name of who answers.",
    "Is {typed} de gast, dan begint": "If {typed} is the guest, then begins",
    "is {typed} de gast, dan begint": "if {typed} is the guest, then begins",
    "Iedereen": "Everybody", "Alle anderen": "All others", "Wordt gevraagd na:": "Asked after:",
    "wijziging “{typed}”": "change “{typed}”", "huiswerk “{typed}”": "homework “{typed}”",
    "scène {typed}": "scene {typed}", "keuze “{typed}”": "choice “{typed}”", "Vaardigheid:": "Skill:",
    "In de agenda kan een kind kiezen:": "In the diary a child can choose:",
    "Wie was waar, op het moment van elk signaal? In elk vakje staat waar iemand was, met de weg waarlangs een kind "
    "het te weten komt:":
        "Who was where, at the time of each signal? Each square says where somebody was, with the way by which a child "
        "gets to know it:",
    "Een vakje met “–” vertelt niemand.": "Nobody tells of a square with “–”.",
    "Als {typed} de gast is": "If {typed} is the guest", " (gast)": " (guest)", "(de gast)": "(the guest)",
    "signaal": "signal", "gerucht van {typed1}; klopt niet door: {typed2}":
        "rumour of {typed1}; not true because of: {typed2}",
    "Wie kan nog de gast zijn als een kind één weg helemaal mist?":
        "Who can still be the guest when a child misses one way altogether?",
    "zonder klasgenoten": "without classmates", "zonder docenten en school": "without teachers and school",
    "zonder op tijd zijn": "without being on time", "zonder huiswerk": "without homework", "niemand": "nobody",
    "Begin:": "Begins:", "Doel:": "Aim:", "De tijd gaat daar per half uur.": "Time goes by the half hour there.",
    "verder bij": "goes on at", "Verder bij": "Goes on at", " (begint vanzelf)": " (begins by itself)",
    "Begint vanzelf met:": "Begins by itself with:",
    "De eerste regel die past, begint:": "The first line that fits begins:",
    "Voor de mentor:": "For the mentor:", "Woorden": "Words", " (drukste dag)": " (busiest day)", "stopt:": "stops:",
    "Gast:": "Guest:", " (niet genoemd bij de zaak)": " (not named with the case)", "Zaak": "Case",
    "Verandert er een zin, dan verandert dit nummer mee.": "When a sentence changes, this number changes with it.",
    "geen einde": "no ending", "Stap “{typed}” kan niet meer: {why}": "Step “{typed}” is not possible any more: {why}",
    "Jij: {typed}": "You: {typed}", "Je doet: {typed}": "You do: {typed}",
    "Je werkt aan: {typed}": "You work on: {typed}",
    "Je legt een kaartje op het zaakbord: {typed}": "You lay a card on the case board: {typed}",
    "Je vraagt aan {typed}: {typed2}": "You ask {typed}: {typed2}",
    "Je kijkt met de scanner.": "You look with the scanner.",
    "leerling": "pupil", "docent": "teacher", "gast": "guest", "conciërge": "caretaker", "mediathecaris": "librarian",
    "mentor": "mentor", "agent": "agent", "thuis": "at home", "vriend": "friend",
    "de agenda": "the diary", "nergens": "nowhere", "te kort om te meten": "too short to measure",
}

_DRAWING = {
    "tekening": "drawing", "wie is waar, wanneer": "who is where, when", "na school": "after school", "weg": "away",
    "Ruzies en eindes": "Quarrels and endings", "wat leidt waartoe": "what leads to what",
    "daad: {typed}": "deed: {typed}", "spoor: {typed}": "trace: {typed}", "niets": "nothing",
    "daad {typed}": "deed {typed}", "spoor {typed}": "trace {typed}",
    "{count}e regel": "line {count}", "vanzelf": "by itself", "daad · {typed}": "deed · {typed}",
    "de vriendelijke proef": "the friendly test", "de gast is gevonden": "the guest was found",
    "vanuit een ander gesprek": "from another talk", "… en nog {count}": "… and {count} more",
    "als {typed}": "if {typed}", "bewijs: {typed}": "evidence: {typed}", "■ klaar": "■ done",
    "nooit te bereiken": "can never be reached", "te groot om te bewijzen": "too large to prove",
    "hier kwam geen bot": "no bot came here", "hierna blijft {typed} boos": "{typed} stays angry after this",
    "hierna blijft {typed} over": "{typed} is left over after this",
    "Het getal achter een scène of keuze zegt hoe vaak bots daar kwamen, in {count} spellen ({typed}).":
        "The number after a scene or choice says how often bots came there, in {count} plays ({typed}).",
    "Hoe dikker een lijn, hoe vaker. Een onderbroken lijn liep geen bot. Een bot is een meetlat voor een zaak, geen "
    "kind.":
        "The thicker a line, the more often. A broken line was walked by no bot. A bot is a yardstick for a case, not "
        "a child.",
    "{count} keer": "{count} times", "Plaatjes": "Pictures", "naar boven": "to the top",
    "⚑ is hier niet nagegaan, omdat het te groot is:": "⚑ was not looked into here, because it is too large:",
    "zorgvuldig": "careful", "gehaast": "hurried", "ontwijkend": "avoidant", "boos": "angry",
    "op goed geluk": "at random", "ontdekker": "explorer", "opgenomen spellen": "recorded plays",
}

PAGES: dict[str, str] = {**_CONDITIONS, **_EFFECTS, **_DAYS, **_REST, **_DRAWING}

_BOOK = {
    "Een zaak van A.L.I.B.I., om te lezen en te bespreken. Alles staat erin, ook wie de gast is.":
        "A case of A.L.I.B.I., to read and to talk over. Everything is in it, also who the guest is.",
    "Gemaakt door": "Made by", "Zaak": "Case", "Duur": "Length", "Oefent": "Practises", "Inhoud": "Contents",
    "Wie doet er mee?": "Who is in it?", "De waarheid": "The truth",
    "Gesprekken en gebeurtenissen": "Talks and events", "Sporen": "Traces", "Nabespreking": "Looking back",
    "Zo kan het gaan": "How it can go", "Wat een kind kan oefenen": "What a child can practise",
    "Hoe het leest": "How it reads", "Gelezen door": "Read by", "Naam": "Name", "Wie": "Who", "Houdt van": "Likes",
    "Praat zo": "Talks like this", "Op het zaakbord": "On the case board",
    "Wat ruzie kan geven": "What can cause a quarrel", "Afspraken": "Promises",
    "Hoe het kan aflopen": "How it can end", "De vriendelijke proef": "The friendly test",
    "Wie nog eens gevraagd wordt": "Who is asked once more", "Invullen kan met:": "It can be filled in with:",
    "Schuin staat hoe het later op het blad van de mentor heet.":
        "In italics stands what it is called later on the page of the mentor.",
    "Bewijs": "Evidence", "Weg": "Way", "Kaartje": "Card", "Van wie": "From whom", "Rooster": "Timetable",
    "Wijzigingen": "Changes", "Huiswerk": "Homework", "Deuren die dicht zijn": "Doors that are closed",
    "Waar het druk is": "Where it is busy", "Na school": "After school", "Wie is waar?": "Who is where?",
    "Wat kun je doen?": "What can you do?", "Opmerkingen": "Remarks",
    "Achter elke scène staat het bestand met de regel. “Helpt” en “helpt niet” ziet een kind nooit; het is voor het "
    "blad van de mentor.":
        "After each scene stands its file with the line. A child never sees “helps” and “does not help”; that is for "
        "the page of the mentor.",
    "Wat een kind ziet als het met de scanner kijkt.": "What a child sees when it looks with the scanner.",
    "Waar ben je trots op?": "What are you proud of?", "Wat had je niet verwacht?": "What did you not expect?",
    "Om echt te proberen": "To try for real",
    "Opgenomen spellen: wat een kind leest en doet. Alles wat vet staat, doet het kind.":
        "Recorded plays: what a child reads and does. All that is bold is done by the child.",
    "Spel": "Play", "Gast": "Guest", "Einde": "Ending", "Stappen": "Steps", "Woorden": "Words",
    "Er is nog geen opgenomen spel dat de gast vindt. Maak er een met":
        "There is no recorded play yet that finds the guest. Make one with",
    "Vaardigheid": "Skill", "In gesprek": "In a talk", "Iets doen": "Doing something", "Waar": "Where",
    "Flesch-Douma: hoger leest makkelijker, 80 of meer is het doel. LIX: lager leest makkelijker, 30 of minder is het "
    "doel. Onder 60 woorden zegt een getal niets.":
        "Of the Dutch text. Flesch-Douma: higher reads more easily, 80 or more is the aim. LIX: lower reads more "
        "easily, 30 or less is the aim. Below 60 words a number says nothing.",
    "Bestand": "File", "Langste zin": "Longest sentence", "Handtekening": "Signature", "op": "on",
    "Elke keuze is iets dat een kind echt kan zeggen of doen.":
        "Every choice is something that a child can really say or do.",
    "Geen keuze is dom, en geen keuze is een valstrik.": "No choice is stupid, and no choice is a trap.",
    "Niemand is het mikpunt. Anders zijn is nergens bewijs.":
        "Nobody is made a target. Being different is evidence nowhere.",
    "Na iets dat misgaat, is er een weg terug.": "After something that goes wrong there is a way back.",
    "De zinnen zijn kort en letterlijk.": "The sentences are short and literal.",
}

_ON_THE_DRAWING = {
    "De zaak in plaatjes, voor wie hem maakt. Alles staat erin, ook wie de gast is.":
        "The case in pictures, for who makes it. Everything is in it, also who the guest is.",
    "De lichte balk achter een keuze is haar deel van alle keren dat de scène open was.":
        "The light bar behind a choice is its part of all the times that the scene was open.",
    "“■ klaar”: hier is het gesprek klaar. “↩”: terug naar een scène. “→”: naar een ander gesprek. “◆”: staat op het "
    "zaakbord.":
        "“■ done”: here the talk is done. “↩”: back to a scene. “→”: to another talk. “◆”: is on the case board.",
}

ON_PAGES: dict[str, str] = {**_BOOK, **_ON_THE_DRAWING}
