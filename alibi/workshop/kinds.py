"""The kinds of value that a designer can write: the vocabulary in which `shapes.py` tells what a file looks like.

Knows no key and no file. A shape is the one source of the canonical order of keys and of the schema for editors.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Text:
    """A text that a person reads: written between quotes."""


@dataclass(frozen=True, slots=True)
class Label:
    """A short word that is no sentence: written bare."""


@dataclass(frozen=True, slots=True)
class Time:
    """A time of day on a line of five minutes: "08:30"."""


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition in the small condition language."""


@dataclass(frozen=True, slots=True)
class SkillSign:
    """`make_contact +`: a skill and a sign."""


@dataclass(frozen=True, slots=True)
class Effects:
    """`{trust.noor: +1, clue.wei_puzzel: found}`; the order of writing is kept."""


@dataclass(frozen=True, slots=True)
class Speech:
    """A block of `who (mood): text` lines."""


@dataclass(frozen=True, slots=True)
class Facts:
    """`key: value` facts that another room reads line by line; values stay on their line, however long."""


@dataclass(frozen=True, slots=True)
class Flag:
    """true or false."""


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number from `lowest` to `highest`."""

    lowest: int
    highest: int


@dataclass(frozen=True, slots=True)
class Word:
    """One of a few words that the format knows."""

    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NewId:
    """An id that is chosen here; `file` ids may begin with a digit."""

    file: bool = False


@dataclass(frozen=True, slots=True)
class Ref:
    """The id of something of a kind that exists; `also` are words that may stand in its place."""

    kind: str
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of values of one kind; `least` is how many there must be."""

    of: Kind
    least: int = 0


@dataclass(frozen=True, slots=True)
class Group:
    """`id: value` pairs in an order that is the designer's own; `keys` is the kind of id, "" for new ones.
    `own` are ids with a kind of their own."""

    of: Kind
    keys: str = ""
    own: tuple[tuple[str, Kind], ...] = ()

    def kind_of(self, name: str) -> Kind:
        return dict(self.own).get(name, self.of)


@dataclass(frozen=True, slots=True)
class Either:
    """One value, or a mapping or list in its place: whichever fits how it is written."""

    options: tuple[Kind, ...]


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a shape. `about` says in Dutch what an author writes there."""

    name: str
    of: Kind
    about: str
    required: bool = False


@dataclass(frozen=True, slots=True)
class Shape:
    """A mapping with known keys, in canonical order. `what` names it; `snippet` is one to begin with, as YAML
    text whose $1, $2 … are places to fill in."""

    what: str
    keys: tuple[Key, ...]
    snippet: str = ""
    names: dict[str, Key] = field(init=False, repr=False, compare=False, hash=False, default_factory=dict)

    def __post_init__(self) -> None:
        self.names.update({key.name: key for key in self.keys})


Kind = (
    Text | Label | Time | Condition | SkillSign | Effects | Speech | Facts | Flag | Whole | Word | NewId | Ref
    | Listing | Group | Either | Shape
)


def fitting(kind: Kind, form: str) -> Kind:
    """Of an either-or the kind that is written as a "text", a "map" or a "list"; any other kind itself."""
    if not isinstance(kind, Either):
        return kind
    wanted = {"map": (Shape, Group), "list": (Listing,)}.get(form, ())
    return next((one for one in kind.options if isinstance(one, wanted)), kind.options[0])


def kind_within(kind: Kind, form: str, name: str) -> Kind:
    """The kind of the entry `name` of a value of some kind; a bare word where the format says nothing."""
    kind = fitting(kind, form)
    if isinstance(kind, Shape):
        return kind.names[name].of if name in kind.names else Label()
    if isinstance(kind, Group):
        return kind.kind_of(name)
    if isinstance(kind, Listing):
        return kind.of
    return Facts() if isinstance(kind, Facts) else Label()
