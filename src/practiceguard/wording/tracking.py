"""Where somebody who is to be told stands, in words; and what cannot be written down of it."""

from collections.abc import Mapping

from practiceguard.domain.incident.tracked import Standing
from practiceguard.wording.marking import QT_TRANSLATE_NOOP

CONTEXT = "tracking"

STANDINGS: Mapping[Standing, str] = {
    Standing.NO_ADDRESS: QT_TRANSLATE_NOOP("tracking", "no address"),
    Standing.NO_LETTER: QT_TRANSLATE_NOOP("tracking", "no letter yet"),
    Standing.MADE: QT_TRANSLATE_NOOP("tracking", "made"),
    Standing.PRINTED: QT_TRANSLATE_NOOP("tracking", "printed"),
    Standing.POSTED: QT_TRANSLATE_NOOP("tracking", "posted"),
    Standing.EMAILED: QT_TRANSLATE_NOOP("tracking", "sent by e-mail"),
    Standing.HANDED: QT_TRANSLATE_NOOP("tracking", "handed over"),
    Standing.MAYBE_SENT: QT_TRANSLATE_NOOP("tracking", "perhaps sent"),
    Standing.BOUNCED: QT_TRANSLATE_NOOP("tracking", "e-mail came back"),
    Standing.RETURNED: QT_TRANSLATE_NOOP("tracking", "letter came back"),
    Standing.NEW_ADDRESS: QT_TRANSLATE_NOOP("tracking", "to be sent to another address"),
    Standing.SENT_AGAIN: QT_TRANSLATE_NOOP("tracking", "sent again"),
    Standing.REACHED: QT_TRANSLATE_NOOP("tracking", "reached"),
    Standing.NOT_REACHED: QT_TRANSLATE_NOOP("tracking", "not reached"),
}

FAULTS: Mapping[str, str] = {
    "letter number": QT_TRANSLATE_NOOP(
        "tracking", "That is no number of a letter: a digit is wrong or missing."
    ),
    "number": QT_TRANSLATE_NOOP("tracking", "No letter of this incident has that number."),
    "person": QT_TRANSLATE_NOOP("tracking", "Say whose letter it is."),
    "at": QT_TRANSLATE_NOOP("tracking", "At that time the letter had not gone out yet."),
    "note": QT_TRANSLATE_NOOP("tracking", "Say who spoke to whom, or what was tried."),
    "address": QT_TRANSLATE_NOOP(
        "tracking", "A street with its town, or an e-mail address, is wanted."
    ),
    "mailing": QT_TRANSLATE_NOOP("tracking", "Those letters are not in the record."),
    "batches": QT_TRANSLATE_NOOP("tracking", "Choose at least one batch of these letters."),
    "batches_sent": QT_TRANSLATE_NOOP(
        "tracking", "One of these batches is down as sent already: nobody gets a letter twice."
    ),
    "letters": QT_TRANSLATE_NOOP(
        "tracking", "That is another number of letters than these batches have."
    ),
    "persons": QT_TRANSLATE_NOOP("tracking", "Somebody is not in the list of these letters."),
    "receipt": QT_TRANSLATE_NOOP("tracking", "Without a receipt nobody can show that they went."),
    "sent_at": QT_TRANSLATE_NOOP("tracking", "That time cannot be."),
    "where": QT_TRANSLATE_NOOP("tracking", "Say where the notice stands."),
    "posted_at": QT_TRANSLATE_NOOP("tracking", "That time cannot be."),
    "free_phone": QT_TRANSLATE_NOOP(
        "tracking", "The law asks for a telephone number that costs the caller nothing."
    ),
    "because": QT_TRANSLATE_NOOP(
        "tracking", "It has to stay longer: taking it down sooner needs a reason."
    ),
    "taken_down_on": QT_TRANSLATE_NOOP("tracking", "That day cannot be."),
    "duty": QT_TRANSLATE_NOOP("tracking", "No law on the table asks for that now."),
}
"""By the field that was refused."""
