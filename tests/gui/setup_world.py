"""A made-up computer on which set-up can be walked through: folders, drives, a real sheet."""

from dataclasses import dataclass
from pathlib import Path

from practiceguard.adapters.hosting_rules import KnownHostingRules
from practiceguard.adapters.recovery_sheet import TypstSheetPrinter
from practiceguard.bootstrap import App, World, assemble
from practiceguard.services.ports import (
    Drive,
    Folder,
    FolderSize,
    LeftOut,
    SecretStore,
    SheetPrinter,
)
from tests.fakes.fake_aftermath import fake_aftermath
from tests.fakes.fake_autostart import FakeAutostart
from tests.fakes.fake_circumstances import FakeCircumstances
from tests.fakes.fake_files import FakeFiles
from tests.fakes.fake_machine import FakeMachine, usb_drive
from tests.fakes.fake_messengers import fake_telling
from tests.fakes.fake_places import FakePlaces
from tests.fakes.fake_processes import FakeProcesses
from tests.fakes.fixed_clock import FixedClock
from tests.fakes.folder_engine import FolderEngine
from tests.fakes.memory_checks import MemoryCheckStore
from tests.fakes.memory_hosting import MemoryHostingStore
from tests.fakes.memory_retention import MemoryRetentionStore
from tests.fakes.memory_secrets import MemorySecretStore
from tests.fakes.memory_stores import (
    MemoryFactsStore,
    MemoryIndex,
    MemoryLocks,
    MemoryPracticeStore,
    MemoryRunStore,
)

LEFT_OUT = (
    LeftOut("~$*", "lock-file"),
    LeftOut(".~lock.*#", "lock-file"),
    LeftOut("Thumbs.db", "thumbnails"),
    LeftOut("/state/practiceguard", "own-state"),
)


@dataclass
class SetupWorld:
    """The parts a test wants to look at or change."""

    app: App
    engine: FolderEngine
    secrets: SecretStore
    store: MemoryPracticeStore
    machine: FakeMachine
    processes: FakeProcesses
    files: FakeFiles
    documents: Path
    pictures: Path
    usb: Path

    def restarted(self) -> App:
        """Return the app as it is after a crash: everything new but what was stored."""
        return assemble(self.app.world)


def setup_world(
    folder: Path, *, secrets: SecretStore | None = None, printer: SheetPrinter | None = None
) -> SetupWorld:
    """Given a folder of the test, return a computer with two folders and a drive in it."""
    made = {name: folder / name for name in ("Documents", "Pictures", "Desktop", "usb", "state")}
    for path in made.values():
        path.mkdir(parents=True, exist_ok=True)
    for name in ("Documents", "Pictures"):
        (made[name] / "a file").write_bytes(b"x")
    engine = FolderEngine()
    machine = FakeMachine(
        desktop_folder=made["Desktop"],
        folders=(
            Folder(made["Documents"], "practice-software:HelloDoc", is_chosen=True),
            Folder(made["Pictures"], "pictures", is_chosen=True),
        ),
        left_out_patterns=LEFT_OUT,
        known_drives=(usb_drive(made["usb"]),),
        sizes={
            made["Documents"]: (FolderSize(25_412, 12_400_000_000, 0, is_final=True),),
            made["Pictures"]: (FolderSize(4_120, 8_100_000_000, 2, is_final=True),),
        },
    )
    store, processes, files = MemoryPracticeStore(), FakeProcesses(), FakeFiles()
    keyring = secrets or MemorySecretStore()
    runs = MemoryRunStore()
    world = World(
        engine=engine,
        secrets=keyring,
        store=store,
        runs=runs,
        checks=MemoryCheckStore(),
        facts=MemoryFactsStore(),
        retention=MemoryRetentionStore(runs),
        hosting=MemoryHostingStore(),
        hosting_rules=KnownHostingRules(),
        index=MemoryIndex(),
        clock=FixedClock(),
        locks=MemoryLocks(),
        processes=processes,
        machine=machine,
        places=FakePlaces(),
        files=files,
        printer=printer or TypstSheetPrinter(),
        circumstances=FakeCircumstances(),
        autostart=FakeAutostart(),
        telling=fake_telling(),
        aftermath=fake_aftermath(),
        state_folder=made["state"],
        try_out_folder=folder / "try-out",
        logs_folder=folder / "logs",
    )
    return SetupWorld(
        assemble(world),
        engine,
        keyring,
        store,
        machine,
        processes,
        files,
        made["Documents"],
        made["Pictures"],
        made["usb"],
    )


def second_disk(folder: Path, free_bytes: int) -> Drive:
    """Given where it is mounted, return a disk that cannot be unplugged, with this much room."""
    return Drive(folder, "DATA", False, False, False, free_bytes, 2_000_000_000_000)
