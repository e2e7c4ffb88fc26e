"""Have restic check the repository: its lists, a share of its data, or all of it."""

from dataclasses import dataclass
from datetime import datetime

from practiceguard.domain.backup.checking import CheckDepth, CheckResult
from practiceguard.services.backup.open_repository import OpenRepository
from practiceguard.services.ports import BackupEngine, PracticeStore, RunLocks
from practiceguard.services.progress import Cancellation

SHARES = 12
_NEXT_SHARE = "next-check-share"
_LAST_CHECK = "last-check"


@dataclass(frozen=True)
class LastCheck:
    """What is remembered of the last check."""

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

    def __call__(self, depth: CheckDepth, cancel: Cancellation) -> CheckResult:
        """Return what the check found; raises if it could not be done at all."""
        repository = self.open_repository.current()
        with self.locks.of(repository.key):
            access = self.open_repository(repository)
            number = int(self.store.setting(_NEXT_SHARE) or "1")
            result = self.engine.check(access, depth, f"{number}/{SHARES}", cancel)
            if depth is CheckDepth.SHARE and result.is_sound:
                self.store.save_setting(_NEXT_SHARE, str(number % SHARES + 1))
        state = "sound" if result.is_sound else "damaged"
        self.store.save_setting(
            _LAST_CHECK, f"{result.checked_at.isoformat()} {depth.value} {state}"
        )
        return result

    def last(self) -> LastCheck | None:
        """Return what the last check found, None if there was none."""
        remembered = self.store.setting(_LAST_CHECK)
        if not remembered:
            return None
        checked_at, depth, state = remembered.split()
        return LastCheck(datetime.fromisoformat(checked_at), CheckDepth(depth), state == "sound")
