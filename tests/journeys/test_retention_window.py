"""From a place's card through the list and a name to the real copies: exactly those go."""

import os
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from practiceguard.domain.backup.checking import CheckDepth
from practiceguard.domain.backup.retention import Preset
from practiceguard.services.progress import NeverCancelled
from practiceguard.ui.main_window import MainWindow, Shell
from practiceguard.ui.rail import Place
from practiceguard.ui.retention.dialog import RetentionDialog
from practiceguard.ui.retention.hold_dialogs import PutOnHoldDialog
from practiceguard.ui.retention.steps import Step
from tests.gui.conftest import _nothing_left
from tests.gui.menus import choose
from tests.gui.sample_app import KEY, NOW
from tests.journeys.windows import RealPractice, real_practice, wait

__all__ = ["_nothing_left"]

DAY = timedelta(days=1)


@pytest.fixture
def practice(tmp_path: Path, restic_path: Path) -> Iterator[RealPractice]:
    with real_practice(tmp_path, restic_path, "Patients") as practice:
        practice.files.mkdir()
        yield practice


def copy(practice: RealPractice, at: datetime, *, is_ours: bool = True) -> str:
    """Make a copy of one day, with a file that is new on it."""
    (practice.files / f"{at:%Y-%m-%d}.txt").write_bytes(os.urandom(3000))
    return practice.copy(at, is_ours=is_ours)


def opened(practice: RealPractice, qtbot: QtBot) -> tuple[MainWindow, Shell]:
    window = MainWindow(practice.app, is_set_up=True)
    qtbot.addWidget(window)
    window.show()
    wait(qtbot)
    assert window.shell is not None
    window.shell.stop_looking()
    window.shell.go_to(Place.BACKUPS)
    return window, window.shell


def looked_at(shell: Shell, qtbot: QtBot) -> RetentionDialog:
    (card,) = shell.backups.places.cards.values()
    choose(qtbot, card.more, "How long copies are kept…")
    (dialog,) = [one for one in shell.window().findChildren(RetentionDialog) if one.isVisible()]
    dialog.choose.cards[Preset.TEN_YEARS].choose()
    dialog.go_on()
    wait(qtbot)
    assert dialog.step is Step.COPIES
    return dialog


def test_exactly_the_copies_of_the_list_go_and_what_is_left_is_sound(
    practice: RealPractice, qtbot: QtBot
) -> None:
    old = [copy(practice, NOW - 160 * DAY + number * DAY) for number in range(12)]
    forged = copy(practice, NOW - 159 * DAY - timedelta(hours=3), is_ours=False)
    recent = [copy(practice, NOW - number * DAY) for number in (2, 1, 0)]
    window, shell = opened(practice, qtbot)
    dialog = looked_at(shell, qtbot)
    listed = {
        dialog.copies.model.fate_at(row).snapshot.snapshot_id
        for row in range(dialog.copies.model.rowCount())
    }
    assert listed
    assert listed < set(old)
    dialog.buttons.remove.click()
    dialog.decide.by.line.setText("Dr Moreau")
    dialog.decide.by.line.textEdited.emit("Dr Moreau")
    dialog.buttons.remove.click()
    wait(qtbot)
    assert dialog.step is Step.DONE
    assert dialog.banner.happened.startswith("Removed: ")
    assert practice.there() == {*old, *recent, forged} - listed
    found = practice.engine.check(practice.access, CheckDepth.ALL_DATA, "", NeverCancelled())
    assert found.is_sound
    (removal,) = practice.app.retention.history(KEY)
    assert (removal.by, set(removal.gone), removal.is_good) == ("Dr Moreau", listed, True)
    # What went by a person's wish is no theft.
    assert shell.home.sentence != "A copy has disappeared from its place"
    window.close()


def test_while_a_hold_is_on_nothing_can_be_removed_until_it_is_lifted(
    practice: RealPractice, qtbot: QtBot
) -> None:
    for number in range(12):
        copy(practice, NOW - 160 * DAY + number * DAY)
    for number in (2, 1, 0):
        copy(practice, NOW - number * DAY)
    before = practice.there()
    window, shell = opened(practice, qtbot)
    (card,) = shell.backups.places.cards.values()
    choose(qtbot, card.more, "Put a hold on…")
    (put_on,) = window.findChildren(PutOnHoldDialog)
    for field, text in ((put_on.reason, "The laptop was stolen"), (put_on.by, "Ann")):
        field.line.setText(text)
        field.line.textEdited.emit(text)
    put_on.put_on.click()
    wait(qtbot)
    assert [banner.hold.by for banner in shell.home.holds.banners] == ["Ann"]
    dialog = looked_at(shell, qtbot)
    assert dialog.header.sentence == "No copy may be removed now"
    assert not dialog.buttons.remove.isVisible()
    dialog.go_on()
    assert practice.there() == before
    (hold,) = practice.app.holds.on()
    practice.app.holds.lift(hold.hold_id, "It was found", "Ann")
    assert looked_at(shell, qtbot).buttons.remove.isVisible()
    window.close()
