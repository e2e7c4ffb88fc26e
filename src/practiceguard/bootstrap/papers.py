"""Papers that somebody takes away, and the list of patients, their services put together."""

from dataclasses import dataclass

from practiceguard.bootstrap.world import World
from practiceguard.services.incident.court_record.people import NamesOfPeople
from practiceguard.services.incident.find_affected import FindAffected
from practiceguard.services.incident.finish_papers import FinishPapers
from practiceguard.services.incident.read_incident import ReadIncident
from practiceguard.services.incident.release_people_list import ReleasePeopleList
from practiceguard.services.practice.save_practice_details import SavePracticeDetails
from practiceguard.services.progress import NeverCancelled, no_report


@dataclass(frozen=True)
class Papers:
    """What leaves the program as a file."""

    finish: FinishPapers
    release_list: ReleasePeopleList


def papers_of(world: World, read: ReadIncident) -> Papers:
    """Given the adapters, return the services that make papers."""
    outside = world.aftermath
    details = SavePracticeDetails(outside.contacts, world.store)
    names = NamesOfPeople(outside.affected, FindAffected(world.index))
    return Papers(
        FinishPapers(
            outside.paper_words,
            outside.paper_printer,
            outside.word_papers,
            details,
            outside.affected,
            world.clock,
            lambda incident: names(incident, no_report, NeverCancelled()).names,
        ),
        ReleasePeopleList(
            outside.log, read, world.files, details, outside.paper_printer, world.clock
        ),
    )
