"""The words around texts, from resources/document_templates/paper_words.toml."""

import tomllib
from functools import cache
from typing import Any

from practiceguard.domain.incident.finished_paper import PaperWords
from practiceguard.domain.incident.notice import base_language
from practiceguard.resources import resource


class KnownPaperWords:
    """PaperWordBook port."""

    def words(self, language: str) -> PaperWords:
        """Return those of a language, English where it has none."""
        found = _all()
        base = base_language(language)
        annexes = found["annex"]
        around = found.get(base, found["en"]) if base != "annex" else found["en"]
        return PaperWords(**around, annex=annexes.get(base, annexes["en"]))


@cache
def _all() -> dict[str, Any]:
    text = resource("document_templates", "paper_words.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
