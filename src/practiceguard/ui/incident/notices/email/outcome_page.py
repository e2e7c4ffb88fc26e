"""Last step: how far everybody is, why it stopped, and of whom nobody knows."""

from datetime import tzinfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from practiceguard.domain.incident.email_run import EmailItem, EmailPlan, EmailState
from practiceguard.services.incident.emails.outcome import EmailOutcome
from practiceguard.ui import formats
from practiceguard.ui.errors import message_for
from practiceguard.ui.incident.notices.email.words import state_name, stop_words
from practiceguard.ui.incident.writing_dialog import plain_column
from practiceguard.ui.theme import Level, theme
from practiceguard.ui.widgets import (
    InLine,
    MessageBanner,
    QuietLink,
    RowList,
    SecondaryButton,
    fit,
    label,
)

_OPEN = (EmailState.MAYBE, EmailState.REFUSED)
MOST_SHOWN = 300


class OutcomePage(QWidget):
    """Everybody in exactly one row; those whom a person has to see to, by name."""

    again_wanted = Signal(object)
    """Numbers of messages that may have arrived and are to go out once more."""
    leave_wanted = Signal()
    files_wanted = Signal()
    went_out_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._maybe: tuple[str, ...] = ()
        self.banner = MessageBanner()
        self.rows = RowList()
        self.people = QPlainTextEdit()
        self.people.setReadOnly(True)
        self.people.setTabChangesFocus(True)
        self.people.setAccessibleName(self.tr("Who has to be seen to"))
        self.people.setFixedHeight(theme().px(130))
        self.title = label(self.tr("Who has to be seen to"), "title")
        self.advice = label(
            self.tr(
                "Whoever was refused gets a letter on paper. Of the others nobody knows: look into "
                "the folder of sent messages, or call them. Sent once more, somebody may get two."
            ),
            "secondary",
        )
        self.again = fit(SecondaryButton(self.tr("Send once more to those of whom nobody knows")))
        self.again.clicked.connect(lambda: self.again_wanted.emit(self._maybe))
        self.files = fit(SecondaryButton(self.tr("Write the files…")))
        self.files.clicked.connect(self.files_wanted)
        self.went_out = fit(SecondaryButton(self.tr("I have sent all of them")))
        self.went_out.clicked.connect(self.went_out_wanted)
        self.leave = fit(QuietLink(self.tr("Do not send the others by e-mail")))
        self.leave.clicked.connect(self.leave_wanted)
        buttons = QWidget()
        line = InLine(buttons, gap=8)
        for one in (self.files, self.went_out, self.again):
            line.addWidget(one)
        column = plain_column(self)
        for widget in (
            self.banner, self.rows, self.title, self.advice, self.people, buttons, self.leave,
        ):  # fmt: skip
            column.addWidget(widget)
        column.addStretch(1)

    def show_outcome(
        self,
        plan: EmailPlan,
        items: tuple[EmailItem, ...],
        outcome: EmailOutcome,
        zone: tzinfo,
        *,
        has_files: bool,
    ) -> None:
        """Show how far everybody is; `has_files`: whether the files lie there as a whole."""
        counts = outcome.counts
        waiting = counts.of(EmailState.WAITING)
        self._tell(plan, outcome, zone)
        self.rows.clear()
        for state in EmailState:
            if count := counts.of(state):
                figure = label(formats.number(count), "strong", wrap=False)
                row = self.rows.add_row(label(state_name(state)), figure)
                row.setAccessibleName(f"{state_name(state)}: {formats.number(count)}")
        lost = [one for one in items if one.state in _OPEN]
        self._maybe = tuple(one.number for one in lost if one.state is EmailState.MAYBE)
        self.people.setPlainText("\n".join(_line(one) for one in lost[:MOST_SHOWN]))
        for widget in (self.title, self.advice, self.people):
            widget.setVisible(bool(lost))
        self.again.setVisible(bool(self._maybe) and plan.is_for_server)
        self.files.setVisible(not plan.is_for_server and bool(waiting))
        self.went_out.setVisible(not plan.is_for_server and bool(waiting) and has_files)
        self.leave.setVisible(bool(waiting))

    def _tell(self, plan: EmailPlan, outcome: EmailOutcome, zone: tzinfo) -> None:
        counts = outcome.counts
        waiting, sent = counts.of(EmailState.WAITING), counts.of(EmailState.SENT)
        happened, next_step = stop_words(outcome, zone)
        if happened:
            if outcome.error is not None:
                message = message_for(outcome.error)
                happened, next_step = message.happened, message.next_step
            means = self.tr("Still to go out: {count}. All others are in the log.").format(
                count=formats.number(waiting)
            )
            self.banner.show_message(Level.CARE, happened, means, next_step)
        elif waiting:
            text = (
                self.tr("Messages waiting to be sent: {count}.")
                if plan.is_for_server
                else self.tr("Messages waiting to be sent by you: {count}.")
            )
            self.banner.show_message(
                Level.UNPROVED, text.format(count=formats.number(waiting)), "", ""
            )
        elif lost := sum(counts.of(one) for one in _OPEN):
            self.banner.show_message(
                Level.CARE,
                self.tr("Messages that went out: {sent}. To be seen to: {lost}.").format(
                    sent=formats.number(sent), lost=formats.number(lost)
                ),
                self.tr("It is in the log, with the list of them as evidence."),
                self.tr("Who has to be seen to stands below."),
            )
        elif sent:
            self.banner.show_message(
                Level.GOOD,
                self.tr("Messages that went out: {count}.").format(count=formats.number(sent)),
                self.tr("It is in the log, with the list of them as evidence."),
                self.tr("Some may come back later: write that down where letters are followed."),
            )
        else:
            self.banner.show_message(Level.UNPROVED, self.tr("Nothing was sent by e-mail."))


def _line(one: EmailItem) -> str:
    said = f" ({one.words})" if one.words else ""
    return f"{one.shown} · {one.number} · {state_name(one.state)}{said}"
