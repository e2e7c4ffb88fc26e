"""Practices with copies of many months, with holds, strange copies and little room left."""

from datetime import timedelta
from pathlib import Path

from practiceguard.domain.backup.hold import Hold, HoldCause
from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.domain.backup.retention import Preset
from practiceguard.domain.backup.run import RunState
from practiceguard.domain.backup.snapshot import Snapshot
from practiceguard.services.backup.assess_protection import PlaceOverview
from practiceguard.ui.retention.dialog import RetentionDialog
from tests.gui.sample_app import FILES, KEY, LOCATION, NOW, SOURCES, Sample, add_run

CHANGED = "7412/25400"


def add_months(sample: Sample, days: int = 400) -> None:
    """Give a practice without history a complete copy a day, the last one of this morning."""
    for back in range(days - 1, -1, -1):
        add_run(sample, RunState.COMPLETE, NOW - timedelta(days=back, hours=2), megabytes=150)


def add_strange(sample: Sample, hours: int = 5) -> Snapshot:
    """Put a copy into the place that our ledger does not know; `hours` before now."""
    return sample.engine.add_snapshot(
        LOCATION,
        FILES,
        taken_at=NOW - timedelta(hours=hours),
        host="old-reception",
        paths=tuple(map(str, SOURCES)),
    )


def hold_everything(sample: Sample, place: RepositoryKey | None = None) -> Hold:
    """Put a hold on, as a person does."""
    return sample.app.holds.put_on("The insurance asks for the files of 2024", "Ann", place=place)


def notice_change(sample: Sample) -> Hold:
    """Let most files have changed at once, an hour ago."""
    since = NOW - timedelta(hours=1)
    return sample.app.holds.put_on(
        CHANGED, "PracticeGuard", cause=HoldCause.MASS_CHANGE, since=since
    )


def leave_room(sample: Sample, gigabytes: float) -> None:
    """Let so much room be left on the drive."""
    sample.machine.free[Path(LOCATION)] = int(gigabytes * 1e9)
    repository = sample.store.repository(KEY)
    assert repository is not None
    sample.app.room.look(repository)


def place_of(sample: Sample, key: RepositoryKey = KEY) -> PlaceOverview:
    """Return what is known of a place."""
    places = sample.app.assess_protection(refresh=True).places
    return next(one for one in places if one.repository.key == key)


def retention_dialog(
    sample: Sample, preset: Preset | None = None, key: RepositoryKey = KEY
) -> RetentionDialog:
    """Return the dialog of a place, with a preset chosen in it."""
    repository = sample.store.repository(key)
    assert repository is not None
    dialog = RetentionDialog(sample.app, repository, sample.app.retention.choice(key))
    if preset is not None:
        dialog.choose.cards[preset].choose()
    return dialog
