"""What stands beside the table of duties: the risk, the numbers, the police, HIPAA."""

from datetime import tzinfo

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from practiceguard.domain.incident.case import HipaaStatus
from practiceguard.domain.incident.deadline import standing
from practiceguard.domain.incident.incident import Incident
from practiceguard.domain.incident.reach import UNITED_STATES
from practiceguard.services.incident.read_incident import Room
from practiceguard.ui.incident import duty_words
from practiceguard.ui.incident.affected_card import AffectedCard
from practiceguard.ui.incident.risk_card import RiskCard
from practiceguard.ui.theme import theme
from practiceguard.ui.widgets import Card, SecondaryButton, fit, label


class BesideDuties(QWidget):
    """A column of cards; each button only says what was asked for."""

    judge_requested = Signal()
    affected_requested = Signal()
    police_requested = Signal()
    police_change_requested = Signal()
    hipaa_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(theme().px(270))
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        self.risk = RiskCard()
        self.risk.judge_requested.connect(self.judge_requested)
        self.affected = AffectedCard()
        self.affected.go_requested.connect(self.affected_requested)
        police = Card(self.tr("Did the police ask you to wait?"))
        self.holds = label("", "small")
        self.police = fit(SecondaryButton(self.tr("Write it down…")))
        self.police.clicked.connect(self.police_requested)
        police.content.addWidget(self.holds)
        self.police_change = fit(SecondaryButton(self.tr("Lift or prolong it…")))
        self.police_change.clicked.connect(self.police_change_requested)
        police.content.addWidget(self.police)
        police.content.addWidget(self.police_change)
        self._hipaa_card = Card(self.tr("HIPAA"))
        self.hipaa_told = label("", "small")
        self.hipaa = fit(SecondaryButton(self.tr("Answer anew…")))
        self.hipaa.clicked.connect(self.hipaa_requested)
        self._hipaa_card.content.addWidget(self.hipaa_told)
        self._hipaa_card.content.addWidget(self.hipaa)
        for card in (self.risk, self.affected, police, self._hipaa_card):
            column.addWidget(card)
        column.addStretch(1)

    def sizeHint(self) -> QSize:
        """Return the height that its texts need at its width: they wrap."""
        width = self.maximumWidth()
        return QSize(width, self._column.totalHeightForWidth(width))

    @property
    def buttons(self) -> tuple[QWidget, ...]:
        """Return its buttons in their order."""
        return (
            self.risk.judge,
            self.affected.go,
            self.police,
            self.police_change,
            self.hipaa,
        )

    def show_room(self, room: Room, zone: tzinfo) -> None:
        """Show an incident."""
        incident = room.incident
        self.risk.show_room(room, zone)
        self.affected.show_incident(incident)
        self._show_holds(incident, zone)
        at_home = incident.home.split("-", maxsplit=1)[0] == UNITED_STATES
        # While nobody has said, the question stands in the table.
        self._hipaa_card.setVisible(at_home and incident.hipaa is not HipaaStatus.UNSURE)
        self.hipaa_told.setText(
            self.tr("It binds the practice.")
            if incident.hipaa is HipaaStatus.COVERED
            else self.tr("It does not bind the practice.")
        )

    def _show_holds(self, incident: Incident, zone: tzinfo) -> None:
        lines = [
            self.tr("{who} asked on {when}: until {day}.").format(
                who=one.who,
                when=duty_words.moment(one.asked_at, zone),
                day=duty_words.day(one.last_day(zone)),
            )
            for one in standing(incident.holds)
            if one.ended_on is None  # of one that was changed, what it was changed to
        ]
        none = self.tr("Only the police can let some notices wait: not the insurer, not an expert.")
        self.holds.setText("\n".join(lines) or none)
        self.police.setVisible(incident.closed_at is None)
        self.police_change.setVisible(incident.closed_at is None and bool(incident.holds))
