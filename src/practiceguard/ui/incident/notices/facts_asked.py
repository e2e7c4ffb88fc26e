"""Facts that are asked for where a notice lacks them: the police, the service that is offered."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from practiceguard.domain.incident.credit_offer import asked_by
from practiceguard.domain.incident.finding import Field, Knowledge, facts_of
from practiceguard.domain.incident.incident import Incident
from practiceguard.domain.incident.notice import Draft
from practiceguard.services.incident.derive_duties import Derived
from practiceguard.services.incident.prepare_notices import PrepareNotices
from practiceguard.services.incident.read_incident import Room
from practiceguard.services.incident.state_facts import QUESTIONS, data_codes
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.incident.fact_dialog import FactDialog
from practiceguard.ui.incident.law_in_language import in_window_language
from practiceguard.ui.incident.notices.beside_text import PoliceState
from practiceguard.ui.incident.notices.credit_dialog import CreditDialog
from practiceguard.ui.incident.notices.police_told_dialog import PoliceToldDialog
from practiceguard.ui.incident.writing_dialog import WritingDialog

_STEP = "complaint"
"""Of the first-hour card."""


def police_state(
    notices: PrepareNotices, incident: Incident, derived: Derived, draft: Draft
) -> PoliceState:
    """Given a draft, return what is known of the police, if it speaks of them."""
    if "told.police" not in draft.template.body:
        return PoliceState.NOT_SAID
    if incident.police is not None:
        return PoliceState.ANSWERED
    is_known = notices.police_is_known(incident, derived)
    return PoliceState.NOT_SAID if is_known else PoliceState.OPEN


FactDialogOf = Callable[[Desk, Room, Derived, QWidget], WritingDialog]


def written_down(incident: Incident) -> frozenset[str]:
    """Given an incident, return the facts of notices that its record has, in whatever language."""
    known = {one.field for one in incident.facts.values() if one.knowledge is Knowledge.KNOWN}
    return frozenset(name for name, field in QUESTIONS.items() if field in known)


def fact_dialog_of(field: Field) -> FactDialogOf:
    """Given a field of the record, return what makes the dialog that asks for it."""

    def made(desk: Desk, room: Room, _derived: Derived, window: QWidget) -> FactDialog:
        return FactDialog(desk, facts_of(room.incident.facts)[field], window)

    return made


def police_dialog(desk: Desk, room: Room, _derived: Derived, window: QWidget) -> PoliceToldDialog:
    """Return what asks whether the police was told."""
    incident = room.incident
    return PoliceToldDialog(
        desk,
        incident.police,
        incident.steps.get(_STEP),
        desk.app.world.clock.now(),
        desk.zone,
        window,
    )


def credit_dialog(desk: Desk, room: Room, derived: Derived, window: QWidget) -> CreditDialog:
    """Return what asks which service against identity theft is offered."""
    incident = room.incident
    duties = in_window_language(derived.duties, desk.app.incidents.law_text)
    return CreditDialog(
        desk,
        asked_by(duties, data_codes(incident)),
        incident.credit,
        desk.app.world.clock.now().astimezone(desk.zone).date(),
        window,
    )
