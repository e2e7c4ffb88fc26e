"""One way by which somebody is told: who, whether it works, and what can be done with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QWidget

from practiceguard.ui.theme import Level
from practiceguard.ui.widgets import (
    Card,
    InLine,
    QuietLink,
    SecondaryButton,
    StatusBadge,
    fit,
    label,
)


class WayCard(Card):
    """A title, a badge, a sentence, and its buttons; below them what a test brought."""

    change_requested = Signal()
    test_requested = Signal()
    forget_requested = Signal()

    def __init__(self, title: str, set_up: str, parent: QWidget | None = None) -> None:
        """Given its title and the words that set it up; without these it is but switched on."""
        super().__init__(parent=parent)
        self._title, self._set_up = title, set_up
        self.setAccessibleName(title)
        self.content.addWidget(label(title, "title"))
        self.badge = StatusBadge("", Level.UNPROVED)
        self.content.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignLeft)
        self._told = label()
        self._note = label("", "small")
        self._result = label("", "small")
        self.content.addWidget(self._told)
        self.content.addWidget(self._note)
        self.content.addStretch(1)
        self.buttons = InLine(gap=8)
        self.content.addLayout(self.buttons)
        self.change = fit(SecondaryButton(set_up))
        self.change.clicked.connect(self.change_requested)
        self.test = fit(SecondaryButton(self.tr("Test")))
        self.test.clicked.connect(self._on_test)
        self.forget = fit(QuietLink(self.tr("No longer use")))
        self.forget.clicked.connect(self.forget_requested)
        for button in (self.change, self.test, self.forget):
            self.buttons.addWidget(button)
        self.change.setVisible(bool(set_up))
        # Until it is read what is chosen, nothing can be tested or given up.
        self.test.hide()
        self.forget.hide()
        self.content.addWidget(self._result)
        self._result.hide()
        self._is_testing = False

    def show_way(
        self, *, is_chosen: bool, told: str, note: str = "", badge: tuple[str, Level] | None = None
    ) -> None:
        """Show what is chosen, and whether it works."""
        self.badge.setVisible(badge is not None)
        if badge is not None:
            self.badge.set_state(*badge)
        self._told.setText(told)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self.change.setText(self.tr("Change…") if is_chosen else self._set_up)
        self._show(self.test, is_chosen)
        self._show(self.forget, is_chosen and bool(self._set_up))
        for button in (self.change, self.test, self.forget):
            # With several cards, "Test" alone would not say of what.
            button.setAccessibleName(f"{button.text()} {self._title}")
        if not is_chosen:
            self._result.hide()

    def show_result(self, text: str, *, is_good: bool) -> None:
        """Show in one sentence what a test brought."""
        self._is_testing = False
        self.test.setEnabled(True)
        self._say(text, "" if is_good else "care")

    @property
    def told(self) -> str:
        """Return what is shown of the way."""
        return self._told.text()

    @property
    def result(self) -> str:
        """Return what the last test brought, as shown; empty if none was made."""
        return "" if self._result.isHidden() else self._result.text()

    def _show(self, button: QAbstractButton, shown: bool) -> None:
        if not shown and button.hasFocus():
            self.change.setFocus(Qt.FocusReason.OtherFocusReason)
        button.setVisible(shown)

    def _on_test(self) -> None:
        if self._is_testing:
            return
        self._is_testing = True
        if self.test.hasFocus():
            # Qt would hand the keyboard to the next button, and that one forgets the way.
            self.change.setFocus(Qt.FocusReason.OtherFocusReason)
        self.test.setEnabled(False)
        self._say(self.tr("A test message is being sent…"), "small")
        self.test_requested.emit()

    def _say(self, text: str, role: str) -> None:
        self._result.setProperty("role", role)
        self._result.style().unpolish(self._result)
        self._result.style().polish(self._result)
        self._result.setText(text)
        self._result.show()
