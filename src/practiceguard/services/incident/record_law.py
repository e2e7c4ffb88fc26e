"""What the practice corrected in the law, and the updates it took in, as records."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.domain.incident.edition import AcceptedUpdate
from practiceguard.domain.record import RecordKind, RecordLabel, StoredRecord
from practiceguard.services.incident.known_law import KnownLaw, to_bytes
from practiceguard.services.ports import LawStore, Record, is_stored

NAME = "law.json"


@dataclass(frozen=True)
class LawRecords:
    """`Records`: both ledgers whenever one of them grew, and the file of each update once."""

    store: LawStore

    def mark(self, _place: RepositoryKey) -> str:
        """Return how long both ledgers are: no line of them is ever removed."""
        return f"{len(self.store.corrections())}/{len(self.store.accepted())}"

    def due(self, _place: RepositoryKey, there: tuple[StoredRecord, ...]) -> Iterable[Record]:
        """Return what is lacking; nothing of a practice that never changed the law."""
        known = KnownLaw(self.store.corrections(), tuple(reversed(self.store.accepted())))
        if not known.corrections and not known.updates:
            return
        ledgers = _record(RecordKind.LAW, NAME, to_bytes(known))
        if not is_stored(ledgers, there):
            yield ledgers
        held = {one.label.sha256 for one in there if one.label and is_update(one) and one.is_whole}
        for update in known.updates:
            if update.sha256 not in held:
                held.add(update.sha256)
                content = self.store.content_of(update)
                yield _record(RecordKind.LAW_UPDATE, _name_of(update), content)

    def stored(self, place: RepositoryKey, record: Record, at: datetime) -> None:
        """Do nothing: what is there is read there."""


def is_update(one: StoredRecord) -> bool:
    """Return whether a stored record holds the file of an update."""
    return one.label is not None and one.label.kind is RecordKind.LAW_UPDATE


def _name_of(update: AcceptedUpdate) -> str:
    return f"law-{update.version}-{update.sha256[:8]}.pgrules"


def _record(kind: RecordKind, name: str, content: bytes) -> Record:
    def whole() -> Iterator[bytes]:
        yield content

    return Record(RecordLabel(kind, name, len(content), hashlib.sha256(content).hexdigest()), whole)
