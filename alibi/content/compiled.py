"""A case and its map as bytes: for the cache, so that the game starts without reading YAML, and for the log.

Knows the frozen shapes only by their fields. A cache that cannot be read or does not fit is simply not there.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from dataclasses import MISSING, fields
from functools import cache
from pathlib import Path
from typing import Any, get_type_hints

import msgspec

from alibi.content.diagnostics import Diagnostic
from alibi.core import case as shapes
from alibi.core.case import Case
from alibi.core.school_map import SchoolMap

_CHECKSUM = 16
_VERSION = 1


class Unreadable(ValueError):
    """These bytes are no compiled case that this version knows."""


class Compiled(msgspec.Struct, frozen=True):
    """What one load found: `case` encoded on its own, because a log keeps only that part."""

    case: bytes
    school_map: SchoolMap
    diagnostics: tuple[Diagnostic, ...]


@cache
def _case_decoder() -> msgspec.msgpack.Decoder[Any]:
    """A decoder for the fields a case is made from; its index is computed again. A case that was stored before a
    fact existed has its default."""
    hints = get_type_hints(Case)
    kept = [(one.name, hints[one.name], msgspec.NODEFAULT if one.default is MISSING else one.default)
            for one in fields(Case) if one.init]
    return msgspec.msgpack.Decoder(msgspec.defstruct("CaseFields", kept))


def encode_case(case: Case) -> bytes:
    """The whole case as bytes."""
    return msgspec.msgpack.encode({one.name: getattr(case, one.name) for one in fields(case) if one.init})


def decode_case(data: bytes) -> Case:
    """The case that was encoded; Unreadable when these are not its bytes."""
    try:
        found = _case_decoder().decode(data)
    except msgspec.MsgspecError as wrong:
        raise Unreadable(str(wrong)) from None
    return Case(**{name: getattr(found, name) for name in found.__struct_fields__})


def encode(case: Case, school_map: SchoolMap, diagnostics: tuple[Diagnostic, ...]) -> bytes:
    body = msgspec.msgpack.encode(Compiled(encode_case(case), school_map, diagnostics))
    return hashlib.blake2b(body, digest_size=_CHECKSUM).digest() + body


def decode(data: bytes) -> tuple[Case, SchoolMap, tuple[Diagnostic, ...]]:
    """What was encoded; Unreadable after any change to the bytes."""
    sum_, body = data[:_CHECKSUM], data[_CHECKSUM:]
    if hashlib.blake2b(body, digest_size=_CHECKSUM).digest() != sum_:
        raise Unreadable("changed")
    try:
        found = msgspec.msgpack.decode(body, type=Compiled)
    except msgspec.MsgspecError as wrong:
        raise Unreadable(str(wrong)) from None
    return decode_case(found.case), found.school_map, found.diagnostics


def fingerprint(folder: Path, sources: Iterable[tuple[str, Path]], stamped: Iterable[Path]) -> str:
    """One name for the contents of `sources`, the size and date of `stamped` files, and this version."""
    found = hashlib.blake2b(f"{_VERSION} {folder}".encode(), digest_size=20)
    found.update(_shape().encode())
    for shown, path in sources:
        data = path.read_bytes()
        found.update(f"{shown} {len(data)} ".encode())
        found.update(data)
    for path in stamped:
        status = path.stat()
        found.update(f"{path.name} {status.st_size} {status.st_mtime_ns} ".encode())
    return found.hexdigest()


@cache
def _shape() -> str:
    """The fields of every shape and the state of the readers: a cache made before a change does not fit."""
    records = sorted(name for name, one in vars(shapes).items() if hasattr(one, "__dataclass_fields__"))
    told = [
        f"{name}({','.join(f'{one.name}:{one.type}' for one in fields(getattr(shapes, name)))})"
        for name in records
    ]
    readers = [
        f"{path.name} {path.stat().st_size} {path.stat().st_mtime_ns}"
        for path in sorted(Path(__file__).parent.glob("*.py"))
    ]
    return "\n".join([*told, *readers])


def read_cache(
    cache_folder: Path, name: str, key: str
) -> tuple[Case, SchoolMap, tuple[Diagnostic, ...]] | None:
    """The cached load of case `name` with this fingerprint, or None."""
    try:
        return decode(_cached(cache_folder, name, key).read_bytes())
    except (OSError, Unreadable):
        return None


def has_cache(cache_folder: Path, name: str) -> bool:
    """Whether some load of case `name` is kept, of its files as they are now or as they were."""
    return any(found.name.count(".") == name.count(".") + 2 for found in cache_folder.glob(f"{name}.*.case"))


def write_cache(cache_folder: Path, name: str, key: str, data: bytes) -> None:
    """Keep one load, in place of older ones of the same case. A disk that cannot be written is no fault."""
    path = _cached(cache_folder, name, key)
    unfinished = path.with_suffix(f".{os.getpid()}")
    try:
        cache_folder.mkdir(parents=True, exist_ok=True)
        unfinished.write_bytes(data)
        unfinished.replace(path)
        for old in cache_folder.glob(f"{name}.*.case"):
            if old != path and old.name.count(".") == path.name.count("."):
                old.unlink(missing_ok=True)
    except OSError:
        return


def _cached(cache_folder: Path, name: str, key: str) -> Path:
    return cache_folder / f"{name}.{key}.case"
