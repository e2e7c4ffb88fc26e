"""restic's locks: who holds one, and whether there is any at all."""

import re
from pathlib import Path

from practiceguard.adapters.restic.messages import readable

_HOLDER = re.compile(r"locked (?:exclusively )?by PID (\d+) on (\S+)")
_SINCE = re.compile(r"lock was created at (\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)")


def lock_facts(untrusted_text: str) -> dict[str, str]:
    """Given what restic said, return who holds the lock: pid, host and since, as far as told.

    `since` is in this computer's time.
    """
    facts = {}
    holder = _HOLDER.search(untrusted_text)
    if holder:
        facts["pid"] = holder[1]
        facts["host"] = readable(holder[2], limit=100)
    since = _SINCE.search(untrusted_text)
    if since:
        facts["since"] = since[1]
    return facts


def may_be_locked(folder: Path | None) -> bool:
    """Given a repository's folder, return whether a lock file lies in it.

    True for remote places (None), where only restic can tell. Asking restic costs a second of key
    derivation; looking costs nothing.
    """
    if folder is None:
        return True
    try:
        return any((folder / "locks").iterdir())
    except OSError:
        return False
