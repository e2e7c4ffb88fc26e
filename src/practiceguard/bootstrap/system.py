"""The adapters of this computer; each is loaded only when the program is really put together."""

import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from practiceguard.bootstrap.real_aftermath import real_aftermath
from practiceguard.bootstrap.world import Telling, World
from practiceguard.services.ports import Autostart, SheetContent


class _SheetPrinter:
    """The sheet printer, loaded when a sheet is printed: a backup must not wait for typst."""

    def render(self, content: SheetContent) -> bytes:
        from practiceguard.adapters.recovery_sheet import TypstSheetPrinter

        return TypstSheetPrinter().render(content)


def autostart(environ: Mapping[str, str]) -> Autostart:
    """Return what starts the agent at login, for the state that `environ` names."""
    from practiceguard.adapters.background import agent_command
    from practiceguard.adapters.restic.command import run_tool
    from practiceguard.adapters.system.agent_start import agent_start
    from practiceguard.adapters.system.autostart import autostart_of
    from practiceguard.adapters.system.state_folders import StateFolders

    folders = StateFolders.locate(environ, sys.platform)
    start = agent_start(agent_command("run"), environ, folders)
    return autostart_of(sys.platform, start, run_tool, environ)


def real_world(environ: Mapping[str, str]) -> World:
    """Return the adapters of this computer; raises what opening keyring and database raises."""
    # Adapters are heavy; `--help` must not wait for them.
    from practiceguard.adapters.alert_texts import CatalogueTexts
    from practiceguard.adapters.background import SystemProcesses
    from practiceguard.adapters.clock import SystemClock
    from practiceguard.adapters.database.alert_store import DatabaseAlertStore
    from practiceguard.adapters.database.check_store import DatabaseCheckStore
    from practiceguard.adapters.database.connection import open_database
    from practiceguard.adapters.database.facts_store import DatabaseFactsStore
    from practiceguard.adapters.database.hosting_store import DatabaseHostingStore
    from practiceguard.adapters.database.practice_store import DatabasePracticeStore
    from practiceguard.adapters.database.retention_store import DatabaseRetentionStore
    from practiceguard.adapters.database.run_store import DatabaseRunStore
    from practiceguard.adapters.database.snapshot_index import EncryptedSnapshotIndex
    from practiceguard.adapters.files import SystemFiles
    from practiceguard.adapters.hosting_rules import KnownHostingRules
    from practiceguard.adapters.log_files import start_log
    from practiceguard.adapters.messengers import SystemMessengers
    from practiceguard.adapters.messengers.providers import KnownMailProviders
    from practiceguard.adapters.places.network_places import NetworkPlaces
    from practiceguard.adapters.restic.binary import BinarySearch, find_restic
    from practiceguard.adapters.restic.command import run_tool
    from practiceguard.adapters.restic.engine import ResticEngine
    from practiceguard.adapters.run_lock import FileRunLocks
    from practiceguard.adapters.secrets import KeyringSecretStore, namespace_of
    from practiceguard.adapters.system.circumstances import SystemCircumstances
    from practiceguard.adapters.system.machine import SystemMachine
    from practiceguard.adapters.system.state_folders import StateFolders
    from practiceguard.adapters.system.time_limit import within

    folders = StateFolders.locate(environ, sys.platform)
    folders.prepare()
    start_log(folders.log_file)
    secret_store = KeyringSecretStore("PracticeGuard", namespace_of(folders.root))
    database = open_database(folders.database, secret_store)

    @cache
    def restic() -> Path:
        # Looked for at the first call that needs it: it may have to be fetched.
        return find_restic(BinarySearch(folders.tools)).path

    return World(
        engine=ResticEngine(restic, folders.restic_cache),
        secrets=secret_store,
        store=DatabasePracticeStore(database),
        runs=DatabaseRunStore(database),
        checks=DatabaseCheckStore(database),
        facts=DatabaseFactsStore(database),
        retention=DatabaseRetentionStore(database),
        hosting=DatabaseHostingStore(database),
        hosting_rules=KnownHostingRules(),
        index=EncryptedSnapshotIndex(folders.listings, database.derived_key("listings")),
        clock=SystemClock(),
        locks=FileRunLocks(folders.locks),
        processes=SystemProcesses(folders.root, environ=environ),
        machine=SystemMachine(folders, environ=environ),
        places=NetworkPlaces(SystemClock()),
        files=SystemFiles(),
        printer=_SheetPrinter(),
        circumstances=SystemCircumstances(),
        autostart=autostart(environ),
        telling=Telling(
            DatabaseAlertStore(database),
            SystemMessengers(run_tool, within),
            CatalogueTexts(),
            KnownMailProviders(),
        ),
        aftermath=real_aftermath(folders, database),
        state_folder=folders.root,
        try_out_folder=folders.try_out_repository,
        logs_folder=folders.logs,
    )
