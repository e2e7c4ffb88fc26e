"""What the wording check says: one place in a notice, and why somebody has to look at it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from practiceguard.domain.incident.finding import Copied
from practiceguard.domain.incident.letter_contents import Ask, Asking, Condition
from practiceguard.domain.incident.notice import Content
from practiceguard.domain.incident.wording_rule import Rule, Severity


class Why(StrEnum):
    """Why something was found; those of rules with one reason are called like the rule."""

    MINIMISING = "minimising"
    EMPTY_PHRASE = "empty-phrase"
    SOFTENED = "softened"
    NO_EVIDENCE = "no-evidence"
    NO_EVIDENCE_THOUGH_SHOWN = "no-evidence-though-shown"
    """Somebody showed that they have the data."""
    NO_EVIDENCE_THOUGH_COPIED = "no-evidence-though-copied"
    NOT_INVOLVED = "not-involved"
    BLAME_PATIENT = "blame-patient"
    BLAME_STAFF = "blame-staff"
    BLAME_VENDOR = "blame-vendor"
    PROMISE_DELETED = "promise-deleted"
    PROMISE_NOT_PUBLISHED = "promise-not-published"
    PROMISE_SAFE = "promise-safe"
    PAYING = "paying"
    WAITING = "waiting"
    BUNDLED = "bundled"
    JARGON_TECHNICAL = "jargon-technical"
    JARGON_LEGAL = "jargon-legal"
    HEALTH_IN_TITLE = "health-in-title"
    NOT_COPIED_THOUGH_COPIED = "not-copied-though-copied"
    NOT_COPIED_THOUGH_UNKNOWN = "not-copied-though-unknown"
    NOT_COPIED_THOUGH_UNSURE = "not-copied-though-unsure"
    """The record has good reason to think so, and cannot rule it out."""
    COPIED_THOUGH_NOT = "copied-though-not"
    """The record has good reason to think that it was not."""
    COPIED_THOUGH_UNSURE = "copied-though-unsure"
    NATURE = "nature"
    HOW_MANY = "how-many"
    COUNT_DIFFERS = "count-differs"
    COUNT_UNKNOWN = "count-unknown"
    """Nobody has recorded a number."""
    DATE = "date"
    CONTENT_ABSENT = "content-absent"
    CONTENT_EMPTY = "content-empty"
    """There is a heading for it, with nothing below."""
    TITLE_ASKED = "title-asked"
    """A law fixes the title, and the notice has another one."""
    HEADING_ASKED = "heading-asked"
    """A law fixes the headings, and one is not there, or not in its place."""
    LAW_UNREAD = "law-unread"
    """A law asks for something in words that nobody has explained to the program."""
    PATIENT_IN_FORM = "patient-in-form"
    LONG_SENTENCE = "long-sentence"
    MISSING_FACT = "missing-fact"
    PLACEHOLDER = "placeholder"


class Suggestion(StrEnum):
    """What to do about it."""

    TAKE_OUT = "take-out"
    SAY_THE_NUMBER = "say-the-number"
    """Insert the number of the record, and nothing that weighs it."""
    USE_TRUTH = "use-truth"
    """Insert the sentence that comes from the record."""
    SAY_UNKNOWN = "say-unknown"
    SAY_WHAT_IS_DONE = "say-what-is-done"
    SAY_WHAT_HAPPENED = "say-what-happened"
    """Without saying whose fault it is."""
    PLAIN_WORDS = "plain-words"
    SPLIT = "split"
    ADD = "add"
    RECORD_IT = "record-it"
    FILL_IN = "fill-in"
    OWN_MESSAGE = "own-message"
    WRITE_NOW = "write-now"
    """What is known, and again when more is."""
    COMPARE = "compare"
    """With the record; correct whichever is wrong."""
    NEUTRAL_TITLE = "neutral-title"
    ASK_LAWYER = "ask-lawyer"


SUGGESTED: Mapping[Rule, Suggestion] = {
    Rule.MINIMISING: Suggestion.SAY_THE_NUMBER,
    Rule.EMPTY_PHRASE: Suggestion.SAY_WHAT_IS_DONE,
    Rule.SOFTENED: Suggestion.TAKE_OUT,
    Rule.NO_EVIDENCE: Suggestion.USE_TRUTH,
    Rule.NOT_INVOLVED: Suggestion.SAY_UNKNOWN,
    Rule.BLAME_PATIENT: Suggestion.SAY_WHAT_HAPPENED,
    Rule.BLAME_STAFF: Suggestion.SAY_WHAT_HAPPENED,
    Rule.BLAME_VENDOR: Suggestion.SAY_WHAT_HAPPENED,
    Rule.PROMISE_DELETED: Suggestion.TAKE_OUT,
    Rule.PROMISE_NOT_PUBLISHED: Suggestion.SAY_WHAT_IS_DONE,
    Rule.PROMISE_SAFE: Suggestion.SAY_WHAT_IS_DONE,
    Rule.PAYING: Suggestion.TAKE_OUT,
    Rule.WAITING: Suggestion.WRITE_NOW,
    Rule.BUNDLED: Suggestion.OWN_MESSAGE,
    Rule.JARGON_TECHNICAL: Suggestion.PLAIN_WORDS,
    Rule.JARGON_LEGAL: Suggestion.PLAIN_WORDS,
    Rule.HEALTH_IN_TITLE: Suggestion.NEUTRAL_TITLE,
    Rule.NOT_COPIED: Suggestion.USE_TRUTH,
    Rule.COPIED: Suggestion.USE_TRUTH,
    Rule.NATURE: Suggestion.ASK_LAWYER,
    Rule.HOW_MANY: Suggestion.TAKE_OUT,
    Rule.COUNT: Suggestion.COMPARE,
    Rule.DATE: Suggestion.COMPARE,
    Rule.CONTENT: Suggestion.ADD,
    Rule.PATIENT_IN_FORM: Suggestion.TAKE_OUT,
    Rule.LONG_SENTENCE: Suggestion.SPLIT,
    Rule.MISSING_FACT: Suggestion.RECORD_IT,
    Rule.PLACEHOLDER: Suggestion.FILL_IN,
}


@dataclass(frozen=True)
class NoticeRecord:
    """What the record says, against which a notice is read."""

    kind: str
    """Of the notice, a `NoticeKind`."""
    people: int | None = None
    """How many are affected; None while nobody has counted."""
    copied: Copied | None = None
    """None while nobody has recorded it."""
    was_shown: bool = False
    """Whether somebody was shown, by the attacker or on the internet, to have the data."""
    dates: frozenset[date] = field(default_factory=frozenset)
    """Days of the record, in the time zone of the practice; empty: none is compared."""
    today: date | None = None
    """In that time zone; None: days to come are compared too."""
    contents: frozenset[Content] = field(default_factory=frozenset)
    """What the laws that apply ask this notice to tell."""
    places: frozenset[str] = field(default_factory=frozenset)
    """Codes of the jurisdictions whose law applies to this notice, e.g. `US-MA`."""
    asks: tuple[Ask, ...] = ()
    """What the laws that reach its readers ask it to tell, in their words."""
    conditions: frozenset[Condition] = field(default_factory=frozenset)
    """The cases that hold, in which alone some of it is asked."""
    vouched: frozenset[Content] = field(default_factory=frozenset)
    """What a text that nobody changed has by its head: believed where its words cannot be read."""


@dataclass(frozen=True)
class Finding:
    """One place to look at."""

    rule: Rule
    severity: Severity
    why: Why
    case: str
    """Key of the case behind it; "" where there is none."""
    suggestion: Suggestion
    block: int | None = None
    """Which block; None for the notice as a whole."""
    start: int = 0
    end: int = 0
    """Offsets in `Block.text`, of `words`."""
    words: str = ""
    about: str = ""
    """What it is compared with: a content, a fact, a number, by code; or words of a law."""
    asked_by: tuple[Asking, ...] = ()
    """The laws that ask for what is not there."""
