"""Labels: plain text in one of the roles of the stylesheet, and one that shortens its middle."""

import html

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


def label(
    text: str = "",
    role: str = "",
    *,
    wrap: bool = True,
    snug: bool = False,
    parent: QWidget | None = None,
) -> QLabel:
    """Return a label for plain text (never markup: names of files are not ours).

    `snug` asks for the width of its text on one line and wraps only where there is less.
    Roles: sentence, secondary, small, figure, title, strong, care, bad; empty for body text.
    """
    made = _SnugLabel(text, parent) if snug else QLabel(text, parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    return made


def plain_tip(text: str) -> str:
    """Given text somebody wrote, return it as a tooltip that shows it as it is.

    Qt takes what looks like markup for markup: a demand that an attacker wrote could have a picture
    fetched from their own computer by nothing but a mouse that rests on it.
    """
    if "<" not in text:
        return text  # nothing else makes Qt see markup
    return f"<qt>{html.escape(text)}</qt>".replace("\n", "<br>")


class _SnugLabel(QLabel):
    def __init__(self, text: str, parent: QWidget | None) -> None:
        super().__init__(text, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        width = self.fontMetrics().horizontalAdvance(self.text()) + 4
        return QSize(width, self.heightForWidth(width))


class ElidedLabel(QLabel):
    """One line that loses its middle when there is no room; the whole text is its tooltip."""

    def __init__(
        self,
        text: str = "",
        role: str = "",
        parent: QWidget | None = None,
        *,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideMiddle,
    ) -> None:
        super().__init__(parent)
        self._mode = mode
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if role:
            self.setProperty("role", role)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show this text; line breaks in it are shown as a sign."""
        shown = text.replace("\n", "⏎").replace("\r", "⏎")
        super().setText(shown)
        self.setToolTip(plain_tip(shown))
        self.setAccessibleName(shown)

    def minimumSizeHint(self) -> QSize:
        """Return room for a few characters."""
        width = self.fontMetrics().averageCharWidth() * 8
        return QSize(width, self.fontMetrics().height())

    def sizeHint(self) -> QSize:
        """Return room for the whole text."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 4, metrics.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as much of the text as fits."""
        del event
        painter = QPainter(self)
        text = self.fontMetrics().elidedText(self.text(), self._mode, self.width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        flags = self.alignment() | Qt.TextFlag.TextSingleLine
        painter.drawText(self.rect(), int(flags), text)
