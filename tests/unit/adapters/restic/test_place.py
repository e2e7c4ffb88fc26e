"""Looking at a folder of a drive that is failing: an answer with a name, never a bug of ours."""

import os
from pathlib import Path

import pytest

from practiceguard.adapters.clock import SystemClock
from practiceguard.adapters.places.network_places import NetworkPlaces
from practiceguard.adapters.restic.place import config_fingerprint, demand_free_place
from practiceguard.domain.backup.repository import PlaceKind, Repository, RepositoryKey
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.backup.find_drive import FindDrive
from practiceguard.services.backup.see_place import SeePlace
from tests.fakes.fixed_clock import NOON
from tests.fakes.memory_stores import MemoryPracticeStore


@pytest.fixture
def failing(tmp_path: Path) -> Path:
    """Return a folder that the system refuses to look at, as it does on a drive that fails."""
    folder = tmp_path / ("x" * 300)
    with pytest.raises(OSError, match="too long"):
        folder.is_dir()
    return folder


@pytest.mark.parametrize("look", [demand_free_place, config_fingerprint])
def test_a_drive_that_fails_is_a_place_that_is_not_there(look: object, failing: Path) -> None:
    assert callable(look)
    with pytest.raises(PracticeGuardError) as refused:
        look(failing, str(failing))
    assert refused.value.code is ErrorCode.PLACE_NOT_FOUND
    assert refused.value.details


def test_the_agent_waits_for_a_drive_that_fails(failing: Path) -> None:
    store = MemoryPracticeStore()
    place = Repository(
        RepositoryKey("1"), PlaceKind.DRIVE, str(failing), "USB", "id", "f", NOON, adopted=False
    )
    find_drive = FindDrive(
        store, lambda: (), lambda location: config_fingerprint(Path(location), location)
    )
    assert not SeePlace(find_drive, NetworkPlaces(SystemClock()), os.path.exists)(place)
