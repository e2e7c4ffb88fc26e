"""Whom letters go to: everybody whom the copies show that the log counts on."""

from collections.abc import Iterator
from dataclasses import dataclass

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.delivery import Fate, LettersOut, LettersPrinted
from practiceguard.domain.incident.entry import EvidenceId
from practiceguard.domain.incident.incident import Incident
from practiceguard.domain.incident.letter_batch import LetterState, read_manifests
from practiceguard.domain.incident.log import IncidentId
from practiceguard.domain.incident.new_addresses import at_new_addresses
from practiceguard.domain.incident.notice import NoticeKind
from practiceguard.domain.incident.person import AffectedPerson
from practiceguard.domain.incident.unreachable import to_write_again
from practiceguard.services.incident.choose_copies import ChooseCopies
from practiceguard.services.incident.take_evidence import TakeEvidence
from practiceguard.services.incident.who_is_affected import WhoIsAffected
from practiceguard.services.progress import Cancellation, Report


@dataclass(frozen=True)
class PeopleToTell:
    """Finds the people anew each time: the address book and the answers may be others now."""

    copies: ChooseCopies
    who: WhoIsAffected
    evidence: TakeEvidence

    def __call__(
        self, incident: Incident, report: Report, cancel: Cancellation
    ) -> tuple[AffectedPerson, ...]:
        """Return everybody affected, from the copies that were counted in.

        LETTERS_NOT_COUNTED before anybody counted, SNAPSHOT_NOT_FOUND if one of those copies is
        gone, and what reading a copy raises.
        """
        found = incident.found
        if found is None:
            raise PracticeGuardError(ErrorCode.LETTERS_NOT_COUNTED)
        known = {one.ref.snapshot_id: one.ref for one in self.copies(incident)}
        if not set(found.snapshots) <= set(known):
            raise PracticeGuardError(ErrorCode.SNAPSHOT_NOT_FOUND)
        chosen = sorted((known[one] for one in found.snapshots), key=lambda one: one.taken_at)
        self.copies.prepare(tuple(chosen), report, cancel)
        affected = self.who(tuple(chosen), report, cancel, folders=found.folders)
        return at_new_addresses(affected.matched.people, to_write_again(incident))

    def is_at_hand(self, incident: Incident) -> bool:
        """Return whether somebody counted, and nothing has to be fetched from a copy to tell who.

        Whoever only looks at a letter must not start to read a place for minutes.
        """
        found = incident.found
        return found is not None and all(self.copies.is_at_hand(one) for one in found.snapshots)

    def with_a_letter(self, incident: Incident, kind: NoticeKind) -> frozenset[str]:
        """Return the keys of those for whom letters of a kind were made before.

        Whoever has another address since then has none that could arrive.
        Of a mailing by e-mail those whom a message may have reached: who could not be sent one, or
        whose came back, has none. Read from the lists that were taken in as evidence:
        EVIDENCE_MISSING, EVIDENCE_DAMAGED.
        """
        made = [one for one in incident.mailings if one.kind is kind]
        found: set[str] = set()
        for one in made:
            listed = frozenset(self._listed(incident.id, one.evidence))
            found |= listed & _emailed(incident, one.key) if one.is_by_email else listed
        return frozenset(found - to_write_again(incident).keys())

    def _listed(self, incident: IncidentId, evidence: str) -> Iterator[str]:
        content = b"".join(self.evidence.content(incident, EvidenceId(evidence)))
        for batch in read_manifests(content.decode("utf-8")):
            yield from (row.person for row in batch.rows if row.state is LetterState.PRINTED)


def _emailed(incident: Incident, mailing: str) -> frozenset[str]:
    """Return the keys of those whom a message of a mailing may have reached."""
    found: set[str] = set()
    for one in incident.deliveries:
        if isinstance(one, LettersPrinted) or one.mailing != mailing:
            continue
        if isinstance(one, LettersOut):
            found |= set(one.persons)
        elif one.fate is Fate.MAYBE_SENT:
            found.add(one.person)
        elif one.fate.is_lost:
            found.discard(one.person)
    return frozenset(found)
