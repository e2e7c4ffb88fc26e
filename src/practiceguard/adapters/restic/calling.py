"""How a call deals with the place and its locks: looked at first, repaired once, read anyway."""

from collections.abc import Callable, Generator
from dataclasses import replace
from datetime import timedelta
from typing import Final

from practiceguard.adapters.restic import unlock
from practiceguard.adapters.restic.diagnosis import Doing, Ended, is_lock_refused
from practiceguard.adapters.restic.exit_codes import Exit
from practiceguard.adapters.restic.invocation import Call, Restic, brief, failure
from practiceguard.adapters.restic.locks import may_be_locked
from practiceguard.adapters.restic.messages import AnyMessage, Message
from practiceguard.adapters.restic.place import demand_repository, is_read_only, local_folder
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.ports import Access

PATIENCE: Final = timedelta(seconds=30)
"""How long maintenance waits for a lock of somebody else."""
_LOCK_MAY_STAY: Final = frozenset({
    ErrorCode.PLACE_NOT_WRITABLE,
    ErrorCode.PLACE_ACCESS_DENIED,
    ErrorCode.REPOSITORY_LOCKED,
})  # fmt: skip
"""Where a lock cannot be removed, backing up works all the same: it needs none for itself alone."""
_OnMessage = Callable[[AnyMessage], None]


class Caller:
    """Makes calls on a repository that is there, and raises what went wrong."""

    def __init__(self, restic: Restic, patience: timedelta = PATIENCE) -> None:
        self._restic = restic
        self._patience = patience

    def read(self, call: Call, on_message: _OnMessage | None = None) -> Ended:
        """Run a call that only reads; it must end well.

        A lock of somebody else, or a place that takes no lock, does not keep anybody from
        getting files back: then it is read without one.
        """
        ended, used = self.read_whatever(call, on_message)
        if ended.meaning is not Exit.DONE:
            raise self.failure(ended, used)
        return ended

    def read_whatever(self, call: Call, on_message: _OnMessage | None = None) -> tuple[Ended, Call]:
        """Run a call that only reads; return how it ended, and the call as it was made last."""
        call = self.for_reading(call)
        ended = self._restic.run(call, on_message)
        if not is_lock_trouble(ended):
            return ended, call
        call = call.without_lock()
        return self._restic.run(call, on_message), call

    def stream(self, call: Call) -> Generator[Message, None, None]:
        """Run a call that only reads and yield its messages as they come; it must end well."""
        call = self.for_reading(call)
        for attempt in (call, call.without_lock()):
            is_begun = False
            with self._restic.started(attempt) as running:
                for message in running.messages():
                    if isinstance(message, Message):
                        is_begun = True
                        yield message
                ended = running.ended()
            if ended.meaning is Exit.DONE:
                return
            if is_begun or attempt is not call or not is_lock_trouble(ended):
                raise self.failure(ended, attempt)

    def write(self, call: Call, on_message: _OnMessage | None = None) -> Ended:
        """Run a call that changes the repository; return how it ended, unless it is locked.

        What a dead process left is removed first, and once more if restic says it is locked.
        PLACE_NOT_WRITABLE at once if the drive is write-protected.
        """
        self.demand_place(call.access)
        if _is_protected(call.access):
            raise PracticeGuardError(
                ErrorCode.PLACE_NOT_WRITABLE, {"location": call.access.location}
            )
        self.remove_stale_locks(call.access)
        ended = self._restic.run(call, on_message)
        if ended.meaning is Exit.LOCKED and not ended.was_cancelled:
            self.unlock(call.access)
            ended = self._restic.run(call, on_message)
        if ended.meaning is Exit.LOCKED:
            raise self.failure(ended, call)
        return ended

    def write_well(self, call: Call) -> Ended:
        """Run a call that changes the repository; it must end well."""
        ended = self.write(call)
        if ended.meaning is not Exit.DONE:
            raise self.failure(ended, call)
        return ended

    def for_reading(self, call: Call) -> Call:
        """Return the call as the place can take it; raises as `demand_place` does.

        From a write-protected drive files come back at once, without a lock: nobody can change
        what is on it meanwhile.
        """
        self.demand_place(call.access)
        return call.without_lock() if _is_protected(call.access) else call

    def patient(self, call: Call) -> Call:
        """Return the call waiting a while for somebody else's lock."""
        seconds = int(self._patience.total_seconds())
        if not seconds:
            return call
        command, *flags = call.arguments
        return replace(call, arguments=(command, f"--retry-lock={seconds}s", *flags))

    def remove_stale_locks(self, access: Access) -> None:
        """Remove the locks of dead processes, where there may be any.

        A server is asked each time: what was cut off there has left a lock, and nothing tells.
        """
        folder = local_folder(access.location)
        if folder is not None:
            if may_be_locked(folder):
                self.unlock(access)
            return
        if access.connection is None:
            return
        try:
            self.unlock(access)
        except PracticeGuardError as error:
            if error.code not in _LOCK_MAY_STAY:
                raise

    def demand_place(self, access: Access) -> None:
        """Raise unless the place, as far as we can look, holds a repository."""
        folder = local_folder(access.location)
        if folder is not None:
            demand_repository(folder, access.location)

    def may_err_of_damage(self, call: Call) -> bool:
        """Return whether what seems lost may just have moved: somebody was tidying up beside us."""
        return "--no-lock" in call.arguments and not _is_protected(call.access)

    def is_there(self, access: Access) -> bool:
        """Return whether the place still is: of a drive pulled out, nothing can be read either."""
        try:
            self.demand_place(access)
        except PracticeGuardError as error:
            return error.code is ErrorCode.REPOSITORY_DAMAGED
        return True

    def failure(self, ended: Ended, call: Call) -> PracticeGuardError:
        """Return the error of a call that failed."""
        error = failure(ended, call)
        if error.code in {ErrorCode.CANCELLED, ErrorCode.RESTIC_TIMED_OUT}:
            return error
        try:
            self.demand_place(call.access)
        except PracticeGuardError as gone:
            if gone.code is ErrorCode.PLACE_NOT_FOUND:
                # The drive was pulled out meanwhile: whatever restic said came of that.
                return PracticeGuardError(gone.code, gone.facts, details=error.details)
        if error.code is ErrorCode.REPOSITORY_DAMAGED and self.may_err_of_damage(call):
            return PracticeGuardError(
                ErrorCode.REPOSITORY_LOCKED, error.facts, details=error.details
            )
        return error

    def unlock(self, access: Access) -> None:
        """Remove stale locks only; raise if it could not be tried."""
        call = brief(Call(unlock.flags(), access, Doing.MAINTAINING))
        ended = self._restic.run(call)
        if ended.meaning is not Exit.DONE:
            raise self.failure(ended, call)


def _is_protected(access: Access) -> bool:
    folder = local_folder(access.location)
    return folder is not None and is_read_only(folder)


def is_lock_trouble(ended: Ended) -> bool:
    """Return whether nothing but a lock kept a call from working."""
    return not ended.was_cancelled and (ended.meaning is Exit.LOCKED or is_lock_refused(ended))
