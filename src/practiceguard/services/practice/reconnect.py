"""Give this computer its key of a copy back, when the keyring has lost it."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from practiceguard.domain.backup.repository import Repository
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.recovery_code import parse_recovery_code
from practiceguard.domain.secret import Secret
from practiceguard.services.ports import (
    Access,
    BackupEngine,
    Machine,
    PracticeStore,
    RepositoryConfig,
    SecretStore,
    repository_password_name,
)
from practiceguard.services.practice.pending_sheet import OtherPapers, PendingSheets

PASSWORD_BYTES = 32


@dataclass(frozen=True)
class TypedKey:
    """What somebody typed, and what it opens."""

    access: Access
    config: RepositoryConfig
    is_code: bool
    """True for the code of a recovery sheet: it must stay on paper only."""


def typed_key(engine: BackupEngine, location: str, untrusted_text: str) -> TypedKey:
    """Given a recovery code or a password as typed, open the repository at a location with it.

    Raises WRONG_PASSWORD if neither reading of the text opens it, and what opening raises.
    """
    tries = [(Secret(untrusted_text), False)]
    with suppress(PracticeGuardError):  # most passwords do not look like a recovery code
        # First: typed as it is stored, the code would else be kept as if it were a password.
        tries.insert(0, (parse_recovery_code(untrusted_text).secret, True))
    for secret, is_code in tries:
        access = Access(location, secret)
        try:
            return TypedKey(access, engine.read_config(access), is_code)
        except PracticeGuardError as problem:
            if problem.code is not ErrorCode.WRONG_PASSWORD:
                raise
    raise PracticeGuardError(ErrorCode.WRONG_PASSWORD)


def remember_paper(
    engine: BackupEngine, store: PracticeStore, key: TypedKey, of: Repository
) -> None:
    """Given what opened a repository, remember the paper that it was read from, if any.

    So the paper can be retired when the next sheet is proved, whichever computer made it.
    """
    if not key.is_code:
        return
    key_id = next((one.key_id for one in engine.keys(key.access) if one.is_current), "")
    in_force, pending = store.sheet(of.key), PendingSheets(store).of(of.key)
    sheets = [in_force, pending.sheet if pending else None]
    if key_id and key_id not in [sheet.restic_key_id for sheet in sheets if sheet]:
        OtherPapers(store).add(of.key, key_id)


@dataclass(frozen=True)
class Reconnect:
    """Stores a password that opens the known repository where the program looks for it."""

    engine: BackupEngine
    secrets: SecretStore
    store: PracticeStore
    machine: Machine
    random_bytes: Callable[[int], bytes]

    def __call__(self, untrusted_text: str) -> Repository:
        """Given the recovery code or the password as typed, return the repository, open again.

        With a code, a new daily key is added, so that the paper stays paper. Where the kept
        password opens the copy already, nothing is changed. Raises NOT_SET_UP, WRONG_PASSWORD,
        WRONG_REPOSITORY if another copy lies there, and what opening and the keyring raise.
        """
        repository = self._known()
        key = typed_key(self.engine, repository.location, untrusted_text)
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

    def is_needed(self) -> bool:
        """Return whether the keyring has no password of the known repository; NOT_SET_UP."""
        return self.secrets.get(repository_password_name(self._known().key)) is None

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
            self.engine.read_config(Access(repository.location, password))
        except PracticeGuardError as error:
            if error.code is ErrorCode.WRONG_PASSWORD:
                return False
            raise
        return True

    def _known(self) -> Repository:
        """Return the repository of the plan, or the one that set-up has come to."""
        plan = self.store.plan()
        key = plan.repository if plan else self.store.draft().repository
        repository = self.store.repository(key) if key else None
        if repository is None:
            raise PracticeGuardError(ErrorCode.NOT_SET_UP)
        return repository
