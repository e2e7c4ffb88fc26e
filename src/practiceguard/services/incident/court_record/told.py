"""What a record is made of: an incident as it is told, with or without those affected."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from practiceguard.domain.incident.court_record import RecordWish
from practiceguard.domain.incident.incident import Signed
from practiceguard.domain.incident.log import LogEntry
from practiceguard.services.incident.court_record.speech import Speech
from practiceguard.services.incident.derive_duties import Derived
from practiceguard.services.incident.read_incident import Room
from practiceguard.wording import court_record as words


@dataclass(frozen=True)
class Told:
    """One incident, ready to be put on pages."""

    room: Room
    stored: tuple[LogEntry, ...]
    """The log as it is sealed."""
    entries: tuple[Signed, ...]
    """The same, in order, without those affected where that is wished."""
    removed: frozenset[int]
    """Numbers of entries that named somebody affected."""
    derived: Derived
    wish: RecordWish
    speech: Speech
    practice: str
    made_at: datetime
    made_by: str
    clean: Callable[[str], str]
    """Takes those affected out of a text; returns it as it is in a complete record."""
    anchored: int = 0
    """The last entry whose seal is known to lie in a copy; 0 if none is."""
    names_are_whole: bool = True
    """False where it cannot be known that all names were found."""

    @property
    def zone(self) -> ZoneInfo:
        """Of the practice; UTC where nobody knows it here."""
        try:
            return ZoneInfo(self.room.incident.zone)
        except (ZoneInfoNotFoundError, ValueError):
            return ZoneInfo("UTC")

    def say(self, text: str, **facts: str) -> str:
        """Return a text of `wording.court_record` in the language of the record."""
        said = self.speech.say(words.CONTEXT, text)
        return said.format(**facts) if facts else said

    def there(self, at: datetime) -> str:
        """Return a moment as the practice's wall had it: `2026-11-20 18:10:00 +01:00`."""
        return at.astimezone(self.zone).isoformat(" ", "seconds")

    def mark(self) -> str:
        """Return what stands where a name was."""
        return self.say(words.REMOVED)
