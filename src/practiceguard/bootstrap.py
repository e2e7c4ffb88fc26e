"""The only wiring: builds the adapters, hands the services to window, command line and agent."""

import os
import secrets as chance
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from practiceguard.domain.backup.repository import Repository
from practiceguard.domain.errors import PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.services.backup.apply_retention import ApplyRetention
from practiceguard.services.backup.assess_protection import AssessProtection
from practiceguard.services.backup.browse_snapshot import BrowseSnapshot
from practiceguard.services.backup.catch_up import CatchUp
from practiceguard.services.backup.change_rules import ChangeRules
from practiceguard.services.backup.check_repository import CheckRepository
from practiceguard.services.backup.compose_alert import ComposeAlert
from practiceguard.services.backup.find_drive import FindDrive
from practiceguard.services.backup.hold import Holds
from practiceguard.services.backup.list_snapshots import ListSnapshots
from practiceguard.services.backup.notice_mass_change import NoticeMassChange
from practiceguard.services.backup.open_copy import OpenCopy
from practiceguard.services.backup.open_repository import OpenRepository
from practiceguard.services.backup.pause import Pause
from practiceguard.services.backup.preview_file import PreviewFile
from practiceguard.services.backup.raise_alert import RaiseAlert
from practiceguard.services.backup.read_facts import ReadFacts
from practiceguard.services.backup.restore_files import RestoreFiles
from practiceguard.services.backup.run_backup import RunBackup
from practiceguard.services.backup.start_backup import StartBackup
from practiceguard.services.backup.tell import FindMeans, Tell
from practiceguard.services.backup.tell_hosting import TellHosting
from practiceguard.services.backup.watch_room import WatchRoom
from practiceguard.services.backup.watch_runs import WatchRuns
from practiceguard.services.ports import (
    Access,
    AlertStore,
    AlertTexts,
    Autostart,
    BackupEngine,
    Circumstances,
    Clock,
    FactsStore,
    Files,
    HostingRules,
    HostingStore,
    Machine,
    MailProviders,
    Messengers,
    Places,
    PracticeStore,
    Processes,
    RetentionStore,
    RunLocks,
    RunStore,
    SecretStore,
    SheetContent,
    SheetPrinter,
    SnapshotIndex,
)
from practiceguard.services.practice.add_place import AddPlace
from practiceguard.services.practice.agent_record import AgentRecord
from practiceguard.services.practice.begin_keeping import BeginKeeping
from practiceguard.services.practice.change_place import ChangePlace
from practiceguard.services.practice.choose_messengers import ChooseMessengers
from practiceguard.services.practice.connect_repository import ConnectRepository
from practiceguard.services.practice.demonstrate import Demonstrate
from practiceguard.services.practice.examine import Examine
from practiceguard.services.practice.keep_registered import KeepRegistered
from practiceguard.services.practice.reconnect import Reconnect
from practiceguard.services.practice.recovery_sheet import RecoverySheets
from practiceguard.services.practice.remove_place import RemovePlace
from practiceguard.services.practice.set_up_practice import SetUpPractice
from practiceguard.services.practice.try_messenger import TryMessenger
from practiceguard.services.practice.try_place import TryPlace


@dataclass(frozen=True)
class Telling:
    """What it takes to tell somebody something."""

    alerts: AlertStore
    messengers: Messengers
    texts: AlertTexts
    providers: MailProviders


@dataclass(frozen=True)
class World:
    """Everything outside: one adapter per port. Tests put fakes here."""

    engine: BackupEngine
    secrets: SecretStore
    store: PracticeStore
    runs: RunStore
    facts: FactsStore
    retention: RetentionStore
    hosting: HostingStore
    hosting_rules: HostingRules
    index: SnapshotIndex
    clock: Clock
    locks: RunLocks
    processes: Processes
    machine: Machine
    places: Places
    files: Files
    printer: SheetPrinter
    circumstances: Circumstances
    autostart: Autostart
    telling: Telling
    state_folder: Path
    try_out_folder: Path
    logs_folder: Path
    is_windows: bool = sys.platform == "win32"


@dataclass(frozen=True)
class App:
    """What PracticeGuard can do, ready to be called."""

    world: World
    set_up: SetUpPractice
    sheets: RecoverySheets
    reconnect: Reconnect
    assess_protection: AssessProtection
    start_backup: StartBackup
    run_backup: RunBackup
    watch: WatchRuns
    read_facts: ReadFacts
    list_snapshots: ListSnapshots
    browse: BrowseSnapshot
    preview: PreviewFile
    restore: RestoreFiles
    check: CheckRepository
    examine: Examine
    open_repository: OpenRepository
    try_place: TryPlace
    add_place: AddPlace
    change_place: ChangePlace
    remove_place: RemovePlace
    change_rules: ChangeRules
    pause: Pause
    catch_up: CatchUp
    agent: AgentRecord
    registered: KeepRegistered
    begin_keeping: BeginKeeping
    choose_messengers: ChooseMessengers
    try_messenger: TryMessenger
    raise_alert: RaiseAlert
    retention: ApplyRetention
    holds: Holds
    hosting: TellHosting
    room: WatchRoom


def assemble(world: World) -> App:
    """Given the adapters, return the services built on them."""
    find_drive = FindDrive(
        world.store,
        world.machine.drives,
        lambda location: world.engine.fingerprint(Access(location, Secret(""))),
    )
    opened = OpenRepository(world.engine, world.secrets, world.store, world.places, find_drive)
    connect = ConnectRepository(
        world.engine,
        world.store,
        world.secrets,
        world.machine,
        world.clock,
        chance.token_bytes,
        world.places,
    )
    watch = WatchRuns(world.runs, world.processes, world.clock)
    start_backup = StartBackup(world.store, world.processes, watch)
    pause = Pause(world.store, world.clock)
    holds = Holds(world.retention, world.clock)
    room = WatchRoom(world.machine, world.store, world.runs, world.clock)
    open_copy = OpenCopy(world.facts, opened)
    read_facts = ReadFacts(world.engine, world.facts, world.index, world.clock, opened)
    sheets = RecoverySheets(
        world.engine,
        world.secrets,
        world.store,
        world.files,
        world.machine,
        world.printer,
        world.clock,
        chance.token_bytes,
        opened,
    )
    hosting = TellHosting(world.store, world.hosting, world.hosting_rules, world.files, world.clock)
    assess = AssessProtection(
        world.store, world.facts, watch, read_facts, world.clock, world.files, holds, room, hosting
    )
    agent = AgentRecord(world.store, world.processes, world.clock, world.autostart)
    registered = KeepRegistered(world.autostart)
    told = world.telling
    choose = ChooseMessengers(world.store, world.secrets, told.providers, world.clock)
    means, compose = FindMeans(world.secrets), ComposeAlert(told.texts)
    tell = Tell(told.alerts, told.messengers, means, compose, world.clock)
    return App(
        world=world,
        set_up=SetUpPractice(
            world.engine,
            world.store,
            world.secrets,
            world.machine,
            world.files,
            world.clock,
            connect,
            sheets,
            world.try_out_folder,
            world.state_folder,
        ),
        sheets=sheets,
        reconnect=Reconnect(
            world.engine, world.secrets, world.store, world.machine, chance.token_bytes
        ),
        assess_protection=assess,
        start_backup=start_backup,
        run_backup=RunBackup(
            world.engine,
            world.store,
            world.runs,
            world.facts,
            world.locks,
            world.files,
            world.processes,
            world.clock,
            opened,
            watch,
            NoticeMassChange(world.engine, world.runs, world.retention, opened, holds),
        ),
        watch=watch,
        read_facts=read_facts,
        list_snapshots=ListSnapshots(read_facts, watch),
        browse=BrowseSnapshot(world.engine, world.index, open_copy),
        preview=PreviewFile(
            world.engine,
            world.files,
            world.store,
            world.processes,
            open_copy,
            world.state_folder,
        ),
        restore=RestoreFiles(
            world.engine,
            world.index,
            world.files,
            world.machine,
            world.store,
            world.clock,
            open_copy,
            world.processes,
            world.is_windows,
        ),
        check=CheckRepository(world.engine, world.store, world.locks, opened, world.clock),
        examine=Examine(
            world.engine, world.secrets, world.store, world.files, world.machine, opened
        ),
        open_repository=opened,
        try_place=TryPlace(world.engine, world.places, world.store, world.secrets),
        add_place=AddPlace(connect, world.store, world.machine, world.places),
        change_place=ChangePlace(
            world.engine,
            world.store,
            world.secrets,
            world.machine,
            connect,
            opened,
            chance.token_bytes,
        ),
        remove_place=RemovePlace(world.store, world.facts, world.secrets),
        change_rules=ChangeRules(world.store, world.clock),
        pause=pause,
        catch_up=CatchUp(
            world.store,
            world.runs,
            watch,
            start_backup,
            pause,
            world.circumstances,
            world.clock,
            lambda repository: _is_there(world, find_drive, repository),
        ),
        agent=agent,
        registered=registered,
        begin_keeping=BeginKeeping(agent, registered),
        choose_messengers=choose,
        try_messenger=TryMessenger(world.store, told.messengers, means, compose, world.clock),
        raise_alert=RaiseAlert(
            world.store, told.alerts, assess, watch, choose.settings, tell, world.clock, world.locks
        ),
        retention=ApplyRetention(
            world.engine,
            world.store,
            world.retention,
            world.facts,
            world.index,
            world.locks,
            world.clock,
            opened,
            room,
        ),
        holds=holds,
        hosting=hosting,
        room=room,
    )


def _is_there(world: World, find_drive: FindDrive, repository: Repository) -> bool:
    """Return whether a place can be reached just now."""
    if repository.kind.is_folder:
        return world.files.exists(Path(repository.location)) or _came_back(find_drive, repository)
    if repository.connection is not None:
        try:
            world.places.reach(repository.connection)
        except PracticeGuardError:
            return False
    return True


def _came_back(find_drive: FindDrive, repository: Repository) -> bool:
    try:
        return find_drive.elsewhere(repository) is not None
    except PracticeGuardError:
        return True  # there twice: the run that is due says so


def build(environ: Mapping[str, str] | None = None) -> App:
    """Return the app on this computer; PRACTICEGUARD_HOME moves its whole state."""
    app = assemble(_real_world(os.environ if environ is None else environ))
    # Patients' files that a killed restoration left in the open must not wait for the next one.
    app.restore.remove_leftovers()
    return app


def start_anew(environ: Mapping[str, str] | None = None) -> Path | None:
    """Put our own records aside if they cannot be read; return their new name, else None.

    Nothing is deleted, and readable records are not touched.
    """
    from practiceguard.adapters.clock import SystemClock
    from practiceguard.adapters.database.connection import set_aside_unreadable
    from practiceguard.adapters.secrets import (
        KeyringSecretStore,
        namespace_of,
        renew_damaged_namespace,
    )
    from practiceguard.adapters.system.state_folders import StateFolders

    folders = StateFolders.locate(os.environ if environ is None else environ, sys.platform)
    folders.prepare()
    now = SystemClock().now()
    renew_damaged_namespace(folders.root, now)
    secret_store = KeyringSecretStore("PracticeGuard", namespace_of(folders.root))
    return set_aside_unreadable(folders.database, secret_store, now)


def registration(environ: Mapping[str, str] | None = None) -> KeepRegistered:
    """Return what looks after the start at login; works also when our records cannot be opened."""
    return KeepRegistered(_autostart(os.environ if environ is None else environ))


def demonstration(app: App) -> Demonstrate:
    """Return the main job on a fictional practice, to be done with the given app."""
    from practiceguard.adapters.sample_practice.provider import SamplePracticeProvider

    return Demonstrate(
        SamplePracticeProvider(), app.set_up, app.run_backup, app.restore, app.world.files
    )


class _SheetPrinter:
    """The sheet printer, loaded when a sheet is printed: a backup must not wait for typst."""

    def render(self, content: SheetContent) -> bytes:
        from practiceguard.adapters.recovery_sheet import TypstSheetPrinter

        return TypstSheetPrinter().render(content)


def _autostart(environ: Mapping[str, str]) -> Autostart:
    from practiceguard.adapters.background import agent_command
    from practiceguard.adapters.restic.command import run_tool
    from practiceguard.adapters.system.agent_start import agent_start
    from practiceguard.adapters.system.autostart import autostart_of
    from practiceguard.adapters.system.state_folders import StateFolders

    folders = StateFolders.locate(environ, sys.platform)
    start = agent_start(agent_command("run"), environ, folders)
    return autostart_of(sys.platform, start, run_tool, environ)


def _real_world(environ: Mapping[str, str]) -> World:
    # Adapters are heavy; `--help` must not wait for them.
    from practiceguard.adapters.alert_texts import CatalogueTexts
    from practiceguard.adapters.background import SystemProcesses
    from practiceguard.adapters.clock import SystemClock
    from practiceguard.adapters.database.alert_store import DatabaseAlertStore
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
        autostart=_autostart(environ),
        telling=Telling(
            DatabaseAlertStore(database),
            SystemMessengers(run_tool, within),
            CatalogueTexts(),
            KnownMailProviders(),
        ),
        state_folder=folders.root,
        try_out_folder=folders.try_out_repository,
        logs_folder=folders.logs,
    )
