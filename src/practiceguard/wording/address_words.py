"""How countries, languages, months, yes and no are written: for reading address books."""

from collections.abc import Iterable, Mapping
from functools import cache

from babel import Locale
from babel.core import get_global

from practiceguard.domain.incident.person_name import plain
from practiceguard.wording.countries import country_names

LANGUAGES = ("en", "fr", "de", "lt", "es", "it", "pt", "nl", "pl", "ru", "lv", "et", "sv", "da")
"""Whose names of countries and languages are known; the countries' own names are added."""

# What people write and no table has.
_COUNTRIES_TOO = {
    "uk": "GB", "u k": "GB", "great britain": "GB", "england": "GB", "scotland": "GB",
    "wales": "GB", "northern ireland": "GB", "angleterre": "GB", "grossbritannien": "GB",
    "grande bretagne": "GB", "gran bretagna": "GB", "anglija": "GB", "inglaterra": "GB",
    "inghilterra": "GB", "didzioji britanija": "GB",
    "u s a": "US", "u s": "US", "united states of america": "US", "jav": "US",
    "etats unis d amerique": "US", "ee uu": "US", "eeuu": "US", "stati uniti d america": "US",
    "holland": "NL", "czech republic": "CZ", "eire": "IE", "republic of ireland": "IE",
    "macedonia": "MK", "burma": "MM", "ivory coast": "CI", "turkey": "TR", "russia": "RU",
    "south korea": "KR", "vietnam": "VN", "swaziland": "SZ", "uae": "AE",
}  # fmt: skip
# Names that two countries go by.
_SHARED = frozenset({"congo", "kongo", "korea", "coree", "corea", "koreja", "samoa", "micronesia"})
_YES = "yes y true wahr vrai oui o ja j taip t si s x 1 ✓ ✔ tak da sim vero verdadero ok"
_NO = "no n false falsch faux non nein ne nie nao 0 falso - –"


@cache
def country_codes() -> Mapping[str, str]:
    """Return names and codes of countries, as `plain` writes them, to their ISO 3166-1 codes.

    A name that two countries share in two languages is left out: nobody guesses.
    """
    found: dict[str, set[str]] = {}
    for code, name in _every_country_name():
        found.setdefault(plain(name), set()).add(code)
    known = country_names("en")
    codes = {
        name: one
        for name, (one, *more) in found.items()
        if name and not more and name not in _SHARED
    }
    for alias, targets in get_global("territory_aliases").items():
        code = str(targets[0])
        if len(targets) == 1 and code in known and len(str(alias)) == 3 and str(alias).isalpha():
            codes.setdefault(str(alias).casefold(), code)
    codes |= {code.casefold(): code for code in known}
    return codes | _COUNTRIES_TOO


@cache
def language_codes() -> Mapping[str, str]:
    """Return names and codes of languages, as `plain` writes them, to their BCP 47 codes."""
    found: dict[str, set[str]] = {}
    for language in LANGUAGES:
        for code, name in Locale(language).languages.items():
            found.setdefault(plain(str(name)), set()).add(code)
    codes = {name: one for name, (one, *more) in found.items() if name and not more}
    names = Locale("en").languages
    own = {plain(Locale(one).get_language_name() or ""): one for one in LANGUAGES}
    short = {str(code).casefold(): str(code) for code in names if len(str(code)) <= 3}
    return {**codes, **own, **short}


@cache
def month_numbers() -> Mapping[str, int]:
    """Return names and abbreviations of months, as `plain` writes them, to 1 … 12.

    One that means two months in two languages is left out, e.g. Lithuanian and French `mai`.
    """
    found: dict[str, set[int]] = {}
    for language in LANGUAGES:
        for context in Locale(language).months.values():
            for width in ("wide", "abbreviated"):
                for number, name in context[width].items():
                    found.setdefault(plain(str(name)), set()).add(number)
    return {
        name: one
        for name, (one, *more) in found.items()
        if not more and name and not name[0].isdigit() and " " not in name
    }


@cache
def yes_no() -> Mapping[str, bool]:
    """Return how yes and no are written in a column of either."""
    return {
        **{plain(word) or word: True for word in _YES.split()},
        **{plain(word) or word: False for word in _NO.split()},
    }


def _every_country_name() -> Iterable[tuple[str, str]]:
    for language in LANGUAGES:
        yield from country_names(language).items()
    for code in country_names("en"):
        for language in _spoken_in(code):
            name = Locale(language).territories.get(code)
            if name is not None:
                yield code, str(name)


def _spoken_in(code: str) -> tuple[str, ...]:
    """Return the official languages of a country, as far as Babel has their names."""
    from babel.languages import get_official_languages
    from babel.localedata import exists

    return tuple(one for one in get_official_languages(code) if exists(one))
