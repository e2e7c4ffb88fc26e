"""The log of an incident as text: for paper, for the police, for a file."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from practiceguard.domain.incident.log_times import set_back
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
        *filter(None, [clock_sentence(room, room.entries[-1].at)]),
        "",
    ]
    for one in room.entries:
        lines += [
            f"{one.number}. {times.day_and_hour(one.at, zone)} – {one.author}",
            f"   {teller.sentence(one)}",
            "",
        ]
    return "\n".join(lines)


def clock_sentence(room: Room, now: datetime) -> str:
    """Return that the clock was set back while the log was written, in a sentence; else nothing."""
    found = set_back([one.at for one in room.entries], now)
    if found is None:
        return ""
    zone = times.zone_of(room.incident.zone)
    if found.number == len(room.entries):
        text = QCoreApplication.translate(
            "LogText",
            "The clock of this computer was set back: entry {number} was written on {later}, and "
            "now it says {earlier}. The order of the entries is right. Set the clock, and name the "
            "times of receipts as they were.",
        )
    else:
        text = QCoreApplication.translate(
            "LogText",
            "The clock of this computer was set back after entry {number}: that one says {later}, "
            "the next one {earlier}. The order of the entries is right, their times need not be.",
        )
    return text.format(
        number=found.number,
        later=times.day_and_hour(found.at, zone),
        earlier=times.day_and_hour(found.then, zone),
    )


def state_of(room: Room) -> str:
    """Return in one sentence whether a log is as it was written."""
    if room.flaws:
        return QCoreApplication.translate(
            "LogText", "This log is not as it was written: somebody or something altered it."
        )
    return QCoreApplication.translate(
        "LogText", "This log is as it was written: each entry seals the one before it."
    )
