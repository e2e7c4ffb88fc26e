"""The number on every page of a letter: by it a letter is found again, typed in or read aloud."""

import re
from dataclasses import dataclass

from practiceguard.domain.errors import ErrorCode, PracticeGuardError

_MODULUS = 97
_FORM = re.compile(r"PG-?(\d{4})-?(\d{2})-?(\d{6})-?(\d{2})")
_DASHES = re.compile(r"[\s\u2010-\u2015\u2212_./]+")


@dataclass(frozen=True, slots=True, order=True)
class LetterNumber:
    """One letter of one mailing of one year, e.g. `PG-2026-02-000123-05`.

    The last two digits are a checksum (ISO 7064, modulo 97): any single wrong digit and any two
    neighbours that were swapped are told. It says nothing about the person.
    """

    year: int
    mailing: int
    serial: int

    def __post_init__(self) -> None:
        fits = 1000 <= self.year <= 9999 and 1 <= self.mailing <= 99 and 1 <= self.serial <= 999_999
        if not fits:
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "letter number"})

    def __str__(self) -> str:
        digits = f"{self.year:04d}{self.mailing:02d}{self.serial:06d}"
        return f"PG-{digits[:4]}-{digits[4:6]}-{digits[6:]}-{_check(digits):02d}"


def parse_letter_number(untrusted_text: str) -> LetterNumber:
    """Given what was typed or read, return the number.

    Case, spaces and the kind of hyphens do not matter. INPUT_INVALID if it is no number of ours,
    or a digit is wrong.
    """
    found = _FORM.fullmatch(_DASHES.sub("-", untrusted_text.strip().upper()))
    if found is not None and found[0].isascii():
        digits = found[1] + found[2] + found[3]
        if _check(digits) == int(found[4]) and int(found[2]) and int(found[3]) and digits[0] != "0":
            return LetterNumber(int(found[1]), int(found[2]), int(found[3]))
    raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "letter number"})


def _check(digits: str) -> int:
    return 98 - int(digits) * 100 % _MODULUS
