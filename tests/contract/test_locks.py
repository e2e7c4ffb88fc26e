"""What every RunLocks does, in memory and as files."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from practiceguard.adapters import run_lock
from practiceguard.adapters.run_lock import FileRunLocks
from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.ports import RunLocks
from tests.fakes.memory_stores import MemoryLocks

KEY = RepositoryKey("5b1f6a52-1f6b-4e0f-9a43-8a4f7f1f7c11")
OTHER = RepositoryKey("ffffffff-1f6b-4e0f-9a43-8a4f7f1f7c11")


@pytest.fixture(params=["memory", "files"])
def locks(request: pytest.FixtureRequest, tmp_path: Path) -> RunLocks:
    return MemoryLocks() if request.param == "memory" else FileRunLocks(tmp_path / "locks")


def test_a_taken_lock_is_refused_at_once(locks: RunLocks) -> None:
    with locks.of(KEY):
        with pytest.raises(PracticeGuardError) as refused, locks.of(KEY):
            pytest.fail("both runs were let in")
        assert refused.value.code is ErrorCode.ALREADY_RUNNING


def test_a_refused_attempt_does_not_free_the_lock(locks: RunLocks) -> None:
    with locks.of(KEY):
        for _ in range(2):
            with pytest.raises(PracticeGuardError), locks.of(KEY):
                pytest.fail("both runs were let in")


def test_another_repository_is_free(locks: RunLocks) -> None:
    with locks.of(KEY), locks.of(OTHER):
        pass


def test_afterwards_it_is_free_again(locks: RunLocks) -> None:
    for _ in range(3):
        with locks.of(KEY):
            pass


def test_one_lock_is_not_entered_twice(locks: RunLocks) -> None:
    lock = locks.of(KEY)
    with lock:
        with pytest.raises(PracticeGuardError) as refused, lock:
            pytest.fail("both runs were let in")
        assert refused.value.code is ErrorCode.ALREADY_RUNNING


def test_an_error_inside_frees_it_and_passes(locks: RunLocks) -> None:
    with pytest.raises(KeyError), locks.of(KEY):
        raise KeyError
    with locks.of(KEY):
        pass


# --- the real one -----------------------------------------------------------------------------

HOLDER = """
import sys
from pathlib import Path
from practiceguard.adapters.run_lock import FileRunLocks
with FileRunLocks(Path(sys.argv[1])).of(sys.argv[2]):
    print("held", flush=True)
    sys.stdin.readline()
"""


def holder(folder: Path) -> "subprocess.Popen[str]":
    """Start a process that holds the lock until it is told a line, or killed."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(folder), KEY],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(Path(run_lock.__file__).parents[2])},
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_another_process_is_refused_until_we_are_through(tmp_path: Path) -> None:
    process = holder(tmp_path / "locks")
    lock = FileRunLocks(tmp_path / "locks").of(KEY)
    with pytest.raises(PracticeGuardError) as refused, lock:
        pytest.fail("both runs were let in")
    assert refused.value.code is ErrorCode.ALREADY_RUNNING
    process.communicate("enough\n", timeout=30)
    with lock:
        pass


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_a_killed_process_leaves_no_lock(tmp_path: Path) -> None:
    process = holder(tmp_path / "locks")
    process.send_signal(signal.SIGKILL)
    process.communicate(timeout=30)
    with FileRunLocks(tmp_path / "locks").of(KEY):
        pass


@pytest.mark.skipif(sys.platform == "win32", reason="/bin/sleep")
def test_a_program_we_started_does_not_keep_the_lock(tmp_path: Path) -> None:
    locks = FileRunLocks(tmp_path / "locks")
    with locks.of(KEY):
        child = subprocess.Popen(["sleep", "30"])
    try:
        with locks.of(KEY):
            pass
    finally:
        child.kill()
        child.wait()


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "locks").write_text("a file where the folder should be")
    with (
        pytest.raises(PracticeGuardError) as refused,
        FileRunLocks(tmp_path / "locks").of(KEY),
    ):
        pytest.fail("there is no lock")
    assert refused.value.code is ErrorCode.STATE_NOT_WRITABLE


@pytest.mark.parametrize("key", ["../evil", "", "a/b", ".hidden", "x" * 101])
def test_a_key_that_is_a_path_is_our_own_mistake(tmp_path: Path, key: str) -> None:
    with pytest.raises(ValueError, match="not a path"):
        FileRunLocks(tmp_path).of(RepositoryKey(key))
