"""The only wiring: builds the adapters, hands the services to window, command line and agent."""

import os
import secrets as chance
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from practiceguard.services.backup.assess_protection import AssessProtection
from practiceguard.services.backup.browse_snapshot import BrowseSnapshot
from practiceguard.services.backup.check_repository import CheckRepository
from practiceguard.services.backup.list_snapshots import ListSnapshots
from practiceguard.services.backup.open_repository import OpenRepository
from practiceguard.services.backup.preview_file import PreviewFile
from practiceguard.services.backup.read_facts import ReadFacts
from practiceguard.services.backup.restore_files import RestoreFiles
from practiceguard.services.backup.run_backup import RunBackup
from practiceguard.services.backup.start_backup import StartBackup
from practiceguard.services.backup.watch_runs import WatchRuns
from practiceguard.services.ports import (
    BackupEngine,
    Clock,
    FactsStore,
    Files,
    Machine,
    PracticeStore,
    Processes,
    RunLocks,
    RunStore,
    SecretStore,
    SheetPrinter,
    SnapshotIndex,
)
from practiceguard.services.practice.examine import Examine
from practiceguard.services.practice.recovery_sheet import RecoverySheets
from practiceguard.services.practice.set_up_practice import SetUpPractice


@dataclass(frozen=True)
class World:
    """Everything outside: one adapter per port. Tests put fakes here."""

    engine: BackupEngine
    secrets: SecretStore
    store: PracticeStore
    runs: RunStore
    facts: FactsStore
    index: SnapshotIndex
    clock: Clock
    locks: RunLocks
    processes: Processes
    machine: Machine
    files: Files
    printer: SheetPrinter
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


def assemble(world: World) -> App:
    """Given the adapters, return the services built on them."""
    opened = OpenRepository(world.engine, world.secrets, world.store)
    watch = WatchRuns(world.runs, world.processes, world.clock)
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
    return App(
        world=world,
        set_up=SetUpPractice(
            world.engine,
            world.store,
            world.secrets,
            world.machine,
            world.files,
            world.clock,
            chance.token_bytes,
            sheets,
            world.try_out_folder,
            world.state_folder,
        ),
        sheets=sheets,
        assess_protection=AssessProtection(
            world.store, world.facts, watch, read_facts, world.clock
        ),
        start_backup=StartBackup(world.store, world.processes, watch),
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
        ),
        watch=watch,
        read_facts=read_facts,
        list_snapshots=ListSnapshots(read_facts, watch),
        browse=BrowseSnapshot(world.engine, world.index, opened),
        preview=PreviewFile(world.engine, world.files, opened, world.state_folder),
        restore=RestoreFiles(
            world.engine,
            world.index,
            world.files,
            world.machine,
            world.store,
            world.clock,
            opened,
            world.processes,
            world.is_windows,
        ),
        check=CheckRepository(world.engine, world.store, world.locks, opened),
        examine=Examine(
            world.engine, world.secrets, world.store, world.files, world.machine, opened
        ),
        open_repository=opened,
    )


def build(environ: Mapping[str, str] | None = None) -> App:
    """Return the app on this computer; PRACTICEGUARD_HOME moves its whole state."""
    return assemble(_real_world(os.environ if environ is None else environ))


def _real_world(environ: Mapping[str, str]) -> World:
    raise NotImplementedError
