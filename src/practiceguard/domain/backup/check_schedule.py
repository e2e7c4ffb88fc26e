"""When a place is read back, and what of it has been: pure functions of the checks made there.

Each month on the wall has one check, of a twelfth of the data. restic sorts its files into the
twelve by their names, always in the same way, so twelve checks of different parts have read all
that was there the whole time; what came later is in a part of the next round. As with copies, what
is due is worked out anew each minute: sleep, a crash and a clock that was set can delay a check,
but neither lose nor double one.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from practiceguard.domain.backup.checking import Check, CheckDepth, CheckState, MonthName
from practiceguard.domain.backup.pauses import pause_after
from practiceguard.domain.backup.schedule import CLOCK_TOLERANCE

SHARES = 12
PAUSES = (
    timedelta(minutes=15),
    timedelta(hours=1),
    timedelta(hours=4),
    timedelta(days=1),
)
"""Between an attempt that failed and the next; the last one is used from then on."""
STOPPED_PAUSE = timedelta(days=1)
"""Whoever stops a check is disturbed by it today; what was not read is still unread."""
PATIENCE = timedelta(days=7)
"""From the first of the month on a check comes after a copy of that day; then without one."""
FRESH = timedelta(days=400)
"""A part counts as read for a year, and the weeks by which a check may come late."""
LATE_AFTER = timedelta(days=62)
"""Two months without a single check: nobody would notice that the drive forgets."""
_MONTHS = 12


@dataclass(frozen=True)
class DueCheck:
    """The check that the month wants."""

    month: MonthName
    since: datetime
    """From when it was due (UTC)."""
    not_before: datetime | None = None
    """When to try again after an attempt in vain (UTC); None: at once."""
    attempts: int = 0


@dataclass(frozen=True)
class Coverage:
    """How much of a place has been read back within the last year."""

    shares_read: int
    """Of twelve."""
    oldest: datetime | None
    """When the part was read that was read longest ago; None while one is missing."""
    complete_by: date | None
    """The day on which all of it will have been read, if each month has its check; None if it
    has been."""
    last_read_at: datetime | None
    """When data was read last, whatever was found; None if never."""


def month_of(moment: datetime, zone: tzinfo) -> MonthName:
    """Return the month on the wall at a moment."""
    return MonthName(moment.astimezone(zone).strftime("%Y-%m"))


def due_check(
    history: Iterable[Check], connected_at: datetime, now: datetime, zone: tzinfo
) -> DueCheck | None:
    """Given the checks of a place in any order, return what is due at `now` (UTC), if anything.

    The month in which the place was connected owes none. Nothing is due while a check goes on.
    """
    checks, month = tuple(history), month_of(now, zone)
    # A place that was connected in the future was connected by a wrong clock: it owes as others.
    if connected_at <= now + CLOCK_TOLERANCE and month_of(connected_at, zone) >= month:
        return None
    if any(not check.is_over for check in checks) or is_made(month, checks, now, zone):
        return None
    tried = sorted((one for one in checks if one.month == month), key=lambda one: one.begun_at)
    return DueCheck(month, _begin_of(month, zone), _again_at(tried, now), len(tried))


def is_made(month: MonthName, history: Iterable[Check], now: datetime, zone: tzinfo) -> bool:
    """Return whether a month has had its check, by itself or by a person's wish."""
    return any(
        check.has_read
        and (
            check.month == month
            or (
                check.month is None
                and check.begun_at <= now + CLOCK_TOLERANCE
                and month_of(check.begun_at, zone) == month
            )
        )
        for check in history
    )


def next_share(history: Iterable[Check], first: int = 1) -> int:
    """Return which part is to be read next, 1 to 12: the one that was read longest ago.

    A part in which damage was found comes again, as only reading it can refute that. `first` is
    where the round goes on if no check of a part is known.
    """
    checks = tuple(history)
    read = _read_at(checks)
    sound = [one for one in checks if one.share is not None and one.state is CheckState.SOUND]
    last = max(sound, key=lambda one: one.begun_at, default=None)
    after = (last.share or 0) if last is not None else first - 1
    never = datetime.min.replace(tzinfo=UTC)

    def order(share: int) -> tuple[datetime, int]:
        return read.get(share, never), (share - after - 1) % SHARES

    return min(range(1, SHARES + 1), key=order)


def coverage(
    history: Iterable[Check], connected_at: datetime, now: datetime, zone: tzinfo
) -> Coverage:
    """Given the checks of a place in any order, return how much of it has been read."""
    checks = tuple(history)
    believable = [one for one in checks if one.begun_at <= now + CLOCK_TOLERANCE]
    fresh = {share: at for share, at in _read_at(believable).items() if now - at <= FRESH}
    last = max((_end_of(one) for one in believable if one.has_read), default=None)
    missing = SHARES - len(fresh)
    if missing == 0:
        return Coverage(SHARES, min(fresh.values()), None, last)
    month = month_of(now, zone)
    is_owed = month_of(connected_at, zone) < month and not is_made(month, checks, now, zone)
    # Each month one part; the day is the last of the month in which the last part comes.
    ahead = missing - 1 if is_owed else missing
    return Coverage(len(fresh), None, _last_day(month, ahead), last)


def late_since(history: Iterable[Check], connected_at: datetime, now: datetime) -> datetime | None:
    """Return since when no data has been read, if that is so long ago that it is to be told."""
    read = (_end_of(one) for one in history if one.has_read and one.begun_at <= now)
    since = max(read, default=connected_at)
    return since if now - since > LATE_AFTER else None


def _read_at(checks: Iterable[Check]) -> dict[int, datetime]:
    """Return for each part that was found sound when that was last."""
    found: dict[int, datetime] = {}
    for check in checks:
        if check.state is not CheckState.SOUND:
            continue
        shares: Iterable[int] = ()
        if check.depth is CheckDepth.ALL_DATA:
            shares = range(1, SHARES + 1)
        elif check.share is not None:
            shares = (check.share,)
        for share in shares:
            found[share] = max(found.get(share, _end_of(check)), _end_of(check))
    return found


def _end_of(check: Check) -> datetime:
    return check.ended_at or check.begun_at


def _again_at(tried: list[Check], now: datetime) -> datetime | None:
    """Given the vain attempts in their order, return when the pause ends; None if none is on."""
    if not tried:
        return None
    last = tried[-1]
    if last.state is CheckState.INTERRUPTED and len(tried) == 1:
        return None  # after a power cut there is nothing to wait for
    pause = pause_after(len(tried), PAUSES)
    if last.state is CheckState.CANCELLED:
        pause = STOPPED_PAUSE
    ended_at = _end_of(last)
    # An end in the future was written by a wrong clock: nobody waits for that.
    return (
        ended_at + pause if ended_at <= now + CLOCK_TOLERANCE and now < ended_at + pause else None
    )


def _begin_of(month: MonthName, zone: tzinfo) -> datetime:
    return datetime.combine(_first_day(month, 0), time(), zone).astimezone(UTC)


def _first_day(month: MonthName, ahead: int) -> date:
    year, number = (int(part) for part in month.split("-"))
    months = year * _MONTHS + number - 1 + ahead
    return date(months // _MONTHS, months % _MONTHS + 1, 1)


def _last_day(month: MonthName, ahead: int) -> date:
    return _first_day(month, ahead + 1) - timedelta(days=1)
