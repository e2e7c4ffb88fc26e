"""What each known failure means for the records, and the one thing to do.

Placeholders in braces are filled from the error's facts after translation; a missing fact reads
as "…".
"""

from collections.abc import Mapping

from practiceguard.domain.errors import ErrorCode
from practiceguard.wording.affected_errors import AFFECTED_WORDING
from practiceguard.wording.email_errors import EMAIL_WORDING
from practiceguard.wording.error_wording import ErrorWording
from practiceguard.wording.incident_errors import INCIDENT_WORDING
from practiceguard.wording.kit_errors import KIT_WORDING
from practiceguard.wording.law_errors import LAW_WORDING
from practiceguard.wording.letter_errors import LETTER_WORDING
from practiceguard.wording.marking import QT_TRANSLATE_NOOP
from practiceguard.wording.messenger_errors import MESSENGER_WORDING
from practiceguard.wording.notice_errors import NOTICE_WORDING
from practiceguard.wording.place_errors import PLACE_WORDING
from practiceguard.wording.retention_errors import RETENTION_WORDING
from practiceguard.wording.source_errors import SOURCE_WORDING

__all__ = ["CONTEXT", "WORDING", "ErrorWording", "filled"]

CONTEXT = "errors"


WORDING: Mapping[ErrorCode, ErrorWording] = {
    **PLACE_WORDING,
    **SOURCE_WORDING,
    **MESSENGER_WORDING,
    **RETENTION_WORDING,
    **LAW_WORDING,
    **INCIDENT_WORDING,
    **AFFECTED_WORDING,
    **KIT_WORDING,
    **NOTICE_WORDING,
    **LETTER_WORDING,
    **EMAIL_WORDING,
    ErrorCode.RESTIC_MISSING: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "The copying program (restic) was not found."),
        QT_TRANSLATE_NOOP("errors", "No copy can be made or read until it is here."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Connect to the internet and start PracticeGuard again: it fetches and verifies it.",
        ),
    ),
    ErrorCode.RESTIC_TAMPERED: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "The copying program is not the one we know: it was changed."),
        QT_TRANSLATE_NOOP("errors", "It was not started. Your copies were not touched."),
        QT_TRANSLATE_NOOP(
            "errors", "Install PracticeGuard again, and have the computer checked for viruses."
        ),
    ),
    ErrorCode.RESTIC_FAILED: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "The copying program stopped with an error we do not know."),
        QT_TRANSLATE_NOOP("errors", "This does not count as a copy. Earlier copies stay as is."),
        QT_TRANSLATE_NOOP("errors", "Try again. If it comes back, send the details to support."),
    ),
    ErrorCode.RESTIC_TIMED_OUT: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "The place of the copy did not answer in time."),
        QT_TRANSLATE_NOOP("errors", "This does not count as a copy. Earlier copies stay as is."),
        QT_TRANSLATE_NOOP("errors", "Check the drive or the network, then try again."),
    ),
    ErrorCode.PLACE_NOT_FOUND: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "The drive or folder of the copy is not there: {location}"),
        QT_TRANSLATE_NOOP(
            "errors", "The copies on it are as they were; nothing new can be added now."
        ),
        QT_TRANSLATE_NOOP("errors", "Plug in the drive, or connect the network, and try again."),
    ),
    ErrorCode.PLACE_NOT_WRITABLE: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "Nothing can be written at {location}."),
        QT_TRANSLATE_NOOP("errors", "No new copy was made. Earlier copies stay as they are."),
        QT_TRANSLATE_NOOP(
            "errors", "Check whether the drive is write-protected, or choose another place."
        ),
    ),
    ErrorCode.PLACE_FULL: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "The place of the copy is full."),
        QT_TRANSLATE_NOOP("errors", "No new copy was made. Earlier copies are whole."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Free some room on it, then choose how long copies are kept and let old ones be "
            "removed; or use a larger drive.",
        ),
    ),
    ErrorCode.PLACE_EMPTY: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "There is no copy at {location}."),
        QT_TRANSLATE_NOOP(
            "errors",
            "It may be another drive, or the copy was moved. Nothing was created in its place.",
        ),
        QT_TRANSLATE_NOOP("errors", "Plug in the drive with the copy, or look for its folder."),
    ),
    ErrorCode.PLACE_OCCUPIED: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "There is something at {location} already."),
        QT_TRANSLATE_NOOP("errors", "It was not touched."),
        QT_TRANSLATE_NOOP(
            "errors",
            "If it is a copy of yours, take it over with its password; else choose another folder.",
        ),
    ),
    ErrorCode.PLACE_KNOWN: ErrorWording(
        QT_TRANSLATE_NOOP(
            "errors", "This is the very copy of “{place}”, reached by another address."
        ),
        QT_TRANSLATE_NOOP(
            "errors", "Nothing was changed: counted twice, one copy would look like two."
        ),
        QT_TRANSLATE_NOOP(
            "errors",
            "If it has moved, change the address of “{place}”. For one more copy, choose an "
            "empty folder.",
        ),
    ),
    ErrorCode.PLACE_INSIDE_SOURCE: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "The copy would lie around the very folders it protects."),
        QT_TRANSLATE_NOOP("errors", "It would copy itself."),
        QT_TRANSLATE_NOOP("errors", "Choose another drive or folder for the copy."),
    ),
    ErrorCode.PLACE_TWICE: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "The same copy is on several drives: {locations}"),
        QT_TRANSLATE_NOOP(
            "errors",
            "One was made from the other. Nothing was added to either: which one goes on, only you "
            "can say.",
        ),
        QT_TRANSLATE_NOOP("errors", "Unplug the drive that is not to be used, and try again."),
    ),
    ErrorCode.WRONG_REPOSITORY: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "The copy at {location} is not the one that was set up."),
        QT_TRANSLATE_NOOP(
            "errors", "Nothing was written to it. Your own copy may be on another drive."
        ),
        QT_TRANSLATE_NOOP(
            "errors",
            "Plug in the right drive. If somebody exchanged it, use “Something happened?”.",
        ),
    ),
    ErrorCode.WRONG_PASSWORD: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "The password does not open this copy."),
        QT_TRANSLATE_NOOP("errors", "The copy was not changed."),
        QT_TRANSLATE_NOOP(
            "errors", "Check the password, or type the code from the recovery sheet."
        ),
    ),
    ErrorCode.REPOSITORY_LOCKED: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "Another program is working on the copy just now."),
        QT_TRANSLATE_NOOP("errors", "Nothing is wrong with it; two must not write at once."),
        QT_TRANSLATE_NOOP("errors", "Wait until it has finished, then try again."),
    ),
    ErrorCode.REPOSITORY_DAMAGED: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "The copy is damaged."),
        QT_TRANSLATE_NOOP(
            "errors", "Some files may not come back from it. Your own records are not concerned."
        ),
        QT_TRANSLATE_NOOP(
            "errors", "Make a new copy on another drive today, and keep this one for an expert."
        ),
    ),
    ErrorCode.TEMPORARY_FOLDER_FULL: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "This computer's own disk is full."),
        QT_TRANSLATE_NOOP("errors", "No new copy was made. Earlier copies are whole."),
        QT_TRANSLATE_NOOP("errors", "Free some room on this computer, then try again."),
    ),
    ErrorCode.ALREADY_RUNNING: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "A copy is being made already."),
        QT_TRANSLATE_NOOP("errors", "A second one at the same time would gain nothing."),
        QT_TRANSLATE_NOOP("errors", "Wait until it has finished, or stop it first."),
    ),
    ErrorCode.CANCELLED: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "It was stopped before the end."),
        QT_TRANSLATE_NOOP(
            "errors", "What was not finished does not count; what was there before stays."
        ),
        QT_TRANSLATE_NOOP("errors", "Start again when it suits you."),
    ),
    ErrorCode.INTERRUPTED: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "The computer or the program went off in the middle."),
        QT_TRANSLATE_NOOP(
            "errors",
            "This does not count as a copy. Earlier copies are whole. If it had gone on for long, "
            "the next one uses most of what it had stored.",
        ),
        QT_TRANSLATE_NOOP("errors", "Start the copy again; what was left open is tidied up."),
    ),
    ErrorCode.INTERNAL: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "PracticeGuard itself made a mistake."),
        QT_TRANSLATE_NOOP("errors", "This does not count as a copy. Earlier copies stay as is."),
        QT_TRANSLATE_NOOP("errors", "Try again, and send the details to support."),
    ),
    ErrorCode.SNAPSHOT_NOT_FOUND: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "This copy is no longer there."),
        QT_TRANSLATE_NOOP("errors", "Others may hold the same files."),
        QT_TRANSLATE_NOOP("errors", "Choose another day."),
    ),
    ErrorCode.FILE_NOT_FOUND: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "This is not in the copy: {file}"),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Search for its name in all copies."),
    ),
    ErrorCode.RESTORE_DAMAGED: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "Files did not come back whole from this copy."),
        QT_TRANSLATE_NOOP("errors", "They were not put in place; what was there is untouched."),
        QT_TRANSLATE_NOOP("errors", "Try an earlier copy of the same files."),
    ),
    ErrorCode.TARGET_NOT_WRITABLE: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "Nothing can be written in {folder}."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed there."),
        QT_TRANSLATE_NOOP("errors", "Choose another folder, for example the Desktop."),
    ),
    ErrorCode.TARGET_FULL: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "There is not enough room in {folder}."),
        QT_TRANSLATE_NOOP("errors", "Nothing was put there."),
        QT_TRANSLATE_NOOP("errors", "Free some room, or choose another drive."),
    ),
    ErrorCode.NAME_NOT_POSSIBLE: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "This computer cannot hold a file of that name: {file}"),
        QT_TRANSLATE_NOOP("errors", "The file is still safe in the copy."),
        QT_TRANSLATE_NOOP("errors", "Restore it on the kind of computer it came from."),
    ),
    ErrorCode.KEYRING_MISSING: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "This computer has no keyring to keep the passwords in."),
        QT_TRANSLATE_NOOP(
            "errors", "Passwords are never kept in a plain file, so this cannot go on."
        ),
        QT_TRANSLATE_NOOP(
            "errors",
            "On Linux install “gnome-keyring” or “kwalletmanager” and log in again; "
            "on Windows and macOS it is built in: log in as the usual user.",
        ),
    ),
    ErrorCode.KEYRING_LOCKED: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "The computer's keyring is locked."),
        QT_TRANSLATE_NOOP("errors", "The password of the copy cannot be read until it is opened."),
        QT_TRANSLATE_NOOP("errors", "Log in again, or unlock the keyring, and try again."),
    ),
    ErrorCode.SECRET_MISSING: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "The password is no longer in this computer's keyring."),
        QT_TRANSLATE_NOOP("errors", "The copies are whole, but this computer cannot open them."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Under “Backups”, choose “More…” on the card of the place, then “Test the recovery "
            "sheet…”, and type its code: this opens the copies again (or run “practiceguard sheet "
            "reconnect”).",
        ),
    ),
    ErrorCode.PLACE_SECRET_MISSING: ErrorWording(
        QT_TRANSLATE_NOOP(
            "errors", "What opens the way to a place is no longer in this computer's keyring."
        ),
        QT_TRANSLATE_NOOP(
            "errors", "The copies there are whole, but this computer cannot reach them."
        ),
        QT_TRANSLATE_NOOP(
            "errors",
            "Under “Backups”, choose “More…” and “Change this place…”, and enter its password or "
            "key again (or run “practiceguard place change”).",
        ),
    ),
    ErrorCode.SECRET_TOO_LONG: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "This password is too long for the computer's keyring."),
        QT_TRANSLATE_NOOP("errors", "It was not kept."),
        QT_TRANSLATE_NOOP("errors", "Use one of at most 1,200 characters."),
    ),
    ErrorCode.RECOVERY_CODE_MISTYPED: ErrorWording(
        QT_TRANSLATE_NOOP(
            "errors", "There is a slip in the code ({typed} of {expected} characters typed)."
        ),
        QT_TRANSLATE_NOOP("errors", "Nothing was opened or changed."),
        QT_TRANSLATE_NOOP("errors", "Compare it with the sheet, group by group."),
    ),
    ErrorCode.RECOVERY_GROUP_WRONG: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "Group {group} is not as it stands on the sheet."),
        QT_TRANSLATE_NOOP("errors", "Nothing was opened or changed."),
        QT_TRANSLATE_NOOP("errors", "Look at that group on the paper again, and type it anew."),
    ),
    ErrorCode.RECOVERY_CODE_WRONG: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "This is not the code of this copy."),
        QT_TRANSLATE_NOOP("errors", "With this paper the copy could not be opened."),
        QT_TRANSLATE_NOOP("errors", "Look for the newest recovery sheet, or print a new one."),
    ),
    ErrorCode.DATABASE_NEWER: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "PracticeGuard's records were written by a newer version."),
        QT_TRANSLATE_NOOP("errors", "They were not touched, so that nothing is lost."),
        QT_TRANSLATE_NOOP("errors", "Install the newest version of PracticeGuard."),
    ),
    ErrorCode.DATABASE_UNREADABLE: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "PracticeGuard's own records cannot be read."),
        QT_TRANSLATE_NOOP("errors", "The copies of your files are not concerned."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Call support. To begin anew with the recovery sheet, run "
            "“practiceguard setup --start-anew”: the old records are kept.",
        ),
    ),
    ErrorCode.DATABASE_KEY_MISSING: ErrorWording(
        QT_TRANSLATE_NOOP(
            "errors", "The key of PracticeGuard's own records is not in this computer's keyring."
        ),
        QT_TRANSLATE_NOOP(
            "errors", "The copies of your files are whole; the recovery sheet opens them."
        ),
        QT_TRANSLATE_NOOP(
            "errors",
            "Log in as the usual user. If the keyring was lost, run "
            "“practiceguard setup --start-anew” and take the copy over with the recovery sheet.",
        ),
    ),
    ErrorCode.STATE_NOT_WRITABLE: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "PracticeGuard cannot write its own records in {folder}."),
        QT_TRANSLATE_NOOP("errors", "Without them no copy is made."),
        QT_TRANSLATE_NOOP("errors", "Free some room, or check the rights of that folder."),
    ),
    ErrorCode.AUTOSTART_REFUSED: ErrorWording(
        QT_TRANSLATE_NOOP(
            "errors", "This computer does not let PracticeGuard start when you log in: {reason}"
        ),
        QT_TRANSLATE_NOOP(
            "errors",
            "Until it does, copies are only made while PracticeGuard is open, or when you ask.",
        ),
        QT_TRANSLATE_NOOP(
            "errors",
            "Try again. If it stays so, show this to whoever looks after the computer.",
        ),
    ),
    ErrorCode.NOT_SET_UP: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "PracticeGuard is not set up yet."),
        QT_TRANSLATE_NOOP("errors", "Nothing is protected."),
        QT_TRANSLATE_NOOP("errors", "Finish the set-up: it takes five minutes."),
    ),
    ErrorCode.ALREADY_SET_UP: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "PracticeGuard is set up already."),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Change single settings instead."),
    ),
    ErrorCode.INPUT_INVALID: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "This cannot be right: {field}"),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        QT_TRANSLATE_NOOP("errors", "Correct it and try again."),
    ),
    ErrorCode.SHEET_NOT_SAVED: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "The recovery sheet is not saved or printed yet."),
        QT_TRANSLATE_NOOP(
            "errors", "If this computer is lost, nobody could open the copies without it."
        ),
        QT_TRANSLATE_NOOP("errors", "Print or save the sheet first."),
    ),
    ErrorCode.SHEET_NOT_CONFIRMED: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "Nobody has typed back the code of the recovery sheet yet."),
        QT_TRANSLATE_NOOP("errors", "So it is not proved that the paper is there and readable."),
        QT_TRANSLATE_NOOP("errors", "Take the sheet and type the groups that are asked for."),
    ),
}


class _Facts(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "…"


def filled(sentence: str, facts: Mapping[str, str]) -> str:
    """Given a (translated) sentence and the error's facts, return it with its names filled in."""
    return sentence.format_map(_Facts(facts))
