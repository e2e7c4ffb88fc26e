"""Send a few of the messages to the practice's own address first, as they will arrive."""

from dataclasses import dataclass
from datetime import datetime

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.email_message import as_test, dated
from practiceguard.domain.incident.email_run import EmailItem, EmailRunKey, Outcome
from practiceguard.services.incident.emails.record import RecordEmails
from practiceguard.services.incident.emails.server import LetterMail
from practiceguard.services.ports import Clock
from practiceguard.services.ports.emails import EmailJournal, EmailPost

MOST_TESTS = 5
"""As many as a person reads."""


@dataclass(frozen=True)
class TestEmails:
    """Sends tests to the account that sends; to nobody else."""

    __test__ = False

    journal: EmailJournal
    post: EmailPost
    mail: LetterMail
    record: RecordEmails
    clock: Clock

    def __call__(self, key: EmailRunKey, mark: str) -> int:
        """Send them, and return how many. `mark`: the word "Test" in the reader's language.

        MESSENGER_… if that cannot be: nothing counts as tested then.
        """
        plan, account = self.record.plan(key), self.mail.account()
        if account is None:
            raise PracticeGuardError(ErrorCode.MESSENGER_NOT_CHOSEN)
        chosen = samples_of(self.journal.items(key))
        now = self.clock.now()
        with self.post.connect(account.server, self.mail.password()) as line:
            for one in chosen:
                content = self._content(key, one, plan.sender, mark, now)
                answer = line.send(plan.sender, plan.sender, content)
                if answer.outcome is not Outcome.ACCEPTED:
                    facts = {"server": account.server.host, "reason": answer.words}
                    raise PracticeGuardError(
                        ErrorCode.MESSENGER_REFUSED, facts, details=answer.words
                    )
        self.journal.note_tested(key, self.clock.now())
        return len(chosen)

    def _content(
        self, key: EmailRunKey, one: EmailItem, sender: str, mark: str, now: datetime
    ) -> bytes:
        return dated(as_test(self.journal.content(key, one.number), sender, mark), now)


def samples_of(items: tuple[EmailItem, ...]) -> tuple[EmailItem, ...]:
    """Return a few messages: the first of each text before the second of any."""
    seen: dict[str, int] = {}
    ranked = []
    for one in items:
        ranked.append((seen.get(one.batch, 0), one.number, one))
        seen[one.batch] = seen.get(one.batch, 0) + 1
    ranked.sort(key=lambda each: each[:2])
    return tuple(one for _, _, one in ranked[:MOST_TESTS])
