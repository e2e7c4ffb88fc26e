"""Choosing from a menu as a person does: press its button, then its line."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from practiceguard.ui.widgets import MenuButton
from tests.gui.conftest import settled


def lines_of(button: MenuButton) -> dict[str, QAction]:
    """Return the lines that somebody sees in a menu, by their text."""
    return {
        line.text(): line
        for line in menu_of(button).actions()
        if line.isVisible() and not line.isSeparator()
    }


def menu_of(button: MenuButton) -> QMenu:
    """Return the menu behind a button."""
    menu = button.menu()
    assert menu is not None
    return menu


def choose(qtbot: QtBot, button: MenuButton, text: str) -> None:
    """Open the menu and click on a line."""
    menu = menu_of(button)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(menu.isVisible)
    line = lines_of(button)[text]
    assert line.isEnabled()
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(line).center())
    qtbot.waitUntil(lambda: not menu.isVisible())
    settled(qtbot)
