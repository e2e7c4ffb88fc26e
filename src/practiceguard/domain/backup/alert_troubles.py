"""Which troubles a verdict amounts to, and how soon each of them is told.

A practice that is closed from Friday to Monday is not late on Sunday: a copy is overdue from when
the schedule wanted one. Reasons that only give advice (the recovery sheet is due for a test) make
no alarm; the window shows them.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, tzinfo

from practiceguard.domain.backup.alert import (
    EVERYWHERE,
    Alert,
    AlertKind,
    Audience,
    TroubleKind,
)
from practiceguard.domain.backup.alert_rules import REPEAT, Ladder, Seen
from practiceguard.domain.backup.place_kind import PlaceKind
from practiceguard.domain.backup.protection import ProtectionStatus, ReasonCode
from practiceguard.domain.backup.run import Run, RunState
from practiceguard.domain.backup.schedule import Schedule, next_slot
from practiceguard.domain.errors import ErrorCode

DAY = timedelta(days=1)
OVERDUE = (2 * DAY, 4 * DAY, 7 * DAY)
"""The practice is told on day 2, 4 and 7, then each week."""
PLACE_OVERDUE = (4 * DAY, 7 * DAY, 14 * DAY)
DRIVE_OVERDUE = (7 * DAY, 14 * DAY, 28 * DAY)
"""Of a drive that lies in the safe while another place has fresh copies: a calm reminder."""
AT_ONCE = (timedelta(), 2 * DAY, 4 * DAY, 7 * DAY)
AT_ONCE_SECOND = (DAY, 4 * DAY, 7 * DAY)
"""The second person hears of a wrong drive only if nobody puts it right within a day."""
SLOT_WINDOW = DAY
"""A slot may be a day late before its copy counts as overdue."""

LIKE_A_THEFT = {
    ReasonCode.COPY_VANISHED: TroubleKind.COPY_VANISHED,
    ReasonCode.COPY_REPLACED: TroubleKind.COPY_REPLACED,
    ReasonCode.COPY_GONE: TroubleKind.COPY_GONE,
    ReasonCode.COPY_DAMAGED: TroubleKind.COPY_DAMAGED,
    ReasonCode.SNAPSHOT_FROM_FUTURE: TroubleKind.COPY_FROM_FUTURE,
}
URGENT = frozenset({*LIKE_A_THEFT.values(), TroubleKind.MASS_CHANGE})
"""What a sign of life to a watchdog outside must not hide."""
_DOUBTFUL = {
    ErrorCode.SOURCE_MISSING,
    ErrorCode.SOURCE_EMPTY,
    ErrorCode.SOURCE_SHRUNK,
    ErrorCode.SOURCE_LIGHTER,
}


@dataclass(frozen=True)
class PlaceLook:
    """One place as it is judged now."""

    key: str
    kind: PlaceKind
    status: ProtectionStatus
    connected_at: datetime
    """A place without a complete copy is overdue from then on."""
    schedule: Schedule
    newest_run: Run | None = None
    """The newest one to that place that is over and was not stopped by somebody."""


def troubles_in(
    looks: Iterable[PlaceLook], *, second_after_days: int, now: datetime, zone: tzinfo
) -> tuple[Seen, ...]:
    """Given each place of the plan, return the troubles there are at `now` (UTC)."""
    places = tuple(looks)
    if not places:
        return ()
    found = [one for place in places for one in _thefts(place)]
    found += _mass_change(places)
    doubtful = _doubtful(places)
    if doubtful is not None:
        found.append(doubtful)
    since = max(_overdue_since(place, zone) for place in places)
    second = timedelta(days=second_after_days)
    ladders = {
        Audience.PRACTICE: Ladder(OVERDUE),
        Audience.SECOND_PERSON: Ladder(_second_steps(second_after_days)),
    }
    if now - since >= min(OVERDUE[0], second):
        found.append(Seen(TroubleKind.COPY_OVERDUE, EVERYWHERE, ladders, since))
        # While nothing is fresh anywhere, one message about all says it: of a single place neither
        # that it is late is told, nor that it no longer were.
        found += [replace(one, ladders={}) for one in _late_places(places, now, zone)]
    elif len(places) > 1:
        found += _late_places(places, now, zone)
    return tuple(found)


def least_days(alert: Alert, second_after_days: int) -> int:
    """Given a message about days without a copy, return how many they were at least; else 0."""
    if alert.trouble is None or alert.kind is not AlertKind.ALARM:
        return 0
    steps: tuple[timedelta, ...] = ()
    if alert.trouble.kind is TroubleKind.PLACE_OVERDUE:
        steps = PLACE_OVERDUE  # of a drive even later
    elif alert.trouble.kind is TroubleKind.COPY_OVERDUE:
        is_second = alert.route.audience is Audience.SECOND_PERSON
        steps = _second_steps(second_after_days) if is_second else OVERDUE
    if not steps:
        return 0
    beyond = max(0, alert.step - len(steps))
    return (steps[min(alert.step, len(steps)) - 1] + beyond * REPEAT) // DAY


def _second_steps(after_days: int) -> tuple[timedelta, ...]:
    return (after_days * DAY, (after_days + 4) * DAY)


def _thefts(place: PlaceLook) -> list[Seen]:
    ladders = {Audience.PRACTICE: Ladder(AT_ONCE), Audience.SECOND_PERSON: Ladder(AT_ONCE_SECOND)}
    kinds = {LIKE_A_THEFT[one.code] for one in place.status.reasons if one.code in LIKE_A_THEFT}
    return [Seen(kind, place.key, ladders, is_urgent=True) for kind in sorted(kinds)]


def _mass_change(places: tuple[PlaceLook, ...]) -> list[Seen]:
    """Return the alarm that cannot wait for anybody to come back: an attack may be going on."""
    reasons = [reason for place in places for reason in place.status.reasons]
    if not any(reason.code is ReasonCode.MASS_CHANGE for reason in reasons):
        return []
    ladders = {Audience.PRACTICE: Ladder(AT_ONCE), Audience.SECOND_PERSON: Ladder(AT_ONCE)}
    return [Seen(TroubleKind.MASS_CHANGE, EVERYWHERE, ladders, is_urgent=True)]


def _doubtful(places: tuple[PlaceLook, ...]) -> Seen | None:
    """Return whether the newest run anywhere found the practice's folders not as they should be."""
    runs = [place.newest_run for place in places if place.newest_run is not None]
    newest = max(runs, key=lambda run: run.begun_at, default=None)
    if newest is None or newest.state is RunState.COMPLETE or newest.cause not in _DOUBTFUL:
        return None
    ladders = {Audience.PRACTICE: Ladder(AT_ONCE), Audience.SECOND_PERSON: Ladder(AT_ONCE_SECOND)}
    return Seen(TroubleKind.SOURCE_DOUBTFUL, EVERYWHERE, ladders, is_urgent=True)


def _late_places(places: tuple[PlaceLook, ...], now: datetime, zone: tzinfo) -> list[Seen]:
    return [one for place in places for one in _late_place(place, now, zone)]


def _late_place(place: PlaceLook, now: datetime, zone: tzinfo) -> list[Seen]:
    since = _overdue_since(place, zone)
    steps = DRIVE_OVERDUE if place.kind is PlaceKind.DRIVE else PLACE_OVERDUE
    if now - since < steps[0]:
        return []
    ladders = {Audience.PRACTICE: Ladder(steps)}
    return [Seen(TroubleKind.PLACE_OVERDUE, place.key, ladders, since)]


def _overdue_since(place: PlaceLook, zone: tzinfo) -> datetime:
    """Return from when a new copy is missed: the last one, or the day before it was due again."""
    last = place.status.last_complete_at or place.connected_at
    slot = next_slot(place.schedule, last, zone)
    return last if slot is None else max(last, slot.at - SLOT_WINDOW)
