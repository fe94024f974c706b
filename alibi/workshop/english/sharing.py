"""English for handing a case on (`alibi pack`, `install`, `uninstall`) and for where a preview begins: Dutch with
gaps -> English with the same gaps.

Knows phrases. Gaps whose names begin with `typed` hold what somebody wrote or called a thing.
"""

from __future__ import annotations

_OF_A_FILE = {
    "Dit is geen zaak die is ingepakt met “alibi pack”.": "This is no case that was packed with “alibi pack”.",
    "Dit bestand is beschadigd. Vraag het de maker nog een keer.":
        "This file is damaged. Ask its maker for it once more.",
    "Dit bestand wordt veel te groot als ik het uitpak. Ik laat het dicht.":
        "This file gets far too large when I unpack it. I leave it closed.",
    "Dit bestand is groter dan {count} MB. Zo groot is een zaak niet.":
        "This file is larger than {count} MB. No case is that large.",
    "In dit bestand zitten meer dan {count} bestanden. Dat is geen zaak.":
        "There are more than {count} files in this file. That is no case.",
    "In dit bestand zit iets twee keer. Laat de maker de zaak opnieuw inpakken.":
        "Something is in this file twice. Ask the maker to pack the case again.",
    "Dit bestand is versleuteld of op een vreemde manier ingepakt.":
        "This file is encrypted, or packed in a strange way.",
    "In dit bestand zit een snelkoppeling of een map. Alleen bestanden mogen.":
        "There is a link or a folder in this file. Only files are allowed.",
    "Er ontbreekt iets, of er zit iets extra in. Laat de maker de zaak opnieuw inpakken.":
        "Something is missing, or there is something extra in it. Ask the maker to pack the case again.",
    "{typed} is te groot.": "{typed} is too large.",
    "{typed} kan ik niet lezen. Laat de maker de zaak opnieuw inpakken.":
        "I cannot read {typed}. Ask the maker to pack the case again.",
    "Dit bestand heeft formaat {number1}; dit spel kent {number2}. Gebruik een nieuwer spel.":
        "This file has format {number1}; this game knows {number2}. Use a newer game.",
    "De naam of de versie in dit bestand klopt niet. Laat de maker de zaak opnieuw inpakken.":
        "The name or the version in this file is wrong. Ask the maker to pack the case again.",
    "De naam van de school in dit bestand klopt niet.": "The name of the school in this file is wrong.",
    "De titel of de naam van de maker is te lang, of er staan vreemde tekens in.":
        "The title or the name of the maker is too long, or has strange characters in it.",
    "In dit bestand staat niet hoe de zaak heet of wie hem maakte.":
        "This file does not say what the case is called or who made it.",
    "In dit bestand zit geen zaak, of te veel bestanden.": "There is no case in this file, or too many files.",
    "De lijst met bestanden klopt niet. Laat de maker de zaak opnieuw inpakken.":
        "The list of files is wrong. Ask the maker to pack the case again.",
    "In dit bestand zit iets wat er niet in mag: “{typed}”.":
        "There is something in this file that may not be in it: “{typed}”.",
    "Het plaatje “{typed}” is te groot, of het is geen gewone PNG.":
        "The picture “{typed}” is too large, or it is no ordinary PNG.",
    "Het plaatje “{typed}” ({number1} bij {number2} beeldpunten) is te groot, of het is geen gewone PNG.":
        "The picture “{typed}” ({number1} by {number2} pixels) is too large, or it is no ordinary PNG.",
    "de zaak in dit bestand heeft fouten.": "the case in this file has errors.",
    "de zaak heet anders dan het bestand zegt. Laat de maker hem opnieuw inpakken.":
        "the case is called otherwise than the file says. Ask the maker to pack it again.",
    "van deze mensen is er geen plaatje in de school: {typed1}. Wie de zaak maakte, tekent ze met: alibi art {typed2}":
        "of these people there is no picture in the school: {typed1}. Whoever made the case draws them with: alibi art "
        "{typed2}",
}
"""Why a file is no package that can be installed."""

_PACKING = {
    "Een versie is een getal van 1 tot en met 9999.": "A version is a number from 1 to 9999.",
    "Deze zaak heeft nog fouten. Er is niets ingepakt. Kijk met: alibi check {typed}":
        "This case still has errors. Nothing was packed. Look with: alibi check {typed}",
    "Dit staat alleen op jouw computer in de school “{typed}”: {typed2}.":
        "This is only on your computer in the school “{typed}”: {typed2}.",
    "Dit is op jouw computer anders dan in de school “{typed}” van het spel: {typed2}.":
        "On your computer this is not as it is in the school “{typed}” of the game: {typed2}.",
    "Wie je zaak krijgt, heeft dat niet. Er is niets ingepakt.":
        "Whoever gets your case does not have that. Nothing was packed.",
    "Zo gaat het wel: kopieer de map {typed1} naar {typed2}, en zet in case.yaml: school: mijn_school. "
    "Die school gaat dan mee.":
        "This works: copy the folder {typed1} to {typed2}, and put in case.yaml: school: mijn_school. "
        "That school then goes along.",
    "Deze zaak is groter dan {count} MB. Maak plaatjes van de school kleiner.":
        "This case is larger than {count} MB. Make pictures of the school smaller.",
    "Gestopt. Er is niets ingepakt.": "Stopped. Nothing was packed.",
    "Ik kan hier niet lezen of schrijven ({why}). Er is niets ingepakt.":
        "I cannot read or write here ({why}). Nothing was packed.",
    "Ingepakt: {typed} ({count1} bestanden, {count2} kB).": "Packed: {typed} ({count1} files, {count2} kB).",
    "Wie hem krijgt, typt: alibi install {typed}": "Whoever gets it types: alibi install {typed}",
    "Hoe heet je? Dit ziet wie je zaak installeert.": "What is your name? Whoever installs your case sees this.",
    "Welke korte naam komt vóór je zaken?": "Which short name comes before your cases?",
    "Welke licentie heeft je zaak?": "Which licence does your case have?",
    "Wie heeft de zaak nagekeken?": "Who read the case through?",
    "  [niemand] ": "  [nobody] ",
    "Een zaak om door te geven heeft een maker. Zeg hoe je heet: --author \"Juf Jansen\"":
        "A case to hand on has a maker. Say what you are called: --author \"Juf Jansen\"",
    "“{typed}” kan geen korte naam zijn. Gebruik kleine letters, cijfers en _, zoals “jansen”.":
        "“{typed}” cannot be a short name. Use small letters, digits and _, such as “jansen”.",
    "“{typed}” kan geen korte naam zijn. Gebruik kleine letters, cijfers en _.":
        "“{typed}” cannot be a short name. Use small letters, digits and _.",
    "Houd het bij {count} gewone tekens: “{typed}…”.": "Keep to {count} ordinary characters: “{typed}…”.",
}

_INSTALLING = {
    "Op deze computer mogen geen zaken van anderen erbij: dat heeft een mentor uitgezet.":
        "No cases of others may be added on this computer: a mentor switched that off.",
    "Weer aanzetten: alibi install --on": "Switch it on again: alibi install --on",
    "Zaken van anderen mogen er weer bij.": "Cases of others may be added again.",
    "Zaken van anderen mogen er nu niet bij.": "Cases of others may not be added now.",
    "Welk bestand? Bijvoorbeeld: alibi install jansen.de_bel-1.alibi":
        "Which file? For example: alibi install jansen.de_bel-1.alibi",
    "Versie {count} van {typed} staat er al. Die wordt vervangen.":
        "Version {count} by {typed} is here already. It will be replaced.",
    "Installeren? Typ ja of nee: ": "Install it? Type yes or no: ",
    "Er is niets geïnstalleerd.": "Nothing was installed.",
    "{typed}: {why}": "{typed}: {why}",
    "{typed}: ik kan hier niet lezen of schrijven ({why}). Er is niets geïnstalleerd.":
        "{typed}: I cannot read or write here ({why}). Nothing was installed.",
    "Klaar. Spelen: alibi play {typed1}   Weghalen: alibi uninstall {typed2}":
        "Done. Play: alibi play {typed1}   Take away: alibi uninstall {typed2}",
    "Er zijn geen zaken van anderen geïnstalleerd.": "No cases of others are installed.",
    "{typed1}, van {typed2}": "{typed1}, by {typed2}",
    "“{typed}” is geen zaak die geïnstalleerd is. {known}": "“{typed}” is no case that is installed. {known}",
    "Geïnstalleerd: {typed}.": "Installed: {typed}.",
    "Er is er geen geïnstalleerd.": "There is none.",
    "{typed} weghalen? Wat gespeeld is, blijft bewaard. Typ ja of nee: ":
        "Take {typed} away? What was played is kept. Type yes or no: ",
    "Er is niets weggehaald.": "Nothing was taken away.",
    "{typed}: ik kan hier niet schrijven ({why}). Er staat nog een deel.":
        "{typed}: I cannot write here ({why}). A part is still there.",
    "{typed} is weggehaald.": "{typed} was taken away.",
}

_SUMMARY = {
    "Deze zaak is gemaakt door iemand anders. Lees eerst wat erin zit.":
        "This case was made by somebody else. First read what is in it.",
    "titel": "title", "gaat over": "is about", "gemaakt door": "made by", "nagekeken door": "read through by",
    "licentie": "licence", "naam en versie": "name and version", "school": "school", "mensen": "people",
    "dagen": "days", "oefent": "practises", "lezen": "reading", "volgens de maker": "the maker says",
    "in de tekst": "in the text", "vingerafdruk": "fingerprint", "niemand": "nobody",
    "{typed}, versie {count}": "{typed}, version {count}",
    "zit erbij": "comes along", "van het spel": "of the game",
    "geen moeilijk onderwerp": "no difficult subject",
    "geen moeilijk onderwerp gevonden": "no difficult subject found",
    "{count} woorden, te weinig om te meten": "{count} words, too few to measure",
    "{count1} woorden; {level} (Flesch-Douma {number2})": "{count1} words; {level} (Flesch-Douma {number2})",
    "makkelijk, past bij ongeveer groep 7": "easy, fits a child of about ten",
    "moeilijk voor groep 7": "hard for a child of ten",
    "pesten": "bullying", "ruzie en vechten": "quarrels and fights", "verdriet": "sadness",
    "ziekte en dood": "illness and death", "scheiding": "divorce", "angst": "fear",
    "geweld en wapens": "violence and weapons", "roken, drank en drugs": "smoking, drink and drugs",
    "stelen": "stealing", "zichzelf pijn doen": "hurting oneself",
}

_PREVIEW = {
    "Ik kan het boekje hier niet opslaan ({why}). Kies een andere plek met --out.":
        "I cannot save the booklet here ({why}). Choose another place with --out.",
    "Ik lees de zaak …": "I read the case …",
    "Bots spelen: {count1} van {count2} …": "Bots play: {count1} of {count2} …",
    "Nakijken: {what} …": "Checking: {what} …",
    "Kijken of alles nog goed kan komen: {what} …": "Looking whether all can still come right: {what} …",
    "Ik kan de tekening hier niet opslaan ({why}). Kies een andere plek met --out.":
        "I cannot save the drawing here ({why}). Choose another place with --out.",
    "Noem ook de zaak: alibi play ZAAK --scene noor/hello": "Name the case too: alibi play ZAAK --scene noor/hello",
    "De zaak {typed} heeft nog fouten. Los die eerst op; daarna kan ik hem laten zien.":
        "The case {typed} still has errors. Mend those first; then I can show it.",
    "Er is geen {thing} “{typed}”. {perhaps}": "There is no {thing} “{typed}”. {perhaps}",
    "Dit zijn de {things}: {typed}.": "These are the {things}: {typed}.",
    "Dit lijkt er het meest op: {typed}.": "These come nearest: {typed}.",
    "scènes van {typed}": "scenes of {typed}",
    "scènes": "scenes", "varianten": "variants", "dagen": "days", "plekken": "places",
    "Er zijn {count} scènes “{typed}”. Noem het gesprek erbij: {typed2}.":
        "There are {count} scenes “{typed}”. Name the talk too: {typed2}.",
    "Ik ken geen feit “{typed}”. {perhaps}": "I know no fact “{typed}”. {perhaps}",
    "feiten van “{typed}”": "facts of “{typed}”", "feiten": "facts",
    "Bij “{typed}” past “{typed2}” niet. Kies uit: {names}.":
        "“{typed2}” does not fit “{typed}”. Choose from: {names}.",
    "een getal van {lowest} tot en met {highest}": "a number from {lowest} to {highest}",
    "Om {clock} is er niets te doen: {hours}.": "There is nothing to do at {clock}: {hours}.",
    "{hours1}; {hours2}": "{hours1}; {hours2}",
    "{typed} duurt van {clock1} tot {clock2}": "{typed} lasts from {clock1} to {clock2}",
    "{typed} duurt van {clock1} tot {clock2} en thuis van {clock3} tot {clock4}":
        "{typed} lasts from {clock1} to {clock2}, and at home from {clock3} to {clock4}",
    "Ik kon niet alles lezen ({why}). Sla het bestand nog eens op.":
        "I could not read everything ({why}). Save the file once more.",
}

SHARING: dict[str, str] = {**_OF_A_FILE, **_PACKING, **_INSTALLING, **_SUMMARY, **_PREVIEW}
