"""From "Something happened?" into the room: opening, ticking, times, facts, evidence, the log."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QDateTime, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.entry import (
    DemandReceived,
    EvidenceTaken,
    ExposureSeen,
    KindChanged,
    MomentRecorded,
    Noted,
    PatientContacted,
    StepTicked,
    Topic,
)
from practiceguard.domain.incident.finding import Fact, Field, Knowledge
from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.domain.incident.log import LogEntry, shown_number
from practiceguard.domain.incident.moment import Event
from practiceguard.domain.incident.risk import Exposure
from practiceguard.services.incident.read_incident import Room
from practiceguard.ui.errors import ErrorDialog
from practiceguard.ui.incident import nearest
from practiceguard.ui.incident.attacker_dialogs import DemandDialog, PatientDialog
from practiceguard.ui.incident.author_dialog import AuthorDialog
from practiceguard.ui.incident.evidence_dialogs import ExposureDialog
from practiceguard.ui.incident.fact_dialog import FactDialog
from practiceguard.ui.incident.facts_section import still_checked
from practiceguard.ui.incident.first_hour import FirstHourView
from practiceguard.ui.incident.first_hour_dialog import FirstHourDialog
from practiceguard.ui.incident.first_hour_words import print_text
from practiceguard.ui.incident.happened_page import HappenedPage
from practiceguard.ui.incident.kind_dialog import KindDialog
from practiceguard.ui.incident.note_dialog import NoteDialog
from practiceguard.ui.incident.open_dialog import OpenDialog
from practiceguard.ui.incident.room import RoomView
from practiceguard.ui.incident.steps import Step
from practiceguard.ui.incident.times_section import MomentDialog
from practiceguard.ui.main_window import MainWindow, Shell
from practiceguard.ui.rail import Place
from practiceguard.ui.setup.wizard import SetupWizard
from practiceguard.ui.theme import Level
from practiceguard.ui.widgets import StatusBadge, choosing
from tests.gui.conftest import settled
from tests.gui.incident_room import RoomOnFakes, dialog_of, open_room, texts_of
from tests.gui.sample_app import NOW, Sample


def open_window(qtbot: QtBot, sample: Sample) -> tuple[MainWindow, Shell]:
    window = MainWindow(sample.app, is_set_up=True)
    qtbot.addWidget(window)
    window.show()
    settled(qtbot)
    assert window.shell is not None
    return window, window.shell


def press(qtbot: QtBot, parent: QWidget, text: str) -> None:
    found = [one for one in parent.findChildren(QPushButton) if one.text() == text]
    (button,) = [one for one in found if one.isVisible()]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def fill(dialog: OpenDialog, kind: IncidentKind = IncidentKind.RANSOMWARE) -> None:
    dialog.noticed_by.setText("Sophie")
    dialog.seen.setPlainText("a red window asks for money")
    dialog.choose_kind(kind)
    dialog.writer.setText("Dr Moreau")


def opened_room(qtbot: QtBot, sample: Sample) -> tuple[MainWindow, Shell, RoomView]:
    """Open an incident by the buttons alone."""
    window, shell = open_window(qtbot, sample)
    qtbot.mouseClick(shell.rail.alarm, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(shell.first_hour.open_button, Qt.MouseButton.LeftButton)
    settled(qtbot)
    dialog = dialog_of(OpenDialog)
    fill(dialog)
    qtbot.mouseClick(dialog.open_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shell.incidents.room is not None)
    settled(qtbot)
    assert shell.incidents.room is not None
    return window, shell, shell.incidents.room


def page_of(room: RoomView) -> HappenedPage:
    page = room.pages[Step.WHAT_HAPPENED]
    assert isinstance(page, HappenedPage)
    return page


def the_room(sample: Sample) -> Room:
    (room,) = sample.app.incidents.read.all()
    return room


def test_before_anything_happened_the_list_says_what_will_be_here(
    qtbot: QtBot, sample: Sample
) -> None:
    window, shell = open_window(qtbot, sample)
    qtbot.mouseClick(shell.rail.button(Place.INCIDENTS), Qt.MouseButton.LeftButton)
    settled(qtbot)
    assert shell.place is Place.INCIDENTS
    assert shell.incidents.list.header.sentence == "No incident was ever opened here"
    assert shell.incidents.list.empty.isVisible()
    assert shell.rail.button(Place.INCIDENTS).count == 0
    press(qtbot, shell.incidents.list, "Something happened?")
    assert shell.view(Place.FIRST_HOUR).isVisible()
    window.close()


def test_an_incident_whose_log_was_taken_away_is_told_and_its_room_left(
    qtbot: QtBot, sample: Sample
) -> None:
    window, shell, _room = opened_room(qtbot, sample)
    sample.world.aftermath.log._entries.clear()  # type: ignore[attr-defined]
    shell.incidents.watch.look()
    settled(qtbot)
    listed = shell.incidents.list
    assert shell.incidents.currentWidget() is listed
    assert listed.header.sentence == "The log of an incident is gone"
    assert not listed.empty.isVisible()
    assert listed.banner.happened.startswith("An incident is gone: 2026-01")
    window.close()


def test_the_card_is_there_before_anything_is_asked(qtbot: QtBot, sample: Sample) -> None:
    window, shell = open_window(qtbot, sample)
    qtbot.mouseClick(shell.rail.alarm, Qt.MouseButton.LeftButton)
    assert shell.place is Place.FIRST_HOUR
    assert not [one for one in QApplication.topLevelWidgets() if isinstance(one, OpenDialog)]
    titles = [title for title, _how in shell.first_hour.steps()]
    assert titles[0] == "Patients first"
    assert shell.first_hour.open_button.isVisible()
    assert sample.app.incidents.read.all() == ()
    window.close()


def test_opening_asks_little_and_leads_into_the_room(qtbot: QtBot, sample: Sample) -> None:
    window, shell, room = opened_room(qtbot, sample)
    assert shell.place is Place.INCIDENTS
    assert shell.incidents.currentWidget() is room
    assert room.header.sentence == "Files are locked or gone"
    assert re.match(
        r"Incident 2026-01-[0-9a-f]{4} · opened by Dr Moreau · noticed ", room.header.secondary
    )
    assert shell.rail.button(Place.INCIDENTS).count == 1
    assert "1 open" in shell.rail.button(Place.INCIDENTS).accessibleName()
    incident = the_room(sample).incident
    assert (incident.kind, incident.home) == (IncidentKind.RANSOMWARE, "FR")
    assert incident.recorded().of(Event.NOTICED).who == "Sophie"  # type: ignore[union-attr]
    assert shell.incidents.writers.author == "Dr Moreau"
    window.close()


def test_what_opening_did_is_said_and_is_so(qtbot: QtBot, sample: Sample) -> None:
    sample.app.assess_protection(refresh=True)  # the copies of the sample are read once
    window, _shell, room = opened_room(qtbot, sample)
    count = len(the_room(sample).incident.marked_snapshots)
    assert count > 1
    banner = page_of(room).first_hour.banner
    assert banner.happened == (
        f"No copy is removed any more; {count} copies from before are marked"
    )
    assert sample.app.holds.on()
    (hold,) = sample.app.holds.on()
    sample.app.holds.lift(hold.hold_id, "it was a drill", "Dr Moreau")
    room.desk.write(Noted("the hold was lifted"))
    settled(qtbot)
    page_of(room).first_hour.look_at_copies()
    settled(qtbot)
    assert banner.happened == "It is not certain that no copy is removed"
    window.close()


def test_an_opening_waits_for_names_and_takes_no_time_to_come(qtbot: QtBot, sample: Sample) -> None:
    dialog = OpenDialog(sample.app)
    qtbot.addWidget(dialog)
    dialog.show()
    settled(qtbot)
    assert dialog.kind is IncidentKind.UNKNOWN
    assert not dialog.home.country.isVisible()
    assert not dialog.open_button.isEnabled()
    dialog.noticed_by.setText("Sophie")
    assert not dialog.open_button.isEnabled()
    dialog.writer.setText("  ")
    assert not dialog.open_button.isEnabled()
    dialog.writer.setText("Dr Moreau")
    assert dialog.open_button.isEnabled()
    dialog.noticed_at.set_moment(NOW + timedelta(days=1))
    assert dialog.noticed_at.moment <= NOW + timedelta(minutes=1)
    dialog.close()


def test_the_time_of_the_card_is_taken_over(qtbot: QtBot, sample: Sample) -> None:
    noticed = QDateTime(2026, 11, 20, 8, 42, 0)
    dialog = OpenDialog(sample.app, noticed)
    qtbot.addWidget(dialog)
    assert dialog.noticed_at.moment == datetime(2026, 11, 20, 8, 42, tzinfo=UTC)
    settled(qtbot)


def test_without_a_practice_country_and_state_are_asked(qtbot: QtBot, empty_sample: Sample) -> None:
    dialog = OpenDialog(empty_sample.app)
    qtbot.addWidget(dialog)
    dialog.show()
    settled(qtbot)
    fill(dialog)
    home = dialog.home
    home.country.setCurrentIndex(home.country.findData("FR"))
    assert home.country.isVisible()
    assert not home.part.isVisible()
    assert dialog.open_button.isEnabled()
    home.country.setCurrentIndex(home.country.findData("US"))
    assert home.part.isVisible()
    assert not dialog.open_button.isEnabled()
    home.part.setCurrentIndex(home.part.findData("US-CA"))
    assert home.code == "US-CA"
    qtbot.mouseClick(dialog.open_button, Qt.MouseButton.LeftButton)
    settled(qtbot)
    assert the_room(empty_sample).incident.home == "US-CA"


def test_it_can_be_opened_in_the_middle_of_set_up_and_is_found_again(
    qtbot: QtBot, empty_sample: Sample
) -> None:
    window = MainWindow(empty_sample.app, is_set_up=False)
    qtbot.addWidget(window)
    window.show()
    settled(qtbot)
    wizard = window.centralWidget()
    assert isinstance(wizard, SetupWizard)
    qtbot.mouseClick(wizard.alarm, Qt.MouseButton.LeftButton)
    card = dialog_of(FirstHourDialog)
    qtbot.mouseClick(card.view.open_button, Qt.MouseButton.LeftButton)
    settled(qtbot)
    dialog = dialog_of(OpenDialog)
    fill(dialog)
    dialog.home.country.setCurrentIndex(dialog.home.country.findData("LT"))
    qtbot.mouseClick(dialog.open_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.shell is not None)
    settled(qtbot)
    assert window.shell is not None
    assert window.shell.place is Place.INCIDENTS
    assert window.shell.incidents.room is not None
    banner = page_of(window.shell.incidents.room).first_hour.banner
    assert "keeps no copies here yet" in banner.happened
    window.close()
    settled(qtbot)
    again = MainWindow(empty_sample.app, is_set_up=False)
    qtbot.addWidget(again)
    again.show()
    again.show_open_incident()
    settled(qtbot)
    assert again.shell is not None
    assert again.shell.incidents.room is not None
    again.close()


def test_what_is_open_is_offered_on_the_card(qtbot: QtBot, sample: Sample) -> None:
    window, shell, room = opened_room(qtbot, sample)
    shell.incidents.show_list()
    qtbot.mouseClick(shell.rail.alarm, Qt.MouseButton.LeftButton)
    number = shown_number(room.incident)
    press(qtbot, shell.first_hour, f"Go to incident {number}: Files are locked or gone")
    settled(qtbot)
    assert shell.place is Place.INCIDENTS
    assert shell.incidents.currentWidget() is shell.incidents.room
    window.close()


def test_records_that_cannot_be_written_leave_the_paper_card(
    qtbot: QtBot, sample: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = OpenDialog(sample.app)
    qtbot.addWidget(dialog)
    dialog.show()
    settled(qtbot)
    fill(dialog)

    def locked(*_: object) -> None:
        raise PracticeGuardError(ErrorCode.KEYRING_LOCKED)

    monkeypatch.setattr(sample.world.aftermath.log, "append", locked)
    qtbot.mouseClick(dialog.open_button, Qt.MouseButton.LeftButton)
    settled(qtbot)
    assert dialog.isVisible()
    told = dialog.banner.accessibleName()
    assert "Nothing was opened. Go on with the card on paper" in told
    assert dialog.open_button.isEnabled()
    assert sample.app.incidents.read.all() == ()
    dialog.close()


def test_a_start_that_failed_still_shows_the_card_for_paper(qtbot: QtBot) -> None:
    card = FirstHourDialog(None)
    qtbot.addWidget(card)
    card.show()
    assert not card.view.open_button.isVisible()
    assert any("This page works on paper" in text for text in texts_of(card))
    press(qtbot, card, "Copy as text")
    assert "Patients first" in QApplication.clipboard().text()
    card.close()


@pytest.fixture
def paris(qtbot: QtBot, sample: Sample) -> RoomOnFakes:
    return open_room(qtbot, sample, kind=IncidentKind.RANSOMWARE)


@pytest.fixture
def shown(qtbot: QtBot, paris: RoomOnFakes) -> Callable[[], HappenedPage]:
    def show() -> HappenedPage:
        page = HappenedPage(paris.desk)
        paris.show(qtbot, page)
        return page

    return show


def last(paris: RoomOnFakes) -> object:
    return paris.room.entries[-1].entry


def test_a_tick_is_written_with_its_time_and_can_be_taken_back(
    qtbot: QtBot, paris: RoomOnFakes, shown: Callable[[], HappenedPage]
) -> None:
    page = shown()
    row = page.first_hour.rows["off-network"]
    row.box.click()
    settled(qtbot)
    assert last(paris) == StepTicked("off-network", True, paris.sample.clock.now())
    assert row.done.text() == "done 21 Nov, 19:04, Dr Moreau"
    assert page.first_hour.name(paris.room).startswith("First hour (1 of ")
    row.box.click()
    settled(qtbot)
    assert paris.room.incident.steps == {}
    assert not row.done.isVisible()


def test_a_tick_without_a_name_is_no_tick(
    qtbot: QtBot, paris: RoomOnFakes, shown: Callable[[], HappenedPage]
) -> None:
    paris.desk.writers.remember("")
    page = shown()
    row = page.first_hour.rows["call"]
    row.box.click()
    dialog_of(AuthorDialog).reject()
    settled(qtbot)
    assert not row.box.isChecked()
    assert paris.room.incident.steps == {}
    row.box.click()
    asked = dialog_of(AuthorDialog)
    asked.line.setText("Sophie")
    asked.accept()
    settled(qtbot)
    assert row.box.isChecked()
    assert paris.room.entries[-1].author == "Sophie"
    page.first_hour.rows["one-decides"].box.click()
    settled(qtbot)
    assert not [one for one in QApplication.topLevelWidgets() if isinstance(one, AuthorDialog)
                and one.isVisible()]  # fmt: skip
    assert paris.room.entries[-1].author == "Sophie"


def test_a_tick_that_cannot_be_written_does_not_stay(
    qtbot: QtBot,
    paris: RoomOnFakes,
    shown: Callable[[], HappenedPage],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = shown()

    def full(*_: object) -> None:
        raise PracticeGuardError(ErrorCode.STATE_NOT_WRITABLE)

    monkeypatch.setattr(paris.sample.world.aftermath.log, "append", full)
    row = page.first_hour.rows["call"]
    row.box.click()
    settled(qtbot)
    assert not row.box.isChecked()
    dialog_of(ErrorDialog).close()


def test_another_kind_brings_another_card_and_keeps_what_was_done(
    qtbot: QtBot, paris: RoomOnFakes, shown: Callable[[], HappenedPage]
) -> None:
    page = shown()
    assert "never-confirm" not in page.first_hour.rows
    page.first_hour.rows["write-down"].box.click()
    settled(qtbot)
    page.first_hour.change_kind.click()
    dialog = dialog_of(KindDialog)
    dialog.choice.choose(IncidentKind.EXTORTION)
    dialog.accept()
    settled(qtbot)
    assert last(paris) == KindChanged(IncidentKind.EXTORTION)
    assert "never-confirm" in page.first_hour.rows
    assert page.first_hour.rows["write-down"].box.isChecked()


def test_the_card_is_printed_as_it_is_ticked(
    qtbot: QtBot, paris: RoomOnFakes, shown: Callable[[], HappenedPage], tmp_path: Path
) -> None:
    page = shown()
    paris.write(StepTicked("call", True, paris.sample.clock.now()))
    paris.refresh()
    text = page.first_hour.as_text()
    assert "☑ Call from a telephone, not by e-mail    21 Nov, 19:04" in text
    assert "☐ Patients first    ____:____" in text
    assert "a message with photographs" in text
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "card.pdf"))
    print_text(text, printer)
    assert (tmp_path / "card.pdf").read_bytes().startswith(b"%PDF")


def test_a_time_is_corrected_by_adding_and_the_one_before_stays_readable(
    qtbot: QtBot, paris: RoomOnFakes, shown: Callable[[], HappenedPage]
) -> None:
    page = shown()
    page.show_section(page.times)
    for hours, why in ((30, "the dates of the files"), (31, "the log of the internet box")):
        page.times.ask(paris.room.incident, Event.OCCURRED)
        dialog = dialog_of(MomentDialog)
        assert not dialog.confirm.isEnabled()
        dialog.at.set_moment(paris.sample.clock.now() - timedelta(hours=hours))
        dialog.why.set_text(why)
        dialog.confirm.click()
        settled(qtbot)
    assert isinstance(last(paris), MomentRecorded)
    start = paris.room.incident.recorded().of(Event.OCCURRED)
    assert start is not None
    assert start.at == paris.sample.clock.now() - timedelta(hours=31)
    told = texts_of(page.times)
    assert any(text.startswith("Before: ") and "the dates of the files" in text for text in told)
    assert any("the log of the internet box" in text for text in told)
    assert any(text.startswith("Until then it counts from: Somebody here first") for text in told)


def test_a_fact_is_never_blank_and_choices_keep_their_codes(
    qtbot: QtBot, paris: RoomOnFakes, shown: Callable[[], HappenedPage]
) -> None:
    page = shown()
    before = still_checked(paris.room.incident)
    assert before == len(Field)
    page.facts.ask(Fact(Field.LOST, Knowledge.BEING_CHECKED))
    dialog = dialog_of(FactDialog)
    assert not dialog.confirm.isEnabled()
    dialog.choices["confidentiality"].setChecked(True)
    dialog.choices["availability"].setChecked(True)
    dialog.confirm.click()
    settled(qtbot)
    fact = paris.room.incident.facts[Field.LOST]
    assert (fact.knowledge, fact.value) == (Knowledge.KNOWN, "confidentiality,availability")
    page.facts.ask(Fact(Field.OFFICER, Knowledge.BEING_CHECKED))
    dialog = dialog_of(FactDialog)
    dialog.choose_way(Knowledge.DOES_NOT_APPLY)
    assert not dialog.confirm.isEnabled()
    dialog.because.setText("we have none")
    dialog.confirm.click()
    settled(qtbot)
    assert still_checked(paris.room.incident) == before - 2
    page.show_section(page.facts)
    told = texts_of(page.facts)
    assert any(text.startswith("What it did to the data – 7 of 8") for text in told)
    assert "because we have none" in told


@pytest.mark.parametrize("field", list(Field))
def test_every_fact_can_be_asked(qtbot: QtBot, paris: RoomOnFakes, field: Field) -> None:
    dialog = FactDialog(paris.desk, Fact(field, Knowledge.BEING_CHECKED))
    qtbot.addWidget(dialog)
    assert dialog.header.sentence.endswith("?")
    dialog.choose_way(Knowledge.BEING_CHECKED)
    assert dialog.confirm.isEnabled()
    assert dialog.answer == Fact(field, Knowledge.BEING_CHECKED)


def test_evidence_is_taken_in_verified_and_given_back(
    qtbot: QtBot,
    paris: RoomOnFakes,
    shown: Callable[[], HappenedPage],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = shown()
    source = tmp_path / "écran.jpg"
    source.write_bytes(b"a photograph of a screen")
    dialog = page.evidence.ask_about(source)
    assert not dialog.confirm.isEnabled()
    dialog.what.set_text("photograph of the screen at the front desk")
    dialog.who.setText("Sophie")
    dialog.confirm.click()
    settled(qtbot)
    taken = last(paris)
    assert isinstance(taken, EvidenceTaken)
    assert (taken.name, taken.collected_by) == ("écran.jpg", "Sophie")
    page.show_section(page.evidence)
    page.evidence.check()
    settled(qtbot)
    assert page.evidence.banner.happened == "All evidence is what was taken in"
    target = tmp_path / "back.jpg"
    monkeypatch.setattr(choosing, "choose_file_to_save", lambda *_: target)
    press(qtbot, page.evidence, "Save a copy…")
    settled(qtbot)
    assert target.read_bytes() == b"a photograph of a screen"
    note = last(paris)
    assert isinstance(note, Noted)
    assert "écran.jpg" in note.text
    paris.sample.world.aftermath.evidence._held.clear()  # type: ignore[attr-defined]
    page.evidence.check()
    settled(qtbot)
    assert page.evidence.banner.happened == "Some evidence is not what was taken in"
    assert "écran.jpg" in page.evidence.banner.accessibleName()


def test_a_sign_that_somebody_has_the_data_is_written_down(
    qtbot: QtBot, paris: RoomOnFakes, shown: Callable[[], HappenedPage]
) -> None:
    page = shown()
    page.show_section(page.evidence)
    page.evidence.add_sign.click()
    dialog = dialog_of(ExposureDialog)
    dialog.kind.setCurrentIndex(dialog.kind.findData(Exposure.SAMPLE_SHOWN.value))
    dialog.what.set_text("three letters in an e-mail")
    dialog.confirm.click()
    settled(qtbot)
    assert last(paris) == ExposureSeen(Exposure.SAMPLE_SHOWN, "three letters in an e-mail")
    assert "three letters in an e-mail" in texts_of(page.evidence)


def test_demands_and_patients_who_were_contacted_are_kept_one_by_one(
    qtbot: QtBot, paris: RoomOnFakes, shown: Callable[[], HappenedPage]
) -> None:
    page = shown()
    page.show_section(page.attacker)
    now = paris.sample.clock.now()
    page.attacker.add_demand.click()
    demand = dialog_of(DemandDialog)
    demand.from_whom.setText("Night Owl")
    demand.demand.set_text("2 bitcoin to bc1q")
    demand.has_deadline.setChecked(True)
    demand.deadline.set_moment(now + timedelta(hours=70))
    demand.confirm.click()
    settled(qtbot)
    written = last(paris)
    assert isinstance(written, DemandReceived)
    assert (written.sender, written.channel) == ("Night Owl", "E-mail")
    assert written.deadline_at == now + timedelta(hours=70)
    page.attacker.add_patient.click()
    patient = dialog_of(PatientDialog)
    patient.patient.setText("Claire Dupont")
    patient.demand.set_text("500 euros")
    assert patient.told_by.text() == "Dr Moreau"
    patient.confirm.click()
    settled(qtbot)
    contacted = last(paris)
    assert isinstance(contacted, PatientContacted)
    assert contacted.patient == "Claire Dupont"
    told = " ".join(texts_of(page.attacker))
    assert "70 hours left" in told
    assert "Claire Dupont" in told
    assert page.attacker.name(paris.room) == "The attacker (1)"


def test_helplines_of_the_practices_country_come_first_with_the_day_they_were_looked_up(
    qtbot: QtBot, paris: RoomOnFakes, shown: Callable[[], HappenedPage]
) -> None:
    page = shown()
    page.show_section(page.attacker)
    settled(qtbot)
    told = texts_of(page.attacker.helplines)
    assert told.index("3018") < told.index("https://stopncii.org") < told.index("0345 6000 459")
    assert "Looked up on Saturday 21 November 2026 (read)" in told
    assert any("from knowledge, check this first" in text for text in told)


def test_a_lost_telephone_has_no_attacker_until_one_writes(qtbot: QtBot, sample: Sample) -> None:
    room = open_room(qtbot, sample, kind=IncidentKind.LOST_DEVICE)
    page = HappenedPage(room.desk)
    room.show(qtbot, page)
    assert not page.bar.button(page.attacker).isVisible()
    room.write(DemandReceived(sample.clock.now(), "letter", "nobody", "money"))
    room.refresh()
    assert page.bar.button(page.attacker).isVisible()


def test_a_clock_that_was_set_back_is_told_on_the_log_page(
    paris: RoomOnFakes, shown: Callable[[], HappenedPage]
) -> None:
    page = shown()
    assert not page.log.clock.isVisibleTo(page.log)
    paris.write(Noted("comes at 15:00", Topic.CALL))
    paris.sample.clock.set(paris.room.entries[-1].at - timedelta(days=1))
    paris.refresh()
    assert page.log.clock.isVisibleTo(page.log)
    assert page.log.clock.text().startswith("The clock of this computer was set back: entry 2 was")
    paris.write(Noted("came", Topic.CALL))
    paris.refresh()
    assert page.log.clock.text().startswith("The clock of this computer was set back after entry 2")
    assert page.log.clock.text() in page.log.as_text()


def test_the_log_is_told_verified_and_saved(
    qtbot: QtBot,
    paris: RoomOnFakes,
    shown: Callable[[], HappenedPage],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = shown()
    page.show_section(page.log)
    paris.write(Noted("comes at 15:00", Topic.CALL))
    paris.refresh()
    assert page.log.model.sentence(0) == "A call: comes at 15:00"
    assert page.log.model.sentence(page.log.model.rowCount() - 1).startswith("Incident opened: ")
    page.log.check()
    settled(qtbot)
    assert page.log.banner.happened.startswith("This log is as it was written")
    target = tmp_path / "log.txt"
    monkeypatch.setattr(choosing, "choose_file_to_save", lambda *_: target)
    page.log.save.click()
    settled(qtbot)
    text = target.read_text(encoding="utf-8")
    assert "A call: comes at 15:00" in text
    assert "Europe/Paris" in text
    assert text.index("Incident opened") < text.index("A call")


def test_a_log_that_was_altered_says_so_and_where(
    qtbot: QtBot, paris: RoomOnFakes, shown: Callable[[], HappenedPage]
) -> None:
    paris.write(Noted("true"))
    log = paris.sample.world.aftermath.log
    entries: list[LogEntry] = log._entries[paris.key]  # type: ignore[attr-defined]
    number = entries[-1].number
    entries[-1] = LogEntry(
        **{**vars(entries[-1]), "body": entries[-1].body.replace("true", "false")}
    )
    page = shown()
    assert page.log.banner.happened.startswith("This log is not as it was written")
    assert f"Entry {number} is not as it was written" in page.log.banner.accessibleName()
    assert f"Entry {number} is not as it was written" in page.log.as_text()


def test_a_note_of_a_call_an_hour_ago(qtbot: QtBot, sample: Sample) -> None:
    window, _shell, room = opened_room(qtbot, sample)
    qtbot.mouseClick(room.add_note, Qt.MouseButton.LeftButton)
    dialog = dialog_of(NoteDialog)
    assert not dialog.add.isEnabled()
    dialog.text.setPlainText("the police called back")
    dialog.topic.setCurrentIndex(dialog.topic.findData(Topic.CALL))
    dialog.earlier.setChecked(True)
    dialog.at.set_moment(NOW - timedelta(hours=1))
    qtbot.mouseClick(dialog.add, Qt.MouseButton.LeftButton)
    settled(qtbot)
    entry = the_room(sample).entries[-1].entry
    assert entry == Noted("the police called back", Topic.CALL, NOW - timedelta(hours=1))
    window.close()


def test_what_another_process_writes_shows_up(qtbot: QtBot, sample: Sample) -> None:
    window, shell, room = opened_room(qtbot, sample)
    sample.app.incidents.write(room.incident, "Sophie at the other desk", Noted("I saw it too"))
    qtbot.waitUntil(lambda: page_of(room).log.model.sentence(0) == "I saw it too", timeout=10_000)
    assert "Sophie at the other desk" in shell.incidents.writers.known
    window.close()


def test_the_nearest_deadline_is_in_view_on_every_page_and_counts_down(
    qtbot: QtBot, sample: Sample
) -> None:
    window, _shell, room = opened_room(qtbot, sample)
    for step in room.pages:
        room.go_to(step)
        assert room.strip.isVisible()
    assert room.strip.text.startswith("72 hours left. Tell CNIL: Monday 23 November 2026, 14:04")
    sample.clock.advance(timedelta(hours=71, minutes=30))
    room.strip.refresh()
    assert room.strip.text.startswith("30 minutes left.")
    sample.clock.advance(timedelta(hours=2))
    room.strip.refresh()
    assert room.strip.text.startswith("1 hour late.") or "late" in room.strip.text
    window.close()


@pytest.mark.parametrize(
    ("span", "level"),
    [
        (timedelta(hours=-1), Level.BAD),
        (timedelta(hours=51), Level.CARE),
        (timedelta(days=30), Level.UNPROVED),
    ],
)
def test_late_is_red_and_soon_is_amber(span: timedelta, level: Level) -> None:
    assert nearest.level_of(span) is level


def test_an_open_dialog_survives_what_others_write(
    qtbot: QtBot, paris: RoomOnFakes, shown: Callable[[], HappenedPage]
) -> None:
    page = shown()
    page.facts.ask(Fact(Field.DESCRIPTION, Knowledge.BEING_CHECKED))
    dialog = dialog_of(FactDialog)
    dialog.text.set_text("half a sentence")
    paris.write(Noted("meanwhile"))
    paris.refresh()
    settled(qtbot)
    assert dialog.isVisible()
    assert dialog.text.text == "half a sentence"
    dialog.reject()


def test_the_first_hour_view_needs_nothing(qtbot: QtBot) -> None:
    view = FirstHourView(can_open=False)
    qtbot.addWidget(view)
    view.show()
    assert isinstance(view.window(), QWidget)
    assert not isinstance(view.window(), QDialog)
    assert "☐ 1. Patients first" in view.as_text()


def test_the_list_counts_down_too(qtbot: QtBot, sample: Sample) -> None:
    window, shell, _room = opened_room(qtbot, sample)
    shell.incidents.show_list()
    settled(qtbot)
    badges = shell.incidents.list.rows.findChildren(StatusBadge)
    assert [one.text for one in badges] == ["72 hours left: CNIL"]
    sample.clock.advance(timedelta(hours=73))
    shell.incidents.list.refresh()
    assert [(one.text, one.level) for one in badges] == [("1 hour late: CNIL", Level.BAD)]
    window.close()


def test_the_tab_key_stops_once_at_the_kinds(qtbot: QtBot, sample: Sample) -> None:
    dialog = OpenDialog(sample.app)
    qtbot.addWidget(dialog)
    dialog.show()
    settled(qtbot)
    dialog.activateWindow()
    dialog.seen.setFocus()
    qtbot.keyClick(dialog.seen, Qt.Key.Key_Tab)
    chosen_card = dialog.kinds.cards[IncidentKind.UNKNOWN]
    assert dialog.focusWidget() is chosen_card.button
    qtbot.keyClick(chosen_card.button, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.writer
    dialog.choose_kind(IncidentKind.VENDOR)
    assert dialog.kind is IncidentKind.VENDOR
    chosen = [kind for kind, card in dialog.kinds.cards.items() if card.is_chosen()]
    assert chosen == [IncidentKind.VENDOR]
    dialog.close()


def test_what_the_card_says_of_the_law_says_that_it_is_to_be_checked(
    qtbot: QtBot, paris: RoomOnFakes, shown: Callable[[], HappenedPage]
) -> None:
    page = shown()
    assert "Check this first: Code des assurances, Art. L12-10-1" in texts_of(
        page.first_hour.rows["complaint"]
    )
    told = texts_of(page.first_hour.rows["patients-first"])
    assert not [text for text in told if text.startswith("Check")]
