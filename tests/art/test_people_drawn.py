"""People can be drawn in every mood, hair and direction, and moods can be told apart."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree

import pytest

from alibi.art.agents import AGENTS
from alibi.art.hair import PORTRAIT_HAIR
from alibi.art.moods import MOODS
from alibi.art.mouth import MOUTHS
from alibi.art.people_files import looks_in
from alibi.art.people_pictures import face
from alibi.art.person import EXTRAS, FACES, HAIRS, TOPS, Look
from alibi.art.portrait import portrait
from alibi.art.sprite import sprite
from alibi.art.sprite_pose import DIRECTIONS, FRAMES
from alibi.art.svg import document

PEOPLE = looks_in(Path(__file__).parents[2] / "levels" / "_school" / "het_kompas" / "people")
EVERYONE = {**PEOPLE, **AGENTS}


def parsed(pieces: str) -> ElementTree.Element:
    return ElementTree.fromstring(document(400, 460, pieces))


@pytest.mark.parametrize("who", EVERYONE)
def test_every_person_can_be_drawn_in_every_mood(who: str) -> None:
    drawn = {mood: portrait(EVERYONE[who], mood) for mood in MOODS}
    assert all(len(parsed(pieces)) for pieces in drawn.values())
    assert len(set(drawn.values())) == len(MOODS)


@pytest.mark.parametrize("who", EVERYONE)
def test_every_person_can_walk_in_every_direction(who: str) -> None:
    frames = [sprite(EVERYONE[who], direction, frame) for direction in DIRECTIONS for frame in range(FRAMES)]
    assert all(len(parsed(pieces)) for pieces in frames)
    assert len({frames[row * FRAMES] for row in range(len(DIRECTIONS))}) == len(DIRECTIONS)


@pytest.mark.parametrize("hair", HAIRS)
def test_every_hair_can_be_drawn_from_all_sides(hair: str) -> None:
    look = Look(hair=hair)
    assert hair in PORTRAIT_HAIR
    for pieces in (portrait(look, "neutral"), *(sprite(look, direction, 1) for direction in DIRECTIONS)):
        parsed(pieces)


def test_every_top_face_and_extra_changes_the_picture() -> None:
    plain = portrait(Look(), "neutral")
    others = [Look(top=top) for top in TOPS[1:]] + [Look(face=shape) for shape in FACES[1:]]
    others += [Look(extras=(extra,)) for extra in EXTRAS]
    drawn = [portrait(look, "neutral") for look in others]
    for pieces in drawn:
        parsed(pieces)
    assert plain not in drawn


def test_there_are_the_eight_moods_of_the_game() -> None:
    assert list(MOODS) == ["neutral", "happy", "sad", "nervous", "angry", "surprised", "bored", "thoughtful"]


@pytest.mark.parametrize(("first", "second"), list(combinations(MOODS, 2)))
def test_two_moods_differ_in_at_least_two_parts_of_the_face(first: str, second: str) -> None:
    one, other = MOODS[first], MOODS[second]
    differences = [
        (one.brow, one.other_brow) != (other.brow, other.other_brow),
        (one.eye, one.other_eye) != (other.eye, other.other_eye),
        one.mouth != other.mouth,
    ]
    assert sum(differences) >= 2


def test_every_mood_uses_a_mouth_that_exists() -> None:
    assert {mood.mouth for mood in MOODS.values()} == set(MOUTHS)


def test_west_is_east_in_a_mirror() -> None:
    lotte = PEOPLE["lotte"]
    assert sprite(lotte, "east", 2) in sprite(lotte, "west", 2)


def test_an_aid_is_seen_in_portrait_and_walk_alike() -> None:
    for aid in ("hearing_aid", "headphones", "glasses"):
        bare, aided = Look(), Look(extras=(aid,))
        assert portrait(bare, "neutral") != portrait(aided, "neutral")
        assert sprite(bare, "east", 0) != sprite(aided, "east", 0)


def test_an_adult_is_not_a_child_with_a_suit() -> None:
    child = Look()
    assert sprite(replace(child, adult=True), "south", 0) != sprite(child, "south", 0)
    assert portrait(replace(child, adult=True), "neutral") != portrait(child, "neutral")


def test_an_unknown_direction_is_refused_with_a_choice() -> None:
    with pytest.raises(ValueError, match="south, north, west, east"):
        sprite(Look(), "up", 0)


def test_a_face_for_the_board_is_small_and_square() -> None:
    picture = face("noor", PEOPLE["noor"])
    assert (picture.name, picture.width, picture.height) == ("face.noor", 64, 64)
    parsed(picture.drawn)
