"""Who is told what: nothing twice, nothing lasting is kept quiet, every end is told once."""

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from practiceguard.domain.backup.alert import (
    Alert,
    AlertKind,
    AlertState,
    Audience,
    Channel,
    Route,
    TroubleKind,
)
from practiceguard.domain.backup.alert_rules import (
    GRACE,
    LONGEST_GRACE,
    PAUSES,
    SETTLING,
    Ladder,
    Moment,
    Seen,
    decide,
    digests,
    forsake,
    is_due,
    pulses,
)
from practiceguard.domain.backup.plan import PlanId
from practiceguard.domain.backup.run import Run, RunId, RunState, RunTrigger, SlotName
from practiceguard.domain.backup.schedule import Slot
from practiceguard.domain.errors import ErrorCode
from tests.fakes.fixed_clock import NOON
from tests.fakes.memory_alerts import MemoryAlertStore

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
MAIL = Route(Channel.MAIL, Audience.PRACTICE, "cabinet@exemple.fr")
DOCTOR = Route(Channel.MAIL, Audience.SECOND_PERSON, "docteur@exemple.fr")
SCREEN = Route(Channel.DESKTOP, Audience.PRACTICE)
PING = Route(Channel.PING, Audience.PRACTICE, "hc-ping.com")
ROUTES = (SCREEN, MAIL, DOCTOR, PING)
LADDERS = {
    Audience.PRACTICE: Ladder((2 * DAY, 4 * DAY, 7 * DAY)),
    Audience.SECOND_PERSON: Ladder((3 * DAY, 7 * DAY)),
}
AT_ONCE = {Audience.PRACTICE: Ladder((timedelta(), 2 * DAY))}
THEFT = Seen(TroubleKind.COPY_GONE, "place", AT_ONCE, is_urgent=True)


def overdue(since: datetime) -> Seen:
    return Seen(TroubleKind.COPY_OVERDUE, "", LADDERS, since)


@dataclass
class Office:
    """A ledger and a clock; what is decided is sent, unless the ways are out of order."""

    now: datetime = NOON
    awake_since: datetime = NOON - DAY
    busy_since: datetime | None = None
    store: MemoryAlertStore = field(default_factory=MemoryAlertStore)
    routes: tuple[Route, ...] = ROUTES
    broken: frozenset[Channel] = frozenset()
    sent: list[Alert] = field(default_factory=list)

    def minute(self, *seen: Seen) -> list[Alert]:
        moment = Moment(self.now, self.awake_since, self.busy_since)
        known = self.store.open_troubles()
        told = self.store.of_troubles(one.trouble_id for one in known)
        self.store.record(decide(seen, known, told, self.routes, moment))
        return self.send()

    def send(self) -> list[Alert]:
        out = []
        for alert in self.store.waiting():
            if not is_due(alert, self.now):
                continue
            tried = replace(alert, attempts=alert.attempts + 1, tried_at=self.now)
            if alert.route.channel in self.broken:
                tried = replace(tried, problem=ErrorCode.MESSENGER_NOT_REACHED)
            else:
                tried = replace(tried, state=AlertState.DELIVERED, delivered_at=self.now)
                out.append(tried)
            self.store.settle(tried)
        self.sent += out
        return out


def told(alerts: list[Alert]) -> list[tuple[str, int, Route]]:
    return [(alert.kind.value, alert.step, alert.route) for alert in alerts]


# --- single lives -----------------------------------------------------------------------------


def test_pain_01_a_copy_that_stays_away_is_told_on_day_two_four_seven_and_then_each_week() -> None:
    office = Office(routes=(MAIL,))
    begun = office.now
    days = []
    while office.now < begun + 30 * DAY:
        office.now += HOUR
        seen = [overdue(begun)] if office.now - begun >= 2 * DAY else []
        days += [(office.now - begun) // DAY for _ in office.minute(*seen)]
    assert days == [2, 4, 7, 14, 21, 28]


def test_pain_01_the_second_person_hears_of_it_on_day_three() -> None:
    office = Office(routes=(DOCTOR,))
    begun = office.now
    days = []
    while office.now < begun + 8 * DAY:
        office.now += HOUR
        seen = [overdue(begun)] if office.now - begun >= 2 * DAY else []
        days += [(office.now - begun) // DAY for _ in office.minute(*seen)]
    assert days == [3, 7]


def test_pain_23_a_laptop_that_slept_and_catches_up_within_the_hour_alarms_nobody() -> None:
    office = Office()
    friday = office.now - timedelta(days=2, hours=14)
    office.awake_since = office.now
    assert office.minute(overdue(friday)) == []
    office.now += timedelta(minutes=5)
    office.busy_since = office.now
    assert office.minute(overdue(friday)) == []
    office.now += 3 * HOUR  # the copy takes its time
    assert office.minute(overdue(friday)) == []
    office.now += timedelta(minutes=1)
    office.busy_since = None
    assert office.minute() == []
    assert office.sent == []
    assert [one.ended_at for one in office.store.troubles.values()] == [office.now]


def test_a_laptop_that_does_not_catch_up_is_told_after_an_hour() -> None:
    office = Office(routes=(MAIL,))
    friday = office.now - 3 * DAY
    office.awake_since = office.now
    assert office.minute(overdue(friday)) == []
    office.now += GRACE - timedelta(minutes=1)
    assert office.minute(overdue(friday)) == []
    office.now += timedelta(minutes=1)
    assert told(office.minute(overdue(friday))) == [("alarm", 1, MAIL)]


def test_a_computer_that_is_never_on_for_long_is_told_all_the_same() -> None:
    office = Office(routes=(MAIL,))
    begun = office.now - 3 * DAY
    sent = []
    for _ in range(3):  # ten minutes each morning
        office.awake_since = office.now
        sent += office.minute(overdue(begun))
        office.now += timedelta(minutes=10)
        sent += office.minute(overdue(begun))
        office.now += DAY - timedelta(minutes=10)
    assert told(sent) == [("alarm", 2, MAIL)]


def test_a_run_that_never_ends_does_not_keep_it_quiet() -> None:
    office = Office(routes=(MAIL,))
    begun = office.now - 3 * DAY
    office.busy_since = office.now
    office.minute(overdue(begun))
    office.now += LONGEST_GRACE
    assert len(office.minute(overdue(begun))) == 1


def test_a_theft_is_told_at_once_even_right_after_waking() -> None:
    office = Office(routes=(SCREEN, MAIL))
    office.awake_since = office.now
    assert told(office.minute(THEFT)) == [("alarm", 1, SCREEN), ("alarm", 1, MAIL)]


def test_whoever_was_told_hears_once_that_it_is_over_and_nobody_else() -> None:
    office = Office(routes=(MAIL, DOCTOR))
    office.minute(THEFT)  # the second person is not told of this one
    office.now += HOUR
    assert told(office.minute()) == [("recovery", 0, MAIL)]
    office.now += HOUR
    assert office.minute() == []


def test_what_could_not_be_told_before_it_was_over_is_withdrawn_without_a_recovery() -> None:
    office = Office(routes=(MAIL,), broken=frozenset({Channel.MAIL}))
    office.minute(THEFT)
    office.now += HOUR
    office.broken = frozenset()
    assert office.minute() == []
    assert [one.state for one in office.store.alerts.values()] == [AlertState.WITHDRAWN]


def test_an_alarm_that_may_have_arrived_is_followed_by_its_recovery() -> None:
    office = Office(routes=(MAIL,), broken=frozenset({Channel.MAIL}))
    office.minute(THEFT)
    (waiting,) = office.store.waiting()
    office.store.settle(replace(waiting, may_have_arrived=True))
    office.now += HOUR
    office.broken = frozenset()
    assert told(office.minute()) == [("recovery", 0, MAIL)]


def test_while_nothing_gets_out_the_newest_alarm_alone_waits() -> None:
    office = Office(routes=(MAIL,), broken=frozenset({Channel.MAIL}))
    begun = office.now
    for _ in range(10 * 24):
        office.now += HOUR
        seen = [overdue(begun)] if office.now - begun >= 2 * DAY else []
        office.minute(*seen)
    assert [one.step for one in office.store.waiting()] == [3]
    office.broken = frozenset()
    office.now += DAY
    assert told(office.minute(overdue(begun))) == [("alarm", 3, MAIL)]


def test_an_addressee_added_in_the_middle_is_told_the_step_that_is_on() -> None:
    office = Office(routes=(MAIL,))
    begun = office.now - 5 * DAY
    office.minute(overdue(begun))
    office.now += GRACE
    assert told(office.minute(overdue(begun))) == [("alarm", 2, MAIL)]
    office.routes = (MAIL, DOCTOR)
    assert told(office.minute(overdue(begun))) == [("alarm", 1, DOCTOR)]


def test_pauses_between_attempts_grow_and_a_wrong_clock_does_not_stop_them() -> None:
    office = Office(routes=(MAIL,), broken=frozenset({Channel.MAIL}))
    begun, times = office.now, []
    while office.now < begun + 12 * HOUR:
        before = office.store.waiting()
        office.minute(THEFT)
        if office.store.waiting() != before:
            times.append(office.now)
        office.now += timedelta(minutes=1)
    gaps = [later - earlier for earlier, later in pairwise(times)]
    assert gaps == list(PAUSES[: len(gaps)])
    office.now -= 300 * DAY
    office.broken = frozenset()
    assert office.send() != []


def test_a_copy_that_was_gone_and_is_now_replaced_is_not_told_to_be_back() -> None:
    office = Office(routes=(MAIL,))
    office.minute(THEFT)
    office.now += HOUR
    replaced = replace(THEFT, kind=TroubleKind.COPY_REPLACED)
    assert [one.kind for one in office.minute(replaced)] == [AlertKind.ALARM]
    office.now += HOUR
    over = office.minute()
    assert [one.kind for one in over] == [AlertKind.RECOVERY] * 2


def test_a_place_that_nobody_uses_any_more_is_not_told_to_be_well() -> None:
    office = Office(routes=(MAIL,), broken=frozenset({Channel.MAIL}))
    office.minute(THEFT, overdue(office.now - 3 * DAY))
    known = office.store.open_troubles()
    told_before = office.store.of_troubles(one.trouble_id for one in known)
    office.store.record(forsake([], known, told_before, office.now))
    assert [one.kind for one in office.store.open_troubles()] == [TroubleKind.COPY_OVERDUE]
    states = {one.trouble.place: one.state for one in told_before if one.trouble}
    assert states == {"place": AlertState.WAITING}
    assert office.store.waiting() == ()
    office.broken = frozenset()
    assert office.minute(overdue(office.now - 3 * DAY)) == []


# --- the weekly line and the sign of life -------------------------------------------------------


def test_a_digest_is_told_once_and_caught_up_when_the_computer_was_off() -> None:
    slot = Slot(SlotName("2026-03-09T08:00"), NOON - 3 * DAY)
    moment = Moment(NOON, NOON - HOUR)
    first = digests(slot, NOON - 30 * DAY, (), ROUTES, moment)
    assert {alert.route for alert in first.alerts} == {MAIL, DOCTOR}
    assert digests(slot, NOON - 30 * DAY, first.alerts, ROUTES, moment).alerts == ()


def test_no_digest_is_told_of_a_time_before_anybody_wanted_one() -> None:
    slot = Slot(SlotName("2026-03-09T08:00"), NOON - 3 * DAY)
    assert digests(slot, NOON - DAY, (), ROUTES, Moment(NOON, NOON - HOUR)).is_empty


def test_a_digest_waits_until_the_morning_s_copy_is_made_but_not_for_ever() -> None:
    slot = Slot(SlotName("2026-03-09T08:00"), NOON)
    since = NOON - 30 * DAY
    assert digests(slot, since, (), ROUTES, Moment(NOON, NOON)).is_empty
    busy = Moment(NOON + HOUR, NOON, NOON)
    assert digests(slot, since, (), ROUTES, busy).is_empty
    for moment in (Moment(NOON + SETTLING, NOON), Moment(NOON + 3 * DAY, NOON + 3 * DAY, NOON)):
        assert len(digests(slot, since, (), ROUTES, moment).alerts) == 2


def test_a_digest_that_never_got_out_gives_way_to_the_next() -> None:
    old = digests(Slot(SlotName("1"), NOON), NOON, (), (MAIL,), Moment(NOON, NOON - DAY))
    later = NOON + 7 * DAY
    moment = Moment(later, later - DAY)
    new = digests(Slot(SlotName("2"), later), NOON, old.alerts, (MAIL,), moment)
    assert [one.state for one in new.settled] == [AlertState.SUPERSEDED]


def a_run(state: RunState) -> Run:
    return Run(RunId("r"), PlanId("p"), RunTrigger.SCHEDULED, state, NOON, snapshot_id="s")


def test_a_watchdog_hears_once_of_each_complete_copy_and_of_nothing_else() -> None:
    first = pulses(a_run(RunState.COMPLETE), (), ROUTES, NOON, is_alarmed=False)
    assert [(alert.kind, alert.route) for alert in first.alerts] == [(AlertKind.PULSE, PING)]
    again = pulses(a_run(RunState.COMPLETE), first.alerts, ROUTES, NOON, is_alarmed=False)
    assert again.is_empty
    for state in (RunState.INCOMPLETE, RunState.FAILED, RunState.INTERRUPTED):
        assert pulses(a_run(state), (), ROUTES, NOON, is_alarmed=False).is_empty
    assert pulses(a_run(RunState.COMPLETE), (), ROUTES, NOON, is_alarmed=True).is_empty
    assert pulses(None, (), ROUTES, NOON, is_alarmed=False).is_empty


# --- random lives -------------------------------------------------------------------------------

EVENTS = st.lists(
    st.tuples(
        st.sampled_from(["copy", "theft", "theft over", "sleep", "break", "mend", "work", "set"]),
        st.integers(1, 5 * 24 * 60),
    ),
    max_size=25,
)


@settings(max_examples=120, deadline=None)
@given(EVENTS)
def test_over_random_lives_nothing_is_told_twice_and_every_end_is_told_once(
    events: list[tuple[str, int]],
) -> None:
    office = Office()
    last_copy, stolen = office.now, False
    for what, minutes in [*events, ("mend", 8 * 60), ("work", 3 * 24 * 60)]:
        if what == "copy":
            last_copy = office.now
        elif what in {"theft", "theft over"}:
            stolen = what == "theft"
        elif what == "break":
            office.broken = frozenset({Channel.MAIL, Channel.DESKTOP, Channel.PING})
        elif what == "mend":
            office.broken = frozenset()
        elif what == "sleep":
            office.now += timedelta(minutes=minutes)
            office.awake_since = office.now
        elif what == "set":  # the clock, back
            office.now -= timedelta(minutes=minutes / 10)
        until = office.now + timedelta(minutes=minutes if what in {"work", "mend"} else 30)
        while office.now < until:
            seen = [THEFT] if stolen else []
            if office.now - last_copy >= 2 * DAY:
                seen.append(overdue(last_copy))
            office.minute(*seen)
            office.now += timedelta(minutes=17)
    keys = Counter(alert.key for alert in office.sent)
    assert max(keys.values(), default=1) == 1
    # What lasts is told: to the practice by every way, at a step that fits its age.
    for trouble in office.store.open_troubles():
        alarms = [one for one in office.sent if one.trouble and one.kind is AlertKind.ALARM]
        mine = {one.route for one in alarms if one.trouble == trouble}
        assert {MAIL, SCREEN, PING} <= mine
    # What ended and was told is told to be over, once, and only to whom it was told.
    for trouble in office.store.troubles.values():
        about = [one for one in office.sent if _is_about(one, trouble.trouble_id)]
        alarmed = {one.route for one in about if one.kind is AlertKind.ALARM}
        over = Counter(one.route for one in about if one.kind is AlertKind.RECOVERY)
        if trouble.ended_at is None:
            assert not over
        else:
            assert over == Counter(alarmed)


def _is_about(alert: Alert, trouble_id: str) -> bool:
    return alert.trouble is not None and alert.trouble.trouble_id == trouble_id


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(1, 47 * 60), max_size=60))
def test_who_always_has_a_fresh_copy_hears_nothing(minutes: list[int]) -> None:
    office = Office(now=datetime(2026, 1, 1, tzinfo=UTC))
    for between in minutes:
        office.now += timedelta(minutes=between)
        assert office.minute() == []
    assert office.store.alerts == {}
