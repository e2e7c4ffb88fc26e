"""Letters in lots, as a person writes them down."""

from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from practiceguard.domain.incident.case import DutyId
from practiceguard.domain.incident.incident import DutyStage
from practiceguard.ui.incident.duties_page import DutiesPage
from practiceguard.ui.incident.duty_dialog import DutyDialog
from practiceguard.ui.incident.letter_deeds import LotDialog, RestDialog
from tests.gui.conftest import settled
from tests.gui.incident_room import FROM_14_COUNTRIES, dialog_of, open_room, texts_of
from tests.gui.sample_app import Sample

LETTERS = DutyId("FR", "people")


def press(view: QWidget, text: str) -> None:
    next(one for one in view.findChildren(QPushButton) if one.text() == text).click()


def test_letters_go_out_in_two_lots_and_two_people_get_none(qtbot: QtBot, sample: Sample) -> None:
    room = open_room(qtbot, sample, residents=FROM_14_COUNTRIES)
    page = DutiesPage(room.desk)
    room.show(qtbot, page)
    page.acts.open_row("FR/people")
    press(dialog_of(DutyDialog), "A part was sent…")
    lot = dialog_of(LotDialog)
    assert lot.people.value() == 1284
    lot.people.setValue(1200)
    lot.receipt.setText("registered post 1")
    lot.refresh()
    lot.confirm.click()
    settled(qtbot)
    line = page.rows.rows["FR/people"].line
    assert line.state is not None
    assert line.state[0] == "sent in part"
    page.acts.open_row("FR/people")
    told = texts_of(dialog_of(DutyDialog))
    assert any("Still without a letter or a reason: 84 patients" in text for text in told)
    assert "They were told…" not in [
        b.text() for b in dialog_of(DutyDialog).findChildren(QPushButton)
    ]
    press(dialog_of(DutyDialog), "More were sent…")
    more = dialog_of(LotDialog)
    assert more.people.value() == 84
    more.people.setValue(82)
    more.receipt.setText("registered post 2")
    more.refresh()
    more.confirm.click()
    settled(qtbot)
    page.acts.open_row("FR/people")
    press(dialog_of(DutyDialog), "Some get none…")
    rest = dialog_of(RestDialog)
    assert rest.people.value() == 2
    assert not rest.confirm.isEnabled()
    rest.because.set_text("no address anywhere, and the telephone is dead")
    rest.confirm.click()
    settled(qtbot)
    assert "FR/people" in page.settled.rows
    assert "FR/people" not in page.rows.rows
    duty = next(one for one in room.derived.duties if one.id == LETTERS)
    assert room.room.incident.progress_of(duty).stage is DutyStage.MET


def test_an_authority_is_told_at_once_not_in_parts(qtbot: QtBot, sample: Sample) -> None:
    room = open_room(qtbot, sample, residents=FROM_14_COUNTRIES)
    page = DutiesPage(room.desk)
    room.show(qtbot, page)
    page.acts.open_row("FR/authority")
    texts = [one.text() for one in dialog_of(DutyDialog).findChildren(QPushButton)]
    assert "A part was sent…" not in texts
