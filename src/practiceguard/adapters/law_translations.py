"""The law in other languages, read from resources/jurisdictions/translations/."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.resources.abc import Traversable

AS_THEY_STAND = "as_they_stand.toml"
"""Names and citations that read the same in every language."""
_LANGUAGE = re.compile(r"[a-z]{2,3}")


@dataclass(frozen=True)
class KnownLawTranslations:
    """`LawTranslations` of what came with the program; each language is read when first asked."""

    folder: Traversable
    """One folder for each language, and in it files by theme."""
    _read: dict[str, Mapping[str, str]] = field(default_factory=dict, init=False, repr=False)

    def of(self, language: str) -> Mapping[str, str]:
        """Return each English text with its translation; empty for an unknown language."""
        short = re.split("[-_]", language.lower())[0]
        if short not in self._read:
            try:
                self._read[short] = translations_in(self.folder, short)
            except (OSError, ValueError, RecursionError):
                # An incident cannot wait for a repair: the law is shown in English, and says so.
                self._read[short] = {}
        return self._read[short]


def translations_in(folder: Traversable, language: str) -> Mapping[str, str]:
    """Given the folder of translations and a language, return each English text with its own.

    Raises OSError or ValueError for a file that is damaged, or that says a text in two ways.
    """
    if _LANGUAGE.fullmatch(language) is None:
        return {}
    place = folder.joinpath(language)
    if not place.is_dir():
        return {}
    found: dict[str, str] = {}
    for one in _table(folder.joinpath(AS_THEY_STAND)).get("texts", []):
        _add(found, one, one, AS_THEY_STAND)
    for file in sorted(place.iterdir(), key=lambda one: one.name):
        if file.name.endswith(".toml"):
            for one in _table(file).get("texts", []):
                if not isinstance(one, dict) or set(one) != {"en", language}:
                    raise ValueError(f"{file.name}: en and {language} are wanted in each text")
                _add(found, one["en"], one[language], file.name)
    return found


def _table(file: Traversable) -> dict[str, list[object]]:
    return tomllib.loads(file.read_text(encoding="utf-8"))


def _add(found: dict[str, str], text: object, translated: object, file: str) -> None:
    if not (isinstance(text, str) and isinstance(translated, str) and text and translated):
        raise ValueError(f"{file}: texts in quotes are wanted here")
    if text in found:
        raise ValueError(f"{file}: there is another translation of {text!r}")
    found[text] = translated
