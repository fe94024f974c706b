"""The shapes of the workshop are the keys that the loader reads: no key too many, none forgotten."""

from __future__ import annotations

from pathlib import Path

import pytest

from alibi.content.load import load_case
from alibi.workshop.canonical import canonical
from alibi.workshop.kinds import Either, Group, Kind, Listing, Shape, fitting, kind_within
from alibi.workshop.shapes import FILES, PERSON, file_kind
from alibi.workshop.written import Member, Piece, read_written

STRANGER = "zzz"


class Strangers:
    """Puts one key that does not exist into the first mapping of every shape."""

    def __init__(self) -> None:
        self.shapes: dict[str, Shape] = {}

    def put(self, path: Path, shape: Shape) -> None:
        written = read_written(path.read_text("utf-8"))
        self._into(written.root, shape)
        path.write_text(canonical(written, shape), "utf-8")

    def _into(self, piece: Piece, kind: Kind) -> None:
        kind = fitting(kind, piece.kind)
        for member in piece.members:
            self._into(member.node, kind_within(kind, piece.kind, member.name))
        if isinstance(kind, Shape) and piece.kind == "map" and kind not in self.shapes.values():
            name = f"{STRANGER}_{len(self.shapes)}"
            self.shapes[name] = kind
            place = piece.ends
            piece.members.append(Member(name, name, place, Piece("text", place, place, raw="1", rows=["1"])))


def shapes_in(kind: Kind) -> list[Shape]:
    """Every shape in a kind, itself included."""
    inner: list[Kind] = [key.of for key in kind.keys] if isinstance(kind, Shape) else []
    inner += kind.options if isinstance(kind, Either) else ()
    inner += [kind.of] if isinstance(kind, Listing | Group) else []
    inner += [one for _, one in kind.own] if isinstance(kind, Group) else []
    found = [shape for one in inner for shape in shapes_in(one)]
    return [kind, *found] if isinstance(kind, Shape) else found


@pytest.fixture(scope="module")
def strangers(tmp_path_factory: pytest.TempPathFactory) -> tuple[Strangers, dict[str, set[str]]]:
    import shutil

    root = Path(__file__).parents[2]
    folder = tmp_path_factory.mktemp("shapes")
    levels = Path(shutil.copytree(root / "levels", folder / "levels"))
    week = Path(shutil.copytree(root / "tests" / "levels" / "_base", folder / "week"))
    shutil.copytree(root / "tests" / "levels" / "_week", week, dirs_exist_ok=True)
    found = Strangers()
    found.put(levels / "_school" / "het_kompas" / "people" / "noor.yaml", PERSON)
    allowed: dict[str, set[str]] = {}
    for case in (levels / "00_kennismaking", week / "zaak"):
        for path in sorted(case.rglob("*.yaml")):
            kind = file_kind(path.relative_to(case))
            if kind and kind != "play":
                found.put(path, FILES[kind])
        allowed |= _allowed_in(case)
    return found, allowed


def _allowed_in(case: Path) -> dict[str, set[str]]:
    """What the loader says may stand where a stranger stands, by the name of the stranger."""
    allowed = {}
    for one in load_case(case).diagnostics:
        if one.code == "A101" and STRANGER in one.sentence:
            name = one.sentence.split("“")[1].split("”")[0]
            allowed[name] = set(one.advice.removeprefix("Hier mag: ").removesuffix(".").split(", "))
    return allowed


def test_every_shape_of_a_case_was_met(strangers: tuple[Strangers, dict[str, set[str]]]) -> None:
    met = {shape.what for shape in strangers[0].shapes.values()}
    assert met == {shape.what for name, file in FILES.items() if name != "play" for shape in shapes_in(file)}
    assert set(strangers[1]) == set(strangers[0].shapes)


def test_each_shape_has_exactly_the_keys_that_the_loader_reads(
    strangers: tuple[Strangers, dict[str, set[str]]],
) -> None:
    found, allowed = strangers
    for name, shape in found.shapes.items():
        ours = set(shape.names) - {"was"}
        theirs = allowed[name] - {"was"}
        if shape.what == "stilte":
            theirs -= {"skill"}  # read only to say that it does not belong there (A113)
        assert ours == theirs, shape.what
