"""Which pictures every person needs: portraits in eight moods, walking frames, a face for the case board.

Knows the names of those pictures. The names are what the screens ask for:
`portrait.<person>.<mood>`, `sprite.<person>.<direction>.<frame>` and `face.<person>`.
"""

from __future__ import annotations

from collections.abc import Iterable

from alibi.art import portrait as bust
from alibi.art import sprite_pose
from alibi.art.moods import MOODS
from alibi.art.person import Look
from alibi.art.portrait import portrait
from alibi.art.sheet import Picture
from alibi.art.sprite import sprite
from alibi.art.svg import clip, move, rect
from alibi.palette import COLOURS

FACE_SIZE = 64
_FACE_CORNER = 12
_FACE_MARGIN = 3


def portraits(person: str, look: Look, moods: Iterable[str] = tuple(MOODS)) -> list[Picture]:
    """The busts of one person."""
    return [
        Picture(f"portrait.{person}.{mood}", bust.WIDTH, bust.HEIGHT, portrait(look, mood)) for mood in moods
    ]


def walk(person: str, look: Look) -> list[Picture]:
    """The sixteen walking frames of one person, direction by direction."""
    return [
        Picture(
            f"sprite.{person}.{direction}.{frame}",
            sprite_pose.WIDTH,
            sprite_pose.HEIGHT,
            sprite(look, direction, frame),
        )
        for direction in sprite_pose.DIRECTIONS
        for frame in range(sprite_pose.FRAMES)
    ]


def face(person: str, look: Look) -> Picture:
    """The small square face of one person on light blue."""
    scale, highest = _face_crop(look)
    top = _FACE_MARGIN - highest * scale
    frame = rect(0, 0, FACE_SIZE, FACE_SIZE, COLOURS["sky100"], _FACE_CORNER)
    bust_piece = move(FACE_SIZE / 2 - bust.WIDTH / 2 * scale, top, portrait(look, "neutral"), scale=scale)
    return Picture(f"face.{person}", FACE_SIZE, FACE_SIZE, frame + clip(frame, bust_piece))


def _face_crop(look: Look) -> tuple[float, float]:
    """How small a bust must be for its head to fit, and the highest point of that head on the bust."""
    if look.visitor:
        return 0.205, 22
    if look.hair == "bun":
        return 0.21, 14
    return 0.235, 42
