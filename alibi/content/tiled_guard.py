"""The first look at a Tiled map: is it one we can read, and does it stay inside its school folder?

Knows what pytmx cannot stand or would do without limits (an infinite map raises an empty Exception there).
Does not build anything.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath

from alibi.content.notes import Notes
from alibi.content.pictures import LARGEST, check_picture
from alibi.content.source_text import Refused, read_bytes
from alibi.content.tiled_xml import MOST_KILOBYTES, Element, read_xml

WIDEST = 200
MOST_TILES = 5000
MOST_BYTES = MOST_KILOBYTES * 1000
MOST_TILESETS, MOST_LAYERS = 10, 10
MOST_OBJECTS = {"plekken": 300, "deuren": 300, "punten": 1500}
"""Objects that are held against each other, so that many of them would take long."""
LONGEST_PATH = 200
TILE_LAYERS = ("vloer", "muur")
OBJECT_LAYERS = ("spullen", "plekken", "deuren", "punten", "borden", "botsing")
_OF_TILESET = {"tilewidth": (1, LARGEST), "tileheight": (1, LARGEST), "spacing": (0, 256), "margin": (0, 256),
               "tilecount": (0, 1_000_000), "columns": (0, MOST_TILES)}
_OF_IMAGE = {"width": (0, LARGEST), "height": (0, LARGEST)}
_SPUN = 1 << 28
_WHOLE = re.compile(r"\d{1,10}")


@dataclass(frozen=True, slots=True)
class GuardedMap:
    """A map that passed: its root, and the root of each tileset with its first global tile id."""

    root: Element
    tilesets: tuple[tuple[int, Element], ...]


def first_look(path: Path, school: Path, shown: str, notes: Notes) -> GuardedMap | None:
    """The map as elements when it is safe to hand to pytmx; None after a fault (it is noted). `school` is its
    folder without links or dots, out of which nothing may be read."""
    before = len(notes.findings.found)
    try:
        root = read_xml(read_bytes(path, MOST_BYTES), shown)
        _check_kind(root)
    except Refused as refused:
        notes.findings.report(refused.code, refused.mark, refused.facts)
        return None
    _check_numbers(root, notes)
    if len(notes.findings.found) == before:
        _check_layers(root, notes)
    tilesets = tuple(_tilesets(root, path.parent, school, shown, notes)) if _few(root, "tileset", MOST_TILESETS) else ()
    return GuardedMap(root, tilesets) if len(notes.findings.found) == before else None


def _few(root: Element, tag: str, most: int) -> bool:
    return sum(1 for _ in root.all(tag)) <= most


def _check_numbers(root: Element, notes: Notes) -> None:
    """Not more of anything than a school needs."""
    for tag, most, words in (("tileset", MOST_TILESETS, "tegelsets"), ("layer", MOST_LAYERS, "tegellagen")):
        if not _few(root, tag, most):
            notes.report("A503", root.mark, what=f"het aantal {words}", most=f"{most} {words}")
    for group in root.all("objectgroup"):
        name = group.get("name")
        most = MOST_OBJECTS.get(name, len(group.children))
        if len(group.children) > most:
            notes.report("A503", group.mark, what=f"laag “{name}”", most=f"{most} objecten")


def _check_kind(root: Element) -> None:
    """Refuse what is no finite, straight, square map of a sensible size."""
    if root.tag != "map":
        raise Refused("A501", root.mark, what="dit is geen kaart van Tiled")
    if root.get("infinite", "0") != "0" or next(root.all("chunk"), None):
        raise Refused("A504", root.mark)
    if root.get("orientation") != "orthogonal":
        raise Refused("A505", root.mark, what=f"oriëntatie is “{root.get('orientation')}”")
    if root.get("tilewidth") != root.get("tileheight") or not 1 <= root.number("tilewidth") <= 256:
        raise Refused(
            "A505", root.mark, what=f"een tegel is {root.get('tilewidth')} bij {root.get('tileheight')}"
        )
    if not (1 <= root.number("width") <= WIDEST and 1 <= root.number("height") <= WIDEST):
        raise Refused(
            "A503",
            root.mark,
            what=f"{root.get('width')} bij {root.get('height')} tegels",
            most=f"{WIDEST} bij {WIDEST} tegels",
        )
    template = next((one for one in root.all("object") if one.get("template")), None)
    if template:
        raise Refused("A501", template.mark, what="sjablonen (.tx) gebruiken we niet")


def _check_layers(root: Element, notes: Notes) -> None:
    tiles = {layer.get("name"): layer for layer in root.all("layer")}
    objects = {layer.get("name") for layer in root.all("objectgroup")}
    for name in TILE_LAYERS:
        if name not in tiles:
            notes.report("A506", root.mark, near=(name, tiles), name=name, sort="tegellaag")
    for name in OBJECT_LAYERS:
        if name not in objects:
            notes.report("A506", root.mark, near=(name, objects), name=name, sort="objectlaag")
    for layer in root.all("layer"):
        wrong = _wrong_tiles(layer, int(root.number("width")), int(root.number("height")))
        if wrong:
            data = layer.first("data") or layer
            notes.report("A507", data.mark, name=layer.get("name"), what=wrong)


def _wrong_tiles(layer: Element, width: int, height: int) -> str:
    """Why the tiles of a layer cannot be read, "" when they can. Only CSV: people can compare and merge it."""
    data = layer.first("data")
    if data is None or data.get("encoding") != "csv" or data.get("compression"):
        return "ze staan niet als CSV in het bestand"
    if (layer.number("width"), layer.number("height")) != (width, height):
        return "de laag is niet zo groot als de kaart"
    count = data.text.count(",") + 1
    if count != width * height:
        return f"er staan er {count}, geen {width * height}"
    written = [part.strip() for part in data.text.strip().split(",")]
    if not all(_WHOLE.fullmatch(part) for part in written):
        return "er staat iets anders dan een getal tussen"
    if any(int(part) >= _SPUN for part in written):
        return "er zijn tegels gedraaid of gespiegeld"
    return ""


def _tilesets(
    root: Element, folder: Path, school: Path, shown: str, notes: Notes
) -> list[tuple[int, Element]]:
    found = []
    for element in root.all("tileset"):
        source = element.get("source")
        if not source:
            _check_tileset(element, folder, school, notes)
            found.append((int(element.number("firstgid")), element))
            continue
        path = inside(school, folder, source, element, notes)
        if path is None:
            continue
        tileset = _external(path, source, f"{PurePosixPath(shown).parent / source}", element, notes)
        if tileset:
            _check_tileset(tileset, path.parent, school, notes)
            found.append((int(element.number("firstgid")), tileset))
    for image_layer in root.all("imagelayer"):
        _check_images(image_layer, folder, school, notes)
    return found


def _external(path: Path, written: str, shown: str, element: Element, notes: Notes) -> Element | None:
    if not path.is_file() or path.suffix.lower() != ".tsx":
        notes.report("A509", element.mark, path=written)
        return None
    try:
        root = read_xml(read_bytes(path, MOST_BYTES), shown)
        if root.tag != "tileset":
            raise Refused("A501", root.mark, what="dit is geen tegelset van Tiled")
    except Refused as refused:
        notes.findings.report(refused.code, refused.mark, refused.facts)
        return None
    return root


def _check_tileset(tileset: Element, folder: Path, school: Path, notes: Notes) -> None:
    """A tileset may not have more tiles than a school needs, and its pictures must be there."""
    image = tileset.first("image")
    if not (_in_bounds(tileset, _OF_TILESET) and all(_in_bounds(one, _OF_IMAGE) for one in tileset.all("image"))):
        notes.report("A501", tileset.mark, what="een getal van deze tegelset kan niet")
        return
    size = tileset.number("tilewidth") * tileset.number("tileheight")
    drawn = image.number("width") * image.number("height") / max(1, size) if image else 0
    if max(drawn, tileset.number("tilecount")) > MOST_TILES:
        notes.report("A503", tileset.mark, what="een tegelset", most=f"{MOST_TILES} tegels")
    _check_images(tileset, folder, school, notes)


def _in_bounds(element: Element, bounds: dict[str, tuple[int, int]]) -> bool:
    """Whether every number of an element is a whole one within its bounds; pytmx would count up to it, however far."""
    written = ((element.get(name), least, most) for name, (least, most) in bounds.items() if element.get(name))
    return all(_WHOLE.fullmatch(text) and least <= int(text) <= most for text, least, most in written)


def _check_images(element: Element, folder: Path, school: Path, notes: Notes) -> None:
    for image in element.all("image"):
        written = image.get("source")
        path = inside(school, folder, written, image, notes)
        if path is not None:
            check_picture(path, written, image.mark, notes)


def inside(school: Path, folder: Path, written: str, element: Element, notes: Notes) -> Path | None:
    """The file that `written` points to from `folder`, when it lies in the school folder."""
    windows = PureWindowsPath(written)
    plain = 0 < len(written) <= LONGEST_PATH and "\\" not in written and not windows.drive and not windows.root
    path = (folder / written).resolve() if plain else None
    if path is None or not path.is_relative_to(school):
        notes.report("A508", element.mark, path=written[:LONGEST_PATH])
        return None
    return path
