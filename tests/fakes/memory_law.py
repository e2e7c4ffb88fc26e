"""Our records about the law, in memory, and a rule book of given rows."""

from dataclasses import replace
from datetime import date

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.correction import Correction, Entry
from practiceguard.domain.incident.edition import (
    AcceptedUpdate,
    Edition,
    Proof,
    StandingCorrection,
)
from practiceguard.domain.incident.rule import Jurisdiction
from practiceguard.services.ports import LawUpdate


class MemoryLawStore:
    """`LawStore` in memory."""

    def __init__(self) -> None:
        self._accepted: list[tuple[AcceptedUpdate, bytes]] = []
        self._corrections: list[Correction] = []

    def accept(self, update: AcceptedUpdate, content: bytes) -> None:
        self._accepted.insert(0, (update, content))

    def accepted(self) -> tuple[AcceptedUpdate, ...]:
        return tuple(update for update, _ in self._accepted)

    def content_of(self, update: AcceptedUpdate) -> bytes:
        for one, content in self._accepted:
            if one.sha256 == update.sha256:
                return content
        raise PracticeGuardError(ErrorCode.DATABASE_UNREADABLE)

    def correct(self, correction: Correction) -> None:
        self._corrections.append(correction)

    def corrections(self) -> tuple[Correction, ...]:
        return tuple(self._corrections)


class FakeRuleBook:
    """`RuleBook` of given rows that nobody updates or corrects."""

    def __init__(self, *rows: Jurisdiction, version: str = "2026.11.21") -> None:
        self.version = version
        self.edition = Edition(version, date(2026, 11, 21), Proof.WITH_PROGRAM)
        self._rows = {row.code: replace(row, version=version) for row in rows}

    def all(self) -> tuple[Jurisdiction, ...]:
        return tuple(self._rows[code] for code in sorted(self._rows))

    def of(self, code: str) -> Jurisdiction | None:
        covering = (row for row in self._rows.values() if code in row.covers)
        return self._rows.get(code) or next(covering, None)

    def original(self, code: str) -> Jurisdiction | None:
        return self.of(code)

    def corrections(self) -> tuple[StandingCorrection, ...]:
        return ()

    def try_correction(self, correction: Correction) -> Jurisdiction:
        raise PracticeGuardError(
            ErrorCode.LAW_CORRECTION_INVALID, {"place": correction.path, "fault": "a fake"}
        )

    def with_update(self, update: LawUpdate) -> tuple[StandingCorrection, ...]:
        return ()

    def entry(self, code: str, path: str) -> Entry:
        value = getattr(self._rows.get(code), path, None)
        return value if isinstance(value, str) else None
