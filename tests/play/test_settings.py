"""Claims about keeping a child's settings."""

from __future__ import annotations

import json
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alibi.play.settings import BROKEN_FILE, FILE, Settings, checked, load_settings, save_settings


def test_settings_come_back_as_they_were_kept(tmp_path: Path) -> None:
    mine = Settings(text_scale=150, font="opendyslexic", calm=True, keys=MappingProxyType({"x": "scan"}),
                    volumes=MappingProxyType({**Settings().volumes, "bell": 0}))
    assert save_settings(tmp_path / "nieuw", mine) == ""
    assert load_settings(tmp_path / "nieuw") == (mine, "")
    assert [path.name for path in (tmp_path / "nieuw").iterdir()] == [FILE]


def test_without_a_file_everything_is_as_it_ships(tmp_path: Path) -> None:
    assert load_settings(tmp_path) == (Settings(), "")


@pytest.mark.parametrize("content", ["{", "[]", "3", "\x00\x01", ""])
def test_a_broken_file_is_put_aside_and_told(tmp_path: Path, content: str) -> None:
    (tmp_path / FILE).write_text(content, encoding="utf-8")
    settings, told = load_settings(tmp_path)
    assert settings == Settings()
    assert BROKEN_FILE in told and "\n" not in told
    assert (tmp_path / BROKEN_FILE).read_text(encoding="utf-8") == content
    assert not (tmp_path / FILE).exists()


def test_a_value_out_of_range_falls_back_alone(tmp_path: Path) -> None:
    record = {"text_scale": 900, "font": "Comic", "calm": "ja", "dark": True, "sound_level": True,
              "volumes": {"bell": 99, "ui": 1, "onzin": 2}, "keys": ["x"], "iets": 1}
    (tmp_path / FILE).write_text(json.dumps(record), encoding="utf-8")
    settings, told = load_settings(tmp_path)
    assert told == ""
    assert settings == Settings(dark=True, volumes=MappingProxyType({**Settings().volumes, "ui": 1}))


def test_what_cannot_be_kept_is_told_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("x", encoding="utf-8")
    told = save_settings(tmp_path / "bestand", Settings())
    assert "konden niet bewaard worden" in told


@given(st.dictionaries(st.sampled_from([*Settings.__slots__, "iets"]),
                       st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.lists(st.integers())
                       | st.dictionaries(st.text(max_size=4), st.integers() | st.text(max_size=4))))
def test_no_record_breaks_the_game(record: dict[str, object]) -> None:
    settings = checked(record)
    assert settings.text_scale in (100, 125, 150)
    assert all(0 <= step <= 5 for step in settings.volumes.values())
