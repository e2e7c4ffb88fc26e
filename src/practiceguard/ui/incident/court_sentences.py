"""What the log says of records that were made, of legal holds, and of the law of the day."""

from functools import singledispatch

from practiceguard.domain.incident.court_entries import (
    LawKept,
    LegalHoldLifted,
    LegalHoldSet,
    RecordMade,
)
from practiceguard.ui import formats
from practiceguard.ui.translation import translated
from practiceguard.wording import court_record as words


def say(text: str, **facts: str) -> str:
    """Given a sentence of `wording.court_record`, return it translated, with its facts."""
    return translated(words.CONTEXT, text).format(**facts).strip()


@singledispatch
def court_sentence(entry: object) -> str:
    """Given an entry about keeping the record, return its sentences."""
    raise AssertionError(f"no sentence for {type(entry).__name__}")


@court_sentence.register
def _(entry: LawKept) -> str:
    return say(words.LAW_KEPT, law=" ".join((entry.code, entry.name)).strip(), hash=entry.sha256)


@court_sentence.register
def _(entry: RecordMade) -> str:
    told = [
        say(
            words.RECORD_MADE,
            purpose=say(words.PURPOSES[entry.purpose]),
            who=entry.recipient or "–",
            number=formats.number(entry.entries),
            archive=entry.archive_name,
            hash=entry.digest,
        ),
        say(words.NAMES_IN_IT, why=entry.because or "–")
        if entry.with_names
        else say(words.NAMES_OUT),
    ]
    if entry.with_evidence:
        told.append(say(words.EVIDENCE_IN_IT))
    return ". ".join(told)


@court_sentence.register
def _(entry: LegalHoldSet) -> str:
    return say(words.HOLD_SET, who=entry.asked_by, why=entry.because)


@court_sentence.register
def _(entry: LegalHoldLifted) -> str:
    return say(words.HOLD_LIFTED, why=entry.because)
