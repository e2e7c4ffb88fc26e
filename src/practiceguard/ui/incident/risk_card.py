"""How grave it is, as it was last judged; not judged yet counts as high."""

from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from practiceguard.domain.incident.entry import ExposureSeen, PatientContacted
from practiceguard.domain.incident.incident import Signed
from practiceguard.domain.incident.risk import Exposure, Risk
from practiceguard.services.incident.read_incident import Room
from practiceguard.ui import formats
from practiceguard.ui.incident import duty_words
from practiceguard.ui.translation import translated
from practiceguard.ui.widgets import Card, SecondaryButton, fit, label
from practiceguard.wording import judging as words


def risk_word(room: Room) -> str:
    """Given an incident, return how grave it is in a word or two."""
    if not room.incident.is_breach:
        return translated(words.CONTEXT, words.NO_BREACH)
    return translated(words.CONTEXT, words.RISKS[room.incident.risk])


def exposures_in_words(room: Room, zone: tzinfo) -> tuple[str, ...]:
    """Given an incident, return what shows that somebody has the data, with day and entry.

    One line for each kind of sign, with the first that was written down and how many followed.
    """
    seen: dict[Exposure, list[Signed]] = {}
    for signed in room.entries:
        exposure = _exposure(signed)
        if exposure is not None:
            seen.setdefault(exposure, []).append(signed)
    return tuple(_sign(exposure, signs, zone) for exposure, signs in seen.items())


def _sign(exposure: Exposure, signs: list[Signed], zone: tzinfo) -> str:
    first, more = signs[0], len(signs) - 1
    told = translated(words.CONTEXT, words.EXPOSURES[exposure]).format(
        date=formats.short_date(_seen_at(first).astimezone(zone).date()), number=first.number
    )
    if not more:
        return told
    again = (
        QCoreApplication.translate("RiskCard", "Seen once more.")
        if more == 1
        else QCoreApplication.translate("RiskCard", "Seen {count} more times.").format(
            count=formats.number(more)
        )
    )
    return f"{told} {again}"


class RiskCard(Card):
    """The risk, who judged it, what forbids to judge it away, and the button that judges."""

    judge_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        title = self.tr("Risk for the patients")
        self.setAccessibleName(title)
        self.content.addWidget(label(title, "title"))
        self.word = label("", "figure")
        self.told = label("", "small")
        self.exposed = label("", "small")
        self.judge = fit(SecondaryButton(self.tr("Judge the risk…")))
        self.judge.clicked.connect(self.judge_requested)
        for widget in (self.word, self.told, self.exposed, self.judge):
            self.content.addWidget(widget)

    def show_room(self, room: Room, zone: tzinfo) -> None:
        """Show an incident."""
        incident = room.incident
        decision = incident.decision
        self.word.setText(risk_word(room))
        if decision is None:
            self.told.setText(
                self.tr(
                    "It counts as high until a named person has answered the questions. Nothing "
                    "waits for that."
                )
            )
        else:
            told = self.tr("{who}, {when}: {why}").format(
                who=decision.who,
                when=duty_words.moment(decision.at, zone),
                why=decision.why or "–",
            )
            if decision.severity is not None:
                score = self.tr("ENISA score {score}, a justification only.").format(
                    score=formats.decimal(decision.severity, 2)
                )
                told = f"{told}\n{score}"
            if not incident.decision_stands:
                no_longer = self.tr(
                    "What was decided before no longer holds with what came to light since: it "
                    "counts as high until somebody judges it anew."
                )
                told = f"{no_longer}\n{told}"
            self.told.setText(told)
        is_grave = incident.is_breach and incident.risk in {Risk.HIGH, Risk.UNKNOWN}
        exposed = exposures_in_words(room, zone) if is_grave else ()
        self.exposed.setText("\n".join(exposed))
        self.exposed.setVisible(bool(exposed))
        self.judge.setText(self.tr("Judge it anew…") if decision else self.tr("Judge the risk…"))
        self.judge.setVisible(incident.closed_at is None)


def _exposure(signed: Signed) -> Exposure | None:
    if isinstance(signed.entry, ExposureSeen):
        return signed.entry.exposure
    return Exposure.PATIENT_CONTACTED if isinstance(signed.entry, PatientContacted) else None


def _seen_at(signed: Signed) -> datetime:
    entry = signed.entry
    return entry.contacted_at if isinstance(entry, PatientContacted) else signed.at
