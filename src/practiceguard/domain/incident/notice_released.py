"""What the log keeps of a notice that a person read and released: the very words."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
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
    variant: str = ""
    """Of a letter to patients, for whom it is: `Variant.code`; "" for the text that says what is
    known of everybody."""
    undated: str = ""
    """SHA-256 of the same text without the day on which it was drafted, see `digest_of`; "" in
    logs from before it was kept."""


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


def released(draft: Draft, duty: DutyId | None, second: str, variant: str = "") -> NoticeReleased:
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
        variant=variant,
        undated=digest_of(draft.document),
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


def digest_of(document: Document) -> str:
    """Return the SHA-256 of a notice but for the day on which it was drafted, hexadecimal.

    A letter is read once and bears the date of the day on which it goes out: other words it may
    not have. Of a notice without a date it is that of its text.
    """
    blocks = tuple(
        replace(one, runs=tuple(run for run in one.runs if run.fact != _TODAY))
        for one in document.blocks
    )
    return digest_of_text(replace(document, blocks=blocks).text)


_TODAY = "today"


def is_released(
    notices: Iterable[Released], kind: NoticeKind, language: str, place: str, digest: str
) -> Released | None:
    """Return the last release of just this text, by its `digest_of`; None if nobody read it.

    Whatever else of the kind was released: a letter in another language, for another place or of
    another variant has other words, and somebody has to have read these.
    """
    found = [
        one
        for one in notices
        if (one.notice.kind, one.notice.language, one.notice.place) == (kind, language, place)
        and (one.notice.undated or one.notice.sha256) == digest
    ]
    return found[-1] if found else None


def release_of(notices: Iterable[Released], draft: Draft) -> Released | None:
    """Given a draft, return the last release of just these words; None if nobody read them."""
    key, document = draft.template.id, draft.document
    return is_released(notices, key.kind, document.language, key.place, digest_of(document))


def other_words(notices: Iterable[Released], draft: Draft, duty: DutyId | None) -> Released | None:
    """Return the last release of this text, for this body, if it had other words than the draft."""
    key, language = draft.template.id, draft.document.language
    mine = [one for one in notices if duty is None or one.notice.duty in {None, duty}]
    found = last_released(mine, key.kind, language, key.place)
    return None if found is None or release_of([found], draft) else found


def last_released(
    notices: Iterable[Released], kind: NoticeKind, language: str, place: str = "", variant: str = ""
) -> Released | None:
    """Return the last release of a kind in a language, for a place and a variant, in any words."""
    wanted = (kind, language, place, variant)
    found = [one for one in notices if _which(one.notice) == wanted]
    return found[-1] if found else None


def _which(notice: NoticeReleased) -> tuple[NoticeKind, str, str, str]:
    return notice.kind, notice.language, notice.place, notice.variant
