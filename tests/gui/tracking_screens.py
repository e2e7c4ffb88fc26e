"""A mailing that went out, in the window: for the tests and the pictures."""

from pytestqt.qtbot import QtBot

from practiceguard.domain.incident import entry as written
from practiceguard.domain.incident.case import DutyId, Residents
from practiceguard.services.incident.write_log import append
from tests.fakes.posted_mailing import mailing_of
from tests.gui.incident_room import RoomOnFakes, open_room
from tests.gui.sample_app import Sample

HIPAA, PUBLIC = DutyId("US", "people"), DutyId("US", "substitute")
CALIFORNIA = DutyId("US-CA", "people")
NAMES = ("Jana Petraitienė", "Maria García", "José Núñez", "Anne-Claire Dubois", "Nguyễn Thị Hoa")


def tracked_room(qtbot: QtBot, sample: Sample, people: int = 30) -> RoomOnFakes:
    """Open an incident in Beverly Hills whose letters were made, and not yet posted."""
    residents = Residents(people, {"US": people}, {"US-CA": people})
    room = open_room(qtbot, sample, home="US-CA", residents=residents)
    log, clock = sample.world.aftermath.log, sample.clock
    found = written.AffectedFound(
        people, {"US": people}, {"US-CA": people}, {}, 0, 0, 0, 0, snapshots=()
    )
    evidence = sample.app.incidents.evidence
    made = mailing_of(
        evidence, room.key, ["US-CA"] * people, (HIPAA, CALIFORNIA), most=20, names=NAMES
    )
    for entry in (found, written.AffectedCounted(people, 0), made):
        append(log, clock, room.key, "Dr Moreau", entry)
    return room
