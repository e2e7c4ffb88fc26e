"""The verdict of Home, with everything the view says about it."""

from dataclasses import dataclass

from practiceguard.domain.backup.facts import RepositoryFacts
from practiceguard.domain.backup.plan import BackupPlan
from practiceguard.domain.backup.protection import ProtectionStatus, assess
from practiceguard.domain.backup.repository import RecoverySheet, Repository
from practiceguard.domain.backup.run import Run
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.practice import Practice
from practiceguard.services.backup.read_facts import ReadFacts
from practiceguard.services.backup.watch_runs import WatchRuns
from practiceguard.services.ports import Clock, FactsStore, PracticeStore


@dataclass(frozen=True)
class Overview:
    """All that Home shows."""

    status: ProtectionStatus
    practice: Practice | None
    plan: BackupPlan | None
    repository: Repository | None
    sheet: RecoverySheet | None
    facts: RepositoryFacts | None
    runs: tuple[Run, ...]
    """Newest first, none of them falsely alive."""
    place_problem: ErrorCode | None
    """Why the place could not be read just now; None if it was read or not asked."""


@dataclass(frozen=True)
class AssessProtection:
    """Brings together the repository's facts, the ledger and the recovery sheet."""

    store: PracticeStore
    facts: FactsStore
    watch: WatchRuns
    read_facts: ReadFacts
    clock: Clock

    def __call__(self, *, refresh: bool) -> Overview:
        """Return the verdict; `refresh` reads the repository, otherwise the last facts serve.

        Without `refresh` the place counts as reached: nobody looked, so nothing is held against
        it; the age of the facts is in the verdict.
        """
        plan = self.store.plan()
        repository = self.store.repository(plan.repository) if plan else None
        problem: ErrorCode | None = None
        if refresh and repository is not None:
            try:
                self.read_facts()
            except PracticeGuardError as error:
                problem = error.code
        facts = self.facts.facts(repository.key) if repository else None
        sheet = self.store.sheet(repository.key) if repository else None
        runs = self.watch.all()
        status = assess(
            repository,
            facts,
            runs,
            sheet,
            now=self.clock.now(),
            place_reached=problem is None,
        )
        return Overview(
            status, self.store.practice(), plan, repository, sheet, facts, runs, problem
        )
