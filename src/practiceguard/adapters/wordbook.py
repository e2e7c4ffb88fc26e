"""The words of the window for what is made without one, from the translator's own file."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.etree import ElementTree

from practiceguard.resources import resource

LANGUAGES = ("en", "fr")
Contexts = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True)
class CatalogueWordbook:
    """Wordbook port. A language is read when its first word is wanted, all of it: some 300 ms."""

    _known: dict[str, Contexts] = field(default_factory=dict)

    def languages(self) -> tuple[str, ...]:
        """Return the languages that have all words, English first."""
        return LANGUAGES

    def say(self, language: str, context: str, text: str) -> str:
        """Given an English text of a context, return it in a language; else in English."""
        if language == LANGUAGES[0] or language not in LANGUAGES:
            return text
        if language not in self._known:
            self._known[language] = _catalogue(language)
        return self._known[language].get(context, {}).get(text) or text


def _catalogue(language: str) -> Contexts:
    found: dict[str, dict[str, str]] = {}
    path = resource("translations") / f"practiceguard_{language}.ts"
    with path.open("rb") as file:
        # Our own file, not anybody's.
        for _, element in ElementTree.iterparse(file):  # noqa: S314
            if element.tag != "context":
                continue
            texts = found.setdefault(element.findtext("name", ""), {})
            for message in element.iter("message"):
                translation = message.find("translation")
                if translation is not None and translation.get("type") is None:
                    texts[message.findtext("source", "")] = translation.text or ""
            element.clear()
    return found
