"""Thirty days at a glance: one column a day, and the same facts as text."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QVBoxLayout, QWidget

from practiceguard.ui import formats
from practiceguard.ui.theme import theme
from practiceguard.ui.widgets.labels import label

_GAP = 8
_SMALLEST = 6


@dataclass(frozen=True)
class DayColumn:
    """One day: what was added, by how many complete copies; `expected` if one should be there."""

    day: date
    bytes_added: int = 0
    complete_copies: int = 0
    expected: bool = True
    incomplete_copies: int = 0

    @property
    def is_missed(self) -> bool:
        """Return whether the day is shown hollow."""
        return self.expected and self.complete_copies == 0


class ColumnsChart(QWidget):
    """Columns with the first and last day named below; arrow keys walk from day to day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._bars = _Bars(self)
        self._told = label("", "small")
        column.addWidget(self._bars)
        column.addWidget(self._told)
        self._bars.on_selected = self._on_selected
        self.setFocusProxy(self._bars)

    def set_columns(self, columns: tuple[DayColumn, ...]) -> None:
        """Show these days, oldest first."""
        self._bars.show_columns(columns)
        self._bars.setAccessibleName(self.tr("New data per day, last 30 days"))
        self._bars.setAccessibleDescription(self.as_text(columns))
        self._told.setText(self.summary(columns))

    @property
    def told(self) -> str:
        """Return the line below the columns."""
        return self._told.text()

    def summary(self, columns: tuple[DayColumn, ...]) -> str:
        """Given the days, return one line: how many of them have a complete copy."""
        expected = [column for column in columns if column.expected]
        kept = sum(1 for column in expected if not column.is_missed)
        if not expected:
            return self.tr("The first copy will appear here.")
        return self.tr("{kept} of {days} with a complete copy. Arrow keys tell each day.").format(
            kept=formats.number(kept), days=formats.days(len(expected))
        )

    def as_text(self, columns: tuple[DayColumn, ...]) -> str:
        """Given the days, return the same facts as lines of text."""
        return "\n".join(self.day_as_text(column) for column in columns)

    def day_as_text(self, column: DayColumn) -> str:
        """Given a day, return what its column shows."""
        day = formats.long_date(column.day)
        if column.complete_copies:
            return self.tr("{day}: complete copy, {size} of new data").format(
                day=day, size=formats.size(column.bytes_added)
            )
        if column.incomplete_copies:
            return self.tr("{day}: only an incomplete copy").format(day=day)
        if column.expected:
            return self.tr("{day}: no copy").format(day=day)
        return self.tr("{day}: before the first copy").format(day=day)

    def _on_selected(self, column: DayColumn | None) -> None:
        if column is None:
            self._told.setText(self.summary(self._bars.columns))
        else:
            self._told.setText(self.day_as_text(column))
            self._bars.setAccessibleDescription(self.day_as_text(column))


def _told_to_nobody(_column: DayColumn | None) -> None:
    return None


class _Bars(QWidget):
    def __init__(self, chart: ColumnsChart) -> None:
        super().__init__(chart)
        self._chart = chart
        self.columns: tuple[DayColumn, ...] = ()
        self._selected: int | None = None
        self.on_selected: Callable[[DayColumn | None], None] = _told_to_nobody
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_columns(self, columns: tuple[DayColumn, ...]) -> None:
        self.columns = columns
        self._selected = None
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, 110 + self._label_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(150, 110 + self._label_height())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = max((column.bytes_added for column in self.columns), default=0)
        for index, column in enumerate(self.columns):
            self._paint_column(painter, column, self._box(index), top)
        self._paint_labels(painter)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme().colour("focus"), 2))
            box = (
                QRectF(self.rect()).adjusted(1, 1, -1, -1)
                if self._selected is None
                else self._box(self._selected).adjusted(-3, 1, 3, 2)
            )
            painter.drawRoundedRect(box, 4, 4)

    def _paint_column(self, painter: QPainter, column: DayColumn, box: QRectF, top: int) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        room = box.height() - 4
        if column.complete_copies:
            height = max(room * column.bytes_added / top if top else 0, _SMALLEST)
            painter.setBrush(theme().colour("chart"))
            painter.drawRoundedRect(
                QRectF(box.left(), box.bottom() - height, box.width(), height), 3, 3
            )
        elif column.expected:
            height = room / 3
            pen = QPen(theme().colour("care"), 1.2, Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(
                QRectF(box.left() + 1, box.bottom() - height, box.width() - 2, height - 1), 3, 3
            )
        else:
            painter.setBrush(theme().colour("line"))
            painter.drawRoundedRect(QRectF(box.left(), box.bottom() - 3, box.width(), 3), 1, 1)

    def _paint_labels(self, painter: QPainter) -> None:
        if not self.columns:
            return
        font = self.font()
        font.setPixelSize(theme().px(13))
        painter.setFont(font)
        painter.setPen(theme().colour("muted"))
        box = self.rect().adjusted(0, self.height() - self._label_height(), 0, 0)
        painter.drawText(
            box, int(Qt.AlignmentFlag.AlignLeft), formats.short_date(self.columns[0].day)
        )
        painter.drawText(box, int(Qt.AlignmentFlag.AlignRight), self.tr("Today"))

    def _label_height(self) -> int:
        return theme().px(22)

    def _box(self, index: int) -> QRectF:
        count = len(self.columns)
        gap = min(_GAP, self.width() / max(count, 1) / 3)
        width = (self.width() - gap * (count - 1)) / count
        return QRectF(index * (width + gap), 0, width, self.height() - self._label_height() - 2)

    def _select(self, index: int | None) -> None:
        self._selected = index
        self.on_selected(None if index is None else self.columns[index])
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self.columns) - 1
        now = self._selected
        steps = {
            Qt.Key.Key_Left: last if now is None else max(now - 1, 0),
            Qt.Key.Key_Right: last if now is None else min(now + 1, last),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        wanted = steps.get(Qt.Key(event.key()))
        if wanted is None or not self.columns:
            super().keyPressEvent(event)
            return
        self._select(wanted)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._select(None)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            for index, column in enumerate(self.columns):
                if self._box(index).adjusted(-3, 0, 3, 30).contains(event.pos()):
                    QToolTip.showText(event.globalPos(), self._chart.day_as_text(column), self)
                    return True
        return super().event(event)
