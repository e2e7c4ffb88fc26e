"""What the log says of letters and messages: made, sent, and what became of them."""

from collections.abc import Callable
from datetime import datetime
from functools import singledispatch

from practiceguard.domain.incident.delivery import LetterFate, LettersOut, LettersPrinted
from practiceguard.domain.incident.mailing_made import MailingMade
from practiceguard.domain.incident.substitute import SubstitutePosted, SubstituteTakenDown
from practiceguard.ui import formats
from practiceguard.ui.translation import translated
from practiceguard.wording import mailings as words
from practiceguard.wording import notices

When = Callable[[datetime], str]
"""How a time is written on the wall of the practice."""


def say(text: str, **facts: str) -> str:
    """Given a sentence of `wording.mailings`, return it translated, with its facts."""
    return translated(words.CONTEXT, text).format(**facts).strip()


@singledispatch
def mailing_sentence(entry: object, _when: When) -> str:
    """Given an entry about a mailing, return its sentences."""
    raise AssertionError(f"no sentence for {type(entry).__name__}")


@mailing_sentence.register
def _(entry: MailingMade, _when: When) -> str:
    told = [
        say(
            words.MADE,
            what=translated(notices.CONTEXT, notices.NOTICE_NAMES[entry.kind]),
            count=formats.number(entry.letters),
            mailing=entry.key,
            hash=entry.list_sha256,
        )
    ]
    without = sum(entry.without_letter.values())
    for text, count in ((words.REFUSED, entry.refused), (words.WITHOUT, without)):
        if count:
            told.append(say(text, count=formats.number(count)))
    if entry.second:
        told.append(say(words.MADE_ALSO_READ, second=entry.second))
    return ". ".join(told)


@mailing_sentence.register
def _(entry: LettersPrinted, when: When) -> str:
    count = formats.number(entry.letters)
    return say(words.PRINTED, when=when(entry.printed_at), count=count, mailing=entry.mailing)


@mailing_sentence.register
def _(entry: LettersOut, when: When) -> str:
    return say(
        words.OUT,
        when=when(entry.sent_at),
        way=say(words.WAYS[entry.way]),
        count=formats.number(entry.letters),
        mailing=entry.mailing or "–",
        receipt=entry.receipt,
    )


@mailing_sentence.register
def _(entry: SubstitutePosted, when: When) -> str:
    told = say(
        words.POSTED,
        place=say(words.PUBLIC_PLACES[entry.place]),
        when=when(entry.posted_at),
        where=entry.where,
        until=formats.long_date(entry.until),
    )
    phone = say(words.FREE_PHONE, phone=entry.free_phone) if entry.free_phone else ""
    return ". ".join(part for part in (told, phone) if part)


@mailing_sentence.register
def _(entry: SubstituteTakenDown, _when: When) -> str:
    told = say(words.TAKEN_DOWN, when=formats.long_date(entry.taken_down_on))
    return f"{told}: {entry.because}" if entry.because else told


@mailing_sentence.register
def _(entry: LetterFate, when: When) -> str:
    # The key of a person may be a name: the number of the letter is told where there is one.
    told = say(words.FATES[entry.fate], who=entry.number or entry.person, when=when(entry.at))
    return f"{told}: {entry.note}" if entry.note else told
