"""Laws to look at besides: told with their source and how sure it is, never as a duty."""

from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from practiceguard.domain.incident.related import AlsoLookAt
from practiceguard.services.incident.tell_law import TellLaw
from practiceguard.ui import formats
from practiceguard.ui.incident import duty_words
from practiceguard.ui.incident.law_cards import add_link, text_card
from practiceguard.ui.incident.law_in_language import row_in_window_language
from practiceguard.ui.widgets import Card, label
from practiceguard.wording import duties as words


class AlsoLookAtLaws(QWidget):
    """A card per law, below one sentence; hidden where there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[AlsoLookAt, ...] = ()
        self.cards: tuple[Card, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(label(self.tr("Also look at"), "title"))
        self._column.addWidget(
            label(
                self.tr(
                    "These laws may apply as well. Nothing above counts them, and no deadline of "
                    "theirs is watched here: ask a lawyer whether they are for your practice."
                ),
                "secondary",
            )
        )
        self.hide()

    def show_laws(self, laws: tuple[AlsoLookAt, ...], law_text: TellLaw, today: date) -> None:
        """Show these; what is shown already stays as it is."""
        if laws == self._shown:
            return
        self._shown = laws
        for card in self.cards:
            card.hide()
            card.deleteLater()
        self.cards = tuple(self._card(one, law_text, today) for one in laws)
        for card in self.cards:
            self._column.addWidget(card)
            card.show()
        self.setVisible(bool(laws))

    def _card(self, one: AlsoLookAt, law_text: TellLaw, today: date) -> Card:
        row = row_in_window_language(one.row, law_text)
        told = next(law for law in row.related if law.key == one.related.key)
        sure = duty_words.say(words.MARKS[told.mark])
        if told.mark_words and not told.mark.is_settled:
            sure = f"{sure} ({told.mark_words})"
        card = text_card(
            told.law,
            self.tr("For: {whom}").format(whom=told.applies),
            self.tr("By when: {words}").format(words=told.deadline) if told.deadline else "",
            duty_words.old_law(row, today),
            small=self.tr("Checked on {date}. {how}").format(
                date=formats.long_date(row.checked_on), how=sure
            ),
        )
        if told.url:
            add_link(card, told.url)
        return card
