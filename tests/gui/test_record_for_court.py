"""The record for a court in the window: what is asked, what it says then, how long it is kept."""

from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from practiceguard.domain.incident.court_entries import (
    LegalHoldLifted,
    LegalHoldSet,
    RecordMade,
    RecordPurpose,
)
from practiceguard.domain.incident.court_record import in_groups
from practiceguard.domain.incident.entry import DutyWaived, Entry, Noted, RepairId, RepairPlanned
from practiceguard.domain.incident.incident import Signed
from practiceguard.domain.incident.redaction import Redaction
from practiceguard.services.incident.court_record.people import without_people
from practiceguard.services.incident.court_record.speech import PlainEnglish
from practiceguard.services.ports.court_kit import CourtKit
from practiceguard.ui.incident.close_page import ClosePage
from practiceguard.ui.incident.legal_hold_dialogs import LiftHoldDialog, SetHoldDialog
from practiceguard.ui.incident.list_view import IncidentList
from practiceguard.ui.incident.record_dialog import RecordDialog, RecordStep
from practiceguard.ui.incident.record_speech import window_speech
from practiceguard.ui.incident.watch import RoomNow
from practiceguard.ui.translation import install_language
from tests.fakes.fake_archives import opened
from tests.gui.conftest import settled
from tests.gui.incident_room import RoomOnFakes, dialog_of, open_room, texts_of
from tests.gui.sample_app import Sample
from tests.gui.test_log_sentences import AT, KINDS, made_up


@pytest.fixture
def room(qtbot: QtBot, sample: Sample) -> RoomOnFakes:
    return open_room(qtbot, sample)


@pytest.fixture
def opened_folders(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    found: list[str] = []

    def open_url(url: object) -> bool:
        found.append(url.toLocalFile())  # type: ignore[attr-defined]
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", staticmethod(open_url))
    return found


def page_of(qtbot: QtBot, room: RoomOnFakes) -> ClosePage:
    page = ClosePage(room.desk)
    room.show(qtbot, page)
    return page


def kit(room: RoomOnFakes) -> CourtKit:
    return room.app.incidents.court.kit


def last_of(room: RoomOnFakes) -> Entry:
    return room.room.entries[-1].entry


def test_a_record_is_made_and_its_digest_shown(
    qtbot: QtBot, room: RoomOnFakes, tmp_path: Path, opened_folders: list[str]
) -> None:
    page = page_of(qtbot, room)
    page.record_card.make.click()
    dialog = dialog_of(RecordDialog)
    assert not dialog.primary.isEnabled()
    dialog.wish.purpose.setCurrentIndex(1)
    dialog.wish.recipient.setText("CNIL, Paris")
    assert not dialog.wish.because.isVisible()
    dialog.wish.take_folder(tmp_path)
    assert dialog.primary.isEnabled()
    dialog.wish.with_names.setChecked(True)
    assert dialog.wish.encrypted.isChecked()
    assert not dialog.primary.isEnabled(), "names without a reason"
    dialog.wish.because.setText("ordered by the court")
    dialog.primary.click()
    qtbot.waitUntil(lambda: dialog.step is RecordStep.DONE)
    made = room.room.entries[-1].entry
    assert isinstance(made, RecordMade)
    assert made.purpose is RecordPurpose.AUTHORITY
    assert made.with_names
    assert dialog.made.digest.text() == in_groups(made.digest)
    assert opened_folders == [str(tmp_path)]
    assert not dialog.primary.isEnabled(), "the password is not noted yet"
    dialog.reject()
    assert dialog.isVisible()
    assert dialog.made.password.text()
    dialog.made.is_noted.setChecked(True)
    dialog.primary.click()
    assert dialog.made.password.text() == ""


def test_stopped_nothing_is_left(qtbot: QtBot, room: RoomOnFakes, tmp_path: Path) -> None:
    page = page_of(qtbot, room)
    page.record_card.make.click()
    dialog = dialog_of(RecordDialog)
    dialog.wish.recipient.setText("Tribunal")
    dialog.wish.take_folder(tmp_path)
    before = set(tmp_path.iterdir())
    dialog.primary.click()
    dialog.reject()
    settled(qtbot)
    assert dialog.isVisible()
    assert set(tmp_path.iterdir()) == before
    assert "Stopped. Nothing was made, and nothing of it is left." in texts_of(dialog)


def test_the_page_says_how_long_and_why(qtbot: QtBot, room: RoomOnFakes) -> None:
    page = page_of(qtbot, room)
    assert "as long as the incident is open, and 6 years" in page.record_card.keeping.text()
    assert any("names no number of years" in one for one in texts_of(page.record_card))
    for duty in room.derived.duties:
        if duty.need.is_open:
            room.write(DutyWaived(duty.id, "counsel advised so", "x"))
    room.write(RepairPlanned(RepairId("x"), "all", room.sample.clock.now().date()))
    room.app.incidents.close(room.key, "Dr Moreau", "over", room.residents)
    room.refresh()
    assert "To be kept until Sunday 21 November 2032" in page.record_card.keeping.text()
    listed = IncidentList(room.sample.clock, room.app.incidents.law_text, kit(room).terms)
    qtbot.addWidget(listed)
    listed.show()
    listed.show_rooms((RoomNow(room.room, room.derived),))
    assert "Its record may be deleted from Monday 22 November 2032 on, not before" in texts_of(
        listed
    )
    room.write(LegalHoldSet("a suit", "Me Roche"))
    listed.show_rooms((RoomNow(room.room, room.derived),))
    assert any(one.startswith("On legal hold since Saturday 21") for one in texts_of(listed))


def test_a_hold_is_set_with_its_reason_and_lifted(qtbot: QtBot, room: RoomOnFakes) -> None:
    page = page_of(qtbot, room)
    page.record_card.set_hold.click()
    dialog = dialog_of(SetHoldDialog)
    dialog.because.set_text("a suit")
    assert not dialog.confirm.isEnabled()
    dialog.asked_by.setText("Me Roche")
    dialog.confirm.click()
    settled(qtbot)
    assert last_of(room) == LegalHoldSet("a suit", "Me Roche")
    assert "asked by Me Roche: a suit" in page.record_card.hold.text()
    assert not page.record_card.set_hold.isVisible()
    page.record_card.lift_hold.click()
    lifting = dialog_of(LiftHoldDialog)
    lifting.because.set_text("settled")
    lifting.confirm.click()
    settled(qtbot)
    assert last_of(room) == LegalHoldLifted("settled")
    assert not page.record_card.hold.isVisible()


def test_a_french_record_is_french_with_an_english_readme(
    qapp: QApplication, room: RoomOnFakes, tmp_path: Path
) -> None:
    from practiceguard.domain.incident.court_record import RecordWish
    from practiceguard.services.progress import NeverCancelled, no_report

    install_language(qapp, "fr")
    try:
        room.write(Noted("La police a rappelé"))
        made = room.app.incidents.court.make(
            room.key, "Dr Moreau", RecordWish(RecordPurpose.COURT, "Tribunal"), tmp_path,
            window_speech("Europe/Paris"), no_report, NeverCancelled(),
        )  # fmt: skip
    finally:
        install_language(qapp, "en")
    files = opened(made.archive, None)
    readme = files["README.txt"].decode()
    assert "HOW TO CHECK IT" in readme
    assert "COMMENT LE VÉRIFIER" in readme
    page = files["timeline.html"].decode()
    assert '<html lang="fr">' in page
    assert "Incident ouvert" in page
    assert "vendredi 20 novembre 2026" in page


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_kind_of_entry_is_told_without_those_affected(
    qapp: QApplication, language: str
) -> None:
    install_language(qapp, language)
    mark, names = "[name removed]", ["Zoe Text", "FR"]
    redaction = Redaction(names, mark)
    try:
        for kind in KINDS:
            signed = Signed(1, AT, "Sophie", made_up(kind))
            cleaned = without_people(signed, redaction, mark)
            for speech in (window_speech("Europe/Paris"), PlainEnglish()):
                assert speech.sentence(cleaned).strip(), kind
    finally:
        install_language(qapp, "en")
