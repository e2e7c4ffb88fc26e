"""Practices with copies of many months, with holds, strange copies and little room left."""

from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QDialog

from practiceguard.domain.backup.hold import Hold, HoldCause
from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.domain.backup.retention import Preset
from practiceguard.domain.backup.run import RunState
from practiceguard.domain.backup.snapshot import Snapshot
from practiceguard.services.backup.assess_protection import PlaceOverview
from practiceguard.services.progress import NeverCancelled
from practiceguard.ui.retention.dialog import RetentionDialog
from practiceguard.ui.retention.hold_dialogs import LiftHoldDialog, PutOnHoldDialog
from practiceguard.ui.retention.known_dialog import KnownCopyDialog
from practiceguard.ui.retention.room_dialog import RoomDialog
from practiceguard.ui.retention.steps import Step
from tests.gui.sample_app import (
    FILES,
    KEY,
    LOCATION,
    NOW,
    SOURCES,
    Sample,
    add_run,
    add_server,
    build_sample,
)

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


DIALOGS_OF_RETENTION = (
    "retention", "retention-copies", "retention-decide", "retention-done", "retention-history",
    "hold", "lift", "lift-change", "known", "room",
)  # fmt: skip


def dialog_of_retention(folder: Path, name: str) -> QDialog:
    """Return one of the dialogs, of a practice with copies of a year; `folder` holds its state."""
    sample = build_sample(folder, with_history=False)
    add_months(sample, 45 if name in {"retention", "room"} else 400)
    if name.startswith("lift"):
        hold = notice_change(sample) if name == "lift-change" else hold_everything(sample)
        return LiftHoldDialog(sample.app, hold)
    if name == "hold":
        return PutOnHoldDialog(sample.app, add_server(sample), is_only_one=False)
    if name == "room":
        leave_room(sample, 4)
        return RoomDialog(sample.app, place_of(sample))
    add_strange(sample, 30)
    seen = sample.app.retention.preview(place=KEY)
    if name == "known":
        return KnownCopyDialog(sample.app, KEY, seen.strange[0])
    dialog = retention_dialog(sample, Preset.TEN_YEARS)
    if name == "retention":
        return dialog
    if name == "retention-history":
        sample.app.retention.apply(seen, seen.token, "Dr Moreau", NeverCancelled())
        dialog.removals.show_removals(sample.app.retention.history(KEY))
        dialog.show_step(Step.HISTORY)
        return dialog
    dialog.show_preview(seen)
    if name == "retention-copies":
        return dialog
    dialog.buttons.remove.click()
    if name == "retention-done":
        dialog.decide.by.line.setText("Dr Moreau")
        dialog.buttons.remove.setEnabled(True)
        dialog.buttons.remove.click()
    return dialog
