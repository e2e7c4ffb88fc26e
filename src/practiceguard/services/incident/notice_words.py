"""How dates, numbers and lists are written in the language of a notice, by Babel (CLDR).

Babel is imported where it is used: the agent, which writes no notice, does without it.
"""

from collections.abc import Iterable
from datetime import date, datetime, tzinfo
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel import Locale


@lru_cache(maxsize=128)
def locale_of(language: str) -> "Locale":
    """Given BCP 47, return its locale; that of English for one that nobody knows."""
    from babel import Locale, UnknownLocaleError

    parts = language.replace("_", "-")
    for text in (parts, parts.split("-", maxsplit=1)[0]):
        try:
            return Locale.parse(text, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    return Locale.parse("en")


def day_text(day: date, language: str) -> str:
    """Return a day in full, e.g. `20 novembre 2026`."""
    from babel.dates import format_date

    return format_date(day, format="long", locale=locale_of(language))


def moment_text(at: datetime, zone: tzinfo, language: str) -> str:
    """Return a moment to the minute on the wall of a place, with its distance from UTC.

    Names of zones are no help: in French that of Vilnius in winter reads like its summer time.
    """
    wall = at.astimezone(zone)
    return f"{day_text(wall.date(), language)}, {wall:%H:%M} (UTC{_offset(wall)})"


def _offset(wall: datetime) -> str:
    text = wall.strftime("%z")
    return f"{text[:3]}:{text[3:5]}".replace("-", "\N{MINUS SIGN}")


def number_text(number: int, language: str) -> str:
    """Return a number as it is written there, e.g. `1 284`."""
    from babel.numbers import format_decimal

    return format_decimal(number, locale=locale_of(language))


def country_text(code: str, language: str) -> str:
    """Return the name of a country or a part of one; its code where nobody knows one."""
    locale = locale_of(language)
    country, _, part = code.partition("-")
    name = locale.territories.get(country, country)
    return f"{name} ({part})" if part else name


def language_text(code: str, language: str) -> str:
    """Given BCP 47, return what the language is called in another; its code if nobody knows."""
    locale = locale_of(language)
    base = code.replace("_", "-").split("-", maxsplit=1)[0].lower()
    return str(locale.languages.get(base, code))


def list_text(texts: Iterable[str], language: str) -> str:
    """Return several in one sentence, e.g. `France, Belgique et Suisse`."""
    from babel.lists import format_list

    found = [one for one in texts if one]
    return format_list(found, locale=locale_of(language)) if found else ""
