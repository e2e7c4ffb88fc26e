"""The dialog that asks whether somebody knows a copy that nobody has accounted for."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from practiceguard.bootstrap import App
from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.domain.backup.retention import CopyFate, Why
from practiceguard.ui import formats
from practiceguard.ui.errors import message_for
from practiceguard.ui.retention import words
from practiceguard.ui.retention.fields import AskedField
from practiceguard.ui.tasks import run_task
from practiceguard.ui.theme import Level
from practiceguard.ui.widgets import (
    Card,
    ChoiceCard,
    DetailsPanel,
    ElidedLabel,
    MessageBanner,
    PageDialog,
    PageHeader,
    PrimaryButton,
    SecondaryButton,
    label,
)
from practiceguard.ui.widgets.cards import exclusive


class KnownCopyDialog(PageDialog):
    """Shows what is known of one copy; an answer is kept with its name, none changes the copy."""

    changed = Signal()

    def __init__(
        self, app: App, place: RepositoryKey, fate: CopyFate, parent: QWidget | None = None
    ) -> None:
        super().__init__("", 720, parent)
        self.setWindowTitle(self.tr("Do you know this copy?"))
        self._app, self._place, self._fate = app, place, fate
        is_future = fate.why is Why.FROM_FUTURE
        self.content.addWidget(
            PageHeader(
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
        )
        self.banner = MessageBanner()
        self.content.addWidget(self.banner)
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
            card.chosen.connect(self._on_edited)
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
        self.by = AskedField(self.tr("Your name"), self.tr("Kept with the answer and its date."))
        self.by.edited.connect(self._on_edited)
        self.content.addWidget(self.by)
        self.content.addWidget(DetailsPanel(fate.snapshot.snapshot_id))
        self.foot.addStretch(1)
        cancel = SecondaryButton(self.tr("I do not know it"))
        cancel.clicked.connect(self.reject)
        self.keep = PrimaryButton(self.tr("Keep this answer"))
        self.keep.clicked.connect(self._on_keep)
        self.foot.addWidget(cancel)
        self.foot.addWidget(self.keep)
        self._on_edited()

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

    def _is_answered(self) -> bool:
        return bool(self.by.text) and (self.ours.is_chosen() or self.other.is_chosen())

    def _on_edited(self) -> None:
        self.keep.setEnabled(self._is_answered())

    def _on_keep(self) -> None:
        if not self._is_answered():
            return
        self.keep.setEnabled(False)
        name, by, is_ours = self._fate.snapshot.snapshot_id, self.by.text, self.ours.is_chosen()
        run_task(
            self,
            lambda _handle: self._app.retention.say_known(
                name, by, is_ours=is_ours, place=self._place
            ),
            on_success=lambda _none: self._on_kept(),
            on_failure=self._on_failed,
            writes=True,
        )

    def _on_kept(self) -> None:
        self.changed.emit()
        self.accept()

    def _on_failed(self, error: Exception) -> None:
        told = message_for(error)
        self.banner.show_message(
            Level.CARE, told.happened, told.means, told.next_step, details=told.details
        )
        self._on_edited()
        self.grow()
