"""The place of the copy: what it is and whether it can be reached."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from practiceguard.domain.backup.checking import CheckDepth
from practiceguard.domain.backup.repository import Repository
from practiceguard.domain.errors import ErrorCode
from practiceguard.services.backup.assess_protection import Overview
from practiceguard.ui import texts
from practiceguard.ui.errors import message_for_code
from practiceguard.ui.theme import Level
from practiceguard.ui.widgets import (
    Card,
    ElidedLabel,
    InLine,
    QuietLink,
    SecondaryButton,
    StatusBadge,
    fit,
    label,
)


class PlaceCard(Card):
    """Where the copies are."""

    another_place_requested = Signal()
    sheet_requested = Signal()
    check_requested = Signal(object)
    """`CheckDepth`: how much of the copy to read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._name = label("", "title")
        self._kind = label("", "small")
        self._location = ElidedLabel("", "small")
        self._badge = StatusBadge(self.tr("not looked at yet"), Level.UNPROVED)
        self._told = label("", "small")
        self.content.addWidget(self._name)
        self.content.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignLeft)
        self.content.addWidget(self._kind)
        self.content.addWidget(self._location)
        self.content.addWidget(self._told)
        self.content.addStretch(1)
        self._check = fit(SecondaryButton(self.tr("Check the copy")))
        self._check.clicked.connect(lambda: self.check_requested.emit(CheckDepth.SHARE))
        self._check_all = fit(QuietLink(self.tr("Check all of it")))
        self._check_all.clicked.connect(lambda: self.check_requested.emit(CheckDepth.ALL_DATA))
        sheet = fit(QuietLink(self.tr("Test the recovery sheet…")))
        sheet.clicked.connect(self.sheet_requested)
        other = fit(QuietLink(self.tr("Use another place…")))
        other.clicked.connect(self.another_place_requested)
        for buttons in ((self._check, self._check_all), (sheet, other)):
            line = InLine(gap=8)
            for button in buttons:
                line.addWidget(button)
            self.content.addLayout(line)

    def show_overview(self, overview: Overview) -> None:
        """Show the place; how it is stays as last seen, unless somebody has looked just now."""
        repository = overview.repository
        if repository is None:
            return
        name = texts.place_name(repository)
        self.setAccessibleName(name)
        self._name.setText(name)
        self._kind.setText(texts.place_kind(repository.kind))
        self._location.setText(repository.location)
        if overview.has_looked:
            self._show_state(overview, repository)
        self._told.setVisible(bool(self._told.text()))

    def _show_state(self, overview: Overview, repository: Repository) -> None:
        if overview.place_problem is None:
            self._badge.set_state(self.tr("reached"), Level.GOOD)
            self._told.setText("")
        elif overview.place_problem is ErrorCode.PLACE_NOT_FOUND:
            self._badge.set_state(self.tr("not connected"), Level.UNPROVED)
            self._told.setText(self.tr("A drive that rests in the safe is as it should be."))
        else:
            message = message_for_code(overview.place_problem, {"location": repository.location})
            self._badge.set_state(self.tr("needs attention"), Level.BAD)
            self._told.setText(f"{message.happened} {message.next_step}")

    def set_checkable(self, checkable: bool) -> None:
        """Let the check be started, or not while one is going on."""
        if not checkable and (self._check.hasFocus() or self._check_all.hasFocus()):
            # Qt would hand the keyboard to the next button, which opens a dialog.
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        elif checkable and self.hasFocus():
            self._check.setEnabled(True)
            self._check.setFocus(Qt.FocusReason.OtherFocusReason)
        self._check.setEnabled(checkable)
        self._check_all.setEnabled(checkable)
