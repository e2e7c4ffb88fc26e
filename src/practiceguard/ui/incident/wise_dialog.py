"""Somebody whom it is wise to tell: why, how, and how well that was checked."""

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from practiceguard.domain.incident.also_wise import OtherTell
from practiceguard.domain.incident.incident import DutyProgress
from practiceguard.ui import formats
from practiceguard.ui.incident import duty_words
from practiceguard.ui.translation import window_language
from practiceguard.ui.widgets import (
    Card,
    PageDialog,
    PageHeader,
    PrimaryButton,
    SecondaryButton,
    label,
)
from practiceguard.wording import duties as words


class WiseDialog(PageDialog):
    """Explains one of them; the buttons only say what was chosen."""

    met_requested = Signal()
    waive_requested = Signal()
    reopen_requested = Signal()

    def __init__(
        self, one: OtherTell, progress: DutyProgress, parent: QWidget | None = None
    ) -> None:
        super().__init__("PracticeGuard", 680, parent)
        language = window_language()
        no_law = self.tr("No law known to this program asks for it; it is wise.")
        self.content.addWidget(PageHeader(one.whom[language], no_law))
        for title, text in ((self.tr("Why"), one.why), (self.tr("How"), one.how)):
            card = Card(title)
            card.content.addWidget(label(text[language]))
            self.content.addWidget(card)
        told = self.tr("Noted on {date}. {how}").format(
            date=formats.long_date(one.checked_on), how=duty_words.say(words.MARKS[one.mark])
        )
        card = Card(self.tr("Where that is from"))
        card.content.addWidget(label(told))
        if one.source:
            card.content.addWidget(label(one.source, "small"))
        self.content.addWidget(card)
        close = SecondaryButton(self.tr("Close"))
        close.clicked.connect(self.reject)
        if progress.stage.is_settled:
            self._add(self.tr("Open it again…"), self.reopen_requested, SecondaryButton)
            self.foot.addStretch(1)
            self.foot.addWidget(close)
            return
        self._add(self.tr("Not needed…"), self.waive_requested, SecondaryButton)
        self.foot.addStretch(1)
        self.foot.addWidget(close)
        self._add(self.tr("They were told…"), self.met_requested, PrimaryButton)

    def _add(
        self, text: str, signal: SignalInstance, kind: type[SecondaryButton] | type[PrimaryButton]
    ) -> None:
        button = kind(text)
        button.clicked.connect(self.accept)
        button.clicked.connect(lambda _checked=False: signal.emit())
        self.foot.addWidget(button)
