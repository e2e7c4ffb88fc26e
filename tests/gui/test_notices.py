"""The notices of an incident: drafted from the record, read, changed and released."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from practiceguard.domain.incident.contacts import ContactRole
from practiceguard.domain.incident.entry import FactRecorded
from practiceguard.domain.incident.finding import Fact, Field, Knowledge
from practiceguard.domain.incident.notice import NoticeKind, TemplateId
from practiceguard.domain.incident.notice_released import digest_of_text
from practiceguard.services.incident.papers import Paper
from practiceguard.ui.incident.fact_dialog import FactDialog
from practiceguard.ui.incident.notices import paper_view
from practiceguard.ui.incident.notices.change_dialog import ChangeDialog
from practiceguard.ui.incident.notices.page import NoticesPage
from practiceguard.ui.incident.notices.release_dialog import ReleaseDialog
from practiceguard.ui.incident.steps import Step
from practiceguard.ui.widgets import QuietLink
from tests.gui.conftest import settled
from tests.gui.incident_room import dialog_of, texts_of
from tests.gui.notices_screens import notices_room
from tests.gui.sample_app import Sample


@pytest.fixture
def page(qtbot: QtBot, sample: Sample) -> Iterator[NoticesPage]:
    room, found = notices_room(qtbot, sample)
    room.desk.writers.remember("Dr Moreau")
    yield found
    room.host.close()


def _paper(page: NoticesPage, kind: NoticeKind) -> Paper:
    return next(one for one in page.papers if one.kind is kind)


def _open(qtbot: QtBot, page: NoticesPage, kind: NoticeKind) -> None:
    qtbot.mouseClick(page.list.buttons[kind], Qt.MouseButton.LeftButton)
    settled(qtbot)


def _link(page: NoticesPage, name: str) -> QuietLink:
    links = page.view.beside.findChildren(QuietLink)
    return next(one for one in links if one.accessibleName() == name)


def test_one_click_shows_every_paper_filled(page: NoticesPage) -> None:
    kinds = [one.kind for one in page.papers]
    assert kinds[0] is NoticeKind.AUTHORITY_INITIAL
    assert {NoticeKind.PATIENT_LETTER, NoticeKind.POLICE_COMPLAINT, NoticeKind.INSURER} <= set(
        kinds
    )
    assert page.drafts.keys() == set(kinds)
    letter = page.drafts[NoticeKind.PATIENT_LETTER]
    assert not letter.missing
    assert "Data about you was copied" in letter.document.text
    assert "+33 1 55 00 00 00" in letter.document.text


def test_a_date_that_no_law_names_is_called_a_target(page: NoticesPage) -> None:
    letter = _paper(page, NoticeKind.PATIENT_LETTER)
    authority = _paper(page, NoticeKind.AUTHORITY_INITIAL)
    assert (letter.is_due_by_law, authority.is_due_by_law) == (False, True)
    shown = [one for one in texts_of(page.list) if "Nov" in one]
    assert any("by " in one for one in shown)
    assert any("your target: " in one for one in shown)


def test_what_lacks_is_named_with_the_place_to_fill_it(qtbot: QtBot, page: NoticesPage) -> None:
    _open(qtbot, page, NoticeKind.AUTHORITY_INITIAL)
    draft = page.view.draft
    assert draft is not None
    assert draft.missing
    assert not page.view.release_it.isEnabled()
    assert not page.view.copy_text.isEnabled()
    with qtbot.waitSignal(page.go_requested) as asked:
        page.view.beside.go_requested.emit(Step.WHAT_HAPPENED)
    assert asked.args == [Step.WHAT_HAPPENED]


def _letter_for(qtbot: QtBot, page: NoticesPage, language: str, place: str) -> None:
    view = page.view
    view.language.setCurrentIndex(view.language.findData(language))
    view.place.setCurrentIndex(view.place.findData(place))
    settled(qtbot)
    assert view.draft is not None
    assert "measures.now" in view.draft.missing


def test_a_missing_fact_leads_to_its_question(qtbot: QtBot, page: NoticesPage) -> None:
    _open(qtbot, page, NoticeKind.PATIENT_LETTER)
    _letter_for(qtbot, page, "en", "US-CA")
    qtbot.mouseClick(_link(page, "Answer: what was done so far"), Qt.MouseButton.LeftButton)
    asks = dialog_of(FactDialog)
    assert "What was done at once?" in texts_of(asks)
    asks.reject()


def test_what_is_written_in_another_language_goes_into_the_text(
    qtbot: QtBot, page: NoticesPage
) -> None:
    _open(qtbot, page, NoticeKind.PATIENT_LETTER)
    incidents, key = page.desk.app.incidents, page.desk.incident
    now = Fact(Field.MEASURES_NOW, Knowledge.KNOWN, "We cut the network.")
    incidents.write(key, "Dr Moreau", FactRecorded(now))
    page.view._room = incidents.read(key)  # as the room does after each entry
    _letter_for(qtbot, page, "es", "US-PR")
    assert "It is written down in another language." in texts_of(page.view.beside)
    link = _link(page, "Put it into the text: what was done so far")
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    dialog_of(ChangeDialog).reject()


def test_a_letter_in_the_language_of_whoever_gets_it(qtbot: QtBot, page: NoticesPage) -> None:
    _open(qtbot, page, NoticeKind.PATIENT_LETTER)
    language = page.view.language
    language.setCurrentIndex(language.findData("fr"))
    settled(qtbot)
    assert page.view.draft is not None
    assert page.view.draft.document.language == "fr"
    told = texts_of(page.view.beside)
    assert any(one.startswith("It has: what happened; ") for one in told), "as the law asks"
    assert "GDPR Art 34(1)" in told
    assert "2026" in page.view.preview.toPlainText()
    language.setCurrentIndex(language.findData("en"))
    page.view.place.setCurrentIndex(page.view.place.findData("US-CA"))
    settled(qtbot)
    assert page.view.draft.document.title == "Notice of Data Breach"


def test_a_letter_to_many_needs_a_second_reader(qtbot: QtBot, page: NoticesPage) -> None:
    _open(qtbot, page, NoticeKind.PATIENT_LETTER)
    qtbot.mouseClick(page.view.release_it, Qt.MouseButton.LeftButton)
    dialog = dialog_of(ReleaseDialog)
    assert dialog.is_large
    assert not dialog.confirm.isEnabled()
    dialog.read.setChecked(True)
    assert not dialog.confirm.isEnabled()
    qtbot.keyClicks(dialog.second, "dr moreau")
    assert not dialog.confirm.isEnabled()
    dialog.second.clear()
    qtbot.keyClicks(dialog.second, "Claire Petit")
    assert page.view.draft is not None
    text = page.view.draft.document.text
    qtbot.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)
    settled(qtbot)
    incident = page.desk.app.incidents.read(page.desk.incident).incident
    (released,) = incident.released
    assert (released.by, released.notice.second) == ("Dr Moreau", "Claire Petit")
    assert released.notice.text == text
    assert released.notice.sha256 == digest_of_text(text)
    assert _paper(page, NoticeKind.PATIENT_LETTER).released is not None
    told = "Released by Dr Moreau"
    assert any(one.startswith(told) for one in texts_of(page.view.beside))
    page.view.language.setCurrentIndex(page.view.language.findData("fr"))
    settled(qtbot)
    assert not any(one.startswith(told) for one in texts_of(page.view.beside))


def test_who_is_on_the_practices_own_list_is_written_to(page: NoticesPage) -> None:
    insurer = page.drafts[NoticeKind.INSURER]
    known = next(
        one for one in page.desk.app.kit.contacts.read().lines if one.role is ContactRole.INSURER
    )
    assert known.contact.who in insurer.document.text
    assert "addressee.name" not in insurer.missing


def test_what_must_not_go_out_keeps_it_from_being_released(qtbot: QtBot, page: NoticesPage) -> None:
    shelf = page.desk.app.incidents.notices.shelf
    letter = TemplateId(NoticeKind.PATIENT_LETTER, "en")
    source = shelf.source(letter)
    comfort = "We have no evidence that data was misused. Only six people are affected.\n\n"
    changed = source.replace("## What happened", f"{comfort}## What happened")
    page.desk.app.incidents.notices.shelf.save_own(letter, changed)
    _open(qtbot, page, NoticeKind.PATIENT_LETTER)
    assert page.view.draft is not None
    assert "six people" in page.view.draft.document.text
    assert not page.view.release_it.isEnabled()
    told = "\n".join(texts_of(page.view.beside))
    assert "“six people”" in told or "six" in told
    assert "no evidence" in told
    shelf.drop_own(letter)
    page.view.show_now()
    settled(qtbot)
    assert page.view.release_it.isEnabled()


def test_the_text_goes_to_the_clipboard(qtbot: QtBot, page: NoticesPage) -> None:
    _open(qtbot, page, NoticeKind.WEBSITE_NOTICE)
    qtbot.mouseClick(page.view.copy_text, Qt.MouseButton.LeftButton)
    assert "security incident" in QGuiApplication.clipboard().text()


def test_a_change_that_cannot_be_used_is_told_and_not_kept(qtbot: QtBot, page: NoticesPage) -> None:
    _open(qtbot, page, NoticeKind.DOOR_TEXT)
    qtbot.mouseClick(page.view.change_text, Qt.MouseButton.LeftButton)
    settled(qtbot)
    dialog = dialog_of(ChangeDialog)
    dialog.text.setPlainText("# Door\n\n{{ practice.nme }}\n")
    dialog.show_now()
    settled(qtbot)
    assert not dialog.confirm.isEnabled()
    assert dialog.banner.isVisible()
    dialog.text.setPlainText("# Door\n\nCall {{ practice.phone }}.\n")
    dialog.show_now()
    settled(qtbot)
    assert dialog.confirm.isEnabled()
    assert "+33 1 55 00 00 00" in dialog.preview.toPlainText()
    dialog.reject()
    QApplication.processEvents()


def test_a_text_that_was_broken_elsewhere_is_mended_here(
    qtbot: QtBot, page: NoticesPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page.desk.app.incidents.notices.shelf, "_own", tmp_path)
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "door-text.md").write_text("somebody removed the head {{")
    monkeypatch.setattr(paper_view, "present_error", lambda *_told: None)
    _open(qtbot, page, NoticeKind.DOOR_TEXT)
    assert not page.view.release_it.isEnabled()
    qtbot.mouseClick(page.view.change_text, Qt.MouseButton.LeftButton)
    settled(qtbot)
    dialog = dialog_of(ChangeDialog)
    assert "somebody removed" in dialog.text.toPlainText()
    dialog.back_to_original()
    settled(qtbot)
    assert page.view.draft is not None
    assert page.view.release_it.isEnabled() != bool(page.view.draft.missing)
