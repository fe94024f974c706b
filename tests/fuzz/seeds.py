"""What fuzzing begins from: good and broken files of each kind, and the pieces they are made of."""

from __future__ import annotations

import hashlib
import io
import json
import re
import zipfile
from pathlib import Path

LEVELS = Path(__file__).parent.parent / "levels"
PIECES: dict[str, list[bytes]] = {
    "yaml": [
        b": ", b"\n", b"  ", b"- ", b"[", b"]", b"{", b"}", b'"', b"'", b"|\n", b">", b"&x ", b"*x", b"!t ", b"# ",
        b"\t", b"\xc3\xa9", b"\\", b"? ", b"%YAML", b"@", b"---\n", b"...\n", b"\0", b"\xe2\x80\xae", b"8:30",
        b"true", b",", b"<<: ", b"\xff", b"\xef\xbb\xbf", b"\r", b"\xc2\x85", b"\xe2\x80\xa8", b"0x1F",
        b"99999999999999",
    ],
    "tmx": [
        b"<", b">", b"/>", b"<map ", b"</map>", b"<layer ", b"<tileset ", b"<object ", b"<data ", b"<image ",
        b"<tile ", b"<property ", b"<chunk ", b"<group>", b"<imagelayer>", b"<template/>", b'="', b'"', b"source",
        b"firstgid", b"name", b"width", b"height", b"gid", b"x", b"y", b"id", b"infinite", b"encoding", b"-1", b"0",
        b"1e308", b"nan", b"inf", b"4294967295", b"1", b",", b"csv", b"base64", b"zlib", b"../", b"&lt;", b"&#0;",
        b"&x;", b"<!--", b"-->", b"<?x ?>", b"<![CDATA[", b"<!DOCTYPE a>", b"\xff", b"\0",
        b"<polygon points=\"0,0 1,1\"/>", b"<point/>", b"<text/>",
        b"<animation><frame tileid=\"0\" duration=\"1\"/></animation>", b"<wangsets/>", b"type=\"color\"",
        b"type=\"object\"", b"type=\"bool\"", b"type=\"float\"",
    ],
    "condition": [
        b"(", b")", b" and ", b" or ", b"not ", b"seen(", b"chose(", b"did(", b"trust.mila", b"promise.wachten",
        b"task.sommen", b"known.x", b"clue.x", b"has(", b"at(", b"before(\"", b"after(\"", b"09:00", b"\")", b">=",
        b"==", b"!=", b"<", b"=", b" ", b"1", b"-1", b"99999999999999999999", b"busy", b"my_head", b"visitor(",
        b"day(", b"none", b"made", b"on_time", b"lesson.x", b".", b"/", b"'", b"\"", b"\xc3\xa9", b"\0", b"help",
    ],
    "pack": [
        b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06", b"PK\x06\x06", b"PK\x06\x07", b"\0\0", b"\xff\xff", b"\x08\0",
        b"../", b"/", b"\\", b".yaml", b"manifest.json", b"_school", b"case.yaml", b"\xff\xff\xff\xff", b"\x01\0\0\0",
    ],
}
PIECES["tsx"] = PIECES["tmx"]
NUMBERS = [b"", b"-1", b"0", b"1", b"2147483648", b"999999999999", b"1e308", b"nan", b"inf", b"1.5", b" 1", b"0x10",
           b"x"]
"""What the attributes of a map are set to, one at a time: most of them are numbers that something counts up to."""
PIECES["talk"] = PIECES["yaml"] + PIECES["condition"] + [
    b"mila", b"mila (happy): ", b"choices:", b"say: |", b"then: ", b"scenes:", b"start:", b"when: ", b"once: true",
    b"effect: {", b"skill: make_contact +", b"silence:", b"costs: ", b"with: ", b"in: [bo]", b"end", b"was: ",
    b"about: ",
]


def seeds(reader: str) -> list[bytes]:
    """Files to begin from, each at most a few kilobytes."""
    found = _FOUND[reader]()
    return sorted({data for data in found if len(data) < 20_000}, key=lambda data: (len(data), data))


def _files(pattern: str) -> list[bytes]:
    return [path.read_bytes() for path in sorted(LEVELS.rglob(pattern))]


def _conditions() -> list[bytes]:
    written = re.compile(rb'(?:when|needs|kept_by): "((?:[^"\\]|\\.)*)"')
    return [one.replace(b'\\"', b'"') for data in _files("*.yaml") for one in written.findall(data)]


def _packages() -> list[bytes]:
    name = "jansen.lepel"
    files = {f"{name}/case.yaml": b"format: 1\n", f"{name}/talk/mila.yaml": b"with: mila\n" * 40}
    said = {"format": 1, "id": name, "version": 1, "title": "De lepel", "author": "Juf", "licence": "CC", "themes": [],
            "reviewed_by": "", "school": "basis", "rules_hash": "x",
            "files": {path: hashlib.sha256(data).hexdigest() for path, data in files.items()}}
    found = []
    for kind in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", kind) as opened:
            for path, data in {"manifest.json": json.dumps(said).encode(), **files}.items():
                opened.writestr(path, data)
        found.append(packed.getvalue())
    return found


_FOUND = {
    "yaml": lambda: _files("*.yaml"),
    "tmx": lambda: _files("*.tmx"),
    "tsx": lambda: _files("*.tsx"),
    "condition": _conditions,
    "pack": _packages,
    "talk": lambda: _files("talk/*.yaml"),
}
