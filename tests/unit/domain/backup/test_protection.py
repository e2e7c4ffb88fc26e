"""The verdict of Home: every reason there is, and what must never be called good."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import PurePath, PurePosixPath, PureWindowsPath

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from practiceguard.domain.backup.facts import RepositoryFacts
from practiceguard.domain.backup.plan import PlanId
from practiceguard.domain.backup.protection import (
    FUTURE_TOLERANCE,
    LATE_AFTER,
    LOST_AFTER,
    NOTHING_AGAINST_IT,
    PlaceEvidence,
    ProtectionLevel,
    ProtectionStatus,
    Reason,
    ReasonCode,
    assess,
)
from practiceguard.domain.backup.repository import (
    PlaceKind,
    RecoverySheet,
    Repository,
    RepositoryKey,
)
from practiceguard.domain.backup.run import Run, RunId, RunState, RunTrigger
from practiceguard.domain.backup.snapshot import Snapshot
from practiceguard.domain.errors import ErrorCode

NOW = datetime(2026, 11, 20, 19, 4, tzinfo=UTC)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
KEY = RepositoryKey("the-place")
DRIVE = Repository(
    KEY, PlaceKind.DRIVE, "/media/usb/copy", "USB", "id", "", NOW - 400 * DAY, adopted=False
)
PROVED_SHEET = RecoverySheet(KEY, "key", NOW - 9 * DAY, NOW - 9 * DAY, NOW - 8 * DAY)
AWAY = ErrorCode.PLACE_NOT_FOUND
BADNESS = {
    ProtectionLevel.GOOD: 0,
    ProtectionLevel.UNPROVED: 1,
    ProtectionLevel.CARE: 2,
    ProtectionLevel.BAD: 3,
}


def snapshot(name: str, taken_at: datetime) -> Snapshot:
    return Snapshot(name, taken_at, "reception-1", ("practiceguard",), ("/home/ann",))


def run(
    state: RunState, begun_at: datetime, snapshot_id: str | None = None, *, unread: int = 0
) -> Run:
    ended_at = None if state is RunState.BEGUN else begun_at + timedelta(minutes=5)
    return Run(
        RunId(f"{state}-{begun_at.isoformat()}-{snapshot_id}"),
        PlanId("plan"),
        RunTrigger.MANUAL,
        state,
        begun_at,
        ended_at,
        snapshot_id,
        unread_count=unread,
    )


def facts(*snapshots: Snapshot, read_at: datetime = NOW) -> RepositoryFacts:
    return RepositoryFacts(KEY, read_at, snapshots)


def verdict(
    *runs: Run,
    known: RepositoryFacts | None,
    repository: Repository | None = DRIVE,
    sheet: RecoverySheet | None = PROVED_SHEET,
    now: datetime = NOW,
    problem: ErrorCode | None = None,
    evidence: PlaceEvidence = NOTHING_AGAINST_IT,
    sources: tuple[PurePath, ...] = (),
) -> ProtectionStatus:
    return assess(
        repository,
        known,
        runs,
        sheet,
        now=now,
        place_problem=problem,
        evidence=evidence,
        sources=sources,
    )


def protected(age: timedelta = HOUR) -> tuple[Run, RepositoryFacts]:
    """Return a complete run of that age and facts that hold its snapshot."""
    taken_at = NOW - age
    return run(RunState.COMPLETE, taken_at, "a"), facts(snapshot("a", taken_at))


def test_a_complete_copy_of_an_hour_ago_is_good() -> None:
    complete, known = protected()
    status = verdict(complete, known=known)
    assert status.level is ProtectionLevel.GOOD
    assert status.reasons == (Reason(ReasonCode.COMPLETE_COPY, ProtectionLevel.GOOD, NOW - HOUR),)
    assert status.last_complete_at == NOW - HOUR
    assert status.last_complete == known.snapshots[0]
    assert status.last_complete_run == complete
    assert status.facts_read_at == NOW
    assert status.main_reason.code is ReasonCode.COMPLETE_COPY


@pytest.mark.parametrize(
    ("copied", "chosen"),
    [
        ("/home/ann", PurePosixPath("/home/ann")),
        ("/home/ann", PurePosixPath("/home/ann/letters")),
        ("/home/ann", PurePosixPath("/home/bob/../ann")),
        ("/home/bob/../ann", PurePosixPath("/home/bob/../ann")),
        ("/home/cas\N{REPLACEMENT CHARACTER}", PurePosixPath("/home/cas\udce9")),
        ("/home/do\udce9", PurePosixPath("/home/do\udce9")),
        ("C:\\Pacientai", PureWindowsPath("C:/Pacientai")),
    ],
)
def test_a_chosen_folder_in_the_complete_copy_is_no_concern(copied: str, chosen: PurePath) -> None:
    complete, known = protected()
    known = facts(replace(known.snapshots[0], paths=(copied,)))
    assert verdict(complete, known=known, sources=(chosen,)).level is ProtectionLevel.GOOD


def test_a_chosen_folder_that_is_in_no_complete_copy_is_never_good() -> None:
    complete, known = protected()
    chosen = (PurePosixPath("/home/ann"), PurePosixPath("/home/x-rays"), PurePosixPath("/home"))
    status = verdict(complete, known=known, sources=chosen)
    expected = Reason(ReasonCode.FOLDER_NOT_COPIED, ProtectionLevel.CARE, NOW - HOUR, 2)
    assert status.main_reason == expected
    # Without any complete copy, that is what there is to say.
    codes = [reason.code for reason in verdict(known=known, sources=chosen).reasons]
    assert ReasonCode.FOLDER_NOT_COPIED not in codes


def test_without_a_place_nothing_is_protected() -> None:
    complete, known = protected()
    status = verdict(complete, known=known, repository=None)
    assert (status.level, status.main_reason.code) == (ProtectionLevel.BAD, ReasonCode.NOT_SET_UP)


@pytest.mark.parametrize("known", [None, facts()])
def test_no_snapshot_at_all_is_bad(known: RepositoryFacts | None) -> None:
    status = verdict(known=known)
    assert (status.level, status.main_reason.code) == (ProtectionLevel.BAD, ReasonCode.NO_COPY_YET)
    assert status.last_complete_at is None


@pytest.mark.parametrize(
    ("age", "level", "code", "days"),
    [
        (LATE_AFTER, ProtectionLevel.GOOD, ReasonCode.COMPLETE_COPY, 0),
        (LATE_AFTER + HOUR, ProtectionLevel.CARE, ReasonCode.COPY_LATE, 2),
        (LOST_AFTER, ProtectionLevel.CARE, ReasonCode.COPY_LATE, 7),
        (LOST_AFTER + HOUR, ProtectionLevel.BAD, ReasonCode.COPY_VERY_OLD, 7),
        (30 * DAY, ProtectionLevel.BAD, ReasonCode.COPY_VERY_OLD, 30),
    ],
)
def test_pain_01_age_decides(
    age: timedelta, level: ProtectionLevel, code: ReasonCode, days: int
) -> None:
    complete, known = protected(age)
    status = verdict(complete, known=known)
    assert status.level is level
    assert status.main_reason == Reason(code, level, NOW - age, days)


@pytest.mark.parametrize(
    ("state", "code"),
    [
        (RunState.INCOMPLETE, ReasonCode.NEWEST_INCOMPLETE),
        (RunState.FAILED, ReasonCode.NEWEST_FAILED),
        (RunState.INTERRUPTED, ReasonCode.NEWEST_INTERRUPTED),
    ],
)
def test_a_bad_last_attempt_needs_care_although_a_good_copy_is_there(
    state: RunState, code: ReasonCode
) -> None:
    complete, known = protected()
    bad = run(state, NOW - HOUR / 2, "b" if state is RunState.INCOMPLETE else None, unread=3)
    status = verdict(bad, complete, known=known)
    assert status.level is ProtectionLevel.CARE
    assert status.main_reason == Reason(code, ProtectionLevel.CARE, NOW - HOUR / 2, 3)
    assert status.last_complete_at == NOW - HOUR


def test_a_later_complete_copy_settles_a_failure() -> None:
    complete, known = protected()
    failed = run(RunState.FAILED, NOW - 2 * HOUR)
    assert verdict(complete, failed, known=known).level is ProtectionLevel.GOOD


def test_a_cancelled_run_alarms_nobody_and_settles_nothing() -> None:
    complete, known = protected()
    cancelled = run(RunState.CANCELLED, NOW - HOUR / 4)
    assert verdict(complete, cancelled, known=known).level is ProtectionLevel.GOOD
    failed = run(RunState.FAILED, NOW - HOUR / 2)
    assert verdict(complete, failed, cancelled, known=known).level is ProtectionLevel.CARE


def test_a_run_that_goes_on_changes_nothing() -> None:
    complete, known = protected()
    going_on = run(RunState.BEGUN, NOW - HOUR / 4)
    assert verdict(complete, going_on, known=known) == verdict(complete, known=known)


def test_a_removed_copy_is_an_alarm() -> None:
    older = run(RunState.COMPLETE, NOW - DAY, "older")
    removed = run(RunState.COMPLETE, NOW - HOUR, "removed")
    status = verdict(older, removed, known=facts(snapshot("older", NOW - DAY)))
    assert status.level is ProtectionLevel.BAD
    assert status.main_reason == Reason(ReasonCode.COPY_VANISHED, ProtectionLevel.BAD, NOW - HOUR)


def test_a_copy_made_after_the_place_was_read_has_not_vanished() -> None:
    older = run(RunState.COMPLETE, NOW - DAY, "older")
    newer = run(RunState.COMPLETE, NOW - HOUR, "newer")
    status = verdict(
        older, newer, known=facts(snapshot("older", NOW - DAY), read_at=NOW - 2 * HOUR)
    )
    assert status.level is ProtectionLevel.GOOD


def test_an_older_copy_that_was_tidied_away_is_no_alarm() -> None:
    complete, known = protected()
    tidied = run(RunState.COMPLETE, NOW - 90 * DAY, "tidied")
    assert verdict(complete, tidied, known=known).level is ProtectionLevel.GOOD


def test_copies_that_no_run_of_ours_made_are_not_called_complete() -> None:
    status = verdict(known=facts(snapshot("foreign", NOW - HOUR)))
    assert status.level is ProtectionLevel.CARE
    assert status.main_reason.code is ReasonCode.COMPLETENESS_UNKNOWN
    assert status.last_complete_at is None


def test_a_drive_in_the_safe_is_unproved_and_after_a_day_needs_care() -> None:
    complete, known = protected()
    fresh = replace(known, read_at=NOW - HOUR)
    status = verdict(complete, known=fresh, problem=AWAY)
    assert status.level is ProtectionLevel.UNPROVED
    assert status.main_reason == Reason(
        ReasonCode.PLACE_NOT_REACHED, ProtectionLevel.UNPROVED, NOW - HOUR
    )
    old = replace(known, read_at=NOW - 25 * HOUR)
    assert verdict(complete, known=old, problem=AWAY).level is ProtectionLevel.CARE


def test_a_place_that_was_never_read_needs_care_at_least() -> None:
    codes = {reason.code: reason for reason in verdict(known=None, problem=AWAY).reasons}
    assert codes[ReasonCode.PLACE_NOT_REACHED].level is ProtectionLevel.CARE
    assert codes[ReasonCode.PLACE_NOT_REACHED].at is None


@pytest.mark.parametrize(
    ("problem", "code"),
    [
        (ErrorCode.WRONG_REPOSITORY, ReasonCode.COPY_REPLACED),
        (ErrorCode.WRONG_PASSWORD, ReasonCode.COPY_REPLACED),
        (ErrorCode.PLACE_EMPTY, ReasonCode.COPY_GONE),
        (ErrorCode.REPOSITORY_DAMAGED, ReasonCode.COPY_DAMAGED),
    ],
)
def test_a_replaced_or_broken_copy_is_no_drive_in_the_safe(
    problem: ErrorCode, code: ReasonCode
) -> None:
    complete, known = protected()
    expected = Reason(code, ProtectionLevel.BAD, known.read_at)
    now = verdict(complete, known=known, problem=problem)
    assert (now.level, now.main_reason) == (ProtectionLevel.BAD, expected)
    assert ReasonCode.PLACE_NOT_REACHED not in {reason.code for reason in now.reasons}
    # Nor does it become one by being unplugged, or because nobody looks.
    earlier = PlaceEvidence(problem=problem)
    for later in (AWAY, None):
        status = verdict(complete, known=known, problem=later, evidence=earlier)
        assert (status.level, status.main_reason) == (ProtectionLevel.BAD, expected)


@pytest.mark.parametrize(
    "problem",
    [
        ErrorCode.SECRET_MISSING,
        ErrorCode.PLACE_SECRET_MISSING,
        ErrorCode.KEYRING_LOCKED,
        ErrorCode.KEYRING_MISSING,
    ],
)
def test_a_password_that_cannot_be_had_needs_care(problem: ErrorCode) -> None:
    complete, known = protected()
    status = verdict(complete, known=known, problem=problem)
    assert status.main_reason == Reason(ReasonCode.KEYRING_SHUT, ProtectionLevel.CARE, NOW)


@pytest.mark.parametrize(
    ("problem", "level"),
    [
        (ErrorCode.REPOSITORY_LOCKED, ProtectionLevel.UNPROVED),
        (ErrorCode.RESTIC_TIMED_OUT, ProtectionLevel.UNPROVED),
        (ErrorCode.RESTIC_FAILED, ProtectionLevel.CARE),
        (ErrorCode.RESTIC_MISSING, ProtectionLevel.CARE),
    ],
)
def test_what_keeps_from_looking_is_usual_or_not(
    problem: ErrorCode, level: ProtectionLevel
) -> None:
    complete, known = protected()
    status = verdict(complete, known=known, problem=problem)
    assert status.main_reason == Reason(ReasonCode.PLACE_NOT_REACHED, level, NOW)


def test_damage_that_a_check_found_is_bad_however_fresh_the_copy_is() -> None:
    complete, known = protected()
    found = PlaceEvidence(damaged_at=NOW - DAY)
    status = verdict(complete, known=known, evidence=found)
    assert status.level is ProtectionLevel.BAD
    assert status.main_reason == Reason(ReasonCode.COPY_DAMAGED, ProtectionLevel.BAD, NOW - DAY)
    both = verdict(complete, known=known, evidence=found, problem=ErrorCode.REPOSITORY_DAMAGED)
    assert [reason.code for reason in both.reasons].count(ReasonCode.COPY_DAMAGED) == 1


def test_a_run_that_met_damage_is_bad_until_a_complete_one() -> None:
    complete, known = protected()
    damaged = replace(run(RunState.FAILED, NOW - HOUR / 2), cause=ErrorCode.REPOSITORY_DAMAGED)
    status = verdict(complete, damaged, known=known)
    assert status.main_reason == Reason(
        ReasonCode.COPY_DAMAGED, ProtectionLevel.BAD, NOW - HOUR / 2
    )
    later = run(RunState.COMPLETE, NOW - HOUR / 4, "a")
    assert verdict(complete, damaged, later, known=known).level is ProtectionLevel.GOOD


def test_a_copy_on_the_disk_of_the_records_never_gets_good() -> None:
    complete, known = protected()
    together = PlaceEvidence(shares_disk=True)
    status = verdict(complete, known=known, evidence=together)
    assert status.main_reason == Reason(ReasonCode.SAME_DISK, ProtectionLevel.CARE)
    here = replace(DRIVE, kind=PlaceKind.THIS_COMPUTER)
    said = {
        one.code
        for one in verdict(complete, known=known, evidence=together, repository=here).reasons
    }
    assert ReasonCode.ONLY_THIS_COMPUTER in said
    assert ReasonCode.SAME_DISK not in said


def test_a_copy_from_the_future_counts_for_nothing_and_is_told() -> None:
    ahead = NOW + FUTURE_TOLERANCE + HOUR
    status = verdict(
        run(RunState.COMPLETE, ahead, "ahead"), known=facts(snapshot("ahead", ahead), read_at=NOW)
    )
    # That no copy was made yet would be untrue, and "make one" would not help: the clock is off.
    assert status.main_reason == Reason(ReasonCode.SNAPSHOT_FROM_FUTURE, ProtectionLevel.BAD, ahead)
    assert ReasonCode.NO_COPY_YET not in {one.code for one in status.reasons}


def test_a_foreign_copy_from_the_future_is_no_copy_of_ours() -> None:
    ahead = NOW + FUTURE_TOLERANCE + HOUR
    status = verdict(known=facts(snapshot("strange", ahead), read_at=NOW))
    assert status.main_reason.code is ReasonCode.NO_COPY_YET
    assert Reason(ReasonCode.SNAPSHOT_FROM_FUTURE, ProtectionLevel.CARE, ahead) in status.reasons


def test_a_run_from_the_future_hides_no_failure_of_today() -> None:
    complete, known = protected()
    ahead = run(RunState.COMPLETE, NOW + 30 * DAY, "made while the clock was wrong")
    failed = run(RunState.FAILED, NOW - HOUR / 2)
    assert verdict(complete, ahead, failed, known=known).main_reason.code is (
        ReasonCode.NEWEST_FAILED
    )


def test_a_clock_some_minutes_ahead_is_forgiven() -> None:
    ahead = NOW + FUTURE_TOLERANCE
    status = verdict(run(RunState.COMPLETE, ahead, "a"), known=facts(snapshot("a", ahead)))
    assert status.level is ProtectionLevel.GOOD


def test_a_copy_on_this_computer_only_never_gets_good() -> None:
    complete, known = protected()
    here = replace(DRIVE, kind=PlaceKind.THIS_COMPUTER)
    status = verdict(complete, known=known, repository=here)
    assert status.level is ProtectionLevel.CARE
    assert status.main_reason.code is ReasonCode.ONLY_THIS_COMPUTER


@pytest.mark.parametrize("sheet", [None, replace(PROVED_SHEET, verified_at=None)])
def test_an_unproved_recovery_sheet_needs_care(sheet: RecoverySheet | None) -> None:
    complete, known = protected()
    status = verdict(complete, known=known, sheet=sheet)
    assert status.level is ProtectionLevel.CARE
    assert status.main_reason.code is ReasonCode.SHEET_NOT_VERIFIED


def test_pain_03_a_sheet_proved_long_ago_needs_care() -> None:
    complete, known = protected()
    proved_at = NOW - 93 * DAY
    status = verdict(complete, known=known, sheet=replace(PROVED_SHEET, verified_at=proved_at))
    assert status.main_reason == Reason(ReasonCode.SHEET_PROOF_OLD, ProtectionLevel.CARE, proved_at)


def test_pain_19_a_mass_change_comes_before_everything_else() -> None:
    complete, known = protected()
    vanished = run(RunState.COMPLETE, NOW - HOUR / 2, "gone")
    evidence = PlaceEvidence(mass_change_at=NOW - HOUR, damaged_at=NOW - DAY)
    status = verdict(complete, vanished, known=known, evidence=evidence)
    assert status.main_reason == Reason(ReasonCode.MASS_CHANGE, ProtectionLevel.BAD, NOW - HOUR)


def test_a_forgotten_hold_needs_care() -> None:
    complete, known = protected()
    fresh = verdict(complete, known=known, evidence=PlaceEvidence(held_since=NOW - 30 * DAY))
    assert fresh.level is ProtectionLevel.GOOD
    since = NOW - 31 * DAY
    old = verdict(complete, known=known, evidence=PlaceEvidence(held_since=since))
    assert old.main_reason == Reason(ReasonCode.HOLD, ProtectionLevel.CARE, since, 31)


def test_pain_20_a_place_that_is_full_soon_needs_care() -> None:
    complete, known = protected()
    status = verdict(complete, known=known, evidence=PlaceEvidence(days_of_room=12))
    assert status.main_reason == Reason(
        ReasonCode.PLACE_NEARLY_FULL, ProtectionLevel.CARE, count=12
    )


def test_pain_13_a_place_that_nobody_reads_back_needs_care() -> None:
    complete, known = protected()
    since = NOW - 63 * DAY
    status = verdict(complete, known=known, evidence=PlaceEvidence(unread_since=since))
    assert status.main_reason == Reason(ReasonCode.CHECK_LATE, ProtectionLevel.CARE, since, 63)


def test_the_worst_reason_comes_first_and_gives_the_level() -> None:
    complete, known = protected(30 * DAY)
    status = verdict(complete, known=known, sheet=None, problem=AWAY)
    levels = [BADNESS[reason.level] for reason in status.reasons]
    assert len(levels) == 3
    assert levels == sorted(levels, reverse=True)
    assert status.level is status.reasons[0].level is ProtectionLevel.BAD


def test_every_reason_there_is_was_met_here() -> None:
    """A new reason needs an example above, and then a line here; advice has its own."""
    not_told_here = ("host-", "contract-", "link-")
    advice = {code for code in ReasonCode if code.value.startswith(not_told_here)}
    assert {code.name for code in set(ReasonCode) - advice} == {
        "NOT_SET_UP", "NO_COPY_YET", "COMPLETE_COPY", "COPY_LATE", "COPY_VERY_OLD",
        "NEWEST_INCOMPLETE", "NEWEST_FAILED", "NEWEST_INTERRUPTED", "COPY_VANISHED",
        "COMPLETENESS_UNKNOWN", "PLACE_NOT_REACHED", "SNAPSHOT_FROM_FUTURE",
        "COPY_DAMAGED", "COPY_REPLACED", "COPY_GONE", "KEYRING_SHUT", "SAME_DISK",
        "ONLY_THIS_COMPUTER", "SHEET_NOT_VERIFIED", "SHEET_PROOF_OLD", "FOLDER_NOT_COPIED",
        "MASS_CHANGE", "HOLD", "PLACE_NEARLY_FULL", "CHECK_LATE",
    }  # fmt: skip


# --- whatever the ledger and the place say ------------------------------------------------------

_MOMENTS = st.integers(-20 * 24, 3).map(lambda hours: NOW + hours * HOUR)
_NAMES = st.sampled_from("abcd")
_SNAPSHOTS = st.lists(st.builds(snapshot, _NAMES, _MOMENTS), unique_by=lambda s: s.snapshot_id)
_RUNS = st.lists(
    st.builds(run, st.sampled_from(RunState), _MOMENTS, st.none() | _NAMES), max_size=6
).map(tuple)
_FACTS = st.none() | st.builds(
    lambda snapshots, read_at: facts(*snapshots, read_at=read_at),
    _SNAPSHOTS,
    _MOMENTS.filter(lambda at: at <= NOW),
)
_REPOSITORIES = st.none() | st.sampled_from(PlaceKind).map(lambda kind: replace(DRIVE, kind=kind))
_PROBLEMS = st.none() | st.sampled_from(ErrorCode)
_SHEETS = st.none() | (st.none() | _MOMENTS).map(
    lambda verified_at: replace(PROVED_SHEET, verified_at=verified_at)
)


@given(_REPOSITORIES, _FACTS, _RUNS, _SHEETS, _PROBLEMS)
def test_good_needs_a_snapshot_that_is_there_and_whose_run_read_every_file(
    repository: Repository | None,
    known: RepositoryFacts | None,
    runs: tuple[Run, ...],
    sheet: RecoverySheet | None,
    problem: ErrorCode | None,
) -> None:
    status = assess(repository, known, runs, sheet, now=NOW, place_problem=problem)
    if status.last_complete is not None:
        assert known is not None
        assert status.last_complete in known.snapshots
        assert any(
            one.state is RunState.COMPLETE and one.snapshot_id == status.last_complete.snapshot_id
            for one in runs
        )
    if status.level is ProtectionLevel.GOOD:
        assert status.last_complete is not None
        assert NOW - status.last_complete.taken_at <= LATE_AFTER
        assert problem is None


@given(_REPOSITORIES, _FACTS, _RUNS, _SHEETS)
def test_never_good_while_the_newest_attempt_went_wrong(
    repository: Repository | None,
    known: RepositoryFacts | None,
    runs: tuple[Run, ...],
    sheet: RecoverySheet | None,
) -> None:
    newest = max((one.begun_at for one in runs), default=NOW - DAY)
    for state in (RunState.INCOMPLETE, RunState.FAILED, RunState.INTERRUPTED):
        bad = run(state, min(NOW, newest) + HOUR / 100)
        before = tuple(one for one in runs if one.begun_at < bad.begun_at)
        status = assess(repository, known, (*before, bad), sheet, now=NOW, place_problem=None)
        assert status.level is not ProtectionLevel.GOOD


@given(st.integers(0, 400), st.integers(0, 400), _SHEETS, _PROBLEMS)
def test_an_older_copy_is_never_better(
    hours: int, older_by: int, sheet: RecoverySheet | None, problem: ErrorCode | None
) -> None:
    def level(age: timedelta) -> int:
        complete, known = protected(age)
        status = verdict(complete, known=known, sheet=sheet, problem=problem)
        return BADNESS[status.level]

    assert level((hours + older_by) * HOUR) >= level(hours * HOUR)


@example(
    facts(snapshot("a", NOW)),
    (run(RunState.COMPLETE, NOW - HOUR, "a"), run(RunState.COMPLETE, NOW - HOUR, "b")),
    None,
    None,
)
@given(_FACTS, _RUNS, _SHEETS, _PROBLEMS)
def test_the_order_of_the_ledger_does_not_matter(
    known: RepositoryFacts | None,
    runs: tuple[Run, ...],
    sheet: RecoverySheet | None,
    problem: ErrorCode | None,
) -> None:
    forwards = assess(DRIVE, known, runs, sheet, now=NOW, place_problem=problem)
    backwards = assess(DRIVE, known, runs[::-1], sheet, now=NOW, place_problem=problem)
    assert forwards.level is backwards.level


def test_runs_to_a_former_place_alarm_nobody_at_the_new_one() -> None:
    """Another place was chosen after set-up: its ledger begins with it."""
    moved = replace(DRIVE, connected_at=NOW - 2 * HOUR)
    before = run(RunState.COMPLETE, NOW - 30 * HOUR, "at-the-former-place")
    failed = run(RunState.FAILED, NOW - 20 * HOUR)
    first = run(RunState.COMPLETE, NOW - HOUR, "new")
    status = verdict(
        before, failed, first, known=facts(snapshot("new", NOW - HOUR)), repository=moved
    )
    assert status.level is ProtectionLevel.GOOD
    nothing_yet = verdict(before, failed, known=facts(), repository=moved)
    assert {reason.code for reason in nothing_yet.reasons} == {ReasonCode.NO_COPY_YET}


# --- what the schedule wants --------------------------------------------------------------------

FRIDAY_EVENING = datetime(2026, 3, 13, 18, 30, tzinfo=UTC)
MONDAY_MORNING = datetime(2026, 3, 16, 8, 0, tzinfo=UTC)


def level_of(now: datetime, wanted: datetime | None) -> ProtectionLevel:
    complete = run(RunState.COMPLETE, FRIDAY_EVENING, "a")
    return assess(
        DRIVE,
        facts(snapshot("a", FRIDAY_EVENING), read_at=now),
        (complete,),
        replace(PROVED_SHEET, verified_at=now),
        now=now,
        place_problem=None,
        wanted=lambda _after: wanted,
    ).level


def test_pain_23_over_a_weekend_without_a_slot_no_copy_is_late() -> None:
    at_noon = MONDAY_MORNING + timedelta(hours=4, minutes=30)
    assert level_of(MONDAY_MORNING, wanted=at_noon) is ProtectionLevel.GOOD
    assert level_of(MONDAY_MORNING, wanted=None) is ProtectionLevel.CARE
    # A slot that was missed on Saturday is another matter.
    saturday = FRIDAY_EVENING + timedelta(hours=18)
    assert level_of(MONDAY_MORNING, wanted=saturday) is ProtectionLevel.CARE


def test_pain_23_a_weekly_schedule_is_late_a_day_after_its_day() -> None:
    next_friday = FRIDAY_EVENING + timedelta(days=7)
    assert level_of(next_friday + timedelta(hours=20), wanted=next_friday) is ProtectionLevel.GOOD
    assert level_of(next_friday + timedelta(hours=25), wanted=next_friday) is ProtectionLevel.CARE
    assert level_of(next_friday + timedelta(days=6, hours=1), wanted=next_friday) is (
        ProtectionLevel.BAD
    )


def test_an_hourly_schedule_is_not_stricter_than_two_days() -> None:
    hour = FRIDAY_EVENING + timedelta(hours=1)
    assert level_of(FRIDAY_EVENING + timedelta(hours=47), wanted=hour) is ProtectionLevel.GOOD
    assert level_of(FRIDAY_EVENING + timedelta(hours=49), wanted=hour) is ProtectionLevel.CARE
