"""The wiring of a computer that only watches: no database, no restic, no secret but a mail's."""

import os
import sys
from collections.abc import Mapping
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.domain.secret import Secret
from practiceguard.services.backup.compose_alert import ComposeAlert
from practiceguard.services.backup.keep_watch import KeepWatch
from practiceguard.services.backup.tell import FindMeans, Tell
from practiceguard.services.ports import SecretStore
from practiceguard.services.practice.keep_registered import KeepRegistered

if TYPE_CHECKING:
    from practiceguard.adapters.system.state_folders import StateFolders


def build_watch(environ: Mapping[str, str] | None = None) -> KeepWatch:
    """Return the watch of this computer; PRACTICEGUARD_HOME moves what it remembers.

    Nothing is made or opened: a computer that watches has no set-up and may have no keyring.
    """
    from practiceguard.adapters.alert_texts import CatalogueTexts
    from practiceguard.adapters.clock import SystemClock
    from practiceguard.adapters.copy_eyes import FolderEyes
    from practiceguard.adapters.log_files import start_log
    from practiceguard.adapters.messengers import SystemMessengers
    from practiceguard.adapters.restic.command import run_tool
    from practiceguard.adapters.system.state_folders import StateFolders
    from practiceguard.adapters.system.time_limit import within
    from practiceguard.adapters.watch_file import WatchFile

    folders = StateFolders.locate(os.environ if environ is None else environ, sys.platform)
    folders.prepare()
    start_log(folders.log_file)
    store = WatchFile(folders.root / "watch")
    secrets = _LateSecrets(folders)
    clock = SystemClock()
    tell = Tell(
        store,
        SystemMessengers(run_tool, within),
        FindMeans(secrets),
        ComposeAlert(CatalogueTexts()),
        clock,
    )
    return KeepWatch(store, store, FolderEyes(within), tell, clock, secrets)


def watch_lock(environ: Mapping[str, str] | None = None) -> AbstractContextManager[object]:
    """Return the lock of the one watch of our state; entering raises ALREADY_RUNNING."""
    from practiceguard.adapters.run_lock import FileRunLocks
    from practiceguard.adapters.system.state_folders import StateFolders

    folders = StateFolders.locate(os.environ if environ is None else environ, sys.platform)
    folders.prepare()
    return FileRunLocks(folders.locks).of(RepositoryKey("watch"))


def watch_registration(environ: Mapping[str, str] | None = None) -> KeepRegistered:
    """Return what looks after the start of the watch at login."""
    from practiceguard.adapters.background import agent_command
    from practiceguard.adapters.restic.command import run_tool
    from practiceguard.adapters.system.agent_start import watch_start
    from practiceguard.adapters.system.autostart import autostart_of
    from practiceguard.adapters.system.state_folders import StateFolders

    environ = os.environ if environ is None else environ
    folders = StateFolders.locate(environ, sys.platform)
    start = watch_start(agent_command("run"), environ, folders)
    return KeepRegistered(autostart_of(sys.platform, start, run_tool, environ))


class _LateSecrets:
    """The keyring, asked only when a mail needs its password: most watches never do."""

    def __init__(self, folders: "StateFolders") -> None:
        self._folders = folders

    def describe(self) -> str:
        return self._store().describe()

    def get(self, name: str) -> Secret | None:
        return self._store().get(name)

    def set(self, name: str, secret: Secret) -> None:
        self._store().set(name, secret)

    def delete(self, name: str) -> None:
        self._store().delete(name)

    def _store(self) -> SecretStore:
        from practiceguard.adapters.secrets import KeyringSecretStore, namespace_of

        return KeyringSecretStore("PracticeGuard", namespace_of(self._folders.root))
