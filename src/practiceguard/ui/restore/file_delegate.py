"""Paints a row of files: depth, unfolding arrow, tick box, name, badges, and a hairline below."""

from functools import lru_cache

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from practiceguard.ui.restore.roles import Badge, Look
from practiceguard.ui.restore.rows_model import FileRowsModel
from practiceguard.ui.theme import theme
from practiceguard.ui.widgets import icon_pixmap

ROW = 38
_EDGE = 8
_BOX = 18
_GAP = 8
_INDENT = 18
_NAME_LEAST = 110

_Index = QModelIndex | QPersistentModelIndex


class FileDelegate(QStyledItemDelegate):
    """Row painter of `FileTable`; tells where the arrow and the tick box of a row are."""

    def __init__(self, rows: FileRowsModel, parent: QObject) -> None:
        super().__init__(parent)
        self._rows = rows

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the room a cell needs."""
        size = super().sizeHint(option, index)
        return QSize(size.width() + 2 * _EDGE, theme().px(ROW))

    def areas(self, cell: QRect, row: int) -> tuple[QRect, QRect]:
        """Return where the arrow and the tick box of a row are, empty where it has none."""
        return _areas(cell, self._rows.look(row))

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: _Index,
    ) -> bool:
        """Do nothing: the table ticks. Qt would tick once more where it thinks the box is."""
        del event, model, option, index
        return False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one cell."""
        painter.save()
        cell = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(cell, theme().colour("accent_ground"))
        painter.setPen(theme().colour("line"))
        painter.drawLine(cell.bottomLeft(), cell.bottomRight())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.column() == 0:
            _paint_name(painter, cell, self._rows.look(index.row()))
        else:
            _paint_text(painter, cell, *self._rows.cell(index.row(), index.column()))
        painter.restore()


def _areas(cell: QRect, look: Look) -> tuple[QRect, QRect]:
    side = theme().px(_BOX)
    top = cell.center().y() - side // 2
    left = cell.left() + _EDGE + (look.depth or 0) * theme().px(_INDENT)
    arrow = QRect(left, top, side, side) if look.is_open is not None else QRect()
    if look.depth is not None:
        left += side + _GAP // 2
    box = QRect(left, top, side, side) if look.state is not None else QRect()
    return arrow, box


def _paint_name(painter: QPainter, cell: QRect, look: Look) -> None:
    arrow, box = _areas(cell, look)
    side = theme().px(_BOX)
    left = cell.left() + _EDGE + (look.depth or 0) * theme().px(_INDENT)
    if look.is_open is not None:
        _paint_arrow(painter, QRectF(arrow), is_open=look.is_open)
    if look.state is not None:
        _paint_box(painter, QRectF(box), look.state)
        left = box.right() + _GAP
    elif look.depth is not None:
        left += 2 * side + _GAP
    if look.is_folder:
        top = cell.center().y() - side // 2
        painter.drawPixmap(left, top, side, side, _folder_icon(theme().tokens.muted, side))
        left += side + _GAP
    is_chosen = look.state not in {None, Qt.CheckState.Unchecked}
    font = _font(theme().px(15), is_bold=is_chosen)
    right = cell.right() - _EDGE
    badges = _that_fit(look.badges, right - left)
    right -= sum(_badge_width(badge.text) + _GAP for badge in badges)
    shown = _metrics(font).elidedText(
        look.text, Qt.TextElideMode.ElideMiddle, max(right - left, 24)
    )
    painter.setFont(font)
    painter.setPen(theme().colour("muted" if look.state is None else "ink"))
    painter.drawText(_room(left, max(right, left + 24), cell), int(_VERTICAL), shown)
    left += _metrics(font).horizontalAdvance(shown) + _GAP
    for badge in badges:
        left += _paint_badge(painter, left, cell, badge.text, is_care=badge.is_care) + _GAP
    if look.secondary:
        _paint_secondary(painter, _room(left, right, cell), look.secondary)


def _paint_secondary(painter: QPainter, room: QRect, text: str) -> None:
    font = _font(theme().px(13))
    if room.width() < _metrics(font).averageCharWidth() * 6:
        return
    painter.setFont(font)
    painter.setPen(theme().colour("muted"))
    shown = _metrics(font).elidedText(text, Qt.TextElideMode.ElideMiddle, room.width())
    painter.drawText(room, int(_VERTICAL), shown)


def _paint_text(
    painter: QPainter, cell: QRect, text: str, side: Qt.AlignmentFlag, is_secondary: bool
) -> None:
    if not text:
        return
    font = _font(theme().px(13 if is_secondary else 15))
    painter.setFont(font)
    painter.setPen(theme().colour("muted" if is_secondary else "ink"))
    room = cell.adjusted(_EDGE, 0, -_EDGE, 0)
    mode = Qt.TextElideMode.ElideLeft if is_secondary else Qt.TextElideMode.ElideRight
    shown = _metrics(font).elidedText(text, mode, room.width())
    painter.drawText(room, int(side | Qt.AlignmentFlag.AlignVCenter), shown)


_VERTICAL = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


def _room(left: int, right: int, cell: QRect) -> QRect:
    return QRect(left, cell.top(), right - left, cell.height())


def _font(pixels: int, *, is_bold: bool = False) -> QFont:
    font = QFont()
    font.setPixelSize(pixels)
    if is_bold:
        font.setWeight(QFont.Weight.DemiBold)
    return font


def _metrics(font: QFont) -> QFontMetrics:
    return QFontMetrics(font)


@lru_cache(maxsize=8)
def _folder_icon(colour: str, side: int) -> QPixmap:
    return icon_pixmap("folder", colour, side)


def _badge_font() -> QFont:
    return _font(theme().px(13), is_bold=True)


def _that_fit(badges: tuple[Badge, ...], room: int) -> tuple[Badge, ...]:
    """Return the badges that leave the name its room; the first ones matter most."""
    room -= theme().px(_NAME_LEAST)
    fitting = []
    for badge in badges:
        room -= _badge_width(badge.text) + _GAP
        if room < 0:
            break
        fitting.append(badge)
    return tuple(fitting)


def _badge_width(text: str) -> int:
    return QFontMetrics(_badge_font()).horizontalAdvance(text) + 2 * _EDGE


def _paint_badge(painter: QPainter, left: int, cell: QRect, text: str, *, is_care: bool) -> int:
    font = _badge_font()
    metrics = QFontMetrics(font)
    height = metrics.height() + 4
    area = QRectF(left, cell.center().y() - height / 2, _badge_width(text), height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().colour("care_ground" if is_care else "unproved_ground"))
    painter.drawRoundedRect(area, height / 2, height / 2)
    painter.setPen(theme().colour("care" if is_care else "unproved"))
    painter.setFont(font)
    painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), text)
    return round(area.width())


def _paint_arrow(painter: QPainter, area: QRectF, *, is_open: bool) -> None:
    painter.setPen(QPen(theme().colour("muted"), max(1.6, area.width() / 10)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    middle, reach = area.center(), area.width() / 4
    if is_open:
        offsets = ((-reach, -reach / 2), (0.0, reach / 2), (reach, -reach / 2))
    else:
        offsets = ((-reach / 2, -reach), (reach / 2, 0.0), (-reach / 2, reach))
    painter.drawPolyline(QPolygonF([middle + QPointF(x, y) for x, y in offsets]))


def _paint_box(painter: QPainter, area: QRectF, state: Qt.CheckState) -> None:
    is_empty = state is Qt.CheckState.Unchecked
    line = QColor(theme().tokens.control_line if is_empty else theme().tokens.accent)
    painter.setPen(QPen(line, 1.4))
    painter.setBrush(theme().colour("surface" if is_empty else "accent"))
    painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 4, 4)
    if is_empty:
        return
    side, middle = area.width(), area.center()
    painter.setPen(QPen(theme().colour("on_accent"), max(1.8, side / 9)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if state is Qt.CheckState.PartiallyChecked:
        painter.drawLine(middle - QPointF(side / 4, 0), middle + QPointF(side / 4, 0))
        return
    tick = ((-0.24, 0.02), (-0.06, 0.2), (0.26, -0.18))
    painter.drawPolyline(QPolygonF([middle + QPointF(x * side, y * side) for x, y in tick]))
