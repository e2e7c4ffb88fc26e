"""Open the pinned repository, and no other: the step before every call."""

from dataclasses import dataclass

from practiceguard.domain.backup.repository import Repository
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.services.backup.find_drive import NOT_HERE, FindDrive
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
    find_drive: FindDrive | None = None
    """Finds a drive again that came back under another letter."""

    def current(self) -> Repository:
        """Return the plan's repository; NOT_SET_UP if there is none."""
        plan = self.store.plan()
        repository = self.store.repository(plan.repository) if plan else None
        if repository is None:
            raise PracticeGuardError(ErrorCode.NOT_SET_UP)
        return repository

    def all(self) -> tuple[Repository, ...]:
        """Return all places of the plan, the first one first; empty before set-up."""
        plan = self.store.plan()
        known = [self.store.repository(key) for key in plan.repositories] if plan else []
        return tuple(one for one in known if one is not None)

    def located(self, repository: Repository) -> Repository:
        """Return a place where it is now; as it was if that cannot be said."""
        if self.find_drive is None:
            return repository
        try:
            return self.find_drive(repository)
        except PracticeGuardError:
            return repository  # opening it says why

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
        cost half a second of key derivation (docs/decisions/0008). A drive that came back under
        another letter is found first. Raises WRONG_REPOSITORY, PLACE_NOT_FOUND, PLACE_EMPTY,
        PLACE_TWICE, SECRET_MISSING, WRONG_PASSWORD, and of a server that does not answer one of
        `AWAY`. Never creates anything.
        """
        repository = repository or self.current()
        access = self.access(repository)
        if repository.connection is not None and self.places is not None:
            self.places.reach(repository.connection)
        try:
            fingerprint = self.engine.fingerprint(access)
        except PracticeGuardError as error:
            moved = self._found_elsewhere(repository) if error.code in NOT_HERE else None
            if moved is None:
                raise
            return moved
        if fingerprint and fingerprint == repository.config_fingerprint:
            return access
        is_other_file = bool(fingerprint and repository.config_fingerprint)
        if self._restic_id(access, is_other_file=is_other_file) != repository.restic_id:
            # Two drives may have changed their letters.
            moved = self._found_elsewhere(repository)
            if moved is not None:
                return moved
            raise PracticeGuardError(
                ErrorCode.WRONG_REPOSITORY,
                {"place": repository.label, "location": repository.location},
            )
        return access

    def _found_elsewhere(self, repository: Repository) -> Access | None:
        """Return access to the pinned repository where its drive is now, None if it is nowhere."""
        moved = self.find_drive.elsewhere(repository) if self.find_drive else None
        return None if moved is None else self.access(moved)

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
