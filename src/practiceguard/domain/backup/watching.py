"""Watching the copies from another computer: what is seen there, remembered, and alarming.

The watcher has no password. It sees the names and times of the copies and nothing else, so it can
say that none arrives any more, that some are gone, or that others lie there; never that one is
complete, nor that it opens. The time of a copy is the watcher's own where it can be: of a copy that
was not there at the last look, it is known between which two looks it came, whatever its file says.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import PurePath

from practiceguard.domain.backup.alert import Audience, TroubleKind
from practiceguard.domain.backup.alert_rules import Ladder, Seen
from practiceguard.domain.errors import ErrorCode, PracticeGuardError

USUAL_DAYS = 3
MOST_DAYS = 60
DAY = timedelta(days=1)
MANY = 4
"""Of so many copies or more, the loss of most at once is an alarm, though the newest is there."""
_AT_ONCE = {Audience.PRACTICE: Ladder((timedelta(), 2 * DAY, 4 * DAY, 7 * DAY))}


@dataclass(frozen=True)
class WatchedPlace:
    """A folder in which copies arrive, and after how many days without one it is an alarm."""

    folder: PurePath
    added_at: datetime
    days: int = USUAL_DAYS
    is_whole_drive: bool = False
    """Whether the folder is a drive or share itself: it is gone then when it is unplugged."""

    def __post_init__(self) -> None:
        if not 1 <= self.days <= MOST_DAYS:
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "days"})

    @property
    def key(self) -> str:
        """Return what tells it from others."""
        return str(self.folder)


@dataclass(frozen=True)
class CopySight:
    """What one look saw."""

    config: str
    """What tells one set of copies from another; empty if there is none in the folder."""
    copies: Mapping[str, datetime]
    """By name, those that are whole as far as can be told without a password; the file's time."""
    unsound: int = 0
    """Files among them that are no copies: empty, cut off, or called what they are not."""


@dataclass(frozen=True)
class WatchMemory:
    """What is remembered of a place from look to look."""

    config: str = ""
    copies: Mapping[str, datetime] = field(default_factory=dict)
    """By name, when each arrived."""
    newest_at: datetime | None = None
    """When the newest of all arrived, those that are gone included."""
    reached_at: datetime | None = None
    is_reached: bool = True
    """Whether the last look reached the place."""
    is_replaced: bool = False
    vanished_at: datetime | None = None
    """When copies were found gone that no retention removes."""


def remember(memory: WatchMemory, sight: CopySight | None, now: datetime) -> WatchMemory:
    """Given what was remembered and what is seen now, None for out of reach, return both."""
    if sight is None:
        return replace(memory, is_reached=False)
    if memory.config and sight.config != memory.config:
        # What lies there is not what we watch: nothing of it is remembered.
        return replace(memory, is_reached=True, reached_at=now, is_replaced=True)
    before = memory.reached_at
    copies = {
        name: memory.copies.get(name) or _arrival(at, before, now)
        for name, at in sight.copies.items()
    }
    new = copies.keys() - memory.copies.keys()
    vanished_at = memory.vanished_at
    if _have_vanished(memory, copies):
        vanished_at = vanished_at or now
    elif new:
        vanished_at = None
    arrivals = [*copies.values(), *([memory.newest_at] if memory.newest_at else [])]
    return WatchMemory(
        config=memory.config or sight.config,
        copies=copies,
        newest_at=max(arrivals, default=None),
        reached_at=now,
        is_reached=True,
        is_replaced=False,
        vanished_at=vanished_at,
    )


def troubles_of(place: WatchedPlace, memory: WatchMemory, now: datetime) -> tuple[Seen, ...]:
    """Return what is to be told of a watched place at `now` (UTC)."""
    limit = place.days * DAY
    found: list[Seen] = []
    if not memory.is_reached and now - (memory.reached_at or place.added_at) >= limit:
        ladders = {Audience.PRACTICE: Ladder((limit, limit + 4 * DAY))}
        since = memory.reached_at or place.added_at
        found.append(Seen(TroubleKind.WATCH_NOT_REACHED, place.key, ladders, since))
    if memory.is_replaced:
        found.append(Seen(TroubleKind.WATCH_REPLACED, place.key, _AT_ONCE, is_urgent=True))
    if memory.vanished_at is not None:
        found.append(Seen(TroubleKind.WATCH_VANISHED, place.key, _AT_ONCE, is_urgent=True))
    since = memory.newest_at or place.added_at
    # Out of reach, nobody knows whether a copy came: what was late stays so, nothing new gets late.
    judged_at = now if memory.is_reached else memory.reached_at or place.added_at
    if judged_at - since >= limit:
        ladders = {Audience.PRACTICE: Ladder((limit, limit + 2 * DAY, limit + 4 * DAY))}
        found.append(Seen(TroubleKind.WATCH_OVERDUE, place.key, ladders, since))
    return tuple(found)


def _arrival(file_time: datetime, before: datetime | None, now: datetime) -> datetime:
    """Return when a copy that is seen for the first time arrived.

    It came after the last look, whatever its file says; of the first look the file is believed,
    but never beyond now.
    """
    if before is not None and before <= now:
        file_time = max(file_time, before)
    return min(file_time, now)


def _have_vanished(memory: WatchMemory, now_there: Mapping[str, datetime]) -> bool:
    """Return whether copies are gone that no retention removes: the newest, or most at once."""
    if not memory.copies:
        return False
    if now_there.keys() - memory.copies.keys():
        # A newer one came: what was the newest may go by retention.
        newest_is_gone = False
    else:
        newest = max(memory.copies, key=lambda name: memory.copies[name])
        newest_is_gone = newest not in now_there
    gone = len(memory.copies.keys() - now_there.keys())
    return newest_is_gone or (len(memory.copies) >= MANY and 2 * gone > len(memory.copies))
