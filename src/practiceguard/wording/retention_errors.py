"""What each reason not to remove old copies means for the records, and the one thing to do."""

from collections.abc import Mapping

from practiceguard.domain.errors import ErrorCode
from practiceguard.wording.error_wording import ErrorWording
from practiceguard.wording.marking import QT_TRANSLATE_NOOP

RETENTION_WORDING: Mapping[ErrorCode, ErrorWording] = {
    ErrorCode.RETENTION_APPEND_ONLY: ErrorWording(
        QT_TRANSLATE_NOOP(
            "errors", "This place lets copies be added only: none can be removed from here."
        ),
        QT_TRANSLATE_NOOP(
            "errors",
            "That is its strength: nobody who gets hold of this computer can remove a copy either.",
        ),
        QT_TRANSLATE_NOOP(
            "errors", "When it is nearly full, ask whoever runs the place to remove old copies."
        ),
    ),
    ErrorCode.RETENTION_ON_HOLD: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "A hold is on: no copy is removed. {reason}"),
        QT_TRANSLATE_NOOP("errors", "Every copy stays until somebody lifts the hold."),
        QT_TRANSLATE_NOOP(
            "errors", "Find out why it was put on. Lift it when you are sure, with your reason."
        ),
    ),
    ErrorCode.RETENTION_MASS_CHANGE: ErrorWording(
        QT_TRANSLATE_NOOP(
            "errors", "Most of your files changed at once. Since then no copy is removed."
        ),
        QT_TRANSLATE_NOOP(
            "errors",
            "If somebody encrypted them, the copies made before are what brings them back.",
        ),
        QT_TRANSLATE_NOOP(
            "errors", "Open some of your files. If you cannot, open “Something happened?” now."
        ),
    ),
    ErrorCode.RETENTION_NOT_CHOSEN: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "Nobody has chosen yet how long copies are kept there."),
        QT_TRANSLATE_NOOP("errors", "Every copy stays, and the place fills up in time."),
        QT_TRANSLATE_NOOP("errors", "Look at the list of what would go, and choose."),
    ),
    ErrorCode.RETENTION_NEWEST_FUTURE: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "A copy bears a date in the future."),
        QT_TRANSLATE_NOOP(
            "errors",
            "The clock was wrong, or somebody wants good copies to look old. None was removed.",
        ),
        QT_TRANSLATE_NOOP(
            "errors", "Set the clock right; then look at that copy, and say whether you know it."
        ),
    ),
    ErrorCode.RETENTION_NEWEST_STRANGE: ErrorWording(
        QT_TRANSLATE_NOOP(
            "errors", "The newest copy in the place was not made by this computer, as far as known."
        ),
        QT_TRANSLATE_NOOP(
            "errors", "Somebody else writes to the place. None of your copies was removed."
        ),
        QT_TRANSLATE_NOOP(
            "errors", "Look at that copy, and say whether you know where it is from."
        ),
    ),
    ErrorCode.RETENTION_NEWEST_INCOMPLETE: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "The newest copy lacks files."),
        QT_TRANSLATE_NOOP("errors", "Old copies stay until a new one is complete."),
        QT_TRANSLATE_NOOP("errors", "See what the newest copy lacks, and make a complete one."),
    ),
    ErrorCode.RETENTION_NEWEST_DOUBTFUL: ErrorWording(
        QT_TRANSLATE_NOOP(
            "errors", "The newest copy is not like the ones before: far smaller, or in doubt."
        ),
        QT_TRANSLATE_NOOP(
            "errors", "It could not take the place of older copies, so none was removed."
        ),
        QT_TRANSLATE_NOOP("errors", "Find out what happened to your files, then make a new copy."),
    ),
    ErrorCode.RETENTION_CLOCK: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "The clock of this computer may be wrong."),
        QT_TRANSLATE_NOOP(
            "errors", "By a wrong clock, good copies would look old. None was removed."
        ),
        QT_TRANSLATE_NOOP("errors", "Set the clock right, and let copies be made on three days."),
    ),
    ErrorCode.RETENTION_TOO_MANY: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "More than a third of the copies would go at once."),
        QT_TRANSLATE_NOOP("errors", "That is not done unasked. Every copy is still there."),
        QT_TRANSLATE_NOOP(
            "errors", "Look at the list of what would go, and say yes if it is right."
        ),
    ),
    ErrorCode.RETENTION_CHANGED: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "The copies have changed since the list was shown."),
        QT_TRANSLATE_NOOP("errors", "Nothing was removed."),
        QT_TRANSLATE_NOOP("errors", "Look at the new list, and say yes again."),
    ),
    ErrorCode.RETENTION_PARTLY: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "Only some of the copies that were to go were removed."),
        QT_TRANSLATE_NOOP("errors", "All others are still there. No newer copy was touched."),
        QT_TRANSLATE_NOOP("errors", "Check whether the place can be written to, then try again."),
    ),
}
