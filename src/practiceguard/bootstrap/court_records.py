"""What makes records for a court or an authority, and how long a record is kept."""

import secrets as chance
from dataclasses import dataclass

from practiceguard.bootstrap.world import World
from practiceguard.domain.archive_password import archive_password
from practiceguard.services.backup.hold import Holds
from practiceguard.services.incident.court_record.make import MakeRecord
from practiceguard.services.incident.court_record.people import NamesOfPeople
from practiceguard.services.incident.derive_duties import DeriveDuties
from practiceguard.services.incident.find_affected import FindAffected
from practiceguard.services.incident.keep_law import KeepLaw, OlderLaw
from practiceguard.services.incident.legal_hold import SetLegalHold
from practiceguard.services.incident.take_evidence import TakeEvidence
from practiceguard.services.incident.write_log import WriteLog
from practiceguard.services.ports.court_kit import CourtKit


@dataclass(frozen=True)
class CourtRecords:
    """Records for outside, ready to be made."""

    make: MakeRecord
    kit: CourtKit
    set_hold: SetLegalHold


def court_records_of(
    world: World, write: WriteLog, holds: Holds, derive: DeriveDuties, evidence: TakeEvidence
) -> CourtRecords:
    """Given the adapters and the services of the room, return what makes records."""
    outside = world.aftermath
    make = MakeRecord(
        outside.log,
        write.read,
        derive,
        evidence,
        NamesOfPeople(outside.affected, FindAffected(world.index)),
        KeepLaw(outside.rules, outside.also_wise, OlderLaw(outside.law_store, outside.law_updates)),
        outside.court_kit,
        outside.archives,
        world.files,
        world.store,
        world.processes,
        world.clock,
        lambda: archive_password(chance.choice),
    )
    return CourtRecords(make, outside.court_kit, SetLegalHold(write, holds))
