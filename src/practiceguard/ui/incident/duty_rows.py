"""The lines of the table: whom, why, by when, and what to do; they count down where they stand."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from practiceguard.ui.incident.duty_words import When
from practiceguard.ui.theme import Level, theme
from practiceguard.ui.widgets import (
    BesideOrBelow,
    HairLine,
    InLine,
    PrimaryButton,
    QuietLink,
    SecondaryButton,
    StatusBadge,
    label,
)
from practiceguard.ui.widgets.arranging import ArrangingLayout, height_of

_WHEN = 150
_DO = 126
_NARROWEST = 320
_STACKED_GAP = 6


@dataclass(frozen=True)
class Line:
    """What one line of the table says."""

    key: str
    whom: str
    where: str
    why: str
    article: str
    when: When
    state: tuple[str, Level] | None = None
    """Said beside the date: check this first, drafted."""
    note: str = ""
    """Below the date: what the police asked."""
    is_question: bool = False
    """Yes and no instead of a button."""
    button: str = ""
    is_first: bool = False
    """Whether its button is the filled one of the page."""

    @property
    def aloud(self) -> str:
        """Return the line as a screen reader says it."""
        parts = (
            self.whom, self.where, self.why, self.article, self.when.badge, self.when.line,
            self.state[0] if self.state else "", self.note,
        )  # fmt: skip
        return ". ".join(part.rstrip(".") for part in parts if part)


class WhomAndWhy(ArrangingLayout):
    """Two columns of the same widths in every line, or one below the other where it is narrow."""

    def sizeHint(self) -> QSize:
        """Return room for both side by side."""
        width = theme().px(_NARROWEST)
        return QSize(width, self.heightForWidth(width))

    def arrange(self, area: QRect, *, move: bool) -> int:
        """Given the room, return the height needed; with `move`, put the items in their place."""
        first, second = self.shown()
        left = (area.width() - self._gap) * 2 // 5
        right = area.width() - self._gap - left
        narrow = left < first.minimumSize().width() or right < second.minimumSize().width()
        if narrow or area.width() < theme().px(_NARROWEST):
            left = right = area.width()
        above = height_of(first, left)
        below = height_of(second, right)
        is_stacked = left == area.width()
        if move:
            corner = QPoint(area.left(), area.top() + above + _STACKED_GAP)
            if not is_stacked:
                corner = QPoint(area.left() + left + self._gap, area.top())
            first.setGeometry(QRect(area.topLeft(), QSize(left, above)))
            second.setGeometry(QRect(corner, QSize(right, below)))
        return above + _STACKED_GAP + below if is_stacked else max(above, below)


class DutyRow(QWidget):
    """One line; the buttons below the text where there is no room beside it."""

    opened = Signal(str)
    answered = Signal(str, bool)

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = line
        self.setObjectName("duty")
        self.setAccessibleName(line.aloud)
        around = QVBoxLayout(self)
        around.setContentsMargins(4, 10, 4, 10)
        sides = BesideOrBelow(theme().px(_NARROWEST), gap=12, is_centred=True)
        around.addLayout(sides)
        sides.addWidget(self._told())
        sides.addWidget(self._side())

    def show_when(self, when: When) -> None:
        """Count down."""
        self.line = replace(self.line, when=when)
        self.badge.set_state(when.badge, when.level)
        self.setAccessibleName(self.line.aloud)

    def _told(self) -> QWidget:
        told = QWidget()
        columns = WhomAndWhy(told)
        line = self.line
        columns.addWidget(_two(line.whom, "strong", line.where))
        columns.addWidget(_two(line.why, "", line.article))
        return told

    def _side(self) -> QWidget:
        side = QWidget()
        across = QHBoxLayout(side)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(12)
        across.addWidget(self._when())
        across.addWidget(self._do())
        return side

    def _when(self) -> QWidget:
        when = QWidget()
        when.setFixedWidth(theme().px(_WHEN))
        column = QVBoxLayout(when)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        line = self.line
        self.badge = StatusBadge(line.when.badge, line.when.level)
        column.addLayout(_alone(self.badge))
        self.badge.setVisible(bool(line.when.badge))
        if line.when.line:
            column.addWidget(label(line.when.line, "small"))
        if line.state is not None:
            column.addLayout(_alone(StatusBadge(*line.state)))
        if line.note:
            column.addWidget(label(line.note, "small"))
        column.addStretch(1)
        return when

    def _do(self) -> QWidget:
        do = QWidget()
        do.setFixedWidth(theme().px(_DO))
        column = QVBoxLayout(do)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        line = self.line
        if line.is_question:
            pair = InLine(gap=6)
            for text, answer in ((self.tr("Yes"), True), (self.tr("No"), False)):
                button = SecondaryButton(text, describe=f"{line.whom}. {line.why} {text}")
                button.setMinimumWidth(theme().px(56))
                button.setStyleSheet("padding-left: 6px; padding-right: 6px;")
                button.clicked.connect(
                    lambda _=False, answer=answer: self.answered.emit(line.key, answer)
                )
                pair.addWidget(button)
            column.addLayout(pair)
            link = QuietLink(
                self.tr("Why?"), describe=self.tr("Why? {whom}").format(whom=line.whom)
            )
            link.clicked.connect(lambda: self.opened.emit(line.key))
            column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        elif line.button:
            describe = ", ".join(part for part in (line.whom, line.where) if part)
            kind = PrimaryButton if line.is_first else SecondaryButton
            do_it = kind(line.button, describe=f"{line.button} {describe}")
            do_it.clicked.connect(lambda: self.opened.emit(line.key))
            column.addWidget(do_it)
        return do


class DutyRows(QWidget):
    """Lines below each other, with a heading above them while they are wide enough."""

    opened = Signal(str)
    answered = Signal(str, bool)

    def __init__(self, name: str, parent: QWidget | None = None, *, has_head: bool = True) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.rows: dict[str, DutyRow] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._head = self._heading()
        self._head.setVisible(has_head)
        self._has_head = has_head
        column.addWidget(self._head)
        self._body = QVBoxLayout()
        self._body.setSpacing(0)
        column.addLayout(self._body)

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """Show these lines; nothing moves while they say the same, but for the countdown."""
        focus = QApplication.focusWidget()
        focused = next(
            (key for key, row in self.rows.items() if focus and row.isAncestorOf(focus)), ""
        )
        kept: dict[str, DutyRow] = {}
        for line in lines:
            before = self.rows.get(line.key)
            if before is not None and _without_time(before.line) == _without_time(line):
                before.show_when(line.when)
                kept[line.key] = before
        is_same = list(kept) == [line.key for line in lines] == list(self.rows)
        if not is_same:
            self._build(lines, kept)
        if focused in self.rows and focused not in kept:
            buttons = self.rows[focused].findChildren(QPushButton)
            if buttons:
                buttons[0].setFocus()

    def _build(self, lines: tuple[Line, ...], kept: dict[str, DutyRow]) -> None:
        """Put the lines below each other; those that say the same stay the widgets they are."""
        while (item := self._body.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget not in kept.values():
                widget.hide()
                widget.deleteLater()
        self.rows = {}
        for line in lines:
            row = kept.get(line.key)
            if row is None:
                row = DutyRow(line, self)
                row.opened.connect(self.opened)
                row.answered.connect(self.answered)
            self.rows[line.key] = row
            self._body.addWidget(HairLine(self))
            self._body.addWidget(row)
            row.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hide the heading where lines break into several."""
        super().resizeEvent(event)
        needed = theme().px(_NARROWEST + _WHEN + _DO + 40)
        self._head.setVisible(self._has_head and self.width() >= needed)

    def _heading(self) -> QWidget:
        head = QWidget(self)
        line = QHBoxLayout(head)
        line.setContentsMargins(4, 0, 4, 8)
        line.setSpacing(12)
        told = QWidget()
        columns = WhomAndWhy(told)
        columns.addWidget(label(self.tr("Whom"), "small"))
        columns.addWidget(label(self.tr("Why"), "small"))
        line.addWidget(told, 1)
        when = label(self.tr("By when"), "small", wrap=False)
        when.setFixedWidth(theme().px(_WHEN))
        line.addWidget(when)
        gap = QWidget()
        gap.setFixedWidth(theme().px(_DO))
        line.addWidget(gap)
        return head


def _without_time(line: Line) -> Line:
    """Return a line without what the countdown changes."""
    return replace(line, when=When(str(bool(line.when.badge)), Level.UNPROVED, line.when.line))


def _two(first: str, role: str, second: str) -> QWidget:
    told = QWidget()
    column = QVBoxLayout(told)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(1)
    column.addWidget(label(first, role))
    if second:
        column.addWidget(label(second, "small"))
    column.addStretch(1)
    return told


def _alone(badge: StatusBadge) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setContentsMargins(0, 0, 0, 0)
    line.addWidget(badge)
    line.addStretch(1)
    return line
