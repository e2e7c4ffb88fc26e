"""What it means when somebody could not be told, and the one thing to do."""

from collections.abc import Mapping

from practiceguard.domain.errors import ErrorCode
from practiceguard.wording.error_wording import ErrorWording
from practiceguard.wording.marking import QT_TRANSLATE_NOOP

MESSENGER_WORDING: Mapping[ErrorCode, ErrorWording] = {
    ErrorCode.MESSENGER_NAME_NOT_FOUND: ErrorWording(
        QT_TRANSLATE_NOOP(
            "errors",
            "There is no server called {server}.",
        ),
        QT_TRANSLATE_NOOP(
            "errors",
            "So nobody was told by this way. Your copies are not affected.",
        ),
        QT_TRANSLATE_NOOP(
            "errors",
            "Check the spelling of the server, and whether this computer is connected to the "
            "internet.",
        ),
    ),
    ErrorCode.MESSENGER_NOT_REACHED: ErrorWording(
        QT_TRANSLATE_NOOP(
            "errors",
            "Nobody answers at {server}.",
        ),
        QT_TRANSLATE_NOOP(
            "errors",
            "So nobody was told by this way. Your copies are not affected.",
        ),
        QT_TRANSLATE_NOOP(
            "errors",
            "Check the internet connection and the number of the port; a firewall may also be "
            "in the way.",
        ),
    ),
    ErrorCode.MESSENGER_TIMED_OUT: ErrorWording(
        QT_TRANSLATE_NOOP(
            "errors",
            "The server {server} did not answer in time.",
        ),
        QT_TRANSLATE_NOOP(
            "errors",
            "The message may have arrived or not. Your copies are not affected.",
        ),
        QT_TRANSLATE_NOOP(
            "errors",
            "Look whether it arrived. PracticeGuard tries again by itself.",
        ),
    ),
    ErrorCode.MESSENGER_NOT_TRUSTED: ErrorWording(
        QT_TRANSLATE_NOOP(
            "errors",
            "The connection to {server} cannot be trusted.",
        ),
        QT_TRANSLATE_NOOP(
            "errors",
            "Nothing was sent, above all no password: somebody could have read it.",
        ),
        QT_TRANSLATE_NOOP(
            "errors",
            "Check the name of the server and the kind of security that the provider gives.",
        ),
    ),
    ErrorCode.MESSENGER_LOGIN_REFUSED: ErrorWording(
        QT_TRANSLATE_NOOP(
            "errors",
            "The server {server} refuses the user name or the password.",
        ),
        QT_TRANSLATE_NOOP(
            "errors",
            "So nobody was told by this way. Your copies are not affected.",
        ),
        QT_TRANSLATE_NOOP(
            "errors",
            "Type both again. Many providers want a password made for one program only, not "
            "the usual one.",
        ),
    ),
    ErrorCode.MESSENGER_SENDER_REFUSED: ErrorWording(
        QT_TRANSLATE_NOOP(
            "errors",
            "The server {server} does not take mails from this sender.",
        ),
        QT_TRANSLATE_NOOP(
            "errors",
            "So nobody was told by this way. Your copies are not affected.",
        ),
        QT_TRANSLATE_NOOP(
            "errors",
            "Use the address that belongs to the user name as the sender.",
        ),
    ),
    ErrorCode.MESSENGER_RECIPIENT_REFUSED: ErrorWording(
        QT_TRANSLATE_NOOP(
            "errors",
            "The server {server} does not know or does not accept the recipient.",
        ),
        QT_TRANSLATE_NOOP(
            "errors",
            "So this person was not told. Your copies are not affected.",
        ),
        QT_TRANSLATE_NOOP(
            "errors",
            "Check the spelling of the recipient’s address.",
        ),
    ),
    ErrorCode.MESSENGER_REFUSED: ErrorWording(
        QT_TRANSLATE_NOOP(
            "errors",
            "The server {server} did not take the message: {reason}",
        ),
        QT_TRANSLATE_NOOP(
            "errors",
            "So nobody was told by this way. Your copies are not affected.",
        ),
        QT_TRANSLATE_NOOP(
            "errors",
            "Check the address; if it was made by a service, make a new one there.",
        ),
    ),
    ErrorCode.MESSENGER_MISSING: ErrorWording(
        QT_TRANSLATE_NOOP(
            "errors",
            "This computer has no means to show a notification.",
        ),
        QT_TRANSLATE_NOOP(
            "errors",
            "So nobody is told on its screen. Your copies are not affected.",
        ),
        QT_TRANSLATE_NOOP(
            "errors",
            "Choose another way to be told, such as e-mail.",
        ),
    ),
    ErrorCode.MESSENGER_NOT_CHOSEN: ErrorWording(
        QT_TRANSLATE_NOOP(
            "errors",
            "This way to be told is not set up.",
        ),
        QT_TRANSLATE_NOOP(
            "errors",
            "So nobody is told by it. Your copies are not affected.",
        ),
        QT_TRANSLATE_NOOP(
            "errors",
            "Fill in what it needs, then try it again.",
        ),
    ),
}
