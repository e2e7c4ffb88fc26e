"""Giving patients their own files back, in plain words: for the practice, and for the patient.

Sources: stopncii.org (read on 2026-11-21), NCMEC on Take It Down (second-hand); both stand with
their date in resources/incident/helplines.toml, and are shown from there. No promise anywhere.
"""

from collections.abc import Mapping

from practiceguard.domain.incident.hand_back import IdentityProof, ReceiverKind
from practiceguard.wording.marking import QT_TRANSLATE_NOOP

CONTEXT = "hand_back"

PROOFS: Mapping[IdentityProof, str] = {
    IdentityProof.DOCUMENT: QT_TRANSLATE_NOOP(
        "hand_back", "There in person, identity document seen"
    ),
    IdentityProof.KNOWN: QT_TRANSLATE_NOOP(
        "hand_back", "There in person, and known to us by sight"
    ),
    IdentityProof.VIDEO: QT_TRANSLATE_NOOP(
        "hand_back", "Video call, face and identity document seen"
    ),
    IdentityProof.OTHER: QT_TRANSLATE_NOOP("hand_back", "In another way, written down below"),
}

RECEIVERS: Mapping[ReceiverKind, str] = {
    ReceiverKind.PATIENT: QT_TRANSLATE_NOOP("hand_back", "The patient"),
    ReceiverKind.GUARDIAN: QT_TRANSLATE_NOOP("hand_back", "A parent or guardian"),
    ReceiverKind.RELATIVE: QT_TRANSLATE_NOOP("hand_back", "A relative of a patient who died"),
    ReceiverKind.AGENT: QT_TRANSLATE_NOOP("hand_back", "Somebody with a written authority"),
}

HAND_OVER = (
    QT_TRANSLATE_NOOP("hand_back", "Give the archive on a stick, or by the way you agreed on."),
    QT_TRANSLATE_NOOP(
        "hand_back",
        "Tell the password by telephone, on a number that you had before the incident. Never send "
        "it with the archive.",
    ),
    QT_TRANSLATE_NOOP(
        "hand_back",
        "To open it takes a program that knows AES-256, as 7-Zip, which is free. What comes with "
        "Windows, a Mac or a telephone may refuse it: try it together.",
    ),
    QT_TRANSLATE_NOOP(
        "hand_back",
        "For the police: the same archive. Its fingerprint, and that of each file, is in the log.",
    ),
    QT_TRANSLATE_NOOP(
        "hand_back", "Promise nothing: no service says which pictures it will find or remove."
    ),
)

LETTER = (
    QT_TRANSLATE_NOOP("hand_back", "These are files of yours that our practice kept."),
    QT_TRANSLATE_NOOP(
        "hand_back",
        "Below stands what each file was called with us. A line that begins with --- is a file "
        "that could not be read.",
    ),
    QT_TRANSLATE_NOOP(
        "hand_back",
        "Adults who are naked, half naked or in a sexual act in a picture can have its fingerprint "
        "made at https://stopncii.org: the picture stays on your own device. Keep the number and "
        "PIN of your case. Clinical pictures that are not sexual may be refused.",
    ),
    QT_TRANSLATE_NOOP(
        "hand_back",
        "If you were under 18 in the picture: https://takeitdown.ncmec.org, and the police.",
    ),
    QT_TRANSLATE_NOOP(
        "hand_back",
        "Do not pay, do not answer, and send these files to nobody who writes to you. We never ask "
        "for money or passwords.",
    ),
)
"""Laid into the archive, in the language of the window."""
