"""What may stand in a field that a person typed and that is later printed, called or sent to.

Strict where a mistake would be found out too late (a letter without an address, a number with a
digit too few), lenient where the world is: names and streets of any language pass.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

LONGEST_LINE = 120
"""Characters of what stands on one line of a letter or of the contact list."""
LONGEST_NOTE = 500
_EMAIL = re.compile(
    r"[^\s@<>(),;:\"\[\]\\]{1,64}@[^\s@<>(),;:\"\[\]\\.]+(\.[^\s@<>(),;:\"\[\]\\.]+)+"
)
_WEBSITE = re.compile(r"(https?://)?[^\s/@.]+(\.[^\s/@.]+)+(/\S*)?", re.IGNORECASE)
_COUNTRY = re.compile(r"[A-Z]{2}")
_FEWEST_DIGITS, _MOST_DIGITS = 2, 20
"""17 and 112 are numbers one calls; the longest in the world have 15 digits, and an extension."""


class Kind(StrEnum):
    """What a field is for."""

    TEXT = "text"
    NOTE = "note"
    """More than one line."""
    PHONE = "phone"
    EMAIL = "email"
    WEBSITE = "website"
    COUNTRY = "country"
    """ISO 3166-1 alpha-2, upper case."""


class Fault(StrEnum):
    """Why a text cannot stand in its field."""

    TOO_LONG = "too-long"
    UNPRINTABLE = "unprintable"
    """A control character, or half of one that was cut in two: it prints as something else."""
    NO_PHONE = "no-phone"
    NO_EMAIL = "no-email"
    NO_WEBSITE = "no-website"
    NO_COUNTRY = "no-country"


@dataclass(frozen=True)
class Field:
    """How one field is judged."""

    kind: Kind = Kind.TEXT
    longest: int = LONGEST_LINE


NOTE = Field(Kind.NOTE, LONGEST_NOTE)
PHONE = Field(Kind.PHONE, 40)
EMAIL = Field(Kind.EMAIL, 254)
"""RFC 5321, 4.5.3.1.3: a path of 256 characters with its brackets."""


def tidy(text: str) -> str:
    """Return a text as it is kept: composed, without space around it."""
    return unicodedata.normalize("NFC", text).strip()


def fault_of(text: str, field: Field) -> Fault | None:
    """Return what is wrong with a text in a field; an empty one is missing, never wrong."""
    if not text:
        return None
    if len(text) > field.longest:
        return Fault.TOO_LONG
    if not all(_is_printable(one, field.kind) for one in text):
        return Fault.UNPRINTABLE
    fits = _FITS.get(field.kind)
    return None if fits is None or fits[0](text) else fits[1]


def faults_in(values: Mapping[str, str], fields: Mapping[str, Field]) -> dict[str, Fault]:
    """Given texts by the name of their field, return what is wrong with which."""
    found = {name: fault_of(values[name], field) for name, field in fields.items()}
    return {name: fault for name, fault in found.items() if fault is not None}


def _is_printable(character: str, kind: Kind) -> bool:
    if character == "\n":
        return kind is Kind.NOTE
    # Cc: control, Cs: half a character, Cn/Co: nobody knows how it looks; Zl/Zp: break a line.
    # Cf: invisible signs that turn the direction of what follows (Trojan Source), but the joiners
    # of Persian and of Indian scripts are among them.
    category = unicodedata.category(character)
    return category not in {"Cc", "Cs", "Cn", "Co", "Zl", "Zp"} and (
        category != "Cf" or character in "\u200c\u200d\u200e\u200f"
    )


def _is_phone(text: str) -> bool:
    return _FEWEST_DIGITS <= sum(one.isdigit() for one in text) <= _MOST_DIGITS


_FITS: Mapping[Kind, tuple[Callable[[str], object], Fault]] = {
    Kind.PHONE: (_is_phone, Fault.NO_PHONE),
    Kind.EMAIL: (_EMAIL.fullmatch, Fault.NO_EMAIL),
    Kind.WEBSITE: (_WEBSITE.fullmatch, Fault.NO_WEBSITE),
    Kind.COUNTRY: (_COUNTRY.fullmatch, Fault.NO_COUNTRY),
}
