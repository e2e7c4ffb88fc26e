"""It turned out to be of another kind: another card, and what is done stays done."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QWidget

from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.ui.incident.words import kind_choice
from practiceguard.ui.theme import theme
from practiceguard.ui.widgets import (
    CardFlow,
    ChoiceCard,
    PageDialog,
    PageHeader,
    PrimaryButton,
    SecondaryButton,
)


class KindChoice(QWidget):
    """The nine kinds as cards."""

    def __init__(self, kind: IncidentKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flow = CardFlow(theme().px(300))
        self.setLayout(flow)
        self.cards = {one: ChoiceCard(*kind_choice(one)) for one in IncidentKind}
        # One group: the tab key stops once, at the chosen one, and the arrow keys walk.
        group = QButtonGroup(self)
        for card in self.cards.values():
            flow.addWidget(card)
            group.addButton(card.button)
            card.button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            card.button.toggled.connect(
                lambda chosen, button=card.button: button.setFocusPolicy(
                    Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus
                )
            )
        self.choose(kind)

    @property
    def kind(self) -> IncidentKind:
        """Return the kind that is chosen."""
        return next(kind for kind, card in self.cards.items() if card.is_chosen())

    def choose(self, kind: IncidentKind) -> None:
        """Choose a kind."""
        self.cards[kind].choose()


class KindDialog(PageDialog):
    """Asks for the kind."""

    def __init__(self, kind: IncidentKind, parent: QWidget | None = None) -> None:
        super().__init__("PracticeGuard", 760, parent)
        self.content.addWidget(
            PageHeader(
                self.tr("What is it, as it looks now?"),
                self.tr("The card changes; what was ticked, and when, stays in the log."),
            )
        )
        self.choice = KindChoice(kind)
        self.content.addWidget(self.choice)
        self.foot.addStretch(1)
        cancel = SecondaryButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        take = PrimaryButton(self.tr("Write into the log"))
        take.clicked.connect(self.accept)
        self.foot.addWidget(cancel)
        self.foot.addWidget(take)

    @property
    def kind(self) -> IncidentKind:
        """Return the kind that is chosen."""
        return self.choice.kind
