"""What each failure of a place on the network means for the records, and the one thing to do."""

from collections.abc import Mapping

from practiceguard.domain.errors import ErrorCode
from practiceguard.wording.error_wording import ErrorWording
from practiceguard.wording.marking import QT_TRANSLATE_NOOP

PLACE_WORDING: Mapping[ErrorCode, ErrorWording] = {
    ErrorCode.PLACE_NAME_UNKNOWN: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "Nobody knows a server called “{host}”."),
        QT_TRANSLATE_NOOP("errors", "No new copy was made there. Earlier ones are as they were."),
        QT_TRANSLATE_NOOP(
            "errors", "Check the name, and whether this computer is connected to the internet."
        ),
    ),
    ErrorCode.PLACE_REFUSED: ErrorWording(
        QT_TRANSLATE_NOOP(
            "errors", "The computer “{host}” is there, but its copying service is not running."
        ),
        QT_TRANSLATE_NOOP("errors", "No new copy was made there. Earlier ones are as they were."),
        QT_TRANSLATE_NOOP(
            "errors", "Check the port, or ask whoever runs the server to start the service."
        ),
    ),
    ErrorCode.PLACE_UNREACHABLE: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "The server “{host}” does not answer."),
        QT_TRANSLATE_NOOP("errors", "No new copy was made there. Earlier ones are as they were."),
        QT_TRANSLATE_NOOP(
            "errors", "Check the internet connection, and whether the server is switched on."
        ),
    ),
    ErrorCode.PLACE_WRONG_SERVICE: ErrorWording(
        QT_TRANSLATE_NOOP(
            "errors", "Something else than the expected service answers at “{host}”."
        ),
        QT_TRANSLATE_NOOP("errors", "Nothing was sent, and no copy was made or changed."),
        QT_TRANSLATE_NOOP(
            "errors", "Check the kind of place, the port, and whether the connection is encrypted."
        ),
    ),
    ErrorCode.PLACE_CERTIFICATE_UNKNOWN: ErrorWording(
        QT_TRANSLATE_NOOP(
            "errors",
            "Nobody known vouches for the certificate of “{host}”: it may be another server.",
        ),
        QT_TRANSLATE_NOOP("errors", "Nothing was sent, and no copy was made or changed."),
        QT_TRANSLATE_NOOP(
            "errors", "Compare its fingerprint with whoever runs the server; accept only the same."
        ),
    ),
    ErrorCode.PLACE_CERTIFICATE_CHANGED: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "“{host}” shows another certificate than the accepted one."),
        QT_TRANSLATE_NOOP("errors", "Nothing was sent, and no copy was made or changed."),
        QT_TRANSLATE_NOOP(
            "errors", "Ask whoever runs the server if it was renewed, and compare the fingerprint."
        ),
    ),
    ErrorCode.PLACE_CERTIFICATE_EXPIRED: ErrorWording(
        QT_TRANSLATE_NOOP(
            "errors", "The certificate of the server “{host}” has expired, or is not valid yet."
        ),
        QT_TRANSLATE_NOOP("errors", "Nothing was sent, and no copy was made or changed."),
        QT_TRANSLATE_NOOP(
            "errors", "Check this computer’s date; else have the server’s certificate renewed."
        ),
    ),
    ErrorCode.PLACE_CERTIFICATE_NAME: ErrorWording(
        QT_TRANSLATE_NOOP(
            "errors", "The certificate that “{host}” shows is made out for another server."
        ),
        QT_TRANSLATE_NOOP("errors", "Nothing was sent, and no copy was made or changed."),
        QT_TRANSLATE_NOOP(
            "errors", "Use the address it was made for, or ask whoever runs the server."
        ),
    ),
    ErrorCode.PLACE_HOST_KEY_UNKNOWN: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "The server “{host}” has not been identified yet."),
        QT_TRANSLATE_NOOP("errors", "Nothing was sent, and no copy was made or changed."),
        QT_TRANSLATE_NOOP(
            "errors", "Compare the fingerprint of its key with whoever runs it, then accept it."
        ),
    ),
    ErrorCode.PLACE_HOST_KEY_CHANGED: ErrorWording(
        QT_TRANSLATE_NOOP(
            "errors", "“{host}” is not the server that was accepted: its key is another."
        ),
        QT_TRANSLATE_NOOP("errors", "Nothing was sent, and no copy was made or changed."),
        QT_TRANSLATE_NOOP(
            "errors", "Call whoever runs the server; accept the new key only if they confirm it."
        ),
    ),
    ErrorCode.PLACE_LOGIN_REFUSED: ErrorWording(
        QT_TRANSLATE_NOOP(
            "errors", "The server “{host}” does not accept this user with this password or key."
        ),
        QT_TRANSLATE_NOOP("errors", "No new copy was made there. Earlier ones are as they were."),
        QT_TRANSLATE_NOOP(
            "errors", "Enter user and password again; with SFTP, have our key added for this user."
        ),
    ),
    ErrorCode.PLACE_ACCESS_DENIED: ErrorWording(
        QT_TRANSLATE_NOOP(
            "errors", "The server “{host}” knows us, but does not allow us to do this."
        ),
        QT_TRANSLATE_NOOP("errors", "No new copy was made there. Earlier ones are as they were."),
        QT_TRANSLATE_NOOP(
            "errors", "Ask whoever runs the place for the right to read and write there."
        ),
    ),
    ErrorCode.PLACE_BUCKET_MISSING: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "There is no bucket of that name at “{host}”."),
        QT_TRANSLATE_NOOP("errors", "No new copy was made there. Earlier ones are as they were."),
        QT_TRANSLATE_NOOP(
            "errors", "Check the name of the bucket, and that it was made with this provider."
        ),
    ),
    ErrorCode.PLACE_REGION_WRONG: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "The bucket at “{host}” is in another region."),
        QT_TRANSLATE_NOOP("errors", "No new copy was made there. Earlier ones are as they were."),
        QT_TRANSLATE_NOOP(
            "errors", "Look up the region of the bucket with the provider, and enter it."
        ),
    ),
    ErrorCode.PLACE_CLOCK_OFF: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "The clocks of this computer and of “{host}” do not agree."),
        QT_TRANSLATE_NOOP("errors", "No new copy was made there. Earlier ones are as they were."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Set date, time and time zone of this computer, best automatically; try again.",
        ),
    ),
    ErrorCode.RCLONE_MISSING: ErrorWording(
        QT_TRANSLATE_NOOP(
            "errors", "This kind of place needs the program rclone, which is not on this computer."
        ),
        QT_TRANSLATE_NOOP("errors", "No new copy was made there. Earlier ones are as they were."),
        QT_TRANSLATE_NOOP("errors", "Have rclone installed (rclone.org), then try again."),
    ),
    ErrorCode.RCLONE_REFUSED: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "The program rclone cannot work with these settings."),
        QT_TRANSLATE_NOOP("errors", "No new copy was made there. Earlier ones are as they were."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Set the storage up in rclone itself, then enter its kind and each setting exactly as "
            "“rclone config show” prints them: passwords, too, stand there in another form.",
        ),
    ),
}
