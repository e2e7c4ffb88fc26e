"""Everything that can go wrong and has a name: one code per answer to "what do I do now?".

A `PracticeGuardError` is the world's fault and carries a code; the sentences for each code stand in
`wording/errors.py`. Any other exception is our own bug and is shown as one.
"""

from collections.abc import Mapping
from enum import StrEnum


class ErrorCode(StrEnum):
    """Why something could not be done. The value is stable: it is stored and printed as JSON."""

    # the tool
    RESTIC_MISSING = "restic-missing"
    RESTIC_TAMPERED = "restic-tampered"
    RESTIC_FAILED = "restic-failed"  # an exit code or message nobody knows
    RESTIC_TIMED_OUT = "restic-timed-out"
    # the place
    PLACE_NOT_FOUND = "place-not-found"  # drive unplugged, folder or share gone
    PLACE_NOT_WRITABLE = "place-not-writable"
    PLACE_FULL = "place-full"
    PLACE_EMPTY = "place-empty"  # there, but no repository in it
    PLACE_OCCUPIED = "place-occupied"  # a repository or other files are there already
    PLACE_INSIDE_SOURCE = "place-inside-source"
    WRONG_REPOSITORY = "wrong-repository"  # another repository than the pinned one
    WRONG_PASSWORD = "wrong-password"  # noqa: S105  a code, not a password
    REPOSITORY_LOCKED = "repository-locked"
    REPOSITORY_DAMAGED = "repository-damaged"
    TEMPORARY_FOLDER_FULL = "temporary-folder-full"
    # the source
    SOURCE_MISSING = "source-missing"
    SOURCE_EMPTY = "source-empty"
    SOURCE_SHRUNK = "source-shrunk"
    NOTHING_CHOSEN = "nothing-chosen"
    # the run
    ALREADY_RUNNING = "already-running"
    CANCELLED = "cancelled"
    INTERRUPTED = "interrupted"
    INTERNAL = "internal"  # our own bug: the details are for a report
    # restoring
    SNAPSHOT_NOT_FOUND = "snapshot-not-found"
    FILE_NOT_FOUND = "file-not-found"
    RESTORE_DAMAGED = "restore-damaged"
    TARGET_NOT_WRITABLE = "target-not-writable"
    TARGET_FULL = "target-full"
    NAME_NOT_POSSIBLE = "name-not-possible"  # this system cannot hold such a name
    # secrets
    KEYRING_MISSING = "keyring-missing"
    KEYRING_LOCKED = "keyring-locked"
    SECRET_MISSING = "secret-missing"  # noqa: S105
    SECRET_TOO_LONG = "secret-too-long"  # noqa: S105
    RECOVERY_CODE_MISTYPED = "recovery-code-mistyped"
    RECOVERY_GROUP_WRONG = "recovery-group-wrong"
    RECOVERY_CODE_WRONG = "recovery-code-wrong"
    # our own records
    DATABASE_NEWER = "database-newer"
    DATABASE_UNREADABLE = "database-unreadable"
    DATABASE_KEY_MISSING = "database-key-missing"  # the keyring or its name for us was lost
    STATE_NOT_WRITABLE = "state-not-writable"
    # set-up and input
    NOT_SET_UP = "not-set-up"
    ALREADY_SET_UP = "already-set-up"
    INPUT_INVALID = "input-invalid"
    SHEET_NOT_SAVED = "sheet-not-saved"
    SHEET_NOT_CONFIRMED = "sheet-not-confirmed"


class PracticeGuardError(Exception):
    """A known failure. `facts` fills the named placeholders of its wording; never a secret."""

    def __init__(
        self, code: ErrorCode, facts: Mapping[str, str] | None = None, *, details: str = ""
    ) -> None:
        self.code = code
        self.facts = dict(facts or {})
        self.details = details
        """What the tool said, cleaned of control characters: for the unfolded details only."""
        super().__init__(f"{code.value}: {self.facts}" if self.facts else code.value)
