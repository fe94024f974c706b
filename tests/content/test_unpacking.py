"""A package of a stranger: what is not exactly a case is refused at once with a sentence, and nothing lands outside."""

from __future__ import annotations

import hashlib
import io
import json
import stat
import struct
import time
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alibi.content.package import MANIFEST, NotSafe, read_manifest, shown
from alibi.content.unpacking import unpack

ID = "jansen.lepel"
CASE = f"{ID}/case.yaml"
PIXEL = (b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sIIBBBBB", 13, b"IHDR", 1, 1, 8, 0, 0, 0, 0) + b"\0\0\0\0"
         + struct.pack(">I4s", 0, b"IEND") + b"\0\0\0\0")
SLOWEST = 2.0
"""Seconds: far more than any of this takes, so that a busy machine fails no test. The benchmark prints the figures."""


def manifest(files: dict[str, bytes], named: Any = None, **changed: Any) -> bytes:
    record = {"format": 1, "id": ID, "version": 1, "title": "De lepel", "author": "Juf", "licence": "CC BY 4.0",
              "reviewed_by": "", "themes": [], "school": "basis", "rules_hash": "x",
              "files": {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}}
    return json.dumps({**record, **changed, **({"files": named} if named is not None else {})}).encode()


def zipped(files: dict[str, bytes], said: bytes | None = None, kind: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A package with these files and the manifest that belongs to them, or another one."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", kind) as opened:
        opened.writestr(MANIFEST, manifest(files) if said is None else said)
        for name, data in files.items():
            opened.writestr(name, data)
    return packed.getvalue()


def with_entry(change: Callable[[zipfile.ZipInfo], None], name: str = f"{ID}/clues.yaml") -> bytes:
    """A package in which one entry is not like others."""
    packed, files = io.BytesIO(), {CASE: b"format: 1\n", name: b"a: 1\n"}
    with zipfile.ZipFile(packed, "w") as opened:
        opened.writestr(MANIFEST, manifest(files))
        opened.writestr(CASE, files[CASE])
        info = zipfile.ZipInfo(name)
        change(info)
        opened.writestr(info, files[name])
    return packed.getvalue()


def refused(data: bytes, tmp_path: Path) -> str:
    """The sentence with which a package is refused; everything that was written lies in the folder for it."""
    package, target = tmp_path / "zaak.alibi", tmp_path / "hier" / "uitgepakt"
    package.write_bytes(data)
    target.mkdir(parents=True, exist_ok=True)
    before = {path for path in tmp_path.rglob("*") if not path.is_relative_to(target)}
    started = time.process_time()
    with pytest.raises(NotSafe) as told:
        unpack(package, target)
    assert time.process_time() - started < SLOWEST
    assert {path for path in tmp_path.rglob("*") if not path.is_relative_to(target)} == before
    assert str(told.value).endswith(".") and "\x1b" not in str(told.value)
    return str(told.value)


GOOD = {CASE: b"format: 1\n", f"{ID}/talk/mila.yaml": b"with: mila\n", "_school/basis/pictures/a.png": PIXEL}


def test_a_good_package_is_unpacked_whole(tmp_path: Path) -> None:
    (tmp_path / "z.alibi").write_bytes(zipped(GOOD))
    (tmp_path / "t").mkdir()
    found = unpack(tmp_path / "z.alibi", tmp_path / "t")
    assert (found.id, found.author, found.themes) == (ID, "Juf", ())
    assert {name: (tmp_path / "t" / name).read_bytes() for name in GOOD} == GOOD
    assert {path.name for path in (tmp_path / "t").iterdir()} == {ID, "_school", MANIFEST}


# --- zips that are none, or lie -------------------------------------------------------------------------------


@pytest.mark.parametrize("data", [
    b"", b"PK", b"PK\x05\x06", b"Hoi.", b"\0" * 5000, zipped(GOOD)[:-30], zipped(GOOD)[40:], b"#!" + zipped(GOOD)])
def test_what_is_no_zip_is_refused(data: bytes, tmp_path: Path) -> None:
    assert "ingepakt met" in refused(data, tmp_path) or "beschadigd" in refused(data, tmp_path)


def test_a_package_of_forty_megabytes_is_not_even_opened(tmp_path: Path) -> None:
    assert "groter dan 30 MB" in refused(b"\0" * 40_000_000, tmp_path)


def test_more_files_than_a_school_has_are_refused(tmp_path: Path) -> None:
    many = {CASE: b"format: 1\n", **{f"{ID}/talk/t{number}.yaml": b"a: 1\n" for number in range(1020)}}
    assert "meer dan 1000 bestanden" in refused(zipped(many), tmp_path)


def test_a_directory_that_says_it_has_few_files_is_measured(tmp_path: Path) -> None:
    many = {CASE: b"x", **{f"{ID}/talk/{'t' * 200}{number}.yaml": b"" for number in range(1600)}}
    data = bytearray(zipped(many))
    end = data.rindex(b"PK\x05\x06")
    data[end + 8:end + 12] = struct.pack("<2H", 5, 5)
    assert "meer dan 1000 bestanden" in refused(bytes(data), tmp_path)


def test_a_bomb_that_says_how_large_it_is_is_refused(tmp_path: Path) -> None:
    assert "veel te groot" in refused(zipped({CASE: b"a" * 20_000_000}), tmp_path)


def test_a_bomb_that_lies_about_its_size_is_stopped_while_it_is_read(tmp_path: Path) -> None:
    files = {CASE: b"a" * 20_000_000}
    data = bytearray(zipped(files))
    at = data.rindex(b"PK\x01\x02")
    data[at + 24:at + 28] = struct.pack("<I", 1000)
    said = refused(bytes(data), tmp_path)
    assert "veel te groot" in said or "beschadigd" in said
    written = tmp_path / "hier" / "uitgepakt" / CASE
    assert not written.exists() or written.stat().st_size <= 65_536


def test_parts_that_overlap_are_refused(tmp_path: Path) -> None:
    files = {CASE: b"format: 1\n", f"{ID}/clues.yaml": b"a: 1\n"}
    data = bytearray(zipped(files))
    first = data.index(b"PK\x01\x02")
    last = data.rindex(b"PK\x01\x02")
    data[last + 42:last + 46] = data[first + 42:first + 46]
    assert "veel te groot" in refused(bytes(data), tmp_path)


def test_a_zip_in_a_zip_is_no_file_of_a_case(tmp_path: Path) -> None:
    inner = zipped({CASE: b"0" * 1_000_000})
    assert "niet in mag" in refused(zipped({CASE: b"format: 1\n", f"{ID}/meer.zip": inner}), tmp_path)


# --- entries that are more than a file ------------------------------------------------------------------------


def link(info: zipfile.ZipInfo) -> None:
    info.external_attr = (stat.S_IFLNK | 0o777) << 16


def folder(info: zipfile.ZipInfo) -> None:
    info.external_attr = (stat.S_IFDIR | 0o755) << 16


def bzip(info: zipfile.ZipInfo) -> None:
    info.compress_type = zipfile.ZIP_BZIP2


@pytest.mark.parametrize("change", [link, folder, bzip])
def test_links_folders_and_other_ways_of_packing_are_refused(change: Callable[[zipfile.ZipInfo], None],
                                                            tmp_path: Path) -> None:
    refused(with_entry(change), tmp_path)


def test_a_secret_package_is_refused(tmp_path: Path) -> None:
    data = bytearray(zipped(GOOD))
    at = data.rindex(b"PK\x01\x02")
    data[at + 8] |= 1
    assert "versleuteld" in refused(bytes(data), tmp_path)


def test_a_file_twice_is_refused(tmp_path: Path) -> None:
    packed = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with zipfile.ZipFile(packed, "w") as opened:
            opened.writestr(MANIFEST, manifest({CASE: b"a"}))
            opened.writestr(CASE, b"a")
            opened.writestr(CASE, b"b")
    assert "twee keer" in refused(packed.getvalue(), tmp_path)


PATHS = [
    "../erbuiten.yaml", "../../../../tmp/x.yaml", "/etc/x.yaml", "C:/x.yaml", "c:x.yaml", "\\\\server\\x.yaml",
    f"{ID}/../x.yaml", f"{ID}/./x.yaml", f"{ID}//x.yaml", f"{ID}\\x.yaml", f"{ID}/.verborgen.yaml", f"{ID}/Groot.yaml",
    f"{ID}/één.yaml", f"{ID}/con.yaml", f"{ID}/talk/aux.yaml", f"{ID}/talk/nul.x.yaml", f"{ID}/x.yaml.",
    f"{ID}/x.yaml ", f"{ID}/x.py", f"{ID}/x.so", f"{ID}/x",
    f"{ID}/a/b/c/d/e/f/g.yaml", f"{ID}/{'a' * 200}.yaml", "x.yaml",
    "00_kennismaking/case.yaml", "_school/het_kompas/school.yaml", "_school/basis/../het_kompas/school.yaml",
    f"{ID}/x\n.yaml", f"{ID}/\x1b[2J.yaml", f"{ID}/talk/", "manifest.json/x.yaml",
]


@pytest.mark.parametrize("path", PATHS)
def test_a_path_that_is_no_file_of_this_case_is_refused(path: str, tmp_path: Path) -> None:
    files = {CASE: b"format: 1\n", path: b"a: 1\n"}
    refused(zipped(files), tmp_path)
    refused(zipped(files, manifest({CASE: files[CASE]})), tmp_path)


# --- manifests ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("changed", [
    {"format": 2}, {"id": "lepel"}, {"id": "../x"}, {"id": "jansen.lepel.b"}, {"id": "Jansen.lepel"}, {"version": 0},
    {"version": "1"}, {"version": 10**30}, {"title": ""}, {"title": "x" * 500}, {"title": "a\x1b[2Jb"},
    {"author": "a\u202eb"}, {"author": None}, {"school": "../kompas"}, {"school": ""}, {"named": {}}, {"named": []},
    {"named": {CASE: "zz"}}, {"named": {CASE: 1}}, {"themes": ["x" * 200]}, {"themes": ["pesten"] * 50}, {"nog": 1},
])
def test_a_manifest_with_something_odd_is_refused(changed: dict[str, Any], tmp_path: Path) -> None:
    refused(zipped(GOOD, manifest(GOOD, **changed)), tmp_path)


@pytest.mark.parametrize("said", [
    b"", b"{}", b"[]", b"nul", b"\xff\xfe", b"[" * 50_000, b'{"a":' * 20_000, b'{"format": 1' + b"0" * 90_000 + b"}",
    b'{"title": "' + b"x" * 200_000 + b'"}',
])
def test_a_manifest_that_is_none_is_refused(said: bytes, tmp_path: Path) -> None:
    refused(zipped(GOOD, said), tmp_path)


def test_what_was_changed_on_the_way_is_noticed(tmp_path: Path) -> None:
    assert "beschadigd" in refused(zipped({**GOOD, CASE: b"format: 2\n"}, manifest(GOOD)), tmp_path)


def test_a_file_too_many_or_too_few_is_noticed(tmp_path: Path) -> None:
    extra = {**GOOD, f"{ID}/clues.yaml": b"a: 1\n"}
    assert "extra" in refused(zipped(extra, manifest(GOOD)), tmp_path)
    assert "ontbreekt" in refused(zipped(GOOD, manifest(extra)), tmp_path)


# --- pictures -------------------------------------------------------------------------------------------------


def png(width: int, height: int, *chunks: tuple[bytes, bytes], tail: bytes = b"") -> bytes:
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    pieces = [(b"IHDR", head), *chunks, (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I4s", len(data), name) + data + b"\0\0\0\0" for name, data in pieces) + tail


@pytest.mark.parametrize("data", [
    png(60_000, 60_000), png(4097, 1), png(1, 1, tail=b"PK..."), png(1, 1, (b"iTXt", b"x" * 100_000)),
    png(1, 1)[:-20], b"GIF89a" + b"\0" * 100, b"", png(1, 1).replace(b"IEND", b"IDAT"), png(0, 0),
])
def test_a_picture_that_is_too_large_or_no_picture_is_refused(data: bytes, tmp_path: Path) -> None:
    assert "plaatje" in refused(zipped({**GOOD, "_school/basis/pictures/a.png": data}), tmp_path)


def test_many_large_pictures_together_are_refused(tmp_path: Path) -> None:
    many = {f"_school/basis/pictures/p{number}.png": png(4000, 4000) for number in range(10)}
    assert "plaatje" in refused(zipped({**GOOD, **many}), tmp_path)


# --- always ---------------------------------------------------------------------------------------------------


@settings(max_examples=150, deadline=None)
@given(st.floats(0, 1), st.integers(0, 6), st.binary(max_size=6))
def test_no_change_to_a_package_makes_it_more_than_refused(where: float, cut: int, scrap: bytes) -> None:
    import tempfile

    data = zipped(GOOD)
    at = int(where * len(data))
    with tempfile.TemporaryDirectory() as place:
        package, target = Path(place) / "z.alibi", Path(place) / "t"
        package.write_bytes(data[:at] + scrap + data[at + cut:])
        target.mkdir()
        try:
            unpack(package, target)
        except NotSafe as wrong:
            assert str(wrong).endswith(".")
        else:
            assert {name: (target / name).read_bytes() for name in GOOD} == GOOD
        assert {path.name for path in Path(place).iterdir()} == {"z.alibi", "t"}


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.binary(max_size=300), st.text(max_size=200).map(str.encode)))
def test_no_bytes_can_make_the_manifest_reader_fail(data: bytes) -> None:
    with pytest.raises(NotSafe):
        read_manifest(data)


def test_words_of_a_stranger_are_shown_without_signs_that_act() -> None:
    assert shown("a\x1b[2Jb\u202e") == "a·[2Jb·"
    assert len(shown("x" * 1000)) == 81
