"""Long gaps between the times, told as facts, with what is held of them and where that stands."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from practiceguard.domain.incident.delay import Delay
from practiceguard.ui import formats
from practiceguard.ui.incident.folds import FoldedPart
from practiceguard.ui.incident.law_cards import add_link
from practiceguard.ui.translation import translated
from practiceguard.ui.widgets import Card, label
from practiceguard.wording import delays as words

Shown = tuple[tuple[Delay, ...], str]


class DelayNotes(QWidget):
    """A sentence per gap, which can be unfolded; hidden where there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Shown = ((), "")
        self.parts: tuple[FoldedPart, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def show_delays(self, delays: tuple[Delay, ...], home: str) -> None:
        """Show these gaps of a practice; what is shown already stays as it is."""
        if (delays, home) == self._shown:
            return
        self._shown = delays, home
        for part in self.parts:
            part.hide()
            part.deleteLater()
        self.parts = tuple(self._part(one, home) for one in delays)
        for part in self.parts:
            self._column.addWidget(part)
            part.show()
        self.setVisible(bool(delays))

    def _part(self, delay: Delay, home: str) -> FoldedPart:
        """Return the sentence alone; what follows from it is shown to who asks."""
        happened = say(words.HAPPENED[delay.kind]).format(days=formats.number(delay.days))
        part = FoldedPart(happened)
        card = Card()
        card.content.addWidget(label(say(words.ADVICE[delay.kind])))
        for held in words.held_of(delay.kind, home):
            card.content.addWidget(label(say(held.text), "small"))
            day = formats.short_date(words.CHECKED_ON)
            source = self.tr("{source} (seen on {date})").format(source=say(held.source), date=day)
            if held.url:
                add_link(card, held.url, name=source)
            else:
                card.content.addWidget(label(source, "small"))
        part.content.addWidget(card)
        return part


def say(text: str) -> str:
    """Given a text of `wording.delays`, return it in the window's language."""
    return translated(words.CONTEXT, text)
