"""The log of an incident in plain words: what a note is about, one sentence per kind of entry."""

from collections.abc import Mapping

from practiceguard.domain.incident.authority_form import FilingKind
from practiceguard.domain.incident.entry import Topic
from practiceguard.domain.incident.log import Flaw
from practiceguard.wording.marking import QT_TRANSLATE_NOOP

CONTEXT = "log_entries"

TOPICS: Mapping[Topic, str] = {
    Topic.GENERAL: QT_TRANSLATE_NOOP("log_entries", "Anything"),
    Topic.CALL: QT_TRANSLATE_NOOP("log_entries", "A call"),
    Topic.ATTACKER: QT_TRANSLATE_NOOP("log_entries", "The attacker"),
    Topic.PATIENT: QT_TRANSLATE_NOOP("log_entries", "A patient"),
    Topic.DECISION: QT_TRANSLATE_NOOP("log_entries", "A decision"),
}

OPENED = QT_TRANSLATE_NOOP(
    "log_entries",
    "Incident opened: {kind}. Noticed {when} by {who}: {what}",
)
OPENED_AFTER = QT_TRANSLATE_NOOP(
    "log_entries",
    "It follows incident {incident}, whose repairs are not finished.",
)
KIND_CHANGED = QT_TRANSLATE_NOOP("log_entries", "It turned out to be: {kind}")
NOTED = QT_TRANSLATE_NOOP("log_entries", "{topic}: {what}")
NOTED_EARLIER = QT_TRANSLATE_NOOP("log_entries", "{topic}, {when}: {what}")
STEP_DONE = QT_TRANSLATE_NOOP("log_entries", "Done at {when}: {what}")
STEP_UNDONE = QT_TRANSLATE_NOOP("log_entries", "Not done after all: {what}")
MOMENT_RECORDED = QT_TRANSLATE_NOOP("log_entries", "{event}: {when} ({why})")
FACT_KNOWN = QT_TRANSLATE_NOOP("log_entries", "{question} {value}")
FACT_CHECKED = QT_TRANSLATE_NOOP("log_entries", "{question} It is being looked into.")
FACT_NOT = QT_TRANSLATE_NOOP("log_entries", "{question} Does not apply, because {why}")
POSTED = QT_TRANSLATE_NOOP("log_entries", "Data was seen published: {what}")
SAMPLE_SHOWN = QT_TRANSLATE_NOOP("log_entries", "The attacker showed a sample: {what}")
PATIENT_SHOWN = QT_TRANSLATE_NOOP("log_entries", "A patient was contacted with it: {what}")
EVIDENCE_TAKEN = QT_TRANSLATE_NOOP(
    "log_entries",
    "Evidence taken in: {name}, {size}, from {origin}, collected by {who} on "
    "{when}. SHA-256 {hash}",
)
IS_BREACH = QT_TRANSLATE_NOOP("log_entries", "Decided that it is a breach. Risk: {risk}. {why}")
NO_BREACH = QT_TRANSLATE_NOOP("log_entries", "Decided that it is no breach. Risk: {risk}. {why}")
DUTY_YES = QT_TRANSLATE_NOOP("log_entries", "Answered with yes: {duty}. {why}")
DUTY_NO = QT_TRANSLATE_NOOP("log_entries", "Answered with no: {duty}. {why}")
AIMS_YES = QT_TRANSLATE_NOOP("log_entries", "We aim our services at {country}. {why}")
AIMS_NO = QT_TRANSLATE_NOOP("log_entries", "We do not aim our services at {country}. {why}")
HOME_CORRECTED = QT_TRANSLATE_NOOP("log_entries", "Corrected: the practice is in {place}. {why}")
HIPAA_COVERED = QT_TRANSLATE_NOOP("log_entries", "HIPAA binds us. {why}")
HIPAA_NOT = QT_TRANSLATE_NOOP("log_entries", "HIPAA does not bind us. {why}")
HIPAA_UNSURE = QT_TRANSLATE_NOOP("log_entries", "Whether HIPAA binds us is not known. {why}")
POLICE_SPOKEN = QT_TRANSLATE_NOOP(
    "log_entries",
    "The police asked on {when} to wait with notices: {who}",
)
POLICE_WRITTEN = QT_TRANSLATE_NOOP(
    "log_entries",
    "The police asked on {when} to wait with notices until {until}: {who}",
)
POLICE_TOLD = QT_TRANSLATE_NOOP("log_entries", "The police was told on {when}: {what}")
POLICE_NOT_TOLD = QT_TRANSLATE_NOOP("log_entries", "The police has not been told yet.")
CREDIT_OFFERED = QT_TRANSLATE_NOOP(
    "log_entries",
    "Those affected are offered a service against identity theft. Provider: {who}. "
    "Number of months: {count}. {how}",
)
DUTY_DRAFTED = QT_TRANSLATE_NOOP("log_entries", "Notice drafted: {duty}")
DUTY_MET = QT_TRANSLATE_NOOP("log_entries", "Notice sent on {when}: {duty}. Receipt: {receipt}")
LOT_SENT = QT_TRANSLATE_NOOP(
    "log_entries", "Letters sent on {when} to {count} people: {duty}. Receipt: {receipt}"
)
FORMS_FILED: Mapping[FilingKind, str] = {
    FilingKind.INITIAL: QT_TRANSLATE_NOOP(
        "log_entries",
        "Form filed on {when}, first notice: {duty}. Receipt: {receipt}. "
        "Answers kept: {count}, SHA-256 {hash}",
    ),
    FilingKind.COMPLEMENTARY: QT_TRANSLATE_NOOP(
        "log_entries",
        "Form filed on {when}, what is new: {duty}. Receipt: {receipt}. "
        "Answers kept: {count}, SHA-256 {hash}",
    ),
    FilingKind.COMPLETE: QT_TRANSLATE_NOOP(
        "log_entries",
        "Form filed on {when}, complete notice: {duty}. Receipt: {receipt}. "
        "Answers kept: {count}, SHA-256 {hash}",
    ),
    FilingKind.WITHDRAWAL: QT_TRANSLATE_NOOP(
        "log_entries",
        "Notice taken back on {when}: {duty}. Receipt: {receipt}. "
        "Answers kept: {count}, SHA-256 {hash}",
    ),
}
NOTICE_RELEASED = QT_TRANSLATE_NOOP(
    "log_entries", "Read and released: {what} ({language}). SHA-256 {hash}"
)
NOTICE_RELEASED_BY_TWO = QT_TRANSLATE_NOOP(
    "log_entries",
    "Read and released: {what} ({language}). Also read by {second}. SHA-256 {hash}",
)
REST_EXPLAINED = QT_TRANSLATE_NOOP(
    "log_entries", "No letter to {count} people: {duty}, because {why}"
)
DUTY_WAIVED = QT_TRANSLATE_NOOP("log_entries", "Not needed: {duty}, because {why}")
DUTY_REOPENED = QT_TRANSLATE_NOOP("log_entries", "Open again: {duty}, because {why}")
DEMAND = QT_TRANSLATE_NOOP("log_entries", "The attacker, {when}, by {channel}, as {who}: {what}")
DEMAND_DEADLINE = QT_TRANSLATE_NOOP(
    "log_entries",
    "The attacker, {when}, by {channel}, as {who}: {what} Their deadline: {until}",
)
PATIENT_CONTACTED = QT_TRANSLATE_NOOP(
    "log_entries",
    "A patient was contacted by the attacker on {when} by {channel}: {patient}. "
    "Demand: {what}. Taken down by {who}",
)
LIST_TO_POLICE = QT_TRANSLATE_NOOP(
    "log_entries",
    "The list of patients was released for the police: {who}. Number of people: {count}. "
    "Reason: {why}. SHA-256: {hash}",
)
LIST_TO_AUTHORITY = QT_TRANSLATE_NOOP(
    "log_entries",
    "The list of patients was released for an authority: {who}. Number of people: {count}. "
    "Reason: {why}. SHA-256: {hash}",
)
IMAGES_HANDED_BACK = QT_TRANSLATE_NOOP(
    "log_entries",
    "Own files of {patient} handed back: {count}, in the archive {archive}. Identity checked: "
    "{how}. SHA-256 of the archive {hash}",
)
HANDED_TO = QT_TRANSLATE_NOOP(
    "log_entries", "Received by {receiver} ({kind}), checked by {who} on {when}"
)
HANDED_GROUND = QT_TRANSLATE_NOOP("log_entries", "By what right: {why}")
HANDED_SEEN = QT_TRANSLATE_NOOP("log_entries", "What was seen: {what}")
HANDED_LOOKED = QT_TRANSLATE_NOOP(
    "log_entries", "Looked at the files, and said that they are this person’s: {who}"
)
HANDED_UNREAD = QT_TRANSLATE_NOOP("log_entries", "Could not be read from the copy: {names}")
SNAPSHOTS_MARKED = QT_TRANSLATE_NOOP("log_entries", "Copies marked so that they stay: {count}")
AFFECTED_COUNTED = QT_TRANSLATE_NOOP("log_entries", "Number of people affected: {count}")
AFFECTED_LOWERED = QT_TRANSLATE_NOOP("log_entries", "Number of people affected: {count}. {why}")
AFFECTED_FOUND = QT_TRANSLATE_NOOP(
    "log_entries", "Found in the copies: {count} people. Countries: {where}. No address: {none}"
)
REPAIR_PLANNED = QT_TRANSLATE_NOOP("log_entries", "To repair: {what}")
REPAIR_PLANNED_BY = QT_TRANSLATE_NOOP("log_entries", "To repair by {until}: {what}")
REPAIR_DONE = QT_TRANSLATE_NOOP("log_entries", "Repaired on {until}: {what}")
CLOSED = QT_TRANSLATE_NOOP("log_entries", "Incident closed. {what}")
CLOSING_UNDONE = QT_TRANSLATE_NOOP("log_entries", "Incident opened again, because {why}")
NOT_UNDERSTOOD = QT_TRANSLATE_NOOP(
    "log_entries",
    "An entry of another version of the program: {what}",
)

FLAWS: Mapping[Flaw, str] = {
    Flaw.CHANGED: QT_TRANSLATE_NOOP(
        "log_entries",
        "Entry {number} is not as it was written: it does not bear its own seal.",
    ),
    Flaw.BROKEN: QT_TRANSLATE_NOOP(
        "log_entries",
        "Entry {number} does not follow the one before it: one was removed, added or moved.",
    ),
    Flaw.MISSING_END: QT_TRANSLATE_NOOP(
        "log_entries",
        "Entries up to {number} were written once and are gone: somebody took the end of "
        "this log away.",
    ),
    Flaw.OTHER_HISTORY: QT_TRANSLATE_NOOP(
        "log_entries",
        "Entry {number} is not the one that was written before: from there on the log was "
        "written anew.",
    ),
}
