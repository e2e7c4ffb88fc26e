"""Pages of a PDF as pictures, for looking at them and for printing.

PDFium is not made for several threads: everything that touches it goes through one lock.
"""

import pypdfium2
from PySide6.QtGui import QImage

from practiceguard.services.pdf_lock import PDFIUM

POINTS_PER_INCH = 72


class UnreadablePdf(Exception):  # noqa: N818  what it is, not that it is an error
    """The bytes are no PDF that can be shown."""


def page_count(content: bytes) -> int:
    """Given a PDF, return its number of pages; UnreadablePdf if it is none."""
    with PDFIUM:
        document = _opened(content)
        try:
            return len(document)
        finally:
            document.close()


def render_page(content: bytes, index: int, dots_per_inch: float) -> QImage:
    """Given a PDF, return one of its pages (from 0) as a picture; UnreadablePdf if it cannot be."""
    with PDFIUM:
        document = _opened(content)
        try:
            page = document[index]
            try:
                bitmap = page.render(scale=dots_per_inch / POINTS_PER_INCH, rev_byteorder=True)
                return _picture(bitmap)
            finally:
                page.close()
        except pypdfium2.PdfiumError as error:
            raise UnreadablePdf from error
        finally:
            document.close()


def _opened(content: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise UnreadablePdf from error


def _picture(bitmap: pypdfium2.PdfBitmap) -> QImage:
    formats = {
        "RGB": QImage.Format.Format_RGB888,
        "RGBA": QImage.Format.Format_RGBA8888,
        "RGBX": QImage.Format.Format_RGBX8888,
        "L": QImage.Format.Format_Grayscale8,
    }
    shared = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, formats[bitmap.mode])
    # The buffer goes with the bitmap: the picture must have one of its own.
    picture = shared.copy()
    bitmap.close()
    return picture
