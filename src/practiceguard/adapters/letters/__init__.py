"""Letters as PDF: set by typst with fonts of our own, joined and read back by pdfium."""

from practiceguard.adapters.letters.pages import PdfiumLetterPages
from practiceguard.adapters.letters.printer import TypstLetterPrinter

__all__ = ["PdfiumLetterPages", "TypstLetterPrinter"]
