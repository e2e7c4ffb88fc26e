"""The practice's settings, and which of its copies were complete, as records with each backup."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from practiceguard.domain.backup.repository import Repository, RepositoryKey
from practiceguard.domain.record import RecordKind, RecordLabel, StoredRecord
from practiceguard.services.backup import known_runs
from practiceguard.services.ports import (
    Clock,
    PracticeStore,
    Record,
    RetentionStore,
    RunStore,
    is_stored,
)
from practiceguard.services.practice.choose_messengers import ChooseMessengers
from practiceguard.services.practice.known_settings import KnownPlace, KnownSettings, to_bytes


@dataclass(frozen=True)
class SettingsRecords:
    """`Records`: the settings, whenever they are not those that were stored last from here."""

    store: PracticeStore
    retention: RetentionStore
    messengers: ChooseMessengers

    def mark(self, _place: RepositoryKey) -> str:
        """Return a part of the hash of the settings."""
        record = self._record()
        return record.label.sha256[:16] if record else "-"

    def due(self, _place: RepositoryKey, there: tuple[StoredRecord, ...]) -> Iterable[Record]:
        """Return the settings unless the newest that this computer has stored are the same."""
        record = self._record()
        plan = self.store.plan()
        if record is None or plan is None:
            return ()
        mine = [one for one in there if one.name == record.label.name and one.host == plan.host]
        return () if is_stored(record, mine[-1:]) else (record,)

    def stored(self, place: RepositoryKey, record: Record, at: datetime) -> None:
        """Do nothing: what is there is read there."""

    def settings(self) -> KnownSettings | None:
        """Return the settings as they are now, without any secret; None before set-up."""
        plan = self.store.plan()
        if plan is None:
            return None
        known = [self.store.repository(key) for key in plan.repositories]
        return KnownSettings(
            self.store.practice(),
            plan.host,
            tuple(map(str, plan.sources)),
            plan.exclusions,
            tuple(self._place(one) for one in known if one is not None),
            self.messengers.settings(),
        )

    def _record(self) -> Record | None:
        known = self.settings()
        return None if known is None else _record(RecordKind.SETTINGS, to_bytes(known))

    def _place(self, repository: Repository) -> KnownPlace:
        choice = self.retention.choice(repository.key)
        return KnownPlace(
            repository.restic_id,
            repository.kind,
            repository.location,
            repository.label,
            repository.connection,
            repository.append_only,
            self.store.rules(repository.key),
            choice.policy if choice else None,
        )


@dataclass(frozen=True)
class RunRecords:
    """`Records`: which copies in a place were complete.

    Once a day, and at once when a copy is not as good as the one before: a record of its own for
    each copy would double the number of snapshots.
    """

    store: PracticeStore
    runs: RunStore
    clock: Clock

    def mark(self, place: RepositoryKey) -> str:
        """Return the day, and how the newest copy ended."""
        newest = next(iter(self._lines(place)), None)
        return f"{self.clock.now():%Y-%m-%d}/{newest.state.value if newest else '-'}"

    def due(self, place: RepositoryKey, there: tuple[StoredRecord, ...]) -> Iterable[Record]:
        """Return the ledger of that place; nobody asks more often than the mark changes."""
        lines = self._lines(place)
        if lines:
            record = _record(RecordKind.RUNS, known_runs.to_bytes(lines))
            if not is_stored(record, there):
                yield record

    def stored(self, place: RepositoryKey, record: Record, at: datetime) -> None:
        """Do nothing: what is there is read there."""

    def _lines(self, place: RepositoryKey) -> tuple[known_runs.KnownRun, ...]:
        repository = self.store.repository(place)
        if repository is None:
            return ()
        here = (run for run in self.runs.runs(limit=known_runs.MOST) if run.went_to(repository))
        return tuple(line for run in here if (line := known_runs.line_of(run)) is not None)


def _record(kind: RecordKind, content: bytes) -> Record:
    def whole() -> Iterator[bytes]:
        yield content

    digest = hashlib.sha256(content).hexdigest()
    return Record(RecordLabel(kind, f"{kind.value}.json", len(content), digest), whole)
