"""What Home says of a theft of this computer."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from practiceguard.domain.backup.run import RunState
from practiceguard.ui.incident.affected.naming_dialog import NamingDialog
from practiceguard.ui.incident.author_dialog import AuthorDialog
from practiceguard.ui.main_window import MainWindow, Shell
from tests.gui.affected_practice import AFTER, give_address_book, give_copies, give_rules
from tests.gui.conftest import settled
from tests.gui.incident_room import dialog_of
from tests.gui.sample_app import Sample, add_run


@pytest.fixture
def shell_of(qtbot: QtBot) -> Callable[[Sample], Shell]:
    """Return what opens the window of a practice, and keeps it for the length of the test."""
    kept = []

    def open_window(sample: Sample) -> Shell:
        window = MainWindow(sample.app, is_set_up=True)
        kept.append(window)
        qtbot.addWidget(window)
        window.resize(1280, 800)
        window.show()
        settled(qtbot)
        settled(qtbot)
        assert window.shell is not None
        return window.shell

    return open_window


def test_home_says_what_a_thief_would_have(
    qtbot: QtBot, sample: Sample, shell_of: Callable[[Sample], Shell]
) -> None:
    people = give_copies(sample)
    give_rules(sample)
    give_address_book(sample, people)
    stolen = shell_of(sample).home.stolen
    # One of the photographs is nobody’s: a thief has it all the same.
    assert stolen.told.text() == (
        "If this computer were stolen today: 50 patients, 98 photographs and 8 identity documents"
    )
    assert "Besides: 1 file" in stolen.rests.text()
    assert not stolen.set_up.isVisible()


def test_home_offers_to_set_it_up_from_there(
    qtbot: QtBot, sample: Sample, shell_of: Callable[[Sample], Shell]
) -> None:
    give_copies(sample)
    shell = shell_of(sample)
    stolen = shell.home.stolen
    assert stolen.told.text() == "Who would be affected if this computer were stolen today?"
    stolen.set_up.click()
    settled(qtbot)
    dialog = dialog_of(NamingDialog)
    settled(qtbot)
    dialog.primary.click()
    settled(qtbot)
    dialog.primary.click()
    author = dialog_of(AuthorDialog)
    author.line.setText("Sophie")
    author.take.click()
    settled(qtbot)
    settled(qtbot)
    assert stolen.told.text().startswith("If this computer were stolen today: 50 patients")


def test_a_count_of_today_is_not_made_again_after_each_copy(
    qtbot: QtBot, sample: Sample, shell_of: Callable[[Sample], Shell]
) -> None:
    give_copies(sample)
    give_rules(sample)
    shell = shell_of(sample)
    before = shell.home.stolen.rests.text()
    assert before
    newer = add_run(sample, RunState.COMPLETE, AFTER + timedelta(hours=1))
    assert newer.snapshot_id is not None
    sample.world.index.build(newer.snapshot_id, [])
    sample.app.list_snapshots(refresh=True)
    shell.home.stolen.reload()
    settled(qtbot)
    assert shell.home.stolen.rests.text() == before


def test_home_says_nothing_of_it_before_there_is_a_copy(qtbot: QtBot, empty_sample: Sample) -> None:
    window = MainWindow(empty_sample.app, is_set_up=True)
    qtbot.addWidget(window)
    window.show()
    settled(qtbot)
    assert window.shell is not None
    assert not window.shell.home.stolen.isVisible()
