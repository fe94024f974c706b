"""Reads a talk: its start lines, scenes, speech and choices, and gives every choice list its silence.

Knows the keys of talk/*.yaml. Does not know the people or what a choice leads to; names are checked later.
"""

from __future__ import annotations

from dataclasses import dataclass

from alibi.content.fields import Fields, declare
from alibi.content.nodes import Entry, Node, TextNode
from alibi.content.notes import Notes
from alibi.content.parts import read_chance, read_effects, read_variants
from alibi.content.speech import read_speech
from alibi.core.case import END, SILENCE, Choice, Scene, Start, Talk

SILENCE_TEXT = "Ik zeg even niets."
MOST_BEATS = 12


@dataclass(frozen=True, slots=True)
class TalkFile:
    talk: Talk
    scenes: tuple[Scene, ...]
    person_node: TextNode | None


def read_talk_file(talk: str, root: Node, notes: Notes) -> TalkFile:
    """The talk in the file talk/`talk`.yaml."""
    fields = Fields(root, notes, "een gesprek", "with start scenes")
    person = fields.name("with", "person", "")
    starts = tuple(_start(node, talk, bool(person), notes) for node in fields.items("start"))
    scenes = tuple(_scene(entry, talk, notes) for entry in fields.group("scenes", required=True))
    node = fields.scalar("with", required=False) if person else None
    return TalkFile(Talk(talk, person, starts), scenes, node)


def _start(node: Node, talk: str, with_person: bool, notes: Notes) -> Start:
    fields = Fields(node, notes, "een regel van “start”", "scene once when in")
    start = Start(
        scene=_scene_named(fields, "scene", talk, None),
        once=fields.flag("once"),
        when=fields.condition("when", talk),
        variants=read_variants(fields),
    )
    if not with_person and not start.once:
        notes.report("A115", node.mark)
    return start


def _scene_named(fields: Fields, key: str, talk: str, default: str | None = END) -> str:
    """A scene as talk/scene; `end` stays END."""
    node = fields.scalar(key, default is None)
    if node is None:
        return default or ""
    if node.raw == END and default == END:
        return END
    whole = node.raw if "/" in node.raw or not talk else f"{talk}/{node.raw}"
    fields.notes.refer("scene", whole, node.mark)
    return whole


def read_then(fields: Fields, talk: str = "") -> str:
    """Where `then` leads: a scene key or END, which is also what it means when it is left out."""
    return _scene_named(fields, "then", talk)


def _scene(entry: Entry, talk: str, notes: Notes) -> Scene:
    what = f"scène “{entry.key}”"
    fields = Fields(entry.node, notes, what, "about say choices then picture", entry.mark)
    key = f"{talk}/{entry.key}"
    declare(entry.key, "scene", entry.mark, notes, whole=key)
    choices = _choices(fields, key, talk, notes)
    about = fields.words("about", "")
    if not about and any(choice.chance for choice in choices):
        notes.report("A114", entry.mark, what=what)
    if choices and fields.has("then"):
        notes.report("A116", fields.entries["then"].mark)
    return Scene(
        key=key,
        talk=talk,
        lines=read_speech(fields.node("say"), "say", notes),
        choices=choices,
        then=read_then(fields, talk),
        about=about,
        place_picture=fields.name("picture", "picture", ""),
    )


def _choices(fields: Fields, scene: str, talk: str, notes: Notes) -> tuple[Choice, ...]:
    """The choices of a scene, silence last: there is always a way to say nothing."""
    entries = fields.group("choices")
    if not entries:
        return ()
    spoken = tuple(_choice(entry, scene, talk, notes) for entry in entries if entry.key != SILENCE)
    written = next((entry for entry in entries if entry.key == SILENCE), None)
    if written:
        return (*spoken, _silence(written, scene, talk, notes))
    mark = fields.entries["choices"].mark
    notes.declare("choice", f"{scene}/{SILENCE}", mark)
    return (*spoken, Choice(SILENCE, SILENCE_TEXT))


def _choice(entry: Entry, scene: str, talk: str, notes: Notes) -> Choice:
    fields = Fields(
        entry.node, notes, f"keuze “{entry.key}”", "text skill costs needs effect feedback then", entry.mark
    )
    declare(entry.key, "choice", entry.mark, notes, whole=f"{scene}/{entry.key}")
    return Choice(
        id=entry.key,
        text=fields.words("text"),
        then=read_then(fields, talk),
        needs=fields.condition("needs", talk),
        chance=read_chance(fields),
        costs=read_costs(fields),
        effects=read_effects(fields),
        feedback=fields.words("feedback", ""),
    )


def read_costs(fields: Fields) -> int:
    """How many beats something takes, none when it is left out."""
    return fields.number("costs", 0, MOST_BEATS, 0)


def _silence(entry: Entry, scene: str, talk: str, notes: Notes) -> Choice:
    fields = Fields(entry.node, notes, "stilte", "text feedback then effect costs skill", entry.mark)
    declare(entry.key, "choice", entry.mark, notes, whole=f"{scene}/{entry.key}")
    if fields.has("skill"):
        notes.report("A113", fields.entries["skill"].mark)
    return Choice(
        id=SILENCE,
        text=fields.words("text", SILENCE_TEXT),
        then=read_then(fields, talk),
        costs=read_costs(fields),
        effects=read_effects(fields),
        feedback=fields.words("feedback", ""),
    )
