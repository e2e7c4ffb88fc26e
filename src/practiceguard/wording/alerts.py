"""What somebody is told of the protection of the records: each message in whole sentences.

Said by a process without a window: `adapters/alert_texts.py` reads the translations. Placeholders
are filled after translation. No sentence asks for a patient, a folder or a file.
"""

from collections.abc import Mapping

from practiceguard.domain.backup.alert import TroubleKind
from practiceguard.domain.backup.place_kind import PlaceKind
from practiceguard.domain.backup.protection import ProtectionLevel, ReasonCode
from practiceguard.wording.marking import QT_TRANSLATE_NOOP

CONTEXT = "alerts"


NEVER = QT_TRANSLATE_NOOP(
    "alerts",
    "No complete copy of the patients’ records has been made yet; one has been due for {days}.",
)
PLACE_NEVER = QT_TRANSLATE_NOOP(
    "alerts",
    "No complete copy has been made on {place} yet; one has been due for {days}.",
)
WATCH_NEVER = QT_TRANSLATE_NOOP(
    "alerts", "No copy has arrived at {place} yet; it has been watched for {days}."
)
SECOND_TO_DO = QT_TRANSLATE_NOOP(
    "alerts",
    "Call the practice, and have somebody open PracticeGuard on its computer: Home says what "
    "is in the way.",
)
AT_A_SERVER: Mapping[TroubleKind, str] = {
    TroubleKind.PLACE_OVERDUE: QT_TRANSLATE_NOOP(
        "alerts",
        "Open PracticeGuard on the computer of the practice: under “Backups” it says why no copy "
        "gets to {place}.",
    ),
    TroubleKind.COPY_REPLACED: QT_TRANSLATE_NOOP(
        "alerts",
        "Ask whoever runs {place} what was changed there. If nobody changed anything, treat it as "
        "an attack: open “Something happened?” in PracticeGuard.",
    ),
}
"""What to do where the place is no drive or folder: nobody can plug in a server."""
HEADING_HAPPENED = QT_TRANSLATE_NOOP("alerts", "What happened")
HEADING_MEANS = QT_TRANSLATE_NOOP("alerts", "What it means for the patients’ records")
HEADING_TO_DO = QT_TRANSLATE_NOOP("alerts", "What to do")
PRACTICE = QT_TRANSLATE_NOOP("alerts", "Practice: {practice}")
FOOTER = QT_TRANSLATE_NOOP(
    "alerts",
    "PracticeGuard sent this by itself on {now}. Nobody reads answers to it.",
)
REPEATED = QT_TRANSLATE_NOOP(
    "alerts", "You were told of this before; another message comes only if it lasts."
)
WATCH_FOOTER = QT_TRANSLATE_NOOP(
    "alerts",
    "From here only the names and times of the copies are seen: not whether they are "
    "complete, nor whether they open.",
)
TEST_SUBJECT = QT_TRANSLATE_NOOP("alerts", "Test message")
TEST_TEXT = QT_TRANSLATE_NOOP(
    "alerts",
    "This is a test: PracticeGuard will tell you by this way if the patients’ records are in "
    "danger. There is nothing to do.",
)
PULSE_TEXT = QT_TRANSLATE_NOOP("alerts", "A complete copy was made.")
DIGEST_SUBJECT = QT_TRANSLATE_NOOP("alerts", "Week of {day}: {verdict}")
DIGEST_LINE = QT_TRANSLATE_NOOP(
    "alerts",
    "{verdict}. {files} in the newest complete copy, of {at}. Places: {places}.",
)
DIGEST_LINE_NEVER = QT_TRANSLATE_NOOP(
    "alerts", "{verdict}. No complete copy has been made yet. Places: {places}."
)
ONE_MORE_PLACE = QT_TRANSLATE_NOOP("alerts", "{places}; {place}")
"""How the places of the weekly line are joined: not every language puts the sign alike."""
DIGEST_PLACE = QT_TRANSLATE_NOOP("alerts", "{place} (copy of {at})")
DIGEST_PLACE_NEVER = QT_TRANSLATE_NOOP("alerts", "{place} (no complete copy)")
DIGEST_FOOTER = QT_TRANSLATE_NOOP(
    "alerts",
    "This line comes once a week. If it does not come, something is wrong: look at PracticeGuard.",
)
ONE_DAY = QT_TRANSLATE_NOOP("alerts", "1 day")
DAYS = QT_TRANSLATE_NOOP("alerts", "{count} days")
ONE_FILE = QT_TRANSLATE_NOOP("alerts", "1 file")
FILES = QT_TRANSLATE_NOOP("alerts", "{count} files")
NAMED_PLACE = QT_TRANSLATE_NOOP("alerts", "{kind} “{label}”")
NO_PLACE = QT_TRANSLATE_NOOP("alerts", "the place of the copies")

VERDICTS: Mapping[ProtectionLevel, str] = {
    ProtectionLevel.GOOD: QT_TRANSLATE_NOOP("alerts", "The patients’ records are protected"),
    ProtectionLevel.UNPROVED: QT_TRANSLATE_NOOP(
        "alerts", "The patients’ records were protected when last looked at"
    ),
    ProtectionLevel.CARE: QT_TRANSLATE_NOOP(
        "alerts", "The protection of the patients’ records needs attention"
    ),
    ProtectionLevel.BAD: QT_TRANSLATE_NOOP("alerts", "The patients’ records are not protected"),
}
BECAUSE: Mapping[ReasonCode, str] = {
    ReasonCode.NEWEST_FAILED: QT_TRANSLATE_NOOP("alerts", "The last attempt failed."),
    ReasonCode.NEWEST_INCOMPLETE: QT_TRANSLATE_NOOP(
        "alerts", "The last copy lacks files that could not be read."
    ),
    ReasonCode.NEWEST_INTERRUPTED: QT_TRANSLATE_NOOP("alerts", "The last attempt was interrupted."),
    ReasonCode.PLACE_NOT_REACHED: QT_TRANSLATE_NOOP(
        "alerts", "A place of the copies cannot be reached."
    ),
    ReasonCode.KEYRING_SHUT: QT_TRANSLATE_NOOP(
        "alerts",
        "The computer of the practice cannot open the password of the copies.",
    ),
}
"""Why no complete copy was made, as far as the verdict knows."""
PLACES: Mapping[PlaceKind, str] = {
    PlaceKind.DRIVE: QT_TRANSLATE_NOOP("alerts", "the drive"),
    PlaceKind.NETWORK_FOLDER: QT_TRANSLATE_NOOP("alerts", "the network folder"),
    PlaceKind.THIS_COMPUTER: QT_TRANSLATE_NOOP("alerts", "the folder on the computer itself"),
    PlaceKind.SFTP: QT_TRANSLATE_NOOP("alerts", "the SSH server"),
    PlaceKind.REST_SERVER: QT_TRANSLATE_NOOP("alerts", "the backup server"),
    PlaceKind.S3: QT_TRANSLATE_NOOP("alerts", "the online storage"),
    PlaceKind.RCLONE: QT_TRANSLATE_NOOP("alerts", "the online place"),
}
