"""What each failure with the law as data means for a practice, and the one thing to do."""

from collections.abc import Mapping

from practiceguard.domain.errors import ErrorCode
from practiceguard.wording.error_wording import ErrorWording
from practiceguard.wording.marking import QT_TRANSLATE_NOOP

LAW_WORDING: Mapping[ErrorCode, ErrorWording] = {
    ErrorCode.LAW_UNREADABLE: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "The law that came with the program is damaged: {file}"),
        QT_TRANSLATE_NOOP(
            "errors",
            "Whom you have to tell cannot be worked out now. Your copies and records are as they "
            "were.",
        ),
        QT_TRANSLATE_NOOP(
            "errors",
            "Install PracticeGuard again. If something happened, do not wait for that: call your "
            "data protection authority.",
        ),
    ),
    ErrorCode.LAW_UPDATE_DAMAGED: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "The file with newer law is damaged: {part}"),
        QT_TRANSLATE_NOOP("errors", "Nothing was taken from it. The law you had still holds."),
        QT_TRANSLATE_NOOP("errors", "Get the file again from where it is published."),
    ),
    ErrorCode.LAW_UPDATE_UNTRUSTED: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "The signature of the file with newer law is not genuine."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Somebody may have changed it. Nothing was taken from it; the law you had still holds.",
        ),
        QT_TRANSLATE_NOOP(
            "errors",
            "Do not use this file. Get it again from where it is published, or update "
            "PracticeGuard.",
        ),
    ),
    ErrorCode.LAW_UPDATE_UNCOMPARED: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "Nobody has signed the file with newer law."),
        QT_TRANSLATE_NOOP(
            "errors", "Nothing was taken from it yet. Its fingerprint begins with {fingerprint}."
        ),
        QT_TRANSLATE_NOOP(
            "errors",
            "Ask whoever made it for the fingerprint (SHA-256), by another way than the file came, "
            "and type it.",
        ),
    ),
    ErrorCode.LAW_UPDATE_OTHER: ErrorWording(
        QT_TRANSLATE_NOOP(
            "errors", "The fingerprint you typed is not that of the file with newer law."
        ),
        QT_TRANSLATE_NOOP("errors", "Nothing was taken from it. The law you had still holds."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Check for a typing mistake. If there is none, the file is another one: do not use it.",
        ),
    ),
    ErrorCode.LAW_UPDATE_OLDER: ErrorWording(
        QT_TRANSLATE_NOOP(
            "errors", "The file has the law of {version}. You have that of {current} already."
        ),
        QT_TRANSLATE_NOOP("errors", "Nothing was taken from it. The law you had still holds."),
        QT_TRANSLATE_NOOP("errors", "Nothing needs to be done."),
    ),
    ErrorCode.LAW_UPDATE_SHORTER: ErrorWording(
        QT_TRANSLATE_NOOP(
            "errors", "The file with newer law lacks countries you have: {countries}"
        ),
        QT_TRANSLATE_NOOP(
            "errors", "With it their law would be lost. Nothing was taken from the file."
        ),
        QT_TRANSLATE_NOOP("errors", "Ask whoever made it for a whole one."),
    ),
    ErrorCode.LAW_UPDATE_FORMAT: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "The file with newer law was made for a newer PracticeGuard."),
        QT_TRANSLATE_NOOP("errors", "Nothing was taken from it. The law you had still holds."),
        QT_TRANSLATE_NOOP("errors", "Update PracticeGuard, then take the file in."),
    ),
    ErrorCode.LAW_CORRECTION_INVALID: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "This cannot stand there: {place}"),
        QT_TRANSLATE_NOOP("errors", "Nothing was corrected. The entry reads as before."),
        QT_TRANSLATE_NOOP("errors", "Check what you typed against the entry beside it."),
    ),
}
