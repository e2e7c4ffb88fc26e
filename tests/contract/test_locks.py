"""What every RunLocks does, in memory and as files."""

from pathlib import Path

import pytest

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
