"""The wiring of the agent alone, which idles all day: nothing is loaded that only others need."""

import os
import sys
import threading
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from practiceguard.adapters.background import SystemProcesses, inherited_key, renew
from practiceguard.adapters.clock import SystemClock
from practiceguard.adapters.database.alert_store import DatabaseAlertStore
from practiceguard.adapters.database.check_store import DatabaseCheckStore
from practiceguard.adapters.database.connection import KEY_NAME, open_database
from practiceguard.adapters.database.practice_store import DatabasePracticeStore
from practiceguard.adapters.database.run_store import DatabaseRunStore
from practiceguard.adapters.log_files import start_log
from practiceguard.adapters.places.network_places import NetworkPlaces
from practiceguard.adapters.run_lock import FileRunLocks
from practiceguard.adapters.system.circumstances import SystemCircumstances
from practiceguard.adapters.system.state_folders import StateFolders
from practiceguard.adapters.ticker import beat_until
from practiceguard.domain.backup.repository import Repository, RepositoryKey
from practiceguard.domain.secret import Secret
from practiceguard.services.backup.catch_up import CatchUp
from practiceguard.services.backup.find_drive import FindDrive
from practiceguard.services.backup.pause import Pause
from practiceguard.services.backup.read_back import ReadBack
from practiceguard.services.backup.see_place import SeePlace
from practiceguard.services.backup.start_backup import StartBackup
from practiceguard.services.backup.watch_checks import WatchChecks
from practiceguard.services.backup.watch_runs import WatchRuns
from practiceguard.services.ports import (
    AlertStore,
    CheckStore,
    Circumstances,
    Clock,
    PracticeStore,
    Processes,
    RunStore,
    SecretStore,
)
from practiceguard.services.practice.agent_record import AgentRecord

if TYPE_CHECKING:
    from practiceguard.adapters.system.drives import Drives

__all__ = [
    "Keeper",
    "agent_lock",
    "assemble",
    "beat_until",
    "build_keeper",
    "inherited_key",
    "renew_with_key",
]


@dataclass(frozen=True)
class Keeper:
    """All that keeping the schedule needs."""

    clock: Clock
    circumstances: Circumstances
    processes: Processes
    watch: WatchRuns
    catch_up: CatchUp
    read_back: ReadBack
    agent: AgentRecord
    alerts: AlertStore | None = None
    """What waits to be told; telling it is a chore."""


def assemble(
    store: PracticeStore,
    runs: RunStore,
    checks: CheckStore,
    processes: Processes,
    clock: Clock,
    circumstances: Circumstances,
    is_there: Callable[[Repository], bool],
    alerts: AlertStore | None = None,
) -> Keeper:
    """Given the adapters, return the services built on them."""
    watch = WatchRuns(runs, processes, clock)
    watch_checks = WatchChecks(checks, processes, clock)
    start, pause = StartBackup(store, processes, watch), Pause(store, clock)
    return Keeper(
        clock,
        circumstances,
        processes,
        watch,
        CatchUp(store, runs, watch, start, pause, circumstances, clock, is_there, watch_checks),
        ReadBack(
            store, runs, watch, watch_checks, processes, pause, circumstances, clock, is_there
        ),
        AgentRecord(store, processes, clock),
        alerts,
    )


def build_keeper(key: Secret | None = None, environ: Mapping[str, str] | None = None) -> Keeper:
    """Return the keeper on this computer; `key` opens the database without asking the keyring."""
    environ = os.environ if environ is None else environ
    folders = _folders(environ)
    database = open_database(folders.database, _secrets(folders, key))
    store = DatabasePracticeStore(database)
    find_drive = FindDrive(store, lambda: _known_drives().read(), _fingerprint)
    return assemble(
        store,
        DatabaseRunStore(database),
        DatabaseCheckStore(database),
        SystemProcesses(folders.root, environ=environ),
        SystemClock(),
        SystemCircumstances(),
        # Not Path.exists: that raises what a failing drive answers.
        SeePlace(find_drive, NetworkPlaces(SystemClock()), os.path.exists),
        DatabaseAlertStore(database),
    )


def renew_with_key(
    arguments: tuple[str, ...], stop: threading.Event, environ: Mapping[str, str] | None = None
) -> None:
    """Begin this process anew, with the key of the database in a pipe, unless `stop` is set.

    Asking the keyring of a Linux desktop takes libraries that stay in memory, a sixth of what an
    idle agent may have. What the keyring or the database may raise comes from here. `arguments`
    are those of the agent; `--key-from NUMBER` is added.
    """
    folders = _folders(os.environ if environ is None else environ)
    store = _secrets(folders, None)
    open_database(folders.database, store).close()  # makes the key and brings the schema up to date
    key = store.get(KEY_NAME)
    if key is not None:
        renew(arguments, key, stop)


def agent_lock(environ: Mapping[str, str] | None = None) -> AbstractContextManager[object]:
    """Return the lock of the one agent of our state; entering raises ALREADY_RUNNING."""
    folders = _folders(os.environ if environ is None else environ)
    return FileRunLocks(folders.locks).of(RepositoryKey("agent"))


def _folders(environ: Mapping[str, str]) -> StateFolders:
    folders = StateFolders.locate(environ, sys.platform)
    folders.prepare()
    start_log(folders.log_file)
    return folders


def _secrets(folders: StateFolders, key: Secret | None) -> SecretStore:
    if key is not None:
        return _OneSecret(key)
    from practiceguard.adapters.secrets import KeyringSecretStore, namespace_of

    return KeyringSecretStore("PracticeGuard", namespace_of(folders.root))


class _OneSecret:
    """A secret store that holds the key of the database, and nothing else can be put into it."""

    def __init__(self, key: Secret) -> None:
        self._key = key

    def get(self, name: str) -> Secret | None:
        return self._key if name == KEY_NAME else None

    def describe(self) -> str:
        return "passed on by the process before"

    def set(self, name: str, _secret: Secret) -> None:
        raise NotImplementedError(name)

    def delete(self, name: str) -> None:
        raise NotImplementedError(name)


@cache
def _known_drives() -> "Drives":
    from practiceguard.adapters.system.drives import Drives

    return Drives()  # one, as it remembers which of them hang


def _fingerprint(location: str) -> str:
    from practiceguard.adapters.restic.place import config_fingerprint

    return config_fingerprint(Path(location), location)
