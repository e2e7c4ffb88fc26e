"""Paints a row of files: depth, unfolding arrow, tick box, name, badges, and a hairline below."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from practiceguard.ui.restore.roles import BADGES, DEPTH, IS_FOLDER, IS_OPEN, SECONDARY
from practiceguard.ui.theme import theme
from practiceguard.ui.widgets import icon_pixmap

ROW = 38
_EDGE = 8
_BOX = 18
_GAP = 8
_INDENT = 18

_Index = QModelIndex | QPersistentModelIndex


class FileDelegate(QStyledItemDelegate):
    """Row painter of `FileTable`; tells where the arrow and the tick box of a row are."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the room a cell needs."""
        size = super().sizeHint(option, index)
        return QSize(size.width() + 2 * _EDGE, theme().px(ROW))

    def arrow_area(self, cell: QRect, index: _Index) -> QRect:
        """Return where the arrow is, empty if the row has none."""
        if index.data(IS_OPEN) is None:
            return QRect()
        side = theme().px(_BOX)
        left = cell.left() + _EDGE + self._indent(index)
        return QRect(left, cell.center().y() - side // 2, side, side)

    def box_area(self, cell: QRect, index: _Index) -> QRect:
        """Return where the tick box is, empty if the row has none."""
        if index.data(Qt.ItemDataRole.CheckStateRole) is None:
            return QRect()
        side = theme().px(_BOX)
        left = cell.left() + _EDGE + self._indent(index)
        if index.data(DEPTH) is not None:
            left += side + _GAP // 2
        return QRect(left, cell.center().y() - side // 2, side, side)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one cell."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cell = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(cell, theme().colour("accent_ground"))
        painter.setPen(theme().colour("line"))
        painter.drawLine(cell.bottomLeft(), cell.bottomRight())
        if index.column() == 0:
            self._paint_name(painter, cell, index)
        else:
            self._paint_text(painter, cell, index)
        painter.restore()

    def _paint_name(self, painter: QPainter, cell: QRect, index: _Index) -> None:
        arrow, box = self.arrow_area(cell, index), self.box_area(cell, index)
        if arrow.isValid():
            _paint_arrow(painter, QRectF(arrow), is_open=bool(index.data(IS_OPEN)))
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        left = cell.left() + _EDGE + self._indent(index)
        if box.isValid():
            _paint_box(painter, QRectF(box), Qt.CheckState(state))
            left = box.right() + _GAP
        elif index.data(DEPTH) is not None:
            left += 2 * theme().px(_BOX) + _GAP
        if index.data(IS_FOLDER):
            side = theme().px(_BOX)
            top = cell.center().y() - side // 2
            pixmap = icon_pixmap("folder", theme().tokens.muted, side)
            painter.drawPixmap(left, top, side, side, pixmap)
            left += side + _GAP
        font = QFont(_base_font())
        is_message = state is None
        if not is_message and Qt.CheckState(state) is not Qt.CheckState.Unchecked:
            font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(theme().colour("muted" if is_message else "ink"))
        text = str(index.data(Qt.ItemDataRole.DisplayRole))
        right = cell.right() - _EDGE
        for badge in index.data(BADGES) or ():
            right -= _badge_width(badge.text) + _GAP
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, max(right - left, 24))
        room = QRect(left, cell.top(), max(right - left, 24), cell.height())
        painter.drawText(room, int(_VERTICAL), shown)
        left += metrics.horizontalAdvance(shown) + _GAP
        for badge in index.data(BADGES) or ():
            left += _paint_badge(painter, left, cell, badge.text, is_care=badge.is_care) + _GAP
        secondary = index.data(SECONDARY)
        if secondary:
            self._paint_secondary(
                painter, QRect(left, cell.top(), right - left, cell.height()), secondary
            )

    def _paint_secondary(self, painter: QPainter, room: QRect, text: str) -> None:
        font = _small_font()
        metrics = QFontMetrics(font)
        if room.width() < metrics.averageCharWidth() * 6:
            return
        painter.setFont(font)
        painter.setPen(theme().colour("muted"))
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(room, int(_VERTICAL), shown)

    def _paint_text(self, painter: QPainter, cell: QRect, index: _Index) -> None:
        alignment = index.data(Qt.ItemDataRole.TextAlignmentRole)
        is_number = alignment is not None and bool(
            Qt.AlignmentFlag(alignment) & Qt.AlignmentFlag.AlignRight
        )
        # The folder of a search result is secondary; sizes and dates are read.
        is_secondary = index.column() == 1 and not is_number
        painter.setFont(_small_font() if is_secondary else _base_font())
        painter.setPen(theme().colour("muted" if is_secondary else "ink"))
        room = cell.adjusted(_EDGE, 0, -_EDGE, 0)
        text = painter.fontMetrics().elidedText(
            str(index.data(Qt.ItemDataRole.DisplayRole) or ""),
            Qt.TextElideMode.ElideLeft if is_secondary else Qt.TextElideMode.ElideRight,
            room.width(),
        )
        side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, int(side | Qt.AlignmentFlag.AlignVCenter), text)

    def _indent(self, index: _Index) -> int:
        return int(index.data(DEPTH) or 0) * theme().px(_INDENT)


_VERTICAL = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


def _base_font() -> QFont:
    font = QFont()
    font.setPixelSize(theme().px(15))
    return font


def _small_font() -> QFont:
    font = QFont()
    font.setPixelSize(theme().px(13))
    return font


def _badge_font() -> QFont:
    font = _small_font()
    font.setWeight(QFont.Weight.DemiBold)
    return font


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
