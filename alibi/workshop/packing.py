"""`alibi pack CASE`: one file to hand on, with the case, its school when that is not one of the game, and a manifest.

Only a case that passes its check is packed. The same files always make the same bytes. Knows which files belong to a
case; what may be in a package is `content.package`.
"""

from __future__ import annotations

import hashlib
import io
import re
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TextIO

from alibi.content.diagnostics import DUTCH, Diagnostic, Language, as_text
from alibi.content.disk_words import why_not
from alibi.content.files import SCHOOLS, NoSuchCase, comes_with_the_game, find_case
from alibi.content.hashes import with_hashes
from alibi.content.load import load_case
from alibi.content.package import FORMAT, KINDS, MANIFEST, MOST_BYTES, SUFFIX, Manifest, NotSafe, read_manifest
from alibi.content.unpacking import unpack
from alibi.core.case import Case
from alibi.review.check import check_loaded
from alibi.workshop.file_writing import write_bytes
from alibi.workshop.installing import check_drawn
from alibi.workshop.maker_file import Ask, Maker, NotSaid, ask_maker, read_maker, with_given, write_maker
from alibi.workshop.names_of_the_game import OwnNames, own_names_used

ALL_WELL, WRONG = 0, 1
_IN_A_CASE = ("case.yaml", "clues.yaml", "debrief.yaml", "days/*.yaml", "talk/*.yaml", "plays/*.play.yaml", "lang/*.po")
_IN_A_SCHOOL = ("school.yaml", "people/*.yaml", "*.tmx", "**/*.tsx", "**/*.png", "**/*.json", "lang/*.po")
_NEVER = (1980, 1, 1, 0, 0, 0)
"""The time of every file in a package, so that packing twice gives the same bytes."""


class CannotPack(Exception):
    """This case cannot be packed; the message is a sentence for its maker, or `faults` say it."""

    def __init__(self, sentence: str = "", faults: tuple[Diagnostic, ...] = ()) -> None:
        super().__init__(sentence)
        self.faults = faults


def run_pack(case: str, given: Mapping[str, str], yes: bool, target: Path | None, out: TextIO, ask: Ask = input,
             levels: Path | None = None, language: Language = DUTCH) -> int:
    """Pack a case into `target`, a file or a folder (else into the folder one stands in). `given` are answers that came
    as options (author, id, licence, reviewed_by, version); with `yes` nothing is asked. 1 when nothing was packed."""
    def say(words: str) -> None:
        print(language.lines(words), file=out)

    try:
        folder = find_case(case, levels).resolve()
        maker = _maker(folder, given, yes, lambda question: ask(language.lines(question)))
        path, many = _packed(folder, maker, target)
    except CannotPack as wrong:
        say(as_text(wrong.faults, language) if wrong.faults else str(wrong))
        return WRONG
    except (NoSuchCase, NotSaid, NotSafe) as wrong:
        say(str(wrong))
        return WRONG
    except EOFError:
        say("\nGestopt. Er is niets ingepakt.")
        return WRONG
    except OSError as wrong:
        say(f"Ik kan hier niet lezen of schrijven ({why_not(wrong)}). Er is niets ingepakt.")
        return WRONG
    say(f"Ingepakt: {path} ({many} bestanden, {path.stat().st_size // 1000 + 1} kB).\n"
        f"Wie hem krijgt, typt: alibi install {path.name}")
    return ALL_WELL


def pack(folder: Path, given: Mapping[str, str], target: Path) -> Path:
    """Pack a case into a folder with these answers, without asking; gives the file. CannotPack, NotSaid or NotSafe when
    that cannot be."""
    path, _ = _packed(folder, _maker(folder, given, True, lambda question: ""), target)
    return path


def _packed(folder: Path, maker: Maker, target: Path | None) -> tuple[Path, int]:
    """The file that was written, and how many files are in it."""
    manifest, files = contents(folder, maker)
    name = f"{manifest.id}-{manifest.version}{SUFFIX}"
    path = target / name if target and target.is_dir() else target or Path(name)
    packed = zipped(manifest, files)
    _try(packed)
    write_bytes(path, packed)
    return path, len(files)


def _maker(folder: Path, given: Mapping[str, str], yes: bool, ask: Ask) -> Maker:
    """Who made this case: kept in maker.yaml, asked the first time."""
    found, wrong = read_maker(folder)
    if wrong:
        raise CannotPack(faults=wrong)
    words = {name: text for name, text in given.items() if name != "version"}
    maker = with_given(found, words) if found else ask_maker(words, yes, ask)
    if given.get("version"):
        maker = _with_version(maker, given["version"])
    if maker != found:
        write_maker(folder, maker)
    return maker


def _with_version(maker: Maker, written: str) -> Maker:
    if not written.isdecimal() or not 1 <= int(written) <= 9999:
        raise NotSaid("Een versie is een getal van 1 tot en met 9999.")
    return replace(maker, version=int(written))


# --- what goes in ---------------------------------------------------------------------------------------------


def contents(folder: Path, maker: Maker) -> tuple[Manifest, dict[str, bytes]]:
    """The manifest and the files of a package. CannotPack when the case has errors; NotSafe when a file has a name
    that cannot be in a package."""
    loaded = load_case(folder)
    report = check_loaded(loaded, folder)
    if loaded.case is None or loaded.school is None or report.has_errors:
        raise CannotPack(f"Deze zaak heeft nog fouten. Er is niets ingepakt. Kijk met: alibi check {folder.name}")
    check_drawn(loaded)
    _check_for_others(folder, loaded.school)
    id_ = f"{maker.id}.{re.sub(r'^[0-9]+_', '', folder.name)}"
    files = {f"{id_}/{inner}": path.read_bytes() for inner, path in _files(folder, _IN_A_CASE)}
    school = loaded.school
    if not comes_with_the_game(school):
        files |= {f"{SCHOOLS}/{school.name}/{inner}": path.read_bytes() for inner, path in _files(school, _IN_A_SCHOOL)}
    manifest = _manifest(maker, with_hashes(replace(loaded.case, id=id_)), files)
    return read_manifest(manifest.as_bytes()), files


def _check_for_others(folder: Path, school: Path) -> None:
    """CannotPack when a case on a school of the game uses what only this computer has there."""
    own = own_names_used(folder, school) if comes_with_the_game(school) else OwnNames()
    if own:
        lines = []
        if own.new:
            lines.append(f"Dit staat alleen op jouw computer in de school “{school.name}”: {', '.join(own.new)}.")
        if own.changed:
            lines.append(f"Dit is op jouw computer anders dan in de school “{school.name}” van het spel: "
                         f"{', '.join(own.changed)}.")
        raise CannotPack("\n".join((*lines, "Wie je zaak krijgt, heeft dat niet. Er is niets ingepakt.",
                                    f"Zo gaat het wel: kopieer de map {school} naar {school.with_name('mijn_school')}, "
                                    "en zet in case.yaml: school: mijn_school. Die school gaat dan mee.")))


def _files(folder: Path, patterns: tuple[str, ...]) -> Iterator[tuple[str, Path]]:
    """Files of a folder by their path in it; no link out of it, nothing that begins with a dot."""
    found = {path for pattern in patterns for path in folder.glob(pattern)}
    for path in sorted(found):
        inner = path.relative_to(folder)
        if path.is_file() and path.suffix in KINDS and path.resolve().is_relative_to(folder.resolve()) \
                and not any(part.startswith(".") for part in inner.parts):
            yield inner.as_posix(), path


def _manifest(maker: Maker, case: Case, files: Mapping[str, bytes]) -> Manifest:
    return Manifest(
        format=FORMAT, id=case.id, version=maker.version, title=case.title, author=maker.author, licence=maker.licence,
        reviewed_by=maker.reviewed_by, themes=maker.themes, school=case.school, rules_hash=case.rules_hash,
        files={path: hashlib.sha256(data).hexdigest() for path, data in files.items()})


def _try(packed: bytes) -> None:
    """What is packed can be installed: NotSafe when it breaks a limit."""
    with tempfile.TemporaryDirectory(prefix="alibi_pack_") as place:
        package = Path(place) / f"zaak{SUFFIX}"
        package.write_bytes(packed)
        folder = Path(place) / "uitgepakt"
        folder.mkdir()
        unpack(package, folder)


def zipped(manifest: Manifest, files: Mapping[str, bytes]) -> bytes:
    """The bytes of a package. CannotPack when it would be too large to install."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as opened:
        for name, data in {MANIFEST: manifest.as_bytes(), **files}.items():
            opened.writestr(zipfile.ZipInfo(name, _NEVER), data, zipfile.ZIP_DEFLATED)
    if sum(map(len, files.values())) > MOST_BYTES:
        raise CannotPack(f"Deze zaak is groter dan {MOST_BYTES // 1_000_000} MB. Maak plaatjes van de school kleiner.")
    return packed.getvalue()
