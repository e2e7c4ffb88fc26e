"""The number as the log has it: where it began, who changed it, why, and what shows it."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from practiceguard.domain.incident.affected_count import AffectedCount, CountStep
from practiceguard.domain.incident.entry import AffectedCounted, EvidenceId
from practiceguard.domain.incident.incident import Incident
from practiceguard.services.incident.read_incident import Room
from practiceguard.ui import formats
from practiceguard.ui.incident import times
from practiceguard.ui.incident.affected.count_dialog import CountDialog
from practiceguard.ui.incident.affected.counting import Counting
from practiceguard.ui.incident.sections import Section
from practiceguard.ui.incident.writing_dialog import open_dialog, plain_column
from practiceguard.ui.theme import Level
from practiceguard.ui.widgets import (
    Card,
    RowList,
    SecondaryButton,
    StatusBadge,
    fit,
    label,
)


class NumberSection(Section):
    """One figure, and every step that led to it."""

    def __init__(self, counting: Counting, parent: QWidget | None = None) -> None:
        super().__init__(counting.desk, parent)
        self._counting = counting
        self._count = AffectedCount()
        self._incident: Incident | None = None
        self._shown: object = None
        card = Card(self.tr("People affected, as the log has it"))
        self.figure = label("", "figure")
        self.told = label("", "secondary")
        self.change = fit(SecondaryButton(self.tr("Set another number…")))
        self.change.clicked.connect(self.ask)
        for widget in (self.figure, self.told, self.change):
            card.content.addWidget(widget)
        self.content.addWidget(card)
        self.history_card = Card(self.tr("How it came to this number"))
        self.history = RowList()
        self.history_card.content.addWidget(self.history)
        self.content.addWidget(self.history_card)

    def name(self, room: Room) -> str:
        """Return the name of the section."""
        del room
        return self.tr("The number")

    def is_wanted(self, room: Room) -> bool:
        """Return whether anything was counted, or nothing can be: then a person has to say it."""
        known = room.incident.affected is not None or self._counting.counted is not None
        return known or self._counting.has_no_copy

    def show_room(self, room: Room) -> None:
        """Show the number with its history."""
        self._incident = room.incident
        self._count = count_of(room)
        facts = (self._count, room.incident.closed_at)
        if facts == self._shown:
            return
        self._shown = facts
        people = self._count.people
        self.figure.setText("–" if people is None else formats.number(people))
        self.told.setText(self._told())
        self.change.setVisible(room.incident.closed_at is None)
        self.history_card.setVisible(bool(self._count.steps))
        self.history.clear()
        zone = times.zone_of(room.incident.zone)
        names = {one.evidence: one.name for one in room.incident.evidence}
        before: CountStep | None = None
        rows = []
        for step in self._count.steps:
            rows.append((step, before))
            before = step
        for step, earlier in reversed(rows):
            self._add(step, earlier, times.short_day_and_hour(step.at, zone), names)

    def ask(self) -> None:
        """Ask for another number."""
        if self._incident is not None:
            open_dialog(CountDialog(self.desk, self._incident, self._count, self.window()))

    def _told(self) -> str:
        people, reachable = self._count.people, self._count.reachable
        if people is None:
            return self.tr("Nothing is in the log yet.")
        if reachable is not None and people < reachable:
            return self.tr(
                "{count} could be reached in the copies. The number was lowered; that stays "
                "visible here and in the log."
            ).format(count=formats.number(reachable))
        return self.tr(
            "It begins at everybody who could be reached in the copies, and goes down only with a "
            "reason and a file that shows it."
        )

    def _add(
        self, step: CountStep, before: CountStep | None, when: str, names: Mapping[EvidenceId, str]
    ) -> None:
        is_lower = before is not None and step.people < before.people
        if step.counted is not None:
            badge = StatusBadge(self.tr("counted in the copies"), Level.GOOD)
        elif is_lower:
            badge = StatusBadge(self.tr("lowered"), Level.CARE)
        else:
            badge = StatusBadge(self.tr("set by a person"), Level.UNPROVED)
        text = QWidget()
        column = plain_column(text)
        column.addWidget(
            label(
                self.tr("{count} people, {when}, {who}").format(
                    count=formats.number(step.people), when=when, who=step.who
                ),
                "strong",
            )
        )
        details = []
        if step.nobodys_files:
            details.append(
                self.tr("besides: {files} of which nobody can tell whose they are").format(
                    files=formats.files(step.nobodys_files)
                )
            )
        if step.reason:
            details.append(self.tr("Reason: {why}").format(why=step.reason))
        if step.evidence:
            name = names.get(EvidenceId(step.evidence), step.evidence)
            details.append(self.tr("Shown by: {file}").format(file=name))
        if details:
            column.addWidget(label("\n".join(details), "small"))
        self.history.add_row(fit(badge), text, stretch=1)


def count_of(room: Room) -> AffectedCount:
    """Given an incident as it was read, return its number with all its history."""
    return AffectedCount(
        tuple(
            CountStep(
                one.entry.people,
                one.entry.nobodys_files,
                one.at,
                one.author,
                one.entry.counted,
                one.entry.reason,
                one.entry.evidence or "",
            )
            for one in room.entries
            if isinstance(one.entry, AffectedCounted)
        )
    )
