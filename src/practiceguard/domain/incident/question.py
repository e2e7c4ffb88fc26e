"""What only a person can say: asked, answered by name, remembered; never guessed."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class QuestionKind(StrEnum):
    """What is asked."""

    SAME_ENTRY = "same-entry"
    """Are these lines of the address book one person?"""
    WHICH_ENTRY = "which-entry"
    """Which line of the address book is the person of these files?"""
    COUNTRY = "country"
    """Which country is this?"""


MERGE = "merge"
KEEP_APART = "keep-apart"
NONE_OF_THEM = "none"


@dataclass(frozen=True)
class Choice:
    """One possible answer."""

    value: str
    """What is remembered: a fingerprint of an entry, a country's code, or one of the constants."""
    shown: str = ""
    """The line of the address book as the person should see it, "" for the constants."""


@dataclass(frozen=True)
class Question:
    """One question. Until it is answered everything counts as if all of it were so."""

    key: str
    """The same for the same question at another time, as long as the facts are the same."""
    kind: QuestionKind
    subject: tuple[str, ...]
    """What it is about, as it stands in the files or in the address book."""
    choices: tuple[Choice, ...]


@dataclass(frozen=True)
class Answer:
    """What somebody said."""

    key: str
    value: str
    said_by: str
    said_at: datetime
    """UTC."""


def fingerprint(*parts: str) -> str:
    """Given texts, return a short name that stays the same as long as they do."""
    text = "\x1f".join(parts)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:20]


def question_key(kind: QuestionKind, parts: Iterable[str]) -> str:
    """Given what a question is about, in any order, return its key."""
    return fingerprint(kind, *sorted(parts))
