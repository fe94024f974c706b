"""Where the client gets its files: one read port.

Knows that a file has a name such as "fonts/metrics.json" (in `assets`) and holds bytes. Does not know pictures,
fonts or sounds. Screens never open a file; what they need has been read through a shelf.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Protocol


class Shelf(Protocol):
    """Gives the bytes of a file by its name. Raises FileNotFoundError."""

    def read(self, name: str) -> bytes:
        """The whole file."""


class FolderShelf:
    """A shelf that is a folder on this computer; a full path goes before the folder."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def read(self, name: str) -> bytes:
        """The whole file."""
        return (self.root / name).read_bytes()


def read_json(shelf: Shelf, name: str) -> Any:
    """A JSON file from a shelf."""
    return json.loads(shelf.read(name))
