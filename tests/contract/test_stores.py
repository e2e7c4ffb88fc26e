"""What every PracticeStore, RunStore and FactsStore does, in memory and in the database."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path, PurePath

import pytest

from practiceguard.adapters.database.connection import open_database
from practiceguard.adapters.database.facts_store import DatabaseFactsStore
from practiceguard.adapters.database.practice_store import DatabasePracticeStore
from practiceguard.adapters.database.run_store import DatabaseRunStore
from practiceguard.domain.backup.connection import (
    BucketStyle,
    HostKey,
    S3Connection,
    SftpConnection,
)
from practiceguard.domain.backup.facts import RepositoryFacts
from practiceguard.domain.backup.plan import BackupPlan, PlanId
from practiceguard.domain.backup.progress import Phase, Progress
from practiceguard.domain.backup.repository import (
    PlaceKind,
    RecoverySheet,
    Repository,
    RepositoryKey,
)
from practiceguard.domain.backup.run import (
    Run,
    RunFigures,
    RunId,
    RunState,
    RunTrigger,
    SlotName,
    UnreadItem,
)
from practiceguard.domain.backup.schedule import Slot
from practiceguard.domain.backup.snapshot import Snapshot
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.practice import Practice
from practiceguard.domain.setup import SetupDraft
from practiceguard.services.ports import FactsStore, PracticeStore, RunStore
from tests.fakes.fixed_clock import NOON
from tests.fakes.memory_secrets import MemorySecretStore
from tests.fakes.memory_stores import MemoryFactsStore, MemoryPracticeStore, MemoryRunStore

KEY = RepositoryKey("5b1f6a52-1f6b-4e0f-9a43-8a4f7f1f7c11")
OTHER_KEY = RepositoryKey("ffffffff-1f6b-4e0f-9a43-8a4f7f1f7c11")
BYTES_THAT_ARE_NO_TEXT = "/srv/Befunde\udce4lt"  # as Python holds a name in Latin-1


@dataclass(frozen=True)
class Stores:
    practice: PracticeStore
    runs: RunStore
    facts: FactsStore


@pytest.fixture(params=["memory", "database"])
def stores(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Stores]:
    if request.param == "memory":
        yield Stores(MemoryPracticeStore(), MemoryRunStore(), MemoryFactsStore())
        return
    database = open_database(tmp_path / "state" / "practiceguard.db", MemorySecretStore())
    yield Stores(
        DatabasePracticeStore(database), DatabaseRunStore(database), DatabaseFactsStore(database)
    )
    database.close()


def a_repository(key: RepositoryKey = KEY) -> Repository:
    return Repository(
        key=key,
        kind=PlaceKind.DRIVE,
        location=BYTES_THAT_ARE_NO_TEXT,
        label="Blau – 佐藤",
        restic_id="7" * 64,
        config_fingerprint="",
        connected_at=NOON,
        adopted=True,
        append_only=False,
    )


def a_run(run_id: str = "one", *, begun_at: datetime = NOON, plan: str = "plan") -> Run:
    return Run(
        run_id=RunId(run_id),
        plan_id=PlanId(plan),
        trigger=RunTrigger.MANUAL,
        state=RunState.BEGUN,
        begun_at=begun_at,
        process_id=4711,
        process_started_at=1773489600.12,
    )


def ended(run: Run, state: RunState = RunState.FAILED) -> Run:
    return replace(run, state=state, ended_at=run.begun_at + timedelta(minutes=3))


# --- the practice -----------------------------------------------------------------------------


def test_before_set_up_there_is_nothing(stores: Stores) -> None:
    assert stores.practice.practice() is None
    assert stores.practice.plan() is None
    assert stores.practice.draft() == SetupDraft()
    assert stores.practice.repositories() == ()
    assert stores.practice.repository(KEY) is None
    assert stores.practice.sheet(KEY) is None
    assert stores.practice.rules(KEY) is None
    assert stores.practice.setting("language") is None


def test_the_last_practice_saved_is_the_practice(stores: Stores) -> None:
    stores.practice.save_practice(Practice("Cabinet Lefèvre", "FR"))
    stores.practice.save_practice(Practice("Cabinet Lefèvre & Fils", "FR"))
    assert stores.practice.practice() == Practice("Cabinet Lefèvre & Fils", "FR")


def test_a_plan_comes_back_as_it_was(stores: Stores) -> None:
    plan = BackupPlan(
        plan_id=PlanId("plan"),
        sources=(PurePath("/home/a b/Documents"), PurePath(BYTES_THAT_ARE_NO_TEXT)),
        exclusions=("*.tmp", "/home/a [b]\n/x"),
        repository=KEY,
        host="reception",
        saved_at=NOON,
    )
    stores.practice.save_plan(plan)
    assert stores.practice.plan() == plan


def test_a_second_plan_takes_the_place_of_the_first(stores: Stores) -> None:
    plan = BackupPlan(PlanId("plan"), (PurePath("/a"),), (), KEY, "reception", NOON)
    stores.practice.save_plan(plan)
    stores.practice.save_plan(replace(plan, sources=(PurePath("/b"),)))
    assert stores.practice.plan() == replace(plan, sources=(PurePath("/b"),))


@pytest.mark.parametrize(
    "draft",
    [
        SetupDraft(),
        SetupDraft(practice_name="Praxis", country="DE"),
        SetupDraft(
            practice_name="Praxis",
            country="DE",
            sources=(PurePath("/home/x"), PurePath(BYTES_THAT_ARE_NO_TEXT)),
            exclusions=("/home/x/Downloads",),
            place_kind=PlaceKind.NETWORK_FOLDER,
            place_folder=PurePath("/mnt/nas"),
            adopt=True,
            repository=KEY,
            sheet_saved_at=NOON,
            code_typed_at=NOON + timedelta(minutes=1),
            finished_at=NOON + timedelta(minutes=2),
        ),
    ],
)
def test_a_draft_comes_back_as_it_was(stores: Stores, draft: SetupDraft) -> None:
    stores.practice.save_draft(draft)
    assert stores.practice.draft() == draft


def test_repositories_come_back_in_the_order_they_were_connected(stores: Stores) -> None:
    second = replace(a_repository(OTHER_KEY), connected_at=NOON + timedelta(days=1))
    stores.practice.save_repository(second)
    stores.practice.save_repository(a_repository())
    assert stores.practice.repositories() == (a_repository(), second)
    assert stores.practice.repository(OTHER_KEY) == second


def test_a_repository_saved_again_is_the_same_one(stores: Stores) -> None:
    stores.practice.save_repository(a_repository())
    stores.practice.save_repository(replace(a_repository(), append_only=True, label="Rot"))
    assert stores.practice.repositories() == (
        replace(a_repository(), append_only=True, label="Rot"),
    )


def test_how_a_place_is_reached_comes_back(stores: Stores) -> None:
    key = HostKey("ssh-ed25519", "AAAAC3NzaC1lZDI1NTE5AAAAIEpQxPvnJYR2CbS64")
    for connection in (
        SftpConnection("server.example", "änn", "/copies", 2222, key, "ssh-ed25519 AAAA x"),
        S3Connection("s3.example", "copies", style=BucketStyle.HOST, preset="aws"),
        None,
    ):
        place = replace(a_repository(), connection=connection)
        stores.practice.save_repository(place)
        assert stores.practice.repository(KEY) == place


def test_the_date_of_the_sheet_is_remembered(stores: Stores) -> None:
    sheet = RecoverySheet(KEY, "k" * 64, made_at=NOON, saved_at=None, verified_at=None)
    stores.practice.save_sheet(sheet)
    assert stores.practice.sheet(KEY) == sheet
    later = replace(sheet, saved_at=NOON, verified_at=NOON + timedelta(days=90))
    stores.practice.save_sheet(later)
    assert stores.practice.sheet(KEY) == later
    assert stores.practice.sheet(OTHER_KEY) is None


def test_settings_are_texts_of_any_kind(stores: Stores) -> None:
    stores.practice.save_setting("staging", BYTES_THAT_ARE_NO_TEXT)
    stores.practice.save_setting("empty", "")
    stores.practice.save_setting("language", "en")
    stores.practice.save_setting("language", "fr")
    assert stores.practice.setting("staging") == BYTES_THAT_ARE_NO_TEXT
    assert stores.practice.setting("empty") == ""
    assert stores.practice.setting("language") == "fr"


# --- the ledger -------------------------------------------------------------------------------


def test_a_begun_run_is_in_the_ledger_at_once(stores: Stores) -> None:
    stores.runs.begin(a_run())
    assert stores.runs.run(RunId("one")) == a_run()
    assert stores.runs.runs() == stores.runs.begun() == (a_run(),)
    assert stores.runs.run(RunId("two")) is None


def test_a_second_run_of_the_plan_is_refused_while_one_is_live(stores: Stores) -> None:
    stores.runs.begin(a_run())
    with pytest.raises(PracticeGuardError) as refused:
        stores.runs.begin(a_run("two"))
    assert refused.value.code is ErrorCode.ALREADY_RUNNING
    assert stores.runs.run(RunId("two")) is None


def test_another_place_may_be_written_to_meanwhile(stores: Stores) -> None:
    stores.runs.begin(replace(a_run(), repository=KEY))
    stores.runs.begin(replace(a_run("two"), repository=RepositoryKey("another")))
    with pytest.raises(PracticeGuardError) as refused:
        stores.runs.begin(replace(a_run("three", plan="another plan"), repository=KEY))
    assert refused.value.code is ErrorCode.ALREADY_RUNNING
    assert len(stores.runs.runs()) == 2


def test_the_runs_for_a_slot_are_its_own_and_all_since(stores: Stores) -> None:
    slot = Slot(SlotName("2026-03-14T12:30"), NOON)
    hour = timedelta(hours=1)
    lines = [
        replace(a_run("of the slot, by a clock set back"), slot=slot.name, begun_at=NOON - hour),
        a_run("by hand, before", begun_at=NOON - timedelta(seconds=1)),
        a_run("by hand, at the very moment", begun_at=NOON),
        replace(a_run("of another slot", begun_at=NOON + hour), slot=SlotName("2026-03-14T13:30")),
    ]
    for line in lines:
        stores.runs.begin(line)
        stores.runs.finish(ended(line))
    found = {run.run_id: run.slot for run in stores.runs.runs_for(slot)}
    assert found == {line.run_id: line.slot for line in lines if "before" not in line.run_id}


def test_place_and_slot_of_a_run_stay_as_they_were_begun(stores: Stores) -> None:
    begun = replace(a_run(), repository=KEY, slot=SlotName("2026-03-14T12:30"))
    stores.runs.begin(begun)
    stores.runs.finish(replace(ended(begun), repository=None, slot=None))
    assert stores.runs.run(begun.run_id) == ended(begun)


def test_another_plan_may_run_meanwhile(stores: Stores) -> None:
    stores.runs.begin(a_run())
    stores.runs.begin(a_run("two", plan="other plan"))
    assert len(stores.runs.runs()) == 2


def test_after_the_outcome_the_next_run_may_begin(stores: Stores) -> None:
    stores.runs.begin(a_run())
    stores.runs.finish(ended(a_run()))
    stores.runs.begin(a_run("two", begun_at=NOON + timedelta(hours=1)))
    assert [run.run_id for run in stores.runs.runs()] == ["two", "one"]
    assert [run.run_id for run in stores.runs.begun()] == ["two"]


def test_a_run_begins_once(stores: Stores) -> None:
    stores.runs.begin(a_run())
    with pytest.raises(ValueError, match="new run"):
        stores.runs.begin(a_run())
    with pytest.raises(ValueError, match="new run"):
        stores.runs.begin(ended(a_run("two", plan="other plan")))


def test_everything_about_an_outcome_is_kept(stores: Stores) -> None:
    outcome = replace(
        ended(a_run(), RunState.INCOMPLETE),
        snapshot_id="a" * 64,
        figures=RunFigures(1, 2, 3, 6, 7_000_000_000, 5),
        unread=(UnreadItem(BYTES_THAT_ARE_NO_TEXT, "permission denied"), UnreadItem("/b\n", "")),
        unread_count=1002,
        cause=ErrorCode.SOURCE_SHRUNK,
        cause_facts=(("before", "10"), ("now", "6")),
        log="error: …\nSaved 😀",
    )
    stores.runs.begin(a_run())
    stores.runs.finish(outcome)
    assert stores.runs.run(RunId("one")) == outcome


def test_an_outcome_is_never_overwritten(stores: Stores) -> None:
    stores.runs.begin(a_run())
    stores.runs.finish(ended(a_run(), RunState.INTERRUPTED))
    stores.runs.finish(
        replace(ended(a_run(), RunState.COMPLETE), snapshot_id="a" * 64, log="too late")
    )
    assert stores.runs.run(RunId("one")) == ended(a_run(), RunState.INTERRUPTED)


def test_the_outcome_does_not_rewrite_the_beginning(stores: Stores) -> None:
    stores.runs.begin(a_run())
    stores.runs.finish(
        replace(ended(a_run()), begun_at=NOON - timedelta(days=9), trigger=RunTrigger.FIRST)
    )
    kept = stores.runs.run(RunId("one"))
    assert kept is not None
    assert (kept.begun_at, kept.trigger) == (NOON, RunTrigger.MANUAL)


@pytest.mark.parametrize(
    "not_complete",
    [
        replace(ended(a_run(), RunState.COMPLETE), snapshot_id=None),
        replace(ended(a_run(), RunState.COMPLETE), snapshot_id="a" * 64, unread_count=1),
    ],
)
def test_a_run_that_left_files_out_or_has_no_snapshot_cannot_be_called_complete(
    stores: Stores, not_complete: Run
) -> None:
    stores.runs.begin(a_run())
    with pytest.raises(ValueError, match="not complete"):
        stores.runs.finish(not_complete)
    assert stores.runs.run(RunId("one")) == a_run()


def test_only_a_begun_run_has_an_outcome(stores: Stores) -> None:
    with pytest.raises(ValueError, match="never begun"):
        stores.runs.finish(ended(a_run()))
    stores.runs.begin(a_run())
    with pytest.raises(ValueError, match="no outcome"):
        stores.runs.finish(a_run())


def test_the_newest_runs_come_first_whatever_the_order_of_writing(stores: Stores) -> None:
    for number, hours in enumerate([5, 1, 9, 9]):
        run = a_run(f"run {number}", begun_at=NOON + timedelta(hours=hours))
        stores.runs.begin(run)
        stores.runs.finish(ended(run))
    assert [run.run_id for run in stores.runs.runs()] == ["run 3", "run 2", "run 0", "run 1"]
    assert [run.run_id for run in stores.runs.runs(limit=2)] == ["run 3", "run 2"]


def test_times_of_any_zone_and_precision_are_the_same_moments_in_utc(stores: Stores) -> None:
    tokyo = timezone(timedelta(hours=9))
    early = a_run("early", begun_at=datetime(2026, 3, 14, 20, 59, 59, 999_999, tzinfo=tokyo))
    late = a_run("late", begun_at=datetime(2026, 3, 14, 12, 0, tzinfo=UTC), plan="other plan")
    stores.runs.begin(late)
    stores.runs.begin(early)
    assert [run.run_id for run in stores.runs.runs()] == ["late", "early"]
    assert stores.runs.runs()[1].begun_at == early.begun_at


def test_progress_is_what_was_published_last(stores: Stores) -> None:
    stores.runs.begin(a_run())
    assert stores.runs.progress(RunId("one")) is None
    stores.runs.report(RunId("one"), Progress(Phase.PREPARING), NOON)
    halfway = Progress(
        Phase.COPYING,
        fraction=0.5,
        files_done=3,
        files_total=6,
        bytes_done=10**12,
        bytes_total=2 * 10**12,
        seconds_elapsed=1.5,
        seconds_left=None,
        current_folder=BYTES_THAT_ARE_NO_TEXT,
        errors=1,
    )
    at = NOON + timedelta(seconds=2)
    stores.runs.report(RunId("one"), halfway, at)
    assert stores.runs.progress(RunId("one")) == (halfway, at)


def test_progress_of_an_unknown_run_is_dropped(stores: Stores) -> None:
    stores.runs.report(RunId("nobody"), Progress(Phase.PREPARING), NOON)
    assert stores.runs.progress(RunId("nobody")) is None


def test_a_stop_is_asked_of_one_run_only(stores: Stores) -> None:
    stores.runs.begin(a_run())
    stores.runs.begin(a_run("two", plan="other plan"))
    assert not stores.runs.is_cancel_requested(RunId("one"))
    stores.runs.request_cancel(RunId("one"))
    assert stores.runs.is_cancel_requested(RunId("one"))
    assert not stores.runs.is_cancel_requested(RunId("two"))
    assert not stores.runs.is_cancel_requested(RunId("nobody"))


def test_a_run_that_is_over_cannot_be_stopped(stores: Stores) -> None:
    stores.runs.begin(a_run())
    stores.runs.finish(ended(a_run()))
    stores.runs.request_cancel(RunId("one"))
    assert not stores.runs.is_cancel_requested(RunId("one"))
    assert stores.runs.run(RunId("one")) == ended(a_run())


# --- facts ------------------------------------------------------------------------------------


def test_facts_are_what_was_read_last(stores: Stores) -> None:
    first = Snapshot(
        snapshot_id="a" * 64,
        taken_at=NOON,
        host="reception",
        tags=("practiceguard",),
        paths=("C:\\Daten", BYTES_THAT_ARE_NO_TEXT),
        files_total=250_000,
        bytes_total=5_640_000_000,
        program_version="restic 0.19.1",
    )
    second = Snapshot("b" * 64, NOON + timedelta(microseconds=1), "x", (), ())
    assert stores.facts.facts(KEY) is None
    stores.facts.save_facts(RepositoryFacts(KEY, NOON, (first,)))
    newer = RepositoryFacts(KEY, NOON + timedelta(days=1), (first, second))
    stores.facts.save_facts(newer)
    stores.facts.save_facts(RepositoryFacts(OTHER_KEY, NOON, ()))
    assert stores.facts.facts(KEY) == newer
    assert stores.facts.facts(OTHER_KEY) == RepositoryFacts(OTHER_KEY, NOON, ())


def test_a_line_of_a_former_computer_is_taken_over_with_its_outcome(stores: Stores) -> None:
    line = replace(
        a_run(),
        run_id=RunId("former"),
        trigger=RunTrigger.TAKEN_OVER,
        state=RunState.COMPLETE,
        ended_at=NOON,
        snapshot_id="ab" * 32,
        process_id=None,
        process_started_at=None,
    )
    stores.runs.take_over(line)
    assert stores.runs.run(RunId("former")) == line
    for wrong in (
        line,  # known
        replace(line, run_id=RunId("b"), unread_count=1),  # not complete
        replace(line, run_id=RunId("b"), state=RunState.BEGUN),  # not over
        replace(line, run_id=RunId("b"), trigger=RunTrigger.MANUAL),
    ):
        with pytest.raises(ValueError, match=r"."):
            stores.runs.take_over(wrong)
    assert stores.runs.runs() == (line,)
