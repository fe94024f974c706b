"""The commands of `alibi` for who makes a school: plan (a sketch becomes a map), art (people are drawn), tiled.

Knows options, folders and sentences. Reading a sketch and drawing is the work of `alibi.art`.
"""

from __future__ import annotations

import argparse
import re
import shutil
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TextIO

from alibi.content.disk_words import why_not

ALL_WELL, WRONG = 0, 1
SHARED_SCHOOL = "het_kompas"
"""The school whose skills, glossary, pictures of things and first people a new school begins with."""
MOST_BYTES = 100_000


def run_plan(options: argparse.Namespace) -> int:
    """Make a school of a sketch."""
    from alibi.workshop.new_case import own_levels

    return make_school(options.sketch, options.school, options.name or "", own_levels(), sys.stdout)


def run_art(options: argparse.Namespace) -> int:
    """Draw the people of a school."""
    folder = _school_of(options.school)
    return draw_people(folder, options.people, Path.cwd() / f"mensen_{options.school}.png", sys.stdout)


def run_sheet(options: argparse.Namespace) -> int:
    """Draw everything a case on a school can show, with its name."""
    folder = _school_of(options.school or SHARED_SCHOOL)
    return _with_files(lambda: draw_sheet(folder, options.sheet, sys.stdout), options.sheet, _no_school(folder.name),
                       sys.stdout)


def draw_sheet(school: Path, picture: Path, out: TextIO) -> int:
    """Write the sheet of a school. 1 when the school cannot be read."""
    from alibi.art.people_files import looks_in
    from alibi.art.picture_sheet import picture_sheet
    from alibi.content.files import find_folder
    from alibi.content.notes import Notes
    from alibi.content.school_reading import read_school

    read = read_school(school, Notes()) if (school / "school.yaml").is_file() else None
    if read is None or read.school_map is None:
        print(_no_school(school.name) if not school.is_dir() else
              f"De school in {school} kan ik niet lezen. Kijk een zaak van die school na met alibi check.", file=out)
        return WRONG
    names = [spot.name for spot in read.school_map.spots]
    spots = {place.id: [name for name in names if name.startswith(f"{place.id}.") and not name[-1].isdigit()]
             for place in read.facts.places}
    picture.write_bytes(picture_sheet(looks_in(school / "people"), spots, find_folder("assets") / "fonts"))
    print(f"Om te bekijken: {picture}", file=out)
    return ALL_WELL


def run_tiled(options: argparse.Namespace) -> int:
    """Write the project file for Tiled of a school."""
    from alibi.workshop.tiled_project import write_tiled_project

    folder = _school_of(options.school)
    if not folder.is_dir():
        print(_no_school(options.school))
        return WRONG
    path = write_tiled_project(folder)
    print(f"Klaar: {path}\nOpen het in Tiled met Bestand, Open bestand of project." if path else
          f"De school in {folder} kan ik niet lezen. Kijk een zaak van die school na met alibi check.")
    return ALL_WELL if path else WRONG


def _school_of(name: str) -> Path:
    """The folder of a school: among one's own levels, else one that comes with the game."""
    from alibi.content.files import find_folder
    from alibi.workshop.new_case import own_levels

    folders = [levels / "_school" / name for levels in (own_levels(), find_folder("levels"))]
    return next((one for one in folders if (one / "school.yaml").is_file()), folders[0])


def _no_school(name: str) -> str:
    return f"Er is geen school “{name}”. Kijk naar de naam van de map in levels/_school."


def _with_files(act: Callable[[], int], where: Path, no_text: str, out: TextIO) -> int:
    """Do something with files, and say in one sentence what could not be read or written; `no_text` of a file that is
    not saved as UTF-8."""
    try:
        return act()
    except UnicodeDecodeError:
        print(no_text, file=out)
    except OSError as wrong:
        print(f"{wrong.filename or where}: dat lukt niet ({why_not(wrong)}).", file=out)
    return WRONG


def draw_people(school: Path, wanted: Sequence[str], picture: Path, out: TextIO) -> int:
    """Draw everybody in the school folder `school`, and a picture of `wanted` people, else of who is new. 1 when
    nothing was drawn."""
    no_text = f"Een bestand in {school / 'people'} is geen gewone tekst. Sla het op als UTF-8."
    return _with_files(lambda: _draw_people(school, wanted, picture, out), school, no_text, out)


def _draw_people(school: Path, wanted: Sequence[str], picture: Path, out: TextIO) -> int:
    from alibi.art.bake import bake_people
    from alibi.art.people_files import looks_in, name_in
    from alibi.art.people_preview import people_preview
    from alibi.art.person import LookError
    from alibi.content.files import find_folder
    from alibi.content.pictures import undrawn

    people = school / "people"
    if not school.is_dir():
        print(_no_school(school.name), file=out)
        return WRONG
    try:
        looks = looks_in(people)
        unknown = [who for who in wanted if who not in looks]
        if unknown or not looks:
            known = f"Dit zijn ze: {', '.join(looks)}." if looks else "Er is nog niemand."
            who = unknown[0] if unknown else "iemand.yaml"
            print(f"In {people} staat geen {who}. {known}", file=out)
            return WRONG
        shown = wanted or undrawn(school, looks) or tuple(looks)
        bake_people(looks, school / "pictures")
        named = {who: (name_in((people / f"{who}.yaml").read_text("utf-8")) or who, looks[who]) for who in shown}
        picture.write_bytes(people_preview(named, find_folder("assets") / "fonts"))
    except LookError as wrong:
        print(f"{people}/{wrong}\nEr is niets getekend.", file=out)
        return WRONG
    print(f"Getekend: {len(looks)} mensen van {school.name}.\nOm te bekijken: {picture}", file=out)
    return ALL_WELL


def make_school(sketch: Path, school: str, name: str, levels: Path, out: TextIO) -> int:
    """Write the school folder `levels`/_school/`school` from the sketch in a file. 1 when nothing was made."""
    no_text = f"{sketch} is geen gewone tekst. Sla het in Kladblok op als UTF-8."
    return _with_files(lambda: _make_school(sketch, school, name, levels, out), sketch, no_text, out)


def _make_school(sketch: Path, school: str, name: str, levels: Path, out: TextIO) -> int:
    from alibi.art.plan_build import build_plan
    from alibi.art.plan_school import preview_png, write_school
    from alibi.art.plan_text import PlanError, read_plan
    from alibi.content.files import find_folder
    from alibi.workshop.new_case import people_of_template
    from alibi.workshop.tiled_project import write_tiled_project

    folder = levels / "_school" / school
    refusal = _refusal(school, folder)
    try:
        text = refusal or _text_of(sketch)
        if refusal:
            print(refusal, file=out)
            return WRONG
        planned = build_plan(read_plan(text))
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix="_nieuw_") as unfinished:
            made = Path(unfinished) / school
            like = find_folder("levels") / "_school" / SHARED_SCHOOL
            write_school(planned, name or _spoken(school), made, like, people_of_template())
            shutil.move(made, folder)
        write_tiled_project(folder)
        picture = sketch.with_suffix(".png")
        picture.write_bytes(preview_png(planned))
    except PlanError as wrong:
        print(_shown(sketch, text, wrong.row, wrong.column, str(wrong)), file=out)
        return WRONG
    print(f"Klaar: {folder}\nZo ziet de school eruit: {picture}\n\n"
          f"1. Begin een zaak op deze school:  alibi new mijn_zaak --school {school}\n"
          f"2. Open de kaart in Tiled:         {folder / 'map.tmx'}\n"
          f"3. Verander de mensen in people/ en teken ze:  alibi art {school}\n"
          "Hoe je verder gaat, staat in docs/mensen_en_plekken.md.", file=out)
    return ALL_WELL


def _refusal(school: str, folder: Path) -> str:
    """Why a school of this name cannot be made, "" when it can."""
    if not re.fullmatch(r"[a-z][a-z0-9_]{0,29}", school):
        return f"“{school}” kan geen naam van een school zijn. Gebruik kleine letters, cijfers en _, zoals de_linde."
    return f"{folder} bestaat al. Daar blijf ik af. Kies een andere naam." if folder.exists() else ""


def _text_of(sketch: Path) -> str:
    data = sketch.read_bytes()
    if len(data) > MOST_BYTES:
        raise OSError(0, f"het bestand is groter dan {MOST_BYTES // 1000} kB", str(sketch))
    return data.decode("utf-8")


def _spoken(school: str) -> str:
    return " ".join(word.capitalize() for word in school.split("_"))


def _shown(path: Path, text: str, row: int, column: int, sentence: str) -> str:
    """A fault with its place, the line it is about and a mark under it."""
    lines = text.removeprefix("\ufeff").splitlines()
    line = lines[row - 1].expandtabs() if row <= len(lines) else ""
    return f"{path}:{row}:{column}: {sentence}\n\n  {line}\n  {' ' * (column - 1)}^"
