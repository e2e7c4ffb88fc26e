"""The nearest deadline of an incident: what it is, and the strip that keeps it in view."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta, tzinfo

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from practiceguard.domain.incident.duty import Duty
from practiceguard.domain.incident.incident import Incident
from practiceguard.domain.incident.need import Need
from practiceguard.domain.incident.reach import Ground
from practiceguard.domain.incident.rule import Recipient
from practiceguard.services.ports import Clock
from practiceguard.ui.incident import times
from practiceguard.ui.theme import Level
from practiceguard.ui.widgets import StatusBadge, fit, label

PRESSING = timedelta(hours=72)
"""What is due within three days is amber; late is red."""
REFRESH_MS = 20_000


def nearest_of(duties: Iterable[Duty], incident: Incident) -> Duty | None:
    """Given the duties of an incident, return the one that is due first and not settled.

    What hangs on a question comes after what is sure: one patient of a far country must not push
    the practice's own authority out of sight. `asked_before` tells of it.
    """
    due = _due(duties, incident)
    sure = [one for one in due if one.need is not Need.DECIDE]
    # Of those due at the same minute the practice's own authority comes first.
    return min(
        sure or due,
        key=lambda one: (_due_at(one), one.ground is not Ground.ESTABLISHED),
        default=None,
    )


def asked_before(duties: Iterable[Duty], incident: Incident) -> bool:
    """Return whether an open question may bring a deadline before the nearest one that is sure."""
    due = _due(duties, incident)
    nearest = nearest_of(due, incident)
    return nearest is not None and any(_due_at(one) < _due_at(nearest) for one in due)


def _due(duties: Iterable[Duty], incident: Incident) -> list[Duty]:
    return [
        one
        for one in duties
        if one.need.is_open
        and one.due_at is not None
        and not incident.progress_of(one).stage.is_settled
    ]


def _due_at(duty: Duty) -> datetime:
    return duty.due_at or datetime.max.replace(tzinfo=UTC)


def whom(duty: Duty) -> str:
    """Given a duty, return whom it tells, short."""
    authority = duty.law.authority
    return {
        Recipient.AUTHORITY: authority.acronym or authority.name,
        Recipient.PEOPLE: QCoreApplication.translate("IncidentDeadline", "the people affected"),
        Recipient.MEDIA: QCoreApplication.translate("IncidentDeadline", "the press"),
        Recipient.CREDIT_AGENCIES: QCoreApplication.translate(
            "IncidentDeadline", "the credit agencies"
        ),
        Recipient.POLICE: QCoreApplication.translate("IncidentDeadline", "the police"),
    }.get(duty.rule.recipient, duty.rule.addressee or authority.name)


def due_text(duty: Duty, zone: tzinfo) -> str:
    """Given a duty with a date, return day, date and hour as the practice's wall has them."""
    if duty.deadline is not None and duty.deadline.day is not None:
        return times.end_of_day(duty.deadline.day)
    return times.day_and_hour(duty.due_at, zone) if duty.due_at is not None else ""


def level_of(span: timedelta) -> Level:
    """Given how much is left, return its level."""
    if span < timedelta(0):
        return Level.BAD
    return Level.CARE if span <= PRESSING else Level.UNPROVED


class DeadlineStrip(QFrame):
    """The nearest deadline, counted down; it takes no room while there is none."""

    refreshed = Signal()

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._duty: Duty | None = None
        self._is_asked_before = False
        self._zone: tzinfo | None = None
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        self._badge = fit(StatusBadge())
        self._text = label("", "strong")
        line.addWidget(self._badge)
        line.addWidget(self._text, 1)
        self._timer = QTimer(self)
        self._timer.setInterval(REFRESH_MS)
        self._timer.timeout.connect(self.refresh)
        self.hide()

    @property
    def text(self) -> str:
        """Return what is shown, as one text."""
        return f"{self._badge.text}. {self._text.text()}" if self._duty is not None else ""

    def show_duty(self, duty: Duty | None, zone: tzinfo, *, is_asked_before: bool = False) -> None:
        """Show this duty, or nothing; `is_asked_before`: a question may bring an earlier one."""
        self._duty, self._zone, self._is_asked_before = duty, zone, is_asked_before
        self.setVisible(duty is not None)
        if duty is None:
            self._timer.stop()
        else:
            self._timer.start()
            self.refresh()

    def refresh(self) -> None:
        """Count down."""
        if self._duty is None or self._zone is None or self._duty.due_at is None:
            return
        span = self._duty.due_at - self._clock.now()
        self._badge.set_state(times.left(span), level_of(span))
        text = _sentence(self._duty, self._zone)
        if self._is_asked_before:
            text = self.tr("{text}. Open questions may come earlier").format(text=text)
        self._text.setText(text)
        self.setAccessibleName(self.text)
        self.refreshed.emit()

    def stop(self) -> None:
        """Count no more."""
        self._timer.stop()


def _sentence(duty: Duty, zone: tzinfo) -> str:
    pattern = (
        QCoreApplication.translate("IncidentDeadline", "Tell {whom}: {when}")
        if duty.deadline is not None
        else QCoreApplication.translate("IncidentDeadline", "Tell {whom}, our own target: {when}")
    )
    text = pattern.format(whom=whom(duty), when=due_text(duty, zone))
    if duty.need is Need.CHECK_FIRST:
        note = QCoreApplication.translate("IncidentDeadline", "check this first")
        text = f"{text} ({note})"
    elif duty.need is Need.DECIDE:
        note = QCoreApplication.translate("IncidentDeadline", "if it applies: to be answered")
        text = f"{text} ({note})"
    return text
