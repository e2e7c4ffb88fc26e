"""A field for a date and its hour, as the wall of the practice shows them."""

from datetime import datetime, tzinfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDateTimeEdit, QHBoxLayout, QWidget

from practiceguard.ui.incident import times


class _Moment(QDateTimeEdit):
    """The wheel scrolls the page: it must not change a time unseen."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


class MomentField(QWidget):
    """`moment` bears the zone of the practice; no moment after `now` can be chosen."""

    edited = Signal()

    def __init__(
        self,
        name: str,
        now: datetime,
        zone: tzinfo,
        parent: QWidget | None = None,
        *,
        may_be_future: bool = False,
    ) -> None:
        super().__init__(parent)
        self._zone = zone
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        self.field = _Moment(times.to_wall(now, zone))
        self.field.setDisplayFormat(times.field_pattern())
        # The stylesheet's padding does not reach the field inside.
        self.field.lineEdit().setTextMargins(8, 0, 8, 0)
        self.field.setAccessibleName(name)
        self.field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if not may_be_future:
            self.field.setMaximumDateTime(times.to_wall(now, zone).addSecs(60))
        self.field.dateTimeChanged.connect(lambda _at: self.edited.emit())
        line.addWidget(self.field)
        line.addStretch(1)
        self.setFocusProxy(self.field)

    @property
    def moment(self) -> datetime:
        """Return the moment, with the zone of the practice."""
        return times.from_wall(self.field.dateTime(), self._zone)

    def set_moment(self, at: datetime) -> None:
        """Show another moment."""
        self.field.setDateTime(times.to_wall(at, self._zone))
