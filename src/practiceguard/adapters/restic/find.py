"""`restic find`: nodes by name, in one or all snapshots."""

from practiceguard.adapters.restic import ls, patterns
from practiceguard.adapters.restic.messages import document_objects
from practiceguard.domain.backup.snapshot import FoundNode


def flags(name_part: str, snapshot_ids: tuple[str, ...]) -> tuple[str, ...]:
    """Return the command; what it finds has to be filtered by `parse`."""
    chosen = [flag for snapshot_id in snapshot_ids for flag in ("--snapshot", snapshot_id)]
    return ("find", "--json", "--ignore-case", *chosen, "--", patterns.containing(name_part))


def has_ignored(untrusted_errors: tuple[str, ...]) -> bool:
    """Return whether a snapshot asked for was passed over: restic calls that a success."""
    return any(text.startswith('Ignoring "') for text in untrusted_errors)


def parse(output: bytes, name_part: str) -> tuple[FoundNode, ...]:
    """Given its output, return the nodes whose name really contains the text."""
    found = (
        FoundNode(result.text("snapshot"), ls.node(match))
        for result in document_objects(output)
        for match in result.objects("matches")
    )
    return tuple(one for one in found if patterns.does_contain(one.node.name, name_part))
