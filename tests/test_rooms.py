"""The doors between the rooms: who may import whom. Read with `ast`; nothing is run."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LONGEST_MODULE = 500
LONGEST_FUNCTION = 60

DOORS: dict[str, set[str]] = {
    "alibi/core": set(),
    "alibi/content": {"alibi.core", "alibi.tongue", "yaml", "pytmx", "msgspec", "polib"},
    "alibi/language": {"alibi.core", "alibi.content", "spylls"},
    "alibi/review": {"alibi.core", "alibi.content", "alibi.language", "alibi.play", "alibi.store", "rich", "jinja2"},
    "alibi/store": {"alibi.core", "sqlite_utils"},
    "alibi/workshop": {"alibi.core", "alibi.content", "alibi.language", "alibi.review", "alibi.play", "alibi.palette",
                       "alibi.tongue", "alibi.__version__", "yaml", "jinja2", "rich", "polib"},
    "alibi/play": {"alibi.core", "alibi.content", "alibi.store"},
    "alibi/terminal": {"alibi.core", "alibi.play"},
    "alibi/art": {"alibi.palette", "resvg_py", "fontTools"},
    "alibi/ui": {"alibi.core", "alibi.play", "alibi.palette", "pygame"},
    "mentor_export": {"alibi.store", "jinja2", "rich", "weasyprint"},
}
"""Room -> what its modules may import besides themselves and the standard library. docs/rooms.md says why."""

NOT_IN_CORE = {"random", "time", "os", "pathlib", "sqlite3", "socket", "datetime", "secrets", "uuid"}
PYGAME_FILES = {"above_pygame.py", "clipboard_pygame.py", "display_pygame.py", "kept_pygame.py",
                "landscape_pygame.py", "notes_pygame.py", "painter_pygame.py", "panels_pygame.py", "sound_pygame.py",
                "window_pygame.py"}
NO_DISPLAY = ("alibi.core.rules", "alibi.content.load", "alibi.store.journal", "alibi.play.agency",
              "alibi.terminal.play", "alibi.review", "mentor_export")
FORBIDDEN_NAMES = {"manager", "handler", "utils", "util", "misc", "helpers", "common"}


def modules(room: str) -> list[Path]:
    return sorted((ROOT / room).rglob("*.py"))


def imports_of(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: write the full name, not a relative import"
            names.update(f"alibi.{alias.name}" for alias in node.names) if node.module == "alibi" \
                else names.add(str(node.module))
    return names


def doors_opened_by(room: str) -> set[str]:
    names = set().union(*(imports_of(path) for path in modules(room)))
    short = {".".join(name.split(".")[:2]) if name.startswith("alibi") else name.split(".")[0] for name in names}
    return {name for name in short if name != room.replace("/", ".") and name not in sys.stdlib_module_names}


@pytest.mark.parametrize("room", DOORS)
def test_a_room_opens_only_its_own_doors(room: str) -> None:
    trespass = doors_opened_by(room) - DOORS[room]
    assert not trespass, f"{room} reaches into {sorted(trespass)}; see docs/rooms.md"


def test_the_core_knows_no_chance_clock_or_disk() -> None:
    used = {name.split(".")[0] for path in modules("alibi/core") for name in imports_of(path)}
    assert not used & NOT_IN_CORE, f"the core imports {sorted(used & NOT_IN_CORE)}"


def test_pygame_is_behind_a_few_files() -> None:
    found = {path.name for path in modules("alibi/ui")
             if any(name.split(".")[0] == "pygame" for name in imports_of(path))}
    assert found <= PYGAME_FILES, f"{sorted(found - PYGAME_FILES)} import pygame"


def test_only_the_command_line_knows_the_mentors_pages() -> None:
    found = {str(path.relative_to(ROOT)) for path in modules("alibi")
             if any(name.split(".")[0] == "mentor_export" for name in imports_of(path))}
    assert found <= {"alibi/cli.py"}


@pytest.mark.parametrize("module", NO_DISPLAY)
def test_a_room_without_windows_loads_no_pygame(module: str) -> None:
    code = f"import {module}, sys; sys.exit('pygame' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0, f"{module} loads pygame"


def test_modules_and_functions_stay_small() -> None:
    for path in [*modules("alibi"), *modules("mentor_export")]:
        lines = path.read_text("utf-8").count("\n")
        assert lines <= LONGEST_MODULE, f"{path} has {lines} lines"
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef):
                long = (node.end_lineno or node.lineno) - node.lineno + 1
                assert long <= LONGEST_FUNCTION, f"{path}:{node.lineno} {node.name} has {long} lines"


def test_modules_say_what_they_know_and_carry_plain_names() -> None:
    for path in [*modules("alibi"), *modules("mentor_export")]:
        assert ast.get_docstring(ast.parse(path.read_text("utf-8"))), f"{path} opens without a docstring"
        assert path.stem not in FORBIDDEN_NAMES, f"{path}: what is in it?"
