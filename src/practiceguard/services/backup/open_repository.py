"""Open the pinned repository, and no other: the step before every call."""

from dataclasses import dataclass

from practiceguard.domain.backup.repository import Repository
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.services.backup.place_secrets import PlaceSecrets
from practiceguard.services.ports import (
    Access,
    BackupEngine,
    Places,
    PracticeStore,
    SecretStore,
    repository_password_name,
)


@dataclass(frozen=True)
class OpenRepository:
    """Fetches the password at the last moment and compares the repository with the pinned one."""

    engine: BackupEngine
    secrets: SecretStore
    store: PracticeStore
    places: Places | None = None
    """Looks whether a server answers before restic, which would try for a quarter of an hour."""

    def current(self) -> Repository:
        """Return the plan's repository; NOT_SET_UP if there is none."""
        plan = self.store.plan()
        repository = self.store.repository(plan.repository) if plan else None
        if repository is None:
            raise PracticeGuardError(ErrorCode.NOT_SET_UP)
        return repository

    def access(self, repository: Repository, password: Secret | None = None) -> Access:
        """Return what is needed to open a repository, without looking at it yet.

        `password`: None is the daily one, from the keyring.
        """
        password = password or self.secrets.get(repository_password_name(repository.key))
        if password is None:
            raise PracticeGuardError(ErrorCode.SECRET_MISSING, {"place": repository.label})
        return Access(
            repository.location,
            password,
            repository.connection,
            PlaceSecrets(self.secrets).of(repository),
        )

    def __call__(self, repository: Repository | None = None) -> Access:
        """Return access to the repository after comparing its id with the pinned one.

        Equal bytes of the config file are the same repository without asking restic, which would
        cost half a second of key derivation (docs/decisions/0008). Raises WRONG_REPOSITORY,
        PLACE_NOT_FOUND, PLACE_EMPTY, SECRET_MISSING, WRONG_PASSWORD, and of a server that does
        not answer one of `AWAY`. Never creates anything.
        """
        repository = repository or self.current()
        access = self.access(repository)
        if repository.connection is not None and self.places is not None:
            self.places.reach(repository.connection)
        fingerprint = self.engine.fingerprint(access)
        if fingerprint and fingerprint == repository.config_fingerprint:
            return access
        is_other_file = bool(fingerprint and repository.config_fingerprint)
        if self._restic_id(access, is_other_file=is_other_file) != repository.restic_id:
            raise PracticeGuardError(
                ErrorCode.WRONG_REPOSITORY,
                {"place": repository.label, "location": repository.location},
            )
        return access

    def _restic_id(self, access: Access, *, is_other_file: bool) -> str:
        """Return the id of what lies there; empty if it is certainly not ours.

        No change of password alters the config file: another file that our password does not open
        belongs to somebody else, and advice about passwords would lead astray.
        """
        try:
            return self.engine.read_config(access).restic_id
        except PracticeGuardError as error:
            if is_other_file and error.code is ErrorCode.WRONG_PASSWORD:
                return ""
            raise
