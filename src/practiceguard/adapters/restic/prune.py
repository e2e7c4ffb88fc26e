"""`restic prune`: remove data that no snapshot needs any more."""

from practiceguard.adapters.restic.messages import readable

_LONGEST = 20_000


def flags() -> tuple[str, ...]:
    """Return the command; it prints text even so, but its errors are JSON."""
    return ("prune", "--json")


def parse(output: bytes) -> str:
    """Given its output, return it as text for the log."""
    return readable(output.decode("utf-8", "replace"), _LONGEST)
