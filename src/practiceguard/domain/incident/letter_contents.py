"""What laws ask a letter to those affected to tell, in the words of their rows.

A row says it in the phrases of its law. What each phrase means is in
resources/wording_rules/letter_contents.toml.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from practiceguard.domain.incident.notice import Content
from practiceguard.domain.incident.rule import DutyRule, Jurisdiction, Mark, Recipient
from practiceguard.domain.incident.wording_rule import Rule


class Condition(StrEnum):
    """A case in which alone something is asked for."""

    LATE = "late"
    """The record has a reason why notices are late."""
    IDENTITY_NUMBER = "identity-number"
    """A Social Security number, a driving licence or an identity card is among the data."""


class LetterForm(StrEnum):
    """How a letter has to look or read: no words in it show that."""

    PLAIN_LANGUAGE = "plain-language"
    """The check of wording reads for it as a whole."""
    TEN_POINTS = "ten-points"
    """Letters of at least ten points: so they are printed."""


@dataclass(frozen=True)
class Meaning:
    """What a phrase of a law asks for; of one with several contents all of them."""

    tells: tuple[Content, ...] = ()
    only_if: Condition | None = None
    forbids: tuple[Rule, ...] = ()
    title: str = ""
    """Just this one, in capital or small letters."""
    headings: tuple[str, ...] = ()
    """Just these, in this order."""
    forms: tuple[LetterForm, ...] = ()


@dataclass(frozen=True)
class Asking:
    """A law that asks for something, as it is to be quoted."""

    code: str
    """Of the jurisdiction."""
    law: str
    """Act and article."""
    words: str
    """Its phrase, in English, as the row has it."""
    mark: Mark
    """How well it was checked that it asks for this."""
    source: str
    """Address; "" where none is named."""
    checked_on: date


@dataclass(frozen=True)
class Ask:
    """One phrase of one law."""

    by: Asking
    means: Meaning | None
    """None where nobody has said what it means, e.g. of a newer law: a person has to look."""


def asks_of(row: Jurisdiction, rule: DutyRule, meanings: Mapping[str, Meaning]) -> tuple[Ask, ...]:
    """Given a duty of a row and what phrases mean, return what it asks a letter to tell."""
    mark = row.field_marks.get("contents", rule.mark)
    source = rule.source or next((one.url for one in row.sources), "")
    return tuple(
        Ask(
            Asking(row.code, rule.law, words, mark, source, row.checked_on),
            meanings.get(words),
        )
        for words in rule.contents
    )


def letter_duties(row: Jurisdiction) -> Iterator[DutyRule]:
    """Yield the duties of a row to tell those affected."""
    return (one for one in row.duties if one.recipient is Recipient.PEOPLE)


def asked_contents(
    asks: Iterable[Ask], conditions: frozenset[Condition]
) -> dict[Content, tuple[Asking, ...]]:
    """Given what is asked and which cases hold, return each content with the laws that ask."""
    found: dict[Content, list[Asking]] = {}
    for one in asks:
        means = one.means
        if means is None or (means.only_if is not None and means.only_if not in conditions):
            continue
        for content in means.tells:
            found.setdefault(content, []).append(one.by)
    return {content: tuple(by) for content, by in found.items()}
