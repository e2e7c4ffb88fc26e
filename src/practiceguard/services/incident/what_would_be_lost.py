"""What would be lost if this computer were stolen today: the same count, without an incident."""

import json
from dataclasses import asdict, dataclass

from practiceguard.domain.incident.data_kind import DataKind
from practiceguard.domain.incident.person import SnapshotRef
from practiceguard.domain.incident.question import fingerprint
from practiceguard.services.incident.who_is_affected import Affected, WhoIsAffected
from practiceguard.services.ports import AffectedStore, PracticeStore, SnapshotIndex
from practiceguard.services.progress import Cancellation, Report

SETTING = "would-be-lost"


@dataclass(frozen=True)
class WouldBeLost:
    """What a thief would have, by the newest copy."""

    snapshot_id: str
    people: int
    """Patients: from the files, and from the address book where a database may hold them all."""
    with_photographs: int
    with_identity: int
    photographs: int
    """Files."""
    identity_documents: int
    files: int
    nobodys_files: int
    countries: int
    has_rules: bool
    """Whether the practice has said how its files are told apart: else nobody is found in them."""


@dataclass(frozen=True)
class WhatWouldBeLost:
    """Counts once per copy, and remembers; Home may ask as often as it likes."""

    affected: WhoIsAffected
    store: AffectedStore
    settings: PracticeStore
    index: SnapshotIndex

    def remembered(self, newest: SnapshotRef) -> WouldBeLost | None:
        """Return what was counted for this copy, None if it has to be counted anew. Quick."""
        try:
            stored = json.loads(self.settings.setting(SETTING) or "{}")
            if stored.get("of") == self._of(newest):
                return WouldBeLost(**stored["counted"])
        except (ValueError, TypeError, KeyError, AttributeError):
            return None  # written by another version: it is only counted again
        return None

    def __call__(
        self, newest: SnapshotRef, report: Report, cancel: Cancellation
    ) -> WouldBeLost | None:
        """Return what is in the newest copy; None while its listing is not at hand.

        Takes seconds for a large practice. CANCELLED.
        """
        known = self.remembered(newest)
        if known is not None:
            return known
        if not self.index.has(newest.snapshot_id):
            return None
        found = self.affected((newest,), report, cancel)
        naming = self.store.naming()
        result = _summed(newest, found, has_rules=bool(naming and (naming.rules or naming.listed)))
        stored = {"of": self._of(newest), "counted": asdict(result)}
        self.settings.save_setting(SETTING, json.dumps(stored))
        return result

    def _of(self, newest: SnapshotRef) -> str:
        """Return what the count rests on: another copy, rule or address book makes another."""
        book = self.store.address_book()
        taken = "" if book is None else f"{book.imported_at.isoformat()}{len(book.entries)}"
        naming = repr(self.store.naming())
        return fingerprint(newest.snapshot_id, naming, taken, str(len(self.store.answers())))


def _summed(newest: SnapshotRef, one: Affected, *, has_rules: bool) -> WouldBeLost:
    kinds = dict.fromkeys(DataKind, 0)
    for counts in (one.found.nobody.kinds, *(person.kinds for person in one.found.persons)):
        for kind, number in counts.items():
            kinds[kind] += number
    return WouldBeLost(
        newest.snapshot_id,
        one.table.people,
        one.table.by_kind[DataKind.PHOTOGRAPH],
        one.table.by_kind[DataKind.IDENTITY],
        kinds[DataKind.PHOTOGRAPH],
        kinds[DataKind.IDENTITY],
        one.table.files,
        one.table.nobody.files,
        sum(bool(code) for code in one.table.by_country),
        has_rules,
    )
