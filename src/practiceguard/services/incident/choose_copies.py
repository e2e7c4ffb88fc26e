"""Which copies show who is affected: the newest from before the first sign, and one after it."""

from dataclasses import dataclass
from datetime import datetime

from practiceguard.domain.incident.incident import Incident
from practiceguard.domain.incident.moment import Event
from practiceguard.domain.incident.person import SnapshotRef
from practiceguard.services.backup.browse_snapshot import BrowseSnapshot
from practiceguard.services.backup.list_snapshots import (
    Completeness,
    ListSnapshots,
    SnapshotEntry,
)
from practiceguard.services.progress import Cancellation, Report


@dataclass(frozen=True)
class CopyChoice:
    """One copy that may be looked at."""

    entry: SnapshotEntry
    is_before: bool
    """Whether it was made before the first sign."""
    is_proposed: bool

    @property
    def ref(self) -> SnapshotRef:
        """Return it as the count wants it."""
        return SnapshotRef(self.entry.snapshot.snapshot_id, self.entry.snapshot.taken_at)


@dataclass(frozen=True)
class ChooseCopies:
    """Proposes copies, and reads the listing of those that are not at hand."""

    list_snapshots: ListSnapshots
    browse: BrowseSnapshot

    def __call__(self, incident: Incident, *, refresh: bool = False) -> tuple[CopyChoice, ...]:
        """Return all copies, the newest first, with what is proposed.

        Proposed are those that were looked at the last time, else the newest complete one from
        before the first sign (the newest of all if none was made before) and the newest after it,
        to see what changed. Raises what listing the copies raises.
        """
        entries = self.list_snapshots(refresh=refresh)
        sign = first_sign(incident)
        proposed = _proposed(entries, sign, incident)
        return tuple(
            CopyChoice(
                one,
                one.snapshot.taken_at < sign,
                one.snapshot.snapshot_id in proposed,
            )
            for one in entries
        )

    def newest(self) -> SnapshotRef | None:
        """Return the newest copy that is known, None if there is none. Reads no place."""
        entries = self.list_snapshots(refresh=False)
        if not entries:
            return None
        return SnapshotRef(entries[0].snapshot.snapshot_id, entries[0].snapshot.taken_at)

    def is_at_hand(self, snapshot_id: str) -> bool:
        """Return whether the listing of a copy was read already."""
        return self.browse.is_prepared(snapshot_id)

    def prepare(
        self, copies: tuple[SnapshotRef, ...], report: Report, cancel: Cancellation
    ) -> None:
        """Read the listings that are not there yet, which takes minutes for a large copy.

        CANCELLED, and what opening the place raises.
        """
        for one in copies:
            self.browse.prepare(one.snapshot_id, report, cancel)


def first_sign(incident: Incident) -> datetime:
    """Given an incident, return when it began or was first noticed, whichever is earlier."""
    recorded = incident.recorded()
    times = [
        moment.at
        for moment in (recorded.of(Event.OCCURRED), recorded.of(Event.NOTICED))
        if moment is not None
    ]
    return min(times, default=incident.opened.at)


def _proposed(
    entries: tuple[SnapshotEntry, ...], sign: datetime, incident: Incident
) -> frozenset[str]:
    known = {one.snapshot.snapshot_id for one in entries}
    if incident.found is not None:
        again = known & set(incident.found.snapshots)
        if again:
            return frozenset(again)
    before = [one for one in entries if one.snapshot.taken_at < sign]
    after = [one for one in entries if one.snapshot.taken_at >= sign]
    complete = [one for one in before if one.completeness is Completeness.COMPLETE]
    chosen = (complete or before)[:1] + after[:1]
    return frozenset(one.snapshot.snapshot_id for one in chosen)
