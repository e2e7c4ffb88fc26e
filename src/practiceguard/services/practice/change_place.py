"""Change how a place is reached, or its keys, without losing a copy of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from practiceguard.domain.backup.connection import Connection, SecretPart
from practiceguard.domain.backup.repository import Repository, RepositoryKey
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.services.backup.open_repository import OpenRepository
from practiceguard.services.backup.place_secrets import PlaceSecrets
from practiceguard.services.ports import (
    BackupEngine,
    Machine,
    PracticeStore,
    SecretStore,
    repository_password_name,
)
from practiceguard.services.practice.connect_repository import (
    PASSWORD_BYTES,
    ConnectRepository,
    Reach,
    reach_of,
    renamed,
)


@dataclass(frozen=True)
class ChangePlace:
    """Every change is proved at the place first: the very copy that was pinned must answer."""

    engine: BackupEngine
    store: PracticeStore
    secrets: SecretStore
    machine: Machine
    connect: ConnectRepository
    open_repository: OpenRepository
    random_bytes: Callable[[int], bytes]

    def secrets_of(self, repository: Repository) -> Mapping[SecretPart, Secret]:
        """Return the kept secrets of the way there: what a form does not ask again.

        Without those that the keyring has lost.
        """
        return PlaceSecrets(self.secrets).left_of(repository)

    def connection(
        self,
        key: RepositoryKey,
        connection: Connection,
        secrets: Mapping[SecretPart, Secret] | None = None,
    ) -> Repository:
        """Reach a place another way: address, user, password, certificate, key, or all of them.

        `secrets`: those that change; the others stay as they are. The history stays. Raises
        WRONG_REPOSITORY if another copy answers, PLACE_SECRET_MISSING if one was lost and is not
        given, and what the way there raises; then nothing was changed.
        """
        repository = self._known(key)
        kept = PlaceSecrets(self.secrets).left_of(repository)
        wanted = {
            part: secret
            for part, secret in {**kept, **(secrets or {})}.items()
            if part in connection.secret_parts
        }
        if set(connection.secret_parts) - set(wanted):
            raise PracticeGuardError(ErrorCode.PLACE_SECRET_MISSING, {"place": repository.label})
        is_same_way = connection == repository.connection
        if is_same_way and self.secrets.get(repository_password_name(key)) is None:
            # The keyring lost both. The way first: whose copy lies there, the sheet proves next.
            PlaceSecrets(self.secrets).keep(key, wanted)
            return repository
        return self.moved(key, reach_of(connection, wanted))

    def moved(self, key: RepositoryKey, reach: Reach) -> Repository:
        """Let a place be found at another location, of any kind; as `connection`."""
        repository = self._known(key)
        password = self.secrets.get(repository_password_name(key))
        if password is None:
            raise PracticeGuardError(ErrorCode.SECRET_MISSING, {"place": repository.label})
        access = reach.access(password)
        try:
            restic_id = self.engine.read_config(access).restic_id
        except PracticeGuardError as error:
            if error.code is not ErrorCode.WRONG_PASSWORD:
                raise
            restic_id = ""
        if restic_id != repository.restic_id:
            facts = {"place": repository.label, "location": reach.location}
            raise PracticeGuardError(ErrorCode.WRONG_REPOSITORY, facts)
        changed = replace(
            repository,
            kind=reach.kind,
            location=reach.location,
            connection=reach.connection,
            config_fingerprint=self.engine.fingerprint(access),
            append_only=self.connect.is_append_only(reach),
        )
        # Secrets first: of the two states a crash can leave, this one is mended by trying again.
        PlaceSecrets(self.secrets).keep(key, reach.secrets)
        self.store.save_repository(changed)
        return changed

    def label(self, key: RepositoryKey, label: str) -> Repository:
        """Call a place another name; INPUT_INVALID if that is empty."""
        changed = renamed(self._known(key), label)
        self.store.save_repository(changed)
        return changed

    def renew_password(self, key: RepositoryKey) -> bool:
        """Give this computer a new password of a copy; return whether the old one is void.

        A place that deletes nothing keeps the old one valid (False). The recovery sheet stays
        valid in any case.
        """
        repository = self._known(key)
        access = self.open_repository(repository)
        old = next((one.key_id for one in self.engine.keys(access) if one.is_current), "")
        password = Secret(self.random_bytes(PASSWORD_BYTES).hex())
        self.engine.add_key(access, password, self.machine.host_name())
        self.secrets.set(repository_password_name(key), password)
        try:
            self.engine.remove_key(replace(access, password=password), old)
        except PracticeGuardError as error:
            if error.code in {ErrorCode.PLACE_NOT_WRITABLE, ErrorCode.PLACE_ACCESS_DENIED}:
                return False
            raise
        return True

    def _known(self, key: RepositoryKey) -> Repository:
        repository = self.store.repository(key)
        if repository is None:
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "place"})
        return repository
