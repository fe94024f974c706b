"""JSON Schema for one case: what an editor can offer and explain while an author types.

Made from the shapes and from the ids of this case and its school, so that completion knows Noor and B1.04. What the
school decides (people, places, skills, points) must be one of its ids. What the case itself chooses (scenes, clues,
promises) is offered but not forced: the author may name a scene before writing it, and `alibi check` judges names.
Only keywords that draft-07 and 2020-12 read alike are used: editors differ. Knows no editor and writes no file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from alibi.content.fields import FILE_ID, ID
from alibi.core.case import MOODS, SIGNS
from alibi.core.conditions import LONGEST, STATES, WORDS
from alibi.workshop.kinds import (
    Condition,
    Effects,
    Either,
    Facts,
    Flag,
    Group,
    Key,
    Kind,
    Label,
    Listing,
    NewId,
    Ref,
    Shape,
    SkillSign,
    Speech,
    Text,
    Time,
    Whole,
    Word,
)
from alibi.workshop.known import CaseIds, SchoolIds
from alibi.workshop.shapes import FILES

Schema = dict[str, Any]
DRAFT = "https://json-schema.org/draft/2020-12/schema"
TIME = r"^([01][0-9]|2[0-3]):[0-5][05]$"
MOST_TRUST = 3
_SCHOOL_KINDS = ("school_person", "person", "place", "skill", "spot")
_PATHS = r"^[a-z][a-z0-9_]*(/[a-z][a-z0-9_]*){0,2}$"


def schemas(ids: CaseIds, school: SchoolIds) -> dict[str, Schema]:
    """The schema of each kind of file, by name: case, day, talk, clues, debrief, people and play."""
    return {name: _File(ids, school).whole(name, shape) for name, shape in FILES.items()}


class _File:
    """The schema of one kind of file; `parts` are the named pieces that it refers to."""

    def __init__(self, ids: CaseIds, school: SchoolIds) -> None:
        self.ids, self.school = ids, school
        self.parts: dict[str, Schema] = {}
        self.makers: dict[type[Any], Callable[[Any], Schema]] = {
            Text: lambda kind: {"type": "string", "minLength": 1},
            Label: lambda kind: {"type": ["string", "integer"]},
            Time: lambda kind: {"type": "string", "pattern": TIME},
            Flag: lambda kind: {"type": "boolean"},
            Facts: self._facts,
            Whole: lambda kind: {"type": "integer", "minimum": kind.lowest, "maximum": kind.highest},
            Word: lambda kind: {"enum": list(kind.options)},
            NewId: lambda kind: {"type": "string", "pattern": f"^{(FILE_ID if kind.file else ID).pattern}$"},
            Condition: self._condition,
            SkillSign: self._skill_sign,
            Effects: self._effects,
            Speech: self._speech,
            Ref: self._ref,
            Listing: self._listing,
            Group: self._group,
            Either: lambda kind: {"anyOf": [self.of(one) for one in kind.options]},
            Shape: self._named,
        }

    def whole(self, name: str, shape: Shape) -> Schema:
        body = self._shape(shape)
        return {"$schema": DRAFT, "title": f"{shape.what} ({self.ids.folder.name})", **body,
                "$defs": dict(sorted(self.parts.items()))}

    def of(self, kind: Kind) -> Schema:
        """The schema of a value of a kind."""
        return self.makers[type(kind)](kind)

    # --- mappings and lists ---------------------------------------------------------------------------------

    def _named(self, shape: Shape) -> Schema:
        """A shape as a part of its own, so that it stands in the file once."""
        name = shape.what.replace(" ", "_")
        if name not in self.parts:
            self.parts[name] = {}
            self.parts[name] = self._shape(shape)
        return {"$ref": f"#/$defs/{name}"}

    def _shape(self, shape: Shape) -> Schema:
        required = [key.name for key in shape.keys if key.required]
        made: Schema = {"type": "object", "additionalProperties": False,
                        "properties": {key.name: self._key(key) for key in shape.keys}}
        return made | ({"required": required} if required else {})

    def _key(self, key: Key) -> Schema:
        made = self.of(key.of)
        words = {"description": key.about, "markdownDescription": key.about}
        return {"allOf": [made], **words} if "$ref" in made else {**made, **words}

    def _listing(self, kind: Listing) -> Schema:
        made: Schema = {"type": "array", "items": self.of(kind.of)}
        if kind.least:
            made["minItems"] = kind.least
        return made | _snippets(kind.of, "- ")

    def _group(self, kind: Group) -> Schema:
        inner = self.of(kind.of)
        own = {name: self.of(one) for name, one in kind.own}
        if kind.keys:
            return {"type": "object", "additionalProperties": False,
                    "properties": {name: inner for name in self._known(kind.keys)}}
        return {"type": "object", "propertyNames": {"pattern": f"^{ID.pattern}$"}, "properties": own,
                "additionalProperties": inner} | _snippets(kind.of, "")

    # --- ids ------------------------------------------------------------------------------------------------

    def _known(self, kind: str) -> tuple[str, ...]:
        school = self.school
        known = {"school_person": tuple(school.people), "person": self.ids.cast, "place": tuple(school.places),
                 "skill": tuple(school.skills), "spot": school.spots, "picture": school.pictures,
                 "school": (self.ids.school,) if self.ids.school else ()}
        if kind == "scene":
            whole = self.ids.of("scene")
            return tuple(dict.fromkeys((*(name.partition("/")[2] for name in whole), *whole)))
        return known.get(kind) or self.ids.of(kind)

    def _ref(self, kind: Ref) -> Schema:
        name = f"id_{kind.kind}_{'_'.join(kind.also)}".rstrip("_")
        self.parts[name] = self._offered(kind.kind, (*self._known(kind.kind), *kind.also))
        return {"$ref": f"#/$defs/{name}"}

    @staticmethod
    def _offered(kind: str, known: Iterable[str]) -> Schema:
        names = list(dict.fromkeys(known))
        if kind in _SCHOOL_KINDS and names:
            return {"enum": names}
        free: Schema = {"type": "string", "minLength": 1}
        if kind in ("scene", "moment"):
            free["pattern"] = _PATHS
        return {"anyOf": [{"enum": names}, free]} if names else free

    # --- small languages ------------------------------------------------------------------------------------

    def _skill_sign(self, kind: SkillSign) -> Schema:
        offered = [f"{skill} {sign}" for skill in self._known("skill") for sign in SIGNS]
        self.parts["vaardigheid_en_teken"] = {"enum": offered} if offered else {"type": "string"}
        return {"$ref": "#/$defs/vaardigheid_en_teken"}

    def _effects(self, kind: Effects) -> Schema:
        if "gevolgen" not in self.parts:
            values: dict[str, Schema] = {"end": self._offered("ending", self.ids.of("ending"))}
            for family, kinds, value in _EFFECTS:
                values.update({f"{family}.{name}": value for name in self._known(kinds)})
            free = rf"^({'|'.join(family for family, kinds, _ in _EFFECTS if kinds != 'person')})\.{ID.pattern}$"
            self.parts["gevolgen"] = {"type": "object", "minProperties": 1, "properties": values,
                                      "patternProperties": {free: True}, "additionalProperties": False}
        return {"$ref": "#/$defs/gevolgen"}

    @staticmethod
    def _condition(kind: Condition) -> Schema:
        words = ", ".join(WORDS)
        return {"type": "string", "minLength": 1, "maxLength": LONGEST, "examples": _CONDITIONS,
                "$comment": f"Woorden: {words}."}

    def _speech(self, kind: Speech) -> Schema:
        return {"type": "string", "minLength": 1, "$comment": f"Stemmingen: {', '.join(MOODS)}.",
                "defaultSnippets": [{"label": "spraak", "description": "Een blok met spraak",
                                     "bodyText": "|\n  ${1:noor} (${2:happy}): $3\n  - $4"}]}

    def _facts(self, kind: Facts) -> Schema:
        """Facts as other people of the school have them; a new word is allowed, another room judges it."""
        free: Schema = {"type": ["string", "integer", "boolean", "array"]}
        offered = {key: {"anyOf": [{"enum": [*values]}, free]} if values else free
                   for key, values in self.school.looks.items()}
        return {"type": "object", "properties": offered, "additionalProperties": free}


_EFFECTS: tuple[tuple[str, str, Schema], ...] = (
    ("trust", "person", {"type": "integer", "minimum": -MOST_TRUST, "maximum": MOST_TRUST, "not": {"const": 0}}),
    ("clue", "clue", {"const": "found"}),
    ("promise", "promise", {"enum": list(STATES["promise"][1:])}),
    ("task", "task", {"const": "heard"}),
    ("known", "change", {"const": True}),
    ("strain", "strain", {"enum": list(STATES["strain"][1:])}),
    ("packed", "task", {"const": True}),
    ("extra", "task", {"const": True}),
)
_CONDITIONS = ["seen(hello)", "trust.noor >= 2", "promise.wachten == broken", 'before("14:00")', "has(kapstok)",
               "at(hal) and not did(lees_bord)", "task.kaart >= noted", "lesson.rekenen == on_time or visitor(tijn)"]


def _snippets(kind: Kind, before: str) -> Schema:
    """A snippet to begin an entry of this kind with."""
    shape = next((one for one in kind.options if isinstance(one, Shape)), None) if isinstance(kind, Either) else kind
    if not isinstance(shape, Shape) or not shape.snippet:
        return {}
    body = before + shape.snippet.replace("\n", "\n" + " " * len(before))
    return {"defaultSnippets": [{"label": shape.what, "description": f"Nieuw: {shape.what}", "bodyText": body}]}
