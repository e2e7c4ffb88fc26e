"""Where everybody stands: the lists of the mailings, and what the log says became of letters."""

from dataclasses import dataclass, field

from practiceguard.domain.incident.entry import EvidenceId
from practiceguard.domain.incident.incident import Signed
from practiceguard.domain.incident.letter_batch import LetterState, read_manifests
from practiceguard.domain.incident.log import IncidentId
from practiceguard.domain.incident.mailing_made import MailingMade
from practiceguard.domain.incident.tracked import ListedLetter
from practiceguard.domain.incident.unreachable import Tracking, tracking_of
from practiceguard.services.incident.read_incident import ReadIncident, Room
from practiceguard.services.incident.take_evidence import TakeEvidence


@dataclass(frozen=True)
class TrackLetters:
    """Reads the lists that were taken in as evidence when the letters were made."""

    read: ReadIncident
    evidence: TakeEvidence
    _kept: dict[tuple[IncidentId, str], tuple[ListedLetter, ...]] = field(
        default_factory=dict, compare=False
    )
    """Lists that were read: what is evidence never changes, and 25,000 rows take a while."""

    def __call__(self, incident: IncidentId) -> Tracking:
        """Return everybody; EVIDENCE_MISSING, EVIDENCE_DAMAGED for a list that cannot be read."""
        room = self.read(incident)
        return tracking_of(room.incident, self.letters(room))

    def letters(self, room: Room) -> tuple[ListedLetter, ...]:
        """Return the letters of all mailings, the oldest first.

        The list of something other than letters has none. EVIDENCE_MISSING, EVIDENCE_DAMAGED.
        """
        made = [one for one in room.entries if isinstance(one.entry, MailingMade)]
        return tuple(letter for one in made for letter in self._of(room.incident.id, one))

    def _of(self, incident: IncidentId, signed: Signed) -> tuple[ListedLetter, ...]:
        made = signed.entry
        if not isinstance(made, MailingMade):
            return ()
        key = incident, made.evidence
        if key not in self._kept:
            self._kept[key] = self._listed(incident, made, signed)
        return self._kept[key]

    def _listed(
        self, incident: IncidentId, made: MailingMade, signed: Signed
    ) -> tuple[ListedLetter, ...]:
        content = b"".join(self.evidence.content(incident, EvidenceId(made.evidence)))
        try:
            manifests = read_manifests(content.decode("utf-8"))
        except ValueError:
            return ()
        languages = {one.name: one.language for one in made.batches}
        return tuple(
            ListedLetter(
                made.key,
                row.number,
                row.person,
                row.name,
                languages.get(row.batch, ""),
                row.batch,
                row.place,
                signed.at,
            )
            for one in manifests
            for row in one.rows
            if row.state is LetterState.PRINTED
        )
