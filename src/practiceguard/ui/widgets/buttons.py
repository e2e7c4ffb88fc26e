"""Buttons: one filled per view, outlined ones, links, and those of the sidebar."""

from typing import TypeVar

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from practiceguard.ui.theme import theme
from practiceguard.ui.widgets.icons import icon

Fitted = TypeVar("Fitted", bound=QWidget)


class _Button(QPushButton):
    role = ""

    def __init__(self, text: str, parent: QWidget | None = None, *, describe: str = "") -> None:
        super().__init__(text, parent)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if self.role:
            self.setProperty("role", self.role)
        if describe:
            # "Add" alone says nothing in a list of names read aloud.
            self.setAccessibleName(describe)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Return as well as on the space bar, whatever the system's habit."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)


class PrimaryButton(_Button):
    """The one obvious next step of a view: filled."""

    role = "primary"

    def paintEvent(self, event: QPaintEvent) -> None:
        """Set the ring of the focus off from the filling, which it would melt into."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            ring_inside(painter, QRectF(self.rect()).adjusted(2, 2, -2, -2), 6)


class SecondaryButton(_Button):
    """Anything else one may do: outlined."""

    role = "secondary"


class DangerButton(_Button):
    """Something that cannot be taken back: outlined in red, never filled."""

    role = "danger"


class QuietLink(_Button):
    """An action that looks like a link. `describe` is its full name when read aloud."""

    role = "quiet"


class NavigationButton(_Button):
    """A place in the sidebar; one of them is checked."""

    role = "rail"

    def __init__(self, text: str, icon_name: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._icon_name = icon_name
        self._count = 0
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.refresh_icon()

    def refresh_icon(self) -> None:
        """Draw the icon again, after a change of theme."""
        side = theme().px(18)
        self.setIcon(icon(self._icon_name, theme().tokens.rail_ink))
        self.setIconSize(QSize(side, side))

    @property
    def count(self) -> int:
        """Return the number in the badge."""
        return self._count

    def set_count(self, count: int, says: str) -> None:
        """Put a number beside the name, `says` when read aloud; 0 takes it away."""
        self._count = count
        self.setAccessibleName(f"{self.text()}, {says}" if says else self.text())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the name and the badge."""
        return self._with_badge(super().sizeHint())

    def minimumSizeHint(self) -> QSize:
        """Return the same: nothing is cut."""
        return self._with_badge(super().minimumSizeHint())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the badge over the button."""
        super().paintEvent(event)
        if not self._count:
            return
        width, height = self._badge_size()
        box = QRectF(self.width() - width - 12, (self.height() - height) / 2, width, height)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme().tokens.rail_alarm))
        painter.drawRoundedRect(box, height / 2, height / 2)
        painter.setPen(QColor(theme().tokens.rail))
        painter.setFont(self._badge_font())
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), str(self._count))

    def _badge_font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(theme().px(13))
        font.setWeight(QFont.Weight.Bold)
        return font

    def _badge_size(self) -> tuple[int, int]:
        metrics = QFontMetrics(self._badge_font())
        height = metrics.height() + 4
        return max(height, metrics.horizontalAdvance(str(self._count)) + 12), height

    def _with_badge(self, size: QSize) -> QSize:
        """Return the size with room for the badge, or else for the text where it is bold."""
        if self._count:
            return size + QSize(self._badge_size()[0] + 8, 0)
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        needed = QFontMetrics(bold).horizontalAdvance(self.text())
        return size + QSize(max(needed - self.fontMetrics().horizontalAdvance(self.text()), 0), 0)


class AlarmButton(_Button):
    """The one at the foot of the sidebar that always works."""

    role = "alarm"


def ring_inside(painter: QPainter, area: QRectF, radius: float) -> None:
    """Draw the inner half of a ring of focus on a filled shape, just inside of `area`.

    The outer half stands out from the ground, this one from the filling: the dark (or light) one
    alone has 2:1 against it. WCAG 2.2, 2.4.13 asks for 3:1.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme().colour("on_accent"), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), radius, radius)


def fit(button: Fitted) -> Fitted:
    """Given a button (or badge), keep it from growing sideways, and return it."""
    policy = button.sizePolicy()
    policy.setHorizontalPolicy(QSizePolicy.Policy.Maximum)
    button.setSizePolicy(policy)
    return button
