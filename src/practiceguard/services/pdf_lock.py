"""pdfium does one thing at a time: whoever calls it, in the window or in a service, holds this."""

from threading import Lock

PDFIUM = Lock()
