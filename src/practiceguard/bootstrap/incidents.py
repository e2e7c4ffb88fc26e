"""What the incident half can do, its services each given the adapters that it needs."""

from dataclasses import dataclass

from practiceguard.bootstrap.world import World
from practiceguard.services.backup.hold import Holds
from practiceguard.services.incident.close_incident import CloseIncident
from practiceguard.services.incident.correct_law import CorrectLaw
from practiceguard.services.incident.decide import Decide
from practiceguard.services.incident.derive_duties import DeriveDuties
from practiceguard.services.incident.open_incident import OpenIncident
from practiceguard.services.incident.preserve_copies import PreserveCopies
from practiceguard.services.incident.read_incident import ReadIncident
from practiceguard.services.incident.read_law import ReadLaw
from practiceguard.services.incident.take_evidence import TakeEvidence
from practiceguard.services.incident.tell_law import TellLaw
from practiceguard.services.incident.update_law import UpdateLaw
from practiceguard.services.incident.write_log import WriteLog
from practiceguard.services.ports import AlsoWise, Helplines, RuleBook


@dataclass(frozen=True)
class Incidents:
    """The incident room, ready to be called."""

    rules: RuleBook
    read_law: ReadLaw
    update_law: UpdateLaw
    correct_law: CorrectLaw
    read: ReadIncident
    open: OpenIncident
    write: WriteLog
    decide: Decide
    derive: DeriveDuties
    close: CloseIncident
    evidence: TakeEvidence
    preserve: PreserveCopies
    also_wise: AlsoWise
    helplines: Helplines
    law_text: TellLaw


def incidents_of(world: World, holds: Holds) -> Incidents:
    """Given the adapters, return the services of the incident half built on them."""
    outside = world.aftermath
    read = ReadIncident(outside.log)
    derive = DeriveDuties(outside.rules, outside.calendars, world.clock)
    preserve = PreserveCopies(holds, world.store, world.facts)
    return Incidents(
        rules=outside.rules,
        read_law=ReadLaw(outside.rules, world.clock),
        update_law=UpdateLaw(
            outside.rules, outside.law_updates, outside.law_store, world.files, world.clock
        ),
        correct_law=CorrectLaw(outside.rules, outside.law_store, world.clock),
        read=read,
        open=OpenIncident(outside.log, world.clock, read, preserve),
        write=WriteLog(outside.log, world.clock, read),
        decide=Decide(outside.log, world.clock, read),
        derive=derive,
        close=CloseIncident(outside.log, world.clock, read, derive),
        evidence=TakeEvidence(outside.log, outside.evidence, world.clock, read),
        preserve=preserve,
        also_wise=outside.also_wise,
        helplines=outside.helplines,
        law_text=TellLaw(outside.law_translations),
    )
