"""After a copy was made, store our own records beside it: what of them is not there yet."""

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta

from practiceguard.domain.backup.plan import BackupPlan
from practiceguard.domain.backup.repository import Repository
from practiceguard.domain.backup.run import Run, RunTrigger
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.backup.open_repository import OpenRepository
from practiceguard.services.backup.watch_stored import WatchStored
from practiceguard.services.ports import (
    Access,
    BackupEngine,
    Clock,
    PracticeStore,
    Record,
    Records,
    StoreRequest,
)
from practiceguard.services.progress import Cancellation, NeverCancelled

_log = logging.getLogger(__name__)
LOOK_AGAIN_AFTER = timedelta(days=7)
"""Somebody may have removed what was stored: each week the place itself is asked."""
_KEPT = "records-kept"
_OURS = frozenset({
    ErrorCode.EVIDENCE_MISSING, ErrorCode.EVIDENCE_DAMAGED, ErrorCode.RECORD_DAMAGED,
})  # fmt: skip
"""What is wrong with a record here: the others can be stored all the same."""


@dataclass(frozen=True)
class KeepRecords:
    """Stores what each kind of records finds lacking in a place; whoever calls holds its lock."""

    engine: BackupEngine
    store: PracticeStore
    clock: Clock
    open_repository: OpenRepository
    kinds: tuple[Records, ...]

    def __call__(self, plan: BackupPlan, repository: Repository, run: Run) -> None:
        """Store what is due after a run that has left a snapshot; never raises for the place.

        The copy is over, and well: what could not be stored now is due again after the next one.
        """
        if run.snapshot_id is None:
            return
        gives_way = run.trigger is not RunTrigger.MANUAL
        try:
            self.bring(plan, repository, run.begun_at, NeverCancelled(), gives_way=gives_way)
        except PracticeGuardError as error:
            _log.warning("our own records were not stored: %s", error.code.value)

    def bring(
        self,
        plan: BackupPlan,
        repository: Repository,
        dated: datetime,
        cancel: Cancellation,
        *,
        gives_way: bool = False,
    ) -> int:
        """Store what is due in a place and return how many records that were.

        `dated`: a time before which no copy was made that they belong to. Raises what opening the
        place and storing there raise; a record that is not whole here is passed over.
        """
        now = self.clock.now()
        mark = " ".join(kind.mark(repository.key) for kind in self.kinds)
        if self._is_kept(repository, mark, now):
            return 0
        access = self.open_repository(repository)
        there = self.engine.records(access)
        stored = WatchStored(self.engine, self.store)
        lacking = stored.lost(access, repository.key)
        count, is_all = 0, True
        for kind in self.kinds:
            for record in kind.due(repository.key, there):
                request = self._request(plan, repository, record, dated, gives_way=gives_way)
                if not self._is_stored(access, request, cancel):
                    is_all = False
                    continue
                count += 1
                stored.add(access, repository.key, lacking)
                kind.stored(repository.key, record, self.clock.now())
        if is_all:
            text = f"{now.isoformat()} {mark}"
            self.store.save_setting(f"{_KEPT} {repository.key}", text)
        return count

    def _is_stored(self, access: Access, request: StoreRequest, cancel: Cancellation) -> bool:
        try:
            self.engine.store(access, request, cancel)
        except PracticeGuardError as error:
            if error.code not in _OURS:
                raise
            _log.warning("a record of ours is not whole: %s", error.code.value)
            return False
        return True

    def _request(
        self,
        plan: BackupPlan,
        repository: Repository,
        record: Record,
        dated: datetime,
        *,
        gives_way: bool,
    ) -> StoreRequest:
        rules = self.store.rules(repository.key)
        speed = rules.kib_per_second(self.clock.now(), self.clock.zone()) if rules else None
        return StoreRequest(record, plan.host, dated, gives_way, speed)

    def _is_kept(self, repository: Repository, mark: str, now: datetime) -> bool:
        """Return whether nothing has changed since all was found there, not long ago."""
        at, _, kept = (self.store.setting(f"{_KEPT} {repository.key}") or "").partition(" ")
        if not at or kept != mark:
            return False
        return timedelta() <= now - datetime.fromisoformat(at) < LOOK_AGAIN_AFTER
