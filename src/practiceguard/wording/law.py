"""Which edition of the law holds, how it is trusted, and what was corrected in it: our words.

What the law itself says stands in resources/jurisdictions/, with its source.
"""

from collections.abc import Mapping

from practiceguard.domain.incident.edition import CorrectionState, Proof
from practiceguard.wording.marking import QT_TRANSLATE_NOOP

CONTEXT = "law"

PROOFS: Mapping[Proof, str] = {
    Proof.WITH_PROGRAM: QT_TRANSLATE_NOOP("law", "It came with the program."),
    Proof.SIGNATURE: QT_TRANSLATE_NOOP(
        "law", "{who} took it in on {when}. It is signed by {signed_by}."
    ),
    Proof.COMPARED: QT_TRANSLATE_NOOP(
        "law", "{who} took it in on {when}, after comparing its fingerprint."
    ),
}

EDITION = QT_TRANSLATE_NOOP("law", "The law as of {version}")

UNREADABLE = QT_TRANSLATE_NOOP(
    "law",
    "The newer law of {version}, taken in on {when}, cannot be read any more. This one holds "
    "instead: take the newer one in again.",
)

OLD = QT_TRANSLATE_NOOP(
    "law",
    "Nobody has checked this law for twelve months or longer. Law changes: check it first.",
)

STATES: Mapping[CorrectionState, str] = {
    CorrectionState.STANDS: QT_TRANSLATE_NOOP("law", "Your correction holds."),
    CorrectionState.AGREED: QT_TRANSLATE_NOOP(
        "law", "Your correction holds; the newer law says the same by now."
    ),
    CorrectionState.AGAINST: QT_TRANSLATE_NOOP(
        "law",
        "Your correction holds, but the newer law says something else: stand by it, or give way.",
    ),
    CorrectionState.HOMELESS: QT_TRANSLATE_NOOP(
        "law",
        "Your correction does not hold any more: the newer law has no such entry. Look at it "
        "again.",
    ),
}

CORRECTED = QT_TRANSLATE_NOOP(
    "law", "{who} corrected this on {when}: {note} Before it said: {original}"
)

NOT_LEGAL_ADVICE = QT_TRANSLATE_NOOP(
    "law",
    "This is what was read, where and when. It is no legal advice: in doubt ask a lawyer or your "
    "authority.",
)
