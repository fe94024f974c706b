"""A case to hand on: one `.alibi` file, a zip that holds data only, and a manifest that says what is in it.

Knows names, limits and the manifest. Does not open a zip (`unpacking.py`). Everything here may come from a stranger:
what is not exactly as it should be is refused with a sentence, and nothing is ever run.

In the zip, and on disk once it is installed: `manifest.json`, the case in a folder named after its id, such as
`jansen.de_bel`, and, when it is not a school of the game, its school in `_school/NAAM`.
"""

from __future__ import annotations

import re
from pathlib import Path

import msgspec

from alibi.content.files import SCHOOLS

SUFFIX = ".alibi"
FORMAT = 1
MANIFEST = "manifest.json"
MOST_FILES = 1000
"""A copy of our school has almost five hundred files: every piece of furniture and every mood of a person is one."""
MOST_BYTES = 30_000_000
"""Of the zip, and of all that is in it, unpacked."""
MOST_MANIFEST = 200_000
MOST_RATIO = 100
"""How many times larger than the zip its contents may be."""
LONGEST_PATH = 120
DEEPEST_PATH = 6
LONGEST_WORDS = 80
KINDS = (".yaml", ".tmx", ".tsx", ".png", ".json", ".po", ".txt")
CASE_ID = re.compile(r"[a-z][a-z0-9_]{1,29}\.[a-z][a-z0-9_]{0,39}")
MAKER_ID = re.compile(r"[a-z][a-z0-9_]{1,29}")
_PART = re.compile(r"[a-z0-9_][a-z0-9_.-]*")
_KEPT_BY_WINDOWS = {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}
_HASH = re.compile(r"[0-9a-f]{64}")


class NotSafe(ValueError):
    """This is no package that can be installed; the message is a sentence for whoever wanted to."""


class Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a package says of itself. `id` is maker.case; `files` are its paths with their SHA-256; `reviewed_by` and
    `themes` (difficult subjects) are what its maker says; `rules_hash` is what journals know a case by."""

    format: int
    id: str
    version: int
    title: str
    author: str
    licence: str
    reviewed_by: str
    themes: tuple[str, ...]
    school: str
    rules_hash: str
    files: dict[str, str]

    def as_bytes(self) -> bytes:
        return msgspec.json.format(msgspec.json.encode(self, order="sorted"), indent=2) + b"\n"


def read_manifest(data: bytes) -> Manifest:
    """The manifest in these bytes; NotSafe when it is none, or names what a package may not hold."""
    if len(data) > MOST_MANIFEST:
        raise NotSafe(f"{MANIFEST} is te groot.")
    try:
        found = msgspec.json.decode(data, type=Manifest)
    except (msgspec.MsgspecError, RecursionError, ValueError):
        raise NotSafe(f"{MANIFEST} kan ik niet lezen. Laat de maker de zaak opnieuw inpakken.") from None
    _check(found)
    return found


def _check(found: Manifest) -> None:
    if found.format != FORMAT:
        raise NotSafe(f"Dit bestand heeft formaat {found.format}; dit spel kent {FORMAT}. Gebruik een nieuwer spel.")
    if not CASE_ID.fullmatch(found.id) or not 1 <= found.version <= 9999:
        raise NotSafe("De naam of de versie in dit bestand klopt niet. Laat de maker de zaak opnieuw inpakken.")
    if not re.fullmatch(r"[a-z][a-z0-9_]{0,39}", found.school):
        raise NotSafe("De naam van de school in dit bestand klopt niet.")
    for words in (found.title, found.author, found.licence, found.reviewed_by, *found.themes):
        if len(words) > LONGEST_WORDS or not words.isprintable():
            raise NotSafe("De titel of de naam van de maker is te lang, of er staan vreemde tekens in.")
    if not found.title.strip() or not found.author.strip() or len(found.themes) > 20:
        raise NotSafe("In dit bestand staat niet hoe de zaak heet of wie hem maakte.")
    if len(found.files) >= MOST_FILES or f"{found.id}/case.yaml" not in found.files:
        raise NotSafe("In dit bestand zit geen zaak, of te veel bestanden.")
    for path, hash_ in found.files.items():
        check_path(path, found)
        if not _HASH.fullmatch(hash_):
            raise NotSafe("De lijst met bestanden klopt niet. Laat de maker de zaak opnieuw inpakken.")


def check_path(path: str, manifest: Manifest) -> None:
    """NotSafe when this is no path of a file of this package: in the case or its school, of a known kind, with a name
    that is good on every computer."""
    parts = path.split("/")
    good = (len(path) <= LONGEST_PATH and 2 <= len(parts) <= DEEPEST_PATH and path.endswith(KINDS)
            and all(map(_good_part, parts)))
    inside = parts[0] == manifest.id or parts[:2] == [SCHOOLS, manifest.school]
    if not good or not inside:
        raise NotSafe(f"In dit bestand zit iets wat er niet in mag: “{shown(path)}”.")


def _good_part(part: str) -> bool:
    return bool(_PART.fullmatch(part)) and not part.endswith(".") and part.split(".")[0] not in _KEPT_BY_WINDOWS


def shown(text: str) -> str:
    """A text of a stranger, short and without signs that could do something to a terminal."""
    clean = "".join(sign if sign.isprintable() else "·" for sign in text[:LONGEST_WORDS])
    return clean if len(text) <= LONGEST_WORDS else f"{clean}…"


def manifest_of(case_folder: Path) -> Manifest | None:
    """The manifest of an installed case, given its case folder; None when it has none that can be read."""
    try:
        return read_manifest((case_folder.parent / MANIFEST).read_bytes())
    except (OSError, NotSafe):
        return None
