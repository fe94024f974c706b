"""Words a child may not know, words we do not say, and sentences that judge or preach: the lists.

Knows words only; `plainness` and `tone` look for them. The lists are our own and grow with what is met.
"""

from __future__ import annotations


def _each(words: str) -> frozenset[str]:
    return frozenset(words.split())


SCHOOL_WORDS = _each(
    """
    aanwezigheid absent absentie afdelingsleider atheneum aula avondspreekuur blokuur bovenbouw brugklas
    brugklasser bètavak cijferlijst conciërge corvee deadline decaan docent docentenkamer elo examen excursie
    flexuur gangpas gymnasium handvaardigheid havo herkansing huiswerkklas hw introductieweek inhaaltoets
    inleveren invaller jaarlaag jaarplanner keuzewerktijd kluisje kwt leerjaar leerlingbegeleider leerlingenraad
    leerplein lesrooster lesuitval lesuur lyceum maatwerkuur magister mediatheek mentor mentoruur nablijven
    onderbouw ondersteuningsteam orthopedagoog overhoring pauzeplek practicum profielkeuze proefwerk
    proefwerkweek pta pw rapportvergadering rooster roosterapp roosterwijziging rustplek schoolexamen sectie so
    somtoday stamgroep stilteruimte strafwerk studiehuis studieuur studiewijzer surveillant teamleider
    technasium tekenlokaal te-laat-briefje tentamen toetsweek tussenuur uitval verzuim verzuimcoördinator
    vaksectie vmbo voorexamen vwo werkstuk zorgcoördinator zorgteam zwo
    """
)
"""Words of secondary school. Each belongs in the glossary of the school before it is used. Words that every
primary school has too (lokaal, toets, huiswerk) are not here."""

CAPITALS_ARE_FINE = _each("alibi aub abc bso cd ehbo havo id kwt nl ok pc pta sos tv usb vmbo vwo wc wifi")

NOT_WITHIN_A_CLAUSE = _each("niet geen nooit niemand niets niks nergens zonder")
CLAUSE_BEGINS = _each(
    "en maar of want dus als omdat dat die wie wat dan toen terwijl zodat waar waarom hoe ook"
)
DENIED_TWICE = _each(
    """
    onaardig onbekend onbelangrijk oneerlijk ongelijk ongelukkig ongewoon ongezellig onhandig onjuist onlogisch
    onmogelijk onterecht onverstandig onveilig onvriendelijk onwaar onzin
    """
)
"""After "niet" these deny a denial: say aardig, bekend, belangrijk instead."""

PASSIVE_VERBS = _each("wordt worden word werd werden")
LOOK_LIKE_PARTICIPLES = _each(
    """
    beleefd benieuwd bereid bewust bekend beurt bekeken gebied gebouwen gebed gedicht gedichten geduld geld gelijk
    geheimen geest geluid geluiden geheugen gerecht geschikt gewicht gewend gezicht gezichten gezond gesprekken
    herten herfst ontbijt verdriet verkeerd verliefd vermoeid verschillend verstand verten vergeten verhalen verbaasd
    """
)
"""Words that look like a participle and say what or how something is, or whose passive is plain ("vergeten")."""

INSTEAD_OF: dict[str, str] = {
    word: instead
    for words, instead in (
        ("verdachte verdachten verdacht", "Zeg “kan nog”, of noem de naam: niemand is hier verdacht."),
        ("dader daders schuldige schuldigen boef boeven crimineel criminelen misdaad misdadiger",
         "Zeg “gast”: die komt van ver en deed niets verkeerds."),
        ("monster monsters", "Zeg “gast”."),
        ("ondervragen ondervraagt ondervraagd ondervraging ondervroeg verhoor verhoren verhoort verhoord",
         "Zeg “vragen” of “praten met”."),
        ("arresteren arresteert gearresteerd arrestatie gevangenis", "Niemand wordt gepakt. Zeg wat er echt gebeurt."),
        ("autisme autist autisten autistisch autistische asperger pdd-nos adhd diagnose",
         "Noem geen diagnose. Laat zien wat iemand doet of fijn vindt."),
        ("sukkel sukkels loser losers idioot idioten debiel mongool mongolen",
         "Laat zien hoe plagen voelt, zonder scheldwoord."),
    )
    for word in words.split()
}
"""Words that are not said on screen, with what to say instead."""

PREACHING: tuple[str, ...] = (
    "je moet altijd",
    "je moet nooit",
    "je mag nooit",
    "je hoort te",
    "je hoort altijd",
    "zo hoort het",
    "dat hoort niet",
    "dat hoort zo",
    "het is belangrijk om",
    "het is belangrijk dat",
    "het is altijd goed om",
    "het is beter om",
    "dat is niet netjes",
    "dat is niet aardig",
    "de volgende keer moet je",
    "voortaan moet je",
    "wees voortaan",
    "onthoud goed",
    "onthoud dus",
    "onthoud dat",
    "leer hiervan",
    "daar leer je van",
    "daar leer je veel van",
    "dat leer je ervan",
    "van fouten leer je",
    "fouten leer je",
    "iedereen maakt fouten",
    "sorry zeggen helpt",
    "helpen is fijn",
    "samen kom je verder",
    "eerlijk duurt het langst",
    "een echte vriend",
    "goed van je",
    "goed van jou",
    "knap van je",
    "knap van jou",
    "slim van je",
    "slim van jou",
    "lief van je",
    "ik ben trots op je",
    "wees trots",
    "dapper van je",
)
"""Lessons, and praise for its own sake."""

TRAITS = _each(
    """
    accent adhd adoptie afkomst allochtoon asielzoeker autisme autistisch baard beperking beugel blank blond blonde
    bruinharig buitenlander buitenlands buitenlandse christelijk christen dialect donkerharig dyslexie geadopteerd
    gehandicapt geloof gescheiden handicap hindoe homo hoofddoek hoortoestel huid huidskleur jongensachtig joods
    kaal keppel kroeshaar kruisje krukken krullen lelijk lelijke lesbisch mager magere meisjesachtig moslim moslima
    pleegkind rolstoel sluier snor sproeten stotteren stottert tongval trans tulband uitkering verdacht vluchteling
    voedselbank zonderling zonderlinge
    """
)
"""Looks, body, origin, faith, health, home: what a person is. Evidence says where somebody was, and when."""
FRIGHT = _each(
    """
    bloed bloederig bloedt bom bommen dode doden dood doodgaan doodt drugs geweer gijzelen graf martelen marteling
    mishandeld mishandelen moord moordenaar neerschieten ontvoerd ontvoeren ontvoering pistool schiet schieten
    stikken stikt verdrinken verdrinkt verkracht vermoord vermoorden wapen wapens wurgen zelfmoord
    """
)
