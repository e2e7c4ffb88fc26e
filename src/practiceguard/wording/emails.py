"""Words for letters by e-mail: why somebody gets none, why a run ended, what the log says."""

from collections.abc import Mapping

from practiceguard.domain.incident.email_consent import NoEmail
from practiceguard.domain.incident.email_run import EmailState, EmailStop
from practiceguard.wording.marking import QT_TRANSLATE_NOOP

CONTEXT = "emails"

NO_EMAIL: Mapping[NoEmail, str] = {
    NoEmail.NOBODY_KNOWN: QT_TRANSLATE_NOOP("emails", "nobody knows who it is"),
    NoEmail.WHO_IS_IT: QT_TRANSLATE_NOOP("emails", "a question is open: which person is meant"),
    NoEmail.HAS_ONE: QT_TRANSLATE_NOOP("emails", "have such a letter already"),
    NoEmail.PROTECTED: QT_TRANSLATE_NOOP("emails", "protected: others may read the mailbox"),
    NoEmail.DECEASED: QT_TRANSLATE_NOOP("emails", "died: the family gets a letter on paper"),
    NoEmail.CHILD: QT_TRANSLATE_NOOP("emails", "children: the parents get a letter on paper"),
    NoEmail.NO_ADDRESS: QT_TRANSLATE_NOOP("emails", "without one usable e-mail address"),
    NoEmail.SHARED: QT_TRANSLATE_NOOP("emails", "share an address with another person affected"),
    NoEmail.SAID_NO: QT_TRANSLATE_NOOP("emails", "do not want e-mail"),
    NoEmail.NOT_AGREED: QT_TRANSLATE_NOOP(
        "emails", "nobody knows whether they agreed, and the law asks for it"
    ),
    NoEmail.NOT_SAID: QT_TRANSLATE_NOOP("emails", "nobody knows whether they agreed"),
}

STATES: Mapping[EmailState, str] = {
    EmailState.SENT: QT_TRANSLATE_NOOP("emails", "Taken by the mail server"),
    EmailState.WAITING: QT_TRANSLATE_NOOP("emails", "Still to go out"),
    EmailState.SENDING: QT_TRANSLATE_NOOP("emails", "Being handed over"),
    EmailState.REFUSED: QT_TRANSLATE_NOOP("emails", "Refused by the mail server"),
    EmailState.MAYBE: QT_TRANSLATE_NOOP("emails", "Nobody knows whether they went out"),
    EmailState.LEFT: QT_TRANSLATE_NOOP("emails", "Not sent by e-mail after all"),
}

STOPS: Mapping[EmailStop, tuple[str, str]] = {
    EmailStop.CANCELLED: (
        QT_TRANSLATE_NOOP("emails", "Stopped, as you wished."),
        QT_TRANSLATE_NOOP("emails", "It goes on where it stopped; nobody gets two."),
    ),
    EmailStop.DAY_FULL: (
        QT_TRANSLATE_NOOP("emails", "The mail provider takes no more messages today."),
        QT_TRANSLATE_NOOP("emails", "Go on from {when}. Nobody gets two."),
    ),
    EmailStop.SERVER_REFUSES: (
        QT_TRANSLATE_NOOP("emails", "The mail server takes no more messages from this account."),
        QT_TRANSLATE_NOOP(
            "emails", "It said: {words}. Ask the mail provider, and go on when it is settled."
        ),
    ),
    EmailStop.SERVER_BUSY: (
        QT_TRANSLATE_NOOP("emails", "The mail server put us off again and again."),
        QT_TRANSLATE_NOOP("emails", "It said: {words}. Go on in an hour or two."),
    ),
    EmailStop.NO_ANSWERS: (
        QT_TRANSLATE_NOOP("emails", "The mail server no longer says whether it takes messages."),
        QT_TRANSLATE_NOOP(
            "emails", "Look into the folder of sent messages of the account before you go on."
        ),
    ),
    EmailStop.NOT_CONNECTED: (
        QT_TRANSLATE_NOOP("emails", "The mail server cannot be reached, or refuses the account."),
        QT_TRANSLATE_NOOP("emails", "Look at the connection and the account, and go on."),
    ),
    EmailStop.SOME_PUT_OFF: (
        QT_TRANSLATE_NOOP("emails", "A few messages were put off by the mail server."),
        QT_TRANSLATE_NOOP("emails", "It said: {words}. Go on later: only these are tried again."),
    ),
}

LIST_IS = QT_TRANSLATE_NOOP("emails", "List of all messages of the mailing {mailing}")
SENT_IS = QT_TRANSLATE_NOOP("emails", "List of the messages of the mailing {mailing} that went out")
AGREED = QT_TRANSLATE_NOOP(
    "emails",
    "E-mail ({mailing}): people of whom the address book does not say that they agreed are "
    "written to, because: {because}",
)
RECEIPT = QT_TRANSLATE_NOOP("emails", "{file}, SHA-256 {hash}")
AGAIN = QT_TRANSLATE_NOOP(
    "emails",
    "E-mail ({mailing}): sent once more, although they may have arrived: {numbers}",
)
TEST_MARK = QT_TRANSLATE_NOOP("emails", "Test")
