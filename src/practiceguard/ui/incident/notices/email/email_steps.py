"""The pages of sending by e-mail: what each may do, and what is shown meanwhile."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from practiceguard.domain.incident.email_run import EmailItem, EmailPlan, EmailState
from practiceguard.domain.incident.notice import NoticeKind
from practiceguard.services.incident.emails.outcome import EmailOutcome
from practiceguard.services.incident.emails.prepare import PlannedEmails
from practiceguard.services.incident.emails.server import LetterAccount
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.incident.notices.busy_steps import BusySteps
from practiceguard.ui.incident.notices.email.outcome_page import OutcomePage
from practiceguard.ui.incident.notices.email.steps import (
    EmailStep,
    SendingProgress,
    header_words,
)
from practiceguard.ui.incident.notices.email.test_page import TestPage
from practiceguard.ui.incident.notices.email.way_page import WayPage
from practiceguard.ui.incident.notices.email.who_page import WhoPage
from practiceguard.ui.incident.notices.mailing.names import TextNames
from practiceguard.ui.incident.notices.mailing.texts_page import TextsPage
from practiceguard.ui.incident.notices.words import notice_name
from practiceguard.ui.translation import window_language
from practiceguard.ui.widgets import PageHeader

_UNITED_STATES = "US"


class EmailSteps(BusySteps):
    """Shows one step at a time; what is done at each stands in `EmailDialog`."""

    def __init__(self, desk: Desk, kind: NoticeKind, parent: QWidget | None = None) -> None:
        super().__init__(860, parent)
        self.setWindowTitle(notice_name(kind))
        self._desk = desk
        self._names = TextNames(desk.app.incidents.notices.shelf, window_language())
        self.step = EmailStep.WHO
        self.planned: PlannedEmails | None = None
        self.plan: EmailPlan | None = None
        self.account: LetterAccount | None = None
        self.can_send = False
        """Whether something waits that the mail server can take."""
        self.has_files = False
        self.header = PageHeader()
        self.who, self.texts = WhoPage(), TextsPage(self._names.of_texts)
        # Who waits for a text is written to later, by a mailing of their own on paper.
        self.way, self.test, self.outcome = WayPage(), TestPage(), OutcomePage()
        self.progress = SendingProgress(
            QCoreApplication.translate("SendEmails", "E-mails"),
            stopping=QCoreApplication.translate("SendEmails", "Stopping after this message."),
        )
        self._pages: dict[EmailStep, QWidget] = {
            EmailStep.WHO: self.who,
            EmailStep.TEXTS: self.texts,
            EmailStep.WAY: self.way,
            EmailStep.TEST: self.test,
            EmailStep.WORK: self.progress,
            EmailStep.DONE: self.outcome,
        }
        for widget in (self.header, self.banner, *self._pages.values()):
            self.content.addWidget(widget)
        for signal in (self.who.edited, self.texts.edited, self.way.edited, self.test.edited):
            signal.connect(self.refresh)

    def step_on_show(self) -> object:
        """Return which step is shown."""
        return self.step

    def refresh(self) -> None:
        """Let the buttons follow what was chosen, read and typed."""
        is_done = self.step is EmailStep.DONE
        can_leave = self.step is not EmailStep.WORK and (not is_done or self.can_send)
        self.way_out.setText(
            QCoreApplication.translate("SendEmails", "Later")
            if is_done
            else QCoreApplication.translate("SendEmails", "Cancel")
        )
        self.show_buttons(
            self._confirm_words(),
            can_go_on=self._is_ready(),
            can_go_back=self.step in {EmailStep.TEXTS, EmailStep.WAY, EmailStep.TEST},
            has_way_out=can_leave,
            lacks=self._lacks(),
        )
        self.primary.setVisible(self.step is not EmailStep.WORK)
        for page in (self.who, self.texts, self.way, self.test, self.outcome):
            page.setEnabled(not self.is_busy)

    def first_field(self) -> QWidget | None:
        """Return what the keyboard should be on."""
        return {EmailStep.TEXTS: self.texts.list, EmailStep.TEST: self.test.send}.get(self.step)

    def show_step(self, step: EmailStep) -> None:
        """Show a step from its top."""
        self.step = step
        for other, page in self._pages.items():
            page.setVisible(other is step)
        self.header.set_texts(*header_words(step, self.planned))
        self.banner.hide()
        self.refresh()
        self.show_from_top()

    def show_plan(self, planned: PlannedEmails) -> None:
        """Show a mailing as it would be made now."""
        self.planned = planned
        rules = self._desk.app.incidents.rules.all()
        law = next((one for one in rules if one.code == _UNITED_STATES), None)
        self.who.show_plan(planned, self._names.of_languages, law)
        self.texts.show_plan(planned.planned)
        self.texts.leave_out.hide()
        self.way.show_plan(planned, self.account)
        self.header.set_texts(*header_words(self.step, planned))
        self.refresh()

    def show_outcome(self, items: tuple[EmailItem, ...], outcome: EmailOutcome) -> None:
        """Show how far a mailing is."""
        if self.plan is None:
            return
        waits = bool(outcome.counts.of(EmailState.WAITING))
        self.can_send = waits and self.plan.is_for_server
        self.outcome.show_outcome(
            self.plan, items, outcome, self._desk.zone, has_files=self.has_files
        )
        self.show_step(EmailStep.DONE)

    def _is_ready(self) -> bool:
        planned, author = self.planned, self._desk.writers.author
        if self.step is EmailStep.DONE:
            return True
        if planned is None:
            return False
        return {
            EmailStep.WHO: bool(planned.planned.letters) and self.who.is_ready,
            EmailStep.TEXTS: self.texts.is_ready(author),
            EmailStep.WAY: self.way.is_ready,
            EmailStep.TEST: self.test.is_ready(author),
            EmailStep.WORK: False,
        }[self.step]

    def _lacks(self) -> str:
        """Return what is still to be done at this step, in a sentence."""
        planned, author = self.planned, self._desk.writers.author
        if planned is None:
            return ""
        return {
            EmailStep.WHO: self.who.lacking(),
            EmailStep.TEXTS: self.texts.lacking(author),
            EmailStep.WAY: QCoreApplication.translate(
                "SendEmails", "Set up a mail account, or choose files."
            ),
            EmailStep.TEST: self.test.lacking(),
        }.get(self.step, "")

    def _confirm_words(self) -> str:
        if self.step is EmailStep.TEXTS and self.planned and self.planned.planned.unread:
            return QCoreApplication.translate("SendEmails", "Release these texts")
        if self.step is EmailStep.TEST and self.plan and self.plan.is_for_server:
            return QCoreApplication.translate("SendEmails", "Send all of them")
        if self.step is EmailStep.DONE:
            return (
                QCoreApplication.translate("SendEmails", "Go on sending")
                if self.can_send
                else QCoreApplication.translate("SendEmails", "Close")
            )
        return QCoreApplication.translate("SendEmails", "Go on")
