"""An incident of a practice on fakes, under the law as it is shipped, and the room's pages."""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import TypeVar
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QApplication, QDialog, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from practiceguard.adapters.rule_book.book import KnownRuleBook
from practiceguard.adapters.rule_book.collection import Collection, shipped
from practiceguard.bootstrap import App
from practiceguard.domain.incident.case import Residents
from practiceguard.domain.incident.entry import Entry
from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.domain.incident.log import IncidentId
from practiceguard.resources import resource
from practiceguard.services.incident.derive_duties import Derived
from practiceguard.services.incident.open_incident import FirstFacts
from practiceguard.services.incident.read_incident import Room
from practiceguard.ui.incident.desk import Desk, Writers
from practiceguard.ui.incident.steps import StepPage
from tests.gui.conftest import settled
from tests.gui.sample_app import Sample

Dialog = TypeVar("Dialog", bound=QDialog)

PARIS, LOS_ANGELES = ZoneInfo("Europe/Paris"), ZoneInfo("America/Los_Angeles")
NOTICED_IN_PARIS = datetime(2026, 11, 20, 18, 10, tzinfo=PARIS)
NOTICED_IN_BEVERLY_HILLS = datetime(2026, 11, 21, 9, 40, tzinfo=LOS_ANGELES)
NOBODY = Residents(0)
FROM_14_COUNTRIES = Residents(
    1284,
    {"FR": 1097, "GB": 31, "CH": 9, "DE": 40, "BE": 33, "ES": 21, "IT": 18, "NL": 9, "PT": 6,
     "PL": 5, "IE": 4, "SE": 3, "AT": 3, "LU": 5},
)  # fmt: skip
TWELVE_STATES = Residents(
    2500,
    {"US": 2500},
    {"US-CA": 1990, "US-NY": 100, "US-TX": 260, "US-NV": 20, "US-AZ": 20, "US-FL": 20, "US-IL": 20,
     "US-WA": 10, "US-OR": 20, "US-MA": 10, "US-CO": 10, "US-HI": 20},
)  # fmt: skip


@dataclass
class RoomOnFakes:
    """One incident, with what a page of its room needs."""

    app: App
    sample: Sample
    key: IncidentId
    residents: Residents
    host: QWidget
    desk: Desk
    page: StepPage | None = None

    @property
    def room(self) -> Room:
        """Return the incident as its log tells it now."""
        return self.app.incidents.read(self.key)

    @property
    def derived(self) -> Derived:
        """Return its duties now."""
        return self.app.incidents.derive(self.room.incident, self.residents)

    def write(self, *entries: Entry) -> None:
        """Add to the log."""
        self.app.incidents.write(self.key, "Dr Moreau", *entries)

    def show(self, qtbot: QtBot, page: StepPage) -> None:
        """Show a page of the room, and show it anew whenever something was written."""
        layout = self.host.layout() or QVBoxLayout(self.host)
        layout.addWidget(page)
        self.page = page
        self.refresh()
        self.desk.written.connect(self.refresh)
        self.host.show()
        settled(qtbot)

    def refresh(self) -> None:
        """Show the page as the log tells it now."""
        if self.page is not None:
            self.page.show_room(self.room, self.derived)


@cache
def shipped_law() -> Collection:
    """Return the law as it comes with the program."""
    return shipped(resource("jurisdictions"))


def open_room(
    qtbot: QtBot,
    sample: Sample,
    *,
    home: str = "FR",
    residents: Residents = NOBODY,
    kind: IncidentKind = IncidentKind.EXTORTION,
) -> RoomOnFakes:
    """Open an incident in Paris or in Beverly Hills, and return what its pages need."""
    # Read once for all tests: reading and checking all files of the law takes a second.
    rules = sample.world.aftermath.rules
    assert isinstance(rules, KnownRuleBook)
    rules._shipped = shipped_law()
    is_paris = not home.startswith("US")
    noticed = NOTICED_IN_PARIS if is_paris else NOTICED_IN_BEVERLY_HILLS
    sample.clock.set(datetime(2026, 11, 21, 18, 4, tzinfo=UTC))
    facts = FirstFacts(kind, noticed, "Sophie", "a message with photographs", "Dr Moreau")
    zone = PARIS if is_paris else LOS_ANGELES
    room = sample.app.incidents.open(facts, home, zone)
    host = QWidget()
    host.setObjectName("page")
    host.resize(1024 - 212, 640)
    qtbot.addWidget(host)
    writers = Writers(host)
    writers.remember("Dr Moreau")
    desk = Desk(sample.app, room.incident.id, writers, host)
    return RoomOnFakes(sample.app, sample, room.incident.id, residents, host, desk)


def dialog_of(kind: type[Dialog]) -> Dialog:
    """Return the dialog of that kind that is open now."""
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, kind)]
    return next(one for one in reversed(found) if one.isVisible())


def texts_of(widget: QWidget) -> list[str]:
    """Return what its labels say, those in sight only."""
    return [one.text() for one in widget.findChildren(QLabel) if one.isVisible() and one.text()]
