"""What is due, and over years of simulated time that nothing is lost and nothing doubled."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from practiceguard.domain.backup.plan import PlanId
from practiceguard.domain.backup.run import Run, RunId, RunState, RunTrigger, SlotName
from practiceguard.domain.backup.schedule import (
    CLOCK_TOLERANCE,
    PAUSES,
    Due,
    Schedule,
    due,
    hourly,
    newest_slot,
    next_slot,
)

BERLIN = ZoneInfo("Europe/Berlin")
NOON = Schedule(times=(time(12, 30),))
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


def berlin(text: str) -> datetime:
    """Given a time on the wall in Berlin, return it in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=BERLIN).astimezone(UTC)


def ran(
    begun_at: datetime,
    state: RunState = RunState.COMPLETE,
    slot: str | None = None,
    lasted: timedelta = timedelta(minutes=3),
) -> Run:
    trigger = RunTrigger.SCHEDULED if slot else RunTrigger.MANUAL
    over = None if state is RunState.BEGUN else begun_at + lasted
    name = SlotName(slot) if slot else None
    return Run(RunId(str(uuid4())), PlanId("p"), trigger, state, begun_at, over, slot=name)


def asked(schedule: Schedule, wall: str, *history: Run) -> Due | None:
    return due(schedule, history, LONG_AGO, berlin(wall), BERLIN)


# --- one slot -----------------------------------------------------------------------------------


def test_due_from_its_minute_on_and_no_earlier() -> None:
    yesterday = ran(berlin("2026-11-21T12:30"), slot="2026-11-21T12:30")
    assert asked(NOON, "2026-11-22T12:29:59", yesterday) is None
    found = asked(NOON, "2026-11-22T12:30", yesterday)
    assert found is not None
    assert (found.slot.name, found.trigger) == ("2026-11-22T12:30", RunTrigger.SCHEDULED)
    assert found.not_before is None


def test_a_slot_that_passed_while_the_computer_was_off_is_caught_up_once() -> None:
    last = ran(berlin("2026-11-19T12:30"), slot="2026-11-19T12:30")
    found = asked(NOON, "2026-11-22T08:00", last)
    assert found is not None
    assert (found.slot.name, found.trigger) == ("2026-11-21T12:30", RunTrigger.CATCH_UP)
    caught_up = ran(berlin("2026-11-22T08:00"), slot="2026-11-21T12:30")
    assert asked(NOON, "2026-11-22T08:05", last, caught_up) is None


def test_a_copy_that_a_person_made_after_the_slot_serves_it() -> None:
    by_hand = ran(berlin("2026-11-22T12:40"))
    assert asked(NOON, "2026-11-22T13:00", by_hand) is None
    before = ran(berlin("2026-11-22T12:20"))
    assert asked(NOON, "2026-11-22T13:00", before) is not None


def test_a_copy_that_a_person_stopped_serves_nothing_but_its_own_slot() -> None:
    by_hand = ran(berlin("2026-11-22T12:40"), RunState.CANCELLED)
    assert asked(NOON, "2026-11-22T13:00", by_hand) is not None
    planned = ran(berlin("2026-11-22T12:30"), RunState.CANCELLED, slot="2026-11-22T12:30")
    assert asked(NOON, "2026-11-22T13:00", planned) is None
    assert asked(NOON, "2026-11-23T12:30", planned) is not None


def test_nothing_is_due_while_a_run_is_under_way() -> None:
    assert asked(NOON, "2026-11-22T13:00", ran(berlin("2026-11-22T09:00"), RunState.BEGUN)) is None


def test_a_new_schedule_owes_nothing_from_before_it_was_made() -> None:
    made = berlin("2026-11-22T15:00")
    assert due(NOON, (), made, berlin("2026-11-22T16:00"), BERLIN) is None
    assert due(NOON, (), made, berlin("2026-11-23T12:30"), BERLIN) is not None


def test_an_empty_schedule_is_never_due() -> None:
    for empty in (Schedule(), Schedule(frozenset(), (time(8),))):
        assert empty.is_empty
        assert asked(empty, "2026-11-22T13:00") is None
        assert next_slot(empty, berlin("2026-11-22T13:00"), BERLIN) is None


# --- retries ------------------------------------------------------------------------------------


def test_pain_10_after_a_failure_it_tries_again_with_growing_pauses() -> None:
    at = berlin("2026-11-22T12:30")
    tried: list[Run] = []
    for pause in (*PAUSES, PAUSES[-1]):
        ended = at + timedelta(minutes=1)
        tried.append(ran(at, RunState.FAILED, slot="2026-11-22T12:30", lasted=timedelta(minutes=1)))
        found = due(NOON, tried, LONG_AGO, ended + timedelta(seconds=30), BERLIN)
        assert found is not None
        assert found.not_before == ended + pause
        assert found.attempts == len(tried)
        at = ended + pause
        found = due(NOON, tried, LONG_AGO, at, BERLIN)
        assert found is not None
        assert found.not_before is None


def test_after_a_power_cut_it_goes_on_at_once_but_not_for_ever() -> None:
    slot = "2026-11-22T12:30"
    cut = ran(berlin("2026-11-22T12:30"), RunState.INTERRUPTED, slot=slot)
    found = asked(NOON, "2026-11-22T12:34", cut)
    assert found is not None
    assert found.not_before is None
    again = ran(berlin("2026-11-22T12:35"), RunState.INTERRUPTED, slot=slot)
    found = asked(NOON, "2026-11-22T12:39", cut, again)
    assert found is not None
    assert found.not_before == berlin("2026-11-22T12:53")


def test_a_failure_of_the_last_slot_does_not_delay_the_next() -> None:
    failed = ran(berlin("2026-11-22T12:00"), RunState.FAILED, slot="2026-11-22T12:00")
    found = asked(hourly(time(8), time(18)), "2026-11-22T13:00", failed)
    assert found is not None
    assert (found.not_before, found.attempts) == (None, 0)


# --- schedules people use -----------------------------------------------------------------------


def test_every_hour_while_working() -> None:
    schedule = hourly(time(8), time(18), frozenset(range(5)))
    assert [one.hour for one in schedule.times] == list(range(8, 19))
    friday_evening = berlin("2026-11-20T18:00:01")
    found = next_slot(schedule, friday_evening, BERLIN)
    assert found is not None
    assert found.name == "2026-11-23T08:00"
    newest = newest_slot(schedule, friday_evening, BERLIN)
    assert newest is not None
    assert newest.name == "2026-11-20T18:00"


def test_one_weekday_a_week() -> None:
    mondays = Schedule(frozenset({0}), (time(20),))
    found = newest_slot(mondays, berlin("2026-11-23T19:59"), BERLIN)
    assert found is not None
    assert found.name == "2026-11-16T20:00"


# --- clocks -------------------------------------------------------------------------------------


def test_a_time_that_comes_twice_in_autumn_is_due_once() -> None:
    schedule = Schedule(times=(time(2, 30),))
    first = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)  # 02:30 summer time
    found = due(schedule, (), LONG_AGO, first, BERLIN)
    assert found is not None
    done = ran(first, slot=found.slot.name)
    second = first + timedelta(hours=1)  # 02:30 winter time
    assert due(schedule, (done,), LONG_AGO, second, BERLIN) is None


def test_a_time_that_does_not_come_in_spring_is_due_all_the_same() -> None:
    schedule = Schedule(times=(time(2, 30),))
    before = datetime(2026, 3, 29, 0, 59, tzinfo=UTC)
    done = ran(before - timedelta(hours=23), slot="2026-03-28T02:30")
    assert due(schedule, (done,), LONG_AGO, before, BERLIN) is None
    found = due(schedule, (done,), LONG_AGO, datetime(2026, 3, 29, 1, 30, tzinfo=UTC), BERLIN)
    assert found is not None
    assert found.slot.name == "2026-03-29T02:30"


def test_a_clock_that_was_a_year_ahead_does_not_silence_the_schedule() -> None:
    ahead = ran(berlin("2027-11-22T12:30"), slot="2027-11-22T12:30")
    assert asked(NOON, "2026-11-22T12:31", ahead) is not None
    made = berlin("2027-11-22T12:00")
    assert due(NOON, (ahead,), made, berlin("2026-11-22T12:31"), BERLIN) is not None


def test_pain_11_a_clock_set_back_does_not_double_a_run() -> None:
    done = ran(berlin("2026-11-22T12:30"), slot="2026-11-22T12:30")
    before = ran(berlin("2026-11-21T12:30"), slot="2026-11-21T12:30")
    assert asked(NOON, "2026-11-22T09:00", done, before) is None
    assert asked(NOON, "2026-11-22T12:30", done, before) is None
    assert asked(NOON, "2026-11-23T12:30", done, before) is not None


def test_a_pause_from_a_wrong_clock_is_not_waited_for() -> None:
    failed = ran(berlin("2027-01-01T12:30"), RunState.FAILED, slot="2026-11-22T12:30")
    found = asked(NOON, "2026-11-22T12:40", failed)
    assert found is not None
    assert found.not_before is None


def test_flying_west_does_not_run_the_same_slot_again() -> None:
    done = ran(berlin("2026-11-22T12:30"), slot="2026-11-22T12:30")
    new_york = ZoneInfo("America/New_York")
    now = datetime(2026, 11, 22, 12, 30, tzinfo=new_york).astimezone(UTC)
    assert due(NOON, (done,), LONG_AGO, now, new_york) is None


# --- years --------------------------------------------------------------------------------------


@dataclass
class Computer:
    """A computer with a wall clock that may be wrong, run by nothing but `due`."""

    schedule: Schedule
    true_now: datetime = datetime(2026, 1, 1, 12, tzinfo=UTC)
    clock_error: timedelta = timedelta()
    zone: ZoneInfo = BERLIN
    history: list[Run] = field(default_factory=list)

    @property
    def now(self) -> datetime:
        return self.true_now + self.clock_error

    def asked(self) -> Due | None:
        slot = newest_slot(self.schedule, self.now, self.zone)
        of_slot = [run for run in self.history if slot and run.slot == slot.name]
        known = {run.run_id: run for run in (*of_slot, *self.history[-20:])}
        return due(self.schedule, known.values(), LONG_AGO, self.now, self.zone)

    def tick(self, outcome: RunState, lasts: timedelta) -> None:
        """Look once, as the agent does each minute, and do what is due."""
        found = self.asked()
        if found is None or (found.not_before and found.not_before > self.now):
            return
        self._demand_pause(found)
        run = ran(self.now, RunState.BEGUN, slot=found.slot.name)
        self.history.append(run)
        assert self.asked() is None, "two runs at once"
        self.true_now += lasts
        self.history[-1] = replace(run, state=outcome, ended_at=self.now)

    def _demand_pause(self, found: Due) -> None:
        tried = [run for run in self.history if run.slot == found.slot.name]
        assert len(tried) == found.attempts
        if len(tried) > 1 and tried[-1].ended_at is not None:
            waited = self.now - tried[-1].ended_at
            assert waited >= PAUSES[0] or waited < -CLOCK_TOLERANCE, "no pause between attempts"

    def stays_on(self, length: timedelta, outcomes: Iterable[RunState]) -> None:
        """Look at every moment at which something may be due, for that long."""
        end = self.true_now + length
        results = iter(outcomes)
        while self.true_now < end:
            self.tick(next(results, RunState.COMPLETE), timedelta(minutes=3))
            self.true_now = max(self.true_now, min(end, self._next_look()))

    def _next_look(self) -> datetime:
        slot, found = next_slot(self.schedule, self.now, self.zone), self.asked()
        looks = [slot.at] if slot else []
        looks += [found.not_before] if found and found.not_before else []
        ahead = min(looks, default=self.now + timedelta(days=1)) - self.now
        return self.true_now + max(ahead, timedelta(minutes=1))

    def demand_nothing_doubled(self) -> None:
        done = [run.slot for run in self.history if run.state is RunState.COMPLETE and run.slot]
        assert len(done) == len(set(done)), "two runs for one due slot"


schedules = st.builds(
    Schedule,
    st.frozensets(st.integers(0, 6), min_size=1),
    st.lists(st.times().map(lambda at: at.replace(second=0, microsecond=0)), min_size=1, max_size=6)
    .map(sorted)
    .map(tuple),
)
zones = st.sampled_from(
    ["Europe/Berlin", "Europe/Paris", "America/New_York", "Australia/Lord_Howe",
     "Pacific/Apia", "Africa/Casablanca", "Asia/Kathmandu", "UTC"]
).map(ZoneInfo)  # fmt: skip
outcomes = st.lists(
    st.sampled_from([RunState.COMPLETE, RunState.FAILED, RunState.INTERRUPTED]), max_size=8
)
spans = st.timedeltas(timedelta(minutes=1), timedelta(days=30))
jumps = st.one_of(
    st.just(timedelta()),
    st.timedeltas(timedelta(days=-400), timedelta(days=400)),
    st.timedeltas(timedelta(hours=-3), timedelta(hours=3)),
)
episodes = st.lists(
    st.tuples(spans, spans, jumps, st.one_of(st.none(), zones), outcomes), min_size=3, max_size=15
)


@settings(max_examples=60, deadline=None)
@given(schedules, zones, episodes)
def test_pains_4_and_11_over_years_no_slot_is_lost_and_none_is_doubled(
    schedule: Schedule,
    zone: ZoneInfo,
    life: list[tuple[timedelta, timedelta, timedelta, ZoneInfo | None, list[RunState]]],
) -> None:
    computer = Computer(schedule, zone=zone)
    for on, off, jump, moved, results in life:
        computer.stays_on(on, results)
        computer.demand_nothing_doubled()
        computer.true_now += off  # asleep or switched off
        computer.clock_error += jump
        computer.zone = moved or computer.zone
        woken_at = computer.now
        # Awake again with a clock that stays: whatever is due now is done within the pauses.
        computer.stays_on(sum(PAUSES, timedelta()) + timedelta(minutes=10), ())
        newest = newest_slot(schedule, woken_at, computer.zone)
        assert newest is not None
        assert _is_served(computer, newest.name, newest.at), "a due run was lost"
    computer.demand_nothing_doubled()


def _is_served(computer: Computer, name: SlotName, at: datetime) -> bool:
    return any(
        run.state is RunState.COMPLETE and (run.slot == name or run.begun_at >= at)
        for run in computer.history
    )


@settings(max_examples=60, deadline=None)
@given(schedules, zones, st.timedeltas(timedelta(), timedelta(days=1500)))
def test_slots_follow_each_other_without_a_gap(
    schedule: Schedule, zone: ZoneInfo, after: timedelta
) -> None:
    now = datetime(2026, 1, 1, tzinfo=UTC) + after
    for _ in range(30):
        coming = next_slot(schedule, now, zone)
        assert coming is not None
        assert coming.at > now
        just_before = coming.at - timedelta(microseconds=1)
        before = newest_slot(schedule, just_before, zone)
        assert before is not None
        assert before.at <= now
        newest = newest_slot(schedule, coming.at, zone)
        assert newest is not None
        assert newest.at == coming.at
        now = coming.at


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe"])
def test_ten_years_of_days_have_one_slot_each(zone: str) -> None:
    schedule, place = Schedule(times=(time(2, 30),)), ZoneInfo(zone)
    now = datetime(2026, 1, 1, tzinfo=UTC)
    names = []
    for _ in range(3652):
        slot = next_slot(schedule, now, place)
        assert slot is not None
        names.append(slot.name)
        now = slot.at
    assert len(set(names)) == len(names) == 3652
    assert names == sorted(names)
