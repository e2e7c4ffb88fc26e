"""Names and places of files as they may be shown: nothing in them moves the text around."""

import unicodedata

from practiceguard.domain.backup.snapshot_path import native_path

# Marks that turn the direction of writing: `exe.gpj` could be made to look like a picture.
_DIRECTION = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def shown_name(untrusted_name: str) -> str:
    """Given a name from a copy, return it on one line, with a sign for what cannot be shown."""
    if untrusted_name.isascii() and untrusted_name.isprintable():
        return untrusted_name
    return "".join(_shown(sign) for sign in untrusted_name)


def shown_folder(untrusted_path: str, *, windows: bool) -> str:
    """Given a folder inside a copy, return it as this kind of computer writes it."""
    return shown_name(str(native_path(untrusted_path, windows=windows)))


def short_folder(untrusted_path: str) -> str:
    """Given a folder inside a copy, return its last two parts: `Patients / Dupont Claire`."""
    return " / ".join(shown_name(part) for part in untrusted_path.split("/")[-2:] if part)


def _shown(sign: str) -> str:
    if sign == "\n":
        return "⏎"
    if sign in _DIRECTION or unicodedata.category(sign) in {"Cc", "Cs", "Co", "Zl", "Zp"}:
        return "\N{REPLACEMENT CHARACTER}"
    return sign
