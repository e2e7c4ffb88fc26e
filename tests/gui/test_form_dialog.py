"""The form of an authority: opened from its duty, copied answer by answer, filed, and added to."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from practiceguard.domain.incident.authority_form import FilingKind
from practiceguard.domain.incident.case import DutyId
from practiceguard.domain.incident.entry import FactRecorded, MomentRecorded
from practiceguard.domain.incident.finding import Fact, Field, Knowledge
from practiceguard.domain.incident.incident import DutyStage
from practiceguard.domain.incident.moment import Event
from practiceguard.ui.incident.duties_page import DutiesPage
from practiceguard.ui.incident.duty_dialog import DutyDialog
from practiceguard.ui.incident.fact_dialog import FactDialog
from practiceguard.ui.incident.form_dialog import FiledDialog, FormDialog
from practiceguard.ui.incident.steps import Step
from tests.gui.conftest import settled
from tests.gui.incident_room import (
    FROM_14_COUNTRIES,
    NOTICED_IN_PARIS,
    RoomOnFakes,
    dialog_of,
    open_room,
    texts_of,
)
from tests.gui.sample_app import Sample

CNIL = DutyId("FR", "authority")


def press(view: QWidget, text: str) -> None:
    next(one for one in view.findChildren(QPushButton) if one.text() == text).click()


def opened(qtbot: QtBot, room: RoomOnFakes) -> FormDialog:
    """Open the form from the duty to the CNIL, as a person does."""
    page = room.page
    assert isinstance(page, DutiesPage)
    page.acts.open_row("FR/authority")
    press(dialog_of(DutyDialog), "Fill in the form…")
    form = dialog_of(FormDialog)
    wait_for(qtbot, form)
    return form


def wait_for(qtbot: QtBot, form: FormDialog) -> None:
    """Wait until every part of the form is shown."""
    settled(qtbot)
    qtbot.waitUntil(lambda: form.answers.is_whole)


def test_a_form_is_copied_filed_and_added_to(qtbot: QtBot, sample: Sample) -> None:
    room = open_room(qtbot, sample, residents=FROM_14_COUNTRIES)
    room.write(
        FactRecorded(Fact(Field.DESCRIPTION, Knowledge.KNOWN, "Somebody wrote to us")),
        MomentRecorded(Event.AWARE, NOTICED_IN_PARIS, "the photographs are ours"),
    )
    room.show(qtbot, DutiesPage(room.desk))
    form = opened(qtbot, room)
    told = "\n".join(texts_of(form))
    assert "to be confirmed on first real use" in told
    assert "https://notifications.cnil.fr" in told.replace("\u200b", "")
    assert "initial + complementary notification" in told
    assert form.header.secondary.startswith("Answers that are missing: ")

    # One click, or one key, and it can be pasted.
    row = form.answers.rows["9.1"]
    row.copy.setFocus()
    qtbot.keyClick(row.copy, Qt.Key.Key_Return)
    assert QGuiApplication.clipboard().text() == "Somebody wrote to us"
    assert row.copy.text() == "Copied"
    assert form.told.text() == "Copied: What happened"
    form.answers.rows["4.1"].copy.click()
    assert QGuiApplication.clipboard().text() == "20/11/2026 18:10"
    assert row.copy.text() == "Copy"
    assert not form.answers.rows["2.1"].copy.isEnabled(), "a mark to fill in is no answer"

    # What is missing is said where it belongs, without leaving the form.
    form.answers.lacking["10.3"].click()
    fact = dialog_of(FactDialog)
    fact.text.set_text("the server at the front desk")
    fact.confirm.click()
    wait_for(qtbot, form)
    assert form.answers.rows["10.3"].value.text() == "the server at the front desk"
    assert "10.3" not in form.answers.lacking

    # It is filed, with its number.
    form.filed.click()
    filed = dialog_of(FiledDialog)
    assert not filed.confirm.isEnabled()
    filed.receipt.setText("CNIL 2026-123")
    filed.refresh()
    filed.confirm.click()
    settled(qtbot)
    incident = room.room.incident
    assert incident.of(CNIL).stage is DutyStage.MET
    assert incident.filings[0].values["10.3"] == "the server at the front desk"

    # The next notice shows only what changed.
    form = opened(qtbot, room)
    assert form.kind is FilingKind.COMPLEMENTARY
    assert set(form.answers.rows) == {"1.1", "1.2"}
    assert form.answers.rows["1.2"].value.text() == "CNIL 2026-123"
    form.all.click()
    wait_for(qtbot, form)
    assert "9.1" in form.answers.rows
    form.kinds[FilingKind.COMPLETE].click()
    wait_for(qtbot, form)
    assert form.answers.rows["8.1"].value.text() != "Inconnue", "complete refuses that"
    form.kinds[FilingKind.WITHDRAWAL].click()
    wait_for(qtbot, form)
    assert form.answers.rows["9.1"].value.text().startswith("Sans objet")


def test_what_is_said_elsewhere_is_gone_to(qtbot: QtBot, sample: Sample) -> None:
    room = open_room(qtbot, sample, residents=FROM_14_COUNTRIES)
    page = DutiesPage(room.desk)
    room.show(qtbot, page)
    with qtbot.waitSignal(page.kit_requested):
        opened(qtbot, room).answers.lacking["2.3"].click()
    with qtbot.waitSignal(page.go_requested) as gone:
        opened(qtbot, room).answers.lacking["11.3"].click()
    assert gone.args == [Step.AFFECTED]
