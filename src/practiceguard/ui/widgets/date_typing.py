"""A field for dates in which one types as one writes: `21/11/2026 20:40`, wherever one stands.

Qt's own field swallows digits when everything is selected, takes the separator after a part that
was complete for a step over the next one, and drops a day that the month on show does not have:
another day comes out than was typed, unseen. So what is typed is put together here, part by part.
"""

from PySide6.QtCore import QDate, QDateTime, QLocale, QTime
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QDateTimeEdit

_Part = QDateTimeEdit.Section
_HIGHEST_FIRST = {
    _Part.DaySection: 3,
    _Part.MonthSection: 1,
    _Part.HourSection: 2,
    _Part.MinuteSection: 5,
}
"""The highest digit with which a part of two digits begins: a higher one is the whole part."""


class TypedDateTime(QDateTimeEdit):
    """A date, with its hour where the pattern shows one."""

    _typed = ""
    """The digits of the part in which one stands, since one came there."""
    _at: int | None = None
    """The part in which one types; None while nobody does."""
    _day = 0
    """The day that was typed, kept until its month and year are known; 0 if none was."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put together what is typed; any other key does what it does in Qt's field."""
        text = event.text()
        if not text or not text.isprintable():
            self._begin_anew()
            super().keyPressEvent(event)
        elif text.isdecimal():
            self._take(str(int(text)))
        elif text.isalpha():
            self._take_half_of_day(text)
        elif self._typed:
            self._go_on()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go where one clicks."""
        self._begin_anew()
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin anew."""
        self._begin_anew()
        super().focusInEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: it must not change a time unseen."""
        event.ignore()

    def _begin_anew(self) -> None:
        self._typed, self._at, self._day = "", None, 0

    def _take(self, digit: str) -> None:
        if self._at is None:
            self._at = self.currentSectionIndex() if self._is_in_one_part() else 0
        part = self.sectionAt(self._at)
        if part is _Part.AmPmSection:
            return
        self._typed += digit
        is_year = part is _Part.YearSection
        if not is_year or len(self._typed) == 4:
            self._put(part, int(self._typed))
        full = 4 if is_year else 2
        # Of twelve hours a first digit of 2 is the whole hour.
        highest = 1 if part is _Part.HourSection and self._halves else _HIGHEST_FIRST.get(part, 9)
        if len(self._typed) == full or (not is_year and int(digit) > highest):
            self._go_on()
        else:
            self._mark()

    def _take_half_of_day(self, letter: str) -> None:
        at, locale = self.time(), QLocale()
        if not self._halves:
            return
        for text, hours in ((locale.amText(), 0), (locale.pmText(), 12)):
            if text[:1].casefold() == letter.casefold():
                self.setTime(QTime(at.hour() % 12 + hours, at.minute()))

    def _put(self, part: _Part, number: int) -> None:
        day, at = self.date(), self.time()
        year, month, of_month = day.year(), day.month(), self._day or day.day()
        hour, minute = at.hour(), at.minute()
        if part is _Part.YearSection:
            year = number
        elif part is _Part.MonthSection:
            month = number or month
        elif part is _Part.DaySection:
            of_month = number or of_month
            self._day = number
        elif part is _Part.HourSection:
            hour = number % 12 + hour // 12 * 12 if self._halves else number
        elif part is _Part.MinuteSection:
            minute = number
        first = QDate(year, month, 1)
        made = QDate(year, month, min(of_month, first.daysInMonth()))
        time = QTime(hour, minute)
        if made.isValid() and time.isValid():
            self.setDateTime(QDateTime(made, time))

    def _go_on(self) -> None:
        at = self._at or 0
        if self.sectionAt(at) is _Part.YearSection and len(self._typed) == 2:
            self._put(_Part.YearSection, 2000 + int(self._typed))
        self._typed, self._at = "", min(at + 1, self.sectionCount() - 1)
        self._mark()

    def _mark(self) -> None:
        """Show in which part one stands; it may have moved with what was typed before it."""
        self.setSelectedSection(_Part.NoSection)
        self.setSelectedSection(self.sectionAt(self._at or 0))

    @property
    def _halves(self) -> bool:
        return bool(self.displayedSections() & _Part.AmPmSection)

    def _is_in_one_part(self) -> bool:
        """Return whether what is selected is the part in which one stands, and nothing more."""
        chosen = self.lineEdit().selectedText()
        return bool(chosen) and chosen == self.sectionText(self.currentSection())
