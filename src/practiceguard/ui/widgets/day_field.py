"""A day that may be unknown."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from practiceguard.ui.widgets.date_typing import TypedDateTime
from practiceguard.ui.widgets.in_line import InLine

_MARGIN = 8
"""Pixels at each side of the text in a field."""


class DayField(QWidget):
    """A box to tick and a day beside it; without a tick there is none."""

    edited = Signal()

    def __init__(
        self, name: str, day: date, parent: QWidget | None = None, *, of: str = "",
        is_set: bool = True,
    ) -> None:  # fmt: skip
        """Name the day; `of` what, when it is read aloud, where several have the same name."""
        super().__init__(parent)
        said = f"{of}: {name}" if of else name
        self.check = QCheckBox(name)
        self.check.setAccessibleName(said)
        self.field = TypedDateTime(QDate(day.year, day.month, day.day))
        self.field.setAccessibleName(said)
        self.field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # The stylesheet's padding does not reach the field inside.
        self.field.lineEdit().setTextMargins(_MARGIN, 0, _MARGIN, 0)
        pattern = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
        # Two digits of a year have ended more than one certificate in the wrong century.
        self.field.setDisplayFormat(pattern if "yyyy" in pattern else pattern.replace("yy", "yyyy"))
        line = InLine(gap=8)
        self.setLayout(line)
        self.field.ensurePolished()  # before, it says how high it would be without our stylesheet
        self.check.setMinimumHeight(self.field.sizeHint().height())
        line.addWidget(self.check)
        line.addWidget(self.field)
        self.check.toggled.connect(self._on_toggled)
        self.field.dateChanged.connect(lambda _day: self.edited.emit())
        self.check.setChecked(is_set)
        self._on_toggled(is_set)

    @property
    def day(self) -> date | None:
        """Return the day, None if there is none."""
        shown = self.field.date()
        chosen = date(shown.year(), shown.month(), shown.day())
        return chosen if self.check.isChecked() else None

    def set_day(self, day: date | None) -> None:
        """Show a day, or that there is none."""
        if day is not None:
            self.field.setDate(QDate(day.year, day.month, day.day))
        self.check.setChecked(day is not None)

    def _on_toggled(self, is_set: bool) -> None:
        self.field.setEnabled(is_set)
        self.edited.emit()
