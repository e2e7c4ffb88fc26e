"""Try a place on the network before anything is kept of it: what is wrong, or what is there."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum
from typing import Final

from practiceguard.domain.backup.connection import (
    Connection,
    HostKey,
    RestConnection,
    S3Connection,
    SecretPart,
    SftpConnection,
)
from practiceguard.domain.backup.repository import Repository
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.services.ports import (
    Access,
    BackupEngine,
    Certificate,
    Places,
    PracticeStore,
    SecretStore,
    repository_password_name,
)

MOST_CLOCK_DIFFERENCE: Final = timedelta(minutes=15)
"""S3 servers take nothing beyond it: "RequestTimeTooSkewed",
https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html (checked 2026-11-22)."""
_NOBODYS_PASSWORD: Final = Secret("practiceguard asks whether a copy is there")


class TrialStep(StrEnum):
    """What a trial is about to look at, in this order."""

    REACH = "reach"
    IDENTIFY = "identify"
    LOG_IN = "log-in"
    LOOK = "look"
    DELETION = "deletion"


def _tell_nobody(_step: TrialStep) -> None: ...


class PlaceContent(StrEnum):
    """What lies at a place that can be reached and used."""

    EMPTY = "empty"
    """A new copy can be started."""
    OURS = "ours"
    """A copy that this computer has the password of."""
    OPENED = "opened"
    """A copy that the password given opens."""
    LOCKED = "locked"
    """A copy whose password we do not have."""


class Deletion(StrEnum):
    """Whether copies can be deleted from this computer, by whoever has taken it over."""

    REFUSED = "refused"
    """Proved just now: the server refuses it (append-only)."""
    POSSIBLE = "possible"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class PlaceTrial:
    """What a trial found. With a `problem`, what comes after it in this list is not known."""

    connection: Connection
    """As it was tried."""
    problem: PracticeGuardError | None = None
    certificate: Certificate | None = None
    """What the server shows, also if it is not trusted: to be compared, then pinned."""
    host_key: HostKey | None = None
    """The same of an SSH server."""
    clock_difference: timedelta | None = None
    """How far this computer's clock is ahead of the server's."""
    content: PlaceContent | None = None
    deletion: Deletion = Deletion.UNKNOWN

    @property
    def is_good(self) -> bool:
        """Whether the place can be used as it is."""
        return self.problem is None


def pinned(trial: PlaceTrial) -> Connection:
    """Given a trial whose fingerprint somebody has compared, return the connection with it pinned.

    The connection as it is if there was nothing to pin.
    """
    connection = trial.connection
    if isinstance(connection, SftpConnection) and trial.host_key is not None:
        return replace(connection, host_key=trial.host_key)
    if isinstance(connection, RestConnection | S3Connection) and trial.certificate is not None:
        return replace(connection, certificate=trial.certificate.pem)
    return connection


@dataclass(frozen=True)
class TryPlace:
    """Goes the whole way to a place, step by step, and stops at the first that fails.

    Takes seconds; a server that does not answer, some ten. Nothing is changed there, beyond a
    file of ours that is left for a moment to see whether it may be (SFTP, and a copy that is
    ours).
    """

    engine: BackupEngine
    places: Places
    store: PracticeStore
    secrets: SecretStore

    def __call__(
        self,
        connection: Connection,
        secrets: Mapping[SecretPart, Secret],
        *,
        password: Secret | None = None,
        expected: Repository | None = None,
        on_step: Callable[[TrialStep], None] = _tell_nobody,
    ) -> PlaceTrial:
        """Return what was found; a known failure is in it and not raised.

        `secrets`: what `connection.secret_parts` names. `password`: of a copy that may be there.
        `expected`: the place must hold this very copy, else WRONG_REPOSITORY. `on_step`: told
        before each step, on the caller's thread.
        """
        trial = PlaceTrial(connection)
        try:
            self._demand_secrets(connection, secrets)
            on_step(TrialStep.REACH)
            self.places.reach(connection)
            on_step(TrialStep.IDENTIFY)
            trial = self._identified(trial)
            trial = self._timed(trial)
            on_step(TrialStep.LOG_IN)
            self.places.log_in(connection, secrets)
            on_step(TrialStep.LOOK)
            way = Access(connection.location, _NOBODYS_PASSWORD, connection, secrets)
            trial = self._looked_into(trial, way, password, expected)
            on_step(TrialStep.DELETION)
            return replace(trial, deletion=self._deletion(connection, secrets))
        except _Stopped as stopped:
            return replace(stopped.trial, problem=stopped.problem)
        except PracticeGuardError as problem:
            return replace(trial, problem=problem)

    def _demand_secrets(self, connection: Connection, secrets: Mapping[SecretPart, Secret]) -> None:
        for part in connection.secret_parts:
            if not secrets.get(part):
                raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": part.value})

    def _identified(self, trial: PlaceTrial) -> PlaceTrial:
        """Return the trial with what the server shows of itself; it must be whom we expect."""
        connection = trial.connection
        if isinstance(connection, SftpConnection):
            shown = self.places.host_key(connection)
            trial = replace(trial, host_key=shown)
            if connection.host_key is None:
                raise _Stopped(trial, ErrorCode.PLACE_HOST_KEY_UNKNOWN, connection.host)
            if shown != connection.host_key:
                raise _Stopped(trial, ErrorCode.PLACE_HOST_KEY_CHANGED, connection.host)
            return trial
        certificate = self.places.certificate(connection)
        if certificate is None:
            return trial
        trial = replace(trial, certificate=certificate)
        try:
            self.places.demand_trust(connection, certificate)
        except PracticeGuardError as problem:
            raise _Stopped(trial, problem) from problem
        return trial

    def _timed(self, trial: PlaceTrial) -> PlaceTrial:
        difference = self.places.clock_difference(trial.connection)
        trial = replace(trial, clock_difference=difference)
        if not isinstance(trial.connection, S3Connection) or difference is None:
            return trial
        if abs(difference) > MOST_CLOCK_DIFFERENCE:
            raise _Stopped(trial, ErrorCode.PLACE_CLOCK_OFF, trial.connection.host)
        return trial

    def _looked_into(
        self,
        trial: PlaceTrial,
        way: Access,
        password: Secret | None,
        expected: Repository | None,
    ) -> PlaceTrial:
        """Return the trial with what lies there, by every password that may open it."""
        candidates = [(one, PlaceContent.OURS) for one in self._own_passwords(way, expected)]
        if password:
            candidates.append((password, PlaceContent.OPENED))
        for candidate, content in candidates or [(_NOBODYS_PASSWORD, PlaceContent.LOCKED)]:
            access = replace(way, password=candidate)
            try:
                config = self.engine.read_config(access)
            except PracticeGuardError as problem:
                if problem.code is ErrorCode.WRONG_PASSWORD:
                    continue
                if problem.code is ErrorCode.PLACE_EMPTY and expected is None:
                    return replace(trial, content=PlaceContent.EMPTY)
                raise _Stopped(trial, problem) from problem
            if expected is not None and config.restic_id != expected.restic_id:
                break
            trial = replace(trial, content=content)
            try:
                self.engine.demand_writable(access)
            except PracticeGuardError as problem:
                raise _Stopped(trial, problem) from problem
            return trial
        if expected is not None:
            facts = {"place": expected.label, "location": way.location}
            raise PracticeGuardError(ErrorCode.WRONG_REPOSITORY, facts)
        if password:
            raise _Stopped(
                replace(trial, content=PlaceContent.LOCKED),
                PracticeGuardError(ErrorCode.WRONG_PASSWORD, {"location": way.location}),
            )
        return replace(trial, content=PlaceContent.LOCKED)

    def _own_passwords(self, way: Access, expected: Repository | None) -> list[Secret]:
        known = [expected] if expected else reversed(self.store.repositories())
        found = [
            self.secrets.get(repository_password_name(one.key))
            for one in known
            if one is expected or one.location == way.location
        ]
        return [password for password in found if password is not None]

    def _deletion(self, connection: Connection, secrets: Mapping[SecretPart, Secret]) -> Deletion:
        match connection:
            case RestConnection():
                is_refused = self.places.refuses_deletion(connection, secrets)
                return Deletion.REFUSED if is_refused else Deletion.POSSIBLE
            case SftpConnection():
                return Deletion.POSSIBLE  # whoever writes there can also delete
            case _:
                return Deletion.UNKNOWN


class _Stopped(Exception):  # noqa: N818  not an error: how far the trial came
    """A problem, and what was found until then."""

    def __init__(
        self, trial: PlaceTrial, problem: PracticeGuardError | ErrorCode, host: str = ""
    ) -> None:
        super().__init__()
        self.trial = trial
        self.problem = (
            PracticeGuardError(problem, {"host": host})
            if isinstance(problem, ErrorCode)
            else problem
        )
