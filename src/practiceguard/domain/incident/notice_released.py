"""What the log keeps of a notice that a person read and released: the very words."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from practiceguard.domain.incident.case import DutyId
from practiceguard.domain.incident.document import Document
from practiceguard.domain.incident.notice import Draft, NoticeKind

LARGE_MAILING = 25
"""From so many letters on, a second named person has read one too. Our own measure: a mistake in
letters to patients was itself the breach more than once (Sentara 2017, Aetna 2017)."""


@dataclass(frozen=True)
class NoticeReleased:
    """Somebody read a notice and stands for it."""

    kind: NoticeKind
    language: str
    place: str
    """Code of the law whose own text it is; "" for the text for everywhere."""
    duty: DutyId | None
    """The duty from which it was drafted; None where no law asks for it."""
    text: str
    sha256: str
    """Of the text, see `digest_of_text`."""
    stated: Mapping[str, str]
    """The facts as they stood in it, by their names: a later change finds what to correct."""
    template: str
    """SHA-256 of the template it was made from."""
    second: str = ""
    """Who read it besides whoever wrote the entry; wanted for large mailings."""


@dataclass(frozen=True)
class Released:
    """A released notice with who and when."""

    notice: NoticeReleased
    by: str
    at: datetime
    """UTC."""


class NotReady(StrEnum):
    """Why a notice cannot be released."""

    MISSING = "missing"
    """Facts are missing in it."""
    WORDING = "wording"
    """The check of its wording found something that must not go out."""
    SECOND_PERSON = "second-person"
    """It goes to many, and nobody else has read it."""
    SAME_PERSON = "same-person"
    """The second reader is the first."""
    CHANGED = "changed"
    """By what is recorded now it reads otherwise than what was read."""


def mailing_size(affected: int | None) -> int:
    """Given how many are affected, return how many letters go: many, as long as nobody counted."""
    return affected or LARGE_MAILING


def obstacles_to_release(
    draft: Draft, *, must_be_mended: int, people: int, author: str, second: str
) -> tuple[NotReady, ...]:
    """Given a draft and who has read it, return what stands against releasing it.

    `must_be_mended`: how many findings of the check must not go out. `people`: to how many it goes.
    """
    found = []
    if draft.missing:
        found.append(NotReady.MISSING)
    if must_be_mended:
        found.append(NotReady.WORDING)
    is_large = draft.template.audience.is_one_patient and people >= LARGE_MAILING
    if is_large and not second.strip():
        found.append(NotReady.SECOND_PERSON)
    if second.strip() and second.strip().casefold() == author.strip().casefold():
        found.append(NotReady.SAME_PERSON)
    return tuple(found)


def released(draft: Draft, duty: DutyId | None, second: str) -> NoticeReleased:
    """Given a draft that may go out, return what the log keeps of it."""
    text = draft.document.text
    return NoticeReleased(
        kind=draft.template.id.kind,
        language=draft.document.language,
        place=draft.template.id.place,
        duty=duty,
        text=text,
        sha256=digest_of_text(text),
        stated=stated_in(draft.document),
        template=draft.template.digest,
        second=second.strip(),
    )


def stated_in(document: Document) -> dict[str, str]:
    """Given a notice, return the facts that it states; several of one name in their order."""
    found: dict[str, list[str]] = {}
    for run in document.runs():
        if run.fact and not run.is_missing:
            found.setdefault(run.fact, []).append(run.text)
    return {name: "\n".join(dict.fromkeys(texts)) for name, texts in found.items()}


def digest_of_text(text: str) -> str:
    """Return the SHA-256 of a text in UTF-8, hexadecimal."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def last_released(notices: Iterable[Released], kind: NoticeKind, language: str) -> Released | None:
    """Return the last released notice of a kind in a language; None if there is none."""
    found = [one for one in notices if one.notice.kind is kind and one.notice.language == language]
    return found[-1] if found else None
