"""Those whom no letter reaches: how many, what a law asks for them, and what it only advises."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from practiceguard.domain.incident.duty import Duty
from practiceguard.domain.incident.incident import DutyStage
from practiceguard.domain.incident.rule import Jurisdiction, Recipient, Regime
from practiceguard.domain.incident.threshold import Comparison
from practiceguard.domain.incident.unreachable import Tracking
from practiceguard.services.incident.derive_duties import Derived
from practiceguard.services.incident.read_incident import Room
from practiceguard.ui import formats
from practiceguard.ui.incident import duty_words
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.incident.law_in_language import in_window_language, row_in_window_language
from practiceguard.ui.incident.notices.substitute_dialogs import (
    PostedInPublicDialog,
    TakenDownDialog,
)
from practiceguard.ui.incident.writing_dialog import open_dialog, plain_column
from practiceguard.ui.theme import theme
from practiceguard.ui.widgets import BesideOrBelow, InLine, SecondaryButton, StatusBadge, fit, label
from practiceguard.wording import duties as words


class SubstituteSection(QWidget):
    """One line for each law that counts them; hidden while everybody can be reached."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._column = plain_column(self)
        self.buttons: dict[str, SecondaryButton] = {}
        """By the key of the duty."""
        self.texts: list[str] = []
        self.hide()

    def show_duties(self, room: Room, derived: Derived, tracking: Tracking) -> None:
        """Show what the laws ask for those out of reach."""
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.buttons, self.texts = {}, []
        out = tracking.out_of_reach.addresses.everybody
        counting = [one for one in derived.duties if one.rule.recipient is Recipient.UNREACHABLE]
        shown = in_window_language(counting, self._desk.app.incidents.law_text)
        for duty in shown:
            if _is_told(duty, room, out):
                self._tell_duty(room, duty)
        if out:
            for law in _advising(derived):
                self._tell_advice(law)
        self.setVisible(bool(self.texts))

    def _tell_duty(self, room: Room, duty: Duty) -> None:
        count, progress = duty.rule.threshold.count, room.incident.of(duty.id)
        number = count.number if count is not None else 0
        if duty.rule.public is not None:
            told = self.tr(
                "Out of reach: {people}. From {number} on a notice in public is asked for."
            )
        else:
            told = self.tr("Out of reach: {people}, fewer than {number}: to be told otherwise.")
        text = told.format(people=formats.number(duty.people), number=formats.number(number))
        when = duty_words.when(duty, progress, self._desk.app.world.clock.now(), self._desk.zone)
        is_asked = duty.need.is_open or progress.posted is not None
        line = (
            self.tr("{whom}: {when}").format(whom=duty.rule.addressee, when=when.line)
            if is_asked
            else duty_words.why(duty)
        )
        line = f"{line} ({duty.rule.law})"
        badge = StatusBadge(when.badge, when.level) if is_asked and when.badge else None
        button = None
        if duty.rule.public is not None and room.incident.closed_at is None:
            if progress.stage is DutyStage.STANDING:
                button = self._button(duty, self.tr("It was taken down…"), room)
            elif duty.need.is_open and not progress.stage.is_settled:
                button = self._button(duty, self.tr("The notice is up…"), room)
        self._add(text, line, badge, button)

    def _tell_advice(self, law: Jurisdiction) -> None:
        shown = row_in_window_language(law, self._desk.app.incidents.law_text)
        mark = law.field_marks.get("exceptions", law.mark)
        told = self.tr(
            "{place} names no number. Instead of letters, as an exception: {words}"
        ).format(place=duty_words.place_name(law), words=shown.public_instead)
        line = self.tr("{law}. It is advice: a person decides, and writes down why.").format(
            law=_article(law)
        )
        if not mark.is_settled:
            line = f"{line} {duty_words.say(words.MARKS[mark])}"
        self._add(told, line)

    def _add(self, text: str, line: str, *beside: QWidget | None) -> None:
        self.texts += [text, line]
        row, told = QWidget(), QWidget()
        column = plain_column(told)
        column.setSpacing(2)
        column.addWidget(label(text, "strong"))
        column.addWidget(label(line, "small"))
        sides = BesideOrBelow(theme().px(300), row, gap=12, is_centred=True)
        sides.addWidget(told)
        shown = [one for one in beside if one is not None]
        if shown:
            side = QWidget()
            across = InLine(side, gap=8)
            for one in shown:
                across.addWidget(one)
            sides.addWidget(side)
        self._column.addWidget(row)

    def _button(self, duty: Duty, text: str, room: Room) -> SecondaryButton:
        button = fit(SecondaryButton(text))
        button.clicked.connect(lambda: self.open_duty(duty, room))
        self.buttons[duty.id.key] = button
        return button

    def open_duty(self, duty: Duty, room: Room) -> None:
        """Write down that the notice is up, or that it was taken down."""
        dialog = dialog_for(self._desk, duty, room, self.window())
        if dialog is not None:
            open_dialog(dialog, self.changed.emit)


def dialog_for(
    desk: Desk, duty: Duty, room: Room, window: QWidget
) -> PostedInPublicDialog | TakenDownDialog | None:
    """Given a duty to tell in public, return the dialog for what comes next; None for another."""
    progress = room.incident.of(duty.id)
    if progress.stage is DutyStage.STANDING and progress.posted is not None:
        return TakenDownDialog(desk, duty.id, progress.posted, window)
    if duty.rule.public is None:
        return None
    phone = desk.app.incidents.notices.details.read().free_phone
    return PostedInPublicDialog(desk, room.incident, duty.id, duty.rule.public, phone, window)


def _is_told(duty: Duty, room: Room, out: int) -> bool:
    """Return whether a duty says something now: of two for so many and for fewer only one does."""
    if duty.need.is_open or room.incident.of(duty.id).posted is not None:
        return True
    count = duty.rule.threshold.count
    is_upper = count is not None and count.comparison is not Comparison.FEWER_THAN
    return bool(out) and is_upper


def _advising(derived: Derived) -> tuple[Jurisdiction, ...]:
    """Return the laws that ask for letters, and under which a public notice may replace them."""
    found = {
        one.law.code: one.law
        for one in derived.duties
        if one.rule.recipient is Recipient.PEOPLE and one.need.is_open and one.law.public_instead
    }
    return tuple(found.values())


_OF_THE_EU = "GDPR Art. 34(3)(c)"
"""A public communication, where telling each person would be a disproportionate effort."""


def _article(law: Jurisdiction) -> str:
    if law.regime is Regime.GDPR:
        return _OF_THE_EU
    people = next((one for one in law.duties if one.recipient is Recipient.PEOPLE), None)
    return people.law if people is not None else law.law
