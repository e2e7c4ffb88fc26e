"""The cards of all places and the plan; a card stays where it is while it is refreshed."""

from datetime import datetime

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtWidgets import QLayout, QWidget

from practiceguard.domain.backup.checking import CheckDepth
from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.services.backup.assess_protection import Overview, PlaceOverview
from practiceguard.ui.backup.keeping import Keeping
from practiceguard.ui.backup.place_card import PlaceCard
from practiceguard.ui.retention.place_lines import Wish
from practiceguard.ui.widgets import CardFlow


class PlaceList(QObject):
    """Keeps one card a place in a flow; the plan fills up the row, or stands below it."""

    back_up_requested = Signal(object)
    """`RepositoryKey`."""
    check_requested = Signal(object, object)
    """`RepositoryKey` and `CheckDepth`."""
    stop_check_requested = Signal(object)
    """`RepositoryKey` of a place whose check shall end."""
    schedule_requested = Signal(object)
    """`PlaceOverview`."""
    sheet_requested = Signal(object)
    """`RepositoryKey`: each place has a recovery sheet of its own."""
    another_place_requested = Signal()
    hosting_requested = Signal(object)
    """`Repository`."""
    change_requested = Signal(object)
    """`Repository`."""
    remove_requested = Signal(object)
    """`Repository`."""
    retention_wanted = Signal(object, object)
    """`PlaceOverview`, and the `Wish` of what to do about keeping copies there."""

    def __init__(
        self, flow: CardFlow, below: QLayout, plan: QWidget, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._flow = flow
        self._below = below
        self._plan = plan
        self._flow.addWidget(plan)
        self._places: tuple[PlaceOverview, ...] = ()
        self._keeping: Keeping | None = None
        self._is_startable = self._is_checkable = True
        self.cards: dict[RepositoryKey, PlaceCard] = {}
        """By key, the first place first."""

    def show_overview(self, overview: Overview, now: datetime) -> None:
        """Show the places of the plan."""
        self._places = overview.places
        if list(self.cards) != [place.repository.key for place in self._places]:
            self._build()
        is_only_one = len(self._places) == 1
        for place in self._places:
            self.cards[place.repository.key].show_place(
                place, now, has_looked=overview.has_looked, is_only_one=is_only_one
            )
        self.show_keeping(self._keeping, now)

    def show_keeping(self, keeping: Keeping | None, now: datetime) -> None:
        """Show what each place can expect."""
        self._keeping = keeping
        for place in self._places:
            key = place.repository.key
            outlook = keeping.outlook_of(key) if keeping is not None else None
            until = keeping.paused_until if keeping is not None else None
            self.cards[key].show_expectation(outlook, place.repository, now, until)
            live = [place.checked_since]
            if keeping is not None:
                live = [one.begun_at for one in keeping.checks if one.repository == key] or [None]
            self.cards[key].show_reading(place.reading, live[0])

    def set_startable(self, startable: bool) -> None:
        """Let copies be started, or not."""
        self._is_startable = startable
        for card in self.cards.values():
            card.set_startable(startable)

    def set_checkable(self, checkable: bool) -> None:
        """Let checks be started, or not."""
        self._is_checkable = checkable
        for card in self.cards.values():
            card.set_checkable(checkable)

    def _build(self) -> None:
        for card in self.cards.values():
            self._flow.removeWidget(card)
            card.hide()
            card.deleteLater()
        for layout in (self._flow, self._below):
            layout.removeWidget(self._plan)
        self.cards = {place.repository.key: self._card(place) for place in self._places}
        for card in self.cards.values():
            self._flow.addWidget(card)
            card.show()
        # Two columns: alone in a row, the plan would leave a hole beside it.
        is_beside = len(self.cards) % 2 == 1
        (self._flow if is_beside else self._below).addWidget(self._plan)
        self._plan.show()

    def _card(self, place: PlaceOverview) -> PlaceCard:
        key = place.repository.key
        card = PlaceCard()
        card.back_up_requested.connect(lambda: self.back_up_requested.emit(key))
        card.schedule_requested.connect(lambda: self._on_schedule(key))
        card.check_requested.connect(
            lambda depth: self.check_requested.emit(key, CheckDepth(depth))
        )
        card.stop_check_requested.connect(lambda: self.stop_check_requested.emit(key))
        card.sheet_requested.connect(lambda: self.sheet_requested.emit(key))
        card.another_place_requested.connect(self.another_place_requested)
        card.hosting_requested.connect(lambda: self.hosting_requested.emit(place.repository))
        card.change_requested.connect(lambda: self._on_wanted(key, self.change_requested))
        card.remove_requested.connect(lambda: self._on_wanted(key, self.remove_requested))
        card.retention_wanted.connect(lambda wish: self._on_retention(key, wish))
        card.set_startable(self._is_startable)
        card.set_checkable(self._is_checkable)
        return card

    def _on_wanted(self, key: RepositoryKey, wanted: SignalInstance) -> None:
        found = self._now(key)
        if found is not None:
            wanted.emit(found.repository)

    def _on_schedule(self, key: RepositoryKey) -> None:
        found = self._now(key)
        if found is not None:
            self.schedule_requested.emit(found)

    def _on_retention(self, key: RepositoryKey, wish: Wish) -> None:
        found = self._now(key)
        if found is not None:
            self.retention_wanted.emit(found, wish)

    def _now(self, key: RepositoryKey) -> PlaceOverview | None:
        """Return a place as it is now, not as it was when its card was made."""
        return next((one for one in self._places if one.repository.key == key), None)
