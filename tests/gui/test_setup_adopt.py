"""Taking over a copy that is there already, and the recovery sheet in the set-up."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import time
from pathlib import Path

import pytest
from PySide6.QtCore import QMarginsF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from practiceguard.domain.backup.alert_settings import AlertSettings
from practiceguard.domain.backup.place_rules import PlaceRules
from practiceguard.domain.backup.repository import PlaceKind, RepositoryKey
from practiceguard.domain.backup.retention import PRESETS, Preset
from practiceguard.domain.backup.schedule import Schedule
from practiceguard.domain.record import RecordKind, RecordLabel
from practiceguard.domain.recovery_code import recovery_code_from_bytes
from practiceguard.domain.secret import Secret
from practiceguard.domain.setup import SetupStep
from practiceguard.services.ports import Access, Record, StoreRequest
from practiceguard.services.practice.known_settings import KnownPlace, KnownSettings, to_bytes
from practiceguard.services.practice.set_up_practice import FOLDER_NAME
from practiceguard.services.progress import NeverCancelled
from practiceguard.ui.setup.printing import print_pages
from practiceguard.ui.setup.wizard import SetupWizard
from tests.fakes.fixed_clock import NOON
from tests.fakes.folder_engine import mark_as_repository
from tests.gui.conftest import settled
from tests.gui.setup_walk import (
    at,
    choose_folder_card,
    groups_of,
    looked,
    to_place,
    walk_to,
)
from tests.gui.setup_world import SetupWorld

PASSWORD = "correct horse battery"


# --- taking over --------------------------------------------------------------------------------


def an_older_copy(world: SetupWorld, password: str = PASSWORD) -> Path:
    folder = world.usb / "old copy"
    mark_as_repository(folder)
    world.engine.add_repository(str(folder), Secret(password))
    return folder


def test_a_copy_is_taken_over_with_its_password(
    qtbot: QtBot, world: SetupWorld, opened: Callable[[SetupWorld], SetupWizard]
) -> None:
    folder = an_older_copy(world)
    wizard = to_place(qtbot, world, opened)
    choose_folder_card(qtbot, wizard, folder)
    adopt = wizard.place.adopt
    assert adopt.isVisible()
    assert adopt.password.edit.echoMode() is QLineEdit.EchoMode.Password

    wizard.go_on()
    assert "still missing" in wizard.place.banner.happened
    adopt.password.edit.setText("wrong")
    wizard.go_on()
    settled(qtbot)
    assert wizard.place.banner.happened == "The password does not open this copy."
    assert QApplication.focusWidget() is adopt.password.edit

    adopt.password.edit.setText(PASSWORD)
    wizard.go_on()
    at(qtbot, wizard, SetupStep.SHEET)

    repository = world.app.set_up.repository()
    assert repository.adopted
    assert repository.location == str(folder)
    assert repository.kind is PlaceKind.DRIVE
    assert adopt.password.text() == ""
    assert "initialize" not in world.engine.calls


@pytest.mark.parametrize("way", ["Return in the field", "Continue"])
def test_waiting_for_the_sheet_never_puts_the_keyboard_on_the_alarm(
    qtbot: QtBot, world: SetupWorld, opened: Callable[[SetupWorld], SetupWizard], way: str
) -> None:
    folder = an_older_copy(world)
    wizard = to_place(qtbot, world, opened)
    choose_folder_card(qtbot, wizard, folder)
    field = wizard.place.adopt.password.edit
    field.setFocus()
    field.setText(PASSWORD)
    been: list[QWidget | None] = []
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    watching = application.focusChanged.connect(lambda _before, now: been.append(now))
    if way == "Continue":
        qtbot.mouseClick(wizard.continue_button, Qt.MouseButton.LeftButton)
    else:
        QTest.keyClick(field, Qt.Key.Key_Return)
    at(qtbot, wizard, SetupStep.SHEET)
    qtbot.waitUntil(lambda: wizard.sheet.panel.preview.has_page)
    settled(qtbot)
    application.focusChanged.disconnect(watching)
    assert wizard.alarm not in been
    assert QApplication.focusWidget() is wizard.sheet.panel.print_button


def test_a_copy_is_taken_over_with_the_code_of_its_sheet(
    qtbot: QtBot, world: SetupWorld, opened: Callable[[SetupWorld], SetupWizard]
) -> None:
    code = recovery_code_from_bytes(bytes(range(17)))
    folder = an_older_copy(world, code.secret.reveal())
    wizard = to_place(qtbot, world, opened)
    choose_folder_card(qtbot, wizard, folder)

    wizard.place.adopt.password.edit.setText(code.printed().reveal().lower())
    wizard.go_on()
    at(qtbot, wizard, SetupStep.SHEET)

    keys = [secret for secret, _ in world.engine.repositories[str(folder)].passwords.values()]
    assert keys[0] == code.secret  # the paper stays paper
    assert len(keys) == 3  # and a daily key, and the new sheet's


def test_a_copy_on_the_chosen_drive_offers_to_be_taken_over(
    qtbot: QtBot, world: SetupWorld, opened: Callable[[SetupWorld], SetupWizard]
) -> None:
    folder = world.usb / FOLDER_NAME
    mark_as_repository(folder)
    world.engine.add_repository(str(folder), Secret(PASSWORD))

    wizard = to_place(qtbot, world, opened)
    looked(qtbot, wizard)
    assert wizard.place.adopt.isVisible()
    wizard.go_on()
    settled(qtbot)
    assert wizard.step is SetupStep.PLACE
    assert QApplication.focusWidget() is wizard.place.adopt.password.edit
    wizard.place.adopt.password.edit.setText(PASSWORD)
    wizard.go_on()
    at(qtbot, wizard, SetupStep.SHEET)


def test_a_folder_without_a_copy_is_not_made_into_one(
    qtbot: QtBot, world: SetupWorld, opened: Callable[[SetupWorld], SetupWizard], tmp_path: Path
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    wizard = to_place(qtbot, world, opened)
    choose_folder_card(qtbot, wizard, empty)
    assert "no copy at" in wizard.place.notes.happened

    wizard.place.adopt.password.edit.setText(PASSWORD)
    wizard.go_on()
    settled(qtbot)

    assert "no copy at" in wizard.place.banner.happened
    assert list(empty.iterdir()) == []


def test_a_typed_password_can_be_looked_at_and_is_forgotten_on_leaving(
    qtbot: QtBot, world: SetupWorld, opened: Callable[[SetupWorld], SetupWizard]
) -> None:
    wizard = to_place(qtbot, world, opened)
    choose_folder_card(qtbot, wizard, an_older_copy(world))
    secret = wizard.place.adopt.password
    secret.edit.setText(PASSWORD)

    secret._toggle.click()
    assert secret.edit.echoMode() is QLineEdit.EchoMode.Normal
    wizard.back.click()
    at(qtbot, wizard, SetupStep.SOURCES)

    assert secret.text() == ""
    assert secret.edit.echoMode() is QLineEdit.EchoMode.Password


def knows_settings(world: SetupWorld, folder: Path) -> None:
    """Store beside an older copy what its computer knew."""
    rules = PlaceRules(RepositoryKey(""), NOON, Schedule(frozenset({1}), (time(7),)))
    restic_id = world.engine.repositories[str(folder)].restic_id
    place = KnownPlace(
        restic_id,
        PlaceKind.DRIVE,
        str(folder),
        "USB",
        None,
        False,
        rules,
        PRESETS[Preset.EVERYTHING],
    )
    nas = replace(place, restic_id="other", label="NAS")
    known = KnownSettings(
        None, "old-pc", ("/records of <b>before</b>",), (), (place, nas), AlertSettings()
    )
    content = to_bytes(known)
    label = RecordLabel(
        RecordKind.SETTINGS, "settings.json", len(content), hashlib.sha256(content).hexdigest()
    )
    record = Record(label, lambda: iter([content]))
    access = Access(str(folder), Secret(PASSWORD))
    world.engine.store(access, StoreRequest(record, "old-pc", NOON), NeverCancelled())


@pytest.mark.parametrize("is_wanted", [True, False])
def test_what_the_copy_knows_is_offered_and_taken_on(
    qtbot: QtBot, world: SetupWorld, opened: Callable[[SetupWorld], SetupWizard], is_wanted: bool
) -> None:
    folder = an_older_copy(world)
    knows_settings(world, folder)
    wizard = to_place(qtbot, world, opened)
    choose_folder_card(qtbot, wizard, folder)
    wizard.place.adopt.password.edit.setText(PASSWORD)
    wizard.go_on()
    at(qtbot, wizard, SetupStep.SHEET)
    walk_to(qtbot, world, wizard, SetupStep.FIRST_BACKUP)
    settled(qtbot)

    former = wizard.first_backup.former
    assert former.isVisible()
    assert former.box.isChecked()
    assert "/records of <b>before</b>" in former.about.text()
    assert former.about.textFormat() is Qt.TextFormat.PlainText
    assert "NAS" in former.about.text()
    former.box.setChecked(is_wanted)
    wizard.go_on()
    settled(qtbot)
    key = world.app.set_up.repository().key
    rules = world.app.world.store.rules(key)
    assert (rules is not None and rules.schedule.times == (time(7),)) is is_wanted
    choice = world.app.retention.choice()
    assert (choice is not None and choice.policy.keeps_everything) is is_wanted


def test_of_a_new_place_nothing_is_offered(
    qtbot: QtBot, world: SetupWorld, opened: Callable[[SetupWorld], SetupWizard]
) -> None:
    wizard = to_place(qtbot, world, opened)
    walk_to(qtbot, world, wizard, SetupStep.FIRST_BACKUP)
    settled(qtbot)
    assert not wizard.first_backup.former.isVisible()


# --- the sheet ----------------------------------------------------------------------------------


def a_file_to_print_to(paper: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(paper))
    printer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF()
        )
    )
    return printer


def test_the_sheet_is_printed_on_the_chosen_printer(
    qtbot: QtBot,
    world: SetupWorld,
    opened: Callable[[SetupWorld], SetupWizard],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    paper = tmp_path / "paper.pdf"
    chosen = QPrinter(QPrinter.PrinterMode.HighResolution)

    def choose_printer(parent: QWidget, on_chosen: Callable[[QPrinter], None]) -> None:
        assert parent.isVisible()
        on_chosen(chosen)

    def print_instead(printer: QPrinter, pages: tuple[QImage, ...]) -> bool:
        """Stand in for the paper alone: no machine of ours has a printer."""
        assert printer is chosen
        return print_pages(a_file_to_print_to(paper), pages)

    wizard = opened(world)
    walk_to(qtbot, world, wizard, SetupStep.SHEET)
    qtbot.waitUntil(wizard.sheet.panel.print_button.isEnabled)
    wizard.sheet.panel.choose_printer = choose_printer
    monkeypatch.setattr("practiceguard.ui.setup.sheet_panel.print_pages", print_instead)
    wizard.sheet.panel.print_button.click()
    settled(qtbot)

    assert paper.read_bytes().startswith(b"%PDF")
    assert paper.stat().st_size > 20_000
    assert wizard.sheet.panel.outcome.happened == "Sent to the printer."
    assert wizard.continue_button.isEnabled()


def test_a_sheet_printed_to_a_file_is_saved_as_any_other(
    qtbot: QtBot, world: SetupWorld, opened: Callable[[SetupWorld], SetupWizard]
) -> None:
    wizard = opened(world)
    walk_to(qtbot, world, wizard, SetupStep.SHEET)
    qtbot.waitUntil(wizard.sheet.panel.print_button.isEnabled)
    paper = world.usb.parent / "print.pdf"
    wizard.sheet.panel.choose_printer = lambda parent, on_chosen: on_chosen(
        a_file_to_print_to(paper)
    )
    wizard.sheet.panel.print_button.click()
    settled(qtbot)

    assert paper.read_bytes().startswith(b"%PDF")
    # Through our own saving, then, which keeps it private, and not through Qt's printing.
    assert wizard.sheet.panel.outcome.happened == "Saved as print.pdf"
    assert wizard.continue_button.isEnabled()


def test_a_sheet_saved_among_protected_folders_is_warned_of_and_overwrites_nothing(
    qtbot: QtBot, world: SetupWorld, opened: Callable[[SetupWorld], SetupWizard]
) -> None:
    taken = world.documents / "sheet.pdf"
    taken.write_bytes(b"something else")
    wizard = opened(world)
    walk_to(qtbot, world, wizard, SetupStep.SHEET)
    wizard.sheet.panel.choose_file = lambda *_: world.documents / "sheet"
    wizard.sheet.panel.save_button.click()
    settled(qtbot)

    outcome = wizard.sheet.panel.outcome
    assert taken.read_bytes() == b"something else"
    assert len(list(world.documents.glob("sheet*.pdf"))) == 2
    assert "among the folders that are copied" in outcome.accessibleName()
    assert "delete the file" in outcome.accessibleName()


def test_the_suggested_place_of_the_file_is_not_among_what_is_copied(
    qtbot: QtBot, world: SetupWorld, opened: Callable[[SetupWorld], SetupWizard]
) -> None:
    proposed: list[Path] = []

    def choose(parent: QWidget, title: str, suggested: Path, kinds: str) -> Path | None:
        assert parent.isVisible()
        assert title
        assert "*.pdf" in kinds
        proposed.append(suggested)
        return None

    wizard = opened(world)
    walk_to(qtbot, world, wizard, SetupStep.SHEET)
    wizard.sheet.panel.choose_file = choose
    wizard.sheet.panel.save_button.click()
    desktop = world.machine.desktop()
    wizard.sheet._draft = replace(wizard.sheet._draft, sources=(desktop,))
    wizard.sheet.panel.save_button.click()

    assert proposed[0].parent == desktop
    assert not proposed[1].is_relative_to(desktop)
    assert not wizard.continue_button.isEnabled()


def test_a_wrong_group_is_named_and_the_sheet_can_be_saved_again(
    qtbot: QtBot, world: SetupWorld, opened: Callable[[SetupWorld], SetupWizard]
) -> None:
    wizard = opened(world)
    walk_to(qtbot, world, wizard, SetupStep.TYPE_BACK)
    groups = wizard.type_back.groups
    right = groups_of(world)
    *firsts, last = groups.fields
    for number in firsts:
        groups.fields[number].setText(f" {right[number].lower()}-")
    wrong = "7777" if right[last] != "7777" else "8888"
    groups.fields[last].setText(wrong)

    wizard.go_on()
    settled(qtbot)

    assert f"Group {last} " in wizard.type_back.banner.happened
    assert QApplication.focusWidget() is groups.fields[last]
    wizard.back.click()
    at(qtbot, wizard, SetupStep.SHEET)
    qtbot.waitUntil(wizard.continue_button.isEnabled)
    wizard.sheet.panel.choose_file = lambda *_: world.usb.parent / "sheet.pdf"
    wizard.sheet.panel.save_button.click()
    settled(qtbot)
    wizard.go_on()
    at(qtbot, wizard, SetupStep.TYPE_BACK)
    for number, field in wizard.type_back.groups.fields.items():
        field.setText(right[number])
    wizard.go_on()
    at(qtbot, wizard, SetupStep.FIRST_BACKUP)


def test_neither_code_nor_password_stays_behind(
    qtbot: QtBot,
    world: SetupWorld,
    opened: Callable[[SetupWorld], SetupWizard],
    caplog: pytest.LogCaptureFixture,
    tmp_path: Path,
) -> None:
    caplog.set_level("DEBUG")
    wizard = to_place(qtbot, world, opened)
    choose_folder_card(qtbot, wizard, an_older_copy(world))
    wizard.place.adopt.password.edit.setText(PASSWORD)
    wizard.go_on()
    at(qtbot, wizard, SetupStep.SHEET)
    groups = groups_of(world)
    walk_to(qtbot, world, wizard, SetupStep.FIRST_BACKUP)

    shown = [field.text() for field in wizard.findChildren(QLineEdit)]
    assert PASSWORD not in shown
    assert not set(groups.values()) & set(shown)
    assert not wizard.sheet.panel.preview.has_page
    told = caplog.text + repr(world.store.draft()) + repr(vars(world.store))
    assert PASSWORD not in told
    assert "".join(groups.values()) not in told
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert not [path for path in files if PASSWORD.encode() in path.read_bytes()]


@pytest.mark.parametrize("manner", ["typed", "pasted"])
def test_groups_typed_in_one_go_fill_the_next_fields(
    qtbot: QtBot, world: SetupWorld, opened: Callable[[SetupWorld], SetupWizard], manner: str
) -> None:
    wizard = opened(world)
    walk_to(qtbot, world, wizard, SetupStep.TYPE_BACK)
    groups = wizard.type_back.groups
    right = groups_of(world)
    first, second, last = groups.fields
    whole = f"{right[first].lower()} {right[second]}-{right[last]}"
    groups.fields[first].setFocus()
    if manner == "typed":
        for character in whole.replace(" ", "").replace("-", ""):
            qtbot.keyClicks(QApplication.focusWidget(), character)
    else:
        QGuiApplication.clipboard().setText(whole)
        groups.fields[first].paste()

    assert dict(groups.typed()) == {number: right[number] for number in groups.fields}
    assert QApplication.focusWidget() is groups.fields[last]


def test_too_long_a_group_takes_no_place_of_another(
    qtbot: QtBot, world: SetupWorld, opened: Callable[[SetupWorld], SetupWizard]
) -> None:
    wizard = opened(world)
    walk_to(qtbot, world, wizard, SetupStep.TYPE_BACK)
    first, second, last = wizard.type_back.groups.fields.values()
    second.setText("7777")
    first.setFocus()
    qtbot.keyClicks(first, "88889")

    assert (first.text(), second.text(), last.text()) == ("88889", "7777", "")
    assert QApplication.focusWidget() is first
