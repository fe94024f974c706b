"""Without a screen the game says so in one sentence and offers the terminal."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.skipif(sys.platform != "linux", reason="only on Linux can a screen be taken away from a test")
def test_without_a_display_one_sentence_offers_the_terminal(tmp_path: Path) -> None:
    gone = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER")
    environment = {name: value for name, value in os.environ.items() if name not in gone}
    done = subprocess.run([sys.executable, "-m", "alibi", "play", "--home", str(tmp_path)], env=environment,
                          capture_output=True, text=True, timeout=30, check=False)
    assert done.returncode == 1
    assert "--plain" in done.stderr and "Traceback" not in done.stderr
