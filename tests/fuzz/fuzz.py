"""Fuzzing by hand: `python tests/fuzz/fuzz.py [READER …] [--seconds 60] [--engine hypothesis|atheris]`, or `make fuzz`.

Each reader gets bytes for so many seconds: with atheris, when it is installed, guided by which lines were reached; else
with hypothesis, from pieces and from damaged files. A find is made small when that can be done, kept in
tests/fuzz/found, and ends with exit code 1; mend it, and make it a test.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parents[1])]
FOUND = HERE / "found"


def main() -> int:
    options = _options()
    engine = options.engine or ("atheris" if importlib.util.find_spec("atheris") else "hypothesis")
    from readers import READERS

    wrong = 0
    for name in options.reader or READERS:
        wrong += (with_atheris if engine == "atheris" else with_hypothesis)(name, options.seconds)
    return min(wrong, 1)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reader", nargs="*")
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--engine", choices=("hypothesis", "atheris"))
    return parser.parse_args()


def keep(name: str, data: bytes) -> None:
    FOUND.mkdir(exist_ok=True)
    path = FOUND / f"{name}-{hashlib.sha256(data).hexdigest()[:12]}"
    path.write_bytes(data)
    print(f"{name}: kept {path} ({len(data)} bytes): {data[:120]!r}")


# --- hypothesis ---------------------------------------------------------------------------------------------------


def with_hypothesis(name: str, seconds: int) -> int:
    """Rounds of examples until the time is over; 1 when something was found."""
    import random

    from hypothesis import HealthCheck, Phase, given, seed, settings
    from readers import READERS, clear, timed
    from seeds import PIECES, seeds

    reader, end, count = timed(READERS[name]), time.monotonic() + seconds, 0
    inputs = _inputs(seeds(name), PIECES[name])
    failing: list[bytes] = []

    def one(data: bytes) -> None:
        nonlocal count
        if time.monotonic() > end and not failing:
            return
        count += 1
        try:
            reader(data)
        except BaseException:
            failing.append(data)
            raise

    while time.monotonic() < end:
        rounds = settings(max_examples=500, deadline=None, database=None, suppress_health_check=list(HealthCheck),
                          phases=[Phase.generate, Phase.shrink])
        try:
            seed(random.randrange(2**32))(rounds(given(inputs)(one)))()
        except BaseException as wrong:
            keep(name, failing[-1])
            print(f"{name}: {type(wrong).__name__}: {wrong}")
            clear()
            return 1
    clear()
    print(f"{name}: {count} inputs in {seconds} s, nothing but sentences (hypothesis)")
    return 0


def _inputs(files: list[bytes], pieces: list[bytes]):  # type: ignore[no-untyped-def]
    """Bytes: pieces in any order, or a file of which some stretches were replaced, doubled or cut out."""
    from hypothesis import strategies as st
    from seeds import NUMBERS

    piece = st.one_of(st.sampled_from(pieces), st.binary(max_size=4))
    scrap = st.lists(piece, max_size=4).map(b"".join)
    change = st.tuples(st.floats(0, 1), st.integers(0, 30), scrap, st.integers(1, 3))

    def damaged(file: bytes, changes: list[tuple[float, int, bytes, int]]) -> bytes:
        for where, cut, scrap, times in changes:
            at = int(where * len(file))
            file = file[:at] + scrap * times + file[at + cut:]
        return file

    def with_number(file: bytes, where: float, number: bytes) -> bytes:
        spots = [found.span(1) for found in re.finditer(rb'="([^"]*)"', file)]
        start, end = spots[int(where * (len(spots) - 1))] if spots else (0, 0)
        return file[:start] + number + file[end:]

    return st.one_of(st.lists(piece, max_size=40).map(b"".join),
                     st.builds(damaged, st.sampled_from(files), st.lists(change, min_size=1, max_size=5)),
                     st.builds(with_number, st.sampled_from(files), st.floats(0, 1), st.sampled_from(NUMBERS)))


# --- atheris ------------------------------------------------------------------------------------------------------


def with_atheris(name: str, seconds: int) -> int:
    """One process of its own, since libFuzzer ends the process; 1 when something was found."""
    from seeds import PIECES, seeds

    with tempfile.TemporaryDirectory(prefix="alibi_corpus_") as place:
        corpus = Path(place)
        for number, data in enumerate(seeds(name)):
            (corpus / f"seed{number}").write_bytes(data)
        words = corpus.parent / f"{corpus.name}.dict"
        words.write_text("\n".join('"' + "".join(f"\\x{sign:02x}" for sign in piece) + '"' for piece in PIECES[name]))
        FOUND.mkdir(exist_ok=True)
        done = subprocess.run(
            [sys.executable, str(HERE / "guided.py"), name, str(corpus), f"-max_total_time={seconds}", "-max_len=8192",
             "-timeout=10", "-rss_limit_mb=2048", f"-dict={words}", f"-artifact_prefix={FOUND}/{name}-",
             "-print_final_stats=1", "-verbosity=0"], capture_output=True, text=True, check=False)
        words.unlink()
    runs = [line for line in done.stderr.splitlines() if "number_of_executed_units" in line]
    if done.returncode == 0 and runs:
        print(f"{name}: {runs[0].split()[-1]} inputs in {seconds} s, nothing but sentences (atheris)")
        return 0
    print(done.stdout[-3000:], done.stderr[-3000:], sep="\n")
    return 1


if __name__ == "__main__":
    raise SystemExit(main())
