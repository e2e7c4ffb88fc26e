"""`restic init`: make a repository."""

from practiceguard.adapters.restic.messages import document_object


def flags() -> tuple[str, ...]:
    """Return the command with its flags."""
    return ("init", "--json")


def parse(output: bytes) -> str:
    """Given its output, return the new repository's id; ValueError if it tells none."""
    restic_id = document_object(output).text("id")
    if not restic_id:
        raise ValueError("no id")
    return restic_id
