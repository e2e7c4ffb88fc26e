"""Judging whether it is a breach and how grave: the questions, the refusals, ENISA's score."""

from collections.abc import Mapping

from practiceguard.domain.incident.decision import Question, Refusal
from practiceguard.domain.incident.risk import Exposure, Risk
from practiceguard.domain.incident.severity import Band, Extent, Identification
from practiceguard.wording.marking import QT_TRANSLATE_NOOP

CONTEXT = "judging"

RISKS: Mapping[Risk, str] = {
    Risk.UNKNOWN: QT_TRANSLATE_NOOP("judging", "Not judged yet"),
    Risk.HIGH: QT_TRANSLATE_NOOP("judging", "High"),
    Risk.SOME: QT_TRANSLATE_NOOP("judging", "Some, not high"),
    Risk.UNLIKELY: QT_TRANSLATE_NOOP("judging", "Unlikely"),
}

NO_BREACH = QT_TRANSLATE_NOOP("judging", "Not a breach")

QUESTIONS: Mapping[Question, str] = {
    Question.READABLE: QT_TRANSLATE_NOOP("judging", "Could whoever has it read it?"),
    Question.WHO_HAS_IT: QT_TRANSLATE_NOOP("judging", "Who has it, or may have it?"),
    Question.CAN_BE_UNDONE: QT_TRANSLATE_NOOP("judging", "Can it be undone?"),
    Question.CARE_OR_DIGNITY: QT_TRANSLATE_NOOP(
        "judging", "Could anybody’s care or dignity suffer?"
    ),
    Question.HIPAA_NATURE: QT_TRANSLATE_NOOP(
        "judging", "What kinds of data are in it, and how easily could people be recognised?"
    ),
    Question.HIPAA_WHO: QT_TRANSLATE_NOOP(
        "judging", "Who used it without permission, or to whom was it disclosed?"
    ),
    Question.HIPAA_ACQUIRED: QT_TRANSLATE_NOOP(
        "judging", "Was it actually taken or looked at, and how do you know?"
    ),
    Question.HIPAA_MITIGATED: QT_TRANSLATE_NOOP(
        "judging", "How far was the risk made smaller since?"
    ),
}

HINTS: Mapping[Question, str] = {
    Question.READABLE: QT_TRANSLATE_NOOP(
        "judging",
        "Encrypted, with the key safe elsewhere, is unreadable; a computer that was switched on "
        "and unlocked is not.",
    ),
    Question.WHO_HAS_IT: QT_TRANSLATE_NOOP(
        "judging", "A colleague bound to secrecy is not the same as somebody who asks for money."
    ),
    Question.CAN_BE_UNDONE: QT_TRANSLATE_NOOP(
        "judging", "Returned unread, with a written confirmation? What was copied stays copied."
    ),
    Question.CARE_OR_DIGNITY: QT_TRANSLATE_NOOP(
        "judging", "Treatment delayed, photographs, diagnoses, identity documents, blackmail."
    ),
    Question.HIPAA_NATURE: QT_TRANSLATE_NOOP(
        "judging", "First factor of 45 CFR 164.402(2): faces, names, numbers, diagnoses."
    ),
    Question.HIPAA_WHO: QT_TRANSLATE_NOOP(
        "judging", "Second factor: somebody bound by HIPAA, or somebody who is not?"
    ),
    Question.HIPAA_ACQUIRED: QT_TRANSLATE_NOOP(
        "judging", "Third factor: logs, a demand with samples, patients who were contacted."
    ),
    Question.HIPAA_MITIGATED: QT_TRANSLATE_NOOP(
        "judging", "Fourth factor. The promise of a criminal makes nothing smaller."
    ),
}

REFUSALS: Mapping[Refusal, str] = {
    Refusal.EXPOSED: QT_TRANSLATE_NOOP(
        "judging", "Somebody was shown to have the data: this cannot be judged away."
    ),
    Refusal.QUESTIONS_OPEN: QT_TRANSLATE_NOOP(
        "judging", "Not every question has an answer yet: {questions}"
    ),
    Refusal.NO_NAME: QT_TRANSLATE_NOOP("judging", "The name of whoever decides is missing."),
    Refusal.NO_REASON: QT_TRANSLATE_NOOP("judging", "The reason is missing."),
}

EXPOSURES: Mapping[Exposure, str] = {
    Exposure.POSTED: QT_TRANSLATE_NOOP(
        "judging", "Data was seen published on {date} (entry {number}): this cannot be judged away."
    ),
    Exposure.SAMPLE_SHOWN: QT_TRANSLATE_NOOP(
        "judging", "A sample was shown on {date} (entry {number}): this cannot be judged away."
    ),
    Exposure.PATIENT_CONTACTED: QT_TRANSLATE_NOOP(
        "judging",
        "A patient was contacted on {date} (entry {number}): this cannot be judged away.",
    ),
}

BANDS: Mapping[Band, str] = {
    Band.LOW: QT_TRANSLATE_NOOP("judging", "low: small annoyances"),
    Band.MEDIUM: QT_TRANSLATE_NOOP("judging", "medium: real trouble that can be got over"),
    Band.HIGH: QT_TRANSLATE_NOOP("judging", "high: serious consequences"),
    Band.VERY_HIGH: QT_TRANSLATE_NOOP("judging", "very high: consequences that may never go away"),
}

CONTEXTS: Mapping[int, str] = {
    1: QT_TRANSLATE_NOOP("judging", "1 – Contact details alone, which say nothing of health"),
    2: QT_TRANSLATE_NOOP("judging", "2 – Habits, whereabouts; that somebody was in hospital"),
    3: QT_TRANSLATE_NOOP("judging", "3 – Bank details; that somebody was tested for an illness"),
    4: QT_TRANSLATE_NOOP("judging", "4 – Health: photographs, letters, results"),
}
"""The data processing context (DPC)."""

EASE: Mapping[Identification, str] = {
    Identification.NEGLIGIBLE: QT_TRANSLATE_NOOP("judging", "Hardly: initials or a pseudonym"),
    Identification.LIMITED: QT_TRANSLATE_NOOP(
        "judging", "With effort: a common name, an unclear photograph with its context"
    ),
    Identification.SIGNIFICANT: QT_TRANSLATE_NOOP(
        "judging", "Probably: a name in a small town, a clear face alone"
    ),
    Identification.MAXIMUM: QT_TRANSLATE_NOOP(
        "judging", "At once: name with birth date, a clear face with a name"
    ),
}

CONFIDENTIALITY: Mapping[Extent, str] = {
    Extent.NONE: QT_TRANSLATE_NOOP("judging", "No sign that anybody used it"),
    Extent.SOME: QT_TRANSLATE_NOOP("judging", "It went to somebody who is known"),
    Extent.FULL: QT_TRANSLATE_NOOP("judging", "Nobody knows how many have it"),
}
INTEGRITY: Mapping[Extent, str] = {
    Extent.NONE: QT_TRANSLATE_NOOP("judging", "Nothing was altered, or it was never used so"),
    Extent.SOME: QT_TRANSLATE_NOOP("judging", "Altered, and it can be put right"),
    Extent.FULL: QT_TRANSLATE_NOOP("judging", "Altered, and it cannot be put right"),
}
AVAILABILITY: Mapping[Extent, str] = {
    Extent.NONE: QT_TRANSLATE_NOOP("judging", "Nothing was missing, or it was back at once"),
    Extent.SOME: QT_TRANSLATE_NOOP("judging", "Missing for a time"),
    Extent.FULL: QT_TRANSLATE_NOOP("judging", "Lost for good"),
}
