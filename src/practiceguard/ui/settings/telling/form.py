"""What the dialogs of the page have in common: fields with labels, a test, and one sentence."""

import re

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from practiceguard.domain.backup.alert_settings import checked_address
from practiceguard.domain.errors import PracticeGuardError
from practiceguard.ui.errors import message_for
from practiceguard.ui.theme import Level
from practiceguard.ui.widgets import (
    MessageBanner,
    PageDialog,
    PrimaryButton,
    SecondaryButton,
    fit,
    label,
)
from practiceguard.ui.widgets.fields import mark_wrong

_MARGIN = 8
"""Pixels at each side of the text in a field."""
_BETWEEN = re.compile(r"[,;\s]+")


class WaysForm(PageDialog):
    """Fields, a test as they stand, and the button that keeps them."""

    changed = Signal()
    """Something was kept."""

    def __init__(
        self, title: str, explanation: str, width: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, width, parent)
        self.content.addWidget(label(title, "title"))
        self.content.addWidget(label(explanation, "secondary"))
        self.fields = QVBoxLayout()
        self.fields.setSpacing(12)
        self.content.addLayout(self.fields)
        self.banner = MessageBanner()
        self.content.addWidget(self.banner)
        self.test = fit(SecondaryButton(self.tr("Send a test")))
        self.test.clicked.connect(self.on_test)
        cancel = SecondaryButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.save = PrimaryButton(self.tr("Keep this"))
        self.save.clicked.connect(self.on_save)
        self.foot.addWidget(self.test)
        self.foot.addStretch(1)
        self.foot.addWidget(cancel)
        self.foot.addWidget(self.save)
        self._tried: object = None
        self._trying: object = None
        self._pressed: QPushButton | None = None

    def on_test(self) -> None:
        """Send a test as the fields stand."""
        raise NotImplementedError

    def on_save(self) -> None:
        """Keep what the fields hold."""
        raise NotImplementedError

    def is_tried(self, draft: object) -> bool:
        """Return whether a test with exactly this got out."""
        return self._tried is not None and self._tried == draft

    def begin_test(self, draft: object) -> None:
        """Show that a test is on its way."""
        self._trying = draft
        self._set_busy(True)
        self.banner.show_message(Level.UNPROVED, self.tr("A test message is being sent…"))
        self.bring_into_sight(self.banner)

    def show_passed(self, where: str) -> None:
        """Show that the test got out; `where` is who should have it now."""
        self._tried = self._trying
        self._set_busy(False)
        self.banner.show_message(
            Level.GOOD,
            self.tr("The test message got out. Look whether it arrived: {where}.").format(
                where=where
            ),
        )
        self.bring_into_sight(self.banner)

    def show_failure(self, error: Exception) -> None:
        """Show what went wrong, in the words of that failure."""
        self._set_busy(False)
        told = message_for(error)
        self.banner.show_message(
            Level.CARE, told.happened, told.means, told.next_step, details=told.details
        )
        self.bring_into_sight(self.banner)

    def ask_for(self, field: QLineEdit, problem: str) -> None:
        """Say below a field what is missing or wrong in it, and go there."""
        self.banner.hide()
        group: QWidget | None = field
        while group is not None and not isinstance(group, FieldGroup):
            group = group.parentWidget()
        if group is not None:
            group.show_problem(problem)
        mark_wrong(field, True)
        self.grow()
        field.setFocus()

    def set_right(self, *fields: QLineEdit) -> None:
        """Take away what was said of a field as soon as somebody types into it."""
        for field in fields:
            field.textEdited.connect(lambda _text, one=field: self._on_typed(one))

    def begin_saving(self) -> None:
        """Let nobody press twice."""
        self._set_busy(True)

    def done_saving(self) -> None:
        """Close, and say that something was kept."""
        self.changed.emit()
        self.accept()

    def _on_typed(self, field: QLineEdit) -> None:
        mark_wrong(field, False)
        for group in self.findChildren(FieldGroup):
            if group.isAncestorOf(field):
                group.show_problem("")

    def bring_into_sight(self, widget: QWidget) -> None:
        """Make room for what was just added, and scroll there: the fields may fill the window."""
        self.grow()
        QTimer.singleShot(0, self, lambda: self._scroll.ensureWidgetVisible(widget))

    def _set_busy(self, busy: bool) -> None:
        pressed = next((one for one in (self.test, self.save) if one.hasFocus()), None)
        if busy and pressed is not None:
            # Qt would hand the keyboard to "Cancel": one Space too many, and all is lost.
            self._pressed = pressed
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.test.setEnabled(not busy)
        self.save.setEnabled(not busy)
        if not busy and self._pressed is not None and self.hasFocus():
            self._pressed.setFocus(Qt.FocusReason.OtherFocusReason)
            self._pressed = None


class NumberField(QSpinBox):
    """A number. The wheel scrolls the page: it must not change a number unseen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # The stylesheet's padding does not reach the field inside.
        self.lineEdit().setTextMargins(_MARGIN, 0, _MARGIN, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


class ChoiceField(QComboBox):
    """One of several words. The wheel scrolls the page: it must not change a choice unseen."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


class FieldGroup(QWidget):
    """A field with its label, a hint, and what is wrong in it."""

    def __init__(self, title: QLabel, field: QWidget, hint: str) -> None:
        super().__init__()
        self.lines = QVBoxLayout(self)
        self.lines.setContentsMargins(0, 0, 0, 0)
        self.lines.setSpacing(6)
        self.lines.addWidget(title)
        self.lines.addWidget(field)
        self._problem = label("", "bad")
        self._problem.hide()
        self.lines.addWidget(self._problem)
        if hint:
            self.lines.addWidget(label(hint, "small"))

    def show_problem(self, text: str) -> None:
        """Show what is wrong; an empty text takes it away."""
        self._problem.setText(text)
        self._problem.setVisible(bool(text))

    @property
    def problem(self) -> str:
        """Return what is said to be wrong."""
        return self._problem.text()


def add_field(
    column: QVBoxLayout, title: str, field: QWidget, hint: str = "", *, named: QWidget | None = None
) -> FieldGroup:
    """Put a field with its label and a hint into a column; return what holds all of it.

    `named` is what a screen reader names, if it is not the field itself.
    """
    titled = label(title, "strong")
    target = named or field
    titled.setBuddy(target)
    target.setAccessibleName(title)
    target.setAccessibleDescription(hint)
    group = FieldGroup(titled, field, hint)
    column.addWidget(group)
    return group


def addresses_in(untrusted_text: str) -> tuple[str, ...]:
    """Return the mail addresses that somebody typed, each once; INPUT_INVALID names a wrong one."""
    parts = (one for one in _BETWEEN.split(untrusted_text) if one)
    return tuple(dict.fromkeys(checked_address(one) for one in parts))


def wrong_address(error: PracticeGuardError) -> str:
    """Return the address that was refused."""
    return str(error.facts.get("field", ""))
