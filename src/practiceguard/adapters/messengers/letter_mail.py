"""Letters by SMTP: many over one connection, and of each exactly known how far it came.

The library's `sendmail` says of a connection that broke only that it did. Whether the last dot of
a message was out by then decides whether it may be sent again, so that part is spoken here.
"""

import contextlib
import re
import smtplib
from collections.abc import Iterator
from dataclasses import dataclass

from practiceguard.adapters.messengers.mail import connected, failures_named, log_in
from practiceguard.adapters.messengers.trust import Trust, system_trust
from practiceguard.domain.backup.alert_settings import MailServer
from practiceguard.domain.incident.email_run import EmailAnswer, Outcome
from practiceguard.domain.secret import Secret

SECONDS = 30.0
"""For each answer of a server but the last one."""
SECONDS_AT_THE_END = 180.0
"""For the answer to a whole message: given up too early, nobody knows whether it is there
(RFC 5321, 4.5.3.2.6, names ten minutes; whoever wants to stop waits for this one)."""
_GO_ON = 354
_CLOSING = 421
_SHOWN = 200
_ENHANCED = re.compile(rb"\s*([245])\.(\d{1,3})\.(\d{1,3})\b")
_OF_THE_PERSON = {"1", "2"}
"""Of an address or a mailbox (RFC 3463); the others are about us, the way, or a rule."""
_NOT_THE_PERSONS = {"1.7", "1.8", "2.4"}
"""Of the sender's address, and of a list: among those two, and not about whom we write to."""


@dataclass(frozen=True)
class SmtpPost:
    """EmailPost port."""

    trust: Trust = system_trust
    seconds: float = SECONDS
    seconds_at_the_end: float = SECONDS_AT_THE_END

    @contextlib.contextmanager
    def connect(self, server: MailServer, password: Secret | None) -> Iterator["SmtpLine"]:
        """Connect and log in; MESSENGER_… if that cannot be."""
        with failures_named(server):
            client = connected(server, self.trust, self.seconds)
            try:
                log_in(client, server, password)
                client.ehlo_or_helo_if_needed()
            except BaseException:
                client.close()
                raise
        try:
            yield SmtpLine(client, self.seconds, self.seconds_at_the_end)
            # Whatever was taken over is taken over, however it says goodbye.
            with contextlib.suppress(smtplib.SMTPException, OSError):
                client.quit()
        finally:
            client.close()


@dataclass(frozen=True)
class SmtpLine:
    """EmailLine port."""

    client: smtplib.SMTP
    seconds: float
    seconds_at_the_end: float

    def send(self, sender: str, recipient: str, content: bytes) -> EmailAnswer:
        """Hand one message over to one recipient."""
        try:
            refused = self._announced(sender, recipient)
            if refused is not None:
                return refused
            # Without the last dot a server that is cut off has to forget all of it
            # (RFC 5321, 4.1.1.4).
            self.client.send(_stuffed(content))
        except (smtplib.SMTPException, OSError, UnicodeError) as error:
            return EmailAnswer(Outcome.LATER, _shown(str(error)), is_cut=True)
        try:
            self._wait(self.seconds_at_the_end)
            self.client.send(b".\r\n")
            code, words = self.client.getreply()
            self._wait(self.seconds)
        except (smtplib.SMTPException, OSError) as error:
            return EmailAnswer(Outcome.UNKNOWN, _shown(str(error)), is_cut=True)
        if 200 <= code < 300:
            return EmailAnswer(Outcome.ACCEPTED, _said(code, words))
        if not 400 <= code < 600:
            # No answer that means anything: it may have taken it.
            return EmailAnswer(Outcome.UNKNOWN, _said(code, words), is_cut=True)
        return _refusal(code, words, unnamed=Outcome.STOP)

    def _announced(self, sender: str, recipient: str) -> EmailAnswer | None:
        """Say from whom and to whom; return the refusal if there is one."""
        code, words = self.client.mail(sender)
        if code != 250:
            answer = _refusal(code, words, unnamed=Outcome.STOP)
            # Nobody in particular was named yet: it can only be about us.
            outcome = Outcome.STOP if answer.outcome is Outcome.REFUSED else answer.outcome
            return self._begun_anew(EmailAnswer(outcome, answer.words, answer.is_cut))
        code, words = self.client.rcpt(recipient)
        if code not in {250, 251}:
            return self._begun_anew(_refusal(code, words, unnamed=Outcome.REFUSED))
        self.client.putcmd("data")
        code, words = self.client.getreply()
        if code != _GO_ON:
            return self._begun_anew(_refusal(code, words, unnamed=Outcome.STOP))
        return None

    def _begun_anew(self, answer: EmailAnswer) -> EmailAnswer:
        """Let the server forget whom we named, so that the next message has one recipient."""
        if answer.is_cut:
            return answer
        try:
            code, _words = self.client.rset()
        except (smtplib.SMTPException, OSError):
            code = 0
        return EmailAnswer(answer.outcome, answer.words, is_cut=code != 250)

    def _wait(self, seconds: float) -> None:
        if self.client.sock is not None:
            self.client.sock.settimeout(seconds)


def _refusal(code: int, words: bytes, *, unnamed: Outcome) -> EmailAnswer:
    """Given a refusal, return whether it is for good and whom it is about.

    `unnamed`: what a refusal for good means that does not say what it is about.
    """
    said = _said(code, words)
    if not 500 <= code < 600:
        return EmailAnswer(Outcome.LATER, said, is_cut=code == _CLOSING or not 400 <= code < 500)
    found = _ENHANCED.match(words)
    if found is None:
        return EmailAnswer(unnamed, said)
    subject, detail = found[2].decode(), found[3].decode()
    is_person = subject in _OF_THE_PERSON and f"{subject}.{detail}" not in _NOT_THE_PERSONS
    return EmailAnswer(Outcome.REFUSED if is_person else Outcome.STOP, said)


def _stuffed(content: bytes) -> bytes:
    """Return a message with the ends of its lines and its dots as SMTP wants them."""
    lines = re.sub(rb"\r\n|\r|\n", b"\r\n", content)
    if not lines.endswith(b"\r\n"):
        lines += b"\r\n"
    return re.sub(rb"(?m)^\.", b"..", lines)


def _said(code: int, untrusted_words: bytes) -> str:
    return _shown(f"{code} {untrusted_words.decode('utf-8', 'replace')}")


def _shown(untrusted_text: str) -> str:
    return "".join(one if one.isprintable() else " " for one in untrusted_text)[:_SHOWN]
