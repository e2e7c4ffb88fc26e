"""What each failure with evidence means, and the one thing to do."""

from collections.abc import Mapping

from practiceguard.domain.errors import ErrorCode
from practiceguard.wording.error_wording import ErrorWording
from practiceguard.wording.marking import QT_TRANSLATE_NOOP

INCIDENT_WORDING: Mapping[ErrorCode, ErrorWording] = {
    ErrorCode.EVIDENCE_UNREADABLE: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "The file cannot be read ({reason}): {path}"),
        QT_TRANSLATE_NOOP("errors", "It was not taken in as evidence. The file is as it was."),
        QT_TRANSLATE_NOOP(
            "errors", "Close it in other programs or copy it to this computer, and try again."
        ),
    ),
    ErrorCode.EVIDENCE_CHANGING: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "Something wrote into the file while it was read: {path}"),
        QT_TRANSLATE_NOOP(
            "errors",
            "It was not taken in as evidence: it would have been half of before and half of after.",
        ),
        QT_TRANSLATE_NOOP(
            "errors",
            "Close the program that writes into it, or copy the file and take in the copy.",
        ),
    ),
    ErrorCode.EVIDENCE_MISSING: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "A file of evidence is not where it was kept: {evidence}"),
        QT_TRANSLATE_NOOP(
            "errors",
            "The log still says what it was, with its fingerprint; the file itself is gone from "
            "this computer.",
        ),
        QT_TRANSLATE_NOOP("errors", "Take it in again from where it came from."),
    ),
    ErrorCode.EVIDENCE_DAMAGED: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "A file of evidence is not what was taken in: {evidence}"),
        QT_TRANSLATE_NOOP(
            "errors",
            "Its fingerprint no longer fits the one in the log, so it proves nothing as it is.",
        ),
        QT_TRANSLATE_NOOP("errors", "Take it in again from where it came from."),
    ),
    ErrorCode.RECORD_DAMAGED: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "What was kept beside the copies is not whole: {name}"),
        QT_TRANSLATE_NOOP(
            "errors",
            "The patients' records in the copies are not touched by this; what PracticeGuard "
            "itself wrote down there cannot be read from this place.",
        ),
        QT_TRANSLATE_NOOP("errors", "Look in another place, or have this place checked."),
    ),
    ErrorCode.LOG_DIFFERS: ErrorWording(
        QT_TRANSLATE_NOOP(
            "errors", "Incident {incident} here is not the one that left with the copies."
        ),
        QT_TRANSLATE_NOOP(
            "errors",
            "Either it is another incident of the same number, opened on this computer, or one of "
            "the two logs was written anew. Both stay as they are.",
        ),
        QT_TRANSLATE_NOOP("errors", "Keep both, and show them to whoever looks into the incident."),
    ),
}
