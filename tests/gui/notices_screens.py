"""The notices of an incident with something in each: for the tests and the pictures."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from practiceguard.domain.incident.entry import AffectedCounted, FactRecorded
from practiceguard.domain.incident.finding import Fact, Field, Knowledge
from practiceguard.domain.incident.notice import NoticeKind
from practiceguard.domain.practice_details import PracticeDetails
from practiceguard.services.incident.write_log import append
from practiceguard.ui.incident.notices.page import NoticesPage
from practiceguard.ui.incident.steps import Step
from practiceguard.ui.main_window import MainWindow
from practiceguard.ui.rail import Place
from tests.gui.conftest import settled
from tests.gui.duties_screens import go_on_with_incident
from tests.gui.incident_room import FROM_14_COUNTRIES, RoomOnFakes, open_room
from tests.gui.sample_app import Sample

View = Callable[[Sample, MainWindow], None]

DETAILS = PracticeDetails(
    name="Cabinet du Dr Moreau",
    sender="Cabinet Moreau",
    street="12 rue des Lilas",
    postal_code="75011",
    city="Paris",
    country="FR",
    phone="+33 1 55 00 00 00",
    hours="9–18 h",
    email="cabinet@example.org",
    signatory="Dr Anne Moreau",
    signatory_function="médecin",
    contact_point="Dr Anne Moreau",
)
FACTS = (
    Fact(Field.CONFIDENTIALITY, Knowledge.KNOWN, "copied"),
    Fact(Field.DATA_KINDS, Knowledge.KNOWN, "health,photographs,official-documents"),
    Fact(Field.MEASURES_FUTURE, Knowledge.KNOWN, "login,access-levels"),
)


def notices_page(sample: Sample, window: MainWindow, wait: Callable[[], None]) -> NoticesPage:
    """Open an incident of which much is known, and return its page of notices."""
    incident = go_on_with_incident(sample)
    sample.app.kit.details(DETAILS)
    sample.app.incidents.write(incident, "Dr Moreau", *(FactRecorded(one) for one in FACTS))
    assert window.shell is not None
    incidents = window.shell.incidents
    window.shell.go_to(Place.INCIDENTS)
    incidents.watch.look()
    wait()
    incidents.open_room(incident)
    wait()
    assert incidents.room is not None
    incidents.room.go_to(Step.NOTICES)
    wait()
    page = incidents.room.pages[Step.NOTICES]
    assert isinstance(page, NoticesPage)
    return page


def notices_room(qtbot: QtBot, sample: Sample) -> tuple[RoomOnFakes, NoticesPage]:
    """Show the page of notices by itself, with much known of the incident."""
    room = open_room(qtbot, sample, residents=FROM_14_COUNTRIES)
    append(sample.world.aftermath.log, sample.clock, room.key, "-", AffectedCounted(1284, 0, 1284))
    sample.app.kit.details(DETAILS)
    room.write(*(FactRecorded(one) for one in FACTS))
    page = NoticesPage(room.desk)
    room.show(qtbot, page)
    settled(qtbot)
    return room, page


def notices_views(wait: Callable[[], None]) -> dict[str, View]:
    """Return what shows the list of notices, and the letter to patients."""

    def papers(sample: Sample, window: MainWindow) -> None:
        notices_page(sample, window, wait)

    def letter(sample: Sample, window: MainWindow) -> None:
        page = notices_page(sample, window, wait)
        paper = next(one for one in page.papers if one.kind is NoticeKind.PATIENT_LETTER)
        page.open_paper(paper)
        wait()

    return {"incident-notices": papers, "incident-letter": letter}
