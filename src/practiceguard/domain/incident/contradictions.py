"""Papers that say what is no longer so: whoever got one has to be told what is right now.

A company said that no bank data was taken, learned otherwise within weeks and did not correct it;
that cost it more than the attack (Blackbaud; resources/wording_rules/cases.toml).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Stated:
    """What a paper said when it was released."""

    paper: str
    """Its number."""
    kind: str
    """A `NoticeKind`."""
    language: str
    """BCP 47, of its text: what is so now has to be given in it."""
    facts: Mapping[str, str]
    """By the names of facts in templates, the words that stand in it: `NoticeReleased.stated`."""


@dataclass(frozen=True)
class Changed:
    """One fact that a paper states otherwise than it is now."""

    fact: str
    old: str
    """As it stands in the paper."""
    new: str
    """As it is now; "" where the record does not say it any more."""


@dataclass(frozen=True)
class ToCorrect:
    """A paper that has to be corrected."""

    paper: str
    kind: str
    changes: tuple[Changed, ...]


_NOT_CORRECTED = frozenset(
    {"today", "helplines", "evidence", "addressee.name", "addressee.address", "addressee.reference"}
)
"""Facts that are meant to differ from one day to the next, are no statement about the incident, or
only grow: more evidence makes no earlier list of it wrong."""
_NO_NEWS = _NOT_CORRECTED | {"told.authority_on", "told.authority_reference"}


def to_correct(
    papers: Iterable[Stated], now: Mapping[str, Mapping[str, str]]
) -> tuple[ToCorrect, ...]:
    """Given what released papers state and the facts as they are, return what to correct.

    `now` is by language, each as `notice_released.stated_in` gives it. Of a language that is not
    in it nothing can be said, and every paper in it is returned with what it states and no new
    words. What a letter says of its own reader is compared only where the facts now hold it.
    The papers come in their order, the facts by name.
    """
    found = []
    for paper in papers:
        current = now.get(paper.language)
        changes = tuple(_changes(paper.facts, current))
        if changes:
            found.append(ToCorrect(paper.paper, paper.kind, changes))
    return tuple(found)


def news_since(stated: Mapping[str, str], now: Mapping[str, str]) -> tuple[str, ...]:
    """Given what a notice stated and what it would state now, return the facts that came since."""
    return tuple(sorted(name for name in now if name not in stated and name not in _NO_NEWS))


def _changes(stated: Mapping[str, str], current: Mapping[str, str] | None) -> Iterable[Changed]:
    for fact, old in sorted(stated.items()):
        if fact in _NOT_CORRECTED:
            continue
        if fact.startswith("person.") and fact not in (current or {}):
            continue
        new = (current or {}).get(fact, "")
        if _lines(new) != _lines(old):
            yield Changed(fact, old, new)


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line for one in text.splitlines() if (line := _one_line(one)))


def _one_line(text: str) -> str:
    return " ".join(text.split())
