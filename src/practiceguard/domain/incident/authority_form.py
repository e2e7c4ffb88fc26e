"""What the form of an authority asks, as data: its parts, its questions, its own answers.

Read from resources/authority_sheets/ in our own words; the form of the authority itself prevails.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from practiceguard.domain.incident.advice import Checked

Said = Mapping[str, str]
"""A text by language: `en` and `fr`; of an answer on a form, those of the form's own language."""

OLD_AFTER_MONTHS = 12
"""Forms change: one that was looked up longer ago warns."""


class FilingKind(StrEnum):
    """What is filed."""

    INITIAL = "initial"
    """The first notice: what is not known follows (GDPR Art. 33(4))."""
    COMPLEMENTARY = "complementary"
    """What became known or changed since."""
    COMPLETE = "complete"
    """Nothing is left to be found out."""
    WITHDRAWAL = "withdrawal"
    """It was no breach after all."""


class Condition(StrEnum):
    """When a form asks a question at all; otherwise it does not apply, and we say why."""

    FOLLOW_UP = "follow-up"
    WITHDRAWAL = "withdrawal"
    LATE = "late"
    """More than 72 hours after the practice became aware (GDPR Art. 33(1))."""
    TOLD_BY_OTHERS = "told-by-others"
    """Somebody else found out."""
    CONFIDENTIALITY = "confidentiality"
    INTEGRITY = "integrity"
    AVAILABILITY = "availability"
    OFFICER = "officer"
    PROCESSORS = "processors"
    PEOPLE_TOLD = "people-told"
    PEOPLE_PLANNED = "people-planned"
    PEOPLE_NOT_ALL = "people-not-all"
    PEOPLE_EXEMPT = "people-exempt"
    """A condition of GDPR Art. 34(3) is met."""
    CROSS_BORDER = "cross-border"
    """People of more than one country of the EEA."""
    OUTSIDE_EEA = "outside-eea"
    """The practice is not established there."""
    OTHER_BODIES = "other-bodies"


@dataclass(frozen=True)
class FormField:
    """One question of a form."""

    number: str
    """As the form numbers it, `44` or `16-17`; where it does not, our own: part and place."""
    label: Said
    source: str
    """What the answer is made from: a key of `form_sources.SOURCES`."""
    checked: Checked
    choices: Mapping[str, Said] = field(default_factory=dict)
    """Our code to the form's own answer; empty where it takes free text."""
    unknown: Said = field(default_factory=dict)
    """The form's own answer for what nobody knows yet; empty where it has none."""
    conditions: tuple[Condition, ...] = ()
    """All of them have to hold."""
    is_optional: bool = False
    stays_in_withdrawal: bool = False
    options: Said = field(default_factory=dict)
    """What the form lets one choose from where the record has only words for it."""
    note: Said = field(default_factory=dict)


@dataclass(frozen=True)
class FormSection:
    """A part of a form, with its questions in their order."""

    title: Said
    fields: tuple[FormField, ...]


@dataclass(frozen=True)
class AuthorityForm:
    """One form."""

    key: str
    name: Said
    version: str
    languages: tuple[str, ...]
    """In which its answers are given; the first where the window has another."""
    date_format: str
    """As `strftime` takes it, numbers only: no locale changes it."""
    time_format: str
    """What stands behind the date where the form asks for the hour; may be empty."""
    status: Said
    """What is not confirmed of it, in a sentence that the user sees."""
    checked: Checked
    source: str
    checked_on: date
    sections: tuple[FormSection, ...]
    laws: frozenset[str] = frozenset()
    """Codes of the jurisdictions whose authority has this form."""
    regimes: frozenset[str] = frozenset()
    """`rule.Regime`: for every authority of that family that has no form of its own here."""
    is_for_others: bool = False
    """Whether it stands in for forms that nobody has looked up."""

    def fields(self) -> Iterator[FormField]:
        """Yield every question in the order of the form."""
        for section in self.sections:
            yield from section.fields

    def language_for(self, wanted: str) -> str:
        """Given a language, return that in which the answers are given."""
        return wanted if wanted in self.languages else self.languages[0]

    def is_old(self, today: date) -> bool:
        """Return whether it was looked up twelve months ago or longer."""
        since = self.checked_on
        months = (today.year - since.year) * 12 + today.month - since.month
        return months - (today.day < since.day) >= OLD_AFTER_MONTHS


def said(texts: Said, language: str) -> str:
    """Given a text by language, return it in that one, else in English, else whatever is there."""
    return texts.get(language) or texts.get("en") or next(iter(texts.values()), "")


def numbers_of(number: str) -> tuple[int, ...]:
    """Given a number as a form has it (`44`, `16-17`), return all numbers in it; none of `2.1`."""
    first, _, last = number.partition("-")
    if not first.isdecimal() or (last and not last.isdecimal()):
        return ()
    return tuple(range(int(first), int(last or first) + 1))
