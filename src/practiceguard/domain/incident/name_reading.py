"""What the name of a folder or file says: a name, a number, when somebody was born."""

import re
import unicodedata
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from practiceguard.domain.incident.birth import Birth
from practiceguard.domain.incident.person_name import number_key

LONGEST_TEMPLATE = 200


class Reads(StrEnum):
    """How a name is read. Chosen from a list by anybody; no knowledge of patterns is needed."""

    WHOLE = "whole"
    """The whole name is the patient: `Doe Jane 1980`."""
    NUMBER_FIRST = "number-first"
    """It begins with the patient's number: `4711 Doe Jane`."""
    NUMBER_LAST = "number-last"
    """It ends with the patient's number: `Doe Jane (4711)`."""
    NAME_PARTS = "name-parts"
    """Name and first name stand before anything else, with a separator: `Doe_Jane_scan 3`."""
    BEFORE_SEPARATOR = "before-separator"
    """Everything before the separator is the patient: `Doe Jane - letter`."""
    TEMPLATE = "template"
    """An own pattern of literal text and the fields {name}, {first}, {born}, {number}, {any}."""


class Reading(NamedTuple):
    """What was read."""

    key: str
    """Equal keys are one patient."""
    name: str = ""
    number: str = ""
    born: Birth | None = None


_NUMBER = r"[A-Za-z]{0,4}[-.]?[0-9][0-9A-Za-z/.-]*"
_NUMBER_FIRST = re.compile(rf"\s*({_NUMBER})(?![^\s_,;()\[\]])[\s_,;()\[\]-]*(.*)", re.DOTALL)
_NUMBER_LAST = re.compile(rf"(.*?)[\s_,;()\[\]-]+({_NUMBER})[\s)\]]*", re.DOTALL)
_DAY = re.compile(r"(?<![0-9])(?:((?:19|20)[0-9]{2})([-_. ]?)([01][0-9])\2([0-3][0-9]))(?![0-9])")
_DAY_LAST = re.compile(
    r"(?<![0-9])(?:([0-3]?[0-9])([-_. /])([0-3]?[0-9])\2((?:19|20)[0-9]{2}))(?![0-9])"
)
_YEAR = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])")
_COPY = re.compile(r"\s*\([0-9]{1,2}\)\s*$")
_FIELD = re.compile(r"\{(name|first|born|number|any)\}")
_FIELD_PATTERNS = {
    "name": r"(?P<name>[^\d]+?)",
    "first": r"(?P<first>[^\d]+?)",
    "born": r"(?P<born>[0-9]{4}[-_. ]?[0-9]{2}[-_. ]?[0-9]{2}"
    r"|[0-9]{1,2}[-_. ][0-9]{1,2}[-_. ][0-9]{4}|[0-9]{4})",
    "number": rf"(?P<number>{_NUMBER})",
    "any": r"(?:.*?)",
}


def read_name(text: str, reads: Reads, separator: str = "_", template: str = "") -> Reading | None:
    """Given the name of a folder, or of a file without its ending, return what it says of whom.

    None where it does not look as the reading expects. Never raises: a template that is none reads
    nothing (`template_fault` says why).
    """
    if not text.strip():
        return None
    found: Reading | None = None
    match reads:
        case Reads.WHOLE:
            found = _whole(text)
        case Reads.NUMBER_FIRST:
            if numbered := _NUMBER_FIRST.fullmatch(text):
                found = _numbered(numbered[1].rstrip(".-/"), numbered[2])
        case Reads.NUMBER_LAST:
            if numbered := _NUMBER_LAST.fullmatch(text):
                found = _numbered(numbered[2], numbered[1])
        case Reads.NAME_PARTS:
            parts = [part.strip() for part in text.split(separator or "_")]
            if len(parts) >= 2 and _has_letter(parts[0]) and _has_letter(parts[1]):
                found = _named(f"{parts[0]} {parts[1]}", separator.join(parts[2:]))
        case Reads.BEFORE_SEPARATOR:
            before, is_there, _ = text.partition(separator or "_")
            found = _whole(before) if is_there and _has_letter(before) else None
        case Reads.TEMPLATE:
            found = _by_template(text, template)
    return found


def template_fault(template: str) -> str:
    """Given a template, return what is wrong with it, or "": a code, not a sentence."""
    fields = _FIELD.findall(template)
    literal = _FIELD.sub("", template)
    faults = {
        "too-long": len(template) > LONGEST_TEMPLATE,
        "unknown-field": "{" in literal or "}" in literal,
        "no-patient": not {"name", "number"} & set(fields),
        "field-twice": any(fields.count(one) > 1 for one in ("name", "first", "born", "number")),
        "too-many-any": fields.count("any") > 2,
        # Where one ends and the next begins could not be told.
        "fields-touch": "}{" in template,
    }
    return next((fault for fault, is_so in faults.items() if is_so), "")


def birth_in(text: str) -> Birth | None:
    """Given a text, return the birth date or year in it, None if there is none or several.

    03.04.1980 can be read in two ways: only its year is taken then.
    """
    years = {int(year) for year in _YEAR.findall(text)}
    found = _DAY.search(text)
    if found is not None:
        return _birth(int(found[1]), int(found[3]), int(found[4]))
    found = _DAY_LAST.search(text)
    if found is not None:
        return _birth_of_parts(int(found[4]), int(found[1]), int(found[3]))
    return Birth(years.pop()) if len(years) == 1 else None


def _whole(text: str) -> Reading:
    key = f"f:{_folded(text)}"
    bare = _COPY.sub("", text)
    born = birth_in(bare)
    for pattern in (_DAY, _DAY_LAST, _YEAR):
        bare = pattern.sub(" ", bare)
    return Reading(key, " ".join(bare.split()).strip(" _,;()-"), "", born)


def _numbered(number: str, rest: str) -> Reading | None:
    if not number:
        return None
    whole = _whole(rest) if _has_letter(rest) else Reading("")
    return Reading(f"n:{number_key(number)}", whole.name, number, whole.born)


def _named(name: str, rest: str) -> Reading:
    born = birth_in(rest)
    born_key = "" if born is None else f"|{born.year}-{born.month}-{born.day}"
    return Reading(f"p:{_folded(name)}{born_key}", name, "", born)


def _by_template(text: str, template: str) -> Reading | None:
    pattern = _compiled(template)
    found = pattern.fullmatch(text) if pattern else None
    if found is None:
        return None
    values = {key: (value or "").strip(" _,;-") for key, value in found.groupdict().items()}
    name = " ".join(part for part in (values.get("name"), values.get("first")) if part)
    born = birth_in(values.get("born", ""))
    if values.get("number"):
        return Reading(f"n:{number_key(values['number'])}", name, values["number"], born)
    return _named(name, values.get("born", "")) if _has_letter(name) else None


@lru_cache(maxsize=64)
def _compiled(template: str) -> re.Pattern[str] | None:
    if template_fault(template):
        return None
    parts = _FIELD.split(template)
    # Split by one group, literal text and the names of fields take turns.
    pattern = "".join(
        _FIELD_PATTERNS[part] if number % 2 else re.escape(part)
        for number, part in enumerate(parts)
    )
    return re.compile(pattern, re.DOTALL)


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def _has_letter(text: str) -> bool:
    return any(letter.isalpha() for letter in text)


def _birth_of_parts(year: int, one: int, two: int) -> Birth | None:
    ways = {(month, day) for day, month in ((one, two), (two, one)) if _is_day(year, month, day)}
    if len(ways) == 1:
        return Birth(year, *ways.pop())
    return Birth(year) if ways else None


def _birth(year: int, month: int, day: int) -> Birth | None:
    return Birth(year, month, day) if _is_day(year, month, day) else Birth(year)


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
