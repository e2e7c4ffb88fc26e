"""Is a place there? One answer for the agent and the window."""

from datetime import UTC, datetime

import pytest

from practiceguard.domain.backup.connection import RestConnection
from practiceguard.domain.backup.repository import PlaceKind, Repository, RepositoryKey
from practiceguard.domain.errors import ErrorCode
from practiceguard.services.backup.find_drive import FindDrive
from practiceguard.services.backup.see_place import SeePlace
from tests.fakes.fake_places import FakePlaces
from tests.fakes.memory_stores import MemoryPracticeStore

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
DRIVE = Repository(
    RepositoryKey("1"), PlaceKind.DRIVE, "/media/USB/copy", "USB", "id", "", NOON, adopted=False
)
SERVER = Repository(
    RepositoryKey("2"),
    PlaceKind.REST_SERVER,
    "rest:https://copies.example:8000/us/",
    "Elsewhere",
    "id",
    "",
    NOON,
    adopted=False,
    connection=RestConnection("copies.example", "us", "us"),
)


def see(places: FakePlaces, *locations: str) -> SeePlace:
    find_drive = FindDrive(MemoryPracticeStore(), lambda: (), lambda _location: "")
    return SeePlace(find_drive, places, lambda location: location in locations)


def test_a_drive_is_there_while_something_is_at_its_location() -> None:
    assert see(FakePlaces(), DRIVE.location)(DRIVE)
    assert not see(FakePlaces())(DRIVE)


@pytest.mark.parametrize(
    ("answer", "is_there"),
    [
        (None, True),
        (ErrorCode.PLACE_UNREACHABLE, False),
        (ErrorCode.PLACE_NAME_UNKNOWN, False),
        (ErrorCode.PLACE_CERTIFICATE_CHANGED, True),
    ],
)
def test_a_server_that_answers_wrongly_is_there_and_the_run_says_what_is_wrong(
    answer: ErrorCode | None, *, is_there: bool
) -> None:
    places = FakePlaces()
    if answer is not None:
        places.problems["reach"] = answer
    assert see(places)(SERVER) is is_there
