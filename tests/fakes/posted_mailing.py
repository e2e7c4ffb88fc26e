"""A practice with a mailing in its log: letters made, released, and listed in the evidence."""

import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import groupby
from pathlib import Path
from zoneinfo import ZoneInfo

from practiceguard.adapters.rule_book.book import KnownRuleBook
from practiceguard.domain.incident import entry as written
from practiceguard.domain.incident.case import DutyId
from practiceguard.domain.incident.delivery import LettersOut, Way
from practiceguard.domain.incident.duty import Duty
from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.domain.incident.letter_batch import (
    BatchManifest,
    ManifestRow,
    manifest_lines,
    without_rows,
)
from practiceguard.domain.incident.letter_number import LetterNumber
from practiceguard.domain.incident.log import IncidentId
from practiceguard.domain.incident.mailing_made import MadeBatch, MailingMade
from practiceguard.domain.incident.notice import NoticeKind
from practiceguard.resources import resource
from practiceguard.services.incident.derive_duties import DeriveDuties
from practiceguard.services.incident.open_incident import FirstFacts, OpenIncident
from practiceguard.services.incident.read_incident import ReadIncident, Room
from practiceguard.services.incident.record_delivery import RecordDelivery
from practiceguard.services.incident.residents import residents_of
from practiceguard.services.incident.take_evidence import Origin, TakeEvidence
from practiceguard.services.incident.track_letters import TrackLetters
from practiceguard.services.incident.write_log import WriteLog, append
from practiceguard.services.ports import EvidenceStore, IncidentLog
from tests.fakes.fixed_clock import NOON, FixedClock
from tests.fakes.memory_incidents import MemoryEvidenceStore, MemoryIncidentLog
from tests.fakes.memory_law import MemoryLawStore

LAW = KnownRuleBook(resource("jurisdictions"), MemoryLawStore(), ())
NOTICED = NOON - timedelta(days=3)


def number_of(mailing: int, serial: int) -> str:
    """Return the number of a letter."""
    return str(LetterNumber(2026, mailing, serial))


def mailing_of(
    evidence: TakeEvidence,
    key: IncidentId,
    places: Iterable[str],
    duties: tuple[DutyId, ...],
    *,
    mailing: int = 1,
    most: int = 500,
    names: Sequence[str] = (),
    without: Sequence[tuple[str, str, str, str, bool]] = (),
) -> MailingMade:
    """Return a mailing whose list is in the evidence: a letter for somebody in each place.

    `without`: who has none, see `without_rows`.
    """
    rows = [
        ManifestRow(
            number_of(mailing, serial), f"person-{serial}",
            names[(serial - 1) % len(names)] if names else f"Person {serial}",
            ("1 Long Street",), f"batch-{1 + (serial - 1) // most:03d}", place=place,
        )
        for serial, place in enumerate(places, 1)
    ]  # fmt: skip
    batches = [
        BatchManifest(name, "", "", 0, tuple(group))
        for name, group in groupby(rows, key=lambda one: one.batch)
    ]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "manifest.jsonl"
        listed = [*batches, without_rows(without)] if without else batches
        path.write_text("".join(map(manifest_lines, listed)), encoding="utf-8")
        taken = evidence(key, "Ana", path, Origin("the list of all letters", "Ana", NOON))
    made = tuple(MadeBatch(one.batch, "en-US", "US", len(one.rows), "hash") for one in batches)
    return MailingMade(
        2026, mailing, NoticeKind.PATIENT_LETTER, duties, "digest", (), made, 0, {},
        taken.evidence, taken.sha256,
    )  # fmt: skip


@dataclass
class Posting:
    """One incident on a log in memory, under the law as it is shipped."""

    home: str = "US-TX"
    zone: str = "America/Chicago"
    clock: FixedClock = field(default_factory=FixedClock)
    log: IncidentLog = field(default_factory=MemoryIncidentLog)
    store: EvidenceStore = field(default_factory=MemoryEvidenceStore)

    def __post_init__(self) -> None:
        opening = OpenIncident(self.log, self.clock, self.read, lambda *_: ())
        facts = FirstFacts(IncidentKind.EXTORTION, NOTICED, "Ana", "a demand", "Ana")
        self.key: IncidentId = opening(facts, self.home, ZoneInfo(self.zone)).incident.id
        self.evidence = TakeEvidence(self.log, self.store, self.clock, self.read)
        self.write = WriteLog(self.log, self.clock, self.read)
        self.derive = DeriveDuties(LAW, lambda _code: lambda _day: True, self.clock)
        self.track = TrackLetters(self.read, self.evidence)
        self.delivery = RecordDelivery(self.read, self.write, self.derive, self.track)

    @property
    def read(self) -> ReadIncident:
        """What reads the log."""
        return ReadIncident(self.log)

    @property
    def room(self) -> Room:
        """The incident as it stands."""
        return self.read(self.key)

    def count(self, people: int, by_region: dict[str, int], *, without: int = 0) -> None:
        """Write down how many are affected, by where they live."""
        by_country: dict[str, int] = {}
        for code, number in by_region.items():
            country = code.partition("-")[0]
            by_country[country] = by_country.get(country, 0) + number
        regions = {code: number for code, number in by_region.items() if "-" in code}
        found = written.AffectedFound(
            people, by_country, regions, {}, without, 0, 0, 0, snapshots=()
        )
        for entry in (found, written.AffectedCounted(people, 0)):
            append(self.log, self.clock, self.key, "Ana", entry)

    def made(
        self,
        places: Iterable[str],
        duties: tuple[DutyId, ...],
        *,
        mailing: int = 1,
        most: int = 5,
        without: Sequence[tuple[str, str, str, str, bool]] = (),
    ) -> MailingMade:
        """Put a mailing into the log: one letter for somebody in each place, `most` a batch."""
        made = mailing_of(
            self.evidence, self.key, places, duties, mailing=mailing, most=most, without=without
        )
        append(self.log, self.clock, self.key, "Ana", made)
        return made

    def posted(
        self, made: MailingMade, *batches: int, at: datetime = NOON - timedelta(hours=1)
    ) -> None:
        """Write down that batches were posted; all of them if none is named."""
        chosen = [
            one for place, one in enumerate(made.batches, 1) if not batches or place in batches
        ]
        out = LettersOut(
            made.key, Way.POST, sum(one.letters for one in chosen), at,
            f"receipt {at:%H:%M}", tuple(one.name for one in chosen),
        )  # fmt: skip
        self.delivery.record_out(self.key, "Ana", out)

    def duty(self, code: str, key: str) -> Duty:
        """Return a duty as it is derived now."""
        incident = self.room.incident
        derived = self.derive(incident, residents_of(incident)).duties
        return next(one for one in derived if one.id == DutyId(code, key))
