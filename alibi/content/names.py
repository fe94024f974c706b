"""When everything is read: does every named id exist, and can every condition be read?

Knows ids and the condition language. Does not know whether a condition can ever hold: that is proof.
"""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable

from alibi.content.diagnostics import Mark, closest
from alibi.content.notes import KINDS, Notes, Reference, WrittenCondition
from alibi.core.case import END, Scene
from alibi.core.conditions import ConditionError, parse, reads

_READ_AS: dict[str, str] = {
    "trust": "person",
    "visitor": "person",
    "at": "place",
    "day": "day",
    "promise": "promise",
    "task": "task",
    "known": "change",
    "lesson": "lesson",
    "clue": "clue",
    "did": "deed",
    "seen": "scene",
    "chose": "choice",
    "strain": "strain",
    "work": "work",
    "packed": "packed",
    "extra": "extra",
}
TASK_KEYS = {"work": "half_hours", "packed": "packs", "extra": "later"}
"""What is only there when a task has the key beside it."""
_SMALL = "Zo’n naam schrijf je met kleine letters."
_LIKE_THE_CAST = "Schrijf de naam zoals hij bij “cast” in case.yaml staat."
_BEFORE, _AFTER = (".", "/"), ("/",)
"""Signs beside which a name is a part of a longer one."""
_LONGEST_LOOP = 10
"""How many scenes of a circle are named."""
_MOMENTS = ("change", "promise", "strain", "task", "lesson", "deed", "scene", "choice")


def check_names(notes: Notes, school_people: Container[str], unknown_kinds: Iterable[str] = ()) -> None:
    """Note every id that does not exist. `school_people` have a file but may not be in this case;
    `unknown_kinds` could not be read (a school without a map has no spots), so they are not judged."""
    for condition in notes.conditions:
        if notes.findings.is_full:
            return
        _read_condition(condition, notes)
    for kind in _MOMENTS:
        for name, mark in notes.declared[kind].items():
            notes.declared["moment"].setdefault(name, mark)
    skipped = frozenset(unknown_kinds)
    for reference in notes.references:
        if reference.kind not in skipped:
            _check_reference(reference, notes, school_people)


def _check_reference(reference: Reference, notes: Notes, school_people: Container[str]) -> None:
    known = notes.declared[reference.kind]
    if reference.name in known:
        if (
            reference.place
            and not reference.name.startswith((f"{reference.place}.",))
            and reference.name != reference.place
        ):
            notes.report("A518", reference.mark, name=reference.name, place=reference.place)
    elif reference.kind == "person" and reference.name in school_people:
        notes.report("A219", reference.mark, name=reference.name)
    elif reference.kind in TASK_KEYS:
        _check_task_key(reference, notes)
    else:
        notes.report(KINDS[reference.kind], reference.mark, near=(reference.name, known), name=reference.name,
                     advice="" if notes.findings.is_full else _advice(reference, known))


def _advice(reference: Reference, known: Collection[str]) -> str:
    """What to do about a name that is nearly a known one, or about a place that is none; else as the table has it."""
    if reference.name.lower() in known:
        return _SMALL
    if reference.kind == "person" and closest(reference.name, known):
        return _LIKE_THE_CAST
    if reference.kind == "place" and known and not closest(reference.name, known):
        return f"Kies uit: {', '.join(known)}."
    return ""


def _check_task_key(reference: Reference, notes: Notes) -> None:
    """Work, packing and more time belong to a task that has them; a task that does not exist is told as such."""
    tasks = notes.declared["task"]
    if reference.name in tasks:
        notes.report("A223", reference.mark, name=reference.name, key=TASK_KEYS[reference.kind])
    else:
        notes.report("A206", reference.mark, near=(reference.name, tasks), name=reference.name)


def _read_condition(condition: WrittenCondition, notes: Notes) -> None:
    """Parse a condition; note what is wrong with it, and what it names."""
    try:
        tree = parse(condition.text, condition.talk)
    except ConditionError as wrong:
        notes.report("A401", condition.node.at(wrong.position), advice=wrong.advice, wrong=wrong.sentence)
        return
    for name in sorted(reads(tree)):
        family, _, rest = name.partition(".")
        if family in _READ_AS:
            notes.refer(_READ_AS[family], rest, _place_of(name, rest, condition))


def _place_of(name: str, rest: str, condition: WrittenCondition) -> Mark:
    """Where in the text a name stands: as family.name, as the argument of a word, or without its talk."""
    bare = rest.removeprefix(f"{condition.talk}/") if condition.talk else rest
    for wanted, skip in ((name, len(name) - len(rest)), (rest, 0), (bare, 0)):
        found = _found(wanted, condition.text)
        if found >= 0:
            return condition.node.at(found + skip).moved(0, len(wanted) - skip)
    return condition.node.mark


def _found(name: str, text: str) -> int:
    """Where a name stands by itself in a text, no part of a longer one; -1 when nowhere. A pattern of each of a case's
    hundreds of names would take far longer."""
    found = text.find(name)
    while found >= 0:
        before, after = text[found - 1:found], text[found + len(name):found + len(name) + 1]
        if not (_is_of_a_word(before) or before in _BEFORE or _is_of_a_word(after) or after in _AFTER):
            return found
        found = text.find(name, found + 1)
    return -1


def _is_of_a_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_"


def check_loops(scenes: Iterable[Scene], notes: Notes) -> None:
    """Scenes without choices may not lead to each other in a circle: nobody could ever leave."""
    onward = {scene.key: scene.then for scene in scenes if not scene.choices and scene.then != END}
    seen: set[str] = set()
    for start in onward:
        trail: dict[str, None] = {}
        here = start
        while here in onward and here not in seen:
            seen.add(here)
            trail[here] = None
            here = onward[here]
        if here in trail:
            names = list(trail)
            loop = names[names.index(here) :]
            notes.report("A217", notes.declared["scene"][here], loop=" → ".join((*loop[:_LONGEST_LOOP], here)))
