"""Files of evidence for a record: each read and compared before anything is written."""

from codecs import getincrementaldecoder
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Final

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident import entry as written
from practiceguard.domain.incident.entry import EvidenceId, EvidenceTaken
from practiceguard.domain.incident.form_filed import FormFiled
from practiceguard.domain.incident.hand_back import neutral_name
from practiceguard.domain.incident.log import IncidentId
from practiceguard.services.incident.court_record.parts import Piece
from practiceguard.services.incident.court_record.told import Told
from practiceguard.services.incident.take_evidence import TakeEvidence
from practiceguard.wording import court_record as words

_SHOWN_TO_ANYBODY: Final = (
    FormFiled,
    written.DutyMet,
    written.LotSent,
    written.PoliceAsked,
    written.DemandReceived,
    written.AffectedCounted,
)
"""Entries whose evidence is no list of patients, and shows none of them by its nature."""
_LOOKED_INTO: Final = 4 << 20
"""Bytes of a text in which names are looked for, some ten seconds; a longer one stays out."""
_NO_TEXT: Final = bytes({*range(0x20), 0x7F} - {*b"\t\n\v\f\r\x1a\x1b"})
"""Bytes that no text of one byte a letter has, but for colours and the end of a file of DOS."""
_MOSTLY_ZERO: Final = 0.3
"""In a text of two bytes a letter at least so many of the higher ones are zero."""


@dataclass
class ChosenEvidence:
    """Which files go in, and what is said of each."""

    said: dict[EvidenceId, str] = field(default_factory=dict)
    pieces: list[Piece] = field(default_factory=list)
    left_out: int = 0
    """Files that were asked for and are not in it."""


def chosen_evidence(
    told: Told, evidence: TakeEvidence, advance: Callable[[int], None]
) -> ChosenEvidence:
    """Given what is told, return the files of evidence that go into a record.

    `advance` is called with the number of bytes that were read, and may raise CANCELLED.
    """
    chosen = ChosenEvidence()
    incident = told.room.incident.id
    private = frozenset() if told.wish.with_names else _private(told)
    taken = [
        (one.number, one.entry) for one in told.room.entries if isinstance(one.entry, EvidenceTaken)
    ]
    for number, (place, one) in enumerate(taken, 1):
        if not told.wish.with_evidence:
            chosen.said[one.evidence] = told.say(words.NOT_ASKED)
            continue
        said = _refusal(told, evidence, incident, one, private, advance)
        if said:
            chosen.said[one.evidence] = said
            chosen.left_out += 1
            continue
        name = f"evidence/{neutral_name(number, one.name)}"
        entry = 0 if place in told.removed else place
        chosen.said[one.evidence] = name
        chosen.pieces.append(
            Piece(name, one.size, _reader(evidence, incident, one, advance), entry)
        )
    return chosen


def _private(told: Told) -> frozenset[EvidenceId]:
    """Return the evidence that may list patients, or show them."""
    named = set()
    for one in told.room.entries:
        evidence = getattr(one.entry, "evidence", None)
        is_shown = isinstance(one.entry, _SHOWN_TO_ANYBODY) and one.number not in told.removed
        if evidence and not isinstance(one.entry, EvidenceTaken) and not is_shown:
            named.add(EvidenceId(evidence))
    return frozenset(named)


def _refusal(
    told: Told,
    evidence: TakeEvidence,
    incident: IncidentId,
    one: EvidenceTaken,
    private: frozenset[EvidenceId],
    advance: Callable[[int], None],
) -> str:
    """Return why a file does not go in; "" if it does."""
    if one.evidence in private:
        return told.say(words.HOLDS_NAMES)
    digest, beginning = sha256(), b""
    try:
        for chunk in evidence.content(incident, one.evidence):
            digest.update(chunk)
            if len(beginning) <= _LOOKED_INTO:
                beginning += chunk
            advance(len(chunk))
    except PracticeGuardError as error:
        if error.code is ErrorCode.CANCELLED:
            raise
        return told.say(words.NOT_READABLE, why=error.code.value)
    if digest.hexdigest() != one.sha256:
        return told.say(words.NOT_READABLE, why=ErrorCode.EVIDENCE_DAMAGED.value)
    if told.wish.with_names:
        return ""
    text = text_in(beginning[:_LOOKED_INTO])
    if any(told.clean(said) != said for said in (one.name, text)):
        return told.say(words.HOLDS_NAMES)
    return told.say(words.TOO_LONG) if text and one.size > _LOOKED_INTO else ""


def text_in(content: bytes) -> str:
    """Given the beginning of a file, return what is written in it, in whichever of the usual codes.

    "" of a picture and the like: there a person has to look, and README.txt says so.
    """
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "ignore")
    for code, higher in (("utf-16-le", content[1::2]), ("utf-16-be", content[::2])):
        if higher and higher.count(0) / len(higher) > _MOSTLY_ZERO:
            text = content.decode(code, "ignore")
            if "\0" not in text:
                return text
    try:
        # The end may be half a letter.
        return getincrementaldecoder("utf-8")().decode(content)
    except UnicodeDecodeError:
        is_text = len(content.translate(None, _NO_TEXT)) == len(content)
        return content.decode("cp1252", "replace") if is_text else ""


def _reader(
    evidence: TakeEvidence,
    incident: IncidentId,
    one: EvidenceTaken,
    advance: Callable[[int], None],
) -> Callable[[], Iterator[bytes]]:
    def read() -> Iterator[bytes]:
        digest = sha256()
        for chunk in evidence.content(incident, one.evidence):
            digest.update(chunk)
            advance(len(chunk))
            yield chunk
        if digest.hexdigest() != one.sha256:
            raise PracticeGuardError(ErrorCode.EVIDENCE_DAMAGED, {"evidence": one.evidence})

    return read
