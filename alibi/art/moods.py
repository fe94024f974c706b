"""The eight moods of a face, as numbers.

Knows how far lids, gaze, brows and mouth move for each mood. Knows no drawing. Each mood differs from every
other in at least two of brows, eyes and mouth, so that no face hangs on one detail; a test holds this.

Numbers are pixels on a 400x460 portrait unless said otherwise; a brow that goes up has a negative number.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True)
class Eye:
    """One eye. Lids are shares of fully open; `tilt` lowers the outer corner; gaze is as seen by us."""

    upper: float = 1.0
    lower: float = 1.0
    tilt: float = 0.0
    gaze_x: float = 0.0
    gaze_y: float = 0.0
    pupil: float = 1.0
    heavy_lid: bool = False


@dataclass(frozen=True)
class Brow:
    """How far the inner end, the middle and the outer end of a brow move."""

    inner: float = 0.0
    middle: float = 0.0
    outer: float = 0.0


@dataclass(frozen=True)
class Expression:
    """One mood. `other_eye` and `other_brow` are the viewer's right side when it differs.

    `head_tilt` is in degrees, `shoulders` lifts (negative) or lowers them, `blush` is an opacity and
    `mark` a small sign: tear, drop or frown.
    """

    eye: Eye = Eye()
    brow: Brow = Brow()
    mouth: str = "soft"
    other_eye: Eye | None = None
    other_brow: Brow | None = None
    head_tilt: float = 0.0
    shoulders: float = 0.0
    blush: float = 0.35
    mark: str = ""


MOODS: Mapping[str, Expression] = MappingProxyType(
    {
        "neutral": Expression(),
        "happy": Expression(
            eye=Eye(upper=0.94, lower=0.42),
            brow=Brow(-3, -6, -2),
            mouth="grin",
            head_tilt=-2,
            blush=0.8,
        ),
        "sad": Expression(
            eye=Eye(upper=0.78, lower=0.95, tilt=5, gaze_y=4),
            brow=Brow(-11, -1, 6),
            mouth="sad",
            head_tilt=3,
            shoulders=6,
            blush=0.5,
            mark="tear",
        ),
        "nervous": Expression(
            eye=Eye(upper=1.12, lower=1.02, gaze_x=5, pupil=0.78),
            brow=Brow(-12, -5, 3),
            mouth="wobble",
            shoulders=-12,
            blush=0.2,
            mark="drop",
        ),
        "angry": Expression(
            eye=Eye(upper=0.70, lower=0.82, tilt=-5, pupil=0.92),
            brow=Brow(13, 5, -5),
            mouth="grit",
            shoulders=-4,
            blush=0.55,
            mark="frown",
        ),
        "surprised": Expression(
            eye=Eye(upper=1.3, lower=1.18, pupil=0.8),
            brow=Brow(-13, -19, -11),
            mouth="round",
            shoulders=-5,
            blush=0.4,
        ),
        "bored": Expression(
            eye=Eye(upper=0.36, lower=0.95, gaze_x=-6, gaze_y=3, heavy_lid=True),
            brow=Brow(4, 5, 6),
            mouth="slant",
            head_tilt=6,
            shoulders=7,
            blush=0.15,
        ),
        "thoughtful": Expression(
            eye=Eye(upper=1.02, lower=0.80, gaze_x=6, gaze_y=-6, pupil=0.95),
            brow=Brow(3, 0, 2),
            mouth="pursed",
            other_brow=Brow(-7, -13, -8),
            head_tilt=-5,
            blush=0.25,
        ),
    }
)
"""Mood id -> expression, in the order in which they are baked."""
