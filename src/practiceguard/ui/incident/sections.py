"""The sections of a page of the room, one of them in sight at a time."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget

from practiceguard.services.incident.read_incident import Room
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.widgets import InLine, SecondaryButton


class Section(QWidget):
    """One section; fill `content`."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.content = QVBoxLayout(self)
        self.content.setContentsMargins(0, 0, 0, 0)
        self.content.setSpacing(16)

    def show_room(self, room: Room) -> None:
        """Show what the log says now."""
        raise NotImplementedError

    def name(self, room: Room) -> str:
        """Return what its button says."""
        raise NotImplementedError

    def is_wanted(self, room: Room) -> bool:
        """Return whether it is there at all for this incident."""
        del room
        return True


class SectionBar(QWidget):
    """A button per section."""

    chosen = Signal(object)
    """`Section`."""

    def __init__(self, sections: tuple[Section, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Parts of this page"))
        line = InLine(self, gap=8)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._buttons: dict[Section, QPushButton] = {}
        for section in sections:
            button = SecondaryButton("")
            button.setProperty("role", "section")
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, one=section: self.chosen.emit(one))
            self._group.addButton(button)
            self._buttons[section] = button
            line.addWidget(button)

    def button(self, section: Section) -> QPushButton:
        """Return the button of a section."""
        return self._buttons[section]

    def show_room(self, room: Room) -> None:
        """Name the buttons, and hide those that are not wanted."""
        for section, button in self._buttons.items():
            button.setText(section.name(room))
            button.setVisible(section.is_wanted(room))
        self.updateGeometry()

    def show_section(self, section: Section) -> None:
        """Mark which one is in sight."""
        self._buttons[section].setChecked(True)
