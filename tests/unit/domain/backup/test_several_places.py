"""One verdict out of several places: the best copy counts, theft anywhere stays an alarm."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practiceguard.domain.backup.protection import (
    ProtectionLevel,
    ProtectionStatus,
    Reason,
    ReasonCode,
    worst_first,
)
from practiceguard.domain.backup.repository import PlaceKind, Repository, RepositoryKey
from practiceguard.domain.backup.several_places import JudgedPlace, Missing, missing, together
from practiceguard.domain.backup.snapshot import Snapshot

NOW = datetime(2026, 3, 14, 12, tzinfo=UTC)
GOOD, CARE, BAD = ProtectionLevel.GOOD, ProtectionLevel.CARE, ProtectionLevel.BAD


def place(key: str, kind: PlaceKind = PlaceKind.DRIVE) -> Repository:
    return Repository(RepositoryKey(key), kind, f"/{key}", key, "id", "", NOW, adopted=False)


def judged(key: str, *reasons: Reason, age: timedelta | None = None) -> JudgedPlace:
    ordered = worst_first(reasons)
    at = None if age is None else NOW - age
    snapshot = None if at is None else Snapshot(key, at, "pc", (), (), 1, 1)
    status = ProtectionStatus(ordered[0].level, ordered, at, snapshot, None, NOW)
    return JudgedPlace(place(key), status)


def fresh(key: str, *reasons: Reason, hours: int = 1) -> JudgedPlace:
    age = timedelta(hours=hours)
    return judged(key, Reason(ReasonCode.COMPLETE_COPY, GOOD, NOW - age), *reasons, age=age)


def old(key: str) -> JudgedPlace:
    age = timedelta(days=30)
    return judged(key, Reason(ReasonCode.COPY_VERY_OLD, BAD, NOW - age, 30), age=age)


def empty(key: str) -> JudgedPlace:
    return judged(key, Reason(ReasonCode.NO_COPY_YET, BAD))


def test_one_place_is_judged_as_it_is() -> None:
    assert together((old("a"),)) == old("a").status


def test_two_fresh_copies_are_good_and_the_newer_one_is_told() -> None:
    status = together((fresh("a", hours=3), fresh("b", hours=1)))
    assert status.level is GOOD
    assert [(one.code, one.place) for one in status.reasons] == [(ReasonCode.COMPLETE_COPY, "b")]
    assert status.last_complete_at == NOW - timedelta(hours=1)


@pytest.mark.parametrize("second", [old("b"), empty("b")])
def test_a_place_that_lags_behind_is_no_alarm_beside_a_fresh_copy(second: JudgedPlace) -> None:
    status = together((fresh("a"), second))
    assert status.level is CARE
    assert status.main_reason.place == "b"
    assert status.last_complete_at == NOW - timedelta(hours=1)


def test_two_old_copies_are_an_alarm() -> None:
    assert together((old("a"), old("b"))).level is BAD


@pytest.mark.parametrize(
    "code",
    [
        ReasonCode.COPY_VANISHED,
        ReasonCode.COPY_REPLACED,
        ReasonCode.COPY_GONE,
        ReasonCode.COPY_DAMAGED,
    ],
)
def test_theft_and_damage_in_one_place_stay_an_alarm(code: ReasonCode) -> None:
    status = together((fresh("a"), fresh("b", Reason(code, BAD))))
    assert status.level is BAD
    assert (status.main_reason.code, status.main_reason.place) == (code, "b")


def test_pain_19_a_mass_change_is_told_once_for_all_places() -> None:
    change = Reason(ReasonCode.MASS_CHANGE, BAD, NOW)
    status = together((fresh("a", change), fresh("b", change)))
    assert status.level is BAD
    assert [one.code for one in status.reasons].count(ReasonCode.MASS_CHANGE) == 1


def test_a_damaged_copy_makes_no_other_place_look_fresh() -> None:
    damaged = fresh("a", Reason(ReasonCode.COPY_DAMAGED, BAD))
    status = together((damaged, old("b")))
    codes = {one.code: one.level for one in status.reasons}
    assert codes[ReasonCode.COPY_VERY_OLD] is BAD


def test_the_same_disk_does_no_harm_beside_a_copy_elsewhere() -> None:
    same = fresh("a", Reason(ReasonCode.SAME_DISK, CARE))
    assert together((same, fresh("b"))).level is GOOD
    assert together((same, same)).level is CARE
    assert together((same, old("b"))).level is CARE


@given(st.permutations([fresh("a"), old("b"), empty("c"), fresh("d", hours=9)]))
def test_the_order_of_the_places_does_not_matter_to_level_and_age(
    places: list[JudgedPlace],
) -> None:
    status = together(tuple(places))
    assert status.level is CARE
    assert status.last_complete_at == NOW - timedelta(hours=1)
    assert {one.place for one in status.reasons} == {"a", "b", "c"}


@given(
    st.lists(st.sampled_from([fresh("a"), old("b"), empty("c")]), min_size=1, max_size=4),
    st.sampled_from([fresh("x"), old("y"), empty("z")]),
)
def test_one_more_place_never_makes_the_newest_copy_older(
    places: list[JudgedPlace], more: JudgedPlace
) -> None:
    before = together(tuple(places)).last_complete_at
    after = together((*places, more)).last_complete_at
    assert before is None or (after is not None and after >= before)


# --- three, two, one ---------------------------------------------------------------------------

DRIVE, NAS = PlaceKind.DRIVE, PlaceKind.NETWORK_FOLDER
SERVER, OWN = PlaceKind.REST_SERVER, PlaceKind.THIS_COMPUTER


@pytest.mark.parametrize(
    ("kinds", "lacks"),
    [
        ([], {Missing.SECOND_COPY, Missing.SECOND_MEDIUM, Missing.ELSEWHERE}),
        ([OWN], {Missing.SECOND_COPY, Missing.SECOND_MEDIUM, Missing.ELSEWHERE}),
        ([DRIVE], {Missing.SECOND_COPY, Missing.ELSEWHERE}),
        ([DRIVE, NAS], {Missing.ELSEWHERE}),
        ([SERVER], {Missing.SECOND_COPY}),
        ([SERVER, OWN], {Missing.SECOND_COPY}),
        ([DRIVE, SERVER], set()),
        ([SERVER, PlaceKind.S3], set()),
    ],
)
def test_what_is_missing(kinds: list[PlaceKind], lacks: set[Missing]) -> None:
    places = [place(str(number), kind) for number, kind in enumerate(kinds)]
    assert set(missing(places)) == lacks


def test_dates_from_the_future_in_one_place_are_no_loss_beside_a_fresh_copy() -> None:
    ahead = judged("b", Reason(ReasonCode.SNAPSHOT_FROM_FUTURE, BAD))
    assert together((fresh("a"), ahead)).level is ProtectionLevel.CARE
    assert together((old("a"), ahead)).level is BAD
