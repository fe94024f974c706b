"""The SVG kit writes short, safe and repeatable text."""

from __future__ import annotations

from xml.etree import ElementTree

from alibi.art.icons import ICONS, INKS, icon
from alibi.art.svg import blur, circle, clip, document, linear_gradient, number, rect, text


def test_numbers_are_short_and_never_minus_zero() -> None:
    assert [number(value) for value in (1.0, 0.5, 12.345, -0.001, 100)] == ["1", "0.5", "12.35", "0", "100"]


def test_words_cannot_break_the_picture() -> None:
    drawn = ElementTree.fromstring(document(10, 10, text(0, 0, 'a < b & "c"')))
    assert "".join(drawn.itertext()) == 'a < b & "c"'


def test_equal_definitions_share_one_name_and_others_do_not() -> None:
    small, large = circle(5, 5, 4, "#FFFFFF"), circle(5, 5, 5, "#FFFFFF")
    assert clip(small, rect(0, 0, 9, 9, "#000000")) == clip(small, rect(0, 0, 9, 9, "#000000"))
    assert clip(small) != clip(large)
    stops = ((0, "#FFFFFF", 1), (1, "#000000", 0.5))
    fill, gradient = linear_gradient(stops)
    assert fill.removeprefix("url(#").removesuffix(")") in gradient
    assert linear_gradient(stops) == (fill, gradient)
    assert linear_gradient(stops, end=(1, 0))[0] != fill


def test_a_blur_names_its_own_spread() -> None:
    assert blur(2.5, "") != blur(25, "")


def test_an_attribute_without_a_value_is_left_out() -> None:
    assert "stroke" not in rect(0, 0, 1, 1, "#000000", stroke=None)
    assert 'stroke-width="2"' in rect(0, 0, 1, 1, "#000000", stroke_width=2)


def test_every_icon_is_well_formed_in_every_ink() -> None:
    for name in ICONS:
        for ink in INKS:
            ElementTree.fromstring(document(24, 24, icon(name, 24, ink)))
