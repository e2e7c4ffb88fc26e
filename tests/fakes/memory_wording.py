"""What a notice must not say, in memory."""

from collections.abc import Mapping

from practiceguard.domain.incident.letter_contents import Meaning
from practiceguard.domain.incident.wording_rule import (
    Case,
    CommonRules,
    LanguageRules,
    WordingRules,
)
from practiceguard.services.ports.wording_rules import KnownWordingRules


class MemoryWordingRules(KnownWordingRules):
    """Knows what it is given."""

    def __init__(
        self,
        common: CommonRules,
        cases: Mapping[str, Case],
        *languages: LanguageRules,
        letter_contents: Mapping[str, Meaning] | None = None,
    ) -> None:
        self._common = common
        self._letter_contents = letter_contents or {}
        self._cases = cases
        self._languages = {one.language: one for one in languages}

    def languages(self) -> tuple[str, ...]:
        return tuple(sorted(self._languages))

    def of(self, language: str) -> WordingRules:
        base = language.replace("_", "-").partition("-")[0].lower()
        return WordingRules(self._common, self._languages.get(base), self._cases)

    def cases(self) -> Mapping[str, Case]:
        return self._cases

    def common(self) -> CommonRules:
        return self._common

    def letter_contents(self) -> Mapping[str, Meaning]:
        return self._letter_contents
