"""Tell what the law says in the language of the window."""

from dataclasses import dataclass

from practiceguard.domain.incident.law_text import LawText, law_text
from practiceguard.domain.incident.rule import Jurisdiction
from practiceguard.services.ports import LawTranslations


@dataclass(frozen=True)
class TellLaw:
    """Gives the texts of the law in a language, or in English and says so."""

    translations: LawTranslations

    def __call__(self, text: str, language: str, row: Jurisdiction | None = None) -> LawText:
        """Given a text and a language (`fr`, `fr-CA`), return it as it can be shown.

        With the row in which it stands, what the practice corrected there counts as its own words.
        """
        corrections = () if row is None else row.corrections
        return law_text(text, language, self.translations.of(language), corrections)
