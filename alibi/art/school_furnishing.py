"""What stands and hangs in Het Kompas, room by room.

Knows names of props and places in pixels. Does not know what a prop looks like. Places are counted from the
upper left corner of a room's floor: x to the left edge of the picture, y to the foot of a thing on the floor
or to the lower edge of a thing on the wall (negative: above the floor).
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Put:
    """One prop in a room. `text` is written on its empty field."""

    prop: str
    x: int
    y: int
    text: str = ""


def _desks(columns: tuple[int, ...], rows: tuple[int, ...]) -> tuple[Put, ...]:
    """Desks with a chair before each; what lies on them follows a fixed pattern."""
    kinds = ("tafel_schrift", "tafel_tablet", "tafel", "tafel_boeken")
    desks = []
    for row, y in enumerate(rows):
        for column, x in enumerate(columns):
            desks += [Put(kinds[(column + row * 2) % len(kinds)], x, y), Put("stoel", x + 32, y + 27)]
    return tuple(desks)


B1_02 = (
    Put("raam", 24, -12),
    Put("digibord", 196, -8),
    Put("poster_bergen", 404, -34),
    Put("poster_golven", 462, -34),
    Put("leraarsbureau", 34, 84),
    Put("tafel_kopieen", 452, 66),
    Put("plant_klein", 492, 26),
    *_desks((40, 208, 376), (158, 256)),
)

B1_04 = (
    Put("schoolbord", 184, -10),
    Put("raam_smal", 26, -12),
    Put("raam_smal", 452, -12),
    Put("poster_zon", 130, -34),
    Put("poster_blad", 402, -34),
    Put("leraarsbureau", 388, 84),
    Put("plant_klein", 30, 26),
    *_desks((40, 208, 376), (158, 256)),
)

B1_06 = (
    Put("poster_kaart", 30, -34),
    Put("poster_golven", 90, -34),
    Put("digibord", 160, -8),
    Put("raam", 386, -12),
    Put("boekenkast_laag", 398, 10),
    Put("leraarsbureau", 34, 84),
    *_desks((22, 134, 286, 398), (158, 256)),
)

GANG_B = (
    Put("kluisjes_blauw", 18, 4),
    Put("brandblusser", 222, -22),
    Put("bordje_b", 392, -82, "B1.02"),
    Put("prikbord", 492, -44),
    Put("bank", 508, 24),
    Put("raam_binnen", 662, -54),
    Put("radiator", 680, 2),
    Put("plant", 744, 26),
    Put("bordje_b", 968, -82, "B1.04"),
    Put("poster_blad", 986, -12),
    Put("schoolbel", 1096, -98),
    Put("naambord_breed", 1146, 3, "NAAR BENEDEN"),
    Put("plant_klein", 1076, 24),
    Put("klok", 1352, -92),
    Put("drinkkraan", 1352, 12),
    Put("bordje_b", 1544, -82, "B1.06"),
    Put("kluisjes_oranje", 1642, 4),
    Put("plant_klein", 1836, 26),
    Put("wegwijzer", 520, 246, "Muziek"),
    Put("prullenbak", 336, 244),
    Put("plant_klein", 22, 244),
    Put("bank", 1180, 246),
    Put("plant_klein", 1318, 246),
)

MUZIEKLOKAAL = (
    Put("poster_golven", 30, -64),
    Put("piano", 96, 24),
    Put("kruk", 152, 62),
    Put("cello", 276, 30),
    Put("muziekstandaard", 324, 64),
    Put("klok", 530, -84),
    Put("poster_zon", 576, -64),
    Put("trommel", 552, 70),
    Put("boekenkast_laag", 24, 240),
    # Six chairs in a ring.
    *(
        Put("stoel", x, y)
        for x, y in ((180, 140), (266, 124), (352, 140), (180, 196), (266, 212), (352, 196))
    ),
    Put("plant", 516, 240),
)

DAK = (
    *(Put("raam_gevel", 36 + 212 * k, -42) for k in range(6)),
    Put("daklicht", 160, 120),
    Put("daklicht", 560, 160),
    Put("daklicht", 980, 120),
    Put("plantenbak", 40, 220),
    Put("plantenbak", 380, 60),
    Put("plantenbak", 800, 230),
    Put("struik_bloei", 330, 220),
    Put("struik", 730, 90),
    Put("struik_bloei", 1160, 220),
)

KOPIEERHOK = (
    Put("papierkast", 26, 8),
    Put("kopieerapparaat", 124, 18),
    Put("poster_blad", 254, -34),
    Put("tafel_kopieen", 208, 150),
    Put("prullenbak", 266, 60),
    Put("plant_klein", 232, 300),
)

MEDIATHEEK = (
    Put("boekenkast", 18, 6),
    Put("boekenkast", 190, 6),
    Put("raam", 372, -12),
    Put("boekenkast_smal", 544, 6),
    Put("computertafel", 36, 150),
    Put("kruk", 56, 178),
    Put("kruk", 132, 178),
    Put("leraarsbureau", 216, 114),
    Put("inleverbak", 378, 114),
    Put("leesstoel_geel", 412, 186),
    Put("leesstoel_koraal", 548, 150),
    Put("leeslamp", 634, 136),
    Put("leestafel", 452, 252),
    Put("boekenkast_laag", 40, 292),
    Put("plant", 586, 304),
)

AULA = (
    Put("menubord", 72, -38),
    Put("uitgifte", 24, 48),
    Put("raam", 306, -10),
    Put("raam", 478, -10),
    Put("automaat", 652, 16),
    Put("poster_zon", 742, -42),
    Put("afvalscheiding", 716, 274),
    Put("kantinetafel_zee", 36, 168),
    Put("kantinetafel_koraal", 236, 146),
    Put("kantinetafel_paars", 452, 176),
    Put("kantinetafel_zee", 620, 112),
    Put("kantinetafel_geel", 52, 272),
    Put("kantinetafel_geel", 656, 200),
    Put("kantinetafel_koraal", 520, 292),
)

GANG_A = (
    Put("poster_bergen", 20, -60),
    Put("bordje_a_breed", 198, -82, "Kopieerhok"),
    Put("kluisjes_blauw", 346, 4),
    Put("brandblusser", 546, -22),
    Put("naambord_breed", 538, 1, "MEDIATHEEK"),
    Put("pijlbord_links", 734, -112, "Mediatheek"),
    Put("pijlbord_rechts", 734, -76, "Aula"),
    Put("pijlbord_rechts", 734, -40, "Trap B1"),
    Put("bank", 742, 26),
    Put("plant_klein", 18, 300),
    Put("bank", 470, 306),
    Put("plant", 590, 306),
)

HAL = (
    Put("spiegel", 24, -10),
    Put("halscherm", 338, -30),
    Put("plant_klein", 520, 26),
    Put("naambord", 606, 1, "AULA"),
    Put("naambord", 158, 3, "NAAR B1"),
    Put("klok", 776, -94),
    Put("plattegrond", 772, -22),
    Put("leuning", 124, 120),
    Put("leuning", 308, 120),
    Put("vitrine", 16, 308),
    Put("plant", 150, 308),
    Put("bank", 520, 306),
    Put("plant", 652, 308),
)

BALIE = (
    Put("sleutelkast", 18, -52),
    Put("naambord", 92, 1, "BALIE"),
    Put("postvakken", 92, -36),
    Put("nooduitgang", 242, -112),
    Put("poster_kaart", 246, -40),
    Put("balie", 6, 132),
    Put("plant_klein", 228, 308),
)

PLEIN = (
    *(Put("raam_gevel", 40 + 196 * k, -44) for k in range(6)),
    *(Put("raam_gevel", 1660 + 212 * k, -44) for k in range(4)),
    Put("zwaluwkast", 1216, -66),
    Put("gevelbord", 1371, 1, "HET KOMPAS"),
    Put("plantenbak", 1254, 36),
    Put("plantenbak", 1642, 36),
    Put("lantaarn", 1376, 60),
    Put("lantaarn", 1598, 60),
    Put("fietsenrek", 566, 92),
    Put("fietsenrek", 810, 92),
    Put("fietsenrek_half", 1034, 92),
    Put("fietsenrek", 620, 214),
    Put("fietsenrek_half", 864, 214),
    Put("boom", 1090, 250),
    Put("tuinbank", 1216, 330),
    Put("prullenbak", 1360, 330),
    Put("tafeltennistafel", 1690, 218),
    Put("basket", 2000, 86),
    Put("tuinbank", 1760, 330),
    Put("boom_klein", 2190, 210),
    *(Put("hek", 512 + 128 * k, 378) for k in range(7)),
    Put("poort", 1408, 380),
    *(Put("hek", 1600 + 128 * k, 378) for k in range(6)),
    *(
        Put(kind, x, y)
        for kind, x, y in (
            ("struik", 476, 60),
            ("struik_bloei", 462, 116),
            ("struik", 474, 172),
            ("struik", 464, 228),
            ("struik_bloei", 476, 284),
            ("struik", 466, 340),
            ("struik", 2290, 60),
            ("struik", 2302, 116),
            ("struik_bloei", 2292, 172),
            ("struik", 2300, 228),
            ("struik", 2290, 284),
            ("struik_bloei", 2300, 340),
            ("boom", 330, 170),
            ("boom_klein", 180, 320),
            ("boom", 40, 220),
            ("boom", 2410, 260),
            ("boom_klein", 2360, 130),
        )
    ),
)

FURNISHING: dict[str, tuple[Put, ...]] = {
    "b1_02": B1_02,
    "b1_04": B1_04,
    "b1_06": B1_06,
    "gang_b": GANG_B,
    "muzieklokaal": MUZIEKLOKAAL,
    "dak": DAK,
    "kopieerhok": KOPIEERHOK,
    "mediatheek": MEDIATHEEK,
    "aula": AULA,
    "gang_a": GANG_A,
    "hal": HAL,
    "balie": BALIE,
    "plein": PLEIN,
}
