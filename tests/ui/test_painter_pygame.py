"""Claims about the real painter, on a real surface."""

from __future__ import annotations

import json
from pathlib import Path

import pygame
import pytest

from alibi.ui import kept_pygame
from alibi.ui.letters import Letters
from alibi.ui.painter import Box, Style
from alibi.ui.painter_pygame import BARS, Fit, PygamePainter
from alibi.ui.pictures import PictureMissing, Pictures, SheetMissing
from alibi.ui.shelf import FolderShelf
from alibi.ui.window_pygame import Window

WHITE, INK, MINT = (255, 255, 255, 255), (16, 29, 48, 255), (23, 128, 106, 255)


def inked(surface: pygame.Surface, ground: tuple[int, ...]) -> pygame.Rect:
    """The smallest rectangle around everything that is not the ground."""
    mask = pygame.mask.from_threshold(surface, ground, (1, 1, 1, 255))
    mask.invert()
    rects = mask.get_bounding_rects()
    return rects[0].unionall(rects[1:]) if rects else pygame.Rect(0, 0, 0, 0)


def test_a_line_is_drawn_as_wide_as_it_was_measured(window: Window, letters: Letters) -> None:
    for font in letters.tables:
        for line in ("Wiskunde is in B1.04.", "Ik was de weg kwijt", "jij"):
            style = Style(font, 22, INK)
            window.painter.begin(WHITE)
            window.painter.text(line, 100, 100, style)
            drawn = inked(window.painter.canvas, WHITE)
            assert abs(drawn.right - 100 - letters.width(style, line)) <= 5, (font, line)
            assert abs(drawn.left - 100) <= 5, (font, line)


def test_a_sign_without_a_letter_is_drawn_as_a_question_mark(window: Window) -> None:
    style = Style("text", 22, INK)
    pixels = []
    for line in ("☃ja", "?ja"):
        window.painter.begin(WHITE)
        window.painter.text(line, 10, 10, style)
        pixels.append(pygame.image.tobytes(window.painter.canvas, "RGB"))
    assert pixels[0] == pixels[1]


@pytest.mark.parametrize(("w", "h", "radius"), [(300, 80, 16), (44, 44, 22), (45, 31, 40), (10, 10, 0), (3, 3, 8)])
def test_a_panel_fills_its_box_and_nothing_outside(window: Window, w: int, h: int, radius: int) -> None:
    window.painter.begin(WHITE)
    window.painter.panel(Box(50, 60, w, h), MINT, radius, INK, 2)
    drawn = inked(window.painter.canvas, WHITE)
    assert Box(50, 60, w, h).grown(1).holds(drawn.left, drawn.top)
    assert drawn.width <= w and drawn.height <= h
    if w > 8:
        assert tuple(window.painter.canvas.get_at((50 + w // 2, 60 + h // 2))) == MINT


def test_a_ring_leaves_its_inside_open(window: Window) -> None:
    window.painter.begin(WHITE)
    window.painter.panel(Box(50, 60, 100, 50), None, 12, MINT, 4)
    assert tuple(window.painter.canvas.get_at((100, 85))) == WHITE
    assert tuple(window.painter.canvas.get_at((100, 62))) == MINT


def test_a_dashed_edge_has_gaps(window: Window) -> None:
    window.painter.begin(WHITE)
    window.painter.panel(Box(50, 60, 200, 50), WHITE, 12, INK, 2, dash=8)
    row = [window.painter.canvas.get_at((x, 61))[0] for x in range(70, 230)]
    assert min(row) < 100 and max(row) > 200


def test_a_see_through_panel_lets_the_ground_through(window: Window) -> None:
    window.painter.begin(WHITE)
    window.painter.panel(Box(50, 60, 200, 50), (0, 0, 0, 128), 12)
    assert 100 < window.painter.canvas.get_at((150, 85))[0] < 150


def test_nothing_is_drawn_outside_a_clip(window: Window) -> None:
    window.painter.begin(WHITE)
    window.painter.clip(Box(0, 0, 100, 100))
    window.painter.panel(Box(50, 50, 200, 200), MINT)
    window.painter.clip(None)
    assert inked(window.painter.canvas, WHITE) == pygame.Rect(50, 50, 50, 50)


def test_a_layer_is_drawn_once_and_shown_often(window: Window) -> None:
    times = []

    def draw() -> None:
        times.append(1)
        window.painter.panel(Box(0, 0, 20, 20), MINT)

    for _ in range(3):
        window.painter.begin(WHITE)
        window.painter.layer("vloer", 40, 40, draw, clear=True)
        window.painter.image("vloer", 10, 10)
    assert len(times) == 1
    assert inked(window.painter.canvas, WHITE) == pygame.Rect(10, 10, 20, 20)


def test_kept_layers_never_take_more_than_their_limit(window: Window) -> None:
    for number in range(30):
        window.painter.layer(f"laag.{number}", 1280, 720, lambda: None)
    assert window.painter.kept.layers.bytes <= kept_pygame.LAYER_BYTES


def test_a_missing_picture_is_named_in_one_sentence(window: Window) -> None:
    with pytest.raises(PictureMissing, match=r"'icon24\.klok\.mint300' bestaat niet") as told:
        window.painter.image("icon24.klok.mint300", 0, 0)
    assert "\n" not in str(told.value)


def test_a_missing_sheet_is_named_in_one_sentence(window: Window) -> None:
    window.painter.kept.pictures.add({"weg": ["weg.png", 0, 0, 4, 4]}, "assets/pictures")
    with pytest.raises(SheetMissing, match=r"'assets/pictures/weg\.png'"):
        window.painter.image("weg", 0, 0)


def test_a_picture_can_be_scaled_cut_and_faded(window: Window) -> None:
    window.painter.begin(WHITE)
    window.painter.image("icon24.check.mint600", 0, 0, size=(48, 48))
    window.painter.image("icon24.check.mint600", 100, 0, part=Box(2, 2, 5, 5))
    window.painter.image("icon24.check.mint600", 200, 0, alpha=100)
    window.painter.image("icon24.check.mint600", 300, 0)
    assert window.painter.canvas.get_at((310, 10))[:3] == (79, 203, 166), "fading one drawing fades no other"
    assert window.painter.canvas.get_at((20, 20))[:3] == (79, 203, 166)
    assert window.painter.canvas.get_at((102, 2))[:3] == (79, 203, 166)
    assert window.painter.canvas.get_at((106, 2))[:3] == (255, 255, 255)
    assert window.painter.canvas.get_at((210, 10))[:3] != (79, 203, 166)


def test_what_is_drawn_now_is_not_let_go(window: Window) -> None:
    """Also when another layer makes the store overflow in the same frame."""
    side = 1024
    fits = kept_pygame.LAYER_BYTES // (side * side * 4)
    for number in range(fits):
        window.painter.layer(f"laag.{number}", side, side, lambda: None)
    window.painter.begin(WHITE)
    window.painter.image("laag.0", 0, 0)
    window.painter.layer("nog een", side, side, lambda: None)
    assert window.painter.keeps("laag.0") and window.painter.keeps("nog een")
    assert not window.painter.keeps("laag.1")


def test_what_was_asked_for_in_this_frame_is_still_there_when_it_is_drawn(window: Window) -> None:
    """The signs of a map are asked for first, then drawn with the furniture; cards may be drawn anew in between."""
    side = 1024
    for name in ("bordje", *(f"oud.{number}" for number in range(kept_pygame.LAYER_BYTES // (side * side * 4) - 1))):
        window.painter.layer(name, side, side, lambda: None)
    for _ in range(2):
        window.painter.begin(WHITE)  # a talk covered the map: two frames without the sign
    assert window.painter.keeps("bordje")
    window.painter.layer("kaart", side, side, lambda: None)
    window.painter.image("bordje", 0, 0)


def test_a_large_picture_goes_when_nobody_has_seen_it_for_some_seconds(window: Window, tmp_path: Path) -> None:
    for name in ("schoolplein", "gang"):
        pygame.image.save(pygame.Surface((640, 360)), str(tmp_path / f"{name}.png"))
        window.painter.kept.pictures.add({name: [f"{name}.png", 0, 0, 640, 360]}, str(tmp_path))
    window.painter.image("schoolplein", 0, 0, size=(1280, 720))
    for _ in range(kept_pygame.LOOK_EVERY * (kept_pygame.UNSEEN + 1)):
        window.painter.begin(WHITE)
        window.painter.image("gang", 0, 0)
        window.painter.image("icon24.check.mint600", 0, 0)
    kept = window.painter.kept
    assert not kept.scaled_ones.things and "schoolplein" not in kept.cuts and len(kept.sheets.things) == 2
    window.painter.image("schoolplein", 0, 0, size=(1280, 720))
    assert kept.scaled_ones.things, "it is read again when it is wanted"


def test_a_layer_makes_room_for_the_next(window: Window) -> None:
    window.painter.layer("vloer", 40, 40, lambda: None)
    window.painter.drop("vloer")
    window.painter.drop("nooit")
    assert not window.painter.keeps("vloer") and not window.painter.kept.layers.bytes


def test_a_sheet_is_read_only_when_a_picture_on_it_is_drawn(window: Window) -> None:
    assert not window.painter.kept.sheets.things
    window.painter.image("icon24.check.mint600", 0, 0)
    assert len(window.painter.kept.sheets.things) == 1


def test_a_later_index_wins(tmp_path: Path) -> None:
    pictures = Pictures()
    pictures.add({"kop": ["a.png", 0, 0, 1, 1], "versie": 2}, "assets/pictures")
    pictures.add({"kop": ["b.png", 1, 2, 3, 4]}, "levels/x")
    assert pictures.region("kop") == ("levels/x/b.png", 1, 2, 3, 4)
    assert "versie" not in pictures


def test_an_index_is_read_beside_its_sheets(tmp_path: Path) -> None:
    (tmp_path / "school").mkdir()
    (tmp_path / "school/people.json").write_text(json.dumps({"noor": ["people.png", 0, 0, 80, 112]}))
    pictures = Pictures.load(FolderShelf(tmp_path), ["school/people.json"])
    assert pictures.region("noor").sheet == "school/people.png"
    assert pictures.size("noor") == (80, 112)


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (1024, 768), (800, 600), (640, 1000)])
def test_the_whole_screen_fits_any_window_and_points_come_back(size: tuple[int, int]) -> None:
    fit = Fit.into(size)
    assert fit.x >= 0 and fit.y >= 0 and fit.x + fit.w <= size[0] and fit.y + fit.h <= size[1]
    assert fit.logical(fit.x, fit.y) == (0, 0)
    assert fit.logical(fit.x + fit.w - 0.5, fit.y + fit.h - 0.5) == (1279, 719)


def test_a_larger_window_shows_the_same_picture_with_bars(letters: Letters, pictures: Pictures,
                                                          shelf: FolderShelf, window: Window) -> None:
    surface = pygame.Surface((1600, 720))
    painter = PygamePainter(surface, letters, pictures, shelf)
    painter.begin(MINT)
    painter.end()
    assert tuple(surface.get_at((80, 300))) == BARS
    assert tuple(surface.get_at((800, 300))) == MINT
