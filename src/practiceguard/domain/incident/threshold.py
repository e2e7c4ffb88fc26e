"""When a duty applies: the law's own tests, and thresholds in people."""

from dataclasses import dataclass
from enum import StrEnum


class Test(StrEnum):
    """What decides whether a duty applies; in doubt it does."""

    __test__ = False  # not a class of tests, whatever pytest thinks

    ALWAYS = "always"
    """Any breach."""
    RISK = "risk"
    """Unless a risk to the people is unlikely, and somebody says why."""
    HARM = "harm"
    """Harm of some weight is likely, in the words of that law: unless assessed as unlikely."""
    NO_HARM = "no-harm"
    """Harm was assessed as unlikely, and the law wants that sent to somebody."""
    HIGH_RISK = "high-risk"
    """The risk is high."""
    COUNT = "count"
    """So many people are affected."""
    ORDER = "order"
    """Only when an authority asks for it."""
    ASK = "ask"
    """A question that somebody has to answer (`DutyRule.only_if`)."""
    NEVER = "never"


class Comparison(StrEnum):
    """How a number of people is compared: 500 is not more than 500."""

    MORE_THAN = "gt"
    AT_LEAST = "gte"
    FEWER_THAN = "lt"


class Scope(StrEnum):
    """Which people are counted."""

    RESIDENTS = "residents"
    """Those who live in the jurisdiction."""
    ALL = "all"
    """Everybody affected."""
    ANY_ONE_REGION = "any-one-region"
    """Those who live in one region of the country, each region for itself: one that reaches the
    number is enough."""
    UNREACHABLE = "unreachable"
    """Those of whom no address is known under which a letter could arrive."""


@dataclass(frozen=True)
class Count:
    """A threshold in people."""

    comparison: Comparison
    number: int
    scope: Scope

    def is_met_by(self, people: int) -> bool:
        """Given the number of people of the scope, return whether the threshold is reached."""
        if self.comparison is Comparison.MORE_THAN:
            return people > self.number
        if self.comparison is Comparison.AT_LEAST:
            return people >= self.number
        return people < self.number


@dataclass(frozen=True)
class Threshold:
    """When a duty applies."""

    tests: tuple[Test, ...]
    """Any of them is enough."""
    words: str
    """As the law, or the source on it, puts it."""
    count: Count | None = None
