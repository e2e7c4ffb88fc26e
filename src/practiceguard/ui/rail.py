"""The sidebar: the name, the places one can go to, and "Something happened?" at its foot."""

from enum import StrEnum

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QScrollArea, QVBoxLayout, QWidget

from practiceguard.ui import formats
from practiceguard.ui.theme import theme
from practiceguard.ui.widgets import AlarmButton, NavigationButton, label

NARROWEST = 212
MARGIN = 14


class Place(StrEnum):
    """Where one can be in the window."""

    HOME = "home"
    BACKUPS = "backups"
    RESTORE = "restore"
    INCIDENTS = "incidents"
    KIT = "kit"
    """Contacts, roles, and what stands on letters."""
    SETTINGS = "settings"
    TELLING = "telling"
    """Below the settings: it has no button of its own here."""
    LAW = "law"
    """Below the incidents, and reached from the settings too."""
    FIRST_HOUR = "first-hour"


class Rail(QWidget):
    """The sidebar of every view."""

    place_chosen = Signal(object)
    """`Place`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Places"))
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 22, 0, 22)
        column.setSpacing(6)
        self._name = label("PracticeGuard", "name", wrap=False)
        self._name.setContentsMargins(10, 0, MARGIN, 0)
        self._practice = label("", "small")
        self._practice.setContentsMargins(10, 0, MARGIN, 0)
        column.addWidget(self._name)
        column.addWidget(self._practice)
        column.addSpacing(10)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._buttons = {
            Place.HOME: NavigationButton(self.tr("Home"), "home"),
            Place.BACKUPS: NavigationButton(self.tr("Backups"), "backups"),
            Place.RESTORE: NavigationButton(self.tr("Restore"), "restore"),
            Place.INCIDENTS: NavigationButton(self.tr("Incidents"), "incidents"),
            Place.KIT: NavigationButton(self.tr("Kit && contacts"), "contacts"),
            Place.SETTINGS: NavigationButton(self.tr("Settings"), "settings"),
        }
        body = QWidget()
        body.setObjectName("railbody")
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, MARGIN, 0)
        inner.setSpacing(6)
        for place, button in self._buttons.items():
            if place is Place.SETTINGS:
                inner.addStretch(1)
            inner.addWidget(button)
            self._group.addButton(button)
            button.clicked.connect(lambda _=False, p=place: self.place_chosen.emit(p))
        scroll = QScrollArea(self)
        scroll.setWidget(body)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.viewport().setAutoFillBackground(False)
        column.addWidget(scroll, 1)
        self._scroll = scroll
        self._inner = inner
        scroll.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
        self._body = body
        self.alarm = AlarmButton(self.tr("Something\nhappened?"))
        self.alarm.setAccessibleName(self.alarm.text().replace("\n", " "))
        self.alarm.setAccessibleDescription(self.tr("What to do in the first hour"))
        self.alarm.setCheckable(True)
        self._group.addButton(self.alarm)
        self.alarm.clicked.connect(lambda: self.place_chosen.emit(Place.FIRST_HOUR))
        foot = QVBoxLayout()
        foot.setContentsMargins(0, 0, MARGIN, 0)
        foot.addWidget(self.alarm)
        column.addLayout(foot)

    def show_practice(self, name: str) -> None:
        """Show the practice's name."""
        self._practice.setText(name)

    def show_place(self, place: Place) -> None:
        """Mark where one is."""
        above = {Place.TELLING: Place.SETTINGS, Place.LAW: Place.INCIDENTS}
        named = above.get(place, place)
        button = self.alarm if named is Place.FIRST_HOUR else self._buttons[named]
        button.setChecked(True)
        if button is not self.alarm:
            self._scroll.ensureWidgetVisible(button)

    def button(self, place: Place) -> NavigationButton:
        """Return the button of a place."""
        return self._buttons[place]

    def show_open_incidents(self, count: int) -> None:
        """Show how many incidents are open."""
        says = self.tr("{count} open").format(count=formats.number(count)) if count else ""
        self._buttons[Place.INCIDENTS].set_count(count, says)
        self.updateGeometry()

    def refresh_icons(self) -> None:
        """Draw the icons again, after a change of theme."""
        for button in self._buttons.values():
            button.refresh_icon()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return a width in which no entry is cut."""
        return QSize(self._needed_width(), 400)

    def minimumSizeHint(self) -> QSize:
        """Return the same width: the sidebar does not shrink."""
        return QSize(self._needed_width(), 200)

    def _needed_width(self) -> int:
        inner = max(
            self._body.minimumSizeHint().width() - self._inner.contentsMargins().right(),
            self.alarm.minimumSizeHint().width(),
            self._name.minimumSizeHint().width() - MARGIN,
        )
        return max(NARROWEST, inner + 2 * MARGIN + theme().px(4))

    def _on_range_changed(self, _lowest: int, highest: int) -> None:
        """Let the bar stand in the margin: it must not take the room of the names."""
        bar = self._scroll.verticalScrollBar().sizeHint().width() if highest > 0 else 0
        self._inner.setContentsMargins(0, 0, max(MARGIN - bar, 0), 0)
