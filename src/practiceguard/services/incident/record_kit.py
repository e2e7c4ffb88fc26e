"""Contacts, roles and what stands on letters, as a record with each backup."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.domain.record import RecordKind, RecordLabel, StoredRecord
from practiceguard.services.incident.kit_codec import KnownKit, to_bytes
from practiceguard.services.ports import ContactStore, PracticeStore, Record, is_stored

NAME = "kit.json"


@dataclass(frozen=True)
class KitRecords:
    """`Records`: the kit, whenever it is not what this computer stored last."""

    store: ContactStore
    practice: PracticeStore

    def mark(self, _place: RepositoryKey) -> str:
        """Return a part of the hash of the kit."""
        record = self._record()
        return record.label.sha256[:16] if record else "-"

    def due(self, _place: RepositoryKey, there: tuple[StoredRecord, ...]) -> Iterable[Record]:
        """Return the kit unless the newest that this computer has stored is the same."""
        record = self._record()
        plan = self.practice.plan()
        if record is None or plan is None:
            return ()
        mine = [one for one in there if one.name == record.label.name and one.host == plan.host]
        return () if is_stored(record, mine[-1:]) else (record,)

    def stored(self, place: RepositoryKey, record: Record, at: datetime) -> None:
        """Do nothing: what is there is read there."""

    def _record(self) -> Record | None:
        store = self.store
        kit = KnownKit(store.contacts(), store.roles(), store.details(), store.home_copy())
        if kit == KnownKit():
            return None
        content = to_bytes(kit)

        def whole() -> Iterator[bytes]:
            yield content

        digest = hashlib.sha256(content).hexdigest()
        return Record(RecordLabel(RecordKind.KIT, NAME, len(content), digest), whole)
