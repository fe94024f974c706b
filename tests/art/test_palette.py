"""The palette keeps its promises: names, fixed colours, and contrast that children can read."""

from __future__ import annotations

import pytest

from alibi.palette import COLOURS, colour, contrast, mix, rgba

READABLE = 4.5
VISIBLE = 3.0

TEXT_PAIRS = [
    ("ink900", "paper50", 16.4),
    ("ink900", "paper100", 15.2),
    ("ink700", "paper50", 11.2),
    ("ink600", "paper100", 7.4),
    ("paper50", "ink900", 16.4),
    ("ink200", "ink900", 12.2),
    ("ink200", "ink800", 10.5),
    ("ink200", "ink700", 8.4),
    ("ink300", "ink900", 9.1),
    ("mint300", "ink900", 10.8),
    ("ink950", "mint400", 9.2),
    ("paper50", "mint600", 4.69),
    ("paper50", "mint700", 6.7),
    ("mint700", "mint100", 6.1),
    ("sky700", "sky100", 6.8),
    ("plum700", "plum100", 8.1),
    ("coral700", "coral100", 5.8),
    ("amber700", "amber100", 5.7),
    ("leaf700", "leaf200", 5.6),
    ("amber200", "ink900", 13.2),
    ("coral300", "ink900", 8.2),
    ("paper50", "coral700", 6.8),
]


@pytest.mark.parametrize(("words", "ground", "measured"), TEXT_PAIRS)
def test_words_can_be_read_on_their_ground(words: str, ground: str, measured: float) -> None:
    ratio = contrast(colour(words), colour(ground))
    assert ratio >= READABLE
    assert ratio == pytest.approx(measured, abs=0.06)


@pytest.mark.parametrize(("ring", "ground"), [("mint600", "paper50"), ("mint400", "ink900")])
def test_the_focus_ring_can_be_seen(ring: str, ground: str) -> None:
    assert contrast(colour(ring), colour(ground)) >= VISIBLE


def test_disabled_words_stay_at_the_limit() -> None:
    assert contrast(colour("paper600"), colour("paper200")) == pytest.approx(4.50, abs=0.01)


def test_a_faint_line_on_ink_is_decoration_only() -> None:
    assert contrast(colour("ink600"), colour("ink900")) < VISIBLE


def test_contrast_runs_from_one_to_twenty_one() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#4FCBA6", "#4FCBA6") == 1


def test_the_palette_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        COLOURS["mint400"] = "#FF0000"  # type: ignore[index]


def test_an_unknown_colour_is_answered_with_the_nearest_one() -> None:
    with pytest.raises(KeyError, match="mint400"):
        colour("mint40")


def test_a_colour_comes_with_its_opacity() -> None:
    assert rgba("mint400") == (0x4F, 0xCB, 0xA6, 255)
    assert rgba("ink950", 128) == (0x0B, 0x14, 0x22, 128)
    with pytest.raises(ValueError, match="256"):
        rgba("ink950", 256)


def test_mixing_goes_from_one_colour_to_the_other() -> None:
    assert mix("#000000", "#FFFFFF", 0) == "#000000"
    assert mix("#000000", "#FFFFFF", 1) == "#FFFFFF"
    assert mix("#000000", "#FF8000", 0.5) == "#804000"
