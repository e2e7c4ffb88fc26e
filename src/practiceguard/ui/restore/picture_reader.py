"""Turns a file's bytes into what the preview shows: a picture, a first page or first lines."""

import io
from dataclasses import dataclass
from enum import StrEnum

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from practiceguard.ui.pdf_pages import UnreadablePdf, page_count, render_page

LARGEST_SIDE = 1400
"""Pixels; what is larger is made smaller while it is read."""
MOST_LINES = 60
_PAGE_DOTS_PER_INCH = 96
_LONGEST_LINE = 300

_PICTURES = frozenset(
    {"jpg", "jpeg", "jpe", "png", "gif", "bmp", "tif", "tiff", "webp", "ico", "ppm", "tga", "jp2"}
)
_TEXTS = frozenset({"txt", "csv", "md", "log", "ini", "json", "xml", "vcf", "ics", "tsv"})


class PreviewKind(StrEnum):
    """How a file can be looked at."""

    PICTURE = "picture"
    PDF = "pdf"
    TEXT = "text"
    NONE = "none"


@dataclass(frozen=True)
class Looked:
    """What is shown of a file; empty if it could not be read as what its name says."""

    picture: QImage | None = None
    text: str = ""
    pages: int = 0

    @property
    def is_empty(self) -> bool:
        """Return whether there is nothing to show."""
        return self.picture is None and not self.text


def kind_of(name: str) -> PreviewKind:
    """Given a file's name, return how it can be looked at."""
    ending = name.rpartition(".")[2].lower()
    if ending in _PICTURES:
        return PreviewKind.PICTURE
    if ending == "pdf":
        return PreviewKind.PDF
    return PreviewKind.TEXT if ending in _TEXTS else PreviewKind.NONE


def look_at(kind: PreviewKind, untrusted_content: bytes) -> Looked:
    """Given bytes, return what to show. For worker threads; never raises over the content."""
    if kind is PreviewKind.PICTURE:
        return Looked(picture=_picture(untrusted_content))
    if kind is PreviewKind.PDF:
        return _first_page(untrusted_content)
    if kind is PreviewKind.TEXT:
        return Looked(text=_first_lines(untrusted_content))
    return Looked()


def _picture(content: bytes) -> QImage | None:
    array = QByteArray(content)
    buffer = QBuffer(array)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > LARGEST_SIDE:
        reader.setScaledSize(
            size.scaled(QSize(LARGEST_SIDE, LARGEST_SIDE), Qt.AspectRatioMode.KeepAspectRatio)
        )
    picture = reader.read()
    buffer.close()
    return picture if not picture.isNull() else _by_pillow(content)


def _by_pillow(content: bytes) -> QImage | None:
    """Read what Qt cannot, such as TIFF; Pillow itself refuses pictures made to fill the memory."""
    try:
        with Image.open(io.BytesIO(content)) as opened:
            opened.thumbnail((LARGEST_SIDE, LARGEST_SIDE))
            picture = opened.convert("RGBA")
    except (OSError, ValueError, SyntaxError, MemoryError, Image.DecompressionBombError):
        return None
    except Warning:
        # Where warnings are errors: a picture so large that Pillow suspects a trap.
        return None
    shared = QImage(
        picture.tobytes(),
        picture.width,
        picture.height,
        4 * picture.width,
        QImage.Format.Format_RGBA8888,
    )
    return shared.copy()


def _first_page(content: bytes) -> Looked:
    try:
        return Looked(
            picture=render_page(content, 0, _PAGE_DOTS_PER_INCH), pages=page_count(content)
        )
    except UnreadablePdf:
        return Looked()


def _first_lines(content: bytes) -> str:
    lines = _decoded(content[: MOST_LINES * _LONGEST_LINE]).splitlines()[:MOST_LINES]
    return "\n".join(
        "".join(sign if sign.isprintable() or sign == "\t" else "\ufffd" for sign in line)
        for line in (line[:_LONGEST_LINE] for line in lines)
    )


def _decoded(start: bytes) -> str:
    if start[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return start.decode("utf-16", "replace")
    try:
        return start.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if error.start >= len(start) - 3:
            # Only the last character is cut: by us.
            return start[: error.start].decode("utf-8-sig")
    return start.decode("cp1252", "replace")
