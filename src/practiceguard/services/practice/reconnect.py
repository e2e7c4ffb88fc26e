"""Give this computer its key of a copy back, when the keyring has lost it."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from practiceguard.domain.backup.repository import Repository
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.services.backup.place_secrets import PlaceSecrets
from practiceguard.services.ports import (
    Access,
    BackupEngine,
    Machine,
    PracticeStore,
    SecretStore,
    repository_password_name,
)
from practiceguard.services.practice.typed_key import TypedKey, remember_paper, typed_key

PASSWORD_BYTES = 32


@dataclass(frozen=True)
class Reconnect:
    """Stores a password that opens the known repository where the program looks for it."""

    engine: BackupEngine
    secrets: SecretStore
    store: PracticeStore
    machine: Machine
    random_bytes: Callable[[int], bytes]

    def __call__(self, untrusted_text: str, of: Repository | None = None) -> Repository:
        """Given the recovery code or the password as typed, return the repository, open again.

        `of` is the place it belongs to, the first one unless told. With a code, a new daily key is
        added, so that the paper stays paper. Where the kept password opens the copy already,
        nothing is changed. Raises NOT_SET_UP, WRONG_PASSWORD, WRONG_REPOSITORY if another copy
        lies there, and what opening and the keyring raise.
        """
        repository = of or self._known()
        key = typed_key(self.engine, self._way(repository), untrusted_text)
        if key.config.restic_id != repository.restic_id:
            raise PracticeGuardError(
                ErrorCode.WRONG_REPOSITORY,
                {"place": repository.label, "location": repository.location},
            )
        name = repository_password_name(repository.key)
        kept = self.secrets.get(name)
        if kept is None or not self._opens(repository, kept):
            self._keep(key, name, kept)
        remember_paper(self.engine, self.store, key, repository)
        return repository

    def is_needed(self, of: Repository | None = None) -> bool:
        """Return whether the keyring has no password of that place; NOT_SET_UP.

        `of` is the first one unless told.
        """
        repository = of or self._known()
        return self.secrets.get(repository_password_name(repository.key)) is None

    def _keep(self, key: TypedKey, name: str, kept: Secret | None) -> None:
        if not key.is_code:
            self.secrets.set(name, key.access.password)
            return
        password = Secret(self.random_bytes(PASSWORD_BYTES).hex())
        # Kept before the key is added: a crash between leaves no key that nobody knows.
        self.secrets.set(name, password)
        try:
            self.engine.add_key(key.access, password, self.machine.host_name())
        except PracticeGuardError:
            if kept is None:
                self.secrets.delete(name)
            else:
                self.secrets.set(name, kept)
            raise

    def _opens(self, repository: Repository, password: Secret) -> bool:
        try:
            self.engine.read_config(replace(self._way(repository), password=password))
        except PracticeGuardError as error:
            if error.code is ErrorCode.WRONG_PASSWORD:
                return False
            raise
        return True

    def _way(self, repository: Repository) -> Access:
        secrets = PlaceSecrets(self.secrets).of(repository)
        return Access(repository.location, Secret(""), repository.connection, secrets)

    def _known(self) -> Repository:
        """Return the repository of the plan, or the one that set-up has come to."""
        plan = self.store.plan()
        key = plan.repository if plan else self.store.draft().repository
        repository = self.store.repository(key) if key else None
        if repository is None:
            raise PracticeGuardError(ErrorCode.NOT_SET_UP)
        return repository
