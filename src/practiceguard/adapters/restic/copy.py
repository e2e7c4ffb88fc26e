"""`restic copy`: take snapshots from one repository into another."""


def flags(snapshot_ids: tuple[str, ...]) -> tuple[str, ...]:
    """Return the command. Both repositories and their passwords go another way.

    Unknown ids are passed over with exit code 0: look afterwards.
    """
    return ("copy", "--json", *snapshot_ids)
