"""What every RetentionStore does, in memory and in the database."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest

from practiceguard.adapters.database.connection import open_database
from practiceguard.adapters.database.retention_store import DatabaseRetentionStore
from practiceguard.adapters.database.run_store import DatabaseRunStore
from practiceguard.domain.backup.hold import Hold, HoldCause, HoldId, Lifted
from practiceguard.domain.backup.removal import KnownCopy, Removal, RemovalId, RetentionChoice
from practiceguard.domain.backup.retention import (
    PRESETS,
    MadeCopy,
    OnePer,
    Period,
    Preset,
    Retention,
)
from practiceguard.domain.backup.run import Run, RunFigures, RunState, RunTrigger
from practiceguard.domain.errors import ErrorCode
from practiceguard.services.ports import RetentionStore, RunStore
from tests.contract.test_stores import KEY, OTHER_KEY, a_repository, a_run
from tests.fakes.fixed_clock import NOON
from tests.fakes.memory_retention import MemoryRetentionStore
from tests.fakes.memory_secrets import MemorySecretStore
from tests.fakes.memory_stores import MemoryRunStore

HOLD = Hold(HoldId("1"), KEY, HoldCause.PERSON, "Gericht, Az. 4", "佐藤", NOON)
LIFTED = Lifted(NOON + timedelta(days=1), "Ann", "it is over", was_harmless=False)
REMOVAL = Removal(RemovalId("1"), KEY, NOON, "Ann", ("a" * 64, "b" * 64))


@dataclass(frozen=True)
class Stores:
    retention: RetentionStore
    runs: RunStore


@pytest.fixture(params=["memory", "database"])
def stores(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Stores]:
    if request.param == "memory":
        runs = MemoryRunStore()
        yield Stores(MemoryRetentionStore(runs), runs)
        return
    database = open_database(tmp_path / "state" / "practiceguard.db", MemorySecretStore())
    yield Stores(DatabaseRetentionStore(database), DatabaseRunStore(database))
    database.close()


def finish(stores: Stores, begun: Run, snapshot_id: str, *, files: int, complete: bool) -> None:
    stores.runs.begin(begun)
    stores.runs.finish(
        replace(
            begun,
            state=RunState.COMPLETE if complete else RunState.INCOMPLETE,
            ended_at=begun.begun_at + timedelta(minutes=1),
            snapshot_id=snapshot_id,
            figures=RunFigures(files_total=files),
        )
    )


def test_at_first_nothing_was_chosen_held_or_removed(stores: Stores) -> None:
    store = stores.retention
    assert store.choice(KEY) is None
    assert store.holds() == ()
    assert store.known(KEY) == ()
    assert store.removals(KEY) == ()
    assert store.made(a_repository()) == ()


@pytest.mark.parametrize(
    "policy",
    [
        *PRESETS.values(),
        Retention(timedelta(days=33, hours=5), (OnePer(Period.DAY, timedelta(days=40)),), 3),
    ],
)
def test_the_last_choice_of_a_place_holds(stores: Stores, policy: Retention) -> None:
    first = RetentionChoice(KEY, PRESETS[Preset.SMALL_PLACE], NOON, "Ann")
    stores.retention.choose(first)
    choice = RetentionChoice(KEY, policy, NOON + timedelta(days=1), "佐藤")
    stores.retention.choose(choice)
    assert stores.retention.choice(KEY) == choice
    assert stores.retention.choice(OTHER_KEY) is None


def test_copies_come_in_the_order_in_which_they_were_made_whatever_their_dates(
    stores: Stores,
) -> None:
    one = replace(a_run("one", begun_at=NOON + timedelta(days=9)), repository=KEY)
    two = replace(a_run("two", begun_at=NOON), repository=KEY)
    elsewhere = replace(a_run("elsewhere"), repository=OTHER_KEY)
    finish(stores, one, "a" * 64, files=7, complete=True)
    finish(stores, two, "b" * 64, files=5, complete=False)
    finish(stores, elsewhere, "c" * 64, files=5, complete=True)
    failed = replace(a_run("failed"), repository=KEY)
    stores.runs.begin(failed)
    stores.runs.finish(replace(failed, state=RunState.FAILED, ended_at=NOON))
    assert stores.retention.made(a_repository()) == (
        MadeCopy("a" * 64, one.begun_at, is_complete=True, files_total=7),
        MadeCopy("b" * 64, NOON, is_complete=False, files_total=5),
    )


def test_a_line_of_a_former_computer_makes_no_copy_go(stores: Stores) -> None:
    line = replace(
        a_run("former"),
        trigger=RunTrigger.TAKEN_OVER,
        state=RunState.COMPLETE,
        ended_at=NOON,
        snapshot_id="a" * 64,
        repository=KEY,
    )
    stores.runs.take_over(line)
    assert stores.retention.made(a_repository()) == ()


def test_lines_of_the_time_of_one_place_count_since_it_was_connected(stores: Stores) -> None:
    finish(stores, a_run("old", begun_at=NOON - timedelta(1)), "a" * 64, files=1, complete=True)
    finish(stores, a_run("new", begun_at=NOON), "b" * 64, files=1, complete=True)
    assert [copy.snapshot_id for copy in stores.retention.made(a_repository())] == ["b" * 64]


def test_a_hold_comes_back_as_it_was_and_is_lifted_once(stores: Stores) -> None:
    everywhere = replace(HOLD, hold_id=HoldId("2"), repository=None, cause=HoldCause.MASS_CHANGE)
    stores.retention.put_on(HOLD)
    stores.retention.put_on(everywhere)
    assert stores.retention.holds() == (everywhere, HOLD)
    stores.retention.lift(HOLD.hold_id, LIFTED)
    stores.retention.lift(HOLD.hold_id, replace(LIFTED, reason="another", was_harmless=True))
    stores.retention.lift(HoldId("no such"), LIFTED)
    assert stores.retention.holds() == (everywhere, replace(HOLD, lifted=LIFTED))


def test_of_a_strange_copy_the_last_word_counts(stores: Stores) -> None:
    said = KnownCopy("a" * 64, is_ours=False, said_by="Ann", said_at=NOON)
    stores.retention.say_known(KEY, said)
    stores.retention.say_known(KEY, replace(said, snapshot_id="b" * 64))
    again = replace(said, is_ours=True, said_at=NOON + timedelta(days=1))
    stores.retention.say_known(KEY, again)
    assert set(stores.retention.known(KEY)) == {again, replace(said, snapshot_id="b" * 64)}
    assert stores.retention.known(OTHER_KEY) == ()


@pytest.mark.parametrize("is_sound", [True, False, None])
def test_a_removal_is_written_down_before_it_is_done_and_ends_once(
    stores: Stores, is_sound: bool | None
) -> None:
    store = stores.retention
    store.begin_removal(REMOVAL)
    assert store.removals(KEY) == (REMOVAL,)
    with pytest.raises(ValueError, match="no outcome"):
        store.end_removal(REMOVAL)
    ended = replace(
        REMOVAL,
        ended_at=NOON + timedelta(minutes=2),
        gone=("a" * 64,),
        cause=ErrorCode.RETENTION_PARTLY,
        is_tidied=True,
        is_sound=is_sound,
    )
    store.end_removal(ended)
    store.end_removal(replace(ended, gone=(), cause=None))
    assert store.removals(KEY) == (ended,)
    assert store.removals(OTHER_KEY) == ()
    later = replace(REMOVAL, removal_id=RemovalId("2"))
    store.begin_removal(later)
    assert store.removals(KEY) == (later, ended)
    assert store.removals(KEY, limit=1) == (later,)
