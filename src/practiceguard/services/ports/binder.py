"""The binder: its pages, what was printed, and the words for it."""

from typing import Protocol

from practiceguard.domain.incident.binder import Binder
from practiceguard.domain.incident.binder_copy import BinderCopy, CopyKind


class BinderPrinter(Protocol):
    """Sets a binder for paper and for a telephone."""

    def pdf(self, binder: Binder) -> bytes:
        """Return it as a PDF, the same bytes each time; BINDER_NOT_MADE."""
        ...

    def page(self, binder: Binder) -> bytes:
        """Return it as one HTML file in UTF-8 that needs nothing else, and no script."""
        ...


class BinderStore(Protocol):
    """Which binder was made, printed, and taken on a telephone; the last one of each."""

    def copy(self, kind: CopyKind) -> BinderCopy | None:
        """Return the last one of a kind; None if there was none."""
        ...

    def save_copy(self, copy: BinderCopy) -> None:
        """Keep it instead of the one of the same kind."""
        ...


class Wordbook(Protocol):
    """Sentences of `wording` in the languages that have all of them, without a window."""

    def languages(self) -> tuple[str, ...]:
        """Return these languages, English first."""
        ...

    def say(self, language: str, context: str, text: str) -> str:
        """Given an English text of a context, return it in a language; else in English."""
        ...
