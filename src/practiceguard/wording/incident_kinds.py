"""The kinds of incident as somebody says them who has just seen it."""

from collections.abc import Mapping
from dataclasses import dataclass

from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.wording.marking import QT_TRANSLATE_NOOP

CONTEXT = "incident_kinds"


@dataclass(frozen=True)
class KindWords:
    """One kind: what one chooses, an example of it, and the title of its room."""

    choice: str
    example: str
    title: str


KIND_WORDS: Mapping[IncidentKind, KindWords] = {
    IncidentKind.RANSOMWARE: KindWords(
        QT_TRANSLATE_NOOP("incident_kinds", "Our files do not open any more, or are gone"),
        QT_TRANSLATE_NOOP(
            "incident_kinds", "Odd endings, a message on the screen that asks for money."
        ),
        QT_TRANSLATE_NOOP("incident_kinds", "Files are locked or gone"),
    ),
    IncidentKind.EXTORTION: KindWords(
        QT_TRANSLATE_NOOP("incident_kinds", "Somebody says they have our data and wants money"),
        QT_TRANSLATE_NOOP(
            "incident_kinds", "An e-mail, a call or a patient who was written to by strangers."
        ),
        QT_TRANSLATE_NOOP("incident_kinds", "Data taken, money demanded"),
    ),
    IncidentKind.PHOTO_LEAK: KindWords(
        QT_TRANSLATE_NOOP("incident_kinds", "Pictures of patients are out"),
        QT_TRANSLATE_NOOP("incident_kinds", "On the internet, or sent to people."),
        QT_TRANSLATE_NOOP("incident_kinds", "Pictures of patients are out"),
    ),
    IncidentKind.LOST_DEVICE: KindWords(
        QT_TRANSLATE_NOOP("incident_kinds", "A computer, telephone, drive or file is lost"),
        QT_TRANSLATE_NOOP("incident_kinds", "Lost or stolen, on paper or not."),
        QT_TRANSLATE_NOOP("incident_kinds", "Lost or stolen, with patients’ data on it"),
    ),
    IncidentKind.MAILBOX: KindWords(
        QT_TRANSLATE_NOOP("incident_kinds", "Somebody else is in our e-mail"),
        QT_TRANSLATE_NOOP("incident_kinds", "Messages nobody here wrote, rules nobody here made."),
        QT_TRANSLATE_NOOP("incident_kinds", "Somebody else was in the mailbox"),
    ),
    IncidentKind.INSIDER: KindWords(
        QT_TRANSLATE_NOOP("incident_kinds", "Somebody of ours looked at or took what they may not"),
        QT_TRANSLATE_NOOP("incident_kinds", "Out of curiosity, or copied for themselves."),
        QT_TRANSLATE_NOOP("incident_kinds", "Records seen or taken by somebody of the practice"),
    ),
    IncidentKind.WRONG_RECIPIENT: KindWords(
        QT_TRANSLATE_NOOP("incident_kinds", "Something went to the wrong person"),
        QT_TRANSLATE_NOOP("incident_kinds", "A letter, an e-mail, all addresses in sight."),
        QT_TRANSLATE_NOOP("incident_kinds", "Sent to the wrong person"),
    ),
    IncidentKind.VENDOR: KindWords(
        QT_TRANSLATE_NOOP("incident_kinds", "A provider told us that it was attacked"),
        QT_TRANSLATE_NOOP(
            "incident_kinds", "The maker of our software, who hosts it, a booking service."
        ),
        QT_TRANSLATE_NOOP("incident_kinds", "A provider was attacked"),
    ),
    IncidentKind.UNKNOWN: KindWords(
        QT_TRANSLATE_NOOP("incident_kinds", "I do not know"),
        QT_TRANSLATE_NOOP("incident_kinds", "Something is wrong; the rest can be said later."),
        QT_TRANSLATE_NOOP("incident_kinds", "Something happened, and nobody knows yet what"),
    ),
}
