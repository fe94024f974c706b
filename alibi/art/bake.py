"""Bakes pictures to PNG sheets, with one table per folder that says where each picture is.

Knows which sheets go where: people in the school's folder, everything else with the game. Two bakes of the
same drawings give the same bytes. Needs resvg_py, which is loaded only when a sheet is really baked.

A table maps the name of a picture to `[sheet, x, y, width, height]` in px; sheets lie beside the table. What is drawn
together lies together, so that little is read and kept: a sheet per portrait, per walker, per colour of icons.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from alibi.art.agents import AGENTS
from alibi.art.backdrops import (
    HEIGHT,
    WIDTH,
    debrief_backdrop,
    ink_backdrop,
    place_backdrop,
    reveal_backdrop,
)
from alibi.art.card_pictures import CARD_PICTURES
from alibi.art.card_pictures import HEIGHT as CARD_HEIGHT
from alibi.art.card_pictures import WIDTH as CARD_WIDTH
from alibi.art.effects import EFFECTS
from alibi.art.icons import ICONS, INKS, SIZES, agency_mark, icon
from alibi.art.passers import PASSERS
from alibi.art.people_files import looks_in
from alibi.art.people_pictures import face, portraits, walk
from alibi.art.person import Look, read_look
from alibi.art.place_scenes import PLACES
from alibi.art.raster import png
from alibi.art.sheet import Picture, Sheet, sheets, single
from alibi.art.svg import group
from alibi.art.title_picture import title_picture
from alibi.art.traces import SIZE as TRACE_SIZE
from alibi.art.traces import TRACES

MARK_SIZE = 48
_AGENT_MOODS = ("neutral", "happy")
_WALK_SHEET_WIDTH = 656
"""Eight frames in a row: two of the four sides that are seen."""

_SMALL_SHEET_WIDTH = 1200
"""Keeps the sheets of icons and signs about square."""


@dataclass(frozen=True)
class BakedLook:
    """One person baked in memory: two sheets as PNG bytes, and the table of their pictures."""

    portraits: bytes
    sprites: bytes
    regions: Mapping[str, list[str | int]]


def bake_all(assets_dir: Path, school_dir: Path) -> None:
    """Bakes everything this room draws: the game's pictures, and the people of one school.

    Writes `assets_dir/pictures` and `school_dir/pictures`. Raises LookError when a people file is wrong.
    """
    looks = looks_in(school_dir / "people")
    bake_game(looks, assets_dir / "pictures")
    bake_people(looks, school_dir / "pictures")


def bake_people(looks: Mapping[str, Look], pictures_dir: Path) -> None:
    """Bakes walking frames, faces and portraits to `people*.png` and `people.json` in a folder."""
    _write([*_walking("people_", looks), *sheets("faces", [face(who, look) for who, look in looks.items()]),
            *_busts(looks)], pictures_dir, "people")


def _walking(stem: str, looks: Mapping[str, Look]) -> Iterable[Sheet]:
    for who, look in looks.items():
        yield from sheets(f"{stem}{who}", walk(who, look), width=_WALK_SHEET_WIDTH)


def _busts(looks: Mapping[str, Look], *moods: tuple[str, ...]) -> Iterable[Sheet]:
    """Portraits, each on a sheet of its own: one is seen at a time."""
    for who, look in looks.items():
        for picture in portraits(who, look, *moods):
            yield single(_file_of(picture), picture)


def bake_game(looks: Mapping[str, Look], pictures_dir: Path) -> None:
    """Bakes agents, passers-by, icons, signs, traces, cards and full-screen pictures, with `atlas.json`, to a folder.

    `looks` are the people who may stand on the yard in the title picture.
    """
    _write(game_sheets(looks), pictures_dir, "atlas")


def game_sheets(looks: Mapping[str, Look]) -> list[Sheet]:
    """Every sheet that belongs to the game itself."""
    filled = [*_walking("", AGENTS), *sheets("faces", [face(who, look) for who, look in AGENTS.items()]),
              *_busts(AGENTS, _AGENT_MOODS), *_walking("", PASSERS)]
    for ink in INKS:
        filled += sheets(f"icons_{ink}", _icon_pictures(ink), width=_SMALL_SHEET_WIDTH)
    filled += sheets("cards", _card_pictures(), width=_SMALL_SHEET_WIDTH)
    filled += sheets("signs", _sign_pictures(), width=_SMALL_SHEET_WIDTH)
    alone = [Picture("logo.alien", MARK_SIZE, MARK_SIZE, agency_mark(MARK_SIZE)), *_screen_pictures(looks)]
    return filled + [single(_file_of(picture), picture) for picture in alone]


def bake_look(look: Mapping[str, object], person: str = "player") -> BakedLook:
    """Bakes one look, given as the facts of a people file, for someone who is not pre-baked.

    The table names the sheets `portraits.png` and `sprites.png`. Raises LookError in Dutch for a wrong fact.
    """
    read = read_look(look)
    busts = sheets("portraits", portraits(person, read))[0]
    frames = sheets("sprites", [*walk(person, read), face(person, read)], width=_WALK_SHEET_WIDTH)[0]
    regions = {**busts.regions(), **frames.regions()}
    return BakedLook(png(busts.svg()), png(frames.svg()), regions)


def _icon_pictures(ink: str) -> Iterable[Picture]:
    for size in SIZES:
        for name in ICONS:
            yield Picture(f"icon{size}.{name}.{ink}", size, size, icon(name, size, ink))


def _card_pictures() -> Iterable[Picture]:
    for name, draw in CARD_PICTURES.items():
        yield Picture(f"picture.{name}", CARD_WIDTH, CARD_HEIGHT, draw())


def _sign_pictures() -> Iterable[Picture]:
    for name, effect in EFFECTS.items():
        yield Picture(f"fx.{name}", effect.width, effect.height, effect.draw())
    for name, draw in TRACES.items():
        yield Picture(f"trace.{name}", TRACE_SIZE, TRACE_SIZE, draw())


def _screen_pictures(looks: Mapping[str, Look]) -> Iterable[Picture]:
    yield Picture("title.background", WIDTH, HEIGHT, title_picture(looks, AGENTS["agent_1"]))
    for place in PLACES:
        yield _backdrop(place)
    for name, draw in (("reveal", reveal_backdrop), ("ink", ink_backdrop), ("debrief", debrief_backdrop)):
        yield Picture(f"backdrop.{name}", WIDTH, HEIGHT, draw())


def _backdrop(place: str) -> Picture:
    """Half the size of the screen: out of focus that cannot be seen, and it is a quarter of the bytes."""
    return Picture(f"backdrop.{place}", WIDTH // 2, HEIGHT // 2, group(place_backdrop(place), transform="scale(0.5)"))


def _file_of(picture: Picture) -> str:
    return f"{picture.name.replace('.', '_')}.png"


def _write(filled: Iterable[Sheet], pictures_dir: Path, table: str) -> None:
    """Writes sheets and their table; older sheets of the same table that are no longer named are removed."""
    pictures_dir.mkdir(parents=True, exist_ok=True)
    table_path = pictures_dir / f"{table}.json"
    stale = _sheets_named_in(table_path)
    regions: dict[str, list[str | int]] = {}
    for sheet in filled:
        (pictures_dir / sheet.name).write_bytes(png(sheet.svg()))
        regions.update(sheet.regions())
        stale.discard(sheet.name)
    for name in stale:
        (pictures_dir / name).unlink(missing_ok=True)
    table_path.write_text(table_text(regions), encoding="utf-8")


def _sheets_named_in(table_path: Path) -> set[str]:
    if not table_path.exists():
        return set()
    return {place[0] for place in json.loads(table_path.read_text(encoding="utf-8")).values()}


def table_text(regions: Mapping[str, list[str | int]]) -> str:
    """One picture a line, by name, so that a change in the table can be read."""
    rows = (f"{json.dumps(name)}: {json.dumps(regions[name])}" for name in sorted(regions))
    return "{\n" + ",\n".join(rows) + "\n}\n"
