"""Commands and happenings survive being written down."""

from __future__ import annotations

import json
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as some

from alibi.core.commands import COMMANDS, Command, Go
from alibi.core.happenings import HAPPENINGS, Happening
from alibi.core.records import UnknownRecord, command_from, happening_from, kind_of, record_of

VALUES = {"str": some.text(max_size=20), "int": some.integers(0, 300), "bool": some.booleans(),
          "tuple[str, ...]": some.lists(some.text(max_size=9), max_size=3).map(tuple),
          "tuple[int, ...]": some.lists(some.integers(0, 9), max_size=3).map(tuple)}


def any_of(kinds: tuple[type, ...]) -> some.SearchStrategy[Command | Happening]:
    return some.one_of(*(some.builds(kind, **{field.name: VALUES[str(field.type)] for field in fields(kind)})
                         for kind in kinds))


@given(any_of(COMMANDS))
def test_a_command_comes_back_as_it_was(command: Command) -> None:
    assert command_from(kind_of(command), json.loads(json.dumps(record_of(command)))) == command


@given(any_of(HAPPENINGS))
def test_a_happening_comes_back_as_it_was(happening: Happening) -> None:
    assert happening_from(kind_of(happening), json.loads(json.dumps(record_of(happening)))) == happening


@pytest.mark.parametrize(("kind", "record"), [("Vlieg", {}), ("Go", {"place": "hal", "fast": True}), ("Go", {})])
def test_an_unknown_record_is_refused(kind: str, record: dict[str, object]) -> None:
    with pytest.raises(UnknownRecord):
        command_from(kind, record)


def test_a_record_is_plain() -> None:
    assert record_of(Go("hal")) == {"place": "hal"}
