"""The project file for Tiled: our classes and lists of words, so that a designer picks them instead of typing.

Knows Tiled's project format (JSON, since 1.9) and which object carries which property. The words come from the school
itself and from the reader of maps, so that the file says what the game reads.
"""

from __future__ import annotations

import json
from pathlib import Path

from alibi.content.notes import Notes
from alibi.content.school_reading import ReadSchool, read_school
from alibi.content.tiled import SIGN_KINDS
from alibi.core.school_map import FACINGS
from alibi.workshop.file_writing import write_text

FORMAT = 1100
"""The version of Tiled (1.10) for which properties are written."""
PLACE, SPOT, SIGN, FACING = "plek_id", "punt_naam", "soort_bord", "kijkt_naar"
CLASSES: dict[str, tuple[str, dict[str, str]]] = {
    "plek": ("#ff78b05e", {}),
    "deur": ("#ff5ea3d0", {"a": PLACE, "b": PLACE, "label": "", "to": SPOT}),
    "punt": ("#ff9279c4", {"facing": FACING}),
    "bord": ("#fff4b13e", {"text": "", "kind": SIGN}),
    "botsing": ("#ffb94a36", {}),
    "prop": ("#ffb08150", {}),
}
"""Class of an object -> its colour in Tiled, and its properties with the list each is picked from ("": typed)."""
_DEFAULTS = {"kind": "label"}
"""What the game takes when a property is not written; Tiled does not write what is left as it is."""


def write_tiled_project(folder: Path) -> Path | None:
    """Write the project of a school beside its map; None when its school.yaml or map cannot be read."""
    school = read_school(folder.resolve(), Notes())
    if school is None or school.school_map is None:
        return None
    path = folder / f"{folder.name}.tiled-project"
    write_text(path, project_text(school))
    return path


def project_text(school: ReadSchool) -> str:
    """The project file of a school as read."""
    places = [place.id for place in school.facts.places]
    spots = sorted(spot.name for spot in school.school_map.spots) if school.school_map else []
    lists = {PLACE: ["", *places], SPOT: ["", *spots], SIGN: list(SIGN_KINDS), FACING: ["", *FACINGS]}
    types = [_list(number, name, values) for number, (name, values) in enumerate(lists.items(), 1)]
    types += [_class(number, name) for number, name in enumerate(CLASSES, len(types) + 1)]
    project = {"automappingRulesFile": "", "commands": [], "compatibilityVersion": FORMAT,
               "extensionsPath": "extensions", "folders": ["."], "properties": [], "propertyTypes": types}
    return json.dumps(project, ensure_ascii=False, indent=1) + "\n"


def _list(number: int, name: str, values: list[str]) -> dict[str, object]:
    return {"id": number, "name": name, "storageType": "string", "type": "enum", "values": values,
            "valuesAsFlags": False}


def _class(number: int, name: str) -> dict[str, object]:
    colour, properties = CLASSES[name]
    members = [{"name": key, "type": "string", "value": _DEFAULTS.get(key, ""),
                **({"propertyType": listed} if listed else {})} for key, listed in properties.items()]
    return {"id": number, "name": name, "type": "class", "color": colour, "drawFill": True, "members": members,
            "useAs": ["object", "tile"]}
