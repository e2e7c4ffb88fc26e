"""What leaves with each backup besides the copies, and what comes back from there."""

from dataclasses import dataclass

from practiceguard.bootstrap.world import World
from practiceguard.services.backup.apply_retention import ApplyRetention
from practiceguard.services.backup.change_rules import ChangeRules
from practiceguard.services.backup.keep_records import KeepRecords
from practiceguard.services.backup.open_repository import OpenRepository
from practiceguard.services.incident.bring_back import BringBack
from practiceguard.services.incident.bring_kit import BringKit
from practiceguard.services.incident.bring_law import BringLaw
from practiceguard.services.incident.compare_with_places import CompareWithPlaces
from practiceguard.services.incident.read_incident import ReadIncident
from practiceguard.services.incident.record_incidents import EvidenceRecords, IncidentRecords
from practiceguard.services.incident.record_kit import KitRecords
from practiceguard.services.incident.record_law import LawRecords
from practiceguard.services.practice.choose_messengers import ChooseMessengers
from practiceguard.services.practice.record_settings import RunRecords, SettingsRecords
from practiceguard.services.practice.take_over import TakeOver


@dataclass(frozen=True)
class OurRecords:
    """Our own records in the places, ready to be called."""

    keep: KeepRecords
    take_over: TakeOver
    compare: CompareWithPlaces
    bring_back: BringBack
    bring_law: BringLaw
    bring_kit: BringKit


def records_of(
    world: World,
    opened: OpenRepository,
    messengers: ChooseMessengers,
    change_rules: ChangeRules,
    retention: ApplyRetention,
) -> OurRecords:
    """Given the adapters and services of the backup half, return what keeps our own records."""
    log, evidence = world.aftermath.log, world.aftermath.evidence
    read = ReadIncident(log)
    # What is small and matters most goes first; files of evidence may be large.
    kinds = (
        IncidentRecords(log, world.clock),
        SettingsRecords(world.store, world.retention, messengers),
        RunRecords(world.store, world.runs, world.clock),
        LawRecords(world.aftermath.law_store),
        KitRecords(world.aftermath.contacts, world.store),
        EvidenceRecords(log, evidence, read),
    )
    return OurRecords(
        keep=KeepRecords(world.engine, world.store, world.clock, opened, kinds),
        take_over=TakeOver(
            world.engine,
            world.store,
            world.runs,
            world.files,
            world.clock,
            opened,
            change_rules,
            retention,
            messengers,
        ),
        compare=CompareWithPlaces(world.engine, opened, log, read),
        bring_back=BringBack(world.engine, opened, log, evidence, world.clock),
        bring_law=BringLaw(
            world.engine, opened, world.aftermath.law_store, world.aftermath.law_updates
        ),
        bring_kit=BringKit(world.engine, opened, world.aftermath.contacts),
    )
