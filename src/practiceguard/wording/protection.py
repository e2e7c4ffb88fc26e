"""The verdict of Home in words: one sentence per level, one per reason."""

from collections.abc import Mapping

from practiceguard.domain.backup.protection import ProtectionLevel, ReasonCode
from practiceguard.wording.marking import QT_TRANSLATE_NOOP

CONTEXT = "protection"

SENTENCES: Mapping[ProtectionLevel, str] = {
    ProtectionLevel.GOOD: QT_TRANSLATE_NOOP("protection", "Your patient records are protected"),
    ProtectionLevel.UNPROVED: QT_TRANSLATE_NOOP(
        "protection", "Your patient records were protected when last looked at"
    ),
    ProtectionLevel.CARE: QT_TRANSLATE_NOOP(
        "protection", "Your patient records need your attention"
    ),
    ProtectionLevel.BAD: QT_TRANSLATE_NOOP("protection", "Your patient records are not protected"),
}

REASONS: Mapping[ReasonCode, str] = {
    ReasonCode.NOT_SET_UP: QT_TRANSLATE_NOOP(
        "protection", "PracticeGuard is not set up yet: there is no copy."
    ),
    ReasonCode.NO_COPY_YET: QT_TRANSLATE_NOOP("protection", "There is no copy yet."),
    ReasonCode.COMPLETE_COPY: QT_TRANSLATE_NOOP(
        "protection", "The copy of {at} is complete: every file was read."
    ),
    ReasonCode.COPY_LATE: QT_TRANSLATE_NOOP(
        "protection", "The last complete copy is {count} days old, of {at}."
    ),
    ReasonCode.COPY_VERY_OLD: QT_TRANSLATE_NOOP(
        "protection",
        "The last complete copy is {count} days old, of {at}: all work since then could be lost.",
    ),
    ReasonCode.NEWEST_INCOMPLETE: QT_TRANSLATE_NOOP(
        "protection", "The newest copy, of {at}, is incomplete: some files are not in it."
    ),
    ReasonCode.NEWEST_FAILED: QT_TRANSLATE_NOOP(
        "protection", "The last attempt, of {at}, failed: no copy was made."
    ),
    ReasonCode.NEWEST_INTERRUPTED: QT_TRANSLATE_NOOP(
        "protection", "The last attempt, of {at}, was interrupted: no copy was made."
    ),
    ReasonCode.COPY_VANISHED: QT_TRANSLATE_NOOP(
        "protection",
        "The copy of {at} is no longer there, although it was complete. Somebody removed it.",
    ),
    ReasonCode.COMPLETENESS_UNKNOWN: QT_TRANSLATE_NOOP(
        "protection", "There are copies, but none of them is known to be complete."
    ),
    ReasonCode.PLACE_NOT_REACHED: QT_TRANSLATE_NOOP(
        "protection", "The place of the copy cannot be read just now; last read: {at}."
    ),
    ReasonCode.SNAPSHOT_FROM_FUTURE: QT_TRANSLATE_NOOP(
        "protection", "A copy bears a date in the future ({at}): check this computer's clock."
    ),
    ReasonCode.ONLY_THIS_COMPUTER: QT_TRANSLATE_NOOP(
        "protection",
        "The only copy is on this computer: theft, fire or a virus would take both.",
    ),
    ReasonCode.SAME_DISK: QT_TRANSLATE_NOOP(
        "protection",
        "The copy lies on the same disk as the records: if that disk fails, both are lost.",
    ),
    ReasonCode.COPY_DAMAGED: QT_TRANSLATE_NOOP(
        "protection", "The copy is damaged: parts of it cannot be read back."
    ),
    ReasonCode.COPY_REPLACED: QT_TRANSLATE_NOOP(
        "protection",
        "What lies in the place is not your copy, or it no longer opens; last read: {at}.",
    ),
    ReasonCode.COPY_GONE: QT_TRANSLATE_NOOP(
        "protection", "The place is there, but your copy is not in it any more; last read: {at}."
    ),
    ReasonCode.KEYRING_SHUT: QT_TRANSLATE_NOOP(
        "protection",
        "The password of the copy cannot be read on this computer; last read: {at}.",
    ),
    ReasonCode.SHEET_NOT_VERIFIED: QT_TRANSLATE_NOOP(
        "protection", "It is not proved that the recovery sheet is there and readable."
    ),
    ReasonCode.SHEET_PROOF_OLD: QT_TRANSLATE_NOOP(
        "protection", "The recovery sheet was last proved on {at}: check that it is still there."
    ),
}
