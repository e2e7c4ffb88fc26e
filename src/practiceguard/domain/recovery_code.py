"""The recovery code: made once, printed, typed back; typo-proof, 130 bits of chance.

26 characters of Crockford's base 32 (no I, L, O, U: nothing to confuse) carry 130 random bits;
two more carry a checksum, so that a slip is told at once. The code is written in seven groups of
four; any single wrong character and any swap of neighbours is found. Source of the alphabet: https://www.crockford.com/base32.html
"""

from dataclasses import dataclass

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
RANDOM_CHARACTERS = 26
GROUP_LENGTH = 4
GROUPS = 7
_MODULUS = 1021  # the largest prime below 32 * 32: two characters hold it
_READ_AS = {"I": "1", "L": "1", "O": "0", "U": "V"}


@dataclass(frozen=True)
class RecoveryCode:
    """A well-formed code. `secret` is what restic takes as password: without hyphens."""

    secret: Secret

    @property
    def groups(self) -> tuple[Secret, ...]:
        """Return the seven groups of four, for printing."""
        text = self.secret.reveal()
        return tuple(
            Secret(text[start : start + GROUP_LENGTH])
            for start in range(0, len(text), GROUP_LENGTH)
        )

    def printed(self) -> Secret:
        """Return the code as it is printed: groups joined by hyphens."""
        return Secret("-".join(group.reveal() for group in self.groups))


def recovery_code_from_bytes(chance: bytes) -> RecoveryCode:
    """Given at least 17 random bytes, return the code they make (the first 130 bits are used)."""
    number = int.from_bytes(chance, "big")
    bits = len(chance) * 8
    if bits < RANDOM_CHARACTERS * 5:
        raise ValueError("a recovery code needs 130 random bits")
    number >>= bits - RANDOM_CHARACTERS * 5
    body = _to_text(number, RANDOM_CHARACTERS)
    return RecoveryCode(Secret(body + _checksum(body)))


def parse_recovery_code(untrusted_text: str) -> RecoveryCode:
    """Given what somebody typed, return the code.

    Case, spaces and hyphens do not matter; I and L read as 1, O as 0, U as V.
    Raises RECOVERY_CODE_MISTYPED if the length or the checksum is wrong.
    """
    text = normalised(untrusted_text)
    length = RANDOM_CHARACTERS + 2
    if len(text) != length or any(character not in ALPHABET for character in text):
        raise PracticeGuardError(
            ErrorCode.RECOVERY_CODE_MISTYPED, {"typed": str(len(text)), "expected": str(length)}
        )
    body, checksum = text[:RANDOM_CHARACTERS], text[RANDOM_CHARACTERS:]
    if _checksum(body) != checksum:
        raise PracticeGuardError(
            ErrorCode.RECOVERY_CODE_MISTYPED, {"typed": str(length), "expected": str(length)}
        )
    return RecoveryCode(Secret(text))


def normalised(untrusted_text: str) -> str:
    """Given typed text, return it in the alphabet's form; foreign characters stay as they are."""
    kept = (character for character in untrusted_text.upper() if not _is_separator(character))
    return "".join(_READ_AS.get(character, character) for character in kept)


def _is_separator(character: str) -> bool:
    # The second half is invisible: it comes along when the code is copied from a PDF.
    return character.isspace() or character in (
        "-\u2010\u2011\u2012\u2013\u2014\u2212._\u00ad\u200b\u2060\ufeff"
    )


def _to_text(number: int, length: int) -> str:
    characters = []
    for _ in range(length):
        number, remainder = divmod(number, 32)
        characters.append(ALPHABET[remainder])
    return "".join(reversed(characters))


def _checksum(body: str) -> str:
    # A weighted sum modulo a prime larger than any weight times any difference: a single slip or
    # a swap changes it for certain.
    total = sum(weight * ALPHABET.index(c) for weight, c in enumerate(body, start=2))
    return _to_text(total % _MODULUS, 2)
