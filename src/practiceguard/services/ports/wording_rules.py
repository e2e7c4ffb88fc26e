"""What a notice must not say, by language."""

from collections.abc import Mapping
from typing import Protocol

from practiceguard.domain.incident.letter_contents import Meaning
from practiceguard.domain.incident.wording_rule import Case, CommonRules, WordingRules


class KnownWordingRules(Protocol):
    """The rules that come with the program, with the cases behind them."""

    def languages(self) -> tuple[str, ...]:
        """Return the languages that have rules, sorted."""
        ...

    def of(self, language: str) -> WordingRules:
        """Return the rules for a language (BCP 47); those in common alone where it has none."""
        ...

    def cases(self) -> Mapping[str, Case]:
        """Return every case by its key."""
        ...

    def common(self) -> CommonRules:
        """Return what holds in every language."""
        ...

    def letter_contents(self) -> Mapping[str, Meaning]:
        """Return what the phrases mean in which laws say what a letter has to tell."""
        ...
