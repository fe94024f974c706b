"""Where people stand in Het Kompas, and where one stands to use a thing.

Knows points in pixels, counted from the upper left corner of a room's floor. The first point of a place is
its default: there a resumed play stands. The others are numbered from 1: people take the low numbers, things
to do without a spot of their own the high ones. Things have a word.
"""

from __future__ import annotations

Point = tuple[int, int]


def _points(text: str) -> tuple[Point, ...]:
    """Points written as `x y, x y, ...`."""
    pairs = (pair.split() for pair in text.split(","))
    return tuple((int(x), int(y)) for x, y in pairs)


def _named(text: str) -> dict[str, Point]:
    """Points written as `word x y, word x y, ...`."""
    triples = (triple.split() for triple in text.split(","))
    return {word: (int(x), int(y)) for word, x, y in triples}


STANDING: dict[str, tuple[Point, ...]] = {
    "plein": _points(
        "480 200, 356 160, 596 180, 226 170, 476 310, 876 200, 1026 270, 84 324, 160 336, "
        "300 250, 616 300, 1106 330, 956 130"
    ),
    "hal": _points(
        "430 200, 90 120, 410 110, 520 140, 700 150, 600 220, 230 220, 770 250, 90 210, 370 290, "
        "470 290, 370 130, 790 120"
    ),
    "balie": _points("130 210, 110 46, 50 190, 210 190, 60 270, 160 280, 280 250, 280 160, 210 250, 120 170"),
    "gang_a": _points(
        "440 190, 100 150, 230 120, 380 110, 540 150, 700 170, 820 130, 290 230, 150 260, 720 270, "
        "60 200, 420 270, 830 230"
    ),
    "aula": _points(
        "340 230, 140 96, 240 84, 340 80, 430 90, 600 226, 790 70, 240 220, 400 290, 700 232, 590 90, "
        "470 230, 300 290, "
        "252 138, 376 138, 468 168, 592 168, 68 264, 192 264"
    ),
    "mediatheek": _points(
        "320 220, 290 44, 400 180, 110 220, 420 290, 230 290, 240 200, 656 214, 190 60, 420 56, "
        "150 225, 560 200, 340 170"
    ),
    "trap": _points("96 70, 42 56, 150 56, 96 108, 42 100, 150 100, 96 40, 66 78, 126 78, 96 90"),
    "gang_b": _points(
        "900 160, 330 90, 480 150, 700 140, 180 160, 1080 120, 1450 120, 1600 110, 1740 170, 1300 190, "
        "760 220, 920 90, 240 220"
    ),
    "b1_02": _points(
        "266 318, 260 60, 78 182, 190 182, 342 182, 454 182, 78 280, 190 280, 454 280, "
        "530 170, 266 150, 530 250, 530 110"
    ),
    "b1_04": _points(
        "266 318, 220 60, 78 182, 190 182, 342 182, 454 182, 78 280, 190 280, 454 280, "
        "530 170, 266 150, 530 250, 320 66"
    ),
    "b1_06": _points(
        "266 318, 250 56, 78 182, 190 182, 342 182, 454 182, 78 280, 190 280, 454 280, "
        "530 170, 266 150, 530 250, 230 104"
    ),
    "muzieklokaal": _points(
        "440 90, 60 90, 250 90, 480 150, 100 150, 140 190, 430 180, 290 165, 470 210, 370 90, 60 180"
    ),
    "kopieerhok": _points(
        "130 210, 190 56, 80 70, 60 140, 150 130, 60 210, 200 190, 170 270, 80 280, 120 90, 230 80"
    ),
    "fietsenstalling": _points("256 176, 310 112, 420 170, 180 204, 300 300, 110 184, 240 330"),
    "gymzaal": _points("350 180, 120 70, 236 60, 520 120, 640 150, 330 262, 450 230, 560 260, 250 310"),
    "gang_c": _points(
        "1060 170, 256 110, 400 130, 560 110, 770 130, 1120 90, 1300 150, 660 180, 150 170, 900 200"
    ),
    "c2_01": _points(
        "256 296, 100 112, 290 100, 460 110, 545 140, 540 250, 124 250, 310 230, 520 190, "
        "192 201, 266 201, 390 201, 464 201, 390 297, 464 297"
    ),
    "c2_03": _points(
        "274 312, 200 80, 370 110, 150 112, 274 216, 274 264, 596 236, 560 140, 600 190, "
        "80 202, 192 202, 356 202, 468 202, 80 296, 192 296, 356 296, 468 296"
    ),
    "thuis": _points("300 210, 806 120, 960 220, 520 250, 640 120, 190 200, 640 290"),
}

SEATS: dict[str, dict[str, range]] = {
    "b1_02": {"north": range(2, 9)},
    "b1_04": {"north": range(2, 9)},
    "b1_06": {"north": range(2, 9)},
    "c2_01": {"north": range(9, 15)},
    "c2_03": {"north": range(9, 17)},
    "aula": {"east": range(13, 19, 2), "west": range(14, 19, 2)},
}
"""The numbers of a place that are seats, by which way whoever sits there looks: at the board, or over a table."""

THINGS: dict[str, dict[str, Point]] = {
    "plein": _named(
        "door 480 60, gate 480 340, bikes 118 130, court 1024 160, swifts 186 110, bench 258 350"
    ),
    "hal": _named("screen 440 40, mirror 66 44, compass 480 170, plan 798 40, clock 800 70"),
    "balie": _named("desk 110 160, keys 50 40, post 150 40"),
    "gang_a": _named("lockers 440 46, arrows 806 60, copy_door 128 50, bowl 530 270"),
    "aula": _named("saucer 314 172, counter 140 80, table 530 206, door 350 300"),
    "mediatheek": _named(
        "box 394 140, desk 290 150, chair 430 206, computer 110 210, table 524 286, shelf 190 44"
    ),
    "trap": _named("stairs 96 84, sign 110 40"),
    "gang_b": _named(
        "stairs 1248 84, sign 1006 40, locker 110 40, board 1888 60, water 1378 50, bell 1120 80, "
        "b1_02 320 40, b1_04 896 40, b1_06 1472 40, music 448 230, "
        "kluisje 1770 40, licht 1702 20, trap_c 2080 84"
    ),
    "b1_02": _named("board 290 40, copies 498 96, seat 342 280, window 110 104"),
    "b1_04": _named("board 290 40, sign 390 312, seat 342 280"),
    "b1_06": _named("board 250 40, seat 342 280, puzzle 266 220"),
    "muzieklokaal": _named("piano 220 60, cello 310 90, ring 290 180"),
    "kopieerhok": _named("copier 190 50, paper 70 46"),
    "fietsenstalling": _named("rek 130 112"),
    "gymzaal": _named("bank 396 72, mat 160 200, deur 576 50"),
    "gang_c": _named("bord 530 62, raam 1440 70, kluisjes 78 46, trap 1632 84, c2_01 256 40, c2_03 896 40"),
    "c2_01": _named("kraan 120 84, ezel 124 196, klok 262 60, bord 400 60"),
    "c2_03": _named("bord 284 60, beamer 222 118, vis 90 96"),
    "thuis": _named("bureau 410 122, bed 170 126, raam 354 100, app 290 112, tas 494 178, tafel 700 212"),
}
