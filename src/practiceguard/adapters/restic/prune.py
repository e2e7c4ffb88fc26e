"""`restic prune`: remove data that no snapshot needs any more."""

from practiceguard.adapters.restic.messages import readable

_LONGEST = 20_000
_MAY_STAY = "5%"
"""Unused data that may stay: to get at the last of it, nearly everything would be written anew."""


def flags(*, without_repacking: bool = False) -> tuple[str, ...]:
    """Return the command; it prints text even so, but its errors are JSON.

    Repacking writes data anew before the old is removed: on a full disk there is no room for it,
    and only files of which nothing is in use may go (restic's manual, "Recovering from no free
    space errors"). Never with --unsafe-recover-no-free-space, which may lose the repository.
    """
    room = ("--max-repack-size=0",) if without_repacking else ()
    return ("prune", "--json", f"--max-unused={_MAY_STAY}", *room)


def parse(output: bytes) -> str:
    """Given its output, return it as text for the log."""
    return readable(output.decode("utf-8", "replace"), _LONGEST)
