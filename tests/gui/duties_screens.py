"""The pages from whom to tell to the end, with something on each: for the pictures."""

from collections.abc import Callable
from datetime import date, timedelta

from practiceguard.domain.incident.case import DutyId
from practiceguard.domain.incident.entry import (
    AffectedCounted,
    AffectedFound,
    AimAnswered,
    DutyAnswered,
    DutyMet,
    RepairDone,
    RepairId,
    RepairPlanned,
)
from practiceguard.domain.incident.log import IncidentId
from practiceguard.services.incident.write_log import append
from practiceguard.ui.incident.steps import Step
from practiceguard.ui.main_window import MainWindow
from practiceguard.ui.rail import Place
from tests.gui.incident_room import FROM_14_COUNTRIES
from tests.gui.incident_screens import begin_incident
from tests.gui.sample_app import NOW, Sample

View = Callable[[Sample, MainWindow], None]
PAGES = (Step.DUTIES, Step.REPAIR, Step.CLOSE)


def go_on_with_incident(sample: Sample) -> IncidentId:
    """Open an incident, count 1,284 people in 14 countries, tell the insurer, plan repairs."""
    incident = begin_incident(sample)
    world, write = sample.world, sample.app.incidents.write
    found = AffectedFound(
        1284, FROM_14_COUNTRIES.by_country, {}, {"photograph": 1102, "identity": 187}, 23, 0, 0, 0,
        ("ab12",),
    )  # fmt: skip
    for entry in (found, AffectedCounted(1284, 0, 1284)):
        append(world.aftermath.log, sample.clock, incident, "Dr Moreau", entry)
    write(
        incident,
        "Dr Moreau",
        DutyAnswered(DutyId("FR", "police-complaint"), answer=True, why="we are insured"),
        AimAnswered("CH", aims=False, why="no adverts there"),
        DutyMet(
            DutyId("also", "insurer"), NOW - timedelta(hours=20), "contract 48 221, by phone", "-"
        ),
        RepairPlanned(RepairId("a"), "Close remote access that nobody needs", date(2026, 11, 22)),
        RepairPlanned(RepairId("b"), "Change every password from a clean device", None),
        RepairDone(RepairId("a"), NOW.date(), "by our computer specialist"),
    )
    return incident


def duties_views(wait: Callable[[], None]) -> dict[str, View]:
    """Return what shows each of the pages in a window."""
    return {f"incident-{step.value}": _page(step, wait) for step in PAGES}


def _page(step: Step, wait: Callable[[], None]) -> View:
    def go(sample: Sample, window: MainWindow) -> None:
        incident = go_on_with_incident(sample)
        assert window.shell is not None
        incidents = window.shell.incidents
        window.shell.go_to(Place.INCIDENTS)
        incidents.watch.look()
        wait()
        incidents.open_room(incident)
        wait()
        assert incidents.room is not None
        incidents.room.go_to(step)
        wait()

    return go
