"""Whether a text of the address book is one plain e-mail address, and why it is not.

Stricter than the standard (RFC 5321): comments, quotes, groups and lists may be right somewhere,
but a letter about somebody's health goes to one address that nobody can read in two ways.
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

LONGEST = 254
"""Characters of a whole address (RFC 5321, 4.5.3.1.3, without the angle brackets)."""
_LONGEST_LOCAL = 64
_LOCAL = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
"""A "dot-atom" (RFC 5322, 3.2.3): nothing that has to be quoted."""
_DOMAIN_PART = re.compile(r"[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?")
_SEPARATORS = re.compile(r"[,;\s]")


class AddressFlaw(StrEnum):
    """Why no message goes to what stands there."""

    NONE = "none"
    """Nothing stands there."""
    UNSEEN = "unseen"
    """There are characters that cannot be seen: line ends, marks of direction."""
    SEVERAL = "several"
    """More than one address, or one with other words beside it."""
    NO_ADDRESS = "no-address"
    """It has not the form of an address."""
    LETTERS = "letters"
    """What stands before the @ has letters that many mail servers do not take (RFC 6531)."""
    TOO_LONG = "too-long"


@dataclass(frozen=True, slots=True)
class JudgedAddress:
    """What may be written to, or why not."""

    address: str = ""
    """As it stands in a message: the domain in ASCII; "" where there is a flaw."""
    flaw: AddressFlaw | None = None


def judged_address(untrusted_text: str) -> JudgedAddress:
    """Given what the address book has, return the one address in it, or why there is none."""
    text = untrusted_text.strip(" \t\u00a0")
    flaw = _flaw_of(text)
    if flaw is not None:
        return JudgedAddress(flaw=flaw)
    local, _, domain = text.rpartition("@")
    ascii_domain = _ascii(domain)
    if not local.isascii():
        return JudgedAddress(flaw=AddressFlaw.LETTERS)
    if not _LOCAL.fullmatch(local) or not ascii_domain:
        return JudgedAddress(flaw=AddressFlaw.NO_ADDRESS)
    found = f"{local}@{ascii_domain}"
    if len(local) > _LONGEST_LOCAL or len(found) > LONGEST:
        return JudgedAddress(flaw=AddressFlaw.TOO_LONG)
    return JudgedAddress(found)


def same_mailbox(address: str) -> str:
    """Given an address, return what is equal for two that lead to one mailbox.

    Servers may tell capitals before the @ apart (RFC 5321, 2.4), but none that people use does.
    """
    return address.casefold()


def _flaw_of(text: str) -> AddressFlaw | None:
    if not text:
        return AddressFlaw.NONE
    if any(unicodedata.category(one) in {"Cc", "Cf", "Cs", "Zl", "Zp"} for one in text):
        return AddressFlaw.UNSEEN
    if text.count("@") > 1 or _SEPARATORS.search(text):
        return AddressFlaw.SEVERAL
    return None if "@" in text else AddressFlaw.NO_ADDRESS


def _ascii(domain: str) -> str:
    """Return a domain as it is asked for in the internet; "" if it is none (RFC 5890)."""
    try:
        found = domain.encode("idna").decode("ascii")
    except UnicodeError:
        return ""
    parts = found.split(".")
    is_one = len(parts) > 1 and all(_DOMAIN_PART.fullmatch(one) for one in parts)
    # The last part of a name is never a number: that would be an address of a machine.
    return found.lower() if is_one and not parts[-1].isdigit() else ""
