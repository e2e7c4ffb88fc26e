"""What the texts of a mailing are called: language, place, and what sets a variant apart."""

from collections.abc import Mapping, Sequence
from functools import cached_property

from practiceguard.services.incident.plan_mailing import TextToRead
from practiceguard.services.ports.notices import NoticeTemplates
from practiceguard.ui.incident.duty_words import name_of_place
from practiceguard.ui.incident.notices.mailing.words import said, variant_words
from practiceguard.wording import letters as wording


class TextNames:
    """Names from the phrases of the templates, read once."""

    def __init__(self, shelf: NoticeTemplates, language: str) -> None:
        self._shelf, self._language = shelf, language

    @cached_property
    def of_languages(self) -> Mapping[str, str]:
        """Each language's own name."""
        return {one: self._shelf.phrases(one).own_name for one in self._shelf.languages()}

    def of_texts(self, texts: Sequence[TextToRead]) -> list[str]:
        """Return what the texts of a mailing are called, each by what it has and others lack."""
        known = self._shelf.phrases(self._language).words
        alike: dict[tuple[str, str], list[TextToRead]] = {}
        for one in texts:
            alike.setdefault((one.language, one.place), []).append(one)
        found = []
        for one in texts:
            others = alike[one.language, one.place]
            usual = set.intersection(*(set(other.variant.data) for other in others))
            apart = variant_words(one.variant, usual, known)
            name = self._of(one)
            found.append(said(wording.TEXT_NAME, name=name, apart=apart) if apart else name)
        return found

    def _of(self, text: TextToRead) -> str:
        name = self.of_languages.get(text.language, text.language)
        return f"{name} · {name_of_place(text.place)}" if text.place else name
