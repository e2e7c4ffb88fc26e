"""Every step of the set-up and the recovery sheet's dialog, ready to be looked at or grabbed."""

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from practiceguard.bootstrap import App
from practiceguard.domain.recovery_code import GROUP_LENGTH
from practiceguard.domain.setup import SetupStep
from practiceguard.services.ports import pending_code_name
from practiceguard.ui.setup.sheet_dialog import SheetDialog
from practiceguard.ui.setup.wizard import SetupWizard
from practiceguard.ui.tasks import tasks
from tests.gui.setup_world import SetupWorld, setup_world

LONGEST_WAIT = 30.0
"""Seconds."""


def screens(folder: Path, width: int = 1280, height: int = 800) -> Iterator[tuple[str, QWidget]]:
    """Given an empty folder, yield (name, window) one after the other; grab each before the next.

    The same pictures every time: chance is fixed, and so is the clock.
    """
    world = setup_world(folder)
    world = replace(world, app=_without_chance(world.app))
    wizard = SetupWizard(world.app)
    wizard.resize(width, height)
    wizard.show()
    yield from _steps(world, wizard)
    wizard.close()
    wizard.deleteLater()
    yield from _dialog(world)


def _steps(world: SetupWorld, wizard: SetupWizard) -> Iterator[tuple[str, QWidget]]:
    _until(lambda: wizard.step is SetupStep.PRACTICE)
    wizard.practice.name.setText("Cabinet du Dr Moreau")
    wizard.practice.country.setCurrentIndex(wizard.practice.country.findData("FR"))
    yield "setup-1-practice", wizard
    _go_on(wizard, SetupStep.SOURCES)
    yield "setup-2-folders", wizard
    wizard.sources.left_out.toggle.setChecked(True)
    _settle()
    yield "setup-2-left-out", wizard
    _go_on(wizard, SetupStep.PLACE)
    yield "setup-3-place", wizard
    wizard.place.cards.existing.choose()
    _settle()
    yield "setup-3-existing", wizard
    wizard.place.cards.drive_cards[0].choose()
    _settle()
    _go_on(wizard, SetupStep.SHEET)
    _until(lambda: wizard.sheet.panel.preview.has_page)
    yield "setup-4-sheet", wizard
    wizard.sheet.panel.choose_file = lambda *_: world.machine.desktop() / "sheet.pdf"
    wizard.sheet.panel.save_button.click()
    _until(wizard.continue_button.isEnabled)
    yield "setup-4-saved", wizard
    _go_on(wizard, SetupStep.TYPE_BACK)
    yield "setup-5-type-back", wizard
    groups = _groups(world)
    for number, field in wizard.type_back.groups.fields.items():
        field.setText("7777" if groups[number] != "7777" else "8888")
    wizard.go_on()
    _settle()
    yield "setup-5-wrong", wizard
    for number, field in wizard.type_back.groups.fields.items():
        field.setText(groups[number])
    _go_on(wizard, SetupStep.FIRST_BACKUP)
    yield "setup-6-first-backup", wizard
    wizard.go_on()
    _settle()


def _dialog(world: SetupWorld) -> Iterator[tuple[str, QWidget]]:
    dialog = SheetDialog(world.app)
    dialog.show()
    _settle()
    yield "sheet-verify", dialog
    dialog.lost.click()
    _settle()
    yield "sheet-renew", dialog
    dialog.close()
    dialog.deleteLater()
    _settle()


def _without_chance(app: App) -> App:
    def fixed(count: int) -> bytes:
        return bytes((index * 73 + 41) % 251 for index in range(count))

    sheets = replace(app.sheets, random_bytes=fixed)
    connect = replace(app.set_up.connect, random_bytes=fixed)
    return replace(app, sheets=sheets, set_up=replace(app.set_up, connect=connect, sheets=sheets))


def _groups(world: SetupWorld) -> dict[int, str]:
    secret = world.secrets.get(pending_code_name(world.app.set_up.repository().key))
    code = secret.reveal() if secret else ""
    count = len(code) // GROUP_LENGTH
    return {
        number: code[GROUP_LENGTH * (number - 1) : GROUP_LENGTH * number]
        for number in range(1, count + 1)
    }


def _go_on(wizard: SetupWizard, step: SetupStep) -> None:
    wizard.go_on()
    _until(lambda: wizard.step is step)
    _settle()


def _settle() -> None:
    _until(lambda: tasks().live_count == 0)
    QCoreApplication.processEvents()


def _until(is_so: Callable[[], bool]) -> None:
    until = time.monotonic() + LONGEST_WAIT
    while not is_so():
        if time.monotonic() > until:
            raise TimeoutError("the set-up did not come to rest")
        QCoreApplication.processEvents()
        time.sleep(0.005)
