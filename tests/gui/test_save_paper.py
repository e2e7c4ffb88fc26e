"""Papers leave as files only where somebody put them; the list of patients by its own act."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from practiceguard.domain.incident.finished_paper import PaperForm
from practiceguard.domain.incident.list_released import ListReleased
from practiceguard.domain.incident.notice import NoticeKind
from practiceguard.ui.incident.affected.release_list_dialog import ReleaseListDialog
from practiceguard.ui.incident.notices.page import NoticesPage
from practiceguard.ui.incident.notices.save_dialog import SavePaperDialog
from practiceguard.ui.widgets import choosing
from tests.gui.conftest import settled
from tests.gui.incident_room import RoomOnFakes, dialog_of, texts_of
from tests.gui.notices_screens import notices_room
from tests.gui.sample_app import Sample
from tests.unit.services.incident.test_release_people_list import PEOPLE


@pytest.fixture
def shown(qtbot: QtBot, sample: Sample) -> Iterator[tuple[RoomOnFakes, NoticesPage]]:
    room, page = notices_room(qtbot, sample)
    yield room, page
    room.host.close()


def _click(qtbot: QtBot, button: object) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settled(qtbot)


def test_a_draft_is_saved_marked_and_nothing_is_overwritten(
    qtbot: QtBot,
    shown: tuple[RoomOnFakes, NoticesPage],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _, page = shown
    _click(qtbot, page.list.buttons[NoticeKind.DOOR_TEXT])
    _click(qtbot, page.view.save_as)
    dialog = dialog_of(SavePaperDialog)
    assert dialog.release is None
    assert not dialog.redact.isEnabled()
    asked: list[Path] = []
    answers: list[Path | None] = [None, tmp_path / "door.pdf", tmp_path / "door"]

    def choose(_parent: object, _title: str, suggested: Path, _kinds: str) -> Path | None:
        asked.append(suggested)
        return answers.pop(0)

    monkeypatch.setattr(choosing, "choose_file_to_save", choose)
    _click(qtbot, dialog.save_it)
    assert list(tmp_path.glob("door*")) == []
    assert dialog.save_it.isEnabled()
    (tmp_path / "door.pdf").write_bytes(b"mine")
    _click(qtbot, dialog.save_it)
    assert (tmp_path / "door.pdf").read_bytes() == b"mine"
    assert dialog.saved is not None
    assert b"Draft, not released" in dialog.saved.read_bytes()
    assert any(str(dialog.saved) in one for one in texts_of(dialog.banner))
    assert any("unencrypted" in one for one in texts_of(dialog.banner))
    dialog.forms[PaperForm.WORD].setChecked(True)
    assert dialog.unchecked.isVisible()
    _click(qtbot, dialog.save_it)
    assert dialog.saved == tmp_path / "door.docx"
    assert b"Nobody checks" in dialog.saved.read_bytes()
    assert [one.name for one in asked] == [
        "door-text-en-draft.pdf", "door-text-en-draft.pdf", "door-text-en-draft.docx",
    ]  # fmt: skip
    dialog.reject()
    QApplication.processEvents()


def test_the_list_of_patients_is_released_by_name_and_for_a_reason(
    qtbot: QtBot, shown: tuple[RoomOnFakes, NoticesPage], tmp_path: Path
) -> None:
    room, _ = shown
    dialog = ReleaseListDialog(room.desk, PEOPLE, room.host)
    qtbot.addWidget(dialog)
    dialog.show()
    target = tmp_path / "drive"
    target.mkdir()
    assert not dialog.confirm.isEnabled()
    qtbot.keyClicks(dialog.to, "Insp. Roux")
    dialog.choose_folder(target)
    assert not dialog.confirm.isEnabled()
    dialog.because.set_text("Order 77")
    assert dialog.confirm.isEnabled()
    _click(qtbot, dialog.confirm)
    assert dialog.is_done
    [file] = target.iterdir()
    assert "Okafor" in file.read_text("utf-8-sig")
    entries = room.app.incidents.read(room.key).entries
    [(author, entry)] = [
        (one.author, one.entry) for one in entries if isinstance(one.entry, ListReleased)
    ]
    assert (author, entry.to, entry.because) == ("Dr Moreau", "Insp. Roux", "Order 77")
    assert any(str(file) in one for one in texts_of(dialog.banner))
    assert not dialog.confirm.isVisible()
