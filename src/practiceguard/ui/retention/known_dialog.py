"""The dialog that asks whether somebody knows a copy that nobody has accounted for."""

from collections.abc import Callable

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from practiceguard.bootstrap import App
from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.domain.backup.retention import CopyFate, Why
from practiceguard.ui import formats
from practiceguard.ui.retention import words
from practiceguard.ui.retention.deciding_dialog import DecidingDialog
from practiceguard.ui.widgets import (
    Card,
    ChoiceCard,
    DetailsPanel,
    ElidedLabel,
    PrimaryButton,
    SecondaryButton,
    label,
)
from practiceguard.ui.widgets.cards import exclusive


class KnownCopyDialog(DecidingDialog):
    """Shows what is known of one copy; an answer is kept with its name, none changes the copy."""

    def __init__(
        self, app: App, place: RepositoryKey, fate: CopyFate, parent: QWidget | None = None
    ) -> None:
        super().__init__(app, parent)
        self.setWindowTitle(self.tr("Do you know this copy?"))
        self._place, self._fate = place, fate
        is_future = fate.why is Why.FROM_FUTURE
        self.header.set_texts(
            self.tr("Do you know this copy?"),
            self.tr(
                "It bears a date in the future. A clock was wrong, or somebody tampered with "
                "the copies."
            )
            if is_future
            else self.tr(
                "It is not among those that this computer has made. It stays, whatever you "
                "answer here."
            ),
        )
        self.content.addWidget(self._facts())
        self.ours = ChoiceCard(
            self.tr("It is one of our own"),
            self.tr(
                "Made by a former computer of the practice, say. From now on the rule applies to "
                "it: one day it may go, as any other."
            ),
        )
        self.other = ChoiceCard(
            self.tr("We know where it is from"),
            self.tr("It stays, and no longer keeps other copies from being removed."),
        )
        exclusive(self.ours, self.other)
        for card in (self.ours, self.other):
            card.chosen.connect(self.refresh)
            self.content.addWidget(card)
        self.content.addWidget(
            label(
                self.tr(
                    "If nobody knows it, somebody else writes to this place: put a hold on, and "
                    "press “Something happened?”."
                ),
                "strong",
            )
        )
        self.ask_name(self.tr("Kept with the answer and its date."))
        self.content.addWidget(DetailsPanel(fate.snapshot.snapshot_id))
        self.foot.addStretch(1)
        cancel = SecondaryButton(self.tr("I do not know it"))
        cancel.clicked.connect(self.reject)
        self.keep = PrimaryButton(self.tr("Keep this answer"))
        self.foot.addWidget(cancel)
        self.foot.addWidget(self.keep)
        self.decide_with(self.keep)

    def showEvent(self, event: QShowEvent) -> None:
        """Put the keyboard on the question."""
        super().showEvent(event)
        self.ours.button.setFocus()

    def _facts(self) -> Card:
        copy = self._fate.snapshot
        card = Card()
        card.content.setSpacing(4)
        lines = [
            self.tr("Copy of: {when}").format(when=words.moment(copy.taken_at)),
            self.tr("Made by the computer: {name}").format(name=copy.host or "–"),
        ]
        if copy.files_total is not None:
            size = "" if copy.bytes_total is None else f", {formats.size(copy.bytes_total)}"
            files = formats.files(copy.files_total)
            lines.append(self.tr("In it: {files}").format(files=files + size))
        for line in lines:
            card.content.addWidget(label(line))
        for path in copy.paths:
            card.content.addWidget(ElidedLabel(path, "small"))
        card.setAccessibleName(" ".join((*lines, *copy.paths)))
        return card

    def is_ready(self) -> bool:
        """Return whether it is said what the copy is, and who says so."""
        return bool(self.by.text) and (self.ours.is_chosen() or self.other.is_chosen())

    def decision(self) -> Callable[[], None]:
        """Return what keeps the answer."""
        name, by, is_ours = self._fate.snapshot.snapshot_id, self.by.text, self.ours.is_chosen()
        place = self._place
        return lambda: self.app.retention.say_known(name, by, is_ours=is_ours, place=place)
