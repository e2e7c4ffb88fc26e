"""The ledger of checks: what is going on, how much of a place was read, and stopping a live one."""

from dataclasses import dataclass, replace

from practiceguard.domain.backup.check_schedule import Coverage, coverage
from practiceguard.domain.backup.checking import Check, CheckState
from practiceguard.domain.backup.repository import Repository, RepositoryKey
from practiceguard.domain.errors import ErrorCode
from practiceguard.services.ports import CheckStore, Clock, Processes


@dataclass(frozen=True)
class WatchChecks:
    """Reads the ledger; a begun check whose process is dead is settled as interrupted first."""

    checks: CheckStore
    processes: Processes
    clock: Clock

    def all(self, key: RepositoryKey) -> tuple[Check, ...]:
        """Return the last checks of a place, newest first, none of them falsely alive."""
        self.live()
        return self.checks.checks(key)

    def live(self) -> tuple[Check, ...]:
        """Return the checks that are going on now, at most one a place."""
        found = []
        for check in self.checks.begun():
            if self._is_alive(check):
                found.append(check)
            else:
                self.checks.finish(
                    replace(
                        check,
                        state=CheckState.INTERRUPTED,
                        ended_at=self.clock.now(),
                        cause=ErrorCode.INTERRUPTED,
                    )
                )
        return tuple(found)

    def live_in(self, key: RepositoryKey) -> Check | None:
        """Return the check of a place that is going on now, or None."""
        return next((one for one in self.live() if one.repository == key), None)

    def stop(self, key: RepositoryKey) -> bool:
        """Ask the check of a place to stop; return whether there is one."""
        live = self.live_in(key)
        if live is not None:
            self.checks.request_cancel(live.check_id)
        return live is not None

    def coverage(self, repository: Repository) -> Coverage:
        """Return how much of a place has been read back, and when all of it will have been."""
        history = self.all(repository.key)
        return coverage(history, repository.connected_at, self.clock.now(), self.clock.zone())

    def _is_alive(self, check: Check) -> bool:
        if check.process_id is None or check.process_started_at is None:
            return False
        return self.processes.is_alive(check.process_id, check.process_started_at)
