"""The fields of a schedule: a time of day, several of them, days of the week, limits of speed."""

from datetime import time

from PySide6.QtCore import QLocale, Qt, QTime, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QDoubleSpinBox, QVBoxLayout, QWidget

from practiceguard.domain.backup.place_rules import SpeedLimit, kib_of
from practiceguard.ui import formats
from practiceguard.ui.widgets import InLine, QuietLink, SecondaryButton, fit, label
from practiceguard.ui.widgets.date_typing import TypedDateTime

_USUAL_LIMIT = SpeedLimit(time(8), time(19), kib_of(2))
_FASTEST = 1000.0
"""Megabits per second: faster lines need no limit."""
_SLOWEST = 0.1
_MARGIN = 8
"""Pixels at each side of the text in a field."""


class TimeField(TypedDateTime):
    """A time of day on the wall."""

    edited = Signal()

    def __init__(self, name: str, at: time, parent: QWidget | None = None) -> None:
        super().__init__(QTime(at.hour, at.minute), parent)
        self.setAccessibleName(name)
        # The stylesheet's padding does not reach the field inside.
        self.lineEdit().setTextMargins(_MARGIN, 0, _MARGIN, 0)
        self.setDisplayFormat(QLocale().timeFormat(QLocale.FormatType.ShortFormat))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.timeChanged.connect(lambda _time: self.edited.emit())

    def show_time(self, at: time) -> None:
        """Show this time."""
        self.setTime(QTime(at.hour, at.minute))

    @property
    def at(self) -> time:
        """Return the time in the field."""
        shown = self.time()
        return time(shown.hour(), shown.minute())


class TimesField(QWidget):
    """Several times of day; at least one stays."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._line = InLine(gap=12)
        column.addLayout(self._line)
        self._add = fit(SecondaryButton(self.tr("Add a time")))
        self._add.clicked.connect(self._on_add)
        column.addWidget(self._add)
        self._rows: list[tuple[QWidget, TimeField, QuietLink]] = []

    @property
    def times(self) -> tuple[time, ...]:
        """Return the times, in order and each once."""
        return tuple(sorted({field.at for _, field, _ in self._rows}))

    def set_times(self, times: tuple[time, ...]) -> None:
        """Show these times."""
        for row, _, _ in self._rows:
            self._drop(row)
        self._rows.clear()
        for at in times:
            self._append(at)

    def _append(self, at: time) -> TimeField:
        row = QWidget(self)
        line = InLine(gap=4)
        row.setLayout(line)
        field = TimeField(self.tr("Time of a copy"), at)
        out = fit(QuietLink(self.tr("Take out")))
        field.edited.connect(self._on_edited)
        out.clicked.connect(lambda: self._on_out(row))
        line.addWidget(field)
        line.addWidget(out)
        self._line.addWidget(row)
        row.show()
        self._rows.append((row, field, out))
        self._name()
        return field

    def _on_add(self) -> None:
        last = max(self.times, default=time(8))
        field = self._append(time(min(last.hour + 2, 23), last.minute))
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def _on_out(self, row: QWidget) -> None:
        self._rows = [one for one in self._rows if one[0] is not row]
        self._add.setFocus(Qt.FocusReason.OtherFocusReason)
        self._drop(row)
        self._on_edited()

    def _on_edited(self) -> None:
        self._name()
        self.edited.emit()

    def _name(self) -> None:
        for _, field, out in self._rows:
            out.setAccessibleName(
                self.tr("Take out {time}").format(time=formats.time_of_day(field.at))
            )
            out.setVisible(len(self._rows) > 1)

    def _drop(self, row: QWidget) -> None:
        self._line.removeWidget(row)
        row.hide()
        row.deleteLater()


class WeekdaysField(QWidget):
    """Days of the week, in the order of the locale."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = InLine(gap=16)
        self.setLayout(line)
        first = QLocale().firstDayOfWeek().value - 1
        self.boxes: dict[int, QCheckBox] = {}
        for day in ((first + number) % 7 for number in range(7)):
            name = formats.weekday(day)
            box = QCheckBox(name[:1].upper() + name[1:])
            box.toggled.connect(lambda _checked: self.edited.emit())
            self.boxes[day] = box
            line.addWidget(box)

    @property
    def days(self) -> frozenset[int]:
        """Return the chosen days (Monday is 0)."""
        return frozenset(day for day, box in self.boxes.items() if box.isChecked())

    def set_days(self, days: frozenset[int]) -> None:
        """Choose these days."""
        for day, box in self.boxes.items():
            box.setChecked(day in days)


class LimitsField(QWidget):
    """Limits of speed by time of day; none at first.

    restic takes one at its start only; stopped for another one, it would send again what it sent
    in the last quarter of an hour: docs/decisions/0020 and 0021.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._add = fit(SecondaryButton(self.tr("Limit the speed at certain hours")))
        self._add.clicked.connect(self._on_add)
        self._note = label(
            self.tr(
                "A copy keeps the limit of the time at which it begins: one that begins before "
                "these hours and lasts into them goes on as fast as before."
            ),
            "small",
        )
        self._note.hide()
        self._column.addWidget(self._note)
        self._column.addWidget(self._add)
        self._rows: list[tuple[QWidget, TimeField, TimeField, QDoubleSpinBox]] = []

    @property
    def limits(self) -> tuple[SpeedLimit, ...]:
        """Return the limits in the order of their beginning."""
        made = [
            SpeedLimit(begins.at, ends.at, kib_of(speed.value()))
            for _, begins, ends, speed in self._rows
        ]
        return tuple(sorted(made, key=lambda limit: (limit.begins, limit.ends)))

    def set_limits(self, limits: tuple[SpeedLimit, ...]) -> None:
        """Show these limits."""
        for limit in limits:
            self._append(limit)

    def _append(self, limit: SpeedLimit) -> TimeField:
        row = QWidget(self)
        line = InLine(gap=8)
        row.setLayout(line)
        begins = TimeField(self.tr("Limit of speed begins"), limit.begins)
        ends = TimeField(self.tr("Limit of speed ends"), limit.ends)
        speed = _SpeedField()
        speed.setAccessibleName(self.tr("Megabits per second"))
        speed.setValue(limit.megabits)
        speed.valueChanged.connect(lambda _value: self.edited.emit())
        out = fit(QuietLink(self.tr("Take out"), describe=self.tr("Take out this limit of speed")))
        out.clicked.connect(lambda: self._on_out(row))
        begins.edited.connect(self.edited)
        ends.edited.connect(self.edited)
        words = (self.tr("From"), self.tr("to"), self.tr("no faster than"))
        fields: tuple[QWidget, ...] = (begins, ends, speed)
        for word, field in zip(words, fields, strict=True):
            name = label(word, wrap=False)
            name.setMinimumHeight(field.sizeHint().height())
            line.addWidget(name)
            line.addWidget(field)
        line.addWidget(out)
        self._column.insertWidget(len(self._rows), row)
        row.show()
        self._rows.append((row, begins, ends, speed))
        self._note.show()
        return begins

    def _on_add(self) -> None:
        self._append(_USUAL_LIMIT).setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def _on_out(self, row: QWidget) -> None:
        self._rows = [one for one in self._rows if one[0] is not row]
        self._note.setVisible(bool(self._rows))
        self._add.setFocus(Qt.FocusReason.OtherFocusReason)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        self.edited.emit()


class _SpeedField(QDoubleSpinBox):
    """Megabits per second, as lines are sold."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lineEdit().setTextMargins(_MARGIN, 0, _MARGIN, 0)
        self.setDecimals(1)
        self.setRange(_SLOWEST, _FASTEST)
        self.setSuffix(formats.megabits_suffix())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()
