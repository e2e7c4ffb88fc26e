"""Whom to tell, why and by when: one plain sentence for every code of the law's half.

What the law itself says stands in resources/jurisdictions/, with its source; these are our words.
"""

from collections.abc import Mapping

from practiceguard.domain.incident.case import HipaaStatus
from practiceguard.domain.incident.incident import DutyStage
from practiceguard.domain.incident.moment import Event
from practiceguard.domain.incident.need import Need, Why
from practiceguard.domain.incident.reach import Ground
from practiceguard.domain.incident.rule import Clock, Force, Mark, Recipient, Sequence, Unit
from practiceguard.wording.marking import QT_TRANSLATE_NOOP

CONTEXT = "duties"

NEEDS: Mapping[Need, str] = {
    Need.REQUIRED: QT_TRANSLATE_NOOP("duties", "to be told"),
    Need.CHECK_FIRST: QT_TRANSLATE_NOOP("duties", "check this first"),
    Need.DECIDE: QT_TRANSLATE_NOOP("duties", "to be decided"),
    Need.OFFERED: QT_TRANSLATE_NOOP("duties", "may help"),
    Need.NOT_NEEDED: QT_TRANSLATE_NOOP("duties", "not needed"),
}

WHYS: Mapping[Why, str] = {
    Why.APPLIES: QT_TRANSLATE_NOOP("duties", "The law asks for it after a breach like this one."),
    Why.THRESHOLD_REACHED: QT_TRANSLATE_NOOP(
        "duties", "As many people are affected as the law names."
    ),
    Why.THRESHOLD_MAY_BE_REACHED: QT_TRANSLATE_NOOP(
        "duties",
        "As many people as the law names may be affected: it is not known of all where they live.",
    ),
    Why.NOBODY_COUNTED: QT_TRANSLATE_NOOP(
        "duties", "Nobody knows yet how many people are affected: as many as the law names may be."
    ),
    Why.NOBODY_LIVES_THERE: QT_TRANSLATE_NOOP(
        "duties", "This law is for people who live there, and nobody affected does."
    ),
    Why.LETTERS_CANNOT_REACH: QT_TRANSLATE_NOOP(
        "duties", "So many patients have no address that works as the law names."
    ),
    Why.LETTERS_MAY_NOT_REACH: QT_TRANSLATE_NOOP(
        "duties",
        "With those of whom nobody knows where they live, so many have no address that works as "
        "the law names.",
    ),
    Why.NOBODY_OUT_OF_REACH: QT_TRANSLATE_NOOP(
        "duties", "As far as is recorded, every patient has an address that works, or was told."
    ),
    Why.FEWER_OUT_OF_REACH: QT_TRANSLATE_NOOP(
        "duties", "Fewer patients are without an address that works than the law names."
    ),
    Why.MORE_OUT_OF_REACH: QT_TRANSLATE_NOOP(
        "duties", "So many are without an address that works that a notice in public is asked for."
    ),
    Why.PEOPLE_NEED_NOT_BE_TOLD: QT_TRANSLATE_NOOP(
        "duties", "It stands in for letters, and none have to be written."
    ),
    Why.STAYS_UP: QT_TRANSLATE_NOOP("duties", "It is up, and the law asks that it stay."),
    Why.STAYED_UP: QT_TRANSLATE_NOOP("duties", "It was up for as long as the law asks."),
    Why.THRESHOLD_NOT_REACHED: QT_TRANSLATE_NOOP(
        "duties", "The number of people is not the one from which the law asks for it."
    ),
    Why.RISK_NOT_JUDGED: QT_TRANSLATE_NOOP(
        "duties", "Nobody has judged the risk yet, so it counts as high."
    ),
    Why.RISK_UNLIKELY: QT_TRANSLATE_NOOP(
        "duties", "Somebody decided, with reasons, that no risk is likely."
    ),
    Why.RISK_NOT_HIGH: QT_TRANSLATE_NOOP(
        "duties", "Somebody decided, with reasons, that the risk is not high."
    ),
    Why.AIM_UNANSWERED: QT_TRANSLATE_NOOP(
        "duties", "Only if the practice aims its services at this country, and nobody has said."
    ),
    Why.NOT_AIMED_AT: QT_TRANSLATE_NOOP(
        "duties",
        "The practice does not aim at this country; patients there may turn to this office.",
    ),
    Why.ONE_STOP: QT_TRANSLATE_NOOP(
        "duties",
        "The authority of the practice’s own country covers it (GDPR Art. 56): this country is "
        "named in that notice.",
    ),
    Why.HIPAA_UNSURE: QT_TRANSLATE_NOOP(
        "duties", "Nobody has said whether HIPAA binds the practice, so it counts as bound."
    ),
    Why.HIPAA_EXEMPTS: QT_TRANSLATE_NOOP(
        "duties", "This law leaves out those whom HIPAA binds and who do what it asks."
    ),
    Why.HIPAA_DOES_NOT_BIND: QT_TRANSLATE_NOOP("duties", "It is only for those whom HIPAA binds."),
    Why.NO_HARM_CLAIMED: QT_TRANSLATE_NOOP(
        "duties", "Only if somebody decides that no harm is likely: then that is sent in."
    ),
    Why.QUESTION_OPEN: QT_TRANSLATE_NOOP("duties", "It hangs on a question that is still open."),
    Why.QUESTION_ANSWERED_NO: QT_TRANSLATE_NOOP(
        "duties", "The question on which it hangs was answered with no."
    ),
    Why.PEOPLE_NOT_TOLD: QT_TRANSLATE_NOOP(
        "duties", "It goes with letters to the patients, and none need be written: decide."
    ),
    Why.ONLY_ON_ORDER: QT_TRANSLATE_NOOP("duties", "Only when an authority asks for it."),
    Why.LAW_UNVERIFIED: QT_TRANSLATE_NOOP(
        "duties", "Nobody has checked yet whether there is such a duty."
    ),
    Why.VOLUNTARY: QT_TRANSLATE_NOOP("duties", "Nothing obliges the practice; it may help."),
    Why.NO_SUCH_DUTY: QT_TRANSLATE_NOOP("duties", "The law asks for nothing here."),
    Why.NO_DUTY_KNOWN: QT_TRANSLATE_NOOP(
        "duties", "As far as we know the law asks for nothing here, but nobody has verified that."
    ),
    Why.NOT_YET_IN_FORCE: QT_TRANSLATE_NOOP("duties", "The law was not in force yet."),
    Why.IN_FORCE_SINCE: QT_TRANSLATE_NOOP(
        "duties",
        "The law has held in this form only since after it was noticed: check which law held then.",
    ),
    Why.PROVINCE_MAY_DISPLACE: QT_TRANSLATE_NOOP(
        "duties",
        "The law of the province, which stands here too, may take its place: check which of them "
        "binds the practice.",
    ),
    Why.NO_LONGER_ASKED: QT_TRANSLATE_NOOP(
        "duties",
        "By what is written down now no law asks for it any more; what was done, and its receipt, "
        "stay.",
    ),
    Why.NOT_BOUND: QT_TRANSLATE_NOOP(
        "duties", "The law does not bind a practice of this kind or size."
    ),
}

GROUNDS: Mapping[Ground, str] = {
    Ground.ESTABLISHED: QT_TRANSLATE_NOOP(
        "duties", "The practice is there: this law covers all its patients, wherever they live."
    ),
    Ground.HIPAA: QT_TRANSLATE_NOOP("duties", "HIPAA binds the practice."),
    Ground.HIPAA_UNSURE: QT_TRANSLATE_NOOP(
        "duties", "HIPAA may bind the practice: nobody has said, so it counts as bound."
    ),
    Ground.RESIDENCE: QT_TRANSLATE_NOOP(
        "duties", "Patients live there, and this law goes by where they live."
    ),
    Ground.AIMED_AT: QT_TRANSLATE_NOOP(
        "duties", "The practice aims its services at patients there."
    ),
    Ground.TO_BE_ANSWERED: QT_TRANSLATE_NOOP(
        "duties", "It applies if the practice aims its services there, and nobody has said."
    ),
    Ground.ONE_STOP: QT_TRANSLATE_NOOP(
        "duties", "The authority of the practice’s own country covers it (GDPR Art. 56)."
    ),
    Ground.NOT_AIMED_AT: QT_TRANSLATE_NOOP(
        "duties", "Patients live there, but the practice does not aim its services at them."
    ),
    Ground.NO_LONGER: QT_TRANSLATE_NOOP(
        "duties", "This law was asked because of an answer that was corrected since."
    ),
    Ground.STATE_UNKNOWN: QT_TRANSLATE_NOOP(
        "duties",
        "Patients live there, and nobody knows in which state: each state has a law of its own, "
        "some with less time.",
    ),
    Ground.UNKNOWN_LAW: QT_TRANSLATE_NOOP(
        "duties", "Patients live there, and nobody has looked up its law: ask a lawyer."
    ),
}

SINCE: Mapping[Event, str] = {
    Event.OCCURRED: QT_TRANSLATE_NOOP("duties", "from when the breach began"),
    Event.NOTICED: QT_TRANSLATE_NOOP(
        "duties", "from when anybody of the practice first noticed it"
    ),
    Event.TOLD_BY_PROCESSOR: QT_TRANSLATE_NOOP("duties", "from when your provider told you"),
    Event.AWARE: QT_TRANSLATE_NOOP(
        "duties", "from when you are sure that patients’ data is involved"
    ),
    Event.DETERMINED: QT_TRANSLATE_NOOP("duties", "from when you determined that it is a breach"),
    Event.CONFIRMED: QT_TRANSLATE_NOOP(
        "duties", "from when the breach was confirmed and those affected were known"
    ),
    Event.RISK_ASSESSED: QT_TRANSLATE_NOOP("duties", "from when the risk was judged to be high"),
    Event.RANSOM_PAID: QT_TRANSLATE_NOOP("duties", "from when a ransom was paid"),
    Event.PEOPLE_TOLD: QT_TRANSLATE_NOOP(
        "duties", "from when the letters to the patients went out"
    ),
    Event.AUTHORITY_TOLD: QT_TRANSLATE_NOOP(
        "duties", "from when the first notice to the authority went out"
    ),
    Event.HHS_TOLD: QT_TRANSLATE_NOOP(
        "duties", "from when the notice to the US Department of Health went out"
    ),
}
"""Stands behind an amount of time: "72 hours from when …"."""

MOMENTS: Mapping[Event, str] = {
    Event.OCCURRED: QT_TRANSLATE_NOOP("duties", "the breach began"),
    Event.NOTICED: QT_TRANSLATE_NOOP("duties", "somebody here first noticed it"),
    Event.TOLD_BY_PROCESSOR: QT_TRANSLATE_NOOP("duties", "your provider told you"),
    Event.AWARE: QT_TRANSLATE_NOOP("duties", "you were sure that patients’ data is involved"),
    Event.DETERMINED: QT_TRANSLATE_NOOP("duties", "you determined that it is a breach"),
    Event.CONFIRMED: QT_TRANSLATE_NOOP("duties", "it was confirmed and those affected were known"),
    Event.RISK_ASSESSED: QT_TRANSLATE_NOOP("duties", "the risk was judged to be high"),
    Event.RANSOM_PAID: QT_TRANSLATE_NOOP("duties", "a ransom was paid"),
    Event.PEOPLE_TOLD: QT_TRANSLATE_NOOP("duties", "the letters to the patients went out"),
    Event.AUTHORITY_TOLD: QT_TRANSLATE_NOOP("duties", "the first notice to the authority went out"),
    Event.HHS_TOLD: QT_TRANSLATE_NOOP(
        "duties", "the notice to the US Department of Health went out"
    ),
}
"""What happened then: a part of a sentence."""

UNITS: Mapping[Unit, tuple[str, str]] = {
    Unit.HOURS: (
        QT_TRANSLATE_NOOP("duties", "1 hour"),
        QT_TRANSLATE_NOOP("duties", "{count} hours"),
    ),
    Unit.DAYS: (
        QT_TRANSLATE_NOOP("duties", "1 day"),
        QT_TRANSLATE_NOOP("duties", "{count} days"),
    ),
    Unit.BUSINESS_DAYS: (
        QT_TRANSLATE_NOOP("duties", "1 business day"),
        QT_TRANSLATE_NOOP("duties", "{count} business days"),
    ),
    Unit.DAYS_AFTER_YEAR: (
        QT_TRANSLATE_NOOP("duties", "1 day after the end of the year, counted"),
        QT_TRANSLATE_NOOP("duties", "{count} days after the end of the year, counted"),
    ),
}
"""For one of them, and for any other number."""

UNIT_NOTES: Mapping[Unit, str] = {
    Unit.HOURS: QT_TRANSLATE_NOOP(
        "duties", "Every hour counts: nights, weekends and holidays are inside."
    ),
    Unit.DAYS: QT_TRANSLATE_NOOP(
        "duties",
        "Every day counts, weekends and holidays too; the day of the event does not. No end is "
        "moved later for a Sunday.",
    ),
    Unit.BUSINESS_DAYS: QT_TRANSLATE_NOOP(
        "duties", "Weekends and the holidays of that place are left out."
    ),
    Unit.DAYS_AFTER_YEAR: QT_TRANSLATE_NOOP(
        "duties", "Counted from the 31 December of the year in which it was noticed."
    ),
}

CLOCK = QT_TRANSLATE_NOOP("duties", "{amount} {since} ({law})")

SEQUENCES: Mapping[Sequence, str] = {
    Sequence.BEFORE_PEOPLE: QT_TRANSLATE_NOOP(
        "duties", "It goes before the letters to the patients."
    ),
    Sequence.WITH_PEOPLE: QT_TRANSLATE_NOOP(
        "duties", "It goes no later than the letters to the patients."
    ),
    Sequence.AFTER_PEOPLE: QT_TRANSLATE_NOOP("duties", "It follows the letters to the patients."),
    Sequence.AFTER_AUTHORITY: QT_TRANSLATE_NOOP(
        "duties", "It follows the first notice to the authority."
    ),
}

RECIPIENTS: Mapping[Recipient, str] = {
    Recipient.AUTHORITY: QT_TRANSLATE_NOOP("duties", "authority"),
    Recipient.SECOND_AUTHORITY: QT_TRANSLATE_NOOP("duties", "another public body"),
    Recipient.PEOPLE: QT_TRANSLATE_NOOP("duties", "the patients"),
    Recipient.UNREACHABLE: QT_TRANSLATE_NOOP("duties", "patients whom no letter reaches"),
    Recipient.MEDIA: QT_TRANSLATE_NOOP("duties", "newspapers and broadcasters"),
    Recipient.CREDIT_AGENCIES: QT_TRANSLATE_NOOP("duties", "consumer reporting agencies"),
    Recipient.POLICE: QT_TRANSLATE_NOOP("duties", "complaint to the police"),
    Recipient.OTHER_ORGANISATIONS: QT_TRANSLATE_NOOP("duties", "other organisations"),
}

FORCES: Mapping[Force, str] = {
    Force.MANDATORY: QT_TRANSLATE_NOOP("duties", "The law demands it."),
    Force.CONDITIONAL: QT_TRANSLATE_NOOP("duties", "The law demands it in certain cases."),
    Force.VOLUNTARY: QT_TRANSLATE_NOOP("duties", "The law leaves it to you."),
    Force.NONE: QT_TRANSLATE_NOOP("duties", "The law asks for nothing."),
    Force.UNVERIFIED: QT_TRANSLATE_NOOP("duties", "Whether the law demands it is not checked."),
}

MARKS: Mapping[Mark, str] = {
    Mark.VERIFIED: QT_TRANSLATE_NOOP("duties", "Found in a source that is named below."),
    Mark.MIXED: QT_TRANSLATE_NOOP(
        "duties", "Only part of it was found in a source. Check this first."
    ),
    Mark.FROM_KNOWLEDGE: QT_TRANSLATE_NOOP(
        "duties", "Nobody looked it up. Check this first, before you rely on it."
    ),
}

STAGES: Mapping[DutyStage, str] = {
    DutyStage.OPEN: QT_TRANSLATE_NOOP("duties", "open"),
    DutyStage.DRAFTED: QT_TRANSLATE_NOOP("duties", "drafted, not sent"),
    DutyStage.PARTLY: QT_TRANSLATE_NOOP("duties", "sent in part"),
    DutyStage.STANDING: QT_TRANSLATE_NOOP("duties", "is up"),
    DutyStage.MET: QT_TRANSLATE_NOOP("duties", "told"),
    DutyStage.WAIVED: QT_TRANSLATE_NOOP("duties", "not needed"),
}

HIPAA: Mapping[HipaaStatus, str] = {
    HipaaStatus.COVERED: QT_TRANSLATE_NOOP("duties", "Yes, HIPAA binds us"),
    HipaaStatus.NOT_COVERED: QT_TRANSLATE_NOOP("duties", "No, HIPAA does not bind us"),
    HipaaStatus.UNSURE: QT_TRANSLATE_NOOP("duties", "We do not know"),
}
"""Answers to whether HIPAA binds the practice."""

HIPAA_MEANS: Mapping[HipaaStatus, str] = {
    HipaaStatus.COVERED: QT_TRANSLATE_NOOP(
        "duties",
        "We, or somebody for us, send claims, ask insurers about cover, or exchange other standard "
        "transactions electronically (45 CFR 160.103).",
    ),
    HipaaStatus.NOT_COVERED: QT_TRANSLATE_NOOP(
        "duties",
        "Patients pay themselves, and nothing is ever sent to an insurer electronically, not even "
        "by a billing service. The laws of the states remain.",
    ),
    HipaaStatus.UNSURE: QT_TRANSLATE_NOOP(
        "duties", "Then it counts as bound, and no exemption of a state is used: the stricter way."
    ),
}


def clock_parts(clock: Clock) -> tuple[str, str]:
    """Given a clock of the law, return its amount (with `{count}`) and from when it runs."""
    one, many = UNITS[clock.unit]
    return (one if clock.value == 1 else many), SINCE[clock.starts]
