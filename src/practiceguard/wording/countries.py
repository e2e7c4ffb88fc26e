"""The countries of the world by their two letters, and their names in every language."""

from babel import Locale

# Codes of CLDR that are no country: groups, tests, and parts that have a country's own code.
_NO_COUNTRIES = frozenset(
    {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"}
)


def country_names(language: str) -> dict[str, str]:
    """Given a language (`en`, `fr`), return the name of each ISO 3166-1 alpha-2 code in it.

    Source: the Unicode CLDR of the installed Babel. Kosovo is among them under the code it uses.
    """
    return {
        code: str(name)
        for code, name in Locale(language).territories.items()
        if len(code) == 2 and code.isalpha() and code not in _NO_COUNTRIES
    }
