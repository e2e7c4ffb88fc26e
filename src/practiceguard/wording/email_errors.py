"""What each failure with letters by e-mail means, and the one thing to do."""

from collections.abc import Mapping

from practiceguard.domain.errors import ErrorCode
from practiceguard.wording.error_wording import ErrorWording
from practiceguard.wording.marking import QT_TRANSLATE_NOOP

EMAIL_WORDING: Mapping[ErrorCode, ErrorWording] = {
    ErrorCode.EMAIL_NOT_RIGHT: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "The message {number} does not say what the record says."),
        QT_TRANSLATE_NOOP("errors", "Nothing was sent to anybody."),
        QT_TRANSLATE_NOOP(
            "errors", "Look at the name and the e-mail address of this person in the address book."
        ),
    ),
    ErrorCode.EMAIL_UNFINISHED: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "A mailing by e-mail is under way already ({mailing})."),
        QT_TRANSLATE_NOOP("errors", "Two at once could write to somebody twice."),
        QT_TRANSLATE_NOOP("errors", "Go on with it, or end it, before you begin another one."),
    ),
    ErrorCode.EMAIL_NOT_TESTED: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "No test message has gone to the practice itself yet."),
        QT_TRANSLATE_NOOP("errors", "Nothing was sent to anybody."),
        QT_TRANSLATE_NOOP("errors", "Send the test messages, read them, and go on."),
    ),
    ErrorCode.EMAIL_NO_SENDER: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "There is no e-mail address from which it could be sent."),
        QT_TRANSLATE_NOOP("errors", "Nothing was sent to anybody."),
        QT_TRANSLATE_NOOP(
            "errors", "Choose a mail account, or give the practice’s e-mail address in Settings."
        ),
    ),
    ErrorCode.EMAIL_OVERTAKEN: ErrorWording(
        QT_TRANSLATE_NOOP(
            "errors",
            "Since these messages were made, other words were released, or the record was changed.",
        ),
        QT_TRANSLATE_NOOP("errors", "They would get a letter that was corrected. None was sent."),
        QT_TRANSLATE_NOOP(
            "errors", "Choose not to send the others by e-mail, and begin a new mailing for them."
        ),
    ),
    ErrorCode.EMAIL_RUNNING: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "Messages of this incident are being sent already."),
        QT_TRANSLATE_NOOP("errors", "Another window does it; nobody is written to twice."),
        QT_TRANSLATE_NOOP("errors", "Wait until it has ended, or stop it there."),
    ),
}
