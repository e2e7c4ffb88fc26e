"""The row of cards on Home: one for each place, then the others; a card stays where it is."""

from datetime import datetime

from PySide6.QtWidgets import QWidget

from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.services.backup.assess_protection import Overview, PlaceOverview
from practiceguard.ui.backup.keeping import Keeping
from practiceguard.ui.backup.words import expectation
from practiceguard.ui.dashboard.cards import FigureCard, show_no_place, show_place
from practiceguard.ui.theme import theme
from practiceguard.ui.widgets import Card, CardFlow


class PlaceCards:
    """Keeps the cards of the places in front of those that are always there."""

    def __init__(self, page: QWidget, no_place: FigureCard, others: tuple[Card, ...]) -> None:
        self._page = page
        self._no_place = no_place
        self._others = others
        self._places: tuple[PlaceOverview, ...] = ()
        self._keeping: Keeping | None = None
        self.flow = CardFlow(theme().px(218))
        self.cards: dict[RepositoryKey, FigureCard] = {}
        """By key, the first place first."""
        self._lay_out()

    def show_overview(self, overview: Overview, now: datetime) -> None:
        """Show the places of the plan, or that there is none."""
        self._places = overview.places
        keys = [place.repository.key for place in self._places]
        if list(self.cards) != keys:
            for former in self.cards.values():
                self.flow.removeWidget(former)
                former.hide()
                former.deleteLater()
            self.cards = {key: FigureCard("", self._page) for key in keys}
            self._lay_out()
            for card in self.cards.values():
                card.show()
        for place in self._places:
            show_place(self.cards[place.repository.key], place, now)
        if not self._places:
            show_no_place(self._no_place)
        self.show_keeping(self._keeping, now)

    def show_keeping(self, keeping: Keeping | None, now: datetime) -> None:
        """Show what each place can expect, as far as it is known."""
        self._keeping = keeping
        for place in self._places:
            key = place.repository.key
            outlook = keeping.outlook_of(key) if keeping is not None else None
            until = keeping.paused_until if keeping is not None else None
            told = expectation(outlook, place.repository, now, until) if outlook else ""
            self.cards[key].show_note(told)

    def _lay_out(self) -> None:
        self._no_place.setVisible(not self.cards)
        of_places = tuple(self.cards.values()) or (self._no_place,)
        for former in (self._no_place, *self._others):
            self.flow.removeWidget(former)
        for card in (*of_places, *self._others):
            self.flow.addWidget(card)
