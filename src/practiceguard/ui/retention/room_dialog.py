"""What to do when a place is nearly or quite full: what may go, what never, and in which order."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from practiceguard.bootstrap import App
from practiceguard.domain.backup.repository import PlaceKind
from practiceguard.services.backup.assess_protection import PlaceOverview
from practiceguard.ui import formats, texts
from practiceguard.ui.retention import words
from practiceguard.ui.tasks import run_task
from practiceguard.ui.widgets import (
    Card,
    PageDialog,
    PageHeader,
    PrimaryButton,
    SecondaryButton,
    label,
)

NO_ROOM_AT_ALL = 20_000_000
"""Bytes: with less, not even the note that something is to be removed may find room."""


class RoomDialog(PageDialog):
    """Guides through making room; it removes nothing itself."""

    retention_requested = Signal()
    """Somebody wants to see which copies may go."""

    def __init__(self, app: App, place: PlaceOverview, parent: QWidget | None = None) -> None:
        super().__init__("", 720, parent)
        self.setWindowTitle(self.tr("Make room for new copies"))
        self._app, self._place = app, place
        self.header = PageHeader()
        self.content.addWidget(self.header)
        self.free = label("", "secondary")
        self.content.addWidget(self.free)
        self.cards: list[Card] = []
        self.foot.addStretch(1)
        close = SecondaryButton(self.tr("Close"))
        close.clicked.connect(self.reject)
        self.foot.addWidget(close)
        self.look = PrimaryButton(self.tr("See which copies may go"))
        self.look.clicked.connect(self._on_look)
        self.look.setVisible(not place.repository.append_only)
        self.foot.addWidget(self.look)
        self._show(place.room.free_bytes if place.room else None)
        self._read()

    def showEvent(self, event: QShowEvent) -> None:
        """Put the keyboard on the next step."""
        super().showEvent(event)
        if self.look.isVisible():
            self.look.setFocus()

    @property
    def told(self) -> str:
        """Return all steps, as shown."""
        return "\n".join(card.accessibleName() for card in self.cards)

    def _read(self) -> None:
        run_task(
            self,
            lambda _handle: self._app.room.free_bytes(self._place.repository),
            on_success=self._on_read,
        )

    def _on_read(self, free: int | None) -> None:
        if free is not None:
            self._show(free)
            self.grow()

    def _show(self, free: int | None) -> None:
        place = self._place
        name = texts.place_name(place.repository)
        if place.is_full:
            sentence = self.tr("This place is full")
            means = self.tr("The last copy did not fit. Every earlier copy is still whole.")
        elif place.room is not None:
            sentence = self.tr("This place is full in about {span}").format(
                span=words.long_span(place.room.days_left)
            )
            means = self.tr("Then no new copy can be made there. There is time to choose calmly.")
        else:
            sentence = self.tr("When this place is full")
            means = self.tr("Then no new copy can be made there.")
        self.header.set_texts(sentence, f"{name}. {means}")
        self.free.setText(
            "" if free is None else self.tr("Room left now: {size}").format(size=formats.size(free))
        )
        self.free.setVisible(free is not None)
        for card in self.cards:
            self.content.removeWidget(card)
            card.hide()
            card.deleteLater()
        is_stuck = free is not None and free < NO_ROOM_AT_ALL
        steps = self._steps_for(is_stuck=is_stuck)
        self.cards = [
            self._card(number, title, how) for number, (title, how) in enumerate(steps, start=1)
        ]
        for card in self.cards:
            self.content.addWidget(card)

    def _steps_for(self, *, is_stuck: bool) -> list[tuple[str, str]]:
        repository = self._place.repository
        larger = (
            self.tr("Or use a larger drive"),
            self.tr(
                "Keep the old one in a safe place: its copies stay as they are, and can be opened "
                "with its recovery sheet."
            ),
        )
        if repository.append_only:
            return [
                (
                    self.tr("Ask whoever runs the place for more room"),
                    self.tr(
                        "None of its copies can be removed from this computer, and so by nobody "
                        "who gets hold of it. Whoever runs the place can remove old ones there."
                    ),
                ),
                larger,
            ]
        old = (
            self.tr("Let old copies go"),
            self.tr(
                "You choose how long copies are kept, and see a list of every copy that would go. "
                "Recent ones never do. Nothing is removed before you say yes."
            ),
        )
        if self._place.holds:
            old = (
                self.tr("First find out why a hold is on"),
                self.tr(
                    "While it is on, no copy is removed. Lift it only when you are sure: the "
                    "banner over “Backups” says who put it on, and why."
                ),
            )
        if not repository.kind.is_folder:
            return [old, larger]
        other = (
            self.tr("Take other things off this place"),
            self.tr(
                "Films, music, copies of other programs: whatever lies beside the folder "
                "“{folder}”. Never delete anything inside that folder: every copy needs it."
            ).format(folder=repository.location.replace("\\", "/").rsplit("/", 1)[-1]),
        )
        if is_stuck:
            first = self.tr(
                "Do this first: the place has no room left at all, and even removing a copy needs "
                "a little."
            )
            return [(other[0], f"{first} {other[1]}"), old, larger]
        if repository.kind is PlaceKind.THIS_COMPUTER:
            return [old, other]
        return [old, other, larger]

    def _card(self, number: int, title: str, how: str) -> Card:
        card = Card(f"{number}. {title}")
        card.content.addWidget(label(how))
        card.setAccessibleName(f"{number}. {title}. {how}")
        return card

    def _on_look(self) -> None:
        self.accept()
        self.retention_requested.emit()
