"""By when each duty is due: by law, by the order of the notices, or by our own target."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from practiceguard.domain.incident.case import Case, DutyId
from practiceguard.domain.incident.deadline import Deadline, WorkingDays, deadline, with_hold
from practiceguard.domain.incident.duty import Duty
from practiceguard.domain.incident.moment import Event, Start
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
    if duty.rule.police_may_delay:
        for hold in case.holds:
            found = with_hold(found, hold, case.zone)
    return found


def _timed_by_another(
    case: Case, duty: Duty, clock: Clock, timed: dict[DutyId, Duty], calendars: Calendars
) -> Duty:
    """Add the date of a clock that starts with another notice: when it went out, or has to."""
    other = _notice_of(clock.starts, duty.id.code, timed)
    if other is None:
        return duty
    went = case.met.get(other.id)
    at = went or _planned(other)
    if at is None:
        return duty
    counted = clock.starts if went else _event_behind(other)
    start = Start(clock.starts, counted, at)
    return replace(duty, deadline=_deadline(case, duty, clock, start, calendars))


def _planned(other: Duty) -> datetime | None:
    """Return the last instant at which another notice may go out, on the last day itself.

    A period in days ends with the midnight after its last day, which would be a day too late to
    count the next one from.
    """
    if other.due_at is None or other.deadline is None or other.deadline.day is None:
        return other.due_at
    return other.due_at - timedelta(microseconds=1)


def _event_behind(other: Duty) -> Event:
    """Return the event from which the date of a notice that is still to go out is counted."""
    return other.deadline.start.counted_from if other.deadline else Event.NOTICED


def _notice_of(event: Event, code: str, timed: dict[DutyId, Duty]) -> Duty | None:
    """Return the duty whose fulfilment is an event."""
    if event is Event.HHS_TOLD:
        wanted, code = Recipient.AUTHORITY, "US"
    else:
        wanted = Recipient.PEOPLE if event is Event.PEOPLE_TOLD else Recipient.AUTHORITY
    found = [
        one
        for one in timed.values()
        if one.id.code == code and one.rule.recipient is wanted and one.due_at is not None
    ]
    return min(found, key=lambda one: (one.need, one.due_at), default=None)


def _in_sequence(case: Case, duty: Duty, timed: dict[DutyId, Duty]) -> Duty:
    """Bring a notice that goes before or with the letters to their date, if that is earlier."""
    if duty.rule.sequence not in {Sequence.BEFORE_PEOPLE, Sequence.WITH_PEOPLE}:
        return duty
    letters = _notice_of(Event.PEOPLE_TOLD, duty.id.code, timed)
    if letters is None or letters.due_at is None or letters.id == duty.id:
        return duty
    at = min(letters.due_at, case.met.get(letters.id, letters.due_at))
    if duty.deadline is not None and duty.deadline.at <= at:
        return duty
    target = duty.target if duty.target is not None and duty.target < at else None
    if letters.deadline is None:
        return duty if duty.deadline is not None else replace(duty, target=target or at)
    limited = replace(letters.deadline, at=at, formal_end=None, limited_by=letters.id.key)
    return replace(duty, deadline=limited, target=target)
