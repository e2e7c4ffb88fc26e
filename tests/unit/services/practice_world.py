"""A whole practice put together from fakes, on the test's own folder, that can crash anywhere."""

from dataclasses import dataclass, fields, replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from practiceguard.adapters.hosting_rules import KnownHostingRules
from practiceguard.bootstrap import App, World, assemble
from practiceguard.domain.backup.plan import BackupPlan
from practiceguard.domain.backup.repository import PlaceKind
from practiceguard.domain.backup.run import Run, RunTrigger
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.setup import SetupStep
from practiceguard.services.progress import NeverCancelled, no_report
from tests.fakes.fake_aftermath import fake_aftermath
from tests.fakes.fake_autostart import FakeAutostart
from tests.fakes.fake_circumstances import FakeCircumstances
from tests.fakes.fake_files import FakeFiles
from tests.fakes.fake_machine import FakeMachine
from tests.fakes.fake_messengers import fake_telling
from tests.fakes.fake_places import FakePlaces
from tests.fakes.fake_processes import FakeProcesses
from tests.fakes.fake_sheet import FakeSheetPrinter
from tests.fakes.fixed_clock import NOON, FixedClock
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

FILES = {"letter.txt": b"Dear patient", "photo.jpg": b"\xff\xd8", "scan.pdf": b"%PDF"}


class TickingClock(FixedClock):
    """A clock in which every look takes a little time, as in life."""

    def now(self) -> datetime:
        self.advance(timedelta(milliseconds=500))
        return super().now()


class Switch:
    """A wish to stop that a test sets."""

    def __init__(self, *, is_on: bool = False) -> None:
        self.is_on = is_on

    def is_requested(self) -> bool:
        return self.is_on


class PowerCut(BaseException):
    """The computer goes off: nothing in the program may catch this."""


class Fuse:
    """Lets a number of calls through, and cuts the power right after the last of them."""

    def __init__(self, calls: int) -> None:
        self.calls = calls
        self.last_call = ""

    def passed(self, name: str) -> None:
        self.last_call = name
        self.calls -= 1
        if self.calls == 0:
            raise PowerCut(name)


class Fused:
    """Anything, with a fuse behind each of its methods."""

    def __init__(self, inner: object, fuse: Fuse) -> None:
        self._inner = inner
        self._fuse = fuse

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._inner, name)
        return partial(self._call, name, value) if callable(value) else value

    def _call(self, name: str, method: Any, *arguments: Any, **named: Any) -> Any:
        result = method(*arguments, **named)
        self._fuse.passed(f"{type(self._inner).__name__}.{name}")
        return result


@dataclass
class PracticeWorld:
    """The app and everything behind it."""

    app: App
    world: World
    folder: Path
    source: Path
    drive: Path
    engine: FolderEngine
    store: MemoryPracticeStore
    runs: MemoryRunStore
    facts: MemoryFactsStore
    secrets: MemorySecretStore
    locks: MemoryLocks
    clock: FixedClock
    processes: FakeProcesses
    machine: FakeMachine
    files: FakeFiles
    printer: FakeSheetPrinter
    circumstances: FakeCircumstances
    autostart: FakeAutostart
    sheets_saved: int = 0

    @property
    def location(self) -> str:
        return str(self.drive / "PracticeGuard copy")

    def plan(self) -> BackupPlan:
        plan = self.store.plan()
        assert plan is not None
        return plan

    def fused(self, calls: int) -> tuple[App, Fuse]:
        """Return the same app, whose power is cut after that many calls to the world outside."""
        fuse = Fuse(calls)
        apart: dict[str, Any] = {
            one.name: Fused(getattr(self.world, one.name), fuse)
            for one in fields(World)
            if one.name in {"engine", "secrets", "store", "files", "printer"}
        }
        return assemble(replace(self.world, **apart)), fuse

    def walk(self, app: App, *, until: SetupStep | None = None) -> None:
        """Answer whatever set-up asks next, as a person would, until that step or the end."""
        while (step := app.set_up.next_step()) is not until and step is not None:
            if step is SetupStep.PRACTICE:
                app.set_up.answer_practice("Praxis Dr. Beispiel", "de")
            elif step is SetupStep.SOURCES:
                app.set_up.answer_sources((self.source,), app.set_up.default_exclusions())
            elif step is SetupStep.PLACE:
                app.set_up.create_place(PlaceKind.DRIVE, self.drive, "USB")
            elif step is SetupStep.SHEET:
                app.set_up.save_sheet(self.next_sheet(), "en")
            elif step is SetupStep.TYPE_BACK:
                app.set_up.type_back(self.typed(app))
            else:
                app.set_up.finish()

    def set_up(self) -> None:
        """Do the whole set-up."""
        self.walk(self.app)

    def next_sheet(self) -> Path:
        self.sheets_saved += 1
        return self.folder / f"sheet {self.sheets_saved}.pdf"

    def paper(self) -> str:
        """Return the code on the sheet that was printed last."""
        return self.printer.printed[-1].code.reveal()

    def typed(self, app: App) -> dict[int, str]:
        """Return the groups that are asked for, read from the paper and typed in small letters."""
        groups = self.paper().split("-")
        return {number: groups[number - 1].lower() for number in app.sheets.groups_to_type()}

    def back_up(self, trigger: RunTrigger = RunTrigger.MANUAL) -> Run:
        return self.app.run_backup(trigger, no_report, NeverCancelled())

    def passwords(self) -> set[str]:
        """Return everything that opens the repository."""
        keys = self.engine.repositories[self.location].passwords.values()
        return {password.reveal() for password, _host in keys}


def practice_world(folder: Path, *, clock: FixedClock | None = None) -> PracticeWorld:
    """Given the test's folder, return a computer with one folder of records and a USB drive."""
    source, drive, state = folder / "Records", folder / "usb", folder / "state"
    for path in (source, drive, state):
        path.mkdir()
    for name, content in FILES.items():
        (source / name).write_bytes(content)
    clock = clock or TickingClock(NOON)
    engine = FolderEngine(now=clock.now)
    store, runs, facts = MemoryPracticeStore(), MemoryRunStore(), MemoryFactsStore()
    retention = MemoryRetentionStore(runs)
    secrets, locks, processes = MemorySecretStore(), MemoryLocks(), FakeProcesses()
    machine, files, printer = FakeMachine(), FakeFiles(), FakeSheetPrinter()
    circumstances, autostart = FakeCircumstances(), FakeAutostart()
    world = World(
        engine=engine,
        secrets=secrets,
        store=store,
        runs=runs,
        checks=MemoryCheckStore(),
        facts=facts,
        retention=retention,
        hosting=MemoryHostingStore(),
        hosting_rules=KnownHostingRules(),
        index=MemoryIndex(),
        clock=clock,
        locks=locks,
        processes=processes,
        machine=machine,
        places=FakePlaces(),
        files=files,
        printer=printer,
        circumstances=circumstances,
        autostart=autostart,
        telling=fake_telling(),
        aftermath=fake_aftermath(),
        state_folder=state,
        try_out_folder=state / "try out",
        logs_folder=state / "logs",
    )
    return PracticeWorld(
        assemble(world), world, folder, source, drive, engine, store, runs, facts, secrets, locks,
        clock, processes, machine, files, printer, circumstances,
        autostart,
    )  # fmt: skip


def refused(code: ErrorCode) -> "pytest.RaisesExc[PracticeGuardError]":
    """Expect that what is done with it is refused for this reason."""
    return pytest.raises(PracticeGuardError, match=f"^{code.value}")
