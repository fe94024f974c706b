"""The clipboard of the computer: what was copied elsewhere, and what is copied here.

Knows pygame's clipboard. A computer without one copies and pastes nothing.
"""

from __future__ import annotations

import pygame

from alibi.ui.keys import Command
from alibi.ui.stage import Stage


def copied() -> str:
    """What was copied elsewhere, on one line; "" when nothing was, or when there is no clipboard."""
    try:
        return " ".join(pygame.scrap.get_text().split())
    except pygame.error:
        return ""


def after_keeping(stage: Stage, command: Command) -> Command:
    """A command for the stage once what it copies or cuts is kept: what is cut is then erased."""
    if command.name not in ("copy", "cut"):
        return command
    selected = stage.selected
    kept = bool(selected) and _keep(selected)
    return Command("erase" if command.name == "cut" and kept else "copy")


def _keep(selected: str) -> bool:
    """Put a text where other programs find it; whether that was possible."""
    try:
        pygame.scrap.put_text(selected)
    except pygame.error:
        return False
    return True
