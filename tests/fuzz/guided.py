"""One reader under atheris: started by fuzz.py, in a process of its own."""

from __future__ import annotations

import sys
from pathlib import Path

import atheris

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parents[1])]

with atheris.instrument_imports(include=["alibi", "yaml", "pytmx", "zipfile"]):
    import readers

if __name__ == "__main__":
    reader = readers.timed(readers.READERS[sys.argv.pop(1)])
    atheris.Setup(sys.argv, reader)
    atheris.Fuzz()
