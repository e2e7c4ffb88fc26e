"""Templates of notices: where they lie, and how a text comes from one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from practiceguard.domain.incident.document import Document
from practiceguard.domain.incident.notice import OwnChange, Template, TemplateId

FactValues = Mapping[str, str | bool | Sequence[str]]
"""Facts by the names of `domain.incident.notice_facts`; one that is not there is missing."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """The words of a language from which facts are put together."""

    language: str
    own_name: str
    """What the language calls itself."""
    native_speaker: str
    """Who reviewed them, with the date; "" for nobody."""
    words: Mapping[str, str] = field(default_factory=dict)
    """By path, e.g. `truth.you.copied`."""


class NoticeTemplates(Protocol):
    """The shelf: originals that come with the program, and what the practice changed."""

    def all(self) -> tuple[TemplateId, ...]:
        """Return every template there is."""
        ...

    def languages(self) -> tuple[str, ...]:
        """Return the languages that have words of their own."""
        ...

    def phrases(self, language: str) -> Phrases:
        """Return the words of a language; those of English where it has none."""
        ...

    def read(self, template: TemplateId) -> Template:
        """Return one: the practice's own where there is one. TEMPLATE_INVALID, TEMPLATE_MISSING."""
        ...

    def source(self, template: TemplateId) -> str:
        """Return the file of one as it stands, the practice's own where there is one."""
        ...

    def tried(self, template: TemplateId, source: str) -> Template:
        """Return a text that is being changed, without keeping it; TEMPLATE_INVALID."""
        ...

    def save_own(self, template: TemplateId, source: str) -> Template:
        """Keep the practice's own text beside the original; TEMPLATE_INVALID, STATE_NOT_WRITABLE.

        Nothing is kept of a text that cannot be used.
        """
        ...

    def drop_own(self, template: TemplateId) -> None:
        """Go back to the original. The practice's own is kept under another name."""
        ...

    def own_changes(self) -> tuple[OwnChange, ...]:
        """Return all that the practice changed, each beside the original."""
        ...


class NoticeRenderer(Protocol):
    """Fills a template."""

    def render(self, template: Template, facts: FactValues) -> Document:
        """Return the text; facts that are not there are marked in it. TEMPLATE_INVALID."""
        ...
