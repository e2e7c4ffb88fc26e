"""A letter to one person, as it is printed; and why one cannot be."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from practiceguard.domain.incident.document import Document
from practiceguard.domain.incident.envelope import ENVELOPES, LetterFormat
from practiceguard.domain.incident.letter_number import LetterNumber


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Who writes, as it stands above the letter."""

    name: str
    address_lines: tuple[str, ...]
    phone: str = ""
    email: str = ""
    return_line: str = ""
    """Street and city, and nothing else: it shows in the window of the envelope, where the name of
    the practice would tell every letter box what kind of patient lives there."""


@dataclass(frozen=True, slots=True)
class Stationery:
    """What all letters of a mailing in one language have in common."""

    letterhead: Letterhead
    dated: str
    """Place and day, as the reader's language writes them."""
    made_on: date
    """The day that the file itself says; the same day makes the same file, byte by byte."""
    signature: tuple[str, ...] = ()
    """Who signs, and as what; room for the signature is left above."""


class PostOrder(NamedTuple):
    """In which order the post wants letters; compared from the left."""

    country: str
    """ISO 3166-1 alpha-2."""
    postal_code: str
    city: str
    street: str


@dataclass(frozen=True, slots=True)
class Addressee:
    """One person to write to. Small: there are 25,000 of them at once, and one text at a time."""

    number: LetterNumber
    person_key: str
    name: str
    """As on the envelope."""
    address_lines: tuple[str, ...]
    """Below the name, each on a line of its own."""
    post: PostOrder
    language: str
    """BCP 47: which text they get."""
    format: LetterFormat
    overlay: str = ""
    """What a region's law makes of the text, e.g. `US-CA`; "" for none."""
    place: str = ""
    """Where the person lives (ISO 3166), "" where nobody knows: laws count letters by it."""

    @property
    def lines(self) -> tuple[str, ...]:
        """The address block, as it is printed: nothing that is not to be seen, no empty line."""
        return tuple(one for one in map(printed, (self.name, *self.address_lines)) if one)


@dataclass(frozen=True, slots=True)
class Letter:
    """A text to one person."""

    addressee: Addressee
    document: Document
    stationery: Stationery

    @property
    def number(self) -> LetterNumber:
        """The number that stands on each page."""
        return self.addressee.number

    @property
    def return_line(self) -> str:
        """What stands above the address in the window; "" where nothing does."""
        has_one = ENVELOPES[self.addressee.format].has_return_line
        return printed(self.stationery.letterhead.return_line) if has_one else ""

    @property
    def window(self) -> tuple[str, ...]:
        """All that shows in the window of the envelope, line by line."""
        above = self.return_line
        return ((above,) if above else ()) + self.addressee.lines


class LetterFlaw(StrEnum):
    """Why a letter is not printed. The others of its mailing are."""

    FACTS_MISSING = "facts-missing"
    """The record does not have what the text says; `found` names the facts."""
    NO_ADDRESS = "no-address"
    """There is a name or an address missing."""
    CHARACTERS = "characters"
    """None of our fonts has them; `found` is the characters."""
    ADDRESS_TOO_LARGE = "address-too-large"
    """It does not fit the window in letters that can be read."""
    NUMBER_TWICE = "number-twice"
    """Another letter of the mailing has the number."""
    NOT_SET = "not-set"
    """The page could not be made; our own mistake."""


@dataclass(frozen=True, slots=True)
class LetterFault:
    """One reason."""

    flaw: LetterFlaw
    found: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PrintedLetter:
    """What became of one letter: a file, or the reasons why there is none."""

    number: LetterNumber
    pdf: bytes = b""
    faults: tuple[LetterFault, ...] = ()

    @property
    def is_printed(self) -> bool:
        """Whether there is a file."""
        return not self.faults


_SPACES = {"\t", "\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"}
_JOINERS = {"\u200c", "\u200d"}
"""Persian and the scripts of India are written with them; they show by what they do to others."""


@lru_cache(maxsize=4096)  # the same words stand in thousands of letters
def printed(text: str) -> str:
    """Given any text, return it without what cannot be seen: as it stands on paper, on one line.

    Control characters, marks and overrides of the direction (which could show a name backwards),
    soft hyphens, spaces of no width, and signs that only choose between forms of another one.
    Composed letters are made of one sign, where there is one.
    """
    kept = unicodedata.normalize("NFC", text)
    for one in set(kept):  # of thousands of signs a page has some fifty different ones
        if (stands := _KEPT[ord(one)]) != one:
            kept = kept.replace(one, stands)
    return re.sub(" +", " ", kept).strip()


def spaced(text: str) -> str:
    """Return words of a text as printed, with the spaces that part them from their neighbours."""
    core = printed(text)
    if not core:
        return " " if text[:1].isspace() else ""
    before, after = text[:1].isspace(), text[-1:].isspace()
    return f"{' ' if before else ''}{core}{' ' if after else ''}"


class _Kept(dict[int, str]):
    """What stands on paper for a character; each is looked at once, not in every letter."""

    def __missing__(self, code: int) -> str:
        self[code] = _kept(chr(code))
        return self[code]


_KEPT = _Kept()


def _kept(character: str) -> str:
    if character in _SPACES or (character != "\u00a0" and unicodedata.category(character) == "Zs"):
        return " "
    if character in _JOINERS:
        return character
    is_selector = "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"
    hidden = is_selector or unicodedata.category(character) in {"Cc", "Cf"}
    return "" if hidden else character
