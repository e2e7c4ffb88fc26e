"""Make the record of an incident for a court or an authority: one archive, verified, and logged."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.court_entries import RecordMade
from practiceguard.domain.incident.court_record import RecordWish
from practiceguard.domain.incident.log import IncidentId
from practiceguard.domain.incident.redaction import Redaction
from practiceguard.domain.secret import Secret
from practiceguard.services.backup.staging import StagingFolders
from practiceguard.services.incident.court_record.archive import Sources, Work
from practiceguard.services.incident.court_record.people import (
    KnownNames,
    NamesOfPeople,
    names_written_down,
    without_people,
)
from practiceguard.services.incident.court_record.speech import Speech
from practiceguard.services.incident.court_record.told import Told
from practiceguard.services.incident.derive_duties import DeriveDuties
from practiceguard.services.incident.keep_law import KeepLaw
from practiceguard.services.incident.read_incident import ReadIncident
from practiceguard.services.incident.residents import residents_of
from practiceguard.services.incident.take_evidence import TakeEvidence
from practiceguard.services.incident.write_log import append
from practiceguard.services.ports import (
    Archives,
    Clock,
    Files,
    IncidentLog,
    PracticeStore,
    Processes,
)
from practiceguard.services.ports.court_kit import CourtKit
from practiceguard.services.progress import Cancellation, Report
from practiceguard.wording import court_record as words


@dataclass(frozen=True)
class MadeRecord:
    """An archive that lies where somebody wanted it, and is in the log."""

    entry: RecordMade
    archive: Path
    password: Secret | None
    """Shown once: it is nowhere else. None if it is not encrypted."""
    left_out: int
    """Files of evidence that were asked for and are not in it."""
    laws_lacking: int
    """Rows of the law that nobody has any more."""
    names_are_whole: bool
    """False where a name may have stayed: see `NamesOfPeople`."""


@dataclass(frozen=True)
class MakeRecord:
    """Makes records."""

    log: IncidentLog
    read: ReadIncident
    derive: DeriveDuties
    evidence: TakeEvidence
    names: NamesOfPeople
    law: KeepLaw
    kit: CourtKit
    archives: Archives
    files: Files
    store: PracticeStore
    processes: Processes
    clock: Clock
    new_password: Callable[[], Secret]

    def __call__(
        self,
        incident: IncidentId,
        author: str,
        wish: RecordWish,
        folder: Path,
        speech: Speech,
        report: Report,
        cancel: Cancellation,
    ) -> MadeRecord:
        """Write the archive into `folder`, write it into the log, and return it.

        INPUT_INVALID with the field that is missing, or if there is no such incident; TARGET_FULL,
        TARGET_NOT_WRITABLE, CANCELLED, LAW_UNREADABLE, EVIDENCE_DAMAGED for a file that changed
        while it was copied. After any of these no archive is there, and nothing in the log.
        """
        self._demand(author, wish, folder)
        told = self._told(incident, author, wish, speech, report, cancel)
        parts = Sources(self.evidence, self.law, self.kit, self.archives)
        work = Work(parts, told, report, cancel)
        work.prepare()
        folders = StagingFolders(self.files, self.store, self.processes)
        folders.remove_leftovers()
        password = self.new_password() if wish.is_encrypted else None
        staging = folders.make(folder)
        try:
            staged = staging / "archive.zip"
            self.archives.write(staged, password, work.members())
            work.read_back(staged, password)
            archive = self.files.free_name(folder / _name(told), "2")
            entry = work.entry(archive.name, self.files.sha256(staged))
            self._place(staged, archive)
            try:
                append(self.log, self.clock, incident, author, entry)
            except BaseException:
                # Not in the log, not made: it goes the way it came.
                self.files.place(archive, staged)
                raise
        finally:
            folders.remove(staging)
        return MadeRecord(
            entry,
            archive,
            password,
            work.evidence.left_out,
            work.laws_lacking,
            told.names_are_whole,
        )

    def _demand(self, author: str, wish: RecordWish, folder: Path) -> None:
        lack = wish.lack() if author.strip() else "author"
        if lack:
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": lack})
        if not self.files.is_folder(folder):
            raise PracticeGuardError(ErrorCode.TARGET_NOT_WRITABLE, {"folder": str(folder)})

    def _told(
        self,
        incident: IncidentId,
        author: str,
        wish: RecordWish,
        speech: Speech,
        report: Report,
        cancel: Cancellation,
    ) -> Told:
        room = self.read(incident)
        # Nothing is ever taken away: what was added since is left for the next record.
        stored = self.log.entries(incident)[: len(room.entries)]
        known, redaction = KnownNames((), is_whole=True), None
        mark = speech.say(words.CONTEXT, words.REMOVED)
        if not wish.with_names:
            known = self.names(room.incident, report, cancel)
            redaction = Redaction((*known.names, *names_written_down(room.entries)), mark)
        entries = tuple(
            one if redaction is None else without_people(one, redaction, mark)
            for one in room.entries
        )
        practice = self.store.practice()
        return Told(
            room=room,
            stored=stored,
            entries=entries,
            removed=frozenset(
                after.number
                for before, after in zip(room.entries, entries, strict=True)
                if before is not after
            ),
            derived=self.derive(room.incident, residents_of(room.incident)),
            wish=wish,
            speech=speech,
            practice=practice.name if practice else "",
            made_at=self.clock.now(),
            made_by=author.strip(),
            clean=redaction.text if redaction is not None else _as_it_is,
            anchored=max((one.number for one in self.log.anchors(incident)), default=0),
            names_are_whole=known.is_whole,
        )

    def _place(self, staged: Path, archive: Path) -> None:
        try:
            self.files.place(staged, archive)
        except FileExistsError as error:
            facts = {"folder": str(archive.parent)}
            raise PracticeGuardError(ErrorCode.TARGET_NOT_WRITABLE, facts) from error


def _name(told: Told) -> str:
    day: datetime = told.made_at.astimezone(told.zone)
    parts = (told.room.incident.number, told.wish.purpose.value, day.date().isoformat())
    return f"record-{'-'.join(parts)}.zip"


def _as_it_is(text: str) -> str:
    return text
