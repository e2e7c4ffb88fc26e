"""Lay out the law for reading: which edition holds, every row, and those that matter here."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from practiceguard.domain.incident.rule import Jurisdiction
from practiceguard.services.incident.read_incident import ReadIncident
from practiceguard.services.incident.read_law import LawState, ReadLaw
from practiceguard.services.incident.residents import residents_of
from practiceguard.services.ports import AffectedStore, PracticeStore


class Nearness(IntEnum):
    """Why somebody here would look up a law, the nearest first."""

    HOME = 0
    """The practice is there."""
    PATIENTS = 1
    """Patients of the address book, or those affected by an incident, live there."""
    ELSEWHERE = 2


@dataclass(frozen=True)
class LaidOutLaw:
    """All that the page about the law shows."""

    state: LawState
    today: date
    """On the practice's wall."""
    rows: tuple[Jurisdiction, ...]
    near: Mapping[str, Nearness]
    """By code of the row; `ELSEWHERE` where it is not named."""

    def nearness(self, code: str) -> Nearness:
        """Given the code of a row, return how near it is."""
        return self.near.get(code, Nearness.ELSEWHERE)

    def row(self, code: str) -> Jurisdiction | None:
        """Given a code, return its row."""
        return next((one for one in self.rows if one.code == code), None)


@dataclass(frozen=True)
class LayOutLaw:
    """Reads the law and what the practice knows of itself and its patients."""

    read_law: ReadLaw
    practice: PracticeStore
    affected: AffectedStore
    incidents: ReadIncident

    def __call__(self) -> LaidOutLaw:
        """Return it; LAW_UNREADABLE if what came with the program is damaged."""
        rules, clock = self.read_law.rules, self.read_law.clock
        near: dict[str, Nearness] = {}
        for code, nearness in sorted(set(self._codes())):
            # The code of a territory leads to the row that covers it.
            row = rules.of(code)
            if row is not None:
                near[row.code] = min(nearness, near.get(row.code, nearness))
        today = clock.now().astimezone(clock.zone()).date()
        return LaidOutLaw(self.read_law(), today, rules.all(), near)

    def _codes(self) -> Iterator[tuple[str, Nearness]]:
        practice = self.practice.practice()
        if practice is not None:
            yield practice.country, Nearness.HOME
        book = self.affected.address_book()
        for entry in book.entries if book is not None else ():
            yield entry.country, Nearness.PATIENTS
            yield entry.region, Nearness.PATIENTS
        for room in self.incidents.all():
            yield room.incident.home, Nearness.HOME
            residents = residents_of(room.incident)
            for code in (*residents.by_country, *residents.by_region):
                yield code, Nearness.PATIENTS
