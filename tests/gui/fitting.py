"""What every view has to be: named for a screen reader, high enough to be hit, and not cut off."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from practiceguard.ui.main_window import MainWindow
from practiceguard.ui.widgets import ElidedLabel, ScrollPage
from tests.gui.conftest import settled
from tests.gui.sample_app import Sample

SMALL = QSize(1024, 640)
"""The smallest window the program is made for."""
LOWEST = 32
"""Pixels: what is lower is hard to hit."""


def small_window(qtbot: QtBot, sample: Sample) -> MainWindow:
    window = MainWindow(sample.app, is_set_up=True)
    qtbot.addWidget(window)
    window.resize(SMALL)
    window.show()
    settled(qtbot)
    return window


def assert_controls_have_name_and_height(view: QWidget) -> None:
    labels = view.findChildren(QLabel)
    controls = [one for one in shown(view) if takes_focus(one)]
    assert controls
    nameless = [type(one) for one in controls if not name_of(one, labels).strip()]
    assert not nameless, nameless
    low = [
        (name_of(one, labels), one.height())
        for one in controls
        if one.height() < LOWEST and isinstance(one, QAbstractButton | QLineEdit | QPlainTextEdit)
    ]
    assert not low, low


def assert_nothing_is_cut_off(view: QWidget) -> None:
    assert not cut_off(view)
    assert too_wide(view) == []
    assert view.height() <= SMALL.height()


def shown(view: QWidget) -> list[QWidget]:
    return [one for one in view.findChildren(QWidget) if one.isVisible()]


def takes_focus(widget: QWidget) -> bool:
    return (
        widget.isEnabled()
        and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and widget.focusProxy() is None
        and not isinstance(widget, QScrollArea)
        and widget.objectName() != "qt_spinbox_lineedit"
    )


def name_of(widget: QWidget, labels: list[QLabel]) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    if interface is not None and interface.text(QAccessible.Text.Name):
        return str(interface.text(QAccessible.Text.Name))
    return " ".join(one.text() for one in labels if one.buddy() is widget)


def cut_off(view: QWidget) -> list[str]:
    """Return what does not fit: labels lower than their text, buttons narrower than theirs."""
    found = []
    for one in shown(view):
        if isinstance(one, ElidedLabel):
            continue  # made to be shortened; the whole text is its name and tooltip
        if isinstance(one, QLabel) and one.text() and one.pixmap().isNull():
            if one.wordWrap():
                needed = one.heightForWidth(one.width())
                if needed > one.height() or one.minimumSizeHint().width() > one.width():
                    found.append(f"label {one.text()!r} {one.size()} needs {needed}")
            elif one.sizeHint().width() > one.width() or one.sizeHint().height() > one.height():
                found.append(f"label {one.text()!r} {one.size()} needs {one.sizeHint()}")
        elif isinstance(one, QAbstractButton):
            needed_size = one.minimumSizeHint()
            if needed_size.width() > one.width() or needed_size.height() > one.height():
                found.append(f"button {one.text()!r} {one.size()} needs {needed_size}")
        if _is_outside(one):
            found.append(f"outside its parent: {type(one).__name__} {_text_of(one)!r}")
    return found


def too_wide(view: QWidget) -> list[str]:
    """Return the pages that would have to be scrolled sideways."""
    return [
        f"{page.accessibleName()}: {needed} of {page.viewport().width()}"
        for page in view.findChildren(ScrollPage)
        if page.isVisible()
        and (needed := page.page.minimumSizeHint().width()) > page.viewport().width()
    ]


def _is_outside(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    if parent is None or widget.isWindow() or _scrolls(parent):
        return False
    if isinstance(parent, QAbstractItemView | QPlainTextEdit) or not _text_of(widget):
        return False
    return not QRect(0, 0, parent.width(), parent.height()).contains(widget.geometry())


def _scrolls(parent: QWidget) -> bool:
    area = parent.parentWidget()
    return isinstance(area, QScrollArea) or isinstance(parent, QScrollArea | QAbstractItemView)


def _text_of(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
