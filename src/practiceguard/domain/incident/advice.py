"""Practical advice: for when it is, where it comes from, and how well that was checked."""

from dataclasses import dataclass
from enum import StrEnum


class Checked(StrEnum):
    """How well a source was checked."""

    READ = "read"
    """In the source's own text."""
    SECOND_HAND = "second-hand"
    """In a text that tells of it."""
    FROM_KNOWLEDGE = "from-knowledge"
    """Nobody looked it up."""

    @property
    def is_settled(self) -> bool:
        """Whether it may be told without "check this first"."""
        return self is Checked.READ


class Phase(StrEnum):
    """By when a step is to be done."""

    FIRST_HOUR = "first-hour"
    FIRST_DAY = "first-day"
    THREE_DAYS = "three-days"
    LATER = "later"


@dataclass(frozen=True)
class AdviceSource:
    """Who gives the advice."""

    name: str
    checked: Checked
