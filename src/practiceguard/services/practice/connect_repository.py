"""Make a repository at a place, or take over the one that is there, and pin it by its id."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePath
from uuid import uuid4

from practiceguard.domain.backup.connection import Connection, RestConnection, SecretPart
from practiceguard.domain.backup.repository import PlaceKind, Repository, RepositoryKey
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.services.backup.place_secrets import PlaceSecrets
from practiceguard.services.ports import (
    Access,
    BackupEngine,
    Clock,
    Machine,
    Places,
    PracticeStore,
    SecretStore,
    repository_password_name,
)
from practiceguard.services.practice.typed_key import remember_paper, typed_key

PENDING_KEY = "pending-repository-key"
PENDING_PLACE = "pending-repository-place"
PASSWORD_BYTES = 32


@dataclass(frozen=True)
class Reach:
    """A place as somebody chose it, before anything is remembered of it."""

    kind: PlaceKind
    location: str
    connection: Connection | None = None
    secrets: Mapping[SecretPart, Secret] = field(default_factory=dict)

    def access(self, password: Secret) -> Access:
        """Return what opens a repository there with that password."""
        return Access(self.location, password, self.connection, self.secrets)


def reach_of(connection: Connection, secrets: Mapping[SecretPart, Secret]) -> Reach:
    """Given how to reach a place on the network, return it as a chosen place."""
    return Reach(connection.kind, connection.location, connection, secrets)


@dataclass(frozen=True)
class ConnectRepository:
    """Creates and adopts; whatever a crash interrupts, the same call finishes."""

    engine: BackupEngine
    store: PracticeStore
    secrets: SecretStore
    machine: Machine
    clock: Clock
    random_bytes: Callable[[int], bytes]
    places: Places

    def create(self, reach: Reach, label: str) -> Repository:
        """Create a repository, with a random password that is kept in the keyring first.

        PLACE_OCCUPIED if one is there, and what the way there and the keyring raise.
        """
        key = RepositoryKey(str(uuid4()))
        password = self._random_password()
        self.store.save_setting(PENDING_KEY, key)
        self.store.save_setting(PENDING_PLACE, reach.location)
        self.secrets.set(repository_password_name(key), password)
        restic_id = self.engine.initialize(reach.access(password))
        return self.connected(key, reach, label, restic_id, adopted=False)

    def adopt(
        self,
        reach: Reach,
        untrusted_password: str,
        label: str,
        *,
        served: Sequence[RepositoryKey] = (),
    ) -> Repository:
        """Take over the repository that is there with its password or its recovery code.

        With a code, a daily key of our own is added, so that the paper stays paper. PLACE_EMPTY,
        WRONG_PASSWORD, and what opening raises. PLACE_KNOWN if one of the places `served` is that
        very repository, at another location.
        """
        typed = typed_key(self.engine, reach.access(Secret("")), untrusted_password)
        self._demand_unknown(reach, typed.config.restic_id, served)
        # Taken over before, or half-way: no second key is added for this computer.
        repository = self.resume(reach, label, adopted=True)
        if repository is None:
            key = RepositoryKey(str(uuid4()))
            self.store.save_setting(PENDING_KEY, key)
            password = self._random_password() if typed.is_code else typed.access.password
            self.secrets.set(repository_password_name(key), password)
            if typed.is_code:
                self.engine.add_key(typed.access, password, self.machine.host_name())
            config_id = typed.config.restic_id
            repository = self.connected(key, reach, label, config_id, adopted=True)
        remember_paper(self.engine, self.store, typed, repository)
        return repository

    def resume(self, reach: Reach, label: str, *, adopted: bool = False) -> Repository | None:
        """Return the repository that an earlier call has left there, None if none of ours is.

        Interrupted half-way, or somebody chose another place meanwhile and came back to this one.
        """
        for key in self.own_keys(reach.location):
            password = self.secrets.get(repository_password_name(key))
            if password is None:
                continue
            try:
                config = self.engine.read_config(reach.access(password))
            except PracticeGuardError as error:
                if error.code is ErrorCode.WRONG_PASSWORD:
                    continue
                raise
            known = self.store.repository(key)
            is_adopted = known.adopted if known is not None else adopted
            name = label or (known.label if known is not None else "")
            return self.connected(key, reach, name, config.restic_id, adopted=is_adopted)
        return None

    def own_keys(self, location: str) -> tuple[RepositoryKey, ...]:
        """Return the keys under which a repository there may be known to us, newest first."""
        known = self.store.repositories()
        keys = [one.key for one in reversed(known) if one.location == location]
        pending = self.store.setting(PENDING_KEY)
        if pending and pending not in [one.key for one in known]:
            keys.append(RepositoryKey(pending))
        return tuple(keys)

    def connected(
        self, key: RepositoryKey, reach: Reach, label: str, restic_id: str, *, adopted: bool
    ) -> Repository:
        """Remember a repository whose password lies in the keyring already, and return it."""
        password = self.secrets.get(repository_password_name(key))
        if password is None:
            raise PracticeGuardError(ErrorCode.SECRET_MISSING, {"place": label})
        PlaceSecrets(self.secrets).keep(key, reach.secrets)
        repository = Repository(
            key=key,
            kind=reach.kind,
            location=reach.location,
            label=label or _label_of(reach),
            restic_id=restic_id,
            config_fingerprint=self.engine.fingerprint(reach.access(password)),
            connected_at=self.clock.now(),
            adopted=adopted,
            append_only=self.is_append_only(reach),
            connection=reach.connection,
        )
        self.store.save_repository(repository)
        return repository

    def _demand_unknown(
        self, reach: Reach, restic_id: str, served: Sequence[RepositoryKey]
    ) -> None:
        for key in served:
            one = self.store.repository(key)
            if one and one.restic_id == restic_id and one.location != reach.location:
                facts = {"place": one.label, "location": reach.location}
                raise PracticeGuardError(ErrorCode.PLACE_KNOWN, facts)

    def is_append_only(self, reach: Reach) -> bool:
        """Return whether it was proved just now that nobody can delete copies from here."""
        if not isinstance(reach.connection, RestConnection):
            return False
        return self.places.refuses_deletion(reach.connection, reach.secrets)

    def _random_password(self) -> Secret:
        return Secret(self.random_bytes(PASSWORD_BYTES).hex())


def renamed(repository: Repository, label: str) -> Repository:
    """Return a repository under another label; INPUT_INVALID if that is empty."""
    plain = " ".join(label.split())
    if not plain:
        raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "label"})
    return replace(repository, label=plain)


def _label_of(reach: Reach) -> str:
    if reach.connection is None:
        return PurePath(reach.location).parent.name
    return str(getattr(reach.connection, "host", "") or getattr(reach.connection, "type", ""))
