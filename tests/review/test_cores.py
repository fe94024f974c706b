"""Work on more cores by a program that is no module of ours: it comes to its end."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
UNGUARDED = """
from concurrent.futures.process import BrokenProcessPool
from alibi.review.cores import other_processes

print("read", flush=True)
try:
    other_processes(1, print, ("more than a pipe holds" * 20_000,)).submit(abs, -1).result()
except BrokenProcessPool:
    print("alone", flush=True)
"""


def test_a_program_without_a_guard_is_told_so_and_comes_to_its_end(tmp_path: Path) -> None:
    """Each process that is started to help reads the program again, and would start others that do."""
    program = tmp_path / "program.py"
    program.write_text(UNGUARDED, "utf-8")
    done = subprocess.run([sys.executable, str(program)], cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)},
                          capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.splitlines() == ["read", "read", "alone"]
    assert 'if __name__ == "__main__":' in done.stderr and "Traceback" not in done.stderr
