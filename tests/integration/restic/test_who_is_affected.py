"""Who is affected, by real copies of the fictional practice: nobody is missing, nobody too many."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from practiceguard.adapters.database.affected_store import DatabaseAffectedStore
from practiceguard.adapters.database.connection import open_database
from practiceguard.adapters.database.snapshot_index import EncryptedSnapshotIndex
from practiceguard.adapters.files import SystemFiles
from practiceguard.adapters.sample_practice import (
    ADDRESS_BOOK,
    DATABASE,
    PATIENTS_FOLDER,
    make_sample_practice,
)
from practiceguard.adapters.sample_practice.generate import SamplePractice
from practiceguard.adapters.table_files import FileRowCounter, TableFiles
from practiceguard.domain.incident.data_kind import DataKind
from practiceguard.domain.incident.naming import Naming
from practiceguard.domain.incident.naming_preview import proposed_rules
from practiceguard.domain.incident.person import Certainty, SnapshotRef
from practiceguard.services.incident.count_rows import CountRows
from practiceguard.services.incident.find_affected import FindAffected
from practiceguard.services.incident.import_addresses import ImportAddresses
from practiceguard.services.incident.who_is_affected import Affected, WhoIsAffected
from practiceguard.services.progress import NeverCancelled, no_report
from tests.fakes.fake_processes import FakeProcesses
from tests.fakes.fixed_clock import FixedClock
from tests.fakes.memory_secrets import MemorySecretStore
from tests.fakes.memory_stores import MemoryPracticeStore
from tests.integration.restic.conftest import Bench

PATIENTS = 60
NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


class Practice:
    """The fictional practice, its copies, and what is asked of them."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench
        self.root = bench.folder / "Practice"
        self.made: SamplePractice = make_sample_practice(
            self.root, seed=3, patients=PATIENTS, photo_bytes=2500
        )
        self.database = open_database(bench.folder / "state" / "p.db", MemorySecretStore())
        key = self.database.derived_key("listings")
        self.index = EncryptedSnapshotIndex(bench.folder / "listings", key)
        self.store = DatabaseAffectedStore(self.database)
        self.clock = FixedClock(NOW)
        self.who = WhoIsAffected(FindAffected(self.index), self.store, self.clock)

    def copy(self) -> SnapshotRef:
        snapshot = self.bench.back_up(self.root).snapshot_id
        nodes = self.bench.engine.list_all(self.bench.access, snapshot, NeverCancelled())
        self.index.build(snapshot, nodes)
        return SnapshotRef(snapshot, self.clock.now())

    def set_up_once(self, newest: SnapshotRef) -> None:
        """Choose the proposed rule and take in the address book, as a practice would."""
        top = str(self.root)
        names = {
            folder: tuple(node.name for node in self.index.children(newest.snapshot_id, folder))
            for folder in (top, f"{top}/{PATIENTS_FOLDER}", f"{top}/Invoices")
        }
        rule, *_ = proposed_rules(names)
        assert rule.below == f"{top}/{PATIENTS_FOLDER}"
        self.store.save_naming(Naming((rule,)), "Ann", NOW)
        importing = ImportAddresses(TableFiles(), self.store, self.clock)
        look = importing.look(self.root / ADDRESS_BOOK)
        importing.take_in(ADDRESS_BOOK, look.table, look.mapping, "Ann")

    def affected(self, *snapshots: SnapshotRef) -> Affected:
        return self.who(snapshots, no_report, NeverCancelled())


@pytest.fixture
def practice(bench: Bench) -> Iterator[Practice]:
    practice = Practice(bench)
    yield practice
    practice.database.close()


def test_everybody_of_the_practice_is_found_with_what_they_left_there(practice: Practice) -> None:
    snapshot = practice.copy()
    practice.set_up_once(snapshot)
    affected = practice.affected(snapshot)
    table = affected.table
    assert table.files == practice.made.files
    assert len(affected.found.persons) == PATIENTS
    assert table.by_kind[DataKind.PHOTOGRAPH] == PATIENTS
    assert table.by_kind[DataKind.IDENTITY] == PATIENTS
    # In the copy lies the practice's own database, and its address book as well.
    assert affected.found.may_hold_everyone
    settled = [one for one in affected.matched.people if one.found and one.entry]
    assert len(settled) + len(affected.matched.questions) == PATIENTS
    assert len(settled) >= PATIENTS - 4
    assert all(one.certainty is Certainty.CERTAIN for one in settled)
    assert len({one.entry.country for one in settled if one.entry}) > 30
    assert table.residents().total == table.people
    assert table.by_region
    assert all(code.startswith(("US-", "CA-")) for code in table.by_region)
    assert table.protected == 1
    photos = sum(one.kinds.get(DataKind.PHOTOGRAPH, 0) for one in affected.found.persons)
    assert photos >= practice.made.photos


def test_what_was_encrypted_between_two_copies_is_told(practice: Practice) -> None:
    before = practice.copy()
    practice.set_up_once(before)
    victim = next(one for one in sorted((practice.root / PATIENTS_FOLDER).iterdir()) if
                  not (one / "Odd names").exists())  # fmt: skip
    files = [path for path in victim.iterdir() if path.is_file()]
    for path in files:
        path.write_bytes(path.read_bytes()[::-1])
        path.rename(path.with_name(f"{path.name}.locked"))
    (victim / "HOW TO GET YOUR FILES BACK.txt").write_text("pay", encoding="utf-8")
    after = practice.copy()
    affected = practice.affected(before, after)
    (step,) = affected.found.steps
    assert (step.renamed, step.added, step.deleted) == (len(files), 1, 0)
    hit = next(one for one in affected.found.persons if one.trace.shown == victim.name)
    assert hit.changes == step
    assert hit.seen_in == (0, 1)
    assert affected.table.files == practice.made.files + 1
    unhurt = [one for one in affected.found.persons if one is not hit]
    assert all(one.changes.renamed == 0 for one in unhurt)


def test_the_people_in_its_database_are_counted(practice: Practice) -> None:
    snapshot = practice.copy()
    practice.set_up_once(snapshot)
    bulk = {Path(one.path).name: one for one in practice.affected(snapshot).found.bulk}
    files, access = SystemFiles(), practice.bench.access
    count = CountRows(
        practice.bench.engine,
        files,
        MemoryPracticeStore(),
        FakeProcesses(),
        lambda _snapshot: access,  # type: ignore[arg-type]
        FileRowCounter(),
        practice.bench.folder,
    )
    counted = count(snapshot.snapshot_id, bulk[DATABASE.name])
    assert (counted.rows, counted.counted_by) == (PATIENTS, "patients")
    assert count(snapshot.snapshot_id, bulk[ADDRESS_BOOK]).rows == PATIENTS + 1
    gone = replace(bulk[ADDRESS_BOOK], path=f"{practice.root}/nobody.csv")
    assert count(snapshot.snapshot_id, gone).rows is None
