"""A letter as an e-mail: one person, one message, nothing in it that leads anywhere.

No picture, no link, no file: nothing tells who opened it, nothing is fetched, and a photograph of
a patient never leaves by mail.
"""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING, Any

from practiceguard.domain.incident.document import Block, BlockKind, Document, Run
from practiceguard.domain.incident.letter import Letter, printed
from practiceguard.domain.incident.writing_direction import is_right_to_left

# The library for messages is loaded with the first one: whoever only idles never needs it.
if TYPE_CHECKING:
    from email.headerregistry import Address
    from email.message import EmailMessage
    from email.policy import EmailPolicy

LONGEST_SUBJECT = 120
_LONGEST_NAME = 64
_SURROGATES = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class EmailSender:
    """From whom the messages are."""

    name: str
    """Of the practice."""
    address: str
    """Of the account that sends, see `judged_address`."""
    reply_to: str = ""
    """Where answers go, if somewhere else."""


def message_id(mailing: str, number: str, sender: EmailSender) -> str:
    """Return what names a message: the same whenever it is made, so that a second copy is told.

    `mailing`: the digest of all of it, so that two practices at one provider never meet.
    """
    whole = hashlib.sha256(f"{mailing}\n{number}\n{sender.address}".encode()).hexdigest()[:24]
    return f"<{number}.{whole}@{sender.address.rpartition('@')[2]}>"


def subject_of(document: Document, practice: str, number: str) -> str:
    """Return what stands above a message in every list of messages, and on a locked telephone.

    The title, while it states no fact: what was done to whom, or which data, is not for a screen
    that others see, as it is not for a window of an envelope (Aetna 2017). Else who writes, and the
    number.
    """
    title = next((one for one in document.blocks if one.kind is BlockKind.TITLE), None)
    if title is not None and not any(run.fact for run in title.runs):
        text = _one_line(title.text, LONGEST_SUBJECT)
        if text:
            return text
    return _one_line(f"{practice} – {number}", LONGEST_SUBJECT)


def email_of(letter: Letter, recipient: str, sender: EmailSender, name: str) -> bytes:
    """Return a message with one recipient, without its date (see `dated`), in ASCII.

    `recipient`: as `judged_address` has it. `name`: see `message_id`.
    """
    document, number = letter.document, str(letter.number)
    from email.message import EmailMessage

    mail = EmailMessage(policy=_policy())
    mail["From"] = _address(sender.address, _one_line(sender.name, _LONGEST_NAME))
    mail["To"] = _address(recipient)
    if sender.reply_to and sender.reply_to != sender.address:
        mail["Reply-To"] = _address(sender.reply_to)
    mail["Subject"] = subject_of(document, sender.name, number)
    mail["Message-ID"] = name
    # A person wrote it and reads the answers, so it is not "Auto-Submitted" (RFC 3834); but of a
    # thousand notices that somebody is on holiday none helps.
    mail["X-Auto-Response-Suppress"] = "OOF, AutoReply"
    mail.set_content(_text(letter), charset="utf-8", cte="quoted-printable")
    mail.add_alternative(_page(letter), subtype="html", charset="utf-8", cte="quoted-printable")
    mail["Content-Language"] = re.sub(r"[^A-Za-z0-9-]", "", document.language) or "en"
    _name_boundary(mail, name)
    return mail.as_bytes()


def dated(content: bytes, at: datetime) -> bytes:
    """Return a message with the date on which it goes out; `at` with a zone."""
    from email.utils import format_datetime

    return f"Date: {format_datetime(at)}\r\n".encode("ascii") + content


def recipients_of(content: bytes) -> tuple[str, ...]:
    """Return every address that a finished message names as a recipient, as a server reads it."""
    mail = _read(content)
    found: list[str] = []
    for field in ("To", "Cc", "Bcc", "Resent-To", "Resent-Cc", "Resent-Bcc"):
        for header in mail.get_all(field, []):
            found += [one.addr_spec for one in header.addresses]
    return tuple(found)


def words_of(content: bytes) -> str:
    """Return what a finished message says, as plain text read back from it."""
    mail = _read(content)
    body = mail.get_body(("plain",))
    return "" if body is None else str(body.get_content())


@cache
def _policy() -> "EmailPolicy[EmailMessage]":
    """Return how messages are written: in seven bits, as not every server takes more (RFC 6152)."""
    from email.policy import SMTP

    return SMTP.clone(cte_type="7bit")


def _address(address: str, name: str = "") -> "Address":
    from email.headerregistry import Address

    return Address(name, addr_spec=address)


def _read(content: bytes) -> "EmailMessage":
    from email import message_from_bytes

    found: Any = message_from_bytes(content, policy=_policy())
    return found  # type: ignore[no-any-return]


def _name_boundary(mail: "EmailMessage", name: str) -> None:
    # Chance would make another file of the same letter each time.
    digest = hashlib.sha256(name.encode()).hexdigest()[:32]
    mail.set_boundary(f"==={digest}===")


def _text(letter: Letter) -> str:
    parts = [_clean(letter.document.text), "\n".join(_signed(letter)), "-- ", _foot(letter)]
    return "\n\n".join(one for one in parts if one).replace("-- \n\n", "-- \n") + "\n"


def _signed(letter: Letter) -> tuple[str, ...]:
    return tuple(filter(None, (printed(_clean(one)) for one in letter.stationery.signature)))


def _foot(letter: Letter) -> str:
    head = letter.stationery.letterhead
    lines = (head.name, *head.address_lines, head.phone, head.email, letter.stationery.dated)
    shown = [printed(_clean(one)) for one in lines]
    return "\n".join([*filter(None, shown), str(letter.number)])


def _page(letter: Letter) -> str:
    document = letter.document
    direction = "rtl" if is_right_to_left(document.language) else "ltr"
    language = escape(document.language)
    body = "".join(_groups(document.blocks))
    signed = "<br>".join(escape(one) for one in _signed(letter))
    foot = "<br>".join(
        f"<bdi>{escape(one)}</bdi>" for one in _clean(_foot(letter)).split("\n") if one
    )
    return (
        f'<!DOCTYPE html>\n<html lang="{language}" dir="{direction}"><head>'
        f'<meta charset="utf-8"><title>{escape(_clean(document.title))}</title></head>'
        f'<body style="font-family:sans-serif;line-height:1.5;max-width:40em">\n{body}'
        + (f"<p>{signed}</p>\n" if signed else "")
        + f'<hr>\n<p style="font-size:smaller">{foot}</p>\n</body></html>\n'
    )


_TAGS = {BlockKind.TITLE: "h1", BlockKind.HEADING: "h2", BlockKind.PARAGRAPH: "p"}
_LISTS = {BlockKind.BULLET: "ul", BlockKind.STEP: "ol"}
_STYLES = {
    BlockKind.TITLE: ' style="font-size:1.3em"',
    BlockKind.HEADING: ' style="font-size:1.1em"',
}
_BOX = '<div style="border:1px solid;padding:0.7em;margin:1em 0">'


def _groups(blocks: Iterable[Block]) -> Iterable[str]:
    for kind, group in groupby(blocks, key=lambda one: one.kind):
        if kind in _LISTS:
            points = "".join(f"<li>{_runs(one.runs)}</li>\n" for one in group)
            yield f"<{_LISTS[kind]}>\n{points}</{_LISTS[kind]}>\n"
        else:
            for one in group:
                yield _block(one)


def _block(block: Block) -> str:
    inside = _runs(block.runs)
    if block.kind is BlockKind.BOX:
        return f"{_BOX}{inside}</div>\n"
    tag = _TAGS.get(block.kind, "p")
    return f"<{tag}{_STYLES.get(block.kind, '')}>{inside}</{tag}>\n"


def _runs(runs: Iterable[Run]) -> str:
    return "".join(map(_run, runs))


def _run(run: Run) -> str:
    text = "<br>".join(escape(one) for one in _clean(run.text).split("\n"))
    if run.fact:
        text = f"<bdi>{text}</bdi>"  # an Arabic name within English turns nothing around it
    if run.strong:
        text = f"<strong>{text}</strong>"
    if run.emphasis:
        text = f"<em>{text}</em>"
    return text + ("<br>" if run.breaks else "")


def _clean(text: str) -> str:
    """Return text without half characters and controls, its lines as they were."""
    kept = _SURROGATES.sub("\ufffd", text).replace("\r\n", "\n")
    return "".join(one for one in kept if one in "\n\t" or (ord(one) >= 32 and ord(one) != 127))


def _one_line(text: str, longest: int) -> str:
    """Return text that can stand in a header: one line, and nothing that cannot be seen."""
    line = printed(_SURROGATES.sub("\ufffd", text)).replace("=?", "= ?")
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"


def as_test(content: bytes, recipient: str, mark: str) -> bytes:
    """Given a finished message, return it addressed to the practice itself, marked as a test.

    `mark`: one word before the subject. It has a name of its own: the true one is not a copy of it.
    """
    mail = _read(content)
    subject, name = str(mail["Subject"]), str(mail["Message-ID"])
    for field in ("To", "Subject", "Message-ID"):
        del mail[field]
    mail["To"] = _address(recipient)
    mail["Subject"] = _one_line(f"[{mark}] {subject}", LONGEST_SUBJECT)
    mail["Message-ID"] = f"<test-{name.strip().removeprefix('<')}"
    return mail.as_bytes()


def as_draft(content: bytes, at: datetime) -> bytes:
    """Return a message as a file that a mail program opens ready to be sent; `at` with a zone."""
    return b"X-Unsent: 1\r\n" + dated(content, at)
