"""The set-up wizard, walked through as a receptionist would: fakes behind it, and real keys."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from practiceguard.domain.setup import STEPS, SetupStep
from practiceguard.services.ports import FolderSize, LeftOut
from practiceguard.ui.setup.wizard import SetupWizard
from practiceguard.ui.theme import ThemeKeeper
from practiceguard.ui.translation import install_language
from tests.gui.conftest import settled
from tests.gui.setup_screens import screens
from tests.gui.setup_walk import (
    answer,
    answer_practice,
    at,
    groups_of,
    press,
    type_text,
    walk_to,
    walk_to_end,
)
from tests.gui.setup_world import SetupWorld

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
    assert "20.5\N{NO-BREAK SPACE}GB" in summary
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
    assert first.size_text == "12.4\N{NO-BREAK SPACE}GB"
    assert first.note_text == "25,412 files"
    assert second.note_text == "4,120 files, 2 cannot be read"
    assert wizard.sources.total.text() == "Together: 20.5\N{NO-BREAK SPACE}GB, 29,532 files"

    second.tick.setChecked(False)
    assert wizard.sources.total.text() == "Together: 12.4\N{NO-BREAK SPACE}GB, 25,412 files"


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


def test_pain_21_a_folder_without_files_is_asked_about_once(
    qtbot: QtBot, world: SetupWorld, opened: Callable[[SetupWorld], SetupWizard]
) -> None:
    (world.pictures / "a file").unlink()
    wizard = opened(world)
    answer_practice(qtbot, wizard)

    wizard.go_on()
    settled(qtbot)
    assert wizard.step is SetupStep.SOURCES
    assert str(world.pictures) in wizard.sources.banner.happened
    assert "If it is meant" in wizard.sources.banner.accessibleName()

    wizard.sources.rows[0].tick.setChecked(False)  # then there is no file at all
    for _ in range(2):
        wizard.go_on()
        settled(qtbot)
        assert wizard.step is SetupStep.SOURCES
        assert "not a single file" in wizard.sources.banner.happened

    wizard.sources.rows[0].tick.setChecked(True)
    wizard.go_on()
    at(qtbot, wizard, SetupStep.PLACE)


def test_a_folder_is_added_once_and_removed(
    qtbot: QtBot,
    world: SetupWorld,
    opened: Callable[[SetupWorld], SetupWizard],
    tmp_path: Path,
) -> None:
    own = tmp_path / "R&D [2024]"
    own.mkdir()
    (own / "study.txt").write_bytes(b"x")
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


def test_every_screen_can_be_grabbed(qtbot: QtBot, tmp_path: Path) -> None:
    names = []
    for name, window in screens(tmp_path, 1024, 640):
        names.append(name)
        picture = window.grab()
        assert picture.width() > 700
    assert len(set(names)) == len(names) == 12
    settled(qtbot)


def test_links_that_lead_elsewhere_are_warned_of_until_the_folder_is_added(
    qtbot: QtBot, world: SetupWorld, opened: Callable[[SetupWorld], SetupWizard]
) -> None:
    far = world.documents.parent / "far"
    far.mkdir()
    size = FolderSize(10, 1000, 0, True, (far / "photos", world.pictures / "x"))
    world.machine.sizes[world.documents] = (size,)
    wizard = opened(world)
    walk_to(qtbot, world, wizard, SetupStep.SOURCES)
    settled(qtbot)
    page = wizard.sources
    assert page.links.isVisible()
    assert str(far / "photos") in page.links.accessibleName()
    assert str(world.pictures) not in page.links.accessibleName()
    page.choose_folder = lambda *_: far
    page.add.click()
    settled(qtbot)
    assert not page.links.isVisible()
