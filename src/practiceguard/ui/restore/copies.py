"""Which copies there are: as read now, or as remembered while their place is not reachable."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from practiceguard.bootstrap import App
from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.backup.list_snapshots import SnapshotEntry
from practiceguard.ui import texts
from practiceguard.ui.formats import local_day


@dataclass(frozen=True)
class Copies:
    """The copies, newest first, and why they could not be read just now."""

    entries: tuple[SnapshotEntry, ...] = ()
    problem: Exception | None = None
    is_remembered: bool = False
    """Whether the entries are from an earlier look, at `read_at`."""
    read_at: datetime | None = None
    is_read: bool = False
    """False only before the first look has ended."""
    places: Mapping[RepositoryKey, str] = field(default_factory=dict)
    """What each place is called, where there are several; else empty."""

    def find(self, snapshot_id: str) -> SnapshotEntry | None:
        """Return a copy by its id."""
        for entry in self.entries:
            if entry.snapshot.snapshot_id == snapshot_id:
                return entry
        return None


def read_copies(app: App) -> Copies:
    """Look which copies there are, for worker threads; never raises a known failure."""
    try:
        entries = app.list_snapshots(refresh=True)
        return Copies(entries, is_read=True, places=_names_of_places(app))
    except PracticeGuardError as error:
        if error.code is ErrorCode.NOT_SET_UP:
            return Copies(is_read=True)
        return _remembered(app, error)


def day_of(entry: SnapshotEntry) -> date:
    """Return the local day on which a copy was made."""
    return local_day(entry.snapshot.taken_at)


def _names_of_places(app: App) -> dict[RepositoryKey, str]:
    places = app.open_repository.all()
    return {one.key: texts.place_name(one) for one in places} if len(places) > 1 else {}


def _remembered(app: App, problem: PracticeGuardError) -> Copies:
    try:
        entries = app.list_snapshots(refresh=False)
        facts = app.read_facts.remembered()
    except PracticeGuardError:
        return Copies(problem=problem, is_read=True)
    return Copies(
        entries,
        problem,
        is_remembered=True,
        read_at=facts.read_at if facts is not None else None,
        is_read=True,
        places=_names_of_places(app),
    )
