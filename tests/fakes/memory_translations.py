"""Translations of the law, in memory."""

from collections.abc import Mapping

from practiceguard.services.ports import LawTranslations


class MemoryLawTranslations(LawTranslations):
    """Knows what it is given, by language."""

    def __init__(self, known: Mapping[str, Mapping[str, str]]) -> None:
        self._known = known

    def of(self, language: str) -> Mapping[str, str]:
        """Return the texts of a language, `fr` for `fr-CA`."""
        return self._known.get(language.lower()[:2], {})
