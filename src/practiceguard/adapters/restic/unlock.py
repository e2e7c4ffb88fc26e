"""`restic unlock`: remove stale locks."""


def flags() -> tuple[str, ...]:
    """Return the command; never with --remove-all, which takes the lock of a live run."""
    return ("unlock", "--json")
