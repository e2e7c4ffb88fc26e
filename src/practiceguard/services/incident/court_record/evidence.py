"""Files of evidence for a record: each read and compared before anything is written."""

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
_LOOKED_INTO: Final = 1 << 20
"""Bytes of a file of text in which names are looked for."""


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
    if not told.wish.with_names and _names_somebody(told, one, beginning):
        return told.say(words.HOLDS_NAMES)
    return ""


def _names_somebody(told: Told, one: EvidenceTaken, content: bytes) -> bool:
    if told.clean(one.name) != one.name:
        return True
    try:
        text = content[:_LOOKED_INTO].decode("utf-8")
    except UnicodeDecodeError:
        return False  # no text: a person has to look, README.txt says so
    return told.clean(text) != text


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
