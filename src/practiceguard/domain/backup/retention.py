"""How long copies are kept, and which ones would go: decided by us, never by restic's counting.

restic's own rules count: 28 forged copies made in an hour push 28 good ones out of "the last 28
days", and eight from the year 2099 out of "the last seven" (measured, docs/decisions/0017). Here a
copy goes only because another one *stands for it*, and only a copy that cannot be forged by whoever
merely writes to the place can do that. What is recent never goes, whatever else there is.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from practiceguard.domain.backup.disappearance import covers, sources_in
from practiceguard.domain.backup.protection import FUTURE_TOLERANCE
from practiceguard.domain.backup.snapshot import Snapshot

SHORTEST_WINDOW = timedelta(days=30)
"""Within it every copy stays. An attack or a mistake has at least that long to be noticed."""
STANDS_FOR = 0.8
"""A copy with a fifth fewer files than another is no substitute for it."""
CLOCK_TOLERANCE = timedelta(hours=1)
"""How far back a clock may be set right without its copies being doubted."""


class Period(StrEnum):
    """A stretch of the calendar, in UTC, of which one copy stays."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"

    def of(self, moment: datetime) -> tuple[int, ...]:
        """Given a moment in UTC, return the name of the stretch it lies in."""
        if self is Period.DAY:
            return (moment.year, moment.month, moment.day)
        if self is Period.WEEK:
            return tuple(moment.isocalendar()[:2])
        return (moment.year, moment.month) if self is Period.MONTH else (moment.year,)


@dataclass(frozen=True)
class OnePer:
    """Keep one copy of each period, for so long."""

    period: Period
    within: timedelta


@dataclass(frozen=True)
class Retention:
    """How long copies are kept in one place. Ages are counted from now, as people count them."""

    every_copy: timedelta | None
    """Every copy younger than this stays; None: every copy stays for ever."""
    one_per: tuple[OnePer, ...] = ()
    at_least: int = 7
    """So many of the newest complete copies stay besides, however old they are."""

    def __post_init__(self) -> None:
        """Refuse a rule that would let a recent copy go, or the last one (ValueError)."""
        if self.every_copy is not None and self.every_copy < SHORTEST_WINDOW:
            raise ValueError("every copy of the last 30 days stays")
        if self.at_least < 1:
            raise ValueError("the newest complete copy stays")

    @property
    def keeps_everything(self) -> bool:
        """Return whether no copy ever goes."""
        return self.every_copy is None


class Preset(StrEnum):
    """What practices choose from; the words stand in `wording/retention.py`."""

    EVERYTHING = "everything"
    TEN_YEARS = "ten-years"
    TWENTY_YEARS = "twenty-years"
    SMALL_PLACE = "small-place"


_YEAR = timedelta(days=365.25)
_THREE_MONTHS = timedelta(days=92)
PRESETS: Mapping[Preset, Retention] = {
    Preset.EVERYTHING: Retention(every_copy=None),
    Preset.TEN_YEARS: Retention(
        _THREE_MONTHS, (OnePer(Period.WEEK, _YEAR), OnePer(Period.MONTH, 10 * _YEAR))
    ),
    Preset.TWENTY_YEARS: Retention(
        _THREE_MONTHS,
        (
            OnePer(Period.WEEK, _YEAR),
            OnePer(Period.MONTH, 10 * _YEAR),
            OnePer(Period.YEAR, 20 * _YEAR),
        ),
    ),
    Preset.SMALL_PLACE: Retention(
        timedelta(days=31), (OnePer(Period.WEEK, _YEAR / 2), OnePer(Period.MONTH, 2 * _YEAR))
    ),
}
DEFAULT_PRESET = Preset.TEN_YEARS


def preset_of(policy: Retention) -> Preset | None:
    """Return the preset that a policy is, None if it is one of its own."""
    return next((name for name, preset in PRESETS.items() if preset == policy), None)


@dataclass(frozen=True)
class MadeCopy:
    """What our own ledger knows of one copy. The ledger's lines are never changed or deleted."""

    snapshot_id: str
    begun_at: datetime
    is_complete: bool
    files_total: int


class Why(StrEnum):
    """Why a copy stays or goes."""

    EVERYTHING_STAYS = "everything-stays"
    RECENT = "recent"
    ONE_OF_DAY = "one-of-day"
    ONE_OF_WEEK = "one-of-week"
    ONE_OF_MONTH = "one-of-month"
    ONE_OF_YEAR = "one-of-year"
    LAST = "last"
    """One of the newest complete ones."""
    STRANGE = "strange"
    """Not in our ledger: not ours to remove, and never a reason to remove another."""
    FROM_FUTURE = "from-future"
    CLOCK_WAS_WRONG = "clock-was-wrong"
    """Its date is older than that of a copy made before it."""
    DOUBTED = "doubted"
    """Made while most files had just changed at once."""
    ANOTHER_STAYS = "another-stays"
    TOO_OLD = "too-old"


_GOES = frozenset({Why.ANOTHER_STAYS, Why.TOO_OLD})
_ONE_OF = {
    Period.DAY: Why.ONE_OF_DAY,
    Period.WEEK: Why.ONE_OF_WEEK,
    Period.MONTH: Why.ONE_OF_MONTH,
    Period.YEAR: Why.ONE_OF_YEAR,
}


@dataclass(frozen=True)
class CopyFate:
    """What becomes of one copy."""

    snapshot: Snapshot
    why: Why
    is_complete: bool
    stands_for_it: str | None = None
    """The id of the copy that stays in its place."""

    @property
    def goes(self) -> bool:
        """Return whether the copy would be removed."""
        return self.why in _GOES


@dataclass(frozen=True)
class _Candidate:
    snapshot: Snapshot
    order: int
    is_complete: bool
    files: int | None


def what_goes(
    snapshots: Iterable[Snapshot],
    policy: Retention,
    made: Iterable[MadeCopy],
    *,
    now: datetime,
    doubted: frozenset[str] = frozenset(),
    confirmed: frozenset[str] = frozenset(),
) -> tuple[CopyFate, ...]:
    """Return the fate of every snapshot, newest first, at `now` (UTC).

    `made` is our ledger, in the order in which its lines were written; `doubted` are ids of copies
    made during a mass change, `confirmed` those of copies that are not in the ledger and that a
    person said to be the practice's own.

    What is not in the ledger, whatever its date, and what was made after a recent copy of ours,
    whatever the clock said then, has no influence on what becomes of older copies.
    """
    ledger = tuple(made)
    by_id = {copy.snapshot_id: (order, copy) for order, copy in enumerate(ledger)}
    in_order = _in_order(ledger, now)
    fates: dict[str, CopyFate] = {}
    candidates: list[_Candidate] = []
    known = tuple(dict.fromkeys(snapshots))
    for snapshot in known:
        order, copy = by_id.get(snapshot.snapshot_id, (-1, None))
        is_complete = copy is not None and copy.is_complete
        why = _untouched(snapshot, copy, policy, now, in_order, doubted, confirmed)
        if why is not None:
            fates[snapshot.snapshot_id] = CopyFate(snapshot, why, is_complete)
            continue
        files = copy.files_total if copy is not None else snapshot.files_total
        candidates.append(_Candidate(snapshot, order, is_complete, files))
    candidates.sort(key=lambda one: (one.order, one.snapshot.taken_at, one.snapshot.snapshot_id))
    fates |= _thinned(candidates, policy, now)
    ordered = sorted(known, key=lambda one: (one.taken_at, one.snapshot_id), reverse=True)
    return tuple(fates[snapshot.snapshot_id] for snapshot in ordered)


def _untouched(
    snapshot: Snapshot,
    copy: MadeCopy | None,
    policy: Retention,
    now: datetime,
    in_order: frozenset[str],
    doubted: frozenset[str],
    confirmed: frozenset[str],
) -> Why | None:
    """Return why a copy neither goes nor makes another go; None if the rules apply to it."""
    if snapshot.taken_at > now + FUTURE_TOLERANCE:
        return Why.FROM_FUTURE
    if copy is None and snapshot.snapshot_id not in confirmed:
        return Why.STRANGE
    if copy is not None and snapshot.snapshot_id not in in_order:
        return Why.CLOCK_WAS_WRONG
    if snapshot.snapshot_id in doubted:
        return Why.DOUBTED
    if policy.every_copy is None:
        return Why.EVERYTHING_STAYS
    # A little longer than promised: see the tolerance in `_in_order`.
    is_recent = now - snapshot.taken_at <= policy.every_copy + CLOCK_TOLERANCE
    return Why.RECENT if is_recent else None


def _in_order(ledger: tuple[MadeCopy, ...], now: datetime) -> frozenset[str]:
    """Return the ids of copies whose date is not before that of one written down earlier.

    A clock set back lets new copies look old, and so stand for good ones. Dates from the future
    prove nothing of what came after them.
    """
    found = set()
    latest: datetime | None = None
    for copy in ledger:
        if copy.begun_at > now + FUTURE_TOLERANCE:
            continue
        if latest is None or copy.begun_at >= latest - CLOCK_TOLERANCE:
            found.add(copy.snapshot_id)
        latest = copy.begun_at if latest is None else max(latest, copy.begun_at)
    return frozenset(found)


def _thinned(candidates: list[_Candidate], policy: Retention, now: datetime) -> dict[str, CopyFate]:
    """Return the fate of the copies that are no longer recent, given in the order they were made.

    Of each period the first complete one stays: what comes later never pushes out what was there
    earlier. Another stays besides it unless that one can stand for it.
    """
    stays: dict[str, Why] = {}
    instead: dict[str, str] = {}
    for rule in policy.one_per:
        representatives: dict[tuple[int, ...], list[_Candidate]] = {}
        reached = [one for one in candidates if now - one.snapshot.taken_at <= rule.within]
        # Stable: complete ones first, each group in the order they were made.
        for one in sorted(reached, key=lambda candidate: not candidate.is_complete):
            there = representatives.setdefault(rule.period.of(one.snapshot.taken_at), [])
            standing = next((other for other in there if _stands_for(other, one)), None)
            if standing is None:
                there.append(one)
                stays.setdefault(one.snapshot.snapshot_id, _ONE_OF[rule.period])
            else:
                instead[one.snapshot.snapshot_id] = standing.snapshot.snapshot_id
    complete = [one for one in candidates if one.is_complete]
    for one in (*complete[-policy.at_least :], *candidates[-1:]):
        stays.setdefault(one.snapshot.snapshot_id, Why.LAST)
    fates = {}
    for one in candidates:
        key = one.snapshot.snapshot_id
        gone = Why.ANOTHER_STAYS if key in instead else Why.TOO_OLD
        why = stays.get(key, gone)
        stands = instead.get(key) if why is Why.ANOTHER_STAYS else None
        fates[key] = CopyFate(one.snapshot, why, one.is_complete, stands)
    return fates


def _stands_for(one: _Candidate, other: _Candidate) -> bool:
    """Return whether nothing of weight is lost if only `one` stays of the two."""
    if other.is_complete and not one.is_complete:
        return False
    if one.files is None or other.files is None or one.files < other.files * STANDS_FOR:
        return False
    if one.snapshot.paths == other.snapshot.paths:
        return True
    return all(covers(one.snapshot, source) for source in sources_in(other.snapshot))
