"""Give a patient the own files back: out of a copy, into an encrypted archive, and into the log.

Files go from the copy into the archive without touching the disk. The archive grows in a private
folder that is written down, is opened again before anybody is told of it, and only then gets its
name: whatever happens on the way, nothing half-written stays, and nothing in clear ever was there.
"""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from practiceguard.domain.backup.progress import Phase, Progress
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.affected_table import is_minor
from practiceguard.domain.incident.hand_back import (
    LIST_NAME,
    UNREAD,
    HandBackWish,
    OwnFile,
    OwnFiles,
    lack_of,
    list_text,
    neutral_name,
)
from practiceguard.domain.incident.handed_back import FileHandedBack, ImagesHandedBack
from practiceguard.domain.incident.log import IncidentId
from practiceguard.domain.incident.naming import Naming
from practiceguard.domain.incident.person import AffectedPerson
from practiceguard.domain.secret import Secret
from practiceguard.services.backup.check_repository import remember_damage
from practiceguard.services.backup.open_copy import OpenCopy
from practiceguard.services.backup.staging import StagingFolders
from practiceguard.services.incident.find_affected import FilesOfPerson
from practiceguard.services.incident.read_incident import ReadIncident
from practiceguard.services.incident.write_log import append
from practiceguard.services.ports import (
    Access,
    AffectedStore,
    Archives,
    BackupEngine,
    Clock,
    Files,
    IncidentLog,
    Member,
    PracticeStore,
    Processes,
)
from practiceguard.services.progress import Cancellation, Report

WRITING_SHARE = 0.8
"""Of the whole work; the rest is reading the archive again."""
_UNREADABLE = {ErrorCode.RESTORE_DAMAGED, ErrorCode.FILE_NOT_FOUND}
"""About one file of a copy: the others can be handed back without it."""


@dataclass(frozen=True)
class HandedBack:
    """An archive that lies where somebody wanted it, and is in the log."""

    entry: ImagesHandedBack
    archive: Path
    password: Secret
    """Shown once: it is nowhere else."""


class _UnreadError(Exception):
    """One file could not be read to its end; never leaves this module."""

    def __init__(self, path: str, cause: PracticeGuardError) -> None:
        super().__init__(path)
        self.path = path
        self.cause = cause


@dataclass(frozen=True)
class HandBack:
    """Finds what may be handed back to a person, and does it."""

    log: IncidentLog
    read: ReadIncident
    own: FilesOfPerson
    affected: AffectedStore
    engine: BackupEngine
    open_copy: OpenCopy
    archives: Archives
    files: Files
    store: PracticeStore
    processes: Processes
    clock: Clock
    new_password: Callable[[], Secret]
    new_mark: Callable[[], str]
    """Tells one archive from another in its name, without telling whose it is."""

    def of_person(self, person: AffectedPerson, snapshot_id: str) -> OwnFiles:
        """Return what a person has in one copy, by the rules of the practice.

        SNAPSHOT_NOT_FOUND if the listing of the copy was not read yet.
        """
        keys = frozenset(one.trace.key for one in person.found)
        listed = self.own.listed(snapshot_id, self.affected.naming() or Naming(), keys)
        return OwnFiles(
            tuple(one for one in listed if not one.may_hold_others),
            tuple(one for one in listed if one.may_hold_others),
        )

    def is_backed_up(self, folder: Path) -> bool:
        """Return whether a folder is copied by each backup: an archive there would stay in it."""
        plan = self.store.plan()
        here = self.files.real(folder)
        sources = [self.files.real(Path(one)) for one in plan.sources] if plan else []
        return any(one == here or one in here.parents for one in sources)

    def minor(self, person: AffectedPerson) -> bool | None:
        """Return whether a person is a child today, None if nobody knows."""
        return is_minor(person, self._today())

    def __call__(
        self,
        incident: IncidentId,
        author: str,
        wish: HandBackWish,
        folder: Path,
        report: Report,
        cancel: Cancellation,
    ) -> HandedBack:
        """Write the archive into `folder`, write it into the log, and return its password.

        A file that cannot be read from the copy is named in the entry; if none can be, its error is
        raised. INPUT_INVALID with the `Lack` as field, also for a path that is not this person's;
        TARGET_FULL, TARGET_NOT_WRITABLE, CANCELLED, and what opening the copy raises. After any of
        these no archive is there, and nothing in the log.
        """
        self._demand(incident, author, wish, folder)
        chosen = self._chosen(wish)
        access = self.open_copy(wish.snapshot_id)
        folders = StagingFolders(self.files, self.store, self.processes)
        folders.remove_leftovers()
        password = self.new_password()
        staging = folders.make(folder)
        try:
            staged = staging / "archive.zip"
            work = _Work(self, wish, access, chosen, report, cancel)
            work.write(staged, password)
            work.read_back(staged, password)
            archive = self._free_name(folder)
            # Before it gets its name: what cannot be described was not handed back.
            entry = self._entry(wish, work, staged, archive.name)
            self._place(staged, archive)
            try:
                append(self.log, self.clock, incident, author, entry)
            except BaseException:
                # Not in the log, not handed back: it goes the way it came.
                self.files.place(archive, staged)
                raise
        finally:
            folders.remove(staging)
        return HandedBack(entry, archive, password)

    def damaged(self, snapshot_id: str) -> None:
        """Hold a file that did not come back whole against the place of the copy."""
        # What is whole is handed back, whatever becomes of our records.
        with suppress(PracticeGuardError):
            place = self.open_copy.place_of(snapshot_id)
            remember_damage(self.store, place.key, self.clock.now())

    def _demand(self, incident: IncidentId, author: str, wish: HandBackWish, folder: Path) -> None:
        if not author.strip():
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "author"})
        self.read(incident)
        lack = lack_of(wish, minor=self.minor(wish.person), now=self.clock.now())
        if lack is not None:
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": lack.value})
        if not self.files.is_folder(folder):
            raise PracticeGuardError(ErrorCode.TARGET_NOT_WRITABLE, {"folder": str(folder)})

    def _chosen(self, wish: HandBackWish) -> tuple[OwnFile, ...]:
        """Return the files of a wish; whatever it says, never another patient's."""
        theirs = {one.path: one for one in self.of_person(wish.person, wish.snapshot_id).offered}
        if any(path not in theirs for path in wish.paths):
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "files"})
        return tuple(theirs[path] for path in wish.paths)

    def _free_name(self, folder: Path) -> Path:
        name = f"files-{self._today().isoformat()}-{self.new_mark()}.zip"
        return self.files.free_name(folder / name, "2")

    def _place(self, staged: Path, archive: Path) -> None:
        try:
            self.files.place(staged, archive)
        except FileExistsError as error:
            raise PracticeGuardError(
                ErrorCode.TARGET_NOT_WRITABLE, {"folder": str(archive.parent)}
            ) from error

    def _entry(
        self, wish: HandBackWish, work: "_Work", staged: Path, name: str
    ) -> ImagesHandedBack:
        check, receiver = wish.identity, wish.receiver
        return ImagesHandedBack(
            patient=wish.person.shown,
            identity_checked=check.proof.value,
            files=len(work.written),
            archive_sha256=self.files.sha256(staged),
            snapshot=wish.snapshot_id,
            contents=tuple(work.written),
            not_read=work.not_read,
            archive_name=name,
            archive_size=self.files.size(staged) or 0,
            checked_by=check.by.strip(),
            checked_at=check.at,
            receiver=receiver.name.strip(),
            receiver_kind=receiver.kind.value,
            ground=receiver.ground.strip(),
            looked_by=wish.looked_by.strip(),
            note=check.note.strip(),
        )

    def _today(self) -> date:
        return self.clock.now().astimezone(self.clock.zone()).date()


@dataclass
class _Work:
    """One archive in the making: what went in, and what could not be read."""

    services: HandBack
    wish: HandBackWish
    access: Access
    chosen: tuple[OwnFile, ...]
    report: Report
    cancel: Cancellation
    written: list[FileHandedBack] = field(default_factory=list)
    _list: bytes = b""
    _unread: dict[str, PracticeGuardError] = field(default_factory=dict)
    _bytes: int = 0

    @property
    def not_read(self) -> tuple[str, ...]:
        """Return the files that were asked for and are not in the archive."""
        return tuple(one.path for one in self.chosen if one.path in self._unread)

    def write(self, staged: Path, password: Secret) -> None:
        """Write the archive; begin anew without the files that turn out not to be readable.

        Half a picture is in it by the time that shows, and an archive cannot forget.
        """
        while True:
            good = [one for one in self.chosen if one.path not in self._unread]
            if not good:
                raise next(iter(self._unread.values()))
            try:
                self.services.archives.write(staged, password, self._members(good))
            except _UnreadError as problem:
                self._hold_against(problem)
                self._examine(good[[one.path for one in good].index(problem.path) + 1 :])
                continue
            return

    def read_back(self, staged: Path, password: Secret) -> None:
        """Open what was written, as the patient will, and compare; TARGET_NOT_WRITABLE."""
        self._tell(Phase.VERIFYING, WRITING_SHARE)
        expected = {one.name: one.sha256 for one in self.written}
        expected[LIST_NAME] = hashlib.sha256(self._list).hexdigest()
        if self.services.archives.fingerprints(staged, password) != expected:
            raise PracticeGuardError(
                ErrorCode.TARGET_NOT_WRITABLE,
                {"folder": str(staged.parent.parent)},
                details="what was written came back as something else",
            )
        if self.cancel.is_requested():
            raise PracticeGuardError(ErrorCode.CANCELLED)

    def _members(self, good: list[OwnFile]) -> Iterator[Member]:
        self.written.clear()
        self._bytes = 0
        names = {one.path: neutral_name(number, one.path) for number, one in enumerate(good, 1)}
        named = [(names.get(one.path, UNREAD), one.path) for one in self.chosen]
        self._list = list_text(self.wish.letter, named)
        yield Member(LIST_NAME, len(self._list), iter((self._list,)))
        for number, one in enumerate(good, 1):
            yield Member(neutral_name(number, one.path), one.size, self._noted(number, one))

    def _noted(self, number: int, one: OwnFile) -> Iterator[bytes]:
        """Yield a file, and note what it was once it was whole."""
        digest = hashlib.sha256()
        for chunk in self._content(one):
            digest.update(chunk)
            self._bytes += len(chunk)
            total = sum(each.size for each in self.chosen) or 1
            self._tell(Phase.RESTORING, WRITING_SHARE * min(1.0, self._bytes / total))
            yield chunk
        name = neutral_name(number, one.path)
        self.written.append(FileHandedBack(one.path, name, digest.hexdigest(), one.size))

    def _content(self, one: OwnFile) -> Iterator[bytes]:
        """Yield a file of the copy; `_UnreadError` if it is not whole, CANCELLED."""
        size = 0
        try:
            for chunk in self.services.engine.content(
                self.access, self.wish.snapshot_id, one.path, self.cancel
            ):
                if self.cancel.is_requested():
                    raise PracticeGuardError(ErrorCode.CANCELLED)
                size += len(chunk)
                yield chunk
            if size != one.size:
                raise PracticeGuardError(ErrorCode.RESTORE_DAMAGED, {"file": one.path})
        except PracticeGuardError as error:
            if error.code not in _UNREADABLE:
                raise
            raise _UnreadError(one.path, error) from error

    def _examine(self, rest: list[OwnFile]) -> None:
        """Read what is left to its end, keeping nothing: one more start has to do for all."""
        for one in rest:
            try:
                for _chunk in self._content(one):
                    pass
            except _UnreadError as problem:
                self._hold_against(problem)

    def _hold_against(self, problem: _UnreadError) -> None:
        self._unread[problem.path] = problem.cause
        if problem.cause.code is ErrorCode.RESTORE_DAMAGED:
            self.services.damaged(self.wish.snapshot_id)

    def _tell(self, phase: Phase, fraction: float) -> None:
        total = len(self.chosen)
        self.report(Progress(phase, fraction, files_done=len(self.written), files_total=total))
