"""The first page: how long copies are kept; keeping every one is the calm default."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from practiceguard.domain.backup.removal import RetentionChoice
from practiceguard.domain.backup.retention import PRESETS, Preset, Retention, preset_of
from practiceguard.ui import formats
from practiceguard.ui.theme import Level
from practiceguard.ui.translation import translated
from practiceguard.ui.widgets import ChoiceCard, StatusBadge, fit, label
from practiceguard.ui.widgets.cards import exclusive
from practiceguard.wording.retention import CONTEXT, NO_ARCHIVE, PRESET_WORDS


class ChoosePage(QWidget):
    """One card a preset."""

    edited = Signal()

    def __init__(self, choice: RetentionChoice | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        current = preset_of(choice.policy) if choice is not None else None
        self._own = choice.policy if choice is not None and current is None else None
        self.cards = {
            preset: ChoiceCard(
                translated(CONTEXT, PRESET_WORDS[preset].name),
                translated(CONTEXT, PRESET_WORDS[preset].meaning),
            )
            for preset in Preset
        }
        exclusive(*self.cards.values())
        for preset, card in self.cards.items():
            column.addWidget(card)
            card.chosen.connect(self.edited)
            if preset is current:
                card.add_badge(fit(StatusBadge(self.tr("as now"), Level.UNPROVED)))
        told = label("", "small")
        if choice is not None:
            told.setText(
                self.tr("Chosen on {when} by {name}.").format(
                    when=formats.date_and_time(choice.chosen_at), name=choice.chosen_by
                )
                if self._own is None
                else self.tr("A rule of your own was chosen on {when} by {name}.").format(
                    when=formats.date_and_time(choice.chosen_at), name=choice.chosen_by
                )
            )
        else:
            told.setText(self.tr("Nobody has chosen yet: every copy is kept."))
        column.addWidget(told)
        column.addWidget(label(translated(CONTEXT, NO_ARCHIVE), "small"))
        if self._own is None:
            self.cards[current or Preset.EVERYTHING].choose()

    def first_field(self) -> QWidget:
        """Return the button of the chosen card, or of the first one."""
        cards = list(self.cards.values())
        return next((card for card in cards if card.is_chosen()), cards[0]).button

    @property
    def policy(self) -> Retention | None:
        """Return the rule chosen now; None while only one of one's own is in force."""
        for preset, card in self.cards.items():
            if card.is_chosen():
                return PRESETS[preset]
        return self._own
