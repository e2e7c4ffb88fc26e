"""Look after each run whether most files changed at once, as when somebody encrypts them."""

import logging
from dataclasses import dataclass

from practiceguard.domain.backup.hold import Hold, HoldCause, doubted
from practiceguard.domain.backup.mass_change import (
    ChangedPath,
    MassChange,
    confirmed,
    kind_of,
    suspicion,
)
from practiceguard.domain.backup.plan import BackupPlan
from practiceguard.domain.backup.repository import Repository
from practiceguard.domain.backup.run import Run, RunState
from practiceguard.domain.backup.snapshot import NodeKind
from practiceguard.domain.errors import PracticeGuardError
from practiceguard.services.backup.hold import Holds
from practiceguard.services.backup.open_repository import OpenRepository
from practiceguard.services.ports import (
    Access,
    BackupEngine,
    RetentionStore,
    RunStore,
)
from practiceguard.services.progress import NeverCancelled

_log = logging.getLogger(__name__)
COMPARED_WITH = 14
BY = "PracticeGuard"


@dataclass(frozen=True)
class NoticeMassChange:
    """Compares a run with those before it, and puts a hold on every place if it must."""

    engine: BackupEngine
    runs: RunStore
    retention: RetentionStore
    open_repository: OpenRepository
    holds: Holds

    def __call__(self, plan: BackupPlan, repository: Repository, run: Run) -> Hold | None:
        """Return the hold that was put on, None if nothing is unusual or one is on already.

        Never raises for what can go wrong in the place: the run itself is over, and well.
        """
        if run.snapshot_id is None or self._is_noticed():
            return None
        earlier = self._earlier(plan, repository, run)
        suspected = suspicion(run, earlier)
        if suspected is None:
            return None
        change = self._looked_into(repository, suspected, earlier[0], run)
        if change is None:
            return None
        _log.warning("most files changed at once: %.0f %%", change.share * 100)
        return self.holds.put_on(
            f"{change.changed + change.replaced}/{change.before}",
            BY,
            cause=HoldCause.MASS_CHANGE,
            since=run.begun_at,
        )

    def _is_noticed(self) -> bool:
        return any(hold.cause is HoldCause.MASS_CHANGE for hold in self.holds.on())

    def _earlier(self, plan: BackupPlan, repository: Repository, run: Run) -> list[Run]:
        """Return the complete runs of this very plan before that one, newest first.

        None of a mass change: an attack must not become what is usual.
        """
        not_these = doubted(self.retention.holds(), self.retention.made(repository))
        return [
            one
            for one in self.runs.runs(limit=300)
            if one.state is RunState.COMPLETE
            and one.run_id != run.run_id
            and plan.saved_at <= one.begun_at <= run.begun_at
            and one.went_to(repository)
            and one.snapshot_id not in not_these
        ][:COMPARED_WITH]

    def _looked_into(
        self, repository: Repository, suspected: MassChange, before: Run, run: Run
    ) -> MassChange | None:
        """Compare the two copies file by file; the figures alone count if that cannot be done."""
        if before.snapshot_id is None or run.snapshot_id is None:
            return suspected
        try:
            access = self.open_repository(repository)
            differences = [
                ChangedPath(entry.path, entry.modifier)
                for entry in self.engine.diff(access, before.snapshot_id, run.snapshot_id)
            ]
            kinds = self._kinds(access, before.snapshot_id) if suspected.replaced else frozenset()
        except PracticeGuardError as error:
            _log.warning("the copies could not be compared: %s", error.code.value)
            return suspected
        return confirmed(suspected, differences, kinds)

    def _kinds(self, access: Access, snapshot_id: str) -> frozenset[str]:
        """Return the endings of all file names in a copy."""
        nodes = self.engine.list_all(access, snapshot_id, NeverCancelled())
        return frozenset(kind_of(node.name) for node in nodes if node.kind is NodeKind.FILE)
