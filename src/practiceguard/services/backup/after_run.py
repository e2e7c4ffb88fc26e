"""What is done after each run, one thing after the other, the lock of the place still held."""

from collections.abc import Callable
from dataclasses import dataclass

from practiceguard.domain.backup.plan import BackupPlan
from practiceguard.domain.backup.repository import Repository
from practiceguard.domain.backup.run import Run


@dataclass(frozen=True)
class AfterRun:
    """Calls each of them; none may raise for what the place does."""

    steps: tuple[Callable[[BackupPlan, Repository, Run], object], ...]

    def __call__(self, plan: BackupPlan, repository: Repository, run: Run) -> None:
        """Do all of it for a finished run."""
        for step in self.steps:
            step(plan, repository, run)
