"""Papers that somebody takes away, and the list of patients, their services put together."""

from dataclasses import dataclass

from practiceguard.bootstrap.world import World
from practiceguard.services.incident.finish_papers import FinishPapers
from practiceguard.services.incident.read_incident import ReadIncident
from practiceguard.services.incident.release_people_list import ReleasePeopleList
from practiceguard.services.practice.save_practice_details import SavePracticeDetails


@dataclass(frozen=True)
class Papers:
    """What leaves the program as a file."""

    finish: FinishPapers
    release_list: ReleasePeopleList


def papers_of(world: World, read: ReadIncident) -> Papers:
    """Given the adapters, return the services that make papers."""
    outside = world.aftermath
    details = SavePracticeDetails(outside.contacts, world.store)
    return Papers(
        FinishPapers(
            outside.paper_words,
            outside.paper_printer,
            outside.word_papers,
            details,
            outside.affected,
            world.clock,
        ),
        ReleasePeopleList(
            outside.log, read, world.files, details, outside.paper_printer, world.clock
        ),
    )
