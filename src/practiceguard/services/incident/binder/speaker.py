"""Everything in the language of one binder."""

from dataclasses import dataclass
from datetime import date

from practiceguard.domain.incident.law_text import LawText, law_text
from practiceguard.domain.incident.rule import Jurisdiction
from practiceguard.services.incident.notice_words import country_text, day_text
from practiceguard.services.ports import LawTranslations
from practiceguard.services.ports.binder import Wordbook
from practiceguard.wording import binder as words


@dataclass(frozen=True)
class Speaker:
    """Says words, dates, names of places and the law in a language."""

    language: str
    """`en` or `fr`."""
    wordbook: Wordbook
    translations: LawTranslations

    def say(self, text: str, context: str = words.CONTEXT, **facts: str) -> str:
        """Given an English text of `wording`, return it with facts in its places."""
        said = self.wordbook.say(self.language, context, text)
        return said.format(**facts) if facts else said

    def day(self, day: date) -> str:
        """Return a day in full."""
        return day_text(day, self.language)

    def place(self, code: str) -> str:
        """Return the name of a country or a part of one."""
        # Only where a binder is made: Babel is heavy, and the agent never needs it.
        from practiceguard.wording.regions import place_names

        return place_names(self.language).get(code) or country_text(code, self.language)

    def law(self, text: str, row: Jurisdiction) -> str:
        """Return a text of the law; one that is not translated says that it is in English."""
        told = self._law(text, row)
        if told.is_translated or not told.text:
            return told.text
        return f"{told.text} {self.say(words.IN_ENGLISH)}"

    def name(self, text: str, row: Jurisdiction) -> str:
        """Return a name in a row of the law: in this language if it has one there."""
        return self._law(text, row).text

    def _law(self, text: str, row: Jurisdiction) -> LawText:
        translations = self.translations.of(self.language)
        return law_text(text, self.language, translations, row.corrections)
