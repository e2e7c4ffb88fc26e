"""Have restic check the repository: its lists, a share of its data, or all of it."""

from dataclasses import dataclass
from datetime import datetime

from practiceguard.domain.backup.checking import CheckDepth, CheckResult
from practiceguard.domain.backup.repository import Repository, RepositoryKey
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.backup.open_repository import OpenRepository
from practiceguard.services.backup.watch_stored import forget_stored
from practiceguard.services.ports import BackupEngine, Clock, PracticeStore, RunLocks
from practiceguard.services.progress import Cancellation

SHARES = 12
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
    locks: RunLocks
    open_repository: OpenRepository
    clock: Clock

    def __call__(
        self, depth: CheckDepth, cancel: Cancellation, place: RepositoryKey | None = None
    ) -> CheckResult:
        """Return what the check found in a place (None: the first one).

        Raises if it could not be done at all. Damage so great that restic cannot even begin is
        remembered like damage it lists.
        """
        repository = self._repository(place)
        try:
            with self.locks.of(repository.key):
                access = self.open_repository(repository)
                number = int(self.store.setting(f"{_NEXT_SHARE} {repository.key}") or "1")
                result = self.engine.check(access, depth, f"{number}/{SHARES}", cancel)
                if depth is CheckDepth.SHARE and result.is_sound:
                    following = str(number % SHARES + 1)
                    self.store.save_setting(f"{_NEXT_SHARE} {repository.key}", following)
        except PracticeGuardError as error:
            if error.code is ErrorCode.REPOSITORY_DAMAGED:
                found = LastCheck(self.clock.now(), depth, is_sound=False)
                self._remember(repository.key, found)
            raise
        self._remember(repository.key, LastCheck(result.checked_at, depth, result.is_sound))
        return result

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
