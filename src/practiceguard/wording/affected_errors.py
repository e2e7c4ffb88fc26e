"""What each failure with lists of people and their number means, and the one thing to do."""

from collections.abc import Mapping

from practiceguard.domain.errors import ErrorCode
from practiceguard.wording.error_wording import ErrorWording
from practiceguard.wording.marking import QT_TRANSLATE_NOOP

AFFECTED_WORDING: Mapping[ErrorCode, ErrorWording] = {
    ErrorCode.TABLE_UNREADABLE: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "The list cannot be read: {file}"),
        QT_TRANSLATE_NOOP(
            "errors", "Nobody was taken in from it. The list you had before is as it was."
        ),
        QT_TRANSLATE_NOOP(
            "errors",
            "Open it in your spreadsheet program, save it anew as XLSX or CSV, and try again.",
        ),
    ),
    ErrorCode.TABLE_LOCKED: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "The list has a password: {file}"),
        QT_TRANSLATE_NOOP(
            "errors", "Nobody was taken in from it. The list you had before is as it was."
        ),
        QT_TRANSLATE_NOOP("errors", "Save a copy of it without a password, and try again."),
    ),
    ErrorCode.TABLE_TOO_LARGE: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "The list is larger than any list of patients: {file}"),
        QT_TRANSLATE_NOOP(
            "errors", "Nobody was taken in from it. The list you had before is as it was."
        ),
        QT_TRANSLATE_NOOP(
            "errors",
            "Copy only the rows and columns of the patients into a new spreadsheet, and try again.",
        ),
    ),
    ErrorCode.TABLE_EMPTY: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "There is nothing in the list: {file}"),
        QT_TRANSLATE_NOOP(
            "errors", "Nobody was taken in from it. The list you had before is as it was."
        ),
        QT_TRANSLATE_NOOP("errors", "Choose another file, or another sheet of it."),
    ),
    ErrorCode.COUNT_NEEDS_REASON: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "A lower number of people needs a reason."),
        QT_TRANSLATE_NOOP(
            "errors", "The number stays as it was: everyone who may be affected counts."
        ),
        QT_TRANSLATE_NOOP("errors", "Write down why fewer people are affected."),
    ),
    ErrorCode.COUNT_NEEDS_EVIDENCE: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "A lower number of people needs evidence."),
        QT_TRANSLATE_NOOP(
            "errors", "The number stays as it was: everyone who may be affected counts."
        ),
        QT_TRANSLATE_NOOP(
            "errors", "Take in the file that shows it as evidence, and choose it with the reason."
        ),
    ),
}
