"""`restic key`: a repository's keys, each opened by a password of its own."""

from datetime import UTC, datetime

from practiceguard.adapters.restic.messages import Fields, document_objects
from practiceguard.services.ports import ResticKey


def list_flags() -> tuple[str, ...]:
    """Return the command that lists them."""
    return ("key", "list", "--json")


def add_flags(host: str) -> tuple[str, ...]:
    """Return the command that adds one; the new password goes another way."""
    return ("key", "add", "--json", f"--host={host}")


def remove_flags(key_id: str) -> tuple[str, ...]:
    """Return the command that removes one."""
    return ("key", "remove", "--json", "--", key_id)


def parse(output: bytes) -> tuple[ResticKey, ...]:
    """Given the list's output, return the keys."""
    return tuple(_key(fields) for fields in document_objects(output))


def _key(fields: Fields) -> ResticKey:
    return ResticKey(
        key_id=fields.text("id"),
        is_current=fields.flag("current"),
        user=fields.text("userName"),
        host=fields.text("hostName"),
        created_at=_created(fields.text("created")),
    )


def _created(text: str) -> datetime | None:
    """Given a time as the list has it, without zone in this computer's time, return it in UTC."""
    try:
        return datetime.fromisoformat(text).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
