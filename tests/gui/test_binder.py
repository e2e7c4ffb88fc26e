"""The binder as somebody makes it in the window, and what Home says of it."""

from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from practiceguard.domain.incident.contacts import Contact, ContactRole
from practiceguard.ui.kit.on_paper_dialog import OnPaperDialog
from practiceguard.ui.kit.phone_dialog import PhoneDialog
from practiceguard.ui.main_window import MainWindow
from practiceguard.ui.widgets import choosing
from tests.fakes.memory_binders import MemoryBinderStore
from tests.gui.conftest import settled
from tests.gui.fitting import (
    assert_controls_have_name_and_height,
    assert_nothing_is_cut_off,
    small_window,
)
from tests.gui.kit_screens import kit_dialogs, kit_of, kit_views, show_kit
from tests.gui.sample_app import Sample

Kind = TypeVar("Kind", bound=QDialog)


def opened(qtbot: QtBot, kind: type[Kind]) -> Kind:
    settled(qtbot)
    (found,) = [
        one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()
    ]
    return found


def said_on_home(window: MainWindow) -> str:
    assert window.shell is not None
    return "\n".join(one.text() for one in window.shell.home.findChildren(QLabel))


def test_it_is_made_printed_and_goes_out_of_date(
    qtbot: QtBot, sample: Sample, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = sample.world.aftermath.binders
    assert isinstance(store, MemoryBinderStore)
    store.__init__()  # type: ignore[misc]
    window = small_window(qtbot, sample)
    assert "was never printed" in said_on_home(window)
    kit = show_kit(sample, window, lambda: settled(qtbot))
    kit.show_section(kit.binder)
    names = iter([tmp_path / "binder", tmp_path / "page.html"])
    monkeypatch.setattr(choosing, "choose_file_to_save", lambda *_: next(names))
    kit.binder.make_button.click()
    dialog = opened(qtbot, OnPaperDialog)
    assert (tmp_path / "binder.pdf").read_bytes().startswith(b"%PDF")
    dialog.confirm.click()
    assert dialog.isVisible()  # nobody can search for it at night
    dialog.cancel.click()
    settled(qtbot)
    assert "nobody has said that it is printed" in said_on_home(window)
    kit.binder.printed_button.click()
    dialog = opened(qtbot, OnPaperDialog)
    field = dialog.fields["holder"]
    assert isinstance(field, QLineEdit)
    field.insert("reception")
    dialog.confirm.click()
    settled(qtbot)
    assert kit.binder.state is not None
    assert kit.binder.state.is_in_order
    assert "binder" not in said_on_home(window)
    kit.binder.page_button.click()
    opened(qtbot, PhoneDialog).confirm.click()
    settled(qtbot)
    assert (tmp_path / "page.html").exists()
    sample.world.aftermath.contacts.save_contact(Contact(ContactRole.INSURER, "A", "+33 1 99"))
    kit.contacts.changed.emit()
    settled(qtbot)
    changed = "the number of “Insurer, emergency line”"
    assert kit.binder.since.text().splitlines() == ["Changed since:", f"– {changed}"]
    assert f"The binder on paper is out of date: {changed}" in said_on_home(window)


def test_nothing_of_it_is_cut_off_in_a_small_window(
    qtbot: QtBot, sample: Sample, tmp_path: Path
) -> None:
    window = small_window(qtbot, sample)
    kit_views(lambda: settled(qtbot))["kit-binder"](sample, window)
    settled(qtbot)
    assert_nothing_is_cut_off(kit_of(window))
    assert_controls_have_name_and_height(kit_of(window))
    dialogs = kit_dialogs(sample, window, tmp_path, lambda: settled(qtbot))
    for name in ("kit-printed", "kit-phone"):
        dialog = dialogs[name]()
        qtbot.addWidget(dialog)
        dialog.show()
        settled(qtbot)
        assert_nothing_is_cut_off(dialog)
        assert_controls_have_name_and_height(dialog)
