"""A practice whose window is clicked: the real database, log, law and calendars, the real restic.

Only what would reach out of the test is not real: the keyring, the clock, the agent, the messages.
"""

import csv
import io
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import product
from pathlib import Path, PurePosixPath
from zoneinfo import ZoneInfo

from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from practiceguard.adapters.court_kit import ShippedCourtKit
from practiceguard.adapters.database.affected_store import DatabaseAffectedStore
from practiceguard.adapters.database.binder_store import DatabaseBinderStore
from practiceguard.adapters.database.connection import Database, open_database
from practiceguard.adapters.database.contact_store import DatabaseContactStore
from practiceguard.adapters.database.email_journal import EncryptedEmailJournal
from practiceguard.adapters.database.evidence_store import EncryptedEvidenceStore
from practiceguard.adapters.database.facts_store import DatabaseFactsStore
from practiceguard.adapters.database.incident_log import DatabaseIncidentLog
from practiceguard.adapters.database.law_store import DatabaseLawStore
from practiceguard.adapters.database.practice_store import DatabasePracticeStore
from practiceguard.adapters.database.retention_store import DatabaseRetentionStore
from practiceguard.adapters.database.run_store import DatabaseRunStore
from practiceguard.adapters.database.snapshot_index import EncryptedSnapshotIndex
from practiceguard.adapters.encrypted_zip import EncryptedZips
from practiceguard.adapters.files import SystemFiles
from practiceguard.adapters.holiday_calendar import BusinessDays
from practiceguard.adapters.letters import PdfiumLetterPages, TypstLetterPrinter
from practiceguard.adapters.restic.engine import ResticEngine
from practiceguard.adapters.rule_book.book import KnownRuleBook
from practiceguard.bootstrap import App, World, assemble
from practiceguard.bootstrap.late_letters import LateBinderPrinter
from practiceguard.bootstrap.world import Aftermath
from practiceguard.domain.backup.place_rules import PlaceRules
from practiceguard.domain.backup.plan import BackupPlan
from practiceguard.domain.backup.repository import PlaceKind, RecoverySheet, Repository
from practiceguard.domain.backup.schedule import EVERY_DAY, Schedule
from practiceguard.domain.practice import Practice
from practiceguard.resources import resource
from practiceguard.services.ports import Access, repository_password_name
from practiceguard.ui.main_window import MainWindow
from practiceguard.ui.tasks import tasks
from tests.acceptance.clicks import Person
from tests.acceptance.wall_times import WallTimes
from tests.fakes.fixed_clock import FixedClock
from tests.fakes.memory_law import MemoryLawStore
from tests.fakes.quick_repository import make_quick
from tests.gui.sample_app import KEY, PLAN, build_sample
from tests.journeys.windows import PASSWORD, copy_of_day, write_down

ADDRESS_BOOK = "Patients of the software.csv"
_SURNAMES = (
    "Abbott", "Barnes", "Castillo", "Delacroix", "Eriksen", "Farkas", "Gómez", "Haas", "Ito",
    "Jansen", "Kowalska", "Lindqvist", "Moreau", "Nakamura", "O'Neill", "Petrov", "Quint", "Rossi",
    "Šimkus", "Tanaka", "Ullmann", "Vargas", "Weiß", "Ximenes", "Yıldız", "Zhang", "Åkesson",
    "Brandão", "Çelik", "Dvořák",
)  # fmt: skip
_GIVEN = (
    "Ada", "Bruno", "Chiara", "Dmitri", "Élise", "Felix", "Greta", "Hugo", "Ines", "Jonas", "Karin",
    "Leo", "Mara", "Nils", "Olga", "Paulo", "Queenie", "Rūta", "Sofía", "Tomas", "Uma", "Viktor",
    "Wanda", "Xenia", "Yusuf", "Zoë", "Anton", "Birgit", "Cesar", "Dora",
)  # fmt: skip
_RULES = KnownRuleBook(resource("jurisdictions"), MemoryLawStore(), ())
"""Read once: a good part of a second."""


@dataclass(frozen=True)
class Patient:
    """A made-up patient: nobody shares a name, so nothing is to be asked."""

    surname: str
    given: str
    born: date
    country: str
    state: str

    @property
    def folder(self) -> str:
        return f"{self.surname} {self.given} {self.born.year}"


def patients(places: Mapping[str, int]) -> tuple[Patient, ...]:
    """Given how many live where (`LT`, `US-CA`), make them up."""
    where = [place for place, count in places.items() for _ in range(count)]
    names = list(product(_SURNAMES, _GIVEN))
    assert len(where) <= len(names)
    made = []
    for number, (place, (surname, given)) in enumerate(zip(where, names, strict=False)):
        country, _dash, state = place.partition("-")
        born = date(1940 + number % 60, 1 + number % 12, 1 + number % 28)
        made.append(Patient(surname, given, born, country, state))
    return tuple(made)


def write_files(folder: Path, people: tuple[Patient, ...], *names: str) -> int:
    """Write a folder per patient, with one small file of each name; return how many files."""
    for person in people:
        own = folder / "Patients" / person.folder
        own.mkdir(parents=True)
        for name in names:
            (own / name).write_bytes(person.folder.encode())
    return len(people) * len(names)


def write_address_book(
    folder: Path, people: tuple[Patient, ...], *, encoding: str, separator: str
) -> Path:
    """Write the list of the software, in an order of its own; return the file."""
    text = io.StringIO(newline="")
    rows = csv.writer(text, delimiter=separator, lineterminator="\r\n")
    rows.writerow(
        ("e-mail", "surname", "given name", "birth date", "street", "postal code", "city", "state",
         "country code")
    )  # fmt: skip
    for number, one in enumerate(people, 1):
        born = one.born.isoformat()
        mail = f"patient{number}@example.org"
        where = (f"Main Street {number}", f"{10_000 + number}", "Springfield")
        rows.writerow((mail, one.surname, one.given, born, *where, one.state, one.country))
    file = folder / ADDRESS_BOOK
    file.write_bytes(text.getvalue().encode(encoding))
    return file


@dataclass
class ClickedPractice(WallTimes):
    """The practice, its window and its clock."""

    app: App
    clock: FixedClock
    zone: ZoneInfo
    folder: Path
    access: Access
    restic: Path
    world: World
    window: MainWindow | None = None

    @property
    def files(self) -> Path:
        return self.folder / "Practice"

    @property
    def stick(self) -> Path:
        """Return an empty folder for what leaves the practice."""
        folder = self.folder / "stick"
        folder.mkdir(exist_ok=True)
        return folder

    def copy(self, at: datetime) -> None:
        """Make a copy that bears that date; write it down as our own run would."""
        cache = self.folder / "other cache"
        write_down(
            self.world.runs, copy_of_day(self.restic, self.access, self.files, at, cache), at
        )

    def sit_down(self, qtbot: QtBot, size: QSize) -> Person:
        """Open the window, and return whoever sits before it."""
        self.app.list_snapshots(refresh=True)  # as the agent does in the background
        self.window = MainWindow(self.app, is_set_up=True)
        qtbot.addWidget(self.window)
        self.window.resize(size)
        self.window.show()
        person = Person(qtbot, self.window)
        person.rest()
        return person

    def leave(self) -> None:
        """Close the window."""
        if self.window is not None and self.window.shell is not None:
            self.window.shell.stop_looking()
            self.window.close()


@contextmanager
def clicked_practice(
    folder: Path, restic: Path, name: str, country: str, zone: str, *, on_paper: bool = True
) -> Iterator[ClickedPractice]:
    """Set a practice up in an empty folder, and put its records away at the end.

    `on_paper`: letters are real PDF; else a note of what would stand on them, which takes a tenth
    of the time and goes through the same contract.
    """
    state = folder / "state"
    state.mkdir()
    sample = build_sample(state, is_set_up=False)
    sample.clock.travel(ZoneInfo(zone))
    database = open_database(state / "practiceguard.db", sample.secrets)
    try:
        world = _world(sample.world, database, state, restic)
        if on_paper:
            world = replace(world, aftermath=_printing(world.aftermath))
        access = Access(str(folder / "copy"), PASSWORD)
        restic_id = world.engine.initialize(access)
        make_quick(folder / "copy", PASSWORD.reveal())
        world.secrets.set(repository_password_name(KEY), PASSWORD)
        _set_up(world, access, restic_id, Practice(name, country), folder / "Practice")
        made = ClickedPractice(
            assemble(world), sample.clock, ZoneInfo(zone), folder, access, restic, world
        )
        yield made
        made.leave()
        tasks().shut_down()
    finally:
        database.close()


def _world(world: World, database: Database, state: Path, restic: Path) -> World:
    aftermath = replace(
        world.aftermath,
        log=DatabaseIncidentLog(database),
        evidence=EncryptedEvidenceStore(state / "evidence", database),
        affected=DatabaseAffectedStore(database),
        rules=_RULES,
        law_store=DatabaseLawStore(database),
        calendars=BusinessDays,
        archives=EncryptedZips(),
        contacts=DatabaseContactStore(database),
        binders=DatabaseBinderStore(database),
        binder_printer=LateBinderPrinter(),
        court_kit=ShippedCourtKit(),
        email_journal=EncryptedEmailJournal(state / "emails", database),
    )
    return replace(
        world,
        engine=ResticEngine(restic, state / "cache"),
        index=EncryptedSnapshotIndex(state / "listings", database.derived_key("listings")),
        store=DatabasePracticeStore(database),
        runs=DatabaseRunStore(database),
        facts=DatabaseFactsStore(database),
        retention=DatabaseRetentionStore(database),
        files=SystemFiles(),
        aftermath=aftermath,
        state_folder=state,
    )


def _printing(aftermath: Aftermath) -> Aftermath:
    return replace(aftermath, letter_printer=TypstLetterPrinter(), letter_pages=PdfiumLetterPages())


def _set_up(world: World, access: Access, restic_id: str, practice: Practice, files: Path) -> None:
    store, since = world.store, datetime(2026, 6, 1, tzinfo=UTC)
    store.save_practice(practice)
    store.save_repository(
        Repository(
            key=KEY,
            kind=PlaceKind.DRIVE,
            location=access.location,
            label="PRACTICE-SAFE",
            restic_id=restic_id,
            config_fingerprint="",
            connected_at=since,
            adopted=False,
        )
    )
    sources = (PurePosixPath(files.as_posix()),)
    store.save_plan(BackupPlan(PLAN, sources, (), KEY, "reception-1", since))
    store.save_rules(PlaceRules(KEY, since, Schedule(EVERY_DAY, (time(12), time(18, 30)))))
    store.save_sheet(RecoverySheet(KEY, "key", since, since, since + timedelta(days=9)))
