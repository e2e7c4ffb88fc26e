"""One finished letter, page by page as on paper."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from practiceguard.services.incident.sample_letters import SampleLetter
from practiceguard.ui.incident.notices.mailing.words import flaws_of_letter
from practiceguard.ui.pdf_pages import UnreadablePdf, page_count, render_page
from practiceguard.ui.tasks import run_task
from practiceguard.ui.theme import Level, theme
from practiceguard.ui.widgets import MessageBanner

DOTS_PER_INCH = 72
LARGEST = 1.4
"""With larger text a page is larger, too; so far its lines still fit into the widest dialog."""
MOST_PAGES = 8
"""No letter of ours is longer; more would only fill the memory."""


class LetterView(QWidget):
    """Shows the pages of a letter below each other, or why there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.banner = MessageBanner()
        self.banner.hide()
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll.setAccessibleName(self.tr("The letter as it will be printed"))
        inside = QWidget()
        self._pages = QVBoxLayout(inside)
        self._pages.setSpacing(12)
        self._pages.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._scroll.setWidget(inside)
        column.addWidget(self.banner)
        column.addWidget(self._scroll, 1)
        self.pages = 0
        """How many are on show."""

    def show_letter(self, letter: SampleLetter) -> None:
        """Show a letter that was made, or why it could not be."""
        self._asked += 1
        number = self._asked
        self.clear()
        if not letter.made.is_printed:
            self.banner.show_message(
                Level.BAD,
                self.tr("This letter cannot be printed."),
                " ".join(flaws_of_letter(letter.made)),
                self.tr("This person stands on the list of those without a letter."),
            )
            self.banner.show()
            return
        pdf = letter.made.pdf
        larger = min(theme().px(100) / 100, LARGEST)
        dots = DOTS_PER_INCH * larger * self.devicePixelRatioF()
        run_task(
            self,
            lambda _handle: pictures_of(pdf, dots),
            on_success=lambda found: self._on_drawn(found, number),
            on_failure=lambda _error: self._on_unreadable(number),
        )

    def clear(self) -> None:
        """Show nothing."""
        self.banner.hide()
        self.pages = 0
        while (item := self._pages.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _on_drawn(self, found: list[QImage], number: int) -> None:
        if number != self._asked:
            return
        for index, picture in enumerate(found, 1):
            picture.setDevicePixelRatio(self.devicePixelRatioF())
            page = QLabel()
            page.setPixmap(QPixmap.fromImage(picture))
            page.setAccessibleName(self.tr("Page {number}").format(number=index))
            page.setProperty("role", "paper")
            self._pages.addWidget(page)
        self.pages = len(found)
        self._scroll.verticalScrollBar().setValue(0)

    def _on_unreadable(self, number: int) -> None:
        if number == self._asked:
            self.banner.show_message(
                Level.BAD, self.tr("This letter was made, but it cannot be shown here.")
            )
            self.banner.show()


def pictures_of(pdf: bytes, dots_per_inch: float) -> list[QImage]:
    """Given a letter, return its pages as pictures; UnreadablePdf."""
    count = min(page_count(pdf), MOST_PAGES)
    if not count:
        raise UnreadablePdf
    return [render_page(pdf, index, dots_per_inch) for index in range(count)]
