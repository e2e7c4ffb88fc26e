"""Icons of one line weight, drawn from resources/icons in a colour of the theme."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from practiceguard.resources import resource


@cache
def _source(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")


def renderer(name: str, colour: str) -> QSvgRenderer:
    """Given an icon's name and a colour `#RRGGBB`, return what paints it at any size."""
    text = _source(name).replace("currentColor", colour)
    return QSvgRenderer(QByteArray(text.encode()))


def icon_pixmap(name: str, colour: str, side: int, ratio: float = 2.0) -> QPixmap:
    """Return the icon as a picture of `side` logical pixels."""
    pixmap = QPixmap(QSize(round(side * ratio), round(side * ratio)))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer(name, colour).render(painter, QRectF(0, 0, pixmap.width(), pixmap.height()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def icon(name: str, colour: str) -> QIcon:
    """Return the icon for a button or menu."""
    made = QIcon()
    for side in (16, 24, 32, 48):
        made.addPixmap(icon_pixmap(name, colour, side))
    return made
