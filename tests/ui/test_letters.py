"""Claims about widths and line breaks."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alibi.art.font_tables import FACES, build_fonts
from alibi.play.settings import FONTS, Settings
from alibi.ui.letters import METRICS, Letters
from alibi.ui.painter import Style
from alibi.ui.shelf import FolderShelf
from alibi.ui.style import SCALE, Look

ROOT = Path(__file__).parents[2]
LETTERS = Letters.load(FolderShelf(ROOT / "assets"))
INK = (16, 29, 48, 255)
TEXT = Style("text", 18, INK)
DUTCH = "Eén tussenuur op vrijdag: naar de aula, of buiten? ‘Mag ik mee’, vroeg zoë… €2,50 – „ja” ½ × 3 · 10:25"


def test_the_table_is_what_the_shipped_fonts_say(tmp_path: Path) -> None:
    build_fonts(ROOT / "assets/fonts", tmp_path)
    made = json.loads((tmp_path / "metrics.json").read_text(encoding="utf-8"))
    assert made == json.loads((ROOT / "assets" / METRICS).read_text(encoding="utf-8"))


def test_every_face_that_is_named_is_shipped_without_substitutions() -> None:
    from fontTools.ttLib import TTFont

    for face in FACES:
        font = TTFont(ROOT / "assets/fonts" / face.file)
        assert "GSUB" not in font, face.file


def test_a_changed_opendyslexic_does_not_carry_its_reserved_name() -> None:
    from fontTools.ttLib import TTFont

    for file in ("alibi-lezen-400.otf", "alibi-lezen-700.otf"):
        font = TTFont(ROOT / "assets/fonts" / file)
        shown = [record.toUnicode() for record in font["name"].names if record.nameID in (1, 3, 4, 6, 16)]
        assert shown and not any("OpenDyslexic" in name for name in shown)
        assert not any("OpenDyslexic" in name for name in font["CFF "].cff.fontNames)


def test_every_step_of_the_scale_has_a_font_in_both_choices() -> None:
    for font in FONTS:
        look = Look(LETTERS, Settings(font=font))
        for step in SCALE:
            assert look.style(step, "ink900").font in LETTERS.tables


def test_dutch_text_has_a_letter_for_every_sign() -> None:
    for font in LETTERS.tables:
        assert LETTERS.unknown(font, DUTCH) == set()


def test_a_sign_without_a_letter_is_told_and_stands_as_a_question_mark() -> None:
    assert LETTERS.unknown("text", "ga → nu ☃\n") == {"→", "☃"}
    assert LETTERS.clean("text", "ga → nu") == "ga ? nu"
    assert LETTERS.width(TEXT, "☃") == LETTERS.width(TEXT, "?")


def test_kerning_brings_a_pair_together() -> None:
    assert LETTERS.units("text", "To") < LETTERS.units("text", "T") + LETTERS.units("text", "o")


def test_a_letter_with_a_loose_accent_is_as_wide_as_the_whole_letter() -> None:
    loose = unicodedata.normalize("NFD", "één café")
    assert LETTERS.width(TEXT, loose) == LETTERS.width(TEXT, "één café")
    assert LETTERS.wrap(TEXT, loose, 400) == ("één café",)


def test_a_line_break_in_a_text_stays() -> None:
    assert LETTERS.wrap(TEXT, "een\n\ntwee", 400) == ("een", "", "twee")


def test_a_word_too_long_for_any_line_is_broken() -> None:
    lines = LETTERS.wrap(TEXT, "hottentottententententoonstelling", 100)
    assert len(lines) > 1 and "".join(lines) == "hottentottententententoonstelling"
    assert all(LETTERS.width(TEXT, line) <= 100 for line in lines)


@given(st.lists(st.text("abcdefgh TKéï.,", min_size=1, max_size=12), min_size=1, max_size=20),
       st.integers(60, 700), st.sampled_from([16, 18, 22, 33]))
def test_no_line_is_wider_than_its_room_and_no_word_is_lost(words: list[str], room: int, px: int) -> None:
    style = Style("text", px, INK)
    text = " ".join(words)
    lines = LETTERS.wrap(style, text, room)
    assert all(LETTERS.width(style, line) <= room for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(st.text("aTVo je.W", max_size=30))
def test_words_stand_where_the_width_of_what_is_before_them_ends(line: str) -> None:
    for start, word in LETTERS.words("text", line):
        assert 0 <= start <= LETTERS.units("text", line)
        assert word in line


def test_a_shortened_line_fits_and_says_that_it_goes_on() -> None:
    short = LETTERS.shorten(TEXT, "Voor mentor en ouders", 100)
    assert LETTERS.width(TEXT, short) <= 100 and short.endswith("…")
    assert LETTERS.shorten(TEXT, "Rust", 100) == "Rust"


@pytest.mark.parametrize("scale", [100, 125, 150])
@pytest.mark.parametrize("font", FONTS)
def test_no_text_is_ever_smaller_than_sixteen_pixels(scale: int, font: str) -> None:
    look = Look(LETTERS, Settings(text_scale=scale, font=font))
    assert min(look.style(step, "ink900").px for step in SCALE) >= 16


def test_more_room_between_lines_makes_a_text_taller() -> None:
    text = "Een zin die over een paar regels loopt, omdat hij best lang is."
    tight, wide = (Look(LETTERS, Settings(spacing=on)) for on in (False, True))
    style = tight.style("body", "ink900")
    assert wide.tall(style, text, 200) > tight.tall(style, text, 200)
