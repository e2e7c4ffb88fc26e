"""Write into the log what went out by e-mail: released, taken by the server, refused, unsure.

Told from what the journal has and the log has not, so that a crash between the two is mended by
calling it once more.
"""

import hashlib
import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Protocol

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident import entry as written
from practiceguard.domain.incident.delivery import Fate, LetterFate, LettersOut, Way
from practiceguard.domain.incident.email_consent import NotEmailed
from practiceguard.domain.incident.email_run import EmailItem, EmailPlan, EmailRunKey, EmailState
from practiceguard.domain.incident.incident import Incident
from practiceguard.domain.incident.letter_batch import BatchManifest, ManifestRow, manifest_lines
from practiceguard.domain.incident.log import IncidentId
from practiceguard.domain.incident.notice_released import LARGE_MAILING, NotReady
from practiceguard.domain.incident.tracking import untold
from practiceguard.services.backup.staging import StagingFolders
from practiceguard.services.incident.emails.left import rows_left
from practiceguard.services.incident.emails.overtaken import Overtaken
from practiceguard.services.incident.read_incident import ReadIncident
from practiceguard.services.incident.released_texts import ReleasedTexts
from practiceguard.services.incident.take_evidence import Origin, TakeEvidence
from practiceguard.services.incident.track_letters import TrackLetters
from practiceguard.services.incident.write_log import WriteLog
from practiceguard.services.ports import Clock, Files
from practiceguard.services.ports.emails import EmailJournal


@dataclass(frozen=True)
class EmailWords:
    """What is written into the log, in the language of whoever writes."""

    list_is: str
    """What the list of all messages is, as evidence."""
    sent_is: str
    """What the list of those that went out is."""
    agreed: str
    """With `{because}`: that the practice said that people agreed."""
    receipt: str
    """With `{file}` and `{hash}`: the name of the list, and its SHA-256."""
    again: str
    """With `{numbers}`: that messages are sent once more although they may have arrived."""


class RecordOut(Protocol):
    """Writes down that a part went out, and what of it every duty is told by."""

    def __call__(self, incident: IncidentId, author: str, out: LettersOut) -> Incident:
        """Add it to the log and return the incident."""
        ...


_FATES = {EmailState.REFUSED: Fate.BOUNCED, EmailState.MAYBE: Fate.MAYBE_SENT}


@dataclass(frozen=True)
class RecordEmails:
    """Carries over from the journal into the log."""

    journal: EmailJournal
    evidence: TakeEvidence
    files: Files
    folders: StagingFolders
    read: ReadIncident
    texts: ReleasedTexts
    write: WriteLog
    track: TrackLetters
    record_out: RecordOut
    clock: Clock
    state_folder: Path

    def plan(self, key: EmailRunKey) -> EmailPlan:
        """Return a mailing; INPUT_INVALID if there is none of that key."""
        found = [one for one in self.journal.plans(key.incident) if one.key == key]
        if not found:
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "mailing"})
        return found[0]

    def is_released(self, key: EmailRunKey) -> bool:
        """Return whether the log has the mailing: only then may any of it leave."""
        digest = self.plan(key).made.digest
        return any(one.digest == digest for one in self.read(key.incident).incident.mailings)

    def see_that_words_stand(self, key: EmailRunKey) -> None:
        """See that the words of those who wait are those of now; EMAIL_OVERTAKEN.

        That nobody released others since, and that the record states nothing else by now.
        """
        plan = self.plan(key)
        texts = {(one.language, one.place) for one in plan.made.batches}
        room = self.read(key.incident)
        if Overtaken(self.texts)(room, plan):
            raise PracticeGuardError(ErrorCode.EMAIL_OVERTAKEN)
        for one in room.incident.released:
            notice = one.notice
            is_same_letter = notice.kind is plan.made.kind
            if (
                is_same_letter
                and one.at > plan.made_at
                and (notice.language, notice.place) in texts
                and notice.sha256 not in plan.made.texts
            ):
                raise PracticeGuardError(ErrorCode.EMAIL_OVERTAKEN)

    def release(
        self,
        key: EmailRunKey,
        author: str,
        second: str,
        words: EmailWords,
        left: Iterable[NotEmailed] = (),
    ) -> Incident:
        """Write down that the mailing may go out. Once: a second call changes nothing.

        `left`: who gets none by it; they stand in its list, each with the reason.

        NOTICE_NOT_READY where a second person is wanted or is the first; EMAIL_NOT_TESTED before
        the test messages went out; EMAIL_OVERTAKEN; LETTERS_NUMBER_TAKEN; INPUT_INVALID without
        an author.
        """
        plan = self.plan(key)
        if self.is_released(key):
            return self.read(key.incident).incident
        self._demand(plan, author, second)
        whole = _manifest(plan, self._all(key)) + manifest_lines(rows_left(left))
        listed = self._taken(plan, author, "e-mails", words.list_is, whole)
        entries: list[written.Entry] = []
        if plan.because:
            said = words.agreed.replace("{because}", plan.because)
            entries.append(written.Noted(said, written.Topic.DECISION))
        made = replace(
            plan.made,
            evidence=listed.evidence,
            list_sha256=listed.sha256,
            second=second.strip(),
        )
        return self.write(key.incident, author, *entries, made)

    def sent(self, key: EmailRunKey, author: str, words: EmailWords) -> Incident:
        """Write down whatever is known by now and does not stand in the log yet."""
        plan, items = self.plan(key), self._all(key)
        incident = self.read(key.incident).incident
        told = _told(incident, key.mailing)
        new = [one for one in items if one.state is EmailState.SENT and one.person not in told]
        if new:
            incident = self.record_out(key.incident, author, self._out(plan, author, new, words))
        known = {
            (one.person, one.fate, one.at)
            for one in incident.deliveries
            if isinstance(one, LetterFate) and one.mailing == key.mailing
        }
        missing = [
            one for one in _fates(key.mailing, items) if (one.person, one.fate, one.at) not in known
        ]
        if not missing:
            return incident
        # Whose message came back and whose letter is on its way counts as written to.
        letters = self.track.letters(self.read(key.incident))
        more = untold(letters, (*incident.deliveries, *missing))
        return self.write(key.incident, author, *missing, *more)

    def again(
        self, key: EmailRunKey, numbers: Iterable[str], author: str, words: EmailWords
    ) -> Incident:
        """Let messages wait again of which nobody knows whether they arrived: a person wants it so.

        The log says so before the journal does: what goes out twice is never without a reason.
        """
        chosen = set(numbers)
        found = [
            one for one in self._all(key) if one.number in chosen and one.state is EmailState.MAYBE
        ]
        if not found:
            return self.read(key.incident).incident
        said = words.again.replace("{numbers}", ", ".join(one.number for one in found))
        incident = self.write(key.incident, author, written.Noted(said, written.Topic.DECISION))
        for one in found:
            self.journal.mark(key, one.number, EmailState.WAITING, self.clock.now(), one.words)
        return incident

    def leave(self, key: EmailRunKey, numbers: Collection[str] | None = None) -> int:
        """Let no more of a mailing out, or these not, and return how many people it concerns.

        They are in no list of those who were told: each stays to be reached in another way.
        """
        waiting = [
            one
            for one in self._all(key)
            if one.state is EmailState.WAITING and (numbers is None or one.number in numbers)
        ]
        for one in waiting:
            self.journal.mark(key, one.number, EmailState.LEFT, self.clock.now(), one.words)
        return len(waiting)

    def _all(self, key: EmailRunKey) -> tuple[EmailItem, ...]:
        return self.journal.items(key)

    def _demand(self, plan: EmailPlan, author: str, second: str) -> None:
        if not author.strip():
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "author"})
        affected = self.read(plan.key.incident).incident.affected or 0
        if max(plan.made.letters, affected) >= LARGE_MAILING and not second.strip():
            raise _not_ready(NotReady.SECOND_PERSON)
        if second.strip().casefold() == author.strip().casefold():
            raise _not_ready(NotReady.SAME_PERSON)
        if plan.is_for_server and plan.tested_at is None:
            raise PracticeGuardError(ErrorCode.EMAIL_NOT_TESTED)
        self.see_that_words_stand(plan.key)
        self.texts.see_that_number_is_free(plan.key.incident, plan.made.key, plan.made.digest)

    def _out(
        self, plan: EmailPlan, author: str, new: list[EmailItem], words: EmailWords
    ) -> LettersOut:
        content = "".join(json.dumps(_line(one)) + "\n" for one in new)
        name = f"e-mails-sent-{hashlib.sha256(content.encode('ascii')).hexdigest()[:8]}"
        taken = self._taken(plan, author, name, words.sent_is, content)
        receipt = words.receipt.replace("{file}", taken.name).replace("{hash}", taken.sha256)
        times = [one.at for one in new if one.at is not None]
        return LettersOut(
            mailing=plan.key.mailing,
            way=Way.EMAIL,
            letters=len(new),
            sent_at=max(times, default=self.clock.now()),
            receipt=receipt,
            persons=tuple(one.person for one in new),
            evidence=taken.evidence,
        )

    def _taken(
        self, plan: EmailPlan, author: str, name: str, what: str, content: str
    ) -> written.EvidenceTaken:
        """Take a list in; it lies in clear only in a folder that nobody else can enter."""
        folder = self.folders.make(self.state_folder)
        try:
            path = folder / f"{name}-{plan.key.mailing}.jsonl"
            self.files.write_new(path, content.encode("utf-8"))
            origin = Origin(what, author, self.clock.now())
            return self.evidence(plan.key.incident, author, path, origin)
        finally:
            self.folders.remove(folder)


def _told(incident: Incident, mailing: str) -> frozenset[str]:
    return frozenset(
        person
        for one in incident.deliveries
        if isinstance(one, LettersOut) and one.mailing == mailing and one.way is Way.EMAIL
        for person in one.persons
    )


def _fates(mailing: str, items: Iterable[EmailItem]) -> Iterator[LetterFate]:
    for one in items:
        fate = _FATES.get(one.state)
        if fate is not None and one.at is not None:
            yield LetterFate(
                mailing,
                one.person,
                fate,
                one.at,
                one.number,
                Way.EMAIL,
                one.words,
                place=one.place,
                can_be_written_to=one.has_post and fate is Fate.BOUNCED,
            )


def _line(one: EmailItem) -> dict[str, object]:
    at = None if one.at is None else one.at.isoformat()
    return {**asdict(one), "state": one.state.value, "at": at}


def _manifest(plan: EmailPlan, items: tuple[EmailItem, ...]) -> str:
    """Return the list of all messages in the form of the list of letters on paper."""
    parts = []
    for batch in plan.made.batches:
        rows = tuple(
            ManifestRow(
                one.number, one.person, one.shown, (one.address,), batch.name,
                sha256=one.sha256, place=one.place,
            )
            for one in items
            if one.batch == batch.name
        )  # fmt: skip
        parts.append(manifest_lines(BatchManifest(batch.name, "", "", 0, rows)))
    return "".join(parts)


def _not_ready(reason: NotReady) -> PracticeGuardError:
    return PracticeGuardError(ErrorCode.NOTICE_NOT_READY, {"reason": reason.value})
