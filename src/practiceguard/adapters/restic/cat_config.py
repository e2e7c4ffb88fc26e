"""`restic cat config`: open the repository and read what it says of itself."""

from practiceguard.adapters.restic.messages import document_object
from practiceguard.services.ports import RepositoryConfig


def flags() -> tuple[str, ...]:
    """Return the command with its flags."""
    return ("cat", "--json", "config")


def parse(output: bytes) -> RepositoryConfig:
    """Given its output, one JSON object over several lines, return the config."""
    fields = document_object(output)
    if not fields.text("id"):
        raise ValueError("no id")
    return RepositoryConfig(fields.text("id"), fields.integer("version"))
