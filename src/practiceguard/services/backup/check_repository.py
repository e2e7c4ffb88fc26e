"""Have restic check the repository: its lists, a share of its data, or all of it."""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import uuid4

from practiceguard.domain.backup.check_schedule import SHARES, is_made, late_since, next_share
from practiceguard.domain.backup.checking import (
    Check,
    CheckDepth,
    CheckId,
    CheckResult,
    CheckState,
    MonthName,
)
from practiceguard.domain.backup.repository import Repository, RepositoryKey
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.backup.open_repository import OpenRepository
from practiceguard.services.backup.stop_wish import StopWish
from practiceguard.services.backup.watch_checks import WatchChecks
from practiceguard.services.backup.watch_stored import forget_stored
from practiceguard.services.ports import (
    BackupEngine,
    CheckStore,
    Clock,
    PracticeStore,
    Processes,
    RunLocks,
)
from practiceguard.services.progress import Cancellation

_NEXT_SHARE = "next-check-share"
_LAST_CHECK = "last-check"
_DAMAGE = "damage-found"


@dataclass(frozen=True)
class LastCheck:
    """What is remembered of a check."""

    checked_at: datetime
    depth: CheckDepth
    is_sound: bool


@dataclass(frozen=True)
class CheckRepository:
    """Checks; shares rotate, so that after twelve every byte has been read again."""

    engine: BackupEngine
    store: PracticeStore
    checks: CheckStore
    watch: WatchChecks
    locks: RunLocks
    processes: Processes
    open_repository: OpenRepository
    clock: Clock

    def __call__(
        self,
        depth: CheckDepth,
        cancel: Cancellation,
        place: RepositoryKey | None = None,
        *,
        month: MonthName | None = None,
        stopped_is: CheckState = CheckState.CANCELLED,
    ) -> CheckResult:
        """Return what the check found in a place (None: the first one).

        `month` is the one that it is made for by itself, None if a person wants it; `stopped_is`
        tells what it means that `cancel` stops it: a person's wish, or INTERRUPTED where the
        system ends the process or a copy has to be made.

        Raises if it could not be done at all, ALREADY_RUNNING also if the month has had its check.
        Damage so great that restic cannot even begin is remembered like damage it lists.
        """
        repository = self._repository(place)
        with self.locks.of(repository.key):
            history = self.watch.all(repository.key)  # settles what a dead process left as begun
            now, zone = self.clock.now(), self.clock.zone()
            if month is not None and is_made(month, history, now, zone):
                # Two asked for it, and the other one had the lock first.
                raise PracticeGuardError(ErrorCode.ALREADY_RUNNING, {"check": month})
            check = self._begin(repository, depth, self._share(repository.key, depth), month)
            if month is not None:
                # It has a process of its own; the wish ends with that, and a window stays open.
                self.processes.keep_awake()
            return self._done(repository, check, cancel, stopped_is)

    def late_since(self, repository: Repository) -> datetime | None:
        """Return since when no data of a place has been read, None unless that is long ago."""
        history = self.checks.checks(repository.key)
        since = late_since(history, repository.connected_at, self.clock.now())
        # Versions without a ledger of checks kept only the last one.
        last = _read(self.store.setting(f"{_LAST_CHECK} {repository.key}"))
        if since is None or last is None or last.depth is CheckDepth.STRUCTURE:
            return since
        return late_since(history, max(last.checked_at, repository.connected_at), self.clock.now())

    def _share(self, key: RepositoryKey, depth: CheckDepth) -> int | None:
        if depth is not CheckDepth.SHARE:
            return None
        first = int(self.store.setting(f"{_NEXT_SHARE} {key}") or "1")  # of versions before
        return next_share(self.checks.checks(key), first)

    def _begin(
        self,
        repository: Repository,
        depth: CheckDepth,
        share: int | None,
        month: MonthName | None,
    ) -> Check:
        process = self.processes.this_process()
        check = Check(
            check_id=CheckId(str(uuid4())),
            repository=repository.key,
            depth=depth,
            state=CheckState.BEGUN,
            begun_at=self.clock.now(),
            share=share,
            month=month,
            process_id=process.process_id,
            process_started_at=process.started_at,
        )
        self.checks.begin(check)
        return check

    def _done(
        self, repository: Repository, check: Check, cancel: Cancellation, stopped_is: CheckState
    ) -> CheckResult:
        stopper = StopWish(
            lambda: self.checks.is_cancel_requested(check.check_id), cancel, self.clock
        )
        try:
            access = self.open_repository(repository)
            share = f"{check.share}/{SHARES}" if check.share is not None else ""
            result = self.engine.check(access, check.depth, share, stopper)
        except PracticeGuardError as error:
            state = CheckState.FAILED
            if error.code is ErrorCode.CANCELLED:
                is_wish = self.checks.is_cancel_requested(check.check_id)
                state = CheckState.CANCELLED if is_wish else stopped_is
            elif error.code is ErrorCode.REPOSITORY_DAMAGED:
                state = CheckState.DAMAGED
                found = LastCheck(self.clock.now(), check.depth, is_sound=False)
                self._remember(repository.key, found)
            self._end(check, state, error.code)
            raise
        except Exception:
            self._end(check, CheckState.FAILED, ErrorCode.INTERNAL)
            raise
        # What it found first: after a crash in between it is made once more, and nothing is lost.
        found = LastCheck(result.checked_at, check.depth, result.is_sound)
        self._remember(repository.key, found)
        self._end(check, CheckState.SOUND if result.is_sound else CheckState.DAMAGED)
        return result

    def _end(self, check: Check, state: CheckState, cause: ErrorCode | None = None) -> None:
        ended_at = self.clock.now()
        self.checks.finish(replace(check, state=state, ended_at=ended_at, cause=cause))

    def last(self, place: RepositoryKey | None = None) -> LastCheck | None:
        """Return the damage that still stands, else what the last check found, None if none.

        Only of one place (None: the first one): what was read in another proves nothing of it.
        """
        plan = self.store.plan()
        if plan is None:
            return None
        key = place or plan.repository
        damage = standing_damage(self.store, key)
        return damage or _read(self.store.setting(f"{_LAST_CHECK} {key}"))

    def _repository(self, place: RepositoryKey | None) -> Repository:
        repository = self.store.repository(place) if place is not None else None
        return repository or self.open_repository.current()

    def _remember(self, key: RepositoryKey, check: LastCheck) -> None:
        remember_check(self.store, key, check)


def standing_damage(store: PracticeStore, key: RepositoryKey) -> LastCheck | None:
    """Return the check that found that repository damaged, None once one as deep was sound."""
    return _read(store.setting(f"{_DAMAGE} {key}"))


def remember_check(store: PracticeStore, key: RepositoryKey, check: LastCheck) -> None:
    """Keep what a check found; damage stays until a check as deep refutes it."""
    store.save_setting(f"{_LAST_CHECK} {key}", _written(check))
    damage = standing_damage(store, key)
    if check.is_sound:
        forget_stored(store, key)
    if not check.is_sound:
        # The deepest finding stays: only a check that reads as much can refute it.
        if damage is None or check.depth.reads_as_much_as(damage.depth):
            store.save_setting(f"{_DAMAGE} {key}", _written(check))
    elif damage is not None and check.depth.reads_as_much_as(damage.depth):
        store.save_setting(f"{_DAMAGE} {key}", "")


def remember_damage(store: PracticeStore, key: RepositoryKey, found_at: datetime) -> None:
    """Keep that data could not be read back: only a check of all of it can refute that."""
    found = LastCheck(found_at, CheckDepth.ALL_DATA, is_sound=False)
    store.save_setting(f"{_DAMAGE} {key}", _written(found))


def _written(check: LastCheck) -> str:
    state = "sound" if check.is_sound else "damaged"
    return f"{check.checked_at.isoformat()} {check.depth.value} {state}"


def _read(remembered: str | None) -> LastCheck | None:
    if not remembered:
        return None
    checked_at, depth, state = remembered.split()
    return LastCheck(datetime.fromisoformat(checked_at), CheckDepth(depth), state == "sound")
