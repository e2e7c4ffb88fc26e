"""What of a verdict is an alarm: what lasts or looks like a theft, not what is as it should be."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from practiceguard.domain.backup.alert import Audience, TroubleKind
from practiceguard.domain.backup.alert_troubles import URGENT, PlaceLook, troubles_in
from practiceguard.domain.backup.place_kind import PlaceKind
from practiceguard.domain.backup.plan import PlanId
from practiceguard.domain.backup.protection import (
    ProtectionLevel,
    ProtectionStatus,
    Reason,
    ReasonCode,
)
from practiceguard.domain.backup.run import Run, RunId, RunState, RunTrigger
from practiceguard.domain.backup.schedule import EVERY_DAY, Schedule
from practiceguard.domain.errors import ErrorCode

PARIS = ZoneInfo("Europe/Paris")
DAY = timedelta(days=1)
WORKDAYS = Schedule(frozenset(range(5)), (time(12, 30), time(18, 30)))
FRIDAY_EVENING = datetime(2026, 11, 20, 18, 31, tzinfo=PARIS).astimezone(UTC)
LONG_AGO = FRIDAY_EVENING - 100 * DAY


def a_look(
    last: datetime | None = FRIDAY_EVENING,
    *codes: ReasonCode,
    key: str = "here",
    kind: PlaceKind = PlaceKind.REST_SERVER,
    schedule: Schedule = WORKDAYS,
    run: Run | None = None,
) -> PlaceLook:
    reasons = tuple(Reason(code, ProtectionLevel.BAD) for code in codes)
    status = ProtectionStatus(ProtectionLevel.CARE, reasons, last, None, None, last)
    return PlaceLook(key, kind, status, LONG_AGO, schedule, run)


def kinds_at(now: datetime, *looks: PlaceLook, second: int = 3) -> list[tuple[TroubleKind, str]]:
    seen = troubles_in(looks, second_after_days=second, now=now, zone=PARIS)
    return [(one.kind, one.place) for one in seen]


def test_pain_23_a_practice_that_is_closed_at_the_weekend_is_not_late_on_monday_morning() -> None:
    for hours in range(66):  # up to Monday 12:31
        assert kinds_at(FRIDAY_EVENING + timedelta(hours=hours), a_look()) == []
    monday_noon = datetime(2026, 11, 23, 12, 30, tzinfo=PARIS)
    assert kinds_at(monday_noon + DAY - timedelta(minutes=1), a_look()) == []
    assert kinds_at(monday_noon + DAY, a_look()) == [(TroubleKind.COPY_OVERDUE, "")]


def test_pain_23_a_weekly_copy_is_not_late_after_two_days() -> None:
    mondays = Schedule(frozenset({0}), (time(8),))
    last = datetime(2026, 11, 23, 8, 5, tzinfo=PARIS)
    look = a_look(last, schedule=mondays)
    assert kinds_at(last + 7 * DAY, look) == []
    assert kinds_at(last + 8 * DAY, look) == [(TroubleKind.COPY_OVERDUE, "")]


def test_pain_01_without_any_schedule_a_copy_is_late_after_two_days() -> None:
    look = a_look(schedule=Schedule())
    assert kinds_at(FRIDAY_EVENING + 2 * DAY - timedelta(seconds=1), look) == []
    assert kinds_at(FRIDAY_EVENING + 2 * DAY, look) == [(TroubleKind.COPY_OVERDUE, "")]


def test_pain_01_a_place_that_never_had_a_copy_is_late_since_it_was_connected() -> None:
    look = replace(a_look(None, schedule=Schedule()), connected_at=FRIDAY_EVENING)
    assert kinds_at(FRIDAY_EVENING + DAY, look) == []
    assert kinds_at(FRIDAY_EVENING + 2 * DAY, look) == [(TroubleKind.COPY_OVERDUE, "")]


def test_pain_18_a_drive_in_the_safe_is_no_alarm_while_another_place_is_fresh() -> None:
    now = FRIDAY_EVENING
    drive = a_look(
        now - 6 * DAY, ReasonCode.PLACE_NOT_REACHED, key="safe", kind=PlaceKind.DRIVE,
        schedule=Schedule(EVERY_DAY, (time(12, 30),)),
    )  # fmt: skip
    assert kinds_at(now, a_look(now), drive) == []
    assert kinds_at(now + DAY, a_look(now + DAY), drive) == [(TroubleKind.PLACE_OVERDUE, "safe")]


def test_pain_19_a_mass_change_is_told_to_everybody_at_once_and_once_for_all_places() -> None:
    now = FRIDAY_EVENING
    looks = [a_look(now, ReasonCode.MASS_CHANGE, key=key) for key in ("here", "there")]
    (seen,) = troubles_in(looks, second_after_days=3, now=now, zone=PARIS)
    assert (seen.kind, seen.place, seen.is_urgent) == (TroubleKind.MASS_CHANGE, "", True)
    assert seen.kind in URGENT
    assert {ladder.steps[0] for ladder in seen.ladders.values()} == {timedelta(0)}
    assert set(seen.ladders) == set(Audience)


def test_a_server_elsewhere_is_missed_earlier_than_a_drive() -> None:
    now = FRIDAY_EVENING
    server = a_look(now - 4 * DAY, key="server", schedule=Schedule(EVERY_DAY, (time(12, 30),)))
    drive = replace(server, key="safe", kind=PlaceKind.DRIVE)
    found = kinds_at(now, a_look(now), server, drive)
    assert found == [(TroubleKind.PLACE_OVERDUE, "server")]


def test_while_nothing_is_fresh_one_message_about_all_says_it() -> None:
    now = FRIDAY_EVENING + 30 * DAY
    looks = [a_look(key="one"), a_look(key="two", kind=PlaceKind.DRIVE)]
    seen = troubles_in(looks, second_after_days=3, now=now, zone=PARIS)
    assert [one.kind for one in seen if one.ladders] == [TroubleKind.COPY_OVERDUE]
    # The places stay late all the while: nobody is told that they were well again.
    assert {one.place for one in seen} == {"", "one", "two"}


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (ReasonCode.COPY_VANISHED, TroubleKind.COPY_VANISHED),
        (ReasonCode.COPY_REPLACED, TroubleKind.COPY_REPLACED),
        (ReasonCode.COPY_GONE, TroubleKind.COPY_GONE),
        (ReasonCode.COPY_DAMAGED, TroubleKind.COPY_DAMAGED),
        (ReasonCode.SNAPSHOT_FROM_FUTURE, TroubleKind.COPY_FROM_FUTURE),
    ],
)
def test_what_looks_like_a_theft_is_told_at_once_and_to_the_second_person_after_a_day(
    code: ReasonCode, kind: TroubleKind
) -> None:
    (seen,) = troubles_in(
        [a_look(FRIDAY_EVENING, code)], second_after_days=3, now=FRIDAY_EVENING, zone=PARIS
    )
    assert (seen.kind, seen.place, seen.is_urgent) == (kind, "here", True)
    assert seen.ladders[Audience.PRACTICE].reached(timedelta()) == 1
    assert seen.ladders[Audience.SECOND_PERSON].reached(DAY - timedelta(seconds=1)) == 0
    assert seen.ladders[Audience.SECOND_PERSON].reached(DAY) == 1


@pytest.mark.parametrize(
    "code",
    [
        ReasonCode.PLACE_NOT_REACHED,
        ReasonCode.NEWEST_FAILED,
        ReasonCode.NEWEST_INTERRUPTED,
        ReasonCode.NEWEST_INCOMPLETE,
        ReasonCode.KEYRING_SHUT,
        ReasonCode.SHEET_NOT_VERIFIED,
        ReasonCode.SHEET_PROOF_OLD,
        ReasonCode.ONLY_THIS_COMPUTER,
        ReasonCode.SAME_DISK,
        ReasonCode.FOLDER_NOT_COPIED,
        ReasonCode.COMPLETE_COPY,
    ],
)
def test_pain_23_one_failed_attempt_or_a_piece_of_advice_is_no_alarm(code: ReasonCode) -> None:
    assert kinds_at(FRIDAY_EVENING + timedelta(hours=20), a_look(FRIDAY_EVENING, code)) == []


@pytest.mark.parametrize(
    "cause", [ErrorCode.SOURCE_MISSING, ErrorCode.SOURCE_EMPTY, ErrorCode.SOURCE_SHRUNK]
)
def test_pain_21_a_folder_that_is_gone_or_shrunk_is_an_alarm_at_once(cause: ErrorCode) -> None:
    run = Run(
        RunId("r"), PlanId("p"), RunTrigger.SCHEDULED, RunState.INCOMPLETE, FRIDAY_EVENING,
        cause=cause,
    )  # fmt: skip
    now = FRIDAY_EVENING + timedelta(minutes=5)
    assert kinds_at(now, a_look(run=run)) == [(TroubleKind.SOURCE_DOUBTFUL, "")]
    complete = replace(run, state=RunState.COMPLETE, begun_at=now, cause=None)
    assert kinds_at(now, a_look(run=run), a_look(key="b", run=complete)) == []


def test_without_a_place_there_is_nothing_to_tell() -> None:
    assert kinds_at(FRIDAY_EVENING) == []


def test_a_second_person_may_be_told_earlier_than_the_practice() -> None:
    look = a_look(schedule=Schedule())
    seen = troubles_in([look], second_after_days=1, now=FRIDAY_EVENING + DAY, zone=PARIS)
    assert [one.kind for one in seen] == [TroubleKind.COPY_OVERDUE]
    assert seen[0].ladders[Audience.PRACTICE].reached(DAY) == 0
