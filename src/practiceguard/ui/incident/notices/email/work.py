"""What the steps of sending by e-mail do, off the GUI thread."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from practiceguard.bootstrap import App
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.email_consent import NotEmailed
from practiceguard.domain.incident.email_run import EmailBy, EmailItem, EmailPlan, counted
from practiceguard.domain.incident.log import IncidentId
from practiceguard.domain.incident.notice import NoticeKind
from practiceguard.domain.incident.notice_released import NotReady
from practiceguard.domain.incident.person import AffectedPerson
from practiceguard.services.incident.emails.outcome import EmailOutcome
from practiceguard.services.incident.emails.prepare import EmailChoices, PlannedEmails
from practiceguard.services.incident.emails.send import email_lock
from practiceguard.services.incident.emails.server import LetterAccount
from practiceguard.services.incident.residents import residents_of
from practiceguard.ui.incident.notices.email.words import log_words, test_mark
from practiceguard.ui.tasks import TaskHandle


@dataclass(frozen=True)
class Loaded:
    """What is known when the dialog opens, or something was chosen."""

    account: LetterAccount | None
    under_way: EmailPlan | None
    """A mailing that was released and has not gone out as a whole: it comes first."""
    planned: PlannedEmails | None = None


class EmailWork:
    """Reads the people once; plans anew whenever something was chosen or released."""

    def __init__(self, app: App, incident: IncidentId, kind: NoticeKind, language: str) -> None:
        self._app, self._incident, self._language, self._kind = app, incident, language, kind
        self._email, self._factory = app.incidents.email, app.incidents.mailing
        self._people: tuple[AffectedPerson, ...] | None = None
        self._told: frozenset[str] = frozenset()
        self._left: tuple[NotEmailed, ...] = ()
        """Who gets none by the mailing that was settled last."""

    def load(self, handle: TaskHandle, because: str = "") -> Loaded:
        """Return what can be done now; a mailing that was never released is forgotten."""
        account = self._email.mail.account()
        for plan in self._email.journal.plans(self._incident):
            if not self._email.record.is_released(plan.key):
                self._email.journal.drop(plan.key)
            elif plan.made.kind is self._kind and not counted(self.items(plan)).is_over:
                return Loaded(account, plan)
        if self._people is None:
            self._find(handle)
        planned = self.plan(because, account)
        if not planned.choice.emailed and not planned.choice.unasked:
            # Nobody is left to write to: what became of the last ones is what there is to see.
            return Loaded(account, self._last(), planned)
        return Loaded(account, None, planned)

    def _find(self, handle: TaskHandle) -> None:
        """Find everybody as they stand now, and who of them has such a letter."""
        incident, people = self._app.incidents.read(self._incident).incident, self._factory.people
        self._people = people(incident, handle.report, handle)
        self._told = people.with_a_letter(incident, self._kind, self._people)

    def _last(self) -> EmailPlan | None:
        plans = self._email.journal.plans(self._incident)
        return next((one for one in reversed(plans) if one.made.kind is self._kind), None)

    def plan(self, because: str, account: LetterAccount | None) -> PlannedEmails:
        """Return the mailing as the log tells it now."""
        incidents = self._app.incidents
        incident = incidents.read(self._incident).incident
        return self._email.prepare.planned(
            incident,
            incidents.derive(incident, residents_of(incident)),
            self._people or (),
            self._language,
            EmailChoices(EmailBy.SERVER, because, self._kind),
            account.server.sender if account else "",
            told=self._told,
        )

    def release_texts(self, of: PlannedEmails, author: str, second: str) -> None:
        """Write down that somebody stands for its texts."""
        if of.planned.unread:
            self._factory.release(of.planned, author, second)

    def settle(self, of: PlannedEmails, by: EmailBy, author: str, handle: TaskHandle) -> EmailPlan:
        """Make and keep every message; NOTICE_NOT_READY where other people are meant by now."""
        self._find(handle)
        now = self.plan(of.because, self._email.mail.account())
        if (now.choice, now.sender) != (of.choice, of.sender):
            reason = NotReady.CHANGED.value
            raise PracticeGuardError(ErrorCode.NOTICE_NOT_READY, {"reason": reason})
        self._left = of.choice.left
        return self._email.prepare.settle(of, by, author, handle.report, handle)

    def test(self, plan: EmailPlan) -> int:
        """Send the test messages to the account itself, and return how many."""
        return self._email.test(plan.key, test_mark())

    def forget(self, plan: EmailPlan) -> None:
        """Forget a mailing that was not released."""
        if not self._email.record.is_released(plan.key):
            self._email.journal.drop(plan.key)

    def release(self, plan: EmailPlan, author: str, second: str) -> None:
        """Write the mailing into the log: from now on it may go out."""
        self._email.record.release(
            plan.key, author, second, log_words(plan.key.mailing), self._left
        )

    def send(self, plan: EmailPlan, author: str, handle: TaskHandle) -> EmailOutcome:
        """Send what waits; who would get none by now stays, and is told in another way."""
        self._hold_back(plan, handle)
        words = log_words(plan.key.mailing)
        return self._email.send(plan.key, author, words, handle.report, handle)

    def to_files(self, plan: EmailPlan, folder: Path, handle: TaskHandle) -> EmailOutcome:
        """Write the messages as files."""
        self._hold_back(plan, handle)
        self._email.to_files(plan.key, folder, handle.report, handle)
        return EmailOutcome(counted(self.items(plan)))

    def went_out(self, plan: EmailPlan, author: str) -> EmailOutcome:
        """Write down that somebody sent the files."""
        self._email.to_files.went_out(plan.key, author, log_words(plan.key.mailing))
        return EmailOutcome(counted(self.items(plan)))

    def again(self, plan: EmailPlan, numbers: tuple[str, ...], author: str) -> EmailOutcome:
        """Let messages wait again of which nobody knows whether they arrived."""
        with self._alone():
            self._email.record.again(plan.key, numbers, author, log_words(plan.key.mailing))
        return EmailOutcome(counted(self.items(plan)))

    def leave(self, plan: EmailPlan) -> EmailOutcome:
        """Send no more of it by e-mail."""
        with self._alone():
            self._email.record.leave(plan.key)
        return EmailOutcome(counted(self.items(plan)))

    def items(self, plan: EmailPlan) -> tuple[EmailItem, ...]:
        """Return all messages, as far as they are."""
        return self._email.journal.items(plan.key)

    def _hold_back(self, plan: EmailPlan, handle: TaskHandle) -> None:
        incident = self._app.incidents.read(self._incident).incident
        if not self._factory.people.is_at_hand(incident):
            return  # going on must not hang on a place that is not there
        self._find(handle)
        numbers = self._email.prepare.no_longer_meant(incident, self._people or (), plan)
        if numbers:
            with self._alone():
                self._email.record.leave(plan.key, numbers)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Let nobody send meanwhile; EMAIL_RUNNING."""
        try:
            with email_lock(self._app.world.locks, self._incident):
                yield
        except PracticeGuardError as error:
            if error.code is ErrorCode.ALREADY_RUNNING:
                raise PracticeGuardError(ErrorCode.EMAIL_RUNNING) from error
            raise
