"""The ledger of runs: what is going on, what came of the earlier ones, and stopping a live one."""

from dataclasses import dataclass, replace
from datetime import datetime

from practiceguard.domain.backup.progress import Progress
from practiceguard.domain.backup.run import Run, RunId, RunState
from practiceguard.domain.errors import ErrorCode
from practiceguard.services.ports import Clock, Processes, RunStore


@dataclass(frozen=True)
class LiveRun:
    """A run that is going on, as last reported by its process."""

    run: Run
    progress: Progress | None
    reported_at: datetime | None
    is_stopping: bool


@dataclass(frozen=True)
class WatchRuns:
    """Reads the ledger; a begun run whose process is dead is settled as interrupted first."""

    runs: RunStore
    processes: Processes
    clock: Clock

    def all(self, *, limit: int = 1000) -> tuple[Run, ...]:
        """Return the newest runs, newest first, none of them falsely alive."""
        return tuple(self._settled(run) for run in self.runs.runs(limit=limit))

    def one(self, run_id: RunId) -> Run | None:
        """Return one run with its unread files and log."""
        run = self.runs.run(run_id)
        return self._settled(run) if run else None

    def live(self) -> LiveRun | None:
        """Return the run that is going on now, or None."""
        for run in [self._settled(one) for one in self.runs.begun()]:
            if not run.is_over:
                reported = self.runs.progress(run.run_id)
                return LiveRun(
                    run,
                    reported[0] if reported else None,
                    reported[1] if reported else None,
                    self.runs.is_cancel_requested(run.run_id),
                )
        return None

    def stop(self, run_id: RunId) -> None:
        """Ask the process of a run to stop; it cleans up and says so in the ledger."""
        self.runs.request_cancel(run_id)

    def _settled(self, run: Run) -> Run:
        if run.is_over or self._is_alive(run):
            return run
        ended = replace(
            run,
            state=RunState.INTERRUPTED,
            ended_at=self.clock.now(),
            cause=ErrorCode.INTERRUPTED,
        )
        self.runs.finish(ended)
        return self.runs.run(run.run_id) or ended

    def _is_alive(self, run: Run) -> bool:
        if run.process_id is None or run.process_started_at is None:
            return False
        return self.processes.is_alive(run.process_id, run.process_started_at)
