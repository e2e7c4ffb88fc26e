"""By when each duty is due: by law, by the order of the notices, or by our own target."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from practiceguard.domain.incident.case import Case, DutyId
from practiceguard.domain.incident.deadline import (
    Deadline,
    WorkingDays,
    deadline,
    end_of_day,
    standing,
    with_hold,
)
from practiceguard.domain.incident.duty import Duty
from practiceguard.domain.incident.moment import Event, Start
from practiceguard.domain.incident.need import Need
from practiceguard.domain.incident.reach import UNITED_STATES
from practiceguard.domain.incident.rule import Clock, Recipient, Regime, Sequence

OWN_CAP = {Regime.HIPAA: timedelta(days=30), Regime.US_STATE: timedelta(days=30)}
"""Our target where a law of the United States names no number: 30 days, as most that do."""

OWN_TARGET = timedelta(hours=72)
"""Our target where any other law names no number."""

Calendars = Callable[[str], WorkingDays]
"""Given the code of a jurisdiction, its business days."""


def with_dates(case: Case, duties: list[Duty], calendars: Calendars) -> list[Duty]:
    """Given duties without dates, return them with them, in the same order.

    First the clocks that run by themselves, then those chained to another notice (15 days after
    the letters, five business days after the filing), then what has to go before another.
    """
    timed: dict[DutyId, Duty] = {}
    chained = []
    for duty in duties:
        clock = duty.rule.clock
        if clock is not None and clock.starts.is_reached_by_acting:
            chained.append((duty, clock))
        else:
            timed[duty.id] = _timed(case, duty, calendars)
    for duty, clock in chained:
        timed[duty.id] = _timed_by_another(case, duty, clock, timed, calendars)
    return [_in_sequence(case, timed[one.id], timed) for one in duties]


def _timed(case: Case, duty: Duty, calendars: Calendars) -> Duty:
    clock = duty.rule.clock
    if clock is None:
        return replace(duty, target=_own_target(case, duty))
    start = case.moments.start_of(clock.starts)
    if start is None:
        return duty
    return replace(duty, deadline=_deadline(case, duty, clock, start, calendars))


def _own_target(case: Case, duty: Duty) -> datetime | None:
    if not duty.need.is_open:
        return None
    regime = duty.law.regime
    us = regime in OWN_CAP
    start = case.moments.start_of(Event.NOTICED if us else Event.AWARE)
    if start is None:
        return None
    hours = duty.rule.planning_hours
    span = timedelta(hours=hours) if hours is not None else OWN_CAP.get(regime, OWN_TARGET)
    return start.at.astimezone(UTC) + span


def _deadline(case: Case, duty: Duty, clock: Clock, start: Start, calendars: Calendars) -> Deadline:
    # What a country's own law asks beside it, such as an insurer's complaint, is not EU law.
    is_of_eu = duty.rule.recipient in {Recipient.AUTHORITY, Recipient.PEOPLE}
    eu_law = duty.law.regime is Regime.GDPR and is_of_eu
    found = deadline(clock, start, case.zone, calendars(duty.law.code), eu_law=eu_law)
    return _held(case, found) if duty.rule.police_may_delay else found


def _held(case: Case, found: Deadline) -> Deadline:
    """Apply the wishes of the police in the order in which they came.

    One that came when the notice was late already excuses nothing. Spoken ones together last 30
    days from the first: longer needs writing (45 CFR 164.412(b)).
    """
    was_spoken = False
    for hold in standing(case.holds):
        is_repeated = hold.until is None and was_spoken
        was_spoken = was_spoken or hold.until is None
        if hold.asked_at <= found.at and not is_repeated:
            found = with_hold(found, hold, case.zone)
    return found


def _timed_by_another(
    case: Case, duty: Duty, clock: Clock, timed: dict[DutyId, Duty], calendars: Calendars
) -> Duty:
    """Add the date of a clock that starts with another notice: when it went out, or has to."""
    if (went := _went(case, clock.starts, duty, timed)) is not None:
        start = Start(clock.starts, clock.starts, went)
        return replace(duty, deadline=_deadline(case, duty, clock, start, calendars))
    other = _notice_of(clock.starts, duty, timed)
    at = _planned(other) if other else None
    if other is None or at is None:
        return duty
    start = Start(clock.starts, _event_behind(other), at)
    return replace(duty, deadline=_deadline(case, duty, clock, start, calendars))


def _planned(other: Duty) -> datetime | None:
    """Return the last instant at which another notice may go out, on the last day itself.

    A period in days, or a hold, ends with the midnight after its last day, which would be a day too
    late to count the next one from.
    """
    found = other.deadline
    if other.due_at is None or found is None or (found.day is None and found.held_until is None):
        return other.due_at
    return other.due_at - timedelta(microseconds=1)


def _event_behind(other: Duty) -> Event:
    """Return the event from which the date of a notice that is still to go out is counted."""
    return other.deadline.start.counted_from if other.deadline else Event.NOTICED


def _notices_of(event: Event, duty: Duty, timed: dict[DutyId, Duty]) -> list[Duty]:
    """Return the duties, other than this one, the first of which to be carried out is an event."""
    code = duty.id.code
    if event is Event.HHS_TOLD:
        wanted, code = Recipient.AUTHORITY, UNITED_STATES
    else:
        wanted = Recipient.PEOPLE if event is Event.PEOPLE_TOLD else Recipient.AUTHORITY
    return [
        one
        for one in timed.values()
        if one.id.code == code and one.rule.recipient is wanted and one.id != duty.id
    ]


def _notice_of(event: Event, duty: Duty, timed: dict[DutyId, Duty]) -> Duty | None:
    """Return the duty that an event waits for: of those that apply the one due first."""
    dated = [one for one in _notices_of(event, duty, timed) if one.due_at is not None]
    return min(dated, key=lambda one: (_is_doubtful(one), one.due_at), default=None)


def _is_doubtful(duty: Duty) -> int:
    """Return how doubtful it is that a duty has to be met; "check this first" is no doubt."""
    return Need.REQUIRED if duty.need is Need.CHECK_FIRST else duty.need


def _went(case: Case, event: Event, duty: Duty, timed: dict[DutyId, Duty]) -> datetime | None:
    """Return when the first of the notices that are an event went out.

    Where none of a state's own letters is recorded, those under HIPAA reached its people too.
    """
    ids = [one.id for one in _notices_of(event, duty, timed)]
    times = [case.met[one] for one in ids if one in case.met]
    if not times and event is Event.PEOPLE_TOLD and duty.law.regime is Regime.US_STATE:
        federal = [one for one in timed.values() if one.id.code == UNITED_STATES]
        letters = [one.id for one in federal if one.rule.recipient is Recipient.PEOPLE]
        times = [case.met[one] for one in letters if one in case.met]
    return min(times, default=None)


def _in_sequence(case: Case, duty: Duty, timed: dict[DutyId, Duty]) -> Duty:
    """Bring a notice that goes before or with the letters to their date, if that is earlier."""
    if duty.rule.sequence not in {Sequence.BEFORE_PEOPLE, Sequence.WITH_PEOPLE}:
        return duty
    letters = _notice_of(Event.PEOPLE_TOLD, duty, timed)
    key = letters.id.key if letters else Recipient.PEOPLE.value
    if (went := _went(case, Event.PEOPLE_TOLD, duty, timed)) is not None:
        return _after_letters(case, duty, went, key)
    if letters is None or letters.due_at is None:
        return duty
    at = letters.due_at
    if duty.deadline is not None and duty.deadline.at <= at:
        return duty
    target = duty.target if duty.target is not None and duty.target < at else None
    if letters.deadline is None:
        return duty if duty.deadline is not None else replace(duty, target=target or at)
    limited = replace(letters.deadline, at=at, formal_end=None, limited_by=key)
    return replace(duty, deadline=limited, target=target)


def _after_letters(case: Case, duty: Duty, went: datetime, key: str) -> Duty:
    """Date a notice that had to go before the letters, or on their day, once they went out."""
    day = None
    at = went.astimezone(UTC)
    if duty.rule.sequence is Sequence.WITH_PEOPLE:
        day = went.astimezone(case.zone).date()
        at = end_of_day(day, case.zone)
    if duty.deadline is not None and duty.deadline.at <= at:
        return duty
    start = Start(Event.PEOPLE_TOLD, Event.PEOPLE_TOLD, went)
    return replace(duty, deadline=Deadline(at, start, day=day, limited_by=key), target=None)
