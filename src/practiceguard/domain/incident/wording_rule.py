"""What a notice must not say, with the cases that show why, as resources/wording_rules/ has it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from fnmatch import fnmatchcase
from functools import cached_property

from practiceguard.domain.incident.advice import Checked
from practiceguard.domain.incident.folded_words import Word
from practiceguard.domain.incident.notice import Content
from practiceguard.domain.incident.numerals import Numerals
from practiceguard.domain.incident.phrase import Phrase


class Severity(StrEnum):
    """What a finding asks for."""

    FIX = "fix"
    """It may not go out so."""
    READ = "read"
    """Somebody has to look at it again, and may leave it."""


class Rule(StrEnum):
    """What was found."""

    MINIMISING = "minimising"
    EMPTY_PHRASE = "empty-phrase"
    SOFTENED = "softened"
    NO_EVIDENCE = "no-evidence"
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
    NOT_COPIED = "not-copied"
    """It says that data was not copied."""
    COPIED = "copied"
    """It says that data was copied."""
    NATURE = "nature"
    """It describes the incident where a law forbids that."""
    HOW_MANY = "how-many"
    """It says how many people, where a law forbids that."""
    COUNT = "count"
    DATE = "date"
    CONTENT = "content"
    PATIENT_IN_FORM = "patient-in-form"
    LONG_SENTENCE = "long-sentence"
    MISSING_FACT = "missing-fact"
    PLACEHOLDER = "placeholder"


FOR_LAW = frozenset({Rule.NATURE, Rule.HOW_MANY})
"""Rules that hold only where a law asks for it."""

OF_PHRASES = frozenset(list(Rule)[: list(Rule).index(Rule.HOW_MANY) + 1])
"""Rules that find phrases; the others compare the text with the record."""


_LETTERS = 3


@dataclass(frozen=True)
class Case:
    """What happened to somebody who wrote so, or who says that it must not be."""

    key: str
    says: Mapping[str, str]
    """One sentence, by language."""
    source: str
    checked: Checked
    """Of what it says: the weakest part of it."""


@dataclass(frozen=True)
class PhraseRule:
    """Phrases that are found, and those which only look like them."""

    rule: Rule
    severity: Severity
    case: str
    phrases: Sequence[Phrase]
    unless: Sequence[Phrase] = ()
    """Where one of these stands over it, it is not what it seems."""
    in_title: bool = False
    """Whether it holds for the subject line alone."""
    for_laymen: bool = False
    """Whether it holds only for what patients and the public read."""


@dataclass(frozen=True)
class LanguageRules:
    """The rules of one language."""

    language: str
    native_speaker: str
    """Who reviewed them, with the date; "" for nobody."""
    longest_sentence: int
    """Words; more are found."""
    rules: Sequence[PhraseRule]
    numerals: Numerals
    counts: Sequence[Phrase]
    """How many people: phrases with one `<number>` each, or rather whatever stands around it."""
    about_all: Sequence[Phrase]
    """Words that make a sentence one about those affected."""
    roughly: Sequence[Phrase]
    """Words that make a number one that is not exact."""
    before_years: frozenset[str]
    """Folded words after which a number is a year, e.g. `in`, `since`."""
    months: Sequence[Sequence[str]]
    """Twelve, each as it may be written, folded."""
    headings: Mapping[Content, Sequence[Phrase]]
    """By what the part below a heading tells."""
    tells: Mapping[Content, Sequence[Phrase]]
    """Words that tell it wherever they stand."""


@dataclass(frozen=True)
class PlaceRules:
    """What the law of one place forbids in a letter."""

    code: str
    """Of the jurisdiction, e.g. `US-MA`."""
    kinds: frozenset[str]
    forbids: frozenset[Rule]
    facts: Mapping[str, Rule]
    """Facts that may not be stated, with the rule they break."""
    drops: frozenset[Content]
    """What must not be asked for there."""
    case: str


@dataclass(frozen=True)
class CommonRules:
    """What holds in every language."""

    cases: Mapping[Rule, str]
    """Of the rules that are not phrases."""
    content_facts: Mapping[Content, Sequence[str]]
    """Facts that tell what a law asks for."""
    also_by_words: frozenset[Content]
    """What is as well told by words alone, e.g. that nobody knows yet when it began."""
    professional: Sequence[str]
    """Kinds of notice that laymen do not read, with stars."""
    no_patients: Sequence[str]
    """Kinds of notice in which no patient may be named, with stars."""
    places: Sequence[PlaceRules]

    def is_for_laymen(self, kind: str) -> bool:
        """Return whether patients or the public read this kind of notice."""
        return not any(fnmatchcase(kind, one) for one in self.professional)

    def names_no_patient(self, kind: str) -> bool:
        """Return whether this kind of notice may name no patient."""
        return any(fnmatchcase(kind, one) for one in self.no_patients)

    def of_place(self, codes: frozenset[str], kind: str) -> tuple[PlaceRules, ...]:
        """Return what the law of these places forbids in this kind of notice."""
        return tuple(one for one in self.places if one.code in codes and kind in one.kinds)


@dataclass(frozen=True)
class WordingRules:
    """All of it for one notice."""

    common: CommonRules
    language: LanguageRules | None
    """None: nobody has written rules for this language, and the window says so."""
    cases: Mapping[str, Case] = field(default_factory=dict)

    @cached_property
    def by_first_letters(self) -> "PhraseIndex":
        """The phrases of the language, so that few have to be tried at each word."""
        return PhraseIndex(self.language.rules if self.language else ())


class PhraseIndex:
    """Phrases by the first letters with which they begin."""

    def __init__(self, rules: Sequence[PhraseRule]) -> None:
        self._known: dict[str, list[tuple[PhraseRule, Phrase]]] = {}
        self._others: list[tuple[PhraseRule, Phrase]] = []
        for rule in rules:
            for phrase in rule.phrases:
                beginnings = phrase.beginnings(_LETTERS)
                if beginnings is None:
                    self._others.append((rule, phrase))
                for letters in beginnings or ():
                    self._known.setdefault(letters, []).append((rule, phrase))

    def at(self, word: Word) -> Sequence[tuple[PhraseRule, Phrase]]:
        """Return the phrases that can begin with a word."""
        return [*self._known.get(word.folded[:_LETTERS], ()), *self._others]
