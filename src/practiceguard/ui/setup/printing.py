"""Prints the pages of a PDF on a printer somebody chooses."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from practiceguard.ui.pdf_pages import page_count, render_page

DOTS_PER_INCH = 300
"""Enough for the QR code and small type, and a picture of 25 MB at most."""


def choose_printer(parent: QWidget, on_chosen: Callable[[QPrinter], None]) -> None:
    """Open the system's print dialog; nothing is called if somebody thinks better of it."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(lambda: on_chosen(printer))
    QDialog.open(dialog)  # the print dialog's own `open` wants a slot by name


def pages_for_printing(content: bytes) -> tuple[QImage, ...]:
    """Given a PDF, return its pages at the printer's fineness; UnreadablePdf if it is none."""
    return tuple(render_page(content, index, DOTS_PER_INCH) for index in range(page_count(content)))


def print_pages(printer: QPrinter, pages: tuple[QImage, ...]) -> bool:
    """Put the pages on paper, each as large as it fits; return whether the printer took them."""
    # The sheet has margins of its own: those of the printer would shrink it further.
    printer.setFullPage(True)
    painter = QPainter()
    if not pages or not painter.begin(printer):
        return False
    try:
        for number, page in enumerate(pages):
            if number and not printer.newPage():
                return False
            room = QRectF(painter.viewport())
            size = page.size().scaled(room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(QRectF(0, 0, size.width(), size.height()), page)
    finally:
        painter.end()
    return printer.printerState() not in {
        QPrinter.PrinterState.Error,
        QPrinter.PrinterState.Aborted,
    }
