"""`restic dump`: the content of one file."""

_TAR_MAGIC = b"ustar"
_TAR_MAGIC_AT = 257
_TAR_BLOCK = 512


def flags(snapshot_id: str, path: str) -> tuple[str, ...]:
    """Return the command; the path is taken literally."""
    return ("dump", "--json", "--", snapshot_id, path)


def may_be_archive(start: bytes) -> bool:
    """Given the first bytes, return whether they may be a tar: what restic gives for a folder.

    The archive of an empty folder is nothing but zeros.
    """
    block = start[:_TAR_BLOCK]
    return block[_TAR_MAGIC_AT:].startswith(_TAR_MAGIC) or (
        len(block) == _TAR_BLOCK and not any(block)
    )
