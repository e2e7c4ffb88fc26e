"""Why the wording check found something, and what to do about it, by its codes.

`{about}` is filled after translation: a number, or the words of a content (`CONTENT_WORDS`).
"""

from collections.abc import Mapping

from practiceguard.domain.incident.wording_finding import Suggestion, Why
from practiceguard.wording.marking import QT_TRANSLATE_NOOP

WHY_WORDS: Mapping[Why, str] = {
    Why.MINIMISING: QT_TRANSLATE_NOOP(
        "notice_findings",
        "If the number grows later, or is not small to the reader, these words will be held "
        "against the practice.",
    ),
    Why.EMPTY_PHRASE: QT_TRANSLATE_NOOP(
        "notice_findings",
        "Such words stand in so many notices that readers skip them. They take the place of "
        "what people need to know.",
    ),
    Why.SOFTENED: QT_TRANSLATE_NOOP(
        "notice_findings",
        "For the person concerned it is not small. Softening words hurt, and are quoted later.",
    ),
    Why.NO_EVIDENCE: QT_TRANSLATE_NOOP(
        "notice_findings",
        "Readers take “no evidence” for “no danger” and do not protect themselves. That nothing"
        " was found does not mean that nothing happened.",
    ),
    Why.NO_EVIDENCE_THOUGH_SHOWN: QT_TRANSLATE_NOOP(
        "notice_findings",
        "The record says that somebody was shown to have the data. So there is evidence.",
    ),
    Why.NO_EVIDENCE_THOUGH_COPIED: QT_TRANSLATE_NOOP(
        "notice_findings",
        "The record says that data was copied, or probably was. This sentence says the opposite"
        " to whoever reads it.",
    ),
    Why.NOT_INVOLVED: QT_TRANSLATE_NOOP(
        "notice_findings",
        "That is to be said only after somebody has looked, and can show it. If it turns out to"
        " be wrong, everybody has to be written to again.",
    ),
    Why.BLAME_PATIENT: QT_TRANSLATE_NOOP(
        "notice_findings",
        "Patients read that it is their fault. They are the ones who were harmed.",
    ),
    Why.BLAME_STAFF: QT_TRANSLATE_NOOP(
        "notice_findings",
        "Whoever is meant is recognised in a small practice. Whether it was a fault is not "
        "settled by a letter, and readers hear an excuse.",
    ),
    Why.BLAME_VENDOR: QT_TRANSLATE_NOOP(
        "notice_findings",
        "To its patients the practice answers for those who work for it. Blame in a letter may "
        "have to be proved in court.",
    ),
    Why.PROMISE_DELETED: QT_TRANSLATE_NOOP(
        "notice_findings",
        "Nobody can know whether an attacker has deleted every copy.",
    ),
    Why.PROMISE_NOT_PUBLISHED: QT_TRANSLATE_NOOP(
        "notice_findings",
        "Nobody can know what others will do with the data. A promise that is broken hurts a "
        "second time.",
    ),
    Why.PROMISE_SAFE: QT_TRANSLATE_NOOP(
        "notice_findings",
        "No practice can promise this. Readers stop being careful, and the sentence is quoted "
        "if something happens.",
    ),
    Why.PAYING: QT_TRANSLATE_NOOP(
        "notice_findings",
        "Whether a ransom was paid or refused does not help the reader, may provoke the "
        "attacker, and has been quoted in court. Ask the police and a lawyer first.",
    ),
    Why.WAITING: QT_TRANSLATE_NOOP(
        "notice_findings",
        "People have to protect themselves now, and the law counts from now. What is not known "
        "yet can follow.",
    ),
    Why.BUNDLED: QT_TRANSLATE_NOOP(
        "notice_findings",
        "Who finds advertising or an invoice in the same message takes it for unimportant.",
    ),
    Why.JARGON_TECHNICAL: QT_TRANSLATE_NOOP(
        "notice_findings",
        "Many patients do not know this word, and stop reading.",
    ),
    Why.JARGON_LEGAL: QT_TRANSLATE_NOOP(
        "notice_findings",
        "Many patients do not know this word. It sounds like a letter to protect the practice.",
    ),
    Why.HEALTH_IN_TITLE: QT_TRANSLATE_NOOP(
        "notice_findings",
        "The subject line is seen by others: in a window of an envelope, on a screen, in a list"
        " of messages.",
    ),
    Why.NOT_COPIED_THOUGH_COPIED: QT_TRANSLATE_NOOP(
        "notice_findings",
        "The record says that data was copied, or probably was. This sentence says the opposite.",
    ),
    Why.NOT_COPIED_THOUGH_UNKNOWN: QT_TRANSLATE_NOOP(
        "notice_findings",
        "The record does not say that. Nobody knows yet whether data was copied.",
    ),
    Why.NOT_COPIED_THOUGH_UNSURE: QT_TRANSLATE_NOOP(
        "notice_findings",
        "The record has good reason to think so, but cannot rule the opposite out. This "
        "sentence does.",
    ),
    Why.COPIED_THOUGH_NOT: QT_TRANSLATE_NOOP(
        "notice_findings",
        "The record has good reason to think that data was not copied. Correct the record or "
        "this sentence.",
    ),
    Why.COPIED_THOUGH_UNSURE: QT_TRANSLATE_NOOP(
        "notice_findings",
        "The record does not say it for certain.",
    ),
    Why.NATURE: QT_TRANSLATE_NOOP(
        "notice_findings",
        "The law that applies to this letter does not allow it to describe what happened.",
    ),
    Why.HOW_MANY: QT_TRANSLATE_NOOP(
        "notice_findings",
        "The law that applies to this letter does not allow it to say how many people are "
        "affected.",
    ),
    Why.COUNT_DIFFERS: QT_TRANSLATE_NOOP(
        "notice_findings",
        "The record says {about}. Papers with different numbers are laid side by side by "
        "authorities and journalists.",
    ),
    Why.COUNT_UNKNOWN: QT_TRANSLATE_NOOP(
        "notice_findings",
        "Nobody has recorded how many people are affected. A number that is too low has to be "
        "corrected before everybody.",
    ),
    Why.DATE: QT_TRANSLATE_NOOP(
        "notice_findings",
        "No time in the record is on this day. Perhaps it is a slip, or the record lacks it.",
    ),
    Why.CONTENT_ABSENT: QT_TRANSLATE_NOOP(
        "notice_findings",
        "The law that applies asks for this part: {about}. Nothing was found that tells it.",
    ),
    Why.CONTENT_EMPTY: QT_TRANSLATE_NOOP(
        "notice_findings",
        "The law that applies asks for this part: {about}. There is a heading with nothing below.",
    ),
    Why.TITLE_ASKED: QT_TRANSLATE_NOOP(
        "notice_findings",
        "The law that applies fixes the title of this letter: “{about}”.",
    ),
    Why.HEADING_ASKED: QT_TRANSLATE_NOOP(
        "notice_findings",
        "The law that applies fixes the headings of this letter and their order. This one is not "
        "there, or not in its place: “{about}”.",
    ),
    Why.LAW_UNREAD: QT_TRANSLATE_NOOP(
        "notice_findings",
        "Check this first. The law that applies asks for something that this program cannot look "
        "for: “{about}”. Read yourself whether the letter tells it.",
    ),
    Why.PATIENT_IN_FORM: QT_TRANSLATE_NOOP(
        "notice_findings",
        "Authorities ask not to be sent data of patients, and what is public must name nobody.",
    ),
    Why.LONG_SENTENCE: QT_TRANSLATE_NOOP(
        "notice_findings",
        "It has {about} words. Frightened people lose the thread of long sentences.",
    ),
    Why.MISSING_FACT: QT_TRANSLATE_NOOP(
        "notice_findings",
        "Nobody has recorded this yet, and a notice says only what is in the record.",
    ),
    Why.PLACEHOLDER: QT_TRANSLATE_NOOP(
        "notice_findings",
        "Somebody left this to come back to it.",
    ),
}

SUGGESTION_WORDS: Mapping[Suggestion, str] = {
    Suggestion.TAKE_OUT: QT_TRANSLATE_NOOP("notice_findings", "Take it out."),
    Suggestion.SAY_THE_NUMBER: QT_TRANSLATE_NOOP(
        "notice_findings",
        "Give the number from the record, and nothing that weighs it.",
    ),
    Suggestion.USE_TRUTH: QT_TRANSLATE_NOOP(
        "notice_findings",
        "Use the sentence that comes from the record. If you know more, write it into the "
        "record first.",
    ),
    Suggestion.SAY_UNKNOWN: QT_TRANSLATE_NOOP(
        "notice_findings",
        "Say what is known to be affected, what may be, and what is not known yet.",
    ),
    Suggestion.SAY_WHAT_IS_DONE: QT_TRANSLATE_NOOP(
        "notice_findings",
        "Say what you have done, and what the reader can do.",
    ),
    Suggestion.SAY_WHAT_HAPPENED: QT_TRANSLATE_NOOP(
        "notice_findings",
        "Say what happened, not who is to blame.",
    ),
    Suggestion.PLAIN_WORDS: QT_TRANSLATE_NOOP(
        "notice_findings",
        "Say it as you would to a patient at the desk.",
    ),
    Suggestion.SPLIT: QT_TRANSLATE_NOOP("notice_findings", "Make two sentences of it."),
    Suggestion.ADD: QT_TRANSLATE_NOOP(
        "notice_findings",
        "Add it, or have a lawyer confirm that it is not needed.",
    ),
    Suggestion.RECORD_IT: QT_TRANSLATE_NOOP(
        "notice_findings",
        "Write it into the record; it then appears here by itself.",
    ),
    Suggestion.FILL_IN: QT_TRANSLATE_NOOP("notice_findings", "Fill it in, or take it out."),
    Suggestion.OWN_MESSAGE: QT_TRANSLATE_NOOP(
        "notice_findings",
        "Send it another day, in a message of its own.",
    ),
    Suggestion.WRITE_NOW: QT_TRANSLATE_NOOP(
        "notice_findings",
        "Write what is known now, and again when you know more.",
    ),
    Suggestion.COMPARE: QT_TRANSLATE_NOOP(
        "notice_findings",
        "Compare it with the record, and correct whichever is wrong.",
    ),
    Suggestion.NEUTRAL_TITLE: QT_TRANSLATE_NOOP(
        "notice_findings",
        "Write a subject line that tells others nothing about health.",
    ),
    Suggestion.ASK_LAWYER: QT_TRANSLATE_NOOP(
        "notice_findings",
        "Take it out, and have a lawyer read the letter.",
    ),
}
