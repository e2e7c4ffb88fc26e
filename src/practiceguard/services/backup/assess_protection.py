"""The verdict of Home, with everything the view says about it."""

from dataclasses import dataclass
from pathlib import Path

from practiceguard.domain.backup.facts import RepositoryFacts
from practiceguard.domain.backup.plan import BackupPlan
from practiceguard.domain.backup.protection import (
    DISPROOFS,
    PlaceEvidence,
    ProtectionStatus,
    assess,
)
from practiceguard.domain.backup.repository import RecoverySheet, Repository
from practiceguard.domain.backup.run import Run
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.practice import Practice
from practiceguard.services.backup.check_repository import standing_damage
from practiceguard.services.backup.read_facts import ReadFacts
from practiceguard.services.backup.watch_runs import WatchRuns
from practiceguard.services.ports import Clock, FactsStore, Files, PracticeStore

_PROBLEM = "place-problem"
_SHARES_DISK = "place-shares-disk"


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
    has_looked: bool
    """Whether the place itself was asked; if not, nothing is known of how it is now."""


@dataclass(frozen=True)
class AssessProtection:
    """Brings together the repository's facts, the ledger and the recovery sheet."""

    store: PracticeStore
    facts: FactsStore
    watch: WatchRuns
    read_facts: ReadFacts
    clock: Clock
    files: Files

    def __call__(self, *, refresh: bool) -> Overview:
        """Return the verdict; `refresh` reads the repository, otherwise the last facts serve.

        Without `refresh` nobody looks, so nothing new is held against the place; the age of the
        facts is in the verdict, and so is what an earlier look or check proved against it.
        """
        plan = self.store.plan()
        repository = self.store.repository(plan.repository) if plan else None
        problem: ErrorCode | None = None
        if refresh and plan is not None and repository is not None:
            try:
                self.read_facts.prove()
            except PracticeGuardError as error:
                problem = error.code
            self._remember(plan, repository, problem)
        facts = self.facts.facts(repository.key) if repository else None
        sheet = self.store.sheet(repository.key) if repository else None
        runs = self.watch.all()
        status = assess(
            repository,
            facts,
            runs,
            sheet,
            now=self.clock.now(),
            place_problem=problem,
            evidence=self._evidence(repository),
            sources=plan.sources if plan else (),
        )
        return Overview(
            status,
            self.store.practice(),
            plan,
            repository,
            sheet,
            facts,
            runs,
            problem,
            has_looked=refresh,
        )

    def _remember(
        self, plan: BackupPlan, repository: Repository, problem: ErrorCode | None
    ) -> None:
        """Keep what this look proved; a place out of reach proves nothing and refutes nothing."""
        if problem is None or problem in DISPROOFS:
            self._keep(_PROBLEM, repository, problem or "")
            place = self.files.device_of(Path(repository.location))
            sources = {self.files.device_of(Path(source)) for source in plan.sources}
            shares = place is not None and place in sources
            self._keep(_SHARES_DISK, repository, "yes" if shares else "")

    def _keep(self, name: str, repository: Repository, value: str) -> None:
        key = f"{name} {repository.key}"
        # The view looks often; only news is written.
        if (self.store.setting(key) or "") != value:
            self.store.save_setting(key, value)

    def _evidence(self, repository: Repository | None) -> PlaceEvidence:
        if repository is None:
            return PlaceEvidence()
        damage = standing_damage(self.store, repository.key)
        problem = self.store.setting(f"{_PROBLEM} {repository.key}")
        return PlaceEvidence(
            damaged_at=damage.checked_at if damage else None,
            problem=ErrorCode(problem) if problem else None,
            shares_disk=self.store.setting(f"{_SHARES_DISK} {repository.key}") == "yes",
        )
