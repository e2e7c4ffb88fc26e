"""What each failure with the texts of notices means for a practice, and the one thing to do."""

from collections.abc import Mapping

from practiceguard.domain.errors import ErrorCode
from practiceguard.wording.error_wording import ErrorWording
from practiceguard.wording.marking import QT_TRANSLATE_NOOP

NOTICE_WORDING: Mapping[ErrorCode, ErrorWording] = {
    ErrorCode.TEMPLATE_INVALID: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "This text of a notice cannot be used: {found}"),
        QT_TRANSLATE_NOOP(
            "errors", "Nothing was changed: the text that was there before still holds."
        ),
        QT_TRANSLATE_NOOP(
            "errors",
            "Mend it near line {line}. Facts stand in double braces, and only those in the list "
            "can be used.",
        ),
    ),
    ErrorCode.TEMPLATE_MISSING: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "There is no text for this notice: {template}"),
        QT_TRANSLATE_NOOP("errors", "Nothing was changed. The other notices can be drafted."),
        QT_TRANSLATE_NOOP("errors", "Install PracticeGuard again, or write this notice by hand."),
    ),
    ErrorCode.NOTICE_NOT_READY: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "This notice cannot be released yet."),
        QT_TRANSLATE_NOOP("errors", "Nothing was written down, and nothing goes out."),
        QT_TRANSLATE_NOOP("errors", "Look at what stands beside the text, and mend it first."),
    ),
}
