"""The set-up wizard, walked through as a receptionist would: fakes behind it, and real keys."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMarginsF, Qt
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from practiceguard.domain.backup.repository import PlaceKind
from practiceguard.domain.errors import ErrorCode
from practiceguard.domain.recovery_code import recovery_code_from_bytes
from practiceguard.domain.secret import Secret
from practiceguard.domain.setup import STEPS, SetupStep
from practiceguard.services.ports import FolderSize, LeftOut, pending_code_name
from practiceguard.services.practice.set_up_practice import FOLDER_NAME
from practiceguard.ui.setup.wizard import SetupWizard
from practiceguard.ui.theme import ThemeKeeper
from practiceguard.ui.translation import install_language
from tests.fakes.fake_machine import usb_drive
from tests.fakes.memory_secrets import MemorySecretStore
from tests.gui.conftest import settled
from tests.gui.setup_screens import screens
from tests.gui.setup_world import SetupWorld, mark_as_repository, second_disk, setup_world

PASSWORD = "correct horse battery"


@pytest.fixture
def world(tmp_path: Path) -> SetupWorld:
    return setup_world(tmp_path)


@pytest.fixture
def opened(qtbot: QtBot) -> Callable[[SetupWorld], SetupWizard]:
    def open_wizard(world: SetupWorld) -> SetupWizard:
        wizard = SetupWizard(world.restarted())
        qtbot.addWidget(wizard)
        wizard.resize(1024, 640)
        wizard.show()
        qtbot.waitUntil(lambda: wizard.step is not None)
        settled(qtbot)
        return wizard

    return open_wizard


def press(qtbot: QtBot, key: Qt.Key = Qt.Key.Key_Return) -> None:
    """Press a key wherever the keyboard is, and wait for what it sets off."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)
    settled(qtbot)
    QApplication.processEvents()


def type_text(qtbot: QtBot, text: str) -> None:
    focused = QApplication.focusWidget()
    assert isinstance(focused, QLineEdit)
    QTest.keyClicks(focused, text)


def at(qtbot: QtBot, wizard: SetupWizard, step: SetupStep) -> None:
    """Wait for a step, and until the keyboard is in it."""
    qtbot.waitUntil(lambda: wizard.step is step, timeout=10_000)
    settled(qtbot)
    QApplication.processEvents()


def answer_practice(qtbot: QtBot, wizard: SetupWizard) -> None:
    wizard.practice.name.setText("Cabinet du Dr Moreau")
    wizard.practice.country.setCurrentIndex(wizard.practice.country.findData("FR"))
    wizard.go_on()
    at(qtbot, wizard, SetupStep.SOURCES)


def answer(qtbot: QtBot, world: SetupWorld, wizard: SetupWizard) -> None:
    """Answer the step on show as simply as can be."""
    step = wizard.step
    at(qtbot, wizard, step or SetupStep.PRACTICE)
    if step is SetupStep.PRACTICE:
        answer_practice(qtbot, wizard)
        return
    if step is SetupStep.SHEET:
        wizard.sheet.panel.choose_file = lambda *_: world.usb.parent / "sheet.pdf"
        qtbot.waitUntil(wizard.sheet.panel.save_button.isEnabled)
        wizard.sheet.panel.save_button.click()
        qtbot.waitUntil(wizard.continue_button.isEnabled)
    if step is SetupStep.TYPE_BACK:
        for number, text in groups_of(world).items():
            if number in wizard.type_back.groups.fields:
                wizard.type_back.groups.fields[number].setText(text)
    wizard.go_on()
    settled(qtbot)


def walk_to(qtbot: QtBot, world: SetupWorld, wizard: SetupWizard, goal: SetupStep) -> None:
    """Answer every step before the goal."""
    for step in STEPS[STEPS.index(wizard.step or STEPS[0]) : STEPS.index(goal)]:
        at(qtbot, wizard, step)
        answer(qtbot, world, wizard)
    at(qtbot, wizard, goal)


def walk_to_end(qtbot: QtBot, world: SetupWorld, wizard: SetupWizard) -> None:
    """Answer every step, and start the first backup."""
    walk_to(qtbot, world, wizard, STEPS[-1])
    answer(qtbot, world, wizard)


def code_of(world: SetupWorld) -> str:
    """Return the code that stands on the sheet just made."""
    secret = world.secrets.get(pending_code_name(world.app.set_up.repository().key))
    assert secret is not None
    return secret.reveal()


def groups_of(world: SetupWorld) -> dict[int, str]:
    code = code_of(world)
    return {number: code[4 * number - 4 : 4 * number] for number in range(1, 8)}


# --- the whole way ------------------------------------------------------------------------------


def test_set_up_is_finished_with_the_keyboard_alone(
    qtbot: QtBot, world: SetupWorld, opened: Callable[[SetupWorld], SetupWizard]
) -> None:
    wizard = opened(world)
    finished: list[bool] = []
    wizard.finished.connect(lambda: finished.append(True))

    at(qtbot, wizard, SetupStep.PRACTICE)
    type_text(qtbot, "Cabinet du Dr Moreau")
    press(qtbot, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is wizard.practice.country
    QTest.keyClicks(wizard.practice.country, "Fran")
    assert wizard.practice.country.currentData() == "FR"
    press(qtbot)

    at(qtbot, wizard, SetupStep.SOURCES)
    assert wizard.step_text.text() == "Step 2 of 6"
    assert QApplication.focusWidget() is wizard.sources.rows[0].tick
    press(qtbot)

    at(qtbot, wizard, SetupStep.PLACE)
    assert wizard.place.cards.drive_cards[0].is_chosen()
    press(qtbot)

    at(qtbot, wizard, SetupStep.SHEET)
    qtbot.waitUntil(lambda: wizard.sheet.panel.preview.has_page)
    settled(qtbot)
    assert QApplication.focusWidget() is wizard.sheet.panel.print_button
    assert not wizard.continue_button.isEnabled()
    wizard.sheet.panel.choose_file = lambda *_: world.usb.parent / "sheet.pdf"
    press(qtbot, Qt.Key.Key_Tab)
    press(qtbot, Qt.Key.Key_Space)
    assert (world.usb.parent / "sheet.pdf").read_bytes().startswith(b"%PDF")
    qtbot.waitUntil(wizard.continue_button.isEnabled)
    for _ in range(6):
        if QApplication.focusWidget() is wizard.continue_button:
            break
        press(qtbot, Qt.Key.Key_Tab)
    press(qtbot)

    at(qtbot, wizard, SetupStep.TYPE_BACK)
    groups = groups_of(world)
    for number in wizard.type_back.groups.fields:
        assert QApplication.focusWidget() is wizard.type_back.groups.fields[number]
        type_text(qtbot, groups[number].lower())
        press(qtbot)

    at(qtbot, wizard, SetupStep.FIRST_BACKUP)
    summary = wizard.first_backup.summary.text()
    assert "Cabinet du Dr Moreau" in summary
    assert "PRACTICE-COPY" in summary
    assert "20.5 GB" in summary
    assert "reception-1" in summary
    press(qtbot)

    assert finished == [True]
    assert world.processes.started == ["first"]
    plan = world.store.plan()
    assert plan is not None
    assert plan.sources == (world.documents, world.pictures)
    assert world.app.sheets.is_on_paper_only(world.app.set_up.repository())


@pytest.mark.parametrize("step", STEPS)
def test_a_crash_after_each_step_resumes_there(
    qtbot: QtBot,
    world: SetupWorld,
    opened: Callable[[SetupWorld], SetupWizard],
    step: SetupStep,
) -> None:
    wizard = opened(world)
    walk_to(qtbot, world, wizard, step)
    wizard.close()

    again = opened(world)

    assert again.step is step
    assert again.practice.name.text() == ("" if step is STEPS[0] else "Cabinet du Dr Moreau")
    walk_to_end(qtbot, world, again)
    assert world.processes.started == ["first"]
    assert world.engine.calls.count("initialize") == 1


def test_back_keeps_the_answers_and_what_was_made(
    qtbot: QtBot, world: SetupWorld, opened: Callable[[SetupWorld], SetupWizard]
) -> None:
    wizard = opened(world)
    walk_to(qtbot, world, wizard, SetupStep.FIRST_BACKUP)
    location = world.app.set_up.repository().location

    for step in reversed(STEPS[:-1]):
        wizard.back.click()
        at(qtbot, wizard, step)
    assert wizard.practice.name.text() == "Cabinet du Dr Moreau"
    assert wizard.practice.country.currentData() == "FR"
    for step in STEPS[1:]:
        qtbot.waitUntil(wizard.continue_button.isEnabled)
        wizard.go_on()
        at(qtbot, wizard, step)

    assert world.engine.calls.count("initialize") == 1
    assert world.app.set_up.repository().location == location
    # The paper that was typed back must not have been replaced behind one's back.
    assert len(world.engine.repositories[location].passwords) == 2
    assert world.engine.calls.count("add_key") == 1


def test_escape_loses_nothing(
    qtbot: QtBot, world: SetupWorld, opened: Callable[[SetupWorld], SetupWizard]
) -> None:
    wizard = opened(world)
    wizard.practice.name.setText("Dr Moreau")

    press(qtbot, Qt.Key.Key_Escape)

    assert wizard.isVisible()
    assert wizard.practice.name.text() == "Dr Moreau"


# --- practice -----------------------------------------------------------------------------------


def test_a_missing_name_is_said_and_the_keyboard_is_put_there(
    qtbot: QtBot, world: SetupWorld, opened: Callable[[SetupWorld], SetupWizard]
) -> None:
    wizard = opened(world)
    wizard.practice.country.setCurrentIndex(3)
    wizard.practice.country.setFocus()

    press(qtbot)

    assert wizard.step is SetupStep.PRACTICE
    assert "name" in wizard.practice.banner.happened
    assert QApplication.focusWidget() is wizard.practice.name


def test_countries_are_named_in_french(
    qtbot: QtBot,
    qapp: QApplication,
    world: SetupWorld,
    opened: Callable[[SetupWorld], SetupWizard],
) -> None:
    install_language(qapp, "fr")
    country = opened(world).practice.country

    names = [country.itemText(index) for index in range(country.count())]

    assert names[country.findData("DE")] == "Allemagne"
    assert names.index("États-Unis") < names.index("France")
    assert len(names) > 240


# --- what is protected --------------------------------------------------------------------------


def test_folders_are_counted_and_added_up(
    qtbot: QtBot, world: SetupWorld, opened: Callable[[SetupWorld], SetupWizard]
) -> None:
    wizard = opened(world)
    answer_practice(qtbot, wizard)
    first, second = wizard.sources.rows

    assert first.tick.text() == "Data of HelloDoc"
    assert first.size_text == "12.4 GB"
    assert first.note_text == "25,412 files"
    assert second.note_text == "4,120 files, 2 cannot be read"
    assert wizard.sources.total.text() == "Together: 20.5 GB, 29,532 files"

    second.tick.setChecked(False)
    assert wizard.sources.total.text() == "Together: 12.4 GB, 25,412 files"


def test_figures_that_still_grow_say_so(
    qtbot: QtBot, world: SetupWorld, opened: Callable[[SetupWorld], SetupWizard]
) -> None:
    world.machine.sizes[world.documents] = (FolderSize(10, 1000, 0, is_final=False),)
    wizard = opened(world)
    row = wizard.sources.rows[0]

    row.show_size(FolderSize(10, 1000, 0, is_final=False), None)

    assert row.note_text == "10 files, counting…"


def test_nothing_chosen_is_refused_with_a_sentence(
    qtbot: QtBot, world: SetupWorld, opened: Callable[[SetupWorld], SetupWizard]
) -> None:
    wizard = opened(world)
    answer_practice(qtbot, wizard)
    for row in wizard.sources.rows:
        row.tick.setChecked(False)

    wizard.go_on()
    settled(qtbot)

    assert wizard.step is SetupStep.SOURCES
    assert "nothing would be protected" in wizard.sources.banner.happened


def test_a_folder_is_added_once_and_removed(
    qtbot: QtBot,
    world: SetupWorld,
    opened: Callable[[SetupWorld], SetupWizard],
    tmp_path: Path,
) -> None:
    own = tmp_path / "R&D [2024]"
    own.mkdir()
    inside = world.documents / "Patients"
    inside.mkdir()
    wizard = opened(world)
    answer_practice(qtbot, wizard)
    page = wizard.sources
    for folder in (own, own, inside):
        page.choose_folder = lambda *_, folder=folder: folder
        page.add.click()
    settled(qtbot)

    assert [row.folder for row in page.rows] == [world.documents, world.pictures, own, inside]
    assert page.rows[3].size_text == "included"
    assert page.chosen_folders() == (world.documents, world.pictures, own)

    page.rows[3].remove_requested.emit()
    page.choose_folder = lambda *_: None
    page.add.click()
    wizard.go_on()
    at(qtbot, wizard, SetupStep.PLACE)
    assert world.store.draft().sources == (world.documents, world.pictures, own)


def test_what_is_left_out_can_be_copied_nevertheless(
    qtbot: QtBot, world: SetupWorld, opened: Callable[[SetupWorld], SetupWizard]
) -> None:
    wizard = opened(world)
    answer_practice(qtbot, wizard)
    panel = wizard.sources.left_out
    assert set(panel.ticks) == {"lock-file", "thumbnails"}  # our own state can not be

    panel.toggle.click()
    panel.ticks["thumbnails"].setChecked(True)
    settled(qtbot)
    assert world.machine.measured[-1][1] == ("~$*", ".~lock.*#", "/state/practiceguard")
    wizard.go_on()
    at(qtbot, wizard, SetupStep.PLACE)

    assert "Thumbs.db" not in world.store.draft().exclusions
    assert opened(world).sources.left_out.copied() == {"thumbnails"}


def test_an_unknown_reason_still_has_words(
    qtbot: QtBot, world: SetupWorld, opened: Callable[[SetupWorld], SetupWizard]
) -> None:
    world.machine.left_out_patterns = (LeftOut("*.xyz", "from-the-future"),)

    panel = opened(world).sources.left_out

    assert panel.exclusions() == ("*.xyz",)


# --- where the copy lives -----------------------------------------------------------------------


def to_place(
    qtbot: QtBot, world: SetupWorld, opened: Callable[[SetupWorld], SetupWizard]
) -> SetupWizard:
    wizard = opened(world)
    walk_to(qtbot, world, wizard, SetupStep.PLACE)
    return wizard


def looked(qtbot: QtBot, wizard: SetupWizard) -> None:
    """Wait until the chosen place was looked at."""
    qtbot.waitUntil(lambda: wizard.place.finding is not None)
    settled(qtbot)


def choose_folder_card(qtbot: QtBot, wizard: SetupWizard, folder: Path) -> None:
    card = wizard.place.cards.existing
    card.choose()
    card.choose_folder = lambda *_: folder
    card._browse.click()
    looked(qtbot, wizard)


def test_without_a_drive_the_page_waits_for_one(
    qtbot: QtBot, world: SetupWorld, opened: Callable[[SetupWorld], SetupWizard]
) -> None:
    drives = world.machine.known_drives
    world.machine.known_drives = ()
    wizard = to_place(qtbot, world, opened)
    cards = wizard.place.cards
    assert cards.no_drive.isVisible()
    assert cards.chosen() is None

    wizard.go_on()
    assert wizard.place.banner.happened == "No place is chosen yet."

    world.machine.known_drives = drives
    wizard.place.look_for_drives()
    settled(qtbot)
    assert not cards.no_drive.isVisible()
    assert cards.drive_cards[0].is_chosen()

    world.machine.known_drives = ()
    wizard.place.look_for_drives()
    settled(qtbot)
    assert "unplugged" in wizard.place.banner.happened
    assert cards.chosen() is None


def test_too_little_room_and_the_same_disk_are_warned_of(
    qtbot: QtBot, world: SetupWorld, opened: Callable[[SetupWorld], SetupWizard], tmp_path: Path
) -> None:
    world.machine.known_drives = (second_disk(tmp_path, 5_000_000_000),)
    world.machine.free[tmp_path] = 5_000_000_000
    wizard = to_place(qtbot, world, opened)
    card = wizard.place.cards.drive_cards[0]
    assert not card.is_chosen()
    assert "lost together" in card.button.accessibleDescription()

    world.machine.free[tmp_path] = 5_000_000_000
    card.choose()
    looked(qtbot, wizard)

    # The drive is around the protected folders, but the copy's own folder is not.
    assert wizard.place.notes.isVisible()
    assert "5.0 GB free, 20.5 GB to copy" in wizard.place.notes.happened

    wizard.place.set_needed(1_000)
    assert wizard.place.notes.happened == "This is the disk your records are on."


def test_this_computer_works_at_once_and_is_labelled(
    qtbot: QtBot, world: SetupWorld, opened: Callable[[SetupWorld], SetupWizard]
) -> None:
    wizard = to_place(qtbot, world, opened)
    wizard.place.cards.this_computer.choose()
    looked(qtbot, wizard)
    wizard.go_on()
    at(qtbot, wizard, SetupStep.SHEET)

    assert world.app.set_up.repository().kind is PlaceKind.THIS_COMPUTER
    walk_to_end(qtbot, world, wizard)
    assert wizard.first_backup.try_out.isVisibleTo(wizard.first_backup)


def test_a_full_place_is_said_in_three_parts(
    qtbot: QtBot, world: SetupWorld, opened: Callable[[SetupWorld], SetupWizard]
) -> None:
    wizard = to_place(qtbot, world, opened)
    world.engine.fail("initialize", ErrorCode.PLACE_FULL)

    wizard.go_on()
    settled(qtbot)

    assert wizard.step is SetupStep.PLACE
    assert wizard.place.banner.happened == "The place of the copy is full."
    assert "larger drive" in wizard.place.banner.accessibleName()
    assert wizard.continue_button.isEnabled()

    world.engine.heal("initialize")
    wizard.go_on()
    at(qtbot, wizard, SetupStep.SHEET)


def test_a_place_with_other_files_is_not_touched(
    qtbot: QtBot, world: SetupWorld, opened: Callable[[SetupWorld], SetupWizard]
) -> None:
    strange = world.usb / FOLDER_NAME / "holiday.jpg"
    strange.parent.mkdir()
    strange.write_bytes(b"sun")
    wizard = to_place(qtbot, world, opened)
    looked(qtbot, wizard)
    assert "something at" in wizard.place.notes.happened

    wizard.go_on()
    settled(qtbot)

    assert wizard.step is SetupStep.PLACE
    assert strange.read_bytes() == b"sun"
    assert "initialize" not in world.engine.calls


def test_no_keyring_stops_set_up_with_what_to_install(
    qtbot: QtBot, tmp_path: Path, opened: Callable[[SetupWorld], SetupWizard]
) -> None:
    keyring = MemorySecretStore()
    world = setup_world(tmp_path, secrets=keyring)
    wizard = to_place(qtbot, world, opened)
    keyring.is_missing = True

    wizard.go_on()
    settled(qtbot)

    assert "no keyring" in wizard.place.banner.happened
    assert "gnome-keyring" in wizard.place.banner.accessibleName()
    assert "initialize" not in world.engine.calls
    keyring.is_missing = False


def test_another_place_and_back_takes_on_what_was_made_there(
    qtbot: QtBot, world: SetupWorld, opened: Callable[[SetupWorld], SetupWizard]
) -> None:
    wizard = to_place(qtbot, world, opened)
    wizard.go_on()
    at(qtbot, wizard, SetupStep.SHEET)
    first = world.app.set_up.repository()

    wizard.back.click()
    at(qtbot, wizard, SetupStep.PLACE)
    wizard.place.cards.this_computer.choose()
    looked(qtbot, wizard)
    wizard.go_on()
    at(qtbot, wizard, SetupStep.SHEET)
    assert world.app.set_up.repository().key != first.key

    wizard.back.click()
    at(qtbot, wizard, SetupStep.PLACE)
    wizard.place.cards.drive_cards[0].choose()
    looked(qtbot, wizard)
    assert not wizard.place.adopt.isVisible()
    wizard.go_on()
    at(qtbot, wizard, SetupStep.SHEET)

    assert world.app.set_up.repository().key == first.key


def test_a_crash_while_the_place_is_created_asks_for_no_password(
    qtbot: QtBot, world: SetupWorld, opened: Callable[[SetupWorld], SetupWizard]
) -> None:
    wizard = to_place(qtbot, world, opened)
    world.engine.fail("fingerprint", ErrorCode.RESTIC_FAILED)  # after it was initialized
    wizard.go_on()
    settled(qtbot)
    world.engine.heal("fingerprint")
    wizard.close()

    again = opened(world)
    looked(qtbot, again)
    assert not again.place.adopt.isVisible()
    again.go_on()
    at(qtbot, again, SetupStep.SHEET)
    assert world.engine.calls.count("initialize") == 1


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


# --- the sheet ----------------------------------------------------------------------------------


def test_the_sheet_is_printed_on_the_chosen_printer(
    qtbot: QtBot, world: SetupWorld, opened: Callable[[SetupWorld], SetupWizard], tmp_path: Path
) -> None:
    paper = tmp_path / "paper.pdf"

    def choose_printer(parent: QWidget, on_chosen: Callable[[QPrinter], None]) -> None:
        assert parent.isVisible()
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(paper))
        printer.setPageLayout(
            QPageLayout(
                QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF()
            )
        )
        on_chosen(printer)

    wizard = opened(world)
    walk_to(qtbot, world, wizard, SetupStep.SHEET)
    qtbot.waitUntil(wizard.sheet.panel.print_button.isEnabled)
    wizard.sheet.panel.choose_printer = choose_printer
    wizard.sheet.panel.print_button.click()
    settled(qtbot)

    assert paper.read_bytes().startswith(b"%PDF")
    assert paper.stat().st_size > 20_000
    assert wizard.sheet.panel.outcome.happened == "Sent to the printer."
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


# --- the start ----------------------------------------------------------------------------------


def test_a_backup_that_cannot_start_is_said_and_can_be_tried_again(
    qtbot: QtBot, world: SetupWorld, opened: Callable[[SetupWorld], SetupWizard]
) -> None:
    broken = [True]

    def start(_trigger: str) -> None:
        if broken:
            raise OSError("no process")

    world.processes.on_start = start
    wizard = opened(world)
    walk_to(qtbot, world, wizard, SetupStep.FIRST_BACKUP)
    finished: list[bool] = []
    wizard.finished.connect(lambda: finished.append(True))

    wizard.go_on()
    settled(qtbot)
    assert finished == []
    assert wizard.first_backup.banner.isVisible()

    broken.clear()
    wizard.go_on()
    settled(qtbot)
    assert finished == [True]


# --- every step ---------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_every_step_fits_the_smallest_window_and_names_its_fields(
    qtbot: QtBot,
    qapp: QApplication,
    world: SetupWorld,
    opened: Callable[[SetupWorld], SetupWizard],
    monkeypatch: pytest.MonkeyPatch,
    language: str,
    scale: float,
) -> None:
    monkeypatch.setenv("PRACTICEGUARD_TEXT_SCALE", str(scale))
    keeper = qapp.findChild(ThemeKeeper)
    assert keeper is not None
    keeper.apply()
    install_language(qapp, language)
    wizard = opened(world)
    for step in STEPS:
        at(qtbot, wizard, step)
        page = wizard.pages[step]
        assert page.page.minimumSizeHint().width() <= page.viewport().width(), step
        assert wizard.minimumSizeHint().width() <= 1024
        for field in page.findChildren(QWidget):
            if not field.isVisible() or field.focusPolicy() is Qt.FocusPolicy.NoFocus:
                continue
            if isinstance(field, QAbstractButton):
                assert field.accessibleName() or field.text(), (step, field)
            elif isinstance(field, QLineEdit | QComboBox):
                assert field.accessibleName(), (step, field)
        answer(qtbot, world, wizard)
    wizard.close()
    monkeypatch.setenv("PRACTICEGUARD_TEXT_SCALE", "1")
    keeper.apply()


def test_drives_are_not_asked_again_while_the_last_question_hangs(
    qtbot: QtBot, world: SetupWorld, opened: Callable[[SetupWorld], SetupWizard]
) -> None:
    wizard = to_place(qtbot, world, opened)
    asked: list[int] = []

    def drives() -> tuple[object, ...]:
        asked.append(1)
        return (usb_drive(world.usb),)

    world.machine.drives = drives  # type: ignore[assignment, method-assign]
    wizard.place.look_for_drives()
    wizard.place.look_for_drives()
    settled(qtbot)

    assert len(asked) == 1


def test_every_screen_can_be_grabbed(qtbot: QtBot, tmp_path: Path) -> None:
    names = []
    for name, window in screens(tmp_path, 1024, 640):
        names.append(name)
        picture = window.grab()
        assert picture.width() > 700
    assert len(set(names)) == len(names) == 12
    settled(qtbot)
