"""How a test walks through the set-up: the answers of a receptionist in a hurry."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from practiceguard.domain.setup import STEPS, SetupStep
from practiceguard.services.ports import pending_code_name
from practiceguard.ui.setup.wizard import SetupWizard
from tests.gui.conftest import settled
from tests.gui.setup_world import SetupWorld


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
