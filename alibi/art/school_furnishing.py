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


DESKS = ("tafel_schrift", "tafel_tablet", "tafel", "tafel_boeken")
SCIENCE = ("tafel_microscoop", "tafel_boeken", "tafel_microscoop", "tafel_schrift")


def _desks(columns: tuple[int, ...], rows: tuple[int, ...], kinds: tuple[str, ...] = DESKS) -> tuple[Put, ...]:
    """Desks with a chair before each; what lies on them follows a fixed pattern."""
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
    *_desks((22, 134, 286, 398), (158, 256)),
)

B1_04 = (
    Put("schoolbord_week", 184, -10),
    Put("raam_smal", 26, -12),
    Put("raam_smal", 452, -12),
    Put("poster_zon", 130, -34),
    Put("poster_blad", 402, -34),
    Put("leraarsbureau", 388, 84),
    Put("plant_klein", 30, 26),
    *_desks((22, 134, 286, 398), (158, 256)),
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
    Put("kluisjes_oranje", 398, 4),
    Put("raam_binnen", 606, -54),
    Put("radiator", 624, 2),
    Put("plant", 716, 26),
    Put("kluisjes_blauw_kort", 974, 4),
    Put("klok", 1098, -94),
    Put("schoolbel", 1103, -50),
    Put("naambord_breed", 1146, 3, "NAAR BENEDEN"),
    Put("plant_klein", 1076, 26),
    Put("poster_blad", 1352, -70),
    Put("drinkkraan", 1352, 12),
    Put("poster_zon", 1550, -50),
    Put("kluisjes_214", 1610, 4, "214"),
    Put("prikbord", 1808, -44),
    Put("bank", 1824, 24),
    Put("naambord", 2014, 3, "NAAR C2"),
    Put("plant_klein", 2178, 26),
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
    *(Put("raam_gevel", 36 + 212 * k, -42) for k in range(7)),
    Put("daklicht", 160, 120),
    Put("daklicht", 560, 160),
    Put("daklicht", 980, 120),
    Put("plantenbak", 40, 220),
    Put("plantenbak", 380, 60),
    Put("plantenbak", 800, 230),
    Put("struik_bloei", 330, 220),
    Put("struik", 730, 90),
    Put("struik_bloei", 1160, 220),
    Put("plantenbak", 1290, 90),
    Put("struik", 1450, 200),
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
    Put("naambord_breed", 26, 1, "KOPIEERHOK"),
    Put("kluisjes_oranje_kort", 214, 4),
    Put("kluisjes_blauw", 346, 4),
    Put("brandblusser", 546, -22),
    Put("naambord_breed", 538, 1, "MEDIATHEEK"),
    Put("pijlbord_links", 734, -112, "Mediatheek"),
    Put("pijlbord_rechts", 734, -76, "Aula"),
    Put("pijlbord_rechts", 734, -40, "Naar B1"),
    Put("bank", 742, 26),
    Put("plant_klein", 18, 300),
    Put("wegwijzer", 204, 300, "Gymzaal"),
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

C2_01 = (
    Put("spoelbak", 20, 56),
    Put("plank_verf", 54, -40),
    Put("klok_stil", 238, -24),
    Put("schoolbord", 304, -10),
    Put("raam", 530, -12),
    Put("leraarsbureau", 538, 92),
    Put("ezel_zee", 30, 190),
    Put("ezel_leeg", 40, 304),
    Put("ezel_peer", 598, 200),
    Put("droogrek", 594, 310),
    Put("verftafel", 146, 176),
    Put("verftafel", 344, 176),
    Put("verftafel", 344, 272),
    *(Put("kruk", x, y) for x, y in ((172, 204), (246, 204), (370, 204), (444, 204), (370, 300), (444, 300))),
)

C2_03 = (
    Put("aquarium", 16, 66),
    Put("projectiescherm", 190, -2),
    Put("plank_planten", 386, -34),
    Put("raam_smal", 534, -12),
    Put("kweektafel", 426, 84),
    Put("beamerkar", 242, 112),
    *_desks((24, 136, 300, 412), (178, 272), SCIENCE),
    Put("zonnebloemen", 550, 312),
)

GANG_C = (
    Put("kluisjes_paars", 20, 4),
    Put("kluisjes_paars", 332, 4),
    Put("prikbord", 456, -44),
    Put("bank", 472, 24),
    Put("schilderij_vlek", 624, -46),
    Put("plant", 600, 26),
    Put("kluisjes_blauw_kort", 704, 4),
    Put("schilderij_huis", 984, -48),
    Put("vlinderkast", 1078, -50),
    Put("kluisjes_paars", 1190, 4),
    Put("raam", 1360, -54),
    Put("radiator", 1378, 2),
    Put("naambord_breed", 1530, 3, "NAAR BENEDEN"),
    Put("bank", 300, 246),
    Put("plant_klein", 440, 246),
    Put("prullenbak", 900, 244),
    Put("zonnebloemen", 1190, 246),
)

GYMZAAL = (
    Put("wandrek", 24, 6),
    Put("touwen", 168, -12),
    Put("gymbasket", 330, -44),
    Put("gymbank", 284, 40),
    Put("nooduitgang", 452, -112),
    Put("klok", 650, -96),
    Put("matten", 22, 372),
    Put("springkast", 206, 368),
    Put("pionnen", 404, 370),
    Put("doeltje", 474, 372),
    Put("ballenkar", 616, 372),
)

FIETSENSTALLING = (
    Put("raam_gevel", 50, -44),
    Put("fietsbord", 224, -62),
    Put("raam_gevel", 326, -44),
    Put("fietsenrek", 20, 86),
    Put("fietsenrek", 266, 86),
    Put("fietsafdak", 0, 132),
    Put("fietsafdak", 256, 132),
    Put("fietsenrek_half", 20, 250),
    Put("fietsenrek", 252, 250),
    Put("helmenkist", 22, 344),
    Put("fietspomp", 122, 344),
    Put("bakfiets", 312, 346),
    *(Put("hek", 8 + 126 * k, 378) for k in range(4)),
    Put("struik", 478, 50),
    Put("struik_bloei", 476, 300),
    Put("struik", 480, 346),
)

THUIS = (
    Put("nachtkastje", 14, 46),
    Put("bed", 72, 96),
    Put("vlaggetjes", 26, -58),
    Put("appscherm", 226, -18),
    Put("raam_weer", 352, -2),
    Put("bureau", 380, 72),
    Put("bureaustoel", 446, 108),
    Put("tussenmuur", 564, 110),
    Put("schooltas", 512, 152),
    Put("speelkast", 20, 306),
    Put("plant_klein", 470, 306),
)

THUIS_KEUKEN = (
    Put("koelkast", 22, 34),
    Put("keukenblok", 108, 42),
    Put("raam_smal", 214, -14),
    Put("plank_planten", 352, -40),
    Put("eetstoel", 176, 166),
    Put("eetstoel", 290, 166),
    Put("eettafel", 150, 226),
    Put("eetstoel", 176, 256),
    Put("eetstoel", 290, 256),
    Put("plant", 404, 306),
)

PLEIN = (
    Put("raam_gevel", 6, -44),
    *(Put("raam_gevel", 636 + 212 * k, -44) for k in range(4)),
    Put("zwaluwkast", 192, -66),
    Put("gevelbord", 347, 1, "HET KOMPAS"),
    Put("plantenbak", 230, 36),
    Put("plantenbak", 618, 36),
    Put("lantaarn", 352, 60),
    Put("lantaarn", 574, 60),
    Put("fietsenrek_half", 10, 92),
    Put("boom", 66, 250),
    Put("tuinbank", 192, 330),
    Put("prullenbak", 336, 330),
    Put("tafeltennistafel", 666, 218),
    Put("basket", 976, 86),
    Put("tuinbank", 736, 330),
    Put("boom_klein", 1166, 210),
    *(Put("hek", 128 * k, 378) for k in range(3)),
    Put("poort", 384, 380),
    *(Put("hek", 576 + 128 * k, 378) for k in range(6)),
    *(
        Put(kind, x, y)
        for kind, x, y in (
            ("struik", 1266, 60),
            ("struik", 1278, 116),
            ("struik_bloei", 1268, 172),
            ("struik", 1276, 228),
            ("struik", 1266, 284),
            ("struik_bloei", 1276, 340),
            ("boom", 1386, 260),
            ("boom_klein", 1336, 130),
        )
    ),
)

FURNISHING: dict[str, tuple[Put, ...]] = {
    "c2_01": C2_01,
    "c2_03": C2_03,
    "gang_c": GANG_C,
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
    "gymzaal": GYMZAAL,
    "fietsenstalling": FIETSENSTALLING,
    "plein": PLEIN,
    "thuis": THUIS,
    "thuis_keuken": THUIS_KEUKEN,
}
