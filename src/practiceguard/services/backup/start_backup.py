"""Start a run in a process of its own, which outlives whoever asked for it."""

from dataclasses import dataclass

from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.domain.backup.run import RunTrigger, SlotName
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.backup.watch_runs import WatchRuns
from practiceguard.services.ports import PracticeStore, Processes, ThisProcess


@dataclass(frozen=True)
class StartBackup:
    """Asks for a run; the ledger shows it within a moment."""

    store: PracticeStore
    processes: Processes
    watch: WatchRuns

    def __call__(
        self,
        trigger: RunTrigger,
        place: RepositoryKey | None = None,
        slot: SlotName | None = None,
    ) -> ThisProcess:
        """Start the process; NOT_SET_UP, ALREADY_RUNNING if there is nothing to start.

        `place` is the plan's first one unless told; `slot` what of the schedule the run serves.
        """
        if self.store.plan() is None:
            raise PracticeGuardError(ErrorCode.NOT_SET_UP)
        if self.watch.live() is not None:
            raise PracticeGuardError(ErrorCode.ALREADY_RUNNING)
        return self.processes.start_run(trigger.value, place, slot)

    def is_alive(self, process: ThisProcess) -> bool:
        """Return whether the started process still runs: if not and no run began, it failed."""
        return self.processes.is_alive(process.process_id, process.started_at)
