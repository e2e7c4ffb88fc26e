"""From the letter to patients to checked letters, through the window."""

from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.case import Residents
from practiceguard.domain.incident.notice import NoticeKind
from practiceguard.services.incident.make_mailing import Readers
from practiceguard.services.progress import no_report
from practiceguard.ui.incident.desk import Desk, Writers
from practiceguard.ui.incident.notices.mailing.make_dialog import MakeDialog
from practiceguard.ui.incident.notices.mailing.preview_dialog import PreviewDialog
from practiceguard.ui.incident.notices.mailing.step_words import MakeStep
from practiceguard.ui.incident.notices.mailing.without_dialog import WithoutDialog
from practiceguard.ui.incident.notices.mailing.words import mailing_words
from practiceguard.ui.incident.notices.mailing.work import MailingWork
from practiceguard.ui.incident.notices.page import NoticesPage
from practiceguard.ui.tasks import TaskHandle
from tests.gui.conftest import settled
from tests.gui.fitting import assert_controls_have_name_and_height, assert_nothing_is_cut_off
from tests.gui.incident_room import RoomOnFakes, dialog_of, texts_of
from tests.gui.letter_practice import LetterPractice, letter_practice
from tests.gui.sample_app import Sample

LEFT = Qt.MouseButton.LeftButton


def step_of(dialog: MakeDialog) -> object:
    """Return where one is; what was compared before says nothing of now."""
    return dialog.step


def assert_fits(dialog: MakeDialog) -> None:
    QApplication.processEvents()
    assert_controls_have_name_and_height(dialog)
    assert_nothing_is_cut_off(dialog)


def letter_of(qtbot: QtBot, practice: LetterPractice) -> tuple[RoomOnFakes, NoticesPage]:
    app = practice.sample.app
    host = QWidget()
    host.resize(1024 - 212, 640)
    qtbot.addWidget(host)
    writers = Writers(host)
    writers.remember("Dr Moreau")
    desk = Desk(app, practice.incident, writers, host)
    living = Residents(32, {"FR": 32})
    room = RoomOnFakes(app, practice.sample, practice.incident, living, host, desk)
    page = NoticesPage(desk)
    room.show(qtbot, page)
    settled(qtbot)
    page.open_paper(next(one for one in page.papers if one.kind is NoticeKind.PATIENT_LETTER))
    settled(qtbot)
    return room, page


@pytest.fixture
def practice(sample: Sample) -> LetterPractice:
    return letter_practice(sample, 30, ("fr", "en"))


def test_letters_are_made_step_by_step(
    qtbot: QtBot, practice: LetterPractice, tmp_path: Path
) -> None:
    _room, page = letter_of(qtbot, practice)
    letters = page.view.letters
    assert [one.text() for one in letters.chips.buttons.values()] == ["English 14", "Français 13"]
    assert_controls_have_name_and_height(page)
    qtbot.mouseClick(letters.chips.buttons["fr", ""], LEFT)
    settled(qtbot)
    assert page.view.draft is not None
    assert page.view.draft.document.language == "fr"
    qtbot.mouseClick(letters.card.make, LEFT)
    settled(qtbot)
    dialog = dialog_of(MakeDialog)
    assert "People: 32. With a letter: 26. Without: 6." in texts_of(dialog)
    assert_fits(dialog)
    qtbot.mouseClick(dialog.who.see, LEFT)
    listed = dialog_of(WithoutDialog)
    assert listed.table.model().rowCount() == 6
    listed.save_to(tmp_path / "list.csv")
    settled(qtbot)
    assert (tmp_path / "list.csv").read_bytes().count(b"\r\n") == 7
    listed.reject()
    qtbot.mouseClick(dialog.primary, LEFT)
    assert step_of(dialog) is MakeStep.TEXTS
    texts = dialog.texts
    assert_fits(dialog)
    assert not texts.read.isEnabled(), "nobody says to have read what was never opened"
    for row in range(texts.list.count()):
        texts.list.setCurrentRow(row)
    texts.read.tick()
    assert not dialog.primary.isEnabled(), "a second person is missing"
    texts.second.setText("dr moreau")
    texts.edited.emit()
    assert not dialog.primary.isEnabled()
    texts.second.setText("Claire Petit")
    texts.edited.emit()
    qtbot.mouseClick(dialog.primary, LEFT)
    settled(qtbot)
    assert step_of(dialog) is MakeStep.SAMPLES
    assert_fits(dialog)
    assert not dialog.primary.isEnabled()
    for _ in dialog.samples.samples:
        qtbot.mouseClick(dialog.samples.further, LEFT)
    settled(qtbot)
    dialog.samples.first.tick()
    assert not dialog.primary.isEnabled(), "the second person has read them, too"
    dialog.samples.second.tick()
    qtbot.mouseClick(dialog.primary, LEFT)
    (tmp_path / "stick").mkdir()
    (tmp_path / "stick" / "something else").write_text("x")
    dialog.take_folder(tmp_path / "stick")
    settled(qtbot)
    assert_fits(dialog)
    assert dialog.folder.folder == tmp_path / "stick" / "letters-2026-01"
    qtbot.mouseClick(dialog.primary, LEFT)
    settled(qtbot)
    assert step_of(dialog) is MakeStep.DONE
    assert_fits(dialog)
    assert "Letters read back, each agrees with the record: 26." in texts_of(dialog)
    qtbot.mouseClick(dialog.outcome.for_word, LEFT)
    settled(qtbot)
    assert "Files for Word in the folder “word”: 2." in texts_of(dialog)
    assert_fits(dialog)
    [made] = practice.sample.app.incidents.read(practice.incident).incident.mailings
    assert (made.letters, made.second) == (26, "Claire Petit")
    qtbot.mouseClick(dialog.primary, LEFT)
    settled(qtbot)
    assert any(one.startswith("Letters 2026-01: made") for one in texts_of(letters.card))
    qtbot.mouseClick(letters.card.preview, LEFT)
    settled(qtbot)
    preview = dialog_of(PreviewDialog)
    preview.search.setText("kazlausk")
    preview.seek_next()
    settled(qtbot)
    assert preview.shown is not None
    assert "Kazlauskienė" in preview.shown.name
    preview.search.setText("nobody of that name")
    preview.seek_next()
    assert preview.not_found.isVisible()
    preview.reject()
    QApplication.processEvents()


def test_letters_are_made_for_the_people_of_now_not_of_when_the_window_was_opened(
    sample: Sample, tmp_path: Path
) -> None:
    office, kind = letter_practice(sample, 5, ("fr",)), NoticeKind.PATIENT_LETTER
    handle = TaskHandle(no_report, Event())
    work = MailingWork(sample.app, office.incident, kind, "en")
    planned = work.release(work.load(handle), "Dr Moreau", "Sophie")
    words, _because = mailing_words(planned, "")
    book = sample.world.aftermath.affected.address_book()
    assert book is not None
    # Meanwhile somebody marks a patient whose address must not become known.
    hidden = next(one for one in book.entries if one.has_post and not one.protected)
    marked = (replace(one, protected=True) if one is hidden else one for one in book.entries)
    sample.world.aftermath.affected.save_address_book(replace(book, entries=tuple(marked)))
    readers, folder = Readers("Dr Moreau", "Sophie"), tmp_path / "out"
    with pytest.raises(PracticeGuardError) as refused:
        work.make(planned, readers, folder, words, handle)
    assert refused.value.code is ErrorCode.NOTICE_NOT_READY
    assert not folder.exists()
    made = work.make(work.plan(planned.choices), readers, folder, words, handle)
    assert made.entry is not None
    assert made.merged.printed == planned.letters - 1
