"""Work on more cores by a program that is no module of ours: it comes to its end."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from alibi.review import cores
from alibi.review.cores import aside, can_be_copied, other_processes, shared

ROOT = Path(__file__).parents[2]
UNGUARDED = """
import threading
from concurrent.futures.process import BrokenProcessPool
from alibi.review.cores import other_processes

print("read", flush=True)
threading.Thread(target=threading.Event().wait, daemon=True).start()  # so that it cannot be copied
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


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere every process is spawned")
@pytest.mark.parametrize("second_thread", [False, True])
def test_a_process_with_one_thread_is_copied_and_another_is_spawned(second_thread: bool, tmp_path: Path) -> None:
    """Copied or spawned, it begins with what it was given to do, and works beside this one."""
    end, here = threading.Event(), os.getcwd()
    thread = threading.Thread(target=end.wait)
    if second_thread:
        thread.start()
    try:
        copied = can_be_copied()
        assert not (copied and second_thread)
        with other_processes(1, os.chdir, (str(tmp_path),)) as pool:
            assert pool._mp_context.get_start_method() == ("fork" if copied else "spawn")  # type: ignore[attr-defined]
            process, there = pool.submit(os.getpid).result(), pool.submit(os.getcwd).result()
        assert process != os.getpid() and Path(there) == tmp_path and os.getcwd() == here
    finally:
        end.set()
        if second_thread:
            thread.join()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere every process is spawned")
def test_a_program_that_was_just_started_can_be_copied() -> None:
    said = "from alibi.review.cores import can_be_copied; import alibi.review.bot_commands; print(can_be_copied())"
    done = subprocess.run([sys.executable, "-c", said], cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)},
                          capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout == "True\n"


# --- copies that help along ------------------------------------------------------------------------------------


@pytest.fixture
def two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cores, "cores", lambda: 2)


@pytest.mark.usefixtures("two_cores")
def test_work_is_done_aside_by_a_copy_that_knows_all_that_this_process_does() -> None:
    mine, copied = object(), can_be_copied()
    where, what = aside(lambda: (os.getpid(), id(mine)))()
    assert what == id(mine) and (where != os.getpid()) == copied


def test_with_one_core_all_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cores, "cores", lambda: 1)
    assert aside(os.getpid)() == os.getpid()
    assert shared(lambda number: (number, os.getpid()), 3)() == [(number, os.getpid()) for number in range(3)]


@pytest.mark.usefixtures("two_cores")
def test_what_a_lost_copy_did_is_done_here() -> None:
    here = os.getpid()

    def done() -> int:
        return os.getpid() if os.getpid() == here else os._exit(1)  # type: ignore[func-returns-value]

    assert aside(done)() == here
    assert shared(lambda number: number * done(), 20)() == [number * here for number in range(20)]


@pytest.mark.usefixtures("two_cores")
def test_what_goes_wrong_in_a_copy_goes_wrong_here_and_nowhere_else(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(ZeroDivisionError):
        aside(lambda: 1 // 0)()
    assert capfd.readouterr() == ("", "")


@pytest.mark.usefixtures("two_cores")
@pytest.mark.parametrize("most", [2_000, 3])
def test_shared_work_is_done_in_its_order_and_a_copy_does_its_share(most: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also when there is more of it than tickets. This process waits in its first until the copy has begun one."""
    monkeypatch.setattr(cores, "MOST_TICKETS", most)
    here, copied, (told, tell) = os.getpid(), can_be_copied(), os.pipe()
    waits = [copied]

    def done(number: int) -> tuple[int, bool]:
        if os.getpid() != here:
            os.write(tell, b"!")
        elif waits.pop() if waits else False:
            os.read(told, 1)
        return number, os.getpid() == here

    found = shared(done, 12)()
    os.close(told)
    os.close(tell)
    assert [number for number, _ in found] == list(range(12))
    assert any(not mine for _, mine in found) == copied
