"""`restic diff`: what changed between two snapshots."""

from practiceguard.adapters.restic.messages import Message
from practiceguard.services.ports import DiffEntry


def flags(older_id: str, newer_id: str) -> tuple[str, ...]:
    """Return the command with its flags."""
    return ("diff", "--json", older_id, newer_id)


def parse(message: Message) -> DiffEntry | None:
    """Given a message, return the difference it tells, None for any other message."""
    if message.kind != "change":
        return None
    return DiffEntry(message.fields.text("path"), message.fields.text("modifier"))
