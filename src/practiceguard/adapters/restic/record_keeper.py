"""The part of the engine that tells copies from our own records, and stores and reads these."""

import hashlib
from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from practiceguard.adapters.restic import dump, forget, snapshots, store
from practiceguard.adapters.restic.backup import BackupListener
from practiceguard.adapters.restic.calling import Caller, is_lock_trouble
from practiceguard.adapters.restic.command import Limits
from practiceguard.adapters.restic.diagnosis import Doing, Ended
from practiceguard.adapters.restic.environment import Needs
from practiceguard.adapters.restic.exit_codes import Exit
from practiceguard.adapters.restic.invocation import Call, Output, Restic, brief
from practiceguard.adapters.restic.place import demand_snapshot, local_folder, the_same_place
from practiceguard.domain.backup.snapshot import Snapshot
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.record import StoredRecord
from practiceguard.services.ports import Access, Record, StoreRequest
from practiceguard.services.progress import Cancellation, no_report

PATIENCE: Final = timedelta(seconds=30)
"""How long a place may be away while a record is stored. The copy before it is made, the record is
due again after the next one, and meanwhile the other places wait for theirs."""


class RecordKeeper:
    """Stores records, lists them, and gives them back; content never touches the disk in clear."""

    _caller: Caller
    _restic: Restic

    def store(self, access: Access, request: StoreRequest, cancel: Cancellation) -> str:
        """Store a record and return the id of its snapshot."""
        source = _Content(request.record)
        call = Call(
            store.flags(request),
            access,
            Doing.BACKING_UP,
            Output.MESSAGES,
            cancel,
            Limits(gives_way=request.gives_way),
            needs=Needs(access, has_input=True),
            content=source.chunks,
            patience=PATIENCE,
        )
        listener = BackupListener(no_report)
        with the_same_place(access.location):
            ended = self._caller.write(call, listener.hear)
            result = listener.result(ended)
            if source.failure is not None:
                if result is not None:
                    self._take_back(access, result.snapshot_id)
                raise source.failure
            if result is None:
                raise self._caller.failure(ended, call)
            folder = local_folder(access.location)
            if folder is not None:
                demand_snapshot(folder, result.snapshot_id, access.location)
        if result.figures.bytes_total != request.record.label.size:
            raise _damaged(request.record.label.name)
        return result.snapshot_id

    def snapshots(self, access: Access) -> tuple[Snapshot, ...]:
        """Return all copies that can be read, oldest first; REPOSITORY_DAMAGED if none can.

        Records of our own, which lie beside them, are no copies.
        """
        listed, ended = self._listed(access)
        found = store.without_records(listed)
        if not found and any(snapshots.UNREADABLE in text for text in ended.untrusted_errors):
            raise PracticeGuardError(
                ErrorCode.REPOSITORY_DAMAGED, {"location": access.location}, details=ended.log
            )
        return found

    def records(self, access: Access) -> tuple[StoredRecord, ...]:
        """Return all records that are there, oldest first."""
        return store.records_in(self._listed(access)[0])

    def read_record(self, access: Access, record: StoredRecord) -> Iterator[bytes]:
        """Yield the content of a record; RECORD_DAMAGED, at the end at last, unless it is whole."""
        if record.label is None or not record.is_whole:
            raise _damaged(record.name)
        if record.label.size == 0:
            return  # of an empty input restic stores no file at all
        flags = dump.flags(record.snapshot_id, store.path_of(record.name))
        call = self._caller.for_reading(Call(flags, access, Doing.READING, Output.BYTES))
        digest, size = hashlib.sha256(), 0
        for attempt in (call, call.without_lock()):
            with self._restic.started(attempt) as running:
                for chunk in running.content():
                    digest.update(chunk)
                    size += len(chunk)
                    yield chunk
                ended = running.ended()
            if ended.meaning is Exit.DONE:
                break
            if size or attempt is not call or not is_lock_trouble(ended):
                raise self._caller.failure(ended, attempt)
        if (digest.hexdigest(), size) != (record.label.sha256, record.label.size):
            raise _damaged(record.name)

    def _take_back(self, access: Access, snapshot_id: str) -> None:
        """Drop half a record: a busy restic may take the end of its input for the record's end.

        Where nothing can be deleted it stays, and is not whole: see `StoredRecord.is_whole`.
        """
        flags = forget.flags((snapshot_id,), dry_run=False)
        self._caller.write(self._caller.patient(Call(flags, access, Doing.MAINTAINING)))

    def _listed(self, access: Access) -> tuple[tuple[Snapshot, ...], Ended]:
        ended = self._caller.read(brief(Call(snapshots.flags(), access, Doing.READING)))
        try:
            return snapshots.parse(ended.stdout), ended
        except ValueError as error:
            raise PracticeGuardError(ErrorCode.RESTIC_FAILED, details=ended.log) from error


class _Content:
    """What is fed to restic, compared with its label on the way: what differs is not stored."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self.failure: PracticeGuardError | None = None

    def chunks(self) -> Iterator[bytes]:
        """Yield the content from the beginning; raises at its end if it is not what should be."""
        label, digest, size = self._record.label, hashlib.sha256(), 0
        try:
            for chunk in self._record.content():
                digest.update(chunk)
                size += len(chunk)
                yield chunk
            if (digest.hexdigest(), size) != (label.sha256, label.size):
                raise _damaged(label.name)
        except PracticeGuardError as error:
            self.failure = error
            raise


def _damaged(name: str) -> PracticeGuardError:
    return PracticeGuardError(ErrorCode.RECORD_DAMAGED, {"name": name})
