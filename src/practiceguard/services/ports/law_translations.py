"""The texts of the law in other languages."""

from collections.abc import Mapping
from typing import Protocol


class LawTranslations(Protocol):
    """Translations of the law that came with the program."""

    def of(self, language: str) -> Mapping[str, str]:
        """Given a language (`fr`, `fr-CA`), return each English text with its translation.

        Empty for a language into which nobody has translated the law; never raises.
        """
        ...
