"""What the wording check says in plain words, by its codes.

The case behind a finding is told by resources/wording_rules/cases.toml, in English and French.
Why something was found, and what to do, is in wording/notice_reasons.py.
"""

from collections.abc import Mapping

from practiceguard.domain.incident.notice import Content
from practiceguard.domain.incident.reading_level import Band, Formula
from practiceguard.domain.incident.wording_rule import Rule, Severity
from practiceguard.wording.marking import QT_TRANSLATE_NOOP

CONTEXT = "notice_findings"

SEVERITY_WORDS: Mapping[Severity, str] = {
    Severity.FIX: QT_TRANSLATE_NOOP("notice_findings", "Must be changed"),
    Severity.READ: QT_TRANSLATE_NOOP("notice_findings", "Look at this again"),
}

RULE_WORDS: Mapping[Rule, str] = {
    Rule.MINIMISING: QT_TRANSLATE_NOOP("notice_findings", "Makes it smaller than it may be"),
    Rule.EMPTY_PHRASE: QT_TRANSLATE_NOOP("notice_findings", "Says nothing"),
    Rule.SOFTENED: QT_TRANSLATE_NOOP("notice_findings", "Softens what people went through"),
    Rule.NO_EVIDENCE: QT_TRANSLATE_NOOP("notice_findings", "Comforts with “no evidence”"),
    Rule.NOT_INVOLVED: QT_TRANSLATE_NOOP(
        "notice_findings",
        "Says that a kind of data is not affected",
    ),
    Rule.BLAME_PATIENT: QT_TRANSLATE_NOOP("notice_findings", "Blames patients"),
    Rule.BLAME_STAFF: QT_TRANSLATE_NOOP("notice_findings", "Blames staff"),
    Rule.BLAME_VENDOR: QT_TRANSLATE_NOOP("notice_findings", "Blames a company"),
    Rule.PROMISE_DELETED: QT_TRANSLATE_NOOP("notice_findings", "Promises that data was deleted"),
    Rule.PROMISE_NOT_PUBLISHED: QT_TRANSLATE_NOOP(
        "notice_findings",
        "Promises that nothing will be published",
    ),
    Rule.PROMISE_SAFE: QT_TRANSLATE_NOOP("notice_findings", "Promises safety"),
    Rule.PAYING: QT_TRANSLATE_NOOP("notice_findings", "Speaks of paying"),
    Rule.WAITING: QT_TRANSLATE_NOOP("notice_findings", "Puts people off until later"),
    Rule.BUNDLED: QT_TRANSLATE_NOOP("notice_findings", "Other news in the same message"),
    Rule.JARGON_TECHNICAL: QT_TRANSLATE_NOOP("notice_findings", "A word of computer people"),
    Rule.JARGON_LEGAL: QT_TRANSLATE_NOOP("notice_findings", "A word of lawyers"),
    Rule.HEALTH_IN_TITLE: QT_TRANSLATE_NOOP("notice_findings", "Health shows in the subject line"),
    Rule.NOT_COPIED: QT_TRANSLATE_NOOP("notice_findings", "Says that data was not copied"),
    Rule.COPIED: QT_TRANSLATE_NOOP("notice_findings", "Says that data was copied"),
    Rule.NATURE: QT_TRANSLATE_NOOP("notice_findings", "Describes the incident"),
    Rule.HOW_MANY: QT_TRANSLATE_NOOP("notice_findings", "Says how many people"),
    Rule.COUNT: QT_TRANSLATE_NOOP(
        "notice_findings",
        "Another number of people than the record",
    ),
    Rule.DATE: QT_TRANSLATE_NOOP("notice_findings", "A date that the record does not have"),
    Rule.CONTENT: QT_TRANSLATE_NOOP(
        "notice_findings",
        "Something that the law asks for is not there",
    ),
    Rule.PATIENT_IN_FORM: QT_TRANSLATE_NOOP("notice_findings", "A patient can be recognised"),
    Rule.LONG_SENTENCE: QT_TRANSLATE_NOOP("notice_findings", "A long sentence"),
    Rule.MISSING_FACT: QT_TRANSLATE_NOOP("notice_findings", "A fact is missing"),
    Rule.PLACEHOLDER: QT_TRANSLATE_NOOP("notice_findings", "Something is still to be filled in"),
}
"""What was found, as a heading."""

CONTENT_WORDS: Mapping[Content, str] = {
    Content.HAPPENED: QT_TRANSLATE_NOOP("notice_findings", "what happened"),
    Content.DATES: QT_TRANSLATE_NOOP(
        "notice_findings",
        "when it happened and when it was noticed",
    ),
    Content.DATA: QT_TRANSLATE_NOOP("notice_findings", "which kinds of data"),
    Content.CONSEQUENCES: QT_TRANSLATE_NOOP("notice_findings", "what it could mean for people"),
    Content.MEASURES: QT_TRANSLATE_NOOP("notice_findings", "what the practice does"),
    Content.ADVICE: QT_TRANSLATE_NOOP("notice_findings", "what the reader can do"),
    Content.CONTACT: QT_TRANSLATE_NOOP("notice_findings", "whom to ask"),
    Content.AUTHORITY: QT_TRANSLATE_NOOP(
        "notice_findings",
        "the authority to which one can complain",
    ),
    Content.POLICE: QT_TRANSLATE_NOOP("notice_findings", "the police"),
    Content.CREDIT: QT_TRANSLATE_NOOP(
        "notice_findings",
        "credit agencies and how to protect one’s credit",
    ),
    Content.NUMBER: QT_TRANSLATE_NOOP("notice_findings", "how many people are affected"),
    Content.RECORDS: QT_TRANSLATE_NOOP("notice_findings", "how many records are affected"),
    Content.IDENTITY: QT_TRANSLATE_NOOP("notice_findings", "who writes"),
    Content.LETTER_DATE: QT_TRANSLATE_NOOP("notice_findings", "the date of the letter"),
    Content.BEGAN: QT_TRANSLATE_NOOP(
        "notice_findings", "when it happened, or that nobody knows yet"
    ),
    Content.DISCOVERED: QT_TRANSLATE_NOOP("notice_findings", "when it was noticed"),
    Content.SPECIAL: QT_TRANSLATE_NOOP(
        "notice_findings", "which of the data the law protects most"
    ),
    Content.SAFEGUARDS: QT_TRANSLATE_NOOP("notice_findings", "what protected the data before"),
    Content.RECIPIENT: QT_TRANSLATE_NOOP("notice_findings", "whether it is known who has the data"),
    Content.LATE: QT_TRANSLATE_NOOP("notice_findings", "why the letter comes late"),
    Content.POLICE_DELAY: QT_TRANSLATE_NOOP(
        "notice_findings", "whether the police asked to wait with it"
    ),
    Content.TOLD_AUTHORITY: QT_TRANSLATE_NOOP("notice_findings", "that the authority was told"),
    Content.INVESTIGATION: QT_TRANSLATE_NOOP(
        "notice_findings", "that the authority can be asked to investigate"
    ),
    Content.RIGHTS: QT_TRANSLATE_NOOP(
        "notice_findings", "the right to damages, and how to get them"
    ),
    Content.PHONE: QT_TRANSLATE_NOOP("notice_findings", "a telephone number"),
    Content.TOLL_FREE: QT_TRANSLATE_NOOP(
        "notice_findings", "a telephone number that costs the caller nothing"
    ),
    Content.WEBSITE: QT_TRANSLATE_NOOP("notice_findings", "the website of the practice"),
    Content.SERVICE: QT_TRANSLATE_NOOP(
        "notice_findings", "what is offered against misuse of the data"
    ),
    Content.AGENCIES: QT_TRANSLATE_NOOP("notice_findings", "how to reach the credit agencies"),
    Content.FREEZE: QT_TRANSLATE_NOOP("notice_findings", "how to block one’s credit file"),
    Content.STATEMENTS: QT_TRANSLATE_NOOP(
        "notice_findings", "to read account statements and credit reports"
    ),
    Content.FAIR_CREDIT: QT_TRANSLATE_NOOP(
        "notice_findings", "the rights under the law on credit reports"
    ),
    Content.TRADE_COMMISSION: QT_TRANSLATE_NOOP(
        "notice_findings", "how to reach the Federal Trade Commission"
    ),
    Content.STATE_OFFICE: QT_TRANSLATE_NOOP(
        "notice_findings", "how to reach the office of the state against identity theft"
    ),
    Content.REPORT_THEFT: QT_TRANSLATE_NOOP(
        "notice_findings", "to report identity theft to the police"
    ),
    Content.POLICE_REPORT: QT_TRANSLATE_NOOP("notice_findings", "the right to a police report"),
}
"""What a law asks a notice to tell."""

BAND_WORDS: Mapping[Band, str] = {
    Band.EASY: QT_TRANSLATE_NOOP("notice_findings", "Easy to read"),
    Band.FAIR: QT_TRANSLATE_NOOP("notice_findings", "Not quite easy to read"),
    Band.HARD: QT_TRANSLATE_NOOP("notice_findings", "Hard to read"),
}

FORMULA_WORDS: Mapping[Formula, str] = {
    Formula.FLESCH: QT_TRANSLATE_NOOP(
        "notice_findings",
        "Flesch Reading Ease, for English (1948)",
    ),
    Formula.KANDEL_MOLES: QT_TRANSLATE_NOOP(
        "notice_findings", "Kandel and Moles, for French (1958)"
    ),
    Formula.AMSTAD: QT_TRANSLATE_NOOP("notice_findings", "Amstad, for German (1978)"),
    Formula.FERNANDEZ_HUERTA: QT_TRANSLATE_NOOP(
        "notice_findings", "Fernández Huerta, for Spanish (1959)"
    ),
    Formula.GULPEASE: QT_TRANSLATE_NOOP("notice_findings", "Gulpease, for Italian (1988)"),
    Formula.LIX: QT_TRANSLATE_NOOP("notice_findings", "LIX by Björnsson (1968)"),
}

ASKED_BY = QT_TRANSLATE_NOOP("notice_findings", "{law} asks: {words}")
LAW_SOURCE = QT_TRANSLATE_NOOP("notice_findings", "Source: {source}, checked on {day}")

IT_HAS = QT_TRANSLATE_NOOP("notice_findings", "It has: {contents}.")
BETWEEN_CONTENTS = QT_TRANSLATE_NOOP("notice_findings", "; ")
LOOK_YOURSELF = QT_TRANSLATE_NOOP(
    "notice_findings",
    "Look yourself whether it has: {contents}. This program does not know the words of this "
    "language for it.",
)
LAWS_DIFFER = QT_TRANSLATE_NOOP(
    "notice_findings",
    "Not in it: {contents}. One law forbids it here, another asks for it. Have a lawyer read the "
    "letter.",
)

NOT_CALIBRATED = QT_TRANSLATE_NOOP(
    "notice_findings",
    "This formula was made for Swedish. In this language it may say that a text is harder than "
    "it is.",
)
NO_RULES = QT_TRANSLATE_NOOP(
    "notice_findings",
    "There are no wording rules for this language yet: phrases were not checked. Have somebody "
    "read it who speaks the language.",
)
NOT_REVIEWED = QT_TRANSLATE_NOOP(
    "notice_findings",
    "No native speaker has reviewed these rules yet.",
)
CHECK_CASE_FIRST = QT_TRANSLATE_NOOP(
    "notice_findings",
    "Nobody has looked this case up in its source yet: check it before you quote it.",
)
CASE_SECOND_HAND = QT_TRANSLATE_NOOP(
    "notice_findings",
    "Told by others: the source itself was not read.",
)
