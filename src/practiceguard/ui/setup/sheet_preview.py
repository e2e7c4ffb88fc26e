"""The picture of the recovery sheet."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from practiceguard.ui.theme import theme


class SheetPreview(QWidget):
    """A page on white, as large as the room allows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = QImage()
        self._small = QImage()
        self._text = ""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumWidth(theme().px(280))
        self.setAccessibleName(self.tr("Preview of the recovery sheet"))
        self.show_text(self.tr("The sheet is being prepared…"))

    @property
    def has_page(self) -> bool:
        """Return whether there is a page to look at."""
        return not self._page.isNull()

    def show_page(self, page: QImage) -> None:
        """Show this page."""
        self._page, self._small = page, QImage()
        self.setAccessibleDescription("")
        self.updateGeometry()
        self.update()

    def show_text(self, text: str) -> None:
        """Show a text in the page's place."""
        self._page, self._small = QImage(), QImage()
        self._text = text
        self.setAccessibleDescription(text)
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Return True: a page has a form."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Given a width, return the height of the page, DIN A4 while there is none."""
        if self._page.isNull():
            return round(width * 1.414)
        return round(width * self._page.height() / max(self._page.width(), 1))

    def sizeHint(self) -> QSize:
        """Return a size at which the text of the sheet can be read."""
        return QSize(theme().px(440), self.heightForWidth(theme().px(440)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page with a hairline around it."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        height = min(self.heightForWidth(self.width()), self.height())
        frame = self.rect().adjusted(0, 0, -1, 0)
        frame.setHeight(height - 1)
        if self._page.isNull():
            painter.fillRect(frame, theme().colour("surface"))
            painter.setPen(theme().colour("muted"))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(frame.adjusted(20, 20, -20, -20), int(flags), self._text)
        else:
            painter.drawImage(frame, self._page_at(frame.size() * self.devicePixelRatioF()))
        painter.setPen(theme().colour("line"))
        painter.drawRect(frame)

    def _page_at(self, size: QSize) -> QImage:
        """Return the page at that size; kept, as making it small well takes a moment."""
        if self._small.size() != size:
            self._small = self._page.scaled(
                size,
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        return self._small
