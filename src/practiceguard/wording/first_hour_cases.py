"""What is particular to each kind of incident on its first-hour card."""

from collections.abc import Mapping

from practiceguard.domain.incident.advice import Phase
from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.wording.first_hour_step import CardStep
from practiceguard.wording.marking import QT_TRANSLATE_NOOP

CASES: Mapping[IncidentKind, tuple[CardStep, ...]] = {
    IncidentKind.RANSOMWARE: (
        CardStep(
            "name-the-malware",
            QT_TRANSLATE_NOOP("first_hour", "Find out what it is, without giving files away"),
            QT_TRANSLATE_NOOP(
                "first_hour",
                "The name is in the message or in the new endings of the files. Upload no "
                "patient’s file to any website for that; ask the police for a way to unlock.",
            ),
            (
                "CTR",
                "CISA",
            ),
            Phase.FIRST_DAY,
        ),
        CardStep(
            "paying",
            QT_TRANSLATE_NOOP("first_hour", "Paying is no repair"),
            QT_TRANSLATE_NOOP(
                "first_hour",
                "It does not make the law’s duties smaller, proves nothing, and may break "
                "sanctions. Do not decide it alone.",
            ),
            (
                "ICO22",
                "SANCTIONS",
            ),
            Phase.THREE_DAYS,
        ),
        CardStep(
            "keep-locked",
            QT_TRANSLATE_NOOP("first_hour", "Keep the locked files"),
            QT_TRANSLATE_NOOP("first_hour", "A way to unlock them may be found later."),
            ("CISA",),
            Phase.LATER,
        ),
    ),
    IncidentKind.EXTORTION: (
        CardStep(
            "log-contacts",
            QT_TRANSLATE_NOOP("first_hour", "Write down every contact of the attacker"),
            QT_TRANSLATE_NOOP(
                "first_hour",
                "Date, way, name, demand, deadline, account or wallet. Keep the originals.",
            ),
            ("IRM-8",),
        ),
        CardStep(
            "never-confirm",
            QT_TRANSLATE_NOOP("first_hour", "Never confirm a patient’s name"),
            QT_TRANSLATE_NOOP(
                "first_hour",
                "Neither confirm nor deny. Ask for proof or time only through the police or the "
                "insurer.",
            ),
            (
                "IRM-8",
                "SUOMI",
            ),
        ),
        CardStep(
            "not-alone",
            QT_TRANSLATE_NOOP("first_hour", "Do not decide alone once patients are threatened"),
            QT_TRANSLATE_NOOP(
                "first_hour",
                "Bring the police in at once, and warn patients who may be written to "
                "directly before the whole list is known.",
            ),
            (
                "IRM-8",
                "SUOMI",
            ),
            Phase.FIRST_DAY,
        ),
    ),
    IncidentKind.PHOTO_LEAK: (
        CardStep(
            "recognisable",
            QT_TRANSLATE_NOOP(
                "first_hour", "Say who could be recognised, without looking through the pictures"
            ),
            QT_TRANSLATE_NOOP(
                "first_hour",
                "Nobody opens pictures without need. The list is made from the names of "
                "folders and files.",
            ),
            ("OWN",),
        ),
        CardStep(
            "no-download",
            QT_TRANSLATE_NOOP("first_hour", "Do not look for the pictures, and download none"),
            QT_TRANSLATE_NOOP(
                "first_hour",
                "The police do that. Write down the address where they were seen, and who "
                "told you.",
            ),
            (
                "IRM-11",
                "IRM-17",
            ),
        ),
        CardStep(
            "doctor-calls",
            QT_TRANSLATE_NOOP("first_hour", "The doctor calls those affected in person"),
            QT_TRANSLATE_NOOP(
                "first_hour", "Then a letter. Leave no detail on an answering machine."
            ),
            ("OWN",),
            Phase.FIRST_DAY,
        ),
        CardStep(
            "removal",
            QT_TRANSLATE_NOOP("first_hour", "Have the pictures taken down"),
            QT_TRANSLATE_NOOP(
                "first_hour",
                "Ask the website and the search engines. Show the patients the services under “The "
                "attacker”: for most of them they need the picture themselves.",
            ),
            (
                "STOP",
                "OWN",
            ),
            Phase.THREE_DAYS,
        ),
        CardStep(
            "under-18",
            QT_TRANSLATE_NOOP("first_hour", "If somebody was under 18 in a picture"),
            QT_TRANSLATE_NOOP("first_hour", "Police at once, and Take It Down."),
            ("TAKE",),
            Phase.THREE_DAYS,
        ),
    ),
    IncidentKind.LOST_DEVICE: (
        CardStep(
            "retrace",
            QT_TRANSLATE_NOOP("first_hour", "Go back over the way and call the places"),
            QT_TRANSLATE_NOOP("first_hour", "Say nothing of what is on it."),
            ("OWN",),
        ),
        CardStep(
            "lock-from-afar",
            QT_TRANSLATE_NOOP("first_hour", "Lock or wipe it from afar"),
            QT_TRANSLATE_NOOP(
                "first_hour", "If that was set up. Note the time and what was shown."
            ),
            ("OWN",),
        ),
        CardStep(
            "serial",
            QT_TRANSLATE_NOOP("first_hour", "Note make and number, and whether it was encrypted"),
            QT_TRANSLATE_NOOP(
                "first_hour",
                "How do you know, and since when? An encrypted one whose password was not "
                "with it may change what has to be done.",
            ),
            ("GDPR",),
        ),
        CardStep(
            "revoke",
            QT_TRANSLATE_NOOP("first_hour", "Take away its access"),
            QT_TRANSLATE_NOOP(
                "first_hour",
                "Sign it out of e-mail, records and cloud; have the card of a telephone blocked.",
            ),
            ("OWN",),
            Phase.FIRST_DAY,
        ),
        CardStep(
            "what-was-on-it",
            QT_TRANSLATE_NOOP("first_hour", "Say what was on it"),
            QT_TRANSLATE_NOOP("first_hour", "From the last copy of that device, not from memory."),
            ("OWN",),
            Phase.FIRST_DAY,
        ),
    ),
    IncidentKind.MAILBOX: (
        CardStep(
            "mail-password",
            QT_TRANSLATE_NOOP(
                "first_hour", "From a clean device: new password, sign out everywhere"
            ),
            QT_TRANSLATE_NOOP("first_hour", "And turn on the second step at login."),
            ("IRM-22",),
        ),
        CardStep(
            "mail-rules",
            QT_TRANSLATE_NOOP(
                "first_hour", "Look for forwarding and inbox rules, and take them away"
            ),
            QT_TRANSLATE_NOOP("first_hour", "Photograph them first."),
            ("IRM-22",),
        ),
        CardStep(
            "mail-headers",
            QT_TRANSLATE_NOOP("first_hour", "Save headers and the list of logins"),
            QT_TRANSLATE_NOOP("first_hour", "Before the provider deletes them."),
            ("IRM-22",),
            Phase.FIRST_DAY,
        ),
        CardStep(
            "three-lists",
            QT_TRANSLATE_NOOP("first_hour", "Make three lists"),
            QT_TRANSLATE_NOOP(
                "first_hour", "Whose account it is; who got messages from it; whose data was in it."
            ),
            ("EDPB",),
            Phase.FIRST_DAY,
        ),
        CardStep(
            "warn-receivers",
            QT_TRANSLATE_NOOP("first_hour", "Warn those who got messages, not from that account"),
            QT_TRANSLATE_NOOP("first_hour", "By telephone or post."),
            ("IRM-22",),
            Phase.FIRST_DAY,
        ),
    ),
    IncidentKind.INSIDER: (
        CardStep(
            "no-confronting",
            QT_TRANSLATE_NOOP("first_hour", "Confront nobody alone"),
            QT_TRANSLATE_NOOP(
                "first_hour", "Speak to nobody of the team about it before somebody decides."
            ),
            ("IRM-12",),
        ),
        CardStep(
            "suspend-quietly",
            QT_TRANSLATE_NOOP("first_hour", "Suspend the access quietly, and keep the logs"),
            QT_TRANSLATE_NOOP("first_hour", "Of the records software, the door, the e-mail."),
            ("IRM-12",),
        ),
        CardStep(
            "advice-first",
            QT_TRANSLATE_NOOP("first_hour", "Take advice before touching somebody’s device"),
            QT_TRANSLATE_NOOP("first_hour", "On employment law; have the instruction in writing."),
            (
                "IRM-11",
                "IRM-12",
            ),
            Phase.FIRST_DAY,
        ),
        CardStep(
            "access-list",
            QT_TRANSLATE_NOOP("first_hour", "List whose records were opened"),
            QT_TRANSLATE_NOOP(
                "first_hour", "From the log of the software. Letters name and accuse nobody."
            ),
            ("OWN",),
            Phase.THREE_DAYS,
        ),
    ),
    IncidentKind.WRONG_RECIPIENT: (
        CardStep(
            "ask-unread",
            QT_TRANSLATE_NOOP("first_hour", "Ask them to delete or return it unread"),
            QT_TRANSLATE_NOOP(
                "first_hour", "And to confirm that in writing. Keep the message as it was sent."
            ),
            (
                "ICO72",
                "EDPB",
            ),
        ),
        CardStep(
            "call-back",
            QT_TRANSLATE_NOOP("first_hour", "Call back what can be called back"),
            QT_TRANSLATE_NOOP(
                "first_hour", "A message that is still waiting, a shared link, a parcel."
            ),
            ("OWN",),
        ),
        CardStep(
            "count-them",
            QT_TRANSLATE_NOOP("first_hour", "Count who and what was in it"),
            QT_TRANSLATE_NOOP("first_hour", "Every line of a list, every attachment."),
            ("ICO72",),
            Phase.FIRST_DAY,
        ),
        CardStep(
            "fix-template",
            QT_TRANSLATE_NOOP("first_hour", "Mend what made it happen"),
            QT_TRANSLATE_NOOP("first_hour", "The template, the address book, the envelope."),
            ("ICO72",),
            Phase.THREE_DAYS,
        ),
    ),
    IncidentKind.VENDOR: (
        CardStep(
            "when-told",
            QT_TRANSLATE_NOOP("first_hour", "Keep the provider’s message, and note when it came"),
            QT_TRANSLATE_NOOP("first_hour", "Your own deadline begins when you are told."),
            ("GDPR",),
        ),
        CardStep(
            "ask-in-writing",
            QT_TRANSLATE_NOOP(
                "first_hour", "Ask in writing what they saw, when, and whose data it is"
            ),
            QT_TRANSLATE_NOOP(
                "first_hour", "And that they keep their logs. Ask for a name and a number to call."
            ),
            ("GDPR",),
        ),
        CardStep(
            "still-safe",
            QT_TRANSLATE_NOOP("first_hour", "Ask whether you may go on working with it"),
            QT_TRANSLATE_NOOP(
                "first_hour", "If not: pen and paper, and no password of theirs anywhere else."
            ),
            ("OWN",),
        ),
    ),
    IncidentKind.UNKNOWN: (),
}
