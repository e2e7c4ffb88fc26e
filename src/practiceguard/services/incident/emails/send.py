"""Hand letters to the mail server of the practice, one after the other, each at most once.

Before a message is handed over it is written down that it will be, and after it what came of it,
both times down to the disk. A message that is found half-way was perhaps sent: it is never sent
again by itself, but shown to a person.
"""

import time
from collections import deque
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime

from practiceguard.domain.backup.progress import Phase, Progress
from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.email_message import dated
from practiceguard.domain.incident.email_pace import Pace
from practiceguard.domain.incident.email_run import (
    EmailAnswer,
    EmailCounts,
    EmailItem,
    EmailRunKey,
    EmailState,
    EmailStop,
    Outcome,
    counted,
)
from practiceguard.domain.incident.log import IncidentId
from practiceguard.services.incident.emails.outcome import EmailOutcome
from practiceguard.services.incident.emails.record import EmailWords, RecordEmails
from practiceguard.services.incident.emails.server import LetterAccount, LetterMail
from practiceguard.services.ports import Clock, RunLocks
from practiceguard.services.ports.emails import EmailJournal, EmailLine, EmailPost
from practiceguard.services.progress import Cancellation, Report

BACK_OFF = (5.0, 30.0, 120.0, 300.0, 600.0)
"""Seconds to rest after the first, second, ... failure in a row; after the last one it stops."""
MOST_UNKNOWN = 3
"""Messages in a row without an answer: a server that is not well must not make all of them so."""
MOST_TRIES = 3
"""Of one message in one run, as long as others get through."""
_LONGEST_IDLE = 60.0
"""Seconds that a connection is kept while nothing is said (RFC 5321 lets a server end it)."""
_SLICE = 0.2
_PASSING = {
    ErrorCode.MESSENGER_NOT_REACHED,
    ErrorCode.MESSENGER_TIMED_OUT,
    ErrorCode.MESSENGER_NAME_NOT_FOUND,
}
_AFTER = {
    Outcome.ACCEPTED: EmailState.SENT,
    Outcome.REFUSED: EmailState.REFUSED,
    Outcome.UNKNOWN: EmailState.MAYBE,
    Outcome.LATER: EmailState.WAITING,
    Outcome.STOP: EmailState.WAITING,
}


def email_lock(locks: RunLocks, incident: IncidentId) -> AbstractContextManager[object]:
    """Return the lock of what goes out by e-mail for an incident; ALREADY_RUNNING on entering."""
    return locks.of(RepositoryKey(f"e-mail-{incident}"))


@dataclass(frozen=True)
class SendEmails:
    """Sends, and goes on sending."""

    journal: EmailJournal
    post: EmailPost
    locks: RunLocks
    mail: LetterMail
    record: RecordEmails
    clock: Clock
    rest: Callable[[float], None] = time.sleep
    tick: Callable[[], float] = time.monotonic

    def __call__(
        self,
        key: EmailRunKey,
        author: str,
        words: EmailWords,
        report: Report,
        cancel: Cancellation,
    ) -> EmailOutcome:
        """Send what waits, write into the log what came of it, and return it.

        EMAIL_RUNNING if another window sends for this incident, INPUT_INVALID if the mailing is
        not released or goes by files, EMAIL_OVERTAKEN, MESSENGER_NOT_CHOSEN without an account,
        KEYRING_…. What a server does is no error but in the outcome.
        """
        plan = self.record.plan(key)
        account = self.mail.account()
        if account is None:
            raise PracticeGuardError(ErrorCode.MESSENGER_NOT_CHOSEN)
        if not plan.is_for_server or not self.record.is_released(key):
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "mailing"})
        try:
            lock = email_lock(self.locks, key.incident)
            with lock:
                self.doubt(key)
                work = _Work(self, key, plan.sender, account, report, cancel)
                try:
                    self.record.see_that_words_stand(key)
                    stopped = work.go()
                finally:
                    self.record.sent(key, author, words)
        except PracticeGuardError as error:
            if error.code is ErrorCode.ALREADY_RUNNING:
                raise PracticeGuardError(ErrorCode.EMAIL_RUNNING) from error
            raise
        return stopped

    def doubt(self, key: EmailRunKey) -> None:
        """Take what an earlier run left half-way for perhaps sent; only while nobody else sends."""
        for one in self.journal.items(key):
            if one.state is EmailState.SENDING:
                at = one.at or self.clock.now()
                self.journal.mark(key, one.number, EmailState.MAYBE, at, one.words)


class _StoppedError(Exception):
    """The run ends here."""

    def __init__(
        self,
        stop: EmailStop,
        words: str = "",
        error: PracticeGuardError | None = None,
        go_on_at: datetime | None = None,
    ) -> None:
        super().__init__(stop.value)
        self.stop, self.words, self.error, self.go_on_at = stop, words, error, go_on_at


@dataclass
class _Work:
    """One run."""

    services: SendEmails
    key: EmailRunKey
    sender: str
    account: LetterAccount
    report: Report
    cancel: Cancellation
    _queue: deque[EmailItem] = field(default_factory=deque)
    _states: dict[str, EmailState] = field(default_factory=dict)
    _tries: dict[str, int] = field(default_factory=dict)
    _gone: list[datetime] = field(default_factory=list)
    """When messages went out, of all mailings of the incident."""
    _next_at: float = 0.0
    _failures: int = 0
    _unknown: int = 0
    _put_off: int = 0
    _words: str = ""
    _began: float = 0.0

    @property
    def pace(self) -> Pace:
        return self.account.pace

    def go(self) -> EmailOutcome:
        """Send until nothing waits or something ends it."""
        self._began = self.services.tick()
        self._read()
        self._tell()
        try:
            while self._queue:
                self._connect_and_send()
        except _StoppedError as end:
            return EmailOutcome(self._counts(), end.stop, end.words, end.error, end.go_on_at)
        stop = EmailStop.SOME_PUT_OFF if self._put_off else None
        return EmailOutcome(self._counts(), stop, self._words if stop else "")

    def _read(self) -> None:
        journal = self.services.journal
        for plan in journal.plans(self.key.incident):
            for one in journal.items(plan.key):
                if plan.key == self.key:
                    self._states[one.number] = one.state
                    if one.state is EmailState.WAITING:
                        self._queue.append(one)
                if one.state in {EmailState.SENT, EmailState.MAYBE} and one.at is not None:
                    self._gone.append(one.at)

    def _connect_and_send(self) -> None:
        self._see_day()
        self._stop_if_asked()
        services = self.services
        try:
            with services.post.connect(self.account.server, services.mail.password()) as line:
                self._send_over(line)
        except PracticeGuardError as error:
            if error.code not in _PASSING or self._failures >= len(BACK_OFF):
                raise _StoppedError(EmailStop.NOT_CONNECTED, error.details, error) from error
            self._fail()

    def _send_over(self, line: EmailLine) -> None:
        """Send over one connection until it is of no use any more."""
        while self._queue:
            if self._wait_for_turn() > _LONGEST_IDLE:
                return
            one = self._queue.popleft()
            answer = self._hand_over(line, one)
            if self._settle(one, answer) or answer.is_cut:
                return

    def _hand_over(self, line: EmailLine, one: EmailItem) -> EmailAnswer:
        services = self.services
        content = services.journal.content(self.key, one.number)
        now = services.clock.now()
        services.journal.mark(self.key, one.number, EmailState.SENDING, now)
        self._next_at = services.tick() + self.pace.seconds_between
        answer = line.send(self.sender, one.address, dated(content, now))
        state = _AFTER[answer.outcome]
        services.journal.mark(self.key, one.number, state, services.clock.now(), answer.words)
        self._states[one.number] = state
        if state in {EmailState.SENT, EmailState.MAYBE}:
            self._gone.append(now)
        self._tell()
        return answer

    def _settle(self, one: EmailItem, answer: EmailAnswer) -> bool:
        """Draw the consequence, and return whether the connection was idle for long meanwhile."""
        if answer.outcome is Outcome.STOP:
            raise _StoppedError(EmailStop.SERVER_REFUSES, answer.words)
        self._unknown = self._unknown + 1 if answer.outcome is Outcome.UNKNOWN else 0
        if self._unknown >= MOST_UNKNOWN:
            raise _StoppedError(EmailStop.NO_ANSWERS, answer.words)
        if answer.outcome is not Outcome.LATER:
            self._failures = 0
            return False
        self._words = answer.words
        self._tries[one.number] = self._tries.get(one.number, 0) + 1
        if self._tries[one.number] < MOST_TRIES:
            self._queue.append(one)
        else:
            self._put_off += 1
        return self._fail() > _LONGEST_IDLE

    def _fail(self) -> float:
        """Rest, longer each time in a row, and return how long."""
        if self._failures >= len(BACK_OFF):
            raise _StoppedError(EmailStop.SERVER_BUSY, self._words)
        seconds = BACK_OFF[self._failures]
        self._failures += 1
        self._rest_until(self.services.tick() + seconds)
        return seconds

    def _wait_for_turn(self) -> float:
        """Wait until the provider takes the next one, and return how long that was."""
        self._stop_if_asked()
        self._see_day()
        began = self.services.tick()
        self._rest_until(self._next_at)
        return self.services.tick() - began

    def _see_day(self) -> None:
        now = self.services.clock.now()
        free_at = self.pace.free_at(self._gone, now)
        if free_at > now:
            raise _StoppedError(EmailStop.DAY_FULL, go_on_at=free_at)

    def _rest_until(self, at: float) -> None:
        while (left := at - self.services.tick()) > 0:
            self._stop_if_asked()
            self.services.rest(min(left, _SLICE))

    def _stop_if_asked(self) -> None:
        if self.cancel.is_requested():
            raise _StoppedError(EmailStop.CANCELLED)

    def _counts(self) -> EmailCounts:
        return counted(self.services.journal.items(self.key))

    def _tell(self) -> None:
        total = len(self._states)
        left = sum(not one.is_over for one in self._states.values())
        lost = {EmailState.REFUSED, EmailState.MAYBE}
        self.report(
            Progress(
                Phase.PLACING,
                min(0.99, (total - left) / total) if left else 1.0,
                files_done=total - left,
                files_total=total,
                seconds_elapsed=self.services.tick() - self._began,
                seconds_left=self.pace.seconds_for(left + 1) if left else 0.0,
                errors=sum(one in lost for one in self._states.values()),
            )
        )
