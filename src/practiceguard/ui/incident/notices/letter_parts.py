"""What a letter to those affected has besides its text: languages with their numbers, sending."""

from PySide6.QtCore import QObject, Signal

from practiceguard.services.incident.derive_duties import Derived
from practiceguard.services.incident.papers import Paper
from practiceguard.services.incident.read_incident import Room
from practiceguard.services.incident.see_sending import Sending
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.incident.notices.chips import LanguageChips
from practiceguard.ui.incident.notices.email.part import EmailPart
from practiceguard.ui.incident.notices.mailing.names import TextNames
from practiceguard.ui.incident.notices.sending_card import SendingCard
from practiceguard.ui.incident.notices.tracking_part import TrackingPart
from practiceguard.ui.translation import window_language


class LetterParts(QObject):
    """Chips above the text and a card beside it; both hidden for other papers."""

    text_chosen = Signal(str, str)
    """Language and place of the text that is to be shown."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = TextNames(desk.app.incidents.notices.shelf, window_language())
        self._shown = ("", "")
        self.chips = LanguageChips()
        self.chips.chosen.connect(self.text_chosen)
        self.card = SendingCard(desk)
        self.email = EmailPart(desk)
        self.card.add_part(self.email, self.email)
        self.tracking = TrackingPart(desk)
        self.card.add_part(self.tracking, self.tracking)
        self.card.counted.connect(self._on_counted)

    def show_paper(self, paper: Paper, room: Room, derived: Derived) -> None:
        """Show how a paper goes out, if it is a letter."""
        self.card.show_paper(paper, room, derived)

    def mark(self, language: str, place: str) -> None:
        """Mark the text that is on show."""
        self._shown = (language, place)
        self.chips.mark(language, place)

    def _on_counted(self, sending: Sending | None) -> None:
        counts = sending.by_text if sending is not None else {}
        self.chips.show_counts(counts, self._names.of_languages if counts else {})
        self.chips.mark(*self._shown)
