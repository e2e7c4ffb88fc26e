"""Make the letters of a mailing, compare each with the record, and only then release it.

Whatever fails on the way, the log has either a whole mailing of which every letter was read back,
or nothing. The folder says of itself in which of the two it is.
"""

import hashlib
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from practiceguard.domain.backup.progress import Phase, Progress
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident import entry as written
from practiceguard.domain.incident.letter_batch import manifest_lines
from practiceguard.domain.incident.mailing_made import MailingMade
from practiceguard.domain.incident.notice_released import NotReady
from practiceguard.services.backup.staging import StagingFolders
from practiceguard.services.incident.check_pairs import CheckPairs, PairReport
from practiceguard.services.incident.derive_duties import DeriveDuties
from practiceguard.services.incident.mailing import MailingFolder
from practiceguard.services.incident.merge_letters import MergedMailing, MergeLetters
from practiceguard.services.incident.people_without_letter import (
    WithoutWords,
    counted_reasons,
    rows_without,
    without_table,
)
from practiceguard.services.incident.plan_mailing import PlannedMailing
from practiceguard.services.incident.prepare_notices import PrepareNotices
from practiceguard.services.incident.read_incident import ReadIncident
from practiceguard.services.incident.released_texts import ReleasedTexts
from practiceguard.services.incident.take_evidence import Origin, TakeEvidence
from practiceguard.services.incident.write_log import WriteLog
from practiceguard.services.ports import Clock, Files
from practiceguard.services.progress import Cancellation, Report

MAKING = 0.45
"""Share of the whole that making takes; reading back takes the rest (docs/performance.md)."""


@dataclass(frozen=True)
class MailingWords:
    """What is written into the folder and the log in the language of whoever makes the letters."""

    note: str
    ready: str
    refused: str
    list_is: str
    """What the list of all letters is, as evidence."""
    without_is: str
    """What the list of those without a letter is."""
    without: WithoutWords


@dataclass(frozen=True)
class Readers:
    """Who stands for a mailing."""

    author: str
    second: str = ""
    """Who else read the test letters."""
    protected_because: str = ""
    """Why letters to protected addresses may be made."""


@dataclass(frozen=True)
class MadeMailing:
    """What came out; `entry` is None where something did not agree and nothing was released."""

    merged: MergedMailing
    pairs: PairReport
    entry: MailingMade | None


@dataclass(frozen=True)
class MakeMailing:
    """Makes and releases mailings. Stopped anywhere, it goes on in the same folder."""

    merge: MergeLetters
    check: CheckPairs
    files: Files
    notices: PrepareNotices
    evidence: TakeEvidence
    read: ReadIncident
    derive: DeriveDuties
    write: WriteLog
    clock: Clock
    folders: StagingFolders
    state_folder: Path

    def __call__(
        self,
        planned: PlannedMailing,
        readers: Readers,
        folder: Path,
        words: MailingWords,
        report: Report,
        cancel: Cancellation,
    ) -> MadeMailing:
        """Make all letters in `folder`, an empty one or one where this mailing was begun.

        NOTICE_NOT_READY with the reason, LETTERS_UNREAD if a text is not released as it stands,
        LETTERS_NOBODY, LETTERS_REFUSED for a folder in which something did not agree,
        LETTERS_NUMBER_TAKEN, CANCELLED, and what making letters and taking in evidence raises.
        After CANCELLED or a crash a second call with the same folder goes on.
        """
        place = MailingFolder(folder)
        was_made = self._demand(planned, readers, place)
        mailing = planned.prepared.mailing
        making, checking = _shares(report)
        merged = self.merge(mailing, folder, making, cancel, words.note)
        unaddressed = planned.prepared.unaddressed
        if unaddressed or merged.refused:
            table = without_table(unaddressed, merged.refused, words.without)
            self._keep_new(place.without, table)
        pairs = self.check(mailing, folder, checking, cancel)
        if not pairs.may_be_released:
            with suppress(PracticeGuardError):  # what was found is told, also of a full drive
                self._keep(place.refused, words.refused.encode("utf-8"))
            return MadeMailing(merged, pairs, None)
        try:
            entry = self._released(planned, readers, merged, words, was_made=was_made)
        except PracticeGuardError as error:
            if error.code is ErrorCode.LETTERS_NUMBER_TAKEN:
                # Another window was quicker: what lies here must not be posted beside its letters.
                self._keep(place.refused, words.refused.encode("utf-8"))
            raise
        self._keep(place.ready, words.ready.encode("utf-8"))
        report(Progress(Phase.CHECKING, 1.0, planned.letters, planned.letters))
        return MadeMailing(merged, pairs, entry)

    def _demand(self, planned: PlannedMailing, readers: Readers, place: MailingFolder) -> bool:
        """See that everybody who has to has read everything, in the words of now.

        Returns whether the log has just this mailing: then its folder is only to be finished.
        """
        now = self.read(planned.incident.id).incident
        if not readers.author.strip():
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "author"})
        if now.closed_at is not None:
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "incident"})
        if planned.choices.protected_too and not readers.protected_because.strip():
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "protected_because"})
        if not planned.letters:
            raise PracticeGuardError(ErrorCode.LETTERS_NOBODY)
        same = readers.second.strip().casefold() == readers.author.strip().casefold()
        if planned.is_large and not readers.second.strip():
            raise _not_ready(NotReady.SECOND_PERSON)
        if same:
            raise _not_ready(NotReady.SAME_PERSON)
        self._texts.releases(planned, now)
        self._texts.see_that_words_stand(planned, now)
        if self.files.exists(place.refused):
            raise PracticeGuardError(ErrorCode.LETTERS_REFUSED, {"folder": str(place.root)})
        self._see_that_number_is_free(planned)
        digest = planned.prepared.mailing.digest
        was_made = any(one.digest == digest for one in now.mailings)
        if was_made and self.files.size(place.plan) is None:
            # Somewhere else these very letters lie: a second folder would be a second letter.
            raise PracticeGuardError(ErrorCode.LETTERS_NUMBER_TAKEN, {"mailing": planned.key})
        return was_made

    @property
    def _texts(self) -> ReleasedTexts:
        return ReleasedTexts(self.notices, self.read, self.derive)

    def _see_that_number_is_free(self, planned: PlannedMailing) -> None:
        digest = planned.prepared.mailing.digest
        self._texts.see_that_number_is_free(planned.incident.id, planned.key, digest)

    def _released(
        self,
        planned: PlannedMailing,
        readers: Readers,
        merged: MergedMailing,
        words: MailingWords,
        *,
        was_made: bool,
    ) -> MailingMade:
        """Take in the lists, and write the mailing down, once."""
        # The log may have grown in the minutes that this took.
        self._see_that_number_is_free(planned)
        now = self.read(planned.incident.id).incident
        releases = self._texts.releases(planned, now)
        self._texts.see_that_words_stand(planned, now)
        digest = planned.prepared.mailing.digest
        for made in now.mailings:
            if made.digest == digest and was_made:
                return made
            if made.digest == digest:
                raise PracticeGuardError(ErrorCode.LETTERS_NUMBER_TAKEN, {"mailing": planned.key})
        place = MailingFolder(merged.folder)
        author = readers.author.strip()
        unaddressed = planned.prepared.unaddressed
        if unaddressed or merged.refused:
            table = without_table(unaddressed, merged.refused, words.without)
            self._take(planned, author, place.without.name, table, words.without_is)
        letters = self.files.read(place.manifest)
        if hashlib.sha256(letters).hexdigest() != merged.list_sha256:
            raise PracticeGuardError(ErrorCode.LETTERS_CHANGED, {"file": str(place.manifest)})
        # Whoever gets no letter stands in the list, too: by it everybody is followed.
        whole = letters + manifest_lines(rows_without(unaddressed)).encode("utf-8")
        listed = self._take(planned, author, place.manifest.name, whole, words.list_is)
        entry = MailingMade(
            year=planned.begun.year,
            mailing=planned.begun.mailing,
            kind=planned.choices.kind,
            duties=planned.duties,
            digest=digest,
            texts=tuple(dict.fromkeys(one.notice.sha256 for one in releases)),
            batches=merged.batches,
            refused=len(merged.refused),
            without_letter=counted_reasons(unaddressed),
            evidence=listed.evidence,
            list_sha256=listed.sha256,
            second=readers.second.strip(),
        )
        entries: list[written.Entry] = []
        if because := readers.protected_because.strip():
            entries.append(written.Noted(because, written.Topic.DECISION))
        self.write(planned.incident.id, author, *entries, entry)
        return entry

    def _take(
        self, planned: PlannedMailing, author: str, name: str, content: bytes, what: str
    ) -> written.EvidenceTaken:
        """Take a list in; it lies in clear only in a folder that nobody else can enter."""
        folder = self.folders.make(self.state_folder)
        try:
            self.files.write_new(folder / name, content)
            origin = Origin(what, author, self.clock.now())
            return self.evidence(planned.incident.id, author, folder / name, origin)
        finally:
            self.folders.remove(folder)

    def _keep_new(self, path: Path, content: bytes) -> None:
        """Write a list; one of an earlier run that says something else stays beside it."""
        try:
            self.files.write_new(path, content)
        except FileExistsError:
            if self.files.sha256(path) != hashlib.sha256(content).hexdigest():
                self.files.write_new(self.files.free_name(path, "2"), content)

    def _keep(self, path: Path, content: bytes) -> None:
        """Write a file that tells of the others; one of an earlier run says the same."""
        try:
            self.files.write_new(path, content)
        except FileExistsError:
            return


def _shares(report: Report) -> tuple[Report, Report]:
    """Return reports for making and for reading back, as parts of one whole."""

    def making(progress: Progress) -> None:
        left = progress.seconds_left
        if left is not None:
            left += (progress.seconds_elapsed + left) * (1 - MAKING) / MAKING
        report(_part(progress, 0.0, MAKING, left))

    def checking(progress: Progress) -> None:
        report(_part(progress, MAKING, 1 - MAKING, progress.seconds_left))

    return making, checking


def _part(progress: Progress, start: float, share: float, left: float | None) -> Progress:
    fraction = min(0.99, start + share * (progress.fraction or 0.0))
    return replace(progress, fraction=fraction, seconds_left=left)


def _not_ready(reason: NotReady) -> PracticeGuardError:
    return PracticeGuardError(ErrorCode.NOTICE_NOT_READY, {"reason": reason.value})
