"""An incident in the middle of its first day: for the pictures and the looks of its views."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from practiceguard.domain.incident.entry import (
    DemandReceived,
    ExposureSeen,
    FactRecorded,
    MomentRecorded,
    Noted,
    PatientContacted,
    StepTicked,
    Topic,
)
from practiceguard.domain.incident.finding import Fact, Field, Knowledge
from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.domain.incident.log import IncidentId
from practiceguard.domain.incident.moment import Event
from practiceguard.domain.incident.risk import Exposure
from practiceguard.services.incident.open_incident import FirstFacts
from practiceguard.services.incident.take_evidence import Origin
from practiceguard.ui.incident.attacker_dialogs import DemandDialog, PatientDialog
from practiceguard.ui.incident.author_dialog import AuthorDialog
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.incident.evidence_dialogs import EvidenceDialog, ExposureDialog
from practiceguard.ui.incident.fact_dialog import FactDialog
from practiceguard.ui.incident.happened_page import HappenedPage
from practiceguard.ui.incident.kind_dialog import KindDialog
from practiceguard.ui.incident.note_dialog import NoteDialog
from practiceguard.ui.incident.open_dialog import OpenDialog
from practiceguard.ui.incident.steps import Step
from practiceguard.ui.incident.times_section import MomentDialog
from practiceguard.ui.main_window import MainWindow
from practiceguard.ui.rail import Place
from practiceguard.ui.widgets import PageDialog
from tests.gui.conftest import settled
from tests.gui.sample_app import NOW, Sample

PARIS = ZoneInfo("Europe/Paris")
SECTIONS = ("first-hour", "times", "facts", "attacker", "evidence", "log")
INCIDENT_DIALOGS = (
    "open", "open-abroad", "note", "author", "kind", "moment", "fact", "choices", "taking",
    "sign", "demand", "patient",
)  # fmt: skip
INCIDENT_VIEWS = ("list", *SECTIONS, *(f"dialog-{name}" for name in INCIDENT_DIALOGS))


def begin_incident(sample: Sample) -> IncidentId:
    """Open an incident and write of its first day; return it."""
    sample.app.assess_protection(refresh=True)
    facts = FirstFacts(
        IncidentKind.EXTORTION,
        NOW - timedelta(hours=21),
        "Sophie",
        "A red window asks for 2 bitcoin, and the folder Photographs does not open",
        "Dr Moreau",
    )
    incident = sample.app.incidents.open(facts, "FR", PARIS).incident.id
    write = sample.app.incidents.write
    write(
        incident,
        "Sophie",
        StepTicked("patients-first", True, NOW - timedelta(hours=20)),
        StepTicked("write-down", True, NOW - timedelta(hours=20)),
        StepTicked("off-network", True, NOW - timedelta(hours=19)),
        MomentRecorded(Event.OCCURRED, NOW - timedelta(hours=40), "from the dates of the files"),
        MomentRecorded(Event.OCCURRED, NOW - timedelta(hours=41), "from the log of the box"),
        FactRecorded(Fact(Field.LOST, Knowledge.KNOWN, "confidentiality,availability")),
        FactRecorded(Fact(Field.OFFICER, Knowledge.DOES_NOT_APPLY, because="we have none")),
        Noted("The computer specialist comes at 15:00", Topic.CALL, NOW - timedelta(hours=18)),
    )
    write(
        incident,
        "Dr Moreau",
        DemandReceived(
            NOW - timedelta(hours=3),
            "E-mail",
            "Night Owl",
            "2 bitcoin to the wallet bc1q8…",
            NOW + timedelta(hours=69),
        ),
        PatientContacted(
            NOW - timedelta(hours=1),
            "Claire Dupont",
            "SMS",
            "500 euros, or her pictures are published",
            "Sophie",
        ),
        ExposureSeen(Exposure.SAMPLE_SHOWN, "three letters as an attachment of their e-mail"),
    )
    return incident


def take_in_evidence(sample: Sample, incident: IncidentId, folder: Path) -> None:
    """Take a photograph of the screen in."""
    folder.mkdir(exist_ok=True)
    picture = folder / "screen at the front desk.jpg"
    picture.write_bytes(b"a photograph")
    origin = Origin("photograph of the screen at the front desk", "Sophie", NOW)
    sample.app.incidents.evidence(incident, "Sophie", picture, origin)


def show_section(window: MainWindow, name: str, wait: Callable[[], None]) -> HappenedPage:
    """Show one section of the first page of the newest incident."""
    assert window.shell is not None
    incidents = window.shell.incidents
    window.shell.go_to(Place.INCIDENTS)
    incidents.watch.look()
    wait()
    incidents.open_room(incidents.watch.rooms[0].room.incident.id)
    wait()
    assert incidents.room is not None
    page = incidents.room.pages[Step.WHAT_HAPPENED]
    assert isinstance(page, HappenedPage)
    page.show_section(page.sections[SECTIONS.index(name)])
    wait()
    return page


def incident_view(qtbot: QtBot, sample: Sample, name: str) -> QWidget:
    """Return one view of an incident in the smallest window."""
    incident = begin_incident(sample)
    take_in_evidence(sample, incident, sample.world.state_folder.parent / "pictures")
    window = MainWindow(sample.app, is_set_up=True)
    qtbot.addWidget(window)
    window.resize(QSize(1024, 640))
    window.show()
    settled(qtbot)
    kind, _, part = name.partition("-")
    if kind == "dialog":
        assert window.shell is not None
        desk = Desk(sample.app, incident, window.shell.incidents.writers, window)
        dialog = incident_dialog(sample, desk, part)
        qtbot.addWidget(dialog)
        dialog.show()
        settled(qtbot)
        return dialog
    if name == "list":
        assert window.shell is not None
        window.shell.go_to(Place.INCIDENTS)
        settled(qtbot)
    else:
        show_section(window, name, lambda: settled(qtbot))
    window.shell.watcher.stop()  # type: ignore[union-attr]
    return window


def incident_dialog(sample: Sample, desk: Desk, name: str) -> PageDialog:
    """Return one dialog of the room, with everything in it unfolded."""
    evidence = sample.app.incidents.read(desk.incident).incident.evidence
    made: dict[str, Callable[[], PageDialog]] = {
        "open": lambda: OpenDialog(sample.app),
        "open-abroad": lambda: OpenDialog(sample.app),
        "note": lambda: NoteDialog(NOW, PARIS),
        "author": lambda: AuthorDialog(("Sophie", "Dr Moreau")),
        "kind": lambda: KindDialog(IncidentKind.RANSOMWARE),
        "moment": lambda: MomentDialog(desk, Event.AWARE, None, PARIS),
        "fact": lambda: FactDialog(desk, Fact(Field.DESCRIPTION, Knowledge.BEING_CHECKED)),
        "choices": lambda: FactDialog(desk, Fact(Field.HARMS, Knowledge.BEING_CHECKED)),
        "taking": lambda: EvidenceDialog(desk, Path("/home/x/screen at the front desk.jpg")),
        "sign": lambda: ExposureDialog(desk, evidence),
        "demand": lambda: DemandDialog(desk, evidence),
        "patient": lambda: PatientDialog(desk, evidence),
    }
    dialog = made[name]()
    if isinstance(dialog, NoteDialog):
        dialog.earlier.setChecked(True)
    if isinstance(dialog, DemandDialog):
        dialog.has_deadline.setChecked(True)
    if name == "open-abroad" and isinstance(dialog, OpenDialog):
        dialog.home.show_known("US", {"US": (("US-CA", "California"), ("US-NY", "New York"))})
    return dialog
