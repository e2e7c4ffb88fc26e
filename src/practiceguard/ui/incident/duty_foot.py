"""What can be done with a line of the table: the buttons of its explanation."""

from collections.abc import Callable

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from practiceguard.domain.incident.duty_table import Row
from practiceguard.domain.incident.incident import DutyStage, Incident
from practiceguard.domain.incident.reach import Ground
from practiceguard.domain.incident.rule import Recipient
from practiceguard.ui.widgets import DangerButton, PageDialog, PrimaryButton, SecondaryButton

_ANSWERED = {Ground.AIMED_AT, Ground.NOT_AIMED_AT}
"""Why a law is on the table, where that rests on an answer."""


class DutyFoot(PageDialog):
    """The buttons only say what was chosen."""

    met_requested = Signal()
    waive_requested = Signal()
    reopen_requested = Signal()
    lot_requested = Signal()
    """A part of the letters went out."""
    rest_requested = Signal()
    """Some of the people get none."""
    letters_requested = Signal()
    """What became of the letters, one by one."""
    public_requested = Signal()
    """The notice in public is up, or was taken down."""
    form_requested = Signal()
    """The form of the authority, filled in."""
    notice_requested = Signal()
    """The notice itself, drafted."""
    answered = Signal(bool)
    """Yes or no to the question of the row."""
    answer_again_requested = Signal()

    def __init__(self, incident: Incident, row: Row, parent: QWidget | None = None) -> None:
        super().__init__("PracticeGuard", 760, parent)
        self._incident, self._row = incident, row

    def add_buttons(self) -> None:
        """Put the buttons for what can be done with the row."""
        row, ask = self._row, self._row.ask
        close = self.close_button = SecondaryButton(self.tr("Close"))
        close.clicked.connect(self.reject)
        if ask is not None:
            self._question_buttons(close)
            return
        duty = row.duties[0]
        stage = self._incident.progress_of(duty).stage
        if stage.is_settled:
            reopen = SecondaryButton(self.tr("Open it again…"))
            reopen.clicked.connect(self.then(self.reopen_requested))
            self.foot.addWidget(reopen)
            self.foot.addStretch(1)
            if duty.rule.recipient is Recipient.PEOPLE and self._incident.mailings:
                self._follow_button()
            self.foot.addWidget(close)
            return
        if stage is DutyStage.PARTLY:
            self._lot_buttons(close)
            return
        waive = DangerButton(self.tr("Not needed…"))
        waive.clicked.connect(self.then(self.waive_requested))
        self.foot.addWidget(waive)
        if duty.id in self._incident.answers or duty.ground in _ANSWERED:
            again = SecondaryButton(self.tr("Answer anew…"))
            again.clicked.connect(self.then(self.answer_again_requested))
            self.foot.addWidget(again)
        self.foot.addStretch(1)
        self.foot.addWidget(close)
        if duty.rule.recipient is Recipient.PEOPLE:
            part = SecondaryButton(self.tr("A part was sent…"))
            part.clicked.connect(self.then(self.lot_requested))
            self.foot.addWidget(part)
        if duty.rule.recipient is Recipient.UNREACHABLE:
            self._follow_button()
        if duty.rule.public is not None:
            is_up = stage is DutyStage.STANDING
            text = self.tr("It was taken down…") if is_up else self.tr("The notice is up…")
            met, asked = PrimaryButton(text), self.public_requested
        else:
            met, asked = PrimaryButton(self.tr("They were told…")), self.met_requested
        met.clicked.connect(self.then(asked))
        self.foot.addWidget(met)

    def _follow_button(self) -> None:
        follow = SecondaryButton(self.tr("Follow the letters…"))
        follow.clicked.connect(self.then(self.letters_requested))
        self.foot.addWidget(follow)

    def _lot_buttons(self, close: QWidget) -> None:
        """Go on with letters of which a part went out."""
        reopen = SecondaryButton(self.tr("Open it again…"))
        reopen.clicked.connect(self.then(self.reopen_requested))
        self.foot.addWidget(reopen)
        self.foot.addStretch(1)
        self.foot.addWidget(close)
        if self._incident.mailings:
            self._follow_button()
        rest = SecondaryButton(self.tr("Some get none…"))
        rest.clicked.connect(self.then(self.rest_requested))
        self.foot.addWidget(rest)
        more = PrimaryButton(self.tr("More were sent…"))
        more.clicked.connect(self.then(self.lot_requested))
        self.foot.addWidget(more)

    def _question_buttons(self, close: QWidget) -> None:
        self.foot.addStretch(1)
        self.foot.addWidget(close)
        for text, answer in ((self.tr("No"), False), (self.tr("Yes"), True)):
            button = SecondaryButton(text)
            button.clicked.connect(lambda _=False, answer=answer: self._answer(answer))
            self.foot.addWidget(button)

    def _answer(self, answer: bool) -> None:
        self.accept()
        self.answered.emit(answer)

    def then(self, signal: SignalInstance) -> Callable[[], None]:
        """Return what closes the dialog and says what was chosen."""

        def go() -> None:
            self.accept()
            signal.emit()

        return go
