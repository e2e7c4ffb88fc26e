"""Long gaps between the times, told as facts, with what is held of them and where that stands."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from practiceguard.domain.incident.delay import Delay
from practiceguard.ui import formats
from practiceguard.ui.incident.law_cards import add_link
from practiceguard.ui.translation import translated
from practiceguard.ui.widgets import Card, label
from practiceguard.wording import delays as words

Shown = tuple[tuple[Delay, ...], str]


class DelayNotes(QWidget):
    """A card per gap; hidden where there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Shown = ((), "")
        self.cards: tuple[Card, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def show_delays(self, delays: tuple[Delay, ...], home: str) -> None:
        """Show these gaps of a practice; what is shown already stays as it is."""
        if (delays, home) == self._shown:
            return
        self._shown = delays, home
        for card in self.cards:
            card.hide()
            card.deleteLater()
        self.cards = tuple(self._card(one, home) for one in delays)
        for card in self.cards:
            self._column.addWidget(card)
            card.show()
        self.setVisible(bool(delays))

    def _card(self, delay: Delay, home: str) -> Card:
        card = Card()
        happened = say(words.HAPPENED[delay.kind]).format(days=formats.number(delay.days))
        card.setAccessibleName(happened)
        card.content.addWidget(label(happened, "strong"))
        card.content.addWidget(label(say(words.ADVICE[delay.kind])))
        for held in words.held_of(delay.kind, home):
            card.content.addWidget(label(say(held.text), "small"))
            day = formats.short_date(words.CHECKED_ON)
            source = self.tr("{source} (seen on {date})").format(source=say(held.source), date=day)
            if held.url:
                add_link(card, held.url, name=source)
            else:
                card.content.addWidget(label(source, "small"))
        return card


def say(text: str) -> str:
    """Given a text of `wording.delays`, return it in the window's language."""
    return translated(words.CONTEXT, text)
