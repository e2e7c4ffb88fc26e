"""A field for a date and its hour, as the wall of the practice shows them."""

from datetime import datetime, tzinfo

from PySide6.QtCore import QDateTime, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from practiceguard.ui.incident import times
from practiceguard.ui.widgets import label
from practiceguard.ui.widgets.date_typing import TypedDateTime


class MomentField(QWidget):
    """`moment` bears the zone of the practice, and is never after `now`.

    What is too late or too early is put back when the field is left, and that is said: a limit
    while somebody types would let another day come out of what they type.
    """

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
        self._latest: QDateTime | None = None if may_be_future else times.to_wall(now, zone)
        self._earliest: QDateTime | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        line = QHBoxLayout()
        self.field = TypedDateTime(times.to_wall(now, zone))
        self.field.setDisplayFormat(times.field_pattern())
        # The stylesheet's padding does not reach the field inside.
        self.field.lineEdit().setTextMargins(8, 0, 8, 0)
        self.field.setAccessibleName(name)
        self.field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.field.editingFinished.connect(self._on_left)
        self.field.dateTimeChanged.connect(self._on_changed)
        line.addWidget(self.field)
        line.addStretch(1)
        column.addLayout(line)
        self.note = label("", "care")
        self.note.hide()
        column.addWidget(self.note)
        self.setFocusProxy(self.field)

    @property
    def moment(self) -> datetime:
        """Return the moment, with the zone of the practice."""
        return times.from_wall(self._within(self.field.dateTime()), self._zone)

    def set_moment(self, at: datetime) -> None:
        """Show another moment."""
        self.field.setDateTime(times.to_wall(at, self._zone))

    def set_earliest(self, at: datetime) -> None:
        """Take nothing before this moment, to the minute: nobody types seconds."""
        self._earliest = times.to_wall(at.replace(second=0, microsecond=0), self._zone)

    def _within(self, typed: QDateTime) -> QDateTime:
        if self._latest is not None and typed > self._latest:
            return self._latest
        if self._earliest is not None and typed < self._earliest:
            return self._earliest
        return typed

    def _on_left(self) -> None:
        typed = self.field.dateTime()
        kept = self._within(typed)
        # The minute that runs is no time to come, though it has seconds.
        if kept == typed or (typed <= kept.addSecs(60) and typed > kept):
            return
        self.field.setDateTime(kept)
        self.note.setText(
            self.tr("That is still to come: it was put back to now.")
            if typed > kept
            else self.tr("Nobody had noticed anything yet: it was put back to that time.")
        )
        self.note.show()

    def _on_changed(self) -> None:
        self.note.hide()
        self.edited.emit()
