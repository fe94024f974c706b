"""The layout of a picture: boxes never lie on each other, lines run onward, and circles are told apart."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as some

from alibi.workshop.graph_layers import Box, Line, Picture, lay_out
from alibi.workshop.graph_text import wide, wrapped

HAIR = 1e-6
"""Two sums of the same lengths in another order may differ by so little, px."""
NAMES = [f"n{number}" for number in range(9)]
graphs = some.builds(
    lambda sizes, ends: ([Box(name, wide, tall) for name, (wide, tall) in zip(NAMES, sizes, strict=False)],
                         [Line(NAMES[a], NAMES[b], 10, str(number)) for number, (a, b) in enumerate(ends)
                          if a < len(sizes) and b < len(sizes)]),
    some.lists(some.tuples(some.integers(20, 300), some.integers(24, 200)), min_size=1, max_size=len(NAMES)),
    some.lists(some.tuples(some.integers(0, 8), some.integers(0, 8)), max_size=16))


def meet(picture: Picture, one: Box, other: Box) -> bool:
    (x, y), (there_x, there_y) = picture.places[one.key], picture.places[other.key]
    return (x < there_x + other.wide and there_x < x + one.wide
            and y < there_y + other.tall - HAIR and there_y < y + one.tall - HAIR)


@settings(max_examples=150, deadline=None)
@given(graphs)
def test_no_two_boxes_lie_on_each_other_and_all_lie_in_the_picture(graph: tuple[list[Box], list[Line]]) -> None:
    boxes, lines = graph
    picture = lay_out(boxes, lines)
    assert set(picture.places) == {box.key for box in boxes}
    assert not [(one.key, other.key) for one, other in combinations(boxes, 2) if meet(picture, one, other)]
    for box in boxes:
        x, y = picture.places[box.key]
        assert x >= -HAIR and y >= -HAIR
        assert x + box.wide <= picture.wide + HAIR and y + box.tall <= picture.tall + HAIR


@settings(max_examples=150, deadline=None)
@given(graphs)
@example(([Box(NAMES[number], 20, 25 if number == 5 else 24) for number in range(7)],
          [Line(NAMES[start], NAMES[end], 10, str(number)) for number, (start, end) in enumerate(
              ((0, 3), (0, 5), (1, 2), (1, 6), (2, 4), (6, 2), (6, 2)))]))
def test_every_line_runs_onward_or_is_told_to_lead_back(graph: tuple[list[Box], list[Line]]) -> None:
    boxes, lines = graph
    picture = lay_out(boxes, lines)
    assert sorted(line.key for line in (*picture.ways, *picture.back)) == sorted(line.key for line in lines)
    size = {box.key: box for box in boxes}
    for line, points in picture.ways.items():
        left, top = picture.places[line.start]
        assert points[0] == pytest.approx((left + size[line.start].wide, top + line.at), abs=HAIR)
        assert points[-1][0] == picture.places[line.end][0]
        assert all(before[0] <= after[0] for before, after in pairwise(points))


@settings(max_examples=60, deadline=None)
@given(graphs)
def test_the_same_boxes_give_the_same_picture(graph: tuple[list[Box], list[Line]]) -> None:
    assert lay_out(*graph).places == lay_out(*graph).places


def test_a_line_over_a_layer_passes_beside_the_box_there() -> None:
    boxes = [Box("a", 100, 60), Box("b", 100, 60), Box("c", 100, 60)]
    picture = lay_out(boxes, [Line("a", "b", 10), Line("b", "c", 10), Line("a", "c", 50)])
    long = next(points for line, points in picture.ways.items() if (line.start, line.end) == ("a", "c"))
    top = picture.places["b"][1]
    passing = [y for x, y in long[1:-1]]
    assert len(passing) == 2 and all(not top < y < top + 60 for y in passing)


def test_two_lines_that_would_cross_are_laid_side_by_side() -> None:
    boxes = [Box(name, 80, 40) for name in ("left", "a", "b")]
    picture = lay_out(boxes, [Line("left", "b", 5), Line("left", "a", 35)])
    assert picture.places["b"][1] < picture.places["a"][1]


def test_a_circle_loses_only_the_line_that_closes_it() -> None:
    boxes = [Box(name, 80, 40) for name in "abc"]
    picture = lay_out(boxes, [Line("a", "b", 5), Line("b", "c", 5), Line("c", "a", 5)])
    assert [(line.start, line.end) for line in picture.back] == [("c", "a")]


def test_nothing_to_draw_is_an_empty_picture() -> None:
    assert lay_out([], []) == Picture()


@given(some.text("abcdefgh mw.WM", max_size=80), some.integers(60, 300), some.integers(1, 3))
def test_a_wrapped_text_fits_its_room_and_its_lines(text: str, room: int, most: int) -> None:
    lines = wrapped(text, 12, room, most)
    assert len(lines) <= most and all(wide(line, 12) <= room for line in lines)
    whole = " ".join(lines)
    assert whole == " ".join(text.split()) or "…" in whole
