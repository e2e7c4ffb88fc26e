"""Getting files back where copies lie in several places."""

from dataclasses import replace
from datetime import UTC, datetime

from pytestqt.qtbot import QtBot

from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.domain.backup.snapshot import Snapshot
from practiceguard.services.backup.list_snapshots import Completeness, SnapshotEntry
from practiceguard.ui.restore.copy_list import CopyList

DRIVE, SERVER = RepositoryKey("drive"), RepositoryKey("server")
NAMES = {DRIVE: "Drive “Blue”", SERVER: "Server “vault”"}


def entry(name: str, hour: int, place: RepositoryKey, *, is_remembered: bool) -> SnapshotEntry:
    taken_at = datetime(2026, 3, 14, hour, tzinfo=UTC)
    snapshot = Snapshot(name * 64, taken_at, "pc", (), (), 1, 1)
    made = SnapshotEntry(snapshot, Completeness.COMPLETE, None, place)
    return replace(made, is_remembered=is_remembered)


def texts(copies: CopyList) -> list[str]:
    return [copies.item(row).text() for row in range(copies.count())]


def test_each_copy_says_where_it_lies_and_one_within_reach_is_chosen(
    qtbot: QtBot,
) -> None:
    copies = CopyList()
    qtbot.addWidget(copies)
    entries = (
        entry("b", 18, DRIVE, is_remembered=True),
        entry("a", 12, SERVER, is_remembered=False),
    )
    copies.show_copies(entries, None, is_remembered=False, places=NAMES)
    assert [text.split("  ")[-1] for text in texts(copies)] == list(NAMES.values())
    assert copies.chosen_id == "a" * 64
    copies.show_copies(entries, "b" * 64, is_remembered=False, places=NAMES)
    assert copies.chosen_id == "b" * 64  # what a person chose stays chosen


def test_with_one_place_nothing_is_said_of_it(qtbot: QtBot) -> None:
    copies = CopyList()
    qtbot.addWidget(copies)
    copies.show_copies((entry("a", 12, DRIVE, is_remembered=False),), None, is_remembered=False)
    assert "Blue" not in texts(copies)[0]
