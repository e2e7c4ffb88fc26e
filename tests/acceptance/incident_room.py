"""A practice with the incident half as it is shipped: the real law, calendars, log and evidence."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from practiceguard.adapters.database.connection import Database, open_database
from practiceguard.adapters.database.evidence_store import EncryptedEvidenceStore
from practiceguard.adapters.database.incident_log import DatabaseIncidentLog
from practiceguard.adapters.holiday_calendar import BusinessDays
from practiceguard.adapters.rule_book.book import KnownRuleBook
from practiceguard.domain.incident import entry as written
from practiceguard.domain.incident.case import DutyId
from practiceguard.domain.incident.duty import Duty
from practiceguard.domain.incident.incident import Incident
from practiceguard.domain.incident.log import IncidentId
from practiceguard.domain.incident.reach import Reach
from practiceguard.resources import resource
from practiceguard.services.incident.close_incident import CloseIncident
from practiceguard.services.incident.decide import Decide
from practiceguard.services.incident.derive_duties import Derived, DeriveDuties
from practiceguard.services.incident.open_incident import FirstFacts, OpenIncident
from practiceguard.services.incident.read_incident import ReadIncident
from practiceguard.services.incident.residents import residents_of
from practiceguard.services.incident.set_affected_count import SetAffectedCount
from practiceguard.services.incident.take_evidence import Origin, TakeEvidence
from practiceguard.services.incident.write_log import WriteLog, append
from tests.acceptance.wall_times import WallTimes
from tests.fakes.fixed_clock import FixedClock
from tests.fakes.memory_law import MemoryLawStore
from tests.fakes.memory_secrets import MemorySecretStore

_RULES = KnownRuleBook(resource("jurisdictions"), MemoryLawStore(), ())
"""Read once: a good part of a second."""


@dataclass
class Practice(WallTimes):
    """One practice: its services, its clock, and questions put to them."""

    home: str
    zone: ZoneInfo
    clock: FixedClock
    database: Database
    folder: Path

    def __post_init__(self) -> None:
        """Build the services as bootstrap does."""
        self.log = DatabaseIncidentLog(self.database)
        self.read = ReadIncident(self.log)
        self.write_log = WriteLog(self.log, self.clock, self.read)
        self.count = SetAffectedCount(self.log, self.clock)
        store = EncryptedEvidenceStore(self.folder / "evidence", self.database)
        self.take = TakeEvidence(self.log, store, self.clock, self.read)
        self.decide = Decide(self.log, self.clock, self.read)
        self.derive = DeriveDuties(_RULES, BusinessDays, self.clock)
        self.closing = CloseIncident(self.log, self.clock, self.read, self.derive)

    # --- what the people of the practice do ---------------------------------------------------

    def open(self, facts: FirstFacts) -> IncidentId:
        opening = OpenIncident(self.log, self.clock, self.read, lambda *_: ())
        return opening(facts, self.home, self.zone).incident.id

    def write(self, key: IncidentId, author: str, *entries: written.Entry) -> Incident:
        return self.write_log(key, author, *entries)

    def evidence(self, key: IncidentId, author: str, name: str, text: str) -> written.EvidenceId:
        file = self.folder / name
        file.write_text(text, encoding="utf-8")
        origin = Origin(f"{name}, as it was found", author, self.clock.now())
        return self.take(key, author, file, origin).evidence

    def count_people(
        self,
        key: IncidentId,
        author: str,
        by_country: Mapping[str, int],
        by_region: Mapping[str, int] | None = None,
        people: int = 0,
    ) -> None:
        """Write down what the copies showed, as `RecordAffected` does."""
        total = people or sum(by_country.values())
        found = written.AffectedFound(
            total, by_country, by_region or {}, {"photographs": total}, 0, 0, 0, 0, ("ab12cd34",)
        )
        append(self.log, self.clock, key, author, found)
        append(self.log, self.clock, key, author, written.AffectedCounted(total, 0, total))

    def meet(self, key: IncidentId, at: datetime, *duties: DutyId) -> None:
        for duty in duties:
            self.write(key, "Dr Bell", written.DutyMet(duty, at, f"receipt of {duty}", "ab"))

    # --- what the room shows ------------------------------------------------------------------

    def incident(self, key: IncidentId) -> Incident:
        return self.read(key).incident

    def derived(self, key: IncidentId) -> Derived:
        found = self.incident(key)
        return self.derive(found, residents_of(found))

    def duties(self, key: IncidentId) -> Mapping[DutyId, Duty]:
        found = self.derived(key).duties
        table = {one.id: one for one in found}
        assert len(table) == len(found), "a duty stands in the table twice"
        return table

    def duty(self, key: IncidentId, code: str, name: str) -> Duty:
        return self.duties(key)[DutyId(code, name)]

    def day(self, key: IncidentId, code: str, name: str) -> date | None:
        found = self.duty(key, code, name).deadline
        return found.day if found else None

    def laws(self, key: IncidentId) -> Mapping[str, Reach]:
        return {one.code: one for one in self.derived(key).laws}


@contextmanager
def practice(folder: Path, home: str, zone: str) -> Iterator[Practice]:
    """Set a practice up in an empty folder, and put its records away at the end."""
    clock = FixedClock(zone=ZoneInfo(zone))
    database = open_database(folder / "state" / "practiceguard.db", MemorySecretStore())
    try:
        yield Practice(home, ZoneInfo(zone), clock, database, folder)
    finally:
        database.close()
