"""Turns one SVG document into PNG bytes.

Knows the one library that may do this (resvg) and loads it only when a picture is asked for. Knows nothing
of what is drawn. System fonts are never used: two computers give the same picture.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path


def png(svg_document: str, fonts: Iterable[Path] = ()) -> bytes:
    """The picture of an SVG document as PNG bytes.

    `fonts` are the font files that its words need. Raises ModuleNotFoundError when resvg_py is not
    installed: it is a build-time need, not one of the game itself.
    """
    import resvg_py

    drawn = resvg_py.svg_to_bytes(
        svg_string=svg_document, skip_system_fonts=True, font_files=[str(path) for path in fonts]
    )
    return bytes(drawn)
