"""Where everybody stands: the lists of the mailings, and what the log says became of letters."""

from dataclasses import dataclass, field
from datetime import datetime

from practiceguard.domain.incident.entry import EvidenceId
from practiceguard.domain.incident.incident import Signed
from practiceguard.domain.incident.letter_batch import (
    NOTHING_KNOWN,
    LetterState,
    ManifestRow,
    read_manifests,
)
from practiceguard.domain.incident.log import IncidentId
from practiceguard.domain.incident.mailing_made import MailingMade
from practiceguard.domain.incident.no_letter import NoLetter
from practiceguard.domain.incident.tracked import ListedLetter, ListedWithout
from practiceguard.domain.incident.unreachable import Tracking, tracking_of
from practiceguard.services.incident.read_incident import ReadIncident, Room
from practiceguard.services.incident.take_evidence import TakeEvidence


@dataclass(frozen=True)
class TrackLetters:
    """Reads the lists that were taken in as evidence when the letters were made."""

    read: ReadIncident
    evidence: TakeEvidence
    _kept: dict[tuple[IncidentId, str], "_Listed"] = field(default_factory=dict, compare=False)
    """Lists that were read: what is evidence never changes, and 25,000 rows take a while."""

    def __call__(self, incident: IncidentId) -> Tracking:
        """Return everybody; EVIDENCE_MISSING, EVIDENCE_DAMAGED for a list that cannot be read."""
        room = self.read(incident)
        return tracking_of(room.incident, self.letters(room), self.without(room))

    def letters(self, room: Room) -> tuple[ListedLetter, ...]:
        """Return the letters of all mailings, the oldest first.

        The list of something other than letters has none. EVIDENCE_MISSING, EVIDENCE_DAMAGED.
        """
        lists = self._lists(room)
        return tuple(letter for one in lists for letter in one.letters)

    def without(self, room: Room) -> tuple[ListedWithout, ...]:
        """Return those for whom the last mailing has no letter, with the reason.

        Each mailing tells of everybody, so that the last one knows who is left. None are those who
        had a letter before, and where the list is from before it told of them.
        """
        last = self._lists(room)[-1:]
        return tuple(one for listed in last for one in listed.without)

    def _lists(self, room: Room) -> tuple["_Listed", ...]:
        return tuple(
            self._of(room.incident.id, one.entry, one)
            for one in room.entries
            if isinstance(one.entry, MailingMade)
        )

    def _of(self, incident: IncidentId, made: MailingMade, signed: Signed) -> "_Listed":
        key = incident, made.evidence
        if key not in self._kept:
            content = b"".join(self.evidence.content(incident, EvidenceId(made.evidence)))
            self._kept[key] = _listed(content, made, signed.at)
        return self._kept[key]


@dataclass(frozen=True)
class _Listed:
    """The list of one mailing."""

    letters: tuple[ListedLetter, ...] = ()
    without: tuple[ListedWithout, ...] = ()


def _listed(content: bytes, made: MailingMade, at: datetime) -> _Listed:
    try:
        manifests = read_manifests(content.decode("utf-8"))
    except ValueError:
        return _Listed()
    languages = {one.name: one.language for one in made.batches}
    rows = [row for one in manifests for row in one.rows]
    letters = tuple(
        ListedLetter(
            made.key,
            row.number,
            row.person,
            row.name,
            languages.get(row.batch, ""),
            row.batch,
            row.place,
            at,
        )
        for row in rows
        if row.state is LetterState.PRINTED
    )
    had_one = NoLetter.HAS_ONE.value
    return _Listed(
        letters,
        tuple(
            _without(row, at)
            for row in rows
            if row.state is not LetterState.PRINTED and row.reasons[:1] != (had_one,)
        ),
    )


def _without(row: ManifestRow, at: datetime) -> ListedWithout:
    has_address = NOTHING_KNOWN not in row.reasons
    why = "; ".join(one for one in row.reasons if one != NOTHING_KNOWN)
    return ListedWithout(row.person, row.name, row.place, why, has_address, at)
