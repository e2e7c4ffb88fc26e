"""When a place is read back: over years of simulated time each month has one check, and no two."""

import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from practiceguard.domain.backup.check_schedule import (
    LATE_AFTER,
    PAUSES,
    SHARES,
    STOPPED_PAUSE,
    DueCheck,
    coverage,
    due_check,
    is_made,
    late_since,
    month_of,
    next_share,
)
from practiceguard.domain.backup.checking import (
    Check,
    CheckDepth,
    CheckId,
    CheckState,
    MonthName,
)
from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.domain.errors import ErrorCode

BERLIN = ZoneInfo("Europe/Berlin")
KEY = RepositoryKey("drive")
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def berlin(text: str) -> datetime:
    """Given a time on the wall in Berlin, return it in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=BERLIN).astimezone(UTC)


CONNECTED = berlin("2026-03-14T12:00")


def made(
    at: str | datetime,
    share: int | None = 1,
    state: CheckState = CheckState.SOUND,
    month: str | None = None,
    depth: CheckDepth = CheckDepth.SHARE,
) -> Check:
    begun = berlin(at) if isinstance(at, str) else at
    ended = None if state is CheckState.BEGUN else begun + HOUR
    name = MonthName(month) if month else None
    return Check(CheckId(str(begun)), KEY, depth, state, begun, share, name, ended)


def asked(at: str, *history: Check) -> DueCheck | None:
    return due_check(history, CONNECTED, berlin(at), BERLIN)


# --- one month ------------------------------------------------------------------------------------


def test_the_month_of_the_connection_owes_none_and_the_next_one_does_from_its_first_minute() -> (
    None
):
    assert asked("2026-03-31T23:59") is None
    found = asked("2026-04-01T00:00")
    assert found == DueCheck(MonthName("2026-04"), berlin("2026-04-01T00:00"))


@pytest.mark.parametrize("state", [CheckState.SOUND, CheckState.DAMAGED])
def test_a_check_that_was_made_settles_its_month_and_no_other(state: CheckState) -> None:
    check = made("2026-04-02T13:00", state=state, month="2026-04")
    assert asked("2026-04-30T23:00", check) is None
    assert asked("2026-05-01T09:00", check) is not None


@pytest.mark.parametrize("state", [CheckState.FAILED, CheckState.INTERRUPTED, CheckState.CANCELLED])
def test_pain_13_a_check_that_was_not_made_to_its_end_is_not_counted(state: CheckState) -> None:
    check = made("2026-04-02T13:00", state=state, month="2026-04")
    found = asked("2026-04-05T13:00", check)
    assert found is not None
    assert (found.month, found.attempts, found.not_before) == ("2026-04", 1, None)
    assert next_share([check]) == 1


def test_a_check_by_hand_settles_the_month_if_it_read_data() -> None:
    by_hand = made("2026-04-02T13:00")
    assert asked("2026-04-05T13:00", by_hand) is None
    everything = made("2026-04-02T13:00", None, depth=CheckDepth.ALL_DATA)
    assert asked("2026-04-05T13:00", everything) is None
    lists = made("2026-04-02T13:00", None, depth=CheckDepth.STRUCTURE)
    assert asked("2026-04-05T13:00", lists) is not None
    by_a_wrong_clock = made("2026-04-20T13:00")
    assert asked("2026-04-05T13:00", by_a_wrong_clock) is not None


def test_nothing_is_due_while_one_goes_on() -> None:
    assert asked("2026-04-02T14:00", made("2026-04-02T13:00", state=CheckState.BEGUN)) is None


def test_after_a_failure_the_pauses_grow() -> None:
    at, tried = berlin("2026-04-02T12:00"), []
    for pause in (*PAUSES, PAUSES[-1]):
        tried.append(made(at, state=CheckState.FAILED, month="2026-04"))
        ended = at + HOUR
        found = due_check(tried, CONNECTED, ended + timedelta(minutes=1), BERLIN)
        assert found is not None
        assert (found.not_before, found.attempts) == (ended + pause, len(tried))
        at = ended + pause
        found = due_check(tried, CONNECTED, at, BERLIN)
        assert found is not None
        assert found.not_before is None


def test_a_power_cut_waits_for_nothing_and_a_person_who_stopped_it_for_a_day() -> None:
    cut = made("2026-04-02T12:00", state=CheckState.INTERRUPTED, month="2026-04")
    found = asked("2026-04-02T13:01", cut)
    assert found is not None
    assert found.not_before is None
    stopped = made("2026-04-02T12:00", state=CheckState.CANCELLED, month="2026-04")
    found = asked("2026-04-02T13:01", stopped)
    assert found is not None
    assert found.not_before == berlin("2026-04-02T13:00") + STOPPED_PAUSE


# --- what was read --------------------------------------------------------------------------------


def a_year(first: int = 4) -> list[Check]:
    """Return twelve checks, each of the part that the rule names, from a month of 2026 on."""
    checks: list[Check] = []
    for ahead in range(SHARES):
        month = first + ahead
        at = f"{2026 + (month - 1) // 12}-{(month - 1) % 12 + 1:02}-02T13:00"
        checks.append(made(at, next_share(checks), month=at[:7]))
    return checks


def test_pain_13_twelve_checks_read_all_of_it_and_the_thirteenth_begins_again() -> None:
    checks = a_year()
    assert [one.share for one in checks] == list(range(1, 13))
    assert next_share(checks) == 1


def test_pain_13_the_day_is_told_on_which_all_of_it_will_have_been_read() -> None:
    now = berlin("2026-03-20T09:00")
    assert coverage([], CONNECTED, now, BERLIN).complete_by == date(2027, 3, 31)
    now = berlin("2026-04-01T09:00")  # the first is due now, the twelfth in March
    assert coverage([], CONNECTED, now, BERLIN).complete_by == date(2027, 3, 31)
    checks = a_year()
    now = berlin("2026-06-20T09:00")
    told = coverage(checks[:3], CONNECTED, now, BERLIN)
    assert (told.shares_read, told.complete_by) == (3, date(2027, 3, 31))
    # A month was lost: it comes a month later.
    now = berlin("2026-08-20T09:00")
    told = coverage(checks[:3], CONNECTED, now, BERLIN)
    assert told.complete_by == date(2027, 4, 30)
    now = berlin("2027-03-02T15:00")
    told = coverage(checks, CONNECTED, now, BERLIN)
    assert (told.shares_read, told.complete_by) == (12, None)
    assert told.oldest == berlin("2026-04-02T14:00")
    assert told.last_read_at == berlin("2027-03-02T14:00")


def test_what_was_read_two_years_ago_has_to_be_read_again() -> None:
    told = coverage(a_year(), CONNECTED, berlin("2028-06-20T09:00"), BERLIN)
    assert (told.shares_read, told.complete_by) == (0, date(2029, 5, 31))
    assert told.oldest is None


def test_a_check_of_everything_reads_everything() -> None:
    everything = made("2026-04-02T13:00", None, depth=CheckDepth.ALL_DATA)
    told = coverage([everything], CONNECTED, berlin("2026-04-03T09:00"), BERLIN)
    assert (told.shares_read, told.complete_by) == (12, None)
    damaged = made("2026-04-02T13:00", None, CheckState.DAMAGED, depth=CheckDepth.ALL_DATA)
    told = coverage([damaged], CONNECTED, berlin("2026-04-03T09:00"), BERLIN)
    assert told.shares_read == 0
    assert told.last_read_at is not None


def test_a_part_with_damage_comes_again_until_it_is_sound() -> None:
    damaged = made("2026-05-02T13:00", 2, CheckState.DAMAGED, "2026-05")
    assert next_share([made("2026-04-02T13:00", 1, month="2026-04"), damaged]) == 2


def test_versions_without_a_ledger_of_checks_go_on_where_they_were() -> None:
    assert next_share([], 5) == 5
    assert next_share([made("2026-05-02T13:00", 5)], 5) == 6


def test_pain_13_two_months_without_a_check_are_told() -> None:
    assert late_since([], CONNECTED, CONNECTED + LATE_AFTER) is None
    assert late_since([], CONNECTED, CONNECTED + LATE_AFTER + HOUR) == CONNECTED
    check = made("2026-05-02T13:00", month="2026-05")
    assert late_since([check], CONNECTED, check.begun_at + LATE_AFTER) is None
    late = late_since([check], CONNECTED, check.begun_at + LATE_AFTER + 2 * HOUR)
    assert late == check.begun_at + HOUR
    stopped = made("2026-05-02T13:00", month="2026-05", state=CheckState.CANCELLED)
    assert late_since([stopped], CONNECTED, CONNECTED + LATE_AFTER + HOUR) == CONNECTED


# --- years ----------------------------------------------------------------------------------------


@dataclass
class Years:
    """A computer that asks what is due whenever it is on, and makes what is due."""

    chance: random.Random
    now: datetime = CONNECTED
    zone: ZoneInfo = BERLIN
    checks: list[Check] = field(default_factory=list)
    fails: bool = False

    def asks(self) -> None:
        found = due_check(self.checks, CONNECTED, self.now, self.zone)
        if found is None or found.not_before is not None:
            return
        # Two agents may ask at once: whoever comes second asks again under the lock.
        for _ in range(2):
            if is_made(found.month, self.checks, self.now, self.zone):
                continue
            state = CheckState.SOUND
            if self.fails or self.chance.random() < 0.2:
                state = self.chance.choice(
                    [CheckState.FAILED, CheckState.INTERRUPTED, CheckState.CANCELLED]
                )
            cause = ErrorCode.PLACE_REFUSED if state is CheckState.FAILED else None
            number = CheckId(str(len(self.checks)))
            begun, self.now = self.now, self.now + timedelta(minutes=self.chance.randint(1, 300))
            share = next_share(self.checks)
            self.checks.append(
                Check(
                    number, KEY, CheckDepth.SHARE, state, begun, share, found.month, self.now, cause
                )
            )

    def works(self, days: int) -> None:
        for _ in range(days * 2):
            self.asks()
            self.now += timedelta(hours=self.chance.randint(8, 16))

    def sound(self) -> list[Check]:
        return [one for one in self.checks if one.state is CheckState.SOUND]


EVENTS: dict[str, Callable[[Years], object]] = {
    "works": lambda life: life.works(life.chance.randint(1, 40)),
    "is off": lambda life: setattr(life, "now", life.now + life.chance.randint(1, 45) * DAY),
    "clock ahead": lambda life: setattr(life, "now", life.now + 70 * DAY),
    "clock back": lambda life: setattr(life, "now", life.now - 35 * DAY),
    "travels": lambda life: setattr(
        life, "zone", ZoneInfo(life.chance.choice(["Europe/Berlin", "Asia/Tokyo", "Pacific/Apia"]))
    ),
    "fails": lambda life: setattr(life, "fails", not life.fails),
    "by hand": lambda life: life.checks.append(made(life.now, next_share(life.checks))),
}


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 10**6), st.lists(st.sampled_from(sorted(EVENTS)), min_size=10, max_size=60))
def test_pain_13_over_years_no_month_has_two_checks_and_none_is_lost(
    seed: int, events: Iterable[str]
) -> None:
    life = Years(random.Random(seed))
    for event in events:
        EVENTS[event](life)
        named = [one.month for one in life.sound() if one.month is not None]
        assert len(named) == len(set(named)), "two checks for one month"
    life.fails = False
    life.now = max(life.now, *(one.begun_at for one in life.checks), CONNECTED)
    # Whatever went before: each of the coming months has its check, in ten days of work.
    for _ in range(SHARES):
        life.now = (life.now.replace(day=1, hour=12) + 33 * DAY).replace(day=2)
        month = month_of(life.now, life.zone)
        life.works(10)
        assert is_made(month, life.checks, life.now, life.zone), f"{month} was lost"
    told = coverage(life.checks, CONNECTED, life.now, life.zone)
    assert told.complete_by is None, "twelve months, and not all of it was read"
