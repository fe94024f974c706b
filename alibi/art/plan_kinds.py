"""The kinds of place a school has: what lies on the floor, what colour the wall is, what stands there.

Knows Dutch words for places and names of pieces and props. Does not know where anything goes.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    """How a kind of place is made. `walls` are taken in turn by its places; `hung` and `stood` are props, first
    choice first; `desks` are set out in rows."""

    words: tuple[str, ...]
    floor: str
    walls: tuple[str, ...]
    hung: tuple[tuple[str, int], ...] = ()
    """Along the back wall: the prop, and its foot from the foot of the wall, px down."""
    desks: tuple[str, ...] = ()
    step: tuple[int, int] = (168, 98)
    """From one desk to the next, px."""
    chairs: bool = False
    outdoors: bool = False
    busy: int = 1
    work: bool = False
    passage: bool = False
    """A place one comes through: signs there say where its doors lead."""


_KANTINE = ("kantinetafel_zee", "kantinetafel_koraal", "kantinetafel_geel", "kantinetafel_paars")
KINDS: dict[str, Kind] = {
    "gang": Kind(("gang", "trappenhuis", "trap", "overloop"), "gang", ("school",),
                 (("kluisjes_blauw", 4), ("prikbord", -44), ("plant_klein", 26), ("poster_blad", -50),
                  ("kluisjes_oranje", 4), ("brandblusser", -22), ("raam_binnen", -54), ("bank", 24)),
                 busy=2, passage=True),
    "hal": Kind(("hal", "entree", "ingang"), "hal", ("school",),
                (("halscherm", -30), ("plant", 26), ("klok", -92), ("bank", 24), ("plattegrond", -22), ("vitrine", 8)),
                busy=3, passage=True),
    "aula": Kind(("aula", "kantine", "eetzaal"), "aula", ("oranje",),
                 (("menubord", -52), ("raam", -40), ("automaat", 10), ("poster_zon", -50), ("raam", -40),
                  ("afvalscheiding", 10)), _KANTINE, (212, 108), busy=3),
    "mediatheek": Kind(("mediatheek", "bieb", "bibliotheek", "stilte"), "tapijt", ("paars",),
                       (("boekenkast", 6), ("boekenkast", 6), ("raam", -40), ("boekenkast_smal", 6), ("plant", 22)),
                       ("leestafel", "computertafel"), (232, 132), busy=0, work=True),
    "gymzaal": Kind(("gym", "sport"), "sportvloer", ("sport",),
                    (("wandrek", 6), ("gymbasket", -44), ("gymbank", 12), ("klok", -96), ("wandrek", 6)), busy=2),
    "plein": Kind(("plein", "buiten", "tuin", "binnenplaats"), "tegels", ("steen",),
                  (("raam_gevel", -44), ("plantenbak", 30), ("raam_gevel", -44), ("tuinbank", 36), ("raam_gevel", -44)),
                  ("tuinbank", "boom_klein", "tafeltennistafel"), (360, 190), outdoors=True, busy=2, passage=True),
    "fietsenstalling": Kind(("fiets", "stalling"), "klinkers", ("steen",),
                            (("fietsenrek", 60), ("fietsenrek_half", 60)), outdoors=True, busy=2),
    "muzieklokaal": Kind(("muziek",), "parket", ("geel",),
                         (("piano", 24), ("poster_golven", -60), ("cello", 20), ("trommel", 20), ("klok", -88)),
                         ("stoel",), (96, 80)),
    "tekenlokaal": Kind(("teken", "kunst", "handvaardigheid", "beeldend", "atelier"), "lino", ("oranje",),
                        (("spoelbak", 14), ("plank_verf", -44), ("schilderij_huis", -50), ("droogrek", 14)),
                        ("verftafel", "ezel_zee"), (220, 140)),
    "vaklokaal": Kind(("biologie", "natuurkunde", "scheikunde", "techniek", "practicum"), "lino", ("groen",),
                      (("aquarium", 12), ("projectiescherm", -30), ("vlinderkast", -50), ("kweektafel", 14)),
                      ("tafel_microscoop", "tafel_schrift"), chairs=True),
    "kantoor": Kind(("balie", "kantoor", "administratie", "directie", "conciërge", "conci", "mentor", "teamkamer",
                     "docenten", "lerarenkamer"), "hal", ("school",),
                    (("sleutelkast", -52), ("postvakken", -40), ("boekenkast_laag", 8), ("poster_kaart", -50)),
                    ("leraarsbureau",), (260, 150)),
    "kopieerhok": Kind(("kopie", "berging", "magazijn"), "kopie", ("zand",),
                       (("papierkast", 8), ("kopieerapparaat", 18), ("poster_blad", -50))),
    "wc": Kind(("wc", "toilet"), "plavuizen", ("blauw",), (("spiegel", -12), ("prullenbak", 20))),
    "lokaal": Kind(("lokaal", "klas"), "hout", ("groen", "blauw", "oranje", "zand"),
                   (("digibord", -34), ("raam", -40), ("poster_kaart", -50), ("boekenkast_laag", 8),
                    ("poster_bergen", -50), ("plant_klein", 20)),
                   ("tafel_schrift", "tafel_tablet", "tafel", "tafel_boeken"), chairs=True),
}
"""Word a designer may write -> kind of place."""


def kind_of(name: str) -> str:
    """The kind of place that a Dutch name tells: "gang B" is a passage, what says nothing is a classroom."""
    words = name.lower().split()
    hits = [(len(word), kind) for kind, made in KINDS.items() for word in made.words
            if kind != "lokaal" and any(_tells(part, word) for part in words)]
    return max(hits)[1] if hits else "lokaal"


def _tells(part: str, word: str) -> bool:
    """Whether a word of a name begins with or ends in this one: "schoolplein" is a yard, but "halte" is no hall."""
    return part.endswith(word) or (part.startswith(word) and word not in ("hal", "trap", "wc"))
