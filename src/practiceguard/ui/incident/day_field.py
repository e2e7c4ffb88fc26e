"""A day that may be unknown."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from practiceguard.ui.widgets import InLine
from practiceguard.ui.widgets.date_typing import TypedDateTime


class DayField(QWidget):
    """A box to tick and a day beside it; without a tick there is none."""

    edited = Signal()

    def __init__(
        self, name: str, day: date, parent: QWidget | None = None, *, is_set: bool = True
    ) -> None:
        super().__init__(parent)
        self.check = QCheckBox(name)
        self.field = TypedDateTime(QDate(day.year, day.month, day.day))
        self.field.setAccessibleName(name)
        self.field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # The stylesheet's padding does not reach the field inside.
        self.field.lineEdit().setTextMargins(8, 0, 8, 0)
        pattern = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
        self.field.setDisplayFormat(pattern if "yyyy" in pattern else pattern.replace("yy", "yyyy"))
        line = InLine(gap=8)
        self.setLayout(line)
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

    def set_day(self, day: date) -> None:
        """Show a day."""
        self.field.setDate(QDate(day.year, day.month, day.day))
        self.check.setChecked(True)

    def _on_toggled(self, is_set: bool) -> None:
        self.field.setEnabled(is_set)
        self.edited.emit()
