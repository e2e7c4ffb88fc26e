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
    PLACE_TWICE = "place-twice"  # several drives hold the very same copy
    PLACE_KNOWN = "place-known"  # the copy of a place that is served already, at another address
    WRONG_REPOSITORY = "wrong-repository"  # another repository than the pinned one
    WRONG_PASSWORD = "wrong-password"  # noqa: S105  a code, not a password
    REPOSITORY_LOCKED = "repository-locked"
    REPOSITORY_DAMAGED = "repository-damaged"
    TEMPORARY_FOLDER_FULL = "temporary-folder-full"
    # a place on the network
    PLACE_NAME_UNKNOWN = "place-name-unknown"  # nobody knows a server of that name
    PLACE_REFUSED = "place-refused"  # the computer is there, nothing listens
    PLACE_UNREACHABLE = "place-unreachable"  # no answer, or the connection broke
    PLACE_WRONG_SERVICE = "place-wrong-service"  # something else answers there
    PLACE_CERTIFICATE_UNKNOWN = "place-certificate-unknown"  # nobody vouches for it
    PLACE_CERTIFICATE_CHANGED = "place-certificate-changed"  # not the pinned one
    PLACE_CERTIFICATE_EXPIRED = "place-certificate-expired"
    PLACE_CERTIFICATE_NAME = "place-certificate-name"  # it is for another server's name
    PLACE_HOST_KEY_UNKNOWN = "place-host-key-unknown"  # not pinned yet
    PLACE_HOST_KEY_CHANGED = "place-host-key-changed"
    PLACE_LOGIN_REFUSED = "place-login-refused"  # wrong user, password or key
    PLACE_ACCESS_DENIED = "place-access-denied"  # known there, but not allowed to do this
    PLACE_BUCKET_MISSING = "place-bucket-missing"
    PLACE_REGION_WRONG = "place-region-wrong"
    PLACE_CLOCK_OFF = "place-clock-off"  # this computer's clock, for the server
    RCLONE_MISSING = "rclone-missing"
    RCLONE_REFUSED = "rclone-refused"  # it makes nothing of these settings
    # the source
    SOURCE_MISSING = "source-missing"
    SOURCE_EMPTY = "source-empty"
    SOURCE_SHRUNK = "source-shrunk"
    SOURCE_LIGHTER = "source-lighter"  # as many files, with far less in them
    NOTHING_CHOSEN = "nothing-chosen"
    CHOSEN_EMPTY = "chosen-empty"  # no file in one of the folders that are being chosen
    CHOSEN_ALL_EMPTY = "chosen-all-empty"  # not a single file in any of them
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
    # removing old copies: each refusal has a code, so that it can be said what to do about it
    RETENTION_APPEND_ONLY = "retention-append-only"
    RETENTION_ON_HOLD = "retention-on-hold"
    RETENTION_MASS_CHANGE = "retention-mass-change"  # a hold that we put on ourselves
    RETENTION_NOT_CHOSEN = "retention-not-chosen"
    RETENTION_NEWEST_FUTURE = "retention-newest-future"
    RETENTION_NEWEST_STRANGE = "retention-newest-strange"
    RETENTION_NEWEST_INCOMPLETE = "retention-newest-incomplete"
    RETENTION_NEWEST_DOUBTFUL = "retention-newest-doubtful"
    RETENTION_CLOCK = "retention-clock"
    RETENTION_TOO_MANY = "retention-too-many"
    RETENTION_CHANGED = "retention-changed"  # since the list was shown
    RETENTION_PARTLY = "retention-partly"  # some that were to go are still there
    # lists of people, and how many are affected
    TABLE_UNREADABLE = "table-unreadable"
    TABLE_LOCKED = "table-locked"  # it has a password
    TABLE_TOO_LARGE = "table-too-large"
    TABLE_EMPTY = "table-empty"
    COUNT_NEEDS_REASON = "count-needs-reason"  # fewer people, without saying why
    COUNT_NEEDS_EVIDENCE = "count-needs-evidence"  # fewer people, without proof
    # secrets
    KEYRING_MISSING = "keyring-missing"
    KEYRING_LOCKED = "keyring-locked"
    SECRET_MISSING = "secret-missing"  # noqa: S105
    PLACE_SECRET_MISSING = "place-secret-missing"  # noqa: S105  what opens the way there
    SECRET_TOO_LONG = "secret-too-long"  # noqa: S105
    RECOVERY_CODE_MISTYPED = "recovery-code-mistyped"
    RECOVERY_GROUP_WRONG = "recovery-group-wrong"
    RECOVERY_CODE_WRONG = "recovery-code-wrong"
    # telling somebody
    MESSENGER_NAME_NOT_FOUND = "messenger-name-not-found"
    MESSENGER_NOT_REACHED = "messenger-not-reached"  # nobody answers at that address and port
    MESSENGER_TIMED_OUT = "messenger-timed-out"  # it may have arrived all the same
    MESSENGER_NOT_TRUSTED = "messenger-not-trusted"  # no TLS, or a certificate nobody vouches for
    MESSENGER_LOGIN_REFUSED = "messenger-login-refused"
    MESSENGER_SENDER_REFUSED = "messenger-sender-refused"
    MESSENGER_RECIPIENT_REFUSED = "messenger-recipient-refused"
    MESSENGER_REFUSED = "messenger-refused"  # anything else it says no to
    MESSENGER_MISSING = "messenger-missing"  # this computer has no way to show a notification
    MESSENGER_NOT_CHOSEN = "messenger-not-chosen"
    # our own records
    DATABASE_NEWER = "database-newer"
    DATABASE_UNREADABLE = "database-unreadable"
    DATABASE_KEY_MISSING = "database-key-missing"  # the keyring or its name for us was lost
    STATE_NOT_WRITABLE = "state-not-writable"
    AUTOSTART_REFUSED = "autostart-refused"  # the system does not let us start at login
    # the law
    LAW_UNREADABLE = "law-unreadable"  # a file that came with the program
    TEMPLATE_INVALID = "template-invalid"  # a text of a notice that cannot be used: where, and why
    TEMPLATE_MISSING = "template-missing"
    NOTICE_NOT_READY = "notice-not-ready"
    LAW_UPDATE_DAMAGED = "law-update-damaged"  # not whole, or one of its rows is faulty
    LAW_UPDATE_UNTRUSTED = "law-update-untrusted"  # a signature, but by no key that we know
    LAW_UPDATE_UNCOMPARED = "law-update-uncompared"  # no signature: a person has to compare
    LAW_UPDATE_OTHER = "law-update-other"  # the fingerprint is that of another file
    LAW_UPDATE_OLDER = "law-update-older"
    LAW_UPDATE_SHORTER = "law-update-shorter"  # it lacks rows that hold now
    LAW_UPDATE_FORMAT = "law-update-format"  # made for a newer program
    LAW_CORRECTION_INVALID = "law-correction-invalid"
    EVIDENCE_UNREADABLE = "evidence-unreadable"
    EVIDENCE_CHANGING = "evidence-changing"
    EVIDENCE_MISSING = "evidence-missing"
    EVIDENCE_DAMAGED = "evidence-damaged"
    RECORD_DAMAGED = "record-damaged"  # one of ours that left with a copy is not whole
    LOG_DIFFERS = "log-differs"  # the log of that incident here is not the one there
    # letters
    LETTER_NOT_PRINTED = "letter-not-printed"
    LETTERS_UNREADABLE = "letters-unreadable"  # a file of letters is no whole PDF
    LETTERS_OTHER = "letters-other"  # the folder holds letters of another mailing, or others
    LETTERS_CHANGED = "letters-changed"  # a file is not what was made
    LETTERS_MISCOUNTED = "letters-miscounted"  # not as many came out as went in
    BINDER_NOT_MADE = "binder-not-made"
    LETTERS_NOT_COUNTED = "letters-not-counted"  # nobody counted yet who is affected
    LETTERS_NOBODY = "letters-nobody"  # there is nobody to write to
    LETTERS_UNREAD = "letters-unread"  # a text is not released as it stands
    LETTERS_REFUSED = "letters-refused"  # in this folder the pair check found something
    LETTERS_NUMBER_TAKEN = "letters-number-taken"  # another mailing has the number meanwhile
    LETTERS_NO_NUMBER = "letters-no-number"  # 99 mailings in one year
    EMAIL_NOT_RIGHT = "email-not-right"  # a message does not say what the record does
    EMAIL_UNFINISHED = "email-unfinished"  # a mailing by e-mail of that number is under way
    EMAIL_NOT_TESTED = "email-not-tested"  # no test message went to the practice itself yet
    EMAIL_NO_SENDER = "email-no-sender"  # neither a mail account nor an address of the practice
    EMAIL_OVERTAKEN = "email-overtaken"  # other words were released since for those who wait
    EMAIL_RUNNING = "email-running"  # another window sends for this incident
    PAPER_CHARACTERS = "paper-characters"  # some that cannot be printed or kept, by their names
    PAPER_NAMES_PATIENT = "paper-names-patient"  # not for a patient, and speaks of one
    PAPER_NOT_MADE = "paper-not-made"
    # set-up and input
    NOT_SET_UP = "not-set-up"
    ALREADY_SET_UP = "already-set-up"
    INPUT_INVALID = "input-invalid"
    DETAILS_INVALID = "details-invalid"  # cannot be printed, called or sent to
    DEPUTY_SAME_PERSON = "deputy-same-person"
    SHEET_NOT_SAVED = "sheet-not-saved"
    SHEET_NOT_CONFIRMED = "sheet-not-confirmed"


AWAY = frozenset({
    ErrorCode.PLACE_NOT_FOUND,
    ErrorCode.PLACE_NAME_UNKNOWN,
    ErrorCode.PLACE_REFUSED,
    ErrorCode.PLACE_UNREACHABLE,
})  # fmt: skip
"""The place is not there just now: trying again later may help, without anybody doing anything."""


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
