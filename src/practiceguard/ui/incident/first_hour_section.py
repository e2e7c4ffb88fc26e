"""The first-hour card of the kind that was chosen: boxes to tick, each with its time."""

from datetime import tzinfo

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from practiceguard.domain.backup.hold import Hold
from practiceguard.domain.incident.advice import Phase
from practiceguard.domain.incident.entry import KindChanged, StepTicked
from practiceguard.domain.incident.incident import Incident
from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.services.incident.read_incident import Room
from practiceguard.ui import formats
from practiceguard.ui.incident import times
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.incident.first_hour_words import (
    ask_and_print,
    how_of,
    phase_name,
    sources_text,
    title_of,
    to_check,
)
from practiceguard.ui.incident.kind_dialog import KindDialog
from practiceguard.ui.incident.sections import Section
from practiceguard.ui.incident.words import breakable, kind_choice, room_title
from practiceguard.ui.tasks import run_task
from practiceguard.ui.theme import Level
from practiceguard.ui.widgets import (
    Card,
    DetailsPanel,
    HairLine,
    InLine,
    MessageBanner,
    QuietLink,
    SecondaryButton,
    fit,
    label,
)
from practiceguard.wording.first_hour import card_of
from practiceguard.wording.first_hour_step import CardStep


class StepRow(QWidget):
    """One step: a box, what to do and how, and when it was done."""

    def __init__(self, step: CardStep, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.step = step
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 6, 0, 6)
        line.setSpacing(12)
        self.box = QCheckBox()
        self.box.setAccessibleName(title_of(step))
        self.box.setAccessibleDescription(how_of(step))
        line.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(label(title_of(step), "strong"))
        texts.addWidget(label(how_of(step)))
        if check := to_check(step):
            texts.addWidget(label(check, "small"))
        self.done: QLabel = label("", "small")
        texts.addWidget(self.done)
        line.addLayout(texts, 1)

    def show_done(self, text: str) -> None:
        """Show when it was done; an empty text: it was not."""
        self.box.blockSignals(True)
        self.box.setChecked(bool(text))
        self.box.blockSignals(False)
        self.done.setText(text)
        self.done.setVisible(bool(text))


class FirstHourSection(Section):
    """What opening did, and the card."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._room: Room | None = None
        self._kind: IncidentKind | None = None
        self._zone: tzinfo | None = None
        self.rows: dict[str, StepRow] = {}
        self.banner = MessageBanner()
        self.content.addWidget(self.banner)
        self._seen_card = Card()
        self._seen = label()
        self._kind_text = label("", "secondary")
        self.change_kind = fit(QuietLink(self.tr("It is of another kind…")))
        self.change_kind.clicked.connect(self._on_change_kind)
        self.print_button = fit(SecondaryButton(self.tr("Print the card")))
        self.print_button.clicked.connect(lambda: ask_and_print(self.as_text(), self))
        self._seen_card.content.addWidget(self._kind_text)
        self._seen_card.content.addWidget(self._seen)
        buttons = InLine(gap=10)
        buttons.addWidget(self.print_button)
        buttons.addWidget(self.change_kind)
        self._seen_card.content.addLayout(buttons)
        self.content.addWidget(self._seen_card)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(16)
        self.content.addLayout(self._cards)

    def name(self, room: Room) -> str:
        """Return the name with how many steps are done."""
        steps = card_of(room.incident.kind)
        done = sum(step.key in room.incident.steps for step in steps)
        return self.tr("First hour ({done} of {count})").format(
            done=formats.number(done), count=formats.number(len(steps))
        )

    def show_room(self, room: Room) -> None:
        """Show which steps were done."""
        is_first = self._room is None
        self._room = room
        incident = room.incident
        self._zone = times.zone_of(incident.zone)
        self._kind_text.setText(kind_choice(incident.kind)[0])
        self._seen.setText(breakable(self._first_words(incident)))
        if incident.kind is not self._kind:
            self._kind = incident.kind
            self._build(incident.kind)
        who = _who_ticked(room)
        for key, row in self.rows.items():
            at = incident.steps.get(key)
            row.show_done(
                self.tr("done {when}, {who}").format(
                    when=times.short_day_and_hour(at, self._zone), who=who.get(key, "–")
                )
                if at is not None
                else ""
            )
            row.box.setEnabled(incident.closed_at is None)
        if is_first or incident.closed_at is not None:
            self.look_at_copies()

    def as_text(self) -> str:
        """Return the card as text, ticked as it is."""
        if self._room is None:
            return ""
        incident = self._room.incident
        lines = [
            "PracticeGuard",
            self.tr("Incident {number}").format(number=incident.number),
            room_title(incident),
            self._first_words(incident),
            "",
        ]
        phase: Phase | None = None
        for step in card_of(incident.kind):
            if step.phase is not phase:
                phase = step.phase
                lines += [phase_name(phase).upper(), ""]
            at = incident.steps.get(step.key)
            zone = times.zone_of(incident.zone)
            when = times.short_day_and_hour(at, zone) if at is not None else "____:____"
            lines += [f"{'☑' if at else '☐'} {title_of(step)}    {when}", f"   {how_of(step)}", ""]
        return "\n".join(lines)

    def _first_words(self, incident: Incident) -> str:
        noticed = incident.moments[0]
        return self.tr("{who}, {when}: {what}").format(
            who=noticed.who,
            when=times.day_and_hour(noticed.at, times.zone_of(incident.zone)),
            what=noticed.why or "–",
        )

    def _build(self, kind: IncidentKind) -> None:
        while (item := self._cards.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = {}
        steps = card_of(kind)
        for phase in Phase:
            of_phase = [step for step in steps if step.phase is phase]
            if of_phase:
                self._cards.addWidget(self._card(phase, of_phase))
        self._cards.addWidget(
            DetailsPanel(sources_text(steps), name=self.tr("Where this advice comes from"))
        )

    def _card(self, phase: Phase, steps: list[CardStep]) -> Card:
        card = Card(phase_name(phase))
        for number, step in enumerate(steps):
            if number:
                card.content.addWidget(HairLine())
            row = StepRow(step)
            row.box.toggled.connect(lambda done, key=step.key: self._tick(key, done=done))
            self.rows[step.key] = row
            card.content.addWidget(row)
        return card

    def _tick(self, key: str, *, done: bool) -> None:
        at = self.desk.app.world.clock.now()
        self.desk.write(StepTicked(key, done, at), on_refused=self._show_again)

    def showEvent(self, event: QShowEvent) -> None:
        """Look again for whoever comes back: somebody may have lifted the hold."""
        super().showEvent(event)
        self.look_at_copies()

    def _show_again(self) -> None:
        if self._room is not None:
            self.show_room(self._room)

    def _on_change_kind(self) -> None:
        if self._kind is None:
            return
        dialog = KindDialog(self._kind, self.window())
        dialog.accepted.connect(lambda: self.desk.write(KindChanged(dialog.kind)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def look_at_copies(self) -> None:
        """Say whether every copy is kept, as it is now."""
        if self._room is None:
            return
        incident = self._room.incident
        preserve = self.desk.app.incidents.preserve
        run_task(
            self,
            lambda _handle: (preserve.hold_of(incident.id), self.desk.app.world.store.plan()),
            on_success=lambda found: self._show_copies(
                incident, found[0], is_set_up=found[1] is not None
            ),
            on_failure=lambda _error: self._show_copies(incident, None, is_set_up=True),
        )

    def _show_copies(self, incident: Incident, hold: Hold | None, *, is_set_up: bool) -> None:
        """Say what opening did, and nothing that it did not."""
        if incident.closed_at is not None:
            self.banner.hide()
            return
        count = len(incident.marked_snapshots)
        if not is_set_up:
            self.banner.show_message(
                Level.UNPROVED,
                self.tr("PracticeGuard keeps no copies here yet, so there are none to protect"),
                self.tr("The log of this incident is kept, encrypted, on this computer."),
            )
            return
        if hold is None:
            self.banner.show_message(
                Level.CARE,
                self.tr("It is not certain that no copy is removed"),
                self.tr("The order to keep every copy is not there, or was lifted."),
                self.tr("Under “Backups” somebody can say that every copy is to stay."),
            )
            return
        marked = {
            0: self.tr("no copy from before is known"),
            1: self.tr("1 copy from before is marked"),
        }.get(count, self.tr("{count} copies from before are marked"))
        means = (
            self.tr(
                "They are evidence, and what the records can be restored from. This stays so "
                "until somebody lifts it."
            )
            if count
            else self.tr("This stays so until somebody lifts it.")
        )
        self.banner.show_message(
            Level.GOOD,
            self.tr("No copy is removed any more; {marked}").format(
                marked=marked.format(count=formats.number(count))
            ),
            means,
        )


def _who_ticked(room: Room) -> dict[str, str]:
    """Return who ticked each step last."""
    return {one.entry.step: one.author for one in room.entries if isinstance(one.entry, StepTicked)}
