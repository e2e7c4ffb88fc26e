"""From the copies to the number in the log; and the same number without an incident."""

import sqlite3
from dataclasses import replace
from datetime import date

import pytest

from practiceguard.adapters.table_files import FileRowCounter
from practiceguard.domain.backup.snapshot import Node, NodeKind
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident import entry as written
from practiceguard.domain.incident.address_book import AddressBook
from practiceguard.domain.incident.address_entry import AddressEntry, ContactQuality
from practiceguard.domain.incident.case import Residents
from practiceguard.domain.incident.data_kind import DataKind
from practiceguard.domain.incident.entry import EvidenceId
from practiceguard.domain.incident.log import IncidentId
from practiceguard.domain.incident.naming import Naming, NamingRule
from practiceguard.domain.incident.person import BulkFile, Certainty, MatchBasis, SnapshotRef
from practiceguard.services.incident.count_rows import CountRows
from practiceguard.services.incident.entry_codec import encode
from practiceguard.services.incident.find_affected import FindAffected
from practiceguard.services.incident.set_affected_count import SetAffectedCount
from practiceguard.services.incident.what_would_be_lost import WhatWouldBeLost
from practiceguard.services.incident.who_is_affected import WhoIsAffected
from practiceguard.services.progress import NeverCancelled, no_report
from tests.fakes.fixed_clock import NOON, FixedClock
from tests.fakes.memory_affected import MemoryAffectedStore
from tests.fakes.memory_incidents import MemoryIncidentLog
from tests.fakes.memory_stores import MemoryIndex, MemoryPracticeStore
from tests.unit.services.practice_world import PracticeWorld

SNAPSHOT = SnapshotRef("a" * 64, NOON)
FILES = (
    "/p/Patients/Doe Jane 1980/before.jpg",
    "/p/Patients/Doe Jane 1980/passport.jpg",
    "/p/Patients/Roe Ann/letter.pdf",
    "/p/Patients/Child Kim 2015/before.jpg",
    "/p/Patients/Nobody Known/before.jpg",
    "/p/desk.png",
)


def at_home(entry: AddressEntry) -> AddressEntry:
    return replace(entry, street="High St 1", city="X")


BOOK = AddressBook(
    (
        at_home(
            AddressEntry(2, "1", "Doe", "Jane", born=date(1980, 1, 1), country="US",
                         region="US-CA", language="en", email="j@example.org")
        ),
        at_home(AddressEntry(3, "2", "Roe", "Ann", country="LT", deceased=True, protected=True)),
        AddressEntry(4, "3", "Child", "Kim", born=date(2015, 5, 5), country="LT"),
        AddressEntry(5, "4", "Else", "Who", country="FR", email="w@example.org"),
    ),
    NOON,
    "Ann",
    "list.csv",
    4,
)  # fmt: skip


class Room:
    """The services of this half on a copy in memory."""

    def __init__(self, *files: str) -> None:
        self.index = MemoryIndex()
        self.index.build(SNAPSHOT.snapshot_id, [Node(f, NodeKind.FILE, 9, NOON) for f in files])
        self.store = MemoryAffectedStore()
        self.store.save_naming(Naming((NamingRule("/p/Patients"),)), "Ann", NOON)
        self.store.save_address_book(BOOK)
        self.clock = FixedClock()
        self.log = MemoryIncidentLog()
        self.who = WhoIsAffected(FindAffected(self.index), self.store, self.clock)
        self.count = SetAffectedCount(self.log, self.clock)
        self.settings = MemoryPracticeStore()
        self.lost = WhatWouldBeLost(self.who, self.store, self.settings, self.index)


@pytest.fixture
def room() -> Room:
    return Room(*FILES)


def test_everybody_is_counted_by_country_kind_certainty_and_contact(room: Room) -> None:
    table = room.who((SNAPSHOT,), no_report, NeverCancelled()).table
    assert table.people == 4
    lines = {code: line.people for code, line in table.by_country.items()}
    assert lines == {"LT": 2, "US": 1, "": 1}
    assert table.by_country["US"].kinds == {DataKind.PHOTOGRAPH: 1, DataKind.IDENTITY: 1}
    assert table.by_region == {"US-CA": 1}
    assert table.by_kind[DataKind.PHOTOGRAPH] == 3
    assert (table.by_certainty[Certainty.CERTAIN], table.by_certainty[Certainty.PROBABLE]) == (3, 1)
    assert table.by_contact == {
        ContactQuality.POST_AND_EMAIL: 1,
        ContactQuality.POST: 1,
        ContactQuality.EMAIL: 0,
        ContactQuality.NONE: 2,
    }
    assert (table.minors, table.minors_unknown) == (1, 2)
    assert (table.deceased, table.protected) == (1, 1)
    assert (table.files, table.nobody.files) == (6, 1)
    assert table.residents() == Residents(4, {"LT": 2, "US": 1}, {"US-CA": 1})


def test_without_an_address_book_everybody_of_the_files_is_counted(room: Room) -> None:
    store = MemoryAffectedStore()
    store.save_naming(Naming((NamingRule("/p/Patients"),)), "Ann", NOON)
    who = replace(room.who, store=store)
    table = who((SNAPSHOT,), no_report, NeverCancelled()).table
    assert table.people == 4
    assert table.by_contact[ContactQuality.NONE] == 4
    assert table.residents().without_country == 4


def test_a_database_among_the_files_affects_everybody_of_the_address_book() -> None:
    room = Room(*FILES, "/p/practice.mdb")
    affected = room.who((SNAPSHOT,), no_report, NeverCancelled())
    assert affected.table.people == 5
    assert affected.table.by_kind[DataKind.DATABASE] == 5
    listed = [one for one in affected.matched.people if one.match is MatchBasis.ONLY_LISTED]
    assert [one.shown for one in listed] == ["Who Else"]
    assert room.who.again(affected.found, everyone=False).table.people == 4


def test_an_answer_is_remembered_and_used_without_reading_the_files_again(room: Room) -> None:
    twins = replace(BOOK, entries=(*BOOK.entries, replace(BOOK.entries[1], row=6, number="9")))
    room.store.save_address_book(twins)
    affected = room.who((SNAPSHOT,), no_report, NeverCancelled())
    (question,) = affected.matched.questions
    with pytest.raises(PracticeGuardError) as refused:
        room.who.answer(question, "whoever", "Ann")
    assert refused.value.code is ErrorCode.INPUT_INVALID
    room.who.answer(question, question.choices[0].value, "Ann")
    assert room.who.again(affected.found).table.open_questions == 0


def test_who_is_a_child_goes_by_the_day_of_the_incident(room: Room) -> None:
    table = room.who((SNAPSHOT,), no_report, NeverCancelled(), on=date(2034, 1, 1)).table
    assert table.minors == 0


INCIDENT = IncidentId("incident")


def evidence(room: Room, name: str) -> EvidenceId:
    taken = written.EvidenceTaken(EvidenceId(name), "log", "0" * 64, 1, "firewall", "Ann", NOON)
    room.log.append(INCIDENT, NOON, "Ann", *encode(taken))
    return EvidenceId(name)


def test_the_number_begins_at_the_count_and_goes_down_with_taken_in_proof_only(room: Room) -> None:
    table = room.who((SNAPSHOT,), no_report, NeverCancelled()).table
    assert room.count.read(INCIDENT).people is None
    count = room.count.measured(INCIDENT, table, "Ann")
    assert (count.people, count.steps[0].nobodys_files) == (4, 1)
    for code, given in (
        (ErrorCode.COUNT_NEEDS_REASON, {}),
        (ErrorCode.COUNT_NEEDS_EVIDENCE, {"reason": "one folder"}),
    ):
        with pytest.raises(PracticeGuardError) as refused:
            room.count.set_to(INCIDENT, 2, "Ann", **given)  # type: ignore[arg-type]
        assert refused.value.code is code
    with pytest.raises(PracticeGuardError) as unknown:
        room.count.set_to(INCIDENT, 2, "Ann", reason="one folder", evidence=EvidenceId("made up"))
    assert unknown.value.code is ErrorCode.COUNT_NEEDS_EVIDENCE
    assert room.count.read(INCIDENT).people == 4
    proof = evidence(room, "e1")
    lowered = room.count.set_to(INCIDENT, 2, "Dr Moreau", reason="one folder", evidence=proof)
    assert lowered.people == 2
    (step,) = lowered.lowered
    assert (step.who, step.reason, step.evidence) == ("Dr Moreau", "one folder", "e1")
    assert room.count.measured(INCIDENT, table, "Ann") == lowered
    assert room.count.set_to(INCIDENT, 3, "Ann").people == 3


def test_what_would_be_lost_is_counted_once_per_copy(room: Room) -> None:
    assert room.lost.remembered(SNAPSHOT) is None
    lost = room.lost(SNAPSHOT, no_report, NeverCancelled())
    assert lost is not None
    assert (lost.people, lost.with_photographs, lost.with_identity) == (4, 3, 1)
    assert (lost.photographs, lost.identity_documents, lost.files) == (4, 1, 6)
    assert (lost.nobodys_files, lost.countries, lost.has_rules) == (1, 2, True)
    assert room.lost.remembered(SNAPSHOT) == lost
    room.store.save_naming(Naming(), "Ann", NOON)
    assert room.lost.remembered(SNAPSHOT) is None
    without = room.lost(SNAPSHOT, no_report, NeverCancelled())
    assert without is not None
    assert (without.people, without.has_rules, without.nobodys_files) == (0, False, 6)


def test_what_would_be_lost_waits_for_the_listing_and_survives_nonsense(room: Room) -> None:
    other = SnapshotRef("b" * 64, NOON)
    assert room.lost(other, no_report, NeverCancelled()) is None
    for nonsense in ("", "[]", "{", '{"of": 3}'):
        room.settings.save_setting("would-be-lost", nonsense)
        assert room.lost.remembered(SNAPSHOT) is None


def test_rows_of_a_database_are_counted_in_a_folder_that_does_not_stay(
    world: PracticeWorld,
) -> None:
    path = world.source / "practice.sqlite3"
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE patients (a)")
        database.executemany("INSERT INTO patients VALUES (?)", [(n,) for n in range(5)])
    database.close()
    run = world.back_up()
    assert run.snapshot_id is not None
    app = world.app
    count = CountRows(
        world.engine,
        world.files,
        app.world.store,
        app.world.processes,
        app.browse.open_copy,
        FileRowCounter(),
        app.world.state_folder,
    )
    bulk = BulkFile(str(path), DataKind.DATABASE, path.stat().st_size)
    counted = count(run.snapshot_id, bulk)
    assert (counted.rows, counted.counted_by) == (5, "patients")
    letter = BulkFile(str(world.source / "letter.txt"), DataKind.DATABASE, 12)
    assert count(run.snapshot_id, replace(letter, path=letter.path + "x")).rows is None
    assert count(run.snapshot_id, replace(bulk, size=10**12)).rows is None
    assert not [folder for folder in world.files.private if folder.exists()]
