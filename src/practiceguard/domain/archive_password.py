"""The password of an archive that leaves the practice: told by telephone, so it has to be readable.

Twenty characters of thirty that nobody takes for one another, in five groups: 98 bits. The way in
which ZIP turns a password into a key is quick to try out (a thousand rounds, WinZip's AE-2), so the
password itself has to be beyond guessing.
"""

from collections.abc import Callable

from practiceguard.domain.secret import Secret

ALPHABET = "23456789abcdefghjkmnpqrstvwxyz"
"""Small letters and digits, without 0, 1, i, l, o and u."""
GROUPS = 5
GROUP_LENGTH = 4


def archive_password(choose: Callable[[str], str]) -> Secret:
    """Given a choice by real chance (`secrets.choice`), return a new password, with its hyphens."""
    return Secret("-".join(_group(choose) for _ in range(GROUPS)))


def archive_mark(choose: Callable[[str], str]) -> str:
    """Return what tells one archive from another without telling whose it is: four characters."""
    return _group(choose)


def _group(choose: Callable[[str], str]) -> str:
    return "".join(choose(ALPHABET) for _ in range(GROUP_LENGTH))
