"""What each file of a case looks like: its keys in canonical order, with what an author writes there.

Knows every key. That these are exactly the keys that `content` reads is tested. Two rooms of the workshop read this:
the canonical form (`canonical.py`) and the schema for editors (`schema.py`).
"""

from __future__ import annotations

from pathlib import PurePath

from alibi.content.case_file import FORMAT
from alibi.content.deeds import DOES
from alibi.content.homework_part import MOST_HALF_HOURS
from alibi.content.school_files import BUSIEST, HIGHEST_TRUST, LOWEST_TRUST, PRONOUNS
from alibi.content.talk_file import MOST_BEATS
from alibi.core.case import CHANGE_KINDS, CHANNELS, SILENCE, SOURCES, TOLD, WARNINGS
from alibi.workshop.kinds import (
    Condition,
    Effects,
    Either,
    Facts,
    Flag,
    Group,
    Key,
    Label,
    Listing,
    NewId,
    Ref,
    Shape,
    SkillSign,
    Speech,
    Text,
    Time,
    Whole,
    Word,
)

NOWHERE = "none"

WAS = Key("was", Either((NewId(), Listing(NewId()))),
          "Hoe dit vroeger heette. Zo weten oude logboeken nog wat het is.")
_IN = Key("in", Listing(Ref("variant")), "De varianten waarin dit meedoet. Zonder “in” zijn dat ze allemaal.")
_DAY = Key("day", Ref("day"), "Welke dag. Zonder “day” is het de eerste.")
_WHEN = Key("when", Condition(), "Wanneer dit meedoet, bijvoorbeeld: seen(hello) and trust.noor >= 1")
_NEEDS = Key("needs", Condition(), "Wat er eerst waar moet zijn voordat dit te kiezen is.")
_SKILL = Key("skill", SkillSign(), "Vaardigheid en teken: + helpt, - helpt niet, ~ zegt er niets over. "
                                   "Het kind ziet het teken nooit.")
_COSTS = Key("costs", Whole(0, MOST_BEATS), "Hoeveel blokjes van vijf minuten dit kost. Zonder “costs” is het 0.")
_EFFECT = Key("effect", Effects(), "Wat er verandert, bijvoorbeeld: {trust.noor: +1, clue.jas: found}")
_FEEDBACK = Key("feedback", Text(), "Wat je ziet gebeuren. Schrijf “Noor schuift haar tas opzij”, niet “Goed zo”.")
_THEN = Key("then", Ref("scene", ("end",)), "De scène die volgt. Zonder “then” is het gesprek klaar.")
_ABOUT = Key("about", Text(), "De situatie in één neutrale zin met “je”, voor de pagina van de mentor.")
_SPOT = Key("spot", Ref("spot"), "Een punt op de kaart, in deze plek.")
_PICTURE = Key("picture", Ref("picture"), "De naam van een plaatje.")
_PLACE = Key("place", Ref("place"), "De plek.", required=True)
_TIME = Key("time", Time(), 'Het tijdstip, op een lijn van vijf minuten: "08:30".', required=True)
_CHANNEL = Key("channel", Word(CHANNELS), "Hoe je eraan komt: klasgenoot, docent, op tijd zijn, huiswerk of vrij.",
               required=True)
_CLUE_TEXT = Key("text", Text(), "Het feit, in één zin: wie, waar, hoe laat. Nooit hoe iemand is.", required=True)


def _text(name: str, about: str, required: bool = True) -> Key:
    return Key(name, Text(), about, required)


# --- case.yaml ------------------------------------------------------------------------------------------------

PROMISE = Shape("een afspraak", (
    WAS,
    Key("to", Ref("person"), "Aan wie je het belooft.", required=True),
    _text("text", "De afspraak zoals hij in de agenda staat."),
    Key("kept_by", Condition(), "Waardoor hij gehouden is, bijvoorbeeld: did(meet_noor)", required=True),
    Key("until", Time(), "Tot hoe laat. Daarna is de afspraak gebroken.", required=True),
    _DAY,
), snippet='${1:wachten}:\n  to: $2\n  text: "$3"\n  kept_by: "did($4)"\n  until: "$5"')
STRAIN = Shape("een boosheid", (
    WAS,
    Key("person", Ref("person"), "Wie er boos kan worden.", required=True),
    _text("cause", "Waardoor, in één zin: wat er gebeurde, niet hoe iemand is."),
), snippet='${1:noor_bank}: {person: $2, cause: "$3"}')
VARIANT = Shape("een variant", (WAS, Key("visitor", Ref("person"), "Wie in deze variant de gast is.", required=True)),
                snippet="${1:tijn}: {visitor: ${1:tijn}}")
UNMASK = Shape("de vriendelijke proef", (
    _text("ask", "De vraag die het kind aan iemand stelt."),
    Key("found", Either((Ref("scene"), Group(Ref("scene"), keys="variant"))),
        "De scène als het klopt; of per variant een eigen scène.", required=True),
    Key("reply", Either((Text(), Group(Text(), keys="person"))),
        "Wat ieder ander zegt; of per persoon op het bord een eigen antwoord. {naam} wordt de naam van die persoon.",
        required=True),
    _text("second", "Wat iemand zegt die het nog eens gevraagd wordt. Zonder “second” is dat weer “reply”.",
          required=False),
))
END = Shape("een einde", (
    WAS,
    _text("title", "De kop van het einde."),
    _text("text", "Wat er te lezen is. Altijd vriendelijk."),
    Key("good", Flag(), "true als de gast gevonden is.", required=True),
))
CASE = Shape("case.yaml", (
    Key("format", Whole(FORMAT, FORMAT), "Het formaat van deze bestanden.", required=True),
    _text("title", "De titel van de zaak."),
    _text("summary", "Waar de zaak over gaat, in een paar korte zinnen."),
    Key("school", Ref("school"), "De map van de school in levels/_school.", required=True),
    _text("question", "De ene nieuwsgierige vraag, boven in beeld."),
    Key("days", Listing(NewId(file=True), 1), "De dagen, op volgorde. Elke dag is een bestand in days/.",
        required=True),
    Key("skills", Listing(Ref("skill"), 1), "De vaardigheden waar deze zaak kansen voor geeft.", required=True),
    Key("cast", Listing(Ref("school_person"), 1), "Wie er meedoet.", required=True),
    Key("board", Listing(Ref("person"), 1), "Wie er op het zaakbord staat.", required=True),
    Key("promises", Group(PROMISE), "Afspraken die het kind kan maken."),
    Key("strains", Group(STRAIN), "Waar iemand boos om kan worden. Het kan altijd weer goed komen."),
    Key("variants", Group(VARIANT), "Wie de gast kan zijn. Het spel kiest er bij het begin één.", required=True),
    Key("unmask", UNMASK, "De vriendelijke proef waarmee je de gast vindt.", required=True),
    Key("ends", Group(END), "Hoe het afloopt. “not_yet” moet erbij staan.", required=True),
))

# --- days/*.yaml ----------------------------------------------------------------------------------------------

LESSON = Shape("een les", (
    WAS,
    _text("name", "De naam in de agenda."),
    Key("from", Time(), "Begin van de les.", required=True),
    Key("to", Time(), "Einde van de les.", required=True),
    Key("room", Ref("place"), "Het lokaal volgens het rooster."),
    Key("teacher", Ref("person"), "De docent."),
), snippet='${1:rekenen}: {name: "$2", from: "$3", to: "$4", room: $5, teacher: $6}')
_DUE = Either((Time(), Shape("een moment", (Key("day", Ref("day"), "Welke dag.", required=True), _TIME))))
CHANGE = Shape("een wijziging", (
    WAS,
    Key("kind", Word(CHANGE_KINDS), "De soort wijziging.", required=True),
    Key("lesson", Ref("lesson"), "De les die anders is."),
    Key("room", Ref("place"), "Waar de les echt is (room_change)."),
    Key("teacher", Ref("person"), "Wie de les echt geeft (substitute)."),
    Key("task", Ref("task"), "De taak waar het over gaat."),
    Key("due", _DUE, "Wanneer de taak nu af moet zijn (deadline)."),
    Key("place", Ref("place"), "De plek waar je niet in kunt (route_blocked)."),
    Key("from", Time(), "Vanaf hoe laat dit zo is. Zonder “from” de hele dag."),
    Key("to", Time(), "Tot hoe laat."),
    Key("warning", Word(WARNINGS), "Hoe vroeg je het kunt weten. Zonder “warning” is het spot: pas ter plekke."),
    Key("source", Word(SOURCES), "Waar je het kunt lezen of horen."),
    _text("text", "De wijziging zoals hij op het scherm staat."),
    Key("skill", Ref("skill"), "De vaardigheid waar dit over gaat."),
), snippet='${1:ander_lokaal}:\n  kind: room_change\n  lesson: $2\n  room: $3\n  text: "$4"')
STEP = Shape("een stap", (
    _text("text", "Wat je in deze stap doet."),
    Key("half_hours", Whole(1, MOST_HALF_HOURS), "Hoeveel halve uren deze stap kost.", required=True),
), snippet='{text: "$1", half_hours: $2}')
TASK = Shape("een taak", (
    WAS,
    Key("lesson", Ref("lesson"), "De les waar de taak bij hoort.", required=True),
    _text("text", "De opdracht, met waarheen en hoe laat."),
    Key("due", _DUE, "Vóór dit moment kun je inleveren: een tijd van vandaag, of een dag en een tijd.", required=True),
    Key("half_hours", Whole(0, MOST_HALF_HOURS), "Hoeveel halve uren werk het is. Zonder “half_hours” kan het meteen."),
    Key("steps", Listing(STEP), "De stappen van een grote taak. Samen zijn ze “half_hours”."),
    Key("packs", Flag(), "true als het in de tas moet voordat je het kunt inleveren."),
    Key("later", _DUE, "Tot wanneer het mag na “extra.…: true”: er is om meer tijd gevraagd."),
    Key("told", Word(TOLD), "Hoe je het te horen krijgt; alleen voor de woorden."),
    Key("slot", NewId(), "De goede regel in de agenda: een id uit “slots”.", required=True),
    Key("slots", Group(Text()), "De regels om uit te kiezen, drie of vier.", required=True),
    _text("ask", "De vraag op het blad van de taak.", required=False),
    Key("answers", Group(Text()), "De antwoorden om uit te kiezen. Eén mag zijn: “Dat zeg ik liever niet.”"),
    Key("skill", Ref("skill"), "De vaardigheid. Zonder “skill” is het note_down."),
), snippet='${1:kaart}:\n  lesson: $2\n  text: "$3"\n  due: "$4"\n  slot: vandaag\n'
           '  slots: {vandaag: "$5 · vandaag", later: "$5 · morgen"}')
CLOSING = Shape("een sluiting", (
    Key("from", Time(), "Vanaf wanneer de plek dicht is.", required=True),
    Key("to", Time(), "Tot wanneer.", required=True),
    _text("text", "Wat er op de deur staat."),
), snippet='{from: "$1", to: "$2", text: "$3"}')
STAY = Shape("waar iemand is", (
    Key("from", Time(), "Vanaf wanneer.", required=True),
    Key("at", Ref("place", (NOWHERE,)), "De plek, of none: niet te vinden.", required=True),
    _SPOT,
    _WHEN,
    _IN,
), snippet='{from: "$1", at: $2}')
DEED = Shape("een daad", (
    WAS,
    Key("at", Ref("place"), "Waar je dit doet.", required=True),
    _SPOT,
    Key("does", Word(DOES), "Wat voor doen het is.", required=True),
    Key("task", Ref("task"), "De taak die je inlevert of in je tas doet, bij does: hand_in en pack."),
    _text("text", "Wat het kind kiest: “Lees het scherm.”"),
    _NEEDS,
    _SKILL,
    _COSTS,
    _EFFECT,
    _FEEDBACK,
    _ABOUT,
    Key("again", Flag(), "true als het vaker mag."),
    _THEN,
    _PICTURE,
), snippet='${1:lees_bord}:\n  at: $2\n  does: read\n  text: "$3"\n  feedback: "$4"')
HOME = Shape("thuis", (
    _PLACE,
    Key("from", Time(), "Hoe laat je thuis bent.", required=True),
    Key("to", Time(), "Hoe laat de dag klaar is.", required=True),
))
APPOINTMENT = Shape("een afspraak thuis", (
    WAS,
    Key("from", Time(), "Vanaf wanneer.", required=True),
    Key("to", Time(), "Tot wanneer.", required=True),
    _text("text", "Wat het is, in een paar woorden."),
    Key("when", Condition(), "Wanneer het meetelt. Zonder “when” altijd."),
), snippet='${1:eten}: {from: "$2", to: "$3", text: "$4"}')
BUSY = Shape("hoe druk het is", (
    Key("from", Time(), "Vanaf wanneer.", required=True),
    Key("to", Time(), "Tot wanneer.", required=True),
    Key("level", Whole(0, BUSIEST), "Hoe druk: 0 is stil, 4 is heel druk.", required=True),
), snippet='{from: "$1", to: "$2", level: $3}')
BEGIN = Shape("het begin van de dag", (_PLACE, _TIME))
DAY = Shape("een dag", (
    WAS,
    _text("day", "De naam van de dag op het scherm."),
    Key("begin", BEGIN, "Waar en hoe laat de dag begint.", required=True),
    Key("end", Time(), "Hoe laat de school uit is.", required=True),
    Key("home", HOME, "Thuis na school. Daar telt de tijd in halve uren."),
    _text("aim", "Het doel van de dag, in één zin."),
    Key("lessons", Group(LESSON), "Het rooster van de dag."),
    Key("changes", Group(CHANGE), "Wat er vandaag anders is dan gepland."),
    Key("homework", Group(TASK), "Taken: opschrijven, maken, inleveren."),
    Key("appointments", Group(APPOINTMENT), "Wat er thuis tijd kost en vanzelf voorbijgaat."),
    Key("closed", Group(Either((CLOSING, Listing(CLOSING))), keys="place"), "Plekken die even dicht zijn."),
    Key("busy", Group(Listing(BUSY), keys="place"), "Hoe druk het ergens is op een tijd. Anders geldt school.yaml."),
    Key("people", Group(Listing(STAY), keys="person"), "Wie waar is. De laatste regel die past, telt."),
    Key("deeds", Group(DEED), "Wat je op een plek kunt doen."),
))

# --- talk/*.yaml ----------------------------------------------------------------------------------------------

START = Shape("een startregel", (
    Key("scene", Ref("scene"), "De scène die begint.", required=True),
    Key("once", Flag(), "true als het één keer mag. Bij een gebeurtenis altijd."),
    _WHEN,
    _IN,
), snippet="{scene: $1, once: true}")
CHOICE = Shape("een keuze", (
    WAS,
    _text("text", "Wat het kind zegt of doet."),
    _NEEDS,
    _SKILL,
    _COSTS,
    _EFFECT,
    _FEEDBACK,
    _THEN,
), snippet='${1:vraag_het}:\n  text: "$2"\n  feedback: "$3"')
SILENT = Shape("stilte", (
    _text("text", "Wat er op de knop staat. Zonder “text”: “Ik zeg even niets.”", required=False),
    _COSTS,
    _EFFECT,
    _FEEDBACK,
    _THEN,
), snippet='${1:silence}:\n  text: "Ik zeg even niets."\n  feedback: "$2"')
SCENE = Shape("een scène", (
    WAS,
    _ABOUT,
    _PICTURE,
    Key("say", Speech(), "Een blok met |: elke regel “wie (stemming): tekst”, of “- wat je ziet”."),
    Key("choices", Group(CHOICE, own=((SILENCE, SILENT),)), "Wat het kind kan kiezen. “silence” komt er vanzelf bij."),
    Key("then", Ref("scene", ("end",)), "De volgende scène, als er geen keuzes zijn."),
), snippet='${1:hallo}:\n  about: "$2"\n  say: |\n    ${3:noor}: $4\n  choices:\n    ${5:antwoord}:\n'
           '      text: "$6"\n      feedback: "$7"')
TALK = Shape("een gesprek", (
    WAS,
    Key("with", Ref("person"), "Met wie. Zonder “with” is het een gebeurtenis die vanzelf begint."),
    Key("start", Listing(START), "Welke scène begint: de eerste regel die past.", required=True),
    Key("scenes", Group(SCENE), "De scènes van dit gesprek.", required=True),
))

# --- clues.yaml -----------------------------------------------------------------------------------------------

SIGNAL = Shape("een signaal", (WAS, _PLACE, _TIME, _DAY, _CHANNEL, _CLUE_TEXT, _IN),
               snippet='${1:kapstok}:\n  place: $2\n  time: "$3"\n  channel: $4\n  text: "$5"')
ALIBI = Shape("een alibi", (
    WAS,
    Key("who", Ref("person"), "Wie er toen ergens anders was.", required=True),
    _PLACE,
    _TIME,
    _DAY,
    Key("witness", Ref("person"), "Wie het zag. Laat weg bij een lijst of een foto."),
    _CHANNEL,
    _CLUE_TEXT,
    _IN,
), snippet='${1:lijst}:\n  who: $2\n  place: $3\n  time: "$4"\n  channel: $5\n  text: "$6"')
RUMOUR = Shape("een gerucht", (
    WAS,
    Key("about", Ref("person"), "Over wie het gerucht gaat.", required=True),
    _PLACE,
    _TIME,
    _DAY,
    Key("told_by", Ref("person"), "Wie het vertelt.", required=True),
    Key("refuted_by", Ref("clue"), "Het alibi waaruit blijkt dat het niet klopt.", required=True),
    _CLUE_TEXT,
    _IN,
), snippet='${1:gerucht}:\n  about: $2\n  place: $3\n  time: "$4"\n  told_by: $5\n  refuted_by: $6\n  text: "$7"')
TRACE = Shape("een spoor", (
    WAS,
    _PLACE,
    _SPOT,
    Key("picture", Ref("picture"), "Het plaatje dat de scanner laat zien.", required=True),
    _text("text", "Iets geks dat de scanner laat zien."),
    _WHEN,
    _EFFECT,
), snippet='${1:spoor}:\n  place: $2\n  picture: $3\n  text: "$4"')
CLUES = Shape("clues.yaml", (
    Key("signals", Group(SIGNAL), "Waar en wanneer de gast ergens was."),
    Key("alibis", Group(ALIBI), "Wie er toen ergens anders was."),
    Key("rumours", Group(RUMOUR), "Wat mensen zeggen en wat niet klopt."),
    Key("traces", Group(TRACE), "Gekke dingen die de scanner laat zien."),
))

# --- debrief.yaml, plays and people ---------------------------------------------------------------------------

QUESTION = Shape("een vraag", (
    WAS,
    Key("about", Listing(Ref("moment"), 1),
        "Waarover het gaat: een wijziging, afspraak, taak, les, daad, scène of keuze die echt gebeurde.",
        required=True),
    _text("ask", "De vraag aan het kind."),
    Key("answers", Listing(Text(), 1), "Antwoorden om uit te kiezen. Geen is fout.", required=True),
    Key("skill", Ref("skill"), "De vaardigheid waar dit over gaat.", required=True),
    _text("mentor", "Een tip voor de mentor of ouder die het gesprek voert."),
), snippet='${1:vraag}:\n  about: [$2]\n  ask: "$3"\n  answers:\n    - "$4"\n  skill: $5\n  mentor: "$6"')
MISSION = Shape("iets om echt te proberen", (
    WAS,
    Key("skill", Ref("skill"), "De vaardigheid.", required=True),
    _text("text", "“Als …, dan …”"),
), snippet='${1:probeer}: {skill: $2, text: "Als $3, dan $4."}')
DEBRIEF = Shape("debrief.yaml", (
    Key("proud", Listing(Text(), 1), "Antwoorden op “Waar ben je trots op?”, vier tot zes.", required=True),
    Key("surprised", Listing(Text(), 1), "Antwoorden op “Wat verraste je?”", required=True),
    Key("questions", Group(QUESTION), "Vragen over wat er in dit spel gebeurde."),
    Key("for_real", Group(MISSION), "Dingen om echt te proberen."),
))
PLAY = Shape("een opgenomen spel", (
    _text("about", "Wat dit spel laat zien.", required=False),
    Key("variant", Ref("variant"), "Wie de gast is.", required=True),
    Key("expect", Ref("ending"), "Met welk einde dit spel afloopt.", required=True),
    Key("steps", Listing(Label(), 1), "De stappen, op elke regel een: go hal, talk noor, choose i_wait, wait 2.",
        required=True),
))
PERSON = Shape("een persoon", (
    _text("name", "De naam zoals hij op het scherm staat."),
    Key("role", Label(), "leerling, docent, mentor, conciërge …", required=True),
    Key("pronoun", Word(PRONOUNS), "Hoe je over deze persoon praat. Zonder “pronoun” is het die."),
    _text("likes", "Wat deze persoon leuk vindt.", required=False),
    _text("voice", "Hoe deze persoon praat.", required=False),
    Key("trust", Whole(LOWEST_TRUST, HIGHEST_TRUST), "Vertrouwen aan het begin. Zonder “trust” is het 0."),
    Key("look", Facts(), "Hoe deze persoon eruitziet: één gegeven op een regel. Zonder look kiest alibi art zelf."),
))

FILES: dict[str, Shape] = {"case": CASE, "day": DAY, "talk": TALK, "clues": CLUES, "debrief": DEBRIEF,
                           "people": PERSON, "play": PLAY}
"""Every kind of file, by the name of its schema."""


def file_kind(inner: PurePath) -> str:
    """The kind of a file of a case, given its path inside the case; "" for files of another sort."""
    if inner.suffix != ".yaml":
        return ""
    if len(inner.parts) == 1:
        return inner.stem if inner.stem in ("case", "clues", "debrief") else ""
    folder = inner.parts[0] if len(inner.parts) == 2 else ""
    if folder == "plays":
        return "play" if inner.name.endswith(".play.yaml") else ""
    return {"days": "day", "talk": "talk", "people": "people"}.get(folder, "")
