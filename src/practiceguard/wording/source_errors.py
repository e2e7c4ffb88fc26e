"""What is wrong with the folders to be copied, what that means, and the one thing to do."""

from collections.abc import Mapping

from practiceguard.domain.errors import ErrorCode
from practiceguard.wording.error_wording import ErrorWording
from practiceguard.wording.marking import QT_TRANSLATE_NOOP

SOURCE_WORDING: Mapping[ErrorCode, ErrorWording] = {
    ErrorCode.SOURCE_MISSING: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "A folder to be protected is not there: {folder}"),
        QT_TRANSLATE_NOOP("errors", "It is not in the newest copy; earlier copies still have it."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Connect its drive or put the folder back. If it moved, change what is copied.",
        ),
    ),
    ErrorCode.SOURCE_EMPTY: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "A folder to be protected is empty: {folder}"),
        QT_TRANSLATE_NOOP(
            "errors", "The newest copy has nothing of it; what earlier copies have stays in them."
        ),
        QT_TRANSLATE_NOOP(
            "errors",
            "Find out where its files are: is a drive not connected? If it is meant to be empty, "
            "say so under “Backups”, or take it out of what is copied.",
        ),
    ),
    ErrorCode.SOURCE_SHRUNK: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "There were {before} files to copy last time, now only {now}."),
        QT_TRANSLATE_NOOP(
            "errors", "Files may have been deleted or moved; earlier copies still have them."
        ),
        QT_TRANSLATE_NOOP("errors", "If that is meant, say so; if not, get the files back now."),
    ),
    ErrorCode.SOURCE_LIGHTER: ErrorWording(
        QT_TRANSLATE_NOOP(
            "errors", "The files to copy held {before} MB last time, now they hold only {now} MB."
        ),
        QT_TRANSLATE_NOOP(
            "errors", "A large file may have been emptied or lost; earlier copies still have it."
        ),
        QT_TRANSLATE_NOOP("errors", "If that is meant, say so; if not, get the files back now."),
    ),
    ErrorCode.NOTHING_CHOSEN: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "Nothing is chosen yet."),
        QT_TRANSLATE_NOOP("errors", "Nothing was done."),
        QT_TRANSLATE_NOOP("errors", "Choose at least one folder or file."),
    ),
    ErrorCode.CHOSEN_EMPTY: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "There is no file in this folder: {folder}"),
        QT_TRANSLATE_NOOP(
            "errors",
            "A copy could bring nothing of it back. The records may lie elsewhere, or the drive "
            "with them is not connected.",
        ),
        QT_TRANSLATE_NOOP(
            "errors", "Choose the folder that holds the records, or say that it is meant."
        ),
    ),
    ErrorCode.CHOSEN_ALL_EMPTY: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "There is not a single file in what you chose: {folder}"),
        QT_TRANSLATE_NOOP("errors", "A copy of it could bring nothing back."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Choose the folder that holds the records; if it is on a drive, connect it first.",
        ),
    ),
}
