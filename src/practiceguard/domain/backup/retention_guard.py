"""When no copy may be removed at all, whatever the rules say."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from statistics import median

from practiceguard.domain.backup.hold import Hold, HoldCause, on
from practiceguard.domain.backup.protection import FACTS_OLD_AFTER, FUTURE_TOLERANCE
from practiceguard.domain.backup.repository import Repository
from practiceguard.domain.backup.retention import CopyFate, MadeCopy, Why
from practiceguard.domain.errors import ErrorCode

LARGEST_SHARE = 1 / 3
"""If more than this part of the copies would go at once, a person has to say yes."""
FAR_SMALLER = 0.5
COMPARED_WITH = 10
LONG_PAUSE = timedelta(days=35)
DAYS_AFTER_PAUSE = 3
"""After a long gap in the dates, copies of so many days prove that the clock is right."""

ASKS = frozenset({ErrorCode.RETENTION_TOO_MANY, ErrorCode.RETENTION_NEWEST_INCOMPLETE})
"""Refusals that a person's yes, given with the list before their eyes, lifts; no other does."""


@dataclass(frozen=True)
class Situation:
    """What there is to know about one place before a copy of it may go."""

    repository: Repository
    fates: Sequence[CopyFate]
    """Of all copies there."""
    made: Sequence[MadeCopy]
    """Our ledger of that place, in the order in which it was written."""
    holds: Iterable[Hold]
    read_at: datetime
    """When the place itself was last read."""
    now: datetime
    acknowledged: frozenset[str] = frozenset()
    """Strange copies that a person has seen and knows."""
    is_damaged: bool = False
    """Whether damage was found that no check refuted."""


def refusals(situation: Situation) -> tuple[ErrorCode, ...]:
    """Return every reason for which no copy of the place may be removed; none: it may be.

    Each is an error code with words of its own (wording/errors.py).
    """
    found = []
    if situation.repository.append_only:
        found.append(ErrorCode.RETENTION_APPEND_ONLY)
    causes = {hold.cause for hold in on(situation.holds, situation.repository.key)}
    if HoldCause.MASS_CHANGE in causes:
        found.append(ErrorCode.RETENTION_MASS_CHANGE)
    elif causes:
        found.append(ErrorCode.RETENTION_ON_HOLD)
    if situation.is_damaged:
        found.append(ErrorCode.REPOSITORY_DAMAGED)
    if _is_clock_doubtful(situation):
        found.append(ErrorCode.RETENTION_CLOCK)
    found += _of_newest(situation)
    if _takes_too_many(situation.fates):
        found.append(ErrorCode.RETENTION_TOO_MANY)
    return tuple(found)


def _of_newest(situation: Situation) -> list[ErrorCode]:
    """Return what is wrong with the newest copy: who removes older ones relies on it."""
    unknown = [
        fate for fate in situation.fates if fate.snapshot.snapshot_id not in situation.acknowledged
    ]
    if any(fate.why is Why.FROM_FUTURE for fate in unknown):
        return [ErrorCode.RETENTION_NEWEST_FUTURE]
    newest = max(unknown, key=lambda fate: fate.snapshot.taken_at, default=None)
    if newest is None or newest.why in {Why.DOUBTED, Why.CLOCK_WAS_WRONG}:
        return [ErrorCode.RETENTION_NEWEST_DOUBTFUL]
    if newest.why is Why.STRANGE:
        return [ErrorCode.RETENTION_NEWEST_STRANGE]
    if not newest.is_complete:
        return [ErrorCode.RETENTION_NEWEST_INCOMPLETE]
    is_small = _is_far_smaller(newest, situation.made)
    return [ErrorCode.RETENTION_NEWEST_DOUBTFUL] if is_small else []


def _is_far_smaller(newest: CopyFate, made: Sequence[MadeCopy]) -> bool:
    """Return whether a copy has far fewer files than those before it had."""
    own = next((one for one in made if one.snapshot_id == newest.snapshot.snapshot_id), None)
    if own is None:
        return False
    before = [one.files_total for one in made if one.is_complete and one.begun_at < own.begun_at]
    return bool(before) and own.files_total < median(before[-COMPARED_WITH:]) * FAR_SMALLER


def _is_clock_doubtful(situation: Situation) -> bool:
    """Return whether ages cannot be told: every rule rests on what day it is."""
    now = situation.now
    if situation.read_at > now + FUTURE_TOLERANCE or now - situation.read_at > FACTS_OLD_AFTER:
        return True
    complete = sorted(
        copy.begun_at
        for copy in situation.made
        # Copies from the future are told by themselves.
        if copy.is_complete and copy.begun_at <= now + FUTURE_TOLERANCE
    )
    if not complete:
        return False  # then there is no newest copy to rely on either, and that is said
    if now - complete[-1] > LONG_PAUSE:
        return True
    # A clock that jumped ahead makes every copy old at once.
    since = [later for earlier, later in pairwise(complete) if later - earlier > LONG_PAUSE]
    if not since:
        return False
    return len({moment.date() for moment in complete if moment >= since[-1]}) < DAYS_AFTER_PAUSE


def _takes_too_many(fates: Sequence[CopyFate]) -> bool:
    going = sum(1 for fate in fates if fate.goes)
    # Strange copies must not make the whole look larger, and so the part smaller.
    ours = sum(1 for fate in fates if fate.why not in {Why.STRANGE, Why.FROM_FUTURE})
    return going > ours * LARGEST_SHARE
