"""The badge of a state: a word and a shape besides its colour."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from practiceguard.ui.theme import Level, theme
from practiceguard.ui.widgets.icons import renderer

_ICONS = {
    Level.GOOD: "good",
    Level.UNPROVED: "unproved",
    Level.CARE: "care",
    Level.BAD: "bad",
}
_SIDE = 10
_GAP = 6
_ABOVE = 3
_SLACK = 2
"""Pixels: the same when the lines are counted and when they are drawn."""


class StatusBadge(QWidget):
    """A word on coloured ground with the shape of its level; wraps when there is no room."""

    def __init__(
        self, text: str = "", level: Level = Level.UNPROVED, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._text = text
        self._level = level
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_state(text, level)

    @property
    def text(self) -> str:
        """Return the word shown."""
        return self._text

    @property
    def level(self) -> Level:
        """Return the level shown."""
        return self._level

    def set_state(self, text: str, level: Level) -> None:
        """Show this word at this level."""
        self._text, self._level = text, level
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Return True: the text wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Given a width, return the height the wrapped text needs."""
        room = max(width - self._beside() + _SLACK, 1)
        box = self._metrics().boundingRect(
            QRect(0, 0, room, 10_000), int(Qt.TextFlag.TextWordWrap), self._text
        )
        return int(max(box.height(), self._icon_side())) + 2 * _ABOVE

    def sizeHint(self) -> QSize:
        """Return the size on one line."""
        width = self._metrics().horizontalAdvance(self._text) + self._beside() + 2
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return room for the longest word."""
        words = self._text.split() or [""]
        width = max(self._metrics().horizontalAdvance(word) for word in words)
        needed = min(width + self._beside() + 2, self.sizeHint().width())
        return QSize(needed, self._metrics().height() + 2 * _ABOVE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, shape and word."""
        del event
        ink, ground = theme().tokens.level(self._level)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        line = self._metrics().height() + 2 * _ABOVE
        height = min(self.height(), self.heightForWidth(self.width()))
        painter.drawRoundedRect(QRectF(0, 0, self.width(), height), line / 2, line / 2)
        side = self._icon_side()
        top = _ABOVE + (self._metrics().height() - side) / 2
        renderer(_ICONS[self._level], ink).render(painter, QRectF(_SIDE, top, side, side))
        painter.setPen(QColor(ink))
        painter.setFont(self._bold())
        left = round(_SIDE + side + _GAP)
        room = QRect(left, _ABOVE, self.width() - left - _SIDE + _SLACK, height - 2 * _ABOVE)
        painter.drawText(
            room, int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter), self._text
        )

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(theme().px(13))
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._bold())

    def _icon_side(self) -> int:
        return theme().px(13)

    def _beside(self) -> int:
        return _SIDE + self._icon_side() + _GAP + _SIDE
