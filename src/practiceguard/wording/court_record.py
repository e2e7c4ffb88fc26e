"""The record for a court or an authority: what the log says of it, and of keeping it."""

from collections.abc import Mapping

from practiceguard.domain.incident.court_entries import RecordPurpose
from practiceguard.wording.marking import QT_TRANSLATE_NOOP

CONTEXT = "court_record"

PURPOSES: Mapping[RecordPurpose, str] = {
    RecordPurpose.COURT: QT_TRANSLATE_NOOP("court_record", "A court"),
    RecordPurpose.AUTHORITY: QT_TRANSLATE_NOOP("court_record", "An authority"),
    RecordPurpose.INSURER: QT_TRANSLATE_NOOP("court_record", "Our insurer"),
    RecordPurpose.LAWYER: QT_TRANSLATE_NOOP("court_record", "Our lawyer"),
}

# --- one sentence per kind of entry ---------------------------------------------------------------

LAW_KEPT = QT_TRANSLATE_NOOP(
    "court_record", "The law as it read then was kept: {law}. SHA-256 {hash}"
)
RECORD_MADE = QT_TRANSLATE_NOOP(
    "court_record",
    "Record made for: {purpose}, {who}. It goes as far as entry {number}. File: {archive}. "
    "Digest {hash}",
)
NAMES_IN_IT = QT_TRANSLATE_NOOP("court_record", "Names of patients are in it, because {why}")
NAMES_OUT = QT_TRANSLATE_NOOP("court_record", "Names of patients were removed")
EVIDENCE_IN_IT = QT_TRANSLATE_NOOP("court_record", "The files of evidence are in it")
HOLD_SET = QT_TRANSLATE_NOOP(
    "court_record", "Legal hold: nothing of this incident may be deleted. Asked by {who}: {why}"
)
HOLD_LIFTED = QT_TRANSLATE_NOOP("court_record", "The legal hold was lifted, because {why}")

# --- the pages of a record ------------------------------------------------------------------------

REMOVED = QT_TRANSLATE_NOOP("court_record", "[name removed]")
TIMELINE = QT_TRANSLATE_NOOP("court_record", "Timeline of incident {number}")
PAPERS = QT_TRANSLATE_NOOP("court_record", "Decisions, notices and evidence of incident {number}")
ZONE_TOLD = QT_TRANSLATE_NOOP(
    "court_record",
    "Each entry was written at the time that stands before it, and was never changed: it bears the "
    "seal of the one before. Times of the practice: {zone}.",
)
ZONE_ONLY = QT_TRANSLATE_NOOP("court_record", "Times of the practice: {zone}.")
NAMES_GONE_TOLD = QT_TRANSLATE_NOOP(
    "court_record",
    "The names of those affected were removed, not covered: where they stood, it says {mark}. Who "
    "acted for the practice is named.",
)
NUMBER = QT_TRANSLATE_NOOP("court_record", "No.")
TIME_UTC = QT_TRANSLATE_NOOP("court_record", "Time (UTC)")
TIME_THERE = QT_TRANSLATE_NOOP("court_record", "Time of the practice")
WHO = QT_TRANSLATE_NOOP("court_record", "Written by")
WHAT = QT_TRANSLATE_NOOP("court_record", "What")
SEAL = QT_TRANSLATE_NOOP("court_record", "Seal (SHA-256)")
DECISIONS = QT_TRANSLATE_NOOP("court_record", "Decisions and their reasons")
DECIDED = QT_TRANSLATE_NOOP("court_record", "Decided")
A_BREACH = QT_TRANSLATE_NOOP("court_record", "A breach. Risk: {risk}")
NO_BREACH = QT_TRANSLATE_NOOP("court_record", "No breach. Risk: {risk}")
REASONS = QT_TRANSLATE_NOOP("court_record", "Reasons")
COUNTS = QT_TRANSLATE_NOOP("court_record", "How many are affected, and every change")
PEOPLE = QT_TRANSLATE_NOOP("court_record", "People")
COUNTED = QT_TRANSLATE_NOOP("court_record", "Counted in the copies")
LOWERED = QT_TRANSLATE_NOOP("court_record", "Lowered: {why}")
DUTIES = QT_TRANSLATE_NOOP("court_record", "Whom to tell, by which law, and what became of it")
WHOM = QT_TRANSLATE_NOOP("court_record", "Whom")
LAW = QT_TRANSLATE_NOOP("court_record", "Law")
NEEDED = QT_TRANSLATE_NOOP("court_record", "Needed")
DEADLINE = QT_TRANSLATE_NOOP("court_record", "Deadline")
NO_DEADLINE = QT_TRANSLATE_NOOP("court_record", "No number in the law; our own target {when}")
STATE = QT_TRANSLATE_NOOP("court_record", "State")
RECEIPT = QT_TRANSLATE_NOOP("court_record", "Receipt or reason")
DUTIES_TOLD = QT_TRANSLATE_NOOP(
    "court_record",
    "As they follow from what was recorded, by the law of edition {version}. What was done is told "
    "with its time in the timeline.",
)
NOTICES = QT_TRANSLATE_NOOP("court_record", "Notices that were read and released: the very words")
RELEASED = QT_TRANSLATE_NOOP(
    "court_record",
    "Entry {number}. Read and released by {who} on {when}. File: {file}. SHA-256 {hash}",
)
ALSO_READ = QT_TRANSLATE_NOOP("court_record", "Also read by {who}.")
WORDS_CHANGED = QT_TRANSLATE_NOOP(
    "court_record",
    "A name was removed here: the fingerprint is that of the words with it, and cannot be computed "
    "from these.",
)
FORMS = QT_TRANSLATE_NOOP("court_record", "Forms filed with authorities: every answer")
FILED = QT_TRANSLATE_NOOP(
    "court_record",
    "Entry {number}. Form {form} ({kind}), filed on {when}, receipt {receipt}. File: {file}. "
    "SHA-256 {hash}",
)
QUESTION = QT_TRANSLATE_NOOP("court_record", "Question")
ANSWER = QT_TRANSLATE_NOOP("court_record", "Answer")
EVIDENCE = QT_TRANSLATE_NOOP("court_record", "Evidence")
FILE_NAME = QT_TRANSLATE_NOOP("court_record", "Name")
BYTES = QT_TRANSLATE_NOOP("court_record", "Bytes")
FINGERPRINT = QT_TRANSLATE_NOOP("court_record", "SHA-256")
ORIGIN = QT_TRANSLATE_NOOP("court_record", "Where it comes from")
COLLECTED = QT_TRANSLATE_NOOP("court_record", "Collected by, on")
IN_HERE = QT_TRANSLATE_NOOP("court_record", "In this record")
NOT_ASKED = QT_TRANSLATE_NOOP("court_record", "not asked for")
HOLDS_NAMES = QT_TRANSLATE_NOOP("court_record", "left out: it lists patients by name")
TOO_LONG = QT_TRANSLATE_NOOP("court_record", "left out: too long to look for names in all of it")
NOT_READABLE = QT_TRANSLATE_NOOP("court_record", "could not be read: {why}")
NOTHING = QT_TRANSLATE_NOOP("court_record", "Nothing.")
THE_LAW = QT_TRANSLATE_NOOP("court_record", "The law as it read on the day")
LAW_THERE = QT_TRANSLATE_NOOP("court_record", "Named in entries {numbers}. File: {file}")
LAW_NOT_KEPT = QT_TRANSLATE_NOOP(
    "court_record",
    "Named in entries {numbers}. The text with this fingerprint was not kept and cannot be found "
    "any more.",
)
HOLD_NOW = QT_TRANSLATE_NOOP("court_record", "Legal hold since {when}, asked by {who}: {why}")
FLAWED = QT_TRANSLATE_NOOP("court_record", "This log is not as it was written:")
NAMES_NOT_ALL = QT_TRANSLATE_NOOP(
    "court_record",
    "The program does not know the names of all who are affected: some may still be in here.",
)


# --- README.txt -----------------------------------------------------------------------------------

README_TITLE = QT_TRANSLATE_NOOP("court_record", "RECORD OF INCIDENT {number}")
README_ABOUT = QT_TRANSLATE_NOOP(
    "court_record",
    "{practice}. Made on {when} by {who}, for: {purpose}, {recipient}. It goes as far as entry "
    "{entries} of the log.",
)
README_FILES = QT_TRANSLATE_NOOP(
    "court_record",
    "WHAT IS IN IT\n"
    "timeline.html, timeline.csv: everything that was written down, by whom and when\n"
    "papers.html: decisions and reasons, numbers of people, duties, notices, forms, evidence\n"
    "notices/, forms/: the very words that were released, the very answers that were filed\n"
    "law/: the law as it read on the day on which something was done under it\n"
    "evidence/: files of evidence, if they were asked for\n"
    "log.jsonl: the log itself, each line sealed\n"
    "manifest.json: every file with its size and SHA-256\n"
    "verify.html, verify.py: check all of it without the program that made it",
)
README_VERIFY = QT_TRANSLATE_NOOP(
    "court_record",
    "HOW TO CHECK IT\n"
    "Unpack everything into one folder. Open verify.html in a browser and choose that folder: "
    "nothing is sent anywhere. Or run: python3 verify.py\n"
    "Then compare this digest with the one that the practice tells you by another way, for example "
    "by telephone. It also stands in the log of the practice.",
)
README_PROVES = QT_TRANSLATE_NOOP(
    "court_record",
    "WHAT THAT PROVES\n"
    "Each entry of the log bears the seal of the one before it, so nothing in it can be changed, "
    "removed, added or moved without breaking the chain. Whoever makes everything anew, the "
    "verifiers too, makes another digest: that is why it is compared by another way. The times are "
    "those of the computer of the practice.",
)
README_ANCHORED = QT_TRANSLATE_NOOP(
    "court_record",
    "The log up to entry {number} also lies beside a copy of the practice’s files: there it can be "
    "compared, too.",
)
README_REMOVED = QT_TRANSLATE_NOOP(
    "court_record",
    "NAMES OF PATIENTS WERE REMOVED\n"
    "They are not covered but gone: where one stood, it says {mark}. The content of {count} of "
    "{entries} entries named somebody; in log.jsonl it is replaced by null, and only its seal is "
    "left. The chain can be followed through these entries, but their seals cannot be computed "
    "again from here: what they said is proved by the complete record only, which the practice "
    "keeps. Names were looked for as the practice has them: what is misspelt or inflected may have "
    "stayed. Of files of evidence only plain text was looked into: no pictures, no PDF, no "
    "documents of Word or Excel.",
)
README_COMPLETE = QT_TRANSLATE_NOOP(
    "court_record",
    "THIS RECORD NAMES PATIENTS\n"
    "It was made with their names because: {why}. It is under medical secrecy: give it to nobody "
    "else, and keep it encrypted.",
)
README_LAW = QT_TRANSLATE_NOOP(
    "court_record",
    "The texts of the law are the program’s own summary, with source, date and mark; they are no "
    "legal advice.",
)
