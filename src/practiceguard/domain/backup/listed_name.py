"""Names that are no Unicode text: how a listing shows them, and which ones on disk they may be."""

import re
import unicodedata

UNREADABLE = "\N{REPLACEMENT CHARACTER}"
"""Stands in a listing for a byte that belongs to no letter."""

_SURROGATE = re.compile("[\ud800-\udfff]")
_BYTES_OF_A_SURROGATE = 3


def as_listed(on_disk: str, *, windows: bool) -> str:
    """Given a name or path on disk, return it as a snapshot's listing shows it.

    Python keeps a byte that is no text as a surrogate; Windows has real ones, of three bytes.
    """
    return _SURROGATE.sub(UNREADABLE * (_BYTES_OF_A_SURROGATE if windows else 1), on_disk)


def is_readable(listed: str) -> bool:
    """Return whether a listed path names one thing only; otherwise its true bytes are unknown."""
    return UNREADABLE not in listed


def composed(listed: str) -> str:
    """Return a listed path in the one form that all forms of its accents share."""
    return unicodedata.normalize("NFC", listed)
