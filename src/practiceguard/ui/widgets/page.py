"""The frame of a view: one sentence first, then the rest, in a page that scrolls."""

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from practiceguard.ui.theme import theme
from practiceguard.ui.widgets.beside import BesideOrBelow
from practiceguard.ui.widgets.labels import label


class PageHeader(QWidget):
    """One sentence, a quieter line below it, and at most one filled button beside them."""

    def __init__(
        self,
        sentence: str = "",
        secondary: str = "",
        button: QPushButton | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        line = BesideOrBelow(theme().px(260), self)
        told = QWidget(self)
        texts = QVBoxLayout(told)
        texts.setContentsMargins(0, 0, 0, 0)
        texts.setSpacing(4)
        self._sentence = label("", "sentence")
        self._secondary = label("", "secondary")
        texts.addWidget(self._sentence)
        texts.addWidget(self._secondary)
        line.addWidget(told)
        if button is not None:
            line.addWidget(button)
        self.set_texts(sentence, secondary)

    def set_texts(self, sentence: str, secondary: str = "") -> None:
        """Show this sentence and this line."""
        self._sentence.setText(sentence)
        self._secondary.setText(secondary)
        self._secondary.setVisible(bool(secondary))
        self.setAccessibleName(sentence)
        self.setAccessibleDescription(secondary)

    @property
    def sentence(self) -> str:
        """Return the sentence shown."""
        return self._sentence.text()

    @property
    def secondary(self) -> str:
        """Return the quieter line shown."""
        return self._secondary.text()


class ScrollPage(QScrollArea):
    """A view that scrolls when the window is small or the text large; fill `content`.

    With `fills`, what may grow in it takes the height that is left; else that stays empty.
    """

    def __init__(
        self, parent: QWidget | None = None, *, margin: int = 36, fills: bool = False
    ) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        # Nothing on a page is a target of its own here: the controls in it are.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.page = QWidget(self)
        self.page.setObjectName("page")
        column = QVBoxLayout(self.page)
        column.setContentsMargins(margin, margin - 6, margin, margin)
        column.setSpacing(0)
        self.content = QVBoxLayout()
        self.content.setSpacing(16)
        column.addLayout(self.content, 1 if fills else 0)
        if not fills:
            # Not an alignment: with one, Qt works out the height for another width.
            column.addStretch(1)
        self.setWidget(self.page)
        self._without_bar = QSize()
        self.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    def _on_range_changed(self, _lowest: int, highest: int) -> None:
        if highest > 0:
            QTimer.singleShot(0, self, self._hide_needless_bar)

    def _hide_needless_bar(self) -> None:
        """Hide a bar that is needed only because it takes width, and so makes the text longer.

        Qt shows it for good once something taller was there, if only for a moment.
        """
        room, page = self.maximumViewportSize(), self.page
        height = max(page.heightForWidth(room.width()), page.minimumSizeHint().height())
        needed = QSize(room.width(), height)
        if self.verticalScrollBar().maximum() == 0 or height > room.height():
            self._without_bar = QSize()
        elif needed != self._without_bar:
            self._without_bar = needed  # once: if Qt wants it back, there is another reason
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Bring into sight what has the keyboard, wherever that came from.

        Qt does so only from one control of the page to the next. What is in sight already stays
        where it is: a page must not move under a click.
        """
        if now is None or not self.page.isAncestorOf(now) or not self.isVisible():
            return
        if now.visibleRegion().isEmpty():
            self.ensureWidgetVisible(now)
