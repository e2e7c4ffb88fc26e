"""A dialog of steps: Back, what is being done, a way out, and the one filled button."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from practiceguard.ui.widgets.buttons import PrimaryButton, SecondaryButton
from practiceguard.ui.widgets.labels import label
from practiceguard.ui.widgets.page_dialog import PageDialog


class StepsDialog(PageDialog):
    """Fill `content`; say in `refresh` what the step on show offers, with `show_buttons`.

    While something is being kept the buttons wait, and it cannot be closed.
    """

    def __init__(self, width: int, way_out: str, parent: QWidget | None = None) -> None:
        super().__init__("", width, parent)
        self._is_busy = False
        self._focused_step: object = None
        self.back = SecondaryButton(self.tr("Back"))
        self.back.clicked.connect(self.go_back)
        self.status = label("", "secondary")
        self.way_out = SecondaryButton(way_out)
        self.way_out.clicked.connect(self.reject)
        self.primary = PrimaryButton("")
        self.primary.clicked.connect(self.go_on)
        self.foot.addWidget(self.back)
        self.foot.addWidget(self.status, 1)
        self.foot.addWidget(self.way_out)
        self.foot.addWidget(self.primary)

    # --- what a dialog says of itself -------------------------------------------------------

    def go_on(self) -> None:
        """Do what the filled button says."""
        raise NotImplementedError

    def go_back(self) -> None:
        """Show the step before; nothing that was typed is lost."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Show what belongs to the step; called whenever that may be something else."""
        raise NotImplementedError

    def step_on_show(self) -> object:
        """Return what tells one step from another."""
        raise NotImplementedError

    def first_field(self) -> QWidget | None:
        """Return what the keyboard should be on, None for the filled button."""
        return None

    # --- what it uses -----------------------------------------------------------------------

    @property
    def is_busy(self) -> bool:
        """Return whether something is being kept just now."""
        return self._is_busy

    def set_busy(self, text: str) -> None:
        """Say what is being done, "" when it is over."""
        self._is_busy = bool(text)
        self.status.setText(text)
        self.refresh()

    def show_buttons(
        self, go_on: str, *, can_go_on: bool, can_go_back: bool, has_way_out: bool = True,
        lacks: str = "",
    ) -> None:  # fmt: skip
        """Show what one may do at this step; `go_on` is what the filled button says.

        `lacks`: what still has to be done before, told only while it cannot be pressed.
        """
        lacks = "" if can_go_on or self._is_busy else lacks
        can_go_on = can_go_on and not self._is_busy
        if not can_go_on and self.primary.hasFocus():
            # Qt would hand the keyboard to the next button, which closes the dialog.
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.primary.setText(go_on)
        self.primary.setEnabled(can_go_on)
        self.primary.setAccessibleDescription(lacks)
        self.show_lack(lacks)
        self.back.setVisible(can_go_back)
        self.back.setEnabled(not self._is_busy)
        self.way_out.setVisible(has_way_out)
        self.way_out.setEnabled(not self._is_busy)
        self.grow()
        self._focus_later()

    def show_from_top(self) -> None:
        """Make room for what was added, and show it from its top."""
        self._scroll.verticalScrollBar().setValue(0)
        self.grow()

    def reject(self) -> None:
        """Close, unless something is being kept just now: that takes seconds, and is not left."""
        if not self._is_busy:
            super().reject()

    def showEvent(self, event: QShowEvent) -> None:
        """Put the keyboard on the first step."""
        super().showEvent(event)
        self._focus_later()

    def _focus_later(self) -> None:
        """Put the keyboard on the step's first field once it is laid out."""
        QTimer.singleShot(0, self, self._focus_first)

    def _focus_first(self) -> None:
        if not self.isVisible():
            return
        step = self.step_on_show()
        is_new, self._focused_step = step != self._focused_step, step
        focused = self.focusWidget()
        is_in_use = focused is not None and focused.isVisible() and focused.isEnabled()
        # On a new step the keyboard goes to its first field, wherever it was: what is typed next
        # must not land in the second one.
        if not is_new and is_in_use and focused not in {self, self.back, self.way_out}:
            return
        field = self.first_field()
        if field is not None and field.isVisible():
            field.setFocus()
        elif self.primary.isEnabled():
            self.primary.setFocus()
