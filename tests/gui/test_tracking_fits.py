"""The list of letters and its dialogs for keyboard and screen reader, in both languages."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from practiceguard.domain.incident.delivery import Fate, LettersOut, Way
from practiceguard.domain.incident.substitute import PublicPlace
from practiceguard.services.incident.record_delivery import WhatBecame
from practiceguard.services.incident.record_substitute import Posted
from practiceguard.ui.incident.notices.batch_dialogs import PostedDialog
from practiceguard.ui.incident.notices.new_address_dialog import NewAddressDialog
from practiceguard.ui.incident.notices.substitute_dialogs import (
    PostedInPublicDialog,
    TakenDownDialog,
)
from practiceguard.ui.incident.notices.tracking_dialog import TrackingDialog
from tests.fakes.posted_mailing import number_of
from tests.gui.conftest import settled
from tests.gui.fitting import assert_controls_have_name_and_height, assert_nothing_is_cut_off
from tests.gui.incident_room import RoomOnFakes, dialog_of
from tests.gui.sample_app import Sample
from tests.gui.tracking_screens import PUBLIC, tracked_room


def tracking(qtbot: QtBot, sample: Sample) -> tuple[RoomOnFakes, TrackingDialog]:
    """Return the list of letters of which ten came back."""
    room = tracked_room(qtbot, sample)
    incidents, now = sample.app.incidents, sample.clock.now()
    [made] = room.room.incident.mailings
    out = LettersOut(
        made.key, Way.POST, 20, now - timedelta(minutes=9), "RR", (made.batches[0].name,)
    )
    incidents.delivery.record_out(room.key, "Ana", out)
    for serial in range(1, 11):
        became = WhatBecame(Fate.RETURNED, now, note="unknown")
        incidents.delivery.record_fate(room.key, "Ana", became, number=number_of(1, serial))
    dialog = TrackingDialog(room.desk, room.host)
    dialog.open()
    settled(qtbot)
    dialog.list.table.selectRow(0)
    return room, dialog


def from_list(
    kind: type[QWidget], open_it: Callable[[TrackingDialog], None]
) -> Callable[[QtBot, Sample], QWidget]:
    """Return what opens a dialog from the list."""

    def opened(qtbot: QtBot, sample: Sample) -> QWidget:
        _room, dialog = tracking(qtbot, sample)
        open_it(dialog)
        settled(qtbot)
        return dialog_of(kind)  # type: ignore[type-var]

    return opened


def taken_down(qtbot: QtBot, sample: Sample) -> QWidget:
    """Return the dialog that asks since when the notice is not there any more."""
    room, dialog = tracking(qtbot, sample)
    up = Posted(PublicPlace.HOME_PAGE, "https://practice.example/", sample.clock.now(), "1-800")
    room.app.incidents.substitute.posted(room.key, "Ana", PUBLIC, up)
    dialog.look()
    settled(qtbot)
    dialog.substitute.buttons["substitute"].click()
    settled(qtbot)
    return dialog_of(TakenDownDialog)


VIEWS: dict[str, Callable[[QtBot, Sample], QWidget]] = {
    "list": lambda qtbot, sample: tracking(qtbot, sample)[1],
    "posted": from_list(PostedDialog, lambda one: one.open_posted()),
    "address": from_list(NewAddressDialog, lambda one: one.new_address.click()),
    "public": from_list(
        PostedInPublicDialog, lambda one: one.substitute.buttons["substitute"].click()
    ),
    "taken-down": taken_down,
}


@pytest.mark.usefixtures("as_shown")
@pytest.mark.parametrize("name", VIEWS)
def test_all_is_named_and_nothing_cut_off(qtbot: QtBot, sample: Sample, name: str) -> None:
    view = VIEWS[name](qtbot, sample)
    settled(qtbot)
    assert_controls_have_name_and_height(view)
    assert_nothing_is_cut_off(view)
    view.close()
