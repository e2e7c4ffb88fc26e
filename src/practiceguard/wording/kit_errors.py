"""What each failure with contacts, roles and details means, and the one thing to do."""

from collections.abc import Mapping

from practiceguard.domain.errors import ErrorCode
from practiceguard.wording.error_wording import ErrorWording
from practiceguard.wording.marking import QT_TRANSLATE_NOOP

KIT_WORDING: Mapping[ErrorCode, ErrorWording] = {
    ErrorCode.DETAILS_INVALID: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "One of the fields cannot be kept as it was typed."),
        QT_TRANSLATE_NOOP(
            "errors",
            "It is too long, or nobody could print it, call it or write to it. Nothing was "
            "changed.",
        ),
        QT_TRANSLATE_NOOP("errors", "Correct the field that is marked, and keep it again."),
    ),
    ErrorCode.DEPUTY_SAME_PERSON: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "Nobody can stand in for themselves: {name}"),
        QT_TRANSLATE_NOOP(
            "errors", "If this person is ill, nobody would do it. Nothing was changed."
        ),
        QT_TRANSLATE_NOOP("errors", "Name somebody else, or leave the deputy empty for now."),
    ),
    ErrorCode.BINDER_NOT_MADE: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "The binder could not be laid out."),
        QT_TRANSLATE_NOOP("errors", "No file was written. A binder on paper stays as it is."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Print the first-hour page and the list of contacts instead, and report this as a bug.",
        ),
    ),
}
