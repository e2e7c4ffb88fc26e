"""What the texts of a mailing are called: language, place, and what sets a variant apart."""

from collections.abc import Mapping
from functools import cached_property

from practiceguard.services.incident.plan_mailing import TextToRead
from practiceguard.services.ports.notices import NoticeTemplates
from practiceguard.ui.incident.duty_words import name_of_place
from practiceguard.ui.incident.notices.mailing.words import variant_words


class TextNames:
    """Names from the phrases of the templates, read once."""

    def __init__(self, shelf: NoticeTemplates, language: str) -> None:
        self._shelf, self._language = shelf, language

    @cached_property
    def of_languages(self) -> Mapping[str, str]:
        """Each language's own name."""
        return {one: self._shelf.phrases(one).own_name for one in self._shelf.languages()}

    def of_text(self, text: TextToRead) -> str:
        """Return what a text is called."""
        name = self.of_languages.get(text.language, text.language)
        if text.place:
            name = f"{name} · {name_of_place(text.place)}"
        known = dict(self._shelf.phrases(self._language).words)
        return f"{name}: {variant_words(text.variant, known)}"
