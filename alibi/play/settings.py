"""What a child has set for itself: sizes, sounds, calm, keys; and how that is kept.

Knows the file `settings.json` in the home folder of the game. Does not know screens, cases or the choice log:
nothing here is read by the rules. Loading never fails; a broken file is put aside and told in one Dutch sentence.
"""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import dataclass, field, fields
from pathlib import Path
from types import MappingProxyType
from typing import Any

FILE = "settings.json"
BROKEN_FILE = "settings.kapot.json"

TEXT_SCALES = (100, 125, 150)
FONTS = ("atkinson", "opendyslexic")
ANGERS = ("mild", "duidelijk")
SOUND_LEVELS = (0, 1, 2)
LANGUAGES = ("nl", "en")
CHANNELS = ("bell", "steps", "murmur", "ui", "voice")
VOLUME_STEPS = 5

Volumes = MappingProxyType[str, int]


def _full_volumes() -> Volumes:
    return MappingProxyType({channel: 3 for channel in CHANNELS})


def _no_keys() -> MappingProxyType[str, str]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Settings:
    """One child's choices. Every value is checked by `checked`; the defaults are the calm middle."""

    text_scale: int = 100
    """Size of text in percent: 100, 125 or 150."""
    spacing: bool = False
    """More room between lines."""
    font: str = "atkinson"
    """"atkinson" or "opendyslexic"."""
    calm: bool = False
    """Calm stand: no moving decoration, fewer people, soft sound."""
    dark: bool = False
    """Dark instead of light paper screens."""
    anger: str = "mild"
    """How clearly anger shows: "mild" or "duidelijk"."""
    face_scan: bool = True
    """Whether the face scan names what to look at."""
    read_aloud: bool = False
    """Whether what gets the focus is read aloud."""
    captions: bool = True
    """Whether sounds also show as words."""
    sound_level: int = 1
    """0 muted, 1 calm, 2 as it is."""
    volumes: Volumes = field(default_factory=_full_volumes)
    """Loudness 0-5 per channel of CHANNELS."""
    keys: MappingProxyType[str, str] = field(default_factory=_no_keys)
    """Keys the child moved: physical key -> command (see alibi.ui.keys)."""
    full_screen: bool = False
    """Whether the window fills the screen."""
    installs: bool = True
    """Whether cases of others may be installed; a mentor can switch that off."""
    language: str = ""
    """"nl" or "en"; "" as long as nobody chose."""


_ALLOWED: dict[str, tuple[object, ...]] = {
    "text_scale": TEXT_SCALES,
    "font": FONTS,
    "anger": ANGERS,
    "sound_level": SOUND_LEVELS,
    "language": ("", *LANGUAGES),
}
_SWITCHES = ("spacing", "calm", "dark", "face_scan", "read_aloud", "captions", "full_screen", "installs")


def checked(record: dict[str, Any]) -> Settings:
    """Settings from a record; whatever is unknown or out of range falls back to its default."""
    kept: dict[str, Any] = {
        name: record[name] for name, allowed in _ALLOWED.items()
        if type(record.get(name)) is type(allowed[0]) and record[name] in allowed}
    kept |= {name: record[name] for name in _SWITCHES if isinstance(record.get(name), bool)}
    kept["volumes"] = _checked_volumes(record.get("volumes"))
    kept["keys"] = _checked_keys(record.get("keys"))
    return Settings(**kept)


def _checked_volumes(found: object) -> Volumes:
    volumes = dict(_full_volumes())
    if isinstance(found, dict):
        volumes |= {name: step for name, step in found.items()
                    if name in CHANNELS and type(step) is int and 0 <= step <= VOLUME_STEPS}
    return MappingProxyType(volumes)


def _checked_keys(found: object) -> MappingProxyType[str, str]:
    if not isinstance(found, dict):
        return _no_keys()
    return MappingProxyType({str(key): command for key, command in found.items() if isinstance(command, str)})


def kept_language(folder: Path) -> str:
    """The language that was chosen in the settings of a folder; "" when none was, or when they cannot be read. Touches
    nothing: a broken file is for `load_settings`."""
    try:
        found = json.loads((folder / FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ""
    chosen = found.get("language") if isinstance(found, dict) else ""
    return chosen if chosen in LANGUAGES else ""


def load_settings(folder: Path) -> tuple[Settings, str]:
    """The settings kept in a folder, and a Dutch sentence for the child ("" when all is well).

    No file gives the defaults. A broken file gives the defaults and is put aside as BROKEN_FILE.
    """
    path = folder / FILE
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
        if not isinstance(record, dict):
            raise ValueError(f"{FILE} holds no record")
    except FileNotFoundError:
        return Settings(), ""
    except (OSError, ValueError):
        return Settings(), _put_aside(path)
    return checked(record), ""


def _put_aside(path: Path) -> str:
    try:
        os.replace(path, path.with_name(BROKEN_FILE))
    except OSError:
        return "Je instellingen konden niet gelezen worden; alles staat nu op de gewone stand."
    return (f"Je instellingen konden niet gelezen worden; alles staat nu op de gewone stand "
            f"(het oude bestand heet {BROKEN_FILE}).")


def save_settings(folder: Path, settings: Settings) -> str:
    """Keep settings in a folder, all or nothing. Gives a Dutch sentence when it fails, else ""."""
    record = {item.name: getattr(settings, item.name) for item in fields(settings)}
    record |= {"volumes": dict(settings.volumes), "keys": dict(settings.keys)}
    spare = folder / f"{FILE}.nieuw"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with spare.open("w", encoding="utf-8") as file:
            json.dump(record, file, ensure_ascii=False, indent=1)
            file.flush()
            os.fsync(file.fileno())
        os.replace(spare, folder / FILE)
    except OSError:
        with contextlib.suppress(OSError):
            spare.unlink()
        return "Je instellingen konden niet bewaard worden; ze gelden tot je stopt."
    return ""
