"""The verdict of Home: are the records protected, why, and what is the next step.

The age that counts is that of the newest snapshot which is in the repository *and* whose run read
every file. A job that ended well proves nothing by itself; a snapshot alone does not say whether
files were left out.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import PurePath

from practiceguard.domain.backup.disappearance import covers, path_inside
from practiceguard.domain.backup.facts import RepositoryFacts
from practiceguard.domain.backup.repository import (
    PlaceKind,
    RecoverySheet,
    Repository,
    RepositoryKey,
)
from practiceguard.domain.backup.run import Run, RunState
from practiceguard.domain.backup.snapshot import Snapshot
from practiceguard.domain.errors import ErrorCode

LATE_AFTER = timedelta(days=2)
"""And a day after the schedule wanted the next one."""
LOST_AFTER = timedelta(days=7)
"""And six days after the schedule wanted the next one."""
_A_DAY = timedelta(days=1)
FACTS_OLD_AFTER = timedelta(days=1)
SHEET_PROOF_OLD_AFTER = timedelta(days=92)
FUTURE_TOLERANCE = timedelta(minutes=10)
HOLD_OLD_AFTER = timedelta(days=30)


class ProtectionLevel(StrEnum):
    """Green, grey, amber, red; each has a word and a shape of its own."""

    GOOD = "good"
    UNPROVED = "unproved"
    CARE = "care"
    BAD = "bad"


class ReasonCode(StrEnum):
    """Why the verdict is what it is."""

    NOT_SET_UP = "not-set-up"
    NO_COPY_YET = "no-copy-yet"
    COMPLETE_COPY = "complete-copy"
    COPY_LATE = "copy-late"
    COPY_VERY_OLD = "copy-very-old"
    FOLDER_NOT_COPIED = "folder-not-copied"
    """A folder was chosen after the last complete copy, which lacks it."""
    NEWEST_INCOMPLETE = "newest-incomplete"
    NEWEST_FAILED = "newest-failed"
    NEWEST_INTERRUPTED = "newest-interrupted"
    COPY_VANISHED = "copy-vanished"
    """The ledger knows a complete run whose snapshot is no longer in the repository."""
    COMPLETENESS_UNKNOWN = "completeness-unknown"
    """Snapshots are there, but no run of ours says whether they are complete."""
    PLACE_NOT_REACHED = "place-not-reached"
    """The repository could not be read lately; the verdict rests on older facts."""
    SNAPSHOT_FROM_FUTURE = "snapshot-from-future"
    COPY_DAMAGED = "copy-damaged"
    """A check, a run, a look or a restoration found damage, and no check as deep refuted it."""
    COPY_REPLACED = "copy-replaced"
    """Another repository stands in the place, or ours no longer opens with its password."""
    COPY_GONE = "copy-gone"
    """The place is there, the repository is not."""
    KEYRING_SHUT = "keyring-shut"
    """The password could not be had from the keyring, so nobody could look."""
    ONLY_THIS_COMPUTER = "only-this-computer"
    SAME_DISK = "same-disk"
    """The copy lies on the disk that holds the records, whatever the place was called."""
    MASS_CHANGE = "mass-change"
    """Most files changed at once, as when somebody encrypts them; no copy is removed since."""
    HOLD = "hold"
    """A hold that a person put on long ago: no copy is removed, and the places fill up."""
    PLACE_NEARLY_FULL = "place-nearly-full"
    CHECK_LATE = "check-late"
    """For two months no data was read back there, by itself or by hand."""
    SHEET_NOT_VERIFIED = "sheet-not-verified"
    SHEET_PROOF_OLD = "sheet-proof-old"
    # Advice: told beside the verdict, never part of it.
    LINK_NOT_COPIED = "link-not-copied"
    """A link leads out of the folders that are copied; what it leads to is not."""
    HOST_NOT_SAID = "host-not-said"
    HOST_NOT_CERTIFIED = "host-not-certified"
    HOST_COUNTRY = "host-country"
    CONTRACT_EXPIRED = "contract-expired"
    CONTRACT_MISSING = "contract-missing"
    CONTRACT_EXPIRES = "contract-expires"


@dataclass(frozen=True)
class Reason:
    """One reason; `at` is the moment it speaks of, `count` the number."""

    code: ReasonCode
    level: ProtectionLevel
    at: datetime | None = None
    count: int = 0
    place: RepositoryKey | None = None
    """Of which place it speaks, where there are several."""
    folder: str = ""
    """Of which folders or files it speaks, if of any."""


@dataclass(frozen=True)
class PlaceEvidence:
    """What was seen in the place earlier, and stays true until a look or a check refutes it."""

    damaged_at: datetime | None = None
    """When a check or a restoration found damage that no check as deep has refuted since."""
    problem: ErrorCode | None = None
    """Why the newest look that reached the place found our repository wrong; see `DISPROOFS`."""
    shares_disk: bool = False
    """Whether place and records lay on one disk."""
    mass_change_at: datetime | None = None
    """Since when a hold is on because most files had changed at once."""
    held_since: datetime | None = None
    """Since when a person keeps every copy there."""
    days_of_room: int | None = None
    """How long the room in the place lasts; None if it is enough for weeks, or not known."""
    unread_since: datetime | None = None
    """Since when no data there has been read back; None unless that is long ago."""


NOTHING_AGAINST_IT = PlaceEvidence()


@dataclass(frozen=True)
class ProtectionStatus:
    """The verdict: the worst level among the reasons, most harmful reason first."""

    level: ProtectionLevel
    reasons: tuple[Reason, ...]
    last_complete_at: datetime | None
    last_complete: Snapshot | None
    last_complete_run: Run | None
    facts_read_at: datetime | None

    @property
    def main_reason(self) -> Reason:
        """Return the reason that the one sentence of Home speaks of."""
        return self.reasons[0]


DISPROOFS = {
    ErrorCode.WRONG_REPOSITORY: ReasonCode.COPY_REPLACED,
    ErrorCode.WRONG_PASSWORD: ReasonCode.COPY_REPLACED,
    ErrorCode.PLACE_EMPTY: ReasonCode.COPY_GONE,
    ErrorCode.REPOSITORY_DAMAGED: ReasonCode.COPY_DAMAGED,
}
"""Problems that prove the copy is not what it was, in contrast to a drive in the safe."""
_AS_IT_SHOULD_BE = {
    ErrorCode.PLACE_NOT_FOUND, ErrorCode.RESTIC_TIMED_OUT,
    ErrorCode.REPOSITORY_LOCKED, ErrorCode.ALREADY_RUNNING,
}  # fmt: skip
_SHUT = {
    ErrorCode.SECRET_MISSING, ErrorCode.PLACE_SECRET_MISSING,
    ErrorCode.KEYRING_MISSING, ErrorCode.KEYRING_LOCKED,
}  # fmt: skip

_WORST_FIRST = list(reversed(ProtectionLevel))


def nobody_says(_after: datetime) -> datetime | None:
    """Return None: no schedule says when the next copy is wanted."""
    return None


def assess(
    repository: Repository | None,
    facts: RepositoryFacts | None,
    runs: tuple[Run, ...],
    sheet: RecoverySheet | None,
    *,
    now: datetime,
    place_problem: ErrorCode | None,
    evidence: PlaceEvidence = NOTHING_AGAINST_IT,
    sources: tuple[PurePath, ...] = (),
    wanted: Callable[[datetime], datetime | None] = nobody_says,
) -> ProtectionStatus:
    """Given what was read in the repository and the ledger, return the verdict at `now` (UTC).

    `runs` may come in any order; `place_problem` tells why the facts could not be read just now,
    None if they were or nobody looked; `evidence` is what is known of the place from before;
    `sources` are the folders and files that shall be in the copy; `wanted` tells when, after a
    moment, the schedule wants the next copy (None: it does not say).
    """
    if repository is None:
        return _status([Reason(ReasonCode.NOT_SET_UP, ProtectionLevel.BAD)], None, None, None)
    runs = tuple(runs)
    ended = sorted(
        (run for run in runs if run.is_over and not _is_from_the_future(run, now)),
        # Two never begin at once; if a ledger says so, the answer is still one and the same.
        key=lambda run: (run.begun_at, run.run_id),
    )
    complete_runs = {
        run.snapshot_id: run
        for run in ended
        if run.state is RunState.COMPLETE and run.snapshot_id is not None
    }
    snapshots = () if facts is None else facts.snapshots
    believable = [snap for snap in snapshots if snap.taken_at <= now + FUTURE_TOLERANCE]
    complete = [snap for snap in believable if snap.snapshot_id in complete_runs]
    newest = max(complete, key=lambda snap: snap.taken_at, default=None)
    ours = {run.snapshot_id for run in runs}
    # A clock that was set back: there are copies of ours, and none that we may rely on.
    only_ahead = not believable and any(snap.snapshot_id in ours for snap in snapshots)
    # What went to a former place says nothing about this one.
    here = [run for run in ended if run.went_to(repository)]
    # Within a level the first one speaks: a theft before the lack it caused.
    reasons = [
        *_reasons_of_change(evidence),
        *_reasons_of_vanished(here, snapshots, facts),
        *_reasons_against_copy(here, facts, place_problem, evidence),
        *(_reasons_of_age(newest, bool(believable), now, wanted) if not only_ahead else ()),
        *_reasons_of_sources(newest, sources),
        *_reasons_of_last_run(here),
        *_reasons_of_look(facts, place_problem, now),
        *_reasons_of_place(repository, evidence),
        *_reasons_of_keeping(evidence, now),
        *_reasons_of_sheet(sheet, now),
    ]
    if len(believable) < len(snapshots):
        future = max(snap.taken_at for snap in snapshots)
        level = ProtectionLevel.BAD if only_ahead else ProtectionLevel.CARE
        reasons.append(Reason(ReasonCode.SNAPSHOT_FROM_FUTURE, level, future))
    run = complete_runs.get(newest.snapshot_id) if newest else None
    return _status(reasons, newest, run, facts)


def worst_first(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    """Return reasons, the worst level first; within a level they keep their order."""
    return tuple(sorted(reasons, key=lambda reason: _WORST_FIRST.index(reason.level)))


def _status(
    reasons: list[Reason],
    newest: Snapshot | None,
    run: Run | None,
    facts: RepositoryFacts | None,
) -> ProtectionStatus:
    ordered = worst_first(reasons)
    return ProtectionStatus(
        level=ordered[0].level,
        reasons=ordered,
        last_complete_at=newest.taken_at if newest else None,
        last_complete=newest,
        last_complete_run=run,
        facts_read_at=facts.read_at if facts else None,
    )


def _reasons_of_age(
    newest: Snapshot | None,
    any_snapshot: bool,
    now: datetime,
    wanted: Callable[[datetime], datetime | None],
) -> list[Reason]:
    if newest is None:
        if any_snapshot:
            return [Reason(ReasonCode.COMPLETENESS_UNKNOWN, ProtectionLevel.CARE)]
        return [Reason(ReasonCode.NO_COPY_YET, ProtectionLevel.BAD)]
    age = now - newest.taken_at
    # Over a weekend without a slot no copy is late, and of a weekly schedule none after two days.
    missed = now - (wanted(newest.taken_at) or newest.taken_at + _A_DAY)
    if age > LOST_AFTER and missed > LOST_AFTER - _A_DAY:
        return [Reason(ReasonCode.COPY_VERY_OLD, ProtectionLevel.BAD, newest.taken_at, age.days)]
    if age > LATE_AFTER and missed > LATE_AFTER - _A_DAY:
        return [Reason(ReasonCode.COPY_LATE, ProtectionLevel.CARE, newest.taken_at, age.days)]
    return [Reason(ReasonCode.COMPLETE_COPY, ProtectionLevel.GOOD, newest.taken_at)]


def _reasons_of_sources(newest: Snapshot | None, sources: tuple[PurePath, ...]) -> list[Reason]:
    """Return whether the last complete copy is not of all that is chosen today."""
    if newest is None:
        return []
    lacking = [source for source in sources if not covers(newest, path_inside(source))]
    if not lacking:
        return []
    level = ProtectionLevel.CARE
    return [Reason(ReasonCode.FOLDER_NOT_COPIED, level, newest.taken_at, len(lacking))]


def _is_from_the_future(run: Run, now: datetime) -> bool:
    """Return whether a run ended well by a clock that was wrong: it must hide no later failure."""
    return run.state is RunState.COMPLETE and run.begun_at > now + FUTURE_TOLERANCE


def _reasons_of_last_run(ended: list[Run]) -> list[Reason]:
    """Return why the newest attempt worries us; only a later complete run settles it."""
    told = [run for run in ended if run.state is not RunState.CANCELLED]
    if not told:
        return []
    last = told[-1]
    if last.state is RunState.COMPLETE:
        return []
    code = {
        RunState.INCOMPLETE: ReasonCode.NEWEST_INCOMPLETE,
        RunState.FAILED: ReasonCode.NEWEST_FAILED,
        RunState.INTERRUPTED: ReasonCode.NEWEST_INTERRUPTED,
    }[last.state]
    return [Reason(code, ProtectionLevel.CARE, last.begun_at, last.unread_count)]


def _reasons_of_vanished(
    ended: list[Run], snapshots: tuple[Snapshot, ...], facts: RepositoryFacts | None
) -> list[Reason]:
    """Return an alarm if the newest complete run's snapshot is not in the repository."""
    complete = [run for run in ended if run.state is RunState.COMPLETE and run.snapshot_id]
    if facts is None or not complete:
        return []
    present = {snap.snapshot_id for snap in snapshots}
    newest = complete[-1]
    ended_at = newest.ended_at or newest.begun_at
    if newest.snapshot_id in present or ended_at > facts.read_at:
        return []
    return [Reason(ReasonCode.COPY_VANISHED, ProtectionLevel.BAD, newest.begun_at)]


def _reasons_against_copy(
    here: list[Run],
    facts: RepositoryFacts | None,
    place_problem: ErrorCode | None,
    evidence: PlaceEvidence,
) -> list[Reason]:
    """Return what proves that the copy is damaged or not ours, each reason once."""
    seen_at = facts.read_at if facts else None
    # An unplugged drive does not refute what the last look found on it.
    problem = place_problem if place_problem in DISPROOFS else evidence.problem
    found: dict[ReasonCode, datetime | None] = {}
    if problem in DISPROOFS:
        found[DISPROOFS[problem]] = seen_at
    told = [run for run in here if run.state is not RunState.CANCELLED]
    if told and told[-1].cause is ErrorCode.REPOSITORY_DAMAGED:
        found[ReasonCode.COPY_DAMAGED] = told[-1].begun_at
    if evidence.damaged_at is not None:
        found[ReasonCode.COPY_DAMAGED] = evidence.damaged_at
    return [Reason(code, ProtectionLevel.BAD, at) for code, at in found.items()]


def _reasons_of_look(
    facts: RepositoryFacts | None, place_problem: ErrorCode | None, now: datetime
) -> list[Reason]:
    """Return why the verdict rests on what was read earlier."""
    if place_problem is None or place_problem in DISPROOFS:
        return []
    at = facts.read_at if facts else None
    if place_problem in _SHUT:
        return [Reason(ReasonCode.KEYRING_SHUT, ProtectionLevel.CARE, at)]
    # A drive in the safe is as it should be; what is not proved today is said, not alarmed.
    old = facts is None or now - facts.read_at > FACTS_OLD_AFTER
    usual = place_problem in _AS_IT_SHOULD_BE and not old
    level = ProtectionLevel.UNPROVED if usual else ProtectionLevel.CARE
    return [Reason(ReasonCode.PLACE_NOT_REACHED, level, at)]


def _reasons_of_place(repository: Repository, evidence: PlaceEvidence) -> list[Reason]:
    if repository.kind is PlaceKind.THIS_COMPUTER:
        return [Reason(ReasonCode.ONLY_THIS_COMPUTER, ProtectionLevel.CARE)]
    if evidence.shares_disk:
        return [Reason(ReasonCode.SAME_DISK, ProtectionLevel.CARE)]
    return []


def _reasons_of_change(evidence: PlaceEvidence) -> list[Reason]:
    """Return the alarm that lets everything else wait: an attack may be going on."""
    if evidence.mass_change_at is None:
        return []
    return [Reason(ReasonCode.MASS_CHANGE, ProtectionLevel.BAD, evidence.mass_change_at)]


def _reasons_of_keeping(evidence: PlaceEvidence, now: datetime) -> list[Reason]:
    """Return what may go wrong there one day, while that can still be helped."""
    reasons = []
    if evidence.days_of_room is not None:
        room = evidence.days_of_room
        reasons.append(Reason(ReasonCode.PLACE_NEARLY_FULL, ProtectionLevel.CARE, None, count=room))
    held = now - evidence.held_since if evidence.held_since else timedelta(0)
    if held > HOLD_OLD_AFTER:
        reasons.append(
            Reason(ReasonCode.HOLD, ProtectionLevel.CARE, evidence.held_since, held.days)
        )
    if (since := evidence.unread_since) is not None:
        days = (now - since).days
        reasons.append(Reason(ReasonCode.CHECK_LATE, ProtectionLevel.CARE, since, days))
    return reasons


def _reasons_of_sheet(sheet: RecoverySheet | None, now: datetime) -> list[Reason]:
    if sheet is None or sheet.verified_at is None:
        return [Reason(ReasonCode.SHEET_NOT_VERIFIED, ProtectionLevel.CARE)]
    if now - sheet.verified_at > SHEET_PROOF_OLD_AFTER:
        return [Reason(ReasonCode.SHEET_PROOF_OLD, ProtectionLevel.CARE, sheet.verified_at)]
    return []
