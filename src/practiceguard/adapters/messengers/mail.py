"""Mail by SMTP: always encrypted, one recipient per mail, plain text that no answer is sent to."""

import base64
import contextlib
import hashlib
import smtplib
import socket
import ssl
from collections.abc import Iterator
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP as SMTP_POLICY
from email.utils import format_datetime

from practiceguard.adapters.messengers.trust import Trust
from practiceguard.domain.backup.alert_settings import MailSecurity, MailServer
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.services.ports import Message

_OUR_NAME = "[127.0.0.1]"
"""How we greet: the name of the computer is nobody's business, and looking it up may hang."""
_GO_ON = 334
_LOGGED_IN = 235
_LOGIN_WANTED = 530  # RFC 4954, section 6
_SHOWN = 200
_CODES = (
    (smtplib.SMTPRecipientsRefused, ErrorCode.MESSENGER_RECIPIENT_REFUSED),
    (smtplib.SMTPAuthenticationError, ErrorCode.MESSENGER_LOGIN_REFUSED),
    (smtplib.SMTPSenderRefused, ErrorCode.MESSENGER_SENDER_REFUSED),
)


def mail_of(message: Message, sender: str, recipient: str) -> EmailMessage:
    """Given a message, return the mail: it says that it was not written by a person (RFC 3834)."""
    mail = EmailMessage(policy=SMTP_POLICY)
    mail["From"] = Address("PracticeGuard", addr_spec=_with_ascii_domain(sender))
    mail["To"] = Address(addr_spec=_with_ascii_domain(recipient))
    mail["Subject"] = f"PracticeGuard: {message.subject}"
    mail["Date"] = format_datetime(message.at)
    # The same for every attempt: should a crash send it twice, mail programs show it once.
    name = hashlib.sha256(message.key.encode()).hexdigest()[:32]
    mail["Message-ID"] = f"<{name}@{_with_ascii_domain(sender).rpartition('@')[2]}>"
    mail["Auto-Submitted"] = "auto-generated"
    mail["X-Auto-Response-Suppress"] = "All"
    mail.set_content(message.text, charset="utf-8", cte="quoted-printable")
    return mail


def send_mail(
    message: Message,
    recipient: str,
    server: MailServer,
    password: Secret | None,
    trust: Trust,
    seconds: float,
) -> None:
    """Send one mail to one recipient; `seconds` is for each answer of the server.

    Raises a MESSENGER_… error that says at which point it failed. No password goes out before
    the connection is encrypted and the server is known.
    """
    facts = {"server": server.host}
    mail = mail_of(message, server.sender, recipient)
    is_handed_over = False
    try:
        client = connected(server, trust, seconds)
        try:
            log_in(client, server, password)
            is_handed_over = True
            client.send_message(mail, to_addrs=[_with_ascii_domain(recipient)])
            # It is taken over: however the server says goodbye, this was no failure.
            with contextlib.suppress(smtplib.SMTPException, OSError):
                client.quit()
        finally:
            client.close()
    except smtplib.SMTPException as error:
        raise _named(error, facts, is_handed_over=is_handed_over) from None
    except (ssl.SSLError, ssl.CertificateError) as error:
        raise PracticeGuardError(
            ErrorCode.MESSENGER_NOT_TRUSTED, facts, details=_shown(str(error))
        ) from None
    except socket.gaierror:
        raise PracticeGuardError(ErrorCode.MESSENGER_NAME_NOT_FOUND, facts) from None
    except OSError as error:
        unsure = isinstance(error, TimeoutError) and is_handed_over
        code = ErrorCode.MESSENGER_TIMED_OUT if unsure else ErrorCode.MESSENGER_NOT_REACHED
        raise PracticeGuardError(code, facts, details=_shown(str(error))) from None


@contextlib.contextmanager
def failures_named(server: MailServer) -> Iterator[None]:
    """Turn what connecting and logging in raise into a MESSENGER_… error that says what failed."""
    facts = {"server": server.host}
    try:
        yield
    except smtplib.SMTPException as error:
        raise _named(error, facts, is_handed_over=False) from None
    except (ssl.SSLError, ssl.CertificateError) as error:
        raise PracticeGuardError(
            ErrorCode.MESSENGER_NOT_TRUSTED, facts, details=_shown(str(error))
        ) from None
    except socket.gaierror:
        raise PracticeGuardError(ErrorCode.MESSENGER_NAME_NOT_FOUND, facts) from None
    except OSError as error:
        raise PracticeGuardError(
            ErrorCode.MESSENGER_NOT_REACHED, facts, details=_shown(str(error))
        ) from None


def connected(server: MailServer, trust: Trust, seconds: float) -> smtplib.SMTP:
    """Connect, encrypted; `seconds` for each answer. Raises what the library raises."""
    if server.security is MailSecurity.TLS:
        return smtplib.SMTP_SSL(
            server.host,
            server.port,
            local_hostname=_OUR_NAME,
            timeout=seconds,
            context=trust(),
        )
    client = smtplib.SMTP(server.host, server.port, local_hostname=_OUR_NAME, timeout=seconds)
    try:
        # Refused by a server, or by somebody in between, it ends here: nothing goes out readable.
        client.starttls(context=trust())
    except BaseException:
        client.close()
        raise
    return client


def log_in(client: smtplib.SMTP, server: MailServer, password: Secret | None) -> None:
    """Log in once, by the plainest way that is offered: the connection is encrypted.

    Not by the library's own: it tries a wrong password in three ways, which locks accounts, and
    refuses letters beyond ASCII, where the standard wants UTF-8 (RFC 4616).
    """
    if not server.user or password is None:
        return
    client.ehlo_or_helo_if_needed()
    ways = client.esmtp_features.get("auth", "").upper().split()
    user, secret = server.user.encode(), password.reveal().encode()
    try:
        if "PLAIN" in ways:
            answer = client.docmd("AUTH", "PLAIN " + _base64(b"\0" + user + b"\0" + secret))
        elif "LOGIN" in ways:
            answer = client.docmd("AUTH", "LOGIN")
            for part in (user, secret):
                if answer[0] == _GO_ON:
                    answer = client.docmd(_base64(part))
        else:
            raise smtplib.SMTPNotSupportedError("AUTH by PLAIN or LOGIN is not offered")
    except smtplib.SMTPServerDisconnected as error:
        if isinstance(error.__context__, TimeoutError):
            raise  # the library calls silence so, too
        # Some hang up on a wrong password instead of saying so.
        answer = (_LOGIN_WANTED, b"")
    if answer[0] != _LOGGED_IN:
        raise smtplib.SMTPAuthenticationError(*answer)


def _base64(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")


def _named(
    error: smtplib.SMTPException, facts: dict[str, str], *, is_handed_over: bool
) -> PracticeGuardError:
    """Given what the library raised, return our error: what the server said is in the details."""
    code = _code_of(error, is_handed_over=is_handed_over)
    facts = {**facts, "reason": _reason(error)}
    return PracticeGuardError(code, facts, details=_shown(str(error)))


def _code_of(error: smtplib.SMTPException, *, is_handed_over: bool) -> ErrorCode:
    if isinstance(error, smtplib.SMTPNotSupportedError):
        # An address that it cannot write; before, no login that we know, or no STARTTLS.
        is_login = "auth" in str(error).lower()
        before = ErrorCode.MESSENGER_LOGIN_REFUSED if is_login else ErrorCode.MESSENGER_NOT_TRUSTED
        return ErrorCode.MESSENGER_RECIPIENT_REFUSED if is_handed_over else before
    if isinstance(error, smtplib.SMTPServerDisconnected):
        before = ErrorCode.MESSENGER_NOT_REACHED
        return ErrorCode.MESSENGER_TIMED_OUT if is_handed_over else before
    if isinstance(error, smtplib.SMTPResponseException) and error.smtp_code == _LOGIN_WANTED:
        return ErrorCode.MESSENGER_LOGIN_REFUSED
    kinds = ((kind, code) for kind, code in _CODES if isinstance(error, kind))
    return next((code for _, code in kinds), ErrorCode.MESSENGER_REFUSED)


def _reason(error: smtplib.SMTPException) -> str:
    if isinstance(error, smtplib.SMTPResponseException):
        return str(error.smtp_code)
    return type(error).__name__


def _shown(untrusted_text: str) -> str:
    """Return what a server said, on one line and not too long."""
    return "".join(one if one.isprintable() else " " for one in untrusted_text)[:_SHOWN]


def _with_ascii_domain(address: str) -> str:
    local, _, domain = address.rpartition("@")
    try:
        return f"{local}@{domain.encode('idna').decode('ascii')}"
    except UnicodeError:
        return address
