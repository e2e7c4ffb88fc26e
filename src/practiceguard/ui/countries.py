"""The countries of the world in the language of the window, in the order one looks for them."""

import unicodedata

from PySide6.QtCore import QLocale

from practiceguard.wording.countries import country_names


def countries(language: str) -> tuple[tuple[str, str], ...]:
    """Given a language (`en`, `fr`), return (ISO 3166-1 alpha-2 code, name), sorted by name.

    Accents do not count in the order: États-Unis stands with E.
    """
    return tuple(sorted(country_names(language).items(), key=lambda country: _plain(country[1])))


def country_of_system() -> str:
    """Return the code of the country this computer is set to, "" if it is set to none."""
    locale = QLocale.system()
    if locale.language() == QLocale.Language.C:
        return ""
    code = QLocale.territoryToCode(locale.territory())
    return code if len(code) == 2 and code.isalpha() else ""


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter)).casefold()
