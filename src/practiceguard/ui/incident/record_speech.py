"""The words of a record for a court, in the language of the window, its times in full."""

from dataclasses import dataclass
from datetime import datetime

from practiceguard.domain.incident.incident import Signed
from practiceguard.ui.incident import times
from practiceguard.ui.incident.log_sentences import Teller
from practiceguard.ui.translation import translated, window_language


class _InFull(Teller):
    """Tells times with day and year: a record is read years later."""

    def _when(self, at: datetime) -> str:
        return times.day_and_hour(at, self.zone)


@dataclass(frozen=True)
class WindowSpeech:
    """`Speech`; may be called off the GUI thread."""

    zone: str
    """IANA name, of the practice as the incident has it."""
    language: str

    def say(self, context: str, text: str) -> str:
        """Given an English text and its context, return it in the window's language."""
        return translated(context, text)

    def sentence(self, signed: Signed) -> str:
        """Given an entry, return what it says."""
        return _InFull(times.zone_of(self.zone)).sentence(signed)


def window_speech(zone: str) -> WindowSpeech:
    """Given the zone of an incident, return the words of the window as it is now."""
    return WindowSpeech(zone, window_language())
