"""What every CheckStore does, in memory and in the database."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from practiceguard.adapters.database.check_store import DatabaseCheckStore
from practiceguard.adapters.database.connection import open_database
from practiceguard.domain.backup.checking import (
    Check,
    CheckDepth,
    CheckId,
    CheckState,
    MonthName,
)
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.ports import CheckStore
from tests.contract.test_stores import KEY, OTHER_KEY
from tests.fakes.fixed_clock import NOON
from tests.fakes.memory_checks import MemoryCheckStore
from tests.fakes.memory_secrets import MemorySecretStore

HOUR = timedelta(hours=1)
BEGUN = Check(
    CheckId("1"), KEY, CheckDepth.SHARE, CheckState.BEGUN, NOON, 7, MonthName("2026-03"),
    process_id=4711, process_started_at=1.25,
)  # fmt: skip
OVER = replace(BEGUN, state=CheckState.SOUND, ended_at=NOON + HOUR)


@pytest.fixture(params=["memory", "database"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[CheckStore]:
    if request.param == "memory":
        yield MemoryCheckStore()
        return
    database = open_database(tmp_path / "state" / "practiceguard.db", MemorySecretStore())
    yield DatabaseCheckStore(database)
    database.close()


def test_at_first_nothing_was_checked(store: CheckStore) -> None:
    assert store.checks(KEY) == store.begun() == ()
    assert not store.is_cancel_requested(CheckId("1"))


@pytest.mark.parametrize("state", [one for one in CheckState if one is not CheckState.BEGUN])
def test_a_check_comes_back_as_it_was_written(store: CheckStore, state: CheckState) -> None:
    store.begin(BEGUN)
    assert store.checks(KEY) == store.begun() == (BEGUN,)
    cause = ErrorCode.PLACE_REFUSED if state is CheckState.FAILED else None
    over = replace(BEGUN, state=state, ended_at=NOON + HOUR, cause=cause)
    store.finish(over)
    assert store.checks(KEY) == (over,)
    assert store.begun() == store.checks(OTHER_KEY) == ()


def test_one_without_a_part_or_a_month(store: CheckStore) -> None:
    check = replace(BEGUN, depth=CheckDepth.ALL_DATA, share=None, month=None)
    store.begin(check)
    assert store.checks(KEY) == (check,)


def test_an_outcome_stays(store: CheckStore) -> None:
    store.begin(BEGUN)
    store.finish(OVER)
    store.finish(replace(OVER, state=CheckState.DAMAGED))
    assert store.checks(KEY) == (OVER,)


def test_the_newest_line_comes_first_whatever_its_date_says(store: CheckStore) -> None:
    for number in range(3):
        at = NOON - number * HOUR
        check = replace(BEGUN, check_id=CheckId(str(number)), begun_at=at)
        store.begin(check)
        store.finish(replace(check, state=CheckState.SOUND, ended_at=at))
    assert [one.check_id for one in store.checks(KEY)] == ["2", "1", "0"]
    assert [one.check_id for one in store.checks(KEY, limit=1)] == ["2"]


def test_one_live_check_a_place(store: CheckStore) -> None:
    store.begin(BEGUN)
    with pytest.raises(PracticeGuardError) as caught:
        store.begin(replace(BEGUN, check_id=CheckId("2")))
    assert caught.value.code is ErrorCode.ALREADY_RUNNING
    store.begin(replace(BEGUN, check_id=CheckId("3"), repository=OTHER_KEY))
    assert len(store.begun()) == 2


def test_what_makes_no_sense_is_refused(store: CheckStore) -> None:
    for mistake, check in ((store.begin, OVER), (store.finish, BEGUN), (store.finish, OVER)):
        with pytest.raises(ValueError, match="check"):
            mistake(check)
    store.begin(BEGUN)
    with pytest.raises(ValueError, match="new check"):
        store.begin(BEGUN)


def test_a_stop_is_asked_of_a_live_check_only(store: CheckStore) -> None:
    store.begin(BEGUN)
    assert not store.is_cancel_requested(BEGUN.check_id)
    store.request_cancel(BEGUN.check_id)
    assert store.is_cancel_requested(BEGUN.check_id)
    store.finish(OVER)
    other = replace(BEGUN, check_id=CheckId("2"))
    store.begin(other)
    store.finish(replace(other, state=CheckState.SOUND, ended_at=NOON))
    store.request_cancel(other.check_id)
    assert not store.is_cancel_requested(other.check_id)
