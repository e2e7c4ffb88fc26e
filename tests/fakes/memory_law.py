"""Our records about the law, in memory, and a rule book of given rows."""

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.correction import Correction
from practiceguard.domain.incident.edition import AcceptedUpdate


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
