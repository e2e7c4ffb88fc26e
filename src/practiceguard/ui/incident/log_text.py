"""The log of an incident as text: for paper, for the police, for a file."""

from PySide6.QtCore import QCoreApplication

from practiceguard.services.incident.read_incident import Room
from practiceguard.ui.incident import times
from practiceguard.ui.incident.log_sentences import Teller, flaw_sentence
from practiceguard.ui.incident.words import room_title


def log_text(room: Room) -> str:
    """Given an incident with its entries, return all of it, the oldest first."""
    incident = room.incident
    zone = times.zone_of(incident.zone)
    teller = Teller(zone)
    lines = [
        f"PracticeGuard – {room_title(incident)}",
        QCoreApplication.translate("LogText", "Log of incident {number}. Times: {zone}.").format(
            number=incident.number, zone=incident.zone
        ),
        state_of(room),
        *(flaw_sentence(flaw) for flaw in room.flaws),
        "",
    ]
    for one in room.entries:
        lines += [
            f"{one.number}. {times.day_and_hour(one.at, zone)} – {one.author}",
            f"   {teller.sentence(one)}",
            "",
        ]
    return "\n".join(lines)


def state_of(room: Room) -> str:
    """Return in one sentence whether a log is as it was written."""
    if room.flaws:
        return QCoreApplication.translate(
            "LogText", "This log is not as it was written: somebody or something altered it."
        )
    return QCoreApplication.translate(
        "LogText", "This log is as it was written: each entry seals the one before it."
    )
