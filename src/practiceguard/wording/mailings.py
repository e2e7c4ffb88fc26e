"""What the log says of letters and messages: made, sent, and what became of them."""

from collections.abc import Mapping

from practiceguard.domain.incident.delivery import Fate, Way
from practiceguard.domain.incident.substitute import PublicPlace
from practiceguard.wording.marking import QT_TRANSLATE_NOOP

CONTEXT = "mailings"

MADE = QT_TRANSLATE_NOOP(
    "mailings",
    "Letters made and each compared with the record: {count}, {what} ({mailing}). "
    "Fingerprint of the list: {hash}",
)
MADE_ALSO_READ = QT_TRANSLATE_NOOP("mailings", "Test letters also read by {second}")
REFUSED = QT_TRANSLATE_NOOP("mailings", "Could not be printed: {count}")
WITHOUT = QT_TRANSLATE_NOOP("mailings", "People without a letter in it: {count}")
PRINTED = QT_TRANSLATE_NOOP("mailings", "Letters printed on {when}: {count} ({mailing})")
OUT = QT_TRANSLATE_NOOP(
    "mailings", "Letters sent on {when}, {way}: {count} ({mailing}). Receipt: {receipt}"
)
WAYS: Mapping[Way, str] = {
    Way.POST: QT_TRANSLATE_NOOP("mailings", "by post"),
    Way.EMAIL: QT_TRANSLATE_NOOP("mailings", "by e-mail"),
    Way.HAND: QT_TRANSLATE_NOOP("mailings", "by hand"),
    Way.PHONE: QT_TRANSLATE_NOOP("mailings", "by telephone"),
}
FATES: Mapping[Fate, str] = {
    Fate.BOUNCED: QT_TRANSLATE_NOOP("mailings", "The e-mail to {who} came back on {when}"),
    Fate.MAYBE_SENT: QT_TRANSLATE_NOOP(
        "mailings", "Nobody knows whether the e-mail to {who} went out on {when}"
    ),
    Fate.RETURNED: QT_TRANSLATE_NOOP("mailings", "The letter to {who} came back on {when}"),
    Fate.NEW_ADDRESS: QT_TRANSLATE_NOOP(
        "mailings", "Another address of {who} is known since {when}"
    ),
    Fate.SENT_AGAIN: QT_TRANSLATE_NOOP("mailings", "Sent once more to {who} on {when}"),
    Fate.REACHED: QT_TRANSLATE_NOOP("mailings", "Reached: {who}, on {when}"),
    Fate.NOT_REACHED: QT_TRANSLATE_NOOP("mailings", "Not reached: {who}, on {when}"),
}

PUBLIC_PLACES: Mapping[PublicPlace, str] = {
    PublicPlace.HOME_PAGE: QT_TRANSLATE_NOOP("mailings", "on the home page"),
    PublicPlace.PRESS: QT_TRANSLATE_NOOP("mailings", "in the press"),
}
POSTED = QT_TRANSLATE_NOOP(
    "mailings",
    "Notice in public for those whom no letter reaches, {place}, since {when}: {where}. It has to "
    "stay until {until}",
)
FREE_PHONE = QT_TRANSLATE_NOOP("mailings", "Free telephone number: {phone}")
TAKEN_DOWN = QT_TRANSLATE_NOOP("mailings", "Notice in public taken down on {when}")
