"""The part of the engine that gives back one file of a snapshot."""

from collections.abc import Iterator
from pathlib import Path

from practiceguard.adapters.restic import dump
from practiceguard.adapters.restic.calling import Caller, is_lock_trouble
from practiceguard.adapters.restic.diagnosis import Doing, Ended
from practiceguard.adapters.restic.dumping import dump_file
from practiceguard.adapters.restic.exit_codes import Exit
from practiceguard.adapters.restic.invocation import Call, Output, Restic
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.ports import Access
from practiceguard.services.progress import Cancellation, NeverCancelled

_START_BYTES = 1024


class FileReader:
    """Writes a file to disk, or hands over its bytes without any of them touching the disk."""

    _caller: Caller
    _restic: Restic

    def dump(self, access: Access, snapshot_id: str, path: str, target: Path) -> None:
        """Write one file of a snapshot to `target`, which must not exist."""
        call = self._call(access, snapshot_id, path, NeverCancelled())
        ended, may_be_archive = dump_file(self._restic, call, target)
        if is_lock_trouble(ended):
            call = call.without_lock()
            ended, may_be_archive = dump_file(self._restic, call, target)
        if ended.meaning is not Exit.DONE:
            raise self._unread(ended, call, path)
        if may_be_archive and not self._is_file(access, snapshot_id, path):
            target.unlink()
            raise PracticeGuardError(ErrorCode.FILE_NOT_FOUND, {"file": path})

    def content(
        self, access: Access, snapshot_id: str, path: str, cancel: Cancellation
    ) -> Iterator[bytes]:
        """Yield the bytes of one file; what is wrong with it may show at its end only."""
        call, start = self._call(access, snapshot_id, path, cancel), b""
        for attempt in (call, call.without_lock()):
            with self._restic.started(attempt) as running:
                for chunk in running.content():
                    if len(start) < _START_BYTES:
                        start += chunk[:_START_BYTES]
                    yield chunk
                ended = running.ended()
            if ended.meaning is Exit.DONE:
                break
            if start or attempt is not call or not is_lock_trouble(ended):
                raise self._unread(ended, attempt, path)
        if dump.may_be_archive(start) and not self._is_file(access, snapshot_id, path):
            raise PracticeGuardError(ErrorCode.FILE_NOT_FOUND, {"file": path})

    def _call(self, access: Access, snapshot_id: str, path: str, cancel: Cancellation) -> Call:
        flags = dump.flags(snapshot_id, path)
        call = Call(flags, access, Doing.READING, Output.BYTES, cancel, about={"file": path})
        return self._caller.for_reading(call)

    def _unread(self, ended: Ended, call: Call, path: str) -> PracticeGuardError:
        error = self._caller.failure(ended, call)
        if error.code is ErrorCode.REPOSITORY_DAMAGED:
            return PracticeGuardError(
                ErrorCode.RESTORE_DAMAGED, {"file": path}, details=error.details
            )
        return error

    def _is_file(self, access: Access, snapshot_id: str, path: str) -> bool:
        raise NotImplementedError
