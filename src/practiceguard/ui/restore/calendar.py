"""A month of days: those with copies are tinted and can be chosen, by hand or by key."""

import calendar as months
from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from practiceguard.ui import formats
from practiceguard.ui.theme import theme
from practiceguard.ui.widgets import QuietLink, label, plain_tip
from practiceguard.ui.widgets.buttons import ring_inside

_WEEKS = 6
_WIDE, _HIGH, _GAP = 28, 32, 2


class CopyCalendar(QWidget):
    """One month at a time; arrows walk over the days with copies, Page Up and Down over months."""

    day_chosen = Signal(object)
    """`date`, when somebody chose it or walked to it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: dict[date, int] = {}
        self._day: date | None = None
        self._month = date(2000, 1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(4)
        self._title = label("", "title", wrap=False)
        self._back = QuietLink("‹", describe=self.tr("Earlier month with copies"))
        self._on = QuietLink("›", describe=self.tr("Later month with copies"))
        for button, step in ((self._back, -1), (self._on, 1)):
            button.setFixedWidth(theme().px(32))
            button.setToolTip(button.accessibleName())
            button.setProperty("role", "quiet")
            button.clicked.connect(lambda _=False, s=step: self._turn(s))
        head.addWidget(self._title, 1)
        head.addWidget(self._back)
        head.addWidget(self._on)
        column.addLayout(head)
        self._grid = QGridLayout()
        self._grid.setSpacing(_GAP)
        self._headings = [label("", "small", wrap=False) for _ in range(7)]
        for place, heading in enumerate(self._headings):
            heading.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._grid.addWidget(heading, 0, place)
        self._cells = [_DayCell(self) for _ in range(7 * _WEEKS)]
        for place, cell in enumerate(self._cells):
            cell.clicked.connect(lambda _=False, c=cell: self._choose(c.day))
            self._grid.addWidget(cell, 1 + place // 7, place % 7)
        column.addLayout(self._grid)
        self.setAccessibleName(self.tr("Days with copies"))
        self._fill()

    @property
    def day(self) -> date | None:
        """Return the chosen day."""
        return self._day

    @property
    def month(self) -> date:
        """Return the first day of the month shown."""
        return self._month

    def set_days(self, counts: Mapping[date, int]) -> None:
        """Given the number of copies of each day, show them; the chosen day stays if it can."""
        self._counts = {day: count for day, count in counts.items() if count}
        if self._day not in self._counts:
            self._day = None
            if self._counts:
                self._month = max(self._counts).replace(day=1)
        self._fill()

    def choose(self, day: date) -> None:
        """Show a day with copies as the chosen one, without a signal."""
        if day in self._counts:
            self._day = day
            self._month = day.replace(day=1)
            self._fill()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk over the days with copies."""
        step = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -7,
            Qt.Key.Key_Down: 7,
        }.get(Qt.Key(event.key()))
        days = sorted(self._counts)
        if step is not None and self._day is not None:
            self._walk(days, step)
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and days:
            self._go(days[0] if event.key() == Qt.Key.Key_Home else days[-1])
        elif event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._turn(-1 if event.key() == Qt.Key.Key_PageUp else 1)
        else:
            super().keyPressEvent(event)

    def _walk(self, days: list[date], step: int) -> None:
        """Go to the nearest day with copies at least that far away, else to the last one there."""
        assert self._day is not None  # noqa: S101  asked for before
        goal = self._day + timedelta(days=step)
        if step > 0:
            beyond = [day for day in days if day >= goal]
            self._go(beyond[0] if beyond else days[-1])
        else:
            before = [day for day in days if day <= goal]
            self._go(before[-1] if before else days[0])

    def _go(self, day: date) -> None:
        self._choose(day)
        for cell in self._cells:
            if cell.day == day and cell.isEnabled():
                cell.setFocus(Qt.FocusReason.TabFocusReason)

    def _choose(self, day: date | None) -> None:
        if day is None or day not in self._counts or day == self._day:
            return
        self.choose(day)
        self.day_chosen.emit(day)

    def _turn(self, step: int) -> None:
        """Show the next month in that direction that has copies."""
        shown = {day.replace(day=1) for day in self._counts}
        beyond = sorted(month for month in shown if (month > self._month) == (step > 0))
        beyond = [month for month in beyond if month != self._month]
        if beyond:
            self._month = beyond[0] if step > 0 else beyond[-1]
            self._fill()

    def _fill(self) -> None:
        locale = QLocale()
        first = locale.firstDayOfWeek().value - 1
        self._title.setText(formats.month(self._month))
        for place, heading in enumerate(self._headings):
            weekday = (first + place) % 7 + 1
            heading.setText(locale.standaloneDayName(weekday, QLocale.FormatType.NarrowFormat))
            heading.setAccessibleName(locale.standaloneDayName(weekday))
        skipped = (self._month.weekday() - first) % 7
        length = months.monthrange(self._month.year, self._month.month)[1]
        shown = [day for day in self._counts if day.replace(day=1) == self._month]
        # One day of the month takes the focus by Tab; from there the arrows walk.
        entrance = self._day if self._day in shown else max(shown, default=None)
        # A cell whose new day has no copy is switched off and would hand the keyboard to whatever
        # comes after the calendar.
        had_focus = any(cell.hasFocus() for cell in self._cells)
        for place, cell in enumerate(self._cells):
            number = place - skipped + 1
            day = self._month.replace(day=number) if 1 <= number <= length else None
            count = self._counts.get(day, 0) if day is not None else 0
            cell.show_day(day, self._spoken(day, count) if day is not None else "", count > 0)
            cell.is_chosen = day is not None and day == self._day
            cell.setChecked(cell.is_chosen)
            policy = Qt.FocusPolicy.StrongFocus if day == entrance else Qt.FocusPolicy.ClickFocus
            cell.setFocusPolicy(policy if count else Qt.FocusPolicy.NoFocus)
            if had_focus and count and day == entrance:
                cell.setFocus(Qt.FocusReason.TabFocusReason)
        turned = next((arrow for arrow in (self._back, self._on) if arrow.hasFocus()), None)
        self._back.setEnabled(any(day < self._month for day in self._counts))
        after = [day for day in self._counts if day.replace(day=1) > self._month]
        self._on.setEnabled(bool(after))
        if turned is not None and not turned.isEnabled():
            # At the last month the keyboard goes to the way back, not out of the calendar.
            other = self._on if turned is self._back else self._back
            other.setFocus(Qt.FocusReason.TabFocusReason)

    def _spoken(self, day: date, count: int) -> str:
        words = formats.long_date(day)
        if count == 0:
            return self.tr("{day}, no copy").format(day=words)
        if count == 1:
            return self.tr("{day}, 1 copy").format(day=words)
        return self.tr("{day}, {count} copies").format(day=words, count=formats.number(count))


class _DayCell(QAbstractButton):
    """One day; its arrows are the calendar's."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.day: date | None = None
        self.is_chosen = False
        self.setCheckable(True)

    def show_day(self, day: date | None, spoken: str, is_enabled: bool) -> None:
        """Show a day, or nothing for a place outside of the month."""
        self.day = day
        self.setText(str(day.day) if day else "")
        self.setAccessibleName(spoken)
        self.setToolTip(plain_tip(spoken) if is_enabled else "")
        self.setEnabled(is_enabled)
        cursor = Qt.CursorShape.PointingHandCursor if is_enabled else Qt.CursorShape.ArrowCursor
        self.setCursor(cursor)
        self.update()

    def nextCheckState(self) -> None:
        """A day is chosen by the calendar, never by its own press alone."""

    def sizeHint(self) -> QSize:
        """Return a small square; it grows with the column."""
        return QSize(theme().px(_WIDE), theme().px(_HIGH))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the calendar; Return presses."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.click()
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, the number and the focus."""
        del event
        if self.day is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 2, -1, -2)
        if self.isEnabled():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().colour("accent" if self.is_chosen else "accent_ground"))
            painter.drawRoundedRect(area, 6, 6)
        if self.hasFocus():
            painter.setPen(QPen(theme().colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area, 6, 6)
            if self.is_chosen:
                ring_inside(painter, area.adjusted(1, 1, -1, -1), 5)
        font = QFont()
        font.setPixelSize(theme().px(13))
        if self.is_chosen:
            font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        ink = "on_accent" if self.is_chosen else "ink" if self.isEnabled() else "muted"
        painter.setPen(theme().colour(ink))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self.text())
