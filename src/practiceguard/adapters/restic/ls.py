"""`restic ls`: what is in a snapshot, all of it, a folder, or below a path."""

from practiceguard.adapters.restic.messages import Fields, Message
from practiceguard.domain.backup.snapshot import Node, NodeKind

_KINDS = {
    "file": NodeKind.FILE,
    "dir": NodeKind.FOLDER,
    "symlink": NodeKind.SYMLINK,
}


def flags(snapshot_id: str) -> tuple[str, ...]:
    """Return the command for a whole snapshot."""
    return ("ls", "--json", snapshot_id)


def folder_flags(snapshot_id: str, folder: str) -> tuple[str, ...]:
    """Return the command for a path and what lies directly in it."""
    return ("ls", "--json", "--", snapshot_id, folder)


def below_flags(snapshot_id: str, path: str) -> tuple[str, ...]:
    """Return the command for a path and everything below it."""
    return ("ls", "--json", "--recursive", "--", snapshot_id, path)


def parse(message: Message) -> Node | None:
    """Given a message of the listing, return its node; None for any other message."""
    if message.kind != "node" and message.fields.text("struct_type") != "node":
        return None
    return node(message.fields)


def node(fields: Fields) -> Node:
    """Given a node as restic writes it, return it; a kind we do not know is OTHER."""
    return Node(
        path=fields.text("path"),
        kind=_KINDS.get(fields.text("type"), NodeKind.OTHER),
        size=fields.integer("size"),
        modified_at=fields.time("mtime"),
    )
