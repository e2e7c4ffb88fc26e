"""Stop serving a place: first what would be lost, then only what we remember of it."""

from dataclasses import dataclass, replace
from datetime import datetime

from practiceguard.domain.backup.plan import BackupPlan
from practiceguard.domain.backup.repository import Repository, RepositoryKey
from practiceguard.domain.backup.several_places import is_elsewhere
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.backup.place_secrets import PlaceSecrets
from practiceguard.services.ports import (
    FactsStore,
    HostingStore,
    PracticeStore,
    SecretStore,
    pending_code_name,
    repository_password_name,
)


@dataclass(frozen=True)
class Loss:
    """What no longer protects the practice once a place is removed."""

    repository: Repository
    copies: int | None
    """How many copies were there when it was last read; None if it never was."""
    newest: datetime | None
    is_only_one: bool
    """No other place is left: it cannot be removed."""
    is_only_elsewhere: bool
    """No other place would survive a fire or a theft in the practice."""
    is_only_append_only: bool
    """No other place would refuse to delete copies."""
    has_proved_sheet: bool
    """Whether its recovery sheet was proved: without one, nobody can ever open it again."""


@dataclass(frozen=True)
class RemovePlace:
    """Removes what we remember of a place; the copies there are never touched."""

    store: PracticeStore
    facts: FactsStore
    secrets: SecretStore
    hosting: HostingStore

    def loss(self, key: RepositoryKey) -> Loss:
        """Return what would be lost; INPUT_INVALID if no place of the plan has that key."""
        plan, repository = self._of_plan(key)
        others = [
            other
            for one in plan.repositories
            if one != key and (other := self.store.repository(one)) is not None
        ]
        facts = self.facts.facts(key)
        snapshots = facts.snapshots if facts else ()
        sheet = self.store.sheet(key)
        return Loss(
            repository=repository,
            copies=len(snapshots) if facts else None,
            newest=max((one.taken_at for one in snapshots), default=None),
            is_only_one=not others,
            is_only_elsewhere=self._is_elsewhere(repository)
            and not any(self._is_elsewhere(one) for one in others),
            is_only_append_only=repository.append_only
            and not any(one.append_only for one in others),
            has_proved_sheet=sheet is not None and sheet.verified_at is not None,
        )

    def __call__(self, key: RepositoryKey) -> BackupPlan:
        """Take a place out of the plan, and its secrets out of the keyring; return the plan.

        Its line in our records stays, for the history. INPUT_INVALID for the only place.
        """
        loss = self.loss(key)
        if loss.is_only_one:
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "place"})
        plan, _repository = self._of_plan(key)
        first, *others = (one for one in plan.repositories if one != key)
        changed = replace(plan, repository=first, others=tuple(others))
        self.store.save_plan(changed)
        draft = self.store.draft()
        if draft.repository == key:
            self.store.save_draft(replace(draft, repository=first))
        # Last: a crash before leaves secrets that nobody uses, never a place without its own.
        PlaceSecrets(self.secrets).delete(key)
        self.secrets.delete(pending_code_name(key))
        self.secrets.delete(repository_password_name(key))
        return changed

    def _is_elsewhere(self, repository: Repository) -> bool:
        return is_elsewhere(repository, next(iter(self.hosting.answers(repository.key)), None))

    def _of_plan(self, key: RepositoryKey) -> tuple[BackupPlan, Repository]:
        plan = self.store.plan()
        repository = self.store.repository(key)
        if plan is None:
            raise PracticeGuardError(ErrorCode.NOT_SET_UP)
        if repository is None or key not in plan.repositories:
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "place"})
        return plan, repository
