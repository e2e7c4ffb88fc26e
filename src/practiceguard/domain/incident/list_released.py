"""What the log keeps of the list of patients when it is given out: to whom, why, which file.

Giving it out is an act of its own (`people_list`); no other file of an incident holds it.
"""

from dataclasses import dataclass
from enum import StrEnum


class ListReceiver(StrEnum):
    """For whom alone the list is released."""

    POLICE = "police"
    AUTHORITY = "authority"


@dataclass(frozen=True)
class ListReleased:
    """The list of patients was given out; who did it wrote the entry."""

    receiver: str
    """`ListReceiver`."""
    to: str
    """Who receives it: name and office."""
    because: str
    """By what right, and for what."""
    people: int
    sha256: str
    """Of the file, hexadecimal."""
    file_name: str
