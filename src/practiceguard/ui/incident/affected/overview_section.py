"""The first part of the page: the sentence, what it rests on, and the counts."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from practiceguard.domain.backup.progress import Progress
from practiceguard.domain.incident.data_kind import DataKind
from practiceguard.domain.incident.incident import Incident
from practiceguard.services.incident.read_incident import Room
from practiceguard.ui import formats
from practiceguard.ui.errors import tell_failure
from practiceguard.ui.incident import times
from practiceguard.ui.incident.affected import words
from practiceguard.ui.incident.affected.counting import Counting
from practiceguard.ui.incident.affected.results import Results
from practiceguard.ui.incident.sections import Section
from practiceguard.ui.incident.writing_dialog import plain_column
from practiceguard.ui.theme import Level, theme
from practiceguard.ui.widgets import (
    BesideOrBelow,
    Card,
    MessageBanner,
    PrimaryButton,
    ProgressCard,
    RowList,
    SecondaryButton,
    StatusBadge,
    fit,
    label,
)


class OverviewSection(Section):
    """What is missing is a row with a button; the filled one is the next step."""

    copies_wanted = Signal()
    names_wanted = Signal()
    addresses_wanted = Signal(object)
    """A file that was dropped, None to choose one."""

    def __init__(self, counting: Counting, parent: QWidget | None = None) -> None:
        super().__init__(counting.desk, parent)
        self._counting = counting
        self._incident: Incident | None = None
        self.setAcceptDrops(True)
        self.sentence = label("", "title")
        self.secondary = label("", "secondary")
        self.banner = MessageBanner()
        self.next = PrimaryButton("")
        self.next.clicked.connect(self.go_on)
        head = BesideOrBelow(theme().px(360))
        told = QWidget()
        column = plain_column(told)
        column.addWidget(self.sentence)
        column.addWidget(self.secondary)
        head.addWidget(told)
        head.addWidget(self.next)
        self.progress = ProgressCard(
            self.tr("Looking who is affected"),
            note=self.tr("You may go on with other pages meanwhile."),
            stopping=self.tr("Stopping. What was counted before stays."),
        )
        self.progress.stop_requested.connect(self._on_stop)
        self.progress.hide()
        rests = Card(self.tr("What it rests on"))
        self.rows = RowList()
        rests.content.addWidget(self.rows)
        self.results = Results(counting)
        self.results.hide()
        self.content.addLayout(head)
        for widget in (self.banner, self.progress, self.results, rests):
            self.content.addWidget(widget)
        self._rows_shown: object = None
        counting.progressed.connect(self._on_progress)
        counting.failed.connect(lambda error: tell_failure(self.banner, error, Level.CARE))

    def name(self, room: Room) -> str:
        """Return the name of the section."""
        del room
        return self.tr("How many")

    def show_room(self, room: Room) -> None:
        """Show what is known now."""
        self._incident = room.incident
        counting, incident = self._counting, room.incident
        counted = counting.counted
        self.sentence.setText(self._sentence(incident))
        self.secondary.setText(self._secondary(incident))
        self.secondary.setVisible(bool(self.secondary.text()))
        if counting.is_counting and self.progress.isHidden():
            self.progress.reset()
            self.banner.hide()
        self.progress.setVisible(counting.is_counting)
        self.results.setVisible(counted is not None)
        if counted is not None:
            self.results.show_affected(counted.affected)
        text = self._next_step(incident)
        self.next.setText(text)
        self.next.setVisible(bool(text) and incident.closed_at is None)
        self.next.setEnabled(not counting.is_counting and counting.is_read)
        self._show_rows()

    def go_on(self) -> None:
        """Do the next step."""
        counting = self._counting
        self.banner.hide()
        if not counting.chosen:
            self.copies_wanted.emit()
        elif not counting.set_up.has_rules and counting.counted is None:
            self.names_wanted.emit()
        elif counting.counted is None:
            counting.count()
        elif not counting.is_recorded:
            counting.record()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file that is held above the page."""
        if dropped_file(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take it as the address book."""
        file = dropped_file(event)
        if file is not None:
            event.acceptProposedAction()
            self.addresses_wanted.emit(file)

    # --- what it says -------------------------------------------------------------------------

    def _sentence(self, incident: Incident) -> str:
        counted = self._counting.counted
        if counted is not None:
            return words.sentence_of(counted.affected.table)
        found = incident.found
        if found is not None:
            kinds = {kind: found.by_kind.get(kind.value, 0) for kind in DataKind}
            return words.sentence(found.people, kinds, found.without_address)
        return self.tr("Who is affected is read from your copies, not from memory")

    def _secondary(self, incident: Incident) -> str:
        counting = self._counting
        zone = self._counting.zone
        if counting.has_no_copy and incident.found is None:
            return self.tr(
                "No copy is known here, so nothing can be counted. Write what you know from "
                "elsewhere, such as the list of your software, under “The number”."
            )
        if counting.counted is None and incident.found is None:
            return self.tr(
                "Nothing was counted yet. No file is opened for it: names of folders and files are "
                "enough."
            )
        told = words.copies(counting.chosen, zone)
        is_before = {one.ref: one.is_before for one in counting.set_up.choices}
        if counting.chosen and is_before.get(counting.chosen[0]):
            told = (
                self.tr("{copies}; the first of them is from before the first sign").format(
                    copies=told
                )
                if len(counting.chosen) > 1
                else self.tr("{copies}, from before the first sign").format(copies=told)
            )
        if counting.folders != ("/",):
            told = self.tr("{copies}; only some folders").format(copies=told)
        people = incident.affected
        counted = counting.counted
        found = counted.affected.table.people if counted else None
        if people is not None and found is not None and people != found:
            told = self.tr("{told}. The number in the log is {count}: see “The number”.").format(
                told=told, count=formats.number(people)
            )
        return told

    def _next_step(self, incident: Incident) -> str:
        counting = self._counting
        if not counting.is_read:
            return ""
        if not counting.chosen:
            return self.tr("Choose copies…") if counting.set_up.choices else ""
        if counting.counted is None:
            if not counting.set_up.has_rules:
                return self.tr("Set up names of files…")
            return (
                self.tr("Count who is affected")
                if incident.found is None
                else self.tr("Count again")
            )
        return "" if counting.is_recorded else self.tr("Write the number into the log")

    def _show_rows(self) -> None:
        counting = self._counting
        set_up, is_free = counting.set_up, not counting.is_counting
        incident = self._incident
        is_open = incident is not None and incident.closed_at is None
        facts = (set_up, counting.chosen, counting.folders, is_free, is_open, counting.is_read)
        if facts == self._rows_shown:
            return
        self._rows_shown = facts
        self.rows.clear()
        zone = self._counting.zone
        if not counting.is_read:
            self.rows.add_row(label(self.tr("Reading what is set up…"), "secondary"))
            return
        self._add(
            self.tr("Copies"),
            words.copies(counting.chosen, zone) if set_up.choices else self.tr("No copy is known"),
            self.tr("Choose copies…"),
            self.copies_wanted.emit,
            is_done=bool(counting.chosen),
            can=bool(set_up.choices) and is_free and is_open,
        )
        self._add(
            self.tr("How files are named"),
            self._rules_told(),
            self.tr("Set up…") if not set_up.has_rules else self.tr("Change…"),
            self.names_wanted.emit,
            is_done=set_up.has_rules,
            can=bool(counting.chosen) and is_free,
        )
        self._add(
            self.tr("Address book"),
            self._book_told(),
            self.tr("Take it in…") if set_up.book is None else self.tr("Take in a newer one…"),
            lambda: self.addresses_wanted.emit(None),
            is_done=set_up.book is not None,
            can=is_free,
        )

    def _rules_told(self) -> str:
        naming = self._counting.set_up.naming
        lines = [words.rule(one) for one in naming.rules]
        if naming.listed:
            lines.append(
                self.tr("The list of your software: {count} patients with a number").format(
                    count=formats.number(len(naming.listed))
                )
            )
        return "\n".join(lines) or self.tr(
            "Not set up yet. It takes a few minutes, is done once, and you see what it finds."
        )

    def _book_told(self) -> str:
        book = self._counting.set_up.book
        if book is None:
            return self.tr(
                "Not taken in yet. Without it nobody knows where people live: drop a CSV or Excel "
                "file from your software here."
            )
        zone = self._counting.zone
        return self.tr(
            "{file}, taken in {when}: {rows} rows are {people} people, {merged} merged, {aside} "
            "set aside"
        ).format(
            file=book.file_name,
            when=times.short_day_and_hour(book.imported_at, zone),
            rows=formats.number(book.rows),
            people=formats.number(book.people),
            merged=formats.number(book.merged),
            aside=formats.number(book.aside),
        )

    def _add(
        self,
        name: str,
        told: str,
        offer: str,
        wanted: Callable[[], object],
        *,
        is_done: bool,
        can: bool,
    ) -> None:
        badge = StatusBadge(
            self.tr("ready") if is_done else self.tr("missing"),
            Level.GOOD if is_done else Level.CARE,
        )
        text = QWidget()
        column = plain_column(text)
        column.addWidget(label(name, "strong"))
        column.addWidget(label(told, "small"))
        button = fit(SecondaryButton(offer, describe=f"{name}: {offer}"))
        button.setEnabled(can)
        button.clicked.connect(lambda _=False: wanted())
        self.rows.add_action_row(fit(badge), text, button)

    def _on_progress(self, progress: Progress) -> None:
        self.progress.show_progress(progress)

    def _on_stop(self) -> None:
        self.progress.show_stopping()
        self._counting.stop()


def dropped_file(event: QDropEvent) -> Path | None:
    """Given what is held above or dropped on a view, return the file, None if it is no one file."""
    urls = event.mimeData().urls()
    path = urls[0].toLocalFile() if len(urls) == 1 else ""
    return Path(path) if path else None
