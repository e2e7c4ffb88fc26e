"""Records of our own that leave with each backup: whoever has some says which are due."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.domain.record import RecordLabel, StoredRecord


@dataclass(frozen=True)
class Record:
    """Something to be stored in a place, beside the copies."""

    label: RecordLabel
    content: Callable[[], Iterator[bytes]]
    """Yields it from the beginning; may raise, and then nothing of it is stored."""


@dataclass(frozen=True)
class StoreRequest:
    """One record as the engine is to store it."""

    record: Record
    host: str
    dated: datetime
    """What the snapshot is dated, with a time zone: before the copy that it belongs to, so that
    "the newest" is always a copy, for whoever restores by the sheet and with restic alone."""
    gives_way: bool = True
    kib_per_second: int | None = None


class Records(Protocol):
    """One kind of records. Nothing here reads a place, and nothing raises for what is missing."""

    def mark(self, place: RepositoryKey) -> str:
        """Return a short text that changes when something may have become due there."""
        ...

    def due(self, place: RepositoryKey, there: tuple[StoredRecord, ...]) -> Iterable[Record]:
        """Given what is stored in a place, return what is lacking there, the smallest first.

        What is there already may be remembered: the log of an incident keeps its anchors so.
        """
        ...

    def stored(self, place: RepositoryKey, record: Record, at: datetime) -> None:
        """Hear that a record was just stored in a place, at a time in UTC."""
        ...


def is_stored(record: Record, there: Iterable[StoredRecord]) -> bool:
    """Return whether a record lies in a place, whole and just as it is now."""
    return any(one.is_whole and one.label == record.label for one in there)
