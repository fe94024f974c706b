"""The wheel holds the levels and the assets, and plays without a checkout beside it."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The contents of a freshly built wheel, unpacked as an installer would."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run([sys.executable, "-m", "pip", "wheel", str(ROOT), "--no-deps", "--no-build-isolation", "--quiet",
                    "--disable-pip-version-check", "--wheel-dir", str(folder)], check=True, capture_output=True)
    wheel, = folder.glob("alibi-*.whl")
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(folder / "site")
    return folder / "site"


def run(installed: Path, home: Path, *arguments: str, typed: str = "") -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(installed), "ALIBI_HOME": str(home), "SDL_VIDEODRIVER": "dummy",
                   "PYTHONUTF8": "1"}
    return subprocess.run([sys.executable, *arguments], cwd=home, env=environment, input=typed, text=True,
                          capture_output=True, check=False, timeout=60)


def test_the_wheel_plays_alone(installed: Path, tmp_path: Path) -> None:
    where = run(installed, tmp_path, "-c", "import alibi; print(alibi.__file__)")
    assert Path(where.stdout.strip()).is_relative_to(installed)
    played = run(installed, tmp_path, "-m", "alibi", "play", "00_kennismaking", "--plain", typed="s\n")
    assert played.returncode == 0 and "nietmachine" in played.stdout, played.stderr
    assert list(tmp_path.glob("agents/*/journal.db"))


def test_the_wheel_shows_its_title(installed: Path, tmp_path: Path) -> None:
    code = ("from pathlib import Path\nfrom alibi.play.agency import Agency\n"
            "from alibi.content.files import find_folder\n"
            "from alibi.ui.app import open_client\nfrom alibi.ui.window_pygame import Driver\n"
            "desk = open_client(Agency(Path('home')), find_folder('assets'), lambda code: Path(), lambda path: False)\n"
            "Driver(desk.client.stage, desk.window).frames(2)\n"
            "print([item.label for item in desk.client.stage.reading()])\ndesk.close()")
    shown = run(installed, tmp_path, "-c", code)
    assert "Nieuwe zaak" in shown.stdout, shown.stderr
