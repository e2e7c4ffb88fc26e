"""Write down how letters went out and what became of each; duties are settled by what went out.

A letter that comes back takes nothing back of the lot it went with: it was sent. But the person
counts as out of reach until something else arrives.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.case import DutyId
from practiceguard.domain.incident.delivery import (
    Fate,
    LetterFate,
    LettersOut,
    LettersPrinted,
    NewAddress,
    Way,
)
from practiceguard.domain.incident.duty import Duty
from practiceguard.domain.incident.entry import EvidenceId, LotSent
from practiceguard.domain.incident.incident import Incident
from practiceguard.domain.incident.letter_number import parse_letter_number
from practiceguard.domain.incident.log import IncidentId
from practiceguard.domain.incident.people_of_duty import count_for
from practiceguard.domain.incident.rule import Recipient
from practiceguard.domain.incident.tracked import ListedLetter
from practiceguard.domain.incident.tracking import untold
from practiceguard.services.incident.delivery_faults import mailing_of
from practiceguard.services.incident.derive_duties import DeriveDuties
from practiceguard.services.incident.law_digest import digest_of
from practiceguard.services.incident.read_incident import ReadIncident, Room
from practiceguard.services.incident.residents import residents_of
from practiceguard.services.incident.track_letters import TrackLetters
from practiceguard.services.incident.write_log import WriteLog


@dataclass(frozen=True)
class WhatBecame:
    """What became of one letter, as somebody says it."""

    fate: Fate
    at: datetime
    way: Way | None = None
    note: str = ""
    evidence: str = ""
    address: NewAddress | None = None
    had_address: bool = True
    """False for somebody without a letter of whom no address was known."""
    can_be_written_to: bool = False
    """Of a message that came back: a postal address is known that nobody has tried."""


@dataclass(frozen=True)
class RecordDelivery:
    """Everything goes into the log, which nobody can change."""

    read: ReadIncident
    write: WriteLog
    derive: DeriveDuties
    track: TrackLetters

    def record_printed(
        self, incident: IncidentId, author: str, printed: LettersPrinted
    ) -> Incident:
        """Batches came out of the printer. INPUT_INVALID with the field that is wrong."""
        return self.write(incident, author, printed)

    def record_out(
        self,
        incident: IncidentId,
        author: str,
        out: LettersOut,
        *,
        duties: tuple[DutyId, ...] = (),
        places: Mapping[str, str] | None = None,
    ) -> Incident:
        """Letters or messages went out: the duties of their mailing count those people as told.

        Of each duty only its own people count, and each once, however many letters they got.
        `duties`: which it serves, where no mailing was made; `places`: where people live who are on
        no list, by key. What an earlier call could not finish is made up for. INPUT_INVALID with
        the field: `mailing`, `batches`, `batches_sent` (already out), `persons` (not on the list),
        `letters` (another number), `receipt`, `sent_at`.
        """
        room = self.read(incident)
        letters = self.track.letters(room)
        if _strangers(out, letters):
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "persons"})
        after = replace(room.incident, deliveries=(*room.incident.deliveries, out))
        said = places or {}
        lots = self._lots_missing(room, after, letters, {id(out): duties}, said)
        return self.write(incident, author, out, *lots, *untold(letters, after.deliveries))

    def record_fate(
        self,
        incident: IncidentId,
        author: str,
        became: WhatBecame,
        *,
        number: str = "",
        person: str = "",
    ) -> Incident:
        """Say what became of a letter, by its number as it was typed or read, or of a person.

        INPUT_INVALID with the field: `letter number` for a typing error, `number` if there is no
        such letter here, `person`, `note`, `address`, `at` before the letter went out.
        """
        room = self.read(incident)
        letters = self.track.letters(room)
        letter = _letter_of(letters, number, person)
        key = letter.person if letter else person.strip()
        left = next((one for one in self.track.without(room) if one.person == key), None)
        entry = LetterFate(
            letter.mailing if letter else "",
            key,
            became.fate,
            became.at,
            letter.number if letter else "",
            became.way,
            became.note.strip(),
            became.evidence,
            letter.place if letter else left.place if left else "",
            letter is not None or (left.has_address if left else became.had_address),
            became.can_be_written_to,
            became.address,
        )
        if letter is not None and _is_before_it_went(entry, letter, room.incident):
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "at"})
        after = (*room.incident.deliveries, entry)
        return self.write(incident, author, entry, *untold(letters, after))

    def _lots_missing(
        self,
        room: Room,
        after: Incident,
        letters: tuple[ListedLetter, ...],
        duties: Mapping[int, tuple[DutyId, ...]],
        places: Mapping[str, str],
    ) -> Iterator[LotSent]:
        """Yield the lots of all that went out which the log does not have yet."""
        derived = self.derive(room.incident, residents_of(room.incident)).duties
        by_id = {one.id: one for one in derived if one.rule.recipient is Recipient.PEOPLE}
        written = Counter(
            (one.entry.duty, one.entry.sent_at, one.entry.receipt)
            for one in room.entries
            if isinstance(one.entry, LotSent)
        )
        where = {**{one.person: one.place for one in letters}, **places}
        told: dict[DutyId, set[str]] = {}
        for out in after.deliveries:
            if not isinstance(out, LettersOut) or out.way is Way.PHONE:
                continue
            made = mailing_of(after, out.mailing)
            people = _people_of(out, letters)
            for key in made.duties if made else duties.get(id(out), ()):
                before = told.setdefault(key, set())
                new = people - before
                before |= people
                lot = _lot(out, by_id.get(key), [where.get(one, "") for one in new])
                if lot is None:
                    continue
                if written[key, lot.sent_at, lot.receipt]:
                    written[key, lot.sent_at, lot.receipt] -= 1
                else:
                    yield lot


def _lot(out: LettersOut, duty: Duty | None, places: Iterable[str]) -> LotSent | None:
    people = count_for(duty, places) if duty is not None else 0
    if duty is None or not people:
        return None
    evidence = EvidenceId(out.evidence) if out.evidence else None
    return LotSent(duty.id, out.sent_at, people, out.receipt, digest_of(duty.law), evidence)


def _people_of(out: LettersOut, letters: Iterable[ListedLetter]) -> set[str]:
    batches = set(out.batches)
    listed = {one.person for one in letters if one.mailing == out.mailing and one.batch in batches}
    return listed | set(out.persons)


def _strangers(out: LettersOut, letters: tuple[ListedLetter, ...]) -> bool:
    """Return whether somebody is to have got a letter of a mailing in whose list they are not.

    Messages need no printed letter, so they are asked nothing of.
    """
    if out.way is not Way.POST or not out.mailing:
        return False
    known = {one.person for one in letters if one.mailing == out.mailing}
    return not set(out.persons) <= known


def _letter_of(letters: tuple[ListedLetter, ...], number: str, person: str) -> ListedLetter | None:
    if number.strip():
        wanted = str(parse_letter_number(number))
        found = next((one for one in letters if one.number == wanted), None)
        if found is None:
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "number"})
        return found
    return next((one for one in reversed(letters) if one.person == person), None)


def _is_before_it_went(entry: LetterFate, letter: ListedLetter, incident: Incident) -> bool:
    """Return whether a letter is to have come back before it left."""
    if entry.fate not in {Fate.BOUNCED, Fate.RETURNED}:
        return False
    went = [
        one.sent_at
        for one in incident.deliveries
        if isinstance(one, LettersOut)
        and one.mailing == letter.mailing
        and (letter.batch in one.batches or letter.person in one.persons)
    ]
    return bool(went) and entry.at <= min(went)
