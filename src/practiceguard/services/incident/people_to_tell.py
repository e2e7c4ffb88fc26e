"""Whom letters go to: everybody whom the copies show that the log counts on."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.delivery import Fate, LettersOut, LettersPrinted, NewAddress
from practiceguard.domain.incident.email_run import EmailRunKey, EmailState
from practiceguard.domain.incident.entry import EvidenceId
from practiceguard.domain.incident.incident import Incident
from practiceguard.domain.incident.letter_batch import LetterState, ManifestRow, read_manifests
from practiceguard.domain.incident.log import IncidentId
from practiceguard.domain.incident.new_addresses import at_new_addresses
from practiceguard.domain.incident.notice import NoticeKind
from practiceguard.domain.incident.person import AffectedPerson
from practiceguard.domain.incident.same_people import keys_of_now
from practiceguard.domain.incident.unreachable import to_write_again
from practiceguard.services.incident.choose_copies import ChooseCopies
from practiceguard.services.incident.take_evidence import TakeEvidence
from practiceguard.services.incident.who_is_affected import WhoIsAffected
from practiceguard.services.ports.emails import EmailJournal
from practiceguard.services.progress import Cancellation, Report


@dataclass(frozen=True)
class PeopleToTell:
    """Finds the people anew each time: the address book and the answers may be others now."""

    copies: ChooseCopies
    who: WhoIsAffected
    evidence: TakeEvidence
    emails: EmailJournal

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
        people = affected.matched.people
        return at_new_addresses(people, self._moved(incident, people))

    def _moved(
        self, incident: Incident, people: tuple[AffectedPerson, ...]
    ) -> Mapping[str, NewAddress | None]:
        """Return who lives elsewhere by now, by the keys of now."""
        moved = to_write_again(incident)
        if moved.keys() <= {one.key for one in people}:
            return moved
        rows = (row for one in incident.mailings for row in self._listed(incident.id, one.evidence))
        now = keys_of_now(rows, people)
        return {now.get(key, key): address for key, address in moved.items()}

    def is_at_hand(self, incident: Incident) -> bool:
        """Return whether somebody counted, and nothing has to be fetched from a copy to tell who.

        Whoever only looks at a letter must not start to read a place for minutes.
        """
        found = incident.found
        return found is not None and all(self.copies.is_at_hand(one) for one in found.snapshots)

    def with_a_letter(
        self, incident: Incident, kind: NoticeKind, people: Iterable[AffectedPerson] = ()
    ) -> frozenset[str]:
        """Return the keys of those for whom letters of a kind were made before.

        `people`: everybody affected now; who is known by another key since is found among them.
        Whoever has another address since then has none that could arrive.
        Of a mailing by e-mail those whom a message may have reached, and those whose message waits
        to go out: who could not be sent one, or whose came back, has none. Read from the lists that
        were taken in as evidence: EVIDENCE_MISSING, EVIDENCE_DAMAGED.
        """
        made = [one for one in incident.mailings if one.kind is kind]
        rows: list[ManifestRow] = []
        for one in made:
            listed = list(self._listed(incident.id, one.evidence))
            if one.is_by_email:
                reached = self._emailed(incident, one.key)
                listed = [row for row in listed if row.person in reached]
            rows += listed
        found = {row.person for row in rows} - to_write_again(incident).keys()
        now = keys_of_now(rows, people)
        return frozenset(found | {now[key] for key in found & now.keys()})

    def _listed(self, incident: IncidentId, evidence: str) -> Iterator[ManifestRow]:
        content = b"".join(self.evidence.content(incident, EvidenceId(evidence)))
        for batch in read_manifests(content.decode("utf-8")):
            yield from (row for row in batch.rows if row.state is LetterState.PRINTED)

    def _emailed(self, incident: Incident, mailing: str) -> frozenset[str]:
        """Return the keys of those whom a message of a mailing may have reached, or is to reach.

        While messages go out, and after a crash, the journal knows more than the log.
        """
        found, told = _emailed(incident, mailing)
        for one in self.emails.items(EmailRunKey(incident.id, mailing)):
            is_on_its_way = one.state in {EmailState.WAITING, EmailState.SENDING}
            is_gone = one.state in {EmailState.SENT, EmailState.MAYBE}
            if is_on_its_way or (is_gone and one.person not in told):
                found.add(one.person)
        return frozenset(found)


def _emailed(incident: Incident, mailing: str) -> tuple[set[str], set[str]]:
    """Return whom a message of a mailing may have reached by the log, and of whom it tells."""
    found: set[str] = set()
    told: set[str] = set()
    for one in incident.deliveries:
        if isinstance(one, LettersPrinted) or one.mailing != mailing:
            continue
        if isinstance(one, LettersOut):
            found |= set(one.persons)
            told |= set(one.persons)
            continue
        told.add(one.person)
        if one.fate is Fate.MAYBE_SENT:
            found.add(one.person)
        elif one.fate.is_lost:
            found.discard(one.person)
    return found, told
