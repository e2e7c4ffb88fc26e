"""When no copy may be removed: each refusal by itself, and none where all is well."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from practiceguard.domain.backup.hold import Hold, HoldCause, HoldId, Lifted, doubted, on
from practiceguard.domain.backup.repository import PlaceKind, Repository, RepositoryKey
from practiceguard.domain.backup.retention import PRESETS, MadeCopy, Preset, Retention, what_goes
from practiceguard.domain.backup.retention_guard import ASKS, Situation, refusals
from practiceguard.domain.backup.snapshot import Snapshot
from practiceguard.domain.errors import ErrorCode
from tests.unit.domain.backup.test_retention import DAY, NOW, a_copy, daily, ledger

KEY = RepositoryKey("place")
PLACE = Repository(KEY, PlaceKind.DRIVE, "/media/usb", "USB", "7" * 64, "", NOW, adopted=False)
HOLD = Hold(HoldId("1"), None, HoldCause.PERSON, "the police asked", "Ann", NOW - DAY)
TEN_YEARS = PRESETS[Preset.TEN_YEARS]


def situation(
    copies: tuple[Snapshot, ...],
    made: tuple[MadeCopy, ...] | None = None,
    *,
    now: datetime = NOW,
    policy: Retention = TEN_YEARS,
) -> Situation:
    lines = ledger(*copies) if made is None else made
    return Situation(PLACE, what_goes(copies, policy, lines, now=now), lines, (), now, now)


def thinned(days: int) -> tuple[Snapshot, ...]:
    """Return the copies of a place where the rules have been at work."""
    copies = daily(days)
    fates = what_goes(copies, TEN_YEARS, ledger(*copies), now=NOW)
    kept = {fate.snapshot.snapshot_id for fate in fates if not fate.goes}
    return tuple(copy for copy in copies if copy.snapshot_id in kept)


def test_nothing_stands_against_a_place_where_all_is_well() -> None:
    everything = daily(400)
    week_ago = what_goes(everything[:-7], TEN_YEARS, ledger(*everything), now=NOW - 7 * DAY)
    kept = {fate.snapshot.snapshot_id for fate in week_ago if not fate.goes}
    there = tuple(
        copy for copy in everything if copy.snapshot_id in kept or copy in everything[-7:]
    )
    well = situation(there, ledger(*everything))
    assert any(fate.goes for fate in well.fates)
    assert refusals(well) == ()


def test_an_append_only_place_is_never_thinned_from_here() -> None:
    one = situation(thinned(400))
    one = replace(one, repository=replace(PLACE, append_only=True))
    assert refusals(one) == (ErrorCode.RETENTION_APPEND_ONLY,)


@pytest.mark.parametrize("key", [None, KEY])
def test_a_hold_keeps_every_copy(key: RepositoryKey | None) -> None:
    one = replace(situation(thinned(400)), holds=(replace(HOLD, repository=key),))
    assert refusals(one) == (ErrorCode.RETENTION_ON_HOLD,)


def test_a_hold_after_a_mass_change_says_so() -> None:
    change = replace(HOLD, cause=HoldCause.MASS_CHANGE)
    one = replace(situation(thinned(400)), holds=(HOLD, change))
    assert refusals(one) == (ErrorCode.RETENTION_MASS_CHANGE,)


def test_a_hold_of_another_place_or_one_that_was_lifted_does_not() -> None:
    elsewhere = replace(HOLD, repository=RepositoryKey("other"))
    lifted = replace(HOLD, lifted=Lifted(NOW, "Ann", "over", was_harmless=True))
    assert on((elsewhere, lifted), KEY) == ()
    assert refusals(replace(situation(thinned(400)), holds=(elsewhere, lifted))) == ()


def test_a_damaged_place_is_left_as_it_is() -> None:
    one = replace(situation(thinned(400)), is_damaged=True)
    assert refusals(one) == (ErrorCode.REPOSITORY_DAMAGED,)


def test_a_copy_from_the_future_stops_it_until_a_person_knows_that_copy() -> None:
    copies = thinned(400)
    future = a_copy("2099", datetime(2099, 1, 1, tzinfo=UTC))
    one = situation((*copies, future), ledger(*copies))
    assert refusals(one) == (ErrorCode.RETENTION_NEWEST_FUTURE,)
    assert refusals(replace(one, acknowledged=frozenset({"2099"}))) == ()


def test_a_strange_copy_as_the_newest_stops_it_until_a_person_knows_it() -> None:
    copies = thinned(400)
    strange = a_copy("strange", NOW - timedelta(minutes=5), host="elsewhere")
    one = situation((*copies, strange), ledger(*copies))
    assert refusals(one) == (ErrorCode.RETENTION_NEWEST_STRANGE,)
    assert refusals(replace(one, acknowledged=frozenset({"strange"}))) == ()
    older = a_copy("older", NOW - 10 * DAY, host="elsewhere")
    assert refusals(situation((*copies, older), ledger(*copies))) == ()


def test_an_incomplete_newest_copy_stops_it_unless_a_person_says_yes() -> None:
    copies = thinned(400)
    lines = ledger(*copies)
    one = situation(copies, (*lines[:-1], replace(lines[-1], is_complete=False)))
    assert refusals(one) == (ErrorCode.RETENTION_NEWEST_INCOMPLETE,)
    assert ErrorCode.RETENTION_NEWEST_INCOMPLETE in ASKS


def test_a_far_smaller_newest_copy_stops_it() -> None:
    copies = thinned(400)
    small = replace(copies[-1], files_total=499)
    assert refusals(situation((*copies[:-1], small))) == (ErrorCode.RETENTION_NEWEST_DOUBTFUL,)
    less = replace(copies[-1], files_total=501)
    assert refusals(situation((*copies[:-1], less))) == ()


def test_a_place_without_any_copy_of_ours_is_left_as_it_is() -> None:
    assert refusals(situation(())) == (ErrorCode.RETENTION_NEWEST_DOUBTFUL,)
    strange = a_copy("strange", NOW - DAY)
    assert refusals(situation((strange,), ())) == (ErrorCode.RETENTION_NEWEST_STRANGE,)


def test_what_was_read_long_ago_or_in_the_future_is_no_ground() -> None:
    one = situation(thinned(400))
    for read_at in (NOW - timedelta(hours=25), NOW + timedelta(hours=1)):
        assert refusals(replace(one, read_at=read_at)) == (ErrorCode.RETENTION_CLOCK,)


def test_a_clock_that_jumps_ahead_makes_no_copy_old() -> None:
    """Ten years on: by the rules nearly all would go."""
    copies = thinned(400)
    then = NOW + timedelta(days=3650)
    jumped = situation(copies, now=then)
    assert ErrorCode.RETENTION_CLOCK in refusals(jumped)
    made_then = tuple(
        a_copy(f"then {n}", then - (2 - n) * DAY - timedelta(hours=1)) for n in range(3)
    )
    for count, doubtful in ((1, True), (2, True), (3, False)):
        there = (*copies, *made_then[:count])
        found = refusals(situation(there, now=there[-1].taken_at + timedelta(hours=1)))
        assert (ErrorCode.RETENTION_CLOCK in found) is doubtful
        # Even then nothing much goes without a person.
        assert ErrorCode.RETENTION_TOO_MANY in found


def test_after_a_long_pause_the_next_copies_prove_the_date_again() -> None:
    before, after = daily(60, until=NOW - 50 * DAY), daily(3)
    assert refusals(situation((*before, *after))) == ()
    assert refusals(situation((*before, *after[-2:]))) == (ErrorCode.RETENTION_CLOCK,)
    assert refusals(situation(before)) == (ErrorCode.RETENTION_CLOCK,)


def test_more_than_a_third_at_once_needs_a_person() -> None:
    copies = daily(400)
    one = situation(copies)
    assert refusals(one) == (ErrorCode.RETENTION_TOO_MANY,)
    assert frozenset(refusals(one)) <= ASKS
    strange = tuple(a_copy(f"strange {n}", NOW - 200 * DAY) for n in range(2000))
    assert refusals(situation((*copies, *strange), ledger(*copies))) == (
        ErrorCode.RETENTION_TOO_MANY,
    )


def test_copies_made_during_a_mass_change_are_doubted_until_it_is_called_harmless() -> None:
    lines = ledger(*daily(10))
    change = replace(HOLD, cause=HoldCause.MASS_CHANGE, since=lines[4].begun_at)
    lifted = replace(change, lifted=Lifted(lines[6].begun_at, "Ann", "cleaned", was_harmless=False))
    harmless = replace(change, lifted=Lifted(NOW, "Ann", "an update", was_harmless=True))
    names = [line.snapshot_id for line in lines]
    assert doubted((change, HOLD), lines) == frozenset(names[4:])
    assert doubted((lifted,), lines) == frozenset(names[4:7])
    assert doubted((harmless, HOLD), lines) == frozenset()
    fates = what_goes(daily(10), TEN_YEARS, lines, now=NOW, doubted=doubted((change,), lines))
    one = replace(situation(daily(10)), fates=fates)
    assert refusals(one) == (ErrorCode.RETENTION_NEWEST_DOUBTFUL,)
