"""What is written of those affected, what the laws make of it, and which copies are looked at."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.domain.backup.snapshot import Snapshot
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident import entry as written
from practiceguard.domain.incident.address_entry import AddressEntry
from practiceguard.domain.incident.incident import Incident
from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.domain.incident.log import IncidentId
from practiceguard.domain.incident.moment import Event
from practiceguard.services.backup.list_snapshots import Completeness, SnapshotEntry
from practiceguard.services.incident.choose_copies import ChooseCopies, first_sign
from practiceguard.services.incident.open_incident import FirstFacts, OpenIncident
from practiceguard.services.incident.read_incident import ReadIncident
from practiceguard.services.incident.record_affected import RecordAffected
from practiceguard.services.incident.residents import residents_of
from practiceguard.services.incident.write_log import WriteLog
from practiceguard.services.progress import NeverCancelled, no_report
from tests.fakes.fixed_clock import NOON
from tests.unit.services.incident.test_who_is_affected import BOOK, FILES, SNAPSHOT, Room

PARIS = ZoneInfo("Europe/Paris")


class NothingKept:
    """Copies that nobody marks."""

    def __call__(self, *_arguments: object) -> tuple[str, ...]:
        return ()


class Case(Room):
    """An incident on the copy in memory."""

    def __init__(self, *files: str) -> None:
        super().__init__(*files)
        self.read = ReadIncident(self.log)
        opened = OpenIncident(self.log, self.clock, self.read, NothingKept())
        facts = FirstFacts(IncidentKind.EXTORTION, NOON.astimezone(PARIS), "Ann", "odd", "Ann")
        self.key: IncidentId = opened(facts, "FR", PARIS).incident.id
        self.write = WriteLog(self.log, self.clock, self.read)
        self.record = RecordAffected(self.log, self.clock, self.read, self.count)

    @property
    def incident(self) -> Incident:
        return self.read(self.key).incident

    def found(self, *folders: str) -> None:
        chosen = folders or ("/",)
        affected = self.who((SNAPSHOT,), no_report, NeverCancelled(), folders=chosen)
        self.record(self.key, affected, chosen, "Ann")


def test_nobody_is_told_before_anybody_was_counted() -> None:
    assert residents_of(Case(*FILES).incident).total == 0


def test_what_was_found_is_written_once_and_the_laws_follow_from_it() -> None:
    case = Case(*FILES)
    case.found()
    residents = residents_of(case.incident)
    assert (residents.total, residents.of("LT"), residents.of("US-CA")) == (4, 2, 1)
    assert residents.without_country == 1
    found = case.incident.found
    assert found is not None
    assert found.snapshots == (SNAPSHOT.snapshot_id,)
    assert (found.deceased, found.protected, found.minors) == (1, 1, 1)
    before = len(case.read(case.key).entries)
    case.found()
    assert len(case.read(case.key).entries) == before


def test_a_look_into_one_folder_takes_no_country_away() -> None:
    case = Case(*FILES)
    case.found()
    case.found("/p/Patients/Doe Jane 1980")
    assert case.incident.affected == 4
    assert residents_of(case.incident).of("LT") == 2


def test_after_a_person_lowered_the_number_with_proof_what_is_found_counts() -> None:
    case = Case(*FILES)
    case.found()
    from practiceguard.services.incident.write_log import append

    taken = written.EvidenceTaken(
        written.EvidenceId("e1"), "report.pdf", "0" * 64, 1, "report", "Ann", NOON
    )
    append(case.log, case.clock, case.key, "Ann", taken)
    case.count.set_to(case.key, 1, "Ann", reason="one folder only", evidence=taken.evidence)
    assert residents_of(case.incident).of("LT") == 1  # nobody knows which
    case.found("/p/Patients/Doe Jane 1980")
    residents = residents_of(case.incident)
    assert (residents.total, residents.of("LT"), residents.of("US")) == (1, 0, 1)


def test_a_better_address_book_moves_people_to_their_country() -> None:
    case = Case(*FILES)
    case.found()
    moved: AddressEntry = replace(BOOK.entries[1], country="FR")
    case.store.save_address_book(replace(BOOK, entries=(BOOK.entries[0], moved, *BOOK.entries[2:])))
    case.found()
    assert residents_of(case.incident).of("LT") == 1
    assert residents_of(case.incident).of("FR") == 1


def test_a_number_without_a_look_into_copies_lives_nobody_knows_where() -> None:
    case = Case(*FILES)
    incident = replace(case.incident, affected=9)
    assert residents_of(incident).without_country == 9


def test_nobody_writes_without_a_name_and_only_this_service_writes_it() -> None:
    case = Case(*FILES)
    affected = case.who((SNAPSHOT,), no_report, NeverCancelled())
    with pytest.raises(PracticeGuardError) as refused:
        case.record(case.key, affected, ("/",), "  ")
    assert refused.value.code is ErrorCode.INPUT_INVALID
    case.found()
    found = case.incident.found
    assert found is not None
    with pytest.raises(PracticeGuardError):
        case.write(case.key, "Ann", replace(found, by_country={}))


class Listed:
    """Copies of a place, the newest first."""

    def __init__(self, *entries: SnapshotEntry) -> None:
        self.entries = entries

    def __call__(self, *, refresh: bool) -> tuple[SnapshotEntry, ...]:
        del refresh
        return self.entries


def copy(name: str, at: datetime, known: Completeness = Completeness.COMPLETE) -> SnapshotEntry:
    return SnapshotEntry(Snapshot(name, at, "pc", (), ()), known, None, RepositoryKey("k"))


def proposed(incident: Incident, *entries: SnapshotEntry) -> list[str]:
    choose = ChooseCopies(Listed(*entries), None)  # type: ignore[arg-type]
    return [one.ref.snapshot_id for one in choose(incident) if one.is_proposed]


HOUR = timedelta(hours=1)


def test_the_newest_complete_copy_before_the_sign_is_proposed_and_the_newest_after() -> None:
    incident = Case(*FILES).incident
    there = (
        copy("newest", NOON + 3 * HOUR),
        copy("after", NOON + HOUR),
        copy("half", NOON - HOUR, Completeness.INCOMPLETE),
        copy("whole", NOON - 2 * HOUR),
        copy("old", NOON - 9 * HOUR),
    )
    assert proposed(incident, *there) == ["newest", "whole"]
    assert proposed(incident, *there[:3]) == ["newest", "half"]
    assert proposed(incident, there[0]) == ["newest"]
    assert proposed(incident) == []


def test_a_breach_that_began_before_anybody_noticed_asks_for_an_older_copy() -> None:
    case = Case(*FILES)
    case.write(case.key, "Ann", written.MomentRecorded(Event.OCCURRED, NOON - 5 * HOUR, "log"))
    assert first_sign(case.incident) == NOON - 5 * HOUR
    there = (copy("later", NOON - HOUR), copy("old", NOON - 9 * HOUR))
    assert proposed(case.incident, *there) == ["later", "old"]


def test_what_was_looked_at_is_proposed_again() -> None:
    case = Case(*FILES)
    case.found()
    there = (copy("newest", NOON + HOUR), copy(SNAPSHOT.snapshot_id, NOON - 90 * HOUR))
    assert proposed(case.incident, *there) == [SNAPSHOT.snapshot_id]
    assert proposed(case.incident, there[0]) == ["newest"]


def test_the_newest_copy_is_told_without_a_look_at_the_place() -> None:
    assert ChooseCopies(Listed(), None).newest() is None  # type: ignore[arg-type]
    choose = ChooseCopies(Listed(copy("a", NOON)), None)  # type: ignore[arg-type]
    newest = choose.newest()
    assert newest is not None
    assert newest.snapshot_id == "a"
