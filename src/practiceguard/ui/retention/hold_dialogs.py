"""The dialogs that put a hold on and lift one; neither does anything by a key pressed twice."""

from collections.abc import Callable

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from practiceguard.bootstrap import App
from practiceguard.domain.backup.hold import Hold, HoldCause
from practiceguard.domain.backup.repository import Repository
from practiceguard.ui import texts
from practiceguard.ui.retention import words
from practiceguard.ui.retention.deciding_dialog import DecidingDialog
from practiceguard.ui.retention.fields import AskedField
from practiceguard.ui.widgets import (
    ChoiceCard,
    DangerButton,
    PrimaryButton,
    SecondaryButton,
    label,
)
from practiceguard.ui.widgets.cards import exclusive


class _HoldDialog(DecidingDialog):
    """Asks for a reason and a name."""

    def ask_why(self, title: str, hint: str) -> None:
        """Ask for the reason, then for the name."""
        self.reason = AskedField(title, hint)
        self.reason.edited.connect(self.refresh)
        self.content.addWidget(self.reason)
        self.ask_name(self.tr("Kept with the decision and its date."))

    def is_ready(self) -> bool:
        """Return whether both are given."""
        return bool(self.reason.text and self.by.text)

    def showEvent(self, event: QShowEvent) -> None:
        """Put the keyboard on the question, which changes nothing by itself."""
        super().showEvent(event)
        self.reason.line.setFocus()


class PutOnHoldDialog(_HoldDialog):
    """Keep every copy, of one place or of all, until somebody says otherwise."""

    def __init__(
        self,
        app: App,
        repository: Repository,
        parent: QWidget | None = None,
        *,
        is_only_one: bool = True,
    ) -> None:
        super().__init__(app, parent)
        self.setWindowTitle(self.tr("Put a hold on"))
        self._repository = repository
        self.header.set_texts(
            self.tr("Keep every copy until somebody says otherwise?"),
            self.tr(
                "While a hold is on, no copy is removed, however old; new ones are made as always. "
                "For when files may have been changed, stolen or deleted."
            ),
        )
        name = texts.place_name(repository)
        self.everywhere = ChoiceCard(
            self.tr("In every place"), self.tr("Best if you do not know yet what happened.")
        )
        self.here = ChoiceCard(
            self.tr("Only here: {place}").format(place=name),
            self.tr("In the other places copies go as somebody chose."),
        )
        exclusive(self.everywhere, self.here)
        for card in (self.everywhere, self.here):
            card.setVisible(not is_only_one)
            self.content.addWidget(card)
        self.everywhere.choose()
        self.ask_why(
            self.tr("Why?"), self.tr("In your own words, for whoever wants to lift it one day.")
        )
        self.foot.addStretch(1)
        cancel = SecondaryButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.put_on = PrimaryButton(self.tr("Put the hold on"))
        self.foot.addWidget(cancel)
        self.foot.addWidget(self.put_on)
        self.decide_with(self.put_on)

    def decision(self) -> Callable[[], Hold]:
        """Return what puts the hold on."""
        place = self._repository.key if self.here.is_chosen() else None
        reason, by = self.reason.text, self.by.text
        return lambda: self.app.holds.put_on(reason, by, place=place)


class LiftHoldDialog(_HoldDialog):
    """Let copies be removed again: by somebody with a name, for a reason, never by accident."""

    def __init__(
        self, app: App, hold: Hold, parent: QWidget | None = None, *, place: str = ""
    ) -> None:
        super().__init__(app, parent)
        self.setWindowTitle(self.tr("Lift the hold"))
        self._hold = hold
        self.is_change = hold.cause is HoldCause.MASS_CHANGE
        self.header.set_texts(
            self.tr("What changed your files?")
            if self.is_change
            else self.tr("Lift the hold, so that old copies may go again?"),
            f"{words.hold_happened(hold, place)} {words.hold_means(hold)}",
        )
        self.harmless = ChoiceCard(
            self.tr("It was us"),
            self.tr(
                "An update, a new program, a folder tidied up. Some files were opened since, and "
                "they are as they should be. The copies made since then are as good as any other."
            ),
        )
        self.over = ChoiceCard(
            self.tr("It was not us, and it is over"),
            self.tr(
                "The files are repaired. The copies made meanwhile stay in doubt: they never make "
                "another copy go, and do not go themselves."
            ),
        )
        exclusive(self.harmless, self.over)
        for card in (self.harmless, self.over):
            card.setVisible(self.is_change)
            card.chosen.connect(self.refresh)
            self.content.addWidget(card)
        if self.is_change:
            self.content.addWidget(
                label(self.tr("If you are not sure, leave it on: it costs only room."), "strong")
            )
            self.ask_why(
                self.tr("What was it?"), self.tr("For example: the images were converted.")
            )
        else:
            self.ask_why(self.tr("Why is it no longer needed?"), "")
        self.lift = DangerButton(self.tr("Lift the hold"))
        self.leave = PrimaryButton(self.tr("Leave it on"))
        self.leave.clicked.connect(self.reject)
        self.foot.addWidget(self.lift)
        self.foot.addStretch(1)
        self.foot.addWidget(self.leave)
        self.decide_with(self.lift)

    def is_ready(self) -> bool:
        """Return whether it is also told what happened, where that is asked."""
        is_told = not self.is_change or self.harmless.is_chosen() or self.over.is_chosen()
        return is_told and super().is_ready()

    def decision(self) -> Callable[[], Hold]:
        """Return what lifts the hold."""
        hold_id, reason, by = self._hold.hold_id, self.reason.text, self.by.text
        is_harmless = self.is_change and self.harmless.is_chosen()
        return lambda: self.app.holds.lift(hold_id, reason, by, was_harmless=is_harmless)
