"""The dialogs that put a hold on and lift one; neither does anything by a key pressed twice."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from practiceguard.bootstrap import App
from practiceguard.domain.backup.hold import Hold, HoldCause
from practiceguard.domain.backup.repository import Repository
from practiceguard.ui import texts
from practiceguard.ui.errors import message_for
from practiceguard.ui.retention import words
from practiceguard.ui.retention.fields import AskedField
from practiceguard.ui.tasks import run_task
from practiceguard.ui.theme import Level
from practiceguard.ui.widgets import (
    ChoiceCard,
    DangerButton,
    MessageBanner,
    PageDialog,
    PageHeader,
    PrimaryButton,
    SecondaryButton,
    label,
)
from practiceguard.ui.widgets.cards import exclusive


class _DecidingDialog(PageDialog):
    """Asks for a reason and a name; the deciding button waits for both."""

    changed = Signal()

    def __init__(self, app: App, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, 720, parent)
        self._app = app
        self.header = PageHeader()
        self.banner = MessageBanner()
        self.content.addWidget(self.header)
        self.content.addWidget(self.banner)

    def _ask(self, reason_title: str, reason_hint: str) -> None:
        self.reason = AskedField(reason_title, reason_hint)
        self.by = AskedField(self.tr("Your name"), self.tr("Kept with the decision and its date."))
        for field in (self.reason, self.by):
            field.edited.connect(self._on_edited)
            self.content.addWidget(field)

    def _is_answered(self) -> bool:
        return bool(self.reason.text and self.by.text)

    def _on_edited(self) -> None:
        raise NotImplementedError

    def _decide(self, work: Callable[[], Hold]) -> None:
        run_task(
            self,
            lambda _handle: work(),
            on_success=lambda _hold: self._on_done(),
            on_failure=self._on_failed,
            writes=True,
        )

    def _on_done(self) -> None:
        self.changed.emit()
        self.accept()

    def _on_failed(self, error: Exception) -> None:
        told = message_for(error)
        self.banner.show_message(
            Level.CARE, told.happened, told.means, told.next_step, details=told.details
        )
        self._on_edited()
        self.grow()


class PutOnHoldDialog(_DecidingDialog):
    """Keep every copy, of one place or of all, until somebody says otherwise."""

    def __init__(
        self,
        app: App,
        repository: Repository,
        parent: QWidget | None = None,
        *,
        is_only_one: bool = True,
    ) -> None:
        super().__init__(app, "", parent)
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
        self._ask(
            self.tr("Why?"), self.tr("In your own words, for whoever wants to lift it one day.")
        )
        self.foot.addStretch(1)
        cancel = SecondaryButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.put_on = PrimaryButton(self.tr("Put the hold on"))
        self.put_on.clicked.connect(self._on_put_on)
        self.foot.addWidget(cancel)
        self.foot.addWidget(self.put_on)
        self._on_edited()

    def showEvent(self, event: QShowEvent) -> None:
        """Put the keyboard on the question."""
        super().showEvent(event)
        self.reason.line.setFocus()

    def _on_edited(self) -> None:
        self.put_on.setEnabled(self._is_answered())

    def _on_put_on(self) -> None:
        if not self._is_answered():
            return
        self.put_on.setEnabled(False)
        place = self._repository.key if self.here.is_chosen() else None
        reason, by = self.reason.text, self.by.text
        self._decide(lambda: self._app.holds.put_on(reason, by, place=place))


class LiftHoldDialog(_DecidingDialog):
    """Let copies be removed again: by somebody with a name, for a reason, never by accident."""

    def __init__(
        self, app: App, hold: Hold, parent: QWidget | None = None, *, place: str = ""
    ) -> None:
        super().__init__(app, "", parent)
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
            card.chosen.connect(self._on_edited)
            self.content.addWidget(card)
        if self.is_change:
            self.content.addWidget(
                label(self.tr("If you are not sure, leave it on: it costs only room."), "strong")
            )
            self._ask(self.tr("What was it?"), self.tr("For example: the images were converted."))
        else:
            self._ask(self.tr("Why is it no longer needed?"), "")
        self.lift = DangerButton(self.tr("Lift the hold"))
        self.lift.clicked.connect(self._on_lift)
        self.leave = PrimaryButton(self.tr("Leave it on"))
        self.leave.clicked.connect(self.reject)
        self.foot.addWidget(self.lift)
        self.foot.addStretch(1)
        self.foot.addWidget(self.leave)
        self._on_edited()

    def showEvent(self, event: QShowEvent) -> None:
        """Put the keyboard on what changes nothing by itself."""
        super().showEvent(event)
        self.reason.line.setFocus()

    def _is_ready(self) -> bool:
        is_told = not self.is_change or self.harmless.is_chosen() or self.over.is_chosen()
        return is_told and self._is_answered()

    def _on_edited(self) -> None:
        self.lift.setEnabled(self._is_ready())

    def _on_lift(self) -> None:
        if not self._is_ready():
            return
        self.lift.setEnabled(False)
        reason, by = self.reason.text, self.by.text
        is_harmless = self.is_change and self.harmless.is_chosen()
        self._decide(
            lambda: self._app.holds.lift(self._hold.hold_id, reason, by, was_harmless=is_harmless)
        )
