"""The words of the messages in English and French, for a process without a window."""

from dataclasses import dataclass, field
from datetime import datetime
from xml.etree import ElementTree

from practiceguard.resources import resource

_CONTEXT = "alerts"
_LOCALES = {"en": "en_GB", "fr": "fr_FR"}


@dataclass(frozen=True)
class CatalogueTexts:
    """AlertTexts port: reads the translator's own file, so that there is one catalogue only."""

    _known: dict[str, dict[str, str]] = field(default_factory=dict)

    def say(self, language: str, text: str) -> str:
        """Given an English text of the context `alerts`, return it in that language.

        English where there is no translation: better than silence.
        """
        if language not in _LOCALES or language == "en":
            return text
        if language not in self._known:
            self._known[language] = _catalogue(language)
        return self._known[language].get(text) or text

    def moment(self, language: str, at: datetime) -> str:
        """Return a day and a time, `Monday 9 March 2026, 12:30`."""
        from babel.dates import format_date

        day = format_date(at.date(), "EEEE d MMMM y", locale=_LOCALES.get(language, "en_GB"))
        return f"{day}, {at:%H:%M}"

    def number(self, language: str, count: int) -> str:
        """Return a number with the separators of that language."""
        from babel.numbers import format_decimal

        return str(format_decimal(count, locale=_LOCALES.get(language, "en_GB")))


def _catalogue(language: str) -> dict[str, str]:
    """Return the translations of our one context; the rest is let go while it is read."""
    found: dict[str, str] = {}
    path = resource("translations") / f"practiceguard_{language}.ts"
    with path.open("rb") as file:
        # Our own file, not anybody's.
        for _, element in ElementTree.iterparse(file):  # noqa: S314
            if element.tag != "context":
                continue
            if element.findtext("name") == _CONTEXT:
                for message in element.iter("message"):
                    translation = message.find("translation")
                    if translation is not None and translation.get("type") is None:
                        found[message.findtext("source", "")] = translation.text or ""
            element.clear()
    return found
