"""One picture on which a designer sees people as the game draws them: every mood, every direction, with the name.

Knows rows and captions. Does not know how a person is drawn, nor files other than the letters it needs.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from alibi.art import portrait as bust
from alibi.art import sprite_pose
from alibi.art.moods import MOODS
from alibi.art.person import Look
from alibi.art.portrait import portrait
from alibi.art.raster import png
from alibi.art.sprite import sprite
from alibi.art.svg import clip, document, joined, move, rect, text
from alibi.palette import colour

SCALE = 0.4
EDGE, GAP = 24, 12
HEADING, CAPTION = 44, 24
WORDS = {"neutral": "rustig", "happy": "blij", "sad": "verdrietig", "nervous": "gespannen", "angry": "boos",
         "surprised": "verrast", "bored": "verveeld", "thoughtful": "denkt na"}
"""Mood in the files -> what is written under it."""
BUST_WIDE, BUST_HIGH = round(bust.WIDTH * SCALE), round(bust.HEIGHT * SCALE)
ROW = HEADING + BUST_HIGH + CAPTION + sprite_pose.HEIGHT + EDGE
LETTERS = ("atkinson-hyperlegible-next-400.ttf", "atkinson-hyperlegible-next-700.ttf")


def people_preview(people: Mapping[str, tuple[str, Look]], fonts_dir: Path) -> bytes:
    """The picture as PNG bytes. `people` is id -> name and look, from top to bottom."""
    width = 2 * EDGE + len(MOODS) * (BUST_WIDE + GAP) - GAP
    rows = [move(EDGE, EDGE + number * ROW, _row(who, name, look))
            for number, (who, (name, look)) in enumerate(people.items())]
    height = EDGE + len(rows) * ROW
    page = document(width, height, rect(0, 0, width, height, colour("paper100")), joined(rows))
    return png(page, [fonts_dir / file for file in LETTERS])


def _row(who: str, name: str, look: Look) -> str:
    ink = colour("ink900")
    pieces = [text(0, 26, name, 26, ink, 700), text(0, 26, f"people/{who}.yaml", 16, colour("ink500"), anchor="end")]
    pieces[1] = move(len(MOODS) * (BUST_WIDE + GAP) - GAP, 0, pieces[1])
    for number, mood in enumerate(MOODS):
        x = number * (BUST_WIDE + GAP)
        frame = rect(0, 0, BUST_WIDE, BUST_HIGH, colour("sky100"), 12)
        drawn = frame + clip(frame, move(0, 0, portrait(look, mood), scale=SCALE))
        caption = text(BUST_WIDE / 2, BUST_HIGH + 18, WORDS[mood], 16, ink, anchor="middle")
        pieces.append(move(x, HEADING, drawn, caption))
    steps = [(direction, frame) for direction in sprite_pose.DIRECTIONS for frame in range(sprite_pose.FRAMES)]
    pieces += [move(number * (sprite_pose.WIDTH + 4), HEADING + BUST_HIGH + CAPTION, sprite(look, direction, frame))
               for number, (direction, frame) in enumerate(steps)]
    return joined(pieces)
